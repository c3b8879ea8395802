"""The frame on the desktop: on screen at once, in the theme's colours, while what it will hold is still loading."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from pcn_desktop.gui.theme import Theme
from pcn_desktop.gui.widgets.enter import press_on_enter

RAIL, BAR = 84, 52
"""Width of the rail and height of the top bar, in pixels at 100 % text."""
SIZE = QSize(1366, 768)
"""What the window takes where the screen has room for it."""
EDGES = QSize(16, 48)
"""Room for what the desktop draws around a window, generously: it is not known before the window is on screen."""


class Frame(QMainWindow):
    """Paints the outline of the window to come, then holds it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle("PCN Desktop")
        self.resize(SIZE)

    def fit(self, room: QSize) -> None:
        """Fill the screen when `room`, what the desktop leaves, is too small: else the foot would be below its end."""
        usual = SIZE.boundedTo(room - EDGES)
        if usual != SIZE:
            self.resize(usual)
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def hold(self, window: QWidget) -> None:
        """Hold the window; it decides about closing."""
        self.setCentralWidget(window)
        window.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint page, rail and bar; the window covers them once it is there."""
        if self.centralWidget() is not None:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg"))
        painter.fillRect(QRect(0, 0, self.width(), BAR), theme.colour("surface"))
        painter.fillRect(QRect(0, 0, RAIL, self.height()), theme.colour("surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(RAIL, BAR - 1, self.width(), BAR - 1)
        painter.drawLine(RAIL - 1, 0, RAIL - 1, self.height())
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless the window holds something that could not be saved."""
        window = self.centralWidget()
        event.setAccepted(window is None or window.close())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard on Enter."""
        if not press_on_enter(self, event):
            super().keyPressEvent(event)
