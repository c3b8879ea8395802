"""One writer at a time: a lock of the operating system on a file beside the workspace.

The kernel frees the lock when its process ends, however it ends, so that a killed program never leaves one. What the
file says (program, process, computer, since when) is information for a person, never a reason to refuse.
"""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from pcn_desktop.errors import WorkspaceLocked, WorkspaceMissing

# Windows locks forbid reading what they cover: the byte locked lies far after the text.
_LOCKED_BYTE: Final = 1 << 20

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _free(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class Lock:
    """The right to write to one workspace, held until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock of the workspace at `path`.

        Raises:
            WorkspaceLocked: another holds it; its owner is named.
            WorkspaceMissing: the folder is not there.
            PermissionError: the folder cannot be written to (also for a read-only file system).
            OSError: the lock cannot be made for another reason.
        """
        self._file = lock_file(path)
        self._descriptor: int | None = None
        while self._descriptor is None:
            self._descriptor = self._try(path)
        self._say_who()

    def _try(self, path: Path) -> int | None:
        """Return the locked descriptor, or None when the file was tidied away meanwhile."""
        try:
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOINHERIT", 0), 0o644)
        except FileNotFoundError:
            raise WorkspaceMissing(path=path) from None
        try:
            _take(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            raise WorkspaceLocked(path=path, owner=owner_of(path)) from None
        except OSError:
            os.close(descriptor)
            raise
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), self._file.stat()):
                return descriptor
        os.close(descriptor)
        return None

    def _say_who(self) -> None:
        assert self._descriptor is not None
        since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
        text = f"PCN Desktop, {platform.node() or '?'}, {_us()} {since}\n".encode()
        # A full disk must not keep anyone from freeing space or reading: the lock holds without its text.
        with contextlib.suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, text)

    def release(self) -> None:
        """Free the lock and tidy its file away; a second call does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if sys.platform != "win32":
            # While still locked: whoever opened the old file meanwhile sees that it is gone, and tries again.
            self._file.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            _free(descriptor)
        os.close(descriptor)
        if sys.platform == "win32":
            # There, a file that another has open cannot be removed: then it is theirs.
            with contextlib.suppress(OSError):
                self._file.unlink()


def lock_file(path: Path) -> Path:
    """Return the lock file of the workspace at `path`: the same by whatever link it is reached."""
    real = path.resolve()
    return real.with_name(f"{real.name}.lock")


def owner_of(path: Path) -> str:
    """Return who says to hold the workspace (program, computer, process, since when), or `?`: information only."""
    try:
        return lock_file(path).read_text("utf-8").strip() or "?"
    except (OSError, UnicodeDecodeError):
        return "?"


def other_owner(path: Path) -> str:
    """Return who else may be using the file: the owner of its lock, or a program that knows no lock but SQLite's."""
    owner = owner_of(path)
    return "SQLite" if owner == "?" or _us() in owner else owner


def _us() -> str:
    return f"PID {os.getpid()},"
