"""What stands on the projector, from top to bottom, as plain values: the sheet sets them, assistive tools read them.

Sizes are in pixels on a screen of 1280 × 720; text too long for its room shrinks, never below `LEAST`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pcn_desktop.gui.pictures import Picture

LEAST: Final = 28
MIDDLE: Final = 30
LARGE: Final = 52
HUGE: Final = 220
"""The countdown."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text. `chip` and the mark of a level (its place, how many there are) stand before it, `right` at its end.

    `icon` names an icon and its colour. `here` says that it is the part at hand. `heads`: it stays with what follows.
    `above` parts it from what precedes.
    """

    text: str
    size: int = LEAST
    strong: bool = False
    quiet: bool = False
    centred: bool = False
    here: bool = False
    heads: bool = False
    chip: str = ""
    right: str = ""
    icon: tuple[str, str] | None = None
    level: tuple[int, int] | None = None
    above: int = 14

    @property
    def words(self) -> str:
        """Return it as it is read aloud."""
        return " ".join(filter(None, (self.chip, self.text, self.right)))


@dataclass(frozen=True, slots=True)
class Bar:
    """A level: its value, its word in each language shown, and its votes (None: no votes are shown)."""

    value: int
    names: tuple[str, ...]
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """The levels of a scale, lowest first, side by side; with their votes, as bars."""

    bars: tuple[Bar, ...]

    @property
    def most(self) -> int | None:
        """Return the votes of the highest bar; None where no votes are shown."""
        return max((bar.votes for bar in self.bars if bar.votes is not None), default=None)

    @property
    def words(self) -> str:
        """Return the levels as they are read aloud."""
        each = (f"{bar.value} {' / '.join(bar.names)}" for bar in self.bars)
        counts = ("" if bar.votes is None else f" ({bar.votes})" for bar in self.bars)
        return "\n".join(name + count for name, count in zip(each, counts, strict=True))


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart that takes the room there is."""

    picture: Picture

    @property
    def words(self) -> str:
        """Return the chart in words."""
        return self.picture.words


@dataclass(frozen=True, slots=True)
class Space:
    """Room that grows."""

    words: str = ""


Block = Line | Bars | Chart | Space
Content = tuple[Block, ...]


def words_of(content: Content) -> str:
    """Return all that stands on the projector, in words."""
    return "\n".join(filter(None, (block.words for block in content)))
