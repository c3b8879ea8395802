"""Whole files: temporary names, replacing, copying, checking. A step that fails leaves what was there."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from pcn_desktop.errors import WorkspaceDamaged
from pcn_desktop.paths import backups_folder
from pcn_desktop.workspace.link import examine, sidecar
from pcn_desktop.workspace.readers import reading_file

SIDECARS: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file in use."""
_DAY: Final = r"\d{4}-\d\d-\d\d"


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """Give a free name in the same folder; what is left of it at the end is removed."""
    name = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    try:
        yield name
    finally:
        _remove(name)


def sweep(path: Path) -> None:
    """Remove the temporary files that a killed program left beside `path`. Only for the holder of its lock."""
    for left in path.parent.glob(f".{_literal(path.name)}.*.tmp*"):
        with contextlib.suppress(OSError):
            left.unlink()


def copies_beside(path: Path) -> tuple[Path, ...]:
    """Return the copies of the workspace at `path` that the program made: its backups, and files that were replaced."""
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    backup = re.compile(rf"{stem}-({_DAY}|before-format-\d+-{_DAY}-\d{{6}}){suffix}")
    replaced = re.compile(rf"{stem}-replaced-{_DAY}-\d{{6}}{suffix}")
    return (*_named(backups_folder(path), backup), *_named(path.parent, replaced))


def orphans(path: Path) -> tuple[Path, ...]:
    """Return the journals set aside of files that were gone: nobody can tell what of a workshop they hold."""
    orphan = rf"{re.escape(path.stem)}-orphan-{_DAY}-\d{{6}}{re.escape(path.suffix)}-(wal|journal)"
    return _named(path.parent, re.compile(orphan))


def sweep_copies(path: Path) -> None:
    """Remove what killed programs left of copies of the workspace at `path`. Only for the holder of its lock."""
    left = re.compile(rf"\.{re.escape(path.stem)}-.*\.[0-9a-f]{{32}}\.tmp.*")
    for one in (*_named(backups_folder(path), left), *_named(path.parent, left)):
        with contextlib.suppress(OSError):
            one.unlink()


def _named(folder: Path, pattern: re.Pattern[str]) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    return tuple(sorted(one for one in folder.iterdir() if pattern.fullmatch(one.name)))


def replace(temporary: Path, target: Path) -> None:
    """Put a finished file in the place of `target`, through a power cut too.

    The sidecars of `target` must be empty: SQLite would take them for the new file's.
    """
    flush(temporary)
    remove_sidecars(target)
    temporary.replace(target)
    if sys.platform != "win32":
        # Some file systems refuse to flush a folder; the name is then as safe as they make it.
        with contextlib.suppress(OSError):
            descriptor = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def remove_sidecars(path: Path) -> None:
    """Remove what SQLite keeps beside `path`."""
    for suffix in SIDECARS:
        sidecar(path, suffix).unlink(missing_ok=True)


def set_aside_journals(path: Path) -> None:
    """Keep under dated names the journals of a file that is gone: they may hold its last changes."""
    stamp = dated()
    for suffix in ("-wal", "-journal"):
        journal = sidecar(path, suffix)
        if journal.is_file() and journal.stat().st_size:
            journal.rename(sidecar(path.with_name(f"{path.stem}-orphan-{stamp}{path.suffix}"), suffix))


def dated() -> str:
    """Return this moment, in local time, as part of a file's name."""
    return datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")


def flush(path: Path) -> None:
    """Have the file's content on disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def copy_into(raw: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database of `raw`, journal included, to a new file that stands alone."""
    raw.execute("VACUUM INTO ?", (str(target),))


def verify(path: Path, known: int) -> int:
    """Read the whole file back, and return its schema version.

    Raises:
        NotAWorkspace, WorkspaceNewer, WorkspaceDamaged: it is not sound, or not ours.
    """
    with reading_file(path) as raw:
        version = examine(raw, path, known)
        if findings(raw):
            raise WorkspaceDamaged(path=path)
    return version


def findings(raw: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite's full check and the foreign keys have to say; nothing when all is sound."""
    said = [row[0] for row in raw.execute("PRAGMA integrity_check")]
    broken = [
        f"{table}: row {row} points to a missing row of {parent}"
        for table, row, parent, _ in raw.execute("PRAGMA foreign_key_check")
    ]
    return (*(line for line in said if line != "ok"), *broken)


def _remove(path: Path) -> None:
    for name in (path, *(sidecar(path, suffix) for suffix in SIDECARS)):
        with contextlib.suppress(OSError):
            name.unlink(missing_ok=True)


def _literal(name: str) -> str:
    """Return `name` as a glob pattern for itself."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)
