"""The break: by the clock of the day, whatever the laptop does meanwhile."""

import pytest

from pcn_desktop.gui.break_timer import BreakTimer


class Clock:
    def __init__(self):
        self.moment = 1_000_000.0

    def __call__(self):
        return self.moment


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def timer(qapp, clock):
    made = BreakTimer(clock)
    made.heard = []
    made.ended.connect(lambda part, seconds: made.heard.append((part, seconds)))
    return made


def test_it_counts_down_through_sleep_and_stays_at_zero(timer, clock):
    timer.begin(10, "Café", "part")
    assert timer.countdown.clock == "10:00"
    clock.moment += 0.4
    assert timer.countdown.clock == "10:00"
    clock.moment += 9 * 60 + 30  # The laptop slept.
    assert timer.countdown.clock == "0:30"
    clock.moment += 3600
    assert timer.countdown.left == 0
    assert timer.heard == []


def test_what_is_paused_keeps_what_is_left(timer, clock):
    timer.begin(5)
    clock.moment += 60
    timer.pause(True)
    timer.pause(True)
    clock.moment += 500
    assert timer.countdown.clock == "4:00"
    assert timer.countdown.paused
    timer.pause(False)
    clock.moment += 30
    assert timer.countdown.clock == "3:30"


def test_a_minute_more_counts_from_now_when_time_is_over(timer, clock):
    timer.begin(5)
    timer.add_minute()
    assert timer.countdown.clock == "6:00"
    clock.moment += 2000
    timer.add_minute()
    assert timer.countdown.clock == "1:00"
    timer.pause(True)
    clock.moment += 2000
    timer.add_minute()
    assert timer.countdown.clock == "2:00"


def test_its_end_says_how_long_the_room_was_away(timer, clock):
    timer.begin(5, "", "part")
    clock.moment += 400
    timer.stop()
    assert timer.heard == [("part", 400)]
    assert timer.countdown is None
    timer.stop()
    timer.pause(True)
    timer.add_minute()
    assert timer.heard == [("part", 400)]


def test_another_break_ends_the_one_that_runs(timer, clock):
    timer.begin(5, "", "first")
    clock.moment += 60
    timer.begin(10, "", "second")
    assert timer.heard == [("first", 60)]
    assert timer.countdown.part == "second"


def test_it_says_each_second_once(timer, clock):
    said = []
    timer.changed.connect(lambda: said.append(timer.countdown))
    timer.begin(5)
    for _ in range(4):
        clock.moment += 0.25
        timer.tick()
    assert [one.clock for one in said] == ["5:00", "4:59"]
