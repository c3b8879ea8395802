"""The room of the pages, and a place below them for a panel that comes and goes: nothing is pushed off the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

_LEAST = 120
"""Height, in pixels, that the pages keep when messages and a panel take all they ask for."""


class _Room(QScrollArea):
    """Gives the pages the height that there is; more, to scroll, when the page that is shown cannot do with it.

    So a message, a panel or a large text never asks for a window taller than the screen.
    """

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(pages)
        pages.currentChanged.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the pages, which never scrolls, and for little height."""
        return QSize(self._pages.minimumSizeHint().width(), _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the window."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the pages ask for."""
        if watched is self._pages and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self._pages.currentWidget()
        needed = max(page.minimumSizeHint().height(), page.minimumHeight()) if page is not None else 0
        self._pages.resize(self.viewport().width(), max(self.viewport().height(), needed))


class Dock:
    """Holds the pages in `column`, and one panel below them."""

    def __init__(self, column: QVBoxLayout, pages: QStackedWidget) -> None:
        self._column = column
        column.addWidget(_Room(pages), 1)

    def put_above(self, panel: QWidget) -> None:
        """Put a strip between the top bar and the messages, for good; it shows and hides itself."""
        self._column.insertWidget(1, panel)

    def add(self, panel: QWidget) -> None:
        """Show the panel."""
        self._column.addWidget(panel)
        panel.show()  # At once: a layout would show it with the next event.
        self._column.activate()

    def remove(self, panel: QWidget) -> None:
        """Take the panel away."""
        panel.hide()
        panel.deleteLater()
        self._column.activate()
