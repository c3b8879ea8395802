"""All criteria on one picture: a row for each dimension, a cell for each criterion, the score at the end.

A cell is its digit on the colour of its level; what stands outside the scale has a sign and no colour, what is not
rated an empty, dashed cell. The key below says all of them in words, so that the picture can leave the report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import HexColor

from pcn_desktop.assessment.summary import DimensionSummary, InstrumentSummary, ItemSummary
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import fonts
from pcn_desktop.reports.palette import LIGHT, Palette, Tone
from pcn_desktop.reports.pen import Pen, Spot
from pcn_desktop.reports.points import rating_sign
from pcn_desktop.reports.wording import percent, rating_word, word
from pcn_desktop.workspace.answers import Outside, Rating

_LEAST_NAME = 0.28
"""The share of the width that names keep, however many criteria a dimension has."""


def heat_map(
    part: InstrumentSummary, language: str, *, width: float = 460, palette: Palette = LIGHT, size: float = 9
) -> Drawing:
    """Draw every criterion in scope, `width` points wide and as high as it needs; `size` is that of the type."""
    pen = Pen(Drawing(width, 1), palette, size)
    grid = _Grid.fitted(part, width, size)
    rows = [_Row.of(row, grid, language) for row in part.dimensions]
    keys = _key(part, language, width, size)
    foot = word("provisional_key", language) if any(row.figures.provisional for row in part.dimensions) else ""
    notes = fonts.wrap(foot, fonts.TEXT, size * 0.9, width, 3)
    below = size * (0.9 + 2.1 * len(keys) + 1.3 * len(notes))
    pen.drawing.height = top = sum(row.height for row in rows) + below
    for at, row in enumerate(rows):
        row.draw(pen, part, grid, top, language)
        top -= row.height
        if at < len(rows) - 1:
            pen.line((0, top), (width, top), palette.line, thick=0.6)
    top -= size * 0.9
    for line in keys:
        for x, scale, rating, words in line:
            _draw_cell(pen, (x, top - size * 1.5), size * 1.5, scale, rating)
            pen.text(x + size * 1.9, top - size * 1.08, words, colour=palette.ink2, scale=0.9)
        top -= size * 2.1
    for words in notes:
        top -= size * 1.3
        pen.text(0, top + size * 0.3, words, colour=palette.ink2, scale=0.9)
    return pen.drawing


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns stand, in points: names from `name`, cells from `cells`, `across` in a line, the score last."""

    width: float
    size: float
    name: float
    cells: float
    across: int

    @property
    def side(self) -> float:
        return self.size * 1.9

    @property
    def pitch(self) -> float:
        return self.size * 2.25

    @classmethod
    def fitted(cls, part: InstrumentSummary, width: float, size: float) -> _Grid:
        codes = (fonts.width(row.dimension.code, fonts.STRONG, size) for row in part.dimensions)
        name = max(codes, default=0.0) + size * 2.2
        most = max((len(row.items) for row in part.dimensions), default=1)
        score_room, pitch = size * 5.2, size * 2.25
        room = width * (1 - _LEAST_NAME) - name - score_room
        across = max(min(most, int(room / pitch)), 1)
        return cls(width, size, name, width - score_room - across * pitch, across)


