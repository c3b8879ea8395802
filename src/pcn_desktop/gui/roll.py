"""Finding and ordering workshops among thousands, by their keys: between two key presses, without asking the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pcn_desktop.typography import folded
from pcn_desktop.workspace.values import WorkshopKey

Natural = tuple[list[str | tuple[int, str]], str]


class State(StrEnum):
    """Where a workshop stands; the order is that in which a list sorts them."""

    OPEN = "open"
    CLOSED = "closed"
    EXAMPLE = "example"
    """A demonstration, open or closed."""


def state_of(*, closed: bool, example: bool) -> State:
    """Return where a workshop stands."""
    if example:
        return State.EXAMPLE
    return State.CLOSED if closed else State.OPEN


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: workshops that hold every one of these words, in this state (None: any)."""

    words: str = ""
    state: State | None = None

    def __bool__(self) -> bool:
        return bool(self.words.strip()) or self.state is not None


class Roll:
    """The workshops of a file by their keys, most recently changed first."""

    def __init__(self, keys: Sequence[WorkshopKey], before: Roll | None = None) -> None:
        """Take over the keys; what `before` knows of the same words is not worked out again."""
        known = before._searched if before is not None else {}
        self._keys = {key.id: key for key in keys}
        self._searched: dict[tuple[str, ...], str] = {
            key.texts: known.get(key.texts) or folded("\n".join(key.texts)) for key in keys
        }

        self._naturals: dict[str, Natural] = before._naturals if before is not None else {}

    def changed_since(self, before: Roll) -> set[str]:
        """Return the ids of the workshops that changed or came after `before` was read."""
        return {key.id for key in self._keys.values() if key != before._keys.get(key.id)}

    def find(self, wanted: Wanted) -> list[str]:
        """Return the ids of the workshops that are wanted."""
        words = folded(wanted.words).split()
        return [
            key.id
            for key in self._keys.values()
            if (wanted.state is None or wanted.state is _state(key)) and self._holds(key, words)
        ]

    def _holds(self, key: WorkshopKey, words: list[str]) -> bool:
        text = self._searched[key.texts]
        return all(word in text for word in words)

    def first_beginning(self, ids: Iterable[str], words: str) -> str | None:
        """Return the first of these ids whose workshop has a title that begins with these words."""
        wanted = folded(words)
        return next((one for one in ids if self._searched[self._keys[one].texts].startswith(wanted)), None)

    def by_title(self, ids: Iterable[str], *, backwards: bool) -> list[str]:
        """Return these ids by title, as a reader looks for it: no case, no accents, numbers by value."""
        return self._sorted(ids, lambda key: self._natural(key.title), backwards)

    def by_network(self, ids: Iterable[str], *, backwards: bool) -> list[str]:
        """Return these ids by network, those without one first."""
        return self._sorted(ids, lambda key: self._natural(key.network), backwards)

    def by_day(self, ids: Iterable[str], *, backwards: bool) -> list[str]:
        """Return these ids by date, those without one first."""
        return self._sorted(ids, lambda key: key.day, backwards)

    def by_state(self, ids: Iterable[str], *, backwards: bool) -> list[str]:
        """Return these ids by state."""
        order = list(State)
        return self._sorted(ids, lambda key: order.index(_state(key)), backwards)

    def _natural(self, words: str) -> Natural:
        """Return what to sort words by: the parts, of which every second is a number, then the words as written."""
        if words not in self._naturals:
            parts = enumerate(re.split("0*([0-9]+)", folded(words)))
            # Of two numbers without zeros in front, the longer is the larger.
            self._naturals[words] = [(len(part), part) if place % 2 else part for place, part in parts], words
        return self._naturals[words]

    def _sorted(self, ids: Iterable[str], by: Callable[[WorkshopKey], object], backwards: bool) -> list[str]:
        """Return the ids sorted; equal ones stay in their order, both ways."""
        return sorted(ids, key=lambda one: by(self._keys[one]), reverse=backwards)  # type: ignore[arg-type,return-value]


def _state(key: WorkshopKey) -> State:
    return state_of(closed=bool(key.closed), example=bool(key.example))
