"""What the room chose and decided, as Excel and PDF print it: choices with their names, the SWOT, the action plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pcn_desktop.assessment.summary import InstrumentSummary, Summary
from pcn_desktop.reports.wording import note_mark, rating_label, score, word
from pcn_desktop.workspace.values import Action, Choice, ChoiceKind, Quadrant, SwotEntry


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice, the name of the dimension or criterion that it is about, and how that stands, as printed."""

    choice: Choice
    name: str
    standing: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An action, the sentence of its criterion (blank for an action on the whole), and whether it is overdue."""

    action: Action
    criterion: str
    overdue: bool


def chosen(summary: Summary, kind: ChoiceKind, language: str) -> tuple[Chosen, ...]:
    """Return the choices of a kind, in the room's order."""
    return tuple(
        Chosen(choice, *_about(summary, choice.instrument, choice.code, language))
        for choice in summary.choices
        if choice.kind is kind
    )


def swot(summary: Summary) -> tuple[tuple[Quadrant, tuple[SwotEntry, ...]], ...]:
    """Return the four fields with their lines; nothing when all are empty."""
    if not summary.swot:
        return ()
    return tuple((field, tuple(one for one in summary.swot if one.quadrant is field)) for field in Quadrant)


def plan(summary: Summary, language: str, today: date) -> tuple[PlanLine, ...]:
    """Return the actions: what is open before the rest, then by day, those without a day last."""
    lines = [
        PlanLine(action, _about(summary, action.instrument, action.code, language)[0], action.overdue(today))
        for action in summary.actions
    ]
    return tuple(
        sorted(lines, key=lambda line: (not line.action.status.open, line.action.due or date.max, line.action.code))
    )


def stands_out(summary: Summary) -> bool:
    """Return whether the room chose anything."""
    return bool(summary.choices or summary.swot)


def marked(text: str, written: str, language: str) -> str:
    """Return a text with the mark of its language before it, when that is not the report's."""
    return " ".join(filter(None, (note_mark(written, language) if text.strip() else "", text.strip())))


def _about(summary: Summary, instrument: str, code: str, language: str) -> tuple[str, str]:
    """Return the name behind a code, and how it stands; a code out of scope has a name only."""
    for part in summary.instruments:
        if part.instrument.key == instrument:
            return next(_named(part, code, language), ("", ""))
    return "", ""


def _named(part: InstrumentSummary, code: str, language: str) -> Iterator[tuple[str, str]]:
    for dimension in part.dimensions:
        if dimension.dimension.code == code:
            yield dimension.dimension.title.get(language), score(dimension.figures, language)
        for item in dimension.items:
            if item.item.code == code:
                scale = part.instrument.scale_of(item.item)
                yield item.item.label.get(language), rating_label(scale, item.rating, language)
    for known in part.instrument.dimensions:
        if known.code == code:
            yield known.title.get(language), word("out_of_scope", language)
        yield from (
            (item.label.get(language), word("out_of_scope", language)) for item in known.items if item.code == code
        )