@dataclass(frozen=True, slots=True)
class _Row:
    """One dimension: its name on one to three lines, its cells on as many lines as they need."""

    row: DimensionSummary
    lines: Sequence[str]
    height: float

    @classmethod
    def of(cls, row: DimensionSummary, grid: _Grid, language: str) -> _Row:
        room = grid.cells - grid.name - grid.size
        lines = fonts.wrap(row.dimension.short.get(language), fonts.TEXT, grid.size, room, 3)
        deep = -(-len(row.items) // grid.across)
        return cls(row, lines, max(len(lines) * grid.size * 1.3, deep * grid.pitch) + grid.size * 0.7)

    def draw(self, pen: Pen, part: InstrumentSummary, grid: _Grid, top: float, language: str) -> None:
        size, middle = grid.size, top - self.height / 2
        code = self.row.dimension.code
        chip = fonts.width(code, fonts.STRONG, size) + size * 1.1
        ground = HexColor(pen.palette.soft)
        radius = size * 0.45
        pen.drawing.add(
            Rect(0, middle - size * 0.85, chip, size * 1.7, rx=radius, ry=radius, fillColor=ground, strokeColor=None)
        )
        pen.text(size * 0.55, middle - size * 0.36, code, face=fonts.STRONG, colour=pen.palette.accent)
        first = middle + (len(self.lines) - 1) * size * 0.65 - size * 0.36
        for at, line in enumerate(self.lines):
            pen.text(grid.name, first - at * size * 1.3, line)
        for (x, y), item in zip(self._spots(grid, middle), self.row.items, strict=True):
            _draw_cell(pen, (x, y), grid.side, part.instrument.scale_of(item.item), item.rating)
        # The star hangs out, so that the figures stand under each other.
        figure, star = percent(self.row.figures.percent, language), fonts.width("*", fonts.STRONG, size)
        pen.text(grid.width - star, middle - size * 0.36, figure, face=fonts.STRONG, anchor="end")
        if self.row.figures.provisional:
            pen.text(grid.width - star, middle - size * 0.36, "*", face=fonts.STRONG)

    def _spots(self, grid: _Grid, middle: float) -> list[Spot]:
        """Return the lower left corner of each cell, in order."""
        items: Sequence[ItemSummary] = self.row.items
        deep = -(-len(items) // grid.across)
        first = middle + (deep * grid.pitch) / 2 - (grid.pitch + grid.side) / 2
        return [
            (grid.cells + at % grid.across * grid.pitch, first - at // grid.across * grid.pitch)
            for at in range(len(items))
        ]


def _draw_cell(pen: Pen, spot: Spot, side: float, scale: Scale, rating: Rating | None) -> None:
    """Draw one criterion with its lower left corner at `spot`."""
    palette, (x, y) = pen.palette, spot
    tone, edge = Tone(palette.surface, palette.ink2), palette.ink2
    if isinstance(rating, int):
        index = [level.value for level in scale.levels].index(rating)
        tone = palette.tone(index / max(len(scale.levels) - 1, 1))
        edge = palette.line if index == 0 else tone.fill
    radius = side * 0.22
    pen.drawing.add(
        Rect(
            x, y, side, side, rx=radius, ry=radius, fillColor=HexColor(tone.fill), strokeColor=HexColor(edge),
            strokeWidth=0.7, strokeDashArray=[2, 2] if rating is None else None,
        )
    )  # fmt: skip
    if rating is not None:
        pen.text(
            x + side / 2, y + side / 2 - pen.size * 0.33, rating_sign(rating), face=fonts.STRONG, colour=tone.ink,
            scale=0.95, anchor="middle",
        )  # fmt: skip


def _key(
    part: InstrumentSummary, language: str, width: float, size: float
) -> list[list[tuple[float, Scale, Rating | None, str]]]:
    """Lay the key out from left to right on as many lines as it needs: the levels in use, then what is outside."""
    used = {item.item.scale for item in part.items}
    scales = [scale for scale in part.instrument.scales if scale.key in used]
    entries: list[tuple[Scale, Rating | None]] = [(scale, level.value) for scale in scales for level in scale.levels]
    given = {item.rating for item in part.items}
    if scales:
        outside: tuple[Rating | None, ...] = (Outside.NOT_APPLICABLE, Outside.UNKNOWN, None)
        entries += [(scales[0], rating) for rating in outside if rating in given]
    lines: list[list[tuple[float, Scale, Rating | None, str]]] = [[]] if entries else []
    x = 0.0
    for scale, rating in entries:
        words = rating_word(scale, rating, language)
        room = size * 1.9 + fonts.width(words, fonts.TEXT, size * 0.9) + size * 1.6
        if x and x + room - size * 1.6 > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, scale, rating, words))
        x += room
    return lines
