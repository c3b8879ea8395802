"""The licence texts of the libraries that the bundle holds: each one's own files, as its package ships them."""

from __future__ import annotations

import re
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
