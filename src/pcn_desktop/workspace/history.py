"""The history: one row for each change, with its before and its after."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from pcn_desktop.errors import WorkshopClosed
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import from_text, now, to_text
from pcn_desktop.workspace.values import Change, Subject

_H = t.history.c
_ADD: Final = sa.insert(t.history)
_OF_STAY: Final = sa.select(t.history).where(
    _H.stay == sa.bindparam("of_stay"),
    _H.subject_id == sa.bindparam("of_subject"),
    _H.field == sa.bindparam("of_field"),
)
_GO_ON: Final = (
    sa.update(t.history)
    .where(_H.serial == sa.bindparam("of_serial"))
    .values({name: sa.bindparam(f"new_{name}") for name in ("after", "after_language", "at")})
)
_FORGET: Final = sa.delete(t.history).where(_H.serial == sa.bindparam("of_serial"))
_TOUCH: Final = (
    sa.update(t.workshops)
    .where(
        t.workshops.c.id == sa.bindparam("of_workshop"),
        t.workshops.c.closed.is_(None) | sa.bindparam("though_closed", type_=sa.Boolean),
    )
    .values(changed=sa.bindparam("new_changed"))
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value as the history keeps it: text, None for nothing; with its language when a person wrote it."""

    text: str | None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A change about to be recorded."""

    workshop: str
    subject: Subject
    subject_id: str
    before: Value
    after: Value
    facilitator: str
    laptop: str
    instrument: str = ""
    code: str = ""
    field: str = ""
    stay: str | None = None
    erased: bool = False


def record(connection: sa.Connection, event: Event, *, though_closed: bool = False) -> Change | None:
    """Record the change, and when the workshop last changed.

    Every change comes here last, and its transaction with it: this is where a closed workshop refuses.
    Changes of one editing stay share one row, which goes when its value is back to what it was before the stay.

    Returns:
        The row of history, or None when the stay left nothing changed.

    Raises:
        WorkshopClosed: the workshop takes no change, unless `though_closed`.
    """
    at = to_text(now())
    touched = {"of_workshop": event.workshop, "new_changed": at, "though_closed": though_closed}
    if connection.execute(_TOUCH, touched).rowcount == 0:
        raise WorkshopClosed()
    earlier = _of_stay(connection, event) if event.stay else None
    if earlier is None:
        row = _row(event, at)
        connection.execute(_ADD, row)
        return change_of(row)
    if (earlier["before"], earlier["before_language"]) == (event.after.text, event.after.language):
        connection.execute(_FORGET, {"of_serial": earlier["serial"]})
        return None
    new = {"after": event.after.text, "after_language": event.after.language, "at": at}
    connection.execute(_GO_ON, {"of_serial": earlier["serial"], **{f"new_{name}": new[name] for name in new}})
    return change_of({**earlier, **new})


def refuse_closed(connection: sa.Connection, workshop: str) -> None:
    """Refuse a change that has no row of history, and leaves no trace of when it was made, in a closed workshop.

    Raises:
        WorkshopClosed: it is closed.
    """
    query = sa.select(t.workshops.c.id).where(t.workshops.c.id == workshop, t.workshops.c.closed.is_(None))
    if connection.execute(query).first() is None:
        raise WorkshopClosed()


def _of_stay(connection: sa.Connection, event: Event) -> sa.RowMapping | None:
    given = {"of_stay": event.stay, "of_subject": event.subject_id, "of_field": event.field}
    return connection.execute(_OF_STAY, given).mappings().first()


def _row(event: Event, at: str) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "workshop_id": event.workshop,
        "subject": event.subject.value,
        "subject_id": event.subject_id,
        "instrument": event.instrument,
        "code": event.code,
        "field": event.field,
        "before": event.before.text,
        "after": event.after.text,
        "before_language": event.before.language,
        "after_language": event.after.language,
        "at": at,
        "facilitator": event.facilitator,
        "laptop": event.laptop,
        "stay": event.stay,
        "erased": event.erased,
    }


def change_of(row: Any) -> Change:
    """Return a row of history as a value."""
    return Change(
        id=row["id"],
        workshop=row["workshop_id"],
        subject=Subject(row["subject"]),
        subject_id=row["subject_id"],
        instrument=row["instrument"],
        code=row["code"],
        field=row["field"],
        before=row["before"],
        after=row["after"],
        at=from_text(row["at"]),
        facilitator=row["facilitator"],
        laptop=row["laptop"],
        erased=row["erased"],
    )


def changes(
    connection: sa.Connection, workshop: str, instrument: str | None, code: str | None, limit: int | None
) -> tuple[Change, ...]:
    """Return the workshop's changes, newest first; of one instrument, of one criterion, the last `limit`."""
    query = sa.select(t.history).where(_H.workshop_id == workshop).order_by(_H.serial.desc())
    if instrument is not None:
        query = query.where(_H.instrument == instrument)
    if code is not None:
        query = query.where(_H.code == code)
    if limit is not None:
        query = query.limit(limit)
    return tuple(change_of(row) for row in connection.execute(query).mappings())


def stays(connection: sa.Connection, stay: str, subject: str, field: str) -> bool:
    """Return whether this stay has changed this field already."""
    given = {"of_stay": stay, "of_subject": subject, "of_field": field}
    return connection.execute(_OF_STAY, given).first() is not None


def recorded(connection: sa.Connection, change: str) -> tuple[Change, Value, Value] | None:
    """Return a change with its values before and after, or None when history has no such row."""
    row = connection.execute(sa.select(t.history).where(_H.id == change)).mappings().first()
    if row is None:
        return None
    before, after = Value(row["before"], row["before_language"]), Value(row["after"], row["after_language"])
    return change_of(row), before, after


def last_moment(connection: sa.Connection) -> str | None:
    """Return when the file last changed, as kept; None when nothing was ever kept."""
    return connection.execute(sa.select(_H.at).order_by(_H.serial.desc()).limit(1)).scalar()


def last_change(connection: sa.Connection, workshop: str) -> str | None:
    """Return when something in a workshop last changed, as kept; that it was closed or opened again is no change."""
    query = sa.select(sa.func.max(_H.at)).where(_H.workshop_id == workshop, _H.subject != Subject.CLOSING.value)
    return connection.execute(query).scalar()
