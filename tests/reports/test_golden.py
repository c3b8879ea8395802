"""What both reports say of one small workshop, with vaults, with its room, and without, against files kept here.

Set PCN_UPDATE_GOLDEN=1 to write those files anew, then read the difference before committing it.
"""

import difflib
import os
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.reports.cases import WHEN, room_summary, small_summary
from tests.reports.vaults import outgoing

from pcn_desktop import __version__
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.reports.excel import render_excel
from pcn_desktop.reports.files import Progress
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import render_pdf
from pcn_desktop.workspace.vault_values import ReleaseScope

GOLDEN = Path(__file__).with_name("golden")
VOLATILE = (re.compile(rf"PCN Desktop {re.escape(__version__)}\b"), "PCN Desktop ⟨version⟩")


def vaulted_summary() -> Summary:
    """The small workshop with two vaults: one released whole, one of which only the holder is said."""
    return replace(small_summary(), outgoing=(outgoing(ReleaseScope.ALL), outgoing(None, custodian="Autre centre")))


CASES = {"small": small_summary, "vault": vaulted_summary, "room": room_summary}


def dumped_cells(options: ReportOptions, case: str = "small") -> str:
    """Every cell with a value, sheet by sheet: place, value, number format where it is not the general one."""
    book = load_workbook(BytesIO(render_excel(CASES[case](), options, Progress())))
    lines = []
    for sheet in book:
        lines.append(f"== {sheet.title}")
        lines += [f"-- {table.displayName} {table.ref}" for table in sheet.tables.values()]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    shown = "" if cell.number_format == "General" else f"  [{cell.number_format}]"
                    lines.append(f"{cell.coordinate} {cell.value!r}{shown}")
    return "\n".join(lines)


def printed_pages(options: ReportOptions, case: str = "small") -> str:
    """The text of the pages, line by line."""
    lines = []
    document = PdfReader(BytesIO(render_pdf(CASES[case](), options, Progress())))
    for number, page in enumerate(document.pages, start=1):
        lines.append(f"== page {number}")
        lines += [line.rstrip() for line in page.extract_text().splitlines() if line.strip()]
    return "\n".join(lines)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("kind", "dump"), [("xlsx", dumped_cells), ("pdf", printed_pages)])
@pytest.mark.parametrize("case", CASES)
def test_the_report_says_what_it_said(case, kind, dump, language):
    found = VOLATILE[0].sub(VOLATILE[1], dump(ReportOptions(language, questions=True, made=WHEN), case)) + "\n"
    path = GOLDEN / f"{case}-{language}.{kind}.txt"
    if os.environ.get("PCN_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    difference = difflib.unified_diff(kept.splitlines(), found.splitlines(), "kept", "found", lineterm="", n=1)
    assert found == kept, "\n" + "\n".join(difference)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_reports_print_the_same_figures(language):
    """A number on two surfaces is the same number: the workbook's scores, rounded as printed, are in the PDF."""
    options = replace(ReportOptions(language, made=WHEN))
    pages = printed_pages(options).replace("\u00a0", " ")
    scores = re.findall(r"^C\d+ (\d(?:\.\d+)?)  \[0\.0", dumped_cells(options), re.MULTILINE)
    assert len(scores) >= 5
    for score in scores:
        figure = f"{float(score) * 100:.1f}"
        assert (figure.replace(".", ",") + " %" if language == "fr" else f"{figure}%") in pages
