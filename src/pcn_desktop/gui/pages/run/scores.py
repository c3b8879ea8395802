"""The live score panel: the whole, then sections and dimensions, each with its bar and its coverage."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Figures, Summary
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.summary_model import CODE, FIGURES, INSTRUMENT, SummaryModel
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated, label, name
from pcn_desktop.reports.wording import counted, percent, rated_share, word

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _Delegate(QStyledItemDelegate):
    """Title and percentage on one line; bar and coverage below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, section, figures = current(), not index.parent().isValid(), index.data(FIGURES)
        view = self.parent()
        language = language_of(view) if isinstance(view, QWidget) else "en"
        rect: QRect = option.rect.adjusted(theme.px(0 if section else 12), theme.px(6), -2, 0)
        font = QFont(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font.setPixelSize(theme.px(14 if section else 13.5))
        font.setWeight(QFont.Weight.DemiBold if section else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        line = QRect(rect.left(), rect.top(), rect.width(), theme.px(20))
        figure = percent(figures.percent, language)
        used = painter.boundingRect(line, _RIGHT, figure)
        painter.drawText(line, _RIGHT, figure)
        room = used.left() - theme.px(8) - line.left()
        title = f"{index.data(CODE)} {index.data()}" if section else str(index.data())
        painter.drawText(line, _LEFT, painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room))
        bar = QRectF(rect.left(), line.bottom() + theme.px(4), rect.width(), theme.px(5 if section else 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(bar, 2, 2)
        if figures.percent:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(bar.adjusted(0, 0, -bar.width() * float(1 - figures.percent / 100), 0), 2, 2)
        font.setPixelSize(theme.px(12.5))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.colour("warn" if figures.provisional else "ink2"))
        below = QRect(rect.left(), round(bar.bottom()) + theme.px(2), rect.width(), theme.px(18))
        painter.drawText(below, _LEFT, describe(figures, language))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, current().px(60))


def describe(figures: Figures, language: str) -> str:
    """Return the coverage in words, marked where the score is provisional (`3 of 4 rated · Provisional`)."""
    parts = [rated_share(figures.coverage, language)]
    if figures.provisional:
        parts.append(word("provisional", language))
    return " · ".join(parts)


class ScorePanel(Translated):
    """Scores as they stand after each rating."""

    goRequested = Signal(str, str)
    """Instrument key; code of a section or dimension."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        # Widgets
        self._title = label("strong")
        self._overall = label("heading")
        self._about = label("secondary", wrap=True)
        self._line = QFrame()
        self._line.setProperty("role", "separator")
        self.model = SummaryModel(self)
        self.view = QTreeView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setHeaderHidden(True)
        self.view.setRootIsDecorated(False)
        self.view.setIndentation(0)
        self.view.setProperty("role", "bare")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 14, 8)
        column.setSpacing(4)
        for part in (self._title, self._overall, self._about, self._line):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        # Connections
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.retranslate()

    def show_summary(self, summary: Summary | None) -> None:
        """Show the scores of a workshop."""
        self._summary = summary
        self.retranslate()

    def retranslate(self) -> None:
        """Write the scores in the current language."""
        language = language_of(self)
        name(self.view, self.tr("Scores by section and dimension"), tooltip=False)
        self.model.show_summary(self._summary, language)
        self._title.setText(word("overall", language))
        if self._summary is None:
            return
        parts = self._summary.instruments
        self._overall.setText(" · ".join(percent(part.figures.percent, language) for part in parts))
        self._about.setText(
            "\n".join(
                " · ".join((describe(part.figures, language), counted("in_place", part.figures.in_place, language)))
                for part in parts
            )
        )

    def _go(self, index: QModelIndex) -> None:
        self.goRequested.emit(index.data(INSTRUMENT), index.data(CODE))
