"""What a page says when what it works on is not open: a sentence, and a button to where it can be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.widgets.page import Page, button, label
from pcn_desktop.gui.widgets.rail import PageName


class NothingOpenPage(Page):
    """Prepare, Run and Report without a workshop; Workshops without a workspace."""

    pageRequested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = True
        # Widgets
        self._title = label("heading", wrap=True)
        self._words = label("secondary", wrap=True)
        self.leave = button("house", role="primary")
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 26, 34, 26)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        # Connections
        self.leave.clicked.connect(self._leave)
        self.retranslate()

    def show_missing(self, *, workspace: bool) -> None:
        """Say what is missing: the workshop only, or (`workspace` false) the workspace itself."""
        self._workspace = workspace
        self.retranslate()

    def retranslate(self) -> None:
        """Write the page in the current language."""
        if self._workspace:
            self._title.setText(self.tr("No workshop is open"))
            self._words.setText(self.tr("Open one from the list, or make a new one."))
            self.leave.setText(self.tr("To the workshops"))
        else:
            self._title.setText(self.tr("No workspace is open"))
            self._words.setText(self.tr("In the settings, another file can be opened or a backup restored."))
            self.leave.setText(self.tr("To the settings"))
        set_icon(self.leave, "house" if self._workspace else "settings", "accent_on", 18)

    def _leave(self) -> None:
        self.pageRequested.emit(PageName.WORKSHOPS if self._workspace else PageName.SETTINGS)
