"""The projector on real screens, as the platform is told to have them: each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, sys
from PySide6.QtCore import QThreadPool
from pcn_desktop.app import make_application, make_window
from pcn_desktop.gui.frame import Frame
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.values import WorkshopDetails

application = make_application(["x"])
frame = Frame(make_theme("light", 100))
frame.setGeometry(4, 4, 1360, 760)
frame.show()
main = make_window(application, Settings(language="en"))
frame.hold(main)
main.load()
main.session.create_workshop(WorkshopDetails("A", language="fr"), ["pcn-readiness"])
main.show_page(PageName.RUN)

def settle():
    for _ in range(5):
        application.processEvents()

settle()
proposed = main.messages.isVisible() and main.messages._action.text()
main.projecting.open()
settle()
room = main.projecting.window
told = {
    "proposed": proposed,
    "screen": room.screen().name(),
    "own": frame.screen().name(),
    "full": room.isFullScreen(),
    "rect": room.geometry().getRect(),
    "covers": room.geometry().intersects(frame.geometry()),
    "active": application.activeWindow() is frame,
    "state": main.projecting.strip.words(),
}
if len(application.screens()) > 2:
    main.projecting._choose_screen(application.screens()[2].name())
    settle()
    told["moved"] = room.screen().name(), room.isFullScreen(), room.geometry().getRect()
frame.close()
settle()
told["left"] = [type(one).__name__ for one in application.topLevelWidgets() if one.isVisible()]
QThreadPool.globalInstance().waitForDone()
print(json.dumps(told))
"""


def told(tmp_path, *screens):
    """Open the projector where these screens are (x, y, width, height), and return what was seen."""
    named = zip(("own", "room", "third"), screens, strict=False)
    config = [
        {"name": name, "x": x, "y": y, "width": width, "height": height, "dpr": 1, "logicalDpi": 96}
        for name, (x, y, width, height) in named
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": config}), "utf-8")
    top = Path(__file__).resolve().parents[3]
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}",
        "PYTHONPATH": os.pathsep.join((str(top / "src"), str(top))),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=surroundings,
        cwd=top,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


OWN = (0, 0, 1366, 768)


def test_on_two_screens_it_fills_the_second_and_the_facilitator_keeps_the_first(tmp_path):
    seen = told(tmp_path, OWN, (1366, 0, 1280, 720))
    assert (seen["own"], seen["screen"], seen["full"]) == ("own", "room", True)
    assert seen["rect"] == [1366, 0, 1280, 720]
    assert not seen["covers"]
    assert seen["active"]
    assert seen["proposed"] is False
    assert seen["left"] == []


def test_another_screen_can_be_chosen(tmp_path):
    seen = told(tmp_path, OWN, (1366, 0, 1280, 720), (2646, 0, 1920, 1080))
    assert seen["screen"] == "room"
    assert seen["moved"] == ["third", True, [2646, 0, 1920, 1080]]


@pytest.mark.parametrize("screens", [(OWN,), (OWN, OWN)], ids=["alone", "mirrored"])
def test_on_one_screen_it_is_an_ordinary_window_that_stays_beneath(tmp_path, screens):
    seen = told(tmp_path, *screens)
    assert not seen["full"]
    assert "beneath this window" in seen["state"]
    assert seen["active"]
    assert seen["proposed"] == "Room-safe mode"


def test_where_the_screen_is_large_it_stands_beside_the_facilitators_window(tmp_path):
    seen = told(tmp_path, (0, 0, 3440, 1440))
    assert not seen["full"]
    assert not seen["covers"]
    assert "beneath" not in seen["state"]
    assert seen["rect"][2] > 1280
