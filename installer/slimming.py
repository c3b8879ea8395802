"""Make a Linux bundle lighter: drop the libraries that nothing in it loads, and the debugging symbols of the rest.

PyInstaller collects a library for every file that asked for it, also for plugins that the specification leaves out
again. It needs `objdump` itself, so that its package, binutils, is here whenever a bundle was made.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

LEFT_TO_SYSTEM = (
    *("libstdc++.so", "libgcc_s.so", "libX11.so", "libX11-xcb.so", "libfontconfig.so", "libfreetype.so", "libexpat.so"),
    *("libdbus-1.so", "libglib-2.0.so", "libgthread-2.0.so"),
)
"""Every desktop has them. An older copy of ours would stand before the system's own drivers and modules (Mesa's, for
one, want the newest libstdc++), and what they draw in is large."""

SYMBOLS_KEPT = ("PySide6", "shiboken6", "pillow.libs")
"""Folders whose packages ship them stripped, or with addresses that `strip` would upset."""

_LIBRARY = re.compile(r"lib[^/]*\.so[.\d]*$")


def slim(bundle: Path) -> None:
    """Drop what no program, module or plugin of the bundle loads; strip what is left.

    Raises:
        CalledProcessError: `objdump` or `strip` failed; its own words are above.
    """
    inside = bundle / "_internal"
    for path in sorted(_spare(inside)):
        path.unlink()
    for path in list(inside.rglob("*")):
        if path.is_symlink() and not path.exists():
            path.unlink()
    heavy = [
        path for path in objects(inside) if not any(part in SYMBOLS_KEPT for part in path.relative_to(inside).parts)
    ]
    subprocess.run(["strip", "--strip-unneeded", *map(str, heavy)], check=True)


def objects(folder: Path) -> Iterator[Path]:
    """Yield the shared objects below `folder`: libraries, modules and plugins, each once."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            yield path


def needed(path: Path) -> set[str]:
    """Return the libraries that a program or a shared object names, by the names it calls them."""
    printed = subprocess.run(["objdump", "-p", str(path)], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", printed, re.MULTILINE))


def _spare(inside: Path) -> set[Path]:
    """Return the libraries that can go: those left to the system, and those that nothing else reaches."""
    libraries, roots = {}, []
    for path in objects(inside):
        if _LIBRARY.match(path.name) and "plugins" not in path.parts:
            libraries[path.name] = path
        else:
            roots.append(path)
    roots += [path for path in libraries.values() if path.name.startswith("libpython")]
    given = {name for name in libraries if name.startswith(LEFT_TO_SYSTEM)}
    reached: set[str] = set()
    while roots:
        for name in needed(roots.pop()) & libraries.keys() - given - reached:
            reached.add(name)
            roots.append(libraries[name])
    return {path for name, path in libraries.items() if name not in reached and not name.startswith("libpython")}
