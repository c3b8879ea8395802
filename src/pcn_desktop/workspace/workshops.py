"""Changes on a workshop as a whole: made, duplicated, its details, its scope, an earlier value put back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Final, Literal

import sqlalchemy as sa

from pcn_desktop.errors import EmptyField, EmptyScope, NothingToRestore, UnknownCode, UnknownInstrument, UnknownWorkshop
from pcn_desktop.instruments.model import Custody, Instrument, newest
from pcn_desktop.workspace import catalogue, changes, entries, history, queries, room_queries
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import rating_from
from pcn_desktop.workspace.changes import Desk, Spot, readable
from pcn_desktop.workspace.history import Event, Value
from pcn_desktop.workspace.moments import now, to_text
from pcn_desktop.workspace.room_values import fixed_id
from pcn_desktop.workspace.values import Change, Subject, WorkshopDetails, WorkshopRecord

VOTED: Final = "voted"
"""The history's field that tells of the criteria chosen for a vote; blank, of the scope."""
_FIELDS = tuple(field.name for field in fields(WorkshopDetails))


def create(
    connection: sa.Connection,
    desk: Desk,
    details: WorkshopDetails,
    instruments: Sequence[str],
    scope: Mapping[str, frozenset[str]] | None,
    *,
    example: bool = False,
) -> str:
    """Make a workshop with the newest version of these instruments; without a scope, all their items.

    Returns:
        Its id.

    Raises:
        UnknownInstrument, UnknownCode, EmptyScope, EmptyField: nothing was made.
    """
    known = newest(desk.seats.instruments(connection))
    wanted = dict.fromkeys(instruments)
    for key in (*wanted, *(scope or {})):
        if key not in known or key not in wanted:
            raise UnknownInstrument(given=key, known=", ".join(known))
    chosen = [(known[key], (scope or {}).get(key, known[key].codes)) for key in wanted]
    return _make(connection, desk, _checked(details), chosen, example=example)


def copy_into_vault(
    connection: sa.Connection, desk: Desk, record: WorkshopRecord, chosen: Sequence[tuple[Instrument, frozenset[str]]]
) -> None:
    """Make in a new vault the workshop of `record`, under its id, with these instruments and nothing rated."""
    _make(connection, desk, record.details, chosen, workshop=record.id)


def duplicate(connection: sa.Connection, desk: Desk, workshop: str, title: str, *, follows: bool = False) -> str:
    """Make a workshop with the details, the scope and the room of another: no day, no ratings, no notes, no names.

    One that `follows` the other shows its ratings for reference.

    Returns:
        Its id.

    Raises:
        UnknownWorkshop, EmptyField: nothing was made.
    """
    details = replace(_details(connection, workshop), title=title, day=None)
    seats = desk.seats.of(connection, workshop).values()
    chosen = [(seat.instrument, queries.scope(connection, seat.assessment)) for seat in seats]
    made = _make(connection, desk, _checked(details), chosen)
    if follows:
        later = sa.update(t.workshops).where(t.workshops.c.id == made)
        connection.execute(later.values(follows=workshop))
    for seat in seats:
        if seat.instrument.custody is Custody.OPEN:
            voted = room_queries.voted(connection, seat.assessment)
            change_voted(connection, desk, made, seat.instrument.key, voted)
    _copy_room(connection, desk, workshop, made)
    return made


def _copy_room(connection: sa.Connection, desk: Desk, workshop: str, made: str) -> None:
    """Give a new workshop the perspectives, the agenda and the opening of another, without names and sittings."""
    for perspective in room_queries.perspectives(connection, workshop):
        entries.write(connection, desk, made, replace(perspective, id=str(uuid.uuid4()), names=""))
    for part in room_queries.agenda(connection, workshop):
        entries.write(connection, desk, made, replace(part, id=str(uuid.uuid4()), sitting=""))
    opening = room_queries.opening(connection, workshop)
    if opening is not None:
        entries.write(connection, desk, made, replace(opening, id=fixed_id(made, "opening")))


