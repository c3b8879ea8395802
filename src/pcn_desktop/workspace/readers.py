"""Reading a file without writing to it: beside a program that writes, on media that cannot be written."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from pcn_desktop.workspace.failures import kind
from pcn_desktop.workspace.link import connect, sidecar

_CANNOT_WRITE: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})


@contextmanager
def reading_file(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that sees the file's last change; where SQLite must write to read, another way is found."""
    with ExitStack() as undo:
        raw = _connect(path, undo)
        undo.callback(raw.close)
        yield raw


def _connect(path: Path, undo: ExitStack) -> sqlite3.Connection:
    # Writing first: any reader must bring the file to its last change, if a killed program left a journal, and only
    # a connection that may write tidies SQLite's own files away at the end.
    for mode in ("rw", "ro"):
        try:
            return _probed(connect(path, mode=mode))
        except sqlite3.Error as error:
            if kind(error) not in _CANNOT_WRITE:
                raise
    if _has_content(sidecar(path, "-wal")) or _has_content(sidecar(path, "-journal")):
        # Nothing can be written here: recover in a copy of our own. `immutable` would hide the last changes.
        folder = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="pcn-desktop-")))
        for suffix in ("", "-wal", "-journal"):
            if sidecar(path, suffix).is_file():
                shutil.copyfile(sidecar(path, suffix), folder / f"{path.name}{suffix}")
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
