"""The room's window: one content in large type. It takes no focus and no key."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from pcn_desktop.gui.pictures import Picture
from pcn_desktop.gui.projector.blocks import LEAST, Chart, Content, words_of
from pcn_desktop.gui.projector.setting import Setter, Sheet
from pcn_desktop.gui.tasks import Task
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated
from pcn_desktop.reports.palette import DARK, LIGHT

_MARGINS = 72, 52
"""Left and right, above and below, on a screen of 1280 × 720."""

_ENLARGED = 2.2
_running: set[Task] = set()
"""A task outlives its run, even when the window that asked for it does not."""


class _Wanted(NamedTuple):
    """A chart in the theme named, in this room."""

    picture: Picture
    theme: str
    width: int
    height: int


class ProjectorWindow(Translated):
    """Shows what it is given; `None` is a blank screen."""

    closed = Signal()
    """Somebody closed it."""
    partsChanged = Signal()
    """The content takes another number of sheets, or another one is shown."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content: Content | None = None
        self._sheets: tuple[Sheet, ...] = ()
        self._part = 0
        self._charts = _Charts(self)
        self.retranslate()

    def show_content(self, content: Content | None) -> None:
        """Show blocks; None blanks the screen."""
        if content != self._content:
            # A countdown that runs keeps its sheet; another content begins with its first.
            self._content = content
            self._set(keep=False)

    @property
    def parts(self) -> int:
        """Return on how many sheets the content stands."""
        return len(self._sheets)

    @property
    def part(self) -> int:
        """Return which sheet is shown, from 0."""
        return self._part

    def show_part(self, part: int) -> None:
        """Show another sheet of a content that is too long for one."""
        self._part = min(max(part, 0), max(len(self._sheets) - 1, 0))
        self.partsChanged.emit()
        self.update()

    def retranslate(self) -> None:
        """Name the window in the current language; what it shows is said in its description."""
        self.setWindowTitle(self.tr("Projector · PCN Desktop"))
        self.setAccessibleName(self.tr("What the room sees"))

    def _set(self, *, keep: bool) -> None:
        content = self._content or ()
        unit = min(self.width() / 1280, self.height() / 720)
        room = self._room(unit)
        self._sheets = Setter(room.width(), room.height(), unit, self._charts.show).sheets(content) if content else ()
        if not keep:
            here = (at for at, sheet in enumerate(self._sheets) if any(piece.here for piece in sheet.pieces))
            self._part = next(here, 0)
        self._part = min(self._part, max(len(self._sheets) - 1, 0))
        words = words_of(content)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.partsChanged.emit()
        self.update()

    def _room(self, unit: float) -> QRectF:
        across, down = (margin * unit for margin in _MARGINS)
        return QRectF(self.rect()).adjusted(across, down, -across, -down)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet at hand."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), current().colour("bg"))
            if self._sheets:
                unit = min(self.width() / 1280, self.height() / 720)
                for piece, rect in self._sheets[self._part].rects(self._room(unit)):
                    piece.paint(painter, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the content anew."""
        super().resizeEvent(event)
        self._set(keep=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it was closed."""
        super().closeEvent(event)
        self.closed.emit()


class _Charts(QObject):
    """Draws charts off the window's thread and keeps the last one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._renderer = QSvgRenderer(self)
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self._wanted: _Wanted | None = None
        self._drawn: _Wanted | None = None

    def show(self, chart: Chart, painter: QPainter, rect: QRectF) -> None:
        """Paint the chart in `rect`; where it is not drawn yet, ask for it."""
        # Drawn small and shown large: so lines and rings are as heavy as the type.
        scale = _ENLARGED * min(self._window.width() / 1280, self._window.height() / 720)
        wanted = _Wanted(chart.picture, current().name, round(rect.width() / scale), round(rect.height() / scale))
        if wanted != self._wanted:
            self._wanted = wanted
            self._draw(wanted)
        elif wanted == self._drawn:
            self._renderer.render(painter, rect)

    def _draw(self, wanted: _Wanted) -> None:
        size = LEAST / 0.92 / _ENLARGED  # A chart writes names at 92 % of its size.
        palette = DARK if wanted.theme == "dark" else LIGHT

        def work(_progress: object, _cancelled: object) -> tuple[_Wanted, bytes]:
            from pcn_desktop.reports.charts import svg

            return wanted, svg(wanted.picture.draw(wanted.width, wanted.height, palette, size)).encode()

        task = Task(work)
        _running.add(task)
        task.signals.done.connect(self._take)  # A method, so that a window that is gone is told nothing.
        task.signals.done.connect(lambda _: _running.discard(task))
        task.signals.failed.connect(lambda _: _running.discard(task))
        task.start()

    def _take(self, answer: tuple[_Wanted, bytes]) -> None:
        wanted, drawn = answer
        if wanted == self._wanted:
            self._drawn = wanted
            self._renderer.load(QByteArray(drawn))
            self._window.update()
