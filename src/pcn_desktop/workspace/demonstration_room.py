"""The room of the demonstration: who is there, the agenda and the time used, how the room voted, why it rated so."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import sqlalchemy as sa

from pcn_desktop.instruments.model import NO_TEXT, Instrument, Text
from pcn_desktop.instruments.reader import Cursor
from pcn_desktop.workspace import entries, pace, voting, workshops
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.changes import Desk, Spot
from pcn_desktop.workspace.room_values import (
    WHOLE_ROOM,
    AgendaKind,
    AgendaPart,
    Attendance,
    Consensus,
    Counts,
    Opening,
    Perspective,
    RoomEntry,
    Sitting,
    fixed_id,
)

Said = Callable[[Text], str]
"""What says a text in the language asked for."""

_ROOM: Final = "room"
"""In the file, in the place of a perspective's key: votes of the whole room."""


@dataclass(frozen=True, slots=True)
class PlannedPerspective:
    """A perspective; `key` names it in the file."""

    key: str
    name: Text
    people: int


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part of the agenda: a section (its code), a break or another part; minutes planned and used."""

    kind: AgendaKind
    section: str
    title: Text
    minutes: int
    used: int


@dataclass(frozen=True, slots=True)
class Vote:
    """How the room voted on a criterion: the counts of each round by perspective (key); the last may be `hidden`."""

    code: str
    rounds: tuple[Mapping[str, Counts], ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a criterion is rated so, and who sees it otherwise."""

    code: str
    reason: Text
    dissent: Text


