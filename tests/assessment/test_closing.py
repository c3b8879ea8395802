from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.assessment.closing import Check, checklist
from pcn_desktop.assessment.summary import summarise
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.values import (
    Action,
    ActionStatus,
    AssessmentRecord,
    Choice,
    ChoiceKind,
    VerifiedCopy,
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
    assert len(found) == len(Check)


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
