"""How many people are expected to vote: those in the room today, by perspective, else the head counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pcn_desktop.workspace.room_values import WHOLE_ROOM, Sitting
from pcn_desktop.workspace.values import WorkshopRecord


def expected(record: WorkshopRecord, today: date) -> Mapping[str, int]:
    """Return how many ballots each perspective (id), and the whole room, can be expected to cast; 0 when not said.

    The sitting of `today` counts, or the only one. Where it says nothing of a perspective, its head count does.
    Perspectives in the custody of a community take no part in the votes.
    """
    sitting = _sitting(record.held_sittings, today)
    there = {one.perspective: one.people for one in record.attendance if sitting and one.sitting == sitting.id}
    people = {one.id: there.get(one.id, one.people) for one in record.perspectives if not one.community}
    return {**people, WHOLE_ROOM: sum(people.values())}


def _sitting(sittings: tuple[Sitting, ...], today: date) -> Sitting | None:
    of_today = [one for one in sittings if one.day == today]
    found = of_today or list(sittings if len(sittings) == 1 else ())
    return found[0] if found else None
