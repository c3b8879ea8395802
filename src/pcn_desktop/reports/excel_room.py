"""The sheets of the room: who was there and when it met, and its time, planned and used."""

from __future__ import annotations

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.reports import room_text
from pcn_desktop.reports.excel_cells import (
    THIN,
    Book,
    Column,
    Value,
    cell_at,
    font,
    freeze_head,
    set_widths,
)
from pcn_desktop.reports.palette import LIGHT

_NAME_WIDTH = 36.0
_WIDTH = 16.0
_NAMES_WIDTH = 60.0


def room_sheet(book: Book) -> None:
    """Fill who was in the room: a line for each perspective, its head counts by sitting; then the sittings."""
    summary = book.summary
    if not room_text.room_there(summary):
        return
    sheet = book.sheet("room", landscape=True)
    row = 1
    if summary.perspectives:
        row = _perspectives(book, sheet) + 1
    if summary.sittings:
        _sittings(book, sheet, row)


def _perspectives(book: Book, sheet: Worksheet) -> int:
    summary, word = book.summary, book.word
    names = {one.id: said for one, said in room_text.people_names(summary, book.options)}
    columns = [
        Column(word("perspective"), _NAME_WIDTH, strong=True),
        Column(word("expected"), _WIDTH, "0", centred=True),
        *(
            Column(room_text.sitting_name(number, book.language), _WIDTH, "0", centred=True)
            for number, _ in enumerate(summary.sittings, start=1)
        ),
        *([Column(word("names"), _NAMES_WIDTH)] if names else []),
    ]
    set_widths(sheet, [column.width for column in columns])
    rows: list[list[Value]] = [
        [
            room_text.perspective_name(summary, one.id, book.language),
            one.people or None,
            *(room_text.present(summary, sitting, one) for sitting in summary.sittings),
            *([names.get(one.id)] if names else []),
        ]
        for one in summary.perspectives
    ]
    row = book.table(sheet, "pcn_room", 1, columns, rows)
    counts = [room_text.expected_in_all(summary)]
    counts += [room_text.present_in_all(summary, sitting) for sitting in summary.sittings]
    _total(book, sheet, row, [word("total"), *counts])
    freeze_head(sheet, "B2")
    return row + 1


def _sittings(book: Book, sheet: Worksheet, row: int) -> None:
    word = book.word
    title = book.put(sheet, row, 1, word("sittings"))
    title.font, title.alignment = font(12, bold=True), Alignment(wrap_text=False)
    sheet.row_dimensions[row].height = 22
    columns = [
        Column(word("sitting"), _NAME_WIDTH, strong=True),
        Column(word("day"), _WIDTH, book.day_format, centred=True),
        Column(word("start"), _WIDTH, centred=True),
        Column(word("attendance"), _WIDTH, "0", centred=True),
        Column(word("place"), _NAME_WIDTH),
    ]
    rows: list[list[Value]] = [
        [
            room_text.sitting_name(number, book.language),
            sitting.day,
            room_text.sitting_start(sitting, book.language) or None,
            room_text.present_in_all(book.summary, sitting),
            sitting.place or None,
        ]
        for number, sitting in enumerate(book.summary.sittings, start=1)
    ]
    for at, column in enumerate(columns, start=1):  # The table above gave its own widths to its own columns.
        known = sheet.column_dimensions[get_column_letter(at)]
        known.width = max(known.width, column.width)
    book.table(sheet, "pcn_sittings", row + 1, columns, rows)


def time_sheet(book: Book) -> None:
    """Fill the minutes planned and used, a line for each part of the agenda."""
    lines = room_text.time_lines(book.summary, book.language)
    if not book.options.time or not lines:
        return
    sheet = book.sheet("time", landscape=False)
    widths = {"part": 72.0}
    columns = [
        Column(book.word(name), widths.get(name, 15.0), "General" if name == "part" else shown, centred=name != "part")
        for name, shown in (("part", ""), ("planned", "0"), ("used", "0"), ("time_difference", "+0;\u22120;0"))
    ]
    set_widths(sheet, [column.width for column in columns])
    row = book.table(
        sheet, "pcn_time", 1, columns, [[one.name, one.planned, one.used, one.difference] for one in lines]
    )
    total = room_text.time_total(book.summary, book.language)
    _total(book, sheet, row, [total.name, total.planned, total.used, total.difference])
    cell_at(sheet, row, 4).number_format = columns[3].format
    freeze_head(sheet, "B2")


def _total(book: Book, sheet: Worksheet, row: int, values: list[Value]) -> None:
    """Write the total under a table: outside it, so that sorting and filters leave it where it is."""
    for at, value in enumerate(values, start=1):
        cell = book.put(sheet, row, at, value)
        cell.font, cell.border = font(bold=True, colour=LIGHT.ink), THIN
        cell.alignment = Alignment(vertical="center", horizontal="left" if at == 1 else "center")
