"""The window's entry point: paint first with Qt alone, then load storage, then the page."""

from __future__ import annotations

import argparse
import builtins
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

_import = builtins.__import__
from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

# PySide6 replaces the import function for a feature that nobody here uses; the original is faster.
builtins.__import__ = _import

from pcn_desktop import __version__  # noqa: E402
from pcn_desktop.gui.language import Languages  # noqa: E402
from pcn_desktop.gui.main_window import MainWindow  # noqa: E402
from pcn_desktop.gui.theme import apply_theme, load_fonts, make_theme  # noqa: E402
from pcn_desktop.paths import APP_NAME  # noqa: E402
from pcn_desktop.settings import Settings, load_settings  # noqa: E402


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application object, with the bundled fonts."""
    application = QApplication([arguments[0] if arguments else APP_NAME])
    application.setApplicationName(APP_NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pcn-desktop")
    load_fonts()
    return application


def make_window(application: QApplication, settings: Settings) -> MainWindow:
    """Return the window, dressed and in the chosen language, not yet filled."""
    apply_theme(application, make_theme(settings.theme, settings.text_size))
    languages = application.findChild(Languages) or Languages(application)
    if settings.language:
        languages.switch(settings.language)
    return MainWindow(languages, settings)


class AfterFirstPaint(QObject):
    """Calls `then` once the window has been painted: a timer alone may run before the screen asks for a paint."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint begin; the timer waits for its end."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was asked on the way in.

    Raises:
        SystemExit: with 2 for wrong usage.
    """
    parser = argparse.ArgumentParser(prog="pcn-desktop-window", allow_abbrev=False)
    parser.add_argument("--workspace", type=Path, metavar="FILE", help="open this workspace")
    parser.add_argument(
        "--quit-when-ready",
        action="store_true",
        help="close once the first page can be used: how a build is tried without hands",
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; return the exit status. The first argument is the program's name, as in `sys.argv`."""
    given = list(sys.argv if arguments is None else arguments)
    asked = read_arguments(given[1:])
    settings = load_settings()
    if asked.workspace is not None:
        settings = replace(settings, workspace=str(asked.workspace.absolute()))
    application = make_application(given)
    window = make_window(application, settings)

    def fill() -> None:
        window.load()
        if asked.quit_when_ready:
            window.close()

    AfterFirstPaint(window, fill)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
