"""The window's entry point: paint first with Qt alone, then load storage, then the page."""

from __future__ import annotations

import argparse
import builtins
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

_import = builtins.__import__
from PySide6.QtCore import QEvent, QObject, QTimer, Signal  # noqa: E402
from PySide6.QtGui import QFileOpenEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

# PySide6 replaces the import function for a feature that nobody here uses; the original is faster.
builtins.__import__ = _import

from pcn_desktop import __version__  # noqa: E402
from pcn_desktop.gui.frame import Frame  # noqa: E402
from pcn_desktop.gui.theme import apply_theme, load_fonts, make_theme  # noqa: E402
from pcn_desktop.paths import APP_NAME  # noqa: E402
from pcn_desktop.settings import Settings, load_settings  # noqa: E402

if TYPE_CHECKING:
    from pcn_desktop.gui.bugs import BugDoor
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.logbook import LogBook
    from pcn_desktop.watch import Watch

_log = logging.getLogger(__name__)


class Application(QApplication):
    """The application; macOS hands the files to open over to it, and names none on the command line."""

    fileHandedOver = Signal(object)
    """The path of a file to open now."""

    def event(self, event: QEvent) -> bool:
        """Take a file handed over; anything else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.fileHandedOver.emit(Path(event.file()).absolute())
            return True
        return super().event(event)


def make_application(arguments: Sequence[str]) -> Application:
    """Return the application object."""
    application = Application([arguments[0] if arguments else APP_NAME])
    application.setApplicationName(APP_NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pcn-desktop")
    return application


def make_window(
    application: QApplication, settings: Settings, workspace: Path | None = None, bugs: BugDoor | None = None
) -> MainWindow:
    """Return the window, dressed and in the chosen language, not yet filled."""
    from pcn_desktop.gui.language import Languages
    from pcn_desktop.gui.main_window import MainWindow

    apply_theme(application, make_theme(settings.theme, settings.text_size))
    languages = application.findChild(Languages) or Languages(application)
    if settings.language:
        languages.switch(settings.language)
    return MainWindow(languages, settings, workspace, bugs)


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
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the same: how the desktop opens a file")
    parser.add_argument(
        "--quit-when-ready",
        action="store_true",
        help="close once the first page can be used: how a build is tried without hands",
    )
    asked = parser.parse_args(arguments)
    if asked.file is not None and asked.workspace is not None:
        parser.error("FILE and --workspace both name a workspace")
    return asked


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; return the exit status. The first argument is the program's name, as in `sys.argv`."""
    given = list(sys.argv if arguments is None else arguments)
    asked = read_arguments(given[1:])
    settings = load_settings()
    application = make_application(given)
    frame = Frame(make_theme(settings.theme, settings.text_size))
    ends: list[Callable[[], None]] = []
    windows: list[MainWindow] = []

    def hand_over(file: Path) -> None:
        asked.file = file
        for window in windows:
            window.open_named(file)

    def build() -> None:
        # Only once something is on screen: a log and a watch that delay the first paint would help nobody.
        from pcn_desktop.gui.bugs import BugDoor
        from pcn_desktop.gui.icons import program_icon
        from pcn_desktop.gui.trouble.rescue import EarlyRescue
        from pcn_desktop.logbook import LogBook
        from pcn_desktop.watch import Watch

        book, watch, bugs = LogBook(), Watch(), BugDoor(application)
        ends.extend((bugs.uninstall, watch.end, book.close))
        application.aboutToQuit.connect(watch.end)
        bugs.install()
        bugs.found.connect(book.open)
        early = EarlyRescue(bugs)
        load_fonts()
        application.setWindowIcon(program_icon())
        named = asked.file or asked.workspace
        window = make_window(application, settings, named.absolute() if named else None, bugs)
        windows.append(window)
        early.hand_over()
        AfterFirstPaint(window, lambda: fill(window, watch, book))
        frame.hold(window)

    def fill(window: MainWindow, watch: Watch, book: LogBook) -> None:
        ended_badly = watch.begin()
        window.load()
        if ended_badly:
            window.rescue.tell_unexpected_end()
        QTimer.singleShot(0, book.open)
        if asked.quit_when_ready:
            frame.close()

    application.fileHandedOver.connect(hand_over)
    AfterFirstPaint(frame, build)
    frame.fit(frame.screen().availableSize())
    frame.show()
    status = application.exec()
    _log.info("closed, status %s", status)
    for end in ends:
        end()
    return status


if __name__ == "__main__":
    sys.exit(main())
