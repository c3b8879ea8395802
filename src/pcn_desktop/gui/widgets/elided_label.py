"""A line of text that ends in an ellipsis when there is no room, and then tells the whole in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pcn_desktop.gui.tips import tip

_LEAST = 8
"""Fewer letters than this, the ellipsis among them, say nothing: then the line stays empty."""


class ElidedLabel(QLabel):
    """A plain-text label of one line, for words that people wrote and that may be very long."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)

    @property
    def whole(self) -> str:
        """Return the whole text."""
        return self._whole

    def write(self, words: str) -> None:
        """Show these words, line breaks as spaces."""
        self._whole = " ".join(words.split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        margins = self.contentsMargins()
        extra = margins.left() + margins.right() + 2 * self.margin() + 2
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + extra, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut where the room ends."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown != self._whole and len(shown) < _LEAST:
            shown = ""
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tip(self._whole) if shown != self._whole else "")
