"""Nothing that anyone wrote gets into the log, the diagnostic file or the details of a bug: a session full of marks."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.gui.kit import full_disk, show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.trouble.crash_window import CrashWindow
from pcn_desktop.gui.trouble.diagnostic_window import DiagnosticWindow
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.logbook import LogBook, read_entries
from pcn_desktop.paths import log_folder
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.settings import Settings, save_settings
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import Action, Choice, ChoiceKind, Quadrant, SwotEntry, WorkshopDetails

KEY = "pcn-readiness"
MARK = "Zzmark"
"""Everything that a person could have written or named begins with it."""


@pytest.fixture
def marked(qtbot, qapp, tmp_path):
    """A session in which everything that can be named is marked, and much goes wrong."""
    place = tmp_path / f"{MARK}-folder"
    place.mkdir()
    settings = Settings(
        language="fr",
        facilitator=f"{MARK} facilitator",
        workspace=str(place / f"{MARK}-file.pcnwork"),
        export_folder=str(place / f"{MARK}-gone"),
    )
    save_settings(settings)
    book = LogBook()
    window = make_window(qapp, settings)
    qtbot.addWidget(window, before_close_func=lambda window: window.session.detach())
    window.resize(1366, 768)
    show_active(qtbot, window)
    window.load()  # The workspace of last time is gone.
    book.open()
    window.change(replace(window.settings, workspace=None))
    window.keeper.open(None)
    yield window, place
    book.close()
    QThreadPool.globalInstance().waitForDone()


def rooms_words(window):
    """Write marked words in every field there is for words."""
    session = window.session
    details = WorkshopDetails(
        *(f"{MARK} {n}" for n in range(4)), date(2026, 11, 22), f"{MARK} place", f"{MARK} who", "fr"
    )
    assert session.create_workshop(details, [KEY])
    assert session.write_note(KEY, "G.1.1", new_id(), f"{MARK} note", language="fr", stay=new_id())
    for entry in (
        Action(new_id(), f"{MARK} what", KEY, "G.1.1", f"{MARK} owner", first_step=f"{MARK} step"),
        SwotEntry(new_id(), Quadrant.THREAT, f"{MARK} threat"),
        Choice(new_id(), ChoiceKind.PRIORITY, KEY, "G.1.1", f"{MARK} reason"),
    ):
        assert session.write_entry(entry)
    window.show_page(PageName.INSTRUMENTS)
    for line in window.pages.instruments.findChildren(QLineEdit):
        line.setText(f"{MARK} search")


def go_wrong(window, place, qtbot, monkeypatch):
    """Meet errors of the environment and bugs, all with marked words in them."""
    session = window.session
    with full_disk(session.workspace):
        session.write_note(KEY, "G.1.1", new_id(), f"{MARK} " * 9000, language="fr", stay=new_id())
    window.keeper.open(place / f"{MARK}-elsewhere.pcnwork")
    (place / f"{MARK}-letter.pcnwork").write_text(MARK)
    window.keeper.open(place / f"{MARK}-letter.pcnwork")
    with qtbot.waitSignal(window.keeper.failed):
        window.keeper.back_up(place / "gone" / f"{MARK}.pcnwork")
    with qtbot.waitSignal(window.exporter.failed):
        window.export(Kind.EXCEL, ReportOptions("fr"), place / "gone" / f"{MARK}.xlsx")

    def broken(*given, **more):
        try:
            raise OSError(f"{MARK} {place}")
        except OSError as error:
            raise ValueError(MARK, place) from error

    monkeypatch.setattr("pcn_desktop.reports.excel.write_excel", broken)
    with qtbot.waitSignal(window.exporter.failed):
        window.export(Kind.EXCEL, ReportOptions("fr"), place / f"{MARK}.xlsx")
    qtbot.waitUntil(lambda: crash(window) is not None)


def crash(window):
    return next((one for one in window.window().findChildren(CrashWindow) if one.isVisible()), None)


def private(place):
    return (MARK, str(place), str(place.parent), str(Path.home()), os.environ.get("USER") or MARK)


def test_a_session_full_of_marks_leaves_none(marked, qtbot, monkeypatch):
    window, place = marked
    rooms_words(window)
    go_wrong(window, place, qtbot, monkeypatch)
    details = crash(window).view.toPlainText()
    assert "ValueError" in details and "because of OSError" in details
    window.rescue.show_diagnostic()
    diagnostic = window.findChild(DiagnosticWindow)
    qtbot.waitUntil(diagnostic.save_button.isEnabled)
    saved = place / "diagnostic.txt"
    diagnostic._dialogs = replace(diagnostic._dialogs, to_save=lambda *_: saved)
    diagnostic.save_button.click()
    assert saved.read_text("utf-8") == diagnostic.view.toPlainText()
    assert len(read_entries()) > 6
    told = {
        "log": "".join(path.read_text("utf-8") for path in log_folder().iterdir()),
        "diagnostic file": saved.read_text("utf-8"),
        "details": details,
    }
    for where, text in told.items():
        for mark in private(place):
            assert mark not in text, f"{mark} in the {where}"
    for kind in ("StorageFull", "WorkspaceMissing", "NotAWorkspace", "ExportFolderMissing", "ValueError"):
        assert kind in told["log"], kind
    for fact in ("workshops: 1", "notes: 1", "check: sound", "schema: ", "language: fr", "usual workspace: yes"):
        assert fact in told["diagnostic file"], fact
    diagnostic.reject()
    crash(window).reject()
    QApplication.processEvents()
