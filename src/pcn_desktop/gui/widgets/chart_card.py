"""The scores by section as a picture: the drawing that the PDF prints, in the window's colours."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.tasks import Task
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated, card, label
from pcn_desktop.reports.palette import DARK, LIGHT
from pcn_desktop.reports.points import describe, is_radar, section_points
from pcn_desktop.reports.wording import word

HEIGHT = 196
"""Height of the chart, in pixels at 100 % text."""
_running: set[Task] = set()
"""A task outlives its run, even when the card that asked for it does not."""


class ChartCard(Translated):
    """Draws off the window's thread, and only while it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: InstrumentSummary | None = None
        self._drawn: object = None
        # Widgets
        frame = card()
        self._title = label("strong", wrap=True)
        self.chart = _Chart()
        # Layout
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(20, 12, 20, 12)
        inner.addWidget(self._title)
        inner.addWidget(self.chart)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def show_part(self, part: InstrumentSummary) -> None:
        """Show the scores of one instrument."""
        self._part = part
        self.retranslate()

    def retranslate(self) -> None:
        """Write the title, tell the chart in words, and draw it again."""
        language = language_of(self)
        if self._part is not None:
            term = self._part.instrument.section_term.get(language)
            title = word("section_scores", language, term=term)
            points = section_points(self._part.sections, language)
            self._title.setText(title)
            self.chart.setAccessibleName(describe(points, title, language, as_radar=is_radar(points)))
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.chart.updateGeometry()
            self._draw()

    def _draw(self) -> None:
        """Draw what is wanted now, unless it is there or on its way; what was wanted before is dropped."""
        part, theme, language = self._part, current(), language_of(self)
        wanted = (part, language, theme.name, theme.scale, self.chart.size())
        if part is None or not self.isVisible() or wanted == self._drawn:
            return
        self._drawn = wanted
        width, height, size = self.chart.width(), self.chart.height(), theme.px(12)
        palette = DARK if theme.name == "dark" else LIGHT

        def work(_progress: object, _cancelled: object) -> tuple[object, bytes]:
            from pcn_desktop.reports.charts import overview, svg

            drawing = overview(part, language, width=width, height=height, palette=palette, size=size)
            return wanted, svg(drawing).encode()

        task = Task(work)
        _running.add(task)
        task.signals.done.connect(self._show)  # A method, so that a card that is gone is told nothing.
        task.signals.done.connect(lambda _: _running.discard(task))
        task.signals.failed.connect(lambda _: _running.discard(task))
        task.start()

    def _show(self, answer: tuple[object, bytes]) -> None:
        wanted, drawn = answer
        if wanted == self._drawn:
            self.chart.show_svg(drawn)


class _Chart(QWidget):
    """A picture that keeps its proportions."""

    def __init__(self) -> None:
        super().__init__()
        self._renderer = QSvgRenderer(self)
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_svg(self, drawn: bytes) -> None:
        """Show a drawing."""
        self._renderer.load(QByteArray(drawn))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, current().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._renderer.isValid():
            self._renderer.render(painter, QRectF(self.rect()))
        painter.end()
