"""The list of workshops: short enough to read at once, even where a file holds thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import sqlalchemy as sa

from pcn_desktop.errors import AmbiguousWorkshop, UnknownWorkshop
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.queries import details_of, moment_of
from pcn_desktop.workspace.values import Outside, WorkshopKey, WorkshopLine

SHORTEST: Final = 4
"""Fewest characters of an id that are shown."""

_W, _A, _S, _R, _N = t.workshops.c, t.assessments.c, t.scope_items.c, t.ratings.c, t.notes.c

_RECENT: Final = (_W.changed.desc(), _W.created.desc(), _W.id)
"""Most recently changed first; of two at the same moment always the same one."""


def lines(connection: sa.Connection, only: Sequence[str] | None = None) -> tuple[WorkshopLine, ...]:
    """Return the list of workshops, most recently changed first, in one query however many there are.

    `only` asks for these (ids), of which those that do not exist are left out.
    """
    return tuple(
        WorkshopLine(
            id=row["id"],
            details=details_of(row),
            changed=from_text(row["changed"]),
            rated=row["rated"],
            applicable=row["applicable"],
            notes=row["notes"],
            closed=moment_of(row["closed"]),
            example=row["example"],
        )
        for row in connection.execute(_lines(only)).mappings()
    )


def _lines(only: Sequence[str] | None) -> sa.Select[tuple[str]]:
    """Return the query; each table is counted by itself, which takes half the time of counting them joined."""
    others = sa.select(t.items.c.id).where(t.items.c.kind != "rating")
    scope = sa.select(_S.assessment_id, sa.func.count().label("items")).where(_S.item_id.not_in(others))
    not_applicable = sa.func.count(sa.case((_R.outside == Outside.NOT_APPLICABLE.value, 1)))
    ratings = sa.select(
        _R.assessment_id, sa.func.count(_R.level).label("rated"), not_applicable.label("not_applicable")
    ).join(t.scope_items, (_S.assessment_id == _R.assessment_id) & (_S.item_id == _R.item_id))
    notes = (
        sa.select(_N.assessment_id, sa.func.count().label("notes"))
        .join(t.scope_items, (_S.assessment_id == _N.assessment_id) & (_S.item_id == _N.item_id))
        .where(_N.text != "")
    )
    in_scope, rated, noted = (
        _counted(query, column, only)
        for query, column in ((scope, _S.assessment_id), (ratings, _R.assessment_id), (notes, _N.assessment_id))
    )
    query = (
        sa.select(
            t.workshops,
            _sum(rated.c.rated).label("rated"),
            (_sum(in_scope.c["items"]) - _sum(rated.c.not_applicable)).label("applicable"),
            _sum(noted.c.notes).label("notes"),
        )
        .select_from(t.workshops)
        .outerjoin(t.assessments, _A.workshop_id == _W.id)
        .outerjoin(in_scope, in_scope.c.assessment_id == _A.id)
        .outerjoin(rated, rated.c.assessment_id == _A.id)
        .outerjoin(noted, noted.c.assessment_id == _A.id)
        .group_by(_W.id)
        .order_by(*_RECENT)
    )
    return query if only is None else query.where(_W.id.in_(only))


def _counted(query: sa.Select[*tuple[object, ...]], column: sa.Column[str], only: Sequence[str] | None) -> sa.Subquery:
    """Return the counts by assessment: of all workshops, or of `only`."""
    if only is not None:
        query = query.where(column.in_(sa.select(_A.id).where(_A.workshop_id.in_(only))))
    return query.group_by(column).subquery()


def _sum(column: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(column), 0)


def recent(connection: sa.Connection) -> tuple[str, ...]:
    """Return the ids of all workshops, in the order of `lines`."""
    return tuple(connection.execute(sa.select(_W.id).order_by(*_RECENT)).scalars())


def keys(connection: sa.Connection) -> tuple[WorkshopKey, ...]:
    """Return what all workshops are found and sorted by, in the order of `lines`."""
    query = sa.select(
        *(_W.id, _W.title, _W.network, _W.region, _W.community, _W.place, _W.facilitator),
        sa.func.coalesce(_W.day, ""),
        _W.closed.is_not(None),
        _W.example,
        _W.changed,
    )
    return tuple(map(WorkshopKey._make, connection.execute(query.order_by(*_RECENT))))


def find(connection: sa.Connection, given: str) -> str:
    """Return the one id that begins with `given`.

    Raises:
        UnknownWorkshop: none does.
        AmbiguousWorkshop: several do.
    """
    wanted = given.strip().lower()
    # What begins with it lies between it and itself with the last of all characters behind: the index finds that.
    between = sa.select(_W.id).where(_W.id >= wanted, _W.id <= f"{wanted}\U0010ffff").order_by(_W.id)
    matches: list[str] = list(connection.execute(between).scalars()) if wanted else []
    if wanted in matches:
        return wanted
    if not matches:
        raise UnknownWorkshop(given=given)
    if len(matches) > 1:
        short = short_ids(connection)
        raise AmbiguousWorkshop(given=given, matches=", ".join(short[one] for one in matches))
    return matches[0]


def short_ids(connection: sa.Connection) -> dict[str, str]:
    """Return the id of each workshop with its shortest prefix that no other has."""
    return shorten(connection.execute(sa.select(_W.id)).scalars())


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
