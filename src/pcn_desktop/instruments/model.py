"""Instrument, section, dimension, item, scale: what is asked, as frozen values.

An instrument is data. Codes (`F2.1.4`) are spoken aloud in the room and never change within a version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in several languages: language tag → string, in the pack's order."""

    entries: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Text:
        """Make a text from a map of language tag → string."""
        return cls(tuple(values.items()))

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the language tags present."""
        return tuple(tag for tag, _ in self.entries)

    def get(self, language: str) -> str:
        """Return the words in `language`; else in English, else in the first language present."""
        values = dict(self.entries)
        return values.get(language) or values.get("en") or (self.entries[0][1] if self.entries else "")


NO_TEXT = Text(())
"""A text that is not there."""


class Custody(StrEnum):
    """Who decides what becomes of the answers: the network itself, or a community."""

    OPEN = "open"
    COMMUNITY = "community"


class Basis(StrEnum):
    """Whose words a criterion is: partners should know what is whose."""

    STATED = "stated"
    """The source says it."""
    EXTENDED = "extended"
    """It goes further than the source."""
    OURS = "ours"
    """It is the project's own."""


class ItemKind(StrEnum):
    """How an item is answered. This program rates; the other kinds keep their place in packs and files."""

    RATING = "rating"
    SINGLE = "single"
    MULTIPLE = "multiple"
    WHOLE = "whole"
    DECIMAL = "decimal"
    YES_NO = "yes-no"
    TEXT = "text"
    PROMPT = "prompt"


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a scale: `value` is its digit on the keyboard, `score` what it counts for."""

    value: int
    score: Fraction
    label: Text
    description: Text


@dataclass(frozen=True, slots=True)
class Scale:
    """Ordered levels, lowest first.

    `region` is how many levels wide the region around a median of votes is in which votes count as agreed: 2 or 3;
    None where votes on this scale get no verdict.
    """

    key: str
    levels: tuple[Level, ...]
    note: Text = NO_TEXT
    region: int | None = None

    @property
    def lowest(self) -> Level:
        """Return the level with the lowest score."""
        return self.levels[0]

    @property
    def highest(self) -> Level:
        """Return the level with the highest score."""
        return self.levels[-1]

    def level(self, value: int) -> Level:
        """Return the level with this digit.

        Raises:
            KeyError: the scale has no such level.
        """
        for level in self.levels:
            if level.value == value:
                return level
        raise KeyError(value)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from: a document of the instrument's list, and the place in it."""

    document: str
    place: Text


@dataclass(frozen=True, slots=True)
class Document:
    """A document that the instrument draws on."""

    key: str
    citation: Text
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the instrument is, and is not; whom to ask for the official one."""

    statement: Text
    contact: str = ""
    contact_note: Text = NO_TEXT
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One criterion: a sentence, the question to the room, what would show it."""

    code: str
    label: Text
    question: Text
    evidence: tuple[Text, ...]
    scale: str
    source: Source
    kind: ItemKind = ItemKind.RATING
    marks: tuple[str, ...] = ()
    basis: Basis | None = None
    links: tuple[str, ...] = ()
    """Codes of the criteria that this one deepens, in the instrument that its own complements."""

    @property
    def names_indigenous_partners(self) -> bool:
        """Return whether the source row names Indigenous people or organizations (◆)."""
        return "indigenous" in self.marks


@dataclass(frozen=True, slots=True)
class Dimension:
    """A few items that belong together."""

    code: str
    title: Text
    short: Text
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A group of dimensions; the readiness tool shows it as a function."""

    code: str
    title: Text
    short: Text
    dimensions: tuple[Dimension, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the items of all its dimensions, in order."""
        return tuple(item for dimension in self.dimensions for item in dimension.items)


@dataclass(frozen=True, slots=True)
class Place:
    """An item and where it stands."""

    section: Section
    dimension: Dimension
    item: Item


@dataclass(frozen=True)
class Instrument:
    """An instrument: sections → dimensions → items, its scales and its provenance."""

    key: str
    version: str
    title: Text
    short: Text
    summary: Text
    custody: Custody
    provenance: Provenance
    scales: tuple[Scale, ...]
    sections: tuple[Section, ...]
    section_term: Text = Text((("fr", "section"), ("en", "section")))
    item_term: Text = Text((("fr", "critère"), ("en", "criterion")))
    notice: Text = NO_TEXT
    """What must stand wherever the instrument is shown, on screen and in every file: what it is not."""
    complements: str = ""
    """Key of the instrument that this one deepens; its items' `links` are codes there."""

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Return all dimensions, in order."""
        return tuple(dimension for section in self.sections for dimension in section.dimensions)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return all items, in order."""
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Return the codes of all items."""
        return frozenset(item.code for item in self.items)

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {
            item.code: Place(section, dimension, item)
            for section in self.sections
            for dimension in section.dimensions
            for item in dimension.items
        }

    def place(self, code: str) -> Place:
        """Return the item with this code and where it stands.

        Raises:
            KeyError: no item has this code.
        """
        return self._places[code]

    def scale_of(self, item: Item) -> Scale:
        """Return the scale on which `item` is rated."""
        return next(scale for scale in self.scales if scale.key == item.scale)

    def expand(self, code: str) -> Iterator[str]:
        """Yield the codes of the items that `code` (a section, dimension or item) covers; nothing if unknown."""
        for section in self.sections:
            for dimension in section.dimensions:
                for item in dimension.items:
                    if code in (section.code, dimension.code, item.code):
                        yield item.code


def deepened(instruments: Iterable[Instrument], key: str, code: str) -> tuple[tuple[Instrument, Item], ...]:
    """Return the items of other instruments that deepen the item `code` of the instrument `key`, each with its own."""
    complements = (known for known in newest(instruments).values() if known.complements == key)
    return tuple((known, item) for known in complements for item in known.items if code in item.links)


def newest(instruments: Iterable[Instrument]) -> dict[str, Instrument]:
    """Return the instruments by key; of several versions, the last."""
    return {instrument.key: instrument for instrument in instruments}
