"""The list of what was heard: sections, what their notes are, and the notes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate, laid
from pcn_desktop.workspace.values import Note

_ROW: Final = Qt.ItemDataRole.UserRole
_SIDES: Final = 12


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above notes: of a section, or (not `large`) of notes that are alike."""

    words: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A note, and the small words above it that say where it stands."""

    note: Note
    where: str


Row = Heading | Said


class HeardModel(QAbstractListModel):
    """Headings and notes, in the order shown."""

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
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words if isinstance(row, Heading) else f"{row.where}\n{row.note.text}"
        return None


class HeardDelegate(EntryDelegate):
    """Paints headings in strong type."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, small_first=True)

    def _parts(self, option: QStyleOptionViewItem, index: Index, width: int) -> list[tuple[QTextLayout, str]]:
        row = index.data(_ROW)
        if not isinstance(row, Heading):
            return super()._parts(option, index, width)
        strong = QTextLayout.FormatRange()
        strong.start, strong.length, strong.format = 0, len(row.words), QTextCharFormat()
        strong.format.setFontWeight(QFont.Weight.DemiBold)
        heading = laid(row.words, option.font, 17 if row.large else 13.5, max(width - 2 * _SIDES, 40), [strong])
        return [(heading, "ink" if row.large else "accent")]


class HeardList(QListView):
    """Shows what was heard; headings are passed over."""

    goRequested = Signal(str, str)
    """Instrument key, item code of the note that was clicked, or chosen with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heard = HeardModel(self)
        self.setModel(self.heard)
        self.setItemDelegate(HeardDelegate(self))
        self.setProperty("role", "topics")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; the note chosen before stays so while it is there, else the first one is."""
        if rows == self.heard.rows:
            return
        before = self.note
        self.heard.show_rows(rows)
        notes = [(at, row.note) for at, row in enumerate(rows) if isinstance(row, Said)]
        chosen = [at for at, note in notes if before is not None and note.id == before.id]
        for at in (chosen or [at for at, _ in notes])[:1]:
            self.setCurrentIndex(self.heard.index(at))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first note on Home: Qt stops at the heading above it, which cannot be chosen."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            notes = (at for at, row in enumerate(self.heard.rows) if isinstance(row, Said))
            return self.heard.index(next(notes, -1))
        return super().moveCursor(action, modifiers)

    @property
    def note(self) -> Note | None:
        """Return the note that is chosen."""
        row = self.currentIndex().data(_ROW)
        return row.note if isinstance(row, Said) else None

    def _go(self) -> None:
        if self.note is not None:
            self.goRequested.emit(self.note.instrument, self.note.code)
