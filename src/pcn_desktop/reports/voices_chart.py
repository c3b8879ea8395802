"""The chart of two voices: for each section a dot and a diamond on one line, and both values in figures.

It reads in black and white: the two voices differ in shape and in fill, and both values are written out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.graphics.shapes import Circle, Drawing, Polygon
from reportlab.lib.colors import HexColor

from pcn_desktop.reports import fonts
from pcn_desktop.reports.charts import RINGS
from pcn_desktop.reports.custody import VoicePoint, say
from pcn_desktop.reports.palette import LIGHT, Palette
from pcn_desktop.reports.pen import Pen
from pcn_desktop.workspace.vault_values import Voice

_LABELS: Final = 0.34
"""The share of the width that the names take."""


def two_voices(
    points: Sequence[VoicePoint], language: str, *, width: float = 460, palette: Palette = LIGHT, size: float = 9
) -> Drawing:
    """Draw one row per section, from 0 to 100; a voice that rated nothing has no mark, and `–` for its value."""
    pen = Pen(Drawing(width, 1), palette, size)
    names = [say(voice.value, language) for voice in Voice]
    room = max(size * 4.6, *(fonts.width(name, fonts.STRONG, size * 0.9) + size * 2.6 for name in names))
    left, right = width * _LABELS, width - 2 * room - size
    code_room = max((fonts.width(point.code, fonts.STRONG, size) for point in points), default=0) + size * 0.7
    labels = [fonts.wrap(point.short, fonts.TEXT, size, left - code_room - size * 1.4, 3) for point in points]
    rows = [max(len(lines) * size * 1.3, size * 1.5) + size * 0.5 for lines in labels]
    axis, head = size * 1.6, size * 2.0
    pen.drawing.height = height = sum(rows) + axis + head
    for tick in (0, *RINGS):
        x = left + (right - left) * tick / 100
        pen.line((x, axis), (x, height - head), palette.line, thick=0.5)
        pen.text(x, 0.3 * size, str(tick), colour=palette.ink2, scale=0.8, anchor="middle")
    edges = {voice: width - room * (len(names) - 1 - at) for at, voice in enumerate(Voice)}
    for voice, name in zip(Voice, names, strict=True):
        y = height - size * 1.1
        pen.text(edges[voice], y, name, face=fonts.STRONG, scale=0.9, anchor="end")
        mark_x = edges[voice] - fonts.width(name, fonts.STRONG, size * 0.9) - size * 0.9
        _mark(pen, mark_x, y + size * 0.32, voice)
    top = height - head
    for point, lines, row in zip(points, labels, rows, strict=True):
        middle = top - row / 2
        first = middle + (len(lines) - 1) * size * 0.65 - size * 0.35
        pen.text(0, first, point.code, face=fonts.STRONG, colour=palette.accent)
        for at, line in enumerate(lines):
            pen.text(code_room, first - at * size * 1.3, line)
        _row(pen, left, right, middle, point)
        for voice in Voice:
            pen.text(edges[voice], middle - size * 0.35, point.value(voice, language), face=fonts.STRONG, anchor="end")
        top -= row
    return pen.drawing


def _row(pen: Pen, left: float, right: float, middle: float, point: VoicePoint) -> None:
    """Draw the line of a section, the stretch between its voices, and their marks."""
    pen.line((left, middle), (right, middle), pen.palette.line, thick=0.7)
    places = {
        voice: left + (right - left) * float(value / 100)
        for voice, value in point.percents.items()
        if value is not None
    }
    if len(places) == len(Voice):
        ends = sorted(places.values())
        pen.line((ends[0], middle), (ends[1], middle), pen.palette.ink2, thick=1.4)
    for voice, x in places.items():
        _mark(pen, x, middle, voice)


def _mark(pen: Pen, x: float, y: float, voice: Voice) -> None:
    """Draw a full dot for the network, an open diamond for the partners: one within the other where they meet."""
    accent = HexColor(pen.palette.accent)
    if voice is Voice.NETWORK:
        pen.drawing.add(Circle(x, y, pen.size * 0.31, fillColor=accent, strokeColor=accent, strokeWidth=0.8))
        return
    reach = pen.size * 0.58
    corners = [x - reach, y, x, y + reach, x + reach, y, x, y - reach]
    ink = HexColor(pen.palette.warn)
    pen.drawing.add(Polygon(corners, fillColor=None, strokeColor=ink, strokeWidth=1.5, strokeLineJoin=0))
