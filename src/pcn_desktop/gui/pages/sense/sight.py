"""Panes that scroll, and keeping in sight what the keyboard is at."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def show_in_page(widget: QWidget, spot: QRect | None = None) -> None:
    """Scroll the page until `spot` of a widget (None: the whole) is seen, once the layout has its say."""
    QTimer.singleShot(0, widget, lambda: _scroll(widget, widget.rect() if spot is None else spot))


def _scroll(widget: QWidget, spot: QRect) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    body = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and body is not None:
        # The end first, then the beginning: of what is too high for the page, the beginning is seen.
        for corner in (spot.bottomLeft(), spot.topLeft()):
            at = widget.mapTo(body, corner)
            area.ensureVisible(at.x(), at.y(), 0, 8)


def scrolling(pane: QWidget) -> QScrollArea:
    """Return a pane that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidget(pane)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
