"""The demonstration: a fictional workshop, fully worked, read from `assets/demo` and made anew at each call.

Texts exist in French and in English, and one is kept: that of the language asked for. Notes stay in the language in
which somebody in that room would have written them. Days count from the day on which the demonstration is made.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from pcn_desktop.instruments.model import NO_TEXT, Instrument, Text
from pcn_desktop.instruments.packs import FORMAT, read_shipped
from pcn_desktop.instruments.reader import REQUIRED_LANGUAGES, Cursor, read_yaml
from pcn_desktop.paths import resource
from pcn_desktop.typography import set_words
from pcn_desktop.workspace import changes, entries, workshops
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.changes import Desk, Spot
from pcn_desktop.workspace.demonstration_room import Scene, ShownRoom, make_room, read_room
from pcn_desktop.workspace.history import Value
from pcn_desktop.workspace.values import (
    Action,
    ActionPriority,
    ActionStatus,
    Choice,
    ChoiceKind,
    Entry,
    NoteKind,
    NoteMarks,
    Quadrant,
    Sorting,
    SwotEntry,
    WorkshopDetails,
)

DEMONSTRATION: Final = "pcn-readiness"
"""The key of the instrument that the demonstration shows, and the name of its file."""


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """A note on the criterion `code`, in the one language in which it was written."""

    code: str
    language: str
    text: str
    marks: NoteMarks


@dataclass(frozen=True, slots=True)
class Target:
    """A strength or a priority: the code of a dimension or of a criterion, and why it was chosen."""

    kind: ChoiceKind
    code: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the SWOT."""

    quadrant: Quadrant
    text: Text


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action; `due` is in days from the day on which the demonstration is made, None for no date."""

    what: Text
    code: str
    owner: Text
    due: int | None
    priority: ActionPriority
    status: ActionStatus
    first_step: Text


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The whole of it. `day` is in days from the day on which it is made; `position` is where the walk stands."""

    instrument: str
    title: Text
    network: Text
    region: Text
    community: Text
    place: Text
    day: int
    position: str
    ratings: Mapping[str, Rating]
    notes: tuple[WrittenNote, ...]
    targets: tuple[Target, ...]
    lines: tuple[Line, ...]
    steps: tuple[PlannedAction, ...]
    room: ShownRoom

    def details(self, language: str, today: date) -> WorkshopDetails:
        """Return what Prepare shows of it. Nobody facilitates it: the label would be offered in the next workshop."""
        said = _speaker(language)
        return WorkshopDetails(
            title=said(self.title),
            network=said(self.network),
            region=said(self.region),
            community=said(self.community),
            day=today + timedelta(days=self.day),
            place=said(self.place),
            language=language,
        )

    def entries(self, language: str, today: date) -> tuple[Entry, ...]:
        """Return its choices, its SWOT and its actions, with new ids."""
        said, counts = _speaker(language), dict[str, int]()

        def position(kind: str) -> int:
            counts[kind] = counts.get(kind, -1) + 1
            return counts[kind]

        made: list[Entry] = [
            Choice(
                _new_id(),
                one.kind,
                self.instrument,
                one.code,
                said(one.reason),
                position(f"choice {one.kind}"),
                language,
            )
            for one in self.targets
        ]
        made += [
            SwotEntry(_new_id(), one.quadrant, said(one.text), position(one.quadrant), language) for one in self.lines
        ]
        made += [
            Action(
                id=_new_id(),
                what=said(one.what),
                instrument=self.instrument if one.code else "",
                code=one.code,
                owner=said(one.owner),
                due=None if one.due is None else today + timedelta(days=one.due),
                priority=one.priority,
                status=one.status,
                first_step=said(one.first_step),
                language=language,
            )
            for one in self.steps
        ]
        return tuple(made)


@cache
def shipped_demonstration() -> Demonstration:
    """Return the demonstration that comes with the program."""
    instrument = next(found for found in read_shipped() if found.key == DEMONSTRATION)
    return read_demonstration(resource("assets", "demo", f"{DEMONSTRATION}.yaml"), instrument)


def create(connection: sa.Connection, desk: Desk, shown: Demonstration, language: str, today: date) -> str:
    """Make a workshop of it, marked as an example, through the changes that a facilitator makes.

    Returns:
        Its id.

    Raises:
        UnknownInstrument: the workspace lacks the instrument; nothing was made.
    """
    details, key = shown.details(language, today), shown.instrument
    made = workshops.create(connection, desk, details, [key], None, example=True)
    for code, rating in shown.ratings.items():
        changes.rate(connection, desk, Spot(made, key, code), rating)
    for note in shown.notes:
        text = Value(set_words(note.text, note.language), note.language)
        changes.write_note(connection, desk, Spot(made, key, note.code), _new_id(), text, marks=note.marks)
    scene = Scene(connection, desk, made, key, language, _speaker(language))
    make_room(scene, shown.room, shown.place, today + timedelta(days=shown.day))
    for entry in shown.entries(language, today):
        entries.write(connection, desk, made, entry)
    changes.keep_position(connection, desk, Spot(made, key, shown.position))
    return made


