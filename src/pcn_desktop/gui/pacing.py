"""The pace of the open workshop: counts the time of the section at hand, shows it, and writes it now and then.

A section's time runs while the walk is on screen, the clock is not paused, and the room meets on that day; a break or
another part of the agenda runs on any page until somebody goes back to the criteria. Nothing advances by itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pcn_desktop.assessment.pace import PaceLine, pace, whole
from pcn_desktop.gui.pace_clock import PaceClock, Slot, meets_on
from pcn_desktop.gui.pages.run.pace_bar import PaceShown
from pcn_desktop.workspace.room_values import AgendaKind

if TYPE_CHECKING:
    from pcn_desktop.gui.pages.run.run_page import RunPage
    from pcn_desktop.gui.session import Session

TICK_MS = 1000
WRITE_S = 30
"""Seconds that may wait to be written: what a laptop that dies loses."""


class Pacing(QObject):
    """Counts for one page of the walk and one session."""

    def __init__(
        self,
        session: Session,
        page: RunPage,
        now: Callable[[], float] = time.monotonic,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Begin to count; `now` is a clock in seconds that only runs forward."""
        super().__init__(page)
        self._session, self._page = session, page
        self._now, self._today = now, today
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._begin()
        # Connections
        session.workshop_changed.connect(self._begin)
        page.refreshed.connect(self.tick)
        page.flushed.connect(self.settle)
        page.foot.pace.pauseRequested.connect(self._pause)
        page.foot.pace.partRequested.connect(self._run_part)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def _begin(self) -> None:
        """Count for the workshop that is open now; what waited was written before the other one was left."""
        self._clock = PaceClock()
        self._paused: bool | None = None
        self._part = ""
        self._slot: Slot | None = None
        self._due = WRITE_S
        self.tick()

    @property
    def paused(self) -> bool:
        """Return whether the clock stands still: as somebody said, else because the room does not meet today."""
        record = self._session.record
        if self._paused is None:
            return record is None or not meets_on(record, self._today())
        return self._paused

    def tick(self) -> None:
        """Count up to now; write when enough waits, or when another section is at hand."""
        before, self._slot = self._slot, self._at_hand()
        self._clock.tick(self._now(), self._slot)
        if before != self._slot or self._waiting >= self._due:
            self._write()
        self._show()

    def settle(self) -> None:
        """Count up to now, and write."""
        self.tick()
        self._write()

    def _show(self) -> None:
        summary, section = self._session.summary, self._page.section
        if summary is None or section is None:
            self._page.foot.pace.show_pace(None)
            return
        lines, here = pace(summary), Slot(part=self._part) if self._part else Slot(*section)
        unplanned = PaceLine(None, 0, AgendaKind.SECTION, "", *section)
        known = next((line for line in lines if _slot(line) == here), unplanned)
        sections = whole(line for line in lines if line.kind is AgendaKind.SECTION)
        waiting = self._clock.spent
        on_sections = sum(seconds for slot, seconds in waiting.items() if not slot.part)
        self._page.foot.pace.show_pace(
            PaceShown(
                replace(known, used=known.used + waiting.get(here, 0)),
                replace(sections, used=sections.used + on_sections),
                None if self._locked else not self.paused or bool(self._part),
                tuple(line for line in lines if line.kind is not AgendaKind.SECTION),
            )
        )

    @property
    def _locked(self) -> bool:
        record, workspace = self._session.record, self._session.workspace
        return record is None or record.closed is not None or workspace is None or workspace.read_only

    def _at_hand(self) -> Slot | None:
        """Return what time is used on now."""
        if self._part and not self._stands(self._part):
            self._part = ""
        if self._locked or (self.paused and not self._part):
            return None
        if self._part:
            return Slot(part=self._part)
        section = self._page.section
        return Slot(*section) if section is not None and self._page.isVisible() else None

    def _pause(self, paused: bool) -> None:
        self._paused, self._part = paused, ""
        self.settle()

    def _run_part(self, part: str) -> None:
        self._paused, self._part = False, part
        self.settle()

    @property
    def _waiting(self) -> int:
        return sum(self._clock.spent.values())

    def _write(self) -> None:
        """Write what waits; what cannot be written waits on, for another while."""
        session = self._session
        for slot, seconds in self._clock.spent.items():
            if not slot.part:
                done = session.add_section_time(slot.instrument, slot.section, seconds)
            else:
                done = session.add_part_time(slot.part, seconds) or not self._stands(slot.part)
            if done:
                self._clock.settle(slot, seconds)
        self._due = self._waiting + WRITE_S

    def _stands(self, part: str) -> bool:
        """Return whether the agenda still has a break or another part."""
        record = self._session.record
        return record is not None and any(one.id == part for one in record.agenda)


def _slot(line: PaceLine) -> Slot:
    return Slot(line.instrument, line.code, line.part)
