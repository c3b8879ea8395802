"""A chart as the window handles it: what it shows, how it is drawn, and as a file or on the clipboard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.reports.palette import LIGHT, Palette
from pcn_desktop.reports.points import (
    Point,
    describe,
    describe_map,
    dimension_points,
    is_radar,
    section_points,
)
from pcn_desktop.reports.wording import word

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_WIDTH, _HEIGHT, _SIZE = 680.0, 440.0, 12.0
"""A picture that leaves: its room in points (a chart that needs more height takes it), and its size of type."""
SHARP: Final = 2
"""Pixels to a point of a picture that leaves."""
_DOTS_PER_METRE: Final = round(SHARP * 96 / 0.0254)


class ChartKind(StrEnum):
    """What a chart shows."""

    SECTIONS = "sections"
    """Scores by section: a radar, or bars where a radar would not read."""
    DIMENSIONS = "dimensions"
    """Scores by dimension, as bars."""
    MAP = "map"
    """Every criterion."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One chart of one instrument, in one language."""

    kind: ChartKind
    part: InstrumentSummary
    language: str

    @property
    def title(self) -> str:
        """Return what stands above it."""
        if self.kind is ChartKind.SECTIONS:
            return word("section_scores", self.language, term=self.part.instrument.section_term.get(self.language))
        return word("dimension_scores" if self.kind is ChartKind.DIMENSIONS else "heat_map", self.language)

    @property
    def words(self) -> str:
        """Return the chart in words, for those who do not see it."""
        if self.kind is ChartKind.MAP:
            return describe_map(self.part, self.language)
        return describe(self._points, self.title, self.language, as_radar=not self.grows)

    @property
    def grows(self) -> bool:
        """Return whether its height follows from its width, rather than from the room there is."""
        return self.kind is not ChartKind.SECTIONS or not is_radar(self._points)

    @property
    def _points(self) -> tuple[Point, ...]:
        if self.kind is ChartKind.SECTIONS:
            return section_points(self.part.sections, self.language)
        return dimension_points(self.part.dimensions, self.language)

    def draw(self, width: float, height: float, palette: Palette, size: float) -> Drawing:
        """Draw it in this room; `size` is that of the type. ReportLab is imported here."""
        from pcn_desktop.reports import charts
        from pcn_desktop.reports.heat_map import heat_map

        if self.kind is ChartKind.MAP:
            return heat_map(self.part, self.language, width=width, palette=palette, size=size)
        if self.kind is ChartKind.DIMENSIONS:
            return charts.bars(self._points, self.language, width=width, palette=palette, size=size)
        return charts.overview(self.part, self.language, width=width, height=height, palette=palette, size=size)


def svg_file(picture: Picture) -> bytes:
    """Return the picture as it leaves: under its title, on white, in the light colours, as SVG."""
    from pcn_desktop.reports.charts import framed, svg

    drawing = picture.draw(_WIDTH, _HEIGHT, LIGHT, _SIZE)
    return svg(framed(drawing, picture.title, palette=LIGHT, size=_SIZE)).encode()


def image_of(picture: Picture) -> QImage:
    """Return the picture as it leaves, in pixels: two to a point."""
    renderer = QSvgRenderer(QByteArray(svg_file(picture)))
    image = QImage(renderer.defaultSize() * SHARP, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(_DOTS_PER_METRE)
    image.setDotsPerMeterY(_DOTS_PER_METRE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image


def png_file(picture: Picture) -> bytes:
    """Return the picture as it leaves, as PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image_of(picture))
    return bytes(held.data())


def copy_picture(picture: Picture) -> None:
    """Put the picture on the clipboard, as an image and as SVG for programs that take it."""
    data = QMimeData()
    data.setImageData(image_of(picture))
    data.setData("image/svg+xml", QByteArray(svg_file(picture)))
    QGuiApplication.clipboard().setMimeData(data)
