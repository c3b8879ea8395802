"""Views of what must not reach the clipboard by a key: Qt would copy the cell at hand."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QTableView


def _copies(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut)


class KeptList(QListView):
    """A list whose rows are not copied."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let every key through but those that copy."""
        if not _copies(event):
            super().keyPressEvent(event)


class KeptTable(QTableView):
    """A table whose cells are not copied."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let every key through but those that copy."""
        if not _copies(event):
            super().keyPressEvent(event)
