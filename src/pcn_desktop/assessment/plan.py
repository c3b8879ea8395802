"""The agenda as a plan: when each part begins, when a sitting ends, and an agenda proposed from what is in scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import accumulate, pairwise
from typing import Final

from pcn_desktop.instruments.model import Instrument
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart, Sitting
from pcn_desktop.workspace.values import WorkshopRecord

MINUTES_EACH: Final = 3
"""An estimate of ours, for a criterion that the room talks over: fifty-nine do not fit in two hours."""
MINUTES_OF_A_VOTE: Final = 2
"""What a vote adds, by the same estimate."""
_STEP: Final = 5
"""A section gets a multiple of this many minutes."""
_FIRST, _LAST, _BREAK = 10, 20, 15
_WITHOUT_BREAK: Final = 100
"""How many minutes a room works before it needs a break."""
_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Stint:
    """The parts that stand in one sitting (None: in none), each with the time at which it begins, if that is known."""

    sitting: Sitting | None
    parts: tuple[tuple[AgendaPart, time | None], ...]
    end: time | None

    @property
    def minutes(self) -> int:
        """Return how long it takes."""
        return sum(part.minutes for part, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Titles:
    """What the first and last parts of a proposed agenda are called, and the language of these words."""

    first: str
    last: str
    language: str


def stints(agenda: Iterable[AgendaPart], sittings: Sequence[Sitting]) -> tuple[Stint, ...]:
    """Return the agenda by sitting, what stands in none at the end; where there is one sitting, all stands in it."""
    parts = tuple(agenda)
    if len(sittings) < 2:
        return (_stint(next(iter(sittings), None), parts),) if parts else ()
    known = {one.id for one in sittings}
    homes: list[tuple[Sitting | None, tuple[AgendaPart, ...]]] = [
        (one, tuple(part for part in parts if part.sitting == one.id)) for one in sittings
    ]
    homes.append((None, tuple(part for part in parts if part.sitting not in known)))
    return tuple(_stint(one, held) for one, held in homes if held)


def _stint(sitting: Sitting | None, parts: tuple[AgendaPart, ...]) -> Stint:
    begins = [0, *accumulate(part.minutes for part in parts)]
    if sitting is None or not sitting.start:
        return Stint(sitting, tuple((part, None) for part in parts), None)
    hours, minutes = (int(figure) for figure in sitting.start.split(":"))
    clocks = [_clock(hours * 60 + minutes + after) for after in begins]
    return Stint(sitting, tuple(zip(parts, clocks[:-1], strict=True)), clocks[-1])


def _clock(minutes: int) -> time:
    return time(minutes % _DAY // 60, minutes % 60)


def section_parts(
    record: WorkshopRecord, instruments: Sequence[Instrument], new_id: Callable[[], str]
) -> tuple[AgendaPart, ...]:
    """Return a part for each section in scope, its minutes by the number of criteria and of votes."""
    made = []
    for instrument in instruments:
        kept = next((one for one in record.assessments if one.instrument == instrument.key), None)
        for section in instrument.sections if kept else ():
            codes = {item.code for item in section.items} & (kept.scope if kept else frozenset())
            voted = codes & (kept.voted if kept else frozenset())
            if codes:
                minutes = len(codes) * MINUTES_EACH + len(voted) * MINUTES_OF_A_VOTE
                rounded = -(-minutes // _STEP) * _STEP
                made.append(
                    AgendaPart(new_id(), AgendaKind.SECTION, rounded, instrument=instrument.key, section=section.code)
                )
    return tuple(made)


def propose(
    sections: Sequence[AgendaPart], sittings: Sequence[Sitting], titles: Titles, new_id: Callable[[], str]
) -> tuple[AgendaPart, ...]:
    """Return an agenda: a welcome, the sections shared among the sittings, breaks where it is long, an end."""

    def other(kind: AgendaKind, title: str, minutes: int) -> AgendaPart:
        return AgendaPart(new_id(), kind, minutes, title, language=titles.language)

    parts = [
        other(AgendaKind.OTHER, titles.first, _FIRST),
        *sections,
        other(AgendaKind.OTHER, titles.last, _LAST),
    ]
    count = max(len(sittings), 1)
    homes = [one.id for one in sittings] if count > 1 else [""]
    made: list[AgendaPart] = []
    for home, held in zip(homes, _shared(parts, count), strict=True):
        breaks = set(_ends(held, -(-_minutes(held) // _WITHOUT_BREAK)))
        for at, part in enumerate(held):
            made.append(replace(part, sitting=home, position=len(made)))
            if at + 1 in breaks:
                rest = other(AgendaKind.BREAK, "", _BREAK)
                made.append(replace(rest, sitting=home, position=len(made)))
    return tuple(made)


def _minutes(parts: Iterable[AgendaPart]) -> int:
    return sum(part.minutes for part in parts)


def _shared(parts: Sequence[AgendaPart], count: int) -> list[Sequence[AgendaPart]]:
    """Return the parts in `count` runs of about the same length; the last runs may be empty."""
    cuts = [0, *_ends(parts, count), len(parts)]
    runs = [parts[start:end] for start, end in pairwise(cuts)]
    return runs + [()] * (count - len(runs))


def _ends(parts: Sequence[AgendaPart], count: int) -> list[int]:
    """Return after how many parts each run but the last ends, where they are cut into `count` runs of about a length.

    A run holds at least one part: there are fewer runs where there are fewer parts.
    """
    after = list(accumulate(part.minutes for part in parts))
    ends: list[int] = []
    for run in range(1, min(count, len(parts))):
        wanted = after[-1] * run / count
        low = (ends[-1] if ends else 0) + 1
        high = len(parts) - (min(count, len(parts)) - run)
        ends.append(min(range(low, high + 1), key=lambda end: abs(after[end - 1] - wanted)))
    return ends
