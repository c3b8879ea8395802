"""Starting: the window is painted with Qt alone, storage follows, and what reports need waits for a report."""

import json
import subprocess
import sys

from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import Settings, save_settings
from pcn_desktop.workspace.store import open_workspace

STORY = """
import json, sys
import pcn_desktop.app as app
from PySide6.QtCore import QEvent, QObject

seen = []

def tell(what):
    seen.append([what, sorted({name.partition(".")[0] for name in sys.modules})])

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not seen:
            tell("painted")
        return False

watch = Watch()
show, make_window = app.Frame.show, app.make_window

def watched_show(self):
    self.installEventFilter(watch)
    show(self)

def watched_make_window(*given):
    window = make_window(*given)
    load = window.load
    window.load = lambda: (load(), tell("loaded"))
    return window

app.Frame.show, app.make_window = watched_show, watched_make_window
status = app.main(["pcn-desktop", "--quit-when-ready"])
print(json.dumps(seen))
sys.exit(status)
"""


def start(*options):
    done = subprocess.run(
        [sys.executable, "-c", STORY, *options], capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_the_window_is_painted_before_storage_is_loaded():
    save_settings(Settings(language="fr"))
    (painted, before), (loaded, after) = start()
    assert (painted, loaded) == ("painted", "loaded")
    assert "sqlalchemy" not in before
    assert "sqlalchemy" in after
    assert {"alembic", "openpyxl", "reportlab"}.isdisjoint(before)
    assert {"alembic", "openpyxl"}.isdisjoint(after)


def test_a_named_workspace_is_opened_instead_of_the_usual_one(tmp_path):
    save_settings(Settings(language="en"))
    place = tmp_path / "named.pcnwork"
    open_workspace(place, instruments=read_shipped()).close()
    code = "import sys; from pcn_desktop.cli.main import main; sys.exit(main(sys.argv[1:]))"
    # The command line hands its word over to the window, which is closed here as soon as it can be used.
    hasty = "import pcn_desktop.app as a; m = a.main; a.main = lambda given: m([*given, '--quit-when-ready']); "
    done = subprocess.run(
        [sys.executable, "-c", hasty + code, "--workspace", str(place)], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not default_workspace().exists()


def test_the_window_refuses_options_it_does_not_know():
    command = [sys.executable, "-m", "pcn_desktop.app", "--frobnicate"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 2
    assert "--frobnicate" in done.stderr
