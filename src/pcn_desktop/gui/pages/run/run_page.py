"""Run: the walk with its outline and its side pane, and a foot that moves and tells the score."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.run.card import WalkCard
from pcn_desktop.gui.pages.run.community import Beside, CommunityNotes
from pcn_desktop.gui.pages.run.foot import Foot
from pcn_desktop.gui.pages.run.outline import Outline
from pcn_desktop.gui.pages.run.side import SidePane
from pcn_desktop.gui.pages.run.votes.facts import facts_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.walk import Step, Walk
from pcn_desktop.gui.widgets.drawer import Drawer
from pcn_desktop.gui.widgets.page import Page
from pcn_desktop.gui.widgets.return_bar import ReturnBar
from pcn_desktop.instruments.model import Instrument, Scale
from pcn_desktop.workspace.values import Change, WorkshopRecord

NARROW = 1116
"""Below this width of the page, in pixels at 100 % text, outline and side pane become drawers."""
ROOM_FOR_SCORE = 820
"""Below this width, in pixels at 100 % text, the score is left to the side pane."""
OUTLINE, SIDE = 258, 326
"""Widths of the panes, in pixels at 100 % text."""


class RunPage(Page):
    """The walk. It holds the place; the session holds the record."""

    rateRequested = Signal(str, str, object)
    """Instrument key, item code, rating or None."""
    noteWritten = Signal(str, str, str, str, str, str, object)
    """Instrument key, item code, note id, text, language, editing stay, `NoteMarks`."""
    actionWritten = Signal(object)
    """A new `Action`."""
    actionOpened = Signal(str)
    """The id of an action to be shown in the plan."""
    positionChanged = Signal(str, str)
    historyRequested = Signal(str, str)
    """Instrument key, item code; answered by `show_history`."""
    restoreRequested = Signal(str, str)
    windowRequested = Signal(object)
    reportRequested = Signal()
    dirtyChanged = Signal(bool)
    eraseRequested = Signal(str)
    """Id of a note whose text is to go for good."""
    communityWritten = Signal(str, str, str, str, str, str)
    """As `noteWritten`, without marks, for the vault."""
    communityMoved = Signal(str)
    """Id of a note of the workspace that is to live in the vault."""
    vaultRequested = Signal()
    refreshed = Signal()
    """Another criterion is at hand, or new figures of it. `flushed`: the page may be left now."""
    flushed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = Walk(())
        self._step: Step | None = None
        self._record: WorkshopRecord | None = None
        self._summary: Summary | None = None
        self._changes: tuple[Change, ...] = ()
        self._folded = False
        # Widgets
        self.way_back = ReturnBar()
        self.outline = Outline()
        self.card = WalkCard()
        self.side = SidePane()
        self.foot = Foot()
        self._middle = QWidget()
        self.left_drawer = Drawer(self._middle, Qt.Edge.LeftEdge)
        self.right_drawer = Drawer(self._middle, Qt.Edge.RightEdge)
        self._room = QTimer(self)
        self._room.setSingleShot(True)
        self._room.setInterval(0)
        self._lay_out()
        self._connect()
        self._fit_panes()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self._middle)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.outline)
        self._row.addWidget(self.card, 1)
        self._row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.way_back)
        column.addWidget(self._middle, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.card.rateRequested.connect(self._rate)
        self.card.moveRequested.connect(self.move_on)
        self.card.goRequested.connect(self._go_beside)
        self.card.windowRequested.connect(self.windowRequested)
        self.card.notes.written.connect(self.noteWritten)
        self.card.notes.eraseRequested.connect(self.eraseRequested)
        self.card.notes.communityRequested.connect(self._ask_community)
        self.card.notes.dirtyChanged.connect(self._tell_dirty)
        self.card.room.consensus.dirtyChanged.connect(self._tell_dirty)
        self.card.actionRequested.connect(self._add_action)
        self.side.actions_panel.written.connect(self.actionWritten)
        self.side.actions_panel.openRequested.connect(self.actionOpened)
        self.side.actions_panel.done.connect(self._back_to_card)
        self.side.actions_panel.dirtyChanged.connect(self._tell_dirty)
        self.community.written.connect(self.communityWritten)
        self.community.moveRequested.connect(self.communityMoved)
        self.community.vaultRequested.connect(self.vaultRequested)
        self.community.dirtyChanged.connect(self._tell_dirty)
        self.outline.goRequested.connect(self._go_and_focus)
        self.side.notes.goRequested.connect(self._go_and_focus)
        self.side.notes.noteRequested.connect(self._go_to_note)
        self.side.scores.goRequested.connect(self._go_and_focus)
        self.side.history.restoreRequested.connect(self._restore)
        self.side.history.eraseRequested.connect(self.eraseRequested)
        self.foot.previous.clicked.connect(lambda: self._move_and_focus(Action.PREVIOUS))
        self.foot.next.clicked.connect(lambda: self._move_and_focus(Action.NEXT))
        self.foot.scoresRequested.connect(self._show_scores)
        self.foot.open_outline.clicked.connect(self.left_drawer.open)
        self.foot.open_side.clicked.connect(self.right_drawer.open)
        self.left_drawer.closed.connect(self.card.take_focus)
        self.right_drawer.closed.connect(self.card.take_focus)
        self._room.timeout.connect(self._fold)

    # What is shown

    def show_workshop(self, record: WorkshopRecord, instruments: tuple[Instrument, ...], summary: Summary) -> None:
        """Show a workshop where its walk stood."""
        self._step = None
        self.card.notes.show_workshop(record.id)
        self.show_record(record, instruments, summary)

    def show_record(self, record: WorkshopRecord, instruments: tuple[Instrument, ...], summary: Summary) -> None:
        """Show new figures of the same workshop, at the same place unless it left the scope."""
        self._record, self._summary = record, summary
        self.card.notes.settle(note for part in record.assessments for note in part.notes)
        self.card.room.consensus.settle(one for part in record.assessments for one in part.consensuses.values())
        self._walk = Walk.of(instruments, record)
        step = self._walk.at(self._step.key if self._step else record.position)
        if step is not None:
            self._step = step
            self.historyRequested.emit(*step.key)
            self._refresh(step)

    def show_history(self, changes: tuple[Change, ...]) -> None:
        """Take the history of the criterion at hand."""
        self._changes = changes

    def show_vault(self, beside: Beside | None) -> None:
        """Show what the open vault holds beside this workshop; None: nothing of one is left on the page."""
        self.community.show_vault(beside)

    @property
    def community(self) -> CommunityNotes:
        """What the community keeps about the criterion at hand."""
        return self.side.notes.community

    def show_keys(self, keys: KeyMap) -> None:
        """Use and show these keys."""
        self.card.show_keys(keys)

    def go_to(self, instrument: str, code: str) -> None:
        """Go to the first criterion of a section, dimension or item that is in scope."""
        step = self._walk.first_of(instrument, code)
        if step is not None:
            self._show(step)

    def show_note(self, instrument: str, code: str, note: str) -> None:
        """Go to a criterion and put the caret in one of its notes."""
        self.go_to(instrument, code)
        self.card.show_note(note)

    def show_parked(self) -> None:
        """Bring the topics put aside to the front."""
        if self._folded:
            self.right_drawer.open()
        self.side.open_parked()

    def reveal(self, instrument: str, code: str) -> None:
        """Go to what was undone or redone, and give the keys back to the card: the button has done its part."""
        self.go_to(instrument, code)
        if self.isVisible():
            self.card.take_focus()

    def move_on(self, action: Action) -> None:
        """Move as one of the four moving actions says."""
        if self._step is None:
            return
        moves = {
            Action.NEXT: lambda step: self._walk.neighbour(step, 1),
            Action.PREVIOUS: lambda step: self._walk.neighbour(step, -1),
            Action.NEXT_DIMENSION: lambda step: self._walk.neighbour_dimension(step, 1),
            Action.PREVIOUS_DIMENSION: lambda step: self._walk.neighbour_dimension(step, -1),
        }
        self._show(moves[action](self._step))

    def flush(self) -> None:
        """Write what is being typed; what cannot be written stays in its field, and `dirtyChanged` stays true."""
        self._write_texts()
        self.flushed.emit()

    def _write_texts(self) -> None:
        self.card.notes.flush()
        self.card.room.consensus.flush()
        self.side.actions_panel.flush()
        self.community.flush()

    @property
    def position(self) -> tuple[str, str] | None:
        """Return where the walk stands: (instrument key, item code)."""
        return self._step.key if self._step else None

    @property
    def section(self) -> tuple[str, str] | None:
        """Return the section at hand: (instrument key, section code)."""
        return (self._step.instrument.key, self._step.place.section.code) if self._step else None

    @property
    def scale(self) -> Scale | None:
        """Return the scale of the criterion at hand."""
        return self._step.instrument.scale_of(self._step.place.item) if self._step else None

    def take_focus(self) -> None:
        """Give the keys to the walk."""
        self.card.take_focus()

    def retranslate(self) -> None:
        """Nothing of its own to write: each part writes its words."""

    # Inside

    def _show(self, step: Step) -> None:
        if step == self._step:
            return
        self._write_texts()
        self._step = step
        self.historyRequested.emit(*step.key)
        self._refresh(step)
        self.positionChanged.emit(*step.key)

    def _refresh(self, step: Step) -> None:
        if self._record is None or self._summary is None:
            return
        record = self._record.assessment(step.instrument.key)
        self.card.lock(self._record.closed is not None)
        votes = facts_of(step, self._record, self._summary, date.today())
        self.card.show_step(step, self._walk.siblings(step), record, votes, self._record.details.language)
        self.outline.show_summary(self._summary)
        self.outline.show_step(step)
        self.side.show_step(step, self._summary, self._changes)
        notes = tuple(note for note in record.notes if note.code == step.place.item.code)
        language, closed = self._record.details.language, self._record.closed is not None
        self.community.show_step(step, notes, language, locked=closed)
        self.foot.show_step(self._walk.neighbour(step, -1), step, self._walk.neighbour(step, 1), self._summary)
        self.refreshed.emit()

    def _rate(self, rating: object) -> None:
        if self._step is not None:
            self.rateRequested.emit(*self._step.key, rating)

    def _restore(self, change: str, side: str) -> None:
        self.restoreRequested.emit(change, side)
        if not self._folded:
            self.card.take_focus()

    def _go_and_focus(self, instrument: str, code: str) -> None:
        self.left_drawer.close_drawer()
        self.right_drawer.close_drawer()
        self.go_to(instrument, code)
        self.card.take_focus()

    def _go_to_note(self, instrument: str, code: str, note: str) -> None:
        self._go_and_focus(instrument, code)
        self.card.show_note(note)

    def _move_and_focus(self, action: Action) -> None:
        if action is Action.NEXT and self._step is not None and self._walk.neighbour(self._step, 1) == self._step:
            self.reportRequested.emit()
            return
        self.move_on(action)
        self.card.take_focus()

    def _go_beside(self, code: str) -> None:
        if self._step is not None:
            self._go_and_focus(self._step.instrument.key, code)

    def _add_action(self) -> None:
        self.side.open_actions()
        if self._folded:
            self.right_drawer.open()
        self.side.actions_panel.start()

    def _ask_community(self, note: str) -> None:
        self.side.open_notes()
        if self._folded:
            self.right_drawer.open()
        self.community.ask(note)

    def _back_to_card(self) -> None:
        self.right_drawer.close_drawer()
        self.card.take_focus()

    def _tell_dirty(self) -> None:
        card = self.card.notes.dirty or self.card.room.consensus.dirty
        dirty = card or self.side.actions_panel.form.dirty or self.community.dirty
        self.dirtyChanged.emit(dirty)

    def _show_scores(self) -> None:
        self.side.open_scores()
        if self._folded:
            self.right_drawer.open()
        else:
            self.card.take_focus()

    # Room

    def minimumSizeHint(self) -> QSize:
        """Return the room for the card alone: where there is no more, the panes fold."""
        return QSize(max(self.card.minimumSizeHint().width(), 0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panes where there is little room: once this round of layout is over, it bears no new parent."""
        super().resizeEvent(event)
        self._room.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._room.start()

    def _fold(self) -> None:
        folded = self.width() < current().px(NARROW)
        self.foot.fold(folded, scored=self.width() >= current().px(ROOM_FOR_SCORE))
        if folded != self._folded:
            self._folded = folded
            for place, pane, drawer in ((0, self.outline, self.left_drawer), (2, self.side, self.right_drawer)):
                if folded:
                    drawer.hold(pane)
                else:
                    drawer.hide()
                    self._row.insertWidget(place, pane)
                    pane.show()
        self._fit_panes()

    def _fit_panes(self) -> None:
        for pane, width in ((self.outline, OUTLINE), (self.side, SIDE)):
            pane.setFixedWidth(min(current().px(width), max(round(self.width() * 0.85), 200)))
        # Now, not with the next event: else the first picture shows the panes over the card.
        self._row.activate()
