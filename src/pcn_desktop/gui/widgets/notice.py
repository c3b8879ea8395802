"""A sentence where the thing happened, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import card, icon_label, label, restyle, show_sentence

Words = str | Callable[[], str]
"""A sentence; or what makes it, called again when the language changes."""

_ICONS = {
    "info": ("circle-check", "accent"),
    "hint": ("info", "accent"),
    "warn": ("triangle-alert", "warn"),
    "error": ("octagon-alert", "bad"),
}


class Notice(QWidget):
    """Hidden until it has something to say: `info` (done), `hint` (how things stand), `warn` or `error`."""

    def __init__(self, buttons: Sequence[QPushButton] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Words = ""
        self._kind = "info"
        # Widgets
        self._frame = card()
        self._frame.setProperty("role", "notice")
        self._icon = icon_label("info", "accent", 18)
        self._label = label(wrap=True)
        self._buttons = QWidget()
        # Layout
        flow(self._buttons, buttons)
        text = QVBoxLayout()
        text.setSpacing(8)
        text.addWidget(self._label)
        text.addWidget(self._buttons)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        # Only now has it a parent: before, it would open as a window of its own.
        self._buttons.setVisible(bool(buttons))
        self.hide()

    @property
    def kind(self) -> str:
        """Return what kind of thing was said last."""
        return self._kind

    @property
    def text(self) -> str:
        """Return the sentence; nothing while hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def say(self, words: Words, kind: str = "info") -> None:
        """Show a sentence and tell it to assistive tools; nothing to say hides the notice."""
        self._words, self._kind = words, kind
        icon, token = _ICONS[kind]
        set_icon(self._icon, icon, token, 18)
        self._frame.setProperty("kind", kind)
        restyle(self._frame)
        restyle(self._label)
        self._write()
        self.setVisible(bool(self._label.text()))
        if self._label.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._label.text()))

    def clear(self) -> None:
        """Say nothing more."""
        self._words = ""
        self._label.clear()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        show_sentence(self._label, self._words if isinstance(self._words, str) else self._words())
