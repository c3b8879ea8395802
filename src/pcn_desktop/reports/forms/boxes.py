"""Boxes to tick before their words, set from left to right on as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import fonts
from pcn_desktop.reports.pdf_page import INK, write
from pcn_desktop.reports.wording import level_label, word

_BOX: Final = 1.15
"""The side of a box, as a multiple of the size of the type."""
_GAP: Final = 10.0


class _Placed(NamedTuple):
    """A choice in its place: from the left, on which line, the lines of its words."""

    x: float
    row: int
    lines: tuple[str, ...]


class Boxes:
    """Choices laid out in `width` points; `label` stands before the first."""

    def __init__(self, choices: Sequence[str], width: float, size: float, label: str = "") -> None:
        self.size, self.leading = size, size * 1.45
        self._label = label
        side = size * _BOX
        x = start = fonts.width(fonts.clean(label), fonts.STRONG, size) + 12 if label else 0.0
        row, self._placed = 0, list[_Placed]()
        for choice in choices:
            lines = tuple(fonts.wrap(choice, fonts.TEXT, size, width - start - side - 5, 4))
            room = side + 5 + max((fonts.width(line, fonts.TEXT, size) for line in lines), default=0)
            if x > start and x + room > width:
                x, row = start, max(one.row + len(one.lines) for one in self._placed)
            self._placed.append(_Placed(x, row, lines))
            x += room + _GAP
        last = max((one.row + len(one.lines) for one in self._placed), default=1)
        self.height = max(last, 1) * self.leading

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw the choices below `top`."""
        side, base = self.size * _BOX, top - self.size * 1.05
        write(canvas, (left, base), self._label, face=fonts.STRONG, colour=INK, size=self.size)
        for choice in self._placed:
            y = base - choice.row * self.leading
            tick_box(canvas, left + choice.x, y - side * 0.16, side)
            for at, line in enumerate(choice.lines):
                spot = (left + choice.x + side + 5, y - at * self.leading)
                write(canvas, spot, line, colour=INK, size=self.size)


class BoxRow(Flowable):  # type: ignore[misc]
    """Choices in a running text."""

    def __init__(
        self, choices: Sequence[str], width: float, *, size: float = 9.2, label: str = "", gap: float = 4
    ) -> None:
        super().__init__()
        self._boxes = Boxes(choices, width, size, label)
        self.width, self.height = width, self._boxes.height + gap

    def draw(self) -> None:
        """Draw the choices from the top."""
        self._boxes.draw(self.canv, 0, self.height)


def tick_box(canvas: Canvas, x: float, y: float, side: float, sign: str = "") -> None:
    """Draw a box with its lower left corner at (x, y), and a quiet sign in its middle."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    canvas.rect(x, y, side, side, stroke=1, fill=0)
    if sign:
        size = side * 0.62
        middle = x + (side - fonts.width(sign, fonts.TEXT, size)) / 2
        write(canvas, (middle, y + side * 0.28), sign, size=size)


def answers(scale: Scale, language: str) -> tuple[str, ...]:
    """Return every answer in words: the levels with their digits, then the two outside the scale."""
    outside = (word(name, language) for name in ("not_applicable", "unknown"))
    return (*(level_label(level, language) for level in scale.levels), *outside)


SIGNS: Final = ("N", "D")
"""What stands in the boxes outside the scale, not applicable and don’t know: the keys by which slips are typed in."""
