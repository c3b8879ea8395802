"""Opening a workspace file, step by step: lock, kind and version, quick check, then usable."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from pcn_desktop.errors import NotAWorkspace, WorkspaceMissing, WorkspaceReadOnly
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.paths import SHARE_SUFFIX
from pcn_desktop.workspace import catalogue, files
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.failures import making_errors, meaning, storage_errors
from pcn_desktop.workspace.link import Link, connect, examine
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.migrating import Migrations, migrate, upgraded_copy
from pcn_desktop.workspace.places import PlaceWarning, place_of
from pcn_desktop.workspace.readers import reading_file


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
        if path.is_dir():
            raise NotAWorkspace(path=path)
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock = Lock(path)
        except OSError as error:
            if path.exists() and isinstance(meaning(path, error), WorkspaceReadOnly):
                return open_to_read(path, migrations)
            raise
        undo.callback(lock.release)
        if path.exists() and not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
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
    """Make an empty workspace file, whole or not at all.

    Raises:
        StorageFull, StorageFailed: nothing was made.
    """
    with making_errors(path), files.temporary_beside(path) as new:
        with closing(connect(new, mode="rwc")) as raw:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute(f"PRAGMA application_id={t.APPLICATION_ID}")
            raw.execute(f"PRAGMA user_version={version}")
            for statement in t.statements():
                raw.execute(statement)
            raw.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (f"{version:04d}",))
            raw.execute("COMMIT")
        files.set_aside_journals(path)
        files.replace(new, path)


def _ready(path: Path, migrations: Migrations, warning: PlaceWarning | None) -> Link:
    """Examine the file, upgrade it if it is older, and connect to it for changes."""
    with closing(connect(path, mode="rw")) as raw:
        version = examine(raw, path, migrations.head)
    if version < migrations.head:
        migrate(path, migrations)
    raw = connect(path, mode="rw")
    try:
        # In a place that is copied, shared or pulled out, and in a file made to be handed on, one file without
        # sidecars; there, only EXTRA makes sure that the end of a change (its journal's removal) is on disk too.
        alone = warning is not None or path.suffix.lower() == SHARE_SUFFIX
        journal = raw.execute(f"PRAGMA journal_mode={'DELETE' if alone else 'WAL'}").fetchone()[0]
        raw.execute(f"PRAGMA synchronous={'FULL' if journal == 'wal' else 'EXTRA'}")
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

    A file of an older version is read in an upgraded copy of its own; the file itself stays as it is.

    Raises:
        WorkspaceMissing, NotAWorkspace, WorkspaceDamaged, WorkspaceNewer, StorageFailed.
    """
    with storage_errors(path), ExitStack() as undo:
        if path.is_dir():
            raise NotAWorkspace(path=path)
        if not path.exists():
            raise WorkspaceMissing(path=path)
        raw = undo.enter_context(reading_file(path))
        if examine(raw, path, migrations.head) < migrations.head:
            raw = undo.enter_context(upgraded_copy(raw, path, migrations))
        raw.execute("PRAGMA query_only=ON")
        tidy = undo.pop_all()
        return Opened(Link(path, raw, read_only=True, tidy=tidy.close), None, place_of(path))