def change_voted(
    connection: sa.Connection, desk: Desk, workshop: str, instrument: str, voted: frozenset[str]
) -> Change | None:
    """Choose the criteria (codes) of one instrument on which the room votes.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode: nothing was changed.
    """
    seat = desk.seats.seat(connection, workshop, instrument)
    _check_codes(seat.instrument, voted)
    before = room_queries.voted(connection, seat.assessment)
    if before == voted:
        return None
    columns = t.voted_items.c
    gone = [seat.item_id(code) for code in before - voted]
    left = sa.delete(t.voted_items).where(columns.assessment_id == seat.assessment, columns.item_id.in_(gone))
    connection.execute(left)
    rows = [{"assessment_id": seat.assessment, "item_id": seat.item_id(code)} for code in sorted(voted - before)]
    if rows:
        connection.execute(sa.insert(t.voted_items), rows)
    event = Event(
        workshop=workshop,
        subject=Subject.SCOPE,
        subject_id=seat.assessment,
        before=Value(_codes(seat.instrument, before)),
        after=Value(_codes(seat.instrument, voted)),
        facilitator=_details(connection, workshop).facilitator,
        laptop=desk.laptop,
        instrument=instrument,
        field=VOTED,
    )
    return history.record(connection, event)


def change_details(
    connection: sa.Connection, desk: Desk, workshop: str, details: WorkshopDetails, stay: str | None
) -> Change | None:
    """Change the details, with a row of history for each that differs.

    Returns:
        The last of these rows, or None.

    Raises:
        UnknownWorkshop, EmptyField: nothing was changed.
    """
    before, after = _row(_details(connection, workshop)), _row(_checked(details))
    different = {name: after[name] for name in _FIELDS if before[name] != after[name]}
    if not different:
        return None
    connection.execute(sa.update(t.workshops).where(t.workshops.c.id == workshop).values(different))
    change = None
    for name in different:
        event = Event(
            workshop=workshop,
            subject=Subject.DETAILS,
            subject_id=workshop,
            before=Value(before[name]),
            after=Value(after[name]),
            facilitator=after["facilitator"] or "",
            laptop=desk.laptop,
            field=name,
            stay=stay,
        )
        change = history.record(connection, event) or change
    return change


def change_scope(
    connection: sa.Connection, desk: Desk, workshop: str, instrument: str, scope: frozenset[str]
) -> Change | None:
    """Choose the items of one instrument that the workshop looks at; ratings and notes outside stay stored.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, EmptyScope: nothing was changed.
    """
    seats = desk.seats.of(connection, workshop)
    seat = desk.seats.seat(connection, workshop, instrument)
    _check_codes(seat.instrument, scope)
    before = queries.scope(connection, seat.assessment)
    if before == scope:
        return None
    others = (one for key, one in seats.items() if key != instrument)
    if not scope and not any(queries.scope(connection, other.assessment) for other in others):
        raise EmptyScope()
    gone = [seat.item_id(code) for code in before - scope]
    if gone:
        columns = t.scope_items.c
        left = sa.delete(t.scope_items).where(columns.assessment_id == seat.assessment, columns.item_id.in_(gone))
        connection.execute(left)
    _put_in_scope(connection, seat.assessment, (seat.item_id(code) for code in scope - before))
    event = Event(
        workshop=workshop,
        subject=Subject.SCOPE,
        subject_id=seat.assessment,
        before=Value(_codes(seat.instrument, before)),
        after=Value(_codes(seat.instrument, scope)),
        facilitator=_details(connection, workshop).facilitator,
        laptop=desk.laptop,
        instrument=instrument,
    )
    return history.record(connection, event)


def close(connection: sa.Connection, desk: Desk, workshop: str, *, closed: bool) -> Change | None:
    """Close a workshop, or open it again; None when it is so already.

    Raises:
        UnknownWorkshop: there is none with this id.
    """
    columns = t.workshops.c
    facilitator = _details(connection, workshop).facilitator
    at = to_text(now())
    turned = sa.update(t.workshops).where(
        columns.id == workshop, columns.closed.is_(None) if closed else columns.closed.is_not(None)
    )
    values = {"closed": at, "closed_by": facilitator} if closed else {"closed": None, "closed_by": ""}
    if connection.execute(turned.values(values)).rowcount == 0:
        return None
    event = Event(
        workshop=workshop,
        subject=Subject.CLOSING,
        subject_id=workshop,
        before=Value(None if closed else "closed"),
        after=Value("closed" if closed else None),
        facilitator=facilitator,
        laptop=desk.laptop,
    )
    return history.record(connection, event, though_closed=True)


