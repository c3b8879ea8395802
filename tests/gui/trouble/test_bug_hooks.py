"""Whatever way a bug leaves the code, it comes to one window; the program ends with 1 when told to close."""

import subprocess
import sys

import pytest

from pcn_desktop.logbook import read_entries
from pcn_desktop.paths import log_folder
from pcn_desktop.settings import Settings, save_settings

STORY = """
import sys, threading
import pcn_desktop.app as app
from PySide6.QtCore import QTimer, qCritical
from PySide6.QtWidgets import QApplication
from pcn_desktop.gui.main_window import MainWindow
from pcn_desktop.gui.trouble.crash_window import CrashWindow

way, make_window = sys.argv[1], app.make_window

class Dropped:
    def __del__(self):
        {}["Zzsecret"]

def fail():
    {}["Zzsecret"]

ways = {
    "slot": fail,
    "thread": lambda: threading.Thread(target=fail).start(),
    "dropped": lambda: Dropped() and None,
    "qt": lambda: qCritical("QFile::open: /home/Zzsecret"),
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
        if isinstance(one, CrashWindow) and one.isVisible():
            print(one.view.toPlainText(), flush=True)
            one.close_button.click()
            return
    QTimer.singleShot(20, press)

app.make_window = broken
sys.exit(app.main(["pcn-desktop"]))
"""


@pytest.mark.parametrize("way", ["early", "slot", "thread", "dropped", "qt"])
def test_every_way_out_of_the_code_leads_to_the_window_and_to_an_orderly_end(way):
    save_settings(Settings(language="en"))
    done = subprocess.run(
        [sys.executable, "-c", STORY, way], capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 1, done.stderr
    assert ("QFile::open" if way == "qt" else "KeyError") in done.stdout
    assert "Zzsecret" not in done.stdout
    assert [path.name for path in log_folder().iterdir()] == ["pcn-desktop.log"]
    log = "\n".join(entry.text for entry in read_entries())
    assert "ERROR" in log and "status 1" in log
    assert "Zzsecret" not in log
