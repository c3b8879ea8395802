"""A vault copied whole to its custodian's medium, or under another key: read back before anything is taken away."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from pcn_desktop.errors import (
    CopyDiffers,
    ExportDiskFull,
    ExportFailed,
    ExportFolderMissing,
    ExportTargetBusy,
    VaultExists,
    VaultLeft,
    WorkspaceError,
)
from pcn_desktop.workspace import files
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.cipher import Key, connect_with_key, driver
from pcn_desktop.workspace.failures import DISK_FULL, FAILURES, kind
from pcn_desktop.workspace.link import examine

_UNREACHABLE: Final = frozenset({driver.SQLITE_CANTOPEN, driver.SQLITE_IOERR, driver.SQLITE_FULL})


def place_on(medium: Path, vault: Path) -> Path:
    """Return where the vault goes in a folder of the medium.

    Raises:
        ExportFolderMissing: there is no such folder.
        VaultExists: a file of its name is there; it is never replaced.
    """
    if not medium.is_dir():
        raise ExportFolderMissing(path=medium)
    target = medium / vault.name
    if target.exists():
        raise VaultExists(path=target)
    return target


def copy_verified(vault: Path, key: Key, target: Path) -> None:
    """Copy the closed vault to `target` as one file, and read it back: the same bytes, and every page sound.

    Raises:
        ExportDiskFull, ExportTargetBusy, ExportFolderMissing, ExportFailed: nothing is at `target`.
        CopyDiffers: what was read back is not what was copied.
        VaultExists: a file of this name appeared meanwhile.
    """
    with _copying(target), files.temporary_beside(target) as copy:
        shutil.copyfile(vault, copy)
        files.flush(copy)
        _let_go(copy)
        verify(copy, key)
        if _digest(copy) != _digest(vault):
            raise CopyDiffers(path=target)
        if target.exists():
            raise VaultExists(path=target)
        files.replace(copy, target)


def copy_beside(file: Path, folder: Path) -> None:
    """Copy any file to the folder of a medium, under its own name.

    Raises:
        ExportTargetBusy: a file of its name is there; it is never replaced.
        ExportDiskFull, ExportFolderMissing, ExportFailed: it was not copied.
    """
    target = folder / file.name
    if target.exists():
        raise ExportTargetBusy(path=target)
    with _copying(target), files.temporary_beside(target) as copy:
        shutil.copyfile(file, copy)
        files.replace(copy, target)


def write_under(vault: Path, key: Key, new: Key) -> None:
    """Write the closed vault anew under another key and salt, and put it in the place of the old file once sound.

    Raises:
        ExportDiskFull, ExportTargetBusy, ExportFailed, CopyDiffers: the vault is as it was, under the old key.
    """
    with _copying(vault), files.temporary_beside(vault) as copy:
        with closing(connect_with_key(vault, key, mode="rw")) as raw:
            raw.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(copy), new.pragma))
            raw.execute("SELECT sqlcipher_export('fresh')").fetchone()
            for name in ("user_version", "application_id"):
                raw.execute(f"PRAGMA fresh.{name}={raw.execute(f'PRAGMA main.{name}').fetchone()[0]}")
            raw.execute("DETACH DATABASE fresh")
        verify(copy, new)
        files.replace(copy, vault)


def verify(path: Path, key: Key) -> None:
    """Read the whole vault at `path`.

    Raises:
        CopyDiffers: a part of it cannot be read, or the key does not open it.
        sqlcipher3's errors: its medium does not answer.
    """
    try:
        with closing(connect_with_key(path, key, mode="ro")) as raw:
            examine(raw, path, t.SCHEMA_VERSION)
            if files.findings(raw):
                raise CopyDiffers(path=path)
    except WorkspaceError:
        raise CopyDiffers(path=path) from None
    except driver.DatabaseError as error:
        if kind(error) in _UNREACHABLE:
            raise
        raise CopyDiffers(path=path) from None


def remove(vault: Path) -> None:
    """Remove the laptop's copy and what lies beside it.

    Raises:
        VaultLeft: the system does not let it go; it is to be removed by hand.
    """
    try:
        files.remove_sidecars(vault)
        files.sweep(vault)
        vault.unlink()
    except OSError:
        raise VaultLeft(path=vault) from None


@contextmanager
def _copying(target: Path) -> Iterator[None]:
    try:
        yield
    except FAILURES as error:
        number = getattr(error, "errno", None)
        if number in DISK_FULL or getattr(error, "sqlite_errorcode", 0) & 0xFF == driver.SQLITE_FULL:
            raise ExportDiskFull(path=target) from error
        if not target.parent.is_dir():
            raise ExportFolderMissing(path=target.parent) from error
        if isinstance(error, PermissionError):
            raise ExportTargetBusy(path=target) from error
        raise ExportFailed(path=target, reason=getattr(error, "strerror", None) or error) from error


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _let_go(path: Path) -> None:
    """Ask the system to forget what it just wrote, so that reading it back reads the medium."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file, contextlib.suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
