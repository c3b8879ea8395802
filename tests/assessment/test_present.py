"""How many ballots can be expected: those in the room today, by perspective, else the head counts."""

from datetime import UTC, date, datetime

import pytest
from tests import factories

from pcn_desktop.assessment.present import expected
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Attendance, Perspective, Sitting
from pcn_desktop.workspace.values import WorkshopRecord

TODAY = date(2026, 11, 30)
MADE = datetime(2026, 11, 1, tzinfo=UTC)
PEOPLE = (
    Perspective("c", "Clinicians", people=12),
    Perspective("p", "Patients", people=8),
    Perspective("n", "Nation", people=5, community=True),
)


def record(sittings=(), attendance=()):
    return WorkshopRecord(
        "w",
        factories.details(),
        created=MADE,
        changed=MADE,
        position=None,
        assessments=(),
        perspectives=PEOPLE,
        sittings=tuple(sittings),
        attendance=tuple(attendance),
    )


def test_head_counts_stand_where_no_attendance_is_noted():
    assert expected(record(), TODAY) == {"c": 12, "p": 8, WHOLE_ROOM: 20}


def test_a_community_that_answers_in_its_vault_is_not_expected():
    assert "n" not in expected(record(), TODAY)


@pytest.mark.parametrize(
    ("days", "people"),
    [
        ((TODAY, date(2026, 12, 7)), 9),
        ((date(2026, 12, 7), TODAY), 4),
        ((date(2026, 11, 1), date(2026, 12, 7)), 12),
        ((date(2026, 11, 1),), 9),
        ((None,), 9),
    ],
)
def test_the_sitting_of_today_counts_or_the_only_one(days, people):
    sittings = [Sitting(str(at), day=day) for at, day in enumerate(days)]
    noted = [Attendance(f"a{at}", str(at), "c", count) for at, count in zip(range(len(days)), (9, 4), strict=False)]
    assert expected(record(sittings, noted), TODAY) == {"c": people, "p": 8, WHOLE_ROOM: people + 8}


def test_nobody_there_is_nobody():
    found = expected(record([Sitting("s")], [Attendance("a", "s", "c", 0)]), TODAY)
    assert found == {"c": 0, "p": 8, WHOLE_ROOM: 8}
