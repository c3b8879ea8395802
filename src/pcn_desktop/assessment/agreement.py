"""The spread of votes, and whether a room agrees: counts in, exact figures out.

The verdict follows the RAND/UCLA method with two outcomes: votes agree when at most floor((n - 2) / 3) of them lie
outside the region around the median. The region is as wide as the scale says; without a width, and under five votes,
there is no verdict. "Not applicable" and "don't know" are ballots, counted and shown, outside n.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate, combinations
from typing import Final

from pcn_desktop.instruments.model import Scale
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import Counts

FEWEST_FOR_A_VERDICT: Final = 5
FEWEST_IN_A_GROUP: Final = 3
"""Votes under which a perspective has no median to compare, and is not shown to others."""
GAP: Final = 2
"""Levels between two medians from which a gap is named."""


class Verdict(StrEnum):
    """What a room's votes say together."""

    AGREEMENT = "agreement"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Spread:
    """The votes of a group on one criterion.

    `counts` are (level, votes), lowest level first, every level of the scale. `n` counts votes for a level. The median
    (a half between two levels), `lowest` and `highest` are None without any. `at_median` and `in_region` are shares of
    n, from 0 to 1. `region` holds the levels around the median; None where the scale declares no width.
    """

    counts: tuple[tuple[int, int], ...]
    not_applicable: int
    unknown: int
    median: Fraction | None
    lowest: int | None
    highest: int | None
    at_median: Fraction | None
    region: tuple[int, ...] | None
    in_region: Fraction | None
    verdict: Verdict | None

    @property
    def n(self) -> int:
        """Return how many votes chose a level."""
        return sum(count for _, count in self.counts)

    @property
    def ballots(self) -> int:
        """Return how many ballots there were."""
        return self.n + self.not_applicable + self.unknown

    @property
    def outside(self) -> tuple[tuple[Outside, int], ...]:
        """Return the ballots outside the scale, each answer with how many it got."""
        return (Outside.NOT_APPLICABLE, self.not_applicable), (Outside.UNKNOWN, self.unknown)

    @property
    def allowed(self) -> int:
        """Return how many votes may lie outside the region when the room agrees."""
        return _allowed(self.n)

    def reaches(self, level: int) -> bool:
        """Return whether a level lies between the lowest and the highest vote; of no votes, each does."""
        return self.lowest is None or self.highest is None or self.lowest <= level <= self.highest


@dataclass(frozen=True, slots=True)
class Gap:
    """Two perspectives (their ids) far from each other: the lower median first; `levels` apart."""

    lower: str
    higher: str
    levels: Fraction


def spread(scale: Scale, counts: Counts) -> Spread:
    """Return the spread of these votes on `scale`."""
    values = [level.value for level in scale.levels]
    votes = [counts.get(value, 0) for value in values]
    n = sum(votes)
    outside = counts.get(Outside.NOT_APPLICABLE, 0), counts.get(Outside.UNKNOWN, 0)
    pairs = tuple(zip(values, votes, strict=True))
    if not n:
        return Spread(pairs, *outside, None, None, None, None, None, None, None)
    low, high = _middle(votes)
    voted = [value for value, count in pairs if count]
    region = _region(votes, low, high, scale.region)
    inside = None if region is None else sum(votes[at] for at in region)
    return Spread(
        counts=pairs,
        not_applicable=outside[0],
        unknown=outside[1],
        median=Fraction(values[low] + values[high], 2),
        lowest=voted[0],
        highest=voted[-1],
        at_median=_at_median(votes, low, high),
        region=None if region is None else tuple(values[at] for at in region),
        in_region=None if inside is None else Fraction(inside, n),
        verdict=None if inside is None else _verdict(n, n - inside),
    )


def together(groups: Mapping[str, Counts]) -> Counts:
    """Return the votes of all groups added up."""
    answers = {answer for counts in groups.values() for answer in counts}
    return {answer: sum(counts.get(answer, 0) for counts in groups.values()) for answer in answers}


def gaps(groups: Mapping[str, Spread]) -> tuple[Gap, ...]:
    """Return the pairs of perspectives whose medians lie `GAP` levels or more apart, the widest first.

    Those with fewer than `FEWEST_IN_A_GROUP` votes are not compared.
    """
    medians = {
        group: known.median
        for group, known in groups.items()
        if known.median is not None and known.n >= FEWEST_IN_A_GROUP
    }
    found = []
    for one, other in combinations(medians, 2):
        lower, higher = sorted((one, other), key=lambda group: medians[group])
        apart = medians[higher] - medians[lower]
        if apart >= GAP:
            found.append(Gap(lower, higher, apart))
    return tuple(sorted(found, key=lambda gap: -gap.levels))


def shown_to_others(groups: Mapping[str, Spread], whole: Spread) -> frozenset[str]:
    """Return the perspectives whose votes may be shown outside the facilitator's own window, beside the whole room's.

    None under five votes in all; none with fewer than three votes. What is left over, which anyone can work out by
    taking the perspectives shown from the whole, is nothing or at least three votes: where it is less, the smallest
    perspective that would be shown is kept back too.
    """
    if whole.n < FEWEST_FOR_A_VERDICT:
        return frozenset()
    shown = sorted((group for group in groups if groups[group].n >= FEWEST_IN_A_GROUP), key=lambda one: groups[one].n)

    def left_over() -> tuple[int, int]:
        votes, ballots = sum(groups[one].n for one in shown), sum(groups[one].ballots for one in shown)
        return whole.n - votes, whole.ballots - ballots

    while shown and left_over()[1] and left_over()[0] < FEWEST_IN_A_GROUP:
        shown.pop(0)
    return frozenset(shown)


def _middle(votes: Sequence[int]) -> tuple[int, int]:
    """Return where the two middle votes stand, counted from the lowest level: twice the same when n is odd."""
    n, ends = sum(votes), list(accumulate(votes))

    def place(rank: int) -> int:
        return next(at for at, end in enumerate(ends) if end >= rank)

    return place((n + 1) // 2), place(n // 2 + 1)


def _at_median(votes: Sequence[int], low: int, high: int) -> Fraction:
    """Return the share at the median: of a half median, the mean of the shares of its two neighbours.

    A median that falls on a level between the two middle votes has the share of that level.
    """
    n = sum(votes)
    if (low + high) % 2 == 0:
        return Fraction(votes[(low + high) // 2], n)
    return Fraction(votes[(low + high) // 2] + votes[(low + high) // 2 + 1], 2 * n)


def _region(votes: Sequence[int], low: int, high: int, width: int | None) -> range | None:
    """Return where the levels of the region stand; None where the scale declares no width."""
    if width is None:
        return None
    last, middle = len(votes) - 1, (low + high) // 2
    half = (low + high) % 2 == 1
    if width == 3:
        return range(middle, middle + 2) if half else range(max(middle - 1, 0), min(middle + 1, last) + 1)
    if half:
        return range(middle, middle + 2)
    below, above = (votes[middle - 1] if middle > 0 else -1), (votes[middle + 1] if middle < last else -1)
    return range(middle - 1, middle + 1) if below >= above else range(middle, middle + 2)


def _verdict(n: int, outside: int) -> Verdict | None:
    if n < FEWEST_FOR_A_VERDICT:
        return None
    return Verdict.AGREEMENT if outside <= _allowed(n) else Verdict.SPLIT


def _allowed(n: int) -> int:
    return (n - 2) // 3
