"""What a workspace may say of a vault: who holds it, since when, once handed over or not."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from pcn_desktop.errors import UnknownWorkshop
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import now, to_text
from pcn_desktop.workspace.vault_values import Held

_H = t.held.c


def say(connection: sa.Connection, workshop: str, held: Held) -> None:
    """Keep the line, or put it in the place of what was said of the vault before.

    Raises:
        UnknownWorkshop: there is none with this id.
    """
    if connection.execute(sa.select(t.workshops.c.id).where(t.workshops.c.id == workshop)).first() is None:
        raise UnknownWorkshop(given=workshop)
    row = {
        "id": held.id,
        "workshop_id": workshop,
        "instrument": held.instrument,
        "custodian": held.custodian,
        "since": to_text(held.since),
        "handed_over": to_text(held.handed_over) if held.handed_over else None,
    }
    added = insert(t.held).values(row)
    connection.execute(added.on_conflict_do_update(index_elements=[_H.id], set_=row))


def say_handed_over(connection: sa.Connection, vault: str) -> None:
    """Say that the vault was handed over now, if it is spoken of."""
    connection.execute(sa.update(t.held).where(_H.id == vault).values(handed_over=to_text(now())))


def say_nothing_of(connection: sa.Connection, vault: str) -> None:
    """Take out what was said of the vault."""
    connection.execute(sa.delete(t.held).where(_H.id == vault))
