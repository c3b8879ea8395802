"""What a room's votes say, in words: the same on screen, in both reports and for those who do not see the bars.

Nothing here decides what may be shown: give it what `leaving` lets out wherever others will read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from pcn_desktop.assessment.agreement import FEWEST_FOR_A_VERDICT, Gap, Spread, Verdict
from pcn_desktop.assessment.summary import ItemSummary, RoundSummary
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import NO_SCORE, counted, labelled, level_label, number, outside_word, percent, word
from pcn_desktop.typography import NO_BREAK

_VERDICTS = {Verdict.AGREEMENT: "verdict_agreement", Verdict.SPLIT: "verdict_split"}
_ROUNDS = {2: "second_round", 3: "third_round"}


def half(value: Fraction | None, language: str) -> str:
    """Return a median or a gap as printed: `2`, `1,5` or `1.5`; `–` where there is none."""
    if value is None:
        return NO_SCORE
    whole = value.denominator == 1
    return number(int(value) if whole else Decimal(value.numerator) / value.denominator, language)


def verdict_words(spread: Spread, language: str) -> str:
    """Return the verdict of some votes, or why there is none."""
    if spread.verdict is not None:
        return word(_VERDICTS[spread.verdict], language)
    return word("no_verdict_few" if spread.n < FEWEST_FOR_A_VERDICT else "no_verdict_scale", language)


def counts_words(scale: Scale, spread: Spread, language: str) -> str:
    """Return how many votes each level got, lowest first, then what was answered outside the scale."""
    levels = {level.value: level for level in scale.levels}
    parts = [labelled(level_label(levels[value], language), str(count), language) for value, count in spread.counts]
    return "; ".join((*parts, *outside_words(spread, language)))


def outside_words(spread: Spread, language: str) -> tuple[str, ...]:
    """Return the answers outside the scale that were given, each with how many ballots it got."""
    return tuple(
        labelled(outside_word(answer, language), str(count), language) for answer, count in spread.outside if count
    )


def range_words(spread: Spread, language: str) -> str:
    """Return the lowest and the highest level that got a vote."""
    ends = "vote_same" if spread.lowest == spread.highest else "vote_range"
    return word(ends, language, low=spread.lowest, high=spread.highest)


def figure_words(spread: Spread, language: str) -> tuple[str, ...]:
    """Return the figures of some votes: how many, the median, the range, the shares at and around the median."""
    return tuple(_figures(spread, language))


def spread_words(scale: Scale, votes: RoundSummary, language: str) -> str:
    """Return all that a round of votes says, on one line; before the reveal, how many ballots are in."""
    if votes.revealed is None:
        return word("votes_in", language, ballots=counted("ballot_in", votes.ballots, language))
    if votes.spread is None:
        return word("votes_few", language)
    spread = votes.spread
    figures = ", ".join(figure_words(spread, language))
    return ". ".join((counts_words(scale, spread, language), figures, verdict_words(spread, language)))


def moved_words(item: ItemSummary, language: str) -> str:
    """Return how the median moved at the last revealed round (`2 → 3 after the second round`); else nothing."""
    shown = [one for one in item.rounds if one.spread is not None and one.spread.median is not None]
    if len(shown) < 2:
        return ""
    before, after = (half(one.spread.median if one.spread else None, language) for one in shown[-2:])
    if before == after:
        return word("votes_kept", language, before=after)
    last = shown[-1].number
    name = word(_ROUNDS[last], language) if last in _ROUNDS else word("nth_round", language, round=last)
    return word("votes_moved", language, before=before, after=after, round=name)


def gap_words(gap: Gap, votes: RoundSummary, lower: str, higher: str, language: str) -> str:
    """Return a gap between two perspectives, named `lower` and `higher`."""
    low, high = (half(votes.groups[group].median, language) for group in (gap.lower, gap.higher))
    apart = half(gap.levels, language)
    return word("vote_gap", language, levels=apart, lower=lower, higher=higher, low=low, high=high)


def _figures(spread: Spread, language: str) -> Iterator[str]:
    yield counted("vote", spread.n, language)
    if spread.lowest is None or spread.highest is None or spread.at_median is None:
        return
    yield f"{word('median', language).lower()}{NO_BREAK}{half(spread.median, language)}"
    yield range_words(spread, language).replace(" ", NO_BREAK)
    yield f"{percent(spread.at_median * 100, language)} {word('at_median', language).lower()}"
    if spread.in_region is not None:
        yield f"{percent(spread.in_region * 100, language)} {word('in_region', language).lower()}"
