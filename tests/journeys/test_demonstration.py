"""The first five minutes: an empty home, the demonstration, the whole tour by keyboard, and the files that leave."""

from datetime import datetime

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.journeys.hands import Hands

from pcn_desktop.gui.pages.act.actions_model import ACTION, Column
from pcn_desktop.gui.tour import STEPS
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.wording import word
from pcn_desktop.settings import Settings, save_settings
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.values import ActionStatus

NOTE = {"fr": "Ajouté pendant la visite.", "en": "Added during the tour."}


@pytest.mark.xdist_group("journeys")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_demonstration_from_an_empty_home_to_its_reports(qtbot, qapp, language):
    save_settings(Settings(language=language))
    hands = Hands(qtbot, qapp, language)
    window = hands.open()
    begin(hands)
    for step in STEPS:
        assert window.tour.step is step
        qtbot.waitUntil(window.tour.ring.isVisible)
        DO.get(step.name, lambda hands: None)(hands)
        if step.seen is not None:
            assert window.tour.panel.done
        hands.picture(f"tour-{step.name}")
        go_on(hands)
    assert not window.tour.running
    assert window.pages.workshops.isVisible()
    close_and_come_back(hands)


def begin(hands):
    window = hands.window
    hands.take_window()
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is window.pages.workshops.first_button)
    hands.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.pages.workshops.try_button
    hands.press(Qt.Key.Key_Space)
    assert window.session.record.example


def go_on(hands):
    """Press the button that has the focus; from a page, the keys that do the same."""
    if QApplication.focusWidget() is hands.window.tour.panel.next:
        hands.press(Qt.Key.Key_Space)
    else:
        hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)


def vote(hands):
    """Reveal the seventeen ballots that wait."""
    key, code = hands.window.pages.run.position
    (votes,) = hands.window.session.record.assessment(key).rounds[code]
    assert (votes.revealed, votes.ballots) == (None, 17)
    hands.press("V")
    hands.press("R")
    (votes,) = hands.window.session.record.assessment(key).rounds[code]
    assert votes.revealed is not None
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.tour.running


def rate(hands):
    key, code = hands.window.pages.run.position
    assert hands.window.session.record.assessment(key).ratings[code] is Outside.UNKNOWN
    hands.press("2")
    assert hands.window.session.record.assessment(key).ratings[code] == 2


def note(hands):
    hands.press("T")
    hands.type(NOTE[hands.language])
    hands.press(Qt.Key.Key_Escape)


def act(hands):
    """Find the overdue action with the arrows and set its status to done."""
    window, today = hands.window, datetime.now().astimezone().date()
    table = window.pages.act.table
    (late,) = (action for action in window.session.record.actions if action.overdue(today))
    while table.currentIndex().data(ACTION).id != late.id:
        hands.press(Qt.Key.Key_Down)
    while table.currentIndex().column() != Column.STATUS:
        hands.press(Qt.Key.Key_Right)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        hands.press(key)
    assert {action.status for action in window.session.record.actions if action.id == late.id} == {ActionStatus.DONE}


def save_reports(hands):
    """Go to each button with the Tab key and press it."""
    window, folder = hands.window, documents_folder()
    for kind in Kind:
        tab_to(hands, window.pages.report.cards[kind].save)
        with hands.qtbot.waitSignal(window.exporter.done, timeout=60_000):
            hands.press(Qt.Key.Key_Space)
    (workbook,) = folder.glob("*.xlsx")
    (report,) = folder.glob("*.pdf")
    cells = {str(cell.value) for row in load_workbook(workbook).worksheets[0].iter_rows() for cell in row}
    assert word("example_key", hands.language) in cells
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(report).pages]
    assert " ".join(word("example_key", hands.language).split()) in pages[0]
    assert all(" ".join(word("example", hands.language).split()) in page for page in pages[1:])
    assert any(NOTE[hands.language] in page for page in pages)


DO = {"vote": vote, "rate": rate, "note": note, "act": act, "report": save_reports}


def tab_to(hands, target):
    for _ in range(60):
        if QApplication.focusWidget() is target:
            return
        hands.press(Qt.Key.Key_Tab)
    raise AssertionError(f"{target.accessibleName()} is not reached by Tab")


def close_and_come_back(hands):
    """It stays, an example among the workshops; nothing starts by itself."""
    made = hands.window.session.record.id
    hands.close()
    window = hands.open()
    assert [(line.id, line.example) for line in window.session.lines()] == [(made, True)]
    assert not window.tour.running
    hands.close()
