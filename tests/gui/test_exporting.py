"""Exports off the window's thread: what goes wrong is told, and what is our own fault leaves its trace."""

import logging

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
        with qtbot.waitSignal(exporter.failed) as signal:
            exporter.export("excel", opened.summary, ReportOptions("fr"), target)
        return signal.args[1]

    return export


def test_a_folder_that_is_gone_is_told_and_not_logged(failed, tmp_path, caplog):
    assert isinstance(failed(tmp_path / "gone" / "a.xlsx"), ExportFolderMissing)
    assert caplog.records == []


def test_a_bug_is_told_and_logged_with_its_trace(failed, tmp_path, caplog, monkeypatch):
    def broken(*args, **options):
        raise ZeroDivisionError(factories.KEY)

    monkeypatch.setattr("pcn_desktop.reports.excel.write_excel", broken)
    with caplog.at_level(logging.ERROR):
        assert isinstance(failed(tmp_path / "a.xlsx"), ZeroDivisionError)
    (record,) = caplog.records
    assert record.exc_info[0] is ZeroDivisionError
