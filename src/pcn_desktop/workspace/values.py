"""What was kept, as plain values: nothing here knows the database, the window or a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.room_values import (
    AgendaPart,
    Attendance,
    Consensus,
    Opening,
    Perspective,
    RoomEntry,
    Round,
    Sitting,
)
from pcn_desktop.workspace.vault_values import Held, Voice


@dataclass(frozen=True, slots=True)
class WorkshopDetails:
    """What Prepare asks about a workshop. `day` is the date of the first sitting."""

    title: str
    network: str = ""
    region: str = ""
    community: str = ""
    day: date | None = None
    place: str = ""
    facilitator: str = ""
    language: str = "fr"


class NoteKind(StrEnum):
    """What a note is."""

    REMARK = "remark"
    EVIDENCE = "evidence"
    BARRIER = "barrier"
    ENABLER = "enabler"
    QUOTE = "quote"
    """Somebody's own words: they leave only with their permission."""
    PARKED = "parked"
    """A topic put aside, to be taken up later."""


class Sorting(StrEnum):
    """How consultations sort what they hear."""

    CLARIFY = "clarify"
    MODIFY = "modify"
    INCLUDE = "include"
    ENHANCE = "enhance"


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """What a note is, how it is sorted (None: it is not), and whether the person quoted gave permission."""

    kind: NoteKind = NoteKind.REMARK
    sorting: Sorting | None = None
    permission: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note on one criterion, in the language in which it was written. Times are UTC."""

    id: str
    instrument: str
    code: str
    text: str
    language: str
    created: datetime
    changed: datetime
    marks: NoteMarks = NoteMarks()

    @property
    def may_leave(self) -> bool:
        """Return whether it may be shown outside the facilitator's own window: a quote needs permission."""
        return self.marks.kind is not NoteKind.QUOTE or self.marks.permission


class ChoiceKind(StrEnum):
    """What the room chose when it made sense of its ratings."""

    STRENGTH = "strength"
    PRIORITY = "priority"


MOST_PRIORITIES: Final = 3
"""A room that chooses more has not chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A strength or a priority that the room chose, with its reason.

    `code` is that of a dimension or of an item of `instrument` (its key). `position` orders the choices of a kind.
    """

    id: str
    kind: ChoiceKind
    instrument: str
    code: str
    reason: str = ""
    position: int = 0
    language: str = "fr"


