"""The workbook: values that Excel takes as they are, text that stays text, charts that everyone can read."""

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.reports.cases import HOSTILE, small_instrument, small_summary

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.reports.excel import render_excel, write_excel
from pcn_desktop.reports.excel_cells import LONGEST, plain_text
from pcn_desktop.reports.files import Cancelled, Progress
from pcn_desktop.reports.pdf import render_pdf
from pcn_desktop.reports.wording import percent

CASES = ["full", "empty", "one", "partial", "hostile"]
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def rendered(summary: Summary, options) -> bytes:
    return render_excel(summary, options, Progress())


def opened(content: bytes):
    return load_workbook(BytesIO(content))


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def cells(book):
    return (cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)


def column(sheet, heading: str) -> list:
    at = [cell.value for cell in sheet[1]].index(heading)
    return [row[at].value for row in sheet.iter_rows(min_row=2)]


def test_sheets_in_each_language(make, french, english):
    assert opened(rendered(make("full"), french)).sheetnames == [
        "Synthèse", "Scores", "Critères", "Notes", "Ce que nous avons entendu", "Méthode et provenance",
    ]  # fmt: skip
    assert opened(rendered(make("full"), english)).sheetnames == [
        "Summary", "Scores", "Criteria", "Notes", "What we heard", "Method and provenance",
    ]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_package_is_sound(make, french, case):
    content = rendered(make(case), replace(french, questions=True))
    files = parts(content)
    types = ElementTree.fromstring(files["[Content_Types].xml"])
    declared = {entry.get("PartName", "").lstrip("/") for entry in types}
    assert next(iter(files)) == "[Content_Types].xml"
    assert len(set(files)) == len(files)
    assert all(name in files for name in declared if name)
    for name, text in files.items():
        ElementTree.fromstring(text)
        assert "<f>" not in text or name.startswith("xl/charts/"), "a cell with a formula"
    for name in (name for name in files if name.endswith(".rels")):
        folder = name.replace("_rels/", "").rsplit("/", 1)[0] if "/" in name.removeprefix("_rels/") else ""
        for link in ElementTree.fromstring(files[name]):
            target = link.get("Target", "")
            parts_ = [] if target.startswith("/") else folder.split("/")
            for step in target.lstrip("/").split("/"):
                parts_ = parts_[:-1] if step == ".." else [*parts_, step]
            assert "/".join(filter(None, parts_)) in files, (name, target)


@pytest.mark.parametrize("case", CASES)
def test_tables_are_named_once_and_match_their_headings(make, english, case):
    book = opened(rendered(make(case), english))
    found = [(sheet, table) for sheet in book for table in sheet.tables.values()]
    names = [table.displayName for _, table in found]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"pcn_[a-z]+(_\d+)?", name) for name in names)
    ids = [table.id for _, table in found]
    assert len(set(ids)) == len(ids)
    for sheet, table in found:
        rows = list(sheet[table.ref])
        assert len(rows) >= 2, "a table without a line makes Excel repair the file"
        headings = [cell.value for cell in rows[0]]
        assert headings == [column.name for column in table.tableColumns]
        assert len(set(headings)) == len(headings)


def test_hostile_text_stays_text(make, french):
    book = opened(rendered(make("hostile"), french))
    for cell in cells(book):
        assert cell.data_type != "f"
        if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
            assert cell.quotePrefix, cell.coordinate
    notes = column(book["Notes"], "Note")
    assert notes[:2] == list(HOSTILE[:2])
    assert notes[2] == HOSTILE[2]
    assert notes[4] == HOSTILE[4], "direction marks and emoji are the writer's"
    assert notes[6] == "Ligne un\nLigne deux\n\n\tretrait _x005F_x0041_", "Excel reads _x005F_ as an underscore"
    assert len(notes[7]) == 5000
    assert book["Synthèse"]["A1"].value.startswith("=1+1 & ")


def test_control_signs_are_dropped():
    assert plain_text("a\x00b\x0bc\ud800\ufffe\x1fd", "fr") == "ab\ncd"


@pytest.mark.parametrize("sign", ["x", "\U0001f600"])
def test_very_long_text_is_cut_and_says_so(sign):
    found = plain_text(sign * 40_000, "fr")
    assert len(found.encode("utf-16-le")) // 2 <= LONGEST
    assert len(found.encode("utf-16-le")) // 2 > LONGEST - 3
    assert "40\u00a0000 caractères" in found
    assert plain_text("x" * LONGEST, "fr") == "x" * LONGEST


