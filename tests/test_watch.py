"""A run that did not close in order is noticed by the next one."""

import os
import subprocess
import sys

import pytest

from pcn_desktop.logbook import LogBook, read_entries
from pcn_desktop.paths import log_folder
from pcn_desktop.watch import Watch

BEGIN = "import sys, os, ctypes; from pcn_desktop.watch import Watch; watch = Watch(); found = watch.begin(); "


@pytest.fixture
def book():
    made = LogBook()
    made.open()
    yield made
    made.close()


def run(code):
    return subprocess.run([sys.executable, "-c", BEGIN + code], capture_output=True, timeout=60, check=False)


def begun():
    watch = Watch()
    try:
        return watch.begin()
    finally:
        watch.end()


def test_a_run_that_ends_in_order_leaves_nothing():
    assert run("watch.end(); watch.end()").returncode == 0
    assert list(log_folder().iterdir()) == []
    assert not begun()


def test_a_killed_run_is_noticed_once():
    run("os.kill(os.getpid(), 9)")
    assert begun()
    assert not begun()
    assert list(log_folder().iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a bad address ends the process otherwise there")
def test_what_python_noted_of_a_crash_from_below_is_logged_without_folders(book):
    assert run("ctypes.string_at(0)").returncode < 0
    assert begun()
    (entry,) = read_entries()
    assert "Segmentation fault" in entry.text
    assert os.sep + "lib" not in entry.text


def test_a_window_that_is_still_open_is_not_taken_for_dead():
    holder = subprocess.Popen(
        [sys.executable, "-c", BEGIN + "print('on', flush=True); sys.stdin.read(); watch.end()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with holder:
        assert holder.stdout.readline() == "on\n"
        assert not begun()
        holder.stdin.close()
    assert holder.returncode == 0
    assert list(log_folder().iterdir()) == []


def test_without_a_folder_to_write_in_the_program_starts_all_the_same(home):
    (home / "log").write_text("a file stands in the way")
    assert not begun()
