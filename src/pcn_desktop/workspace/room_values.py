"""What a room is and how it voted, as plain values: perspectives, sittings, agenda, rounds of votes, time.

Only counts of votes are ever kept, by level and perspective: never a ballot, its order or its time. Of a round that is
not revealed, a value here tells how many ballots are in and nothing else.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pcn_desktop.workspace.answers import Outside, Rating

WHOLE_ROOM: Final = ""
"""In the place of a perspective's id: votes that were taken without perspectives."""

_NAMESPACE: Final = uuid.UUID("5d0f0b43-8a0e-4c5e-9a53-0f5c0c5b7c11")


def fixed_id(*parts: str) -> str:
    """Return the id of what exists once: a workshop's opening, a criterion's consensus, a perspective in a sitting."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(parts)))


@dataclass(frozen=True, slots=True)
class Perspective:
    """Whose view it is: clinicians, patients and families … `people` is the head count expected; 0 when not said.

    `names` are written only where the room wants it, one a line. `community` says that what they answer belongs to
    their community: they take no part in the room's votes, and their perspective is kept in the vault.
    """

    id: str
    name: str
    people: int = 0
    names: str = ""
    community: bool = False
    position: int = 0
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One of the days on which the room meets. `start` is the hour as `09:00`, or blank."""

    id: str
    place: str = ""
    day: date | None = None
    start: str = ""
    position: int = 0
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many people of a perspective are in the room at a sitting; its id follows from both (`fixed_id`)."""

    id: str
    sitting: str
    perspective: str
    people: int
    language: str = "fr"


class AgendaKind(StrEnum):
    """What a part of the agenda is."""

    SECTION = "section"
    BREAK = "break"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A part of the agenda and its minutes. `instrument` and `section` (key, code) name the section that it is for.

    `title` is written by hand: of a break or another part; blank for a section. `sitting` is the id of the sitting in
    which it stands, or blank.
    """

    id: str
    kind: AgendaKind
    minutes: int
    title: str = ""
    instrument: str = ""
    section: str = ""
    sitting: str = ""
    position: int = 0
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Opening:
    """What the room is told first: the purpose, what is kept, who sees it; and the acknowledgement that it typed.

    `kept` is blank where the program's own statement stands. `id` follows from the workshop's (`fixed_id`).
    """

    id: str
    purpose: str = ""
    kept: str = ""
    seen: str = ""
    acknowledgement: str = ""
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Consensus:
    """Why the room rated a criterion as it did, and who sees it otherwise; `id` follows from its place (`fixed_id`)."""

    id: str
    instrument: str
    code: str
    reason: str = ""
    dissent: str = ""
    language: str = "fr"


RoomEntry = Perspective | Sitting | Attendance | AgendaPart | Opening | Consensus
"""What the room is, and what it says of its ratings: written whole, by its id."""

Counts = Mapping[Rating, int]
"""How many votes each answer got: levels, and the two ballots outside the scale. Answers without a vote may lack."""

NO_COUNTS: Final[Counts] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Round:
    """One round of votes on a criterion; rounds are numbered from 1.

    `cast` says how many ballots are in, by perspective (id, or `WHOLE_ROOM`). `counts` are the votes themselves, by
    perspective: empty until the round is `revealed` (UTC). `corrected` says that they were changed after that.
    """

    number: int
    cast: Mapping[str, int]
    revealed: datetime | None = None
    corrected: bool = False
    counts: Mapping[str, Counts] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def ballots(self) -> int:
        """Return how many ballots are in."""
        return sum(self.cast.values())


def counts_text(counts: Counts) -> str:
    """Return counts as the history keeps them: `0:1 2:6 na:1`, levels first, without the answers that got none."""
    levels = sorted(answer for answer in counts if not isinstance(answer, Outside))
    answers: list[Rating] = [*levels, *(outside for outside in Outside if outside in counts)]
    return " ".join(f"{answer}:{counts[answer]}" for answer in answers if counts[answer])


def counts_from(text: str) -> dict[Rating, int]:
    """Return the counts that the history keeps as `text`."""
    pairs = (part.rsplit(":", 1) for part in text.split())
    return {int(answer) if answer.isdigit() else Outside(answer): int(count) for answer, count in pairs}
