"""The workbook and its cells: text that stays text, numbers with formats, tables, widths and print set-up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from io import BytesIO
from typing import Final, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import content
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.palette import LIGHT, Tone, filled
from pcn_desktop.reports.wording import number, tongue, word

LONGEST: Final = 32_767
"""How many UTF-16 units an Excel cell holds."""
FACE: Final = "Arial"
"""At hand, or with a twin of the same widths, wherever a workbook is opened: heights and widths hold."""
_SIGNS = 1.22
"""How many signs of this face at 10 points stand in a unit of column width, on the safe side."""
_TALLEST: Final = 409.0
_TALL: Final = 70.0
"""The height in points from which a row reads from its top rather than its middle."""
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL: Final = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_MARKS: Final = "○◔◑◕●"
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t")

Value = str | int | float | Fraction | date | datetime | None


def rgb(colour: str) -> str:
    """Return a colour `#rrggbb` as the workbook names it."""
    return f"FF{colour.removeprefix('#').upper()}"


def font(size: float = 10, *, bold: bool = False, colour: str = LIGHT.ink) -> Font:
    """Return the workbook's font."""
    return Font(name=FACE, size=size, bold=bold, color=rgb(colour))


def fill(colour: str) -> PatternFill:
    """Return a plain ground."""
    return PatternFill("solid", fgColor=rgb(colour))


THIN: Final = Border(bottom=Side(style="thin", color=rgb(LIGHT.line)))
UNDER_HEAD: Final = Border(bottom=Side(style="medium", color=rgb(LIGHT.ink2)))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in characters, its number format."""

    heading: str
    width: float
    format: str = "General"
    centred: bool = False
    strong: bool = False


def plain_text(text: str, language: str) -> str:
    """Return text as a cell can hold it: no control signs, `_x0041_` kept as typed, cut (and said so) when too long."""
    text = _ESCAPE.sub("_x005F_", _ILLEGAL.sub("", _LINE_ENDS.sub("\n", text)))
    if len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    notice = word("clipped", language, length=number(len(text), language))
    units = text.encode("utf-16-le")[: 2 * (LONGEST - len(notice))]
    return units.decode("utf-16-le", errors="ignore") + notice


class Book:
    """A workbook being filled with one summary."""

    def __init__(self, summary: Summary, options: ReportOptions) -> None:
        self.summary = summary
        self.options = options
        self.language = options.language
        self.made = content.made_at(options)
        self.descriptions: list[tuple[str, str]] = []
        """Name and alternative text of each chart, in the order of sheets and charts."""
        self._tables: set[str] = set()
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])
        properties = self._workbook.properties
        properties.title = plain_text(content.document_title(summary, options), self.language)
        properties.creator = content.creator()
        properties.lastModifiedBy = content.creator()
        properties.subject = " · ".join(part.instrument.title.get(self.language) for part in summary.instruments)
        properties.language = f"{tongue(self.language)}-CA"
        properties.created = self.made.replace(tzinfo=None)

    def word(self, key: str, **blanks: object) -> str:
        """Return shared words in the report's language."""
        return word(key, self.language, **blanks)

    @property
    def percent_format(self) -> str:
        """Return the format of a share shown as a percentage with one decimal; Excel sets the decimal sign itself."""
        return '0.0"\u00a0"%' if tongue(self.language) == "fr" else "0.0%"

    @property
    def day_format(self) -> str:
        """Return the format of a date written out in the report's language."""
        return "[$-C0C]d\\ mmmm\\ yyyy" if tongue(self.language) == "fr" else "[$-1009]mmmm\\ d\\,\\ yyyy"

    def sheet(self, key: str, *, landscape: bool, one_page: bool = False) -> Worksheet:
        """Add a sheet named by the shared words, ready to print on Letter paper."""
        return self.named_sheet(self.word(key), landscape=landscape, one_page=one_page)

    def named_sheet(self, name: str, *, landscape: bool, one_page: bool = False) -> Worksheet:
        """Add a sheet with a name of our own, ready to print on Letter paper."""
        sheet: Worksheet = self._workbook.create_sheet(name[:31])
        sheet.sheet_view.showGridLines = False
        sheet.sheet_properties.tabColor = rgb(LIGHT.accent)
        sheet.page_setup.paperSize = 1
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 1 if one_page else 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = sheet.page_margins
        margins.left = margins.right = 0.5
        margins.top = margins.bottom = 0.75
        margins.header = margins.footer = 0.35
        self._furnish(sheet, name)
        return sheet

    def _furnish(self, sheet: Worksheet, name: str) -> None:
        """Set the head and foot of the printed pages."""
        head, foot = HeaderFooterItem(), HeaderFooterItem()
        head.left.text = _furniture(self.summary.details.title)
        head.right.text = _furniture(name)
        foot.left.text = _furniture(content.creator())
        foot.right.text = self.word("page", page="&P", pages="&N")
        sheet.oddHeader, sheet.oddFooter = head, foot

    def put(self, sheet: Worksheet, row: int, column: int, value: Value, *, shown: str = "General") -> Cell:
        """Write a value: text as text whatever its first sign, a fraction as a number, None as an empty cell."""
        cell = cell_at(sheet, row, column)
        cell.font = font()
        cell.alignment = Alignment(vertical="top", wrap_text=isinstance(value, str))
        if isinstance(value, str):
            cell.value = plain_text(value, self.language)
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(_FORMULA_SIGNS)
        elif isinstance(value, Fraction):
            cell.value = float(value)
        elif value is not None:
            cell.value = value
        cell.number_format = shown
        return cell

    def table(
        self, sheet: Worksheet, name: str, row: int, columns: Sequence[Column], rows: Sequence[Sequence[Value]]
    ) -> int:
        """Write an Excel table whose headings stand in `row`; return the row below it. It needs at least one row."""
        for at, column in enumerate(columns, start=1):
            cell = self.put(sheet, row, at, column.heading)
            cell.font = font(9, bold=True, colour=LIGHT.ink2)
            cell.fill = fill(LIGHT.sunk)
            cell.border = UNDER_HEAD
            cell.alignment = Alignment(
                vertical="center", wrap_text=True, horizontal="center" if column.centred else "left"
            )
        widths = [column.width for column in columns]
        grow(sheet, row, [column.heading for column in columns], [width * 0.95 for width in widths], least=20)
        for down, values in enumerate(rows, start=row + 1):
            height = grow(sheet, down, values, widths)
            upright = "center" if height < _TALL else "top"
            for at, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
                cell = self.put(sheet, down, at, value, shown=column.format)
                cell.border = THIN
                if column.strong:
                    cell.font = font(bold=True, colour=LIGHT.accent if at == 1 else LIGHT.ink)
                side = "center" if column.centred else None
                cell.alignment = Alignment(vertical=upright, horizontal=side, wrap_text=isinstance(value, str))
        last = row + len(rows)
        unique = self._unique(name)
        table = Table(displayName=unique, name=unique, ref=f"A{row}:{get_column_letter(len(columns))}{last}")
        table.tableStyleInfo = TableStyleInfo(showRowStripes=False, showColumnStripes=False)
        sheet.add_table(table)
        return last + 1

    def _unique(self, name: str) -> str:
        """Return a table name not used yet in the workbook."""
        unique, again = name, 1
        while unique in self._tables:
            again += 1
            unique = f"{name}_{again}"
        self._tables.add(unique)
        return unique

    def content(self) -> bytes:
        """Return the workbook as bytes."""
        file = BytesIO()
        self._workbook.save(file)
        return file.getvalue()


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell that holds its own value: none of ours hides under a merged one."""
    return cast("Cell", sheet.cell(row, column))


def grow(sheet: Worksheet, row: int, values: Sequence[Value], widths: Sequence[float], *, least: float = 15.0) -> float:
    """Make a row as high as its longest wrapped text, as not every program does by itself; return the height."""
    lines = max(_lines(value, width) for value, width in zip(values, widths, strict=True))
    height = min(max(12.9 * lines + 5, least), _TALLEST)
    sheet.row_dimensions[row].height = height
    return height


def _lines(value: Value, width: float) -> int:
    """Return on how many lines a text stands in a column of `width` units."""
    if not isinstance(value, str):
        return 1
    room, lines = max(width * _SIGNS, 1), 0
    for paragraph in value.split("\n"):
        lines, used = lines + 1, 0.0
        for given in paragraph.split(" "):
            if used and used + len(given) > room:
                lines, used = lines + 1, 0.0
            broken = int((len(given) - 1) // room) if given else 0
            lines, used = lines + broken, used + len(given) + 1 - broken * room
    return lines


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the widths of the first columns, in characters."""
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width


