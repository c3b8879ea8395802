"""Exports off the window's thread: what goes wrong is told, and what is our own fault leaves its trace."""

import pytest
from tests import factories

from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.gui.exporting import Exporter
from pcn_desktop.reports.options import ReportOptions


@pytest.fixture
def failed(opened, qtbot, tmp_path):
    """Export to a place, and return the error that came back."""

    def export(target):
        exporter = Exporter()
        exporter.bugMet.connect(export.bugs.append)
        with qtbot.waitSignal(exporter.failed) as signal:
            exporter.export("excel", opened.summary, ReportOptions("fr"), target)
        return signal.args[1]

    export.bugs = []
    return export


def test_a_folder_that_is_gone_is_told_and_is_no_bug(failed, tmp_path):
    assert isinstance(failed(tmp_path / "gone" / "a.xlsx"), ExportFolderMissing)
    assert failed.bugs == []


def test_a_bug_is_told_and_goes_to_the_door(failed, tmp_path, monkeypatch):
    def broken(*args, **options):
        raise ZeroDivisionError(factories.KEY)

    monkeypatch.setattr("pcn_desktop.reports.excel.write_excel", broken)
    error = failed(tmp_path / "a.xlsx")
    assert isinstance(error, ZeroDivisionError)
    assert failed.bugs == [error]
