"""The summary: everything that a screen, a report or a chart shows, computed once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from pcn_desktop.assessment.outgoing import Outgoing, held_out
from pcn_desktop.assessment.scoring import Coverage, is_in_place, item_coverage, item_score, mean
from pcn_desktop.instruments.model import Dimension, Instrument, Item, Level, Scale, Section
from pcn_desktop.workspace.values import (
    Action,
    AssessmentRecord,
    Choice,
    Note,
    Outside,
    Rating,
    SwotEntry,
    WorkshopDetails,
    WorkshopRecord,
)


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """One criterion in scope: its rating, its score from 0 to 100 (None without a level) and its notes."""

    item: Item
    rating: Rating | None
    percent: Fraction | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a dimension, a section or a whole instrument. `percent` runs from 0 to 100, exact."""

    percent: Fraction | None
    coverage: Coverage
    in_place: int

    @property
    def provisional(self) -> bool:
        """Return whether a score stands on fewer ratings than there are applicable criteria."""
        return self.percent is not None and not self.coverage.complete


@dataclass(frozen=True, slots=True)
class DimensionSummary:
    """A dimension with its criteria in scope."""

    dimension: Dimension
    figures: Figures
    items: tuple[ItemSummary, ...]


@dataclass(frozen=True, slots=True)
class SectionSummary:
    """A section with its dimensions in scope."""

    section: Section
    figures: Figures
    dimensions: tuple[DimensionSummary, ...]

    @property
    def items(self) -> tuple[ItemSummary, ...]:
        """Return the criteria of all its dimensions, in order."""
        return tuple(item for dimension in self.dimensions for item in dimension.items)


@dataclass(frozen=True, slots=True)
class InstrumentSummary:
    """One instrument as this workshop rated it; dimensions and sections wholly out of scope are absent."""

    instrument: Instrument
    figures: Figures
    sections: tuple[SectionSummary, ...]

    @property
    def dimensions(self) -> tuple[DimensionSummary, ...]:
        """Return the dimensions in scope, in order."""
        return tuple(dimension for section in self.sections for dimension in section.dimensions)

    @property
    def items(self) -> tuple[ItemSummary, ...]:
        """Return the criteria in scope, in order."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def not_applicable(self) -> int:
        """Return how many criteria in scope were said not to apply."""
        return sum(item.rating is Outside.NOT_APPLICABLE for item in self.items)

    @property
    def unknown(self) -> int:
        """Return how many criteria in scope the room could not answer."""
        return sum(item.rating is Outside.UNKNOWN for item in self.items)

    @property
    def unrated(self) -> int:
        """Return how many criteria in scope have no answer yet."""
        return sum(item.rating is None for item in self.items)

    @property
    def left_out(self) -> tuple[Item, ...]:
        """Return the instrument's criteria outside this workshop's scope, in order."""
        scope = {item.item.code for item in self.items}
        return tuple(item for item in self.instrument.items if item.code not in scope)

    def tally(self, scale: Scale) -> tuple[tuple[Level, int], ...]:
        """Return each level of `scale`, lowest first, with how many criteria in scope stand at it."""
        values = [item.rating for item in self.items if item.item.scale == scale.key]
        return tuple((level, values.count(level.value)) for level in scale.levels)


@dataclass(frozen=True, slots=True)
class Summary:
    """A workshop's summary, one part per instrument, with what the room chose and decided (see `WorkshopRecord`)."""

    workshop: str
    details: WorkshopDetails
    instruments: tuple[InstrumentSummary, ...]
    closed: datetime | None = None
    closed_by: str = ""
    example: bool = False
    choices: tuple[Choice, ...] = ()
    swot: tuple[SwotEntry, ...] = ()
    actions: tuple[Action, ...] = ()
    outgoing: tuple[Outgoing, ...] = ()
    """What may be said of vaults: never part of a figure above."""


def summarise(instruments: Iterable[Instrument], record: WorkshopRecord) -> Summary:
    """Summarise a workshop over the instruments that it uses, in the record's order.

    Raises:
        KeyError: an instrument of the record, in its version, is not among `instruments`.
    """
    known = {(instrument.key, instrument.version): instrument for instrument in instruments}
    parts = (summarise_instrument(known[part.instrument, part.version], part) for part in record.assessments)
    return Summary(
        workshop=record.id,
        details=record.details,
        instruments=tuple(parts),
        closed=record.closed,
        closed_by=record.closed_by,
        example=record.example,
        choices=record.choices,
        swot=record.swot,
        actions=record.actions,
        outgoing=tuple(map(held_out, record.held)),
    )


def summarise_instrument(instrument: Instrument, record: AssessmentRecord) -> InstrumentSummary:
    """Summarise one instrument as one workshop rated it."""
    notes: dict[str, list[Note]] = {}
    for note in record.notes:
        notes.setdefault(note.code, []).append(note)

    def item_summary(item: Item) -> ItemSummary:
        rating = record.ratings.get(item.code)
        score = item_score(instrument.scale_of(item), rating)
        return ItemSummary(item, rating, score, tuple(notes.get(item.code, ())))

    def dimension_summary(dimension: Dimension) -> DimensionSummary:
        items = tuple(item_summary(item) for item in dimension.items if item.code in record.scope)
        coverage = sum((item_coverage(item.rating) for item in items), Coverage(0, 0))
        in_place = sum(is_in_place(instrument.scale_of(item.item), item.rating) for item in items)
        return DimensionSummary(dimension, Figures(mean(item.percent for item in items), coverage, in_place), items)

    def section_summary(section: Section) -> SectionSummary:
        dimensions = tuple(found for found in map(dimension_summary, section.dimensions) if found.items)
        return SectionSummary(section, _total(dimension.figures for dimension in dimensions), dimensions)

    sections = tuple(found for found in map(section_summary, instrument.sections) if found.dimensions)
    return InstrumentSummary(instrument, _total(section.figures for section in sections), sections)


def _total(parts: Iterable[Figures]) -> Figures:
    """Add up the parts: the mean of their scores, the sums of their counts."""
    figures = tuple(parts)
    return Figures(
        mean(part.percent for part in figures),
        sum((part.coverage for part in figures), Coverage(0, 0)),
        sum(part.in_place for part in figures),
    )
