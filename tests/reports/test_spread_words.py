"""What votes say in words: figures, verdicts and gaps, in both languages; before the reveal, how many are in."""

from datetime import UTC, datetime

import pytest
from tests.factories import item, scale

from pcn_desktop.assessment.summary import ItemSummary, RoundSummary, round_summary
from pcn_desktop.reports.spread_words import figure_words, gap_words, half, moved_words, spread_words, verdict_words
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Round

WHEN = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
FOUR = scale()


def votes(*levels: int, number: int = 1, groups=None, **outside: int) -> RoundSummary:
    counts = dict(enumerate(levels)) | {Outside(name): count for name, count in outside.items()}
    parts = groups or {WHOLE_ROOM: counts}
    cast = {group: sum(part.values()) for group, part in parts.items()}
    return round_summary(FOUR, Round(number, cast, WHEN, counts=parts))


@pytest.mark.parametrize(
    ("levels", "french", "english"),
    [
        ((1, 2, 6, 3), "Accord", "Agreement"),
        ((4, 1, 1, 4), "Partage", "Split"),
        ((0, 0, 2, 2), "Pas de verdict\u00a0: moins de cinq votes", "No verdict: fewer than five votes"),
        ((0, 0, 0, 0), "Pas de verdict\u00a0: moins de cinq votes", "No verdict: fewer than five votes"),
    ],
)
def test_the_verdict_is_said(levels, french, english):
    spread = votes(*levels).spread
    assert (verdict_words(spread, "fr"), verdict_words(spread, "en")) == (french, english)


def test_a_scale_without_a_region_has_no_verdict():
    found = round_summary(scale(levels=3), Round(1, {WHOLE_ROOM: 9}, WHEN, counts={WHOLE_ROOM: {0: 4, 2: 5}}))
    assert verdict_words(found.spread, "en") == "No verdict on this scale"


def test_the_figures_of_the_worked_example():
    def figures(language: str, *levels: int) -> list[str]:
        return [words.replace("\u00a0", " ") for words in figure_words(votes(*levels).spread, language)]

    french = ["12 votes", "médiane 2", "de 0 à 3", "50,0 % à la médiane", "75,0 % autour de la médiane"]
    assert figures("fr", 1, 2, 6, 3) == french
    assert figures("en", 4, 1, 1, 4)[:3] == ["10 votes", "median 1.5", "from 0 to 3"]
    assert figures("en", 0, 5, 0, 0)[2] == "all at 1"
    assert figure_words(votes(0, 0, 0, 0, unknown=3).spread, "fr") == ("0 vote",)


def test_everything_is_said_on_one_line():
    assert spread_words(FOUR, votes(0, 1, 4, 0, na=1, unknown=2), "en") == (
        "0\u00a0level 0 (English): 0; 1\u00a0level 1 (English): 1; 2\u00a0level 2 (English): 4; "
        "3\u00a0level 3 (English): 0; Not applicable: 1; Don’t know: 2. "
        "5 votes, median\u00a02, from\u00a01\u00a0to\u00a02, 80.0% at the median, 100.0% around the median. Agreement"
    )


@pytest.mark.parametrize("answers", [{0: 17}, {3: 9, 1: 8}, {Outside.UNKNOWN: 17}])
def test_before_the_reveal_only_how_many_are_in(answers):
    kept = Round(1, {WHOLE_ROOM: sum(answers.values())})
    assert spread_words(FOUR, round_summary(FOUR, kept), "fr") == "Votes non dévoilés\u00a0: 17 reçus"


def test_what_may_not_be_shown_is_said():
    hidden = RoundSummary(1, 2, WHEN)
    assert spread_words(FOUR, hidden, "en") == "Too few votes to show without telling who voted what"


def test_the_median_s_way_over_the_rounds():
    low, high = votes(0, 0, 6, 0), votes(0, 0, 0, 6, number=2)

    def moved(*rounds: RoundSummary, language: str = "en") -> str:
        return moved_words(ItemSummary(item("A.1.1"), None, None, (), rounds=rounds), language)

    assert moved(low) == ""
    assert moved(low, RoundSummary(2, 6)) == "", "the second round is not revealed"
    assert moved(low, high) == "2 → 3 after the second round"
    assert moved(low, high, language="fr") == "2 → 3 après le deuxième tour"
    assert moved(low, high, votes(0, 0, 0, 7, number=3)) == "3, as in the round before"
    assert moved(high, votes(0, 6, 0, 0, number=4)) == "3 → 1 after the 4th round"


def test_a_gap_names_both_perspectives():
    found = votes(groups={"a": {0: 3}, "b": {2: 2, 3: 2}})
    assert gap_words(found.gaps[0], found, "Familles", "Équipe", "fr") == (
        "Écart de 2,5 niveaux\u00a0: Familles (médiane 0) et Équipe (médiane 2,5)"
    )


def test_a_half_is_printed_by_locale():
    assert half(votes(4, 1, 1, 4).spread.median, "fr") == "1,5"
    assert half(None, "fr") == "–"
