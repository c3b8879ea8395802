"""The agenda as a plan: hours follow from minutes; a proposal holds every section in scope, in order."""

from datetime import UTC, date, datetime, time
from itertools import count

from hypothesis import given
from hypothesis import strategies as st
from tests.factories import KEY, details, instrument

from pcn_desktop.assessment.plan import Titles, propose, section_parts, stints
from pcn_desktop.assessment.present import expected
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart, Attendance, Perspective, Sitting
from pcn_desktop.workspace.values import AssessmentRecord, WorkshopRecord

WHEN = datetime(2026, 11, 22, tzinfo=UTC)
TITLES = Titles("Welcome", "Next steps", "en")
CODES = instrument().codes


def ids():
    numbers = count(1)
    return lambda: str(next(numbers))


def record(scope=CODES, voted=frozenset()):
    return WorkshopRecord("w", details(), WHEN, WHEN, None, (AssessmentRecord(KEY, "1.0", scope, voted=voted),))


def part(key, minutes, sitting=""):
    return AgendaPart(key, AgendaKind.OTHER, minutes, key, sitting=sitting)


def test_without_a_sitting_there_are_minutes_and_no_hours():
    (only,) = stints([part("a", 20), part("b", 25)], ())
    assert (only.sitting, only.minutes, only.end) == (None, 45, None)
    assert [at for _, at in only.parts] == [None, None]
    assert stints([], ()) == ()


def test_one_sitting_holds_every_part_and_its_hours_follow():
    (only,) = stints([part("a", 20), part("b", 25)], [Sitting("s", start="09:30")])
    assert [at for _, at in only.parts] == [time(9, 30), time(9, 50)]
    assert only.end == time(10, 15)


def test_hours_go_round_at_midnight():
    (only,) = stints([part("a", 90)], [Sitting("s", start="23:00")])
    assert only.end == time(0, 30)


def test_each_of_several_sittings_has_its_own_hours():
    first, second, rest = stints(
        [part("a", 20, "s"), part("b", 25, "t"), part("c", 5, "s"), part("d", 7)],
        [Sitting("s", start="09:00"), Sitting("t")],
    )
    assert [one.id for one, _ in first.parts] == ["a", "c"]
    assert first.end == time(9, 25)
    assert (second.minutes, second.end) == (25, None)
    assert (rest.sitting, rest.minutes) == (None, 7)


def test_minutes_follow_from_criteria_and_votes():
    made = section_parts(record(voted=frozenset({"A.1.1", "A.1.2"})), [instrument()], ids())
    assert [(one.section, one.minutes) for one in made] == [("A", 20), ("B", 5)]
    assert [one.kind for one in made] == [AgendaKind.SECTION] * 2


def test_a_section_out_of_scope_has_no_part():
    made = section_parts(record(frozenset({"B.1.1"})), [instrument()], ids())
    assert [one.section for one in made] == ["B"]


def test_a_long_sitting_has_a_break_in_its_middle():
    sections = [AgendaPart(str(n), AgendaKind.SECTION, 40, instrument=KEY, section=str(n)) for n in range(4)]
    made = propose(sections, (), TITLES, ids())
    assert [one.title or one.section or one.kind.value for one in made] == [
        "Welcome",
        "0",
        "1",
        "break",
        "2",
        "3",
        "Next steps",
    ]
    assert [one.position for one in made] == list(range(7))


def test_a_short_one_has_none():
    sections = [AgendaPart("s", AgendaKind.SECTION, 40, instrument=KEY, section="A")]
    assert all(one.kind is not AgendaKind.BREAK for one in propose(sections, (), TITLES, ids()))


@given(st.lists(st.integers(1, 30).map(lambda n: n * 5), max_size=12), st.integers(0, 4))
def test_a_proposal_holds_every_section_once_in_order(minutes, sittings):
    sections = [
        AgendaPart(f"p{n}", AgendaKind.SECTION, each, instrument=KEY, section=str(n)) for n, each in enumerate(minutes)
    ]
    days = [Sitting(f"s{n}") for n in range(sittings)]
    made = propose(sections, days, TITLES, ids())
    assert [one.section for one in made if one.kind is AgendaKind.SECTION] == [one.section for one in sections]
    assert [one.minutes for one in made if one.kind is AgendaKind.SECTION] == minutes
    assert [one.position for one in made] == list(range(len(made)))
    homes = [one.sitting for one in made]
    assert homes == sorted(homes)
    assert set(homes) <= ({one.id for one in days} if sittings > 1 else {""})
    for home in set(homes):
        held = [one for one in made if one.sitting == home]
        assert AgendaKind.BREAK not in (held[0].kind, held[-1].kind)


def test_who_is_expected_today_follows_a_sitting_whose_day_is_the_workshops():
    today = date(2026, 11, 22)
    room = WorkshopRecord(
        "w",
        details(day=today),
        WHEN,
        WHEN,
        None,
        (),
        perspectives=(Perspective("p", "Elders", 9),),
        sittings=(Sitting("a"), Sitting("b", day=date(2026, 11, 23))),
        attendance=(Attendance("h", "a", "p", 4), Attendance("i", "b", "p", 5)),
    )
    assert expected(room, today)["p"] == 4
    assert expected(room, date(2026, 11, 23))["p"] == 5
