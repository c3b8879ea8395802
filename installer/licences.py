"""The licence texts of the libraries that the bundle holds: each one's own files, as its package ships them.

Python's packages name theirs; a Debian system, from which some libraries are taken, keeps one text for each package.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

import generate

TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*", re.IGNORECASE)


def libraries() -> dict[str, Distribution]:
    """Return what the program needs to run, by name: its requirements and theirs, without the tools.

    Raises:
        PackageNotFoundError: one of them is not installed.
    """
    project = tomllib.loads((generate.TOP / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, Distribution] = {}
    wanted = [Requirement(line) for line in project["dependencies"]]
    while wanted:
        one = wanted.pop()
        name = one.name.lower().replace("_", "-")
        if name not in found and (one.marker is None or one.marker.evaluate({"extra": ""})):
            found[name] = distribution(name)
            wanted += map(Requirement, found[name].requires or ())
    return found


def texts() -> list[tuple[Path, str]]:
    """Return each licence file, and its folder in the bundle."""
    return [
        (Path(str(file.locate())), f"licences/{name}")
        for name, library in sorted(libraries().items())
        for file in library.files or ()
        if ".dist-info" in file.parts[0] and TEXT.fullmatch(file.name)
    ]


def add_of_system(inside: Path) -> None:
    """Add the texts of the libraries that were taken from this system to those in the folder `inside`.

    On a system without dpkg there is nothing to ask: the texts then have to be added by hand.
    """
    names = [path.name for path in inside.glob("lib*.so.*") if not path.is_symlink()]
    if not names or shutil.which("dpkg-query") is None:
        return
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in names)]
    # It ends with 1 when one of them (Python's own) belongs to no package.
    found = subprocess.run(command, check=False, capture_output=True, encoding="utf-8").stdout
    for package in set(re.findall(r"^([^:\s]+)(?::\w+)?: ", found, re.MULTILINE)):
        text = Path("/usr/share/doc", package, "copyright")
        if text.is_file():
            folder = inside / "licences" / package
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, folder / "copyright")
