"""A key as it is printed on the keyboard: as a label, or painted in a table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from pcn_desktop.gui.icons import pixmap, set_icon
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import label

_DRAWN = {"Left": "arrow-left", "Right": "arrow-right", "Up": "arrow-up", "Down": "arrow-down"}
"""The bundled fonts have no arrows."""

_ARROW = 14
_AIR = 16
_HEIGHT = 22


def key_cap(sequence: str, words: str) -> QLabel:
    """Return the cap of a key: an arrow drawn, any other key in `words`."""
    made = label("key")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setAccessibleName(words)
    if sequence in _DRAWN:
        set_icon(made, _DRAWN[sequence], "ink2", _ARROW)
        made.setToolTip(words)
    else:
        made.setText(words)
    return made


def cap_width(sequence: str, words: str, metrics: QFontMetricsF) -> float:
    """Return how wide a painted cap is, in pixels; `metrics` are those of its font."""
    inner = current().px(_ARROW) if sequence in _DRAWN else metrics.horizontalAdvance(words)
    return inner + current().px(_AIR)


def paint_cap(painter: QPainter, left: float, middle: float, sequence: str, words: str) -> float:
    """Paint a cap from `left`, centred on the height `middle`, and return its right edge."""
    theme = current()
    width = cap_width(sequence, words, QFontMetricsF(painter.font()))
    cap = QRectF(left, middle - theme.px(_HEIGHT) / 2, width, theme.px(_HEIGHT))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("sunk"))
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(theme.colour("ink2"))
    if sequence in _DRAWN:
        side = theme.px(_ARROW)
        image = pixmap(_DRAWN[sequence], theme.hex("ink2"), side, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(cap.center().x() - side / 2), round(cap.center().y() - side / 2), image)
    else:
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), words)
    return left + width
