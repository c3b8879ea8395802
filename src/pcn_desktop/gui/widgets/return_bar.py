"""The way back to the page that sent somebody here; it goes away with the page that it stands on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pcn_desktop.gui.widgets.page import Translated, button, name

KEYS = "Alt+Left"


class ReturnBar(Translated):
    """Hidden until a way back is offered."""

    returnRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Callable[[], str] | None = None
        # Widgets
        self.back = button("arrow-left", role="quiet")
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 0)
        row.addWidget(self.back)
        row.addStretch(1)
        # Connections
        self.back.clicked.connect(self.returnRequested)
        QShortcut(QKeySequence(KEYS), self, self.returnRequested.emit)  # It answers while the bar is seen.
        self.retranslate()
        self.hide()

    def offer(self, page: Callable[[], str]) -> None:
        """Offer the way back to the page that `page()` names in the current language."""
        self._page = page
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Write where the way leads."""
        words = self.tr("Back to “{page}”").format(page=self._page()) if self._page else self.tr("Back")
        self.back.setText(words)
        name(self.back, words, tooltip=False)
        self.back.setToolTip(self.tr("Back to where you came from (Alt+Left arrow)"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the way when the page is left; a window that is only minimised keeps it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.hide()
