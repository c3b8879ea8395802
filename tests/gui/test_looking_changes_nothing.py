"""Looking at pages writes nothing, whatever the texts hold."""

from datetime import date

from PySide6.QtWidgets import QApplication

from pcn_desktop.app import make_window
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings


def test_every_page_of_the_demonstration_is_seen_without_a_change(qtbot, qapp):
    window = make_window(qapp, Settings(language="fr"))
    qtbot.addWidget(window)
    window.load()
    made = window.session.workspace.create_demonstration("fr", date(2026, 11, 22))
    window.resize(1366, 768)
    window.show()
    window.open_workshop(made)
    before = window.session.record
    assert any("\u00a0" in line.text for line in before.swot)
    for page in PageName:
        window.show_page(page)
        QApplication.processEvents()
    for pane in Pane:
        window.show_page(PageName.SENSE)
        window.pages.sense.show_pane(pane)
        QApplication.processEvents()
    window.pages.flush()
    assert window.session.workspace.record(made).swot == before.swot
    assert window.session.undo_stack.count() == 0
    window.close()
