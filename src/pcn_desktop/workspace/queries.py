"""Reading workshops: rows in, frozen values out. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

import sqlalchemy as sa

from pcn_desktop.errors import AmbiguousWorkshop, UnknownWorkshop
from pcn_desktop.workspace import entry_queries
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.values import (
    AssessmentRecord,
    Note,
    Outside,
    Rating,
    WorkshopDetails,
    WorkshopLine,
    WorkshopRecord,
)

SHORTEST: Final = 4
"""Fewest characters of an id that are shown."""

_W, _A, _S, _R, _N = t.workshops.c, t.assessments.c, t.scope_items.c, t.ratings.c, t.notes.c

_NOTES: Final = (
    sa.select(sa.func.count())
    .select_from(t.notes.join(t.assessments, _A.id == _N.assessment_id))
    .join(t.scope_items, (_S.assessment_id == _N.assessment_id) & (_S.item_id == _N.item_id))
    .where(_A.workshop_id == _W.id, _N.text != "")
    .correlate(t.workshops)
    .scalar_subquery()
)
_LINES: Final = (
    sa.select(
        t.workshops,
        sa.func.count(_R.level).label("rated"),
        (sa.func.count(t.items.c.id) - sa.func.count(sa.case((_R.outside == Outside.NOT_APPLICABLE.value, 1)))).label(
            "applicable"
        ),
        _NOTES.label("notes"),
    )
    .select_from(t.workshops)
    .outerjoin(t.assessments, _A.workshop_id == _W.id)
    .outerjoin(t.scope_items, _S.assessment_id == _A.id)
    .outerjoin(t.items, (t.items.c.id == _S.item_id) & (t.items.c.kind == "rating"))
    .outerjoin(t.ratings, (_R.assessment_id == _A.id) & (_R.item_id == t.items.c.id))
    .group_by(_W.id)
    .order_by(_W.changed.desc(), _W.created.desc())
)


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


def lines(connection: sa.Connection) -> tuple[WorkshopLine, ...]:
    """Return the list of workshops, most recently changed first, in one query however many there are."""
    return tuple(
        WorkshopLine(
            id=row["id"],
            details=details_of(row),
            changed=from_text(row["changed"]),
            rated=row["rated"],
            applicable=row["applicable"],
            notes=row["notes"],
            closed=_moment(row["closed"]),
            example=row["example"],
        )
        for row in connection.execute(_LINES).mappings()
    )


def workshop_ids(connection: sa.Connection) -> tuple[str, ...]:
    """Return the ids of all workshops, sorted."""
    return tuple(connection.execute(sa.select(_W.id).order_by(_W.id)).scalars())


def demonstration(connection: sa.Connection) -> str | None:
    """Return the id of the demonstration that changed last and is not closed; None when there is none."""
    open_ones = sa.select(_W.id).where(_W.example, _W.closed.is_(None))
    return connection.execute(open_ones.order_by(_W.changed.desc()).limit(1)).scalar()


def find(ids: Iterable[str], given: str) -> str:
    """Return the one id that begins with `given`.

    Raises:
        UnknownWorkshop: none does.
        AmbiguousWorkshop: several do.
    """
    wanted = given.strip().lower()
    known = set(ids)
    if wanted in known:
        return wanted
    matches = sorted(one for one in known if wanted and one.startswith(wanted))
    if not matches:
        raise UnknownWorkshop(given=given)
    if len(matches) > 1:
        short = shorten(known)
        raise AmbiguousWorkshop(given=given, matches=", ".join(short[one] for one in matches))
    return matches[0]


def shorten(ids: Iterable[str]) -> dict[str, str]:
    """Return each id with its shortest prefix, of four characters or more, that no other id has."""
    ordered = sorted(ids)
    short: dict[str, str] = {}
    for place, one in enumerate(ordered):
        neighbours = ordered[max(place - 1, 0) : place] + ordered[place + 1 : place + 2]
        shared = max((_shared(one, other) for other in neighbours), default=0)
        short[one] = one[: max(SHORTEST, shared + 1)]
    return short


def _shared(one: str, other: str) -> int:
    """Return how many leading characters both have in common."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))


def record(connection: sa.Connection, workshop: str) -> WorkshopRecord:
    """Return one workshop, whole.

    Raises:
        UnknownWorkshop: there is none with this id.
    """
    row = connection.execute(sa.select(t.workshops).where(_W.id == workshop)).mappings().first()
    if row is None:
        raise UnknownWorkshop(given=workshop)
    query = (
        sa.select(_A.id, t.instruments.c.key, t.instruments.c.version)
        .join(t.instruments, t.instruments.c.id == _A.instrument_id)
        .where(_A.workshop_id == workshop)
        .order_by(_A.position)
    )
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
                ratings=_ratings(connection, assessment),
                notes=_notes(connection, assessment, key),
            )
            for assessment, key, version in connection.execute(query).all()
        ),
        closed=_moment(row["closed"]),
        closed_by=row["closed_by"],
        example=row["example"],
        choices=entry_queries.choices(connection, workshop),
        swot=entry_queries.swot(connection, workshop),
        actions=entry_queries.actions(connection, workshop),
    )


def _moment(text: str | None) -> datetime | None:
    return from_text(text) if text else None


def scope(connection: sa.Connection, assessment: str) -> frozenset[str]:
    """Return the codes of the items in scope of an assessment."""
    query = sa.select(t.items.c.code).join(t.scope_items, _S.item_id == t.items.c.id)
    return frozenset(connection.execute(query.where(_S.assessment_id == assessment)).scalars())


def _ratings(connection: sa.Connection, assessment: str) -> MappingProxyType[str, Rating]:
    query = (
        sa.select(t.items.c.code, _R.level, _R.outside)
        .join(t.items, t.items.c.id == _R.item_id)
        .where(_R.assessment_id == assessment)
    )
    found = ((code, rating_of(level, outside)) for code, level, outside in connection.execute(query))
    return MappingProxyType({code: rating for code, rating in found if rating is not None})


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
