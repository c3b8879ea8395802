"""Counting in the card: keys vote and do not rate, minus, perspectives, another criterion, closed workshops."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from tests import factories
from tests.gui.kit import full_disk
from tests.gui.votes.conftest import KEY

from pcn_desktop.gui.keys import KeyMap
from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.summary_model import VOTED
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.store import new_id

K = Qt.Key


def on_card(walking):
    return QApplication.focusWidget() is walking.page.card


def test_v_opens_the_votes_in_place_and_escape_gives_the_keys_back(walking, votes, press, kept):
    press("v")
    assert votes.isVisible()
    assert on_card(walking)
    press("2", "2", "n", "d")
    assert kept() == {(walking.code, "", "2"): 2, (walking.code, "", "na"): 1, (walking.code, "", "unknown"): 1}
    assert walking.rating is None
    assert votes.ballots.text() == "4 in"
    press(K.Key_Escape)
    assert not votes.isVisible()
    press("2")
    assert walking.rating == 2
    assert sum(kept().values()) == 4


def test_it_is_plain_that_digits_vote(walking, votes, press):
    card = walking.page.card
    rating = card.accessibleName()
    press("v")
    assert card.accessibleName() == f"Votes are counted, not ratings: {rating}"
    assert votes.taking.band.isVisible()
    assert "they do not rate" in votes.taking.state.text()
    assert not any(made.isEnabled() for made in card._levels)
    press("-")
    assert "takes back" in votes.taking.state.text()
    press("-")
    assert "they do not rate" in votes.taking.state.text()
    press("v")
    assert card.accessibleName() == rating
    assert all(made.isEnabled() for made in card._levels)


def test_a_digit_that_is_no_level_counts_nothing(walking, votes, press, kept):
    press("v", "9", "4")
    assert kept() == {}
    assert walking.rating is None


def test_a_key_held_down_counts_once(walking, press, kept):
    press("v", "1")
    for _ in range(4):
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_1, Qt.KeyboardModifier.NoModifier, "1", True)
        QApplication.sendEvent(walking.page.card, event)
    assert kept() == {(walking.code, "", "1"): 1}


def test_the_buttons_count_without_a_key(walking, votes, press, qtbot, kept):
    press("v")
    for cell in votes.taking.tally.cells:
        qtbot.mouseClick(cell.plus, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(cell.plus, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(cell.minus, Qt.MouseButton.LeftButton)
        assert on_card(walking)
    answers = {answer: count for (_, _, answer), count in kept().items()}
    assert answers == dict.fromkeys(["0", "1", "2", "3", "na", "unknown"], 1)


def test_keys_that_are_off_leave_the_buttons(walking, votes, press, kept):
    walking.page.show_keys(KeyMap.of(False, {}))
    votes.open_votes()
    press("2", "n", "-")
    assert kept() == {}
    assert "plus and minus" in votes.taking.state.text()
    votes.taking.tally.cells[2].plus.click()
    assert kept() == {(walking.code, "", "2"): 1}


def test_votes_are_counted_by_perspective(walking, votes, people, press, kept):
    press("v")
    assert votes.ballots.text() == "0 of 20 in"
    names = [made.accessibleName() for made in votes.voters.buttons]
    assert names == ["Whole room", "Clinicians", "Patients & families"]
    assert "Nation <b>partners</b>" in votes.voters._apart.text()
    assert votes.voters._apart.textFormat() is Qt.TextFormat.PlainText
    votes.voters.buttons[2].click()
    assert on_card(walking)
    press("3", "3")
    assert kept() == {(walking.code, people[1].id, "3"): 2}
    assert votes.ballots.text() == "2 of 8 in"
    assert votes.ballots.accessibleName() == "Patients & families · 2 of 8 in"
    press("-", "3")
    votes.voters.buttons[1].click()
    press("-", "3")  # Counted for others: out of reach here.
    assert kept() == {(walking.code, people[1].id, "3"): 1}
    votes.voters.buttons[0].click()
    assert votes.ballots.text() == "1 of 20 in"


def test_another_criterion_closes_the_votes(walking, votes, press, kept, instrument):
    first = walking.code
    press("v", "1", K.Key_Right)
    assert walking.code != first
    assert not votes.isVisible()
    press("3")
    assert walking.rating == 3
    assert kept() == {(first, "", "1"): 1}
    press("v", "-", "1")
    assert kept() == {(first, "", "1"): 1}


def test_another_workshop_closes_the_votes_and_keeps_them(walking, votes, press, kept):
    first = walking.session.record.id
    press("v", "1")
    assert walking.session.create_workshop(factories.details("Autre"), [KEY])
    assert not votes.isVisible()
    walking.page.take_focus()
    press("2")
    assert walking.rating == 2
    walking.session.open_workshop(first)
    walking.page.take_focus()
    press("v")
    assert votes.ballots.text() == "1 in"
    press("-", "1")
    assert sum(kept().values()) == 1


def test_a_closed_workshop_takes_no_votes(walking, votes, press, kept):
    walking.session.close_workshop()
    walking.page.take_focus()
    press("v")
    assert votes.still.isVisible()
    assert not votes.taking.isVisible()
    assert not votes.reveal.isVisible()
    press("2", "r", "e")
    assert kept() == {}


def test_a_file_that_cannot_be_written_takes_no_votes(walking, votes, press):
    votes.lock_file(True)
    press("v")
    assert votes.still.isVisible()
    assert not votes.voting


def test_a_full_disk_counts_nothing_and_minus_stays_out_of_reach(walking, votes, press, kept, qtbot):
    press("v", "1")
    with full_disk(walking.session.workspace), qtbot.waitSignal(walking.session.failed):
        walking.session.write_note(KEY, walking.code, new_id(), "mot " * 9000, language="fr", stay=new_id())
    before = kept()
    votes.taking.cast = lambda *_: False
    press("2", "-", "2")
    assert kept() == before
    assert "Nothing has changed" in votes.taking.message.text()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_language_changes_in_the_middle(walking, votes, press, kept, languages, qapp, language):
    press("v", "1")
    other = {"fr": "en", "en": "fr"}[language]
    for one in (other, language):
        languages.switch(one)
        qapp.processEvents()
    assert votes.isVisible()
    assert votes.voting
    press("1", "-", "1")
    assert kept() == {(walking.code, "", "1"): 1}
    said = {"fr": "Les touches comptent", "en": "The keys now count"}[language]
    assert votes.taking.state.text().startswith(said)


def test_the_card_and_the_outline_say_what_is_to_be_voted_on(walking, instrument):
    first, second = (item.code for item in instrument.items[:2])
    walking.session.change_voted(KEY, frozenset({first}))
    card, model = walking.page.card, walking.page.outline.model
    assert card._path.text().endswith("to\u00a0vote\u00a0on")
    assert "to vote on" in walking.page.card._beside.chips[0].accessibleName()
    section = model.find(KEY, instrument.sections[0].code)
    assert section.data(VOTED) == 1
    assert "1 to vote on" in section.data(Qt.ItemDataRole.AccessibleTextRole)
    walking.page.go_to(KEY, second)
    assert "vote" not in card._path.text()


def test_a_rating_is_never_filled_in_by_votes(walking, press):
    press("v", "2" * 6, "r")
    assert walking.rating is None
    press("2")
    assert walking.rating == 2
    assert Outside.UNKNOWN not in walking.session.record.assessment(KEY).ratings.values()


@pytest.mark.parametrize("way", ["removed", "given to its community"])
def test_a_perspective_that_leaves_while_it_is_chosen_takes_what_was_begun_with_it(walking, votes, people, press, way):
    """Nothing begun for it is counted for the whole room instead."""
    press("v")
    votes.voters.choose(people[1].id)
    votes.taking.choose(Way.SLIPS)
    press("1")
    assert votes.taking.slips.line.typed == 1
    if way == "removed":
        walking.session.remove_entry(people[1])
    else:
        walking.session.write_entry(replace(people[1], community=True))
    assert votes.voters.perspective == ""
    assert votes.taking.slips.line.typed == 0
    assert "left the room" in votes.taking.message.text()
    press("3", K.Key_Return)
    assert "1 slip" in votes.taking.slips.count.text()
