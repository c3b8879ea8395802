"""Nobody's plan: keys and clicks at random end without a crash, a warning of Qt, or a change lost that was kept."""

import random
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from tests import factories
from tests.journeys.hands import Hands
from tests.journeys.monkey import Ledger, Monkey, no_way_out

from pcn_desktop.gui.bugs import BugDoor
from pcn_desktop.paths import default_workspace
from pcn_desktop.workspace.store import Access, open_workspace


def play(qtbot, qapp, monkeypatch, tmp_path, seed, acts):
    bugs = []
    monkeypatch.setattr(BugDoor, "take", lambda _self, error: bugs.append(error))
    hands = Hands(qtbot, qapp, "fr")
    window = hands.open()
    window.switch_language("fr")
    window._show_first_page()
    hands.frame.resize(1366, 768)
    hands.take_window()
    window.tour.begin()
    ledger = Ledger(monkeypatch)
    monkey = Monkey(window, seed, acts)
    with no_way_out(monkeypatch, tmp_path, random.Random(seed)):
        monkey.play(qtbot, seconds=20 + acts // 5)
        for _ in range(30):  # One dialog over another, at most.
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is None:
                break
            over.close()
            qapp.processEvents()
        QThreadPool.globalInstance().waitForDone()
        qapp.processEvents()
    story = "\n".join(monkey.done[-40:])
    assert not bugs, story
    window.pages.flush()
    assert not window.unsaved, story
    hands.close()
    with open_workspace(default_workspace(), access=Access.READ) as workspace:
        assert workspace.check() == ()
        assert ledger.differences(workspace) == []
    return ledger.count


def test_the_ledger_sees_what_is_lost(monkeypatch, tmp_path):
    ledger, file = Ledger(monkeypatch), tmp_path / "travail.pcnwork"
    with open_workspace(file, instruments=[factories.instrument()]) as workspace:
        workshop = workspace.create_workshop(factories.details(), [factories.KEY])
        workspace.rate(workshop, factories.KEY, "A.1.1", 2)
        workspace.write_note(workshop, factories.KEY, "A.1.1", "n", "été", "fr")
        assert ledger.differences(workspace) == []
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("DELETE FROM notes")
        raw.execute("UPDATE ratings SET level = 1")
    with open_workspace(file, access=Access.READ) as workspace:
        assert len(ledger.differences(workspace)) == 2


@pytest.mark.xdist_group("journeys")
@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.soak)])
def test_a_few_random_acts(qtbot, qapp, monkeypatch, tmp_path, seed):
    play(qtbot, qapp, monkeypatch, tmp_path, seed, 200)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 110))
def test_2000_random_acts(qtbot, qapp, monkeypatch, tmp_path, seed):
    assert play(qtbot, qapp, monkeypatch, tmp_path, seed, 2000) > 20