def restore(connection: sa.Connection, desk: Desk, change: str, side: Literal["before", "after"]) -> Change:
    """Put back the value that a row of history shows on this side, as a new change.

    Raises:
        NothingToRestore: the value is in place already, or there is no such row.
        OutOfScope: its criterion has left the workshop.
    """
    found = history.recorded(connection, change)
    if found is None or found[0].erased:
        raise NothingToRestore()
    row, before, after = found
    value = before if side == "before" else after
    spot = Spot(row.workshop, row.instrument, row.code)
    made: Change | None = None
    match row.subject:
        case Subject.RATING:
            rating = rating_from(value.text)
            made = changes.rate(connection, desk, replace(spot, voice=row.field), rating)
        case Subject.NOTE:
            if row.field:
                made = changes.mark_note(connection, desk, spot, row.subject_id, row.field, value.text)
            else:
                made = changes.write_note(connection, desk, spot, row.subject_id, value)
        case Subject.SCOPE:
            scope = frozenset((value.text or "").split(",")) - {""}
            put_back = change_voted if row.field == VOTED else change_scope
            made = put_back(connection, desk, row.workshop, row.instrument, scope)
        case Subject.DETAILS:
            kept = {**_row(_details(connection, row.workshop)), row.field: value.text}
            made = change_details(connection, desk, row.workshop, queries.details_of(kept), None)
        case Subject.WORKSHOP | Subject.CLOSING | Subject.AGREEMENT | Subject.VOTES:
            made = None
        case _:
            made = entries.restore(connection, desk, row, value)
    if made is None:
        raise NothingToRestore()
    return made


def _make(
    connection: sa.Connection,
    desk: Desk,
    details: WorkshopDetails,
    chosen: Sequence[tuple[Instrument, frozenset[str]]],
    *,
    example: bool = False,
    workshop: str = "",
) -> str:
    workshop = workshop or str(uuid.uuid4())
    for instrument, codes in chosen:
        _check_codes(instrument, codes)
    communities = {instrument.key for instrument, _ in chosen if instrument.custody is Custody.COMMUNITY}
    if not communities and not any(codes for _, codes in chosen):
        raise EmptyScope()
    at = to_text(now())
    row = {"id": workshop, **_row(details), "created": at, "changed": at, "example": example}
    connection.execute(sa.insert(t.workshops), row)
    for position, (instrument, codes) in enumerate(chosen):
        assessment, own = str(uuid.uuid4()), catalogue.instrument_id(instrument.key, instrument.version)
        used = {"id": assessment, "workshop_id": workshop, "instrument_id": own, "position": position}
        connection.execute(sa.insert(t.assessments), used)
        if instrument.key not in communities or desk.seats.vault:
            _put_in_scope(connection, assessment, (catalogue.item_id(own, code) for code in codes))
    event = Event(
        workshop=workshop,
        subject=Subject.WORKSHOP,
        subject_id=workshop,
        before=Value(None),
        after=Value(details.title),
        facilitator=details.facilitator,
        laptop=desk.laptop,
    )
    history.record(connection, event)
    return workshop


def _put_in_scope(connection: sa.Connection, assessment: str, items: Iterable[str]) -> None:
    rows = [{"assessment_id": assessment, "item_id": item} for item in items]
    if rows:
        connection.execute(sa.insert(t.scope_items), rows)


def _details(connection: sa.Connection, workshop: str) -> WorkshopDetails:
    query = sa.select(t.workshops).where(t.workshops.c.id == workshop)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise UnknownWorkshop(given=workshop)
    return queries.details_of(row)


def _checked(details: WorkshopDetails) -> WorkshopDetails:
    """Return the details as they can be kept: no blanks around, a title and a language."""
    words = {name: readable(getattr(details, name)).strip() for name in _FIELDS if name != "day"}
    for name in ("title", "language"):
        if not words[name]:
            raise EmptyField(field=name)
    return WorkshopDetails(**words, day=details.day)


def _row(details: WorkshopDetails) -> dict[str, str | None]:
    row = {name: getattr(details, name) for name in _FIELDS}
    day: date | None = details.day
    return {**row, "day": day.isoformat() if day else None}


def _check_codes(instrument: Instrument, codes: Iterable[str]) -> None:
    for code in sorted(codes):
        if code not in instrument.codes:
            raise UnknownCode(given=code)


def _codes(instrument: Instrument, codes: frozenset[str]) -> str:
    """Return the codes as the history keeps them: in the instrument's order, between commas."""
    return ",".join(item.code for item in instrument.items if item.code in codes)
