"""Until the reveal nothing on the page depends on what was voted: only on how many ballots are in."""

import re

import pytest
from PySide6.QtCore import Qt
from tests import factories
from tests.gui.shown import settle
from tests.gui.votes.conftest import KEY, everything_said, write_people

from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.workspace.answers import Outside

MOMENT = re.compile(r"\d+:\d\d")
ANSWERS = (0, 1, 2, 3, Outside.NOT_APPLICABLE, Outside.UNKNOWN)
BALLOTS = [
    [0, 0, 0],
    [3, 3, 3],
    [0, 1, 3],
    [Outside.NOT_APPLICABLE] * 3,
    [Outside.UNKNOWN, 2, Outside.NOT_APPLICABLE],
]


def vote(press, answers):
    for answer in answers:
        press({Outside.NOT_APPLICABLE: "n", Outside.UNKNOWN: "d"}.get(answer, str(answer)))


@pytest.mark.parametrize("way", list(Way))
def test_what_is_said_is_the_same_whichever_answers_were_voted(walking, votes, press, way):
    """A workshop for each set of votes, as many of them: pages, pictures and steps of undo are the same."""
    session, heard = walking.session, []
    for answers in BALLOTS:
        assert session.create_workshop(factories.details(), [KEY])
        write_people(session)
        walking.page.take_focus()
        press("v")
        vote(press, answers)
        votes.taking.choose(way)
        walking.page.take_focus()
        settle()
        stack = session.undo_stack
        page = [tuple(MOMENT.sub("", str(part)) for part in one) for one in everything_said(walking.page)]
        walking.page.card._scroll.verticalScrollBar().setValue(0)  # Wherever the last workshop left it.
        heard.append((page, walking.page.card.grab().toImage(), stack.count(), stack.undoText()))
    first = heard[0]
    assert any("3 of 20 in" in line for one in first[0] for line in one)
    for page, picture, steps, undone in heard[1:]:
        assert page == first[0]
        assert picture == first[1]
        assert (steps, undone) == first[2:]


@pytest.mark.parametrize("answers", BALLOTS)
def test_the_session_says_how_many_and_no_more(walking, votes, press, answers):
    press("v")
    vote(press, answers)
    assert votes.ballots.text() == "3 in"
    (only,) = walking.session.record.assessment(KEY).rounds[walking.code]
    assert (only.ballots, dict(only.counts), only.revealed) == (3, {}, None)


def test_undo_leaves_votes_alone(walking, votes, press, kept):
    walking.session.rate(KEY, walking.code, 2)
    press("v", "013")
    before = kept()
    assert sum(before.values()) == 3
    press(Qt.Key.Key_Escape)
    walking.session.undo_stack.undo()
    assert walking.rating is None
    assert kept() == before


@pytest.mark.parametrize("answer", ANSWERS)
def test_minus_takes_back_what_this_hand_counted_and_nothing_else(walking, votes, press, kept, answer):
    """Votes that came otherwise stay, and refusing sounds the same for every answer, voted or not."""
    walking.session.add_votes(KEY, {walking.code: {1: 2, Outside.UNKNOWN: 1}}, "")
    before = kept()
    press("v", "-")
    vote(press, [answer])
    assert kept() == before
    said = votes.taking.message.text()
    assert said == "Minus takes back only what was counted here since the votes were opened. Nothing has changed."
    vote(press, [answer])
    assert sum(kept().values()) == 4
    press("-")
    vote(press, [answer])
    assert kept() == before
    assert votes.taking.message.text() == ""
    vote(press, [answer])
    press("v", "v", "-")  # Closed and opened again: what was counted before is out of reach.
    vote(press, [answer])
    assert sum(kept().values()) == 4


def test_backspace_takes_back_the_last_one_and_clears_no_rating(walking, votes, press, kept):
    walking.session.rate(KEY, walking.code, 2)
    press("v", "03", Qt.Key.Key_Backspace)
    assert kept() == {(walking.code, "", "0"): 1}
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert kept() == {}
    assert walking.rating == 2
    assert "Nothing was counted here" in votes.taking.message.text()


def test_the_rating_of_the_workshop_before_waits_for_the_reveal_or_the_consensus(walking, press):
    session, room = walking.session, walking.page.card.room
    code = walking.code
    session.rate(KEY, code, 3)
    assert session.duplicate_workshop(session.record.id, "Suivi", follows=True)
    walking.page.go_to(KEY, code)
    folded = "Rated in the earlier workshop: shown after the reveal or the consensus"
    assert room.earlier.text() == folded
    assert not any("Earlier workshop: 3" in str(one) for one in everything_said(walking.page))
    walking.page.take_focus()
    press("v", "1")
    assert room.earlier.text() == folded
    press("r")
    assert room.earlier.text() == "Earlier workshop: 3\u00a0In place"
    session.begin_round(KEY, code)
    assert room.earlier.text().startswith("Earlier workshop")
    walking.page.go_to(KEY, "F1.1.1")
    assert room.earlier.text() == ""


def test_a_consensus_alone_shows_the_rating_of_the_workshop_before(walking):
    session, room, code = walking.session, walking.page.card.room, walking.code
    session.rate(KEY, code, 0)
    assert session.duplicate_workshop(session.record.id, "Suivi", follows=True)
    walking.page.go_to(KEY, code)
    session.rate(KEY, code, 2)
    assert room.earlier.text() == "Earlier workshop: 0\u00a0Not started"
    session.undo_stack.undo()
    assert "shown after" in room.earlier.text()
