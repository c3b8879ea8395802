"""A field for one line or several, as high as its text: Enter is done with it, Shift+Enter begins a new line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pcn_desktop.gui.theme import current


def ends_lines(event: QKeyEvent) -> bool:
    """Return whether a key press is done with a field of several lines: Enter, but not Shift+Enter."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier


class LinesEdit(QPlainTextEdit):
    """Plain text that leaves Tab to the form, and Enter to whoever filters its events (see `ends_lines`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Return the height of the lines as they are broken now."""
        layout, height, block = self.document().documentLayout(), 0.0, self.document().begin()
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return QSize(super().sizeHint().width(), round(height) + current().px(24))
