"""Build the bundle (a folder that runs without Python), try it, and pack it: one script for people and for machines.

python installer/bundle.py             build in dist/pcn-desktop, and smoke-test
python installer/bundle.py --smoke     only smoke-test what is there
python installer/bundle.py --packages  then make this system's installers in dist, too
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import generate
import licences
import linux_packages
import slimming
import smoke
import windows_packages
from pcn_desktop import __version__

DIST = generate.TOP / "dist"
BUNDLE = DIST / "pcn-desktop"
LARGEST = 160 * 2**20
"""Bytes that the bundle may take, unpacked: it travels on keys and old laptops."""


def build() -> None:
    """Freeze the program into `dist/pcn-desktop`.

    Raises:
        CalledProcessError: a tool failed; its own words are above.
        SystemExit: the bundle grew too large.
    """
    generate.generate()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(generate.TOP / "build" / "pyinstaller")]
    subprocess.run([*command, str(Path(__file__).with_name("pcn-desktop.spec"))], check=True)
    if sys.platform == "linux":
        slimming.slim(BUNDLE)
        licences.add_of_system(BUNDLE / "_internal")
        (BUNDLE / "pcn-desktop-window").symlink_to("pcn-desktop")
    weigh(BUNDLE)


def weigh(folder: Path) -> None:
    """Say how large the bundle is.

    Raises:
        SystemExit: it is larger than `LARGEST`.
    """
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder}: {size / 2**20:.0f} MiB")
    if size > LARGEST:
        raise SystemExit(f"The bundle is larger than {LARGEST / 2**20:.0f} MiB: see what joined it.")


def pack() -> tuple[Path, ...]:
    """Make the installers that this system can make from the bundle, in `dist`; return them.

    Raises:
        CalledProcessError: a tool failed; its own words are above.
        SystemExit: a tool is missing; which one is said.
    """
    if sys.platform == "win32":
        return windows_packages.set_up(BUNDLE, DIST), windows_packages.portable(BUNDLE, DIST)
    if sys.platform == "darwin":
        image = DIST / f"pcn-desktop-{__version__}-macos-{os.uname().machine}.dmg"
        folder = str(DIST / "PCN Desktop.app")
        subprocess.run(["hdiutil", "create", "-ov", "-srcfolder", folder, str(image)], check=True)
        return (image,)
    return linux_packages.deb(BUNDLE, DIST), linux_packages.tar(BUNDLE, DIST)


def main() -> None:
    """Build unless told otherwise, then try the bundle; pack it when asked."""
    parser = argparse.ArgumentParser(description="Build the bundle, smoke-test it, and pack it.")
    parser.add_argument("--smoke", action="store_true", help="do not build: only smoke-test the bundle that is there")
    parser.add_argument("--packages", action="store_true", help="make this system's installers from it")
    asked = parser.parse_args()
    if not asked.smoke:
        build()
    smoke.smoke(BUNDLE)
    for package in pack() if asked.packages else ():
        print(f"{package}: {package.stat().st_size / 2**20:.0f} MiB")


if __name__ == "__main__":
    main()
