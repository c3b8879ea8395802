"""Small, whole values for tests."""

from fractions import Fraction

from pcn_desktop.instruments.model import (
    Custody,
    Dimension,
    Document,
    Instrument,
    Item,
    Level,
    Provenance,
    Scale,
    Section,
    Source,
    Text,
)
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "petit"


def text(words: str) -> Text:
    """The same words, told apart by language."""
    return Text.of({"fr": f"{words} (français)", "en": f"{words} (English)"})


def scale(key: str = "stages", levels: int = 4) -> Scale:
    """A scale of levels 0, 1, 2 …"""
    return Scale(
        key,
        tuple(Level(value, Fraction(value), text(f"level {value}"), text(f"means {value}")) for value in range(levels)),
        text("our own scale"),
        {4: 2, 5: 2}.get(levels, 3 if levels > 5 else None),
    )


def item(code: str, scale_key: str = "stages") -> Item:
    """A rated item with two pieces of evidence."""
    evidence = (text(f"first sign of {code}"), text(f"second sign of {code}"))
    source = Source("brief", text(f"row {code}"))
    return Item(code, text(f"does {code}"), text(f"do you do {code}?"), evidence, scale_key, source)


def dimension(code: str, items: int = 2) -> Dimension:
    """A dimension with items `CODE.1`, `CODE.2` …"""
    return Dimension(
        code, text(f"dimension {code}"), text(code), tuple(item(f"{code}.{n}") for n in range(1, items + 1))
    )


def instrument(key: str = KEY, version: str = "1.0") -> Instrument:
    """Two sections: A (A.1 with two items, A.2 with three) and B (B.1 with one item): six items in all."""
    return Instrument(
        key=key,
        version=version,
        title=text(f"instrument {key}"),
        short=text(key),
        summary=text("what it is for"),
        custody=Custody.OPEN,
        provenance=Provenance(
            statement=text("worded for tests"),
            contact="ask@example.org",
            contact_note=text("the real one"),
            documents=(Document("brief", text("A brief, 2024"), "CC-BY"), Document("act", text("An act, 2019"))),
        ),
        scales=(scale(),),
        sections=(
            Section("A", text("section A"), text("A"), (dimension("A.1"), dimension("A.2", items=3))),
            Section("B", text("section B"), text("B"), (dimension("B.1", items=1),)),
        ),
        section_term=text("part"),
        item_term=text("criterion"),
    )


def details(title: str = "Atelier du Nord", **others: object) -> WorkshopDetails:
    """Details with a facilitator's label."""
    return WorkshopDetails(**{"title": title, "facilitator": "Animation A", **others})  # type: ignore[arg-type]
