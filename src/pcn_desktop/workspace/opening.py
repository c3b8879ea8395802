"""Opening a workspace file, step by step: lock, kind and version, quick check, then usable."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pcn_desktop.errors import WorkspaceMissing, WorkspaceReadOnly
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.workspace import catalogue, files
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.failures import meaning, storage_errors
from pcn_desktop.workspace.link import Link, connect, examine
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.migrating import Migrations, migrate
from pcn_desktop.workspace.places import PlaceWarning, place_of

_NEEDS_RECOVERY: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})


@dataclass(frozen=True)
class Opened:
    """An open file, with what must be given back at the end."""

    link: Link
    lock: Lock | None
    warning: PlaceWarning | None


def open_to_write(path: Path, instruments: Sequence[Instrument], *, create: bool, migrations: Migrations) -> Opened:
    """Open the file for changes; make or upgrade it first if need be.

    On media that cannot be written it is opened for reading.

    Raises:
        WorkspaceMissing, NotAWorkspace, WorkspaceDamaged, WorkspaceNewer, WorkspaceLocked, MigrationFailed,
        StorageFull, StorageFailed: the file is as it was, and free.
    """
    with storage_errors(path), ExitStack() as undo:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock = Lock(path)
        except OSError as error:
            if path.exists() and isinstance(meaning(path, error), WorkspaceReadOnly):
                return open_to_read(path, migrations)
            raise
        undo.callback(lock.release)
        if path.exists() and not os.access(path, os.W_OK):
            return open_to_read(path, migrations)
        files.sweep(path)
        if not path.exists():
            if not create:
                raise WorkspaceMissing(path=path)
            make(path, migrations.head)
        warning = place_of(path)
        link = _ready(path, migrations, warning)
        undo.callback(link.close)
        _store_missing(link, instruments)
        undo.pop_all()
        return Opened(link, lock, warning)


def make(path: Path, version: int) -> None:
    """Make an empty workspace file, whole or not at all."""
    with files.temporary_beside(path) as new:
        with closing(connect(new, mode="rwc")) as raw:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute(f"PRAGMA application_id={t.APPLICATION_ID}")
            raw.execute(f"PRAGMA user_version={version}")
            for statement in t.statements():
                raw.execute(statement)
            raw.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (f"{version:04d}",))
            raw.execute("COMMIT")
        files.replace(new, path)


def _ready(path: Path, migrations: Migrations, warning: PlaceWarning | None) -> Link:
    """Examine the file, upgrade it if it is older, and connect to it for changes."""
    with closing(connect(path, mode="rw")) as raw:
        version = examine(raw, path, migrations.head)
    if version < migrations.head:
        migrate(path, migrations)
    raw = connect(path, mode="rw")
    try:
        # In a place that is copied, shared or pulled out, one file without sidecars; there, only EXTRA makes sure
        # that the end of a change (its journal's removal) is on disk too.
        journal, sync = ("DELETE", "EXTRA") if warning else ("WAL", "FULL")
        raw.execute(f"PRAGMA journal_mode={journal}")
        raw.execute(f"PRAGMA synchronous={sync}")
        raw.execute("PRAGMA secure_delete=ON")
        return Link(path, raw, by_name=warning is PlaceWarning.NETWORK)
    except BaseException:
        raw.close()
        raise


def _store_missing(link: Link, instruments: Sequence[Instrument]) -> None:
    with link.reading() as connection:
        missing = [one for one in instruments if not catalogue.has(connection, one.key, one.version)]
    for instrument in missing:
        with link.writing() as connection:
            catalogue.store(connection, instrument)


def open_to_read(path: Path, migrations: Migrations) -> Opened:
    """Open the file for reading: beside a window that writes to it, or on media that cannot be written.

    Raises:
        WorkspaceMissing, NotAWorkspace, WorkspaceDamaged, WorkspaceNewer, StorageFailed.
    """
    with storage_errors(path), ExitStack() as undo:
        if not path.is_file():
            raise WorkspaceMissing(path=path)
        raw = undo.enter_context(closing(_connect_to_read(path, undo)))
        raw.execute("PRAGMA query_only=ON")
        examine(raw, path, migrations.head)
        tidy = undo.pop_all()
        return Opened(Link(path, raw, read_only=True, tidy=tidy.close), None, place_of(path))


def _connect_to_read(path: Path, undo: ExitStack) -> sqlite3.Connection:
    """Connect without writing; where SQLite would have to write to be able to read, find another way."""
    try:
        return _probed(connect(path, mode="ro"))
    except sqlite3.Error as error:
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in _NEEDS_RECOVERY:
            raise
    if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK):
        # A killed program left a journal: any reader must first bring the file to its last change.
        return _probed(connect(path, mode="rw"))
    if any(_has_content(files.sidecar(path, suffix)) for suffix in files.SIDECARS if suffix != "-shm"):
        # The same, where nothing can be written: in a copy of our own. `immutable` would hide the last changes.
        folder = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="pcn-")))
        for suffix in ("", *files.SIDECARS):
            if files.sidecar(path, suffix).is_file():
                shutil.copyfile(files.sidecar(path, suffix), folder / f"{path.name}{suffix}")
        return _probed(connect(folder / path.name, mode="rw"))
    return _probed(connect(path, mode="ro", immutable="1"))


def _probed(raw: sqlite3.Connection) -> sqlite3.Connection:
    """Return the connection once it has read something: SQLite opens a file only then."""
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        raw.close()
        raise
    return raw


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
