"""The actions of a workshop as an item model that is edited in place.

The model holds what is on disk, and beside it what is not there yet: a new row that has no words, or a change that
could not be written. An edit asks for one writing; when that was done, the new record comes back before the call ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.table_copy import COPIED
from pcn_desktop.instruments.model import Instrument, Text
from pcn_desktop.reports import wording
from pcn_desktop.typography import folded
from pcn_desktop.workspace.values import Action, ActionPriority, ActionStatus, WorkshopRecord

ACTION = Qt.ItemDataRole.UserRole
"""The `Action` of the row."""


class Column(IntEnum):
    """The columns, from left to right."""

    WHAT = 0
    CRITERION = 1
    OWNER = 2
    DUE = 3
    PRIORITY = 4
    STATUS = 5
    FIRST_STEP = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """A criterion that an action may come from: its code, its dimension in short, its sentence, its place in order."""

    code: str
    short: Text
    label: Text
    order: int
    in_scope: bool


def spots_of(instruments: Iterable[Instrument], record: WorkshopRecord) -> dict[tuple[str, str], Spot]:
    """Return every criterion of the workshop's instruments by (instrument key, item code), in order."""
    used = {(part.instrument, part.version): part for part in record.assessments}
    found: dict[tuple[str, str], Spot] = {}
    for instrument in instruments:
        part = used.get((instrument.key, instrument.version))
        for dimension in instrument.dimensions if part else ():
            for item in dimension.items:
                inside = part is not None and item.code in part.scope
                spot = Spot(item.code, dimension.short, item.label, len(found), inside)
                found[instrument.key, item.code] = spot
    return found


