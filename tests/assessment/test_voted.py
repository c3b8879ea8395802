"""Where a room disagreed and what changed: order and comparison, as plain values."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.assessment.summary import summarise
from pcn_desktop.assessment.voted import (
    change_of,
    compared_topics,
    has_gap,
    hidden_topics,
    is_private,
    is_split,
    last_round,
    voted_topics,
)
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Round
from pcn_desktop.workspace.values import AssessmentRecord, WorkshopRecord

WHEN = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


def summary(rounds=None, ratings=None, earlier=None):
    tool = instrument()
    kept = AssessmentRecord(KEY, "1.0", tool.codes, ratings or {})
    kept = replace(kept, rounds=rounds or {}, earlier=earlier or {})
    return summarise([tool], WorkshopRecord("w", details(), WHEN, WHEN, None, (kept,)))


def votes(*levels, number=1, revealed=WHEN, groups=None):
    counts = groups or {WHOLE_ROOM: dict(enumerate(levels))}
    cast = {group: sum(part.values()) for group, part in counts.items()}
    return Round(number, cast, revealed, counts=counts if revealed else {})


def codes(topics):
    return [topic.code for topic in topics]


def test_splits_stand_first_by_the_share_around_the_median():
    found = summary(
        {
            "A.1.1": (votes(0, 0, 6, 6),),
            "A.1.2": (votes(3, 2, 3, 2),),
            "A.2.1": (votes(4, 1, 1, 4),),
            "B.1.1": (votes(0, 2, 0, 0),),
        }
    )
    assert codes(voted_topics(found)) == ["A.2.1", "A.1.2", "A.1.1", "B.1.1"]
    assert [is_split(topic) for topic in voted_topics(found)] == [True, True, False, False]


def test_a_round_that_nobody_saw_shows_the_one_before_and_is_counted():
    found = summary({"A.1.1": (votes(4, 1, 1, 4), votes(0, 0, 6, 0, number=2, revealed=None))})
    (topic,) = voted_topics(found)
    assert last_round(topic).number == 1
    assert codes(hidden_topics(found)) == ["A.1.1"]


def test_a_round_that_is_only_opened_hides_nothing():
    found = summary({"A.1.1": (votes(0, 0, 6, 0), Round(2, {}))})
    assert hidden_topics(found) == ()
    assert voted_topics(summary({"A.1.1": (Round(1, {WHOLE_ROOM: 3}),)})) == ()


@pytest.mark.parametrize(("third", "private"), [({3: 3}, False), ({3: 2}, True)])
def test_a_gap_is_private_where_a_small_group_could_be_worked_out(third, private):
    found = summary({"A.1.1": (votes(groups={"a": {0: 4}, "b": {3: 4}, "c": third}),)})
    (topic,) = voted_topics(found)
    assert has_gap(topic)
    shown = last_round(topic)
    gap = next(gap for gap in shown.gaps if {gap.lower, gap.higher} == {"a", "b"})
    assert is_private(shown, gap) is private


def test_no_gap_without_perspectives():
    (topic,) = voted_topics(summary({"A.1.1": (votes(4, 1, 1, 4),)}))
    assert not has_gap(topic)


@pytest.mark.parametrize(
    ("before", "after", "by"),
    [(1, 3, 2), (3, 0, -3), (2, 2, 0), (Outside.UNKNOWN, 2, None), (2, Outside.NOT_APPLICABLE, None)],
)
def test_change_is_counted_in_levels(before, after, by):
    (topic,) = compared_topics(summary(ratings={"A.1.1": after}, earlier={"A.1.1": before, "A.1.2": 3}))
    assert change_of(topic) == by


def test_what_is_not_rated_yet_is_not_compared():
    assert compared_topics(summary(ratings={"A.1.2": 2}, earlier={"A.1.1": 2})) == ()
