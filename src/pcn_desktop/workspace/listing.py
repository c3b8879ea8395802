"""The list of workshops: short enough to read at once, even where a file holds thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar

import sqlalchemy as sa

from pcn_desktop.errors import AmbiguousWorkshop, UnknownWorkshop
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.queries import details_of, moment_of
from pcn_desktop.workspace.values import WorkshopKey, WorkshopLine

SHORTEST: Final = 4
"""Fewest characters of an id that are shown."""

_W, _A, _S, _R, _N = t.workshops.c, t.assessments.c, t.scope_items.c, t.ratings.c, t.notes.c

_RECENT: Final[tuple[sa.ColumnElement[Any], ...]] = (_W.changed.desc(), sa.literal_column("workshops.rowid").desc())
"""Most recently changed first, of two at the same moment the younger: the order in which the index holds them."""


def _lines(only: sa.BindParameter[Sequence[str]] | None) -> sa.Select[tuple[str]]:
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


def _counted(
    query: sa.Select[*tuple[object, ...]], column: sa.Column[str], only: sa.BindParameter[Sequence[str]] | None
) -> sa.Subquery:
    """Return the counts by assessment: of all workshops, or of `only`."""
    if only is not None:
        query = query.where(column.in_(sa.select(_A.id).where(_A.workshop_id.in_(only))))
    return query.group_by(column).subquery()


def _sum(column: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(column), 0)


_ALL_LINES: Final = _lines(None)
_SOME_LINES: Final = _lines(sa.bindparam("only", expanding=True))


def lines(connection: sa.Connection, only: Sequence[str] | None = None) -> tuple[WorkshopLine, ...]:
    """Return the list of workshops, most recently changed first, in one query however many there are.

    `only` asks for these (ids), of which those that do not exist are left out.
    """
    found = connection.execute(_ALL_LINES) if only is None else connection.execute(_SOME_LINES, {"only": list(only)})
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
        for row in found.mappings().all()
    )


class Stamp(NamedTuple):
    """A workshop of the list and when it last changed, as kept."""

    id: str
    changed: str


_STAMPS: Final = sa.select(_W.id, _W.changed)
_KEYS: Final = sa.select(
    *(_W.id, _W.title, _W.network, _W.region, _W.community, _W.place, _W.facilitator),
    sa.func.coalesce(_W.day, ""),
    _W.closed.is_not(None),
    _W.example,
    _W.changed,
)

Listed = TypeVar("Listed", bound=Stamp | WorkshopKey)


class Recent(Generic[Listed]):
    """Something short of each workshop, in the order of `lines`. Asked again, it reads only what changed since."""

    def __init__(self, query: sa.Select[Any], make: Callable[[Iterable[Any]], Listed]) -> None:
        """Take the query of a row, whose last column is the moment of the last change, and what makes a row of it."""
        self._newer = query.where(_W.changed >= sa.bindparam("latest")).order_by(*_RECENT)
        self._make = make
        self._known: tuple[Listed, ...] = ()

    def read(self, connection: sa.Connection) -> tuple[Listed, ...]:
        """Return all as they are now."""
        known = self._since(connection, self._known)
        if len(known) != connection.execute(sa.select(sa.func.count()).select_from(t.workshops)).scalar_one():
            # Some were deleted.
            known = self._since(connection, ())
        self._known = known
        return known

    def _since(self, connection: sa.Connection, known: tuple[Listed, ...]) -> tuple[Listed, ...]:
        rows = connection.execute(self._newer, {"latest": known[0].changed if known else ""}).all()
        newer = tuple(map(self._make, rows))
        again = {one.id for one in newer}
        return (*newer, *(one for one in known if one.id not in again))


def stamps() -> Recent[Stamp]:
    """Return what reads the ids of all workshops."""
    return Recent(_STAMPS, Stamp._make)


def keys() -> Recent[WorkshopKey]:
    """Return what reads the keys of all workshops."""
    return Recent(_KEYS, WorkshopKey._make)


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
