"""Entries: written whole by their id, kept field by field in the history.

A removed entry keeps its row (`kept` is 0), so that it can be put back. The history's field `kept` tells that an
entry was made or removed, with its main text as the value; any other field is told by its own name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from pcn_desktop.errors import (
    AlreadyChosen,
    EmptyField,
    NothingToRestore,
    OutOfScope,
    PerspectiveThere,
    PerspectiveVoted,
    TooManyPriorities,
    UnknownCode,
)
from pcn_desktop.workspace import catalogue, entry_queries, history, room_queries, voting
from pcn_desktop.workspace import room_tables as rt
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.changes import Desk, readable
from pcn_desktop.workspace.history import Event, Value
from pcn_desktop.workspace.moments import now, to_text
from pcn_desktop.workspace.room_values import (
    AgendaKind,
    AgendaPart,
    Attendance,
    Consensus,
    Opening,
    Perspective,
    RoomEntry,
    Sitting,
)
from pcn_desktop.workspace.seats import Seat
from pcn_desktop.workspace.values import (
    MOST_PRIORITIES,
    Action,
    Change,
    Choice,
    ChoiceKind,
    Entry,
    Subject,
    SwotEntry,
)

KEPT: Final = "kept"
"""The history's field that tells of an entry made or removed."""
_WORTH_TELLING: Final = ("owner", "due", "first_step", "dissent", "acknowledgement")
"""Fields of a new entry that have a line of their own when they are filled."""
_NEVER_TOLD: Final = frozenset({"names"})
"""Fields whose values the history never holds: it says that they changed."""


@dataclass(frozen=True, slots=True)
class _Form:
    """How a kind of entry is stored: its table, its main text, and its other columns that a person changes."""

    subject: Subject
    table: sa.Table
    main: str
    fields: tuple[str, ...]
    texts: frozenset[str]
    """Columns written by hand: the history keeps their language."""


_FORMS: Final[Mapping[type, _Form]] = {
    Choice: _Form(
        Subject.CHOICE, t.choices, "reason", ("kind", "dimension_id", "item_id", "position"), frozenset({"reason"})
    ),
    SwotEntry: _Form(Subject.SWOT, t.swot_entries, "text", ("quadrant", "position"), frozenset({"text"})),
    Action: _Form(
        Subject.ACTION,
        t.actions,
        "what",
        ("item_id", "owner", "due", "priority", "status", "first_step"),
        frozenset({"what", "owner", "first_step"}),
    ),
    Perspective: _Form(
        Subject.PERSPECTIVE,
        rt.perspectives,
        "name",
        ("people", "names", "community", "position"),
        frozenset({"name", "names"}),
    ),
    Sitting: _Form(Subject.SITTING, rt.sittings, "place", ("day", "start", "position"), frozenset({"place"})),
    Attendance: _Form(Subject.ATTENDANCE, rt.attendance, "people", ("sitting_id", "perspective_id"), frozenset()),
    AgendaPart: _Form(
        Subject.AGENDA,
        rt.agenda,
        "title",
        ("minutes", "kind", "section_id", "sitting_id", "position"),
        frozenset({"title"}),
    ),
    Opening: _Form(
        Subject.OPENING,
        rt.openings,
        "purpose",
        ("kept_words", "seen", "acknowledgement"),
        frozenset({"purpose", "kept_words", "seen", "acknowledgement"}),
    ),
    Consensus: _Form(Subject.CONSENSUS, rt.consensuses, "reason", ("dissent",), frozenset({"reason", "dissent"})),
}
_BY_SUBJECT: Final = {form.subject: form for form in _FORMS.values()}


