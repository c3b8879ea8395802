"""A bug of ours in the window: told once, nothing private in it, then on with the work or an orderly end."""

from itertools import cycle

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.gui.kit import LONG, full_disk, show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.frame import Frame
from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.gui.trouble.crash_window import CrashWindow
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import Settings, save_settings
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"
PRIVATE = "Zzsecret"


@pytest.fixture
def window(qtbot, qapp, monkeypatch):
    """The program in its frame, in the walk of a workshop; what it asks of the event loop is written down."""
    save_settings(Settings(language="en"))
    frame = Frame(make_theme("light", 100))
    qtbot.addWidget(frame)
    frame.show()
    made = make_window(qapp, Settings(language="en"))
    frame.hold(made)
    show_active(qtbot, frame)
    made.load()
    made.session.create_workshop(WorkshopDetails(PRIVATE, language="fr"), [KEY])
    made.show_page(PageName.RUN)
    made.exits = []
    monkeypatch.setattr("pcn_desktop.gui.trouble.rescue.QApplication.exit", made.exits.append)
    yield made
    made.session.detach()
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def stumble(window, monkeypatch):
    """Let the next rating fail inside our own code, with words of the user in the message of the error."""
    ratings = cycle((2, 3))

    def fail():
        with monkeypatch.context() as broken:
            broken.setattr("pcn_desktop.gui.opened.summarise", lambda *_: {}[PRIVATE])
            try:
                window.session.rate(KEY, "G.1.1", next(ratings))
            except KeyError as error:
                window.messages.report(error)

    return fail


def crashes(window):
    return [one for one in window.window().findChildren(CrashWindow) if one.isVisible()]


def crash_of(window, qtbot):
    qtbot.waitUntil(lambda: len(crashes(window)) == 1)
    return crashes(window)[0]


def words_in_line(window):
    return window.messages._label.accessibleName() if window.messages.isVisible() else ""


