"""The walk card: one criterion, its levels, and the keys. It holds the focus, and takes it back after each action."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.card_scroll import MARGIN, CardScroll
from pcn_desktop.gui.pages.run.notes import NotesArea
from pcn_desktop.gui.pages.run.room_area import RoomArea
from pcn_desktop.gui.pages.run.siblings import Siblings
from pcn_desktop.gui.pages.run.votes.facts import VoteFacts
from pcn_desktop.gui.room_safe import private, room_safe
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.focus_ring import FocusRing
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.page import Translated, icon_label, label
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import outside_word, rating_label
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.values import AssessmentRecord


class WalkCard(Translated):
    """Shows one step of the walk. Moving never rates; a rating never moves."""

    rateRequested = Signal(object)
    """A level's value, an `Outside`, or None to clear."""
    moveRequested = Signal(object)
    """One of the four moving actions."""
    goRequested = Signal(str)
    """An item code of the same dimension."""
    actionRequested = Signal()
    """An action for this criterion."""
    windowRequested = Signal(object)
    """What concerns the whole window: full screen, the sheet of keys, the projector, the room-safe mode."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._siblings: tuple[Step, ...] = ()
        self._record: AssessmentRecord | None = None
        self._keys = KeyMap.of(True, {})
        self._words = ActionWords()
        self._docked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Widgets
        self._code = label("chip")
        self._path = label("secondary", wrap=True)
        self._criterion = label("criterion", wrap=True)
        self._question_icon = icon_label("message-square-text", "ink2", 20)
        self._question = label("question", wrap=True)
        self._levels_host = QWidget()
        self._levels: list[LevelButton] = []
        self._beside = Siblings()
        self._outside = {
            Outside.NOT_APPLICABLE: KeyButton(checkable=True),
            Outside.UNKNOWN: KeyButton(checkable=True),
        }
        self._clear = KeyButton()
        self.room = RoomArea()
        self.notes = NotesArea()
        self._notes_place = private(self.notes)
        self.add_action = KeyButton()
        set_icon(self.add_action, "target", "ink2", 18)
        self.park = KeyButton()
        set_icon(self.park, "bookmark", "ink2", 18)
        self._scroll = CardScroll()
        self._body = QWidget()
        self._dock = QWidget()
        self._tight = QTimer(self, singleShot=True, interval=0)
        # Layout
        self._lay_out()
        # Connections
        self._tight.timeout.connect(self._dock_if_tight)
        for outside, made in self._outside.items():
            made.clicked.connect(lambda _=False, value=outside: self._rate(value))
        self._clear.clicked.connect(lambda: self._rate(None))
        self.add_action.clicked.connect(self.actionRequested)
        self._beside.goRequested.connect(self.goRequested)
        self._beside.left.connect(self.take_focus)
        self.room.arranged.connect(self._rearrange)
        self.room.votes.done.connect(self.take_focus)
        self.room.consensus.done.connect(self.take_focus)
        self.park.clicked.connect(self.park_topic)
        self.notes.done.connect(self.take_focus)
        self.notes.arranged.connect(self._order_stops)
        self.notes.caretMoved.connect(self._scroll.follow)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._code, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._path, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._beside)
        question = QHBoxLayout()
        question.setSpacing(10)
        question.addWidget(self._question_icon, 0, Qt.AlignmentFlag.AlignTop)
        question.addWidget(self._question, 1)
        self._level_row = QHBoxLayout()
        self._level_row.setSpacing(10)
        self._outside_row = QHBoxLayout()
        self._outside_row.setSpacing(10)
        for made in (*self._outside.values(), self._clear):
            self._outside_row.addWidget(made)
        self._outside_row.addStretch(1)
        self._outside_row.addWidget(self.room.open_votes)
        self._levels_host.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        rating = QVBoxLayout(self._levels_host)
        rating.setContentsMargins(0, 0, 0, 0)
        rating.setSpacing(10)
        rating.addLayout(self._level_row)
        rating.addLayout(self._outside_row)
        self._column = QVBoxLayout(self._body)
        self._above = (head, self._criterion, question)
        self._column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        self._column.setSpacing(14)
        self._column.addLayout(head)
        self._column.addWidget(self._criterion)
        self._column.addLayout(question)
        self._column.addSpacing(4)
        self._column.addWidget(self._levels_host)
        self._column.addSpacing(2)
        self._column.addWidget(self.room)
        self._column.addWidget(self._notes_place)
        more = QWidget()
        flow(more, (self.add_action, self.park, self.room.open_consensus))
        self._column.addWidget(more)
        self._column.addStretch(1)
        self._scroll.setWidget(self._body)
        self._dock_row = QVBoxLayout(self._dock)
        self._dock_row.setContentsMargins(MARGIN, 8, MARGIN, 10)
        self._dock.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._dock)
        FocusRing(self)

    @property
    def rating(self) -> QWidget:
        """Return the part that rates: the levels and what stands outside the scale."""
        return self._levels_host

    # What is shown

    def show_step(
        self, step: Step, siblings: tuple[Step, ...], record: AssessmentRecord, votes: VoteFacts, note_language: str
    ) -> None:
        """Show a criterion with what the workshop kept of it; the same criterion again only refreshes."""
        moved = step != self._step
        self._step, self._siblings, self._record = step, siblings, record
        notes = tuple(note for note in record.notes if note.code == step.place.item.code)
        self.room.show_facts(votes, note_language)
        self.notes.show_notes(step.key, notes, note_language)
        if moved:
            self._make_levels(step.instrument.scale_of(step.place.item))
            self._beside.show_steps(siblings)
            self._order_stops()
            self._scroll.verticalScrollBar().setValue(0)
        self.retranslate()

    def show_keys(self, keys: KeyMap) -> None:
        """Use and show these keys."""
        self._keys = keys
        self.room.show_keys(keys)
        self.retranslate()

    def take_focus(self) -> None:
        """Give the keys back to the walk; while slips are typed, to the slip."""
        (self.room.votes.slip or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_note(self, note: str = "") -> None:
        """Put the caret in a note of this criterion (its id); in the empty one when there is none of this id."""
        self.notes.focus_note(note)
        self._show_caret()

    def park_topic(self) -> None:
        """Begin a parked topic on this criterion, with the caret in it."""
        self.notes.park_topic()
        self._show_caret()

    def _show_caret(self) -> None:
        # Room is given to new notes with the next events only.
        QTimer.singleShot(0, self, lambda: self._scroll.show_whole(QApplication.focusWidget() or self.notes))

    def _make_levels(self, scale: Scale) -> None:
        if [made.value for made in self._levels] != [level.value for level in scale.levels]:
            for made in self._levels:
                self._level_row.removeWidget(made)
                made.hide()
                made.deleteLater()
            self._levels = [
                LevelButton(level.value, index, len(scale.levels)) for index, level in enumerate(scale.levels)
            ]
            for made in self._levels:
                made.clicked.connect(lambda _=False, value=made.value: self._rate(value))
                self._level_row.addWidget(made, 1)

    def lock(self, locked: bool) -> None:
        """Let what is written be read only, in a workshop that is closed."""
        self.notes.lock(locked)
        for pressed in (self.add_action, self.park):
            pressed.setVisible(not locked)

    def _order_stops(self) -> None:
        """Let the Tab key follow the eye; levels, chips and notes are made late, which would put them last."""
        stops = [self, *self._beside.chips, *self._levels, *self._outside.values(), self._clear]
        stops += [self.room.open_votes, *self.room.stops, *self.notes.stops]
        stops += [self.add_action, self.park, self.room.open_consensus]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def retranslate(self) -> None:
        """Write everything in the current language."""
        language = language_of(self)
        for outside, action in (
            (Outside.NOT_APPLICABLE, Action.NOT_APPLICABLE),
            (Outside.UNKNOWN, Action.UNKNOWN),
        ):
            words = outside_word(outside, language)
            self._write_button(self._outside[outside], words, action)
        self._write_button(self._clear, self.tr("Clear"), Action.CLEAR)
        for pressed, action in ((self.add_action, Action.ADD_ACTION), (self.park, Action.PARK)):
            self._write_button(pressed, self._words.text(action), action)
        self.notes.show_key(self._shown(Action.NOTE))
        self.setAccessibleName(self.tr("Criterion"))
        if self._step is None or self._record is None:
            return
        place, item = self._step.place, self._step.place.item
        scale = self._step.instrument.scale_of(item)
        rating = self._record.ratings.get(item.code)
        position = self.tr("{number} of {count}").format(
            number=self._siblings.index(self._step) + 1, count=len(self._siblings)
        )
        self._code.setText(item.code)
        path = f"{place.section.short.get(language)} › {place.dimension.short.get(language)} · "
        voted = [self.tr("to vote on")] if item.code in self._record.voted else []
        self._path.setText(path + " · ".join((position, *voted)).replace(" ", "\u00a0"))
        self._criterion.setText(item.label.get(language))
        self._question.setText(item.question.get(language))
        name = f"{item.code} {item.label.get(language)}"
        voting = self.room.votes.voting
        self.setAccessibleName(
            self.tr("Votes are counted, not ratings: {criterion}").format(criterion=name) if voting else name
        )
        for made in (*self._levels, *self._outside.values(), self._clear):
            made.setEnabled(not voting)
        self.setAccessibleDescription(f"{item.question.get(language)} {rating_label(scale, rating, language)}")
        for made, level in zip(self._levels, scale.levels, strict=True):
            made.set_words(
                level.label.get(language), level.description.get(language), str(level.value) if self._keys.on else ""
            )
            made.setChecked(rating == level.value and not isinstance(rating, Outside))
        for outside, choice in self._outside.items():
            choice.setChecked(rating is outside)
        self._show_or_hide(self._clear, rating is not None)
        self._beside.show_record(self._record, item.code)
        self._tight.start()

    def _show_or_hide(self, part: QWidget, shown: bool) -> None:
        if not shown and part.hasFocus():
            self.take_focus()  # Else Qt would give it to the next widget, which may be a note.
        part.setVisible(shown)

    def _write_button(self, made: KeyButton, words: str, action: Action) -> None:
        key = self._shown(action)
        tip = self.tr("{action} (key {key})").format(action=self._words.text(action), key=key) if key else ""
        made.write(words, "" if action is Action.CLEAR else key, tip)

    def _shown(self, action: Action) -> str:
        return self._words.key(self._keys.sequences(action)[0]) if self._keys.on else ""

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate or move, when the card or one of its buttons has the focus; a text field keeps its keys."""
        if isinstance(QApplication.focusWidget(), QPlainTextEdit) or self._step is None:
            event.ignore()
            return
        if self.room.votes.take_key(event):
            return
        digit = self._keys.digit(event)
        action = self._keys.action(event)
        levels = self._step.instrument.scale_of(self._step.place.item).levels
        if digit is not None and any(level.value == digit for level in levels):
            if not event.isAutoRepeat():
                self._rate(digit)
        elif action is not None:
            self._act(action)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keys when the card is clicked."""
        self.take_focus()
        super().mousePressEvent(event)

    def _act(self, action: Action) -> None:
        if action is Action.NOT_APPLICABLE:
            self._rate(Outside.NOT_APPLICABLE)
        elif action is Action.UNKNOWN:
            self._rate(Outside.UNKNOWN)
        elif action is Action.CLEAR:
            self._rate(None)
        elif action in (Action.NOTE, Action.PARK) and room_safe().on:
            self.windowRequested.emit(action)  # Else what is typed next would rate.
        elif action is Action.NOTE:
            self.show_note()
        elif action is Action.PARK:
            self.park_topic()
        elif action is Action.ADD_ACTION:
            self.actionRequested.emit()
        elif action in (Action.VOTES, Action.REVEAL, Action.ROUND):
            self.room.votes.act(action)
        elif action in (Action.FULL_SCREEN, Action.SHEET, Action.BLANK, Action.ROOM_SAFE):
            self.windowRequested.emit(action)
        else:
            self.moveRequested.emit(action)
            self.take_focus()

    def _rate(self, rating: Rating | None) -> None:
        self.rateRequested.emit(rating)
        self.retranslate()
        self.take_focus()

    def _rearrange(self) -> None:
        """Show what was opened below the levels, from its top."""
        self._order_stops()
        self.retranslate()
        self._dock_if_tight()
        opened = next((part for part in (self.room.votes, self.room.consensus) if part.is_open), None)
        if opened is not None:
            QTimer.singleShot(0, opened, lambda: self._scroll.show_from_top(opened, QApplication.focusWidget()))

    # Room

    def minimumSizeHint(self) -> QSize:
        """Return the room that shows every word: text is scrolled up and down, never sideways."""
        return QSize(max(self._body.minimumSizeHint().width(), self._dock.minimumSizeHint().width()), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the levels on screen at any size: once this round of layout is over, it bears no new parent."""
        super().resizeEvent(event)
        self._tight.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._tight.start()

    def _dock_if_tight(self) -> None:
        """Move the levels below the scrolling text when the text above them would push them off the screen."""
        theme = current()
        opened = self.room.votes.is_open or self.room.consensus.is_open
        brief = opened or theme.scale > 1.4 or self.width() < theme.px(560)
        room = theme.scale <= 1.4 or not self.room.votes.voting
        for made in self._levels:
            made.set_brief(brief)
            made.setVisible(room)  # In large type, levels that cannot be pressed leave theirs to the tally.
        width = self.width() - 2 * MARGIN
        text = sum(max(part.heightForWidth(width), part.sizeHint().height()) for part in self._above)
        # What is opened below them would push them off too, now or with its next line.
        docked = (
            opened or text + self._levels_height(width) + 100 > self.height()
        )  # 100: margins and spacing of the column
        if docked != self._docked:
            self._docked = docked
            focused = QApplication.focusWidget()
            if docked:
                self._dock_row.addWidget(self._levels_host)
            else:
                self._column.insertWidget(self._column.indexOf(self.room) - 1, self._levels_host)
            self._dock.setVisible(docked)
            if focused is not None and self._levels_host.isAncestorOf(focused):
                focused.setFocus(Qt.FocusReason.OtherFocusReason)  # A new parent takes the focus away.

    def _levels_height(self, width: int) -> int:
        if not self._levels:
            return 0
        each = (width - self._level_row.spacing() * (len(self._levels) - 1)) // len(self._levels)
        levels = max(made.heightForWidth(each) for made in self._levels)
        return levels + self._level_row.spacing() + self._outside_row.sizeHint().height()
