"""What leaves a vault on paper: no more than its release, and nothing at all of a silent one."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.reports.cases import HOSTILE, LONG, WHEN, small_summary
from tests.reports.vaults import CUSTODIAN, MARK, outgoing, supplement

from pcn_desktop.reports import custody
from pcn_desktop.reports.excel import render_excel
from pcn_desktop.reports.files import Progress
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import render_pdf
from pcn_desktop.reports.voices_chart import two_voices
from pcn_desktop.workspace.vault_values import ReleaseScope, Voice

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
SCOPES = (ReleaseScope.SUMMARY, ReleaseScope.ALL)


@pytest.fixture(autouse=True)
def same_pdf(monkeypatch):
    """Let the same story give the same bytes: no clock and no chance in the file."""
    monkeypatch.setattr("reportlab.rl_config.invariant", 1)


def reported(*found):
    return replace(small_summary(), outgoing=found)


def excel(summary, language="fr", **options):
    return render_excel(summary, ReportOptions(language, made=WHEN, **options), Progress())


def pdf(summary, language="fr", **options):
    return render_pdf(summary, ReportOptions(language, made=WHEN, **options), Progress())


def sheets(content):
    return {
        sheet.title: [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
        for sheet in load_workbook(BytesIO(content))
    }


def pages(content):
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(BytesIO(content)).pages]


def all_words(summary, language, **options):
    """Everything that both files say, without white space."""
    cells = [value for values in sheets(excel(summary, language, **options)).values() for value in values]
    return re.sub(r"\s+", "", " ".join([*cells, *pages(pdf(summary, language, **options))]))


@LANGUAGES
@pytest.mark.parametrize("scope", [None, ReleaseScope.NOTHING])
def test_a_silent_vault_leaves_both_files_byte_for_byte_as_they_were(language, scope):
    silent = reported(outgoing(scope, shown=False))
    assert excel(silent, language) == excel(small_summary(), language)
    assert pdf(silent, language) == pdf(small_summary(), language)


@LANGUAGES
@pytest.mark.parametrize("scope", [None, ReleaseScope.NOTHING])
def test_without_a_release_one_line_on_the_first_page_says_who_holds_it(language, scope):
    named, bare = reported(outgoing(scope)), small_summary()
    with_vault, without = sheets(excel(named, language)), sheets(excel(bare, language))
    first = next(iter(without))
    assert {name: values for name, values in with_vault.items() if name != first} == {
        name: values for name, values in without.items() if name != first
    }
    line = next(value for value in with_vault[first] if CUSTODIAN in value)
    assert {"fr": "Évalué; réponses gardées par", "en": "Assessed; held by"}[language] in line
    assert len(with_vault[first]) == len(without[first]) + 2
    with_pages, without_pages = pages(pdf(named, language)), pages(pdf(bare, language))
    assert CUSTODIAN in with_pages[0]
    assert with_pages[1:] == without_pages[1:]
    assert MARK not in all_words(named, language)


@LANGUAGES
def test_a_summary_leaves_section_scores_and_no_criterion(language):
    found = all_words(reported(outgoing(ReleaseScope.SUMMARY)), language)
    own = supplement()
    for item in own.items:
        assert item.code not in found
        assert re.sub(r"\s+", "", item.label.get(language)) not in found
    for number in (1, 2, 3):
        assert f"{MARK}{number}" not in found
    for section in own.sections:
        assert re.sub(r"\s+", "", section.title.get(language)) in found
    # Section SA: network (5/6 + 7/9) / 2, partners (1/3 + 2/9) / 2; both rounded half up.
    figures = ("80.6%", "27.8%*", "−52.8") if language == "en" else ("80,6%", "27,8%*", "−52,8")
    assert all(figure in found for figure in figures)
    words = {"fr": ("Scores par section", "22 décembre 2026"), "en": ("Scores by section", "December 22, 2026")}
    assert all(re.sub(r"\s+", "", word) in found for word in words[language])


@LANGUAGES
def test_a_whole_release_leaves_every_rating_note_and_perspective(language):
    summary = reported(outgoing(ReleaseScope.ALL))
    found, own = all_words(summary, language), supplement()
    for item in own.items:
        assert item.code in found
        assert re.sub(r"\s+", "", item.label.get(language)) in found
        assert re.sub(r"\s+", "", custody.basis(item, language)) in found
        assert re.sub(r"\s+", "", item.source.place.get(language)) in found
    for number in (1, 2, 3):
        assert found.count(f"{MARK}{number}") == 2  # Once in each file.
    assert re.sub(r"\s+", "", custody.say("perspective", language)).split(":")[0] in found
    without_notes = all_words(summary, language, notes=False)
    assert not any(f"{MARK}{number}" in without_notes for number in (1, 2, 3))


@pytest.mark.parametrize("scope", SCOPES)
def test_the_ordinary_sheets_and_pages_do_not_move(scope):
    released, bare = reported(outgoing(scope)), small_summary()
    with_vault, without = sheets(excel(released)), sheets(excel(bare))
    first = next(iter(without))
    assert all(with_vault[name] == values for name, values in without.items() if name != first)
    with_pages, without_pages = pages(pdf(released)), pages(pdf(bare))
    count = re.compile(r"page (\d+) de \d+")
    assert [count.sub(r"page \1", page) for page in with_pages[1 : len(without_pages)]] == [
        count.sub(r"page \1", page) for page in without_pages[1:]
    ]


@LANGUAGES
@pytest.mark.parametrize("scope", SCOPES)
def test_the_notice_and_the_release_stand_with_the_content(language, scope):
    summary = reported(outgoing(scope))
    notice = supplement().notice.get(language)
    values = sheets(excel(summary, language))[custody.say("sheet", language)]
    assert notice in values[:2]
    assert values.count(MARK) >= 3  # By whom, on what terms, and the community's label.
    before = len(pages(pdf(small_summary(), language)))
    chapter = pages(pdf(summary, language))[before:]
    assert chapter
    assert all(notice in page for page in chapter)
    assert custody.say("release", language) in chapter[0]
    first = next(iter(sheets(excel(summary, language)).values()))
    assert any(CUSTODIAN in value and notice in value for value in first)


def test_the_printed_title_rows_carry_the_notice():
    book = load_workbook(BytesIO(excel(reported(outgoing(ReleaseScope.ALL)))))
    assert book["Supplément"].print_title_rows == "$1:$2"


def test_a_custodian_who_is_not_to_be_named_is_not_even_with_content():
    found = all_words(reported(outgoing(ReleaseScope.ALL, shown=False)), "fr")
    assert re.sub(r"\s+", "", CUSTODIAN) not in found


def test_each_vault_has_its_own_sheet_and_chapter():
    two = reported(outgoing(ReleaseScope.ALL), outgoing(ReleaseScope.SUMMARY, custodian="Autre centre", own="vault-2"))
    found = sheets(excel(two))
    assert CUSTODIAN in " ".join(found["Supplément 1"])
    assert "Autre centre" not in " ".join(found["Supplément 1"])
    assert "Autre centre" in " ".join(found["Supplément 2"])
    assert CUSTODIAN not in " ".join(found["Supplément 2"])
    assert all(name in pages(pdf(two))[0] for name in (CUSTODIAN, "Autre centre"))


@pytest.mark.parametrize("words", [*HOSTILE, LONG])
def test_hostile_words_stay_words(words):
    summary = reported(outgoing(ReleaseScope.ALL, words=words, custodian=words))
    for sheet in load_workbook(BytesIO(excel(summary))):
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(pages(pdf(summary))) > len(pages(pdf(small_summary())))


def test_a_difference_is_signed_and_missing_when_a_voice_is():
    points = {point.code: point for point in custody.points(outgoing(ReleaseScope.SUMMARY), "fr")}
    assert custody.signed(points["SA"].difference, "fr") == "−52,8"
    assert points["SB"].percents[Voice.PARTNERS] is None
    assert custody.signed(points["SB"].difference, "fr") == "–"
    assert (custody.signed(0, "en"), custody.signed(2, "en"), custody.signed(-1, "en")) == ("0", "+2", "−1")


@LANGUAGES
def test_the_chart_tells_the_voices_apart_without_colour(language):
    """A full dot and an open diamond, one of each in the key; a voice that rated nothing has no mark."""
    found = custody.points(outgoing(ReleaseScope.SUMMARY), language)
    kinds = [type(shape).__name__ for shape in two_voices(found, language).contents]
    assert kinds.count("Circle") == 1 + 2
    assert kinds.count("Polygon") == 1 + 1
