"""Copies of a workspace on other media, and what goes with what is removed from it and from them, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pcn_desktop.errors import PcnError


@dataclass(frozen=True, slots=True)
class VerifiedCopy:
    """A copy of the workspace on another medium: when (UTC) it was begun, where it lies; it was read back whole."""

    at: datetime
    place: str
    laptop: str


@dataclass(frozen=True, slots=True)
class Going:
    """What goes with a workshop: its title, how many rows of each kind, and the copies that hold it.

    `copies` are backups of ours beside the file: it is taken out of each. `unreached` are files there that hold it or
    may hold it, and stay as they are. `elsewhere` are the copies known on other media.
    """

    workshop: str
    title: str
    ratings: int
    notes: int
    choices: int
    swot: int
    actions: int
    changes: int
    copies: tuple[Path, ...] = ()
    unreached: tuple[Path, ...] = ()
    elsewhere: tuple[VerifiedCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class Removal:
    """What came of removing: the copies rewritten, those still to do (with why), and those that cannot be reached."""

    cleaned: tuple[Path, ...] = ()
    remaining: tuple[tuple[Path, PcnError], ...] = ()
    unreached: tuple[Path, ...] = ()
