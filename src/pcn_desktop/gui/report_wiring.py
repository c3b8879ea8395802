"""Connects the report page with the session, the exports and the copies, in one block."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pcn_desktop.errors import PcnError

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.pages.report_page import ReportPage


def wire_report(window: MainWindow, page: ReportPage) -> None:
    """Let the report page of a window ask for what it needs, once."""
    session, keeper, exporter = window.session, window.keeper, window.exporter
    page.exportRequested.connect(window.export)
    page.cancelRequested.connect(exporter.cancel)
    page.openRequested.connect(window.open_outside)
    page.chart.saved.connect(window.messages.tell_saved)
    page.chart.failed.connect(window.messages.report)
    page.folderChosen.connect(lambda folder: window.change(replace(window.settings, export_folder=folder)))
    page.closeRequested.connect(lambda: window.when_saved(session.close_workshop))
    page.reopenRequested.connect(session.reopen_workshop)
    page.copyRequested.connect(keeper.back_up_elsewhere)
    page.goRequested.connect(window.ways.show_open)
    keeper.copied.connect(page.closing.show_copied)
    keeper.copy_failed.connect(page.closing.show_copy_failed)
    keeper.copy_failed.connect(lambda error: None if isinstance(error, PcnError) else window.messages.report(error))
    exporter.progress.connect(page.show_progress)
    exporter.done.connect(page.show_done)
    exporter.failed.connect(page.show_failed)