def test_figures_are_numbers_and_what_has_no_score_is_empty(english):
    book = opened(rendered(small_summary(), english))
    scores = book["Scores"]
    assert column(scores, "Code")[:4] == ["A.1", "A.2", "B.1", "C.1"]
    assert column(scores, "Score")[:4] == [pytest.approx(5 / 6), pytest.approx(1 / 3), None, 0]
    assert column(scores, "Coverage")[:4] == [1, 1, 0, 0.5]
    assert column(scores, "Status")[:4] == ["Complete", "Complete", "No score", "Provisional"]
    assert scores["C2"].number_format == "0.0%"
    criteria = book["Criteria"]
    assert column(criteria, "Rating") == [3, 2, 1, None, None, 0, None]
    assert column(criteria, "Level")[3:5] == ["Not applicable", "Not rated"]
    assert column(criteria, "Level")[6] == "Don’t know"
    assert "A.2.3" not in column(criteria, "Code")


def test_a_rating_shows_its_mark_and_stays_a_number(english):
    sheet = opened(rendered(small_summary(), english))["Criteria"]
    shown = {sheet.cell(row, 3).value: sheet.cell(row, 3).number_format for row in range(2, 9)}
    assert shown[3] == '"●\u00a0"0'
    assert shown[2] == '"◑\u00a0"0'
    assert shown[0] == '"○\u00a0"0'


def test_dates_are_dates(make, french):
    book = opened(rendered(make("full"), french))
    days = [cell for cell in cells(book) if isinstance(cell.value, datetime)]
    assert {cell.value for cell in days} == {datetime(2026, 11, 22), datetime(2026, 11, 22, 15, 42)}
    day = next(cell for cell in days if cell.parent.title == "Synthèse")
    assert day.number_format.startswith("[$-C0C]d")


def test_french_percentages_have_their_space(make, french):
    sheet = opened(rendered(make("full"), french))["Scores"]
    assert sheet["C2"].number_format == '0.0"\u00a0"%'


@pytest.mark.parametrize("case", CASES)
def test_charts_show_their_axes_gaps_and_values(make, french, case):
    content = rendered(make(case), french)
    charts = {name: text for name, text in parts(content).items() if name.startswith("xl/charts/chart")}
    assert len(charts) == 2
    for text in charts.values():
        top = ElementTree.fromstring(text)
        assert [entry.get("val") for entry in top.iter(f"{CHART}delete")] == ["0", "0"]
        assert [entry.get("val") for entry in top.iter(f"{CHART}dispBlanksAs")] == ["gap"]
        assert next(top.iter(f"{CHART}strCache")) is not None
        held = next(top.iter(f"{CHART}numCache"))
        assert int(held.find(f"{CHART}ptCount").get("val")) >= len(held.findall(f"{CHART}pt"))
    kinds = {"radarChart" in text for text in charts.values()}
    assert kinds == ({False} if case == "one" else {True, False})


def test_what_has_no_score_is_absent_from_the_charts(english):
    files = parts(rendered(small_summary(), english))
    for name in ("xl/charts/chart1.xml", "xl/charts/chart2.xml"):
        cache = next(ElementTree.fromstring(files[name]).iter(f"{CHART}numCache"))
        points = [point.get("idx") for point in cache.findall(f"{CHART}pt")]
        assert str(1 if name.endswith("1.xml") else 2) not in points


def test_charts_refer_to_the_cells_that_hold_their_values(make, english):
    content = rendered(make("full"), english)
    book, files = opened(content), parts(content)
    for name in ("xl/charts/chart1.xml", "xl/charts/chart2.xml"):
        top = ElementTree.fromstring(files[name])
        for kind, cache in (("numRef", "numCache"), ("strRef", "strCache")):
            reference = next(top.iter(f"{CHART}{kind}"))
            sheet, area = reference.find(f"{CHART}f").text.rsplit("!", 1)
            held = [cell.value for (cell,) in book[sheet.strip("'")][area.replace("$", "")]]
            cached = [entry.find(f"{CHART}v").text for entry in reference.find(f"{CHART}{cache}").findall(f"{CHART}pt")]
            assert [float(text) if kind == "numRef" else text for text in cached] == held


def test_charts_have_alternative_text(make, french):
    files = parts(rendered(make("full"), french))
    drawings = [files[name] for name in sorted(files) if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name)]
    found = [re.findall(r'descr="([^"]*)"', text) for text in drawings]
    assert [len(texts) for texts in found] == [1, 1]
    assert found[0][0].startswith("Graphique en radar. Score par fonction\u00a0: G Général, 72,2\u00a0%;")
    assert found[1][0].startswith("Graphique à barres. Score par dimension")


def test_pages_print_on_letter_with_their_headings(make, english):
    book = opened(rendered(make("full"), english))
    for sheet in book:
        assert sheet.page_setup.paperSize == 1
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.oddFooter.right.text == "page &P of &N"
    for title in ("Scores", "Criteria", "Notes"):
        assert book[title].print_title_rows == "$1:$1"
        assert book[title].freeze_panes in {"B2", "C2"}
    assert book["Criteria"].page_setup.orientation == "landscape"
    assert book["Method and provenance"].page_setup.orientation == "portrait"


