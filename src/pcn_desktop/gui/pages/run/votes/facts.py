"""What the votes of one criterion stand on, as plain values: rounds, ballots that are in, who votes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from pcn_desktop.assessment.leaving import item_for_others
from pcn_desktop.assessment.present import expected
from pcn_desktop.assessment.summary import ItemSummary, RoundSummary, Summary
from pcn_desktop.gui.walk import Step
from pcn_desktop.instruments.model import Item, Scale
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Perspective, Round
from pcn_desktop.workspace.values import WorkshopRecord


@dataclass(frozen=True, slots=True)
class Ballot:
    """The criteria that one person answers, in order, each with its scale; `shown` (codes) are revealed: left out."""

    places: tuple[tuple[Item, Scale], ...]
    shown: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the criteria."""
        return tuple(item.code for item, _ in self.places)


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """One criterion and its votes. `expected` is how many ballots each perspective, and the whole room, can cast."""

    workshop: str
    step: Step
    item: ItemSummary
    rounds: tuple[Round, ...]
    perspectives: tuple[Perspective, ...]
    expected: Mapping[str, int]
    ballot: Ballot
    most: Mapping[str, int]
    """The most ballots that any criterion of `ballot` has, by perspective: how many slips are in."""
    closed: bool

    @property
    def scale(self) -> Scale:
        """Return the scale of the criterion."""
        return self.step.instrument.scale_of(self.step.place.item)

    @property
    def hidden(self) -> bool:
        """Return whether votes are taken: no round yet, or the last one is not revealed."""
        return not self.rounds or self.rounds[-1].revealed is None

    @property
    def number(self) -> int:
        """Return the number of the round at hand."""
        return self.rounds[-1].number if self.rounds else 1

    @property
    def revealed(self) -> tuple[RoundSummary, ...]:
        """Return the rounds that were shown to the room, first round first."""
        return tuple(one for one in self.item.rounds if one.revealed is not None)

    @property
    def for_the_room(self) -> VoteFacts:
        """Return the same without what is the facilitator's alone: small groups, and what tells them."""
        return replace(self, item=item_for_others(self.item))

    @property
    def voters(self) -> tuple[Perspective, ...]:
        """Return the perspectives that take part in the votes."""
        return tuple(one for one in self.perspectives if not one.community)

    def cast(self, perspective: str) -> int:
        """Return how many ballots are in of a perspective; of the whole room, all of them."""
        if not self.hidden or not self.rounds:
            return 0
        last = self.rounds[-1]
        return last.ballots if perspective == WHOLE_ROOM else last.cast.get(perspective, 0)


def facts_of(step: Step, record: WorkshopRecord, summary: Summary, today: date) -> VoteFacts:
    """Return the votes of the criterion of `step`."""
    part = record.assessment(step.instrument.key)
    items = next(one for one in summary.instruments if one.instrument.key == step.instrument.key).items
    code = step.place.item.code
    voted = [one.item for one in items if one.voted] or [step.place.item]
    shown = [one.code for one in voted if _revealed(part.rounds.get(one.code, ()))]
    open_ones = [one for one in voted if one.code not in shown]
    lasts = [part.rounds[one.code][-1] for one in open_ones if part.rounds.get(one.code)]
    people = (WHOLE_ROOM, *(one.id for one in record.perspectives))
    most = {
        one: max((last.ballots if one == WHOLE_ROOM else last.cast.get(one, 0) for last in lasts), default=0)
        for one in people
    }
    return VoteFacts(
        workshop=record.id,
        step=step,
        item=next(one for one in items if one.item.code == code),
        rounds=part.rounds.get(code, ()),
        perspectives=record.perspectives,
        expected=expected(record, today),
        ballot=Ballot(tuple((one, step.instrument.scale_of(one)) for one in open_ones), tuple(shown)),
        most=most,
        closed=record.closed is not None,
    )


def _revealed(rounds: tuple[Round, ...]) -> bool:
    return bool(rounds) and rounds[-1].revealed is not None
