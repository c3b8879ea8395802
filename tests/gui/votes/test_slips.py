"""Slips, typed fast: one call a person, nothing of them readable on the screen, revealed criteria left out."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.shown import settle
from tests.gui.votes.conftest import KEY, everything_said

from pcn_desktop.gui.pages.run.votes.taking import Way

K = Qt.Key


@pytest.fixture
def slips(walking, votes, instrument, press):
    """The line of the slip, with the keyboard: sixteen criteria."""
    walking.session.change_voted(KEY, frozenset(item.code for item in instrument.items[:16]))
    press("v")
    votes.taking.choose(Way.SLIPS)
    assert QApplication.focusWidget() is votes.taking.slips.line
    return votes.taking.slips


def test_a_slip_is_one_call_with_blanks_left_out(walking, slips, votes, press, instrument):
    heard = []
    cast = votes.taking.cast
    votes.taking.cast = lambda *call: bool(heard.append(call) or cast(*call))
    codes = [item.code for item in instrument.items[:16]]
    press("0", "n", K.Key_Space, "-", "d", "3", K.Key_Backspace, "2", K.Key_Return)
    ((key, given, perspective),) = heard
    assert (key, perspective) == (KEY, "")
    assert given == {codes[0]: {0: 1}, codes[1]: {"na": 1}, codes[4]: {"unknown": 1}, codes[5]: {2: 1}}
    assert slips.line.typed == 0
    assert slips.count.text().endswith(" entered here · 1 in")
    assert QApplication.focusWidget() is slips.line


def test_whoever_comes_back_to_the_walk_types_on_and_rates_nothing(walking, slips, press):
    press("01")
    walking.page.outline.setFocus()
    walking.page.take_focus()
    press("2")
    assert slips.line.typed == 3
    assert walking.rating is None
    press(K.Key_Escape, K.Key_Escape, K.Key_Escape, "2")
    assert walking.rating == 2


def test_undo_says_that_it_does_not_reach_slips_and_no_key_that_would(walking, slips, votes, press):
    press("01")
    walking.session.undo_stack.undo()
    assert votes.taking.message.text().startswith("Undo does not reach votes. Close the votes")
    assert slips.line.typed == 2


def test_twenty_slips_of_sixteen_are_counted_as_they_were_typed(walking, slips, press, kept, rounds, instrument):
    chance, codes = random.Random(7), [item.code for item in instrument.items[:16]]
    expected = {}
    for _ in range(20):
        answers = [chance.choice("0123nd -") for _ in codes]
        press("".join(answers), K.Key_Return)
        for code, answer in zip(codes, answers, strict=True):
            stored = {"n": "na", "d": "unknown"}.get(answer, answer)
            if stored not in (" ", "-"):
                expected[code, "", stored] = expected.get((code, "", stored), 0) + 1
    assert kept() == expected
    assert slips.count.text().startswith("20 slips entered here")
    assert all(one.revealed is None for code in codes for one in rounds(code))


@pytest.mark.parametrize("typed", ["0000", "3333", "nd -", "n3d0"])
def test_what_is_typed_is_not_readable(walking, slips, press, qapp, typed):
    press("1111")
    qapp.processEvents()
    before, picture = everything_said(walking.page), slips.line.grab().toImage()
    press(K.Key_Escape, typed)
    qapp.processEvents()
    assert everything_said(walking.page) == before
    assert slips.line.grab().toImage() == picture
    assert slips.line.accessibleName().startswith("Slip: 5 of 16, ")


def test_what_is_typed_shows_only_when_it_is_asked_for(votes, slips, press):
    press("12")
    settle()
    hidden = slips.line.grab().toImage()
    slips.peek.click()
    assert slips.line.grab().toImage() != hidden
    assert QApplication.focusWidget() is slips.line
    votes.close_votes()
    press("v")
    votes.taking.choose(Way.SLIPS)
    assert not slips.peek.isChecked()
    press("12")
    settle()
    assert slips.line.grab().toImage() == hidden


def test_no_other_key_gets_past_the_slip(walking, slips, press):
    place = walking.code
    press("t", "a", "r", "e", "v", "?", K.Key_Right, K.Key_PageDown, K.Key_F)
    assert walking.code == place
    assert QApplication.focusWidget() is slips.line
    assert slips.line.typed == 0


def test_escape_empties_the_slip_then_leaves(walking, votes, slips, press):
    press("12", K.Key_Escape)
    assert slips.line.typed == 0
    assert votes.taking.way is Way.SLIPS
    press(K.Key_Escape)
    assert votes.taking.way is Way.TALLY
    assert QApplication.focusWidget() is walking.page.card


def test_a_blank_slip_counts_for_nothing(walking, slips, press, kept):
    press("    ", K.Key_Return)
    assert kept() == {}
    assert "is not counted" in slips.message.text()
    press(K.Key_Return)
    assert kept() == {}


def test_a_digit_that_is_no_level_is_refused_and_more_than_all_places_too(walking, slips, press):
    press("7")
    assert slips.line.typed == 0
    assert slips.message.text() == "No answer here has this digit."
    press("1" * 20)
    assert slips.line.typed == 16
    assert slips.line.accessibleName() == "Slip: complete. Enter counts it."


def test_a_slip_that_could_not_be_kept_stays(walking, votes, slips, press, kept):
    cast, votes.taking.cast = votes.taking.cast, lambda *_: False
    press("123", K.Key_Return)
    assert slips.line.typed == 3
    assert "could not be kept" in slips.message.text()
    votes.taking.cast = cast
    press(K.Key_Return)
    assert sum(kept().values()) == 3


def test_revealed_criteria_are_left_out_and_named(walking, votes, slips, press, instrument):
    codes = [item.code for item in instrument.items[:16]]
    press("1" * 16, K.Key_Return)
    walking.session.reveal_votes(KEY, codes[3])
    assert slips.apart.text() == f"Revealed already, and not on the slip: {codes[3]}"
    press("2" * 15)
    assert slips.line.typed == 15
    press("2", K.Key_Return)
    assert slips.line.typed == 0


def test_a_slip_belongs_to_the_perspective_chosen_before(walking, votes, slips, people, press, kept):
    press("1")
    votes.voters.buttons[1].click()
    assert slips.line.typed == 0
    assert QApplication.focusWidget() is slips.line
    press("2", K.Key_Return)
    assert list(kept()) == [(walking.code, people[0].id, "2")]
    assert slips.count.text().endswith("1 of 12 in")


def test_without_criteria_to_vote_on_the_slip_is_for_the_one_at_hand(walking, votes, press, kept):
    press("v")
    votes.taking.choose(Way.SLIPS)
    press("3", K.Key_Return)
    assert kept() == {(walking.code, "", "3"): 1}


def test_tab_leaves_the_line(walking, slips):
    QTest.keyClick(slips.line, K.Key_Tab)
    assert QApplication.focusWidget() is slips.peek
