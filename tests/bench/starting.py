"""From the start of the process to the first paint and to a home page that can be used, against a bare window.

Both sides are processes of their own, started warm and in turns. Each writes the moments it reaches on the clock that
all processes of a machine share, and its largest memory.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import load_settings, save_settings
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

from .measure import Row

ROUNDS = 9
WORKSHOPS = 12

_MARKS = """
import json, sys, time
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

class Watch(QObject):
    '''Tells when the window was first put on screen: a posted event comes right after the paint, before any timer.'''
    marks = {}
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Expose and 'paint' not in self.marks:
            self.marks['paint'] = None
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False
    def customEvent(self, event):
        self.marks['paint'] = time.monotonic_ns()
    def ready(self):
        self.marks['ready'] = time.monotonic_ns()
        # Not ru_maxrss: a new process begins with that of the one that started it.
        lines = dict(line.split(':', 1) for line in open('/proc/self/status'))
        self.marks['peak'] = int(lines['VmHWM'].split()[0])
        print(json.dumps(self.marks), flush=True)
        QCoreApplication.exit(0)

watch = Watch()
"""

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
{marks}
window.winId()
window.windowHandle().installEventFilter(watch)
window.show()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, watch.ready))
application.exec()
"""

OURS = """
import pcn_desktop.app as app
{marks}
show, make_window = app.Frame.show, app.make_window
def watched_show(self):
    self.winId()
    self.windowHandle().installEventFilter(watch)
    show(self)
def watched_make_window(*given):
    window = make_window(*given)
    load = window.load
    def watched_load():
        load()
        # The page it filled is painted by the time that a timer started now has its turn.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, watch.ready))
    window.load = watched_load
    return window
app.Frame.show, app.make_window = watched_show, watched_make_window
app.main(['pcn-desktop'])
"""


def launch(code: str) -> dict[str, float]:
    """Run a window to the moment it can be used; return milliseconds from its start, and MiB."""
    command = [sys.executable, "-c", code.format(marks=_MARKS)]
    start = time.monotonic_ns()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8", env=os.environ)
    marks = json.loads(done.stdout.splitlines()[-1])
    return {
        "paint": (marks["paint"] - start) / 1e6,
        "ready": (marks["ready"] - start) / 1e6,
        "peak": marks["peak"] / 1024,
    }


def rows(folder: Path) -> Iterator[Row]:
    """Measure a start on a home page with a dozen workshops."""
    save_settings(replace(load_settings(), language="fr"))
    default_workspace().parent.mkdir(parents=True, exist_ok=True)
    with open_workspace(default_workspace(), instruments=read_shipped()) as workspace:
        for turn in range(WORKSHOPS):
            made = workspace.create_workshop(WorkshopDetails(f"Atelier {turn + 1}"), ["pcn-readiness"])
            workspace.rate(made, "pcn-readiness", "G.1.1", turn % 4)
    launch(_BARE), launch(OURS)
    pairs = [(launch(OURS), launch(_BARE)) for _ in range(ROUNDS)]
    ours, bare = (
        {name: statistics.median(side[name] for side in sides) for name in sides[0]}
        for sides in zip(*pairs, strict=True)
    )
    yield Row("first paint", "ms", ours["paint"], bare["paint"], aim=1.5, remark="bare: a QMainWindow of the same size")
    yield Row(
        "home page that can be used", "ms", ours["ready"], bare["paint"], aim=3.5, remark=f"{WORKSHOPS} workshops"
    )
    yield Row("peak memory at that moment", "MiB", ours["peak"], bare["peak"])
