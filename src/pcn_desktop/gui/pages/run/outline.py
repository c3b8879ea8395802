"""The outline: sections and dimensions with their progress; it shows where the walk stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.icons import pixmap
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.summary_model import CODE, COUNT, DONE, INSTRUMENT, VOTED, SummaryModel
from pcn_desktop.gui.theme import Theme, current
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.page import Translated, name

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class _Delegate(QStyledItemDelegate):
    """A section: mark, title, count, bar. A dimension: title and count, on the accent where the walk stands."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, section = current(), not index.parent().isValid()
        rect: QRect = option.rect
        font: QFont = option.font
        view = self.parent()
        here = isinstance(view, QTreeView) and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(rect.adjusted(8, 1, -8, -1)), 8, 8)
        done, count = index.data(DONE), index.data(COUNT)
        title = area.adjusted(theme.px(28 if section else 20), 0, -self._count_width(font, theme, index), 0)
        if section:
            title.setBottom(rect.bottom() - theme.px(16))
            icon = "circle-check" if done == count else "circle-dashed" if done else "circle"
            image = pixmap(icon, theme.hex("accent" if done == count else "ink2"), theme.px(18))
            painter.drawPixmap(area.left(), title.center().y() - theme.px(9), image)
            self._bar(painter, theme, QRect(title.left(), rect.bottom() - theme.px(13), 0, theme.px(4)), area, index)
        painter.setFont(self._title_font(font, theme, section or here))
        painter.setPen(theme.colour("ink" if section or here else "ink2"))
        painter.drawText(title, _WRAP, self._title(index))
        painter.setFont(self._small(font, theme))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(
            QRect(title.right(), title.top(), area.right() - title.right(), title.height()),
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            f"{done}/{count}",
        )
        if index.data(VOTED) and not section:
            self._dot(painter, theme, title)
        painter.restore()

    @staticmethod
    def _dot(painter: QPainter, theme: Theme, title: QRect) -> None:
        """Say with a dot before its name that a dimension has criteria to vote on, as the chips of the card do."""
        side = theme.px(7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QRectF(title.left() - theme.px(14), title.center().y() - side / 2, side, side))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme, section = current(), not index.parent().isValid()
        font: QFont = option.font
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QTreeView) else 264
        room = width - theme.px(24) - theme.px(28 if section else 20) - self._count_width(font, theme, index)
        metrics = QFontMetrics(self._title_font(font, theme, True))
        text = metrics.boundingRect(QRect(0, 0, max(room, 40), 999), _WRAP, self._title(index)).height()
        return QSize(width, max(text + theme.px(30 if section else 12), theme.px(46 if section else 36)))

    @staticmethod
    def _title(index: Index) -> str:
        title = str(index.data())
        return title if index.parent().isValid() else f"{index.data(CODE)} {title}"

    @staticmethod
    def _bar(painter: QPainter, theme: Theme, bar: QRect, area: QRect, index: Index) -> None:
        bar.setRight(area.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(bar, 2, 2)
        share = index.data(DONE) / index.data(COUNT)
        if share:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 2, 2)

    def _count_width(self, font: QFont, theme: Theme, index: Index) -> int:
        metrics = QFontMetrics(self._small(font, theme))
        return metrics.horizontalAdvance(f"{index.data(COUNT)}/{index.data(COUNT)}") + theme.px(8)

    @staticmethod
    def _title_font(font: QFont, theme: Theme, bold: bool) -> QFont:
        made = QFont(font)
        made.setPixelSize(theme.px(14))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made

    @staticmethod
    def _small(font: QFont, theme: Theme) -> QFont:
        made = QFont(font)
        made.setPixelSize(theme.px(12.5))
        return made


class _Tree(QTreeView):
    """A tree whose rows are as high as their words at its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class Outline(Translated):
    """A tree of which only the section at hand is unfolded. Choosing an entry goes to its first criterion."""

    goRequested = Signal(str, str)
    """Instrument key; code of a section or dimension."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._summary: Summary | None = None
        # Widgets
        self.model = SummaryModel(self)
        self.view = _Tree()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setHeaderHidden(True)
        self.view.setRootIsDecorated(False)
        self.view.setIndentation(0)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.view.setProperty("role", "bare")
        self.view.setExpandsOnDoubleClick(False)
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.addWidget(self.view)
        # Connections
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.retranslate()

    def show_summary(self, summary: Summary | None) -> None:
        """Show the figures of a workshop."""
        self._summary = summary
        self.model.show_summary(summary, language_of(self))

    def show_step(self, step: Step) -> None:
        """Unfold the section of a step and mark its dimension."""
        section = self.model.find(step.instrument.key, step.place.section.code)
        dimension = self.model.find(step.instrument.key, step.place.dimension.code)
        if self.view.currentIndex() != dimension:
            for row in range(self.model.rowCount()):
                index = self.model.index(row, 0)
                self.view.setExpanded(index, index == section)
            self.view.setCurrentIndex(dimension)
            self.view.scrollTo(dimension)

    def retranslate(self) -> None:
        """Write the outline in the current language."""
        name(self.view, self.tr("Outline: sections and dimensions"), tooltip=False)
        self.model.show_summary(self._summary, language_of(self))
        self.view.doItemsLayout()

    def _go(self, index: QModelIndex) -> None:
        self.goRequested.emit(index.data(INSTRUMENT), index.data(CODE))
