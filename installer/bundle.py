"""Build the bundle (a folder that runs without Python), then try it: the one script for people and for machines.

python installer/bundle.py           build in dist/pcn-desktop, and smoke-test
python installer/bundle.py --smoke   only smoke-test what is there
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import generate
import smoke

BUNDLE = generate.TOP / "dist" / "pcn-desktop"


def build() -> None:
    """Freeze the program into `dist/pcn-desktop`.

    Raises:
        CalledProcessError: PyInstaller failed; its own words are above.
    """
    generate.generate()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(BUNDLE.parent), "--workpath", str(generate.TOP / "build" / "pyinstaller")]
    subprocess.run([*command, str(Path(__file__).with_name("pcn-desktop.spec"))], check=True)
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{BUNDLE}: {size / 2**20:.0f} MiB")


def main() -> None:
    """Build unless told otherwise, then try the bundle."""
    parser = argparse.ArgumentParser(description="Build the bundle and smoke-test it.")
    parser.add_argument("--smoke", action="store_true", help="only smoke-test the bundle that is there")
    if not parser.parse_args().smoke:
        build()
    smoke.smoke(BUNDLE)


if __name__ == "__main__":
    main()
