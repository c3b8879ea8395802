"""The charts, drawn once as vectors: the PDF embeds the drawing, the window shows its SVG.

Every chart reads in black and white: values are written out, a provisional score is hatched or hollow as well as
starred, and what has no score has no mark at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Group, Polygon, PolyLine, Rect
from reportlab.lib.colors import Color, HexColor

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.reports import fonts
from pcn_desktop.reports.palette import LIGHT, Palette
from pcn_desktop.reports.pen import Pen, Spot
from pcn_desktop.reports.points import Point, is_radar, section_points

RINGS: Final = (25, 50, 75, 100)


def overview(
    instrument: InstrumentSummary,
    language: str,
    *,
    width: float = 460,
    height: float = 300,
    palette: Palette = LIGHT,
    size: float = 9,
) -> Drawing:
    """Draw the scores by section: a radar, or bars where a radar would not read."""
    points = section_points(instrument.sections, language)
    if is_radar(points):
        return radar(points, language, width=width, height=height, palette=palette, size=size)
    return bars(points, language, width=width, palette=palette, size=size)


def radar(
    points: Sequence[Point],
    language: str,
    *,
    width: float = 460,
    height: float = 300,
    palette: Palette = LIGHT,
    size: float = 9,
) -> Drawing:
    """Draw a radar of three points or more; a point without score breaks the line and its label says `–`."""
    pen = Pen(Drawing(width, height), palette, size)
    web = _Web.fitted(len(points), width, height, size)
    _draw_web(pen, web, points)
    _draw_scores(pen, web, points)
    for label in _radar_labels(pen, web, points, language):
        label.draw(pen)
    return pen.drawing


def bars(
    points: Sequence[Point], language: str, *, width: float = 460, palette: Palette = LIGHT, size: float = 9
) -> Drawing:
    """Draw one horizontal bar per point, from 0 to 100, with its value; provisional bars are hatched."""
    label_room, value_room = width * 0.36, size * 5
    pen = Pen(Drawing(width, 1), palette, size)
    code_room = max((fonts.width(point.code, fonts.STRONG, size) for point in points), default=0) + size * 0.7
    labels = [fonts.wrap(point.name, fonts.TEXT, size, label_room - code_room - size, 3) for point in points]
    rows = [max(len(lines) * size * 1.3, size * 1.5) + size * 0.7 for lines in labels]
    axis = size * 1.6
    pen.drawing.height = height = sum(rows) + axis
    left, right = label_room, width - value_room
    for tick in (0, *RINGS):
        x = left + (right - left) * tick / 100
        pen.line((x, axis), (x, height), palette.line, thick=0.5)
        pen.text(x, 0.3 * size, str(tick), colour=palette.ink2, scale=0.8, anchor="middle")
    top = height
    for point, lines, row in zip(points, labels, rows, strict=True):
        middle = top - row / 2
        first = middle + (len(lines) - 1) * size * 0.65 - size * 0.35
        pen.text(0, first, point.code, face=fonts.STRONG, colour=palette.accent)
        for at, line in enumerate(lines):
            pen.text(code_room, first - at * size * 1.3, line)
        _bar(pen, left, right, middle, point)
        pen.text(width, middle - size * 0.35, point.value(language), face=fonts.STRONG, anchor="end")
        top -= row
    return pen.drawing


def framed(drawing: Drawing, title: str, *, palette: Palette = LIGHT, size: float = 9) -> Drawing:
    """Return the drawing on the palette's ground under its title, with margins: a picture that stands by itself."""
    margin = size * 1.5
    lines = fonts.wrap(title, fonts.STRONG, size * 1.3, drawing.width, 2)
    head = len(lines) * size * 1.8 + size * 0.6
    whole = Drawing(drawing.width + 2 * margin, drawing.height + head + 2 * margin)
    pen = Pen(whole, palette, size)
    whole.add(Rect(0, 0, whole.width, whole.height, fillColor=HexColor(palette.surface), strokeColor=None))
    for at, line in enumerate(lines):
        pen.text(margin, whole.height - margin - size * (1.3 + 1.8 * at), line, face=fonts.STRONG, scale=1.3)
    whole.add(Group(*drawing.contents, transform=(1, 0, 0, 1, margin, margin)))
    return whole


