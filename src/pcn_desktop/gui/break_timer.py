"""The break: counts down to a moment of the day, so that a laptop that slept is not late. No sound, no pop-up."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from pcn_desktop.gui.projector.content import Countdown

_TICK_MS: Final = 250
"""Often enough that each second is seen."""


class BreakTimer(QObject):
    """One break at a time. It ends nothing by itself: at zero it goes on saying that the room starts again."""

    changed = Signal()
    """Another second, or another state."""
    ended = Signal(str, int)
    """The id of its part of the agenda (blank for a break of no part), and the seconds that it took in all."""

    def __init__(self, now: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        """`now` says the seconds of the day's clock, which go on while the laptop sleeps."""
        super().__init__(parent)
        self._now = now
        self._title = self._part = ""
        self._begun: float | None = None
        self._end = 0.0
        self._paused: float | None = None
        self._shown: Countdown | None = None
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.tick)

    @property
    def countdown(self) -> Countdown | None:
        """Return the break as it stands; None where there is none."""
        if self._begun is None:
            return None
        moment = self._now() if self._paused is None else self._paused
        left = max(math.ceil(self._end - moment), 0)
        return Countdown(left, self._title, self._part, paused=self._paused is not None)

    def begin(self, minutes: int, title: str = "", part: str = "") -> None:
        """Begin a break; one that runs ends."""
        self.stop()
        self._title, self._part, self._paused = title, part, None
        self._begun = self._now()
        self._end = self._begun + minutes * 60
        self._ticks.start()
        self.tick()

    def pause(self, paused: bool) -> None:
        """Hold the countdown, or let it go on."""
        if self._begun is None or paused == (self._paused is not None):
            return
        if self._paused is None:
            self._paused = self._now()
        else:
            self._end += self._now() - self._paused
            self._paused = None
        self.tick()

    def add_minute(self) -> None:
        """Give a minute more; when the time is over, a minute from now."""
        if self._begun is not None:
            moment = self._now() if self._paused is None else self._paused
            self._end = max(self._end, moment) + 60
            self.tick()

    def stop(self) -> None:
        """End the break and say how long the room was away."""
        if self._begun is None:
            return
        took, self._begun = round(self._now() - self._begun), None
        self._ticks.stop()
        self.tick()
        self.ended.emit(self._part, took)

    def tick(self) -> None:
        """Say so when what is shown changes."""
        if self.countdown != self._shown:
            self._shown = self.countdown
            self.changed.emit()
