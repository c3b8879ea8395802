"""How a rating is drawn: a chip with mark and digit, then its word; and how the ratings fall, as one strip.

The marks ○ ◔ ◑ ● are drawn, since the text fonts lack them. A level is digit, mark and word; colour comes last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Rect, String, Wedge
from reportlab.lib.colors import HexColor

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import fonts
from pcn_desktop.reports.palette import Palette, Tone, filled
from pcn_desktop.reports.wording import labelled, number, rating_word
from pcn_desktop.workspace.answers import Outside, Rating

CHIP = (31.0, 14.0)


def rating(scale: Scale, given: Rating | None, language: str, palette: Palette, room: float) -> Drawing:
    """Draw a rating in `room` points: chip, then its word on as many lines as it needs."""
    size = 9.0
    lines = fonts.wrap(rating_word(scale, given, language), fonts.TEXT, size, room - CHIP[0] - 6, 3) or [""]
    height = max(CHIP[1], len(lines) * 11.5)
    drawing = Drawing(room, height)
    drawing.add(_chip(0, height - CHIP[1], scale, given, palette))
    quiet = given is None or isinstance(given, Outside)
    for at, line in enumerate(lines):
        ink = palette.ink2 if quiet else palette.ink
        _write(drawing, (CHIP[0] + 6, height - 10.2 - at * 11.5), line, face=fonts.TEXT, size=size, ink=ink)
    return drawing


def tally_strip(part: InstrumentSummary, scale: Scale, language: str, palette: Palette, width: float) -> Drawing:
    """Draw how the ratings fall: one strip cut by level, and its key with the counts."""
    segments = _segments(part, scale)
    total = sum(segment.count for segment in segments)
    keys = _key_rows(segments, scale, language, width)
    drawing = Drawing(width, 28 + 18 * len(keys))
    x = 0.0
    for segment in segments:
        length = width * segment.count / total if total else 0
        if length:
            _segment(drawing, x, length, segment, palette)
        x += length
    y = drawing.height - 28 - CHIP[1]
    for row in keys:
        for x, segment, text in row:
            drawing.add(_chip(x, y, scale, segment.rating, palette))
            _write(drawing, (x + CHIP[0] + 5, y + 3.8), text, face=fonts.TEXT, size=8.5, ink=palette.ink)
        y -= 18
    return drawing


@dataclass(frozen=True, slots=True)
class _Segment:
    """The criteria of one rating: how many, and where its level stands on its scale (None outside it)."""

    rating: Rating | None
    count: int
    share: float | None

    def tone(self, palette: Palette) -> Tone:
        return Tone(palette.surface, palette.ink2) if self.share is None else palette.tone(self.share)


def _segments(part: InstrumentSummary, scale: Scale) -> list[_Segment]:
    last = max(len(scale.levels) - 1, 1)
    levels = [_Segment(level.value, count, at / last) for at, (level, count) in enumerate(part.tally(scale))]
    outside: list[tuple[Rating | None, int]] = [
        (Outside.UNKNOWN, part.unknown),
        (Outside.NOT_APPLICABLE, part.not_applicable),
        (None, part.unrated),
    ]
    return [*levels, *(_Segment(given, count, None) for given, count in outside if count)]


def _segment(drawing: Drawing, x: float, length: float, segment: _Segment, palette: Palette) -> None:
    y = drawing.height - 20
    tone = segment.tone(palette)
    dash = [2, 2] if segment.rating is None else None
    drawing.add(
        Rect(
            x, y, length, 18,
            fillColor=HexColor(tone.fill), strokeColor=HexColor(palette.ink2), strokeWidth=0.4, strokeDashArray=dash,
        )
    )  # fmt: skip
    label = str(segment.count)
    if length > fonts.width(label, fonts.STRONG, 9) + 4:
        middle = x + length / 2 - fonts.width(label, fonts.STRONG, 9) / 2
        _write(drawing, (middle, y + 5.7), label, face=fonts.STRONG, size=9, ink=tone.ink)


def _key_rows(
    segments: Sequence[_Segment], scale: Scale, language: str, width: float
) -> list[list[tuple[float, _Segment, str]]]:
    """Lay the key out from left to right, on as many rows as it needs: (x, segment, its word and count)."""
    rows: list[list[tuple[float, _Segment, str]]] = [[]]
    x = 0.0
    for segment in segments:
        text = labelled(rating_word(scale, segment.rating, language), number(segment.count, language), language)
        room = CHIP[0] + 5 + fonts.width(text, fonts.TEXT, 8.5) + 14
        if x and x + room > width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, segment, text))
        x += room
    return rows


def _chip(x: float, y: float, scale: Scale, given: Rating | None, palette: Palette) -> Group:
    """Draw the chip of a rating with its lower left corner at (x, y)."""
    chip = Group()
    width, height = CHIP
    middle = y + height / 2
    if given is None or isinstance(given, Outside):
        dash = [2, 2] if given is None else None
        chip.add(_box(x, y, palette.surface, palette.ink2, dash))
        if given is Outside.UNKNOWN:
            _write(chip, (x + width / 2 - 2.4, middle - 3.4), "?", face=fonts.STRONG, size=9.5, ink=palette.ink2)
        elif given is Outside.NOT_APPLICABLE:
            bar = Line(x + 10, middle, x + width - 10, middle, strokeColor=HexColor(palette.ink2), strokeWidth=1.2)
            chip.add(bar)
        return chip
    index = [level.value for level in scale.levels].index(given)
    tone = palette.tone(index / max(len(scale.levels) - 1, 1))
    chip.add(_box(x, y, tone.fill, tone.fill, None))
    _mark(chip, x + 10, middle, filled(index, len(scale.levels)), tone.ink)
    _write(chip, (x + 19, middle - 3.3), str(given), face=fonts.STRONG, size=9.5, ink=tone.ink)
    return chip


def _box(x: float, y: float, fill: str, edge: str, dash: list[int] | None) -> Rect:
    return Rect(
        x, y, *CHIP, rx=3, ry=3,
        fillColor=HexColor(fill), strokeColor=HexColor(edge), strokeWidth=0.6, strokeDashArray=dash,
    )  # fmt: skip


def _mark(group: Group, x: float, y: float, full: float, ink: str) -> None:
    """Draw ○ ◔ ◑ ● and what lies between, full from the top and clockwise."""
    colour = HexColor(ink)
    radius = 4.1
    if 0 < full < 1:
        group.add(Wedge(x, y, radius, 90 - 360 * full, 90, fillColor=colour, strokeColor=None))
    fill = colour if full >= 1 else None
    group.add(Circle(x, y, radius, fillColor=fill, strokeColor=colour, strokeWidth=1.0))


def _write(group: Group | Drawing, spot: tuple[float, float], text: str, *, face: str, size: float, ink: str) -> None:
    x, y = spot
    for name, run in fonts.runs(fonts.clean(text), face):
        group.add(String(x, y, run, fontName=name, fontSize=size, fillColor=HexColor(ink)))
        x += fonts.width(run, face, size)
