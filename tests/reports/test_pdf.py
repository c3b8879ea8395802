"""The PDF: what is printed, how it can be found again, and that nothing is lost or boxed."""

import re
from dataclasses import replace
from functools import cache, cached_property
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.reports.cases import (
    HOSTILE,
    LONG,
    SYLLABICS,
    WHEN,
    note,
    record,
    small_instrument,
    small_summary,
)

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.reports.files import Cancelled, Progress
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import render_pdf, write_pdf

CASES = ["full", "empty", "one", "partial", "hostile"]


class Printed:
    """A report read back: its document, and the text of its pages, each taken once."""

    def __init__(self, content: bytes) -> None:
        self.document = PdfReader(BytesIO(content))

    @cached_property
    def pages(self) -> list[str]:
        return [page.extract_text() for page in self.document.pages]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)


def read(summary: Summary, options) -> Printed:
    return Printed(render_pdf(summary, options, Progress()))


@pytest.fixture(scope="module")
def printed(make):
    """Return a maker of reports by case and language, which sets each only once."""

    @cache
    def made(case: str, language: str) -> Printed:
        return read(make(case), ReportOptions(language, made=WHEN))

    return made


def squeezed(text: str) -> str:
    """Text without its spaces and line ends: typesetting may change them."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_font_is_embedded_and_cut_to_what_is_used(printed, case, language):
    found = {}
    for page in printed(case, language).document.pages:
        for entry in page["/Resources"]["/Font"].values():
            font = entry.get_object()
            found[font["/BaseFont"]] = font
    assert found
    for name, font in found.items():
        assert re.match(r"/[A-Z]{6}\+Noto", name), name
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font


def test_properties(printed):
    document = printed("full", "fr").document
    assert document.metadata.title == "Atelier de départ du Réseau de la Baie-du-Nord – Rapport d’atelier"
    assert document.metadata.author == "Réseau de soins primaires de la Baie-du-Nord"
    assert document.metadata.creator.startswith("PCN Desktop ")
    assert document.trailer["/Root"]["/Lang"] == "fr-CA"
    assert document.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert printed("full", "en").document.trailer["/Root"]["/Lang"] == "en-CA"
    assert {(float(page.mediabox.width), float(page.mediabox.height)) for page in document.pages} == {(612.0, 792.0)}


def test_the_outline_leads_to_its_pages(printed):
    report = printed("full", "fr")

    def entries(outline, depth=0):
        for entry in outline:
            if isinstance(entry, list):
                yield from entries(entry, depth + 1)
            else:
                yield depth, entry.title, report.document.get_destination_page_number(entry)

    found = list(entries(report.document.outline))
    assert [title for depth, title, _ in found if depth == 0] == [
        "Synthèse – Préparation du RSP", "Méthode et provenance",
    ]  # fmt: skip
    sections = [(title, page) for depth, title, page in found if depth == 1]
    assert sections.pop(0) == ("Chaque critère", 2)
    assert sections.pop()[0] == "Ce que nous avons entendu"
    assert [title.split()[0] for title, _ in sections] == ["G", "F1", "F2", "F3", "F4", "F5"]
    assert len([1 for depth, *_ in found if depth == 2]) == 16
    for title, page in sections:
        assert squeezed(title.split(" ", 1)[1]) in squeezed(report.pages[page])
    pages = [page for *_, page in found]
    assert pages == sorted(pages)


@pytest.mark.parametrize("case", CASES)
def test_pages_are_numbered(printed, case):
    for language, joint in (("fr", "de"), ("en", "of")):
        pages = printed(case, language).pages
        for number, page in enumerate(pages, start=1):
            assert (f"page {number} {joint} {len(pages)}" in page) is (number > 1), number


@pytest.mark.parametrize(
    ("language", "first", "last"), [("fr", "Synthèse", "Non coté"), ("en", "Summary", "Not rated")]
)
def test_the_summary_stands_on_one_page(printed, language, first, last):
    page = printed("full", language).pages[1]
    assert first in page
    assert last in page
    assert "F5" in page


def test_the_summary_gives_the_page_of_each_section(printed):
    pages = printed("full", "en").pages
    starts = [at for at, page in enumerate(pages, start=1) if re.search(r"^Function\s\w+$", page, re.MULTILINE)]
    assert len(starts) == 6
    figures = [int(found) for found in re.findall(r"^(\d+)$", pages[1], re.MULTILINE)]
    assert set(starts) <= set(figures)


@pytest.mark.parametrize("case", CASES)
def test_every_criterion_in_scope_is_printed_once_with_its_rating(make, printed, case):
    text = printed(case, "en").text
    codes = re.findall(r"^((?:G|F\d)\.\d\.\d)$", text, re.MULTILINE)
    items = make(case).instruments[0].items
    assert sorted(codes) == sorted(item.item.code for item in items)
    assert all(squeezed(item.item.label.get("en")) in squeezed(text) for item in items)


def test_notes_are_printed_as_written(printed):
    text = printed("hostile", "fr").text
    for words in (HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[5]):
        assert squeezed(words) in squeezed(text)
    assert f"{SYLLABICS} De dwa da dehs nye>s ąłį̈ ŝ" in text
    assert "Bravo \U0001f600 \u2764 \U0001f469\u2695 [U+05E9][U+05DC][U+05D5][U+05DD] abc" in text
    assert "retrait _x0041_" in text


def test_a_long_note_loses_no_word_over_its_pages(printed):
    """Under its criterion, then among what was heard."""
    text = printed("hostile", "fr").text
    numbers = [int(found) for found in re.findall(r"Phrase\s+(\d+)\s+d", text)]
    assert numbers == 2 * [int(found) for found in re.findall(r"Phrase (\d+) d", LONG)]


def test_a_note_in_another_language_is_marked(printed):
    assert "(EN) The governance model" in printed("full", "fr").text
    assert "(FR) Le mandat date de 2024" in printed("full", "en").text
    assert "(FR) Le mandat" not in printed("full", "fr").text


def test_options_choose_the_content(make, english):
    without = read(make("full"), replace(english, notes=False)).text
    assert "governance model will be reviewed" not in without
    assert "notes were left out" in without
    plain, asked = (read(make("one"), replace(english, questions=value)).text for value in (False, True))
    question = make("one").instruments[0].items[0].item.question.get("en")
    assert squeezed(question) not in squeezed(plain)
    assert squeezed(question) in squeezed(asked)


def test_the_statement_and_the_address_are_there(printed):
    pages = printed("full", "fr").pages
    for page in (pages[0], pages[-1]):
        assert squeezed("n’est pas l’outil officiel") in squeezed(page)
        assert "PrimaryCareProgram@ontariohealth.ca" in page


def test_nothing_rated_is_said_and_never_zero(printed):
    summary = printed("empty", "en").pages[1]
    assert "No criterion is rated yet" in summary
    assert re.findall(r"[\d.]+%", summary) == ["0.0%"], "the coverage alone"
    assert "–" in summary


def test_no_line_leaves_the_sheet(make, french):
    """The hostile workshop, in its widest words, stays within the margins."""
    for page in read(make("hostile"), replace(french, questions=True)).document.pages:
        spots = []

        def keep(text, matrix, place, _font, size, spots=spots):
            # Page numbers are forms, with coordinates of their own.
            if text.strip() and not re.fullmatch(r"(page \d+ de )?\d+", text.strip()):
                x, y = place[4], place[5]
                across = matrix[0] * x + matrix[2] * y + matrix[4]
                spots.append((across, matrix[1] * x + matrix[3] * y + matrix[5], text))

        page.extract_text(visitor_text=keep)
        assert spots
        assert [spot for spot in spots if not (50 <= spot[0] <= 562 and 20 <= spot[1] <= 780)] == []


@pytest.mark.parametrize("length", [0, 1, 2_000, 30_000])
def test_a_note_of_any_length_is_set(instrument, french, printed, length):
    words = ("mot " * (length // 4 + 1))[:length]
    kept = record(instrument, {"F2.1.1": 2}, scope=frozenset({"F2.1.1"}), notes=(note(1, "F2.1.1", words),))
    found = read(summarise([instrument], kept), french).text
    assert found.count("mot") - printed("one", "fr").text.count("mot") == 2 * words.count("mot")


def test_a_title_of_any_length_is_set(make, french):
    summary = make("one")
    for title in ("A", "Très " * 40, "M" * 1_000, "<&>" * 300):
        reader = read(replace(summary, details=replace(summary.details, title=title)), french)
        assert len(reader.document.pages) >= 4


def test_several_instruments_follow_each_other(english):
    one = small_summary()
    second = replace(small_instrument(), key="second", short=one.instruments[0].instrument.title)
    other = replace(one.instruments[0], instrument=second)
    reader = read(replace(one, instruments=(one.instruments[0], other)), english)
    top = [entry.title for entry in reader.document.outline if not isinstance(entry, list)]
    assert len(top) == 4


def test_writing_tells_its_progress(make, french, tmp_path):
    seen = []
    write_pdf(make("full"), french, tmp_path / "r.pdf", progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) > 10
    assert [path.name for path in tmp_path.iterdir()] == ["r.pdf"]


@pytest.mark.parametrize("after", [0, 3, 20])
def test_cancelling_leaves_the_old_file(make, french, tmp_path, after):
    target = tmp_path / "r.pdf"
    target.write_bytes(b"before")
    asked = iter(range(1000))
    with pytest.raises(Cancelled):
        write_pdf(make("full"), french, target, cancelled=lambda: next(asked) >= after)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["r.pdf"]


def test_a_missing_folder_is_told_before_any_work(make, french, tmp_path):
    seen = []
    with pytest.raises(ExportFolderMissing):
        write_pdf(make("full"), french, tmp_path / "gone" / "r.pdf", progress=seen.append)
    assert seen == []
