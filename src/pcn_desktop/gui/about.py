"""What runs on this computer, for the page about the program: versions and places, no word of the user's."""

from __future__ import annotations

import platform
import sqlite3
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

from pcn_desktop import __version__
from pcn_desktop.paths import licences_folder


def facts(workspace: Path | None) -> dict[str, str]:
    """Return the value of each blank of the page, by its name; nothing where there is none.

    `workspace` is the file that is open. The libraries are imported here, since only this page asks for them.
    """
    import openpyxl
    import reportlab
    import sqlalchemy

    folder = licences_folder()
    return {
        "program": __version__,
        "system": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "python": platform.python_version(),
        "qt": f"{PySide6.__version__} (Qt {qVersion()})",
        "sqlite": sqlite3.sqlite_version,
        "sqlalchemy": sqlalchemy.__version__,
        "reportlab": str(reportlab.Version),
        "openpyxl": str(openpyxl.__version__),
        "workspace": str(workspace) if workspace else "",
        "licences": str(folder) if folder else "",
    }
