"""A page whose cards stand in columns while there is room, and below each other otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Page


class ColumnsPage(Page):
    """A child hands its layout to `stand`; it turns with the width of the page and the size of the text."""

    _columns: QBoxLayout | None = None
    _from = 0

    def stand(self, columns: QBoxLayout, wide_from: int) -> None:
        """Let `columns` stand side by side from a page width of `wide_from` pixels at 100 % text."""
        self._columns, self._from = columns, wide_from
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the width."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()

    def _arrange(self) -> None:
        if self._columns is not None:
            wide = self.width() >= current().px(self._from)
            directions = QBoxLayout.Direction
            self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