def svg(drawing: Drawing) -> str:
    """Return the drawing as SVG that QtSvg shows as it is (its clip paths blacken, `None` is no colour to it)."""
    text = renderSVG.drawToString(drawing)
    text = re.sub(r"<clipPath.*?</clipPath>", "", text, flags=re.DOTALL)
    text = re.sub(r'\s*(?:clip-path="[^"]*"|style="clip-path:[^"]*")', "", text)
    text = re.sub(r"(fill|stroke): None", r"\1: none", text)
    # The window knows the semi-bold as a weight of its family.
    return re.sub(r"font-family: ([\w ]+) SemiBold;", r"font-family: \1; font-weight: 600;", text)


@dataclass(frozen=True, slots=True)
class _Web:
    """Where a radar stands: its centre, its radius in points, the angle of each spoke, the first one up."""

    centre: Spot
    radius: float
    angles: tuple[float, ...]

    @classmethod
    def fitted(cls, spokes: int, width: float, height: float, size: float) -> _Web:
        """Leave room at the sides for labels, above and below for two lines of type."""
        angles = tuple(math.pi / 2 - 2 * math.pi * at / spokes for at in range(spokes))
        reach = max(abs(math.cos(angle)) for angle in angles)
        aside = max(width * 0.27, 8.5 * size)
        radius = min((width / 2 - aside) / reach, height / 2 - 3.6 * size)
        return cls((width / 2, height / 2), max(radius, size * 2), angles)

    def at(self, share: float, angle: float, beyond: float = 0) -> Spot:
        """Return the spot at `share` (0 to 1) of a spoke, `beyond` points further out."""
        reach = self.radius * share + beyond
        return self.centre[0] + reach * math.cos(angle), self.centre[1] + reach * math.sin(angle)


def _draw_web(pen: Pen, web: _Web, points: Sequence[Point]) -> None:
    """Draw the rings and the spokes; the spoke of a point without score is dashed."""
    for ring in RINGS:
        corners = [value for angle in web.angles for value in web.at(ring / 100, angle)]
        thick = 1.0 if ring == 100 else 0.6
        shape = Polygon(corners, fillColor=None, strokeColor=HexColor(pen.palette.line), strokeWidth=thick)
        pen.drawing.add(shape)
    for angle, point in zip(web.angles, points, strict=True):
        dash = [2, 3] if point.share is None else None
        pen.line(web.centre, web.at(1, angle), pen.palette.line, thick=0.6, dash=dash)
    for ring in RINGS:
        x, y = web.at(ring / 100, math.pi / 2)
        pen.text(x + pen.size * 0.6, y - pen.size * 0.75, str(ring), colour=pen.palette.ink2, scale=0.72)


def _draw_scores(pen: Pen, web: _Web, points: Sequence[Point]) -> None:
    """Draw the scores: an area when all are there, else only the lines between neighbours that both have one."""
    accent = HexColor(pen.palette.accent)
    places = [
        None if point.share is None else web.at(point.share, angle)
        for angle, point in zip(web.angles, points, strict=True)
    ]
    scored = [place for place in places if place is not None]
    if len(scored) == len(places):
        wash = Color(accent.red, accent.green, accent.blue, alpha=0.16)
        corners = [value for place in scored for value in place]
        pen.drawing.add(Polygon(corners, fillColor=wash, strokeColor=accent, strokeWidth=1.6, strokeLineJoin=1))
    else:
        for first, second in zip(places, places[1:] + places[:1], strict=True):
            if first is not None and second is not None:
                pen.drawing.add(PolyLine([*first, *second], strokeColor=accent, strokeWidth=1.6))
    for place, point in zip(places, points, strict=True):
        if place is not None:
            fill = HexColor(pen.palette.surface) if point.figures.provisional else accent
            pen.drawing.add(Circle(*place, pen.size * 0.3, fillColor=fill, strokeColor=accent, strokeWidth=1.4))


