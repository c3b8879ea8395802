"""A place below the pages for a panel that comes and goes, without pushing anything off the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget


class Dock:
    """Adds one panel below `pages` in `column`; meanwhile pages that need more height than is left scroll."""

    def __init__(self, column: QVBoxLayout, pages: QWidget) -> None:
        self._column = column
        self._pages = pages
        self._area: QScrollArea | None = None

    def add(self, panel: QWidget) -> None:
        """Show the panel."""
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        place = self._column.indexOf(self._pages)
        self._column.insertWidget(place, area, 1)
        area.setWidget(self._pages)
        area.setMinimumWidth(self._pages.minimumSizeHint().width())
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
        place = self._column.indexOf(self._area)
        self._area.takeWidget()
        self._column.insertWidget(place, self._pages, 1)
        self._pages.show()
        self._area.hide()
        self._area.deleteLater()
        self._area = None
        self._column.activate()
        if holder is not None and self._pages.isAncestorOf(holder):
            holder.setFocus(Qt.FocusReason.OtherFocusReason)  # A new parent takes the focus away.
