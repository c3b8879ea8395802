"""Whatever way a bug leaves the code, it comes to one window; the program ends with 1 when told to close."""

import subprocess
import sys

import pytest

from pcn_desktop.logbook import read_entries
from pcn_desktop.paths import log_folder
from pcn_desktop.settings import Settings, save_settings

STORY = """
import ctypes, sys, threading
import pcn_desktop.app as app
from PySide6.QtCore import QTimer, qCritical
from PySide6.QtWidgets import QApplication
from pcn_desktop.errors import StorageFull
from pcn_desktop.gui.main_window import MainWindow
from pcn_desktop.gui.trouble.crash_window import CrashWindow

way, make_window = sys.argv[1], app.make_window

class Dropped:
    def __del__(self):
        {}["Zzsecret"]

def fail():
    {}["Zzsecret"]

def escape():
    raise StorageFull(path="/home/Zzsecret")

ways = {
    "slot": fail,
    "thread": lambda: threading.Thread(target=fail).start(),
    "dropped": lambda: Dropped() and None,
    "qt": lambda: qCritical("QFile::open: /home/Zzsecret"),
    "calm": escape,
    "below": lambda: ctypes.string_at(0),
    "none": lambda: None,
}

def broken(*given):
    QTimer.singleShot(0, press)
    if way == "early":
        fail()
    window = make_window(*given)
    load = window.load
    def load_and_fail():
        load()
        QTimer.singleShot(0, ways[way])
    window.load = load_and_fail
    return window

def press():
    for one in QApplication.allWidgets():
        if isinstance(one, MainWindow) and one.messages.isVisible() and way in ("calm", "none"):
            print(one.messages._label.text(), flush=True)
            one.window().close()
            return
        if isinstance(one, CrashWindow) and one.isVisible():
            print(one.view.toPlainText(), flush=True)
            one.close_button.click()
            return
    QTimer.singleShot(20, press)

app.make_window = broken
sys.exit(app.main(["pcn-desktop"]))
"""


def run(way):
    save_settings(Settings(language="en"))
    return subprocess.run(
        [sys.executable, "-c", STORY, way], capture_output=True, encoding="utf-8", timeout=120, check=False
    )


@pytest.mark.parametrize("way", ["early", "slot", "thread", "dropped", "qt"])
def test_every_way_out_of_the_code_leads_to_the_window_and_to_an_orderly_end(way):
    done = run(way)
    assert done.returncode == 1, done.stderr
    assert ("QFile::open" if way == "qt" else "KeyError") in done.stdout
    assert "Zzsecret" not in done.stdout
    assert [path.name for path in log_folder().iterdir()] == ["pcn-desktop.log"]
    log = "\n".join(entry.text for entry in read_entries())
    assert "ERROR" in log and "status 1" in log
    assert "Zzsecret" not in log


def test_an_error_of_the_environment_that_nobody_took_is_told_calmly():
    done = run("calm")
    assert done.returncode == 0, done.stderr
    assert "The disk is full" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a bad address ends the process otherwise there")
def test_an_end_from_below_is_told_at_the_next_start_only():
    assert run("below").returncode < 0
    next_start = run("none")
    assert next_start.returncode == 0, next_start.stderr
    assert "ended unexpectedly last time" in next_start.stdout
    assert any("Segmentation fault" in entry.text for entry in read_entries())
    assert [path.name for path in log_folder().iterdir()] == ["pcn-desktop.log"]
