"""A ring over a whole widget while it has the focus itself, where a style sheet's border would move what is inside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pcn_desktop.gui.theme import current

_WIDTH = 2
"""Pixels, at any text size: as around buttons and fields."""


class FocusRing(QWidget):
    """Lies over its parent; the mouse and assistive tools pass through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus and the size of the parent."""
        if watched is self._owner:
            if event.type() == QEvent.Type.FocusIn:
                self.setGeometry(self._owner.rect())
                self.raise_()
                self.show()
            elif event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif event.type() == QEvent.Type.Resize:
                self.setGeometry(self._owner.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring inside the edge."""
        half = _WIDTH / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current().colour("accent"), _WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 9, 9)
