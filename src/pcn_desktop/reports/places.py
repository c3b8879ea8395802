"""Where a criterion stands: a walk over all of them, for tables with a line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pcn_desktop.assessment.summary import DimensionSummary, InstrumentSummary, ItemSummary, SectionSummary, Summary
from pcn_desktop.instruments.model import Scale


class Place(NamedTuple):
    """A criterion with its dimension, its section and its instrument."""

    part: InstrumentSummary
    section: SectionSummary
    dimension: DimensionSummary
    item: ItemSummary

    @property
    def scale(self) -> Scale:
        """Return the scale on which it is rated."""
        return self.part.instrument.scale_of(self.item.item)


def places(summary: Summary) -> Iterator[Place]:
    """Yield the criteria in scope, in the order of the walk."""
    for part in summary.instruments:
        for section in part.sections:
            for dimension in section.dimensions:
                for item in dimension.items:
                    yield Place(part, section, dimension, item)
