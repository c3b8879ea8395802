"""The list of workshops as an item model."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, Qt

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.tips import tip
from pcn_desktop.reports import wording
from pcn_desktop.workspace.values import WorkshopLine

WORKSHOP = Qt.ItemDataRole.UserRole
"""The workshop's id."""
SORT = Qt.ItemDataRole.UserRole + 1
SHARE = Qt.ItemDataRole.UserRole + 2
"""The share of applicable criteria that are rated, from 0 to 1."""
OPENED = Qt.ItemDataRole.UserRole + 3
"""Whether this is the workshop that is open."""
SECOND = Qt.ItemDataRole.UserRole + 4
"""Network and date in one line, for a list too narrow for their columns."""


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    NETWORK = 1
    DAY = 2
    PROGRESS = 3
    STATE = 4


class WorkshopsModel(QAbstractTableModel):
    """Shows lines in the order given; a proxy sorts them by `SORT`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[WorkshopLine, ...] = ()
        self._opened: str | None = None
        self._language = "en"
        self._collator = QCollator()
        self._collator.setNumericMode(True)

    @property
    def lines(self) -> tuple[WorkshopLine, ...]:
        """Return the lines shown."""
        return self._lines

    def show_workshops(self, lines: tuple[WorkshopLine, ...], opened: str | None) -> None:
        """Show these lines; the same workshops in the same order are only repainted."""
        same = [line.id for line in lines] == [line.id for line in self._lines]
        if same:
            self._lines, self._opened = lines, opened
            self._repaint()
            return
        self.beginResetModel()
        self._lines, self._opened = lines, opened
        self.endResetModel()

    def speak(self, language: str) -> None:
        """Write every word in `language` (`fr` or `en`)."""
        self._language = language
        self._collator.setLocale(QLocale("fr_CA" if language == "fr" else "en_CA"))
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

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
        line = self._lines[index.row()]
        column = Column(index.column())
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._shown(line, column),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(self._tip(line, column)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(line, column),
            WORKSHOP: lambda: line.id,
            SORT: lambda: self._sorted(line, column),
            SHARE: lambda: _share(line),
            OPENED: lambda: line.id == self._opened,
            SECOND: lambda: " · ".join(part for part in (line.details.network, self._day(line, short=True)) if part),
        }
        found = values.get(role)
        return found() if found else None

    def less(self, left: object, right: object) -> bool:
        """Return whether one `SORT` value comes before another; words as the reader's dictionary has them."""
        if isinstance(left, str) and isinstance(right, str):
            return self._collator.compare(left, right) < 0
        return bool(left < right)  # type: ignore[operator]

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
            when = wording.moment(line.changed, self._language)
            return self.tr("Last changed: {moment}").format(moment=when)
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
        words = (self.tr("Not started"), self.tr("In progress"), self.tr("All rated"))[_stage(line)]
        return f"{words} · {wording.counted('note', line.notes, self._language)}" if line.notes else words

    def _sorted(self, line: WorkshopLine, column: Column) -> str | float:
        """Return what to sort by; without a date or a share a workshop comes first."""
        if column is Column.TITLE:
            return line.details.title
        if column is Column.NETWORK:
            return line.details.network
        if column is Column.DAY:
            return float(line.details.day.toordinal()) if line.details.day else 0.0
        if column is Column.PROGRESS:
            return _share(line)
        return _stage(line) + _share(line) / 2

    def _repaint(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(Column) - 1))


def _stage(line: WorkshopLine) -> int:
    """Return 0 before the first rating or note, 2 when every applicable criterion is rated, 1 in between."""
    if line.rated == line.applicable:
        return 2
    return 1 if line.rated or line.notes else 0


def _share(line: WorkshopLine) -> float:
    return line.rated / line.applicable if line.applicable else 1.0
