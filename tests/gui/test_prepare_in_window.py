"""Prepare as the main window wires it: on disk at once, undone by key, and a copy that follows its model."""

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active
from tests.gui.prepare_kit import K, Pane, press

from pcn_desktop.app import make_window
from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.store import Access, open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    made.session.create_workshop(WorkshopDetails("Atelier de départ", language="fr"), [KEY])
    made.show_page(PageName.PREPARE)
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def on_disk(window):
    with open_workspace(window.session.workspace.path, access=Access.READ) as reader:
        return reader.record(window.session.record.id)


def ctrl_z(window):
    QTest.keyClick(QApplication.focusWidget(), K.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_room_is_prepared_by_keyboard_and_is_on_disk(window):
    page = window.pages.prepare
    page.room.tabs[Pane.ROOM].setFocus()
    press(K.Key_Space)
    page.show_pane(Pane.ROOM)
    press(K.Key_Space, "Elders", K.Key_Tab, "4", K.Key_Return)
    assert [(one.name, one.people) for one in on_disk(window).perspectives] == [("Elders", 4)]
    assert window.messages.isHidden()
    assert not window.unsaved


def test_ctrl_z_goes_back_through_what_was_prepared(window):
    page = window.pages.prepare
    page.desk.to_vote.click()
    page.form.first.click()
    page.room.agenda.propose.click()
    page.show_pane(Pane.ROOM)
    page.room.perspectives.add.setFocus()
    assert len(on_disk(window).agenda) > 6
    ctrl_z(window)
    assert on_disk(window).agenda == ()
    ctrl_z(window)
    assert on_disk(window).assessment(KEY).voted == frozenset()
    assert window.page is PageName.PREPARE


def test_what_is_typed_and_not_kept_yet_is_unsaved(window):
    page = window.pages.prepare
    page.show_pane(Pane.OPENING)
    press("Our purpose")
    assert window.unsaved
    window.show_page(PageName.RUN)
    assert not window.unsaved
    assert on_disk(window).opening.purpose == "Our purpose"


def test_a_copy_follows_its_model(window, qtbot):
    window.session.rate(KEY, "G.1.1", 2)
    window.new_workshops.ask_duplicate(window.session.record.id)
    dialog = window.findChild(NewWorkshopDialog)
    dialog.follows.click()
    dialog.form.create.click()
    assert window.session.record.assessment(KEY).earlier == {"G.1.1": 2}
    assert window.pages.prepare.follows.isVisible()
    assert "Atelier de départ" in window.pages.prepare.follows.text()
