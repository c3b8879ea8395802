"""Nothing leaves the computer: no internet socket is ever made, by us or by Qt.

With `strace` every socket call of the whole process tree is read. Without it, the same runs must succeed in an empty
network namespace, where an attempt to reach anything fails.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
INTERNET = re.compile(r"socket\(AF_INET6?\b")

COMMANDS = """
import sys
from pathlib import Path
from pcn_desktop.cli.main import main

folder = Path(sys.argv[1])
assert main(["new", "--title", "Durham", "--instrument", "pcn-readiness", "--lang", "fr"]) == 0
from pcn_desktop.paths import default_workspace
from pcn_desktop.workspace.store import Access, open_workspace

with open_workspace(default_workspace(), access=Access.READ) as workspace:
    made = workspace.workshops()[0].id
assert main(["rate", made, "G.1.1", "3"]) == 0
assert main(["note", made, "G.1.1", "https://example.org"]) == 0
assert main(["export", made, "--excel", str(folder / "r.xlsx"), "--pdf", str(folder / "r.pdf")]) == 0
assert main(["backup", str(folder / "copy.pcnwork")]) == 0
"""

WINDOW = "import sys; from pcn_desktop.app import main; sys.exit(main(['pcn-desktop', '--quit-when-ready']))"

JOURNEY = """
import sys, pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", *sys.argv[1:]]))
"""


def allowed(*command):
    """Say whether a tool is there and may do its work here (containers often forbid it)."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0


def watched(code, *arguments, folder):
    """Run Python code to its good end and return the lines that made an internet socket."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    log = folder / "sockets.log"
    if allowed("strace", "-f", "-o", os.devnull):
        tool = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket", "-o", str(log)]
    elif allowed("unshare", "-rn"):
        tool = ["unshare", "-rn"]
    else:
        pytest.skip("neither strace nor an empty network namespace can be had here: sockets were not watched")
    done = subprocess.run([*tool, *command], cwd=TOP, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return [line for line in log.read_text().splitlines() if INTERNET.search(line)] if log.exists() else []


def test_the_watch_sees_an_internet_socket(tmp_path):
    if not allowed("strace", "-f", "-o", os.devnull):
        pytest.skip("strace is not to be had here")
    code = "import socket; [socket.socket(f).close() for f in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX)]"
    assert len(watched(code, folder=tmp_path)) == 2


def test_the_commands_make_no_internet_socket(tmp_path):
    assert watched(COMMANDS, tmp_path, folder=tmp_path) == []
    assert (tmp_path / "r.pdf").exists()


def test_the_window_makes_no_internet_socket(tmp_path):
    assert watched(WINDOW, folder=tmp_path) == []


def test_reading_the_help_and_its_addresses_makes_no_internet_socket(tmp_path):
    assert watched(JOURNEY, "tests/gui/test_help_page.py", folder=tmp_path) == []


def test_a_whole_journey_makes_no_internet_socket(tmp_path, monkeypatch):
    monkeypatch.setenv("PCN_DEMO_OUT", str(tmp_path / "demo"))
    # One language is the whole way: start, 59 criteria, notes, both exports, reopening.
    assert watched(JOURNEY, "tests/journeys", "-k", "fr", folder=tmp_path) == []
