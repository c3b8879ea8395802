"""The tables that a vault alone fills: the agreement, the releases, the log. Rows in and out, as values."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import from_text, now, to_text
from pcn_desktop.workspace.vault_values import Agreement, LogLine, Release, ReleaseScope, VaultEvent


def identity(connection: sa.Connection) -> tuple[str, str, str]:
    """Return the id of the vault, the id of its workshop, and the key of the community instrument."""
    columns = t.agreements.c
    own, workshop, instrument = connection.execute(sa.select(columns.id, columns.workshop_id, columns.instrument)).one()
    return own, workshop, instrument


def agreement(connection: sa.Connection) -> tuple[Agreement, datetime]:
    """Return the agreement in force, and when the vault was made (UTC)."""
    row = connection.execute(sa.select(t.agreements)).mappings().one()
    kept = {name: row[name] for name in Agreement.__dataclass_fields__}
    return Agreement(**{**kept, "day": date.fromisoformat(row["day"])}), from_text(row["created"])


def add_agreement(connection: sa.Connection, own: str, workshop: str, instrument: str, agreed: Agreement) -> None:
    """Keep the agreement of a new vault."""
    row = {"id": own, "workshop_id": workshop, "instrument": instrument, "created": to_text(now()), **_row(agreed)}
    connection.execute(sa.insert(t.agreements), row)


def write_agreement(connection: sa.Connection, own: str, agreed: Agreement) -> None:
    """Put an amended agreement in the place of the one in force."""
    connection.execute(sa.update(t.agreements).where(t.agreements.c.id == own).values(_row(agreed)))


def _row(agreed: Agreement) -> dict[str, Any]:
    return {**asdict(agreed), "day": agreed.day.isoformat()}


def releases(connection: sa.Connection) -> tuple[Release, ...]:
    """Return every decision, oldest first: the last one counts."""
    rows = connection.execute(sa.select(t.releases).order_by(t.releases.c.serial)).mappings()
    return tuple(
        Release(
            id=row["id"],
            scope=ReleaseScope(row["scope"]),
            by=row["by"],
            terms=row["terms"],
            until=date.fromisoformat(row["until"]) if row["until"] else None,
            at=from_text(row["at"]),
        )
        for row in rows
    )


def add_release(connection: sa.Connection, release: Release) -> None:
    """Keep a decision of the custodian."""
    row = {
        "id": release.id,
        "scope": release.scope.value,
        "by": release.by,
        "terms": release.terms,
        "until": release.until.isoformat() if release.until else None,
        "at": to_text(release.at),
    }
    connection.execute(sa.insert(t.releases), row)


def log(connection: sa.Connection) -> tuple[LogLine, ...]:
    """Return the log, oldest line first."""
    rows = connection.execute(sa.select(t.vault_log).order_by(t.vault_log.c.serial)).mappings()
    return tuple(LogLine(VaultEvent(row["event"]), row["detail"], from_text(row["at"]), row["laptop"]) for row in rows)


def add_line(connection: sa.Connection, line: LogLine) -> None:
    """Add a line to the log."""
    row = {"event": line.event.value, "detail": line.detail, "at": to_text(line.at), "laptop": line.laptop}
    connection.execute(sa.insert(t.vault_log), row)
