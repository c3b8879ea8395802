"""The log window and the window of the diagnostic file."""

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from tests.gui.accessible import faults
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.trouble.diagnostic_window import DiagnosticWindow
from pcn_desktop.gui.trouble.log_window import LogWindow
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.logbook import LogBook
from pcn_desktop.paths import log_folder
from pcn_desktop.settings import Settings

LOG = logging.getLogger("pcn_desktop.test")


@pytest.fixture
def book():
    made = LogBook()
    made.open()
    yield made
    made.close()


@pytest.fixture
def window(qtbot, qapp, book):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    show_active(qtbot, made)
    made.load()
    made.show_page(PageName.SETTINGS)
    yield made
    QThreadPool.globalInstance().waitForDone()


def log_of(window):
    window.pages.settings.form.log.click()
    return window.findChild(LogWindow)


def collected(window, qtbot):
    window.pages.settings.form.diagnostic.click()
    found = window.findChild(DiagnosticWindow)
    qtbot.waitUntil(found.save_button.isEnabled)
    return found


def lines(one):
    return one.view.toPlainText().splitlines()


def test_settings_shows_the_log_and_the_choice_of_levels_filters_it(window):
    LOG.warning("a warning of the test")
    LOG.error("an error of the test")
    log = log_of(window)
    assert log.isVisible()
    assert any("a workspace is open" in line for line in lines(log))
    log.level.setCurrentIndex(1)
    assert [line.rpartition(": ")[2] for line in lines(log)] == ["a warning of the test", "an error of the test"]
    log.level.setCurrentIndex(2)
    assert [line.rpartition(": ")[2] for line in lines(log)] == ["an error of the test"]


def test_what_is_logged_meanwhile_is_shown_when_it_is_read_again(window):
    log = log_of(window)
    log.level.setCurrentIndex(2)
    assert lines(log) == []
    assert log.notice.text == "Nothing of this kind is written."
    assert not log.copy_button.isEnabled()
    LOG.error("late")
    log._refresh.click()
    assert len(lines(log)) == 1
    log.copy_button.click()
    assert QApplication.clipboard().text() == log.view.toPlainText()
    assert log.notice.text == "Copied."


def test_the_folder_of_the_log_can_be_opened(window, monkeypatch):
    asked = []
    monkeypatch.setattr(window, "open_outside", asked.append)
    log_of(window)._folder.click()
    assert asked == [log_folder()]


def test_the_log_can_be_asked_for_again_and_is_one_window(window):
    log = log_of(window)
    log._close.click()
    assert not log.isVisible()
    window.rescue.show_log()
    assert log.isVisible()
    assert len(window.findChildren(LogWindow)) == 1


def test_what_will_be_saved_is_shown_first(window, qtbot, tmp_path):
    found = collected(window, qtbot)
    shown = found.view.toPlainText()
    assert "[workspace]\nopen: yes" in shown
    assert "a workspace is open" in shown
    target = tmp_path / "diagnostic.txt"
    found._dialogs = replace(found._dialogs, to_save=lambda *_: target)
    found.save_button.click()
    assert target.read_text("utf-8") == shown
    assert found.notice.text == f"Saved: {target}"


def test_a_place_that_cannot_be_written_is_told_and_the_text_stays(window, qtbot, tmp_path):
    found = collected(window, qtbot)
    found._dialogs = replace(found._dialogs, to_save=lambda *_: tmp_path / "gone" / "d.txt")
    shown = found.view.toPlainText()
    found.save_button.click()
    assert found.notice.kind == "error" and "gone" in found.notice.text
    assert found.view.toPlainText() == shown


def test_saving_can_be_left_alone(window, qtbot):
    found = collected(window, qtbot)
    found._dialogs = replace(found._dialogs, to_save=lambda *_: None)
    found.save_button.click()
    assert found.notice.text == ""


def test_without_a_workspace_the_file_says_so(window, qtbot):
    window.session.detach()
    assert "open: no" in lines(collected(window, qtbot))


def test_a_workspace_that_cannot_be_measured_is_named_by_its_kind(window, qtbot):
    path = window.session.workspace.path
    window.session.workspace.close()
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 9000)
    assert "could not be measured: WorkspaceDamaged" in lines(collected(window, qtbot))


def test_both_can_be_used_with_a_screen_reader(window, qtbot):
    assert faults(log_of(window)) == ()
    window.findChild(LogWindow).reject()
    assert faults(collected(window, qtbot)) == ()
