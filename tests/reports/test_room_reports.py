"""The room in both reports: what is said where, what is left out, and hostile words that stay words."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.reports.cases import HOSTILE, WHEN, hostile_room, room_summary, small_instrument

from pcn_desktop.reports.contents import contents
from pcn_desktop.reports.excel import render_excel
from pcn_desktop.reports.files import Progress
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import render_pdf
from pcn_desktop.reports.wording import word


def book(summary, options):
    return load_workbook(BytesIO(render_excel(summary, options, Progress())))


def printed(summary, options) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(summary, options, Progress())))


def text_of(document: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in document.pages).replace("\u00a0", " ")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
def test_hostile_words_of_the_room_stay_words(instrument, language):
    summary, options = hostile_room(instrument), ReportOptions(language, made=WHEN)
    cells = [cell for sheet in book(summary, options) for row in sheet.iter_rows() for cell in row]
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert all(cell.data_type != "f" for cell in cells)
    assert all(cell.quotePrefix for cell in texts if cell.value.startswith(("=", "+", "-", "@")))
    assert any(HOSTILE[2] in cell.value for cell in texts)
    document = printed(summary, options)
    assert squeezed(HOSTILE[2]) in squeezed(text_of(document))
    assert squeezed(HOSTILE[5]) in squeezed(text_of(document))
    for page in document.pages:
        spots: list[tuple[float, float, str]] = []

        def keep(text, matrix, place, _font, _size, spots=spots):
            # Page numbers are forms, with coordinates of their own.
            if text.strip() and not re.fullmatch(r"(page \d+ (de|of) )?\d+", text.strip()):
                across = matrix[0] * place[4] + matrix[2] * place[5] + matrix[4]
                spots.append((across, matrix[1] * place[4] + matrix[3] * place[5] + matrix[5], text))

        page.extract_text(visitor_text=keep)
        assert [spot for spot in spots if not (50 <= spot[0] <= 562 and 20 <= spot[1] <= 780)] == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("off", [(), ("votes",), ("heard",), ("time",), ("notes", "votes", "time")])
def test_the_contents_that_are_promised_are_there(language, off):
    """What the report page lists is what the workbook's sheets and the PDF's pages are."""
    summary = room_summary()
    options = replace(ReportOptions(language, made=WHEN), **dict.fromkeys(off, False))
    promised = contents(summary, options)
    assert book(summary, options).sheetnames == [word(name, language) for name in promised.sheets]
    titles = [word(name, language) for name in promised.pages if name not in {"cover", "sections"}]
    found = [page.extract_text().splitlines() for page in printed(summary, options).pages]
    heads = [next((line.strip() for line in lines if line.strip() in titles), "") for lines in found]
    assert [head for head in dict.fromkeys(heads) if head] == titles


def test_the_votes_tell_their_story():
    text = text_of(printed(room_summary(), ReportOptions("en", made=WHEN)))
    assert "6 criteria voted on · 1 agreement · 2 splits" in text
    assert "Median: 2 › 3 after the second round" in text
    assert "Dissent noted: (FR) Deux cliniciens" in text
    assert "Votes not revealed: 17 in" in text
    assert "Too few votes to show" in text
    assert "3 levels apart: (FR) Cliniciens (median 0) and Patients and families (median 3)" in squeeze_lines(text)
    assert "Partenaires autochtones:" not in text, "a perspective of two is never shown"


def squeeze_lines(text: str) -> str:
    return " ".join(text.split())


def test_quotes_stand_between_marks_in_the_language_of_the_report():
    french = text_of(printed(room_summary(), ReportOptions("fr", made=WHEN)))
    english = text_of(printed(room_summary(), ReportOptions("en", made=WHEN)))
    assert "(EN) « Nobody asked us before. »" in french
    assert "“Nobody asked us before.”" in english
    assert "personne n’a permis" not in french + english


def test_the_minutes_are_the_same_on_both_surfaces():
    options = ReportOptions("en", made=WHEN)
    rows = list(book(room_summary(), options)["Time"].iter_rows(min_row=2, values_only=True))
    assert rows[-1] == ("Total", 85, 97, 12)
    text = squeeze_lines(text_of(printed(room_summary(), options)))
    for name, planned, used, difference in rows:
        shown = "–" if difference is None else f"{difference:+d}".replace("-", "\u2212")
        assert f"{name} {planned or '–'} {used} {shown}" in text


def test_a_plan_without_any_time_kept_is_no_time_of_zero(english):
    summary = room_summary()
    part = summary.instruments[0]
    sections = tuple(replace(one, seconds=0) for one in part.sections)
    untimed = replace(summary, instruments=(replace(part, sections=sections),), break_seconds={})
    rows = list(book(untimed, english)["Time"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("(FR) Accueil", 15, None, None)
    assert rows[-1] == ("Total", 85, None, None)


def test_a_workshop_without_a_room_says_nothing_of_it(make, english):
    names = book(make("full"), english).sheetnames
    assert not {"Votes", "Perspectives", "The room", "Time", "Parked topics"} & set(names)
    assert "The votes" not in text_of(printed(make("full"), english))


def test_levels_are_numbered_where_scales_differ(english):
    """Criteria voted on two scales share the columns of their levels, which then have no words in common."""
    summary = room_summary()
    part = summary.instruments[0]
    scale = replace(part.instrument.scales[0], key="other")
    other = replace(small_instrument(), key="second", scales=(scale,))
    items = [replace(found, item=replace(found.item, scale="other")) for found in part.sections[0].dimensions[0].items]
    dimension = replace(part.sections[0].dimensions[0], items=tuple(items))
    second = replace(part, instrument=other, sections=(replace(part.sections[0], dimensions=(dimension,)),))
    sheet = book(replace(summary, instruments=(part, second)), english)["Votes"]
    heads = [cell.value for cell in sheet[1]]
    assert "Level 0" in heads
    assert heads[-1] == "Instrument"
