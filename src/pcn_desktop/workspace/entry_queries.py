"""Reading choices, lines of the SWOT and actions: rows in, frozen values out. Nothing here writes."""

from __future__ import annotations

from datetime import date
from typing import Final

import sqlalchemy as sa

from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.values import (
    Action,
    ActionPriority,
    ActionStatus,
    Choice,
    ChoiceKind,
    Quadrant,
    SwotEntry,
)

_A, _C, _E, _X = t.assessments.c, t.choices.c, t.swot_entries.c, t.actions.c
_I, _D, _S, _K = t.items.c, t.dimensions.c, t.sections.c, t.instruments.c

_PATH: Final = t.dimensions.join(t.sections, _S.id == _D.section_id).join(t.instruments, _K.id == _S.instrument_id)
_LOOKED_AT: Final = (
    sa.select(sa.literal(1))
    .select_from(t.scope_items.join(t.items, _I.id == t.scope_items.c.item_id))
    .where(t.scope_items.c.assessment_id == _C.assessment_id, _I.dimension_id == _C.dimension_id)
    .where(sa.or_(_C.item_id.is_(None), _I.id == _C.item_id))
    .correlate(t.choices)
    .exists()
)


def choices(connection: sa.Connection, workshop: str) -> tuple[Choice, ...]:
    """Return the strengths and priorities of a workshop that are in its scope, by kind and position."""
    query = (
        sa.select(t.choices, _K.key.label("instrument"), _D.code.label("dimension"), _I.code.label("item"))
        .join(t.assessments, _A.id == _C.assessment_id)
        .join(t.dimensions, _D.id == _C.dimension_id)
        .join(t.sections, _S.id == _D.section_id)
        .join(t.instruments, _K.id == _S.instrument_id)
        .outerjoin(t.items, _I.id == _C.item_id)
        .where(_A.workshop_id == workshop, _C.kept, _LOOKED_AT)
        .order_by(_C.kind.desc(), _C.position, _C.created, _C.id)
    )
    return tuple(
        Choice(
            id=row["id"],
            kind=ChoiceKind(row["kind"]),
            instrument=row["instrument"],
            code=row["item"] or row["dimension"],
            reason=row["reason"],
            position=row["position"],
            language=row["language"],
        )
        for row in connection.execute(query).mappings()
    )


def swot(connection: sa.Connection, workshop: str) -> tuple[SwotEntry, ...]:
    """Return the strengths, weaknesses, opportunities and threats of a workshop, by field and position."""
    query = (
        sa.select(t.swot_entries).where(_E.workshop_id == workshop, _E.kept).order_by(_E.position, _E.created, _E.id)
    )
    found = [
        SwotEntry(
            id=row["id"],
            quadrant=Quadrant(row["quadrant"]),
            text=row["text"],
            position=row["position"],
            language=row["language"],
        )
        for row in connection.execute(query).mappings()
    ]
    order = list(Quadrant)
    return tuple(sorted(found, key=lambda one: order.index(one.quadrant)))


def actions(connection: sa.Connection, workshop: str) -> tuple[Action, ...]:
    """Return the actions of a workshop, in the order in which they were made."""
    query = (
        sa.select(t.actions, _K.key.label("instrument"), _I.code)
        .outerjoin(t.items, _I.id == _X.item_id)
        .outerjoin(t.dimensions, _D.id == _I.dimension_id)
        .outerjoin(t.sections, _S.id == _D.section_id)
        .outerjoin(t.instruments, _K.id == _S.instrument_id)
        .where(_X.workshop_id == workshop, _X.kept)
        .order_by(_X.created, _X.id)
    )
    return tuple(
        Action(
            id=row["id"],
            what=row["what"],
            instrument=row["instrument"] or "",
            code=row["code"] or "",
            owner=row["owner"],
            due=date.fromisoformat(row["due"]) if row["due"] else None,
            priority=ActionPriority(row["priority"]),
            status=ActionStatus(row["status"]),
            first_step=row["first_step"],
            language=row["language"],
            created=from_text(row["created"]),
        )
        for row in connection.execute(query).mappings()
    )


def owners(connection: sa.Connection) -> tuple[str, ...]:
    """Return who actions of this file were given to, the most recent first, each spelling once."""
    query = (
        sa.select(_X.owner)
        .where(_X.kept, _X.owner != "")
        .group_by(_X.owner)
        .order_by(sa.func.max(_X.changed).desc(), _X.owner)
    )
    return tuple(connection.execute(query).scalars())


def looks_at(connection: sa.Connection, assessment: str, dimension: str, item: str | None) -> bool:
    """Return whether the scope of an assessment holds this item, or any of this dimension."""
    query = (
        sa.select(_I.id)
        .join(t.scope_items, t.scope_items.c.item_id == _I.id)
        .where(t.scope_items.c.assessment_id == assessment, _I.dimension_id == dimension)
        .limit(1)
    )
    if item is not None:
        query = query.where(_I.id == item)
    return connection.execute(query).first() is not None


def spot_of(
    connection: sa.Connection, item: str | None, dimension: str | None, section: str | None = None
) -> tuple[str, str]:
    """Return the instrument's key and the code of an item, or else of a dimension or a section; blanks for none."""
    if item is not None:
        query = sa.select(_K.key, _I.code).select_from(_PATH.join(t.items, _I.dimension_id == _D.id))
        query = query.where(_I.id == item)
    elif dimension is not None:
        query = sa.select(_K.key, _D.code).select_from(_PATH).where(_D.id == dimension)
    elif section is not None:
        held = t.sections.join(t.instruments, _K.id == _S.instrument_id)
        query = sa.select(_K.key, _S.code).select_from(held).where(_S.id == section)
    else:
        return "", ""
    key, code = connection.execute(query).one()
    return key, code


def workshop_of(connection: sa.Connection, assessment: str) -> str:
    """Return the id of the workshop that an assessment belongs to."""
    return str(connection.execute(sa.select(_A.workshop_id).where(_A.id == assessment)).scalar_one())


def facilitator(connection: sa.Connection, workshop: str) -> str:
    """Return the facilitator's label of a workshop."""
    query = sa.select(t.workshops.c.facilitator).where(t.workshops.c.id == workshop)
    return str(connection.execute(query).scalar_one())
