"""Finding words in a workshop: no case, no accents, every word must be there; with the passage around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.typography import fold_signs, folded
from pcn_desktop.workspace.values import Written

_AROUND = 60
"""How many characters of a passage stand before the first word found, and twice that after it."""


class Kind(StrEnum):
    """What can be found, in the order in which it is shown."""

    WORKSHOP = "workshop"
    CRITERION = "criterion"
    NOTE = "note"
    ACTION = "action"
    CHOICE = "choice"
    SWOT = "swot"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something found stands: its own id (none for a criterion), and its criterion or dimension, if any."""

    kind: Kind
    id: str = ""
    instrument: str = ""
    code: str = ""
    workshop: str = ""
    """The id of the workshop, when several are searched."""
    title: str = ""
    """Its title."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text, and where the words stand in it: (start, end), in order, never overlapping."""

    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, with the passage to show."""

    place: Place
    passage: Passage


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind: how many in all, and the first ones."""

    kind: Kind
    count: int
    hits: tuple[Hit, ...]


class Entry:
    """One thing to look at: its texts, the most telling first, folded once and searched often."""

    __slots__ = ("_folded", "place", "texts")

    def __init__(self, place: Place, texts: Iterable[str]) -> None:
        self.place = place
        self.texts = tuple(text for text in texts if text)
        # A sign that nobody types keeps a word from reaching over two texts.
        self._folded = "\0".join(folded(text) for text in (*self.texts, place.code))

    def holds(self, words: Iterable[str]) -> bool:
        """Return whether every word (folded) is in a text, or in the code."""
        return all(word in self._folded for word in words)

    def passage(self, words: tuple[str, ...]) -> Passage:
        """Return the piece of the text that holds most of the words; of the first, when none does."""
        best = max(self.texts, key=lambda text: sum(word in folded(text) for word in words), default="")
        return excerpt(best, words)


def words_of(query: str) -> tuple[str, ...]:
    """Return the words searched for, folded, each once."""
    return tuple(dict.fromkeys(folded(query).split()))


def search(entries: Iterable[Entry], query: str, most: int = 200) -> tuple[Group, ...]:
    """Return what holds every word of `query`, by kind; of each kind, the first `most`. Nothing for no words."""
    words = words_of(query)
    found: dict[Kind, list[Hit]] = {}
    counts: dict[Kind, int] = {}
    for entry in entries if words else ():
        if entry.holds(words):
            kind = entry.place.kind
            counts[kind] = counts.get(kind, 0) + 1
            if counts[kind] <= most:
                found.setdefault(kind, []).append(Hit(entry.place, entry.passage(words)))
    return tuple(Group(kind, counts[kind], tuple(found[kind])) for kind in Kind if kind in found)


def entries_of(summary: Summary, language: str, *, private: bool = True) -> Iterator[Entry]:
    """Yield all that can be found in a workshop: its criteria in `language`, the rest as it was written.

    Without what is `private`, no note and no name of who does an action.
    """
    for part in summary.instruments:
        key = part.instrument.key
        for one in part.items:
            item = one.item
            texts = (item.label, item.question, *item.evidence)
            yield Entry(Place(Kind.CRITERION, "", key, item.code), (text.get(language) for text in texts))
            for note in one.notes if private else ():
                yield Entry(Place(Kind.NOTE, note.id, key, item.code), (note.text,))
    for action in summary.actions:
        where = Place(Kind.ACTION, action.id, action.instrument, action.code)
        yield Entry(where, (action.what, action.owner if private else "", action.first_step))
    for choice in summary.choices:
        if choice.reason.strip():
            yield Entry(Place(Kind.CHOICE, choice.id, choice.instrument, choice.code), (choice.reason,))
    for line in summary.swot:
        yield Entry(Place(Kind.SWOT, line.id), (line.text,))


def entries_everywhere(texts: Iterable[Written], *, private: bool = True) -> Iterator[Entry]:
    """Yield what was written in many workshops; `private` as for one."""
    for one in texts:
        kind = Kind(one.kind)
        if private or kind is not Kind.NOTE:
            own = "" if kind is Kind.WORKSHOP else one.id
            place = Place(kind, own, one.instrument, one.code, one.workshop, one.title)
            what, *others = one.texts
            nameless = kind is Kind.ACTION and not private
            yield Entry(place, (what, *(others[1:] if nameless else others)))  # An action's second text names who.


def excerpt(text: str, words: Iterable[str]) -> Passage:
    """Return the passage of `text` around the first of these folded words, cut between words, on one line."""
    line = " ".join(text.split())
    spans = _spans(line, words)
    first = spans[0][0] if spans else 0
    start, end = max(first - _AROUND, 0), min(max(first + 2 * _AROUND, spans[0][1] if spans else 0), len(line))
    if start:
        start = min(line.find(" ", start) + 1 or start, first)
    if end < len(line):
        last = max((stop for _, stop in spans if stop <= end), default=first)
        end = max(line.rfind(" ", start, end), last, start + 1)
    before, after = "… " if start else "", " …" if end < len(line) else ""
    shift = len(before) - start
    shown = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in spans if a < end and b > start)
    return Passage(f"{before}{line[start:end]}{after}", shown)


def _spans(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return where the words stand in `text`, in order; those that touch or overlap are one."""
    signs, places = fold_signs(text)
    marks: list[tuple[int, int]] = []
    for word in words:
        at = signs.find(word)
        while at >= 0:
            marks.append((places[at], places[at + len(word) - 1] + 1))
            at = signs.find(word, at + 1)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return tuple(joined)
