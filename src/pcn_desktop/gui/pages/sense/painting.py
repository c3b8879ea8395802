"""How codes, ratings and choices are painted in the tables of this page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from pcn_desktop.gui.icons import pixmap
from pcn_desktop.gui.theme import current
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.points import rating_sign
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.values import ChoiceKind

MARK_ICONS: Final = {ChoiceKind.STRENGTH: "thumbs-up", ChoiceKind.PRIORITY: "flag"}
SIDE: Final = 25
"""The side of a rating's square, in pixels at 100 % text."""
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MARK: Final = 15
"""The side of a mark, in pixels at 100 % text."""


def face(widget: QWidget, pixels: float, *, strong: bool = False) -> QFont:
    """Return the font of a widget at `pixels` (at 100 % text)."""
    font = QFont(widget.font())
    font.setPixelSize(current().px(pixels))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def chip_width(widget: QWidget, code: str) -> int:
    """Return the width of a code's chip."""
    return QFontMetrics(face(widget, 13, strong=True)).horizontalAdvance(code) + current().px(14)


def paint_chip(painter: QPainter, widget: QWidget, rect: QRect, code: str, *, ground: str = "accent_soft") -> None:
    """Paint a code as a chip at the left of `rect`, on a token of the theme."""
    height = current().px(22)
    chip = QRectF(rect.left(), rect.center().y() - height / 2 + 1, chip_width(widget, code), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current().colour(ground))
    painter.drawRoundedRect(chip, 6, 6)
    painter.setFont(face(widget, 13, strong=True))
    painter.setPen(current().colour("accent"))
    painter.drawText(chip, CENTRE, code)


def square_in(rect: QRect) -> QRectF:
    """Return the square of a rating in the middle of `rect`."""
    side = min(current().px(SIDE), rect.height() - 5)
    made = QRectF(0, 0, side, side)
    made.moveCenter(QRectF(rect).center())
    return made


def paint_rating(painter: QPainter, widget: QWidget, square: QRectF, scale: Scale, rating: Rating | None) -> None:
    """Paint a rating: its digit on its level's colour, its sign outside the scale, nothing in a dotted square."""
    ground, ink, edge = current().colour("surface"), current().colour("ink2"), current().colour("ink2")
    if isinstance(rating, int):
        at = next(at for at, level in enumerate(scale.levels) if level.value == rating)
        ground, ink = current().level(at, len(scale.levels))
        edge = current().colour("line") if at == 0 else ground
    pen = QPen(edge, 1)
    if rating is None:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(square, 6, 6)
    painter.setFont(face(widget, 13, strong=True))
    painter.setPen(ink)
    painter.drawText(square, CENTRE, rating_sign(rating))


def marks_width(kinds: Iterable[ChoiceKind]) -> int:
    """Return the room that marks take at the end of a name."""
    return sum(current().px(_MARK) + current().px(4) for _ in kinds)


def paint_marks(painter: QPainter, rect: QRect, kinds: Iterable[ChoiceKind]) -> None:
    """Paint for what something was chosen, at the right of `rect`."""
    side, right = current().px(_MARK), rect.right()
    for kind in sorted(kinds):
        right -= side
        image = pixmap(MARK_ICONS[kind], current().hex("accent"), side, painter.device().devicePixelRatioF())
        painter.drawPixmap(right, rect.center().y() - side // 2, image)
        right -= current().px(4)
