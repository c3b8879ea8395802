"""Make the generated files: the one owner of what Qt's tools write.

`ui/forms/<name>.ui` becomes the typed module `pcn_desktop/gui/forms/ui_<name>.py`, and `ui/translations/pcn_<lang>.ts`
becomes `pcn_desktop/translations/pcn_<lang>.qm`. Neither is kept in git. The wheel's build hook, the editable install
and `make` all come here, so that a checkout, a wheel and a bundle hold the same files.

    python installer/generate.py                  make what is missing or older than its source
    python installer/generate.py --translations   bring the catalogues up to date with the code first
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent

DATA = (
    "assets/demo",
    "assets/fonts",
    "assets/guidance",
    "assets/help",
    "assets/icons",
    "assets/instruments",
    "assets/screenshots",
    "ui/theme",
    "db/migrations",
)
"""Folders that the program reads; in a wheel and in a bundle they lie under `pcn_desktop/_data`."""

CATALOGUES = {"fr": ("fr_CA", False), "en": ("en_CA", True)}
"""Language → target locale, and whether only plural forms are kept: English words stand in the code itself."""

_HEADER = 1000
"""How many characters of a compiled form hold the comment that names its compiler."""

_FORMS_DOCSTRING = '"""Forms drawn in ui/forms, compiled by installer/generate.py; never edited by hand."""\n'


@dataclass(frozen=True, slots=True)
class Product:
    """A generated file: what it is made from, and by which of Qt's tools."""

    source: Path
    target: Path
    tool: str

    @property
    def stale(self) -> bool:
        """Return whether the file is missing, older than its source, or a form compiled by another version of Qt."""
        if not self.target.exists() or self.target.stat().st_mtime_ns < self.source.stat().st_mtime_ns:
            return True
        if self.tool != "uic":
            return False
        from PySide6.QtCore import qVersion

        return f" version {qVersion()}\n" not in self.target.read_text(encoding="utf-8")[:_HEADER]

    def make(self, target: Path) -> None:
        """Write the file to `target`, complete or not at all.

        Raises:
            SystemExit: Qt's tool refused the source; its own words are on standard error.
        """
        options = ["-g", "python"] if self.tool == "uic" else ["-silent"]
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".making-") as folder:
            draft = Path(folder) / target.name
            arguments = [*options, str(self.source), "-o" if self.tool == "uic" else "-qm", str(draft)]
            _run_tool(self.tool, arguments)
            draft.replace(target)


def products(top: Path = TOP) -> tuple[Product, ...]:
    """Return every file to generate in the checkout `top`."""
    package = top / "src" / "pcn_desktop"
    forms = (
        Product(source, package / "gui" / "forms" / f"ui_{source.stem}.py", "uic")
        for source in sorted((top / "ui" / "forms").glob("*.ui"))
    )
    catalogues = (
        Product(source, package / "translations" / f"{source.stem}.qm", "lrelease")
        for source in sorted((top / "ui" / "translations").glob("pcn_*.ts"))
    )
    return (*forms, *catalogues)


def generate(top: Path = TOP) -> tuple[Path, ...]:
    """Make what is missing or older than its source, remove what lost its source; return the files made."""
    found = products(top)
    made = tuple(product for product in found if product.stale)
    for product in made:
        product.make(product.target)
    forms = top / "src" / "pcn_desktop" / "gui" / "forms"
    if any(product.tool == "uic" for product in found):
        _write_if_changed(forms / "__init__.py", _FORMS_DOCSTRING)
    for orphan in _orphans(top, {product.target for product in found}):
        orphan.unlink()
    return tuple(product.target for product in made)


def update_catalogues(folder: Path, top: Path = TOP) -> None:
    """Bring the catalogues in `folder` up to date with the code and the forms of the checkout `top`.

    Line numbers stay out, so that a catalogue changes only when words do; words that left the code leave it too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sources = list(_translatable(top))
    for language, (locale, plural_only) in CATALOGUES.items():
        catalogue = folder / f"pcn_{language}.ts"
        options = ["-silent", "-locations", "none", "-no-obsolete", *(["-pluralonly"] if plural_only else [])]
        options += ["-source-language", "en", "-target-language", locale]
        _run_tool("lupdate", [*options, *map(str, sources), "-ts", str(catalogue)])


def _translatable(top: Path) -> Iterator[Path]:
    """Yield the files that hold words for the window; compiled forms only repeat their source."""
    generated = top / "src" / "pcn_desktop" / "gui" / "forms"
    yield from (path for path in sorted((top / "src").rglob("*.py")) if generated not in path.parents)
    yield from sorted((top / "ui" / "forms").glob("*.ui"))


def _orphans(top: Path, wanted: set[Path]) -> Iterator[Path]:
    package = top / "src" / "pcn_desktop"
    for folder, pattern in ((package / "gui" / "forms", "ui_*.py"), (package / "translations", "*.qm")):
        yield from (path for path in folder.glob(pattern) if path not in wanted)


def _write_if_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _run_tool(tool: str, arguments: list[str]) -> None:
    """Run one of Qt's tools from the PySide6 of this interpreter, whatever is on the PATH."""
    call = f"from PySide6.scripts import pyside_tool; pyside_tool.{tool}()"
    environment = dict(os.environ, PYTHONIOENCODING="utf-8")
    finished = subprocess.run([sys.executable, "-c", call, *arguments], check=False, env=environment)
    if finished.returncode:
        raise SystemExit(f"{tool} failed on {arguments[-1]}")


def main(argv: list[str] | None = None) -> None:
    """Make the generated files, and say which."""
    parser = argparse.ArgumentParser(description="Make the compiled forms and translations.")
    parser.add_argument("--translations", action="store_true", help="first update ui/translations from the code")
    if parser.parse_args(argv).translations:
        update_catalogues(TOP / "ui" / "translations")
    for path in generate():
        print(f"made {path.relative_to(TOP)}")


if __name__ == "__main__":
    main()
