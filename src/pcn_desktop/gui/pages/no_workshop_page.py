"""What Prepare, Run and Report say while no workshop is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.gui.widgets.page import Page, button, label


class NoWorkshopPage(Page):
    """A sentence and a button."""

    workshopsRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        self._title = label("heading", wrap=True)
        self._words = label("secondary", wrap=True)
        self.open = button("house", role="primary")
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 26, 34, 26)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        # Connections
        self.open.clicked.connect(self.workshopsRequested)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the page in the current language."""
        self._title.setText(self.tr("No workshop is open"))
        self._words.setText(self.tr("Open one from the list, or make a new one."))
        self.open.setText(self.tr("To the workshops"))
