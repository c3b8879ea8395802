"""The votes between the walk and the session: what is counted, revealed, corrected; and the laptop handed round."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from pcn_desktop.gui.pages.run.run_page import RunPage
from pcn_desktop.gui.pages.run.votes.facts import Ballot
from pcn_desktop.gui.pages.run.votes.pass_page import PassPage
from pcn_desktop.gui.session import Session
from pcn_desktop.workspace.answers import Rating


class VoteDesk(QObject):
    """Serves the walk of one window; it lives as long as the page."""

    def __init__(self, page: RunPage, session: Session) -> None:
        super().__init__(page)
        self._page, self._session = page, session
        self.passing: PassPage | None = None
        room = page.card.room
        votes, consensus = room.votes, room.consensus
        votes.taking.cast = session.add_votes
        votes.taking.passRequested.connect(self._hand_over)
        votes.revealRequested.connect(session.reveal_votes)
        votes.roundRequested.connect(session.begin_round)
        votes.emptyRequested.connect(session.empty_votes)
        votes.correctionRequested.connect(session.correct_votes)
        consensus.written.connect(session.write_entry)
        consensus.removed.connect(session.remove_entry)
        session.workspace_changed.connect(self._lock)
        session.undo_stack.refused = self._keep_steps
        self._lock()

    def _lock(self) -> None:
        workspace = self._session.workspace
        self._page.card.room.votes.lock_file(workspace is not None and workspace.read_only)

    def _keep_steps(self) -> bool:
        """Return whether votes are being taken on screen: undo would pass them by, and change what is out of sight."""
        return self._page.isVisible() and self._page.card.room.votes.keep_steps()

    def _hand_over(self, ballot: Ballot, perspective: str, name: str, word: str) -> None:
        position, record = self._page.position, self._session.record
        if position is None or record is None:
            return
        instrument, page = position[0], PassPage(ballot, name, word, self._page.window())
        self.passing = page

        def cast(answers: Mapping[str, Rating]) -> bool:
            now = self._session.record
            if now is None or now.id != record.id:  # A file opened from the desktop: this ballot is not for it.
                return False
            votes = {code: {answer: 1} for code, answer in answers.items()}
            return self._session.add_votes(instrument, votes, perspective)

        page.cast = cast
        page.ended.connect(self._take_back)
        page.start()

    def _take_back(self) -> None:
        if self.passing is not None:
            self.passing.deleteLater()
            self.passing = None
        self._page.window().activateWindow()
        self._page.card.room.votes.open_votes()
