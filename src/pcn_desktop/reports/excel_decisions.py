"""The sheets of what the room chose and of what is to be done; each only where there is something."""

from __future__ import annotations

from typing import Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.reports import content, decisions
from pcn_desktop.reports.excel_cells import Book, Column, Value, cell_at, font, freeze_head, rgb, set_widths
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.wording import action_priority, action_status, quadrant
from pcn_desktop.workspace.values import ActionPriority, ActionStatus, ChoiceKind

_SENSE_WIDTHS: Final = (17.0, 10.0, 58.0, 24.0, 62.0, 9.0)
_MORE_ROWS: Final = 200
"""Rows below the last action that know the lists too: the plan goes on in the workbook."""
_OVERDUE_FORMAT: Final = 200
"""The number of a format that no cell uses: Excel's own end at 163, openpyxl's follow."""


def sense_sheet(book: Book) -> None:
    """Fill what stands out: strengths and priorities with their reasons, then the four fields."""
    if not decisions.stands_out(book.summary):
        return
    sheet = book.sheet("stands_out", landscape=True)
    set_widths(sheet, _SENSE_WIDTHS)
    row = 1
    if book.summary.choices:
        row = _choices(book, sheet, row) + 1
    if book.summary.swot:
        _swot(book, sheet, row)
    if book.summary.choices:
        freeze_head(sheet, "A2")


def _choices(book: Book, sheet: Worksheet, row: int) -> int:
    headings = ("choice", "code", "about", "standing", "reason", "language")
    columns = [
        Column(book.word(name), width, strong=name == "code")
        for name, width in zip(headings, _SENSE_WIDTHS, strict=True)
    ]
    rows: list[tuple[Value, ...]] = []
    for kind, name in ((ChoiceKind.STRENGTH, "strength"), (ChoiceKind.PRIORITY, "chosen_priority")):
        for number, one in enumerate(decisions.chosen(book.summary, kind, book.language), start=1):
            choice = one.choice
            written = choice.language.upper() if choice.reason.strip() else ""
            rows.append(
                (f"{book.word(name)} {number}", choice.code, one.name, one.standing, choice.reason, written or None)
            )
    return book.table(sheet, "pcn_choices", row, columns, rows)


def _swot(book: Book, sheet: Worksheet, row: int) -> int:
    headings = ("quadrant", "number", "entry", "language")
    columns = [
        Column(book.word(name), width, centred=name == "number")
        for name, width in zip(headings, _SENSE_WIDTHS[:4], strict=True)
    ]
    rows = [
        (quadrant(field, book.language), number, entry.text, entry.language.upper())
        for field, entries in decisions.swot(book.summary)
        for number, entry in enumerate(entries, start=1)
    ]
    title = book.put(sheet, row, 1, book.word("swot"))
    title.font, title.alignment = font(12, bold=True), Alignment(wrap_text=False)
    sheet.row_dimensions[row].height = 22
    return book.table(sheet, "pcn_swot", row + 1, columns, rows)


def actions_sheet(book: Book) -> None:
    """Fill the action plan: real dates, status and priority chosen from lists, overdue days marked as time goes by."""
    lines = decisions.plan(book.summary, book.language, content.today(book.options))
    if not lines:
        return
    sheet = book.sheet("actions", landscape=True)
    names = ["what", "code", "criterion", "owner", "due", "priority", "status", "first_step", "language"]
    widths = {"what": 38, "code": 9, "criterion": 34, "owner": 18, "due": 29, "first_step": 32, "language": 9}
    if not book.options.owners:
        names.remove("owner")
    columns = [
        Column(
            book.word(name),
            widths.get(name, 12),
            book.day_format if name == "due" else "General",
            centred=name == "due",
            strong=name in ("what", "code"),
        )
        for name in names
    ]
    set_widths(sheet, [column.width for column in columns])
    rows = []
    for line in lines:
        action = line.action
        cells: dict[str, Value] = {
            "what": action.what,
            "code": action.code or None,
            "criterion": line.criterion or book.word("whole"),
            "owner": action.owner or None,
            "due": action.due,
            "priority": action_priority(action.priority, book.language),
            "status": action_status(action.status, book.language),
            "first_step": action.first_step or None,
            "language": action.language.upper(),
        }
        rows.append(tuple(cells[name] for name in names))
    book.table(sheet, "pcn_actions", 1, columns, rows)
    for down in range(2, len(rows) + 2):
        cell_at(sheet, down, 1).font = font(bold=True)
    last = len(rows) + 1 + _MORE_ROWS
    spans = {name: (get_column_letter(at), last) for at, name in enumerate(names, start=1)}
    _choose_from(book, sheet, spans["status"], tuple(action_status(one, book.language) for one in ActionStatus))
    _choose_from(book, sheet, spans["priority"], tuple(action_priority(one, book.language) for one in ActionPriority))
    _mark_overdue(book, sheet, spans["due"], spans["status"][0])
    freeze_head(sheet, "B2")


def _choose_from(book: Book, sheet: Worksheet, span: tuple[str, int], words: tuple[str, ...]) -> None:
    """Let a column take these words only, from a list."""
    column, last = span
    rule = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = str(sheet[f"{column}1"].value), book.word("pick")
    rule.add(f"{column}2:{column}{last}")
    sheet.add_data_validation(rule)


def _mark_overdue(book: Book, sheet: Worksheet, span: tuple[str, int], status: str) -> None:
    """Mark days that have passed while the action is open: in words after the date, and in colour."""
    column, last = span
    still = ",".join(f'${status}2="{action_status(one, book.language)}"' for one in ActionStatus if one.open)
    shown = f'{book.day_format}" – {book.word("overdue").lower()}"'
    style = DifferentialStyle(
        numFmt=NumberFormat(numFmtId=_OVERDUE_FORMAT, formatCode=shown),
        font=font(bold=True, colour=LIGHT.warn),
        fill=PatternFill(bgColor=rgb(LIGHT.warn_soft)),  # The ground of a conditional format, and only there.
    )
    rule = Rule(type="expression", dxf=style, formula=[f'AND(${column}2<>"",${column}2<TODAY(),OR({still}))'])
    sheet.conditional_formatting.add(f"{column}2:{column}{last}", rule)
