"""Votes: counts only, blind until they are revealed, kept round by round."""

import sqlite3
import traceback
from contextlib import closing
from dataclasses import replace

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import KEY

from pcn_desktop.errors import (
    NothingToRestore,
    NoVotes,
    OutOfScope,
    PerspectiveApart,
    PerspectiveVoted,
    UnknownCode,
    UnknownLevel,
    UnknownPerspective,
    VotesHidden,
    VotesRevealed,
    WorkshopClosed,
)
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Perspective
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Subject

NA, UNKNOWN = Outside.NOT_APPLICABLE, Outside.UNKNOWN
CODE = "A.1.1"


@pytest.fixture
def clinicians(workspace, workshop):
    made = Perspective(new_id(), "Cliniciens", people=6)
    workspace.write_entry(workshop, made)
    return made.id


def rounds(workspace, workshop, code=CODE):
    return workspace.record(workshop).assessment(KEY).rounds.get(code, ())


def vote(workspace, workshop, counts, perspective=WHOLE_ROOM, code=CODE):
    workspace.add_votes(workshop, KEY, {code: counts}, perspective)


def told(workspace, workshop):
    return [
        (change.field, change.before, change.after)
        for change in reversed(workspace.history(workshop))
        if change.subject is Subject.VOTES
    ]


def test_votes_are_on_disk_when_the_call_returns_and_blind(workspace, workshop, clinicians):
    vote(workspace, workshop, {2: 1}, clinicians)
    vote(workspace, workshop, {3: 2, NA: 1})
    with open_workspace(workspace.path, access=Access.READ) as reader:
        (found,) = rounds(reader, workshop)
    assert (found.number, found.revealed, found.ballots) == (1, None, 4)
    assert dict(found.cast) == {clinicians: 1, WHOLE_ROOM: 3}
    assert dict(found.counts) == {}


def test_the_reveal_tells_all(workspace, workshop, clinicians):
    vote(workspace, workshop, {2: 1, UNKNOWN: 1}, clinicians)
    vote(workspace, workshop, {3: 2, NA: 1})
    change = workspace.reveal_votes(workshop, KEY, CODE)
    (found,) = rounds(workspace, workshop)
    assert found.revealed == change.at or found.revealed is not None
    assert {group: dict(counts) for group, counts in found.counts.items()} == {
        clinicians: {2: 1, UNKNOWN: 1},
        WHOLE_ROOM: {3: 2, NA: 1},
    }
    assert told(workspace, workshop) == [("cast", None, "1"), ("revealed", None, "2:1 3:2 na:1 unknown:1")]
    assert workspace.reveal_votes(workshop, KEY, CODE) is None


def test_perspectives_are_told_in_the_order_of_the_room_whatever_they_voted(workspace, workshop):
    """Else the order on screen and in reports would change from one criterion to the next."""
    made = [Perspective(new_id(), name, position=at) for at, name in enumerate(("Zone", "Milieu", "Aînés"))]
    for one in made:
        workspace.write_entry(workshop, one)
    for one, answer in zip(made, (3, 1, 2), strict=True):
        vote(workspace, workshop, {answer: 1}, one.id)
    vote(workspace, workshop, {3: 1})
    workspace.reveal_votes(workshop, KEY, CODE)
    (found,) = rounds(workspace, workshop)
    assert list(found.counts) == [WHOLE_ROOM, *(one.id for one in made)]


def test_a_vote_can_be_taken_back_but_never_below_none(workspace, workshop):
    vote(workspace, workshop, {2: 1})
    vote(workspace, workshop, {2: -1, 1: 1})
    with pytest.raises(NoVotes):
        vote(workspace, workshop, {2: -1})
    workspace.reveal_votes(workshop, KEY, CODE)
    (found,) = rounds(workspace, workshop)
    assert dict(found.counts[WHOLE_ROOM]) == {1: 1}