def read_demonstration(path: Path, instrument: Instrument) -> Demonstration:
    """Return the demonstration of a file.

    Raises:
        PackMalformed: with the file, line, field and remedy; a code or a level that the instrument lacks is refused.
    """
    top = read_yaml(path)
    fields = top.fields(
        "format", "instrument", "title", "network", "region", "community", "place", "day", "position",
        "ratings", "room", "notes", "strengths", "priorities", "swot", "actions",
    )  # fmt: skip
    top.need(fields, "format").one_of({FORMAT: FORMAT}.__getitem__, [FORMAT])
    reader = _Reader(instrument)
    texts = {name: top.need(fields, name).text() for name in ("title", "network", "region", "community", "place")}
    return Demonstration(
        instrument=top.need(fields, "instrument").one_of(
            {instrument.key: instrument.key}.__getitem__, [instrument.key]
        ),
        **texts,
        day=top.need(fields, "day").whole(),
        position=reader.item(top.need(fields, "position")),
        ratings=reader.ratings(top.need(fields, "ratings")),
        notes=tuple(reader.note(entry) for entry in top.need(fields, "notes").items()),
        targets=tuple(
            reader.target(kind, entry)
            for kind, name in ((ChoiceKind.STRENGTH, "strengths"), (ChoiceKind.PRIORITY, "priorities"))
            for entry in top.need(fields, name).items()
        ),
        lines=reader.lines(top.need(fields, "swot")),
        steps=tuple(reader.step(entry) for entry in top.need(fields, "actions").items()),
        room=read_room(top.need(fields, "room"), instrument),
    )


class _Reader:
    """Reads the parts of a demonstration against its instrument."""

    def __init__(self, instrument: Instrument) -> None:
        self._instrument = instrument
        self._items = {item.code: item.code for item in instrument.items}
        self._targets = self._items | {dimension.code: dimension.code for dimension in instrument.dimensions}

    def item(self, cursor: Cursor) -> str:
        return cursor.one_of(self._items.__getitem__, sorted(self._items))

    def ratings(self, cursor: Cursor) -> dict[str, Rating]:
        return {code: self._rating(code, value) for code, value in cursor.fields(*self._items).items()}

    def _rating(self, code: str, cursor: Cursor) -> Rating:
        scale = self._instrument.scale_of(self._instrument.place(code).item)
        known: dict[str, Rating] = {str(level.value): level.value for level in scale.levels}
        known |= {outside.value: outside for outside in Outside}
        return cursor.one_of(known.__getitem__, list(known))

    def note(self, cursor: Cursor) -> WrittenNote:
        fields = cursor.fields("code", "language", "kind", "sorting", "permission", "text")
        tags = {tag: tag for tag in REQUIRED_LANGUAGES}
        return WrittenNote(
            code=self.item(cursor.need(fields, "code")),
            language=cursor.need(fields, "language").one_of(tags.__getitem__, list(tags)),
            text=cursor.need(fields, "text").string(),
            marks=NoteMarks(
                fields["kind"].one_of(NoteKind, [*NoteKind]) if "kind" in fields else NoteKind.REMARK,
                fields["sorting"].one_of(Sorting, [*Sorting]) if "sorting" in fields else None,
                permission="permission" in fields,
            ),
        )

    def target(self, kind: ChoiceKind, cursor: Cursor) -> Target:
        fields = cursor.fields("code", "reason")
        code = cursor.need(fields, "code").one_of(self._targets.__getitem__, sorted(self._targets))
        return Target(kind, code, cursor.need(fields, "reason").text())

    def lines(self, cursor: Cursor) -> tuple[Line, ...]:
        fields = cursor.fields(*Quadrant)
        return tuple(
            Line(quadrant, entry.text()) for quadrant in Quadrant for entry in cursor.need(fields, quadrant).items()
        )

    def step(self, cursor: Cursor) -> PlannedAction:
        fields = cursor.fields("what", "code", "owner", "due", "priority", "status", "first_step")
        return PlannedAction(
            what=cursor.need(fields, "what").text(),
            code=self.item(fields["code"]) if "code" in fields else "",
            owner=fields["owner"].text() if "owner" in fields else NO_TEXT,
            due=fields["due"].whole() if "due" in fields else None,
            priority=cursor.need(fields, "priority").one_of(ActionPriority, [*ActionPriority]),
            status=cursor.need(fields, "status").one_of(ActionStatus, [*ActionStatus]),
            first_step=fields["first_step"].text() if "first_step" in fields else NO_TEXT,
        )


def _speaker(language: str) -> Callable[[Text], str]:
    """Return what says a text in this language, as the language sets its words."""
    return lambda text: set_words(text.get(language), language)


def _new_id() -> str:
    return str(uuid.uuid4())
