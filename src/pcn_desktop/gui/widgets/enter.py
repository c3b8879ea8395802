"""Enter presses the button that has the keyboard, in windows as in dialogs: Qt knows that of default buttons alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def press_on_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button of `window` that has the keyboard; return whether the key that nobody took did so."""
    held = QApplication.focusWidget()
    asked = event.key() in _ENTER and event.modifiers() in _PLAIN and not event.isAutoRepeat()
    if not asked or not isinstance(held, QAbstractButton) or not window.isAncestorOf(held):
        return False
    held.click()
    return True
