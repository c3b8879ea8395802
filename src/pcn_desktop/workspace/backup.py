"""Backups: verified copies, a rotating one for each day, and putting one back."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from pcn_desktop.errors import (
    ExportDiskFull,
    ExportFailed,
    ExportFolderMissing,
    ExportTargetBusy,
    StorageFull,
    WorkspaceDamaged,
    WorkspaceMissing,
)
from pcn_desktop.workspace import files
from pcn_desktop.workspace.failures import kind, meaning, storage_errors
from pcn_desktop.workspace.link import check_quickly, connect, sidecar
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.migrating import Migrations
from pcn_desktop.workspace.readers import reading_file

_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def back_up(path: Path, target: Path, known: int) -> None:
    """Copy the workspace at `path`, which may be in use, to one file without sidecars, and read the copy back.

    Raises:
        ExportFolderMissing, ExportTargetBusy: the target is no place for a file.
        ExportFailed, ExportDiskFull: the target could not be written.
        WorkspaceMissing, WorkspaceDamaged, WorkspaceLocked: the workspace could not be read, or the target is one
            that is open. In each case, what was at the target is intact.
    """
    if not target.parent.is_dir():
        raise ExportFolderMissing(path=target.parent)
    if target.is_dir() or target.resolve() == path.resolve():
        raise ExportTargetBusy(path=target)
    if not path.is_file():
        raise WorkspaceMissing(path=path)
    copying = _copying(path, target)
    with storage_errors(path), reading_file(path) as raw, copying, files.temporary_beside(target) as copy:
        files.copy_into(raw, copy)
        files.verify(copy, known)
        lock = Lock(target)
        try:
            files.replace(copy, target)
        finally:
            lock.release()


@contextmanager
def _copying(path: Path, target: Path) -> Iterator[None]:
    """Tell the failures of the workspace at `path` from those of the copy made at `target`."""
    try:
        yield
    except PermissionError:
        raise ExportTargetBusy(path=target) from None
    except (sqlite3.Error, OSError) as error:
        found = meaning(target, error)
        if found is None:
            raise
        if isinstance(found, StorageFull):
            raise ExportDiskFull(path=target) from error
        if kind(error) in _DAMAGE:
            raise WorkspaceDamaged(path=path) from error
        if not path.exists():
            raise WorkspaceMissing(path=path) from error
        if kind(error) == sqlite3.SQLITE_CANTOPEN:
            raise ExportTargetBusy(path=target) from error
        raise ExportFailed(path=target, reason=error) from error


def back_up_daily(path: Path, folder: Path, known: int, *, keep: int, today: date) -> Path | None:
    """Make the backup of the day if there is none yet, then remove all but the last `keep` daily ones.

    For the holder of the workspace's lock.

    Returns:
        The backup made, or None when the day has one.
    """
    target = folder / f"{path.stem}-{today.isoformat()}{path.suffix}"
    if target.exists():
        return None
    with storage_errors(path):
        folder.mkdir(parents=True, exist_ok=True)
        dated = re.compile(rf"{re.escape(path.stem)}-\d{{4}}-\d\d-\d\d{re.escape(path.suffix)}")
        kept = sorted(one for one in folder.iterdir() if dated.fullmatch(one.name))
        for one in (*kept, target):
            files.sweep(one)
    back_up(path, target, known)
    # Only once the new one is known to be good.
    for old in [*kept, target][:-keep]:
        with storage_errors(old):
            old.unlink(missing_ok=True)
    return target


def check(path: Path) -> tuple[str, ...]:
    """Return what SQLite's full check and the foreign keys say of the file, which may be in use; nothing if sound."""
    if not path.is_file():
        raise WorkspaceMissing(path=path)
    with storage_errors(path), reading_file(path) as raw:
        return files.findings(raw)


def check_soon(path: Path) -> None:
    """Make the quick check that opening put off; the file may be in use.

    Raises:
        WorkspaceMissing, WorkspaceDamaged, StorageFailed: it is not sound, or could not be read.
    """
    if not path.is_file():
        raise WorkspaceMissing(path=path)
    with storage_errors(path), reading_file(path) as raw:
        check_quickly(raw, path)


def restore(backup: Path, target: Path, migrations: Migrations) -> Path | None:
    """Put a verified backup in the place of the workspace at `target`, which is kept beside under a dated name.

    Returns:
        Where the replaced file is kept; None when there was none.

    Raises:
        WorkspaceMissing, NotAWorkspace, WorkspaceDamaged, WorkspaceNewer: the backup cannot serve.
        WorkspaceLocked, StorageFull, StorageFailed: the target is as it was.
    """
    if not backup.is_file():
        raise WorkspaceMissing(path=backup)
    with storage_errors(backup):
        files.verify(backup, migrations.head)
    with storage_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock(target)
        try:
            with files.temporary_beside(target) as copy:
                with reading_file(backup) as raw:
                    files.copy_into(raw, copy)
                files.verify(copy, migrations.head)
                kept = _keep(target)
                files.replace(copy, target)
        finally:
            lock.release()
    return kept


def _keep(path: Path) -> Path | None:
    """Copy the file, with what its journal holds, to a dated name beside it; return that name, if there is a file."""
    if not path.exists():
        files.set_aside_journals(path)
        return None
    kept = path.with_name(f"{path.stem}-replaced-{files.dated()}{path.suffix}")
    shutil.copy2(path, kept)
    _copy_journals(path, kept)
    try:
        with closing(connect(kept, mode="rw")) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        if kind(error) not in _DAMAGE:
            raise
        # SQLite drops the journal of a file that it cannot read; keep it, for whoever recovers the file.
        _copy_journals(path, kept)
    files.flush(kept)
    return kept


def _copy_journals(path: Path, kept: Path) -> None:
    for suffix in ("-wal", "-journal"):
        if sidecar(path, suffix).exists():
            shutil.copy2(sidecar(path, suffix), sidecar(kept, suffix))
