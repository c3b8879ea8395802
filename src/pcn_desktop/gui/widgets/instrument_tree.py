"""The tree at the left of the instruments page: codes first, sentences on two lines."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from pcn_desktop.gui.icons import pixmap
from pcn_desktop.gui.instrument_model import NODE, Node
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import Theme, current
from pcn_desktop.instruments.model import Dimension, Instrument, Item, Section

_LEVEL = {Instrument: 0, Section: 0, Dimension: 1, Item: 2}
"""How far each kind is indented."""


class InstrumentTree(QTreeView):
    """A tree without branches drawn by the style: the delegate paints rows and arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
        self.clicked.connect(self._toggle)

    def refit(self) -> None:
        """Measure every row again: another text size or language."""
        self.doItemsLayout()

    def _toggle(self, index: Index) -> None:
        """Unfold or fold a section or dimension with one click."""
        if isinstance(index.data(NODE).value, Section | Dimension):
            self.setExpanded(index, not self.isExpanded(index))


class _Rows(QStyledItemDelegate):
    _LEFT, _INDENT, _ARROW, _GAP = 8, 18, 16, 8

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return two lines for a criterion, one for what holds criteria; never under 36 pixels."""
        node: Node = index.data(NODE)
        line = QFontMetricsF(_font(option, node)).lineSpacing()
        lines = 2 if isinstance(node.value, Item) else 1
        return QSize(0, max(round(line * lines) + current().px(14), 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, arrow, code and words."""
        node: Node = index.data(NODE)
        theme, state = current(), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        _ground(painter, rect, theme, selected, state)
        left = rect.x() + self._LEFT + theme.px(self._INDENT) * _LEVEL[type(node.value)]
        side = theme.px(self._ARROW)
        icon = "library" if isinstance(node.value, Instrument) else ""
        if isinstance(node.value, Section | Dimension):
            icon = "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"
        if icon:
            image = pixmap(icon, theme.hex("ink2"), side, painter.device().devicePixelRatioF())
            painter.drawPixmap(round(left), round(rect.center().y() - side / 2), image)
        left += side + self._GAP
        font = _font(option, node)
        painter.setFont(font)
        if node.code:
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            room = QFontMetricsF(bold).horizontalAdvance(node.code)
            painter.setFont(bold)
            painter.setPen(theme.colour("accent"))
            height = QFontMetricsF(font).lineSpacing() if isinstance(node.value, Item) else rect.height()
            top = rect.y() + theme.px(6) if isinstance(node.value, Item) else rect.y()
            painter.drawText(QRectF(left, top, room + 2, height), int(Qt.AlignmentFlag.AlignVCenter), node.code)
            painter.setFont(font)
            left += room + self._GAP
        painter.setPen(theme.colour("ink"))
        words = node.words(language_of(self.parent()))  # type: ignore[arg-type]
        area = QRectF(left, rect.y(), rect.right() - left - self._LEFT, rect.height())
        if isinstance(node.value, Item):
            _two_lines(painter, area.adjusted(0, theme.px(6), 0, 0), words, font)
        else:
            line = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), line)
        painter.restore()


def _ground(painter: QPainter, rect: QRectF, theme: Theme, selected: bool, state: QStyle.StateFlag) -> None:
    """Paint the row's ground, and a ring where the keyboard is."""
    hover = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft" if selected else "sunk") if selected or hover else QColor(0, 0, 0, 0))
    painter.drawRoundedRect(rect, 8, 8)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)


def _font(option: QStyleOptionViewItem, node: Node) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(current().px(13.5 if isinstance(node.value, Item) else 15))
    if isinstance(node.value, Instrument | Section):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _two_lines(painter: QPainter, area: QRectF, words: str, font: QFont) -> None:
    """Paint words on two lines at most; what does not fit ends in an ellipsis (the tooltip has it all)."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(area.width())
    layout.endLayout()
    metrics = QFontMetricsF(font)
    split = first.textLength()
    painter.drawText(QRectF(area.x(), area.y(), area.width(), metrics.lineSpacing()), 0, words[:split].rstrip())
    rest = metrics.elidedText(words[split:], Qt.TextElideMode.ElideRight, area.width())
    below = QRectF(area.x(), area.y() + metrics.lineSpacing(), area.width(), metrics.lineSpacing())
    painter.drawText(below, 0, rest)
