"""Backups: verified copies, a rotating one for each day, and putting one back."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from pcn_desktop.errors import ExportFolderMissing, ExportTargetBusy, WorkspaceMissing
from pcn_desktop.workspace import files
from pcn_desktop.workspace.failures import storage_errors
from pcn_desktop.workspace.link import connect
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.migrating import Migrations


def back_up(path: Path, target: Path, known: int) -> None:
    """Copy the workspace at `path`, which may be in use, to one file without sidecars, and read the copy back.

    Raises:
        ExportFolderMissing, ExportTargetBusy: the target is no place for a file; one that was there is intact.
        WorkspaceMissing, WorkspaceDamaged, StorageFull, StorageFailed: no copy was made.
    """
    if not target.parent.is_dir():
        raise ExportFolderMissing(path=target.parent)
    if target.is_dir() or target.resolve() == path.resolve():
        raise ExportTargetBusy(path=target)
    if not path.is_file():
        raise WorkspaceMissing(path=path)
    with storage_errors(path), closing(connect(path, mode="ro")) as raw, files.temporary_beside(target) as copy:
        with storage_errors(target):
            files.copy_into(raw, copy)
            files.verify(copy, known)
        lock = Lock(target)
        try:
            files.replace(copy, target)
        except PermissionError:
            raise ExportTargetBusy(path=target) from None
        finally:
            lock.release()


def back_up_daily(path: Path, folder: Path, known: int, *, keep: int, today: date) -> Path | None:
    """Make the backup of the day if there is none yet, then remove all but the last `keep` daily ones.

    Returns:
        The backup made, or None when the day has one.
    """
    target = folder / f"{path.stem}-{today.isoformat()}{path.suffix}"
    if target.exists():
        return None
    with storage_errors(target):
        folder.mkdir(parents=True, exist_ok=True)
    back_up(path, target, known)
    dated = re.compile(rf"{re.escape(path.stem)}-\d{{4}}-\d\d-\d\d{re.escape(path.suffix)}")
    kept = sorted(one for one in folder.iterdir() if dated.fullmatch(one.name))
    for old in kept[:-keep]:
        old.unlink(missing_ok=True)
    return target


def check(path: Path) -> tuple[str, ...]:
    """Return what SQLite's full check and the foreign keys say of the file, which may be in use; nothing if sound."""
    with storage_errors(path), closing(connect(path, mode="ro")) as raw:
        return files.findings(raw)


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
                with closing(connect(backup, mode="ro")) as raw:
                    files.copy_into(raw, copy)
                files.verify(copy, migrations.head)
                kept = _keep(target)
                files.replace(copy, target)
        finally:
            lock.release()
    return kept


def _keep(path: Path) -> Path | None:
    """Copy the file, with what its journal holds, to a dated name beside it."""
    if not path.exists():
        return None
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    kept = path.with_name(f"{path.stem}-replaced-{stamp}{path.suffix}")
    try:
        with closing(connect(path, mode="rw")) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError:
        # Too damaged for SQLite: the journal is kept beside the copy, for whoever recovers it.
        for suffix in ("-wal", "-journal"):
            if files.sidecar(path, suffix).exists():
                shutil.copy2(files.sidecar(path, suffix), files.sidecar(kept, suffix))
    shutil.copy2(path, kept)
    files.flush(kept)
    return kept
