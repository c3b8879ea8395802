"""A place below the pages for a panel that comes and goes, without pushing anything off the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget


class Dock:
    """Adds one panel below `pages` in `column`; meanwhile a page that needs more height than is left scrolls."""

    def __init__(self, column: QVBoxLayout, pages: QStackedWidget) -> None:
        self._column = column
        self._pages = pages
        self._area: _Room | None = None

    def add(self, panel: QWidget) -> None:
        """Show the panel."""
        area = self._area = _Room(self._pages)
        self._column.insertWidget(self._column.indexOf(self._pages), area, 1)
        self._column.removeWidget(self._pages)
        area.setWidget(self._pages)
        self._column.addWidget(panel)
        for part in (self._pages, area, panel):  # At once: a layout would show them with the next event.
            part.show()
        self._column.activate()

    def remove(self, panel: QWidget) -> None:
        """Take the panel away; a widget of the pages that has the focus keeps it."""
        if self._area is None:
            return
        holder = QApplication.focusWidget()
        panel.hide()
        panel.deleteLater()
        area, self._area = self._area, None
        area.takeWidget()
        self._column.insertWidget(self._column.indexOf(area), self._pages, 1)
        self._pages.show()
        area.hide()
        area.deleteLater()
        self._column.activate()
        if holder is not None and self._pages.isAncestorOf(holder):
            holder.setFocus(Qt.FocusReason.OtherFocusReason)  # A new parent takes the focus away.


class _Room(QScrollArea):
    """Gives the pages the height that there is; more, to scroll, when the page that is shown cannot do with it."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(pages.minimumSizeHint().width())
        pages.currentChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the window."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the pages ask for."""
        if watched is self._pages and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self._pages.currentWidget()
        if page is not None and self.widget() is self._pages:
            needed = max(page.minimumSizeHint().height(), page.minimumHeight())
            self._pages.resize(self.viewport().width(), max(self.viewport().height(), needed))
