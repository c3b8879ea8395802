"""One of a few choices that stand side by side; the chosen one is bold, and has room to be."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QPushButton, QWidget


class ChoiceButton(QPushButton):
    """A button that stays down while it is the choice; forms in ui/forms name this class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Leave room for the words in bold, so that choosing moves and cuts nothing."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        now = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return super().sizeHint() + QSize(ceil(QFontMetricsF(bold).horizontalAdvance(self.text()) - now) + 2, 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same room."""
        return self.sizeHint()
