"""What is said of votes on this screen alone: how many are in, and what to ask of a room that is split."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pcn_desktop.assessment.agreement import FEWEST_FOR_A_VERDICT, Spread, Verdict
from pcn_desktop.assessment.summary import RoundSummary
from pcn_desktop.reports.spread_words import half, verdict_words
from pcn_desktop.reports.wording import counted, outside_word, word


class VoteWords(QObject):
    """Says votes in the language of the interface; `reports.spread_words` says what a report says too."""

    def ballots_in(self, cast: int, expected: int) -> str:
        """Return how many ballots are in: all that a round says before it is revealed."""
        if expected:
            return self.tr("{cast} of {expected} in").format(cast=cast, expected=expected)
        return self.tr("{cast} in").format(cast=cast)

    def outside(self, votes: Spread, language: str) -> str:
        """Return how many ballots stand outside the scale; blank when none does."""
        parts = [f"{outside_word(answer, language)} × {count}" for answer, count in votes.outside if count]
        return self.tr("Outside the scale: {answers}").format(answers=" · ".join(parts)) if parts else ""

    def reason(self, votes: Spread) -> str:
        """Return why the verdict is what it is; blank where the votes have none for want of votes."""
        if votes.n < FEWEST_FOR_A_VERDICT:
            return ""
        if votes.region is None:
            return self.tr("This scale has too few levels: by chance alone, such votes look agreed.")
        out = sum(count for level, count in votes.counts if level not in votes.region)
        return self.tr("{out} of {n} votes lie outside levels {levels}; an agreement allows {allowed}.").format(
            out=out, n=votes.n, levels=", ".join(map(str, votes.region)), allowed=votes.allowed
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
        return " · ".join((self.votes_and_median(votes.spread, language), verdict_words(votes.spread, language)))

    @staticmethod
    def votes_and_median(votes: Spread, language: str) -> str:
        """Return n and, where there is one, the median."""
        words = counted("vote", votes.n, language)
        if votes.median is None:
            return words
        return f"{words} · {word('median', language).lower()} {half(votes.median, language)}"