@dataclass(slots=True)
class _Label:
    """The label of a spoke: code and value, then the name in one to three lines. `top` is its upper edge."""

    x: float
    top: float
    anchor: str
    head: str
    lines: list[str]
    size: float

    @property
    def height(self) -> float:
        return self.size * (1.25 + 1.15 * len(self.lines))

    def draw(self, pen: Pen) -> None:
        y = self.top - self.size
        pen.text(self.x, y, self.head, face=fonts.STRONG, anchor=self.anchor)
        for line in self.lines:
            y -= self.size * 1.15
            pen.text(self.x, y, line, colour=pen.palette.ink2, scale=0.92, anchor=self.anchor)


def _radar_labels(pen: Pen, web: _Web, points: Sequence[Point], language: str) -> list[_Label]:
    """Place the labels around the web, each side pushed apart until none touches another."""
    size, width, height = pen.size, pen.drawing.width, pen.drawing.height
    labels = []
    for angle, point in zip(web.angles, points, strict=True):
        x, y = web.at(1, angle, beyond=size * 0.9)
        side = "middle" if abs(math.cos(angle)) < 0.1 else ("start" if math.cos(angle) > 0 else "end")
        room = {"middle": width * 0.5, "start": width - x, "end": x}[side]
        lines = fonts.wrap(point.name, fonts.TEXT, size * 0.92, room, 1 if side == "middle" else 3)
        label = _Label(x, 0, side, f"{point.code}  {point.value(language)}", lines, size)
        lift = {"middle": label.height if math.sin(angle) > 0 else 0.0}.get(side, label.height / 2)
        label.top = min(max(y + lift, label.height), height)
        labels.append(label)
    for side in ("start", "end"):
        _push_apart([label for label in labels if label.anchor == side], height)
    return labels


def _push_apart(labels: list[_Label], height: float) -> None:
    """Move the labels of one side down, then up, until they stand clear within the drawing."""
    labels.sort(key=lambda label: -label.top)
    ceiling = height
    for label in labels:
        label.top = min(label.top, ceiling)
        ceiling = label.top - label.height - 2
    floor = 0.0
    for label in reversed(labels):
        label.top = max(label.top, floor + label.height)
        floor = label.top + 2


def _bar(pen: Pen, left: float, right: float, middle: float, point: Point) -> None:
    """Draw a bar on its track; no score, no bar."""
    thick = pen.size * 1.1
    bottom = middle - thick / 2
    palette = pen.palette
    dash = [2, 2] if point.share is None else None
    edge = HexColor(palette.line)
    fill = None if point.share is None else HexColor(palette.sunk)
    pen.drawing.add(
        Rect(left, bottom, right - left, thick, fillColor=fill, strokeColor=edge, strokeWidth=0.5, strokeDashArray=dash)
    )
    if point.share is None:
        return
    length = max((right - left) * point.share, 1.2)
    accent = HexColor(palette.accent)
    ground = HexColor(palette.soft) if point.figures.provisional else accent
    pen.drawing.add(Rect(left, bottom, length, thick, fillColor=ground, strokeColor=accent, strokeWidth=0.8))
    if point.figures.provisional:
        _hatch(pen, left, bottom, length, thick)


def _hatch(pen: Pen, left: float, bottom: float, length: float, thick: float) -> None:
    """Fill a rectangle with slanted lines, cut by hand: the window's SVG has no clip paths."""
    start = -thick
    while start < length:
        low, high = max(start, 0.0), min(start + thick, length)
        if high > low:
            ends = ((left + low, bottom + low - start), (left + high, bottom + high - start))
            pen.line(*ends, pen.palette.accent, thick=0.7)
        start += 4.0
