"""A chart on the page: the drawing that the PDF prints, in the window's colours, with what can be done with it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pictures import ChartKind, Picture
from pcn_desktop.gui.tasks import Task
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated, card, label
from pcn_desktop.gui.widgets.picture_button import PictureButton
from pcn_desktop.reports.palette import DARK, LIGHT

HEIGHT, LEAST = 196, 236
"""Height of a chart that does not grow, and the least of one that fills its card, in pixels at 100 % text."""
_running: set[Task] = set()
"""A task outlives its run, even when the card that asked for it does not."""


class ChartCard(Translated):
    """Draws off the window's thread, and only while it is seen."""

    saved = Signal(object)
    """The path of a picture that was saved."""
    failed = Signal(object)

    def __init__(
        self,
        kind: ChartKind = ChartKind.SECTIONS,
        *,
        fills: bool = False,
        dialogs: FileDialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show charts of one kind; `fills` lets a chart that does not grow take the height that there is."""
        super().__init__(parent)
        self._kind = kind
        self._part: InstrumentSummary | None = None
        self._workshop = ""
        self._drawn: object = None
        # Widgets
        frame = card()
        self._title = label("strong", wrap=True)
        self.menu = PictureButton(dialogs)
        self.chart = _Chart(fills=fills)
        # Layout
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.menu)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(20, 8, 12, 12)
        inner.addLayout(head)
        inner.addWidget(self.chart, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        # Connections
        self.menu.saved.connect(self.saved)
        self.menu.failed.connect(self.failed)
        self.retranslate()

    def show_part(self, part: InstrumentSummary, workshop: str = "") -> None:
        """Show the scores of one instrument; `workshop`, its title, begins the name of a saved picture."""
        self._part, self._workshop = part, workshop
        self.retranslate()

    def retranslate(self) -> None:
        """Write the title, tell the chart in words, and draw it again."""
        picture = self._picture()
        if picture is not None:
            self._title.setText(picture.title)
            self.chart.setAccessibleName(picture.words)
        self.menu.show_picture(picture, self._workshop)
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

    def _picture(self) -> Picture | None:
        return Picture(self._kind, self._part, language_of(self)) if self._part is not None else None

    def _draw(self) -> None:
        """Draw what is wanted now, unless it is there or on its way; what was wanted before is dropped."""
        picture, theme = self._picture(), current()
        if picture is None or not self.isVisible():
            return
        width, height, size = self.chart.width(), self.chart.height(), theme.px(12)
        wanted = (picture, theme.name, theme.scale, width, 0 if picture.grows else height)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        palette = DARK if theme.name == "dark" else LIGHT

        def work(_progress: object, _cancelled: object) -> tuple[object, bytes, float]:
            from pcn_desktop.reports.charts import svg

            drawing = picture.draw(width, height, palette, size)
            return wanted, svg(drawing).encode(), drawing.height

        task = Task(work)
        _running.add(task)
        task.signals.done.connect(self._show)  # A method, so that a card that is gone is told nothing.
        task.signals.done.connect(lambda _: _running.discard(task))
        task.signals.failed.connect(lambda _: _running.discard(task))
        task.start()

    def _show(self, answer: tuple[tuple[Picture, *tuple[object, ...]], bytes, float]) -> None:
        wanted, drawn, height = answer
        if wanted == self._drawn:
            self.chart.show_svg(drawn, ceil(height) if wanted[0].grows else 0)


class _Chart(QWidget):
    """A picture that keeps its proportions."""

    def __init__(self, *, fills: bool) -> None:
        super().__init__()
        self._grown = 0
        self._usual = LEAST if fills else HEIGHT
        self._renderer = QSvgRenderer(self)
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        vertical = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)

    def show_svg(self, drawn: bytes, height: int = 0) -> None:
        """Show a drawing, at the height in pixels that it needs (0: whatever there is)."""
        self._renderer.load(QByteArray(drawn))
        if height != self._grown:
            self._grown = height
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._grown or current().px(self._usual))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._renderer.isValid():
            size = QRectF(0, 0, self.width(), self._grown) if self._grown else QRectF(self.rect())
            self._renderer.render(painter, size)
        painter.end()
