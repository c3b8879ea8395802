"""Changes on criteria: ratings, notes, and where the walk stands. Each is checked, kept and recorded in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from pcn_desktop.errors import NothingToRestore, OutOfScope, UnknownCode, UnknownLevel
from pcn_desktop.instruments.model import ItemKind
from pcn_desktop.workspace import history
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import Outside, Rating, rating_text
from pcn_desktop.workspace.history import Event, Value
from pcn_desktop.workspace.moments import now, to_text
from pcn_desktop.workspace.queries import marks_of, rating_of
from pcn_desktop.workspace.seats import Seat, Seats
from pcn_desktop.workspace.values import Change, NoteMarks, Subject

_W, _S, _R, _N = t.workshops.c, t.scope_items.c, t.ratings.c, t.notes.c

_AT_ITEM: Final = t.workshops.outerjoin(
    t.scope_items, (_S.assessment_id == sa.bindparam("assessment")) & (_S.item_id == sa.bindparam("item"))
)
_RATING: Final = (
    sa.select(_S.item_id, _W.facilitator, _R.level, _R.outside)
    .select_from(
        _AT_ITEM.outerjoin(
            t.ratings,
            (_R.assessment_id == sa.bindparam("assessment"))
            & (_R.item_id == sa.bindparam("item"))
            & (_R.voice == sa.bindparam("voice")),
        )
    )
    .where(_W.id == sa.bindparam("workshop"))
)
_NOTE: Final = (
    sa.select(
        _S.item_id,
        _W.facilitator,
        _N.text,
        _N.language,
        _N.assessment_id,
        _N.item_id.label("note_item"),
        _N.kind,
        _N.sorting,
        _N.permission,
    )
    .select_from(_AT_ITEM.outerjoin(t.notes, _N.id == sa.bindparam("note")))
    .where(_W.id == sa.bindparam("workshop"))
)
_insert_rating = insert(t.ratings)
_RATE: Final = _insert_rating.on_conflict_do_update(
    index_elements=[_R.assessment_id, _R.item_id, _R.voice],
    set_={name: _insert_rating.excluded[name] for name in ("level", "outside", "changed")},
)
_CLEAR: Final = sa.delete(t.ratings).where(
    _R.assessment_id == sa.bindparam("assessment"),
    _R.item_id == sa.bindparam("item"),
    _R.voice == sa.bindparam("voice"),
)
_insert_note = insert(t.notes)
_WRITE: Final = _insert_note.on_conflict_do_update(
    index_elements=[_N.id],
    set_={
        name: _insert_note.excluded[name] for name in ("text", "language", "kind", "sorting", "permission", "changed")
    },
)


@dataclass(frozen=True, slots=True)
class Desk:
    """What every change is made with: the file's instruments and the laptop's id."""

    seats: Seats
    laptop: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A criterion of a workshop: the workshop's id, the instrument's key, the item's code; in a vault, whose voice."""

    workshop: str
    instrument: str
    code: str
    voice: str = ""


def rate(connection: sa.Connection, desk: Desk, spot: Spot, rating: Rating | None) -> Change | None:
    """Set, change or clear (None) a rating.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, UnknownLevel, OutOfScope: nothing was changed.
    """
    seat = desk.seats.seat(connection, spot.workshop, spot.instrument)
    check_level(seat, spot.code, rating)
    at = {"assessment": seat.assessment, "item": seat.item_id(spot.code), "voice": spot.voice}
    facilitator, level, outside = _in_scope(connection, _RATING, spot, at)
    before = rating_of(level, outside)
    if before == rating:
        return None
    if rating is None:
        connection.execute(_CLEAR, at)
    else:
        row = {
            "assessment_id": at["assessment"],
            "item_id": at["item"],
            "voice": spot.voice,
            "level": None if isinstance(rating, Outside) else rating,
            "outside": rating.value if isinstance(rating, Outside) else None,
            "changed": to_text(now()),
        }
        connection.execute(_RATE, row)
    event = Event(
        workshop=spot.workshop,
        subject=Subject.RATING,
        subject_id=seat.assessment,
        before=Value(rating_text(before)),
        after=Value(rating_text(rating)),
        facilitator=facilitator,
        laptop=desk.laptop,
        instrument=spot.instrument,
        code=spot.code,
        field=spot.voice,
    )
    return history.record(connection, event)


