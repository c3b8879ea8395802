"""Notices, at the next start, that the program ended without closing: a crash from below, a kill, a power cut.

While the program runs, a file of its process lies in the log folder, under a lock that the system frees however the
process ends. Python writes there what it can still say of a crash. A file whose lock is free was left behind.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from pcn_desktop.errors import PcnError, WorkspaceLocked
from pcn_desktop.logbook import fault_words
from pcn_desktop.paths import log_folder
from pcn_desktop.workspace.locking import Lock

_log = logging.getLogger(__name__)


class Watch:
    """One run of the program, from `begin` to `end`."""

    def __init__(self) -> None:
        self._file: TextIOWrapper | None = None
        self._lock: Lock | None = None

    def begin(self) -> bool:
        """Watch this run; return whether an earlier one ended unexpectedly. Without a folder to write in, neither."""
        found = False
        with suppress(OSError, PcnError):
            folder = log_folder()
            folder.mkdir(parents=True, exist_ok=True)
            found = _clear(folder)
            path = folder / f"running-{os.getpid()}.txt"
            self._lock = Lock(path)
            self._file = path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        return found

    def end(self) -> None:
        """Leave no trace: this run ended as it should. A second call does nothing."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            with suppress(OSError):
                Path(self._file.name).unlink()
            self._file = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _clear(folder: Path) -> bool:
    """Log and remove what runs that are over left behind; return whether there was any."""
    found = False
    for path in folder.glob("running-*.txt"):
        try:
            lock = Lock(path)
        except WorkspaceLocked:
            continue  # Another window, well alive.
        try:
            if path.is_file():  # Else that window closed just now.
                _log.error("the program ended unexpectedly last time: %s", fault_words(_text(path)))
                path.unlink()
                found = True
        finally:
            lock.release()
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