class Quadrant(StrEnum):
    """The four fields of strengths, weaknesses, opportunities and threats."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


@dataclass(frozen=True, slots=True)
class SwotEntry:
    """One line in one of the four fields, in the language in which it was written."""

    id: str
    quadrant: Quadrant
    text: str
    position: int = 0
    language: str = "fr"


class ActionPriority(StrEnum):
    """How soon an action matters."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class ActionStatus(StrEnum):
    """Where an action stands."""

    TO_DO = "to-do"
    UNDER_WAY = "under-way"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def open(self) -> bool:
        """Return whether something is still to be done."""
        return self in (ActionStatus.TO_DO, ActionStatus.UNDER_WAY)


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: what, who, by when, how it begins.

    `instrument` and `code` name the criterion that it comes from; both are blank for an action on the whole. `owner`
    is typed freely. The texts are in the `language` in which they were written. `created` (UTC) is the workspace's
    to set.
    """

    id: str
    what: str
    instrument: str = ""
    code: str = ""
    owner: str = ""
    due: date | None = None
    priority: ActionPriority = ActionPriority.NORMAL
    status: ActionStatus = ActionStatus.TO_DO
    first_step: str = ""
    language: str = "fr"
    created: datetime | None = field(default=None, compare=False)

    def overdue(self, today: date) -> bool:
        """Return whether its day has passed and it is not done."""
        return self.status.open and self.due is not None and self.due < today


Entry = Choice | SwotEntry | Action | RoomEntry
"""What is written whole, by its id, beside ratings, votes and notes."""


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """What one workshop kept of one instrument: `scope`, `voted` and the keys of the maps are item codes.

    `voted` are the criteria chosen for a vote, `rounds` the votes, first round first, `consensuses` the reasons and
    dissents, `earlier` the ratings of the workshop that this one follows. `seconds` is the time used, by section code.
    """

    instrument: str
    version: str
    scope: frozenset[str]
    ratings: Mapping[str, Rating] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[Note, ...] = ()
    voices: Mapping[Voice, Mapping[str, Rating]] = field(default_factory=lambda: MappingProxyType({}))
    """In a vault: the ratings of each voice; a voice that rated nothing has no entry."""
    voted: frozenset[str] = frozenset()
    rounds: Mapping[str, tuple[Round, ...]] = field(default_factory=lambda: MappingProxyType({}))
    consensuses: Mapping[str, Consensus] = field(default_factory=lambda: MappingProxyType({}))
    earlier: Mapping[str, Rating] = field(default_factory=lambda: MappingProxyType({}))
    seconds: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class WorkshopRecord:
    """One workshop, whole, without the answers to community instruments: `community` names those chosen (keys).

    `held` is what may be said of the vaults that keep these answers. `position` is (instrument key, item code) where
    the walk stood. Times are UTC.

    `closed` says when it was closed (None: open), `closed_by` by which facilitator; a closed workshop takes no change.
    `example` marks a demonstration. Choices and entries stand by kind and position, actions in the order in
    which they were made. `follows` is the id of the workshop that it follows, or blank. `break_seconds` is the time
    used by parts of the agenda that are no section, by their id.
    """

    id: str
    details: WorkshopDetails
    created: datetime
    changed: datetime
    position: tuple[str, str] | None
    assessments: tuple[AssessmentRecord, ...]
    closed: datetime | None = None
    closed_by: str = ""
    example: bool = False
    choices: tuple[Choice, ...] = ()
    swot: tuple[SwotEntry, ...] = ()
    actions: tuple[Action, ...] = ()
    community: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    follows: str = ""
    perspectives: tuple[Perspective, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaPart, ...] = ()
    opening: Opening | None = None
    break_seconds: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def held_sittings(self) -> tuple[Sitting, ...]:
        """Return the sittings as the room knows them; `sittings` is what was written of them.

        Left blank, the day of the first and the place of any are the workshop's.
        """
        return tuple(
            replace(
                one,
                day=one.day or (None if at else self.details.day),
                place=one.place if one.place.strip() else self.details.place,
            )
            for at, one in enumerate(self.sittings)
        )

    def assessment(self, instrument: str) -> AssessmentRecord:
        """Return what was kept of `instrument` (its key).

        Raises:
            KeyError: the workshop does not use this instrument.
        """
        for assessment in self.assessments:
            if assessment.instrument == instrument:
                return assessment
        raise KeyError(instrument)

    def entries_like(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the entries of the same kind as this one."""
        kinds: dict[type[Entry], tuple[Entry, ...]] = {
            Choice: self.choices,
            SwotEntry: self.swot,
            Action: self.actions,
            Perspective: self.perspectives,
            Sitting: self.sittings,
            Attendance: self.attendance,
            AgendaPart: self.agenda,
            Opening: (self.opening,) if self.opening else (),
            Consensus: tuple(one for part in self.assessments for one in part.consensuses.values()),
        }
        return kinds[type(entry)]


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One line of the list of workshops: `rated` of `applicable` criteria in scope (n/a ones are left out)."""

    id: str
    details: WorkshopDetails
    changed: datetime
    rated: int
    applicable: int
    notes: int
    closed: datetime | None = None
    example: bool = False


class WorkshopKey(NamedTuple):
    """What a workshop is found and sorted by in a long list; cheap to read. `day` and `changed` are as kept."""

    id: str
    title: str
    network: str
    region: str
    community: str
    place: str
    facilitator: str
    day: str
    """Blank for none."""
    closed: bool
    example: bool
    changed: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what a search looks at, the title first."""
        return self.title, self.network, self.region, self.community, self.place, self.facilitator, self.day


class Subject(StrEnum):
    """What a change was about."""

    WORKSHOP = "workshop"
    DETAILS = "details"
    SCOPE = "scope"
    RATING = "rating"
    NOTE = "note"
    CHOICE = "choice"
    SWOT = "swot"
    ACTION = "action"
    CLOSING = "closing"
    AGREEMENT = "agreement"
    PERSPECTIVE = "perspective"
    SITTING = "sitting"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    OPENING = "opening"
    CONSENSUS = "consensus"
    VOTES = "votes"


ERASED: Final = "erased"
"""The history's field that tells of a note whose text was removed on request."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of history: before, after, when (UTC), the facilitator's label and the laptop; never a participant.

    `field` names the detail changed, `instrument` and `code` the criterion, or the section of a part of the agenda;
    blank where they do not apply.
    `before` and `after` are text as stored: a rating as `0`…, `na`, `unknown`; None for nothing. The `kept` field of
    a choice, an entry or an action tells that it was made (None → its text) or removed (its text → None). `erased`
    says that the texts were removed on request: only who and when is left; the field `ERASED` tells of the request.
    """

    id: str
    workshop: str
    subject: Subject
    subject_id: str
    instrument: str
    code: str
    field: str
    before: str | None
    after: str | None
    at: datetime
    facilitator: str
    laptop: str
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote in one of many workshops: a `workshop` (its title and where it was), a `note`, an `action`.

    `title` is the workshop's. `instrument` and `code` name the criterion; blank where there is none.
    """

    kind: str
    id: str
    workshop: str
    title: str
    instrument: str
    code: str
    texts: tuple[str, ...]
