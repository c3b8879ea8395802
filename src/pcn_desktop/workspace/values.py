"""What was kept, as plain values: nothing here knows the database, the window or a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType


class Outside(StrEnum):
    """The two ratings outside the scale."""

    NOT_APPLICABLE = "na"
    """Leaves the denominator."""
    UNKNOWN = "unknown"
    """Counts as unrated and lowers coverage."""


Rating = int | Outside
"""A level's value (0, 1, 2 …), or one of the two outside the scale. Unrated is None, or no entry."""


def rating_text(rating: Rating | None) -> str | None:
    """Return a rating as the history keeps it: `0`…, `na`, `unknown`; None for none."""
    if rating is None:
        return None
    return rating.value if isinstance(rating, Outside) else str(rating)


def rating_from(text: str | None) -> Rating | None:
    """Return the rating that the history keeps as `text`."""
    if text is None:
        return None
    return int(text) if text.isdigit() else Outside(text)


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


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """What one workshop kept of one instrument: `scope` and the keys of `ratings` are item codes."""

    instrument: str
    version: str
    scope: frozenset[str]
    ratings: Mapping[str, Rating] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkshopRecord:
    """One workshop, whole. `position` is (instrument key, item code) where the walk stood. Times are UTC."""

    id: str
    details: WorkshopDetails
    created: datetime
    changed: datetime
    position: tuple[str, str] | None
    assessments: tuple[AssessmentRecord, ...]

    def assessment(self, instrument: str) -> AssessmentRecord:
        """Return what was kept of `instrument` (its key).

        Raises:
            KeyError: the workshop does not use this instrument.
        """
        for assessment in self.assessments:
            if assessment.instrument == instrument:
                return assessment
        raise KeyError(instrument)


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One line of the list of workshops: `rated` of `applicable` criteria in scope (n/a ones are left out)."""

    id: str
    details: WorkshopDetails
    changed: datetime
    rated: int
    applicable: int
    notes: int


class Subject(StrEnum):
    """What a change was about."""

    WORKSHOP = "workshop"
    DETAILS = "details"
    SCOPE = "scope"
    RATING = "rating"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Change:
    """One row of history: before, after, when (UTC), the facilitator's label and the laptop; never a participant.

    `field` names the detail changed, `instrument` and `code` the criterion; blank where they do not apply.
    `before` and `after` are text as stored: a rating as `0`…, `na`, `unknown`; None for nothing.
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
