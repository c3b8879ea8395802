"""The map of every criterion: arrows move from cell to cell, Enter or a click goes to the criterion."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.heat_model import CELLS, CODE, NAME, HeatModel
from pcn_desktop.gui.pages.sense.painting import (
    LEFT,
    RIGHT,
    chip_width,
    face,
    marks_width,
    paint_chip,
    paint_marks,
    paint_rating,
    square_in,
)
from pcn_desktop.gui.pages.sense.topic_view import MARKS, TopicView
from pcn_desktop.gui.theme import Theme, current
from pcn_desktop.reports.wording import score

_LEAST, _MOST = 30, 46
"""Height of a row, in pixels at 100 % text: never less, no more where there is room for all."""
_PITCH = 34
"""From cell to cell, in pixels at 100 % text."""


class HeatTable(TopicView):
    """As high as its rows, which share out the room that there is; the page scrolls, not the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = HeatModel(self)
        self._needed = 0
        self.setModel(self.map)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.map.modelReset.connect(self._begin)
        self.map.dataChanged.connect(self.measure)

    def go_to(self, instrument: str, code: str) -> None:
        """Make the cell of a criterion, or the row of a dimension, the current one."""
        index = self.map.find(instrument, code)
        if index.isValid():
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the criterion whose cell was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        cell = CELLS <= index.column() < self.map.score_column
        if event.button() is Qt.MouseButton.LeftButton and cell and index == self.currentIndex():
            self.go()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Move among the cells that are there: past the last one of a row comes its score."""
        index, moves = self.currentIndex(), QAbstractItemView.CursorAction
        if not index.isValid():
            return self.map.index(0, NAME)
        row, column = index.row(), index.column()
        rows, last = self.map.rowCount() - 1, self.map.score_column
        if action in (moves.MoveLeft, moves.MoveRight):
            step = 1 if action is moves.MoveRight else -1
            column = min(max(column + step, 0), last)
            while self.map.topic_at(self.map.index(row, column)) is None:
                column += step
        elif action in (moves.MoveUp, moves.MoveDown):
            row = min(max(row + (1 if action is moves.MoveDown else -1), 0), rows)
        elif action in (moves.MovePageUp, moves.MovePageDown):
            row = rows if action is moves.MovePageDown else 0
        elif action in (moves.MoveHome, moves.MoveEnd):
            column = last if action is moves.MoveEnd else 0
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                row = rows if action is moves.MoveEnd else 0
        else:
            return super().moveCursor(action, modifiers)
        while self.map.topic_at(self.map.index(row, column)) is None:
            column -= 1
        return self.map.index(row, column)

    def sizeHint(self) -> QSize:
        """Ask for no more height than every row needs: what there is beyond that is shared out."""
        return QSize(current().px(520), self._needed + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the room that shows every row."""
        return QSize(current().px(200), self._needed + 4)

    def _begin(self) -> None:
        self.measure()
        if self.map.rowCount():
            self.setCurrentIndex(self.map.index(0, CELLS))

    def measure(self) -> None:
        """Set the widths of the columns and the heights of the rows for the room and the text size."""
        theme, rows = current(), self.map.rowCount()
        if not rows:
            return
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        plain = QFontMetrics(face(self, 14))
        codes = max(chip_width(self, self.map.index(row, CODE).data()) for row in range(rows))
        scores = QFontMetrics(face(self, 14, strong=True)).horizontalAdvance("100,0 %*")
        widths = {CODE: codes + theme.px(12), self.map.score_column: scores + theme.px(14)}
        widths |= dict.fromkeys(range(CELLS, self.map.score_column), theme.px(_PITCH))
        left = self.viewport().width() - sum(widths.values())
        widths[NAME] = max(left, theme.px(120))
        for column, width in widths.items():
            header.resizeSection(column, width)
        fair = min(max(self.viewport().height() // rows, theme.px(_LEAST)), theme.px(_MOST))
        needed = []
        for row in range(rows):
            words = str(self.map.index(row, NAME).data())
            marks = self.map.index(row, NAME).data(MARKS)
            room = QRect(0, 0, widths[NAME] - theme.px(12) - marks_width(marks), 999)
            needed.append(max(plain.boundingRect(room, LEFT, words).height() + theme.px(6), theme.px(_LEAST)))
            self.verticalHeader().resizeSection(row, max(needed[-1], fair))
        bar = self.horizontalScrollBar().sizeHint().height() if left < theme.px(120) else 0
        if sum(needed) + bar != self._needed:
            self._needed = sum(needed) + bar
            self.updateGeometry()


class _CellDelegate(QStyledItemDelegate):
    """Paints a code as a chip, a criterion as its digit on its level's colour, a score in bold."""

    def __init__(self, table: HeatTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell of the table, and the thin line below its row."""
        theme, topic = current(), self._table.map.topic_at(index)
        given: Any = option  # PySide's stubs do not know the fields of a style option.
        rect: QRect = given.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() < self._table.map.rowCount() - 1:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if topic is not None:
            self._ring(painter, theme, rect, index)
            if topic.item is not None:
                square, scale = square_in(rect), topic.part.instrument.scale_of(topic.item.item)
                paint_rating(painter, self._table, square, scale, topic.item.rating)
                if index.data(MARKS):
                    self._dot(painter, theme, square)
            elif index.column() == CODE:
                paint_chip(painter, self._table, rect.adjusted(theme.px(4), 0, 0, 0), topic.code)
            elif index.column() == NAME:
                inner, marks = rect.adjusted(theme.px(6), 0, -theme.px(6), 0), index.data(MARKS)
                paint_marks(painter, inner, marks)
                painter.setFont(face(self._table, 14))
                painter.setPen(theme.colour("ink"))
                painter.drawText(inner.adjusted(0, 0, -marks_width(marks), 0), LEFT, str(index.data()))
            else:
                painter.setFont(face(self._table, 14, strong=True))
                painter.setPen(theme.colour("ink"))
                figure = score(topic.dimension.figures, language_of(self._table))
                painter.drawText(rect.adjusted(0, 0, -theme.px(6), 0), RIGHT, figure)
        painter.restore()

    def _ring(self, painter: QPainter, theme: Theme, rect: QRect, index: Index) -> None:
        """Ring the current cell while the keyboard is here, and the one under the pointer."""
        table, cell = self._table, CELLS <= index.column() < self._table.map.score_column
        here = index == table.currentIndex() and table.hasFocus()
        if not here and not (cell and index == table.hovered):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2 if here else 1))
        if cell:
            painter.drawRoundedRect(square_in(rect).adjusted(-3, -3, 3, 3), 8, 8)
        else:
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 2, -1, -3), 7, 7)

    def _dot(self, painter: QPainter, theme: Theme, square: QRectF) -> None:
        """Mark a criterion that was chosen; its words say for what."""
        painter.setPen(QPen(theme.colour("surface"), 1.5))
        painter.setBrush(theme.colour("warn"))
        radius = theme.px(4)
        painter.drawEllipse(QPointF(square.right() - 1, square.top() + 1), radius, radius)
