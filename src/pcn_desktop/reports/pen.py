"""Draws on a chart: text in our fonts, lines, all in the colours of one palette."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing, Line, String
from reportlab.lib.colors import HexColor

from pcn_desktop.reports import fonts
from pcn_desktop.reports.palette import Palette

Spot = tuple[float, float]


class Pen:
    """Draws on one drawing with its palette and base size of type."""

    def __init__(self, drawing: Drawing, palette: Palette, size: float) -> None:
        self.drawing = drawing
        self.palette = palette
        self.size = size

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: str = fonts.TEXT,
        colour: str | None = None,
        scale: float = 1.0,
        anchor: str = "start",
    ) -> None:
        """Write one line; `anchor` says which end of it stands at x."""
        size = self.size * scale
        text = fonts.clean(text)
        ink = HexColor(colour or self.palette.ink)
        pieces = fonts.runs(text, face)
        if len(pieces) > 1:  # Only one run can leave its place to the renderer, which knows its own widths best.
            x -= fonts.width(text, face, size) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
            anchor = "start"
        for name, run in pieces:
            self.drawing.add(String(x, y, run, fontName=name, fontSize=size, fillColor=ink, textAnchor=anchor))
            x += fonts.width(run, face, size)

    def line(self, start: Spot, end: Spot, colour: str, *, thick: float, dash: list[int] | None = None) -> None:
        """Draw one line."""
        shape = Line(*start, *end, strokeColor=HexColor(colour), strokeWidth=thick, strokeDashArray=dash)
        self.drawing.add(shape)
