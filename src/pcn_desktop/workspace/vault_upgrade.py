"""Bringing an older vault to this program's schema: under its own key, on a copy, and never in clear.

No copy of the older file is kept beside it, as it is of a workspace: a vault is its custodian's, and lies in one place.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

from pcn_desktop.errors import VaultNotUpgraded
from pcn_desktop.workspace import files, handover, vault_tables
from pcn_desktop.workspace.cipher import Key, connect_with_key, driver
from pcn_desktop.workspace.laptop import laptop_id
from pcn_desktop.workspace.link import Link, prudent, uri
from pcn_desktop.workspace.migrating import Migrations, reason, upgrade
from pcn_desktop.workspace.moments import now
from pcn_desktop.workspace.vault_link import link_to
from pcn_desktop.workspace.vault_values import LogLine, VaultEvent


def upgrade_vault(path: Path, key: Key, migrations: Migrations) -> None:
    """Upgrade the vault at `path`, whose lock the caller holds and which nobody has open; its log tells of it.

    Raises:
        VaultNotUpgraded: the vault is as it was.
    """
    with _upgrading(path), files.temporary_beside(path) as copy:
        shutil.copyfile(path, copy)
        with closing(connect_with_key(copy, key, mode="rw")) as raw:
            before = raw.execute("PRAGMA user_version").fetchone()[0]
            upgrade(raw, migrations, driver)
        with closing(link_to(copy, key, mode="rw")) as link, link.writing() as connection:
            detail = f"{before} → {migrations.head}"
            vault_tables.add_line(connection, LogLine(VaultEvent.UPGRADED, detail, now(), laptop_id()))
        handover.verify(copy, key)
        files.replace(copy, path)


def upgraded_in_memory(path: Path, key: Key, migrations: Migrations) -> Link:
    """Return a link, for reading, to an upgraded copy in memory of the vault at `path`: its medium cannot be written.

    Raises:
        VaultNotUpgraded: it cannot be upgraded.
    """
    raw = prudent(
        cast(
            "sqlite3.Connection",
            driver.connect("file::memory:", uri=True, isolation_level=None, check_same_thread=False),
        )
    )
    try:
        with _upgrading(path):
            raw.execute("PRAGMA foreign_keys=OFF")
            raw.execute("ATTACH DATABASE ? AS kept KEY ?", (uri(path, mode="ro"), key.pragma))
            raw.execute("SELECT sqlcipher_export('main', 'kept')").fetchone()
            for name in ("user_version", "application_id"):
                raw.execute(f"PRAGMA main.{name}={raw.execute(f'PRAGMA kept.{name}').fetchone()[0]}")
            raw.execute("DETACH DATABASE kept")
            # The views came as rows of the schema: read it again.
            raw.execute("PRAGMA writable_schema=RESET")
            upgrade(raw, migrations, driver)
            raw.execute("PRAGMA query_only=ON")
        return Link(path, raw, read_only=True, driver=driver)
    except BaseException:
        raw.close()
        raise


@contextmanager
def _upgrading(path: Path) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise VaultNotUpgraded(path=path, reason=reason(path, error)) from error
