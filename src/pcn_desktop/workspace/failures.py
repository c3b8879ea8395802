"""What a failure of the database or of the disk means to a person: the errors of the environment, by name."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from pcn_desktop.errors import (
    NotAWorkspace,
    PcnError,
    StorageFailed,
    StorageFull,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceLocked,
    WorkspaceMissing,
    WorkspaceReadOnly,
)
from pcn_desktop.workspace.locking import other_owner

DATABASE_ERRORS: tuple[type[Exception], ...] = (sqlite3.Error, sqlcipher.Error)
"""What the two drivers raise; their codes are the same."""
FAILURES: tuple[type[Exception], ...] = (*DATABASE_ERRORS, OSError)
_MAGIC = b"SQLite format 3\x00"
DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_FAILED = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS})
_SIMPLE: dict[int, type[WorkspaceError]] = {
    sqlite3.SQLITE_FULL: StorageFull,
    sqlite3.SQLITE_CORRUPT: WorkspaceDamaged,
    sqlite3.SQLITE_NOTADB: WorkspaceDamaged,
    sqlite3.SQLITE_READONLY: WorkspaceReadOnly,
    sqlite3.SQLITE_PERM: WorkspaceReadOnly,
}


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn the environment's failures on `path` into errors for a person; let our own bugs through."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        found = meaning(path, error.orig)
        if found is None:
            raise
        raise found from error
    except FAILURES as error:
        found = meaning(path, error)
        if found is None:
            raise
        raise found from error


@contextmanager
def making_errors(path: Path) -> Iterator[None]:
    """Turn the environment's failures on the way to a new file at `path` into errors for a person."""
    try:
        yield
    except FAILURES as error:
        found = meaning(path, error)
        if isinstance(found, StorageFull):
            raise found from error
        if found is None:
            raise
        raise StorageFailed(path=path, reason=error) from error


def meaning(path: Path, error: BaseException | None) -> PcnError | None:
    """Return what a person should be told about `error` on `path`; None when it is a bug of ours."""
    if isinstance(error, OSError):
        return _of_system(path, error)
    return _of_database(path, error) if isinstance(error, DATABASE_ERRORS) else None


def kind(error: BaseException) -> int:
    """Return SQLite's kind of failure (`SQLITE_FULL` …), of which its codes are finer shades; 0 for no such failure."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _of_database(path: Path, error: BaseException) -> PcnError | None:
    code = kind(error)
    if code == sqlite3.SQLITE_OK:
        return None
    moved = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED
    if code != sqlite3.SQLITE_FULL and (moved or not path.exists()):
        return WorkspaceMissing(path=path)
    if code in _BUSY:
        return WorkspaceLocked(path=path, owner=other_owner(path))
    if code in _FAILED:
        return StorageFailed(path=path, reason=error)
    if code == sqlite3.SQLITE_NOTADB and not _begins_as_database(path):
        return NotAWorkspace(path=path)
    return _SIMPLE[code](path=path) if code in _SIMPLE else None


def _of_system(path: Path, error: OSError) -> PcnError:
    if error.errno in DISK_FULL:
        return StorageFull(path=path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return WorkspaceMissing(path=path)
    if error.errno in _READ_ONLY:
        return WorkspaceReadOnly(path=path)
    return StorageFailed(path=path, reason=error.strerror or error)


def _begins_as_database(path: Path) -> bool:
    # An empty file is what a copy that failed leaves: damaged, rather than of another kind.
    # Read only once SQLite has refused the file: closing it would free SQLite's own locks on a file in use.
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    return start in (_MAGIC, b"")
