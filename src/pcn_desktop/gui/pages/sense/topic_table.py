"""A table of dimensions or criteria: code, name on as many lines as it needs, how it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.painting import (
    LEFT,
    RIGHT,
    SIDE,
    chip_width,
    face,
    marks_width,
    paint_chip,
    paint_marks,
    paint_rating,
)
from pcn_desktop.gui.pages.sense.topic_model import Column, TopicModel
from pcn_desktop.gui.pages.sense.topic_view import MARKS, TOPIC, TopicView
from pcn_desktop.gui.theme import current
from pcn_desktop.reports.wording import rating_word

_LEAST = 38
"""Height of a row, at least, in pixels at 100 % text."""
_AIR = 10
"""Between columns, in pixels at 100 % text."""


class TopicTable(TopicView):
    """As high as its rows; the page scrolls, not the table."""

    def __init__(self, topics: TopicModel | None = None, parent: QWidget | None = None) -> None:
        """Show what a model holds; without one, codes, names and how they stand."""
        super().__init__(parent)
        self.topics = topics or TopicModel()
        self.topics.setParent(self)
        self._height = 0
        self.setModel(self.topics)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.topics.modelReset.connect(self._begin)
        self.topics.dataChanged.connect(self.measure)
        self.doubleClicked.connect(self.go)

    def go_to(self, key: tuple[str, str]) -> bool:
        """Make the row of a topic the current one; return whether it is here."""
        row = self.topics.row_of(key)
        if row >= 0:
            self.selectRow(row)
        return row >= 0

    def sizeHint(self) -> QSize:
        """Return the room for every row."""
        return QSize(current().px(320), self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the room that shows every row."""
        return QSize(current().px(200), self._height)

    def _begin(self) -> None:
        self.measure()
        if self.topics.rowCount():
            self.selectRow(0)

    def measure(self) -> None:
        """Set the widths of the columns and the heights of the rows; the names take the room that the others leave."""
        theme, rows = current(), self.topics.rowCount()
        found = [self.topics.index(row, Column.NAME) for row in range(rows)]
        widths = {
            column: max((self.cell_width(column, index.data(TOPIC)) for index in found), default=0) + theme.px(_AIR)
            for column in range(self.topics.columnCount())
            if column != Column.NAME and not self.isColumnHidden(column)
        }
        name = max(self.viewport().width() - sum(widths.values()), theme.px(80))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in {**widths, Column.NAME: name}.items():
            header.resizeSection(column, width)
        height = 0
        for row, index in enumerate(found):
            room = name - theme.px(_AIR) - marks_width(index.data(MARKS))
            needed = max(self.row_height(index, room) + theme.px(14), theme.px(_LEAST))
            self.verticalHeader().resizeSection(row, needed)
            height += needed
        if height + 4 != self._height:
            self._height = height + 4
            self.updateGeometry()

    def cell_width(self, column: int, topic: Topic) -> int:
        """Return the width that a topic asks for in a column beside its name."""
        if column == Column.CODE:
            return chip_width(self, topic.code) + current().px(4)
        return standing_width(self, topic, language_of(self))

    def row_height(self, index: Index, width: int) -> int:
        """Return the height of a row whose name has `width`."""
        return lines_height(self, str(index.data()), width, 14)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint what stands in a column beside code and name."""
        _paint_standing(painter, self, rect, index.data(TOPIC), str(index.data()))

    def paint_name(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint the name."""
        painter.setFont(face(self, 14))
        painter.setPen(current().colour("ink"))
        painter.drawText(rect, LEFT, str(index.data()))


def lines_height(widget: QWidget, words: str, width: int, pixels: float) -> int:
    """Return the height of words on as many lines as they need in `width`, at `pixels` (at 100 % text)."""
    return QFontMetrics(face(widget, pixels)).boundingRect(QRect(0, 0, width, 9999), LEFT, words).height()


class RowDelegate(QStyledItemDelegate):
    """Paints one cell; the whole row wears the selection, and a ring while the keyboard is here."""

    def __init__(self, table: TopicTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, content and the thin line below."""
        theme, topic, table = current(), index.data(TOPIC), self._table
        given: Any = option  # PySide's stubs do not know the fields of a style option.
        rect: QRect = given.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(given.state & QStyle.StateFlag.State_Selected)
        lit = table.hovered is not None and table.hovered.row() == index.row()
        if selected and table.hasFocus():
            painter.fillRect(rect, theme.colour("accent_soft"))
        elif selected or lit:
            painter.fillRect(rect, theme.colour("sunk"))
        if index.row() < table.topics.rowCount() - 1:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if index.column() == Column.CODE:
            ground = "surface" if selected else "accent_soft"
            paint_chip(painter, table, rect.adjusted(theme.px(4), 0, 0, 0), topic.code, ground=ground)
        elif index.column() == Column.NAME:
            inner, marks = rect.adjusted(0, 0, -theme.px(_AIR), 0), index.data(MARKS)
            paint_marks(painter, inner, marks)
            table.paint_name(painter, inner.adjusted(0, 0, -marks_width(marks), 0), index)
        else:
            table.paint_cell(painter, rect, index)
        painter.restore()


def standing_width(widget: QWidget, topic: Topic, language: str) -> int:
    """Return the width of how a topic stands: a score, or a square with its word."""
    if topic.item is None:
        return QFontMetrics(face(widget, 14, strong=True)).horizontalAdvance("100,0 %*")
    words = rating_word(topic.part.instrument.scale_of(topic.item.item), topic.item.rating, language)
    return current().px(SIDE + 8) + QFontMetrics(face(widget, 13)).horizontalAdvance(words)


def _paint_standing(painter: QPainter, widget: QWidget, rect: QRect, topic: Topic, words: str) -> None:
    theme = current()
    if topic.item is None:
        painter.setFont(face(widget, 14, strong=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(rect.adjusted(0, 0, -theme.px(6), 0), RIGHT, words)
        return
    side, scale = theme.px(SIDE), topic.part.instrument.scale_of(topic.item.item)
    square = QRectF(rect.left(), rect.center().y() - side / 2 + 1, side, side)
    paint_rating(painter, widget, square, scale, topic.item.rating)
    painter.setFont(face(widget, 13))
    painter.setPen(QPen(theme.colour("ink2")))
    word = rating_word(scale, topic.item.rating, language_of(widget))
    painter.drawText(rect.adjusted(side + theme.px(8), 0, 0, 0), LEFT, word)
