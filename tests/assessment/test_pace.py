"""Plan and real: the agenda beside the time used."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import KEY, details, instrument

from pcn_desktop.assessment.pace import Pace, pace, whole
from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart
from pcn_desktop.workspace.values import AssessmentRecord, WorkshopRecord

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)


def part(identity: str, minutes: int, section: str = "", **more: object) -> AgendaPart:
    kind = AgendaKind.SECTION if section else AgendaKind.BREAK
    made = AgendaPart(identity, kind, minutes, instrument=KEY if section else "", section=section)
    return replace(made, **more)  # type: ignore[arg-type]


def workshop(
    *agenda: AgendaPart, seconds: dict[str, int] | None = None, breaks: dict[str, int] | None = None
) -> Summary:
    tool = instrument()
    kept = AssessmentRecord(KEY, "1.0", tool.codes, seconds=seconds or {})
    record = WorkshopRecord("w1", details(), WHEN, WHEN, None, (kept,), agenda=agenda, break_seconds=breaks or {})
    return summarise([tool], record)


def test_the_agenda_comes_in_its_order_with_plan_and_real():
    found = pace(
        workshop(
            part("1", 20, "B"), part("2", 15, title="Coffee"), part("3", 30, "A"), seconds={"A": 60}, breaks={"2": 9}
        )
    )
    assert [(line.kind, line.code, line.title, line.planned, line.used) for line in found] == [
        ("section", "B", "", 20, 0),
        ("break", "", "Coffee", 15, 9),
        ("section", "A", "", 30, 60),
    ]
    assert found[0].section is not None and found[0].section.code == "B"
    assert [line.part for line in found] == ["", "2", ""]


def test_a_section_with_time_but_no_part_comes_last_without_a_plan():
    first, last = pace(workshop(part("1", 20, "B"), seconds={"A": 61}))
    assert (first.code, last.code, last.planned, last.used, last.behind, last.left) == ("B", "A", None, 61, False, None)


def test_a_section_that_stands_twice_is_one_line_and_its_time_counts_once():
    found = pace(workshop(part("1", 20, "A"), part("2", 5, "B"), part("3", 10, "A"), seconds={"A": 1500}))
    assert [(line.code, line.planned, line.used) for line in found] == [("A", 30, 1500), ("B", 5, 0)]


def test_a_section_that_the_workshop_does_not_look_at_keeps_its_line():
    (line,) = pace(workshop(part("1", 20, "Z")))
    assert (line.code, line.section, line.used) == ("Z", None, 0)


def test_nothing_planned_and_nothing_used_is_nothing_to_tell():
    assert pace(workshop()) == ()
    assert whole(()) == Pace(None, 0)


@pytest.mark.parametrize(("used", "behind", "left"), [(0, False, 60), (60, False, 0), (61, True, -1)])
def test_behind_begins_with_the_first_second_beyond_the_plan(used, behind, left):
    assert (Pace(1, used).behind, Pace(1, used).left) == (behind, left)


@given(st.lists(st.tuples(st.none() | st.integers(0, 600), st.integers(0, 10**6))))
def test_together_loses_no_minute(pairs):
    total = whole(Pace(*pair) for pair in pairs)
    assert total.used == sum(used for _, used in pairs)
    assert (total.planned or 0) == sum(planned or 0 for planned, _ in pairs)
    assert (total.planned is None) == all(planned is None for planned, _ in pairs)
