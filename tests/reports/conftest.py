"""What the report tests share."""

import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from tests.reports.cases import WHEN, pcn_summary

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports.options import ReportOptions


@pytest.fixture(autouse=True)
def universal_clock(monkeypatch):
    """Print moments in universal time, whatever the machine's zone."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="session")
def instrument() -> Instrument:
    """The shipped instrument."""
    return next(found for found in read_shipped() if found.key == "pcn-readiness")


@pytest.fixture(scope="session")
def make(instrument: Instrument) -> Callable[[str], Summary]:
    """Return a maker of summaries by the name of the case."""
    return lambda case: pcn_summary(instrument, case)


@pytest.fixture
def french() -> ReportOptions:
    return ReportOptions("fr", made=WHEN)


@pytest.fixture
def english() -> ReportOptions:
    return ReportOptions("en", made=WHEN)


@pytest.fixture
def run_python():
    """Run a line of Python in a fresh interpreter and return what it printed."""

    def run(line: str) -> str:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True, env=environment)
        return done.stdout

    return run
