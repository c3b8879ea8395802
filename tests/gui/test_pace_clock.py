"""What counts as time used: between two moments, for what was at hand; never a sleep."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import details

from pcn_desktop.gui.pace_clock import SLEEP, PaceClock, Slot, meets_on
from pcn_desktop.workspace.room_values import Sitting
from pcn_desktop.workspace.values import WorkshopRecord

A, B, BREAK = Slot("tool", "A"), Slot("tool", "B"), Slot(part="coffee")
WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)


def ticked(*moments):
    made = PaceClock()
    for moment in moments:
        made.tick(*moment)
    return made


def test_time_counts_for_what_was_at_hand_before_the_moment():
    assert ticked((0, A), (10, B), (14, BREAK), (15.5, None), (20, A)).spent == {A: 10, B: 4, BREAK: 1}


def test_nothing_counts_before_the_first_moment_and_while_nothing_is_at_hand():
    assert ticked((1000, A)).spent == {}
    assert ticked((0, None), (30, None), (50, A)).spent == {}


@pytest.mark.parametrize(("gap", "counted"), [(SLEEP, int(SLEEP)), (SLEEP + 0.1, 0), (3600 * 9, 0), (-5, 0), (0, 0)])
def test_a_sleep_counts_for_nothing(gap, counted):
    clock = ticked((100, A), (100 + gap, A))
    assert clock.spent.get(A, 0) == counted
    clock.tick(100 + gap + 2, A)
    assert clock.spent[A] == counted + 2


def test_parts_of_a_second_add_up_and_outlast_what_is_written():
    clock = ticked(*((n * 0.3, A) for n in range(9)))  # 2.4 seconds
    assert clock.spent == {A: 2}
    clock.settle(A, 2)
    assert clock.spent == {}
    clock.tick(3.1, A)
    assert clock.spent == {A: 1}


def test_what_could_not_be_written_stays():
    clock = ticked((0, A), (9, A))
    assert clock.spent == clock.spent == {A: 9}


@given(st.lists(st.tuples(st.floats(0, 90), st.sampled_from([A, B, BREAK, None])), max_size=60))
def test_no_second_is_lost_or_counted_twice(steps):
    clock, now, counted, at = PaceClock(), 0.0, 0.0, None
    clock.tick(now, at)
    for gap, slot in steps:
        counted += gap if at is not None and gap <= SLEEP else 0
        now, at = now + gap, slot
        clock.tick(now, at)
    written = 0
    for slot, seconds in clock.spent.items():
        clock.settle(slot, seconds)
        written += seconds
    assert clock.spent == {}
    assert written == pytest.approx(counted, abs=3.001)


def workshop(day, *sittings):
    made = WorkshopRecord("w", replace(details(), day=day), WHEN, WHEN, None, ())
    return replace(made, sittings=tuple(Sitting(str(at), day=one) for at, one in enumerate(sittings)))


@pytest.mark.parametrize(
    ("day", "sittings", "meets"),
    [
        (None, (), True),
        (None, (None,), True),
        (date(2026, 11, 22), (), True),
        (date(2026, 11, 21), (), False),
        (date(2026, 11, 21), (None, date(2026, 11, 22)), True),
        (None, (date(2026, 11, 23),), False),
    ],
)
def test_a_workshop_meets_on_its_days(day, sittings, meets):
    assert meets_on(workshop(day, *sittings), date(2026, 11, 22)) is meets
