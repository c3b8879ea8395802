"""The votes in the whole window: its undo, its language, its other workshops; and the laptop handed round over it."""

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests import factories
from tests.gui.kit import show_active
from tests.gui.shown import settle
from tests.gui.votes.conftest import KEY, write_people

from pcn_desktop.app import make_window
from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.vote_desk import VoteDesk
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings


@pytest.fixture
def window(qtbot, qapp):
    """The program's window at the first criterion of a workshop."""
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda made: made.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    assert made.session.create_workshop(factories.details(), [KEY])
    made.show_page(PageName.RUN)
    settle()
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def ballots(window):
    rounds = window.session.record.assessment(KEY).rounds
    return {code: found[-1].ballots for code, found in rounds.items()}


def test_ctrl_z_undoes_the_rating_and_no_vote_and_its_button_says_nothing_of_votes(window, press):
    run = window.pages.run
    code = run.position[1]
    window.session.rate(KEY, code, 1)
    window.session.undo_stack.clear()
    press("v", "0312")
    assert ballots(window) == {code: 4}
    assert not window.top_bar.undo.isEnabled()
    assert window.top_bar.undo.toolTip() == "Undo (Ctrl+Z)"
    press("r")
    assert not window.top_bar.undo.isEnabled()
    window.session.rate(KEY, code, 3)
    window.top_bar.undo.click()
    assert window.session.record.assessment(KEY).ratings[code] == 1
    assert ballots(window) == {code: 4}
    assert window.session.record.assessment(KEY).rounds[code][0].revealed is not None


def test_while_votes_are_taken_undo_changes_nothing_else_and_says_how_to_take_one_back(window, press):
    """What it would undo is out of sight: an agenda, a perspective, the rating of another criterion."""
    code = window.pages.run.position[1]
    votes, stack = window.pages.run.card.room.votes, window.session.undo_stack
    window.session.rate(KEY, code, 1)
    press("v", "3")
    for way in (window.top_bar.undo.click, stack.undo, stack.redo):
        way()
        assert window.session.record.assessment(KEY).ratings[code] == 1
        assert votes.taking.message.text().startswith("Undo does not reach votes: Backspace takes back")
    assert ballots(window) == {code: 1}
    window.show_page(PageName.PREPARE)
    stack.undo()
    assert code not in window.session.record.assessment(KEY).ratings
    window.show_page(PageName.RUN)
    press(Qt.Key.Key_Escape)
    window.session.undo_stack.redo()
    assert window.session.record.assessment(KEY).ratings[code] == 1
    assert ballots(window) == {code: 1}


def test_no_part_of_the_window_tells_what_was_voted(window, press):
    """Titles included, and the pages that are not on screen."""
    said = []
    for answers in ("000", "333"):
        assert window.session.create_workshop(factories.details(), [KEY])
        for page in PageName:
            window.show_page(page)
        window.show_page(PageName.RUN)
        press("v", answers)
        settle()
        own = [window.windowTitle(), *(one.windowTitle() for one in QApplication.topLevelWidgets())]
        names = [(one.accessibleName(), one.accessibleDescription()) for one in window.findChildren(QWidget)]
        said.append((own, names))
    assert said[0] == said[1]


def test_the_laptop_handed_round_covers_the_window_and_comes_back(window, press, qtbot):
    write_people(window.session)
    desk = window.pages.run.findChild(VoteDesk)
    votes = window.pages.run.card.room.votes
    press("v")
    votes.taking.choose(Way.PASS)
    votes.taking.setup.word.setText("canot")
    votes.taking.setup.start.click()
    page = desk.passing
    qtbot.waitUntil(page.isActiveWindow, timeout=20_000)
    assert QApplication.activeModalWidget() is page
    page.begin.click()
    page.levels[1].click()
    page.confirm.click()
    assert list(ballots(window).values()) == [1]
    QApplication.closeAllWindows()
    assert page.isVisible()
    assert window.isVisible()
    page.facilitator.click()
    page.field.setText("canot")
    page.leave.click()
    show_active(qtbot, window)
    assert window.pages.run.card.hasFocus()
    assert votes.ballots.text() == "1 of 20 in"
    QTest.keyClick(window.pages.run.card, "2")
    assert list(ballots(window).values()) == [2]


OTHERS = (
    "Ctrl+C",
    "Ctrl+V",
    "Ctrl+Q",
    "Alt+F4",
    "Esc",
    "Menu",
    "Alt",
    "F10",
    "Shift+F10",
    "?",
    *"VRTPSB",
    "Del",
    "Left",
    "PgDown",
)


def test_no_key_and_no_shortcut_of_the_window_gets_past_the_laptop_handed_round(window, press, qtbot):
    run = window.pages.run
    window.session.rate(KEY, run.position[1], 2)
    press("v", "13")
    votes = run.card.room.votes
    votes.taking.choose(Way.PASS)
    votes.taking.setup.word.setText("canot")
    votes.taking.setup.start.click()
    page = run.findChild(VoteDesk).passing
    qtbot.waitUntil(page.isActiveWindow, timeout=20_000)

    def state():
        settle()
        seen = (window.stack.currentWidget(), window.locale().name(), window.isFullScreen(), room_safe().on)
        kept = (window.session.record, window.session.undo_stack.index(), run.position, votes.is_open)
        over = (window.finder.panel.isVisible(), page.isVisible(), QApplication.activePopupWidget())
        return (*seen, *kept, *over)

    before = state()
    own = {one.key().toString() for one in window.findChildren(QShortcut)}
    assert {"Ctrl+Z", "Ctrl+F", "F1", "F11", "Ctrl+Shift+S", "Ctrl+Shift+B"} <= own
    for begin in (lambda: None, page.begin.click, page.facilitator.click):
        begin()
        for keys in sorted({*own, *OTHERS}):
            pressed = QKeySequence(keys)[0]
            QTest.keyClick(QApplication.focusWidget(), pressed.key(), pressed.keyboardModifiers())
            assert state() == before, keys
        for _ in range(12):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert page.isAncestorOf(QApplication.focusWidget())
    page.field.setText("canot")
    page.leave.click()
    show_active(qtbot, window)
    assert list(ballots(window).values()) == [2]
