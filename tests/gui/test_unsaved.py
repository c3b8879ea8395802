"""The whole program in its frame, when something stands in the way: what is said can be acted upon."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication
from tests.gui.kit import LONG, full_disk, show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.frame import Frame
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace, documents_folder
from pcn_desktop.settings import load_settings, save_settings
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"


@pytest.fixture
def start(qtbot, qapp):
    """Start the program, frame and all; return its frame and its window."""
    frames = []

    def open_frame():
        save_settings(replace(load_settings(), language="en"))
        frame = Frame(make_theme("light", 100))
        qtbot.addWidget(frame)
        frames.append(frame)
        frame.show()
        window = make_window(qapp, load_settings())
        frame.hold(window)
        show_active(qtbot, frame)
        window.load()
        return frame, window

    yield open_frame
    for frame in frames:
        frame.centralWidget().session.detach()
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def typing(start):
    """A note is being typed."""
    frame, window = start()
    window.session.create_workshop(WorkshopDetails("Atelier", language="fr"), [KEY])
    window.show_page(PageName.RUN)
    window.pages.run.card.notes.focus_note()
    QApplication.focusWidget().insertPlainText(LONG)
    return frame, window


def test_the_window_closes_without_the_text_when_told_so_by_hand(typing, qtbot):
    frame, window = typing
    window.session.workspace._link._raw.execute("PRAGMA max_page_count=1")  # No room for another page.
    assert not frame.close()
    qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
    assert not frame.isVisible()


def test_a_message_is_dismissed_without_taking_the_caret(typing, qtbot):
    frame, window = typing
    editor = QApplication.focusWidget()
    with full_disk(window.session.workspace):
        assert not frame.close()
        qtbot.mouseClick(window.messages._close, Qt.MouseButton.LeftButton)
        assert not window.messages.isVisible()
        assert QApplication.focusWidget() is editor
    window.pages.flush()
    assert frame.close()


def test_a_workspace_that_was_open_elsewhere_is_opened_when_asked_again(start, qtbot):
    with open_workspace(default_workspace()):
        frame, window = start()
        assert window.session.workspace.read_only
        qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
        assert window.session.workspace.read_only
        assert window.messages.isVisible()
    qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()
    assert not window.session.workspace.read_only
    assert window.pages.workshops.isVisible()
    assert frame.close()


def test_what_was_typed_meanwhile_is_kept_once_the_workspace_is_free(start, qtbot):
    _, window = start()
    window.session.create_workshop(WorkshopDetails("Atelier", language="fr"), [KEY])
    assert window.close()
    with open_workspace(default_workspace()):
        frame, window = start()
        window.pages.run.card.notes.focus_note()
        QApplication.focusWidget().insertPlainText("Dit pendant que l’autre fenêtre écrivait")
        window.pages.flush()
        assert window.pages.run.card.notes.dirty
    qtbot.mouseClick(window.messages._action, Qt.MouseButton.LeftButton)
    window.pages.flush()
    assert [note.text for note in window.session.record.assessment(KEY).notes] == [
        "Dit pendant que l’autre fenêtre écrivait"
    ]
    assert frame.close()


def test_the_usual_folder_of_reports_is_made_when_a_new_computer_has_none(start, qtbot):
    _, window = start()
    window.session.create_workshop(WorkshopDetails("Atelier", language="fr"), [KEY])
    window.show_page(PageName.REPORT)
    assert not documents_folder().exists()
    with qtbot.waitSignal(window.exporter.done, timeout=30_000):
        window.pages.report.cards[Kind.EXCEL].save.click()
    assert [path.suffix for path in documents_folder().iterdir()] == [".xlsx"]


def test_a_restore_puts_right_the_file_that_was_asked_for_and_takes_the_complaint_away(start, qtbot, tmp_path):
    place = tmp_path / "elsewhere.pcnwork"
    open_workspace(default_workspace()).close()
    usual = default_workspace().read_bytes()
    with open_workspace(place, instruments=read_shipped()) as workspace:
        workspace.create_workshop(WorkshopDetails("Atelier d’ailleurs", language="fr"), [KEY])
        workspace.backup(tmp_path / "good.pcnwork")
    place.write_bytes(place.read_bytes()[:4096] + b"\xff" * 8192)
    save_settings(replace(load_settings(), workspace=str(place)))
    frame, window = start()
    assert window.session.workspace is None
    assert window.messages.isVisible()
    window.pages.settings.restoreRequested.emit(tmp_path / "good.pcnwork")
    qtbot.waitUntil(lambda: window.session.workspace is not None)
    assert window.session.workspace.path == place
    assert [line.details.title for line in window.session.lines()] == ["Atelier d’ailleurs"]
    assert not window.messages.isVisible()
    assert default_workspace().read_bytes() == usual
    assert load_settings().workspace == str(place)
    assert frame.close()
