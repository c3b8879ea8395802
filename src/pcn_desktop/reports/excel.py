"""The report as an Excel workbook: figures, criteria, votes, decisions, what was heard, the room, the method.

Cells hold values, never formulas.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.reports.files import Progress, produce
from pcn_desktop.reports.options import ReportOptions


def write_excel(
    summary: Summary,
    options: ReportOptions,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the report of a workshop as an Excel workbook.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
        Cancelled: the person cancelled; nothing was written.
    """
    produce(target, lambda steps: render_excel(summary, options, steps), progress, cancelled)


def render_excel(summary: Summary, options: ReportOptions, steps: Progress) -> bytes:
    """Return the report as the bytes of a workbook. What may not leave the facilitator's window is not in it."""
    summary = for_others(summary, names=options.people)
    # openpyxl takes a fifth of a second to import: only when a report is asked for.
    from pcn_desktop.reports.excel_cells import Book
    from pcn_desktop.reports.excel_package import finish
    from pcn_desktop.reports.excel_sheets import SHEETS

    steps.at(0)
    book = Book(summary, options)
    for at, fill in enumerate(SHEETS, start=1):
        fill(book)
        steps.at(0.7 * at / len(SHEETS))
    content = book.content()
    steps.at(0.9)
    content = finish(content, book.descriptions, book.made)
    steps.at(0.95)
    return content
