"""Setting up a machine: what is missing is installed for the administrator, and named for everyone else."""

import os
import re
import shutil
import subprocess
import sys

import pytest

import generate

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="setup.sh is for Linux")

SCRIPT = generate.TOP / "installer" / "linux" / "setup.sh"
OFFSCREEN = {"libglib2.0-0", "libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"}
ON_SCREEN = {
    *("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1"),
}


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """Build a machine of stand-ins: its commands are the ones named here, and a few of the real ones."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("sh", "dirname", "cat", "env", "echo"):
        (tools / name).symlink_to(shutil.which(name))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    class Machine:
        log = tmp_path / "log"

        def add(self, name, script):
            """Add a command; what it was called with is kept."""
            path = tools / name
            path.write_text(f'#!/bin/sh\necho "{name} $*" >> {self.log}\n{script}\n')
            path.chmod(0o755)

        def run(self, *arguments, **environment):
            variables = {**os.environ, "PATH": str(tools), **environment}
            return subprocess.run(
                ["/bin/sh", str(SCRIPT), *arguments], env=variables, capture_output=True, encoding="utf-8", check=False
            )

        @property
        def calls(self):
            return self.log.read_text().splitlines() if self.log.exists() else []

    made = Machine()
    made.add("ldconfig", "echo '	libEGL.so.1 (libc6,x86-64) => /usr/lib/libEGL.so.1'")
    return made


@pytest.mark.parametrize(
    ("display", "packages"), [({}, OFFSCREEN - {"libegl1"}), ({"DISPLAY": ":0"}, (OFFSCREEN | ON_SCREEN) - {"libegl1"})]
)
def test_anyone_else_is_told_the_exact_command(machine, display, packages):
    machine.add("id", "echo 1000")
    machine.add("apt-get", "")
    done = machine.run("libraries", **display)
    assert done.returncode == 1
    (command,) = (line.split() for line in done.stderr.splitlines() if "apt-get" in line)
    assert command[:3] == ["sudo", "apt-get", "install"]
    assert set(command[3:]) == packages
    assert not any(call.startswith("apt-get") for call in machine.calls)


def test_the_administrator_gets_what_is_missing(machine):
    machine.add("id", "echo 0")
    machine.add("apt-get", "")
    done = machine.run("libraries")
    assert done.returncode == 0, done.stderr
    (install,) = (call.split() for call in machine.calls if " install " in call)
    assert OFFSCREEN - {"libegl1"} <= set(install)
    assert "libegl1" not in install


def test_a_failed_installation_stops_the_set_up(machine):
    machine.add("id", "echo 0")
    machine.add("apt-get", 'test "$1" = update')
    assert machine.run("libraries").returncode != 0


def test_a_machine_with_everything_is_left_alone(machine):
    machine.add("ldconfig", f"cat {everything(machine)}")
    machine.add("id", "echo 0")
    machine.add("apt-get", "exit 1")
    done = machine.run("libraries")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def everything(machine):
    """Write what `ldconfig -p` prints on a machine that has each library the script looks for."""
    path = machine.log.with_name("all-libraries")
    path.write_text("\n".join(re.findall(r"(lib[\w.+-]+\.so\.\d+)=", SCRIPT.read_text())))
    return path


def test_the_administrator_gets_the_compiler_of_the_windows_set_up(machine):
    machine.add("id", "echo 0")
    machine.add("apt-get", "")
    assert machine.run("tools").returncode == 0
    assert any(call.endswith("install -y -qq --no-install-recommends nsis") for call in machine.calls)


@pytest.mark.parametrize(
    ("user", "found", "apt"), [("1000", False, "exit 1"), ("0", True, "exit 1"), ("0", False, "exit 1")]
)
def test_a_missing_tool_stops_nobody(machine, user, found, apt):
    machine.add("id", f"echo {user}")
    machine.add("apt-get", apt)
    if found:
        machine.add("makensis", "")
    assert machine.run("tools").returncode == 0
    assert any(call.startswith("apt-get") for call in machine.calls) == (user == "0" and not found)


def test_without_a_python_that_fits_it_says_which_are_wanted(machine):
    machine.add("python3", "exit 1")
    done = machine.run("environment", "unused")
    assert done.returncode == 1
    assert "3.11" in done.stderr
    assert "apt-get install python3" in done.stderr


def test_a_python_without_venv_names_the_package_of_its_version(machine):
    # A name that only pretends (a shim) is passed over.
    machine.add("python3.13", "exit 127")
    machine.add("python3.12", 'case "$2" in *ensurepip*) exit 1;; *print*) echo 3.12;; esac')
    machine.add("id", "echo 1000")
    done = machine.run("environment", "unused")
    assert done.returncode == 1
    assert "sudo apt-get install python3.12-venv" in done.stderr
