"""The program's log: what happened, when and where in the code, and nothing of what anyone wrote.

The log can be sent to a stranger. So nothing from outside the code gets in: a record is a fixed sentence whose blanks
take numbers, names of classes and `Word`s only, and an error is written as its kind and the places it came through,
never with its message, which may quote a note, a title or a path.
"""

from __future__ import annotations

import logging
import re
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from itertools import groupby
from pathlib import Path, PurePath
from traceback import walk_tb
from typing import Final

from pcn_desktop.paths import log_folder

LOG_NAME: Final = "pcn-desktop.log"
_BYTES: Final = 512 * 1024
_OLDER: Final = 4
"""With the one that is written: five files of half a megabyte at most."""
_EARLY: Final = 200
"""How many records wait, at most, until the files are opened."""
_OURS: Final = PurePath(__file__).parent


class Word(str):
    """A word that the program made itself: a version, a kind, a setting's value. Never a person's."""

    __slots__ = ()


# What is written


class LogFormat(logging.Formatter):
    """Writes a record in one line, with the places of its error below."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; whatever could hold a person's words is left out of it."""
        moment = datetime.fromtimestamp(record.created).isoformat(sep=" ", timespec="seconds")
        lines = [f"{moment} {record.levelname} {record.name.removeprefix('pcn_desktop.')}: {_filled(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += [f"    {line}" for line in places(record.exc_info[1])]
        return "\n".join(lines)


def _filled(record: logging.LogRecord) -> str:
    sentence = record.msg if isinstance(record.msg, str) else "…"
    given = record.args
    try:
        if isinstance(given, Mapping):
            return sentence % {key: _safe(value) for key, value in given.items()}
        return sentence % tuple(_safe(value) for value in given) if given else sentence
    except (TypeError, ValueError, KeyError):
        return sentence


def _safe(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | Word):
        return value
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, BaseException):
        return kind_of(value)
    return "…"


# Errors without their messages


def kind_of(error: BaseException) -> Word:
    """Return the class of an error, with the library it comes from."""
    kind = type(error)
    library = kind.__module__.partition(".")[0]
    return Word(kind.__name__ if library in ("builtins", "pcn_desktop") else f"{library}.{kind.__name__}")


def places(error: BaseException) -> tuple[str, ...]:
    """Return kind and places of an error, then of those behind it, outermost call first; no message of any."""
    lines: list[str] = []
    seen: set[int] = set()
    behind: BaseException | None = error
    while behind is not None and id(behind) not in seen:
        seen.add(id(behind))
        lines += [kind_of(behind) if not lines else f"because of {kind_of(behind)}", *_stack(behind)]
        behind = behind.__cause__ or (None if behind.__suppress_context__ else behind.__context__)
    return tuple(lines)


def _stack(error: BaseException) -> Iterator[str]:
    frames = (
        (frame.f_code.co_filename, number, frame.f_code.co_qualname) for frame, number in walk_tb(error.__traceback__)
    )
    named = ((_owner(PurePath(file)), PurePath(file), number, name) for file, number, name in frames)
    for owner, run in groupby(named, key=lambda one: one[0]):
        steps = list(run)
        if owner == "pcn_desktop":
            yield from (f"{_own_place(file)}:{number} {name}" for _, file, number, name in steps)
        else:
            yield f"… {len(steps)} in {owner}"


def _owner(file: PurePath) -> str:
    """Return whose code a file is: ours, a library's by its name, Python's, or nobody's that we know."""
    if file.is_relative_to(_OURS) or file.parts[:1] == ("pcn_desktop",):
        return "pcn_desktop"
    parts = file.parts
    for shelf in ("site-packages", "dist-packages"):
        if shelf in parts[:-1]:
            return parts[parts.index(shelf) + 1].removesuffix(".py")
    return "Python" if file.is_relative_to(_standard()) or not file.is_absolute() else "other code"


@cache
def _standard() -> PurePath:
    import sysconfig  # only a bug needs it

    return PurePath(sysconfig.get_paths()["stdlib"])


def _own_place(file: PurePath) -> str:
    return (file.relative_to(_OURS) if file.is_relative_to(_OURS) else PurePath(*file.parts[1:])).as_posix()


_FAULT: Final = re.compile(r"^Fatal Python error: ([A-Za-z ]{1,40})", re.MULTILINE)
_FAULT_PLACE: Final = re.compile(r'^  File "([^"\n]+)", line (\d+) in ([\w<>.]+)$', re.MULTILINE)


def fault_words(text: str) -> Word:
    """Return what Python noted while the process was ended from below (`faulthandler`), folders left out."""
    kinds = [found.strip() for found in _FAULT.findall(text)]
    steps = [
        f"{_own_place(PurePath(file))}:{number} {name}"
        for file, number, name in _FAULT_PLACE.findall(text)
        if _owner(PurePath(file)) == "pcn_desktop"
    ]
    return Word(" < ".join((*kinds[:1], *steps[:20])) or "nothing was noted")


# Where it is written


class LogBook(logging.Handler):
    """Takes what the program logs: in memory until `open`, so that the first paint waits for no file; then in files."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(LogFormat())
        self._early: deque[logging.LogRecord] = deque(maxlen=_EARLY)
        self._files: logging.Handler | None = None
        self._logger = logging.getLogger("pcn_desktop")
        self._logger.addHandler(self)
        self._logger.setLevel(logging.INFO)

    def open(self) -> None:
        """Write to the files from now on; where the folder cannot be written, the program goes on without a log."""
        if self._files is not None:
            return
        from logging.handlers import RotatingFileHandler

        class Files(RotatingFileHandler):
            """A full disk or a locked folder must never become a message about the log."""

            def handleError(self, record: logging.LogRecord) -> None:
                pass

            def rotate(self, source: str, dest: str) -> None:
                # Another window may hold the file where the system forbids renaming it then.
                with suppress(OSError):
                    super().rotate(source, dest)

        with suppress(OSError):
            folder = log_folder()
            folder.mkdir(parents=True, exist_ok=True)
            files = Files(folder / LOG_NAME, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
            files.setFormatter(self.formatter)
            self._files = files
            while self._early:
                files.handle(self._early.popleft())

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record, or write it."""
        if self._files is None:
            self._early.append(record)
        else:
            self._files.handle(record)

    def close(self) -> None:
        """Take no more records, and let the file go."""
        self._logger.removeHandler(self)
        if self._files is not None:
            self._files.close()
        super().close()


# What is read back


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the log: its level (`INFO`, `WARNING` …) and its lines."""

    level: str
    text: str


_BEGINS: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ([A-Z]+) ")


def read_entries() -> tuple[Entry, ...]:
    """Return what the log holds, oldest first; nothing when there is no log yet or it cannot be read."""
    entries: list[Entry] = []
    for path in log_files():
        with suppress(OSError):
            for line in path.read_text("utf-8", errors="replace").splitlines():
                found = _BEGINS.match(line)
                if found:
                    entries.append(Entry(found[1], line))
                elif entries:
                    entries[-1] = Entry(entries[-1].level, f"{entries[-1].text}\n{line}")
    return tuple(entries)


def log_files() -> tuple[Path, ...]:
    """Return the files of the log that are there, oldest first."""
    names = [*(f"{LOG_NAME}.{number}" for number in range(_OLDER, 0, -1)), LOG_NAME]
    return tuple(path for name in names if (path := log_folder() / name).is_file())


def say_on_console(error: BaseException) -> None:
    """Print an error whole where whoever started the program may read it; a window started by a click has no such."""
    if sys.stderr is not None:
        from traceback import print_exception

        with suppress(OSError, ValueError):
            print_exception(error)
