"""The connection to a workspace file: how it is opened, and what a reading and a change are.

A change is one transaction, on disk when it returns, or nothing at all. SQLite's own errors never leave.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Final
from urllib.parse import quote

import sqlalchemy as sa

from pcn_desktop.errors import (
    NotAWorkspace,
    WorkspaceDamaged,
    WorkspaceLocked,
    WorkspaceMissing,
    WorkspaceNewer,
    WorkspaceReadOnly,
)
from pcn_desktop.workspace.failures import DATABASE_ERRORS, storage_errors
from pcn_desktop.workspace.locking import other_owner
from pcn_desktop.workspace.moments import now
from pcn_desktop.workspace.schema import APPLICATION_ID

BUSY_SECONDS: Final = 5.0
"""How long to wait for another process that reads or backs up."""


def uri(path: Path, **parameters: str) -> str:
    """Return SQLite's address of the file, with its parameters (`mode="ro"` …)."""
    name = path.absolute().as_posix()
    options = "&".join(f"{key}={value}" for key, value in parameters.items())
    return f"file://{'' if name.startswith('/') else '/'}{quote(name)}?{options}"


def sidecar(path: Path, suffix: str) -> Path:
    """Return the path of a file that SQLite keeps beside `path`: `-wal`, `-shm` or `-journal`."""
    return path.with_name(f"{path.name}{suffix}")


def connect(path: Path, **parameters: str) -> sqlite3.Connection:
    """Open the database file, in SQLite's own transactions (`BEGIN` and `COMMIT` are ours, for DDL too)."""
    raw = sqlite3.connect(
        uri(path, **parameters), uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False
    )
    return prudent(raw)


def prudent(raw: sqlite3.Connection) -> sqlite3.Connection:
    """Return the new connection once it checks references, and trusts no function that a file's schema names."""
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA trusted_schema=OFF")
    return raw


def examine(raw: sqlite3.Connection, path: Path, known: int) -> int:
    """Return the schema version of the file, once it is known to be a workspace. A file cut short fails here too.

    Raises:
        NotAWorkspace: a database of another program.
        WorkspaceNewer: its schema is later than `known`.
        WorkspaceDamaged: the file carries no version.
    """
    if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        # SQLite takes an empty file for an empty database: a copy that failed leaves one.
        raise WorkspaceDamaged(path=path) if path.stat().st_size == 0 else NotAWorkspace(path=path)
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    if version > known:
        raise WorkspaceNewer(path=path, found=version, known=known)
    if version < 1:
        raise WorkspaceDamaged(path=path)
    return version


def check_quickly(raw: sqlite3.Connection, path: Path) -> None:
    """Read every page once; the time grows with the file.

    Raises:
        WorkspaceDamaged: SQLite's quick check fails.
    """
    if raw.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise WorkspaceDamaged(path=path)


class Link:
    """One open workspace file. Use it from one thread at a time; it guards itself if you do not."""

    def __init__(
        self,
        path: Path,
        raw: sqlite3.Connection,
        *,
        read_only: bool = False,
        by_name: bool = False,
        tidy: Callable[[], object] | None = None,
        driver: ModuleType = sqlite3,
    ) -> None:
        """Take over the open connection.

        Args:
            path: where the file is.
            raw: its connection, from `connect`.
            read_only: refuse every change.
            by_name: know the file by its name alone, on file systems whose file numbers change.
            tidy: called once closed.
            driver: the module that `raw` comes from.
        """
        self.path = path
        self.read_only = read_only
        self.last_commit: datetime | None = None
        self._raw = raw
        self._by_name = by_name
        self._tidy = tidy
        self._mutex = threading.RLock()
        # Without what was about to be written: an error may be printed, and that may be a ballot or a note.
        self._engine = sa.create_engine(
            "sqlite://", creator=lambda: raw, poolclass=sa.pool.StaticPool, module=driver, hide_parameters=True
        )
        self._connection = self._engine.connect()
        has_journal = not read_only and raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        self._watched = (path, sidecar(path, "-wal")) if has_journal else (path,)
        self._known: dict[Path, tuple[int, int]] = {}
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()  # SQLite opens its journal with the first reading.
        self._must_be_there()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Give a connection on which several queries see the file at one moment."""
        with self._mutex, storage_errors(self.path):
            self._raw.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._roll_back()

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give a connection on which everything done is one change: on disk at the end, or undone by any exception.

        Raises:
            WorkspaceReadOnly: the file is open for reading only.
            WorkspaceMissing: the file is no longer where it was opened.
            StorageFull, StorageFailed, WorkspaceDamaged, WorkspaceLocked: the change was not kept.
        """
        if self.read_only:
            raise WorkspaceReadOnly(path=self.path)
        with self._mutex, storage_errors(self.path):
            self._raw.execute("BEGIN IMMEDIATE")
            before = self._raw.total_changes
            try:
                yield self._connection
                self._must_be_there()
                self._raw.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            if self._raw.total_changes != before:
                self.last_commit = now()

    def rewrite(self) -> None:
        """Write the file anew without a trace of what was deleted, and empty its journal.

        Overwriting deleted rows is not enough: SQLite moves rows between pages, and leaves copies in their gaps.

        Raises:
            WorkspaceLocked: another program reads the file; its journal may still hold what was deleted.
            WorkspaceMissing, StorageFull, StorageFailed, WorkspaceDamaged: nothing is lost, it is to be done again.
        """
        with self._mutex, storage_errors(self.path):
            self._must_be_there()
            self._raw.execute("VACUUM")
            busy, _, _ = self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise WorkspaceLocked(path=self.path, owner=other_owner(self.path))

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        with self._mutex:
            tidy, self._tidy = self._tidy, None
            # Errors on closing lose nothing: what was committed is on disk, with or without its journal.
            with contextlib.suppress(sa.exc.DBAPIError, *DATABASE_ERRORS):
                self._connection.close()
                self._engine.dispose()
            self._raw.close()
            if tidy is not None:
                tidy()

    def _roll_back(self) -> None:
        if self._raw.in_transaction:
            # A failed write may leave nothing to roll back, or a disk that cannot even be read: SQLite then
            # recovers at the next opening, and the error that brought us here is the one to tell.
            with contextlib.suppress(*DATABASE_ERRORS):
                self._raw.execute("ROLLBACK")

    def _must_be_there(self) -> None:
        """Refuse to write to a file that was deleted, moved, replaced or unplugged: nobody would find the change.

        The system lets an open file be deleted, and SQLite would go on writing to what has no name any more.
        """
        for path in self._watched:
            try:
                found = path.stat()
            except OSError:
                raise WorkspaceMissing(path=path) from None
            identity = (0, 0) if self._by_name else (found.st_dev, found.st_ino)
            if self._known.setdefault(path, identity) != identity:
                raise WorkspaceMissing(path=path)
