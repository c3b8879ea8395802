"""The order of the walk: every criterion in scope, one after the other, over all instruments of the workshop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pcn_desktop.instruments.model import Instrument, Place
from pcn_desktop.workspace.values import WorkshopRecord


@dataclass(frozen=True, slots=True)
class Step:
    """One criterion of the walk."""

    instrument: Instrument
    place: Place

    @property
    def key(self) -> tuple[str, str]:
        """Return (instrument key, item code)."""
        return self.instrument.key, self.place.item.code


@dataclass(frozen=True, slots=True)
class Walk:
    """The steps in order; every move stays inside and returns the same step at either end."""

    steps: tuple[Step, ...]

    @classmethod
    def of(cls, instruments: Iterable[Instrument], record: WorkshopRecord) -> Walk:
        """Return the walk of a workshop: its criteria in scope."""
        known = {(instrument.key, instrument.version): instrument for instrument in instruments}
        return cls(
            tuple(
                Step(instrument, instrument.place(item.code))
                for part in record.assessments
                for instrument in (known[part.instrument, part.version],)
                for item in instrument.items
                if item.code in part.scope
            )
        )

    def at(self, position: tuple[str, str] | None) -> Step | None:
        """Return the step at `position`; the first step when it left the scope; None for an empty walk."""
        if not self.steps:
            return None
        return next((step for step in self.steps if step.key == position), self.steps[0])

    def neighbour(self, step: Step, by: int) -> Step:
        """Return the step `by` places further on (or back)."""
        index = self.steps.index(step) + by
        return self.steps[min(max(index, 0), len(self.steps) - 1)]

    def neighbour_dimension(self, step: Step, by: int) -> Step:
        """Return the first step of the next (`by` = 1) or previous (-1) dimension.

        Beyond the last dimension it is the same step; before the first, the first step.
        """
        starts = self._starts()
        current = max(index for index in starts if index <= self.steps.index(step))
        found = starts.index(current) + by
        return self.steps[starts[max(found, 0)]] if found < len(starts) else step

    def first_of(self, instrument: str, code: str) -> Step | None:
        """Return the first step of a section, dimension or item; None when it is out of scope."""
        return next(
            (
                step
                for step in self.steps
                if step.instrument.key == instrument
                and code in (step.place.section.code, step.place.dimension.code, step.place.item.code)
            ),
            None,
        )

    def siblings(self, step: Step) -> tuple[Step, ...]:
        """Return the steps of the same dimension, in order."""
        return tuple(
            other
            for other in self.steps
            if other.instrument.key == step.instrument.key and other.place.dimension.code == step.place.dimension.code
        )

    def _starts(self) -> list[int]:
        return [
            index
            for index, step in enumerate(self.steps)
            if index == 0
            or (step.instrument.key, step.place.dimension.code)
            != (self.steps[index - 1].instrument.key, self.steps[index - 1].place.dimension.code)
        ]
