"""The summary: everything that a screen, a report or a chart shows, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType

from pcn_desktop.assessment.agreement import Gap, Spread, Verdict, gaps, spread, together
from pcn_desktop.assessment.outgoing import Outgoing, held_out
from pcn_desktop.assessment.scoring import Coverage, is_in_place, item_coverage, item_score, mean
from pcn_desktop.instruments.model import Dimension, Instrument, Item, Level, Scale, Section
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.room_values import (
    WHOLE_ROOM,
    AgendaPart,
    Attendance,
    Consensus,
    Opening,
    Perspective,
    Round,
    Sitting,
)
from pcn_desktop.workspace.values import (
    Action,
    AssessmentRecord,
    Choice,
    Note,
    SwotEntry,
    WorkshopDetails,
    WorkshopRecord,
)


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One round of votes. Until it is `revealed` (UTC) only `ballots` says anything: how many are in.

    `spread` is the whole room's; None until the reveal, and where it may not be shown (see `leaving`). `groups` are the
    perspectives that voted (ids), `gaps` those of them that stand far apart.
    """

    number: int
    ballots: int
    revealed: datetime | None = None
    corrected: bool = False
    spread: Spread | None = None
    groups: Mapping[str, Spread] = field(default_factory=lambda: MappingProxyType({}))
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """One criterion in scope: its rating, its score from 0 to 100 (None without a level) and its notes.

    `voted` says that it was chosen for a vote, `rounds` how the room voted, `consensus` why it was rated so and who
    sees it otherwise, `earlier` what the workshop before this one had rated.
    """

    item: Item
    rating: Rating | None
    percent: Fraction | None
    notes: tuple[Note, ...]
    voted: bool = False
    rounds: tuple[RoundSummary, ...] = ()
    consensus: Consensus | None = None
    earlier: Rating | None = None

    @property
    def last_revealed(self) -> RoundSummary | None:
        """Return the last round that was shown to the room."""
        return next((one for one in reversed(self.rounds) if one.revealed is not None), None)

    @property
    def waiting(self) -> bool:
        """Return whether ballots are in that nobody has seen yet."""
        return any(one.revealed is None and one.ballots for one in self.rounds)

    @property
    def split(self) -> bool:
        """Return whether the votes that the room saw last are split."""
        last = self.last_revealed
        return last is not None and last.spread is not None and last.spread.verdict is Verdict.SPLIT

    @property
    def dissents(self) -> bool:
        """Return whether somebody noted who sees it otherwise."""
        return self.consensus is not None and bool(self.consensus.dissent.strip())


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
    seconds: int = 0
    """The time that the room used on it."""

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
    perspectives: tuple[Perspective, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaPart, ...] = ()
    opening: Opening | None = None
    break_seconds: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    follows: str = ""

    def perspective(self, identity: str) -> str:
        """Return the name of a perspective; blank for the whole room."""
        return next((one.name for one in self.perspectives if one.id == identity), "")


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
        perspectives=record.perspectives,
        sittings=record.held_sittings,
        attendance=record.attendance,
        agenda=record.agenda,
        opening=record.opening,
        break_seconds=record.break_seconds,
        follows=record.follows,
    )


def summarise_instrument(instrument: Instrument, record: AssessmentRecord) -> InstrumentSummary:
    """Summarise one instrument as one workshop rated it."""
    notes: dict[str, list[Note]] = {}
    for note in record.notes:
        notes.setdefault(note.code, []).append(note)

    def item_summary(item: Item) -> ItemSummary:
        rating = record.ratings.get(item.code)
        scale = instrument.scale_of(item)
        return ItemSummary(
            item=item,
            rating=rating,
            percent=item_score(scale, rating),
            notes=tuple(notes.get(item.code, ())),
            voted=item.code in record.voted,
            rounds=tuple(round_summary(scale, one) for one in record.rounds.get(item.code, ())),
            consensus=record.consensuses.get(item.code),
            earlier=record.earlier.get(item.code),
        )

    def dimension_summary(dimension: Dimension) -> DimensionSummary:
        items = tuple(item_summary(item) for item in dimension.items if item.code in record.scope)
        coverage = sum((item_coverage(item.rating) for item in items), Coverage(0, 0))
        in_place = sum(is_in_place(instrument.scale_of(item.item), item.rating) for item in items)
        return DimensionSummary(dimension, Figures(mean(item.percent for item in items), coverage, in_place), items)

    def section_summary(section: Section) -> SectionSummary:
        dimensions = tuple(found for found in map(dimension_summary, section.dimensions) if found.items)
        figures, seconds = _total(one.figures for one in dimensions), record.seconds.get(section.code, 0)
        return SectionSummary(section, figures, dimensions, seconds)

    sections = tuple(found for found in map(section_summary, instrument.sections) if found.dimensions)
    return InstrumentSummary(instrument, _total(section.figures for section in sections), sections)


def round_summary(scale: Scale, votes: Round) -> RoundSummary:
    """Return what a round of votes says; of one that is not revealed, how many ballots are in."""
    if votes.revealed is None:
        return RoundSummary(votes.number, votes.ballots)
    groups = {group: spread(scale, counts) for group, counts in votes.counts.items()}
    perspectives = {group: known for group, known in groups.items() if group != WHOLE_ROOM}
    return RoundSummary(
        number=votes.number,
        ballots=votes.ballots,
        revealed=votes.revealed,
        corrected=votes.corrected,
        spread=spread(scale, together(votes.counts)),
        groups=MappingProxyType(perspectives),
        gaps=gaps(perspectives),
    )


def _total(parts: Iterable[Figures]) -> Figures:
    """Add up the parts: the mean of their scores, the sums of their counts."""
    figures = tuple(parts)
    return Figures(
        mean(part.percent for part in figures),
        sum((part.coverage for part in figures), Coverage(0, 0)),
        sum(part.in_place for part in figures),
    )