def test_it_says_what_is_kept_and_where_it_happened_and_nothing_anyone_wrote(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    assert "on disk" in crash.words.text()
    details = crash.view.toPlainText()
    assert "PCN Desktop" in details and "Qt" in details and "Python" in details
    assert "KeyError" in details
    assert "gui/session.py:" in details and "Session.rate" in details
    assert PRIVATE not in details
    crash.copy_button.click()
    assert QApplication.clipboard().text() == details


def test_it_is_told_later_and_never_inside_what_failed(window, stumble, qtbot):
    stumble()
    assert crashes(window) == []
    crash_of(window, qtbot)


def test_continue_shows_what_is_on_disk(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    assert window.session.record.assessment(KEY).ratings == {"G.1.1": 2}  # It was kept before the failure.
    assert not window.pages.run.card._levels[2].isChecked()
    with qtbot.waitSignal(window.session.record_changed):
        crash.continue_button.click()
    assert not crashes(window)
    assert window.pages.run.card._levels[2].isChecked()


def test_escape_goes_on_with_the_work(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    assert crash.continue_button.hasFocus()
    with qtbot.waitSignal(window.session.record_changed):
        qtbot.keyClick(crash, Qt.Key.Key_Escape)
    assert not crashes(window)


def test_a_second_bug_is_told_in_the_same_window(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    for _ in range(10):
        stumble()
    qtbot.waitUntil(lambda: crash.view.toPlainText().count("KeyError") > 1)
    QApplication.processEvents()
    assert crash_of(window, qtbot) is crash
    assert crash.view.toPlainText().count("KeyError") == 5


def test_the_same_bug_again_is_told_in_a_line_that_opens_the_window(window, stumble, qtbot):
    stumble()
    crash_of(window, qtbot).continue_button.click()
    stumble()
    qtbot.waitUntil(lambda: "same fault" in words_in_line(window))
    assert not crashes(window)
    window.messages._action.click()
    crash_of(window, qtbot)


def test_closing_writes_what_is_typed_frees_the_file_and_ends_with_1(window, stumble, qtbot):
    window.pages.run.card.notes.focus_note()
    QApplication.focusWidget().insertPlainText("Dit avant la panne")
    stumble()
    crash_of(window, qtbot).close_button.click()
    assert window.exits == [1]
    with open_workspace(default_workspace()) as freed:
        (line,) = freed.workshops()
        assert [note.text for note in freed.record(line.id).assessment(KEY).notes] == ["Dit avant la panne"]


def test_text_that_cannot_be_written_holds_the_end_back_once(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    with full_disk(window.session.workspace):
        window.pages.run.card.notes.focus_note()
        window.pages.run.card.notes.findChild(QPlainTextEdit).insertPlainText(LONG)
        crash.close_button.click()
        assert window.exits == []
        assert "could not be saved" in crash.notice.text
        assert crash.close_button.text() == "Close without it"
    raw = window.session.workspace._link._raw
    raw.execute("PRAGMA max_page_count=1")  # No room for another page, until the file is closed.
    crash.close_button.click()
    assert window.exits == [1]


def test_a_page_that_fails_does_not_keep_the_others_from_writing(window, stumble, qtbot, monkeypatch):
    window.pages.run.card.notes.focus_note()
    QApplication.focusWidget().insertPlainText("Gardé")
    stumble()
    crash = crash_of(window, qtbot)
    with monkeypatch.context() as broken, qtbot.capture_exceptions():  # Leaving the pages fails too.
        broken.setattr(window.pages.prepare, "flush", lambda: {}[PRIVATE])
        crash.close_button.click()
    assert window.exits == [1]
    with open_workspace(default_workspace()) as freed:
        (line,) = freed.workshops()
        assert [note.text for note in freed.record(line.id).assessment(KEY).notes] == ["Gardé"]


def test_a_bug_while_closing_opens_nothing_and_does_not_stop_it(window, stumble, qtbot, monkeypatch):
    stumble()
    crash = crash_of(window, qtbot)

    def fail():
        window.messages.report(KeyError(PRIVATE))
        raise KeyError(PRIVATE)

    with monkeypatch.context() as broken:
        broken.setattr(window.session, "detach", fail)
        crash.close_button.click()
    assert window.exits == [1]
    crash.hide()
    QApplication.processEvents()
    assert crashes(window) == []


def test_a_bug_while_the_window_closes_in_order_opens_nothing(window, qtbot):
    assert window.window().close()
    window.messages.report(KeyError(PRIVATE))
    QTimer.singleShot(0, lambda: None)
    QApplication.processEvents()
    assert crashes(window) == []


def test_it_speaks_the_language_of_the_window(window, stumble, qtbot, languages):
    stumble()
    crash = crash_of(window, qtbot)
    window.switch_language("fr")
    QApplication.processEvents()
    assert crash.continue_button.text() == "Continuer"
    assert "enregistré" in crash.words.text()


def test_the_diagnostic_file_can_be_made_from_it(window, stumble, qtbot):
    stumble()
    crash_of(window, qtbot)._diagnostic.click()
    from pcn_desktop.gui.trouble.diagnostic_window import DiagnosticWindow

    found = window.findChild(DiagnosticWindow)
    qtbot.waitUntil(found.save_button.isEnabled)
    assert found.isVisible()
    found.reject()


def test_keys_of_the_walk_do_not_act_behind_it(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    QApplication.sendEvent(crash, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3"))
    assert window.session.record.assessment(KEY).ratings == {"G.1.1": 2}


def test_what_is_being_typed_stays_when_the_work_goes_on(window, stumble, qtbot):
    stumble()
    crash = crash_of(window, qtbot)
    window.pages.run.card.notes.focus_note()
    editor = window.pages.run.card.notes.findChild(QPlainTextEdit)
    editor.insertPlainText("En train d’être dit")
    with qtbot.waitSignal(window.session.record_changed):
        crash.continue_button.click()
    assert editor.toPlainText() == "En train d’être dit"


def test_it_comes_before_a_dialog_that_is_open(window, stumble, qtbot):
    QTimer.singleShot(0, window, window.pages.workshops.newRequested.emit)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), NewWorkshopDialog))
    dialog = QApplication.activeModalWidget()
    stumble()
    crash = crash_of(window, qtbot)
    assert QApplication.activeModalWidget() is crash
    crash.reject()
    assert QApplication.activeModalWidget() is dialog
    dialog.reject()
