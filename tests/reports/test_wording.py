"""Words and figures by language, without the operating system's locales."""

from datetime import UTC, date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import scale

from pcn_desktop.assessment.scoring import Coverage
from pcn_desktop.reports import wording
from pcn_desktop.workspace.answers import Outside


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (Fraction(200, 3), "66,7\u00a0%", "66.7%"),
        (Fraction(365, 4), "91,3\u00a0%", "91.3%"),
        (Fraction(0), "0,0\u00a0%", "0.0%"),
        (Fraction(100), "100,0\u00a0%", "100.0%"),
        (Fraction(1, 20), "0,1\u00a0%", "0.1%"),
        (Fraction(49, 1000), "0,0\u00a0%", "0.0%"),
        (None, "–", "–"),
    ],
)
def test_percent(value, french, english):
    assert wording.percent(value, "fr") == wording.percent(value, "fr-CA") == french
    assert wording.percent(value, "en") == wording.percent(value, "oj") == english


@given(st.fractions(0, 100))
def test_rounding_is_half_up_as_decimals_do_it(value):
    exact = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert abs(wording.rounded(value) - exact) <= Decimal("0.1")
    assert abs(Fraction(wording.rounded(value)) - value) <= Fraction(1, 20)
    assert Fraction(wording.rounded(value)) - value > -Fraction(1, 20)


@pytest.mark.parametrize("tenths", range(0, 1000, 7))
def test_every_half_goes_up(tenths):
    assert wording.rounded(Fraction(2 * tenths + 1, 20)) == Decimal(tenths + 1).scaleb(-1)


def test_number():
    assert wording.number(1234567, "fr") == "1\u00a0234\u00a0567"
    assert wording.number(Decimal("1234.5"), "fr") == "1\u00a0234,5"
    assert wording.number(Decimal("1234.5"), "en") == "1,234.5"


@pytest.mark.parametrize(
    ("value", "short", "french", "english"),
    [
        (date(2026, 11, 22), False, "22 novembre 2026", "November 22, 2026"),
        (date(2026, 11, 22), True, "22 nov. 2026", "Nov. 22, 2026"),
        (date(2027, 8, 1), False, "1er août 2027", "August 1, 2027"),
        (date(2027, 2, 3), True, "3 févr. 2027", "Feb. 3, 2027"),
        (date(2027, 5, 31), True, "31 mai 2027", "May 31, 2027"),
    ],
)
def test_day(value, short, french, english):
    assert wording.day(value, "fr", short=short).replace("\u00a0", " ") == french
    assert wording.day(value, "en", short=short).replace("\u00a0", " ") == english


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (time(10, 42), "10 h 42", "10:42 a.m."),
        (time(0, 5), "0 h 05", "12:05 a.m."),
        (time(12, 0), "12 h", "12:00 p.m."),
        (time(23, 59), "23 h 59", "11:59 p.m."),
    ],
)
def test_clock(value, french, english):
    assert wording.clock(value, "fr").replace("\u00a0", " ") == french
    assert wording.clock(value, "en").replace("\u00a0", " ") == english


def test_moment_is_told_in_this_machines_time(monkeypatch):
    monkeypatch.setenv("TZ", "America/Toronto")
    import time as clock

    clock.tzset()
    given_at = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)
    assert wording.moment(given_at, "fr").replace("\u00a0", " ") == "22 novembre 2026 à 10 h 42"
    assert wording.moment(given_at, "en").replace("\u00a0", " ") == "November 22, 2026 at 10:42 a.m."


def test_ratings_in_words():
    stages = scale()
    labels = [wording.rating_label(stages, rating, "en") for rating in (2, Outside.NOT_APPLICABLE, None)]
    assert labels == ["2\u00a0level 2 (English)", "Not applicable", "Not rated"]
    assert wording.rating_label(stages, Outside.UNKNOWN, "fr") == "Ne sait pas"


def test_coverage_and_counts():
    assert wording.coverage(Coverage(6, 11), "fr") == "6\u00a0sur\u00a011"
    assert wording.share(Coverage(1, 3)) == Fraction(100, 3)
    assert wording.share(Coverage(0, 0)) is None
    assert [wording.counted("criterion", n, "fr") for n in (0, 1, 2)] == ["0 critère", "1 critère", "2 critères"]
    assert [wording.counted("criterion", n, "en") for n in (0, 1, 2)] == ["0 criteria", "1 criterion", "2 criteria"]


@pytest.mark.parametrize(
    ("written", "report", "mark"),
    [("fr", "fr", ""), ("en", "fr", "(EN)"), ("fr-CA", "fr", ""), ("oj", "en", "(OJ)"), ("", "fr", "")],
)
def test_mark_of_a_note_in_another_language(written, report, mark):
    assert wording.note_mark(written, report) == mark


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_word_exists_in_both_languages_with_the_same_blanks():
    for name, words in wording.WORDS.items():
        assert set(words) == {"fr", "en"}, name
        assert all(text.strip() for text in words.values()), name
        assert blanks(words["fr"]) == blanks(words["en"]), name


def test_importing_the_words_loads_no_library(run_python):
    loaded = run_python(
        "import sys, pcn_desktop.reports.wording, pcn_desktop.reports.pdf, pcn_desktop.reports.excel;"
        "print([name for name in ('reportlab', 'openpyxl', 'PySide6', 'sqlalchemy') if name in sys.modules])"
    )
    assert loaded.strip() == "[]"
