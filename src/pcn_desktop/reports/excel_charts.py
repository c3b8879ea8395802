"""Native Excel charts of the scores; they carry their values, so that previews without a calculation show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.chart import BarChart, RadarChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint, Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.reports.excel_cells import Book
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.points import Point, describe, is_radar


@dataclass(frozen=True, slots=True)
class Range:
    """Where a chart's values stand: its first row, and the columns of labels and scores."""

    first: int
    labels: int
    scores: int


@dataclass(frozen=True, slots=True)
class Plot:
    """What a chart shows, where its values stand, and where it stands itself (`anchor`, its upper left cell)."""

    points: Sequence[Point]
    place: Range
    title: str
    anchor: str


def add_overview(book: Book, sheet: Worksheet, plot: Plot) -> None:
    """Add a radar of the sections; bars when a radar would not read."""
    if is_radar(plot.points):
        _add(book, sheet, plot, _radar(book, sheet, plot), radar=True)
    else:
        add_bars(book, sheet, plot, width=17)


def add_bars(book: Book, sheet: Worksheet, plot: Plot, *, width: float = 26) -> None:
    """Add horizontal bars, the first point at the top; provisional scores are hatched."""
    chart: Any = BarChart()
    chart.type = "bar"
    chart.gapWidth = 55
    chart.width, chart.height = width, 2.6 + 0.85 * len(plot.points)
    series = _series(book, sheet, plot)
    series.graphicalProperties = GraphicalProperties(solidFill=_plain(LIGHT.accent))
    series.invertIfNegative = False
    series.dPt = [_hatched(at) for at, point in enumerate(plot.points) if point.figures.provisional]
    series.dLbls = DataLabelList(
        showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False
    )
    series.dLbls.numFmt = book.percent_format
    series.dLbls.txPr = _type(900, bold=True)
    chart.series.append(series)
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.txPr = _type(900)
    chart.y_axis.crosses = "max"
    _finish(chart, plot.title)
    _add(book, sheet, plot, chart, radar=False)


def _radar(book: Book, sheet: Worksheet, plot: Plot) -> Any:
    chart: Any = RadarChart()
    chart.type = "marker"
    chart.width, chart.height = 17.0, 10.5
    series = _series(book, sheet, plot)
    line = LineProperties(w=22225, solidFill=_plain(LIGHT.accent))
    series.graphicalProperties = GraphicalProperties(ln=line)
    mark = GraphicalProperties(solidFill=_plain(LIGHT.accent), ln=LineProperties(solidFill=_plain(LIGHT.accent)))
    series.marker = Marker(symbol="circle", size=6, spPr=mark)
    chart.series.append(series)
    chart.x_axis.txPr = _type(900)
    _finish(chart, plot.title)
    return chart


def _finish(chart: Any, title: str) -> None:
    """Set what both kinds share: a scale from 0 to 100 %, visible axes, gaps where there is no score."""
    letters = _letters(1200, bold=True)
    line = Paragraph(pPr=ParagraphProperties(defRPr=letters), r=[RegularTextRun(rPr=letters, t=title)])
    chart.title = Title(tx=Text(rich=RichText(p=[line])), overlay=False)
    chart.legend = None
    chart.display_blanks = "gap"
    axis = chart.y_axis
    axis.scaling.min, axis.scaling.max, axis.majorUnit = 0, 1, 0.25
    axis.number_format = "0%"
    lines = LineProperties(solidFill=_plain(LIGHT.line), w=6350)
    axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=lines))
    axis.txPr = _type(800, colour=LIGHT.ink2)
    # openpyxl leaves it unset, and some versions of Excel then show no axis at all.
    chart.x_axis.delete = axis.delete = False


def _add(book: Book, sheet: Worksheet, plot: Plot, chart: Any, *, radar: bool) -> None:
    sheet.add_chart(chart, plot.anchor)
    book.descriptions.append((plot.title, describe(plot.points, plot.title, book.language, as_radar=radar)))


def _series(book: Book, sheet: Worksheet, plot: Plot) -> Series:
    """Return the series, by reference to the cells and with a copy of what they hold."""
    points = plot.points
    labels = [StrVal(idx=at, v=f"{point.code} {point.name}") for at, point in enumerate(points)]
    scores = [NumVal(idx=at, v=repr(point.share)) for at, point in enumerate(points) if point.share is not None]
    held = NumData(formatCode=book.percent_format, ptCount=len(points), pt=scores)
    series = Series(
        cat=AxDataSource(
            strRef=StrRef(_cells(sheet, plot, plot.place.labels), StrData(ptCount=len(points), pt=labels))
        ),
        val=NumDataSource(numRef=NumRef(_cells(sheet, plot, plot.place.scores), held)),
        tx=SeriesLabel(v=book.word("score")),
    )
    series.idx = series.order = 0
    return series


def _cells(sheet: Worksheet, plot: Plot, column: int) -> str:
    letter, first = get_column_letter(column), plot.place.first
    return f"{quote_sheetname(sheet.title)}!${letter}${first}:${letter}${first + len(plot.points) - 1}"


def _hatched(at: int) -> DataPoint:
    colours: list[Any] = [_plain(LIGHT.accent), _plain(LIGHT.soft)]
    front, back = (ColorChoice(srgbClr=colour) for colour in colours)
    pattern = PatternFillProperties(prst="wdUpDiag", fgClr=front, bgClr=back)
    look = GraphicalProperties(pattFill=pattern, ln=LineProperties(solidFill=_plain(LIGHT.accent)))
    return DataPoint(idx=at, invertIfNegative=False, spPr=look)


def _letters(size: int, *, bold: bool = False, colour: str = LIGHT.ink) -> CharacterProperties:
    return CharacterProperties(sz=size, b=bold, solidFill=_plain(colour))


def _type(size: int, *, bold: bool = False, colour: str = LIGHT.ink) -> RichText:
    letters = _letters(size, bold=bold, colour=colour)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)])


def _plain(colour: str) -> str:
    return colour.removeprefix("#")
