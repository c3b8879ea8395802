"""Copies of the workspace on another medium: which count, and the record of them."""

from __future__ import annotations

import uuid
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.copy_values import VerifiedCopy
from pcn_desktop.workspace.moments import from_text, to_text

_V = t.verified_copies.c


def verified(connection: sa.Connection) -> tuple[VerifiedCopy, ...]:
    """Return the copies that were written to another medium and read back, newest first; of a place, the last."""
    query = sa.select(sa.func.max(_V.at), _V.place, _V.laptop).group_by(_V.place, _V.laptop)
    rows = connection.execute(query.order_by(sa.func.max(_V.at).desc())).all()
    return tuple(VerifiedCopy(from_text(at), place, laptop) for at, place, laptop in rows)


def record(connection: sa.Connection, place: Path, begun: datetime, laptop: str) -> None:
    """Record a copy that was read back; it holds what was kept when it was `begun`."""
    row = {"id": str(uuid.uuid4()), "at": to_text(begun), "place": str(place), "laptop": laptop}
    connection.execute(sa.insert(t.verified_copies), row)


def same_medium(one: Path, other: Path) -> bool:
    """Return whether two files lie on one device: what breaks the one breaks the other."""
    return one.stat().st_dev == other.stat().st_dev
