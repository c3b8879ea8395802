"""Connects the walk with the session and the window, in one block."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pcn_desktop.gui.pacing import Pacing
from pcn_desktop.gui.vote_desk import VoteDesk
from pcn_desktop.gui.widgets.rail import PageName

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.pages.run.run_page import RunPage


def wire_run(window: MainWindow, page: RunPage) -> None:
    """Let the walk of a window ask for what it needs, once."""
    session = window.session
    Pacing(session, page)
    VoteDesk(page, session)
    page.rateRequested.connect(session.rate)
    page.noteWritten.connect(
        lambda instrument, code, note, text, language, stay, marks: session.write_note(
            instrument, code, note, text, language=language, stay=stay, marks=marks
        )
    )
    page.actionWritten.connect(session.write_entry)
    page.actionOpened.connect(window.ways.show_action)
    page.side.actions_panel.form.owners = session.owners
    page.positionChanged.connect(session.keep_position)
    page.positionChanged.connect(window.projecting.at)
    page.historyRequested.connect(lambda *key: page.show_history(session.history(*key)))
    page.restoreRequested.connect(session.restore)
    page.reportRequested.connect(partial(window.show_page, PageName.REPORT))
    page.windowRequested.connect(window.act)
    page.dirtyChanged.connect(partial(window.hold, page))
    page.way_back.returnRequested.connect(window.ways.go_back)
    page.eraseRequested.connect(window.remover.ask_erase)
    page.communityWritten.connect(window.vault_desk.write_note)
    page.communityMoved.connect(window.vault_room.mark_community)
    page.vaultRequested.connect(partial(window.show_page, PageName.VAULT))
    window.vault_desk.locked.connect(partial(page.show_vault, None))  # At once, whichever page is on screen.
