"""What a row of history says, in words: what changed, and from what to what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import wording
from pcn_desktop.reports.wording import NO_SCORE, counted, day, labelled, rating_label, word
from pcn_desktop.workspace.values import (
    ERASED,
    ActionPriority,
    ActionStatus,
    Change,
    ChoiceKind,
    Quadrant,
    Subject,
    rating_from,
)

_ENTRIES: Final = {
    Subject.ACTION: ("action", "action_made", "action_gone"),
    Subject.CHOICE: ("choice", "choice_made", "choice_gone"),
    Subject.SWOT: ("line", "line_made", "line_gone"),
}
"""The words for a kind of entry: its name, that one was made, that one was removed."""
_FIELDS: Final = {
    "what": "what",
    "owner": "owner",
    "due": "due",
    "priority": "priority",
    "status": "status",
    "first_step": "first_step",
    "kind": "choice",
    "reason": "reason",
    "quadrant": "quadrant",
    "text": "entry",
    "position": "position",
    "item_id": "about",
    "dimension_id": "about",
}
_MOST: Final = 60
"""How many characters of a text are shown."""


def told(change: Change, scale: Scale | None, language: str, *, whole: bool = False) -> str:
    """Return a change in one line; `scale` gives ratings their words, `whole` names the criterion too."""
    if change.erased:
        return word("note_erased" if change.field == ERASED else "text_erased", language)
    if change.subject is Subject.CLOSING:
        return word("workshop_closed" if change.after else "workshop_reopened", language)
    if change.subject in _ENTRIES:
        said = _entry(change, language)
        return f"{change.code} · {said}" if whole and change.code else said
    before, after = (_value(change, text, scale, language) for text in (change.before, change.after))
    values = f"{before} → {after}"
    if change.subject is Subject.SCOPE:
        return labelled(word("scope", language), values, language)
    if change.subject is Subject.DETAILS:
        return labelled(word(change.field, language), values, language)
    return values


def restorable(change: Change) -> bool:
    """Return whether either value of a change can be put back; closing a workshop has its own button."""
    return not change.erased and change.subject is not Subject.CLOSING


def _entry(change: Change, language: str) -> str:
    name, made, gone = _ENTRIES[change.subject]
    if change.field == "kept":
        what = word(made if change.after is not None else gone, language)
        text = change.after if change.after is not None else change.before
        return labelled(what, quoted(text, language), language) if text else what
    what = f"{word(name, language)} · {word(_FIELDS[change.field], language)}"
    if change.field in ("item_id", "dimension_id"):
        return labelled(what, change.code or word("whole", language), language)
    before, after = (_field(change.field, text, language) for text in (change.before, change.after))
    return labelled(what, f"{before} → {after}", language)


def _field(field: str, stored: str | None, language: str) -> str:
    if not stored:
        return NO_SCORE
    say: dict[str, Callable[[str], str]] = {
        "due": lambda text: day(date.fromisoformat(text), language, short=True),
        "priority": lambda text: wording.action_priority(ActionPriority(text), language),
        "status": lambda text: wording.action_status(ActionStatus(text), language),
        "quadrant": lambda text: wording.quadrant(Quadrant(text), language),
        "kind": lambda text: word("strength" if text == ChoiceKind.STRENGTH.value else "chosen_priority", language),
        "position": lambda text: str(int(text) + 1),
    }
    return say[field](stored) if field in say else quoted(stored, language)


def _value(change: Change, stored: str | None, scale: Scale | None, language: str) -> str:
    if change.subject is Subject.NOTE:
        return quoted(stored, language)
    if change.subject is Subject.SCOPE:
        return counted("criterion", len((stored or "").split(",")) if stored else 0, language)
    if change.subject is Subject.DETAILS:
        return _detail(change.field, stored, language)
    return rating_label(scale, rating_from(stored), language) if scale else str(stored)


def _detail(field: str, stored: str | None, language: str) -> str:
    if not stored:
        return NO_SCORE
    if field == "day":
        return day(date.fromisoformat(stored), language)
    return stored.upper() if field == "language" else stored


def quoted(stored: str | None, language: str) -> str:
    """Return a text in quotation marks, on one line, cut where it is long; a dash for none."""
    text = " ".join((stored or "").split())
    quotes = ("«\u00a0", "\u00a0»") if language == "fr" else ("“", "”")
    short = f"{text[:_MOST]}…" if len(text) > _MOST else text
    return short.join(quotes) if text else NO_SCORE
