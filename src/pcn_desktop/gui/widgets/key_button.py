"""A button that shows its key at its right end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.page import label


class KeyButton(QPushButton):
    """A push button with a key cap; it takes the space bar only, so that the other keys reach the card."""

    def __init__(self, *, checkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("keycap", True)
        self._cap = label("key")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)

    def write(self, words: str, key: str, tooltip: str) -> None:
        """Write the words and the key; a blank key hides the cap."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(tip(tooltip))
        self._cap.setText(key)
        self._cap.setVisible(bool(key))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Stay as it is: the rating decides what is checked, not the click."""

    def sizeHint(self) -> QSize:
        """Return the room for words and cap."""
        hint = super().sizeHint()
        cap = self._cap.sizeHint().width() + current().px(10) if self._cap.text() else 0
        return QSize(hint.width() + cap + self._heavier(), hint.height())

    def _heavier(self) -> int:
        """Return the room that the words need beyond Qt's own hint when they are set bolder, once checked."""
        if not self.isCheckable():
            return 0
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the same room: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar only."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
