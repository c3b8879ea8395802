"""The colours of charts and documents: the design's tokens, light (also for print) and dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

READABLE: Final = 4.5
"""The least contrast of a text with its ground."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A level's ground and the ink that reads on it."""

    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of tokens, as `#rrggbb`. `ramp` runs from the lowest level to the highest."""

    surface: str
    sunk: str
    line: str
    ink: str
    ink2: str
    accent: str
    soft: str
    warn: str
    warn_soft: str
    ramp: tuple[Tone, ...]

    def tone(self, share: float) -> Tone:
        """Return the colours of a level that stands at `share` (0 lowest, 1 highest) of its scale."""
        place = min(max(share, 0.0), 1.0) * (len(self.ramp) - 1)
        low = min(int(place), len(self.ramp) - 2)
        part = place - low
        if part in {0, 1}:
            return self.ramp[low + int(part)]
        ground = _between(self.ramp[low].fill, self.ramp[low + 1].fill, part)
        # Halfway between two tokens neither token's ink may be dark or light enough; plain black or white is.
        inks = (self.ramp[low].ink, self.ramp[low + 1].ink, "#000000", "#ffffff")
        readable = [ink for ink in inks if contrast(ground, ink) >= READABLE]
        return Tone(ground, readable[0] if readable else max(inks, key=lambda ink: contrast(ground, ink)))


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG 2 measures it: from 1 to 21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def filled(index: int, count: int) -> float:
    """Return how much of a mark is full (0 to 1): ○ ◔ ◑ ● on four levels; only the highest level fills it."""
    return 1.0 if index == count - 1 else index / count


def _between(first: str, second: str, part: float) -> str:
    """Return the colour at `part` (0 to 1) of the way from `first` to `second`."""
    ends = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (first, second)]
    return "#" + "".join(f"{round(low + (high - low) * part):02x}" for low, high in zip(*ends, strict=True))


LIGHT: Final = Palette(
    surface="#ffffff",
    sunk="#efede7",
    line="#dedad1",
    ink="#1b2a31",
    ink2="#55646b",
    accent="#0b6670",
    soft="#e0f0f0",
    warn="#8a5200",
    warn_soft="#fbeed8",
    ramp=(
        Tone("#efe9dc", "#5b4d2e"),
        Tone("#c3dedb", "#123b3d"),
        Tone("#5ea9aa", "#06282a"),
        Tone("#0b6670", "#ffffff"),
    ),
)
DARK: Final = Palette(
    surface="#1a2226",
    sunk="#151c1f",
    line="#2f3a40",
    ink="#e9eef0",
    ink2="#a3b1b8",
    accent="#58c4c6",
    soft="#17363a",
    warn="#f0b75b",
    warn_soft="#3a2c12",
    ramp=(
        Tone("#3a352a", "#efe3c8"),
        Tone("#274a4c", "#d5efee"),
        Tone("#3f8c8f", "#041a1b"),
        Tone("#7ad6d6", "#05282a"),
    ),
)
