"""Spread, agreement and gaps, by the published rows and the worked examples of the design."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import scale

from pcn_desktop.assessment.agreement import (
    FEWEST_FOR_A_VERDICT,
    FEWEST_IN_A_GROUP,
    Gap,
    Verdict,
    gaps,
    shown_to_others,
    spread,
    together,
)
from pcn_desktop.workspace.answers import Outside

NA, UNKNOWN = Outside.NOT_APPLICABLE, Outside.UNKNOWN
AGREEMENT, SPLIT = Verdict.AGREEMENT, Verdict.SPLIT


def said(*votes: int, **outside: int):
    """Return the spread of so many votes at level 0, 1, 2 …"""
    counts = dict(enumerate(votes)) | {Outside(answer): count for answer, count in outside.items()}
    return spread(scale(levels=len(votes)), counts)


def test_three_votes_outside_are_allowed_to_twelve():
    found = said(1, 2, 6, 3)
    assert (found.n, found.median, found.at_median) == (12, 2, Fraction(1, 2))
    assert found.region == (2, 3)
    assert found.in_region == Fraction(9, 12)
    assert found.verdict is AGREEMENT


def test_a_room_at_both_ends_is_split():
    found = said(4, 1, 1, 4)
    assert (found.n, found.median, found.region) == (10, Fraction(3, 2), (1, 2))
    assert found.in_region == Fraction(2, 10)
    assert found.verdict is SPLIT


def test_four_votes_have_no_verdict():
    found = said(0, 0, 2, 2)
    assert (found.n, found.median) == (4, Fraction(5, 2))
    assert found.verdict is None


@pytest.mark.parametrize(
    ("votes", "median", "at_median", "in_region", "verdict"),
    [
        # IJIC 10.5334/ijic.7747, table 4: n = 12, levels 0-5; the counts are ours, the shares are the article's.
        ((0, 0, 1, 8, 2, 1), 3, 66.7, 91.7, AGREEMENT),
        ((2, 2, 2, 3, 2, 1), Fraction(5, 2), 20.8, 41.7, SPLIT),
    ],
)
def test_the_published_rows(votes, median, at_median, in_region, verdict):
    found = said(*votes)
    assert (found.n, found.median) == (12, median)
    assert round(float(found.at_median * 100), 1) == at_median
    assert round(float(found.in_region * 100), 1) == in_region
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("n", "allowed"),
    [(5, 1), (7, 1), (8, 2), (10, 2), (11, 3), (13, 3), (14, 4), (16, 4), (20, 6)],
)
def test_how_many_votes_may_lie_outside(n, allowed):
    assert said(allowed, 0, n - allowed, 0).verdict is AGREEMENT
    assert said(allowed + 1, 0, n - allowed - 1, 0).verdict is SPLIT


@pytest.mark.parametrize(
    ("votes", "region"),
    [
        ((0, 0, 0, 5), (2, 3)),
        ((5, 0, 0, 0), (0, 1)),
        ((0, 1, 5, 1), (1, 2)),  # as many on either side: the lower one
        ((0, 1, 5, 2), (2, 3)),
        ((3, 0, 3, 0), (0, 1)),  # a whole median between two middle votes, where nobody voted: the lower one
        ((3, 0, 0, 3), (1, 2)),
    ],
)
def test_two_levels_around_the_median(votes, region):
    assert said(*votes).region == region


@pytest.mark.parametrize(
    ("votes", "region"),
    [
        ((0, 0, 0, 0, 0, 5), (4, 5)),
        ((5, 0, 0, 0, 0, 0), (0, 1)),
        ((0, 0, 5, 0, 0, 0), (1, 2, 3)),
        ((0, 0, 5, 5, 0, 0), (2, 3)),
    ],
)
def test_the_levels_within_one_of_the_median(votes, region):
    assert said(*votes).region == region


@pytest.mark.parametrize("levels", [2, 3])
def test_short_scales_have_no_verdict(levels):
    found = said(*([10] + [0] * (levels - 1)))
    assert (found.region, found.in_region, found.verdict) == (None, None, None)
    assert (found.median, found.at_median) == (0, 1)


def test_the_share_at_a_half_median_is_the_mean_of_its_neighbours():
    assert said(1, 3, 3, 1).at_median == Fraction(3, 8)
    assert said(0, 0, 3, 2, 1, 0).at_median == Fraction(5, 12)


def test_what_stands_outside_the_scale_is_shown_and_not_counted():
    found = said(0, 0, 5, 0, na=4, unknown=2)
    assert (found.n, found.ballots, found.not_applicable, found.unknown) == (5, 11, 4, 2)
    assert (found.median, found.at_median, found.verdict) == (2, 1, AGREEMENT)


def test_ballots_outside_the_scale_alone_have_no_figures():
    found = said(0, 0, 0, 0, na=3)
    assert (found.n, found.ballots) == (0, 3)
    assert (found.median, found.lowest, found.highest, found.at_median, found.region, found.verdict) == (None,) * 6


votes_on_four = st.lists(st.integers(0, 8), min_size=4, max_size=4).filter(lambda votes: sum(votes) > 0)


@given(votes_on_four)
def test_figures_hold_together(votes):
    found = said(*votes)
    assert found.lowest <= found.median <= found.highest
    assert 0 <= found.at_median <= 1
    assert len(found.region) == 2
    assert (found.verdict is None) == (sum(votes) < FEWEST_FOR_A_VERDICT)


@given(votes_on_four)
def test_a_scale_read_backwards_agrees_as_much(votes):
    there, back = said(*votes), said(*reversed(votes))
    assert there.median == 3 - back.median
    assert there.in_region == back.in_region
    assert there.verdict == back.verdict


@given(st.lists(st.integers(0, 8), min_size=4, max_size=5), st.data())
def test_a_vote_that_moves_towards_the_median_never_splits_a_room(votes, data):
    """Monotone, for a region of two levels."""
    before = said(*votes)
    if before.verdict is not AGREEMENT:
        return
    away = [at for at, count in enumerate(votes) if count and at != before.median]
    if not away:
        return
    at = data.draw(st.sampled_from(away))
    closer = at + (1 if at < before.median else -1)
    if abs(closer - before.median) >= abs(at - before.median):
        return
    after = list(votes)
    after[at] -= 1
    after[closer] += 1
    assert said(*after).verdict is AGREEMENT


def test_a_region_of_three_levels_is_not_monotone():
    """A vote that moves towards the median may split: the median becomes a half, and its region narrower."""
    before, after = said(0, 0, 0, 3, 0, 3), said(0, 0, 0, 2, 1, 3)
    assert (before.median, before.region, before.verdict) == (4, (3, 4, 5), AGREEMENT)
    assert (after.median, after.region, after.verdict) == (Fraction(9, 2), (4, 5), SPLIT)


def test_groups_add_up():
    assert together({"a": {0: 1, 2: 3}, "b": {2: 1, NA: 2}}) == {0: 1, 2: 4, NA: 2}
    assert together({}) == {}


class TestGaps:
    def test_two_levels_apart_are_a_gap(self):
        groups = {"a": said(3, 0, 0, 0), "b": said(0, 0, 3, 0), "c": said(0, 3, 0, 0)}
        assert gaps(groups) == (Gap("a", "b", Fraction(2)),)

    def test_the_widest_comes_first(self):
        groups = {"a": said(3, 0, 0, 0), "b": said(0, 0, 3, 0), "c": said(0, 0, 0, 3)}
        assert gaps(groups) == (Gap("a", "c", Fraction(3)), Gap("a", "b", Fraction(2)))

    def test_less_than_two_levels_are_none(self):
        assert gaps({"a": said(2, 2, 0, 0), "b": said(0, 0, 3, 0)}) == ()

    def test_fewer_than_three_votes_are_not_compared(self):
        assert gaps({"a": said(2, 0, 0, 0, na=9), "b": said(0, 0, 0, 3)}) == ()


class TestShownToOthers:
    def shown(self, groups, rest=None):
        whole = together({group: dict(known.counts) for group, known in groups.items()} | {"": rest or {}})
        outside = {
            NA: sum(known.not_applicable for known in groups.values()),
            UNKNOWN: sum(known.unknown for known in groups.values()),
        }
        return shown_to_others(groups, spread(scale(), whole | outside))

    def test_groups_of_three_and_more(self):
        assert self.shown({"a": said(3, 0, 0, 0), "b": said(0, 4, 0, 0)}) == {"a", "b"}

    def test_none_under_five_votes_in_all(self):
        assert self.shown({"a": said(3, 1, 0, 0)}) == frozenset()

    def test_a_small_group_is_not_left_over(self):
        """Taking what is shown from the whole would show the two votes of `c`: the smallest shown goes too."""
        groups = {"a": said(3, 0, 0, 0), "b": said(0, 4, 0, 0), "c": said(0, 0, 2, 0)}
        assert self.shown(groups) == {"b"}

    def test_two_small_groups_hide_each_other(self):
        groups = {"a": said(4, 0, 0, 0), "b": said(0, 2, 0, 0), "c": said(0, 0, 2, 0)}
        assert self.shown(groups) == {"a"}

    def test_votes_without_perspective_count_as_left_over(self):
        assert self.shown({"a": said(5, 0, 0, 0)}, {1: 1}) == frozenset()
        assert self.shown({"a": said(5, 0, 0, 0)}, {1: 3}) == {"a"}

    @given(st.lists(st.lists(st.integers(0, 4), min_size=6, max_size=6), max_size=5))
    def test_nothing_small_can_be_worked_out(self, several):
        groups = {
            str(at): said(*votes[:4], na=votes[4], unknown=votes[5]) for at, votes in enumerate(several) if sum(votes)
        }
        shown = self.shown(groups)
        n = sum(known.n for known in groups.values())
        if n < FEWEST_FOR_A_VERDICT:
            assert shown == frozenset()
        assert all(groups[group].n >= FEWEST_IN_A_GROUP for group in shown)
        hidden = [known for group, known in groups.items() if group not in shown]
        if shown and hidden:
            assert sum(known.n for known in hidden) >= FEWEST_IN_A_GROUP
