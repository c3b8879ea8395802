"""What the window reads of a workspace of many workshops: counted in statements and rows, never in time."""

import sqlite3
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from tests import crowd
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.errors import WorkspaceDamaged
from pcn_desktop.gui import keeping
from pcn_desktop.gui.pages.nothing_open_page import NothingOpenPage
from pcn_desktop.gui.pages.workshops_model import Column
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import backups_folder, default_workspace
from pcn_desktop.settings import Settings
from pcn_desktop.workspace import opening
from pcn_desktop.workspace.store import open_workspace

KEY = "pcn-readiness"
WORKSHOPS = 300
PAGE = 120
"""More lines than a page of the window shows, with those read around them."""


class Read:
    """The statements that SQLite was given, and the workshops whose figures came back."""

    def __init__(self):
        self.statements = []
        self.lines = 0

    def lists(self):
        """Return the statements that go through all workshops."""
        of_some = " IN (", "changed >= '2"
        return [
            one
            for one in self.statements
            if "ORDER BY workshops.changed" in one and not any(part in one for part in of_some)
        ]


@contextmanager
def reading(window):
    """Listen to the window's own connection."""
    read = Read()
    workspace = window.session.workspace
    workspace._link._raw.set_trace_callback(read.statements.append)
    lines = workspace.workshops

    def counted(only=None):
        found = lines(only)
        read.lines += len(found)
        return found

    workspace.workshops = counted
    try:
        yield read
    finally:
        del workspace.workshops
        workspace._link._raw.set_trace_callback(None)


@pytest.fixture
def ids():
    default_workspace().parent.mkdir(parents=True, exist_ok=True)
    return crowd.fill(default_workspace(), WORKSHOPS)[::-1]


@pytest.fixture
def start(qtbot, qapp):
    def open_window(**settings):
        window = make_window(qapp, Settings(language="en", **settings))
        qtbot.addWidget(window, before_close_func=lambda window: window.session.detach())
        window.resize(1366, 768)
        show_active(qtbot, window)
        window.load()
        return window

    yield open_window
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def window(ids, start, qapp):
    window = start()
    qapp.processEvents()
    return window


def test_home_reads_the_ids_and_one_page_of_lines(window, ids, qapp):
    assert list(window.pages.workshops.list.model.ids) == ids
    with reading(window) as read:
        window.session.workshops_changed.emit()
        qapp.processEvents()
    assert read.lists() == []
    assert 0 < read.lines <= PAGE


def test_a_rating_reads_no_list_and_home_shows_it_later(window, ids, qapp):
    window.open_workshop(ids[200])
    qapp.processEvents()
    with reading(window) as read:
        for key in "0123":
            QTest.keyClick(window.pages.run.card, key)
            qapp.processEvents()
    assert read.lists() == []
    assert read.lines == 0
    with reading(window) as read:
        window.show_page(PageName.WORKSHOPS)
        qapp.processEvents()
    assert window.pages.workshops.list.model.ids[0] == ids[200]
    assert read.lists() == []
    assert 0 < read.lines <= PAGE
    with reading(window) as read:
        window.show_page(PageName.RUN)
        window.show_page(PageName.WORKSHOPS)
        qapp.processEvents()
    assert read.statements == []


def test_the_statements_of_a_rating_do_not_grow_with_the_file(window, ids, start, tmp_path, qapp):
    def count(window, workshop):
        window.open_workshop(workshop)
        window.session.rate(KEY, "G.1.1", 0)
        with reading(window) as read:
            window.session.rate(KEY, "G.1.1", 1)
            qapp.processEvents()
        return len(read.statements)

    many = count(window, ids[3])
    alone = tmp_path / "seul.pcnwork"
    (only,) = crowd.fill(alone, 1)
    window.keeper.open(alone)
    assert many <= count(window, only)


