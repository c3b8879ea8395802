"""What the room may see of a workshop, view by view: values in, blocks out.

It is made from what may leave the facilitator's own window and nothing else: no notes, no names, no small groups, no
vote before the reveal, nothing of a vault; nor what the workshop before had rated, which would anchor the room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pcn_desktop.assessment.agreement import Spread, Verdict
from pcn_desktop.assessment.summary import DimensionSummary, InstrumentSummary, ItemSummary, RoundSummary, Summary
from pcn_desktop.gui.pictures import ChartKind, Picture
from pcn_desktop.gui.projector.blocks import HUGE, LARGE, LEAST, MIDDLE, Bar, Bars, Block, Chart, Content, Line, Space
from pcn_desktop.gui.projector.words import said
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.opening_words import opening_text
from pcn_desktop.reports.spread_words import gap_words, half, outside_words, verdict_words
from pcn_desktop.reports.wording import counted, labelled, note_mark, rating_label, word
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart

_MOST_GAPS: Final = 2
"""Gaps between perspectives that are named, the widest first."""


class View(StrEnum):
    """What the projector can show."""

    CRITERION = "criterion"
    VOTES = "votes"
    CONSENSUS = "consensus"
    RADAR = "radar"
    AGENDA = "agenda"
    BREAK = "break"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Countdown:
    """A break as the room sees it: `left` seconds to go. `part` is the id of its part of the agenda, if any."""

    left: int
    title: str = ""
    part: str = ""
    paused: bool = False

    @property
    def clock(self) -> str:
        """Return what is left as minutes and seconds."""
        return f"{self.left // 60}:{self.left % 60:02d}"


@dataclass(frozen=True, slots=True)
class Source:
    """What the projector is made from: a summary fit for others, where the walk stands, the languages, the break."""

    summary: Summary
    place: tuple[str, str]
    """Instrument key, item code."""
    languages: tuple[str, ...]
    countdown: Countdown | None = None
    people: int = 0
    """How many are expected to vote; 0 where nobody said."""


@dataclass(frozen=True, slots=True)
class _Here:
    """The criterion at hand and what it stands in."""

    part: InstrumentSummary
    dimension: DimensionSummary
    item: ItemSummary
    section: str

    @property
    def scale(self) -> Scale:
        return self.part.instrument.scale_of(self.item.item)


def content_of(view: View, source: Source) -> Content:
    """Return what the projector shows."""
    return tuple(_VIEWS[view](source)) or (Line(said("nothing", source.languages[0]), quiet=True),)


def _here(source: Source) -> _Here | None:
    key, code = source.place
    return next(
        (
            _Here(part, dimension, item, section.section.code)
            for part in source.summary.instruments
            if part.instrument.key == key
            for section in part.sections
            for dimension in section.dimensions
            for item in dimension.items
            if item.item.code == code
        ),
        None,
    )


def _in_each(source: Source, say: Callable[[str], str], **how: object) -> Iterator[Line]:
    """Yield a line in the first language, then quietly in the second unless it is the same."""
    first, *others = source.languages
    yield Line(say(first), **how)  # type: ignore[arg-type]
    for language in others:
        if say(language) != say(first):
            yield Line(say(language), quiet=True, centred=bool(how.get("centred")), above=4)


def _head(here: _Here, source: Source) -> Iterator[Block]:
    """Yield the code, the dimension and the sentence of the criterion."""
    item, first = here.item.item, source.languages[0]
    yield Line(here.dimension.dimension.short.get(first), quiet=True, chip=item.code, above=0)
    yield Line(item.label.get(first), LARGE, strong=True, above=28)
    for language in source.languages[1:]:
        yield Line(item.label.get(language), MIDDLE, quiet=True, above=10)


def _levels(here: _Here, source: Source, spread: Spread | None = None) -> Bars:
    votes = dict(spread.counts) if spread else {}
    names = (
        tuple(dict.fromkeys(level.label.get(language) for language in source.languages)) for level in here.scale.levels
    )
    return Bars(
        tuple(
            Bar(level.value, name, votes.get(level.value, 0) if spread else None)
            for level, name in zip(here.scale.levels, names, strict=True)
        )
    )


def _criterion(source: Source) -> Iterator[Block]:
    here = _here(source)
    if here is not None:
        yield from _head(here, source)
        yield Space()
        yield _levels(here, source)


# Votes


def _votes(source: Source) -> Iterator[Block]:
    here = _here(source)
    if here is None:
        return
    yield from _head(here, source)
    yield Space()
    last = here.item.rounds[-1] if here.item.rounds else None
    spread = last.spread if last and last.revealed else None
    yield _levels(here, source, spread)
    if spread is None or last is None:
        yield from _in_each(source, lambda language: _before_votes(here, last, source.people, language), above=20)
        return
    split = spread.verdict is Verdict.SPLIT
    icon = ("triangle-alert", "warn") if split else ("circle-check", "accent")
    yield from _in_each(
        source, lambda language: _figures(last, spread, language), icon=icon if spread.verdict else None, above=20
    )
    if split:
        low, high = spread.lowest, spread.highest
        yield from _in_each(source, lambda language: said("prompt", language, low=low, high=high), strong=True, above=8)
    name = source.summary.perspective
    for gap in last.gaps[:_MOST_GAPS]:
        yield Line(gap_words(gap, last, name(gap.lower), name(gap.higher), source.languages[0]), above=4)


def _before_votes(here: _Here, last: RoundSummary | None, people: int, language: str) -> str:
    """Return what is said of a round that shows no bars: how many ballots are in, at most."""
    if last is None and not here.item.voted:
        return said("no_vote", language)
    if last is not None and last.revealed:
        return word("votes_few", language)
    cast = last.ballots if last else 0
    words = said("ballots_of" if people else "ballots", language, cast=cast, people=people)
    return _with_round(last, words, language)


def _with_round(last: RoundSummary | None, words: str, language: str) -> str:
    return f"{word('round', language, round=last.number)} · {words}" if last and last.number > 1 else words


def _figures(last: RoundSummary, spread: Spread, language: str) -> str:
    parts = [counted("vote", spread.n, language)]
    if spread.median is not None:
        parts.append(f"{word('median', language).lower()} {half(spread.median, language)}")
    verdict = verdict_words(spread, language)
    parts.append(verdict[:1].lower() + verdict[1:])
    parts += outside_words(spread, language)
    if last.corrected:
        parts.append(said("corrected", language))
    return _with_round(last, " · ".join(parts), language)


# The other views


def _consensus(source: Source) -> Iterator[Block]:
    here = _here(source)
    if here is None:
        return
    yield from _head(here, source)
    rating, kept = here.item.rating, here.item.consensus
    if rating is None:
        yield from _in_each(source, lambda language: said("no_consensus", language), size=MIDDLE, above=36)
        return
    values = [level.value for level in here.scale.levels]
    mark = None if isinstance(rating, Outside) else (values.index(rating), len(values))
    yield from _in_each(
        source,
        lambda language: rating_label(here.scale, rating, language),
        size=LARGE,
        strong=True,
        level=mark,
        above=36,
    )
    first = source.languages[0]
    if kept is not None:
        for key, text in (("reason", kept.reason), ("dissent", kept.dissent)):
            if text.strip():
                words = f"{note_mark(kept.language, first)} {text.strip()}".strip()
                yield Line(labelled(word(key, first), words, first), MIDDLE, above=16)


def _radar(source: Source) -> Iterator[Block]:
    part = next((one for one in source.summary.instruments if one.instrument.key == source.place[0]), None)
    if part is not None:
        pictures = {language: Picture(ChartKind.SECTIONS, part, language) for language in source.languages}
        yield from _in_each(source, lambda language: pictures[language].title, size=MIDDLE, strong=True, above=0)
        yield Chart(pictures[source.languages[0]])


def _agenda(source: Source) -> Iterator[Block]:
    yield from _in_each(source, lambda language: word("agenda", language), size=LARGE, strong=True, above=0)
    agenda = source.summary.agenda
    at_hand = _part_at_hand(source, agenda)
    sittings = [at_hand.sitting] if at_hand else [one.id for one in source.summary.sittings[:1]]
    shown = [part for part in agenda if part.sitting in sittings] or list(agenda)
    for part in shown:
        first = source.languages[0]
        yield Line(
            _part_title(source.summary, part, first),
            MIDDLE,
            strong=part is at_hand,
            here=part is at_hand,
            right=said("minutes", first, n=part.minutes),
            above=22 if part is shown[0] else 12,
        )
    if not shown:
        yield from _in_each(source, lambda language: said("no_agenda", language))


def _part_at_hand(source: Source, agenda: tuple[AgendaPart, ...]) -> AgendaPart | None:
    """Return the break that runs, or else the part for the section in which the walk stands."""
    running = source.countdown.part if source.countdown else ""
    here = _here(source)
    section = (here.part.instrument.key, here.section) if here else None
    found = [part for part in agenda if part.id == running]
    found += [part for part in agenda if (part.instrument, part.section) == section]
    return found[0] if found else None


def _part_title(summary: Summary, part: AgendaPart, language: str) -> str:
    """Return how a part of the agenda is called: as typed, or by its section."""
    named = (
        f"{section.code} · {section.short.get(language)}"
        for one in summary.instruments
        if part.kind is AgendaKind.SECTION and one.instrument.key == part.instrument
        for section in one.instrument.sections
        if section.code == part.section
    )
    return part.title or next(named, "") or word(f"part_{part.kind.value}", language)


def break_title(title: str, language: str) -> str:
    """Return what a break is called."""
    return title or word("part_break", language)


def _break(source: Source) -> Iterator[Block]:
    left = source.countdown
    if left is None:
        return
    yield Space()
    if left.left <= 0:
        yield from _in_each(source, lambda language: said("again", language), size=HUGE // 2, strong=True, centred=True)
    else:
        yield from _in_each(
            source, lambda language: break_title(left.title, language), size=LARGE, centred=True, quiet=True
        )
        yield Line(left.clock, HUGE, strong=True, centred=True, above=0)
        if left.paused:
            yield from _in_each(source, lambda language: said("paused", language), centred=True)
    yield Space()


def _opening(source: Source) -> Iterator[Block]:
    details, first = source.summary.details, source.languages[0]
    yield Line(details.network or details.title, LARGE, strong=True, above=0)
    for part in opening_text(source.summary.opening, first):
        yield Line(part.heading, LEAST, strong=True, quiet=True, heads=True, above=24)
        for paragraph in filter(None, map(str.strip, part.text.splitlines())):
            yield Line(f"{part.mark} {paragraph}".strip(), MIDDLE, above=6)


_VIEWS: Final[dict[View, Callable[[Source], Iterator[Block]]]] = {
    View.CRITERION: _criterion,
    View.VOTES: _votes,
    View.CONSENSUS: _consensus,
    View.RADAR: _radar,
    View.AGENDA: _agenda,
    View.BREAK: _break,
    View.OPENING: _opening,
}
