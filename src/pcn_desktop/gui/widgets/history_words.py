"""What a row of history says, in words: what changed, and from what to what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import wording
from pcn_desktop.reports.wording import NO_SCORE, counted, day, labelled, outside_word, rating_label, word
from pcn_desktop.workspace.answers import Outside, Rating, rating_from
from pcn_desktop.workspace.room_values import counts_from
from pcn_desktop.workspace.values import ERASED, ActionPriority, ActionStatus, Change, ChoiceKind, Quadrant, Subject

_ENTRIES: Final = {
    Subject.ACTION: ("action", "action_made", "action_gone"),
    Subject.CHOICE: ("choice", "choice_made", "choice_gone"),
    Subject.SWOT: ("line", "line_made", "line_gone"),
    Subject.PERSPECTIVE: ("perspective", "perspective_made", "perspective_gone"),
    Subject.SITTING: ("sitting", "sitting_made", "sitting_gone"),
    Subject.ATTENDANCE: ("attendance", "attendance_made", "attendance_gone"),
    Subject.AGENDA: ("agenda", "agenda_made", "agenda_gone"),
    Subject.OPENING: ("opening", "opening_made", "opening_gone"),
    Subject.CONSENSUS: ("consensus", "consensus_made", "consensus_gone"),
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
    "name": "name",
    "names": "names",
    "people": "people",
    "community": "community_perspective",
    "place": "place",
    "day": "day",
    "start": "start",
    "title": "title",
    "minutes": "minutes",
    "section_id": "section",
    "sitting_id": "sitting",
    "perspective_id": "perspective",
    "purpose": "purpose",
    "kept_words": "kept_words",
    "seen": "seen",
    "acknowledgement": "acknowledgement",
    "dissent": "dissent",
}
_NO_VALUES: Final = frozenset({"names", "section_id", "sitting_id", "perspective_id"})
"""Fields of which the history says that they changed: it holds no names, and ids say nothing to a reader."""
_MARKS: Final = {
    "kind": "note_kind",
    "sorting": "note_sorting",
    "permission": "note_permission",
    "language": "note_language",
}
_MOST: Final = 60
"""How many characters of a text are shown."""


def told(change: Change, scale: Scale | None, language: str, *, whole: bool = False) -> str:
    """Return a change in one line; `scale` gives ratings their words, `whole` names the criterion too."""
    if change.erased:
        return word("note_erased" if change.field == ERASED else "text_erased", language)
    if change.subject in _ENTRIES:
        said = _entry(change, language)
        return f"{change.code} · {said}" if whole and change.code else said
    if change.subject in (Subject.CLOSING, Subject.VOTES) or (change.subject is Subject.NOTE and change.field):
        return _event(change, language)
    before, after = (_value(change, text, scale, language) for text in (change.before, change.after))
    values = f"{before} → {after}"
    if change.subject in (Subject.SCOPE, Subject.DETAILS):
        return labelled(word(change.field or "scope", language), values, language)
    return values


def _event(change: Change, language: str) -> str:
    if change.subject is Subject.CLOSING:
        return word("workshop_closed" if change.after else "workshop_reopened", language)
    return _votes(change, language) if change.subject is Subject.VOTES else _mark(change, language)


def restorable(change: Change) -> bool:
    """Return whether either value of a change can be put back; closing a workshop has its own button."""
    never = change.subject in (Subject.CLOSING, Subject.VOTES) or change.field == "names"
    return not change.erased and not never


def _votes(change: Change, language: str) -> str:
    """Return what happened to a round; its votes only once they were shown to the room."""
    before, after = (_counts(text, language) for text in (change.before, change.after))
    blanks = {"round": change.after or change.before, "votes": after, "before": before, "after": after}
    return word(f"votes_{change.field}", language, **blanks)


def _counts(text: str | None, language: str) -> str:
    if not text or ":" not in text:
        return NO_SCORE
    return ", ".join(f"{_answer(answer, language)} × {count}" for answer, count in counts_from(text).items())


def _answer(answer: Rating, language: str) -> str:
    if isinstance(answer, Outside):
        return outside_word(answer, language)
    return str(answer)


def _mark(change: Change, language: str) -> str:
    values = [_mark_value(change.field, stored, language) for stored in (change.before, change.after)]
    return labelled(word(_MARKS[change.field], language), " → ".join(values), language)


def _mark_value(field: str, stored: str | None, language: str) -> str:
    if field == "permission":
        return word("yes" if stored else "no", language)
    if field == "language":
        return (stored or NO_SCORE).upper()
    return word(f"{field}_{stored}", language) if stored else NO_SCORE


def _entry(change: Change, language: str) -> str:
    name, made, gone = _ENTRIES[change.subject]
    if change.field == "kept":
        what = word(made if change.after is not None else gone, language)
        text = change.after if change.after is not None else change.before
        return labelled(what, quoted(text, language), language) if text else what
    what = f"{word(name, language)} · {word(_FIELDS[change.field], language)}"
    if change.field in ("item_id", "dimension_id"):
        return labelled(what, change.code or word("whole", language), language)
    if change.field in _NO_VALUES:
        return what
    if change.subject is Subject.AGENDA and change.field == "kind":
        what = f"{word(name, language)} · {word('part_kind', language)}"
        before, after = (word(f"part_{text}", language) if text else NO_SCORE for text in (change.before, change.after))
    else:
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
        "day": lambda text: day(date.fromisoformat(text), language, short=True),
        "people": str,
        "minutes": str,
        "start": str,
        "community": lambda text: word("yes" if text == str(True) else "no", language),
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