@dataclass(frozen=True, slots=True)
class _Drawer:
    """Where entries of one kind of one workshop are kept."""

    connection: sa.Connection
    desk: Desk
    workshop: str
    form: _Form

    def stored(self, entry: str) -> dict[str, Any] | None:
        """Return the stored row of an entry, removed or not; None when there is none.

        Raises:
            ValueError: it is another workshop's.
        """
        query = sa.select(self.form.table).where(self.form.table.c.id == entry)
        row = self.connection.execute(query).mappings().first()
        if row is None:
            return None
        owner = row.get("workshop_id") or entry_queries.workshop_of(self.connection, row["assessment_id"])
        if owner != self.workshop:
            raise ValueError(f"entry {entry} belongs to another workshop")
        return dict(row)

    def write(self, row: dict[str, Any], stay: str | None) -> Change | None:
        """Put a row in, and tell what differs from the one that is there; a removed one counts as none."""
        form, before = self.form, self.stored(row["id"])
        names = (form.main, *form.fields)
        there = before is not None and before[KEPT]
        if there and before is not None and all(before[name] == row[name] for name in names):
            return None
        moment = to_text(now())
        full = {"created": moment, **row, KEPT: True, "changed": moment}
        writing = insert(form.table)
        new = {name: writing.excluded[name] for name in full if name not in ("id", "created")}
        self.connection.execute(writing.on_conflict_do_update(index_elements=[form.table.c.id], set_=new), full)
        made = not there or (stay is not None and history.stays(self.connection, stay, row["id"], KEPT))
        change = None
        if made:
            change = self.tell(full, KEPT, Value(None), Value(str(row[form.main]), row["language"]), stay)
        for name in names:
            if (name == form.main and made) or (before is None and not (name in _WORTH_TELLING and row[name])):
                continue
            if before is None or before[name] != row[name]:
                change = self.tell(full, name, self._value(name, before), self._value(name, row), stay) or change
        return change

    def remove(self, entry: str) -> Change | None:
        """Take an entry out; its row stays."""
        before = self.stored(entry)
        if before is None or not before[KEPT]:
            return None
        gone = sa.update(self.form.table).where(self.form.table.c.id == entry)
        self.connection.execute(gone.values(kept=False, changed=to_text(now())))
        return self.tell(before, KEPT, Value(str(before[self.form.main]), before["language"]), Value(None), None)

    def tell(self, row: Mapping[str, Any], field: str, before: Value, after: Value, stay: str | None) -> Change | None:
        """Record one field's change in the history."""
        spot = entry_queries.spot_of(
            self.connection, row.get("item_id"), row.get("dimension_id"), row.get("section_id")
        )
        event = Event(
            workshop=self.workshop,
            subject=self.form.subject,
            subject_id=row["id"],
            before=before,
            after=after,
            facilitator=entry_queries.facilitator(self.connection, self.workshop),
            laptop=self.desk.laptop,
            instrument=spot[0],
            code=spot[1],
            field=field,
            stay=stay,
        )
        return history.record(self.connection, event)

    def _value(self, name: str, row: Mapping[str, Any] | None) -> Value:
        found = None if row is None or name in _NEVER_TOLD else row[name]
        text = None if found is None else str(found)
        return Value(text, row["language"] if row is not None and name in self.form.texts and text else None)

    def check(self, row: Mapping[str, Any]) -> None:
        """Refuse what a room would not want: out of scope, chosen twice, a fourth priority, a name taken twice."""
        if self.form.subject is Subject.PERSPECTIVE:
            self._check_perspective(row)
        elif self.form.subject is Subject.CHOICE:
            self._check_choice(row)

    def _check_perspective(self, row: Mapping[str, Any]) -> None:
        others = room_queries.perspectives(self.connection, self.workshop)
        name = row["name"].strip().casefold()
        if any(one.id != row["id"] and one.name.strip().casefold() == name for one in others):
            raise PerspectiveThere(name=row["name"])
        if row["community"] and voting.voted_in(self.connection, row["id"]):
            raise PerspectiveVoted(name=row["name"])

    def _check_choice(self, row: Mapping[str, Any]) -> None:
        spot = entry_queries.spot_of(self.connection, row["item_id"], row["dimension_id"])
        if not entry_queries.looks_at(self.connection, row["assessment_id"], row["dimension_id"], row["item_id"]):
            raise OutOfScope(code=spot[1])
        chosen = entry_queries.choices(self.connection, self.workshop)
        others = [one for one in chosen if one.id != row["id"] and one.kind.value == row["kind"]]
        if any((one.instrument, one.code) == spot for one in others):
            raise AlreadyChosen(code=spot[1])
        if row["kind"] == ChoiceKind.PRIORITY.value and len(others) >= MOST_PRIORITIES:
            raise TooManyPriorities(most=MOST_PRIORITIES)


def write(
    connection: sa.Connection, desk: Desk, workshop: str, entry: Entry, *, stay: str | None = None
) -> Change | None:
    """Make the entry, change it, or put a removed one back with these values.

    Returns:
        The last row of history, one for each field that differs; None when nothing does.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, OutOfScope, EmptyField, TooManyPriorities, AlreadyChosen,
        WorkshopClosed: nothing was changed.
        ValueError: the id is that of an entry of another workshop.
    """
    drawer = _Drawer(connection, desk, workshop, _FORMS[type(entry)])
    row = {"id": entry.id, "language": _filled("language", entry.language), **_columns(drawer, entry)}
    drawer.check(row)
    return drawer.write(row, stay)


def remove(connection: sa.Connection, desk: Desk, workshop: str, entry: Entry) -> Change | None:
    """Remove the entry with this id; None when there is none.

    Raises:
        WorkshopClosed, PerspectiveVoted: nothing was changed.
    """
    if isinstance(entry, Perspective) and voting.voted_in(connection, entry.id):
        raise PerspectiveVoted(name=entry.name)
    return _Drawer(connection, desk, workshop, _FORMS[type(entry)]).remove(entry.id)


