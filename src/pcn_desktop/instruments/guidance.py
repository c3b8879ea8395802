"""Guidance cards: what helps the talk about a criterion, linked to it by code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from pcn_desktop.instruments.model import NO_TEXT, Instrument, Place, Source, Text
from pcn_desktop.instruments.packs import FORMAT, read_source
from pcn_desktop.instruments.reader import Cursor, read_yaml
from pcn_desktop.paths import resource


class CardKind(StrEnum):
    """What a card holds; the order is the order on screen."""

    PEER = "peer"
    ENABLER = "enabler"
    BARRIER = "barrier"
    NORTHERN = "northern"
    BUILDING_BLOCK = "building-block"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `heading` is who or what; `resource` the title of a resource; `codes` what it helps with."""

    key: str
    kind: CardKind
    heading: Text
    text: Text
    codes: tuple[str, ...]
    source: Source
    resource: Text = NO_TEXT


def read_guidance(path: Path, instrument: Instrument) -> tuple[Card, ...]:
    """Return the cards of a guidance file, in its order.

    Raises:
        PackMalformed: with the file, line, field and remedy; a code that the instrument lacks is refused too.
    """
    top = read_yaml(path)
    fields = top.fields("format", "instrument", "cards")
    top.need(fields, "format").one_of({FORMAT: FORMAT}.__getitem__, [FORMAT])
    top.need(fields, "instrument").one_of({instrument.key: instrument.key}.__getitem__, [instrument.key])
    documents = {document.key for document in instrument.provenance.documents}
    codes = {code for place in _places(instrument) for code in (place.section.code, place.dimension.code)}
    cards: dict[str, Card] = {}
    for entry in top.need(fields, "cards").items():
        card = _card(entry, codes | instrument.codes, documents)
        if card.key in cards:
            entry.fail(
                {"fr": f"« {card.key} » est donné deux fois.", "en": f"“{card.key}” is given twice."},
                {"fr": "Donnez à chaque carte une clé à elle.", "en": "Give each card a key of its own."},
            )
        cards[card.key] = card
    return tuple(cards.values())


@cache
def guidance_of(instrument: Instrument) -> tuple[Card, ...]:
    """Return the cards shipped for an instrument; none when there is no such file."""
    path = resource("assets", "guidance", f"{instrument.key}.yaml")
    return read_guidance(path, instrument) if path.is_file() else ()


def cards_for(cards: tuple[Card, ...], place: Place) -> tuple[Card, ...]:
    """Return the cards that help at one criterion: by kind, then the most precise link first, then in file order."""
    order = {place.item.code: 0, place.dimension.code: 1, place.section.code: 2}
    kinds = list(CardKind)

    def rank(card: Card) -> tuple[int, int]:
        return kinds.index(card.kind), min(order[code] for code in card.codes if code in order)

    return tuple(sorted((card for card in cards if order.keys() & set(card.codes)), key=rank))


def _places(instrument: Instrument) -> list[Place]:
    return [instrument.place(item.code) for item in instrument.items]


def _card(cursor: Cursor, codes: set[str], documents: set[str]) -> Card:
    fields = cursor.fields("key", "kind", "heading", "text", "codes", "source", "resource")
    known = {code: code for code in codes}
    return Card(
        key=cursor.need(fields, "key").string(),
        kind=cursor.need(fields, "kind").one_of(CardKind, [*CardKind]),
        heading=cursor.need(fields, "heading").text(),
        text=cursor.need(fields, "text").text(),
        codes=tuple(entry.one_of(known.__getitem__, sorted(known)) for entry in cursor.need(fields, "codes").items()),
        source=read_source(cursor.need(fields, "source"), documents),
        resource=fields["resource"].text() if "resource" in fields else NO_TEXT,
    )
