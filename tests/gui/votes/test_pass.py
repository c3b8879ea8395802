"""The laptop handed round: own ballot only, nothing left of the last one, no way out but the word."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active
from tests.gui.shown import settle
from tests.gui.votes.conftest import KEY, everything_said

from pcn_desktop.gui.pages.run.votes.pass_page import PassPage
from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.vote_desk import VoteDesk
from pcn_desktop.workspace.answers import Outside

K = Qt.Key


@pytest.fixture
def desk(walking):
    """What serves the walk of the test."""
    return walking.page.findChild(VoteDesk)


@pytest.fixture
def passing(walking, votes, people, instrument, desk, press, qtbot):
    """The page on screen, going round over three criteria for the patients; put away at the end."""
    walking.session.change_voted(KEY, frozenset(item.code for item in instrument.items[:3]))
    press("v")
    votes.voters.buttons[2].click()
    votes.taking.choose(Way.PASS)
    votes.taking.setup.all.click()
    votes.taking.setup.word.setText("Canot")
    votes.taking.setup.start.click()
    page = desk.passing
    assert isinstance(page, PassPage)
    qtbot.waitUntil(page.isActiveWindow, timeout=20_000)
    yield page
    if desk.passing is not None:
        page.facilitator.click()
        page.field.setText("canot")
        page.leave.click()


def ballot(page, *answers):
    """Answer as one person would, and confirm."""
    page.begin.click()
    for at, answer in enumerate(answers):
        if isinstance(answer, Outside):
            page.outside[answer].click()
        elif answer is not None:
            page.levels[answer].click()
        if at < len(answers) - 1:
            page.next.click()
    page.confirm.click()


def test_each_person_casts_one_ballot_and_nothing_of_it_stays(passing, people, kept, instrument):
    waiting, codes = everything_said(passing), [item.code for item in instrument.items[:3]]
    ballot(passing, 3, Outside.UNKNOWN, 0)
    assert passing.stack.currentWidget() is passing.rest
    assert everything_said(passing) == waiting
    ballot(passing, 1, None, 0)
    assert everything_said(passing) == waiting
    who = people[1].id
    assert kept() == {
        (codes[0], who, "3"): 1,
        (codes[0], who, "1"): 1,
        (codes[1], who, "unknown"): 1,
        (codes[2], who, "0"): 2,
    }


def picture(page):
    settle()
    image = page.grab().toImage()
    return image.size().toTuple(), bytes(image.constBits())


def test_the_next_person_sees_the_same_page_whatever_the_last_one_chose_by_hand_or_by_key(passing):
    begun, waiting = set(), set()
    for choose in (
        passing.levels[3].click,
        passing.outside[Outside.UNKNOWN].click,
        lambda: QTest.keyClick(passing.levels[0], K.Key_Space),
        lambda: QTest.keyClick(passing.form, "2"),
    ):
        waiting.add((picture(passing), QApplication.focusWidget()))
        passing.begin.click()
        begun.add((picture(passing), QApplication.focusWidget()))
        for button in passing.levels:
            button.setFocus(Qt.FocusReason.TabFocusReason)
        choose()
        for button in (passing.next, passing.next, passing.confirm):
            button.click()
    assert (len(waiting), len(begun)) == (1, 1)


def test_a_choice_can_change_until_it_is_confirmed(passing, kept, instrument, people):
    passing.begin.click()
    passing.levels[0].click()
    passing.levels[2].click()
    assert [made.isChecked() for made in passing.levels] == [False, False, True, False]
    passing.next.click()
    passing.levels[1].click()
    passing.back.click()
    assert passing.levels[2].isChecked()
    passing.outside[Outside.NOT_APPLICABLE].click()
    assert not any(made.isChecked() for made in passing.levels)
    assert kept() == {}
    passing.next.click()
    passing.next.click()
    passing.confirm.click()
    codes = [item.code for item in instrument.items[:3]]
    assert kept() == {(codes[0], people[1].id, "na"): 1, (codes[1], people[1].id, "1"): 1}


def test_an_empty_ballot_cannot_be_confirmed(passing, kept):
    passing.begin.click()
    passing.next.click()
    passing.next.click()
    assert not passing.confirm.isEnabled()
    passing.levels[1].click()
    assert passing.confirm.isEnabled()
    passing.blank.click()
    assert not passing.confirm.isEnabled()
    assert kept() == {}


def test_a_ballot_that_could_not_be_kept_stays_with_its_person(passing, kept):
    cast, passing.cast = passing.cast, lambda _: False
    ballot(passing, 1, 2, 3)
    assert passing.stack.currentWidget() is passing.form
    assert "could not be kept" in passing.message.text()
    assert passing.levels[3].isChecked()
    passing.cast = cast
    passing.confirm.click()
    assert passing.stack.currentWidget() is passing.rest
    assert sum(kept().values()) == 3


def test_undo_shortcuts_and_every_other_key_are_off(passing, walking, kept):
    walking.session.rate(KEY, walking.code, 2)
    fired = []
    for keys in ("Ctrl+Z", "Ctrl+F", "F1", "F11", "Alt+F4"):
        shortcut = QShortcut(QKeySequence(keys), walking.stage)
        shortcut.activated.connect(lambda keys=keys: fired.append(keys))
    ballot(passing, 1, 1, 1)
    before = kept()
    for sheet in ("rest", "form"):
        if sheet == "form":
            passing.begin.click()
        for key, held in (
            (K.Key_Z, Qt.KeyboardModifier.ControlModifier),
            (K.Key_F, Qt.KeyboardModifier.ControlModifier),
            (K.Key_F1, Qt.KeyboardModifier.NoModifier),
            (K.Key_F11, Qt.KeyboardModifier.NoModifier),
            (K.Key_F4, Qt.KeyboardModifier.AltModifier),
            (K.Key_Escape, Qt.KeyboardModifier.NoModifier),
            (K.Key_Backspace, Qt.KeyboardModifier.NoModifier),
            (K.Key_V, Qt.KeyboardModifier.NoModifier),
            (K.Key_R, Qt.KeyboardModifier.NoModifier),
        ):
            QTest.keyClick(passing, key, held)
            assert passing.isVisible()
            assert passing.stack.currentWidget() is getattr(passing, sheet)
    assert fired == []
    assert kept() == before
    assert walking.rating == 2


def test_digits_choose_on_the_ballot_only(passing):
    QTest.keyClick(passing, K.Key_2)
    assert passing._answers == {}
    passing.begin.click()
    QTest.keyClick(passing, K.Key_2)
    assert passing.levels[2].isChecked()
    QTest.keyClick(passing, K.Key_9)
    assert passing.levels[2].isChecked()
    held = QKeyEvent(QEvent.Type.KeyPress, K.Key_1, Qt.KeyboardModifier.NoModifier, "1", True)
    QApplication.sendEvent(passing, held)
    assert passing.levels[2].isChecked()


def test_it_refuses_to_close_and_covers_the_window(passing, walking):
    assert passing.windowModality() is Qt.WindowModality.ApplicationModal
    assert passing.windowState() & Qt.WindowState.WindowFullScreen
    assert QApplication.activeModalWidget() is passing
    assert not passing.close()
    event = QCloseEvent()
    QApplication.sendEvent(passing, event)
    assert not event.isAccepted()
    QApplication.closeAllWindows()
    assert passing.isVisible()
    assert walking.stage.isVisible()


def test_a_page_made_small_fills_the_screen_again(passing, qtbot):
    passing.showNormal()
    qtbot.waitUntil(lambda: bool(passing.windowState() & Qt.WindowState.WindowFullScreen))


def test_only_the_word_leads_back(passing, desk, walking, votes, kept):
    passing.begin.click()
    passing.levels[1].click()
    passing.facilitator.click()
    for wrong in ("", "cano", "canots", "0000"):
        passing.field.setText(wrong)
        QTest.keyClick(passing.field, K.Key_Return)
        assert passing.isVisible()
        assert passing.wrong.text() == "That is not the word. The page stays."
        assert passing.field.text() == ""
    passing.stay.click()
    assert passing.stack.currentWidget() is passing.form
    assert passing.levels[1].isChecked()
    passing.facilitator.click()
    assert not any(made.isVisible() for made in passing.levels)
    passing.field.setText("canot ")
    QTest.keyClick(passing.field, K.Key_Return)
    assert not passing.isVisible()
    assert desk.passing is None
    assert kept() == {}  # What was not confirmed is nobody's vote.
    assert votes.isVisible()


def test_minus_does_not_reach_what_others_answered(passing, walking, votes, press, kept, qtbot):
    ballot(passing, 1, 1, 1)
    passing.facilitator.click()
    passing.field.setText("canot")
    passing.leave.click()
    before = kept()
    show_active(qtbot, walking.stage)
    assert QApplication.focusWidget() is walking.page.card
    for digit in "0123":
        press("-", digit)
        assert "Nothing has changed" in votes.taking.message.text()
    assert kept() == before


def test_a_short_word_does_not_start(walking, votes, press, desk):
    press("v")
    votes.taking.choose(Way.PASS)
    setup = votes.taking.setup
    for word in ("", "abc", "   a   "):
        setup.word.setText(word)
        assert not setup.start.isEnabled()
        QTest.keyClick(setup.word, K.Key_Return)
    assert desk.passing is None
    QTest.keyClick(setup.word, K.Key_Escape)
    assert votes.taking.way is Way.TALLY


def test_the_word_is_kept_nowhere(passing, walking):
    assert not any("canot" in str(one).casefold() for one in everything_said(walking.page))
    chosen = walking.page.card.room.votes.taking.setup.word
    chosen.undo()
    assert chosen.text() == ""
    passing.facilitator.click()
    assert passing.field.echoMode() is passing.field.EchoMode.Password
    QTest.keyClicks(passing.field, "canoe")
    QTest.keyClick(passing.field, K.Key_Return)
    QTest.keyClick(passing.field, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert passing.field.text() == ""


def test_the_ballot_says_whose_it_is_and_has_names(passing, nameless):
    passing.begin.click()
    assert "Patients & families · 1 of 3" in passing.whose.text()
    assert nameless(passing) == []


@pytest.mark.parametrize("way", ["another workshop", "none"])
def test_a_ballot_is_not_counted_in_a_workshop_that_it_was_not_for(passing, walking, kept, way):
    """The desktop may open another file while the laptop goes round."""
    first = walking.session.record.id
    if way == "none":
        walking.session._show(None)
    else:
        assert walking.session.duplicate_workshop(first, "Other room")
    ballot(passing, 3, 3, 3)
    assert passing.message.isVisible()
    assert kept() == {}
    assert walking.session.open_workshop(first)
    passing.confirm.click()
    assert not passing.message.isVisible()
    assert sum(kept().values()) == 3
