from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.factories import KEY, details, instrument, scale

from pcn_desktop.assessment.closing import Check, Checked, checklist
from pcn_desktop.assessment.summary import summarise
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.copy_values import VerifiedCopy
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Consensus, Round
from pcn_desktop.workspace.values import (
    Action,
    ActionStatus,
    AssessmentRecord,
    Choice,
    ChoiceKind,
    Note,
    NoteKind,
    NoteMarks,
    WorkshopRecord,
)

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
RATINGS = {"A.1.1": 3, "A.1.2": 0, "A.2.1": Outside.NOT_APPLICABLE, "A.2.2": Outside.UNKNOWN}


def summary(**changes):
    assessment = AssessmentRecord(KEY, "1.0", instrument().codes - {"B.1.1"}, RATINGS)
    record = WorkshopRecord("w", details(), NOW, NOW, None, (assessment,))
    return summarise([instrument()], replace(record, **changes))


def lines(one, copies=(), changed=NOW):
    return {line.check: line for line in checklist(one, copies, changed)}


def test_blanks_and_unknown_name_their_places_in_scope_only():
    found = lines(summary())
    assert (found[Check.BLANK].done, found[Check.BLANK].count) == (False, 1)
    assert found[Check.BLANK].places == ((KEY, "A.2.3"),)
    assert found[Check.UNKNOWN].places == ((KEY, "A.2.2"),)
    assert list(found) == [Check.BLANK, Check.UNKNOWN, Check.PRIORITIES, Check.ACTIONS, Check.COPY]


def test_a_workshop_with_everything_is_in_order():
    assessment = AssessmentRecord(KEY, "1.0", frozenset({"A.1.1"}), {"A.1.1": 1})
    one = summary(
        assessments=(assessment,),
        choices=(Choice("c", ChoiceKind.PRIORITY, KEY, "A.1"),),
        actions=(Action("a", "Signer", owner="Maude", due=date(2026, 3, 1)),),
    )
    found = lines(one, [VerifiedCopy(NOW, "E:/", "laptop")])
    assert all(line.done for line in found.values())
    assert set(Check) - set(found) == {Check.VOTES, Check.DISSENT, Check.PARKED, Check.QUOTES}


def test_strengths_are_no_priorities():
    one = summary(choices=(Choice("c", ChoiceKind.STRENGTH, KEY, "A.1"),))
    assert not lines(one)[Check.PRIORITIES].done


def test_only_actions_still_to_be_done_need_an_owner_and_a_day():
    actions = (
        Action("a", "rien", owner="  "),
        Action("b", "Maude", owner="Maude"),
        Action("c", "jour", due=date(2026, 3, 1)),
        Action("d", "fait", status=ActionStatus.DONE),
        Action("e", "laissé", status=ActionStatus.DROPPED),
    )
    found = lines(summary(actions=actions))
    assert (found[Check.OWNERS].count, found[Check.DATES].count) == (2, 2)
    assert not found[Check.OWNERS].done
    settled = lines(summary(actions=actions[3:]))
    assert Check.OWNERS not in settled
    assert settled[Check.ACTIONS].done


@pytest.mark.parametrize(
    ("copies", "changed", "done"),
    [
        ([], NOW, False),
        ([NOW - HOUR], NOW, False),
        ([NOW], NOW, True),
        ([NOW - HOUR, NOW + HOUR], NOW, True),
        ([NOW - HOUR], None, True),
    ],
)
def test_a_copy_counts_when_it_was_begun_after_the_last_change(copies, changed, done):
    known = [VerifiedCopy(at, f"E:/{at}", "laptop") for at in copies]
    line = lines(summary(), known, changed)[Check.COPY]
    assert line.done is done
    assert line.copy == (max(known, key=lambda one: one.at) if known else None)


# --- What the room voted and said


def room(rounds=None, consensus=None, notes=()):
    """Return the lines of a workshop whose room voted on and said this."""
    consensuses = {"A.1.1": consensus} if consensus else {}
    part = AssessmentRecord(
        KEY, "1.0", instrument().codes, RATINGS, notes=notes, rounds=rounds or {}, consensuses=consensuses
    )
    return lines(summary(assessments=(part,)))


def votes(number, counts, *, revealed=True):
    cast = {WHOLE_ROOM: sum(counts.values())}
    return Round(number, cast, NOW, counts={WHOLE_ROOM: counts}) if revealed else Round(number, cast)


def note(name, code, kind, *, permission=False):
    return Note(name, KEY, code, name, "fr", NOW, NOW, NoteMarks(kind, permission=permission))


SPLIT = {level.value: 5 if level in (scale().levels[0], scale().levels[-1]) else 0 for level in scale().levels}
TOGETHER = {scale().levels[-1].value: 10}


def test_votes_that_nobody_saw_are_named_not_told():
    found = room({"A.1.2": (votes(1, TOGETHER), votes(2, SPLIT, revealed=False)), "A.2.1": (votes(1, TOGETHER),)})
    assert found[Check.VOTES] == Checked(Check.VOTES, False, 1, ((KEY, "A.1.2"),))
    assert Check.DISSENT not in found


def test_a_round_without_a_ballot_leaves_nothing_open():
    found = room({"A.1.2": (votes(1, TOGETHER), Round(2, {}))})
    assert found[Check.VOTES].done


@pytest.mark.parametrize(
    ("dissent", "done"), [(None, False), ("", False), ("  ", False), ("Deux ne sont pas d’accord", True)]
)
def test_a_split_asks_for_its_dissent(dissent, done):
    consensus = None if dissent is None else Consensus("c", KEY, "A.1.1", "raison", dissent)
    line = room({"A.1.1": (votes(1, SPLIT),)}, consensus)[Check.DISSENT]
    assert (line.done, line.places) == (done, () if done else ((KEY, "A.1.1"),))


def test_the_last_round_that_was_seen_decides_whether_there_is_a_split():
    assert Check.DISSENT not in room({"A.1.1": (votes(1, SPLIT), votes(2, TOGETHER))})
    assert Check.DISSENT in room({"A.1.1": (votes(1, TOGETHER), votes(2, SPLIT))})


def test_parked_topics_are_open_until_their_kind_changes():
    topics = (note("a", "A.1.1", NoteKind.PARKED), note("b", "A.1.1", NoteKind.PARKED))
    other = note("c", "A.2.1", NoteKind.REMARK)
    line = room(notes=(*topics, other))[Check.PARKED]
    assert (line.done, line.count, line.places) == (False, 2, ((KEY, "A.1.1"),))
    assert Check.PARKED not in room(notes=(other,))


def test_quotes_without_permission_are_said_to_stay():
    quotes = (note("a", "A.1.1", NoteKind.QUOTE), note("b", "A.2.1", NoteKind.QUOTE, permission=True))
    line = room(notes=quotes)[Check.QUOTES]
    assert (line.done, line.count, line.places) == (False, 1, ((KEY, "A.1.1"),))
    assert room(notes=quotes[1:])[Check.QUOTES].done
    assert Check.QUOTES not in room(notes=(note("c", "A.1.1", NoteKind.REMARK),))
