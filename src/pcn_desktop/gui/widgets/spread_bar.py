"""The spread of votes as small columns, one a level: its count above it, and a mark under the median."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from pcn_desktop.assessment.agreement import Spread
from pcn_desktop.gui.theme import current
from pcn_desktop.instruments.model import Scale

_GAP: Final = 4
"""Pixels between two columns at 100 % text."""
_LEAST: Final = 3
"""Height in pixels of the column of a single vote, however many the others have."""
_MARK: Final = 5
"""Height in pixels of the median's mark at 100 % text."""


def paint_spread(painter: QPainter, rect: QRectF, spread: Spread, scale: Scale, font: QFont) -> None:
    """Paint the votes in `rect`, lowest level at the left, the counts in `font`; a spread without votes is all zeros.

    The mark of the median stands under its level, or between the two levels that it lies between.
    """
    theme, most = current(), max((count for _, count in spread.counts), default=0)
    gap, mark, head = theme.px(_GAP), theme.px(_MARK), QFontMetricsF(font).height()
    width = (rect.width() - gap * (len(spread.counts) - 1)) / len(spread.counts)
    base, tallest = rect.bottom() - mark - 2, rect.height() - mark - 2 - head
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for at, (_, count) in enumerate(spread.counts):
        left, ground = rect.left() + at * (width + gap), theme.level(at, len(scale.levels))[0]
        height = max(tallest * count / most, _LEAST) if count else 0.0
        if count:
            painter.setPen(QPen(theme.colour("ink2"), 1))
            painter.setBrush(ground)
            painter.drawRect(QRectF(left + 0.5, base - height, width - 1, height))
        painter.setPen(QPen(theme.colour("ink2"), 1.5))
        painter.drawLine(QPointF(left, base), QPointF(left + width, base))
        painter.setPen(theme.colour("ink" if count else "ink2"))
        above = QRectF(left, base - height - head, width, head)
        painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip), str(count))
    if spread.median is not None:
        levels = [value for value, _ in spread.counts]
        place = (float(spread.median) - levels[0]) / max(levels[-1] - levels[0], 1) * (len(levels) - 1)
        middle = rect.left() + width / 2 + place * (width + gap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        ends = [
            QPointF(middle, base + 2),
            QPointF(middle - mark, base + 2 + mark),
            QPointF(middle + mark, base + 2 + mark),
        ]
        painter.drawPolygon(QPolygonF(ends))
    painter.restore()
