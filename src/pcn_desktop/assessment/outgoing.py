"""What has left a vault, as values: all that a renderer is ever given. `gate` alone fills them from a vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from pcn_desktop.instruments.model import Instrument, Item, Section
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Held, Release, ReleaseScope, Voice


@dataclass(frozen=True, slots=True)
class VoicedItem:
    """A criterion: the rating of each voice (None: unrated) and the notes."""

    item: Item
    ratings: Mapping[Voice, Rating | None]
    notes: tuple[Note, ...]

    @property
    def difference(self) -> int | None:
        """Return partners less network, in levels; None unless both gave a level."""
        network, partners = self.ratings[Voice.NETWORK], self.ratings[Voice.PARTNERS]
        if network is None or partners is None or isinstance(network, Outside) or isinstance(partners, Outside):
            return None
        return partners - network


@dataclass(frozen=True, slots=True)
class Perspective:
    """What the community says of a criterion of an ordinary instrument: a rating (None: none) and notes."""

    instrument: Instrument
    item: Item
    rating: Rating | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one voice in one section, from 0 to 100; None where nothing was rated."""

    percent: Fraction | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class OutgoingSection:
    """A section whose scores were released; `items` is empty unless everything was."""

    section: Section
    scores: Mapping[Voice, Score]
    items: tuple[VoicedItem, ...] = ()

    @property
    def difference(self) -> Fraction | None:
        """Return partners less network, in points from -100 to 100; None unless both have a score."""
        return difference({voice: score.percent for voice, score in self.scores.items()})


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What may leave one vault.

    `custodian` is blank when the workspace may say nothing of it; with nothing released, nothing at all is then said.
    `release` is the decision in force; None when nothing is released. `notice` is the community's own label, as given;
    `instrument` is there from the scores on. `handed_over` says since when the vault is no longer on this laptop.
    `perspectives` hold the community's ratings of, and notes on, criteria of ordinary instruments.
    """

    vault: str
    key: str
    scope: ReleaseScope
    custodian: str = ""
    since: datetime | None = None
    handed_over: datetime | None = None
    release: Release | None = None
    notice: str = ""
    instrument: Instrument | None = None
    sections: tuple[OutgoingSection, ...] = ()
    perspectives: tuple[Perspective, ...] = ()

    @property
    def silent(self) -> bool:
        """Return whether nothing at all is to be said."""
        return self.scope is ReleaseScope.NOTHING and not self.custodian

    @property
    def items(self) -> tuple[VoicedItem, ...]:
        """Return the criteria that leave, in order."""
        return tuple(item for section in self.sections for item in section.items)


def difference(percents: Mapping[Voice, Fraction | None]) -> Fraction | None:
    """Return partners less network; None unless both are there."""
    network, partners = percents[Voice.NETWORK], percents[Voice.PARTNERS]
    return None if network is None or partners is None else partners - network


def held_out(held: Held) -> Outgoing:
    """Return what a workspace may say of a vault that is not open: who holds it, since when."""
    return Outgoing(
        held.id, held.instrument, ReleaseScope.NOTHING, held.custodian, since=held.since, handed_over=held.handed_over
    )
