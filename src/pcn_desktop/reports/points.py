"""What a chart shows, before it is drawn: its points, its kind, and its words for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pcn_desktop.assessment.summary import DimensionSummary, Figures, InstrumentSummary, SectionSummary
from pcn_desktop.reports.wording import percent, rating_word, score, word
from pcn_desktop.workspace.answers import Outside, Rating

FEWEST_SPOKES: Final = 3
MOST_SPOKES: Final = 12


@dataclass(frozen=True, slots=True)
class Point:
    """One section or dimension of a chart."""

    code: str
    name: str
    figures: Figures

    @property
    def share(self) -> float | None:
        """Return the score from 0 to 1."""
        return None if self.figures.percent is None else float(self.figures.percent / 100)

    def value(self, language: str) -> str:
        """Return the score as printed, starred when provisional."""
        return score(self.figures, language)


def section_points(sections: Sequence[SectionSummary], language: str) -> tuple[Point, ...]:
    """Return the sections as points of a chart."""
    return tuple(Point(part.section.code, part.section.short.get(language), part.figures) for part in sections)


def dimension_points(dimensions: Sequence[DimensionSummary], language: str) -> tuple[Point, ...]:
    """Return the dimensions as points of a chart."""
    return tuple(Point(part.dimension.code, part.dimension.short.get(language), part.figures) for part in dimensions)


def is_radar(points: Sequence[Point]) -> bool:
    """Return whether these points read as a radar; too few or too many read better as bars."""
    return FEWEST_SPOKES <= len(points) <= MOST_SPOKES


def describe(points: Sequence[Point], title: str, language: str, *, as_radar: bool) -> str:
    """Return the chart in words, for those who do not see it."""
    values = "; ".join(f"{point.code} {point.name}, {percent(point.figures.percent, language)}" for point in points)
    return word("radar_text" if as_radar else "bars_text", language, title=title, values=values)


def rating_sign(rating: Rating | None) -> str:
    """Return what stands in a criterion's cell: its digit, `–` for not applicable, `?` for don't know, else nothing."""
    if rating is None:
        return ""
    if isinstance(rating, Outside):
        return "–" if rating is Outside.NOT_APPLICABLE else "?"
    return str(rating)


def describe_map(part: InstrumentSummary, language: str) -> str:
    """Return the map of all criteria in words: of each dimension its ratings in order, then its score."""
    lines = []
    for row in part.dimensions:
        ratings = ", ".join(
            rating_sign(item.rating)
            if isinstance(item.rating, int)
            else rating_word(part.instrument.scale_of(item.item), item.rating, language)
            for item in row.items
        )
        figure = percent(row.figures.percent, language)
        lines.append(f"{row.dimension.code} {row.dimension.short.get(language)}, {ratings}, {figure}")
    return word("heat_map_text", language, values="; ".join(lines))
