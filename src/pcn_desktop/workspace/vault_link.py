"""The connection to a vault: what is asked of the file before it opens, and how its failures are said."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from pcn_desktop.errors import (
    NotAVault,
    NotAWorkspace,
    VaultDamaged,
    VaultMissing,
    WorkspaceDamaged,
    WorkspaceMissing,
    WrongPassphrase,
)
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.cipher import SALT_BYTES, Key, connect_with_key, driver, salt_of
from pcn_desktop.workspace.failures import kind
from pcn_desktop.workspace.link import Link, check_quickly, examine
from pcn_desktop.workspace.locking import Lock

_REFUSED: Final = frozenset({sqlite3.SQLITE_NOTADB})
_PLAIN: Final = b"SQLite format 3\x00"


def salt_of_vault(path: Path) -> bytes:
    """Return the salt of a file that may be a vault.

    Raises:
        VaultMissing, NotAVault, VaultDamaged: it is none, for sure.
    """
    if path.is_dir():
        raise NotAVault(path=path)
    if not path.exists():
        raise VaultMissing(path=path)
    salt = salt_of(path)
    if salt == _PLAIN:
        raise NotAVault(path=path)
    if len(salt) < SALT_BYTES:
        raise VaultDamaged(path=path)
    return salt


def lock_of(path: Path) -> Lock | None:
    """Return the lock of the vault; None where its medium cannot be written."""
    try:
        lock = Lock(path)
    except OSError as error:
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            return None
        raise
    if not os.access(path, os.W_OK):
        lock.release()
        return None
    return lock


def examine_vault(path: Path, key: Key, mode: str) -> int:
    """Make sure that the key opens the file, that it is a vault, no newer than this program, and sound.

    Returns:
        Its schema version.
    """
    with closing(connect_with_key(path, key, mode=mode)) as raw:
        try:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except driver.DatabaseError as error:
            if kind(error) in _REFUSED:
                raise WrongPassphrase(path=path) from None
            raise
        version = examine(raw, path, t.SCHEMA_VERSION)
        check_quickly(raw, path)
        if raw.execute("SELECT count(*) FROM agreements").fetchone()[0] != 1:
            raise NotAVault(path=path)
    return version


def link_to(path: Path, key: Key, *, mode: str) -> Link:
    """Connect to a vault for changes (`rw`) or for reading (`ro`), without sidecars at rest."""
    raw = connect_with_key(path, key, mode=mode)
    try:
        if mode == "rw":
            raw.execute("PRAGMA journal_mode=DELETE")
            raw.execute("PRAGMA synchronous=EXTRA")
            raw.execute("PRAGMA secure_delete=ON")
        else:
            raw.execute("PRAGMA query_only=ON")
        return Link(path, raw, read_only=mode != "rw", driver=driver)
    except BaseException:
        raw.close()
        raise


@contextmanager
def vault_errors(path: Path) -> Iterator[None]:
    """Say of a vault what is said of a workspace, in words that fit."""
    try:
        yield
    except WorkspaceMissing:
        raise VaultMissing(path=path) from None
    except (WorkspaceDamaged, NotAWorkspace):
        raise VaultDamaged(path=path) from None
