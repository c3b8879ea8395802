"""The diagnostic file: versions, settings, sizes, counts and the log. Nothing that anyone wrote, no path, no name.

It is plain text, so that whoever saves it can read before what will leave the computer. Its keys are technicians'
English, as in the log.
"""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.bugs import describe_system
from pcn_desktop.logbook import kind_of, read_entries
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import Settings

Lines = tuple[str, ...]


def of_program(settings: Settings) -> Lines:
    """Return what is known of program, computer and settings; for the window's thread."""
    screens = [
        f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    return (
        "PCN Desktop, diagnostic file",
        "It holds nothing that anyone wrote in a workshop. Il ne contient rien de ce qui a été écrit dans un atelier.",
        f"made: {datetime.now().astimezone().isoformat(timespec='minutes')}",
        "",
        "[program]",
        describe_system(),
        f"SQLite: {sqlite3.sqlite_version}",
        f"bundle: {_yes(getattr(sys, 'frozen', False))}",
        "",
        "[computer]",
        f"system: {platform.system()} {platform.release()}",
        f"screens: {', '.join(screens)}",
        f"windows by: {QGuiApplication.platformName()}",
        f"language: {QLocale.system().name()}",
        "",
        "[settings]",
        f"language: {settings.language or 'not chosen yet'}",
        f"theme: {settings.theme}",
        f"text size: {settings.text_size}",
        f"keys of the walk: {'on' if settings.keys_on else 'off'}, {len(settings.keys)} changed",
        f"usual workspace: {_yes(settings.workspace is None)}",
        f"usual folder of reports: {_yes(settings.export_folder is None)}",
    )


def of_workspace(path: Path | None, *, read_only: bool, warning: str | None) -> Lines:
    """Return figures of the open workspace and of its check; slow, for the thread pool."""
    if path is None:
        return ("", "[workspace]", "open: no")
    known = (
        "",
        "[workspace]",
        "open: yes",
        f"read-only: {_yes(read_only)}",
        f"risk of its place: {warning or 'none'}",
        f"in the usual place: {_yes(path == default_workspace())}",
    )
    return (*known, *_figures(path))


def _figures(path: Path) -> Iterator[str]:
    from pcn_desktop.workspace.figures import measure

    try:
        found = measure(path)
    except (PcnError, OSError, sqlite3.Error) as error:
        yield f"could not be measured: {kind_of(error)}"
        return
    yield f"schema: {found.schema}"
    yield f"size: {found.size} bytes, journal: {found.journal}, free on the disk: {found.free}"
    yield f"backups: {found.backups}, {found.backups_size} bytes"
    yield "check: sound" if found.findings == 0 else f"check: {found.findings} findings"
    yield from (f"{table}: {count}" for table, count in found.rows)


def of_log() -> Lines:
    """Return the log, whole."""
    return ("", "[log]", *(entry.text for entry in read_entries()))


def _yes(value: bool) -> str:
    return "yes" if value else "no"
