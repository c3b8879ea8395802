"""Reading workshops: rows in, frozen values out. Nothing here writes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from pcn_desktop.errors import UnknownWorkshop
from pcn_desktop.instruments.model import Custody
from pcn_desktop.workspace import entry_queries, room_queries
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.values import (
    AssessmentRecord,
    Note,
    NoteKind,
    NoteMarks,
    Sorting,
    WorkshopDetails,
    WorkshopRecord,
)
from pcn_desktop.workspace.vault_values import Held, Voice

_W, _A, _S, _R, _N = t.workshops.c, t.assessments.c, t.scope_items.c, t.ratings.c, t.notes.c


def details_of(row: Any) -> WorkshopDetails:
    """Return a row of workshops as its details."""
    return WorkshopDetails(
        title=row["title"],
        network=row["network"],
        region=row["region"],
        community=row["community"],
        day=date.fromisoformat(row["day"]) if row["day"] else None,
        place=row["place"],
        facilitator=row["facilitator"],
        language=row["language"],
    )


def rating_of(level: int | None, outside: str | None) -> Rating | None:
    """Return a rating from its two columns; None for none."""
    return Outside(outside) if outside is not None else level


def marks_of(kind: str, sorting: str, permission: bool) -> NoteMarks:
    """Return the marks of a note from their three columns."""
    return NoteMarks(NoteKind(kind), Sorting(sorting) if sorting else None, bool(permission))


def demonstration(connection: sa.Connection) -> str | None:
    """Return the id of the demonstration that changed last and is not closed; None when there is none."""
    open_ones = sa.select(_W.id).where(_W.example, _W.closed.is_(None))
    return connection.execute(open_ones.order_by(_W.changed.desc()).limit(1)).scalar()


def record(connection: sa.Connection, workshop: str, *, vault: bool = False) -> WorkshopRecord:
    """Return one workshop, whole; the answers to community instruments are in a `vault`'s only.

    Raises:
        UnknownWorkshop: there is none with this id.
    """
    row = connection.execute(sa.select(t.workshops).where(_W.id == workshop)).mappings().first()
    if row is None:
        raise UnknownWorkshop(given=workshop)
    query = (
        sa.select(_A.id, t.instruments.c.key, t.instruments.c.version, t.instruments.c.custody)
        .join(t.instruments, t.instruments.c.id == _A.instrument_id)
        .where(_A.workshop_id == workshop)
        .order_by(_A.position)
    )
    used = connection.execute(query).all()
    return WorkshopRecord(
        id=workshop,
        details=details_of(row),
        created=from_text(row["created"]),
        changed=from_text(row["changed"]),
        position=_position(connection, row["position_item_id"]),
        assessments=tuple(
            AssessmentRecord(
                instrument=key,
                version=version,
                scope=scope(connection, assessment),
                ratings=_ratings(connection, assessment, ""),
                notes=_notes(connection, assessment, key),
                voices=_voices(connection, assessment) if vault else MappingProxyType({}),
                voted=room_queries.voted(connection, assessment),
                rounds=room_queries.rounds(connection, assessment),
                consensuses=room_queries.consensuses(connection, assessment, key),
                earlier=_earlier(connection, row["follows"], key),
                seconds=room_queries.seconds(connection, workshop, key),
            )
            for assessment, key, version, custody in used
            if vault or custody == Custody.OPEN
        ),
        closed=moment_of(row["closed"]),
        closed_by=row["closed_by"],
        example=row["example"],
        choices=entry_queries.choices(connection, workshop),
        swot=entry_queries.swot(connection, workshop),
        actions=entry_queries.actions(connection, workshop),
        community=tuple(key for _, key, _, custody in used if custody == Custody.COMMUNITY),
        held=_held(connection, workshop),
        follows=row["follows"],
        perspectives=room_queries.perspectives(connection, workshop),
        sittings=room_queries.sittings(connection, workshop),
        attendance=room_queries.attendance(connection, workshop),
        agenda=room_queries.agenda(connection, workshop),
        opening=room_queries.opening(connection, workshop),
        break_seconds=room_queries.break_seconds(connection, workshop),
    )


def moment_of(text: str | None) -> datetime | None:
    """Return the moment kept as `text`; None for none."""
    return from_text(text) if text else None


def scope(connection: sa.Connection, assessment: str) -> frozenset[str]:
    """Return the codes of the items in scope of an assessment."""
    query = sa.select(t.items.c.code).join(t.scope_items, _S.item_id == t.items.c.id)
    return frozenset(connection.execute(query.where(_S.assessment_id == assessment)).scalars())


def _held(connection: sa.Connection, workshop: str) -> tuple[Held, ...]:
    rows = connection.execute(
        sa.select(t.held).where(t.held.c.workshop_id == workshop).order_by(t.held.c.since, t.held.c.id)
    )
    return tuple(
        Held(
            row["id"],
            row["instrument"],
            row["custodian"],
            from_text(row["since"]),
            moment_of(row["handed_over"]),
        )
        for row in rows.mappings()
    )


def _voices(connection: sa.Connection, assessment: str) -> MappingProxyType[Voice, Mapping[str, Rating]]:
    found = ((voice, _ratings(connection, assessment, voice)) for voice in Voice)
    return MappingProxyType({voice: ratings for voice, ratings in found if ratings})


def _ratings(connection: sa.Connection, assessment: str, voice: str) -> MappingProxyType[str, Rating]:
    query = (
        sa.select(t.items.c.code, _R.level, _R.outside)
        .join(t.items, t.items.c.id == _R.item_id)
        .where(_R.assessment_id == assessment, _R.voice == voice)
    )
    found = ((code, rating_of(level, outside)) for code, level, outside in connection.execute(query))
    return MappingProxyType({code: rating for code, rating in found if rating is not None})


def _earlier(connection: sa.Connection, workshop: str, instrument: str) -> Mapping[str, Rating]:
    """Return the ratings of an instrument in the workshop that this one follows; empty where that one is gone."""
    query = (
        sa.select(_A.id)
        .join(t.instruments, t.instruments.c.id == _A.instrument_id)
        .where(_A.workshop_id == workshop, t.instruments.c.key == instrument)
    )
    assessment = connection.execute(query).scalar() if workshop else None
    return _ratings(connection, assessment, "") if assessment else MappingProxyType({})


def _notes(connection: sa.Connection, assessment: str, instrument: str) -> tuple[Note, ...]:
    query = (
        sa.select(t.notes, t.items.c.code)
        .join(t.items, t.items.c.id == _N.item_id)
        .where(_N.assessment_id == assessment, _N.text != "")
        .order_by(_N.created, _N.id)
    )
    return tuple(
        Note(
            id=row["id"],
            instrument=instrument,
            code=row["code"],
            text=row["text"],
            language=row["language"],
            created=from_text(row["created"]),
            changed=from_text(row["changed"]),
            marks=marks_of(row["kind"], row["sorting"], row["permission"]),
        )
        for row in connection.execute(query).mappings()
    )


def _position(connection: sa.Connection, item: str | None) -> tuple[str, str] | None:
    if item is None:
        return None
    query = (
        sa.select(t.instruments.c.key, t.items.c.code)
        .join(t.dimensions, t.dimensions.c.id == t.items.c.dimension_id)
        .join(t.sections, t.sections.c.id == t.dimensions.c.section_id)
        .join(t.instruments, t.instruments.c.id == t.sections.c.instrument_id)
        .where(t.items.c.id == item)
    )
    key, code = connection.execute(query).one()
    return key, code
