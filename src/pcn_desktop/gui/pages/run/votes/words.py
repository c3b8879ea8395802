"""What is said of votes on screen: how many are in, what they say together, and why there is no verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pcn_desktop.assessment.agreement import FEWEST_FOR_A_VERDICT, Spread, Verdict
from pcn_desktop.reports.wording import number, percent, rounded, word

if TYPE_CHECKING:
    from pcn_desktop.assessment.summary import RoundSummary


class VoteWords(QObject):
    """Says votes in the language of the interface."""

    def ballots_in(self, cast: int, expected: int) -> str:
        """Return how many ballots are in: all that a round says before it is revealed."""
        if expected:
            return self.tr("{cast} of {expected} in").format(cast=cast, expected=expected)
        return self.tr("{cast} in").format(cast=cast)

    def median(self, value: Fraction | None, language: str) -> str:
        """Return a median: a whole level, or a half between two."""
        if value is None:
            return "–"
        return str(value) if value.denominator == 1 else number(rounded(value), language)

    def figures(self, votes: Spread, language: str) -> str:
        """Return n, median, lowest, highest and the share at the median."""
        if votes.median is None:
            return self.tr("No vote for a level")
        parts = [
            self.tr("%n votes", "", votes.n),
            self.tr("median {median}").format(median=self.median(votes.median, language)),
            self.range_of(votes),
            self.tr("{share} at the median").format(share=percent((votes.at_median or Fraction()) * 100, language)),
        ]
        return " · ".join(parts)

    def range_of(self, votes: Spread) -> str:
        """Return the lowest and highest level that got a vote."""
        if votes.lowest == votes.highest:
            return self.tr("all at {level}").format(level=votes.lowest)
        return self.tr("from {lowest} to {highest}").format(lowest=votes.lowest, highest=votes.highest)

    def outside(self, votes: Spread, language: str) -> str:
        """Return how many ballots stand outside the scale; blank when none does."""
        counts = {"not_applicable": votes.not_applicable, "unknown": votes.unknown}
        parts = [f"{word(key, language)} × {count}" for key, count in counts.items() if count]
        return self.tr("Outside the scale: {answers}").format(answers=" · ".join(parts)) if parts else ""

    def verdict(self, votes: Spread) -> str:
        """Return the verdict in a word."""
        if votes.verdict is None:
            return self.tr("No verdict")
        return self.tr("Agreement") if votes.verdict is Verdict.AGREEMENT else self.tr("Split")

    def reason(self, votes: Spread) -> str:
        """Return why the verdict is what it is."""
        if votes.n < FEWEST_FOR_A_VERDICT:
            return self.tr("Fewer than five votes for a level: they are shown, and say no more.")
        if votes.region is None:
            return self.tr("This scale has too few levels: by chance alone, such votes look agreed.")
        inside = votes.in_region or Fraction()
        out = votes.n - int(inside * votes.n)
        levels = ", ".join(map(str, votes.region))
        allowed = (votes.n - 2) // 3
        return self.tr("{out} of {n} votes lie outside levels {levels}; an agreement allows {allowed}.").format(
            out=out, n=votes.n, levels=levels, allowed=allowed
        )

    def question(self, votes: Spread) -> str:
        """Return what to ask a room that is split; blank for any other."""
        if votes.verdict is not Verdict.SPLIT:
            return ""
        return self.tr("What do the {lowest}s see that the {highest}s do not?").format(
            lowest=votes.lowest, highest=votes.highest
        )

    def in_short(self, votes: RoundSummary, language: str) -> str:
        """Return a revealed round in a few words."""
        if votes.spread is None:
            return ""
        if votes.spread.median is None:
            return self.tr("No vote for a level")
        median = self.tr("median {median}").format(median=self.median(votes.spread.median, language))
        return " · ".join((self.tr("%n votes", "", votes.spread.n), median, self.verdict(votes.spread)))

    def medians(self, rounds: tuple[RoundSummary, ...], language: str) -> str:
        """Return how the median went from round to round: `2 → 3 after the second round`; blank for one round."""
        if len(rounds) < 2:
            return ""
        found = " → ".join(self.median(one.spread.median if one.spread else None, language) for one in rounds)
        if len(rounds) == 2:
            return self.tr("{medians} after the second round").format(medians=found)
        return self.tr("{medians} after {count} rounds").format(medians=found, count=len(rounds))
