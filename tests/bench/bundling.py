"""From the start of the process to the first paint: the bundle against the checkout, both seen from outside.

Each opens on a screen of its own, which another process reads pixel by pixel until the page's ground is there. Only
where a bundle and the smoke test's tools are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import bundle
import smoke
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.settings import load_settings, save_settings

from .measure import Row, in_turns

ROUNDS = 9

_WATCH = """
import sys, time
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
screen, ground = application.primaryScreen(), sys.argv[1]

def seen():
    return screen.grabWindow(0, 683, 500, 1, 1).toImage().pixelColor(0, 0).name() == ground

for line in sys.stdin:
    while seen() != (line.strip() == "painted"):
        pass
    print(time.monotonic_ns(), flush=True)
"""


class Watch:
    """A process that tells when the page's ground appears on the screen, and when it is gone."""

    def __init__(self, display: str, ground: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", _WATCH, ground],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def wait(self, what: str) -> int:
        """Return the moment at which the window is `painted` or `gone`, on the clock that processes share."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(what, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def time(self, *command: str) -> float:
        """Return the milliseconds from the start of a program to its first paint; it is ended then."""
        self.wait("gone")
        start = time.monotonic_ns()
        program = subprocess.Popen(command, env=self.environment)
        painted = self.wait("painted")
        program.kill()
        program.wait()
        return (painted - start) / 1e6

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


def rows(_folder: Path) -> Iterator[Row]:
    """Measure the first paint of the bundle in `dist`."""
    program = bundle.BUNDLE / "pcn-desktop-window"
    if not program.exists() or not all(map(shutil.which, smoke.TOOLS)):
        print(f"  left out: needs dist/pcn-desktop (make bundle), and {', '.join(smoke.TOOLS)}", flush=True)
        return
    save_settings(replace(load_settings(), language="fr", theme="light"))
    checkout = (sys.executable, "-m", "pcn_desktop.app")
    with smoke.screen() as display:
        watch = Watch(display, make_theme("light", 100).hex("bg"))
        try:
            watch.time(str(program)), watch.time(*checkout)
            ours, bare = in_turns(ROUNDS, lambda: watch.time(str(program)), lambda: watch.time(*checkout))
        finally:
            watch.end()
    yield Row("first paint of the bundle", "ms", ours, bare, aim=1.5, remark="bare: the checkout, on the same screen")
