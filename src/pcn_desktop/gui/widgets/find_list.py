"""The list of what was found: under each kind its hits, each with the words in context."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from pcn_desktop.assessment.find import Hit, Passage, Place
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.entry_delegate import laid
from pcn_desktop.gui.widgets.headed_list import ROW, HeadedDelegate, HeadedList, Row, strong


@dataclass(frozen=True, slots=True)
class Line:
    """A hit, and the small words above its passage that say where it stands; blank for none."""

    hit: Hit
    where: str

    @property
    def words(self) -> str:
        """Return where it stands, and its passage."""
        return "\n".join(filter(None, (self.where, self.hit.passage.text)))


class FindDelegate(HeadedDelegate):
    """Paints the words found in bold."""

    def _entry(self, row: Line, option: QStyleOptionViewItem, index: Index, room: int) -> list[tuple[QTextLayout, str]]:
        passage = row.hit.passage
        parts = [(laid(passage.text, option.font, 14, room, _found(passage)), "ink")]
        return [(laid(row.where, option.font, 12.5, room), "ink2"), *parts] if row.where else parts


class FindList(HeadedList):
    """Shows what was found."""

    chosen = Signal(object)
    """The `Place` of the hit that was clicked, or chosen with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bare", parent)
        self.setItemDelegate(FindDelegate(self, "ink2"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, the first hit chosen."""
        self.entries.show_rows(rows)
        self.step(1)
        QTimer.singleShot(0, self, self.scrollToTop)  # The panel may take another height with the next events.

    @property
    def place(self) -> Place | None:
        """Return where the chosen hit stands."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.hit.place if isinstance(row, Line) else None

    def step(self, by: int) -> None:
        """Choose the next hit (1) or the one before (-1); the ends hold."""
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        while 0 <= row < len(self.entries.rows):
            if isinstance(self.entries.rows[row], Line):
                self.setCurrentIndex(self.entries.index(row))
                if row == 1:
                    self.scrollToTop()  # The heading too.
                return
            row += by

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Line):
            self.chosen.emit(row.hit.place)


def _found(passage: Passage) -> list[QTextLayout.FormatRange]:
    """Return the words found in bold; Qt counts in UTF-16, where some signs take two."""
    formats = []
    for start, end in passage.spans:
        found = QTextLayout.FormatRange()
        found.start = _units(passage.text[:start])
        found.length = _units(passage.text[start:end])
        found.format = strong()
        found.format.setForeground(current().colour("accent"))
        formats.append(found)
    return formats


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
