"""Opening a workspace file, step by step: lock, kind and version, quick check, then usable.

The quick check reads every page, so that its time grows with the file: it would be most of the start of a file of
thousands of workshops. Who can have it made a moment later (the window, which checks in the background as soon as its
first page is there) may put it off for a large file, but not when a journal tells that the file was left without
being closed, by a kill or a power cut: that is when damage is likeliest. Nor for a file without sidecars: whoever reads
it whole keeps changes waiting. What cannot wait stays cheap: SQLite refuses at its
first reading a file that is cut short or whose first page is not whole, and any damaged page when it meets it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pcn_desktop.errors import NotAWorkspace, WorkspaceMissing, WorkspaceReadOnly
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.paths import SHARE_SUFFIX
from pcn_desktop.workspace import catalogue, files
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.failures import making_errors, meaning, storage_errors
from pcn_desktop.workspace.link import Link, check_quickly, connect, examine, sidecar
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.migrating import Migrations, migrate, upgraded_copy
from pcn_desktop.workspace.places import PlaceWarning, place_of
from pcn_desktop.workspace.readers import reading_file

AT_ONCE: Final = 8 * 2**20
"""Bytes up to which a file is always checked before it opens: two hundred workshops, a few hundredths of a second."""


@dataclass(frozen=True)
class Opened:
    """An open file, with what must be given back at the end."""

    link: Link
    lock: Lock | None
    warning: PlaceWarning | None
    unchecked: bool
    """Whether the quick check was put off."""


def open_to_write(
    path: Path, instruments: Sequence[Instrument], *, create: bool, migrations: Migrations, check_later: bool = False
) -> Opened:
    """Open the file for changes; make or upgrade it first if need be. `check_later` lets the quick check wait.

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
                return open_to_read(path, migrations, check_later=check_later)
            raise
        undo.callback(lock.release)
        if path.exists() and not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            return open_to_read(path, migrations, check_later=check_later)
        files.sweep(path)
        if not path.exists():
            if not create:
                raise WorkspaceMissing(path=path)
            make(path, migrations.head)
        warning = place_of(path)
        later = check_later and _is_large(path) and not (_stands_alone(path, warning) or _left_open(path))
        link = _ready(path, migrations, warning, later=later)
        undo.callback(link.close)
        _store_missing(link, instruments)
        undo.pop_all()
        return Opened(link, lock, warning, unchecked=later)


def make(path: Path, version: int) -> None:
    """Make an empty workspace file, whole or not at all.

    Raises:
        StorageFull, StorageFailed: nothing was made.
    """
    with making_errors(path), files.temporary_beside(path) as new:
        with closing(connect(new, mode="rwc")) as raw:
            write_schema(raw, version)
        files.set_aside_journals(path)
        files.replace(new, path)


def write_schema(raw: sqlite3.Connection, version: int) -> None:
    """Make the tables in an empty database, whole or not at all, and stamp it."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(f"PRAGMA application_id={t.APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version={version}")
    for statement in t.statements():
        raw.execute(statement)
    raw.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (f"{version:04d}",))
    raw.execute("COMMIT")


def _is_large(path: Path) -> bool:
    return path.stat().st_size > AT_ONCE


def _stands_alone(path: Path, warning: PlaceWarning | None) -> bool:
    """Return whether the file has no sidecars: where it is copied, shared or pulled out, or made to be handed on."""
    return warning is not None or path.suffix.lower() == SHARE_SUFFIX


def _left_open(path: Path) -> bool:
    """Return whether a program ended without closing the file, of which the caller holds the lock."""
    journals = (sidecar(path, suffix) for suffix in ("-wal", "-journal"))
    return any(journal.is_file() and journal.stat().st_size for journal in journals)


def _ready(path: Path, migrations: Migrations, warning: PlaceWarning | None, *, later: bool) -> Link:
    """Examine the file, upgrade it if it is older, and connect to it for changes."""
    with closing(connect(path, mode="rw")) as raw:
        version = examine(raw, path, migrations.head)
        if not later:
            check_quickly(raw, path)
    if version < migrations.head:
        migrate(path, migrations)
    raw = connect(path, mode="rw")
    try:
        # Without sidecars, only EXTRA makes sure that the end of a change (its journal's removal) is on disk too.
        journal = raw.execute(f"PRAGMA journal_mode={'DELETE' if _stands_alone(path, warning) else 'WAL'}").fetchone()[
            0
        ]
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


def open_to_read(path: Path, migrations: Migrations, *, check_later: bool = False) -> Opened:
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
        version = examine(raw, path, migrations.head)
        later = check_later and _is_large(path)
        if not later:
            check_quickly(raw, path)
        if version < migrations.head:
            raw = undo.enter_context(upgraded_copy(raw, path, migrations))
        raw.execute("PRAGMA query_only=ON")
        tidy = undo.pop_all()
        return Opened(Link(path, raw, read_only=True, tidy=tidy.close), None, place_of(path), unchecked=later)
