"""Scores, coverage and "in place", as exact fractions.

The rules: a criterion scores (score − lowest) / (highest − lowest); a dimension the mean of its rated criteria; a
section the mean of its rated dimensions; the whole the mean of its rated sections. Nothing rated, no score.
"Not applicable" leaves every denominator; "don't know" counts as unrated; out of scope is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from pcn_desktop.instruments.model import Scale
from pcn_desktop.workspace.answers import Outside, Rating


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many applicable criteria carry a level: `rated` of `applicable`."""

    rated: int
    applicable: int

    @property
    def complete(self) -> bool:
        """Return whether every applicable criterion is rated."""
        return self.rated == self.applicable

    @property
    def share(self) -> Fraction | None:
        """Return rated / applicable (0 to 1), or None when nothing applies."""
        return Fraction(self.rated, self.applicable) if self.applicable else None

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(self.rated + other.rated, self.applicable + other.applicable)


def item_score(scale: Scale, rating: Rating | None) -> Fraction | None:
    """Return the criterion's score from 0 to 100, or None when it carries no level."""
    if rating is None or isinstance(rating, Outside):
        return None
    lowest, highest = scale.lowest.score, scale.highest.score
    return (scale.level(rating).score - lowest) / (highest - lowest) * 100


def mean(scores: Iterable[Fraction | None]) -> Fraction | None:
    """Return the exact mean of the scores that exist, or None when there is none."""
    rated = [score for score in scores if score is not None]
    return sum(rated, Fraction()) / len(rated) if rated else None


def item_coverage(rating: Rating | None) -> Coverage:
    """Return what one criterion in scope adds to the coverage."""
    if rating is Outside.NOT_APPLICABLE:
        return Coverage(0, 0)
    return Coverage(0 if rating is None or rating is Outside.UNKNOWN else 1, 1)


def is_in_place(scale: Scale, rating: Rating | None) -> bool:
    """Return whether the criterion stands at the highest level of its scale."""
    return rating is not None and not isinstance(rating, Outside) and rating == scale.highest.value
