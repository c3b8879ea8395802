"""The command line, called in this process for most tests and as a program of its own where that matters."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from pcn_desktop.cli.main import main
from pcn_desktop.paths import default_workspace

PROGRAM = [sys.executable, "-c", "import sys; from pcn_desktop.cli.main import main; sys.exit(main())"]


@dataclass(frozen=True)
class Answer:
    """What one call of the program left: its exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def quiet(self):
        """Whether the call succeeded and, as a change should, wrote nothing."""
        return (self.status, self.out, self.err) == (0, "", "")

    @property
    def json(self):
        assert self.status == 0, self.err
        return json.loads(self.out)

    @property
    def sentence(self):
        """The one line that a refusal writes."""
        assert self.status == 1, (self.out, self.err)
        assert self.out == ""
        assert "Traceback" not in self.err
        (line,) = self.err.splitlines()
        assert line.startswith("pcn-desktop: ")
        return line.removeprefix("pcn-desktop: ")

    @property
    def usage(self):
        """The last line that wrong usage writes."""
        assert self.status == 2, (self.out, self.err)
        assert self.out == ""
        return self.err.splitlines()[-1].removeprefix("pcn-desktop: ")


@pytest.fixture
def call(capsys):
    """Call the program in this process."""

    def call(*arguments):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code
        written = capsys.readouterr()
        return Answer(status, written.out, written.err)

    return call


def start(*arguments, env=None, **more):
    """Start the program as a process of its own."""
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.Popen(
        command, env={**os.environ, **(env or {})}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def run(*arguments, env=None, **more):
    """Run the program as a process of its own, to its end."""
    process = start(*arguments, env=env, **more)
    out, err = process.communicate(timeout=60)
    return Answer(process.returncode, out.decode("utf-8"), err.decode("utf-8"))


@pytest.fixture
def french(monkeypatch):
    """Make this machine a French-speaking one."""
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")


@pytest.fixture
def workshop(call):
    """Make a workshop on the whole readiness instrument; return its id."""
    answer = call("new", "--title", "Durham, spring", "--instrument", "pcn-readiness", "--lang", "en")
    assert answer.status == 0, answer.err
    return answer.out.strip()


@pytest.fixture
def file():
    """Return the path of the workspace that opens when no other is named."""
    return default_workspace()
