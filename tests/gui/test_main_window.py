"""The whole window, with a real workspace behind it."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.kit import LONG, full_disk, show_active

from pcn_desktop.app import make_window
from pcn_desktop.errors import StorageFull, WorkspaceMissing
from pcn_desktop.gui.pages.nothing_open_page import NothingOpenPage
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.pages.welcome_page import WelcomePage
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import Settings, load_settings, save_settings
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"
DETAILS = WorkshopDetails("Atelier de départ", network="Réseau du Nord", facilitator="A", language="fr")


@pytest.fixture
def open_window(qtbot, qapp):
    """Open the program as it would start now; whatever is left open is closed at the end."""
    opened = []

    def start(**settings):
        if settings:
            save_settings(replace(load_settings(), **settings))
        window = make_window(qapp, load_settings())
        qtbot.addWidget(window, before_close_func=lambda window: window.session.detach())
        window.resize(1366, 768)
        show_active(qtbot, window)
        window.load()
        opened.append(window)
        return window

    yield start
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def window(open_window):
    return open_window(language="en")


@pytest.fixture
def walking(window):
    window.session.create_workshop(DETAILS, [KEY])
    window.show_page(PageName.RUN)
    return window


def nothing_open(window):
    return window.findChild(NothingOpenPage)


def said(window):
    assert window.messages.isVisible()
    return window.messages._label.accessibleName()  # On screen a path may break anywhere.


def test_the_language_switches_at_once_and_keeps_page_place_and_focus(walking, qapp):
    walking.pages.run.go_to(KEY, "F2.1.4")
    walking.pages.run.take_focus()
    before = walking.pages.run.card._criterion.text()
    walking.switch_language("fr")
    qapp.processEvents()
    assert walking.pages.run.card._criterion.text() != before
    assert walking.pages.run.position == (KEY, "F2.1.4")
    assert QApplication.focusWidget() is walking.pages.run.card
    assert walking.rail.buttons[PageName.RUN].text() == "Animer"
    assert load_settings().language == "fr"


def test_a_click_on_the_language_leaves_the_caret_in_the_note(walking, qapp, qtbot):
    walking.pages.run.card.notes.focus_note()
    editor = QApplication.focusWidget()
    editor.insertPlainText("Le poste est ")
    qtbot.mouseClick(walking.top_bar.language, Qt.MouseButton.LeftButton)
    qapp.processEvents()
    assert walking.rail.buttons[PageName.RUN].text() == "Animer"
    assert QApplication.focusWidget() is editor
    assert editor.toPlainText() == "Le poste est "
    walking.pages.flush()


def test_undo_gives_the_keys_back_to_the_card(walking, qtbot):
    walking.session.rate(KEY, "G.1.1", 2)
    qtbot.keyClick(walking.pages.run.card, Qt.Key.Key_Right)
    walking.top_bar.undo.setFocus()
    qtbot.mouseClick(walking.top_bar.undo, Qt.MouseButton.LeftButton)
    assert walking.pages.run.position == (KEY, "G.1.1")
    assert QApplication.focusWidget() is walking.pages.run.card
    assert not walking.session.record.assessment(KEY).ratings


def test_a_rating_is_on_disk_before_saved_is_shown(walking):
    QTest.keyClick(walking.pages.run.card, "2")
    with sqlite3.connect(f"file:{default_workspace()}?mode=ro", uri=True) as reader:
        assert reader.execute("SELECT count(rating) FROM v_ratings").fetchone()[0] == 1
    assert walking.top_bar.saved.text().startswith("Saved at")


def test_saved_never_shows_while_text_waits(walking):
    QTest.keyClick(walking.pages.run.card, "2")
    walking.pages.run.card.notes.focus_note()
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    assert walking.top_bar.saved.text() == "Not saved yet…"
    walking.pages.run.flush()
    assert walking.top_bar.saved.text().startswith("Saved at")


def test_undo_and_redo_by_key_go_back_to_the_criterion(walking):
    QTest.keyClick(walking.pages.run.card, "3")
    QTest.keyClick(walking.pages.run.card, Qt.Key.Key_Right)
    QTest.keyClick(walking, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert walking.session.record.assessments[0].ratings == {}
    assert walking.pages.run.position == (KEY, "G.1.1")
    QTest.keyClick(walking, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert walking.session.record.assessments[0].ratings == {"G.1.1": 3}


def test_a_workspace_open_elsewhere_is_read_and_its_owner_named(open_window):
    with open_workspace(default_workspace()):
        window = open_window(language="fr")
        assert "déjà ouvert" in said(window)
        assert window.session.workspace.read_only
        assert window.top_bar.saved.text() == "Lecture seule"


def test_a_change_refused_meanwhile_names_the_other_window_and_not_the_folder(open_window, qtbot):
    with open_workspace(default_workspace(), instruments=read_shipped()) as workspace:
        workspace.create_workshop(DETAILS, [KEY])
        window = open_window(language="en")
        window.open_workshop(window.session.lines()[0].id)
        window.messages.dismiss()
        QTest.keyClick(window.pages.run.card, "2")
        assert "already open" in said(window)
    qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
    assert not window.session.workspace.read_only
    assert not window.messages.isVisible()


def test_a_damaged_workspace_is_left_as_it_is_and_a_backup_brings_it_back(open_window, qtbot, tmp_path):
    with open_workspace(default_workspace(), instruments=()) as workspace:
        workspace.backup(tmp_path / "good.pcnwork")
    damaged = bytearray(default_workspace().read_bytes())
    damaged[4096:12288] = b"\xff" * 8192
    default_workspace().write_bytes(damaged)
    window = open_window(language="en")
    assert "damaged" in said(window)
    assert nothing_open(window).isVisible()
    assert default_workspace().read_bytes() == damaged
    assert QApplication.focusWidget() is nothing_open(window).leave
    window.pages.settings.restoreRequested.emit(tmp_path / "good.pcnwork")
    qtbot.waitUntil(lambda: window.session.workspace is not None)
    assert window.pages.workshops.isVisible()


def test_a_newer_workspace_is_refused_and_both_versions_named(open_window):
    open_workspace(default_workspace()).close()
    with sqlite3.connect(default_workspace()) as raw:
        raw.execute("PRAGMA user_version=99")
    raw.close()
    window = open_window(language="fr")
    assert "99" in said(window)
    assert window.session.workspace is None


@pytest.mark.parametrize(
    ("make", "said_of_it"),
    [
        (lambda file: None, "introuvable"),
        (lambda file: file.write_text("Bonjour. " * 200), "n’est pas un espace de travail"),
        (lambda file: file.mkdir(), "n’est pas un espace de travail"),
        (lambda file: file.write_bytes(b""), "endommagé"),
    ],
    ids=["missing", "text", "folder", "empty"],
)
def test_a_file_handed_over_that_is_no_workspace_is_named_and_the_open_one_stays(
    open_window, tmp_path, make, said_of_it
):
    window = open_window(language="fr")
    file = tmp_path / "reçu.pcnshare"
    make(file)
    before = sorted(tmp_path.rglob("*"))
    window.open_named(file)
    assert str(file) in said(window)
    assert said_of_it in said(window)
    assert window.session.workspace.path == default_workspace()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_handed_over_is_opened_for_this_time_only(open_window, tmp_path):
    window = open_window(language="fr")
    with open_workspace(tmp_path / "reçu.pcnshare", instruments=read_shipped()) as share:
        share.create_workshop(DETAILS, [KEY])
    window.open_named(tmp_path / "reçu.pcnshare")
    assert [line.details.title for line in window.session.lines()] == [DETAILS.title]
    assert load_settings().workspace is None


def test_a_workspace_taken_away_loses_nothing_that_is_typed(walking, tmp_path):
    walking.pages.run.card.notes.focus_note()
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    moved = tmp_path / "moved"
    default_workspace().parent.rename(moved)
    walking.pages.run.flush()
    assert "cannot be found" in said(walking)
    assert walking.top_bar.saved.text() == "Not saved yet…"
    assert not walking.close()
    assert "copy it before closing" in said(walking)
    moved.rename(default_workspace().parent)
    assert walking.close()
    with open_workspace(default_workspace()) as workspace:
        (line,) = workspace.workshops()
        assert [note.text for note in workspace.record(line.id).assessments[0].notes] == ["abc"]


def test_an_export_into_a_missing_folder_says_so_in_place(walking, qtbot, tmp_path):
    walking.show_page(PageName.REPORT)
    walking.pages.report.show_folder(tmp_path / "gone")
    for card in walking.pages.report.cards.values():
        with qtbot.waitSignal(walking.exporter.failed):
            card.save.click()
        assert "gone" in card.life.failure.text


def test_theme_and_text_size_change_at_once_and_last(walking, open_window):
    walking.pages.settings.settingsChanged.emit(replace(load_settings(), theme="dark", text_size=200))
    assert QApplication.instance().font().pixelSize() == 30
    assert load_settings() == replace(Settings(), language="en", theme="dark", text_size=200, facilitator="A",
                                      last_workshop=walking.session.record.id)  # fmt: skip


def test_settings_that_cannot_be_saved_still_apply(window, monkeypatch, qapp):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pcn_desktop.gui.main_window.save_settings", full)
    window.switch_language("fr")
    qapp.processEvents()
    assert window.rail.buttons[PageName.WORKSHOPS].text() == "Ateliers"
    assert said(window)


@pytest.mark.parametrize("page", [PageName.PREPARE, PageName.RUN, PageName.REPORT])
def test_pages_of_a_workshop_say_what_to_do_without_one(window, page):
    window.rail.buttons[page].click()
    assert nothing_open(window).isVisible()
    nothing_open(window).leave.click()
    assert window.pages.workshops.isVisible()


def test_the_place_is_kept_over_a_restart(walking, open_window):
    walking.pages.run.go_to(KEY, "F3.2.2")
    walking.close()
    again = open_window()
    assert again.pages.run.isVisible()
    assert again.pages.run.position == (KEY, "F3.2.2")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_focusable_widget_of_every_page_has_a_name(walking, nameless, language):
    walking.switch_language(language)
    for page in PageName:
        walking.show_page(page)
        assert [(page, one.objectName(), one.text() if hasattr(one, "text") else "") for one in nameless(walking)] == []


class Windows(QObject):
    """Counts the windows that open, whatever opens them."""

    def __init__(self):
        super().__init__()
        self.opened = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(repr(watched))
        return False


def test_making_pages_and_dressing_them_opens_no_other_window(open_window, qapp):
    watch = Windows()
    qapp.installEventFilter(watch)
    window = open_window(language="en")
    window.session.create_workshop(DETAILS, [KEY])
    for page in PageName:
        window.show_page(page)
    window.change(replace(window.settings, language="fr", text_size=200, theme="dark"))
    qapp.removeEventFilter(watch)
    assert len(watch.opened) == 1


def test_the_sheet_of_keys_opens_and_gives_the_focus_back(walking):
    QTest.keyClick(walking.pages.run.card, "?")
    assert walking.findChild(KeySheet).isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not walking.findChild(KeySheet).isVisible()
    assert QApplication.focusWidget() is walking.pages.run.card


def test_an_earlier_title_and_scope_come_back_after_a_restart(walking, open_window):
    walking.session.change_details(replace(DETAILS, title="Suivi"), "stay")
    walking.session.change_scope(KEY, frozenset({"G.1.1", "G.2.1"}))
    walking.close()
    again = open_window()
    again.show_page(PageName.PREPARE)
    prepare = again.pages.prepare
    prepare.history_button.click()
    assert prepare.history.isVisible() and not prepare.form.scopeCard.isVisible()
    rows = [index_text(prepare.history.model, row) for row in range(prepare.history.model.rowCount())]
    assert rows[0].startswith("Scope: 59 criteria → 2 criteria")
    assert rows[1].startswith("Title: Atelier de départ → Suivi")
    for row in (0, 2):  # Putting the scope back is itself a new line above.
        prepare.history.view.setCurrentIndex(prepare.history.model.index(row, 0))
        prepare.history.before.click()
    assert len(again.session.record.assessments[0].scope) == 59
    assert again.session.record.details.title == DETAILS.title
    assert prepare.form.title.text() == DETAILS.title


def index_text(model, row):
    return model.index(row, 0).data()


def test_a_failed_save_is_no_longer_complained_about_once_saving_works_again(walking):
    with full_disk(walking.session.workspace):
        walking.pages.run.card.notes.focus_note()
        QApplication.focusWidget().insertPlainText(LONG)
        walking.pages.flush()
        assert "disk is full" in said(walking)
        assert walking.unsaved
        walking.session.rate(KEY, "G.1.1", 2)
        assert "disk is full" in said(walking)  # The text still waits.
    walking.pages.flush()
    assert not walking.unsaved
    assert not walking.messages.isVisible()


def test_a_change_that_is_kept_takes_no_other_message_away(walking):
    walking.messages.tell(lambda: "Zz", "error")
    walking.session.rate(KEY, "G.1.1", 2)
    assert said(walking) == "Zz"


def test_a_long_path_does_not_widen_the_window(window, qapp):
    window.change(replace(window.settings, text_size=200))
    window.messages.dismiss()
    qapp.processEvents()
    before = window.minimumSizeHint()
    window.messages.report(WorkspaceMissing(path="/home/" + "a" * 120 + "/" + "b" * 120))
    qapp.processEvents()
    least = window.minimumSizeHint()
    assert (least.width(), least.height() <= 768) == (before.width(), True), least
    assert window.size() == QSize(1366, 768)
    assert "a" * 120 in window.messages._label.accessibleName()


def test_a_long_message_at_the_largest_text_leaves_the_window_as_tall_as_it_was(walking, qapp):
    walking.resize(1366, 720)
    walking.change(replace(walking.settings, text_size=200))
    for page in PageName:
        walking.show_page(page)
    walking.show_page(PageName.RUN)
    walking.messages.report(StorageFull(path="/media/" + "dossier/" * 20))
    qapp.processEvents()
    assert walking.size() == QSize(1366, 720)
    assert not any(level.visibleRegion().isEmpty() for level in walking.pages.run.card._levels)


def test_the_button_that_tries_again_has_the_focus_when_a_workspace_is_gone(open_window, tmp_path):
    window = open_window(language="en", workspace=str(tmp_path / "gone.pcnwork"))
    assert "cannot be found" in said(window)
    assert QApplication.focusWidget() is window.messages._action


def test_a_file_that_no_program_opens_is_named(window, monkeypatch, tmp_path):
    monkeypatch.setattr("pcn_desktop.gui.main_window.QDesktopServices.openUrl", lambda _: False)
    window.open_outside(tmp_path / "report.pdf")
    assert "report.pdf" in said(window)


def test_a_criterion_is_visited_from_its_cell_and_left_for_it_by_keyboard_alone(walking, qapp):
    walking.session.rate(KEY, "F2.2.3", 1)
    walking.show_page(PageName.SENSE)
    table = walking.pages.sense.overview.tables[0]
    assert table.hasFocus()
    for _ in range(7):
        QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    run = walking.pages.run
    assert run.position == (KEY, "F2.2.3")
    assert run.way_back.back.text() == "Back to “Make sense”"
    QTest.keyClick(run.card, "2")
    QTest.keyClick(run.card, Qt.Key.Key_Right)
    QTest.keyClick(run.card, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert walking.stack.currentWidget() is walking.pages.sense
    assert QApplication.focusWidget() is table
    assert table.currentIndex().data() == "2"
    QTest.keyClick(table, Qt.Key.Key_P)
    (choice,) = walking.session.record.choices
    assert choice.code == "F2.2.3"
    # The way back is gone with the visit.
    walking.show_page(PageName.RUN)
    assert not run.way_back.isVisible()


def test_a_rating_leaves_a_hidden_page_alone_until_it_is_seen(walking):
    walking.show_page(PageName.SENSE)
    sense = walking.pages.sense
    before = sense._about.text()
    walking.show_page(PageName.RUN)
    walking.session.rate(KEY, "F2.2.3", 1)
    walking.session.rate(KEY, "F2.2.4", 1)
    assert sense._about.text() == before
    walking.show_page(PageName.SENSE)
    assert sense._about.text().startswith("2\u00a0")


def test_a_hidden_page_that_holds_unsaved_text_follows_at_once(walking):
    walking.show_page(PageName.PREPARE)
    prepare = walking.pages.prepare
    with full_disk(walking.session.workspace):
        prepare.form.network.setText(LONG)
        prepare.form.network.textEdited.emit(LONG)
        walking.show_page(PageName.RUN)
    assert walking.unsaved
    walking.session.change_details(replace(DETAILS, region="Nord"), "another place")
    assert prepare.form.region.text() == "Nord"
    assert prepare.form.network.text() == LONG


def test_the_way_back_follows_the_language(walking, qapp):
    walking.show_page(PageName.SENSE)
    walking.pages.sense.criterionRequested.emit(KEY, "F1.2")
    assert walking.pages.run.position == (KEY, "F1.2.1")
    walking.switch_language("fr")
    qapp.processEvents()
    assert walking.pages.run.way_back.back.text() == "Revenir à «\u00a0Dégager le sens\u00a0»"
    walking.pages.run.way_back.back.click()
    assert walking.stack.currentWidget() is walking.pages.sense


def test_a_choice_is_saved_and_undone_by_the_window_s_keys(walking):
    walking.show_page(PageName.SENSE)
    QTest.keyClick(walking.pages.sense.overview.tables[0], Qt.Key.Key_S)
    assert len(walking.session.record.choices) == 1
    assert walking.top_bar.saved.text().startswith("Saved at")
    QTest.keyClick(walking, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert walking.session.record.choices == ()
    assert walking.stack.currentWidget() is walking.pages.sense


def test_a_line_being_typed_is_written_when_the_page_is_left_or_the_window_closed(walking):
    sense = walking.pages.sense
    walking.show_page(PageName.SENSE)
    sense.show_pane(Pane.SWOT)
    QApplication.focusWidget().insertPlainText("À moitié")
    assert walking.top_bar.saved.text() == "Not saved yet…"
    walking.show_page(PageName.REPORT)
    assert [entry.text for entry in walking.session.record.swot] == ["À moitié"]
    walking.show_page(PageName.SENSE)
    sense.show_pane(Pane.SWOT)
    QApplication.focusWidget().insertPlainText(" écrite. ")
    assert walking.close()
    with open_workspace(default_workspace()) as workspace:
        (line,) = workspace.workshops()
        (entry,) = workspace.record(line.id).swot
        assert "écrite" in entry.text


def test_a_picture_that_was_saved_is_told_with_its_place(walking, tmp_path):
    walking.pages.sense.pictureSaved.emit(tmp_path / "carte.png")
    assert said(walking) == f"Saved: {tmp_path / 'carte.png'}"


def test_french_is_spoken_once_chosen_on_a_system_that_is_french_already(qtbot, open_window):
    QLocale.setDefault(QLocale("fr_CA"))
    window = open_window()
    window.findChild(WelcomePage).choices[0].click()
    assert window.rail.words(PageName.WORKSHOPS) == "Ateliers"
