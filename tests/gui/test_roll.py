"""Finding and ordering workshops by their keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcn_desktop.gui.roll import Roll, State, Wanted, state_of
from pcn_desktop.workspace.values import WorkshopKey


def key(own, title, *, network="", region="", community="", place="", who="", day="", closed=False, example=False):
    return WorkshopKey(own, title, network, region, community, place, who, day, closed, example, "2026")


KEYS = (
    key("c", "Étape 10", network="Baie", day="2026-11-22", place="Salle 2"),
    key("a", "Etape 2", region="Nord", who="Animation B", closed=True),
    key("b", "Zèbre", network="Pins", community="Île-aux-Merles", day="2025-11-12"),
    key("d", "abeille", network="Pins", day="2026-01-01", closed=True, example=True),
)
IDS = [one.id for one in KEYS]
ROLL = Roll(KEYS)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", IDS),
        ("  ", IDS),
        ("etape", ["c", "a"]),
        ("ÉTAPE baie", ["c"]),
        ("baie étape", ["c"]),
        ("nord", ["a"]),
        ("ile", ["b"]),
        ("salle 2", ["c"]),
        ("animation", ["a"]),
        ("2026", ["c", "d"]),
        ("2025-11", ["b"]),
        ("baie pins", []),
        ("title", []),
    ],
)
def test_every_word_is_looked_for_everywhere_in_any_order(words, found):
    assert ROLL.find(Wanted(words)) == found


def test_a_word_does_not_reach_from_one_detail_into_the_next():
    assert Roll([key("x", "Un", network="Deux")]).find(Wanted("undeux")) == []


def test_a_state_is_found_alone_and_with_words():
    assert [ROLL.find(Wanted(state=state)) for state in State] == [["c", "b"], ["a"], ["d"]]
    assert ROLL.find(Wanted("etape", State.CLOSED)) == ["a"]
    assert state_of(closed=True, example=True) is State.EXAMPLE
    assert not Wanted("  ")
    assert Wanted(state=State.OPEN)


def test_titles_sort_as_a_reader_looks_for_them():
    assert ROLL.by_title(IDS, backwards=False) == ["d", "a", "c", "b"]
    assert ROLL.by_title(IDS, backwards=True) == ["b", "c", "a", "d"]


def test_numbers_sort_by_value_however_long():
    titles = ["No 10", "No 9", "No 010", "No 0", f"No {'9' * 5000}", "No 00", "No 11"]
    roll = Roll([key(title, title) for title in titles])
    ordered = ["No 0", "No 00", "No 9", "No 010", "No 10", "No 11", titles[4]]
    assert roll.by_title(titles, backwards=False) == ordered


def test_what_is_equal_stays_in_its_order_both_ways():
    assert ROLL.by_network(IDS, backwards=False) == ["a", "c", "b", "d"]
    assert ROLL.by_network(IDS, backwards=True) == ["b", "d", "c", "a"]
    assert ROLL.by_day(IDS, backwards=True) == ["c", "d", "b", "a"]
    assert ROLL.by_state(IDS, backwards=False) == ["c", "b", "a", "d"]


def test_a_beginning_forgives_accents_and_starts_where_it_is_told():
    assert ROLL.first_beginning(IDS, "ETA") == "c"
    assert ROLL.first_beginning(["a", "b", "d", "c"], "éta") == "a"
    assert ROLL.first_beginning(IDS, "pins") is None


def test_a_later_roll_knows_what_changed():
    later = Roll((key("new", "Neuf"), KEYS[0]._replace(changed="2027"), *KEYS[2:]), ROLL)
    assert later.changed_since(ROLL) == {"new", "c"}
    assert later.find(Wanted("etape")) == ["c"]
    assert later.by_title(["new", "b", "d"], backwards=False) == ["d", "new", "b"]


@given(st.lists(st.text(max_size=12), max_size=12))
def test_any_titles_have_an_order_and_find_themselves(titles):
    keys = [key(str(place), title) for place, title in enumerate(titles)]
    roll = Roll(keys)
    ids = [one.id for one in keys]
    ordered = roll.by_title(ids, backwards=False)
    assert sorted(ordered) == sorted(ids)
    assert [titles[int(one)] for one in roll.by_title(ids, backwards=True)] == [titles[int(one)] for one in ordered][
        ::-1
    ]
    for one in keys:
        assert one.id in roll.find(Wanted(one.title))
