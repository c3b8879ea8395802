"""Writing an export safely: beside its target under a temporary name, flushed to disk, then put in place at once."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from pcn_desktop.errors import (
    ExportDiskFull,
    ExportError,
    ExportFailed,
    ExportFolderMissing,
    ExportFolderRefused,
    ExportTargetBusy,
)

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, getattr(errno, "ETXTBSY", errno.EBUSY)}


class Cancelled(Exception):
    """The person stopped the export; no file was written or changed."""


class Progress:
    """Tells how far an export is (0 to 1, never backwards), and stops it when the person cancels."""

    def __init__(
        self, report: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._report = report
        self._cancelled = cancelled
        self._done = -1.0

    def at(self, done: float) -> None:
        """Report that the share `done` is behind us.

        Raises:
            Cancelled: the person cancelled.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self._tell(done)

    def done(self) -> None:
        """Report the end: the file is in place, so a late cancellation no longer counts."""
        self._tell(1.0)

    def _tell(self, done: float) -> None:
        if self._report is not None and done > self._done:
            self._done = done
            self._report(min(done, 1.0))


def produce(
    target: Path,
    make: Callable[[Progress], bytes],
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write as `target` what `make` returns; whether it can be written is known before any work.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
        Cancelled: the person cancelled; nothing was written.
    """
    steps = Progress(progress, cancelled)
    check_target(target)
    save(target, make(steps))
    steps.done()


def check_target(target: Path) -> None:
    """Check, before any work, that `target` can be written.

    Raises:
        ExportFolderMissing: the folder is not there.
        ExportTargetBusy: the target is a folder, or protected.
    """
    place = _real(target)
    if not place.parent.is_dir():
        raise ExportFolderMissing(path=place.parent)
    if place.is_dir() or (place.exists() and not _may_write(place)):
        raise ExportTargetBusy(path=target)


def check_folder(folder: Path) -> None:
    """Check, before any work, that `folder` can take files, or can be made in the folder above it.

    Raises:
        ExportFolderMissing: the folder above it is not there.
        ExportFolderRefused: it is a file, or protected.
    """
    place = folder if os.path.lexists(folder) else folder.absolute().parent
    if not os.path.lexists(place):
        raise ExportFolderMissing(path=place)
    if not place.is_dir() or not _may_write(place):
        raise ExportFolderRefused(path=place)


def _may_write(place: Path) -> bool:
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def make_folder(folder: Path) -> None:
    """Make a folder of exports where there is none yet.

    Raises:
        ExportFolderMissing: the folder above it is not there.
        ExportFolderRefused: it is a file, or protected.
    """
    check_folder(folder)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportFolderRefused(path=folder) from error


def save(target: Path, content: bytes) -> None:
    """Write `content` as `target`; on any failure an earlier `target` is intact and nothing is left beside it.

    Raises:
        ExportFolderMissing: the folder is not there.
        ExportTargetBusy: the target, or its folder, is open elsewhere or protected.
        ExportDiskFull: no room is left.
        ExportFailed: another failure of the disk.
    """
    place = _real(target)
    temporary = place.with_name(f".{place.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        check_target(target)
        _write(temporary, content)
        temporary.replace(place)
        _flush_folder(place.parent)
    except OSError as error:
        raise _named(error, target) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """Write a new file, flushed to disk, with the permissions that a new file has here (tempfile's are private)."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _real(target: Path) -> Path:
    """Follow a link, so that its file is replaced and the link stays."""
    return target.resolve() if target.is_symlink() else target


def _named(error: OSError, target: Path) -> ExportError:
    if error.errno in _FULL:
        return ExportDiskFull(path=target)
    if isinstance(error, PermissionError) or error.errno in _PROTECTED:
        return ExportTargetBusy(path=target)
    if isinstance(error, FileNotFoundError):
        return ExportFolderMissing(path=target.parent)
    return ExportFailed(path=target, reason=error.strerror or str(error))


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut, where folders can be flushed."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
