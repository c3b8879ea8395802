"""Reveal, what the votes say together, another round, throwing one away, correcting one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.gui.shown import settle, texts
from tests.gui.votes.conftest import KEY, everything_said

from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.workspace.answers import Outside

K = Qt.Key


def on_card(walking):
    return QApplication.focusWidget() is walking.page.card


def test_r_opens_first_and_reveals_only_what_is_open(walking, votes, press, rounds):
    walking.session.add_votes(KEY, {walking.code: {2: 6}}, "")
    press("r")
    assert votes.isVisible()
    assert rounds(walking.code)[-1].revealed is None
    press("r")
    assert rounds(walking.code)[-1].revealed is not None
    assert on_card(walking)
    press("3")  # The digits rate again.
    assert walking.rating == 3
    assert rounds(walking.code)[-1].ballots == 6


def test_nothing_is_revealed_without_a_ballot(walking, votes, press, rounds):
    press("v", "r")
    assert rounds(walking.code) == ()
    assert votes.taking.message.text() == "No ballot is in yet: there is nothing to reveal."


def plain(part):
    return part.text().replace("\u00a0", " ")


def revealed(walking, press, counts, perspective=""):
    walking.session.add_votes(KEY, {walking.code: counts}, perspective)
    press("v", "r")
    return walking.page.card.room.votes.round


def test_the_worked_example_that_agrees(walking, press):
    view = revealed(walking, press, {0: 1, 1: 2, 2: 6, 3: 3})
    assert plain(view.figures) == "12 votes · median 2 · from 0 to 3 · 50.0% at the median · 75.0% around the median"
    assert view.verdict.text() == "Agreement"
    assert view.reason.text() == "3 of 12 votes lie outside levels 2, 3; an agreement allows 3."
    assert not view.question.isVisible()
    assert view.bars.accessibleDescription().startswith("0\u00a0Not started × 1 · 1\u00a0Planned × 2")


def test_the_worked_example_that_is_split(walking, press):
    view = revealed(walking, press, {0: 4, 1: 1, 2: 1, 3: 4, Outside.NOT_APPLICABLE: 2, Outside.UNKNOWN: 1})
    assert plain(view.figures) == "10 votes · median 1.5 · from 0 to 3 · 10.0% at the median · 20.0% around the median"
    assert view.verdict.text() == "Split"
    assert view.question.text() == "What do the 0s see that the 3s do not?"
    assert view.outside.text() == "Outside the scale: Not applicable × 2 · Don’t know × 1"


def test_few_votes_have_no_verdict_and_a_reason(walking, press):
    view = revealed(walking, press, {2: 2, 3: 2})
    assert view.verdict.text() == "No verdict: fewer than five votes"
    assert view.reason.text() == ""


def test_ballots_outside_the_scale_alone_are_shown(walking, press):
    view = revealed(walking, press, {Outside.UNKNOWN: 5})
    assert view.figures.text() == "0 votes"
    assert "Don’t know × 5" in view.outside.text()


def test_perspectives_are_shown_here_and_the_small_ones_marked(walking, people, press):
    for one, counts in zip(people, ({0: 4}, {3: 2}), strict=False):
        walking.session.add_votes(KEY, {walking.code: counts}, one.id)
    view = revealed(walking, press, {2: 1})
    said = texts(view)
    assert "2 votes · median 3 · not shown outside this window" in said
    assert "Clinicians" in said
    assert "Patients & families" in said


def test_perspectives_that_stand_apart_are_named(walking, people, press):
    for one, counts in zip(people, ({0: 5}, {3: 4, 2: 1}), strict=False):
        walking.session.add_votes(KEY, {walking.code: counts}, one.id)
    press("v", "r")
    view = walking.page.card.room.votes.round
    assert view.gaps.text() == "3 levels apart: Clinicians (median 0) and Patients & families (median 3)"


def test_what_was_revealed_does_not_stay_on_the_page_of_another_criterion(walking, people, press):
    for one, counts in zip(people, ({0: 5}, {3: 5}), strict=False):
        walking.session.add_votes(KEY, {walking.code: counts}, one.id)
    press("v", "r")
    settle()
    view = walking.page.card.room.votes.round
    told = [view.figures.text(), view.question.text(), view.gaps.text(), view.bars.accessibleDescription(), "Split"]
    assert all(told)
    assert all(any(words in str(part) for one in everything_said(view) for part in one) for words in told)
    press(K.Key_Right)
    settle()
    left = " ".join(str(part) for one in everything_said(walking.page.card) for part in one)
    assert [words for words in told if words in left] == []


def test_another_round_keeps_the_first(walking, votes, press, rounds):
    view = revealed(walking, press, {2: 5, 3: 1})
    press("e")
    assert on_card(walking)
    assert votes.voting
    assert "Round 1" in texts(view)
    assert view.bars.isHidden()
    press("3" * 6)
    assert [one.ballots for one in rounds(walking.code)] == [6, 6]
    press("r")
    assert view.medians.text() == "2 → 3 after the second round"
    assert {"Round 1", "Round 2"} <= texts(view)
    assert "6 votes · median 2 · Agreement" in texts(view)


def test_another_round_waits_for_the_reveal(walking, votes, press, rounds):
    press("v", "1", "e")
    assert len(rounds(walking.code)) == 1
    assert "not revealed yet" in votes.taking.message.text()


def test_a_round_is_thrown_away_after_a_plain_question_in_place(walking, votes, press, rounds, kept):
    press("v", "12")
    votes.empty_round.trigger()
    assert votes.sure.isVisible()
    assert votes.keep.hasFocus()
    votes.keep.click()
    assert not votes.sure.isVisible()
    assert len(kept()) == 2
    assert on_card(walking)
    votes.empty_round.trigger()
    votes.throw.click()
    assert kept() == {}
    assert rounds(walking.code) == ()
    assert on_card(walking)
    press("-", "1")
    assert kept() == {}


def test_throwing_away_keeps_what_was_revealed(walking, votes, press, rounds):
    revealed(walking, press, {2: 5})
    assert not votes.empty_round.isVisible()
    press("e", "1")
    votes.empty_round.trigger()
    votes.throw.click()
    assert [one.number for one in rounds(walking.code)] == [1]
    assert rounds(walking.code)[0].revealed is not None


def test_a_tally_is_corrected_marked_and_undone(walking, votes, people, press, rounds):
    walking.session.add_votes(KEY, {walking.code: {0: 1, 2: 4}}, people[0].id)
    view = revealed(walking, press, {2: 1})
    votes.voters.choose(people[0].id)
    votes.correct.trigger()
    fields = {answer: field for answer, (_, field) in votes.correction._fields.items()}
    assert {answer: field.text() for answer, field in fields.items() if field.text() != "0"} == {0: "1", 2: "4"}
    fields[0].setText("0")
    fields[3].setText("1")
    press(K.Key_Return)
    (only,) = rounds(walking.code)
    assert dict(only.counts[people[0].id])[3] == 1
    assert only.corrected
    assert on_card(walking)
    assert view.title.text() == "Round 1 · corrected"
    assert walking.rating is None
    walking.session.undo_stack.undo()
    (only,) = rounds(walking.code)
    assert (only.counts[people[0].id][0], only.counts[people[0].id].get(3, 0)) == (1, 0)


def test_a_correction_opens_where_the_votes_are(walking, votes, people, press):
    walking.session.add_votes(KEY, {walking.code: {1: 5}}, people[1].id)
    press("v", "r")
    votes.correct.trigger()
    assert votes.voters.perspective == people[1].id
    press(K.Key_Escape)
    assert not votes.correction.isVisible()
    assert on_card(walking)


def test_undoing_a_correction_leaves_the_next_round_alone(walking, votes, press, kept, rounds):
    revealed(walking, press, {2: 5})
    walking.session.correct_votes(KEY, walking.code, {3: 5}, "")
    press("e", "11")
    before = kept()
    walking.session.undo_stack.undo()
    assert kept() == before
    assert rounds(walking.code)[-1].ballots == 2


@pytest.mark.parametrize("typed", ["", "abc", "-1"])
def test_a_correction_takes_numbers_only(walking, votes, press, rounds, typed):
    revealed(walking, press, {2: 5})
    votes.correct.trigger()
    press(K.Key_Delete, typed, K.Key_Return)
    assert rounds(walking.code)[-1].counts[""].get(0, 0) in (0, 1)
    assert rounds(walking.code)[-1].counts[""][2] == 5


def test_the_history_tells_what_happened_to_the_round(walking, votes, press):
    press("v", "12", "r")
    walking.page.show_record(walking.session.record, walking.session.instruments, walking.session.summary)
    said = " ".join(line for line in texts(walking.page.side.history))
    assert "Votes revealed: 1 × 1, 2 × 1" in said
    assert "Round 1: votes were cast" in said


def test_a_screen_that_the_room_sees_shows_no_small_group_and_no_correction(walking, votes, people, press):
    for one, counts in zip(people, ({0: 6}, {3: 2}), strict=False):
        walking.session.add_votes(KEY, {walking.code: counts}, one.id)
    press("v", "r")
    assert {"Clinicians", "Patients & families"} <= texts(votes)
    votes.correct.trigger()
    room_safe().switch(True)
    try:
        settle()
        assert not votes.correction.isVisible()
        assert not votes.correct.isVisible()
        assert not {"Clinicians", "Patients & families"} & texts(votes.round)
        assert votes.round.figures.text().startswith("8 votes")
    finally:
        room_safe().switch(False)
    settle()
    assert {"Clinicians", "Patients & families"} <= texts(votes.round)


def test_a_screen_that_the_room_sees_shows_no_vote_of_two_people(walking, votes, press):
    room_safe().switch(True)
    try:
        view = revealed(walking, press, {0: 1, 3: 1})
        assert view.figures.text() == "Too few votes to show without telling who voted what"
        assert view.bars.isHidden()
        votes.close_votes()
        assert walking.page.card.room.status.text() == ""
    finally:
        room_safe().switch(False)
    votes.open_votes()
    assert view.figures.text().startswith("2 votes")


def test_what_is_typed_of_a_slip_cannot_be_shown_on_a_screen_that_the_room_sees(walking, votes, press):
    press("v")
    votes.taking.choose(Way.SLIPS)
    slips = votes.taking.slips
    slips.peek.click()
    press("1")
    room_safe().switch(True)
    try:
        assert not slips.peek.isChecked()
        assert not slips.peek.isVisible()
    finally:
        room_safe().switch(False)
    votes.taking.choose(Way.SLIPS)
    assert slips.peek.isVisible()
