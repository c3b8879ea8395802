"""Taking the votes of a round, unseen: the tally, slips, or the laptop handed round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.run.votes.facts import Ballot, VoteFacts
from pcn_desktop.gui.pages.run.votes.pass_setup import PassSetup
from pcn_desktop.gui.pages.run.votes.slips import SlipPane
from pcn_desktop.gui.pages.run.votes.tally import Presses, Tally
from pcn_desktop.gui.pages.run.votes.voters import Voters
from pcn_desktop.gui.pages.run.votes.words import VoteWords
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, icon_label, label
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.room_values import Counts

Cast = Callable[[str, Mapping[str, Counts], str], bool]
"""Counts votes (instrument key, item code → answers, perspective); tells whether they are on disk."""
_OUTSIDE: dict[Action | None, Rating] = {
    Action.NOT_APPLICABLE: Outside.NOT_APPLICABLE,
    Action.UNKNOWN: Outside.UNKNOWN,
}


class Way(Enum):
    """How votes are taken."""

    TALLY = "tally"
    SLIPS = "slips"
    PASS = "pass"


class Taking(Translated):
    """One way at a time. It knows how many ballots are in, and of what this hand counted since it was opened."""

    passRequested = Signal(object, str, str, str)
    """A `Ballot`, the perspective's id and its name, the word that ends it."""
    changed = Signal()
    """Another way of taking votes."""
    done = Signal()
    """The hands go back to the card."""

    def __init__(self, voters: Voters, reveal: KeyButton, parent: QWidget | None = None) -> None:
        """Take the votes of `voters`; `reveal` stands beside the ways, where no scrolling hides it."""
        super().__init__(parent)
        self.cast: Cast = lambda *_: False
        self.way = Way.TALLY
        self._voters, self._reveal = voters, reveal
        self._facts: VoteFacts | None = None
        self._keys = KeyMap.of(True, {})
        self._presses = Presses()
        self._taking_back = False
        self._said: Callable[[], str] | None = None
        self._words, self._says = ActionWords(self), VoteWords(self)
        # Widgets
        self.ways = {way: KeyButton(checkable=True) for way in Way}
        self.band = QFrame()
        self.band.setProperty("role", "notice")
        self.state = label(wrap=True)
        self.tally = Tally()
        self.slips = SlipPane()
        self.setup = PassSetup()
        self.message = label("secondary", wrap=True)
        # Layout
        ways, head = QWidget(), QHBoxLayout()
        flow(ways, self.ways.values())
        head.setSpacing(8)
        head.addWidget(ways, 1)
        head.addWidget(reveal, 0, Qt.AlignmentFlag.AlignTop)
        band = QHBoxLayout(self.band)
        band.setContentsMargins(12, 8, 12, 8)
        band.addWidget(icon_label("info", "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
        band.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.band, self.tally, self.slips, self.setup, self.message):
            column.addWidget(part)
        # Connections
        for way, made in self.ways.items():
            made.clicked.connect(lambda _=False, one=way: self.choose(one))
        self.tally.countRequested.connect(self._count)
        self.slips.slipEnded.connect(self._slip)
        self.slips.left.connect(lambda: self.choose(Way.TALLY))
        self.setup.left.connect(lambda: self.choose(Way.TALLY))
        self.setup.startRequested.connect(self._hand_over)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in the order of the eye."""
        setup = [self.setup.one, self.setup.all, self.setup.word, self.setup.start]
        return [*self.ways.values(), self._reveal, *self.tally.stops, self.slips.line, self.slips.peek, *setup]

    def show_facts(self, facts: VoteFacts) -> None:
        """Show what can be voted on, and how many ballots are in."""
        self._facts = facts
        self.tally.show_scale(facts.scale)
        self.retranslate()

    def show_keys(self, keys: KeyMap) -> None:
        """Use and show these keys."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the current language."""
        words = {
            Way.TALLY: self.tr("Tally"),
            Way.SLIPS: self.tr("Slips"),
            Way.PASS: self.tr("Pass the laptop"),
        }
        for way, made in self.ways.items():
            made.write(words[way], "", "")
            made.setChecked(way is self.way)
        for way, parts in ((Way.TALLY, (self.band, self.tally)), (Way.SLIPS, (self.slips,)), (Way.PASS, (self.setup,))):
            for part in parts:
                part.setVisible(way is self.way)
        self.message.setText(self._said() if self._said else "")
        self.message.setVisible(self._said is not None)
        if self._facts is not None:
            self._write(self._facts)

    def _write(self, facts: VoteFacts) -> None:
        perspective = self._voters.perspective
        self.state.setText(self._state(facts))
        most = facts.most.get(perspective, 0), facts.expected.get(perspective, 0)
        self.slips.show_ballot(facts.ballot, self._keys, self._says.ballots_in(*most))
        self.setup.show_ballots(Ballot(((facts.step.place.item, facts.scale),), ()), facts.ballot)

    def _state(self, facts: VoteFacts) -> str:
        if not self._keys.on:
            return self.tr("Count with plus and minus: the keys are switched off.")
        if self._taking_back:
            return self.tr("The next digit takes back one vote that was counted here. Minus again: count votes.")
        levels = facts.scale.levels
        return self.tr(
            "The keys now count votes; they do not rate: {lowest} to {highest}, {na} and {unknown} add one. Minus, "
            "then a digit, takes one back."
        ).format(
            lowest=levels[0].value,
            highest=levels[-1].value,
            na=self._words.key(self._keys.sequences(Action.NOT_APPLICABLE)[0]),
            unknown=self._words.key(self._keys.sequences(Action.UNKNOWN)[0]),
        )

    def begin(self) -> None:
        """Forget what was counted here, typed or said; the votes themselves stay."""
        self._presses.forget()
        self._taking_back = False
        self._said = None
        self.slips.forget()
        self.setup.forget()
        self.retranslate()

    def choose(self, way: Way) -> None:
        """Take votes in this way from now on."""
        self.way = way
        self.begin()
        if way is Way.SLIPS:
            self.slips.begin()
            self.slips.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif way is Way.PASS:
            self.setup.begin()
        else:
            self.done.emit()
        self.changed.emit()

    def change_voters(self) -> None:
        """Count the votes of others from now on; a slip under way was another person's."""
        self.retranslate()
        if self.way is Way.SLIPS:
            self.slips.line.empty()
            self.slips.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.way is Way.TALLY:
            self.done.emit()

    def tell(self, words: Callable[[], str] | None) -> None:
        """Say something below, quietly; None: nothing."""
        self._said = words
        self.retranslate()

    # Counting

    def take_key(self, event: QKeyEvent) -> bool:
        """Count with a key of the tally; return whether the key was the tally's own."""
        if not self._keys.on or self._facts is None:
            return False
        digit, action = self._keys.digit(event), self._keys.action(event)
        minus = event.text() in ("-", "−")
        if digit is None and action not in (*_OUTSIDE, Action.CLEAR) and not minus:
            return False
        if event.isAutoRepeat():
            return True
        by = -1 if self._taking_back else 1
        if digit is not None:
            if any(level.value == digit for level in self._facts.scale.levels):
                self._count(digit, by)
        elif action in _OUTSIDE:
            self._count(_OUTSIDE[action], by)
        elif action is Action.CLEAR:
            self._take_last()
        else:
            self._taking_back = not self._taking_back
            self.retranslate()
        return True

    def _count(self, answer: Rating, by: int) -> None:
        facts, perspective = self._facts, self._voters.perspective
        if facts is None:
            return
        self._taking_back = False
        if by < 0 and not self._presses.has(perspective, answer):
            self.tell(
                lambda: self.tr(
                    "Minus takes back only what was counted here since the votes were opened. Nothing has changed."
                )
            )
        elif self.cast(facts.step.instrument.key, {facts.step.place.item.code: {answer: by}}, perspective):
            (self._presses.add if by > 0 else self._presses.take)(perspective, answer)
            self.tell(None)
        self.done.emit()

    def _take_last(self) -> None:
        last = self._presses.last(self._voters.perspective)
        if last is None:
            self.tell(lambda: self.tr("Nothing was counted here that could be taken back. Nothing has changed."))
        else:
            self._count(last, -1)

    def _slip(self, answers: dict[str, Rating]) -> None:
        if self._facts is not None:
            votes = {code: {answer: 1} for code, answer in answers.items()}
            self.slips.take_kept(self.cast(self._facts.step.instrument.key, votes, self._voters.perspective))

    def _hand_over(self, ballot: Ballot, word: str) -> None:
        self.passRequested.emit(ballot, self._voters.perspective, self._voters.name, word)
