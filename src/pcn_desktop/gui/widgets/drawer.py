"""A side pane that stands beside the page where there is room, and slides over it as a drawer where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget


class Drawer(QFrame):
    """Holds one pane over the edge of `host`; Escape or a click beside it closes it."""

    closed = Signal()

    def __init__(self, host: QWidget, edge: Qt.Edge) -> None:
        super().__init__(host)
        self._host = host
        self._edge = edge
        self._width = 300
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setProperty("role", "drawer")
        self.hide()
        host.installEventFilter(self)

    def hold(self, pane: QWidget, width: int) -> None:
        """Take `pane` in, `width` pixels wide at most."""
        self._width = width
        self._row.addWidget(pane)
        pane.show()

    def open(self) -> None:
        """Show the pane over the page and give it the focus."""
        self._place()
        self.show()
        self.raise_()
        self.setFocus()
        self.focusNextChild()

    def close_drawer(self) -> None:
        """Take the pane away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(self._width, round(self._host.width() * 0.85))
        left = 0 if self._edge is Qt.Edge.LeftEdge else self._host.width() - width
        self.setGeometry(left, 0, width, self._host.height())
