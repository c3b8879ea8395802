"""Paints one entry of a list in two parts: what it says, in ink, and a small line about it. No word is cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.theme import current

_SIDES, _ENDS, _GAP = 12, 8, 2
"""Around the words, in pixels, and between the two parts."""


class EntryDelegate(QStyledItemDelegate):
    """Takes the words of an entry apart at its first or its last line."""

    def __init__(self, view: QListView, *, small_first: bool) -> None:
        super().__init__(view)
        self._view = view
        self._small_first = small_first
        view.viewport().installEventFilter(self)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style does, then both parts."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        ground.state &= ~QStyle.StateFlag.State_HasFocus
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._view)
        area: QRect = option.rect
        at = QPointF(area.left() + _SIDES, area.top() + _ENDS)
        painter.save()
        for layout, ink in self._parts(option, index, area.width()):
            painter.setPen(current().colour(ink))
            layout.draw(painter, at)
            at.setY(at.y() + layout.boundingRect().height() + _GAP)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of all lines at the width of the list."""
        width = self._view.viewport().width()
        heights = [layout.boundingRect().height() for layout, _ in self._parts(option, index, width)]
        return QSize(width, round(sum(heights)) + _GAP + 2 * _ENDS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wrap anew at another width."""
        if event.type() == QEvent.Type.Resize:
            self._view.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def _parts(self, option: QStyleOptionViewItem, index: Index, width: int) -> list[tuple[QTextLayout, str]]:
        words = str(index.data() or "")
        before, _, after = words.partition("\n") if self._small_first else words.rpartition("\n")
        room = max(width - 2 * _SIDES, 40)
        first = laid(before, option.font, 12.5 if self._small_first else 14, room)
        second = laid(after, option.font, 14 if self._small_first else 12.5, room)
        return [(first, "ink2" if self._small_first else "ink"), (second, "ink" if self._small_first else "ink2")]


def laid(
    words: str, base: QFont, pixels: float, width: int, formats: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    """Return plain text set in lines of `width`, in type of `pixels` at 100 % text; no word is cut."""
    font = QFont(base)
    font.setPixelSize(current().px(pixels))
    # A line separator keeps the lines of the writer within one layout.
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    wrapping = layout.textOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.setFormats(list(formats))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
