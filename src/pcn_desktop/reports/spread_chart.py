"""The spread of votes, drawn: a column for each level with its count, a mark under the median, a line around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.graphics.shapes import Drawing, Polygon, Rect
from reportlab.lib.colors import HexColor

from pcn_desktop.assessment.agreement import Spread
from pcn_desktop.reports import fonts
from pcn_desktop.reports.palette import LIGHT, Palette
from pcn_desktop.reports.pen import Pen
from pcn_desktop.reports.points import rating_sign
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.answers import Outside, Rating

HEIGHT: Final = 66.0
_WIDEST: Final = 26.0
_GAP: Final = 5.0
_BASE: Final = 24.0
"""How high the columns stand above the foot: the median's mark, the digits and the region's line are below them."""
_HEAD: Final = 11.0
_LEAST: Final = 2.5
"""The height of a single vote, however many the other columns have."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the column of an answer stands, and how many votes it has."""

    answer: Rating
    count: int
    left: float
    wide: float

    @property
    def middle(self) -> float:
        return self.left + self.wide / 2


def spread_columns(spread: Spread, *, width: float, palette: Palette = LIGHT) -> Drawing:
    """Draw some votes in `width` points: the levels, lowest first, then apart what was answered outside the scale."""
    pen = Pen(Drawing(width, HEIGHT), palette, 8.5)
    columns = _columns(spread, width)
    tallest = max(column.count for column in columns) or 1
    last = max(len(spread.counts) - 1, 1)
    for at, column in enumerate(columns):
        ground = palette.surface if isinstance(column.answer, Outside) else palette.tone(at / last).fill
        _draw_column(pen, column, column.count / tallest, ground)
    levels = {column.answer: column for column in columns if not isinstance(column.answer, Outside)}
    if spread.median is not None:
        near = [levels[value] for value in levels if abs(value - spread.median) < 1]
        on = levels.get(int(spread.median)) if spread.median.denominator == 1 else None
        _mark(pen, on.middle if on else (near[0].middle + near[-1].middle) / 2, _BASE - 2)
    if spread.region is not None:
        first, final = levels[spread.region[0]], levels[spread.region[-1]]
        _bracket(pen, first.left, final.left + final.wide, 2)
    return pen.drawing


def _columns(spread: Spread, width: float) -> list[_Column]:
    apart = [(answer, count) for answer, count in spread.outside if count]
    step = min((width - (2 * _GAP if apart else 0) + _GAP) / (len(spread.counts) + len(apart)), _WIDEST + _GAP)
    answers: list[tuple[Rating, int]] = [*spread.counts, *apart]
    return [
        _Column(answer, count, at * step + (2 * _GAP if isinstance(answer, Outside) else 0), step - _GAP)
        for at, (answer, count) in enumerate(answers)
    ]


def spread_key(language: str, *, width: float, palette: Palette = LIGHT) -> Drawing:
    """Draw what the marks mean."""
    pen = Pen(Drawing(width, 14), palette, 8.5)
    _mark(pen, 4, 9)
    x = 11.0
    pen.text(x, 3, word("median", language), colour=palette.ink2)
    x += fonts.width(word("median", language), fonts.TEXT, 8.5) + 18
    _bracket(pen, x, x + 22, 5)
    pen.text(x + 27, 3, word("in_region", language), colour=palette.ink2)
    return pen.drawing


def _draw_column(pen: Pen, column: _Column, share: float, ground: str) -> None:
    """Draw a column on its base, as high as its share of the highest; its count above it, its answer below."""
    palette, count = pen.palette, column.count
    high = max((HEIGHT - _BASE - _HEAD) * share, _LEAST) if count else 0.0
    if count:
        dash = [2, 2] if isinstance(column.answer, Outside) else None
        edge = HexColor(palette.ink2)
        shape = Rect(
            column.left, _BASE, column.wide, high,
            fillColor=HexColor(ground), strokeColor=edge, strokeWidth=0.5, strokeDashArray=dash,
        )  # fmt: skip
        pen.drawing.add(shape)
    pen.line((column.left, _BASE), (column.left + column.wide, _BASE), palette.ink2, thick=0.8)
    ink = palette.ink if count else palette.ink2
    pen.text(column.middle, _BASE + high + 3, str(count), colour=ink, anchor="middle")
    pen.text(column.middle, 7, rating_sign(column.answer), face=fonts.STRONG, colour=palette.ink2, anchor="middle")


def _mark(pen: Pen, x: float, top: float) -> None:
    corners = [x, top, x - 3.5, top - 5.5, x + 3.5, top - 5.5]
    pen.drawing.add(Polygon(corners, fillColor=HexColor(pen.palette.accent), strokeColor=None))


def _bracket(pen: Pen, left: float, right: float, y: float) -> None:
    colour = pen.palette.accent
    pen.line((left, y), (right, y), colour, thick=1.2)
    pen.line((left, y - 0.6), (left, y + 2.6), colour, thick=1.2)
    pen.line((right, y - 0.6), (right, y + 2.6), colour, thick=1.2)