def write_note(
    connection: sa.Connection,
    desk: Desk,
    spot: Spot,
    note: str,
    written: Value,
    *,
    stay: str | None = None,
    marks: NoteMarks | None = None,
) -> Change | None:
    """Create a note, change it, or remove it (blank text); its id comes from the caller.

    Without `marks` a note keeps those that it has. Each mark that differs has a row of history of its own, and so has
    its language when the text stays as it was; those of a new note come with it.

    Returns:
        The last row of history, or None when nothing differs.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, OutOfScope: nothing was changed.
        ValueError: the id is that of a note elsewhere.
    """
    seat = desk.seats.seat(connection, spot.workshop, spot.instrument)
    at = {"assessment": seat.assessment, "item": seat.item_id(spot.code)}
    found = _in_scope(connection, _NOTE, spot, {**at, "note": note})
    facilitator, old_text, old_language, old_assessment, old_item, *old_marks = found
    if old_assessment is not None and (old_assessment, old_item) != (at["assessment"], at["item"]):
        raise ValueError(f"note {note} stands on another criterion")
    text = readable(written.text or "")
    before = Value(old_text, old_language) if old_text else Value(None)
    after = Value(text, written.language) if text.strip() else Value(None)
    kept = marks_of(*old_marks) if old_text is not None else NoteMarks()
    new = marks or kept
    differing = _differing(kept, new) if before.text is not None and after.text is not None else {}
    if before.text == after.text and before != after:
        differing = {"language": (before.language, after.language), **differing}
        before = after
    if before == after and not differing:
        return None
    moment = to_text(now())
    row = {
        "id": note,
        "assessment_id": at["assessment"],
        "item_id": at["item"],
        "text": after.text or "",
        "language": after.language or old_language,
        "kind": new.kind.value,
        "sorting": new.sorting.value if new.sorting else "",
        "permission": new.permission,
        "created": moment,
        "changed": moment,
    }
    connection.execute(_WRITE, row)
    event = Event(
        workshop=spot.workshop,
        subject=Subject.NOTE,
        subject_id=note,
        before=before,
        after=after,
        facilitator=facilitator,
        laptop=desk.laptop,
        instrument=spot.instrument,
        code=spot.code,
        stay=stay,
    )
    change = history.record(connection, event) if before != after else None
    for name, (old, later) in differing.items():
        told = replace(event, field=name, before=Value(old), after=Value(later), stay=None)
        change = history.record(connection, told)
    return change


def mark_note(  # noqa: PLR0917 - where it stands, then what it is to say
    connection: sa.Connection, desk: Desk, spot: Spot, note: str, name: str, value: str | None
) -> Change | None:
    """Put back one mark of a note (`language`, `kind`, `sorting`, `permission`), as the history keeps it."""
    row = connection.execute(sa.select(t.notes).where(_N.id == note)).mappings().first()
    if row is None or not row["text"]:
        raise NothingToRestore()
    columns = {"kind": row["kind"], "sorting": row["sorting"], "permission": row["permission"]}
    if name in columns:
        columns[name] = value == YES if name == "permission" else value or ""
    written = Value(row["text"], value if name == "language" else row["language"])
    return write_note(connection, desk, spot, note, written, marks=marks_of(**columns))


YES: Final = "yes"
"""What the history keeps of a permission given."""


def _differing(before: NoteMarks, after: NoteMarks) -> dict[str, tuple[str | None, str | None]]:
    """Return the marks that differ, as the history keeps them: name → before, after."""
    told = [
        {
            "kind": one.kind.value,
            "sorting": one.sorting and one.sorting.value,
            "permission": YES if one.permission else None,
        }
        for one in (before, after)
    ]
    return {name: (told[0][name], told[1][name]) for name in told[0] if told[0][name] != told[1][name]}


def keep_position(connection: sa.Connection, desk: Desk, spot: Spot) -> None:
    """Keep where the walk stands.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode: nothing was changed.
    """
    item = desk.seats.seat(connection, spot.workshop, spot.instrument).item_id(spot.code)
    moved = sa.update(t.workshops).where(_W.id == spot.workshop, _W.position_item_id.is_distinct_from(item))
    connection.execute(moved.values(position_item_id=item))


def readable(text: str) -> str:
    """Return the text without half characters, which a keyboard can leave and no file can hold."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def check_level(seat: Seat, code: str, rating: Rating | None) -> None:
    """Refuse what the criterion cannot be answered with.

    Raises:
        UnknownCode, UnknownLevel: it is no criterion that is rated, or its scale has no such level.
    """
    item = seat.item(code)
    if item.kind is not ItemKind.RATING:
        raise UnknownCode(given=code)
    if rating is None or isinstance(rating, Outside):
        return
    known = [level.value for level in seat.instrument.scale_of(item).levels]
    if rating not in known:
        names = [str(value) for value in known] + [outside.value for outside in Outside]
        raise UnknownLevel(given=rating, code=code, known=", ".join(names))


def _in_scope(connection: sa.Connection, query: sa.Select[Any], spot: Spot, at: dict[str, str]) -> tuple[Any, ...]:
    """Return the facilitator's label and what is kept at a criterion, once it is known to be in scope."""
    in_scope, *found = connection.execute(query, {"workshop": spot.workshop, **at}).one()
    if in_scope is None:
        raise OutOfScope(code=spot.code)
    return tuple(found)
