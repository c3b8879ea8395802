"""Scores, coverage and "in place", by the rules and the worked examples of the design."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import dimension, instrument, scale, text

from pcn_desktop.assessment.scoring import Coverage, is_in_place, item_coverage, item_score, mean
from pcn_desktop.assessment.summary import InstrumentSummary, summarise_instrument
from pcn_desktop.instruments.model import Instrument, Level, Scale, Section
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.values import AssessmentRecord

NA, UNKNOWN = Outside.NOT_APPLICABLE, Outside.UNKNOWN


def built(*sections: tuple[int, ...]) -> Instrument:
    """An instrument with one section per tuple, one dimension per number, so many criteria each."""
    made = []
    for at, sizes in enumerate(sections, start=1):
        dimensions = tuple(dimension(f"S{at}.{n}", items=size) for n, size in enumerate(sizes, start=1))
        made.append(Section(f"S{at}", text(f"section {at}"), text(f"S{at}"), dimensions))
    return replace(instrument(), sections=tuple(made))


def summed(tool: Instrument, ratings: Mapping[str, Rating], scope: frozenset[str] | None = None) -> InstrumentSummary:
    return summarise_instrument(tool, AssessmentRecord(tool.key, tool.version, scope or tool.codes, ratings))


class TestWorkedExample:
    """F2 of the design: three dimensions of four criteria."""

    ratings: Mapping[str, Rating] = {
        **dict(zip(("S1.1.1", "S1.1.2", "S1.1.3", "S1.1.4"), (3, 2, NA, 0), strict=True)),
        **dict(zip(("S1.2.1", "S1.2.2", "S1.2.3", "S1.2.4"), (3, 3, UNKNOWN, 1), strict=True)),
    }

    @pytest.fixture
    def found(self) -> InstrumentSummary:
        return summed(built((4, 4, 4)), self.ratings)

    def test_criteria(self, found):
        assert [item.percent for item in found.items[:4]] == [100, Fraction(200, 3), None, 0]

    def test_first_dimension(self, found):
        figures = found.dimensions[0].figures
        assert figures.percent == Fraction(500, 9)
        assert figures.coverage == Coverage(3, 3)
        assert figures.in_place == 1
        assert not figures.provisional

    def test_second_dimension(self, found):
        figures = found.dimensions[1].figures
        assert figures.percent == Fraction(700, 9)
        assert figures.coverage == Coverage(3, 4)
        assert figures.provisional

    def test_unrated_dimension_has_no_score(self, found):
        figures = found.dimensions[2].figures
        assert figures.percent is None
        assert figures.coverage == Coverage(0, 4)
        assert not figures.provisional

    def test_section(self, found):
        figures = found.sections[0].figures
        assert figures.percent == Fraction(200, 3)
        assert figures.coverage == Coverage(6, 11)
        assert figures.in_place == 3
        assert figures.provisional

    def test_counts(self, found):
        assert (found.not_applicable, found.unknown, found.unrated) == (1, 1, 4)
        assert [count for _, count in found.tally(found.instrument.scales[0])] == [1, 1, 1, 3]


def test_sections_weigh_the_same_whatever_their_size():
    tool = built((1,), (4, 4))
    ratings: dict[str, Rating] = dict.fromkeys(tool.codes, 0)
    ratings["S1.1.1"] = 3
    assert summed(tool, ratings).figures.percent == 50


def test_nothing_rated_is_no_score_and_not_zero():
    figures = summed(built((2, 1)), {}).figures
    assert (figures.percent, figures.coverage, figures.in_place) == (None, Coverage(0, 3), 0)
    assert figures.coverage.share == 0


def test_nothing_applicable_has_neither_score_nor_share():
    figures = summed(built((1,)), {"S1.1.1": NA}).figures
    assert (figures.percent, figures.coverage, figures.coverage.share) == (None, Coverage(0, 0), None)
    assert figures.coverage.complete


def test_scores_need_not_be_evenly_spread():
    levels = tuple(Level(at, Fraction(score), text("level"), text("")) for at, score in enumerate((1, 2, 5)))
    uneven = Scale("uneven", levels)
    assert [item_score(uneven, value) for value in (0, 1, 2)] == [0, 25, 100]


def test_unknown_level_is_an_error():
    with pytest.raises(KeyError):
        item_score(scale(), 7)


def test_only_the_highest_level_is_in_place():
    assert [is_in_place(scale(), rating) for rating in (None, NA, UNKNOWN, 0, 1, 2, 3)] == [False] * 6 + [True]


@pytest.mark.parametrize(
    ("rating", "expected"), [(None, (0, 1)), (UNKNOWN, (0, 1)), (NA, (0, 0)), (0, (1, 1)), (3, (1, 1))]
)
def test_coverage_of_one_criterion(rating, expected):
    assert item_coverage(rating) == Coverage(*expected)


RATINGS = st.sampled_from([None, NA, UNKNOWN, 0, 1, 2, 3])
SHAPES = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple), min_size=1, max_size=4)


@st.composite
def rated(draw: st.DrawFn) -> tuple[Instrument, dict[str, Rating]]:
    tool = built(*draw(SHAPES))
    drawn = {item.code: draw(RATINGS) for item in tool.items}
    return tool, {code: rating for code, rating in drawn.items() if rating is not None}


def all_figures(found: InstrumentSummary):
    yield found.figures
    for part in found.sections:
        yield part.figures
        yield from (dimension.figures for dimension in part.dimensions)


@given(rated())
def test_scores_are_exact_and_within_bounds(case):
    for figures in all_figures(summed(*case)):
        assert figures.percent is None or (isinstance(figures.percent, Fraction) and 0 <= figures.percent <= 100)
        assert 0 <= figures.in_place <= figures.coverage.rated <= figures.coverage.applicable
        assert (figures.percent is None) == (figures.coverage.rated == 0)


@given(rated())
def test_the_whole_is_the_mean_of_its_parts(case):
    found = summed(*case)
    assert found.figures.percent == mean(part.figures.percent for part in found.sections)
    for part in found.sections:
        assert part.figures.percent == mean(dimension.figures.percent for dimension in part.dimensions)
        assert part.figures.in_place == sum(dimension.figures.in_place for dimension in part.dimensions)
        for dimension_ in part.dimensions:
            assert dimension_.figures.percent == mean(item.percent for item in dimension_.items)


@given(rated(), st.randoms(use_true_random=False))
def test_the_order_of_ratings_changes_nothing(case, random):
    tool, ratings = case
    shuffled = list(ratings.items())
    random.shuffle(shuffled)
    assert summed(tool, dict(shuffled)) == summed(tool, ratings)


@given(rated(), st.data())
def test_a_higher_level_never_lowers_a_score(case, data):
    tool, ratings = case
    levels = sorted(code for code, rating in ratings.items() if isinstance(rating, int) and rating < 3)
    if not levels:
        return
    code = data.draw(st.sampled_from(levels))
    before = summed(tool, ratings)
    after = summed(tool, {**ratings, code: ratings[code] + 1})
    for low, high in zip(all_figures(before), all_figures(after), strict=True):
        assert low.coverage == high.coverage
        assert low.percent is None or low.percent <= high.percent
        assert low.in_place <= high.in_place


@given(rated(), st.data())
def test_not_applicable_and_unknown_change_coverage_alone(case, data):
    tool, ratings = case
    code = data.draw(st.sampled_from(sorted(tool.codes)))
    without = {key: rating for key, rating in ratings.items() if key != code}
    blank, unknown, na = (summed(tool, {**without, **extra}).figures for extra in ({}, {code: UNKNOWN}, {code: NA}))
    assert blank.percent == unknown.percent == na.percent
    assert blank.coverage == unknown.coverage
    assert na.coverage == Coverage(blank.coverage.rated, blank.coverage.applicable - 1)


@given(rated(), st.data())
def test_out_of_scope_is_as_if_it_had_never_been_asked(case, data):
    tool, ratings = case
    scope = frozenset(data.draw(st.sets(st.sampled_from(sorted(tool.codes)), min_size=1)))
    found = summed(tool, ratings, scope)
    assert {item.item.code for item in found.items} == scope
    assert found == summed(tool, {code: rating for code, rating in ratings.items() if code in scope}, scope)
    assert {item.code for item in found.left_out} == tool.codes - scope
    assert found.figures.coverage.applicable + found.not_applicable == len(scope)
    assert all(part.dimensions for part in found.sections)
    assert all(part.items for part in found.dimensions)


@given(rated())
def test_every_criterion_in_scope_is_counted_once(case):
    found = summed(*case)
    at_levels = sum(count for _, count in found.tally(found.instrument.scales[0]))
    assert at_levels == found.figures.coverage.rated
    assert at_levels + found.not_applicable + found.unknown + found.unrated == len(found.items)
