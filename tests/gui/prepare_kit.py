"""Prepare on screen, wired to a real session as the window wires it."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests import factories
from tests.gui.kit import PAGE, Heard, show_active

from pcn_desktop.gui.pages.prepare.prepare_page import PreparePage
from pcn_desktop.gui.pages.prepare.room_panes import Pane, RoomPanes
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import WorkshopRecord

K = Qt.Key


class Preparing(NamedTuple):
    """The page, and the session behind it."""

    page: PreparePage
    session: Session
    heard: Heard

    @property
    def room(self) -> RoomPanes:
        return self.page.room

    @property
    def record(self) -> WorkshopRecord:
        return self.session.record

    @property
    def people(self):
        """Return the rows of perspectives."""
        return self.room.perspectives.area.rows

    @property
    def parts(self):
        """Return the rows of the agenda."""
        return self.room.agenda.area.rows

    @property
    def sittings(self):
        """Return the rows of sittings."""
        return self.room.sittings.area.rows

    def show(self, pane: Pane) -> None:
        self.page.show_pane(pane)

    def take_usual(self) -> None:
        """Take all usual perspectives."""
        self.room.perspectives._offer()
        self.room.perspectives.usual.menu().actions()[0].trigger()

    def undo(self) -> None:
        self.session.undo_stack.undo()


def wired(session, *, read_only=False):
    """Return a page that follows a session and writes through it."""
    page = PreparePage()
    page.setLocale(QLocale("en_CA"))
    page.detailsChanged.connect(session.change_details)
    page.scopeRequested.connect(session.change_scope)
    page.votesRequested.connect(session.change_voted)
    page.entryWritten.connect(session.write_entry)
    page.entriesChanged.connect(session.change_entries)
    page.historyRequested.connect(lambda: page.show_history(session.workshop_history()))

    def show():
        if session.record is not None:
            page.show_workshop(session.record, session.used_instruments, read_only=read_only)
            page.show_follows(session.followed)

    session.workshop_changed.connect(show)
    session.record_changed.connect(show)
    show()
    return page


def press(*keys):
    """Press keys, or type words, where the keyboard is."""
    for key in keys:
        target = QApplication.focusWidget()
        QTest.keyClicks(target, key) if isinstance(key, str) else QTest.keyClick(target, key)


def put(line, words):
    """Type words into a line, in the place of what stands there."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, K.Key_Delete)
    QTest.keyClicks(line, words)


@pytest.fixture
def preparing(qtbot, tmp_path, instrument, monkeypatch):
    # Long enough that only what a test asks for saves.
    monkeypatch.setattr(Autosave, "IDLE_MS", 600_000)
    session = Session()
    session.attach(open_workspace(tmp_path / "salle.pcnwork", instruments=[instrument]))
    assert session.create_workshop(factories.details(place="Salle 2", language="en"), [instrument.key])
    page = wired(session)
    qtbot.addWidget(page)
    page.resize(*PAGE)
    show_active(qtbot, page)
    yield Preparing(page, session, Heard(session))
    session.detach()
