"""How large a workspace is, in numbers only: what can be told to a stranger who helps."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from pcn_desktop.paths import backups_folder
from pcn_desktop.workspace import files
from pcn_desktop.workspace.failures import storage_errors
from pcn_desktop.workspace.link import sidecar
from pcn_desktop.workspace.readers import reading_file
from pcn_desktop.workspace.schema import tables


@dataclass(frozen=True, slots=True)
class Figures:
    """Sizes are in bytes; `rows` counts those of each table that the program knows."""

    schema: int
    size: int
    journal: int
    free: int
    backups: int
    backups_size: int
    rows: tuple[tuple[str, int], ...]
    findings: int
    """How many lines the full check of the file says; 0 for a sound file."""


def measure(path: Path) -> Figures:
    """Measure and check the workspace at `path`, which may be in use.

    Raises:
        WorkspaceError: it cannot be read.
    """
    with storage_errors(path), reading_file(path) as raw:
        there = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        rows = tuple(
            (table.name, int(raw.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0]))
            for table in tables()
            if table.name in there
        )
        folder = backups_folder(path)
        kept = [one.stat().st_size for one in folder.glob(f"*{path.suffix}")] if folder.is_dir() else []
        journal = sidecar(path, "-wal")
        return Figures(
            schema=int(raw.execute("PRAGMA user_version").fetchone()[0]),
            size=path.stat().st_size,
            journal=journal.stat().st_size if journal.exists() else 0,
            free=shutil.disk_usage(path.parent).free,
            backups=len(kept),
            backups_size=sum(kept),
            rows=rows,
            findings=len(files.findings(raw)),
        )
