"""The table of workshops: calm rows, a thin bar for the progress."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.workshops_model import OPENED, SECOND, SHARE, Column
from pcn_desktop.gui.theme import Theme, current

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WIDTHS = {Column.NETWORK: 220, Column.DAY: 150, Column.PROGRESS: 236, Column.STATE: 210}
_NARROW = {Column.PROGRESS: 196, Column.STATE: 200}
_NARROW_BELOW = 900
"""Width, in pixels at 100 % text, below which network and date move under the title."""


class WorkshopsTable(QTableView):
    """A table as tall as its rows, scrolling when the page is not tall enough."""

    openRequested = Signal()
    """Enter or a double click on a row."""
    typed = Signal(str)
    """Letters typed in one breath: the beginning of a title."""
    searchEnded = Signal()
    """Escape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.narrow = False
        self._letters = ""
        self._since = QElapsedTimer()
        self._rows = _RowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(20)
        self.doubleClicked.connect(self._open_clicked)
        self._measure()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; the height follows its rows."""
        super().setModel(model)
        if model:
            for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
                signal.connect(self.updateGeometry)
        self._measure()

    def sizeHint(self) -> QSize:
        """Return the height of header and rows."""
        rows = self.model().rowCount() if self.model() else 0
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the height of header and two rows."""
        height = self.horizontalHeader().sizeHint().height() + 2 * self.verticalHeader().defaultSectionSize()
        return QSize(super().minimumSizeHint().width(), min(height, self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.openRequested.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.searchEnded.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Gather the letters typed; the same letter again and again stays one letter."""
        late = not self._since.isValid() or self._since.elapsed() > QApplication.keyboardInputInterval()
        self._letters = search if late or {*self._letters} == {search} else self._letters + search
        self._since.start()
        self.typed.emit(self._letters)

    def _open_clicked(self, _index: QModelIndex) -> None:
        self.openRequested.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns that fit."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def menu_point(self, asked: QPoint) -> QPoint:
        """Return where a menu opens, on the screen: at the pointer, or at the row when the keyboard asked."""
        row = self.visualRect(self.currentIndex())
        inside = row.top() <= asked.y() <= row.bottom()
        return self.viewport().mapToGlobal(asked if inside else QPoint(row.left() + 24, row.bottom()))

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _measure(self) -> None:
        """Set heights, widths and columns for the room and the text size."""
        theme = current()
        self.narrow = self.viewport().width() < theme.px(_NARROW_BELOW)
        rows = self.verticalHeader()
        height = theme.px(62 if self.narrow else 44)
        if rows.defaultSectionSize() != height:
            rows.setMinimumSectionSize(theme.px(36))
            rows.setDefaultSectionSize(height)
            self.updateGeometry()
        if not self.model():
            return
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        widths = {**_WIDTHS, **(_NARROW if self.narrow else {})}
        for column, width in widths.items():
            header.resizeSection(column, theme.px(width))
            self.setColumnHidden(column, self.narrow and column not in _NARROW)


class _RowDelegate(QStyledItemDelegate):
    """Paints a cell: title in semibold, a thin bar for the progress, the rest as quiet text."""

    def __init__(self, table: WorkshopsTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, thin line and content."""
        theme = current()
        # PySide's stubs do not know the fields of a style option.
        given: Any = option
        rect: QRect = given.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, index, bool(given.state & QStyle.StateFlag.State_Selected), theme)
        if index.data() is None:
            # The file does not answer; a message says why.
            painter.restore()
            return
        inner = rect.adjusted(14, 0, -theme.px(10), 0)
        column = Column(index.column())
        font = QFont(self._table.font())
        if column is Column.TITLE:
            self._title(painter, inner, index, font, theme)
        elif column is Column.PROGRESS:
            self._progress(painter, inner, index, font, theme)
        else:
            font.setPixelSize(theme.px(14.5))
            quiet = column is Column.STATE
            _write(painter, inner, str(index.data()), font, theme.colour("ink2" if quiet else "ink"))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, index: Index, selected: bool, theme: Theme) -> None:
        last = index.row() == index.model().rowCount() - 1
        token = "accent_soft" if selected else "sunk" if index.row() == self._table.hovered else ""
        if token:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            if last:
                # The card's lower corners stay round.
                whole = QPainterPath()
                radius = theme.px(11)
                whole.addRoundedRect(
                    QRectF(0, rect.top() - radius, self._table.viewport().width(), rect.height() + radius),
                    radius,
                    radius,
                )
                path = path.intersected(whole)
            painter.fillPath(path, theme.colour(token))
        if not last:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))

    def _title(self, painter: QPainter, rect: QRect, index: Index, font: QFont, theme: Theme) -> None:
        second = str(index.data(SECOND)) if self._table.narrow else ""
        strong = QFont(font)
        strong.setPixelSize(theme.px(14.5))
        strong.setWeight(QFont.Weight.DemiBold)
        if second:
            top, bottom = _halves(rect)
            _write(painter, top, str(index.data()), strong, theme.colour("ink"))
            font.setPixelSize(theme.px(13))
            _write(painter, bottom, second, font, theme.colour("ink2"))
            rect = top
        else:
            _write(painter, rect, str(index.data()), strong, theme.colour("ink"))
        if index.data(OPENED):
            # A mark at the row's edge; the accessible text says it in words.
            bar = QRect(0, rect.top() + 8, theme.px(3), rect.height() - 16)
            painter.fillRect(bar, theme.colour("accent"))

    def _progress(self, painter: QPainter, rect: QRect, index: Index, font: QFont, theme: Theme) -> None:
        font.setPixelSize(theme.px(13))
        words = str(index.data())
        room = QFontMetrics(font).horizontalAdvance(words) + 4
        length = min(theme.px(120), max(rect.width() - room - theme.px(10), theme.px(24)))
        thick = theme.px(6)
        bar = QRectF(rect.left(), rect.center().y() - thick / 2 + 1, length, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        share = float(index.data(SHARE))
        if share > 0:
            bar.setWidth(max(length * share, thick))
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(bar, thick / 2, thick / 2)
        _write(painter, rect.adjusted(length + theme.px(10), 0, 0, 0), words, font, theme.colour("ink2"))


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    middle = rect.center().y()
    pad = rect.height() // 10
    return (
        QRect(rect.left(), rect.top() + pad, rect.width(), middle - rect.top() - pad),
        QRect(rect.left(), middle, rect.width(), rect.bottom() - middle - pad),
    )


def _write(painter: QPainter, rect: QRect, words: str, font: QFont, colour: QColor) -> None:
    """Write one line of plain text, cut with an ellipsis."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(" ".join(words.splitlines()), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)
