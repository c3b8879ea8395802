"""The real program, dressed as asked, with a workspace of its own: what a picture is taken of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from pcn_desktop.app import make_window
from pcn_desktop.gui.frame import Frame
from pcn_desktop.gui.language import Languages
from pcn_desktop.gui.main_window import MainWindow
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.settings import Settings


@dataclass(frozen=True)
class Look:
    """How the window is dressed: language, theme, size in pixels and text size in percent."""

    language: str
    theme: str
    width: int
    height: int
    text: int

    @property
    def name(self) -> str:
        """Return the look as part of a file's name."""
        return f"{self.language}-{self.theme}-{self.width}x{self.height}-{self.text}"


LOOKS = tuple(
    Look(language, theme, width, height, text)
    for language in ("fr", "en")
    for theme in ("light", "dark")
    for width, height, text in ((1366, 768, 100), (1920, 1080, 100), (1366, 768, 200))
)


class Stage:
    """One window, and what a scene needs of it."""

    def __init__(self, application: QApplication, look: Look, frame: Frame, window: MainWindow, folder: Path) -> None:
        self.application = application
        self.look = look
        self.frame = frame
        self.window = window
        self.folder = folder

    def settle(self, rounds: int = 4) -> None:
        """Let everything that was asked for happen: workers, then events."""
        for _ in range(rounds):
            QThreadPool.globalInstance().waitForDone()
            self.application.sendPostedEvents()
            self.application.processEvents()


@contextmanager
def stage(application: QApplication, look: Look, home: Path, *, first_start: bool = False) -> Iterator[Stage]:
    """Open the program on the workspace in `home`; with `first_start`, as on a new laptop."""
    os.environ["PCN_DESKTOP_HOME"] = str(home)
    chosen = None if first_start else look.language
    settings = Settings(language=chosen, theme=look.theme, text_size=look.text, facilitator="Animation A")
    for languages in application.findChildren(Languages):
        languages.switch(look.language)
    frame = Frame(make_theme(settings.theme, settings.text_size))
    frame.resize(look.width, look.height)
    frame.show()
    window = make_window(application, settings)
    frame.hold(window)
    window.load()
    made = Stage(application, look, frame, window, home)
    made.settle()
    try:
        yield made
    finally:
        frame.close()
        made.settle()
        frame.deleteLater()
        made.settle()


def copy_home(template: Path, target: Path) -> Path:
    """Give a scene a home of its own, as the template is."""
    shutil.copytree(template, target, dirs_exist_ok=True)
    return target
