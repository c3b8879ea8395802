"""Slow work off the window's thread, on frozen values, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Tell = Callable[[float], None]
Stopped = Callable[[], bool]


class TaskSignals(QObject):
    """What a task tells the window, delivered on the window's thread."""

    progress = Signal(float)
    done = Signal(object)
    failed = Signal(object)


class Task(QRunnable):
    """Runs `work(progress, cancelled)` in the thread pool; `progress` takes a share from 0 to 1."""

    def __init__(self, work: Callable[[Tell, Stopped], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = TaskSignals()
        self._work = work
        self._cancel = threading.Event()

    def start(self) -> None:
        """Hand the task to the thread pool."""
        QThreadPool.globalInstance().start(self)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancel.set()

    def run(self) -> None:
        """Do the work; whatever it raises reaches the window as `failed`."""
        try:
            result = self._work(self.signals.progress.emit, self._cancel.is_set)
        except Exception as error:  # the window decides what kind of error it is
            self.signals.failed.emit(error)
        else:
            self.signals.done.emit(result)
