"""The tree that ticks what a workshop looks at: whole sentences, large targets."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from pcn_desktop.gui.icons import pixmap
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.prepare.scope_model import CHOSEN, CODE, COUNT, LEAF, OUT, VOTED
from pcn_desktop.gui.theme import Theme, current

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HUGE = 1 << 20


class ScopeTree(QTreeView):
    """Space or a click ticks a criterion; a section or dimension ticks by its box, the rest of its row unfolds it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        self._rows = _RowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "bare")
        self._measure()

    def show_whole(self, whole: bool) -> None:
        """Be as tall as all rows (the page scrolls), or scroll inside the room given."""
        self._whole = whole
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        if not whole:
            self.setMinimumHeight(current().px(260))
            self.setMaximumHeight(_HUGE)
        self.updateGeometries()

    def unfold_sections(self) -> None:
        """Show the dimensions, with their criteria folded away."""
        self.collapseAll()
        model = self.model()
        for row in range(model.rowCount()):
            top = model.index(row, 0)
            if not top.data(CODE):
                # Several instruments: their sections show too.
                self.expand(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold and fold with Enter."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not index.data(LEAF):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw a chevron before what can be unfolded."""
        if index.data(LEAF):
            return
        theme = current()
        size = theme.px(18)
        icon = "chevron-down" if self.isExpanded(_plain(index)) else "chevron-right"
        slot = QRect(rect.right() - self.indentation(), rect.top(), self.indentation(), rect.height())
        at = QRect(slot.center().x() - size // 2, slot.center().y() - size // 2, size, size)
        painter.drawPixmap(at, pixmap(icon, theme.hex("ink2"), size, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences again when the width changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; new words wrap again."""
        super().setModel(model)
        if model:
            model.dataChanged.connect(self.scheduleDelayedItemsLayout)

    def updateGeometries(self) -> None:
        """Follow the height of the rows when all of them are to be seen."""
        super().updateGeometries()
        if self._whole and self.model():
            height = self.viewportSizeHint().height() + 2 * self.frameWidth() + 2
            if height != self.height() or height != self.minimumHeight():
                self.setFixedHeight(max(height, current().px(44)))

    def _measure(self) -> None:
        self.setIndentation(current().px(28))
        self.show_whole(self._whole)
        self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """A box, a code, a sentence that wraps; a count at the right of what holds several criteria."""

    def __init__(self, tree: ScopeTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the wrapped sentence, a target's height at least."""
        theme = current()
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = self._tree.viewport().width() - depth * self._tree.indentation()
        _, _, words, _ = self._parts(QRect(0, 0, width, _HUGE), index, theme)
        metrics = QFontMetrics(self._font(index, theme))
        height = metrics.boundingRect(words, _WRAP.value, _text(index)).height()
        return QSize(width, max(height + theme.px(14), theme.px(38)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        theme = current()
        # PySide's stubs do not know the fields of a style option.
        given: Any = option
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: QRect = given.rect
        if given.state & QStyle.StateFlag.State_Selected and self._tree.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(row.adjusted(1, 1, -2, -2), 7, 7)
        elif given.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunk"))
            painter.drawRoundedRect(row.adjusted(1, 1, -2, -2), 7, 7)
        box, code, words, count = self._parts(row, index, theme)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            self._tick(painter, box, Qt.CheckState(ticked), option)
        font = self._font(index, theme)
        out = index.data(OUT)
        _write(painter, words, _text(index), font, theme.colour("ink2" if out else "ink"))
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(theme.px(13))
        _write(painter, code, str(index.data(CODE)), font, theme.colour("ink2" if out else "accent"))
        if not index.data(LEAF):
            font.setWeight(QFont.Weight.Normal)
            _write(painter, count, _count(index), font, theme.colour("ink2"), side=Qt.AlignmentFlag.AlignRight)
        elif index.data(VOTED):
            _write(painter, count, self.tr("vote"), font, theme.colour("accent"), side=Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick by mouse or space bar; unfold by a click beside the box."""
        given: Any = option
        if isinstance(event, QKeyEvent):
            if event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Select):
                return False
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() != Qt.MouseButton.LeftButton:
                return False
            beside = event.position().x() > given.rect.left() + current().px(40)
            if beside and not index.data(LEAF):
                self._tree.setExpanded(_plain(index), not self._tree.isExpanded(_plain(index)))
                return True
        else:
            return False
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _font(self, index: Index, theme: Theme) -> QFont:
        font = QFont(self._tree.font())
        font.setPixelSize(theme.px(14.5))
        if not index.data(LEAF) and not index.parent().data(CODE):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _parts(self, row: QRect, index: Index, theme: Theme) -> tuple[QRect, QRect, QRect, QRect]:
        """Return where box, code, words and count stand in a row."""
        side = theme.px(18) + 4
        left = row.left() + theme.px(8)
        box = QRect(left, row.center().y() - side // 2, side, side)
        left += side + theme.px(10)
        # A section's code is short, a criterion's long; an instrument has none.
        letters = len(str(index.data(CODE)))
        room = theme.px(20 + 7 * max(letters, 2)) if letters else 0
        code = QRect(left, row.top(), room, row.height())
        left += room
        right = row.right() - theme.px(8)
        count = QRect(right - theme.px(58), row.top(), theme.px(58), row.height())
        if not index.data(LEAF) or index.data(VOTED):
            right = count.left() - theme.px(8)
        return box, code, QRect(left, row.top(), max(right - left, theme.px(60)), row.height()), count

    def _tick(self, painter: QPainter, box: QRect, state: Qt.CheckState, option: QStyleOptionViewItem) -> None:
        drawn = QStyleOptionViewItem(option)
        given: Any = drawn
        given.rect = box
        given.state = (
            QStyle.StateFlag.State_Enabled
            | {
                Qt.CheckState.Checked: QStyle.StateFlag.State_On,
                Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
                Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
            }[state]
        )
        indicator = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._tree.style().drawPrimitive(indicator, drawn, painter, self._tree)


def _plain(index: Index) -> QModelIndex:
    return index.model().index(index.row(), index.column(), index.parent())


def _text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def _count(index: Index) -> str:
    return f"{index.data(CHOSEN)} / {index.data(COUNT)}"


def _write(
    painter: QPainter,
    rect: QRect,
    words: str,
    font: QFont,
    colour: QColor,
    *,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, (Qt.TextFlag.TextWordWrap | side | Qt.AlignmentFlag.AlignVCenter).value, words)
