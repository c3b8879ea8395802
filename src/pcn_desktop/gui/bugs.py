"""Our own bugs, from wherever they come: slots, threads, what Python could not raise, what Qt calls critical.

All of them pass one door. It writes the bug to the log and hands it on, once, on the window's thread; a bug in the
door itself goes nowhere, so that none can go round in circles.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion

from pcn_desktop import __version__
from pcn_desktop.errors import PcnError
from pcn_desktop.logbook import Word, places, say_on_console

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)
_QT_PLACE = re.compile(r"Q[A-Za-z]+::~?[A-Za-z]+")
"""How Qt begins most messages: the function that speaks. The rest may quote a path or a text."""


@dataclass(frozen=True, slots=True)
class Bug:
    """What may be told of a bug to anyone: versions and places in the code, no text of the user's."""

    lines: tuple[str, ...]

    @property
    def details(self) -> str:
        """Return the report that can be copied."""
        return "\n".join((describe_system(), *self.lines))


def describe_system() -> str:
    """Return the versions that a report begins with."""
    import platform  # only a report needs it

    system = f"{platform.system()} {platform.release()} {platform.machine()}".strip()
    return f"PCN Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}"


class BugDoor(QObject):
    """Takes bugs in any thread; tells them as `found` on the window's thread, later: never inside what failed."""

    found = Signal(object)
    """A `Bug`."""
    escaped = Signal(object)
    """An error of the environment that nobody took on its way: it is told as calmly as if someone had."""
    _passing = Signal(object)
    _escaping = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo: list[Callable[[], object]] = []
        self._passing.connect(self.found, Qt.ConnectionType.QueuedConnection)
        self._escaping.connect(self.escaped, Qt.ConnectionType.QueuedConnection)

    def take(self, error: BaseException) -> None:
        """Log a bug and pass it on."""
        with suppress(Exception):
            say_on_console(error)
        with suppress(Exception):
            _log.error("a bug", exc_info=(type(error), error, error.__traceback__))
            if isinstance(error, PcnError):
                self._escaping.emit(error)
            else:
                self._passing.emit(Bug(places(error)))

    def install(self) -> None:
        """Stand in every way out of the code, until `uninstall`."""
        self._undo = [
            _put(sys, "excepthook", self._from_python),
            _put(sys, "unraisablehook", self._from_nowhere),
            _put(threading, "excepthook", self._from_thread),
        ]
        before = qInstallMessageHandler(self._from_qt)
        self._undo.append(lambda: qInstallMessageHandler(before))

    def uninstall(self) -> None:
        """Leave the ways out as they were; a second call does nothing."""
        while self._undo:
            self._undo.pop()()

    def _from_python(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self.take(error.with_traceback(trace))
        else:
            sys.__excepthook__(kind, error, trace)

    def _from_thread(self, given: threading.ExceptHookArgs) -> None:
        if isinstance(given.exc_value, Exception):
            self.take(given.exc_value)

    def _from_nowhere(self, given: sys.UnraisableHookArgs) -> None:
        if isinstance(given.exc_value, Exception):
            self.take(given.exc_value)

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        with suppress(Exception):
            if sys.stderr is not None:
                sys.stderr.write(f"{words}\n")
        with suppress(Exception):
            if kind in (QtMsgType.QtInfoMsg, QtMsgType.QtDebugMsg):
                return
            found = _QT_PLACE.match(words)
            place = Word(found[0] if found else "…")
            if kind is QtMsgType.QtWarningMsg:
                if found:
                    _log.warning("a warning of Qt: %s", place)
                return
            # After a fatal one Qt ends the process: the log is all that remains.
            _log.error("Qt calls this critical: %s", place)
            self._passing.emit(Bug((f"Qt: {place}",)))


def _put(owner: object, hook: str, ours: object) -> Callable[[], None]:
    """Put a hook of ours in its place; return what puts the earlier one back."""
    before = getattr(owner, hook)
    setattr(owner, hook, ours)
    return lambda: setattr(owner, hook, before)
