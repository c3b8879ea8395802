"""The room in which the walk card scrolls, where a criterion is longer than the window is high."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from pcn_desktop.gui.theme import current

MARGIN: Final = 30
"""Left and right of the text, in pixels."""
_TURNS: Final = 8
"""How often fitting may call for fitting again."""


class CardScroll(QScrollArea):
    """Scrolls by wheel and bar only: the keys of a focused level belong to the card."""

    def __init__(self) -> None:
        super().__init__()
        self._turns = 0
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)

    def _keep_width(self, _least: int, most: int) -> None:
        """Let the bar stand in the margin: text that moves when it comes is hard to follow."""
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        body = self.widget()
        column = body.layout() if body else None
        if column is not None:
            column.setContentsMargins(MARGIN, 20, MARGIN - bar, 20)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the text to the room, a few turns at most.

        The height of the levels follows from their width: with and without the bar, each may ask for the other, and
        Qt would turn from one to the other until its stack is full.
        """
        if self._turns >= _TURNS:
            return False
        self._turns += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._turns -= 1

    def follow(self, edit: QPlainTextEdit) -> None:
        """Keep the caret in sight while a note grows: only then does the note know its new height."""
        QTimer.singleShot(0, edit, lambda: self._show_caret(edit))

    def show_whole(self, field: QWidget) -> None:
        """Bring a field into sight, with the line below it."""
        self.ensureWidgetVisible(field, 0, current().px(60))

    def _show_caret(self, edit: QPlainTextEdit) -> None:
        body, caret = self.widget(), edit.cursorRect()
        if body is not None:
            at = edit.viewport().mapTo(body, caret.center())
            self.ensureVisible(at.x(), at.y(), 0, caret.height())

    def show_from_top(self, part: QWidget, focused: QWidget | None) -> None:
        """Scroll until as much of a part is in sight as there is room for: its top first, then what has the focus."""
        body = self.widget()
        if body is not None:
            top = part.mapTo(body, QPoint(0, 0)).y()
            bar, room = self.verticalScrollBar(), self.viewport().height()
            bar.setValue(min(top - 8, max(bar.value(), top + part.height() + 8 - room)))
        if focused is not None and part.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
