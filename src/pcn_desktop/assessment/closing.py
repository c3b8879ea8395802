"""What a workshop leaves open when it is to be closed: information for the room, never a hindrance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pcn_desktop.assessment.heard import parked_topics
from pcn_desktop.assessment.summary import ItemSummary, Summary
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.copy_values import VerifiedCopy
from pcn_desktop.workspace.values import ChoiceKind, Note, NoteKind


class Check(StrEnum):
    """What is looked at, in the order in which it is shown."""

    BLANK = "blank"
    """Criteria in scope without a rating."""
    UNKNOWN = "unknown"
    """Criteria that the room could not answer."""
    VOTES = "votes"
    """Rounds of votes that the room has not seen."""
    DISSENT = "dissent"
    """Criteria on which the votes were split, and nobody noted who sees it otherwise."""
    PARKED = "parked"
    """Topics put aside that nobody has taken up."""
    QUOTES = "quotes"
    """Quotes that stay on this laptop: nobody gave permission."""
    PRIORITIES = "priorities"
    """Whether the room chose what comes first."""
    ACTIONS = "actions"
    """Whether anything was decided."""
    OWNERS = "owners"
    """Actions still to be done that nobody has taken on."""
    DATES = "dates"
    """Actions still to be done without a day."""
    COPY = "copy"
    """A copy on another medium, read back, that holds the last change."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One line of the list: whether it is in order, how many things it counts, and where they are.

    `count` counts what is missing when the line is not in order, else what is there. `places` are (instrument key,
    item code), each once, in the order of the walk. `copy` is the last copy on another medium, if any.
    """

    check: Check
    done: bool
    count: int = 0
    places: tuple[tuple[str, str], ...] = ()
    copy: VerifiedCopy | None = None


def checklist(summary: Summary, copies: Iterable[VerifiedCopy], changed: datetime | None) -> tuple[Checked, ...]:
    """Return the lines of the closing list.

    Args:
        summary: the workshop.
        copies: the copies of its file on other media.
        changed: when something in the workshop last changed (UTC).
    """
    blank = _places(summary, lambda item: item.rating is None)
    unknown = _places(summary, lambda item: item.rating is Outside.UNKNOWN)
    priorities = sum(choice.kind is ChoiceKind.PRIORITY for choice in summary.choices)
    waiting = [action for action in summary.actions if action.status.open]
    last = max(copies, key=lambda copy: copy.at, default=None)
    lines = [
        Checked(Check.BLANK, not blank, len(blank), blank),
        Checked(Check.UNKNOWN, not unknown, len(unknown), unknown),
        *_of_the_room(summary),
        Checked(Check.PRIORITIES, priorities > 0, priorities),
        Checked(Check.ACTIONS, bool(summary.actions), len(summary.actions)),
    ]
    if waiting:
        unowned = sum(not action.owner.strip() for action in waiting)
        undated = sum(action.due is None for action in waiting)
        lines += [Checked(Check.OWNERS, not unowned, unowned), Checked(Check.DATES, not undated, undated)]
    fresh = last is not None and (changed is None or last.at >= changed)
    return (*lines, Checked(Check.COPY, fresh, copy=last))


def _of_the_room(summary: Summary) -> Iterator[Checked]:
    """Yield what the room voted and said; only lines that concern it: few workshops vote on everything."""
    if _places(summary, lambda item: bool(item.rounds)):
        hidden = _places(summary, lambda item: item.waiting)
        yield Checked(Check.VOTES, not hidden, len(hidden), hidden)
    if _places(summary, lambda item: item.split):
        silent = _places(summary, lambda item: item.split and not item.dissents)
        yield Checked(Check.DISSENT, not silent, len(silent), silent)
    if parked := parked_topics(summary):
        yield Checked(Check.PARKED, False, len(parked), _where(parked))
    notes = [note for part in summary.instruments for item in part.items for note in item.notes]
    if any(note.marks.kind is NoteKind.QUOTE for note in notes):
        staying = [note for note in notes if not note.may_leave]
        yield Checked(Check.QUOTES, not staying, len(staying), _where(staying))


def _where(notes: Iterable[Note]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((note.instrument, note.code) for note in notes))


def _places(summary: Summary, wanted: Callable[[ItemSummary], bool]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (part.instrument.key, item.item.code) for part in summary.instruments for item in part.items if wanted(item)
    )
