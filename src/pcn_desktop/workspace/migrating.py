"""Bringing an older file to this program's schema, on a copy: the original is whole at every moment."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa

from pcn_desktop.errors import MigrationFailed, WorkspaceError, WorkspaceLocked
from pcn_desktop.paths import backups_folder, resource
from pcn_desktop.workspace import files
from pcn_desktop.workspace.failures import meaning
from pcn_desktop.workspace.link import connect
from pcn_desktop.workspace.locking import other_owner
from pcn_desktop.workspace.schema import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of Alembic revisions, numbered `0001`, `0002` …, and the number of the last."""

    folder: Path
    head: int


def shipped() -> Migrations:
    """Return the program's own revisions."""
    return Migrations(resource("db", "migrations"), SCHEMA_VERSION)


def migrate(path: Path, migrations: Migrations) -> Path:
    """Upgrade the file at `path`, whose lock the caller holds and which nobody has open.

    Returns:
        The backup made before.

    Raises:
        MigrationFailed: the original is as it was.
    """
    backup: Path | None = None
    try:
        backup = _back_up(path, migrations.head)
        with files.temporary_beside(path) as copy:
            with closing(connect(path, mode="rw")) as raw:
                files.copy_into(raw, copy)
            _upgrade(copy, migrations)
            files.verify(copy, migrations.head)
            files.replace(copy, path)
    except Exception as error:
        raise MigrationFailed(path=path, backup=backup or "–", reason=reason(path, error)) from error
    return backup


@contextmanager
def upgraded_copy(raw: sqlite3.Connection, path: Path, migrations: Migrations) -> Iterator[sqlite3.Connection]:
    """Give a connection to an upgraded copy, which is gone at the end, of the older file at `path`, open as `raw`.

    Raises:
        MigrationFailed: it cannot be upgraded; the file is as it was.
    """
    with tempfile.TemporaryDirectory(prefix="pcn-desktop-") as folder:
        copy = Path(folder) / path.name
        try:
            files.copy_into(raw, copy)
            _upgrade(copy, migrations)
        except Exception as error:
            raise MigrationFailed(path=path, backup="–", reason=reason(path, error)) from error
        with closing(connect(copy, mode="rw")) as upgraded:
            yield upgraded


def _back_up(path: Path, known: int) -> Path:
    """Move the journal into the file, and keep a verified copy of the file as it is."""
    folder = backups_folder(path)
    folder.mkdir(parents=True, exist_ok=True)
    with closing(connect(path, mode="rw")) as raw:
        busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise WorkspaceLocked(path=path, owner=other_owner(path))
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        backup = folder / f"{path.stem}-before-format-{known}-{files.dated()}{path.suffix}"
        with files.temporary_beside(backup) as copy:
            files.copy_into(raw, copy)
            files.verify(copy, version)
            files.replace(copy, backup)
    return backup


def _upgrade(copy: Path, migrations: Migrations) -> None:
    with closing(connect(copy, mode="rw")) as raw:
        upgrade(raw, migrations)


def upgrade(raw: sqlite3.Connection, migrations: Migrations, driver: ModuleType = sqlite3) -> None:
    """Run the revisions on a copy, open as `raw` (a connection of `driver`), in one transaction, foreign keys off.

    SQLite changes a table by copying and dropping it, and dropping a parent would empty its children.
    """
    # Half a second to import, needed once in a file's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    raw.execute("PRAGMA journal_mode=DELETE")
    raw.execute("PRAGMA temp_store=MEMORY")
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("PRAGMA secure_delete=ON")
    engine = sa.create_engine(
        "sqlite://", creator=lambda: raw, poolclass=sa.pool.StaticPool, module=driver, hide_parameters=True
    )
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        raw.execute("BEGIN IMMEDIATE")
        command.upgrade(config, f"{migrations.head:04d}")
        broken = raw.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"{len(broken)} rows point to missing rows")
        raw.execute(f"PRAGMA user_version={migrations.head}")
        raw.execute("COMMIT")


def reason(path: Path, error: Exception) -> object:
    """Return why, in the words of the environment's error when it is one."""
    original = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    if isinstance(original, WorkspaceError):
        return original
    known = meaning(path, original)
    return known if known is not None else original