def test_a_title_cannot_break_the_printed_head(make, english):
    summary = make("full")
    title = "2026 R&D &P" + "x" * 200
    book = opened(rendered(replace(summary, details=replace(summary.details, title=title)), english))
    text = book["Scores"].oddHeader.left.text
    assert text.startswith(" 2026 R&&D &&P")
    assert len(text) < 100


def test_properties(make, french):
    book = opened(rendered(make("full"), french))
    found = book.properties
    assert found.title == "Atelier de départ du Réseau de la Baie-du-Nord – Rapport d’atelier"
    assert (found.language, found.creator.split()[:2]) == ("fr-CA", ["PCN", "Desktop"])


def test_the_statement_and_the_address_are_there(make, french):
    book = opened(rendered(make("full"), french))
    for title in ("Synthèse", "Méthode et provenance"):
        texts = " ".join(str(cell.value) for cell in cells(book) if cell.parent.title == title)
        assert "n’est pas l’outil officiel" in texts
        assert "PrimaryCareProgram@ontariohealth.ca" in texts


def test_scope_is_told_and_kept(make, english):
    book = opened(rendered(make("partial"), english))
    method = [cell.value for cell in cells(book) if cell.parent.title == "Method and provenance"]
    assert any(text.startswith("F3 ") and text.endswith("(17 criteria)") for text in method)
    assert any(text.startswith("F1.3 ") and text.endswith("(4 criteria)") for text in method)
    assert any(text.startswith("F1.1.4 ") for text in method)
    assert not any(code.startswith(("F3", "F5")) for code in column(book["Criteria"], "Code"))


def test_options_choose_the_content(make, english):
    without = opened(rendered(make("full"), replace(english, notes=False)))
    assert "Notes" not in without.sheetnames
    assert not any("governance model will be reviewed" in str(cell.value) for cell in cells(without))
    asked = opened(rendered(make("full"), replace(english, questions=True)))
    assert "Question to the room" in [cell.value for cell in asked["Criteria"][1]]


def test_no_notes_is_said(make, french):
    sheet = opened(rendered(make("empty"), french))["Notes"]
    assert sheet["A1"].value == "Aucune note n’a été écrite dans cet atelier."
    assert not sheet.tables


def test_several_instruments_share_the_workbook(english):
    one = small_summary()
    other = replace(one.instruments[0], instrument=replace(small_instrument(), key="second"))
    content = rendered(replace(one, instruments=(one.instruments[0], other)), english)
    book = opened(content)
    assert column(book["Scores"], "Instrument")[:8] == ["petit"] * 4 + ["second"] * 4
    assert set(book["Summary"].tables) == {"pcn_sections", "pcn_sections_2", "pcn_levels", "pcn_levels_2"}
    drawings = [text for name, text in parts(content).items() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name)]
    assert sum(text.count("descr=") for text in drawings) == 4


def test_the_same_summary_gives_the_same_bytes(make, french):
    assert rendered(make("full"), french) == rendered(make("full"), french)


def test_writing_tells_its_progress(make, french, tmp_path):
    seen = []
    write_excel(make("full"), french, tmp_path / "r.xlsx", progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) > 5
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


@pytest.mark.parametrize("after", [0, 1, 4])
def test_cancelling_leaves_the_old_file(make, french, tmp_path, after):
    target = tmp_path / "r.xlsx"
    target.write_bytes(b"before")
    asked = iter(range(100))
    with pytest.raises(Cancelled):
        write_excel(make("full"), french, target, cancelled=lambda: next(asked) >= after)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


def test_a_missing_folder_is_told_before_any_work(make, french, tmp_path):
    seen = []
    with pytest.raises(ExportFolderMissing):
        write_excel(make("full"), french, tmp_path / "gone" / "r.xlsx", progress=seen.append)
    assert seen == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_another_spreadsheet_program_opens_it_and_shows_its_figures(make, english, tmp_path):
    book = tmp_path / "hostile.xlsx"
    book.write_bytes(rendered(make("hostile"), english))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(book)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "hostile.pdf").pages)
    overall = percent(make("hostile").instruments[0].figures.percent, "en")
    assert overall in text
    assert "=1+1" in text
    assert "#NAME?" not in text
    assert "Err:" not in text


def test_two_exports_at_once_do_not_mix(make, french, english):
    """The window may draw and export in threads of its own; both kinds share fonts and nothing else."""
    expected = {options: rendered(make("full"), options) for options in (french, english)}
    with ThreadPoolExecutor(4) as pool:
        books = [(options, pool.submit(rendered, make("full"), options)) for options in (french, english) * 2]
        pages = [pool.submit(render_pdf, make("full"), options, Progress()) for options in (french, english) * 2]
        assert all(book.result() == expected[options] for options, book in books)
        counts = [len(PdfReader(BytesIO(page.result())).pages) for page in pages]
    assert counts[0] == counts[2]
    assert counts[1] == counts[3]
