"""`make screenshots`: play every scene in every look, and keep the pictures that the README and the help show.

python -m tests.pictures [--out FOLDER] [--look PART]   only the looks whose name contains PART
python -m tests.pictures --kept                         only the pictures in assets/screenshots
"""

from __future__ import annotations

import argparse
import os
import tempfile
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget
from tests.pictures import scenes
from tests.pictures.stage import LOOKS, Look, copy_home, stage

from pcn_desktop.app import make_application
from pcn_desktop.gui.theme import load_fonts
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace
from pcn_desktop.workspace.store import open_workspace

TOP = Path(__file__).resolve().parents[2]
KEPT = TOP / "assets" / "screenshots"
SHOWN = {
    f"{name}-{language}.png": (language, scene)
    for language in ("fr", "en")
    for name, scene in (
        ("home", "page-workshops"),
        ("walk", "walk-F2.1.4"),
        ("sense", "sense-overview"),
        ("act", "page-act"),
        ("report", "page-report"),
    )
}
"""Pictures of the README and the help, in the light theme at 1366 × 768: their language and scene."""


def main() -> None:
    """Play the scenes."""
    parser = argparse.ArgumentParser(description="Take pictures of the whole program.")
    parser.add_argument("--out", type=Path, default=TOP / "build" / "screenshots")
    parser.add_argument("--look", default="", help="only the looks whose name contains this")
    parser.add_argument("--kept", action="store_true", help="only renew assets/screenshots")
    asked = parser.parse_args()
    application = make_application(["pcn-desktop"])
    load_fonts()
    usual = [look for look in LOOKS if (look.theme, look.width, look.text) == ("light", 1366, 100)]
    for look in usual if asked.kept else LOOKS:
        if asked.look in look.name:
            print(look.name, flush=True)
            with tempfile.TemporaryDirectory(prefix="pcn-pictures-") as home:
                play(application, look, asked.out / look.name, Path(home))
    if not asked.look:
        for name, (language, scene) in SHOWN.items():
            (look,) = (one for one in usual if one.language == language)
            with Image.open(asked.out / look.name / f"{scene}.png") as taken:
                # 256 colours are all that a window shows, in a third of the bytes.
                taken.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(KEPT / name, optimize=True)


def play(application: QApplication, look: Look, out: Path, home: Path) -> None:
    """Play every scene in one look."""
    out.mkdir(parents=True, exist_ok=True)

    def take(widget: QWidget, name: str) -> None:
        if not widget.grab().save(str(out / f"{name}.png")):
            raise OSError(f"the picture {name} could not be written")

    with stage(application, look, home / "new", first_start=True) as made:
        scenes.first_start(made, take)
    with stage(application, look, home / "empty") as made:
        scenes.empty(made, take)
    os.environ["PCN_DESKTOP_HOME"] = str(home / "demo")
    with open_workspace(default_workspace(), instruments=read_shipped()) as workspace:
        workshop = workspace.create_demonstration(look.language, date.today())
    for scene in scenes.WITH_DEMONSTRATION:
        with stage(application, look, copy_home(home / "demo", home / scene.__name__)) as made:
            made.window.open_workshop(workshop)
            made.settle()
            scene(made, take)


if __name__ == "__main__":
    main()
