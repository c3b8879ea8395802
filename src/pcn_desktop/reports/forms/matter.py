"""What a form is made from: the criteria asked, and the workshop if there is one. No answer is ever in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pcn_desktop.instruments.model import Custody, Dimension, Instrument, Item, Section
from pcn_desktop.workspace.room_values import Attendance, Opening, Perspective, Sitting
from pcn_desktop.workspace.values import WorkshopDetails, WorkshopRecord

MOST_COPIES: Final = 500
"""Ballots in one file: more is a slip of the keyboard."""


class FormKind(StrEnum):
    """What is printed."""

    QUESTIONNAIRE = "questionnaire"
    BALLOTS = "ballots"
    POSTERS = "posters"
    SIGN_IN = "sign-in"
    OPENING = "opening"

    @property
    def asks(self) -> bool:
        """Return whether it asks criteria: it can be printed without a workshop. The others are about the room."""
        return self in (FormKind.QUESTIONNAIRE, FormKind.BALLOTS, FormKind.POSTERS)


@dataclass(frozen=True, slots=True)
class FormOptions:
    """Which form, in `fr`, `en` or both (`fr+en`, one after the other).

    `copies` is the number of ballots in each language; 0 makes one for each person expected.
    """

    kind: FormKind
    language: str
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """An instrument and what is asked of it: codes in `scope`, and those voted on."""

    instrument: Instrument
    scope: frozenset[str]
    voted: frozenset[str] = frozenset()

    @property
    def community(self) -> bool:
        """Return whether a community decides what becomes of the answers."""
        return self.instrument.custody is Custody.COMMUNITY

    @property
    def sections(self) -> Iterator[tuple[Section, tuple[tuple[Dimension, tuple[Item, ...]], ...]]]:
        """Yield each section in scope with its dimensions, and the criteria asked in each."""
        for section in self.instrument.sections:
            within = ((own, tuple(item for item in own.items if item.code in self.scope)) for own in section.dimensions)
            if asked := tuple(pair for pair in within if pair[1]):
                yield section, asked

    def items(self, codes: frozenset[str]) -> tuple[Item, ...]:
        """Return the criteria of `codes` that are in scope, in the instrument's order."""
        return tuple(item for item in self.instrument.items if item.code in codes and item.code in self.scope)


@dataclass(frozen=True, slots=True)
class FormMatter:
    """What forms say. Without `details` there is no workshop: the form leaves lines to write its name and date on."""

    parts: tuple[Asked, ...]
    details: WorkshopDetails | None = None
    perspectives: tuple[Perspective, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    opening: Opening | None = None
    example: bool = False

    @property
    def ballots(self) -> tuple[tuple[Asked, tuple[Item, ...]], ...]:
        """Return each ballot: an instrument, and its criteria in the order in which slips are typed in.

        They are those voted on, in the instrument's order; where none was chosen at all, all in scope.
        """
        voted = ((part, part.items(part.voted)) for part in self.parts)
        chosen = tuple(pair for pair in voted if pair[1])
        return chosen or tuple((part, part.items(part.scope)) for part in self.parts)

    @property
    def voters(self) -> tuple[Perspective, ...]:
        """Return the perspectives that vote: what a community's own answers stays in its custody."""
        return () if self.community else tuple(one for one in self.perspectives if not one.community)

    @property
    def voter_names(self) -> tuple[str, ...]:
        """Return the names of the perspectives that vote, without those that have none yet."""
        return tuple(one.name.strip() for one in self.voters if one.name.strip())

    @property
    def community(self) -> bool:
        """Return whether all that is asked is in a community's custody: it is answered in two voices, apart."""
        return all(part.community for part in self.parts)

    @property
    def heads(self) -> int:
        """Return how many people are expected to vote; 0 when nobody said."""
        return sum(one.people for one in self.voters)


def blank_matter(instrument: Instrument) -> FormMatter:
    """Return what a form asks of a whole instrument, without a workshop."""
    return FormMatter((Asked(instrument, instrument.codes),))


def workshop_matter(record: WorkshopRecord, instruments: Iterable[Instrument], key: str = "") -> FormMatter:
    """Return what forms ask in a workshop; `key` narrows them to one instrument.

    A community instrument is asked whole, since what its custodian struck is known to its vault only; and apart from
    the others: by its key, or where the workshop has no other. `instruments` must hold those of the record, and `key`.

    Raises:
        KeyError: an instrument is missing.
    """
    known = tuple(instruments)
    by_version = {(one.key, one.version): one for one in known}
    parts = tuple(
        Asked(by_version[kept.instrument, kept.version], kept.scope, kept.voted)
        for kept in record.assessments
        if key in ("", kept.instrument)
    )
    if not parts:
        alone = {one.key: one for one in known}
        parts = tuple(Asked(alone[own], alone[own].codes) for own in ([key] if key else record.community))
    return FormMatter(
        parts,
        record.details,
        record.perspectives,
        record.sittings,
        record.attendance,
        record.opening,
        record.example,
    )