def test_a_slip_is_taken_whole_or_not_at_all(workspace, workshop):
    with pytest.raises(UnknownLevel):
        workspace.add_votes(workshop, KEY, {"A.1.1": {1: 1}, "A.1.2": {9: 1}})
    assert rounds(workspace, workshop) == ()
    workspace.add_votes(workshop, KEY, {"A.1.1": {1: 1}, "A.1.2": {NA: 1}})
    assert [rounds(workspace, workshop, code)[0].ballots for code in ("A.1.1", "A.1.2")] == [1, 1]


def test_a_second_round_keeps_the_first(workspace, workshop):
    vote(workspace, workshop, {0: 2, 3: 3})
    with pytest.raises(VotesHidden):
        workspace.begin_round(workshop, KEY, CODE)
    workspace.reveal_votes(workshop, KEY, CODE)
    with pytest.raises(VotesRevealed):
        vote(workspace, workshop, {1: 1})
    workspace.begin_round(workshop, KEY, CODE)
    vote(workspace, workshop, {2: 5})
    first, second = rounds(workspace, workshop)
    assert dict(first.counts[WHOLE_ROOM]) == {0: 2, 3: 3}
    assert (second.number, second.ballots, dict(second.counts)) == (2, 5, {})
    workspace.reveal_votes(workshop, KEY, CODE)
    assert dict(rounds(workspace, workshop)[1].counts[WHOLE_ROOM]) == {2: 5}


def test_a_hidden_round_can_be_thrown_away_unseen_and_a_revealed_one_cannot(workspace, workshop):
    vote(workspace, workshop, {0: 2})
    workspace.empty_votes(workshop, KEY, CODE)
    assert rounds(workspace, workshop) == ()
    assert told(workspace, workshop)[-1] == ("emptied", "1", None)
    vote(workspace, workshop, {1: 5})
    workspace.reveal_votes(workshop, KEY, CODE)
    assert workspace.empty_votes(workshop, KEY, CODE) is None
    assert dict(rounds(workspace, workshop)[0].counts[WHOLE_ROOM]) == {1: 5}


def test_a_revealed_tally_is_corrected_marked_and_recorded(workspace, workshop):
    vote(workspace, workshop, {1: 5, NA: 1})
    workspace.reveal_votes(workshop, KEY, CODE)
    assert workspace.put_votes(workshop, KEY, CODE, {1: 5, NA: 1}) is None
    assert not rounds(workspace, workshop)[0].corrected
    change = workspace.put_votes(workshop, KEY, CODE, {1: 4, 2: 1, NA: 1})
    assert (change.field, change.before, change.after) == ("corrected", "1:5 na:1", "1:4 2:1 na:1")
    (found,) = rounds(workspace, workshop)
    assert found.corrected
    assert dict(found.counts[WHOLE_ROOM]) == {1: 4, 2: 1, NA: 1}
    with pytest.raises(NothingToRestore):
        workspace.restore(change.id, side="before")


def test_counts_are_put_for_a_new_perspective_and_in_another_round_at_once(workspace, workshop):
    elders = Perspective(new_id(), "Aînés", people=4)
    workspace.put_votes(workshop, KEY, CODE, {2: 3}, elders)
    workspace.reveal_votes(workshop, KEY, CODE)
    staff = Perspective(new_id(), "Personnel", people=2)
    assert workspace.put_votes(workshop, KEY, CODE, {3: 2}, staff, new_round=True) is None
    first, second = rounds(workspace, workshop)
    assert (dict(first.cast)[elders.id], first.corrected) == (3, False)
    assert (second.number, second.revealed, dict(second.cast)[staff.id]) == (2, None, 2)


def test_counts_that_are_refused_leave_neither_perspective_nor_round(workspace, workshop):
    workspace.put_votes(workshop, KEY, CODE, {2: 3})
    late = Perspective(new_id(), "En retard")
    with pytest.raises(VotesHidden):
        workspace.put_votes(workshop, KEY, CODE, {2: 1}, late, new_round=True)
    workspace.reveal_votes(workshop, KEY, CODE)
    before = rounds(workspace, workshop)
    with pytest.raises(UnknownLevel):
        workspace.put_votes(workshop, KEY, CODE, {9: 1}, late, new_round=True)
    assert workspace.record(workshop).perspectives == ()
    assert rounds(workspace, workshop) == before


