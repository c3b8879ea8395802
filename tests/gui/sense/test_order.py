"""Places in a list: whatever is moved, only its place changes, and nearly always alone."""

from hypothesis import given
from hypothesis import strategies as st

from pcn_desktop.gui.pages.sense.order import GAP, moved, next_place

PLACES = st.lists(st.integers(-3 * GAP, 3 * GAP), min_size=1, max_size=7).map(sorted)


@given(PLACES, st.data(), st.sampled_from([-1, 1]))
def test_a_move_changes_the_order_as_asked(places, data, by):
    at = data.draw(st.integers(0, len(places) - 1))
    changes = moved(places, at, by)
    after = [changes.get(index, place) for index, place in enumerate(places)]
    order = list(range(len(places)))
    if 0 <= at + by < len(places):
        order.insert(at + by, order.pop(at))
        assert [after[index] for index in order] == sorted(after)
        if changes:
            assert len(set(after)) == len(after) or len(changes) == 1
    else:
        assert changes == {}


@given(st.integers(2, 9), st.data())
def test_with_gaps_one_entry_changes(count, data):
    places = [at * GAP for at in range(count)]
    at = data.draw(st.integers(0, count - 1))
    by = -1 if at == count - 1 else 1
    assert set(moved(places, at, by)) == {at}


def test_without_room_all_are_numbered_anew():
    assert moved([0, 0, 0], 2, -1) == {2: GAP, 1: 2 * GAP}
    assert moved([0, 1, 2], 2, -1) == {2: GAP, 1: 2 * GAP}


@given(PLACES)
def test_the_next_place_is_the_last(places):
    assert next_place(places) > max(places)


def test_the_first_place():
    assert next_place([]) == 0
