"""Starting: the window is painted with Qt alone, storage follows, and what reports need waits for a report."""

import json
import subprocess
import sys

import pytest

from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import Settings, load_settings, save_settings
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


def test_a_file_handed_over_by_the_desktop_is_opened_for_this_time_only(tmp_path):
    save_settings(Settings(language="en"))
    place = tmp_path / "réseau du nord.pcnshare"
    open_workspace(place, instruments=read_shipped()).close()
    before = place.read_bytes()
    command = [sys.executable, "-m", "pcn_desktop.app", "--quit-when-ready", str(place)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert not default_workspace().exists()
    assert load_settings().workspace is None
    assert [one.name for one in tmp_path.iterdir()] == [place.name]
    assert place.read_bytes() == before


HANDED_OVER = """
import sys
import pcn_desktop.app as app
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent

early, late = sys.argv[1:]
show, fill, opened = app.Frame.show, app.make_window, []

def shown(self):
    QCoreApplication.sendEvent(QCoreApplication.instance(), QFileOpenEvent(early))
    show(self)

def filled(*given):
    window = fill(*given)
    load = window.load
    def loaded():
        window.load = load
        load()
        opened.append(window.session.workspace.path.name)
        QCoreApplication.sendEvent(QCoreApplication.instance(), QFileOpenEvent(late))
        opened.append(window.session.workspace.path.name)
    window.load = loaded
    return window

app.Frame.show, app.make_window = shown, filled
status = app.main(["pcn-desktop", "--quit-when-ready"])
print(*opened)
sys.exit(status)
"""


def test_a_running_program_opens_the_files_handed_over_to_it(tmp_path):
    save_settings(Settings(language="en"))
    files = [tmp_path / "early.pcnwork", tmp_path / "late.pcnshare"]
    for file in files:
        open_workspace(file, instruments=read_shipped()).close()
    command = [sys.executable, "-c", HANDED_OVER, *map(str, files)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["early.pcnwork", "late.pcnshare"]
    assert load_settings().workspace is None


@pytest.mark.parametrize("arguments", [["a.pcnwork", "b.pcnwork"], ["a.pcnwork", "--workspace", "b.pcnwork"]])
def test_the_window_opens_one_file_at_a_time(arguments):
    command = [sys.executable, "-m", "pcn_desktop.app", *arguments]
    assert subprocess.run(command, capture_output=True, timeout=120, check=False).returncode == 2


def test_the_window_refuses_options_it_does_not_know():
    command = [sys.executable, "-m", "pcn_desktop.app", "--frobnicate"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 2
    assert "--frobnicate" in done.stderr
