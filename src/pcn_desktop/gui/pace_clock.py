"""What counts as time used: the clock of the walk, without a window. Moments come from a clock that only runs forward.

The time between two moments counts for what was at hand at the first of them; a long gap is a computer that slept.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from pcn_desktop.workspace.values import WorkshopRecord

SLEEP: Final = 60.0
"""Seconds without a moment from which the computer was asleep: they count for nothing."""


class Slot(NamedTuple):
    """What time is used on: a section (instrument's key, code), or a break or another part of the agenda (its id)."""

    instrument: str = ""
    section: str = ""
    part: str = ""


class PaceClock:
    """Adds up the seconds of each slot until they are written."""

    def __init__(self) -> None:
        self._at: tuple[float, Slot | None] | None = None
        self._spent: dict[Slot, float] = {}

    def tick(self, now: float, slot: Slot | None) -> None:
        """Take a moment (seconds), and what is at hand from it on; None: nothing that counts."""
        if self._at is not None:
            before, used = self._at
            if used is not None and 0 < now - before <= SLEEP:
                self._spent[used] = self._spent.get(used, 0.0) + now - before
        self._at = now, slot

    @property
    def spent(self) -> Mapping[Slot, int]:
        """Return the whole seconds that are not written yet."""
        return {slot: int(seconds) for slot, seconds in self._spent.items() if seconds >= 1}

    def settle(self, slot: Slot, seconds: int) -> None:
        """Take off the seconds of a slot that were written."""
        self._spent[slot] -= seconds


def meets_on(record: WorkshopRecord, today: date) -> bool:
    """Return whether the room meets on a day, as far as the workshop says: one without any date may meet on any."""
    days = {record.details.day, *(sitting.day for sitting in record.held_sittings)} - {None}
    return not days or today in days
