"""A list of entries edited in place: rows that come, go and change places with a button or a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.pages.prepare.entry_form import EntryForm
from pcn_desktop.gui.widgets.page import Translated, name, tool_button
from pcn_desktop.workspace.room_values import AgendaPart, Perspective, Sitting

E = TypeVar("E", bound=Perspective | Sitting | AgendaPart)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class EntryRow(EntryForm[E]):
    """One entry of a list, with the buttons that move and remove it. Nothing but its button removes it."""

    entered = Signal()
    """Enter, in a line."""
    moveRequested = Signal(int)
    """-1 up, 1 down."""
    removeRequested = Signal()

    def __init__(self, entry: E, *, new: bool = False, language: str = "fr", parent: QWidget | None = None) -> None:
        super().__init__(entry, new=new, language=language, parent=parent)
        self.up, self.down, self.remove = (tool_button(icon) for icon in ("arrow-up", "arrow-down", "trash-2"))
        for made in (self.up, self.down, self.remove):
            set_icon(made, str(made.property("pcnIcon")), "ink2", 17)
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        """What breaks in two where the page is narrow; a child fills it."""
        self.line.setSpacing(6)
        self._autosave.watch(self.up, self.down, self.remove)
        self.up.clicked.connect(lambda: self.moveRequested.emit(-1))
        self.down.clicked.connect(lambda: self.moveRequested.emit(1))
        self.remove.clicked.connect(self.removeRequested)

    def show_narrow(self, narrow: bool) -> None:
        """Break the line in two, or not."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.line.setDirection(way)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Return what the Tab key stops at before the buttons, in order."""
        raise NotImplementedError

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return all that the Tab key stops at, in order."""
        return (*self.fields, self.up, self.down, self.remove)

    def arrange(self, *, first: bool, last: bool, editable: bool, removable: bool) -> None:
        """Offer the moves that are possible, and the removal."""
        for made, at_end in ((self.up, first), (self.down, last)):
            made.setEnabled(not at_end and not self.is_new)
            made.setVisible(editable and not (first and last))
        self.remove.setVisible(editable and removable)
        self.lock(not editable)

    def call(self, what: str) -> None:
        """Name the buttons after the entry."""
        name(self.up, self.tr("Move up: {what} (Alt+Up arrow)").format(what=what))
        name(self.down, self.tr("Move down: {what} (Alt+Down arrow)").format(what=what))
        name(self.remove, self.tr("Remove: {what}").format(what=what))

    def listen(self) -> None:
        """Hear Enter, and Alt with an arrow, in every line; called once the fields are bound."""
        for field in self.fields:
            if isinstance(field, QLineEdit):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on the keys of a line that are ours."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._autosave.flush()
                self.entered.emit()
                return True
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _UP_DOWN:
                self.flush()
                self.moveRequested.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)


class Rows(Translated, Generic[E]):
    """Shows entries in their order. A child makes the rows, and what stands around them."""

    written = Signal(object, str)
    """The entry as it should be, editing stay."""
    rearranged = Signal(object, object)
    """Entries to write, and entries to remove (tuples), as one step."""
    changed = Signal()
    """What the rows hold, or whether it is on disk."""
    endReached = Signal()
    """Enter in the last row: another one is wanted."""
    least = 0
    """How many entries there are at least: fewer cannot be removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[EntryRow[E]] = []
        self.language = "fr"
        self.editable = True
        self.narrow = False
        self.before: QWidget | None = None
        """What the Tab key stops at before the rows."""
        self.home: QWidget | None = None
        """What gets the keyboard when no row is left."""
        self._workshop = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def make(self, entry: E, *, new: bool) -> EntryRow[E]:
        """Return the row of an entry."""
        raise NotImplementedError

    # What is shown

    @property
    def entries(self) -> tuple[E, ...]:
        """Return the entries on disk, in order."""
        return tuple(row.kept for row in self.rows if not row.is_new)

    @property
    def dirty(self) -> bool:
        """Return whether something in a row is not on disk."""
        return any(row.dirty and not row.blank for row in self.rows)

    @property
    def next_position(self) -> int:
        """Return the place after the last entry."""
        return max((entry.position for entry in self.entries), default=-1) + 1

    def show_entries(self, workshop: str, entries: Sequence[E], language: str, *, editable: bool) -> None:
        """Show the entries of a workshop; what is worded from now on is in `language`."""
        if workshop != self._workshop:
            for row in tuple(self.rows):
                self._drop(row)
        self._workshop, self.language, self.editable = workshop, language, editable
        there = {row.kept.id: row for row in self.rows}
        wanted = {entry.id for entry in entries}
        for row in tuple(self.rows):
            if row.kept.id not in wanted and not row.is_new:
                self._drop(row)
        for entry in entries:
            row = there.get(entry.id) or self._add(entry)
            row.language = language
            row.show_entry(entry)
        rank = {entry.id: at for at, entry in enumerate(entries)}
        self.rows.sort(key=lambda one: rank.get(one.kept.id, len(rank)))
        self.tidy()

    def begin(self, entry: E) -> EntryRow[E]:
        """Show an empty row for an entry that is not on disk yet, and give it the keyboard."""
        row = self._add(entry, new=True)
        self.tidy()
        row.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def flush(self) -> None:
        """Write what is not on disk; what cannot be kept gives way, a new entry without what it needs goes."""
        for row in tuple(self.rows):
            row.flush()
            if row.is_new and not row.writable:
                self._drop(row)
        self.tidy()

    def show_narrow(self, narrow: bool) -> None:
        """Fit a narrow page, or a wide one."""
        self.narrow = narrow
        for row in self.rows:
            row.show_narrow(narrow)

    def retranslate(self) -> None:
        """Rows write their own words."""

    # What is asked

    def shift(self, key: str, by: int) -> None:
        """Move an entry by so many places."""
        order = [entry.id for entry in self.entries]
        at = order.index(key) if key in order else -1
        if not self.editable or at < 0 or not 0 <= at + by < len(order):
            return
        order.insert(at + by, order.pop(at))
        known = {entry.id: entry for entry in self.entries}
        moved = (
            cast("E", replace(cast("Any", known[one]), position=place))
            for place, one in enumerate(order)
            if known[one].position != place
        )
        self.rearranged.emit(tuple(moved), ())
        self._keep_focus(key, by)

    def remove(self, key: str) -> None:
        """Take an entry out, and give the keyboard to its neighbour."""
        at = next(place for place, row in enumerate(self.rows) if row.kept.id == key)
        row = self.rows[at]
        if row.is_new:
            self._drop(row)
            self.tidy()
        else:
            self.rearranged.emit((), (row.kept,))
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.home is not None:
            self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _keep_focus(self, key: str, by: int) -> None:
        row = next((one for one in self.rows if one.kept.id == key), None)
        button = (row.up if by < 0 else row.down) if row is not None else None
        if row is not None and button is not None and not button.isEnabled() and self.window().focusWidget() is None:
            row.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, entry: E, *, new: bool = False) -> EntryRow[E]:
        row = self.make(entry, new=new)
        row.written.connect(self.written)
        row.changed.connect(self.changed)
        row.left.connect(lambda: self._left(row))
        row.entered.connect(lambda: self._entered(row))
        row.moveRequested.connect(lambda by: self.shift(row.kept.id, by))
        row.removeRequested.connect(lambda: self.remove(row.kept.id))
        self.rows.append(row)
        return row

    def _left(self, row: EntryRow[E]) -> None:
        """Take out a new row in which nothing was written, once the keyboard is elsewhere."""
        held = self.window().focusWidget()
        if row in self.rows and row.blank and not (held is not None and row.isAncestorOf(held)):
            self._drop(row)
            self.tidy()

    def _entered(self, row: EntryRow[E]) -> None:
        following = self.rows[self.rows.index(row) + 1 :]
        if following:
            following[0].fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not row.is_new:
            self.endReached.emit()

    def _drop(self, row: EntryRow[E]) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.blockSignals(True)  # Hidden, it loses the focus and would write.
        row.hide()
        row.deleteLater()

    def tidy(self) -> None:
        """Put the rows in order, and say what can be moved."""
        count = len(self.entries)
        for at, row in enumerate(self.rows):
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
            removable = count > self.least or row.is_new
            row.show_narrow(self.narrow)
            row.arrange(first=at == 0, last=at >= count - 1, editable=self.editable, removable=removable)
            row.retranslate()
            row.show()
        self.tidy_stops()
        self.changed.emit()

    def tidy_stops(self) -> None:
        """Let the Tab key go through the rows as they stand."""
        stops = [stop for row in self.rows for stop in row.stops]
        for first, second in pairwise([self.before, *stops] if self.before is not None else stops):
            QWidget.setTabOrder(first, second)
