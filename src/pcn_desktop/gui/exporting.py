"""Exports off the window's thread: Excel and PDF, each with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.tasks import Stopped, Task, Tell
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.files import Cancelled

if TYPE_CHECKING:
    from pcn_desktop.assessment.summary import Summary
    from pcn_desktop.reports.options import ReportOptions


class Exporter(QObject):
    """Runs at most one export of each kind (`excel`, `pdf`, `form`)."""

    progress = Signal(str, float)
    done = Signal(str, object)
    """Kind, path written."""
    failed = Signal(str, object)
    """Kind, error; `Cancelled` when the person stopped it."""
    bugMet = Signal(object)
    """The error of an export that is nobody's but ours."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, Task] = {}

    def export(self, kind: str, summary: Summary, options: ReportOptions, target: Path) -> None:
        """Start an export; the answer comes as `done` or `failed`."""
        self.start(kind, partial(_write, kind, summary, options, target), target)

    def start(self, kind: str, write: Callable[..., None], target: Path) -> None:
        """Let `write(progress=…, cancelled=…)` make the file `target`; the answer comes as `done` or `failed`."""
        if kind in self._running:
            return
        if target.parent == documents_folder():
            # The usual folder was not chosen by anyone: a new computer may not have it yet.
            with suppress(OSError):
                target.parent.mkdir(parents=True, exist_ok=True)
        task = Task(lambda progress, cancelled: write(progress=progress, cancelled=cancelled))
        self._running[kind] = task
        task.signals.progress.connect(lambda share: self.progress.emit(kind, share))
        task.signals.done.connect(lambda _: self._finish(kind, target))
        task.signals.failed.connect(lambda error: self._fail(kind, error))
        task.start()

    def cancel(self, kind: str) -> None:
        """Stop an export at its next step."""
        if kind in self._running:
            self._running[kind].cancel()

    def _finish(self, kind: str, target: Path) -> None:
        del self._running[kind]
        self.done.emit(kind, target)

    def _fail(self, kind: str, error: Exception) -> None:
        del self._running[kind]
        self.failed.emit(kind, error)
        if not isinstance(error, PcnError | Cancelled):
            self.bugMet.emit(error)


def _write(
    kind: str, summary: Summary, options: ReportOptions, target: Path, *, progress: Tell, cancelled: Stopped
) -> None:
    # openpyxl and ReportLab are slow to import: only an export needs them.
    if kind == "excel":
        from pcn_desktop.reports.excel import write_excel as write
    else:
        from pcn_desktop.reports.pdf import write_pdf as write
    write(summary, options, target, progress=progress, cancelled=cancelled)
