"""The window's entry point: paint first with Qt alone, then load storage, then the page."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Sequence

_import = builtins.__import__
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

# PySide6 replaces the import function for a feature that nobody here uses; the original is faster.
builtins.__import__ = _import

from pcn_desktop import __version__  # noqa: E402
from pcn_desktop.gui.language import Languages  # noqa: E402
from pcn_desktop.gui.main_window import MainWindow  # noqa: E402
from pcn_desktop.gui.theme import apply_theme, load_fonts, make_theme  # noqa: E402
from pcn_desktop.paths import APP_NAME  # noqa: E402
from pcn_desktop.settings import Settings, load_settings  # noqa: E402

QUIT_WHEN_READY = "--quit-when-ready"
"""Close as soon as the first page can be used: how a build is tried without hands."""


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
    languages = Languages(application)
    if settings.language:
        languages.switch(settings.language)
    return MainWindow(languages, settings)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; return the exit status."""
    given = list(sys.argv if arguments is None else arguments)
    application = make_application(given)
    window = make_window(application, load_settings())
    window.show()

    def fill() -> None:
        window.load()
        if QUIT_WHEN_READY in given:
            window.close()

    QTimer.singleShot(0, fill)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
