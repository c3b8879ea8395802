"""What a room talks about once it has rated: what stands highest and lowest, what it does not know, what is blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from pcn_desktop.assessment.scoring import mean
from pcn_desktop.assessment.summary import DimensionSummary, InstrumentSummary, ItemSummary, Summary
from pcn_desktop.instruments.model import Text
from pcn_desktop.workspace.answers import Outside

MOST: Final = 5
"""How many a list of the strongest or of the weakest shows."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A dimension in scope, or (with `item`) one of its criteria: what can be ranked, chosen and talked about."""

    part: InstrumentSummary
    dimension: DimensionSummary
    item: ItemSummary | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return (instrument key, code)."""
        return self.part.instrument.key, self.code

    @property
    def code(self) -> str:
        """Return the code of the dimension or criterion."""
        return self.dimension.dimension.code if self.item is None else self.item.item.code

    @property
    def name(self) -> Text:
        """Return the dimension's short title, or the criterion's sentence."""
        return self.dimension.dimension.short if self.item is None else self.item.item.label

    @property
    def percent(self) -> Fraction | None:
        """Return the score from 0 to 100, exact; None without one."""
        return self.dimension.figures.percent if self.item is None else self.item.percent

    @property
    def provisional(self) -> bool:
        """Return whether the score may still change because criteria are left to rate."""
        return self.item is None and self.dimension.figures.provisional


@dataclass(frozen=True, slots=True)
class Ranking:
    """One end of a ranking. `more` topics that are not listed have the same score as the last one listed."""

    topics: tuple[Topic, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Standings:
    """Both ends of a ranking."""

    strongest: Ranking
    weakest: Ranking


def dimension_topics(summary: Summary) -> tuple[Topic, ...]:
    """Return the dimensions in scope, in the order of the workshop's instruments."""
    return tuple(Topic(part, dimension) for part in summary.instruments for dimension in part.dimensions)


def item_topics(summary: Summary) -> tuple[Topic, ...]:
    """Return the criteria in scope, in the order of the workshop's instruments."""
    return tuple(Topic(part, dimension, item) for part, dimension, item in _items(summary))


def topics(summary: Summary) -> tuple[Topic, ...]:
    """Return everything that can be chosen: each dimension, then its criteria."""
    return tuple(
        topic
        for part in summary.instruments
        for dimension in part.dimensions
        for topic in (Topic(part, dimension), *(Topic(part, dimension, item) for item in dimension.items))
    )


def find_topic(summary: Summary, instrument: str, code: str) -> Topic | None:
    """Return the topic with this key; None when it is not in the scope."""
    return next((topic for topic in topics(summary) if topic.key == (instrument, code)), None)


def unknown_items(summary: Summary) -> tuple[Topic, ...]:
    """Return the criteria that the room could not answer, in order."""
    return tuple(topic for topic in item_topics(summary) if topic.item and topic.item.rating is Outside.UNKNOWN)


def blank_items(summary: Summary) -> tuple[Topic, ...]:
    """Return the criteria in scope without any answer yet, in order."""
    return tuple(topic for topic in item_topics(summary) if topic.item and topic.item.rating is None)


def rank(given: Iterable[Topic], most: int = MOST) -> Standings:
    """Rank topics by their exact score, at most `most` at either end.

    Only topics with a score are ranked; a provisional one is, as such. The strongest stand above the mean of the
    ranked scores, highest first; the weakest below it, lowest first: so no topic is at both ends, and where all
    have the same score neither end has any. Equal scores stand in the order given, which is the instruments'.
    """
    scored = [(topic.percent, topic) for topic in given if topic.percent is not None]
    middle = mean(percent for percent, _ in scored)
    if middle is None:
        return Standings(Ranking(()), Ranking(()))
    # Sorting is stable: equal scores keep their order, from either end.
    high = sorted((pair for pair in scored if pair[0] > middle), key=lambda pair: -pair[0])
    low = sorted((pair for pair in scored if pair[0] < middle), key=lambda pair: pair[0])
    return Standings(_cut(high, most), _cut(low, most))


def _cut(ranked: list[tuple[Fraction, Topic]], most: int) -> Ranking:
    shown, left = ranked[:most], ranked[most:]
    return Ranking(tuple(topic for _, topic in shown), sum(percent == shown[-1][0] for percent, _ in left))


def _items(summary: Summary) -> Iterator[tuple[InstrumentSummary, DimensionSummary, ItemSummary]]:
    for part in summary.instruments:
        for dimension in part.dimensions:
            for item in dimension.items:
                yield part, dimension, item
