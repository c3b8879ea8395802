"""Read an instrument from its pack (YAML) and check it whole: every error names file, line, field and remedy."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from pcn_desktop.instruments.model import (
    NO_TEXT,
    Basis,
    Custody,
    Dimension,
    Document,
    Instrument,
    Item,
    ItemKind,
    Level,
    Provenance,
    Scale,
    Section,
    Source,
)
from pcn_desktop.instruments.reader import Cursor, read_yaml
from pcn_desktop.paths import resource

FORMAT = "1"


@cache
def read_shipped() -> tuple[Instrument, ...]:
    """Return the instruments that come with the program, those that complement another after the others."""
    packs = (read_pack(path) for path in sorted(resource("assets", "instruments").glob("*.yaml")))
    return tuple(sorted(packs, key=lambda pack: bool(pack.complements)))


def read_pack(path: Path) -> Instrument:
    """Return the instrument of one pack.

    Raises:
        PackMalformed: with the file, line, field and remedy.
    """
    top = read_yaml(path)
    fields = top.fields(
        "format", "key", "version", "custody", "title", "short", "summary", "section_term", "item_term",
        "notice", "complements", "provenance", "sources", "scales", "sections",
    )  # fmt: skip
    top.need(fields, "format").one_of({FORMAT: FORMAT}.__getitem__, [FORMAT])
    documents = tuple(_document(entry) for entry in top.need(fields, "sources").items())
    _unique(top.need(fields, "sources"), [document.key for document in documents])
    scales = tuple(_scale(entry) for entry in top.need(fields, "scales").items())
    _unique(top.need(fields, "scales"), [scale.key for scale in scales])
    builder = _Sections({scale.key for scale in scales}, {document.key for document in documents})
    sections = tuple(builder.section(entry) for entry in top.need(fields, "sections").items())
    terms = {name: fields[name].text() for name in ("section_term", "item_term", "notice") if name in fields}
    return Instrument(
        key=top.need(fields, "key").string(),
        version=top.need(fields, "version").string(),
        title=top.need(fields, "title").text(),
        short=top.need(fields, "short").text(),
        summary=top.need(fields, "summary").text(),
        custody=top.need(fields, "custody").one_of(Custody, [*Custody]),
        provenance=_provenance(top.need(fields, "provenance"), documents),
        scales=scales,
        sections=sections,
        complements=fields["complements"].string() if "complements" in fields else "",
        **terms,
    )


def _document(cursor: Cursor) -> Document:
    fields = cursor.fields("key", "citation", "licence")
    return Document(
        cursor.need(fields, "key").string(),
        cursor.need(fields, "citation").text(),
        fields["licence"].string() if "licence" in fields else "",
    )


def _provenance(cursor: Cursor, documents: tuple[Document, ...]) -> Provenance:
    fields = cursor.fields("statement", "contact", "contact_note")
    return Provenance(
        cursor.need(fields, "statement").text(),
        fields["contact"].string() if "contact" in fields else "",
        fields["contact_note"].text() if "contact_note" in fields else NO_TEXT,
        documents,
    )


def _scale(cursor: Cursor) -> Scale:
    fields = cursor.fields("key", "note", "region", "levels")
    levels_cursor = cursor.need(fields, "levels")
    levels = tuple(_level(entry) for entry in levels_cursor.items(at_least=2))
    _unique(levels_cursor, [str(level.value) for level in levels])
    if any(lower.score >= higher.score for lower, higher in pairwise(levels)):
        levels_cursor.fail(
            {"fr": "les scores doivent monter d’un niveau à l’autre.", "en": "scores must rise from level to level."},
            {"fr": "Rangez les niveaux du plus bas au plus haut.", "en": "Order the levels from lowest to highest."},
        )
    note = fields["note"].text() if "note" in fields else NO_TEXT
    region = _region(fields["region"], len(levels)) if "region" in fields else None
    return Scale(cursor.need(fields, "key").string(), levels, note, region)


def _region(cursor: Cursor, levels: int) -> int:
    """Return how many levels wide the region of agreement is: 2 of four or five levels, 3 of six or more."""
    width = cursor.whole()
    if levels < 4 or width != (2 if levels < 6 else 3):
        cursor.fail(
            {"fr": "cette zone d’accord ne convient pas à l’échelle.", "en": "this region does not suit the scale."},
            {
                "fr": "Écrivez 2 pour quatre ou cinq niveaux, 3 pour six ou plus, rien pour moins de quatre.",
                "en": "Write 2 for four or five levels, 3 for six or more, nothing for fewer than four.",
            },
        )
    return width


def _level(cursor: Cursor) -> Level:
    fields = cursor.fields("value", "score", "label", "description")
    value = cursor.need(fields, "value")
    if not 0 <= value.whole() <= 9:
        value.fail(
            {"fr": "la valeur d’un niveau est un chiffre.", "en": "a level’s value is one digit."},
            {"fr": "Choisissez de 0 à 9 : c’est aussi sa touche.", "en": "Choose 0 to 9: it is also its key."},
        )
    return Level(
        value.whole(),
        cursor.need(fields, "score").number(),
        cursor.need(fields, "label").text(),
        cursor.need(fields, "description").text(),
    )


class _Sections:
    """Reads sections, dimensions and items; codes are unique in the whole instrument."""

    def __init__(self, scales: set[str], documents: set[str]) -> None:
        self._scales = scales
        self._documents = documents
        self._codes: set[str] = set()

    def section(self, cursor: Cursor) -> Section:
        fields = cursor.fields("code", "title", "short", "dimensions")
        code = self._code(cursor.need(fields, "code"))
        dimensions = tuple(cursor.need(fields, "dimensions").items())
        # The only dimension of a section may bear its code: whoever says it aloud means both.
        shared = code if len(dimensions) == 1 else ""
        return Section(
            code,
            cursor.need(fields, "title").text(),
            cursor.need(fields, "short").text(),
            tuple(self._dimension(entry, shared) for entry in dimensions),
        )

    def _dimension(self, cursor: Cursor, shared: str) -> Dimension:
        fields = cursor.fields("code", "title", "short", "items")
        own = cursor.need(fields, "code")
        return Dimension(
            shared if shared and own.string() == shared else self._code(own),
            cursor.need(fields, "title").text(),
            cursor.need(fields, "short").text(),
            tuple(self._item(entry) for entry in cursor.need(fields, "items").items()),
        )

    def _item(self, cursor: Cursor) -> Item:
        fields = cursor.fields(
            "code", "kind", "scale", "marks", "label", "question", "evidence", "source", "basis", "links"
        )
        if "kind" in fields:
            fields["kind"].one_of({ItemKind.RATING.value: ItemKind.RATING}.__getitem__, [ItemKind.RATING])
        source = cursor.need(fields, "source")
        return Item(
            code=self._code(cursor.need(fields, "code")),
            label=cursor.need(fields, "label").text(),
            question=cursor.need(fields, "question").text(),
            evidence=tuple(entry.text() for entry in cursor.need(fields, "evidence").items()),
            scale=_known(cursor.need(fields, "scale"), self._scales),
            source=read_source(source, self._documents),
            marks=tuple(entry.string() for entry in fields["marks"].items()) if "marks" in fields else (),
            basis=fields["basis"].one_of(Basis, [*Basis]) if "basis" in fields else None,
            links=tuple(entry.string() for entry in fields["links"].items()) if "links" in fields else (),
        )

    def _code(self, cursor: Cursor) -> str:
        code = cursor.string()
        if code in self._codes:
            cursor.fail(
                {"fr": f"le code {code} est déjà pris.", "en": f"the code {code} is taken already."},
                {"fr": "Donnez à chaque élément un code à lui.", "en": "Give each entry a code of its own."},
            )
        self._codes.add(code)
        return code


def read_source(cursor: Cursor, documents: set[str]) -> Source:
    """Return where a statement comes from; its document must be one of `documents` (keys)."""
    fields = cursor.fields("document", "place")
    return Source(_known(cursor.need(fields, "document"), documents), cursor.need(fields, "place").text())


def _known(cursor: Cursor, known: set[str]) -> str:
    return cursor.one_of({key: key for key in known}.__getitem__, sorted(known))


def _unique(cursor: Cursor, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            cursor.fail(
                {"fr": f"« {key} » est donné deux fois.", "en": f"“{key}” is given twice."},
                {"fr": "Gardez-en un seul.", "en": "Keep one of them."},
            )
        seen.add(key)
