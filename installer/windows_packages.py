"""Pack the bundle for Windows: a set-up for one person, and a portable copy. Never run on Windows yet."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import generate
import program_icon
from pcn_desktop import __version__
from pcn_desktop.paths import PORTABLE_MARKER

HERE = Path(__file__).with_name("windows")


def set_up(bundle: Path, target: Path, version: str = __version__) -> Path:
    """Compile the set-up of the bundle into the folder `target` and return it.

    Raises:
        SystemExit: NSIS is missing.
        CalledProcessError: it refused; its own words are above.
    """
    if shutil.which("makensis") is None:
        raise SystemExit("makensis is missing: install NSIS 3 (https://nsis.sourceforge.io, or apt-get install nsis).")
    program = target / f"pcn-desktop-{version}-windows-set-up.exe"
    icon = program_icon.write_ico(generate.TOP / "build" / "icons" / "pcn-desktop.ico")
    given = {"VERSION": version, "BUNDLE": bundle.resolve(), "ICON": icon, "TARGET": program.resolve()}
    command = [
        "makensis",
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in given.items()),
    ]
    subprocess.run([*command, str(HERE / "set-up.nsi")], check=True)
    return program


def portable(bundle: Path, target: Path, version: str = __version__) -> Path:
    """Write the portable copy of the bundle, a zip, into the folder `target` and return it."""
    archive = target / f"pcn-desktop-{version}-windows-portable.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        written.write(HERE / PORTABLE_MARKER, f"PCN Desktop/{PORTABLE_MARKER}")
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                written.write(path, f"PCN Desktop/{path.relative_to(bundle).as_posix()}")
    return archive
