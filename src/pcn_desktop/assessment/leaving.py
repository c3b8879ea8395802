"""What of a room may leave the facilitator's own window: for the projector, reports, lists and commands.

Quotes leave only with permission. Of votes, no group is shown that is too small, nor anything that lets it be worked
out (see `agreement.shown_to_others`). Names of people in the room leave only when they are asked for.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from pcn_desktop.assessment.agreement import FEWEST_IN_A_GROUP, Spread, shown_to_others
from pcn_desktop.assessment.summary import InstrumentSummary, ItemSummary, RoundSummary, SectionSummary, Summary


def for_others(summary: Summary, *, names: bool = False) -> Summary:
    """Return the summary as others may see it; what it leaves out is not in it. Done twice, it changes nothing."""
    return replace(
        summary,
        instruments=tuple(map(_instrument, summary.instruments)),
        perspectives=tuple(one if names else replace(one, names="") for one in summary.perspectives),
    )


def _instrument(part: InstrumentSummary) -> InstrumentSummary:
    return replace(part, sections=tuple(map(_section, part.sections)))


def _section(section: SectionSummary) -> SectionSummary:
    dimensions = (replace(one, items=tuple(map(item_for_others, one.items))) for one in section.dimensions)
    return replace(section, dimensions=tuple(dimensions))


def item_for_others(item: ItemSummary) -> ItemSummary:
    """Return a criterion as others may see it."""
    notes = tuple(note for note in item.notes if note.may_leave)
    return replace(item, notes=notes, rounds=tuple(map(_round, item.rounds)))


def _round(votes: RoundSummary) -> RoundSummary:
    if votes.spread is None or _too_few(votes.spread):
        return replace(votes, spread=None, groups=MappingProxyType({}), gaps=())
    shown = shown_to_others(votes.groups, votes.spread)
    groups = MappingProxyType({group: known for group, known in votes.groups.items() if group in shown})
    return replace(votes, groups=groups, gaps=tuple(gap for gap in votes.gaps if {gap.lower, gap.higher} <= shown))


def _too_few(spread: Spread) -> bool:
    return 0 < spread.n < FEWEST_IN_A_GROUP or spread.ballots < FEWEST_IN_A_GROUP
