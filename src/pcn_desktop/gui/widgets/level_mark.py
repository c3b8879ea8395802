"""The mark of a level: an empty, part-filled or full disc (○ ◔ ◑ ●), drawn because few fonts have the signs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pcn_desktop.gui.theme import current


def paint_mark(painter: QPainter, rect: QRectF, index: int, count: int) -> None:
    """Paint the mark of level `index` of `count` in `rect`: ○ ◔ ◑ ● on the ramp's colour."""
    ground, ink = current().level(index, count)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink.red(), ink.green(), ink.blue(), 70), 1))
    painter.setBrush(ground)
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    inset = rect.width() * 0.29
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, max(1.4, rect.width() * 0.055)))
    painter.drawEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if index == count - 1:
        painter.drawEllipse(inner)
    else:
        # From twelve o'clock, clockwise; Qt counts sixteenths of a degree, anticlockwise.
        painter.drawPie(inner, 90 * 16, round(-index / count * 360 * 16))
    painter.restore()
