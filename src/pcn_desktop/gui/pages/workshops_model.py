"""The list of workshops as an item model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.roll import State, state_of
from pcn_desktop.gui.tips import tip
from pcn_desktop.reports import wording
from pcn_desktop.workspace.values import WorkshopLine

WORKSHOP = Qt.ItemDataRole.UserRole
"""The workshop's id."""
SHARE = Qt.ItemDataRole.UserRole + 1
"""The share of applicable criteria that are rated, from 0 to 1."""
OPENED = Qt.ItemDataRole.UserRole + 2
"""Whether this is the workshop that is open."""
SECOND = Qt.ItemDataRole.UserRole + 3
"""Network and date in one line, for a list too narrow for their columns."""

_OF_A_LINE: Final = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    SHARE,
    SECOND,
}
_AT_ONCE: Final = 40
"""Lines that are read together: somewhat more than a page shows."""


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    NETWORK = 1
    DAY = 2
    PROGRESS = 3
    STATE = 4


class WorkshopsModel(QAbstractTableModel):
    """Shows workshops in the order given. A line is asked for when it is first looked at, with those around it."""

    linesWanted = Signal(object)
    """Ids of lines that are about to be shown; `put_lines` answers before the signal returns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._lines: dict[str, WorkshopLine] = {}
        self._unread: set[str] = set()
        self._opened: str | None = None
        self._language = "en"

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids shown, in order."""
        return self._ids

    def row_of(self, workshop: str | None) -> int:
        """Return the row of a workshop (its id); -1 when it is not shown."""
        return self._rows.get(workshop, -1) if workshop else -1

    def forget(self, opened: str | None, changed: Iterable[str] | None = None) -> None:
        """Ask again for the lines of `changed`, or for all, once the order is shown; `opened` is the open workshop."""
        if changed is None:
            self._lines.clear()
        for workshop in changed or ():
            self._lines.pop(workshop, None)
        self._unread.clear()
        self._opened = opened

    def show_order(self, ids: Sequence[str]) -> None:
        """Show these workshops; the same ones keep selection and place."""
        if tuple(ids) == self._ids:
            self._repaint()
            return
        rows = {workshop: row for row, workshop in enumerate(ids)}
        if rows.keys() != self._rows.keys():
            self.beginResetModel()
            self._ids, self._rows = tuple(ids), rows
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        moved = [self.index(rows[self._ids[index.row()]], index.column()) for index in kept]
        self._ids, self._rows = tuple(ids), rows
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def put_lines(self, lines: Iterable[WorkshopLine]) -> None:
        """Take the lines that were asked for."""
        self._lines.update((line.id, line) for line in lines)

    def lacking(self, ids: Iterable[str]) -> list[str]:
        """Return those of these ids whose line was not given yet."""
        return [workshop for workshop in ids if workshop not in self._lines]

    def share(self, workshop: str) -> float:
        """Return how much of a workshop (its id) is rated, from 0 to 1; 0 where no line was given."""
        line = self._lines.get(workshop)
        return _share(line) if line else 0.0

    def _line(self, row: int) -> WorkshopLine | None:
        """Return a line; None when the file does not answer, which is not asked the same thing again."""
        workshop = self._ids[row]
        if workshop not in self._lines and workshop not in self._unread:
            first = row - row % _AT_ONCE
            missing = [one for one in self._ids[first : first + _AT_ONCE] if one not in self._lines]
            self._unread.update(missing)
            self.linesWanted.emit(missing)
        return self._lines.get(workshop)

    def speak(self, language: str) -> None:
        """Write every word in `language` (`fr` or `en`)."""
        self._language = language
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Workshop"),
                self.tr("Network"),
                self.tr("Date"),
                self.tr("Progress"),
                self.tr("State"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        workshop = self._ids[index.row()]
        if role == WORKSHOP:
            return workshop
        if role == OPENED:
            return workshop == self._opened
        line = self._line(index.row()) if role in _OF_A_LINE else None
        if line is None:
            return None
        column = Column(index.column())
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._shown(line, column),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(self._tip(line, column)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(line, column),
            SHARE: lambda: _share(line),
            SECOND: lambda: " · ".join(part for part in (line.details.network, self._day(line, short=True)) if part),
        }
        return values[role]()

    def _shown(self, line: WorkshopLine, column: Column) -> str:
        if column is Column.TITLE:
            return line.details.title
        if column is Column.NETWORK:
            return line.details.network or wording.NO_SCORE
        if column is Column.DAY:
            return self._day(line, short=True) or wording.NO_SCORE
        if column is Column.PROGRESS:
            return wording.ratio(line.rated, line.applicable, self._language)
        return self._state(line)

    def _tip(self, line: WorkshopLine, column: Column) -> str:
        if column is Column.DAY:
            return self._day(line)
        if column is Column.NETWORK:
            return line.details.network
        if column is Column.STATE:
            changed = self.tr("Last changed: {moment}").format(moment=wording.moment(line.changed, self._language))
            if line.closed is None:
                return changed
            closed = self.tr("Closed: {moment}").format(moment=wording.moment(line.closed, self._language))
            return f"{closed}\n{changed}"
        return self._spoken(line, column)

    def _spoken(self, line: WorkshopLine, column: Column) -> str:
        if column is Column.TITLE and line.id == self._opened:
            return self.tr("{title} (open)").format(title=line.details.title)
        if column is Column.PROGRESS:
            return self.tr("{rated} of {applicable} criteria rated").format(
                rated=line.rated, applicable=line.applicable
            )
        return self._shown(line, column)

    def _day(self, line: WorkshopLine, *, short: bool = False) -> str:
        return wording.day(line.details.day, self._language, short=short) if line.details.day else ""

    def _state(self, line: WorkshopLine) -> str:
        words = {
            State.OPEN: self.tr("In progress"),
            State.CLOSED: self.tr("Closed"),
            State.EXAMPLE: self.tr("Example"),
        }[state_of(closed=line.closed is not None, example=line.example)]
        return f"{words} · {wording.counted('note', line.notes, self._language)}" if line.notes else words

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))


def _share(line: WorkshopLine) -> float:
    return line.rated / line.applicable if line.applicable else 1.0
