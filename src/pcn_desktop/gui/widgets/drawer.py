"""A side pane that stands beside the page where there is room, and slides over it as a drawer where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget


class Drawer(QFrame):
    """Holds one pane over the edge of `host`, as wide as the pane; Escape closes it, and so does leaving it."""

    closed = Signal()
    """Closed by its own key: the focus may go back. Left for another part, it closes without a word."""

    def __init__(self, host: QWidget, edge: Qt.Edge) -> None:
        super().__init__(host)
        self._host = host
        self._edge = edge
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setProperty("role", "drawer")
        self.hide()
        host.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)

    def hold(self, pane: QWidget) -> None:
        """Take `pane` in."""
        self._row.addWidget(pane)
        pane.show()

    def open(self) -> None:
        """Show the pane over the page and give it the focus."""
        self._place()
        self.show()
        self.raise_()
        (first_stop(self) or self).setFocus(Qt.FocusReason.TabFocusReason)

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

    def _leave(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the focus goes elsewhere in the window; another window leaves the drawer open."""
        inside = now is None or now is self or now.window() is not self.window() or self.isAncestorOf(now)
        if not inside:
            self.hide()

    def _place(self) -> None:
        width = self._row.minimumSize().width()
        left = 0 if self._edge is Qt.Edge.LeftEdge else self._host.width() - width
        self.setGeometry(left, 0, width, self._host.height())


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first part of a pane that takes the focus with Tab; None where there is none."""
    part = pane.nextInFocusChain()
    while part is not None and part is not pane:
        ready = pane.isAncestorOf(part) and part.isVisible() and part.isEnabled()
        if ready and part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
            return part
        part = part.nextInFocusChain()
    return None
