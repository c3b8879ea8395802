"""Act as the main window wires it: from the walk to the plan and back, undo by key, on disk at once."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Action, WorkshopDetails

K = Qt.Key
KEY = "pcn-readiness"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    made.session.create_workshop(WorkshopDetails("Atelier de départ", language="fr"), [KEY])
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def press(*keys):
    for key in keys:
        target = QApplication.focusWidget()
        QTest.keyClicks(target, key) if isinstance(key, str) else QTest.keyClick(target, key)


def test_from_the_walk_to_the_plan_and_back(window):
    window.show_page(PageName.RUN)
    window.pages.run.go_to(KEY, "F2.1.4")
    window.pages.run.take_focus()
    press(K.Key_A, "Ecrire", K.Key_Return)
    (action,) = window.session.record.actions
    panel = window.pages.run.side.actions_panel
    panel.view.clicked.emit(panel.model.index(0, 0))
    assert window.rail.buttons[PageName.ACT].isChecked()
    assert window.pages.act.table.currentIndex().data() == action.what
    window.pages.run.go_to(KEY, "G.1.1")
    window.pages.act.go_button.click()
    assert window.rail.buttons[PageName.RUN].isChecked()
    assert window.pages.run.position == (KEY, "F2.1.4")
    assert window.pages.run.card.hasFocus()


def test_an_edit_is_on_disk_before_saved_is_shown(window):
    window.session.write_entry(Action(new_id(), "Ecrire"))
    window.show_page(PageName.ACT)
    press(K.Key_F2, " vite", K.Key_Return)
    with open_workspace(window.session.workspace.path, access=Access.READ) as reader:
        assert [action.what for action in reader.record(window.session.record.id).actions] == ["Ecrire vite"]
    QTest.keyClick(window, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.record.actions[0].what == "Ecrire"
    assert window.pages.act.table.currentIndex().data() == "Ecrire"


def test_another_page_writes_what_is_typed(window):
    window.show_page(PageName.ACT)
    window.pages.act.start_action()
    press("Ecrire")
    window.show_page(PageName.REPORT)
    assert [action.what for action in window.session.record.actions] == ["Ecrire"]
    window.show_page(PageName.RUN)
    press(K.Key_A, "Encore")
    window.show_page(PageName.WORKSHOPS)
    assert {action.what for action in window.session.record.actions} == {"Ecrire", "Encore"}


def test_owners_of_other_workshops_are_offered(window):
    window.session.write_entry(Action(new_id(), "Ecrire", owner="Dre Martin", due=date(2026, 12, 4)))
    window.session.create_workshop(WorkshopDetails("Autre", language="fr"), [KEY])
    window.show_page(PageName.RUN)
    press(K.Key_A)
    completer = window.pages.run.side.actions_panel.form.owner.completer()
    completer.setCompletionPrefix("mar")
    assert completer.currentCompletion() == "Dre Martin"


def test_another_workshop_brings_its_own_plan(window):
    window.session.write_entry(Action(new_id(), "Ecrire", owner="Dre Martin"))
    window.show_page(PageName.ACT)
    window.pages.act.filters.search.setText("Ecrire")
    window.session.create_workshop(WorkshopDetails("Autre", language="fr"), [KEY])
    window.show_page(PageName.ACT)
    assert window.pages.act.model.rowCount() == 0
    assert window.pages.act.filters.search.text() == ""
    assert window.pages.act.first_button.isVisible()