@dataclass(frozen=True, slots=True)
class ShownRoom:
    """The room, whole. `start` is the hour as `09:00`, `voted` the criteria (codes) chosen for a vote."""

    start: str
    purpose: Text
    seen: Text
    perspectives: tuple[PlannedPerspective, ...]
    agenda: tuple[PlannedPart, ...]
    voted: frozenset[str]
    votes: tuple[Vote, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the room is made: the open file, the workshop (id), its instrument (key), the language and the place."""

    connection: sa.Connection
    desk: Desk
    workshop: str
    instrument: str
    language: str
    said: Said

    def write(self, entry: RoomEntry) -> None:
        """Keep an entry, as a facilitator does."""
        entries.write(self.connection, self.desk, self.workshop, entry)


def make_room(scene: Scene, room: ShownRoom, place: Text, day: date) -> None:
    """Fill the room of a workshop that is there, through the changes that a facilitator makes."""
    ids = _meet(scene, room, place, day)
    opening = fixed_id(scene.workshop, "opening")
    scene.write(Opening(opening, scene.said(room.purpose), "", scene.said(room.seen), "", scene.language))
    workshops.change_voted(scene.connection, scene.desk, scene.workshop, scene.instrument, room.voted)
    for vote in room.votes:
        _vote(scene, vote, ids)
    for one in room.reasons:
        own = fixed_id(scene.workshop, "consensus", scene.instrument, one.code)
        texts = scene.said(one.reason), scene.said(one.dissent)
        scene.write(Consensus(own, scene.instrument, one.code, *texts, scene.language))


def _meet(scene: Scene, room: ShownRoom, place: Text, day: date) -> dict[str, str]:
    """Set who meets, when and for what; return the perspectives' ids by key."""
    language, sitting = scene.language, _new_id()
    ids = {_ROOM: WHOLE_ROOM}
    scene.write(Sitting(sitting, scene.said(place), day, room.start, 0, language))
    for position, one in enumerate(room.perspectives):
        own = ids[one.key] = _new_id()
        scene.write(Perspective(own, scene.said(one.name), one.people, position=position, language=language))
        scene.write(Attendance(fixed_id(sitting, own), sitting, own, one.people, language))
    for position, part in enumerate(room.agenda):
        own = _new_id()
        instrument = scene.instrument if part.section else ""
        title = scene.said(part.title)
        scene.write(
            AgendaPart(own, part.kind, part.minutes, title, instrument, part.section, sitting, position, language)
        )
        if part.section:
            pace.add_to_section(scene.connection, scene.desk, scene.workshop, instrument, part.section, part.used * 60)
        else:
            pace.add_to_part(scene.connection, scene.workshop, own, part.used * 60)
    return ids


def _vote(scene: Scene, vote: Vote, ids: Mapping[str, str]) -> None:
    spot = Spot(scene.workshop, scene.instrument, vote.code)
    for number, counted in enumerate(vote.rounds, start=1):
        if number > 1:
            voting.begin_round(scene.connection, scene.desk, spot)
        for key, counts in counted.items():
            voting.put(scene.connection, scene.desk, spot, ids[key], counts)
        if not (vote.hidden and number == len(vote.rounds)):
            voting.reveal(scene.connection, scene.desk, spot)


def read_room(cursor: Cursor, instrument: Instrument) -> ShownRoom:
    """Return the room of a file.

    Raises:
        PackMalformed: with the file, line, field and remedy; a code or a level that the instrument lacks is refused.
    """
    fields = cursor.fields("start", "purpose", "seen", "perspectives", "agenda", "voted", "votes", "reasons")
    reader = _Reader(instrument)
    perspectives = tuple(reader.perspective(one) for one in cursor.need(fields, "perspectives").items())
    keys = [one.key for one in perspectives]
    return ShownRoom(
        start=cursor.need(fields, "start").string(),
        purpose=cursor.need(fields, "purpose").text(),
        seen=cursor.need(fields, "seen").text(),
        perspectives=perspectives,
        agenda=tuple(reader.part(one) for one in cursor.need(fields, "agenda").items()),
        voted=frozenset(reader.item(one) for one in cursor.need(fields, "voted").items()),
        votes=tuple(reader.vote(one, keys) for one in cursor.need(fields, "votes").items()),
        reasons=tuple(reader.reason(one) for one in cursor.need(fields, "reasons").items()),
    )


class _Reader:
    """Reads the parts of a room against its instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        self._items = {item.code: item.code for item in instrument.items}
        self._sections = {section.code: section.code for section in instrument.sections}

    def item(self, cursor: Cursor) -> str:
        return cursor.one_of(self._items.__getitem__, sorted(self._items))

    def perspective(self, cursor: Cursor) -> PlannedPerspective:
        fields = cursor.fields("key", "name", "people")
        return PlannedPerspective(
            cursor.need(fields, "key").string(),
            cursor.need(fields, "name").text(),
            cursor.need(fields, "people").whole(),
        )

    def part(self, cursor: Cursor) -> PlannedPart:
        fields = cursor.fields("kind", "section", "title", "minutes", "used")
        kind = AgendaKind.SECTION
        section, title = "", NO_TEXT
        if "section" in fields:
            section = fields["section"].one_of(self._sections.__getitem__, sorted(self._sections))
        else:
            kind = cursor.need(fields, "kind").one_of(AgendaKind, [AgendaKind.BREAK, AgendaKind.OTHER])
            title = cursor.need(fields, "title").text()
        minutes = cursor.need(fields, "minutes").whole(), cursor.need(fields, "used").whole()
        return PlannedPart(kind, section, title, *minutes)

    def vote(self, cursor: Cursor, keys: list[str]) -> Vote:
        fields = cursor.fields("code", "rounds", "hidden")
        code = self.item(cursor.need(fields, "code"))
        answers = self._answers(code)
        rounds = tuple(
            {
                key: {answers[name]: votes.whole() for name, votes in counts.fields(*answers).items()}
                for key, counts in one.fields(_ROOM, *keys).items()
            }
            for one in cursor.need(fields, "rounds").items()
        )
        return Vote(code, rounds, "hidden" in fields)

    def _answers(self, code: str) -> dict[str, Rating]:
        scale = self._instrument.scale_of(self._instrument.place(code).item)
        known: dict[str, Rating] = {str(level.value): level.value for level in scale.levels}
        return known | {outside.value: outside for outside in Outside}

    def reason(self, cursor: Cursor) -> Reason:
        fields = cursor.fields("code", "reason", "dissent")
        dissent = fields["dissent"].text() if "dissent" in fields else NO_TEXT
        return Reason(self.item(cursor.need(fields, "code")), cursor.need(fields, "reason").text(), dissent)


def _new_id() -> str:
    return str(uuid.uuid4())
