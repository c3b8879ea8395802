"""The order of the walk: everything in scope, nothing else, and no way out of it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import KEY, details, instrument

from pcn_desktop.gui.walk import Walk
from pcn_desktop.workspace.values import AssessmentRecord, WorkshopRecord

FIRST, SECOND = instrument(), instrument("second", "2.0")
BOTH = (FIRST, SECOND)
NOW = datetime(2026, 1, 31, tzinfo=UTC)


def walk_of(*scopes):
    parts = tuple(
        AssessmentRecord(one.key, one.version, frozenset(scope)) for one, scope in zip(BOTH, scopes, strict=False)
    )
    return Walk.of(BOTH, WorkshopRecord("w", details(), NOW, NOW, None, parts))


@st.composite
def walks(draw):
    """A walk over any scope of one or two instruments, never empty."""
    codes = st.sets(st.sampled_from(sorted(FIRST.codes)))
    walk = walk_of(draw(codes), draw(codes))
    return walk if walk.steps else walk_of(FIRST.codes)


@st.composite
def walks_and_steps(draw):
    walk = draw(walks())
    return walk, draw(st.sampled_from(walk.steps))


def keys(steps):
    return [step.key for step in steps]


def test_the_whole_walk_follows_the_instruments_one_after_the_other():
    codes = [item.code for item in FIRST.items]
    assert keys(walk_of(FIRST.codes, SECOND.codes).steps) == [
        *((KEY, code) for code in codes),
        *(("second", code) for code in codes),
    ]


def test_only_the_scope_is_walked():
    walk = walk_of({"A.1.2", "B.1.1", "A.2.3"})
    assert keys(walk.steps) == [(KEY, "A.1.2"), (KEY, "A.2.3"), (KEY, "B.1.1")]
    assert [step.place.dimension.code for step in walk.steps] == ["A.1", "A.2", "B.1"]


def test_an_empty_walk_has_nowhere_to_stand():
    walk = walk_of(frozenset())
    assert walk.at(None) is None
    assert walk.at((KEY, "A.1.1")) is None
    assert walk.first_of(KEY, "A") is None


def test_it_stands_where_it_was_or_at_the_start():
    walk = walk_of({"A.1.2", "A.2.1"})
    assert walk.at((KEY, "A.2.1")).key == (KEY, "A.2.1")
    for gone in (None, (KEY, "A.1.1"), (KEY, "?"), ("second", "A.1.2")):
        assert walk.at(gone).key == (KEY, "A.1.2")


def test_dimensions_one_by_one():
    walk = walk_of(FIRST.codes, {"A.1.1", "A.1.2"})
    middle = walk.at((KEY, "A.2.2"))
    assert walk.neighbour_dimension(middle, 1).key == (KEY, "B.1.1")
    assert walk.neighbour_dimension(middle, -1).key == (KEY, "A.1.1")
    last = walk.at((KEY, "B.1.1"))
    assert walk.neighbour_dimension(last, 1).key == ("second", "A.1.1")
    end = walk.at(("second", "A.1.2"))
    assert walk.neighbour_dimension(end, 1) == end
    assert walk.neighbour_dimension(walk.at((KEY, "A.1.2")), -1).key == (KEY, "A.1.1")


@pytest.mark.parametrize(
    ("code", "found"), [("A", "A.1.2"), ("A.1", "A.1.2"), ("A.2.3", "A.2.3"), ("A.1.1", None), ("B", None), ("C", None)]
)
def test_the_first_of_a_section_dimension_or_item(code, found):
    step = walk_of({"A.1.2", "A.2.3"}).first_of(KEY, code)
    assert (step.place.item.code if step else None) == found


def test_the_same_code_in_two_instruments_is_two_places():
    walk = walk_of(FIRST.codes, SECOND.codes)
    assert walk.first_of("second", "A.2").key == ("second", "A.2.1")
    assert keys(walk.siblings(walk.at(("second", "A.1.1")))) == [("second", "A.1.1"), ("second", "A.1.2")]


@given(walks_and_steps(), st.integers(-80, 80))
def test_every_move_stays_inside(given_walk, by):
    walk, step = given_walk
    assert walk.neighbour(step, by) in walk.steps
    assert walk.neighbour_dimension(step, by) in walk.steps
    assert step in walk.siblings(step)


@given(walks_and_steps())
def test_forth_and_back_returns_except_at_the_ends(given_walk):
    walk, step = given_walk
    there, back = walk.neighbour(step, 1), walk.neighbour(step, -1)
    assert (there == step) == (step == walk.steps[-1])
    assert (back == step) == (step == walk.steps[0])
    if there != step:
        assert walk.neighbour(there, -1) == step
    if back != step:
        assert walk.neighbour(back, 1) == step


@given(walks_and_steps(), st.sampled_from([-1, 1]))
def test_moving_by_dimension_lands_on_a_first_step(given_walk, by):
    walk, step = given_walk
    landed = walk.neighbour_dimension(step, by)
    starts = [one for one in walk.steps if walk.siblings(one)[0] == one]
    reached = starts.index(walk.siblings(step)[0]) + by
    assert landed == (starts[max(reached, 0)] if reached < len(starts) else step)
    # Forwards never leads back, and back never forwards.
    assert (walk.steps.index(landed) - walk.steps.index(step)) * by >= 0


@given(walks())
def test_walking_on_meets_every_step_once(walk):
    step, met = walk.steps[0], [walk.steps[0]]
    while (following := walk.neighbour(step, 1)) != step:
        met.append(following)
        step = following
    assert tuple(met) == walk.steps