def restore(connection: sa.Connection, desk: Desk, change: Change, value: Value) -> Change | None:
    """Put back what a row of history says of an entry: there or gone, or the value of one of its fields.

    Raises:
        NothingToRestore: the entry is no longer stored.
        OutOfScope, TooManyPriorities, AlreadyChosen, WorkshopClosed: nothing was changed.
    """
    form = _BY_SUBJECT[change.subject]
    drawer = _Drawer(connection, desk, change.workshop, form)
    row = drawer.stored(change.subject_id)
    if row is None:
        raise NothingToRestore()
    if change.field in _NEVER_TOLD:
        raise NothingToRestore()
    if change.field == KEPT and value.text is None:
        if change.subject is Subject.PERSPECTIVE and voting.voted_in(connection, change.subject_id):
            raise PerspectiveVoted(name=row["name"])
        return drawer.remove(change.subject_id)
    field = form.main if change.field == KEPT else change.field
    again = {**row, field: _typed(field, value.text), "language": value.language or row["language"]}
    drawer.check(again)
    return drawer.write(again, None)


def _typed(field: str, text: str | None) -> object:
    """Return a value of the history as its column holds it."""
    if field in ("position", "people", "minutes"):
        return int(text or 0)
    if field == "community":
        return text == str(True)
    return text if field in ("due", "day", "item_id", "section_id", "sitting_id") else text or ""


def _columns(drawer: _Drawer, entry: Entry) -> dict[str, Any]:
    """Return the columns of an entry, once its texts and its code are known to be right."""
    if isinstance(entry, Choice):
        seat = drawer.desk.seats.seat(drawer.connection, drawer.workshop, entry.instrument)
        dimension, item = _target(seat, entry.code)
        return {
            "assessment_id": seat.assessment,
            "dimension_id": dimension,
            "item_id": item,
            "kind": entry.kind.value,
            "reason": readable(entry.reason),
            "position": entry.position,
        }
    if isinstance(entry, SwotEntry):
        return {
            "workshop_id": drawer.workshop,
            "quadrant": entry.quadrant.value,
            "text": _filled("text", entry.text),
            "position": entry.position,
        }
    drawer.desk.seats.of(drawer.connection, drawer.workshop)  # The workshop must be there.
    if not isinstance(entry, Action):
        return {"workshop_id": drawer.workshop, **_room_columns(drawer, entry)}
    item = None
    if entry.code:
        item = drawer.desk.seats.seat(drawer.connection, drawer.workshop, entry.instrument).item_id(entry.code)
    return {
        "workshop_id": drawer.workshop,
        "item_id": item,
        "what": _filled("what", entry.what),
        "owner": readable(entry.owner).strip(),
        "due": entry.due.isoformat() if entry.due else None,
        "priority": entry.priority.value,
        "status": entry.status.value,
        "first_step": readable(entry.first_step),
    }


def _room_columns(drawer: _Drawer, entry: RoomEntry) -> dict[str, Any]:
    """Return the columns of an entry that says what the room is."""
    match entry:
        case Perspective():
            return {
                "name": _filled("name", entry.name).strip(),
                "people": entry.people,
                "names": readable(entry.names),
                "community": entry.community,
                "position": entry.position,
            }
        case Sitting():
            day = entry.day.isoformat() if entry.day else None
            return {"place": readable(entry.place), "day": day, "start": entry.start, "position": entry.position}
        case Attendance():
            return {"sitting_id": entry.sitting, "perspective_id": entry.perspective, "people": entry.people}
        case AgendaPart():
            section = None
            if entry.kind is AgendaKind.SECTION:
                seat = drawer.desk.seats.seat(drawer.connection, drawer.workshop, entry.instrument)
                section = seat.section_id(entry.section)
            return {
                "kind": entry.kind.value,
                "title": readable(entry.title),
                "minutes": entry.minutes,
                "section_id": section,
                "sitting_id": entry.sitting or None,
                "position": entry.position,
            }
        case Opening():
            texts = {name: readable(getattr(entry, name)) for name in ("purpose", "seen", "acknowledgement")}
            return {**texts, "kept_words": readable(entry.kept)}
        case Consensus():
            seat = drawer.desk.seats.seat(drawer.connection, drawer.workshop, entry.instrument)
            item = seat.item_id(entry.code)
            dimension = catalogue.dimension_id(
                catalogue.instrument_id(seat.instrument.key, seat.instrument.version),
                seat.instrument.place(entry.code).dimension.code,
            )
            if not entry_queries.looks_at(drawer.connection, seat.assessment, dimension, item):
                raise OutOfScope(code=entry.code)
            texts = {"reason": readable(entry.reason), "dissent": readable(entry.dissent)}
            return {"assessment_id": seat.assessment, "item_id": item, **texts}


def _filled(field: str, text: str) -> str:
    """Return a text that must not be blank.

    Raises:
        EmptyField: it is.
    """
    if not text.strip():
        raise EmptyField(field=field)
    return readable(text)


def _target(seat: Seat, code: str) -> tuple[str, str | None]:
    """Return the ids of the dimension and of the item that a code names; of a dimension, no item.

    Raises:
        UnknownCode: it names neither.
    """
    own = catalogue.instrument_id(seat.instrument.key, seat.instrument.version)
    for dimension in seat.instrument.dimensions:
        if dimension.code == code:
            return catalogue.dimension_id(own, code), None
        if any(item.code == code for item in dimension.items):
            return catalogue.dimension_id(own, dimension.code), seat.item_id(code)
    raise UnknownCode(given=code)
