"""What the room did with a criterion: its votes, why it was rated so, what the workshop before had rated."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.consensus import ConsensusFields
from pcn_desktop.gui.pages.run.votes.facts import VoteFacts
from pcn_desktop.gui.pages.run.votes.panel import VotesPanel
from pcn_desktop.gui.pages.run.votes.words import VoteWords
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.reports.spread_words import range_words
from pcn_desktop.reports.wording import rating_label
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM


class RoomArea(Translated):
    """How things stand, below the levels, and what its two buttons open: they stand in rows of the card.

    Without anything to say or to show it takes no room.
    """

    arranged = Signal()
    """Something opened or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: VoteFacts | None = None
        self._keys = KeyMap.of(True, {})
        self._words, self._says = ActionWords(self), VoteWords(self)
        # Widgets
        self.open_votes = KeyButton(checkable=True)
        set_icon(self.open_votes, "vote", "ink2", 18)
        self.open_consensus = KeyButton(checkable=True)
        set_icon(self.open_consensus, "users", "ink2", 18)
        self.status = label("secondary", wrap=True)
        self.earlier = label("secondary", wrap=True)
        self.warning = label("secondary", wrap=True)
        self.votes = VotesPanel()
        self.consensus = ConsensusFields()
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.status, self.earlier, self.votes, self.warning, self.consensus):
            column.addWidget(part)
        # Connections
        self.open_votes.clicked.connect(lambda: self.votes.act(Action.VOTES))
        self.open_consensus.clicked.connect(self._turn_consensus)
        self.votes.changed.connect(self._rearrange)
        self.consensus.arranged.connect(self._rearrange)
        room_safe().changed.connect(self.retranslate)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in the order of the eye."""
        return [*self.votes.stops, *self.consensus.stops]

    def show_facts(self, facts: VoteFacts, language: str) -> None:
        """Show what the room did; a new reason is written in `language`."""
        self._facts = facts
        self.consensus.show_consensus(facts.workshop, facts.step.key, facts.item.consensus, language)
        self.consensus.lock(facts.closed)
        self.votes.show_facts(facts)
        self.retranslate()

    def show_keys(self, keys: KeyMap) -> None:
        """Use and show these keys."""
        self._keys = keys
        self.votes.show_keys(keys)
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the current language."""
        key = self._words.key(self._keys.sequences(Action.VOTES)[0]) if self._keys.on else ""
        self.open_votes.write(self.tr("Votes"), key, self._words.text(Action.VOTES))
        self.open_votes.setChecked(self.votes.is_open)
        self.open_consensus.write(
            self.tr("Reason and dissent"), "", self.tr("Why this rating, and who sees it otherwise")
        )
        self.open_consensus.setChecked(self.consensus.is_open)
        facts = self._facts
        if facts is None:
            return
        facts = facts.for_the_room if room_safe().on else facts
        rated = facts.item.rating is not None
        self.open_consensus.setVisible(rated or self.consensus.filled)
        self.consensus.setVisible(self.consensus.is_open and (rated or self.consensus.filled))
        self._say(self.status, "" if self.votes.is_open else self._status(facts))
        self._say(self.earlier, self._earlier(facts))
        self._say(self.warning, "\n".join(self._warnings(facts)))
        words = (self.status, self.earlier, self.warning)
        said = any(part.text() for part in words)
        self.setVisible(said or self.votes.is_open or self.consensus.isVisibleTo(self))

    def _status(self, facts: VoteFacts) -> str:
        if facts.rounds and facts.hidden:
            count = self._says.ballots_in(facts.cast(WHOLE_ROOM), facts.expected.get(WHOLE_ROOM, 0))
            return self.tr("Votes not revealed · {count}").format(count=count)
        if facts.revealed:
            return self._says.in_short(facts.revealed[-1], language_of(self))
        return ""

    def _earlier(self, facts: VoteFacts) -> str:
        """Return the rating of the workshop before, once it can no longer sway the room."""
        if facts.item.earlier is None:
            return ""
        if facts.item.rating is None and facts.item.last_revealed is None:
            return self.tr("Rated in the earlier workshop: shown after the reveal or the consensus")
        words = rating_label(facts.scale, facts.item.earlier, language_of(self))
        return self.tr("Earlier workshop: {rating}").format(rating=words)

    def _warnings(self, facts: VoteFacts) -> list[str]:
        """Return what is worth a second look, and blocks nothing."""
        rating, last = facts.item.rating, facts.item.last_revealed
        if rating is None or last is None or last.spread is None or (not facts.hidden and facts.closed):
            return []
        found, votes = [], last.spread
        if not isinstance(rating, Outside) and not votes.reaches(rating):
            words = self.tr("The rating lies outside the votes: {range}.")
            found.append(words.format(range=range_words(votes, language_of(self))))
        if facts.item.split and not facts.item.dissents:
            found.append(self.tr("The votes are split and no dissent is noted: a word keeps what the others see."))
        return found

    def _turn_consensus(self) -> None:
        self.consensus.turn()

    def _rearrange(self) -> None:
        self.retranslate()
        self.arranged.emit()

    @staticmethod
    def _say(part: QLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))
