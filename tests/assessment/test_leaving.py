"""What of a room leaves the facilitator's own window."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.factories import details, instrument

from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.summary import Summary, summarise_instrument
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Perspective, Round
from pcn_desktop.workspace.values import AssessmentRecord, Note, NoteKind, NoteMarks

MOMENT = datetime(2026, 3, 4, tzinfo=UTC)
CODE = "A.1.1"
TOOL = instrument()


def summary(*rounds: Round, notes: tuple[Note, ...] = ()) -> Summary:
    record = AssessmentRecord(TOOL.key, TOOL.version, TOOL.codes, notes=notes, rounds={CODE: rounds})
    people = (Perspective("a", "Cliniciens", 3, names="Ada Lovelace"), Perspective("b", "Patients", 2))
    return Summary("w", details(), (summarise_instrument(TOOL, record),), perspectives=people)


def round_of(number: int = 1, **groups: dict) -> Round:
    counts = {group.replace("room", WHOLE_ROOM): votes for group, votes in groups.items()}
    return Round(number, {group: sum(votes.values()) for group, votes in counts.items()}, MOMENT, counts=counts)


def note(kind: NoteKind, *, permission: bool = False) -> Note:
    marks = NoteMarks(kind, permission=permission)
    return Note(kind.value, TOOL.key, CODE, "mot pour mot", "fr", MOMENT, MOMENT, marks)


def shown(*rounds: Round):
    return for_others(summary(*rounds)).instruments[0].items[0].rounds


def test_only_a_quote_needs_permission():
    notes = tuple(map(note, NoteKind))
    (part,) = for_others(summary(notes=notes)).instruments
    assert [one.marks.kind for one in part.items[0].notes] == [kind for kind in NoteKind if kind is not NoteKind.QUOTE]
    allowed = (note(NoteKind.QUOTE, permission=True),)
    assert for_others(summary(notes=allowed)).instruments[0].items[0].notes == allowed


def test_names_leave_only_when_asked_for():
    assert [one.names for one in for_others(summary()).perspectives] == ["", ""]
    assert for_others(summary(), names=True).perspectives[0].names == "Ada Lovelace"


def test_large_groups_are_shown_with_their_gap():
    (found,) = shown(round_of(a={0: 3}, b={3: 4}))
    assert (found.spread.n, set(found.groups), len(found.gaps)) == (7, {"a", "b"}, 1)


def test_a_small_group_is_hidden_with_what_tells_it():
    (found,) = shown(round_of(a={0: 3}, b={3: 2}))
    assert (found.spread.n, dict(found.groups), found.gaps) == (5, {}, ())


def test_under_three_votes_nothing_is_shown():
    (found,) = shown(round_of(room={2: 2}))
    assert (found.spread, found.ballots) == (None, 2)


def test_one_vote_among_ballots_outside_the_scale_is_not_shown():
    (found,) = shown(round_of(room={2: 1, Outside.NOT_APPLICABLE: 6}))
    assert found.spread is None


def test_the_room_is_shown_whole_when_nobody_chose_a_level():
    (found,) = shown(round_of(room={Outside.UNKNOWN: 4}))
    assert (found.spread.n, found.spread.unknown) == (0, 4)


def test_a_hidden_round_says_how_many_are_in():
    hidden = Round(1, {"a": 3, WHOLE_ROOM: 2})
    assert [(one.ballots, one.spread, dict(one.groups)) for one in shown(hidden)] == [(5, None, {})]


counts = st.dictionaries(st.sampled_from([0, 1, 2, 3, *Outside]), st.integers(1, 4), min_size=1, max_size=4)


@given(st.dictionaries(st.sampled_from(["a", "b", "c", "room"]), counts, min_size=1))
def test_done_twice_it_changes_nothing(groups):
    once = for_others(summary(round_of(**groups)))
    assert for_others(once) == once


def test_scores_are_left_alone():
    whole = summary(round_of(a={0: 3}, b={3: 2}))
    left = for_others(whole)
    assert left.instruments[0].figures == whole.instruments[0].figures
    assert replace(left, perspectives=(), instruments=()) == replace(whole, perspectives=(), instruments=())