def test_counts_put_before_the_reveal_are_no_correction(workspace, workshop):
    assert workspace.put_votes(workshop, KEY, CODE, {1: 5}) is None
    assert workspace.put_votes(workshop, KEY, CODE, {2: 3}) is None
    workspace.reveal_votes(workshop, KEY, CODE)
    (found,) = rounds(workspace, workshop)
    assert not found.corrected
    assert dict(found.counts[WHOLE_ROOM]) == {2: 3}
    assert [field for field, _, _ in told(workspace, workshop)] == ["cast", "revealed"]


@pytest.mark.parametrize(
    ("code", "counts", "perspective", "error"),
    [
        ("?", {1: 1}, WHOLE_ROOM, UnknownCode),
        (CODE, {7: 1}, WHOLE_ROOM, UnknownLevel),
        (CODE, {1: 1}, "nobody", UnknownPerspective),
        ("B.1.1", {1: 1}, WHOLE_ROOM, OutOfScope),
    ],
)
def test_what_cannot_be_voted_is_refused(workspace, workshop, code, counts, perspective, error):
    workspace.change_scope(workshop, KEY, frozenset({"A.1.1", "A.1.2"}))
    with pytest.raises(error):
        vote(workspace, workshop, counts, perspective, code)
    assert dict(workspace.record(workshop).assessment(KEY).rounds) == {}


def test_nothing_to_reveal(workspace, workshop):
    with pytest.raises(NoVotes):
        workspace.reveal_votes(workshop, KEY, CODE)
    vote(workspace, workshop, {1: 1})
    vote(workspace, workshop, {1: -1})
    with pytest.raises(NoVotes):
        workspace.reveal_votes(workshop, KEY, CODE)


@pytest.mark.parametrize("later", [False, True], ids=["first votes", "later votes"])
def test_a_closed_workshop_takes_no_votes(workspace, workshop, later):
    if later:
        vote(workspace, workshop, {1: 1})
    workspace.close_workshop(workshop)
    for refused in (
        lambda: vote(workspace, workshop, {1: 1}),
        lambda: workspace.put_votes(workshop, KEY, CODE, {1: 1}),
        lambda: workspace.add_section_time(workshop, KEY, "A", 60),
    ):
        with pytest.raises(WorkshopClosed):
            refused()


def test_a_perspective_with_votes_stays_and_stays_in_the_room(workspace, workshop, clinicians):
    (known,) = workspace.record(workshop).perspectives
    vote(workspace, workshop, {1: 1}, clinicians)
    with pytest.raises(PerspectiveVoted):
        workspace.remove_entry(workshop, known)
    with pytest.raises(PerspectiveVoted):
        workspace.write_entry(workshop, replace(known, community=True))
    workspace.write_entry(workshop, replace(known, name="Médecins"))
    assert [one.name for one in workspace.record(workshop).perspectives] == ["Médecins"]


def test_a_community_perspective_takes_no_part_in_the_rooms_votes(workspace, workshop):
    partners = Perspective(new_id(), "Partenaires", community=True)
    workspace.write_entry(workshop, partners)
    with pytest.raises(PerspectiveApart):
        vote(workspace, workshop, {1: 1}, partners.id)


def rows(path):
    """Return every row of votes and rounds as they lie in the file, and what history and logs hold."""
    with closing(sqlite3.connect(path)) as raw:
        return (
            raw.execute("SELECT rowid, perspective, answer FROM votes ORDER BY rowid").fetchall(),
            raw.execute("SELECT subject, field, before, after FROM history ORDER BY at").fetchall(),
            raw.execute("SELECT count(*), sum(revealed IS NULL) FROM rounds").fetchone(),
        )


answers = st.sampled_from([0, 1, 2, 3, NA, UNKNOWN])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ballots=st.lists(answers, min_size=1, max_size=8), data=st.data())
def test_rows_and_history_tell_nothing_of_a_hidden_ballot(tmp_path_factory, ballots, data):
    """The same people voting otherwise, in another order, leave the same rows and the same history; but for counts."""
    other = data.draw(st.lists(answers, min_size=len(ballots), max_size=len(ballots)))
    found = []
    for votes in (ballots, other):
        path = tmp_path_factory.mktemp("votes") / "travail.pcnwork"
        found.append(filled(path, votes))
    assert found[0] == found[1]


