"""The archive for one person on Linux: installing, upgrading and removing, with a bundle of stand-ins."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pytest

import linux_packages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the archive is for Linux")

PROGRAM = '#!/bin/sh\necho {version} "$(basename "$0")" "$@"\n'
WINDOW = "pcn-desktop-window"


def unpacked(folder, version):
    """Pack a bundle of stand-ins and unpack the archive, as a person would from a key; return its folder."""
    bundle = folder / f"bundle-{version}"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "_internal" / f"only-in-{version}").write_text(version)
    (bundle / "pcn-desktop").write_text(PROGRAM.format(version=version))
    (bundle / "pcn-desktop").chmod(0o700)
    (bundle / WINDOW).symlink_to("pcn-desktop")
    archive = linux_packages.tar(bundle, folder, version)
    with tarfile.open(archive) as read:
        assert {entry.uname for entry in read} == {"root"}
        read.extractall(folder / "key", filter="data")
    return folder / "key" / archive.name.removesuffix(".tar.gz")


class Person:
    """Somebody with a home, a workshop in it, and no rights beyond it."""

    def __init__(self, home):
        self.home = home
        self.data = home / ".local" / "share" / "PCN Desktop"
        self.data.mkdir(parents=True)
        (self.data / "workspace.pcnwork").write_bytes(os.urandom(5000))
        (home / ".config" / "PCN Desktop").mkdir(parents=True)
        (home / ".config" / "PCN Desktop" / "settings.json").write_text("{}")
        self.own = self.files()

    def files(self):
        return {path: path.read_bytes() for path in self.home.rglob("*") if path.is_file()}

    def run(self, script, **variables):
        environment = {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "en_CA.UTF-8", **variables}
        return subprocess.run(["sh", str(script)], env=environment, capture_output=True, encoding="utf-8", check=False)

    def type(self, *command):
        return subprocess.run(
            [str(self.home / ".local" / "bin" / command[0]), *command[1:]],
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        ).stdout.strip()


@pytest.fixture(params=["ana", 'Zoé $HOME 100 % "x" `y` \\z &|'], ids=["plain", "awkward"])
def person(request, tmp_path):
    (tmp_path / "home").mkdir()
    return Person(tmp_path / "home" / request.param)


def test_installing_puts_the_program_in_reach_and_touches_nothing_else(person, tmp_path):
    done = person.run(unpacked(tmp_path, "1.0") / "install.sh")
    assert done.returncode == 0, done.stderr
    assert str(person.data) in done.stdout
    assert person.type("pcn-desktop", "--version") == "1.0 pcn-desktop --version"
    assert person.type(WINDOW) == f"1.0 {WINDOW}"
    shared = person.home / ".local" / "share"
    assert (shared / "icons" / "hicolor" / "48x48" / "apps" / "pcn-desktop.png").is_file()
    assert (shared / "mime" / "packages" / "pcn-desktop.xml").is_file()
    assert {path: person.files()[path] for path in person.own} == person.own


def test_the_menu_starts_the_program_where_it_was_put(person, tmp_path):
    assert person.run(unpacked(tmp_path, "1.0") / "install.sh").returncode == 0
    entry = (person.home / ".local" / "share" / "applications" / "pcn-desktop.desktop").read_text("utf-8")
    (line,) = re.findall(r"^Exec=(.*)$", entry, re.MULTILINE)
    assert command_of(line) == [str(person.home / ".local" / "lib" / "pcn-desktop" / WINDOW), "%f"]
    assert "Comment[fr]=" in entry


def command_of(line):
    """Read an entry's command as the desktop entry specification says: the string first, then its quotes."""
    string = re.sub(r"\\(.)", r"\1", line)
    quoted, rest = re.fullmatch(r'"((?:[^"\\]|\\.)*)" (.*)', string).groups()
    return [re.sub(r"\\(.)", r"\1", quoted).replace("%%", "%"), rest]


def test_a_newer_version_takes_the_place_of_the_older_and_the_workshops_stay(person, tmp_path):
    for version in ("1.0", "1.1"):
        done = person.run(unpacked(tmp_path, version) / "install.sh")
        assert done.returncode == 0, done.stderr
    assert person.type("pcn-desktop") == "1.1 pcn-desktop"
    program = person.home / ".local" / "lib" / "pcn-desktop"
    assert [path.name for path in (program / "_internal").iterdir()] == ["only-in-1.1"]
    assert [path.name for path in program.parent.iterdir()] == ["pcn-desktop"]
    assert {path: person.files()[path] for path in person.own} == person.own


@pytest.mark.parametrize("from_key", [False, True], ids=["as installed", "from the key"])
def test_removing_leaves_exactly_what_was_there_before(person, tmp_path, from_key):
    key = unpacked(tmp_path, "1.0")
    (person.home / ".local" / "bin").mkdir()
    other = person.home / ".local" / "bin" / "other"
    other.write_text("another program's")
    before = person.files()
    assert person.run(key / "install.sh").returncode == 0
    folder = key if from_key else person.home / ".local" / "lib" / "pcn-desktop"
    done = person.run(folder / "uninstall.sh")
    assert done.returncode == 0, done.stderr
    assert str(person.data) in done.stdout
    kept = {path: content for path, content in person.files().items() if path.name not in DESKTOP_CACHES}
    assert kept == before
    assert not any(path.is_symlink() for path in person.home.rglob("*"))


DESKTOP_CACHES = {
    *("mimeinfo.cache", "mime.cache", "XMLnamespaces", "aliases", "generic-icons", "globs", "globs2", "icons"),
    *("magic", "subclasses", "treemagic", "types", "version"),
}
"""What update-mime-database and update-desktop-database write, where they are installed."""


def test_a_command_of_that_name_which_is_another_s_stays(person, tmp_path):
    assert person.run(unpacked(tmp_path, "1.0") / "install.sh").returncode == 0
    command = person.home / ".local" / "bin" / "pcn-desktop"
    command.unlink()
    command.write_text("mine")
    assert person.run(person.home / ".local" / "lib" / "pcn-desktop" / "uninstall.sh").returncode == 0
    assert command.read_text() == "mine"


@pytest.mark.parametrize("script", ["install.sh", "uninstall.sh"])
def test_an_open_program_is_not_changed_under_its_user(person, tmp_path, script):
    key = unpacked(tmp_path, "1.0")
    assert person.run(key / "install.sh").returncode == 0
    program = person.home / ".local" / "lib" / "pcn-desktop"
    (program / WINDOW).unlink()
    shutil.copy(shutil.which("sleep"), program / WINDOW)
    before = person.files()
    running = subprocess.Popen([str(program / WINDOW), "600"])
    try:
        # The kernel names the program once it is loaded.
        deadline = time.monotonic() + 30
        while Path(f"/proc/{running.pid}/exe").readlink() != program / WINDOW and time.monotonic() < deadline:
            pass
        english, french = person.run(key / script), person.run(key / script, LC_ALL="fr_CA.UTF-8")
    finally:
        running.kill()
        running.wait()
    assert (english.returncode, french.returncode) == (1, 1)
    assert "is open" in english.stderr
    assert "est ouvert" in french.stderr
    assert person.files() == before
    assert person.run(key / script).returncode == 0


def test_a_version_that_cannot_be_copied_whole_leaves_the_old_one_in_place(person, tmp_path):
    assert person.run(unpacked(tmp_path, "1.0") / "install.sh").returncode == 0
    newer = unpacked(tmp_path, "1.1")
    shutil.rmtree(newer / "program")
    assert person.run(newer / "install.sh").returncode != 0
    assert person.type("pcn-desktop") == "1.0 pcn-desktop"