def test_a_search_reads_the_keys_once(window, qapp):
    with reading(window) as read:
        QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        qapp.processEvents()
        assert window.pages.workshops.list.search.field.hasFocus()
        for letter in "baie":
            QTest.keyClick(window.pages.workshops.list.search.field, letter)
            qapp.processEvents()
    assert len(read.lists()) == 1
    assert 0 < len(window.pages.workshops.list.model.ids) < WORKSHOPS
    assert read.lines <= PAGE * 4


def test_control_f_elsewhere_searches_what_can_be_searched_there(window, qapp):
    window.show_page(PageName.SETTINGS)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not window.pages.workshops.list.search.field.hasFocus()


def test_the_workshop_of_last_time_is_opened_without_its_list(ids, start, qapp):
    window = start(last_workshop=ids[123])
    qapp.processEvents()
    assert window.session.record.id == ids[123]
    assert window.stack.currentWidget() is window.pages.run
    with reading(window) as read:
        window.new_workshops.ask_duplicate(ids[5])
    assert read.lines == 1
    assert read.lists() == []


def test_a_workshop_of_last_time_that_is_gone_is_not_missed(ids, start, qapp):
    window = start(last_workshop="gone")
    qapp.processEvents()
    assert window.session.record is None
    assert not window.messages.isVisible()
    assert window.pages.workshops.isVisible()


def test_the_sorting_of_last_time_is_back(ids, start, qapp):
    window = start(workshops_sorting="-day")
    qapp.processEvents()
    table = window.pages.workshops.list.table
    assert table.horizontalHeader().sortIndicatorSection() == Column.DAY
    table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert window.settings.workshops_sorting == "title"


@pytest.fixture
def large(monkeypatch):
    """Take every file for a large one."""
    monkeypatch.setattr(opening, "AT_ONCE", 0)
    monkeypatch.setattr(keeping, "_SOON_MS", 0)
    monkeypatch.setattr(keeping, "_LATER_MS", 0)


def test_a_large_file_is_checked_and_backed_up_once_it_is_open(ids, large, start, qtbot):
    window = start()
    assert window.session.workspace.unchecked
    qtbot.waitUntil(lambda: any(backups_folder(default_workspace()).glob("*.pcnwork")))
    assert not window.messages.isVisible()


def test_damage_found_once_a_large_file_is_open_closes_it_as_it_was(ids, large, start, qtbot, tmp_path):
    with open_workspace(default_workspace()) as workspace:
        workspace.backup(tmp_path / "good.pcnwork")
    with sqlite3.connect(default_workspace()) as raw:
        (page,) = raw.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_history_workshop_id_code'"
        ).fetchone()
    raw.close()
    damaged = bytearray(default_workspace().read_bytes())
    damaged[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xff" * 64
    default_workspace().write_bytes(damaged)
    window = start()
    assert window.session.workspace is not None
    qtbot.waitUntil(lambda: window.session.workspace is None)
    assert "damaged" in window.messages._label.text()
    assert window.stack.findChild(NothingOpenPage).isVisible()
    assert default_workspace().read_bytes() == damaged
    assert not backups_folder(default_workspace()).exists()
    window.pages.settings.restoreRequested.emit(tmp_path / "good.pcnwork")
    qtbot.waitUntil(lambda: window.session.workspace is not None)
    assert list(window.session.workspace.workshop_ids()) == ids
    window.show_page(PageName.WORKSHOPS)
    assert window.pages.workshops.list.table.isVisible()


def test_what_is_being_typed_is_written_before_a_damaged_file_is_closed(ids, start, monkeypatch, qtbot):
    window = start(last_workshop=ids[0])
    window.pages.run.card.notes.focus_note()
    editor = window.focusWidget()
    editor.insertPlainText("La salle attend.")
    written = []
    window.session.saved.connect(lambda: written.append(window.session.record.assessments[0].notes[-1].text))

    def damaged():
        raise WorkspaceDamaged(path=default_workspace())

    monkeypatch.setattr(window.session.workspace, "quick_check", damaged)
    window.keeper._check_soon(window.session.workspace)
    qtbot.waitUntil(lambda: window.session.workspace is None)
    assert written == ["La salle attend."]