def filled(path, votes):
    from tests.factories import details, instrument

    with open_workspace(path, instruments=[instrument()]) as opened:
        workshop = opened.create_workshop(details(), [KEY])
        for answer in votes:
            opened.add_votes(workshop, KEY, {CODE: {answer: 1}})
        return rows(path)


def test_the_view_shows_revealed_votes_only_and_no_perspectives(workspace, workshop, clinicians):
    vote(workspace, workshop, {2: 1}, clinicians)
    vote(workspace, workshop, {2: 2})
    query = "SELECT code, round, answer, votes FROM v_votes WHERE votes > 0"
    with closing(sqlite3.connect(workspace.path)) as raw:
        assert raw.execute(query).fetchall() == []
    workspace.reveal_votes(workshop, KEY, CODE)
    with closing(sqlite3.connect(workspace.path)) as raw:
        assert raw.execute(query).fetchall() == [(CODE, 1, "2", 3)]


def test_an_error_that_is_printed_whole_holds_no_ballot(workspace, workshop):
    vote(workspace, workshop, {2: 1})
    workspace._link._raw.execute(
        "CREATE TEMP TRIGGER refuse BEFORE UPDATE ON votes BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(sa.exc.IntegrityError) as caught:
        vote(workspace, workshop, {3: 1})
    printed = "".join(traceback.format_exception(caught.value))
    assert "UPDATE votes" in printed
    assert "'3'" not in printed


def test_no_ballot_has_a_column(workspace):
    with closing(sqlite3.connect(workspace.path)) as raw:
        columns = {row[1] for row in raw.execute("PRAGMA table_info(votes)")}
    assert columns == {"round_id", "perspective", "answer", "count"}


def test_votes_go_with_the_workshop(workspace, workshop, clinicians):
    vote(workspace, workshop, {2: 1}, clinicians)
    workspace.add_section_time(workshop, KEY, "A", 60)
    workspace.change_voted(workshop, KEY, frozenset({CODE}))
    workspace.delete_workshop(workshop)
    with closing(sqlite3.connect(workspace.path)) as raw:
        for table in ("rounds", "votes", "perspectives", "voted_items", "time_used"):
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


class TestVoted:
    def test_is_kept_and_told(self, workspace, workshop):
        workspace.change_voted(workshop, KEY, frozenset({"A.1.1", "B.1.1"}))
        assert workspace.record(workshop).assessment(KEY).voted == {"A.1.1", "B.1.1"}
        change = workspace.history(workshop)[0]
        assert (change.subject, change.field, change.after) == (Subject.SCOPE, "voted", "A.1.1,B.1.1")
        assert workspace.change_voted(workshop, KEY, frozenset({"A.1.1", "B.1.1"})) is None

    def test_can_be_put_back_from_the_history(self, workspace, workshop):
        workspace.change_voted(workshop, KEY, frozenset({"A.1.1"}))
        change = workspace.change_voted(workshop, KEY, frozenset())
        workspace.restore(change.id, side="before")
        assert workspace.record(workshop).assessment(KEY).voted == {"A.1.1"}

    def test_refuses_an_unknown_code(self, workspace, workshop):
        with pytest.raises(UnknownCode):
            workspace.change_voted(workshop, KEY, frozenset({"?"}))


class TestTime:
    def test_adds_up_and_leaves_no_history(self, workspace, workshop):
        before = workspace.history(workshop)
        for seconds in (30, 45):
            workspace.add_section_time(workshop, KEY, "A", seconds)
        workspace.add_section_time(workshop, KEY, "B", 5)
        assert dict(workspace.record(workshop).assessment(KEY).seconds) == {"A": 75, "B": 5}
        assert workspace.history(workshop) == before

    def test_refuses_an_unknown_section_and_part(self, workspace, workshop):
        with pytest.raises(UnknownCode):
            workspace.add_section_time(workshop, KEY, "?", 30)
        with pytest.raises(UnknownCode):
            workspace.add_part_time(workshop, "?", 30)
