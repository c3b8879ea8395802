"""Votes and spread: what was revealed, splits first; gaps, rounds and dissent in words; what changed since."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from tests.gui.sense.conftest import KEY
from tests.gui.shown import cut_buttons, cut_labels, settle, sideways

from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.pages.sense.spread_model import DETAILS, SpreadColumn
from pcn_desktop.gui.pages.sense.votes_pane import Shown
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Consensus, Perspective, fixed_id
from pcn_desktop.workspace.values import ChoiceKind

CLINIC, FAMILIES, BOARD = "clinic", "families", "board"


@pytest.fixture
def vote(sense):
    """Call it to let the room vote on a criterion, and to reveal."""
    for at, (identity, words) in enumerate(((CLINIC, "Clinicians"), (FAMILIES, "Families"), (BOARD, "Board"))):
        assert sense.session.write_entry(Perspective(identity, words, position=at))
    codes = set()

    def do(code, groups, *, reveal=True):
        if code not in codes:
            codes.add(code)
            assert sense.session.change_voted(KEY, frozenset(codes))
        for group, counts in groups.items():
            assert sense.session.add_votes(KEY, {code: counts}, group)
        assert not reveal or sense.session.reveal_votes(KEY, code)

    return do


@pytest.fixture
def voted(sense, vote):
    """Two splits (F1.1.1 wider than G.2.1, which has a gap), an agreement, votes that are too few, votes not seen."""
    vote("G.1.1", {WHOLE_ROOM: {1: 1, 2: 5, 3: 6}})
    vote("G.2.1", {CLINIC: {3: 4, 2: 2}, FAMILIES: {0: 4, 1: 1}, BOARD: {3: 3}})
    vote("F1.1.1", {WHOLE_ROOM: {0: 4, 1: 1, 2: 1, 3: 4}})
    vote("F1.1.3", {WHOLE_ROOM: {1: 2, 0: 1, Outside.UNKNOWN: 2}})
    vote("F3.2.1", {WHOLE_ROOM: {1: 9}}, reveal=False)
    sense.show(Pane.VOTES)
    return sense


def codes(card):
    model = card.table.topics
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def row(card, code):
    return codes(card).index(code)


def cell(card, code, column, role=Qt.ItemDataRole.DisplayRole):
    return card.table.topics.index(row(card, code), column).data(role)


def test_splits_come_first_the_widest_at_the_top(voted):
    assert codes(voted.page.votes.votes) == ["F1.1.1", "G.2.1", "G.1.1", "F1.1.3"]


def test_filters_leave_splits_or_gaps(voted):
    pane = voted.page.votes
    assert [made.text() for made in pane.filters.values()] == ["All criteria · 4", "Splits only · 2", "Gaps only · 1"]
    pane.filters[Shown.SPLITS].click()
    assert codes(pane.votes) == ["F1.1.1", "G.2.1"]
    pane.filters[Shown.GAPS].click()
    assert codes(pane.votes) == ["G.2.1"]
    pane.filters[Shown.ALL].click()
    assert len(codes(pane.votes)) == 4


def test_a_filter_stays_when_the_record_changes_and_says_when_nothing_passes_it(sense, vote):
    vote("G.1.1", {WHOLE_ROOM: {2: 6}})
    pane = sense.page.votes
    sense.show(Pane.VOTES)
    for which, words in (
        (Shown.SPLITS, "No votes are split."),
        (Shown.GAPS, "No two perspectives stand two levels or more apart."),
    ):
        pane.filters[which].click()
        sense.session.rate(KEY, "G.1.1", which.value)
        assert codes(pane.votes) == []
        assert pane.votes._about.text() == words
        assert not pane.votes.table.isVisible()


def test_verdict_median_votes_and_ballots_outside_are_said(voted):
    card = voted.page.votes.votes
    assert cell(card, "F1.1.1", SpreadColumn.VERDICT) == "Split"
    assert cell(card, "G.1.1", SpreadColumn.VERDICT) == "Agreement"
    assert cell(card, "F1.1.3", SpreadColumn.VERDICT) == "No verdict: fewer than five votes"
    model = card.table.topics
    found = {code: model.figures(model.shown[row(card, code)]) for code in codes(card)}
    assert found["F1.1.1"] == ("Median 1.5 · 10 votes",)
    assert found["F1.1.3"] == ("Median 1 · 3 votes", "Don’t know: 2")


def test_rounds_gaps_and_dissent_stand_below_the_name(voted, vote):
    session = voted.session
    dissent = "Two <b>families</b>\nsee no follow-up"
    identity = fixed_id(session.record.id, "consensus", KEY, "G.2.1")
    assert session.write_entry(Consensus(identity, KEY, "G.2.1", "", dissent))
    assert session.begin_round(KEY, "F1.1.1")
    vote("F1.1.1", {WHOLE_ROOM: {2: 2, 3: 7}})
    card = voted.page.votes.votes
    assert cell(card, "F1.1.1", 1, DETAILS) == ("1.5 → 3 after the second round",)
    assert cell(card, "F1.1.1", SpreadColumn.VERDICT) == "Agreement"
    gap, _, noted = cell(card, "G.2.1", 1, DETAILS)
    assert gap.startswith("3 levels apart: Families (median 0) and Clinicians (median 3)")
    assert noted == "Dissent noted: Two <b>families</b> see no follow-up"


@pytest.mark.parametrize(("board", "private"), [({3: 3}, False), ({3: 2}, True), ({3: 1, Outside.UNKNOWN: 4}, True)])
def test_a_gap_that_others_may_not_see_is_marked(sense, vote, board, private):
    vote("G.2.1", {CLINIC: {3: 4}, FAMILIES: {0: 4}, BOARD: board})
    details = cell(sense.page.votes.votes, "G.2.1", 1, DETAILS)
    assert details[0].endswith("small group: in this window only") is private


def test_everything_is_said_to_those_who_do_not_see_the_bars(sense, vote):
    vote("G.2.1", {CLINIC: {3: 4}, FAMILIES: {0: 4}, BOARD: {2: 2}})
    words = cell(sense.page.votes.votes, "G.2.1", SpreadColumn.VOTES, Qt.ItemDataRole.AccessibleTextRole)
    assert "0\u00a0Not started: 4" in words
    assert "Clinicians: median 3, 4 votes" in words
    assert "Board: median 2, 2 votes (small group)" in words
    assert "3 levels apart" in words


@pytest.mark.parametrize("answers", [{0: 9}, {3: 9}, {Outside.UNKNOWN: 9}])
def test_votes_that_nobody_saw_are_only_counted(sense, vote, languages, answers):
    languages.switch("en")
    vote("F3.2.1", {WHOLE_ROOM: answers}, reveal=False)
    pane = sense.page.votes
    sense.show(Pane.VOTES)
    assert codes(pane.votes) == []
    assert pane.votes._about.text() == (
        "No votes were revealed yet. The room votes in Run, before it talks. Votes on 1 criterion are not revealed yet."
    )
    assert not any(made.isVisible() for made in pane.filters.values())
    assert pane.votes.table.topics.read().rows == ()


def test_enter_and_the_button_go_to_the_criterion(voted, qtbot):
    card = voted.page.votes.votes
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_Down)
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    card._go.click()
    at = card.table.visualRect(card.table.topics.index(2, 1)).center()
    qtbot.mouseClick(card.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    qtbot.mouseDClick(card.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert voted.asked == [(KEY, "G.2.1"), (KEY, "G.2.1"), (KEY, "G.1.1")]


def test_a_split_can_be_chosen_as_a_priority(voted, qtbot):
    card = voted.page.votes.votes
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_P)
    assert voted.chosen(ChoiceKind.PRIORITY) == ["F1.1.1"]


def test_each_column_has_a_name_to_be_heard(voted):
    model = voted.page.votes.votes.table.topics
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in SpreadColumn]
    assert heads == ["Code", "Dimension or criterion", "Votes", "Agreement or split", "Rating or score"]


def test_the_copy_says_in_words_what_is_drawn(voted):
    voted.page.votes.votes.copy.click()
    head, first, *_ = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t") == [
        "Code", "Dimension or criterion", "Votes", "Median", "Rating or score", "Verdict", "To talk about",
    ]  # fmt: skip
    cells = first.split("\t")
    assert cells[0] == "F1.1.1"
    assert "0\u00a0Not started: 4; 1\u00a0Planned: 1" in cells[2]
    assert (cells[3], cells[5]) == ("1.5", "Split")


def test_the_copy_holds_no_small_group_and_no_vote_of_two_people(voted, vote):
    vote("F1.2.2", {CLINIC: {3: 5}, FAMILIES: {0: 3}, BOARD: {2: 1}})
    vote("F1.2.1", {WHOLE_ROOM: {0: 1, 3: 1}})
    model = voted.page.votes.votes.table.topics
    assert any("Families" in line and "window only" in line for line in cell_details(voted, "F1.2.2"))
    rows = {cells[0]: cells for cells in model.read().rows}
    assert not any("Families" in words or "Clinicians" in words for words in rows["F1.2.2"])
    assert any("Families" in words for words in rows["G.2.1"])
    assert rows["F1.2.1"][2:4] == ("", "")
    assert "\u00a02" not in rows["F1.2.1"][5]


def cell_details(voted, code):
    return cell(voted.page.votes.votes, code, SpreadColumn.CODE, DETAILS)


def test_without_an_earlier_workshop_there_is_no_change_to_show(voted):
    assert not voted.page.votes.changes.isVisible()


@pytest.fixture
def followed(sense):
    """A workshop that follows the one rated in full: four ratings so far."""
    before = dict(sense.session.record.assessment(KEY).ratings)
    assert sense.session.duplicate_workshop(sense.session.record.id, "Follow-up", follows=True)
    levels = [code for code in sorted(before) if isinstance(before[code], int)]
    up = next(code for code in levels if before[code] == 1)
    down = next(code for code in levels if before[code] == 3)
    same = next(code for code in levels if before[code] == 2)
    for code, rating in ((up, 2), (down, 0), (same, 2)):
        assert sense.session.rate(KEY, code, rating)
    sense.show(Pane.VOTES)
    return sense, up, down


def test_what_moved_since_the_earlier_workshop_is_listed_with_both_levels(followed):
    sense, up, down = followed
    card = sense.page.votes.changes
    assert card.isVisible()
    assert sorted(codes(card)) == sorted((up, down))
    assert card._about.text() == "1 higher · 1 lower · 1 the same"
    words = cell(card, up, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith("1\u00a0Planned → 2\u00a0Partly in place")
    assert sense.page.votes.first is card.table
    sense.page.take_focus()
    assert card.table.hasFocus()


def test_a_rating_outside_the_scale_is_counted_apart(followed):
    sense, up, _ = followed
    assert sense.session.rate(KEY, up, Outside.UNKNOWN)
    card = sense.page.votes.changes
    assert card._about.text() == "0 higher · 1 lower · 1 the same · 1 rated outside the scale, then or now"
    assert up in codes(card)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_cut_and_every_row_has_its_room(voted, languages, qapp, language, text_size):
    identity = fixed_id(voted.session.record.id, "consensus", KEY, "G.2.1")
    voted.session.write_entry(Consensus(identity, KEY, "G.2.1", "", "Deux familles ne voient pas de suites. " * 6))
    apply_theme(qapp, make_theme("light", text_size))
    languages.switch(language)
    settle()
    pane = voted.page.votes
    assert [*cut_labels(pane), *cut_buttons(pane), *sideways(voted.page)] == []
    table = pane.votes.table
    assert table.height() >= sum(table.rowHeight(at) for at in range(table.topics.rowCount()))
    for at in range(table.topics.rowCount()):
        index = table.topics.index(at, 1)
        assert table.rowHeight(at) >= table.row_height(index, table.columnWidth(1) - 10)
    assert sum(table.columnWidth(at) for at in range(len(SpreadColumn))) <= table.viewport().width()


def test_every_part_has_a_name(voted, nameless):
    assert nameless(voted.page.votes) == []
