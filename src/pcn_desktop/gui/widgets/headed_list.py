"""A list of entries under headings, which are passed over: its rows, its model, its view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate, laid

ROW: Final = Qt.ItemDataRole.UserRole
"""A row as it was given."""
_SIDES: Final = 12


class Row(Protocol):
    """A heading or an entry: what it says, an entry's small words on its first line."""

    @property
    def words(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above entries; `large` ones stand above other headings."""

    words: str
    large: bool = False


class HeadedModel(QAbstractListModel):
    """Headings and entries, in the order shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        return row.words if role == Qt.ItemDataRole.DisplayRole else None


class HeadedDelegate(EntryDelegate):
    """Paints headings in strong type, in the colour `ink`; large ones in plain ink."""

    def __init__(self, view: QListView, ink: str) -> None:
        super().__init__(view, small_first=True)
        self._ink = ink

    def _parts(self, option: QStyleOptionViewItem, index: Index, width: int) -> list[tuple[QTextLayout, str]]:
        row, room = index.data(ROW), max(width - 2 * _SIDES, 40)
        if not isinstance(row, Heading):
            return self._entry(row, option, index, room)
        whole = QTextLayout.FormatRange()
        whole.start, whole.length, whole.format = 0, len(row.words), strong()
        heading = laid(row.words, option.font, 17 if row.large else 13.5, room, [whole])
        return [(heading, "ink" if row.large else self._ink)]

    def _entry(self, row: Any, option: QStyleOptionViewItem, index: Index, room: int) -> list[tuple[QTextLayout, str]]:
        """Return the lines of an entry, in `room` pixels, each with its colour."""
        return super()._parts(option, index, room + 2 * _SIDES)


class HeadedList(QListView):
    """Shows entries on as many lines as they need."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        """Make the list; `role` is the one of the style sheet."""
        super().__init__(parent)
        self.entries = HeadedModel(self)
        self.setModel(self.entries)
        self.setProperty("role", role)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


def strong() -> QTextCharFormat:
    """Return the letters of a heading."""
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.DemiBold)
    return made