class ActionsModel(QAbstractTableModel):
    """Shows actions in the order in which they were made; a proxy sorts and filters them."""

    written = Signal(object)
    """An `Action` to be written."""
    dirtyChanged = Signal(bool)
    """Something is shown that is not on disk, and could not be written."""

    def __init__(self, today: Callable[[], date] = date.today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._shown: list[Action] = []
        self._stored: dict[str, Action] = {}
        self._pending: dict[str, Action] = {}
        self._draft = ""
        self._writing = ""
        self._was_dirty = False
        self._spots: Mapping[tuple[str, str], Spot] = {}
        self._language = "en"
        self._editable = False

    # What is shown

    @property
    def actions(self) -> tuple[Action, ...]:
        """Return the actions as shown, what is not on disk yet included."""
        return tuple(self._shown)

    def action(self, row: int) -> Action:
        """Return the action of a row."""
        return self._shown[row]

    @property
    def spots(self) -> Mapping[tuple[str, str], Spot]:
        """Return the criteria of the workshop."""
        return self._spots

    @property
    def today(self) -> date:
        """Return the day before which an open action is overdue."""
        return self._today()

    @property
    def language(self) -> str:
        """Return the language that the model speaks."""
        return self._language

    @property
    def draft(self) -> str:
        """Return the id of the new row that has no words yet; blank for none."""
        return self._draft

    @property
    def dirty(self) -> bool:
        """Return whether something that was typed could not be written."""
        return any(action.id != self._draft for action in self._pending.values())

    def show_actions(self, actions: Iterable[Action], spots: Mapping[tuple[str, str], Spot], *, editable: bool) -> None:
        """Show what is on disk; what could not be written stays as it was typed."""
        self._stored = {action.id: action for action in actions}
        self._pending.pop(self._writing, None)
        if self._draft in self._stored:
            self._draft = ""
        moved, self._spots, self._editable = spots != self._spots, spots, editable
        wanted = [self._pending.get(action.id, action) for action in self._stored.values()]
        wanted += [action for action in self._pending.values() if action.id not in self._stored]
        self._become(wanted)
        if moved and self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        self._tell()

    def forget(self) -> None:
        """Let go of everything: another workshop comes."""
        self._pending.clear()
        self._draft = ""

    def begin(self, action: Action) -> QModelIndex:
        """Add a new row, which is written once it has words; return the index of its first cell."""
        self.drop_draft()
        self._draft = action.id
        self._pending[action.id] = action
        self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown))
        self._shown.append(action)
        self.endInsertRows()
        return self.index(len(self._shown) - 1, Column.WHAT)

    def drop_draft(self) -> None:
        """Take the new row away again when it has no words."""
        draft, self._draft = self._draft, ""
        if draft:
            self._pending.pop(draft, None)
            self._become([action for action in self._shown if action.id != draft])

    def flush(self) -> None:
        """Try again to write what could not be written."""
        for action in tuple(self._pending.values()):
            if action.id != self._draft:
                self._write(action)

    def speak(self, language: str) -> None:
        """Write every word in `language` (`fr` or `en`)."""
        self._language = language
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def row_of(self, action: str) -> int:
        """Return the row of an action by its id; -1 when it is not there."""
        return next((row for row, known in enumerate(self._shown) if known.id == action), -1)

    def overdue(self, action: Action) -> bool:
        """Return whether an action is overdue today."""
        return action.overdue(self.today)

    # As Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable and index.isValid() else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = ("what", "criterion", "owner", "due", "priority", "status", "first_step")
            return wording.word(names[section], self._language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        action, column = self._shown[index.row()], Column(index.column())
        if column is Column.OWNER and role != ACTION and room_safe().on:
            return None  # A table tells assistive tools of hidden columns too.
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._text(action, column),
            Qt.ItemDataRole.EditRole: lambda: _value(action, column),
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(action, column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(action, column),
            COPIED: lambda: self._copied(action, column),
            ACTION: lambda: action,
        }
        found = values.get(role)
        return found() if found else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change one field, and ask for the writing; an action without words is refused."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._editable:
            return False
        action = self._shown[index.row()]
        changed = _CHANGES[Column(index.column())](action, value)
        if changed == action:
            return True
        if not changed.what.strip() and changed.id != self._draft:
            return False
        self._pending[action.id] = changed
        self._shown[index.row()] = changed
        self.dataChanged.emit(index, index)
        if changed.what.strip():
            self._write(changed)
        return True

    # Inside

    def _write(self, action: Action) -> None:
        self._writing = action.id
        if self._draft == action.id:
            self._draft = ""
        self.written.emit(action)
        self._writing = ""
        self._tell()

    def _tell(self) -> None:
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            self.dirtyChanged.emit(self.dirty)

    def _become(self, wanted: list[Action]) -> None:
        """Take rows out, put rows in, repaint rows: what is selected or edited keeps its row."""
        keep = {action.id for action in wanted}
        for row in range(len(self._shown) - 1, -1, -1):
            if self._shown[row].id not in keep:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._shown[row]
                self.endRemoveRows()
        for row, action in enumerate(wanted):
            known = self.row_of(action.id)
            if known == -1:
                self.beginInsertRows(QModelIndex(), row, row)
                self._shown.insert(row, action)
                self.endInsertRows()
            elif known != row:
                self.beginMoveRows(QModelIndex(), known, known, QModelIndex(), row)
                self._shown.insert(row, self._shown.pop(known))
                self.endMoveRows()
            if self._shown[row] != action:
                self._shown[row] = action
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _text(self, action: Action, column: Column) -> str:
        language = self._language
        if column is Column.WHAT:
            return action.what
        if column is Column.CRITERION:
            spot = self._spots.get((action.instrument, action.code))
            return f"{spot.code} {spot.short.get(language)}" if spot else wording.word("whole", language)
        if column is Column.DUE:
            return wording.day(action.due, language, short=True) if action.due else wording.NO_SCORE
        if column is Column.PRIORITY:
            return wording.action_priority(action.priority, language)
        if column is Column.STATUS:
            return wording.action_status(action.status, language)
        return (action.owner if column is Column.OWNER else action.first_step) or wording.NO_SCORE

    def _spoken(self, action: Action, column: Column) -> str:
        words = self._text(action, column)
        if column is Column.WHAT and not action.what:
            return self.tr("New action")
        if column is Column.DUE and self.overdue(action):
            return f"{words}, {wording.word('overdue', self._language).lower()}"
        return self.tr("None") if words == wording.NO_SCORE else words

    def _tip(self, action: Action, column: Column) -> str:
        spot = self._spots.get((action.instrument, action.code))
        if column is Column.CRITERION and spot:
            return tip(f"{spot.code} {spot.label.get(self._language)}")
        return ""

    def _copied(self, action: Action, column: Column) -> str:
        if column is Column.CRITERION:
            return action.code
        if column is Column.DUE:
            return action.due.isoformat() if action.due else ""
        words = self._text(action, column)
        return "" if words == wording.NO_SCORE else words

    def key(self, row: int, column: Column) -> tuple[Any, ...]:
        """Return what to sort a row by; what is missing comes last."""
        action = self._shown[row]
        if column is Column.CRITERION:
            spot = self._spots.get((action.instrument, action.code))
            return (spot is None, spot.order if spot else 0)
        if column is Column.DUE:
            return (action.due is None, action.due or date.max)
        if column is Column.PRIORITY:
            return (list(ActionPriority).index(action.priority),)
        if column is Column.STATUS:
            return (list(ActionStatus).index(action.status),)
        words = _value(action, column)
        return (not words, folded(words))


def _value(action: Action, column: Column) -> Any:
    """Return a field as an editor takes it; the criterion as (instrument key, item code)."""
    return {
        Column.WHAT: action.what,
        Column.CRITERION: (action.instrument, action.code),
        Column.OWNER: action.owner,
        Column.DUE: action.due,
        Column.PRIORITY: action.priority,
        Column.STATUS: action.status,
        Column.FIRST_STEP: action.first_step,
    }[column]


_CHANGES: Mapping[Column, Callable[[Action, Any], Action]] = {
    Column.WHAT: lambda action, value: replace(action, what=str(value).strip()),
    Column.CRITERION: lambda action, value: replace(action, instrument=value[0], code=value[1]),
    Column.OWNER: lambda action, value: replace(action, owner=" ".join(str(value).split())),
    Column.DUE: lambda action, value: replace(action, due=value),
    Column.PRIORITY: lambda action, value: replace(action, priority=ActionPriority(value)),
    Column.STATUS: lambda action, value: replace(action, status=ActionStatus(value)),
    Column.FIRST_STEP: lambda action, value: replace(action, first_step=str(value).strip()),
}
"""What an edit of a column makes of an action."""