def paint(cell: Cell, tone: Tone) -> None:
    """Give a rating's cell the colours of its level."""
    cell.fill = fill(tone.fill)
    cell.font = font(bold=True, colour=tone.ink)


def show_level(sheet: Worksheet, row: int, column: int, scale: Scale, value: int) -> None:
    """Show a rating as mark and digit on its level's ground; the cell's value stays the number."""
    cell = cell_at(sheet, row, column)
    index = [level.value for level in scale.levels].index(value)
    mark = _MARKS[round(filled(index, len(scale.levels)) * (len(_MARKS) - 1))]
    cell.number_format = f'"{mark}\u00a0"0'
    paint(cell, LIGHT.tone(index / max(len(scale.levels) - 1, 1)))


def unit(percent: Fraction | None) -> Fraction | None:
    """Return a percentage as Excel keeps it: from 0 to 1."""
    return None if percent is None else percent / 100


def local(moment: datetime) -> datetime:
    """Return a moment as this machine's clock shows it, as Excel keeps times: without a zone."""
    return moment.astimezone().replace(tzinfo=None, microsecond=0)


def _furniture(text: str) -> str:
    """Return text for a page's head or foot: `&` doubled, on one line, short; a digit must not read as a size."""
    line = " ".join(_ILLEGAL.sub("", text).split())
    line = line if len(line) <= 80 else f"{line[:79]}…"
    return (" " if line[:1].isdigit() else "") + line.replace("&", "&&")


def freeze_head(sheet: Worksheet, freeze: str) -> None:
    """Freeze the headings above and left of a cell, and repeat the first row on each printed page."""
    sheet.freeze_panes = freeze
    sheet.print_title_rows = "1:1"
