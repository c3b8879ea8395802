"""The votes of the criterion at hand, opened in its card: counting unseen, then what was revealed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.run.votes.correction import Correction
from pcn_desktop.gui.pages.run.votes.facts import VoteFacts
from pcn_desktop.gui.pages.run.votes.round_view import RoundView
from pcn_desktop.gui.pages.run.votes.taking import Taking, Way
from pcn_desktop.gui.pages.run.votes.voters import Voters
from pcn_desktop.gui.pages.run.votes.words import VoteWords
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, icon_label, label, name, tool_button
from pcn_desktop.workspace.room_values import NO_COUNTS, WHOLE_ROOM, Counts


class VotesPanel(Translated):
    """Closed until it is asked for. While the tally is open, digits count votes and do not rate."""

    revealRequested = Signal(str, str)
    roundRequested = Signal(str, str)
    emptyRequested = Signal(str, str)
    """Instrument key, item code."""
    correctionRequested = Signal(str, str, object, str)
    """Instrument key, item code, counts, perspective."""
    changed = Signal()
    """Opened, closed, or another way of taking votes."""
    done = Signal()
    """The hands go back to the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self._facts: VoteFacts | None = None
        self._keys = KeyMap.of(True, {})
        self._file_locked = False
        self._correcting = False
        self._words, self._says = ActionWords(self), VoteWords(self)
        # Widgets
        self._frame = QFrame()
        self._frame.setProperty("role", "card")
        self.title = label("strong", wrap=True)
        self.ballots = label("chip")
        self.more = tool_button("ellipsis")
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.empty_round = self.menu.addAction("")
        self.correct = self.menu.addAction("")
        self.more.setMenu(self.menu)
        self.leave = KeyButton()
        self.round = RoundView()
        self.voters = Voters()
        self.reveal, self.again = KeyButton(), KeyButton()
        self.taking = Taking(self.voters, self.reveal)
        self.still = label("secondary", wrap=True)
        self.sure = QFrame()
        self.sure.setProperty("role", "notice")
        self.sure.setProperty("kind", "warn")
        self.sure_words = label(wrap=True)
        self.throw, self.keep = KeyButton(), KeyButton()
        self.correction = Correction()
        set_icon(self.again, "vote", "ink2", 18)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(icon_label("vote", "ink2", 18))
        head.addWidget(self.title, 1)
        for part in (self.ballots, self.more, self.leave):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons = QWidget()
        sure = QVBoxLayout(self.sure)
        sure.setContentsMargins(12, 8, 12, 8)
        sure.addWidget(self.sure_words)
        flow(buttons, [self.throw, self.keep])
        sure.addWidget(buttons)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        panes = (self.round, self.voters, self.taking, self.still, self.sure, self.correction)
        for pane in panes:
            column.addWidget(pane)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        for closed in (self, self.sure, self.correction):
            closed.hide()

    def _connect(self) -> None:
        self.leave.clicked.connect(self.close_votes)
        self.voters.chosen.connect(self._change_voters)
        self.taking.done.connect(self.done)
        self.taking.changed.connect(self._change_way)
        self.reveal.clicked.connect(self._reveal)
        self.again.clicked.connect(self._begin_round)
        self.empty_round.triggered.connect(self._ask_empty)
        self.throw.clicked.connect(self._empty)
        self.keep.clicked.connect(self._keep)
        self.correct.triggered.connect(self._begin_correction)
        self.correction.kept.connect(self._keep_correction)
        self.correction.left.connect(self._end_correction)
        room_safe().changed.connect(self._hide_private)

    # What is shown

    @property
    def voting(self) -> bool:
        """Return whether the keys of the card count votes."""
        return self.is_open and self._taken and self.taking.way is Way.TALLY

    @property
    def slip(self) -> QWidget | None:
        """Return what has the keys while slips are typed: on the card, their digits would rate. None while not."""
        return self.taking.slips.line if self.is_open and self._taken and self.taking.way is Way.SLIPS else None

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in the order of the eye."""
        return [
            *(self.more, self.leave, *self.voters.buttons, *self.taking.stops),
            *(self.keep, self.throw, self.again),
        ]

    @property
    def _taken(self) -> bool:
        """Return whether votes can be taken now."""
        return self._facts is not None and self._facts.hidden and self._writable

    @property
    def _writable(self) -> bool:
        return self._facts is not None and not self._facts.closed and not self._file_locked

    def show_facts(self, facts: VoteFacts) -> None:
        """Show the votes of a criterion; at another one they are closed, and the hand's presses forgotten."""
        known, self._facts = self._facts, facts
        if known is None or (known.workshop, known.step.key) != (facts.workshop, facts.step.key):
            self._shut()
        turned = known is not None and (known.hidden, known.number) != (facts.hidden, facts.number)
        gone = self.voters.show_people(facts.perspectives)
        if turned or gone:
            self._begin_anew()
        if gone and self.is_open:
            self.taking.tell(lambda: self.tr("The perspective chosen here left the room: the whole room votes now."))
        self.taking.show_facts(facts)
        self._show_round()
        self.retranslate()
        if turned and self.is_open:
            self.changed.emit()

    def lock_file(self, locked: bool) -> None:
        """Take no votes into a file that cannot be written."""
        self._file_locked = locked
        self.retranslate()

    def show_keys(self, keys: KeyMap) -> None:
        """Use and show these keys."""
        self._keys = keys
        self.taking.show_keys(keys)
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the current language; of votes that are not revealed, how many are in."""
        facts = self._facts
        if facts is None:
            return
        code = facts.step.place.item.code
        title = self.tr("Votes on {code} · round {number}").format(code=code, number=facts.number)
        self.title.setText("\u00a0".join(title.rsplit(" ", 1)))  # A lone figure on a line says nothing.
        said = self._ballots_in(facts)
        self.ballots.setText(said)
        self.ballots.setAccessibleName(" · ".join(filter(None, (self.voters.name, said))))
        self.ballots.setVisible(facts.hidden and self.taking.way is not Way.SLIPS)
        self.round.setVisible(bool(facts.revealed) and not self._correcting)
        self.voters.setVisible(bool(facts.perspectives) and (self._taken or self._correcting))
        self.taking.setVisible(self._taken)
        self.still.setText(self.tr("No votes are taken: this workshop is closed, or its file cannot be written."))
        self.still.setVisible(facts.hidden and not self._taken)
        self._write_buttons(facts)

    def _write_buttons(self, facts: VoteFacts) -> None:
        self.leave.write(self.tr("Close"), self.tr("Esc"), self.tr("Close the votes"))
        self._write(self.reveal, Action.REVEAL)
        self._write(self.again, Action.ROUND)
        self.again.setVisible(not facts.hidden and self._writable and not self._correcting)
        name(self.more, self.tr("More about these votes"))
        self.empty_round.setText(self.tr("Throw this round away, unseen…"))
        self.empty_round.setVisible(self._taken and bool(facts.rounds))
        self.correct.setText(self.tr("Correct the tally…"))
        self.correct.setVisible(not facts.hidden and self._writable and not room_safe().on)
        self.more.setVisible(self.empty_round.isVisible() or self.correct.isVisible())
        self.sure_words.setText(
            self.tr("Throw the ballots of this round away? Nobody has seen them, and they are gone for good.")
        )
        self.throw.write(self.tr("Throw them away"), "", "")
        self.keep.write(self.tr("Keep them"), "", "")

    def _write(self, made: KeyButton, action: Action) -> None:
        key = self._words.key(self._keys.sequences(action)[0]) if self._keys.on else ""
        made.write(self._words.text(action), key, "")

    def _ballots_in(self, facts: VoteFacts) -> str:
        perspective = self.voters.perspective
        return self._says.ballots_in(facts.cast(perspective), facts.expected.get(perspective, 0))

    # Opening, closing

    def act(self, action: Action) -> None:
        """Do what one of the three keys of the votes asks; what was not opened first is only opened."""
        if action is Action.VOTES and self.is_open:
            self.close_votes()
        elif action is Action.VOTES or not self.is_open:
            self.open_votes()
        elif action is Action.REVEAL:
            self._reveal()
        else:
            self._begin_round()

    def open_votes(self) -> None:
        """Open the votes of the criterion at hand."""
        self._begin_anew()
        self.taking.way = Way.TALLY
        self.taking.retranslate()
        self.is_open = True
        self._show_round()
        self.retranslate()
        self.show()
        self.changed.emit()
        self.done.emit()

    def close_votes(self) -> None:
        """Close them, and give the hands back to the walk."""
        self._shut()
        self.done.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key of the card while the votes are open; return whether it was theirs."""
        if self.is_open and event.key() == Qt.Key.Key_Escape:
            self.close_votes()
            return True
        return self.voting and self.taking.take_key(event)

    def keep_steps(self) -> bool:
        """Return whether votes are being taken, and say then how one is taken back: no undo reaches them."""
        taken = self.is_open and self._taken
        if taken:
            self.taking.tell(self._say_kept)
        return taken

    def _say_kept(self) -> str:
        if self.taking.way is Way.TALLY:
            return self.tr(
                "Undo does not reach votes: Backspace takes back the last one counted here. Close the votes to undo "
                "what was done before them."
            )
        return self.tr("Undo does not reach votes. Close the votes to undo what was done before them.")

    def _shut(self) -> None:
        was, self.is_open = self.is_open, False
        self._begin_anew()
        self._show_round()
        self.hide()
        if was:
            self.changed.emit()

    def _begin_anew(self) -> None:
        self._correcting = False
        self.taking.begin()
        self.correction.forget()
        self.sure.hide()

    def _show_round(self) -> None:
        """Show what was revealed; closed, nothing of it stays, and nothing is built at every rating."""
        if self._facts is not None and self.is_open:
            self.round.show_facts(self._facts)
        else:
            self.round.forget()

    def _change_way(self) -> None:
        self.retranslate()
        self.changed.emit()

    def _change_voters(self) -> None:
        if self._correcting:
            self._correct()
        else:
            self.taking.change_voters()
            self.retranslate()

    # Rounds

    def _reveal(self) -> None:
        if self._facts is None or not self._taken:
            return
        if self._facts.cast(WHOLE_ROOM):
            self.revealRequested.emit(*self._facts.step.key)
        else:
            self.taking.tell(lambda: self.tr("No ballot is in yet: there is nothing to reveal."))
        self.done.emit()

    def _begin_round(self) -> None:
        if self._facts is None or not self._writable:
            return
        if self._facts.hidden:
            self.taking.tell(lambda: self.tr("These votes are not revealed yet: another round begins after that."))
        else:
            self.roundRequested.emit(*self._facts.step.key)
        self.done.emit()

    def _ask_empty(self) -> None:
        self.sure.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.sure.hide()
        self.done.emit()

    def _empty(self) -> None:
        self._begin_anew()
        if self._facts is not None:
            self.emptyRequested.emit(*self._facts.step.key)
        self.done.emit()

    def _hide_private(self) -> None:
        """Put counts by perspective, and digits that are being typed, out of sight of the room."""
        if self._correcting:
            self._end_correction()
        self.taking.slips.hide_typed()
        self.retranslate()

    def _begin_correction(self) -> None:
        """Correct the perspective at hand; where it has no votes, the first that has some."""
        if self._facts is not None and not self._facts.hidden:
            counts = self._facts.rounds[-1].counts
            given = [one for one, answers in counts.items() if any(answers.values())]
            if given and self.voters.perspective not in given:
                self.voters.choose(given[0])
            self._correct()
            self.changed.emit()

    def _correct(self) -> None:
        if self._facts is not None and not self._facts.hidden:
            counts = self._facts.rounds[-1].counts.get(self.voters.perspective, NO_COUNTS)
            self._correcting = True
            self.correction.begin(self._facts.scale, counts)
            self.retranslate()

    def _keep_correction(self, counts: Counts) -> None:
        if self._facts is not None:
            self.correctionRequested.emit(*self._facts.step.key, counts, self.voters.perspective)
        self._end_correction()

    def _end_correction(self) -> None:
        self._correcting = False
        self.correction.forget()
        self.retranslate()
        self.done.emit()
