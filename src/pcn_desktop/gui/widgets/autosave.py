"""When to save what is being typed: after a second idle, on leaving the field, and on request."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Autosave(QObject):
    """Watches fields; one editing stay lasts from entering a field to leaving it, and has an id."""

    IDLE_MS = 1000

    due = Signal(str)
    """Save now; the id of the editing stay."""
    left = Signal(QWidget)
    """The focus left this field, after `due`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stay = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.flush)

    def watch(self, *fields: QWidget) -> None:
        """Watch the focus of these fields."""
        for field in fields:
            field.installEventFilter(self)

    def typed(self) -> None:
        """Begin to wait: something changed."""
        self.timer.start(self.IDLE_MS)

    def flush(self) -> None:
        """Save at once."""
        self.timer.stop()
        self.due.emit(self._stay or str(uuid4()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin and end the editing stay."""
        if isinstance(watched, QWidget) and isinstance(event, QFocusEvent):
            # A field's own menu takes the focus for a moment: that is no leaving.
            popup = event.reason() == Qt.FocusReason.PopupFocusReason
            if event.type() == QEvent.Type.FocusIn and not self._stay:
                self._stay = str(uuid4())
            elif event.type() == QEvent.Type.FocusOut:
                self.flush()
                if not popup:
                    self._stay = ""
                    self.left.emit(watched)
        return super().eventFilter(watched, event)
