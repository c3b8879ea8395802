"""The summary, and the exports against the bare libraries writing the same cells and the same flowables."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.styles.cell_style import StyleArray
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports import pdf, pdf_page
from pcn_desktop.reports.excel import write_excel
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.workspace.values import AssessmentRecord, Note, WorkshopDetails, WorkshopRecord

from .measure import Row, in_turns, timed

ROUNDS = 7
NOW = datetime(2026, 5, 4, 15, 30, tzinfo=UTC)
OPTIONS = ReportOptions(language="fr", questions=True, made=NOW)


def record() -> WorkshopRecord:
    """Return a whole workshop: every criterion rated, a note on each third."""
    instrument = next(known for known in read_shipped() if known.key == "pcn-readiness")
    codes = [item.code for item in instrument.items]
    notes = tuple(
        Note(
            f"note-{turn}",
            instrument.key,
            code,
            "Une remarque de la salle, sur deux lignes au plus. " * 3,
            "fr",
            NOW,
            NOW,
        )
        for turn, code in enumerate(codes[::3])
    )
    ratings = {code: turn % 4 for turn, code in enumerate(codes)}
    assessment = AssessmentRecord(instrument.key, instrument.version, frozenset(codes), ratings, notes)
    return WorkshopRecord("0" * 36, WorkshopDetails("Banc d’essai"), NOW, NOW, None, (assessment,))


def rows(folder: Path) -> Iterator[Row]:
    """Measure the summary, the workbook and the report."""
    kept = record()
    (found,) = in_turns(50, lambda: timed(lambda: summarise(read_shipped(), kept)))
    yield Row("summary of 59 criteria", "ms", found)

    summary = summarise(read_shipped(), kept)
    excel, report = folder / "report.xlsx", folder / "report.pdf"
    write_excel(summary, OPTIONS, excel)
    written = openpyxl.load_workbook(excel)
    yield Row(
        "Excel export",
        "ms",
        *in_turns(
            ROUNDS,
            lambda: timed(lambda: write_excel(summary, OPTIONS, excel)),
            lambda: timed(lambda: same_cells(written)),
        ),
        remark="bare: openpyxl, the same cells and styles, no charts",
    )
    yield Row(
        "PDF export",
        "ms",
        *in_turns(
            ROUNDS, lambda: timed(lambda: pdf.write_pdf(summary, OPTIONS, report)), lambda: same_flowables(summary)
        ),
        remark="bare: ReportLab, the same flowables",
    )


def same_cells(written: openpyxl.Workbook) -> None:
    """Write the cells of a workbook into a new one, with openpyxl alone; each style is made once."""
    again = openpyxl.Workbook()
    styles: dict[int, StyleArray] = {}
    for sheet in written.worksheets:
        target = again.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, MergedCell):
                    continue
                made = target.cell(cell.row, cell.column, cell.value)
                if cell.style_id in styles:
                    made._style = copy.copy(styles[cell.style_id])
                    continue
                for part in ("font", "fill", "alignment", "border"):
                    setattr(made, part, copy.copy(getattr(cell, part)))
                made.number_format = cell.number_format
                styles[cell.style_id] = made._style
    again.save(io.BytesIO())


def same_flowables(summary: Summary) -> float:
    """Return how long ReportLab alone takes to set the report's flowables on the same pages, in milliseconds."""
    caught: list[tuple[BaseDocTemplate, list[object], dict[str, object]]] = []

    class Catcher(pdf_page.ReportDocument):
        def build(self, flowables, *rest, **more) -> None:  # type: ignore[no-untyped-def]
            caught.append((self, flowables, more))

    original = pdf_page.ReportDocument
    pdf_page.ReportDocument = Catcher  # type: ignore[misc]
    try:
        pdf.render_pdf(summary, OPTIONS, pdf.Progress())
    finally:
        pdf_page.ReportDocument = original  # type: ignore[misc]
    ((document, flowables, more),) = caught
    bare = BaseDocTemplate(io.BytesIO(), pagesize=document.pagesize)
    bare.addPageTemplates(
        [PageTemplate(each.id, [copy.copy(frame) for frame in each.frames]) for each in document.pageTemplates]
    )
    assert all(isinstance(frame, Frame) for each in bare.pageTemplates for frame in each.frames)
    return timed(lambda: bare.build(flowables, **more))
