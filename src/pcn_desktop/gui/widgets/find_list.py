"""The list of what was found: under each kind its hits, each with the words in context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from pcn_desktop.assessment.find import Hit, Passage, Place
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate, laid

_ROW = Qt.ItemDataRole.UserRole
_SIDES = 12


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above the hits of one kind."""

    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A hit, and the small words above its passage that say where it stands; blank for none."""

    hit: Hit
    where: str


Row = Heading | Line


class FindModel(QAbstractListModel):
    """Headings and hits, in the order shown."""

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
            return row.words if isinstance(row, Heading) else "\n".join(filter(None, (row.where, row.hit.passage.text)))
        return None


class FindDelegate(EntryDelegate):
    """Paints headings small, and the words found in bold."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, small_first=True)

    def _parts(self, option: QStyleOptionViewItem, index: Index, width: int) -> list[tuple[QTextLayout, str]]:
        row, room = index.data(_ROW), max(width - 2 * _SIDES, 40)
        if isinstance(row, Heading):
            strong = QTextLayout.FormatRange()
            strong.start, strong.length, strong.format = 0, len(row.words), _strong()
            return [(laid(row.words, option.font, 13.5, room, [strong]), "ink2")]
        passage = row.hit.passage
        parts = [(laid(passage.text, option.font, 14, room, _found(passage)), "ink")]
        return [(laid(row.where, option.font, 12.5, room), "ink2"), *parts] if row.where else parts


class FindList(QListView):
    """Shows what was found; headings are passed over."""

    chosen = Signal(object)
    """The `Place` of the hit that was clicked, or chosen with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FindModel(self)
        self.setModel(self.found)
        self.setItemDelegate(FindDelegate(self))
        self.setProperty("role", "bare")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, the first hit chosen."""
        self.found.show_rows(rows)
        self.step(1)
        QTimer.singleShot(0, self, self.scrollToTop)  # The panel may take another height with the next events.

    @property
    def place(self) -> Place | None:
        """Return where the chosen hit stands."""
        row = self.currentIndex().data(_ROW) if self.currentIndex().isValid() else None
        return row.hit.place if isinstance(row, Line) else None

    def step(self, by: int) -> None:
        """Choose the next hit (1) or the one before (-1); the ends hold."""
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        while 0 <= row < len(self.found.rows):
            if isinstance(self.found.rows[row], Line):
                self.setCurrentIndex(self.found.index(row))
                if row == 1:
                    self.scrollToTop()  # The heading too.
                return
            row += by

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, Line):
            self.chosen.emit(row.hit.place)


def _found(passage: Passage) -> list[QTextLayout.FormatRange]:
    """Return the words found in bold; Qt counts in UTF-16, where some signs take two."""
    formats = []
    for start, end in passage.spans:
        found = QTextLayout.FormatRange()
        found.start = _units(passage.text[:start])
        found.length = _units(passage.text[start:end])
        found.format = _strong()
        found.format.setForeground(current().colour("accent"))
        formats.append(found)
    return formats


def _strong() -> QTextCharFormat:
    strong = QTextCharFormat()
    strong.setFontWeight(600)
    return strong


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
