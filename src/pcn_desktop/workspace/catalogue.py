"""Instruments in the tables: stored once per version, rebuilt as the values that the packs gave."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

import sqlalchemy as sa

from pcn_desktop.instruments.model import (
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
    Text,
)
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.moments import now, to_text

_OURS: Final = uuid.UUID("5f0f7a34-3a55-5d0b-9c3e-6a8a54c2b6d1")
"""The namespace of the ids that follow from a name: the same on every laptop."""

Row = dict[str, Any]


def instrument_id(key: str, version: str) -> str:
    """Return the id of an instrument, the same on every laptop."""
    return str(uuid.uuid5(_OURS, f"{key}\n{version}"))


def part_id(owner: str, kind: str, name: object) -> str:
    """Return the id of a part of an instrument: of this kind and name, under the id of its owner."""
    return str(uuid.uuid5(uuid.UUID(owner), f"{kind}\n{name}"))


def item_id(instrument: str, code: str) -> str:
    """Return the id of an item, from its instrument's id and its code."""
    return part_id(instrument, "item", code)


def section_id(instrument: str, code: str) -> str:
    """Return the id of a section, from its instrument's id and its code."""
    return part_id(instrument, "section", code)


def dimension_id(instrument: str, code: str) -> str:
    """Return the id of a dimension, from its instrument's id and its code."""
    return part_id(instrument, "dimension", code)


def has(connection: sa.Connection, key: str, version: str) -> bool:
    """Return whether this version of the instrument is stored."""
    found = sa.select(t.instruments.c.id).where(t.instruments.c.key == key, t.instruments.c.version == version)
    return connection.execute(found).first() is not None


def store(connection: sa.Connection, instrument: Instrument) -> None:
    """Store an instrument that is not there yet."""
    rows = _Rows(instrument)
    position = sa.select(sa.func.coalesce(sa.func.max(t.instruments.c.position) + 1, 0))
    rows.of[t.instruments][0]["position"] = connection.execute(position).scalar_one()
    for table in t.tables():
        if rows.of.get(table):
            connection.execute(sa.insert(table), rows.of[table])


class _Rows:
    """The rows of one instrument, by table."""

    def __init__(self, instrument: Instrument) -> None:
        self.of: dict[sa.Table, list[Row]] = {}
        self._own = instrument_id(instrument.key, instrument.version)
        self._instrument(instrument)
        self._documents(instrument.provenance.documents)
        self._scales(instrument.scales)
        for position, section in enumerate(instrument.sections):
            self._section(section, position)

    def _add(self, table: sa.Table, **row: Any) -> None:
        self.of.setdefault(table, []).append(row)

    def _texts(self, owner: str, **texts: Text) -> Row:
        """Add these texts of `owner`, and return the columns that point to them (none for an empty text)."""
        return {f"{name}_text_id": self._text(owner, name, text) for name, text in texts.items()}

    def _text(self, owner: str, name: str, text: Text) -> str | None:
        if not text.entries:
            return None
        return self._say(part_id(owner, "text", name), text)

    def _say(self, text_id: str, text: Text) -> str:
        self._add(t.texts, id=text_id)
        for position, (language, words) in enumerate(text.entries):
            self._add(t.translations, text_id=text_id, language=language, position=position, words=words)
        return text_id

    def _instrument(self, instrument: Instrument) -> None:
        self._add(
            t.instruments,
            id=self._own,
            key=instrument.key,
            version=instrument.version,
            custody=instrument.custody.value,
            contact=instrument.provenance.contact,
            stored=to_text(now()),
            **self._texts(
                self._own,
                title=instrument.title,
                short=instrument.short,
                summary=instrument.summary,
                statement=instrument.provenance.statement,
                contact_note=instrument.provenance.contact_note,
                section_term=instrument.section_term,
                item_term=instrument.item_term,
                notice=instrument.notice,
            ),
            complements=instrument.complements,
        )

    def _documents(self, documents: Iterable[Document]) -> None:
        for position, document in enumerate(documents):
            own = part_id(self._own, "document", document.key)
            self._add(
                t.documents,
                id=own,
                instrument_id=self._own,
                key=document.key,
                position=position,
                licence=document.licence,
                **self._texts(own, citation=document.citation),
            )

    def _scales(self, scales: Iterable[Scale]) -> None:
        for position, scale in enumerate(scales):
            own = part_id(self._own, "scale", scale.key)
            words = self._texts(own, note=scale.note)
            row = {"instrument_id": self._own, "key": scale.key, "position": position, "region": scale.region}
            self._add(t.scales, id=own, **row, **words)
            for order, level in enumerate(scale.levels):
                level_id = part_id(own, "level", level.value)
                self._add(
                    t.levels,
                    id=level_id,
                    scale_id=own,
                    position=order,
                    value=level.value,
                    score_numerator=level.score.numerator,
                    score_denominator=level.score.denominator,
                    **self._texts(level_id, label=level.label, description=level.description),
                )

    def _section(self, section: Section, position: int) -> None:
        own = section_id(self._own, section.code)
        words = self._texts(own, title=section.title, short=section.short)
        self._add(t.sections, id=own, instrument_id=self._own, code=section.code, position=position, **words)
        for order, dimension in enumerate(section.dimensions):
            inner = dimension_id(self._own, dimension.code)
            words = self._texts(inner, title=dimension.title, short=dimension.short)
            self._add(t.dimensions, id=inner, section_id=own, code=dimension.code, position=order, **words)
            for place, item in enumerate(dimension.items):
                self._item(item, inner, place)

    def _item(self, item: Item, dimension: str, position: int) -> None:
        own = item_id(self._own, item.code)
        self._add(
            t.items,
            id=own,
            dimension_id=dimension,
            code=item.code,
            position=position,
            kind=item.kind.value,
            scale_id=part_id(self._own, "scale", item.scale) if item.scale else None,
            document_id=part_id(self._own, "document", item.source.document) if item.source.document else None,
            basis=item.basis.value if item.basis else "",
            **self._texts(own, label=item.label, question=item.question, place=item.source.place),
        )
        for order, mark in enumerate(item.marks):
            self._add(t.item_marks, item_id=own, position=order, mark=mark)
        for order, code in enumerate(item.links):
            self._add(t.item_links, item_id=own, position=order, code=code)
        for order, text in enumerate(item.evidence):
            text_id = self._say(part_id(own, "evidence", order), text)
            self._add(t.evidence, item_id=own, position=order, text_id=text_id)


def rebuild(connection: sa.Connection) -> tuple[Instrument, ...]:
    """Return every stored instrument, in the order in which they were stored, equal to what was stored."""
    return _Tables(connection).instruments()


class _Tables:
    """The instruments' tables, read whole: they are small, and reading them whole asks for no joins."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._said: dict[str, list[tuple[str, str]]] = {}
        columns = t.translations.c
        said = sa.select(columns.text_id, columns.language, columns.words)
        for text, language, words in connection.execute(said.order_by(columns.text_id, columns.position)):
            self._said.setdefault(text, []).append((language, words))
        self._documents = self._under(t.documents, "instrument_id")
        self._scales = self._under(t.scales, "instrument_id")
        self._levels = self._under(t.levels, "scale_id")
        self._sections = self._under(t.sections, "instrument_id")
        self._dimensions = self._under(t.dimensions, "section_id")
        self._items = self._under(t.items, "dimension_id")
        self._evidence = self._under(t.evidence, "item_id")
        self._marks = self._under(t.item_marks, "item_id")
        self._links = self._under(t.item_links, "item_id")

    def _under(self, table: sa.Table, owner: str) -> dict[str, list[sa.RowMapping]]:
        """Return the rows by their owner's id, in order."""
        found: dict[str, list[sa.RowMapping]] = {}
        for row in self._connection.execute(sa.select(table).order_by(table.c.position)).mappings():
            found.setdefault(row[owner], []).append(row)
        return found

    def _text(self, text_id: str | None) -> Text:
        return Text(tuple(self._said.get(text_id, ()))) if text_id else Text(())

    def instruments(self) -> tuple[Instrument, ...]:
        rows = self._connection.execute(sa.select(t.instruments).order_by(t.instruments.c.position)).mappings()
        return tuple(self._instrument(row) for row in rows.all())

    def _instrument(self, row: sa.RowMapping) -> Instrument:
        documents = self._documents.get(row["id"], ())
        scales = self._scales.get(row["id"], ())
        names = {known["id"]: known["key"] for known in (*documents, *scales)}
        provenance = Provenance(
            statement=self._text(row["statement_text_id"]),
            contact=row["contact"],
            contact_note=self._text(row["contact_note_text_id"]),
            documents=tuple(
                Document(document["key"], self._text(document["citation_text_id"]), document["licence"])
                for document in documents
            ),
        )
        return Instrument(
            key=row["key"],
            version=row["version"],
            title=self._text(row["title_text_id"]),
            short=self._text(row["short_text_id"]),
            summary=self._text(row["summary_text_id"]),
            custody=Custody(row["custody"]),
            provenance=provenance,
            scales=tuple(map(self._scale, scales)),
            sections=tuple(self._section(section, names) for section in self._sections.get(row["id"], ())),
            section_term=self._text(row["section_term_text_id"]),
            item_term=self._text(row["item_term_text_id"]),
            notice=self._text(row["notice_text_id"]),
            complements=row["complements"],
        )

    def _scale(self, row: sa.RowMapping) -> Scale:
        levels = tuple(
            Level(
                level["value"],
                Fraction(level["score_numerator"], level["score_denominator"]),
                self._text(level["label_text_id"]),
                self._text(level["description_text_id"]),
            )
            for level in self._levels.get(row["id"], ())
        )
        return Scale(row["key"], levels, self._text(row["note_text_id"]), row["region"])

    def _section(self, row: sa.RowMapping, names: dict[str, str]) -> Section:
        dimensions = tuple(
            Dimension(
                dimension["code"],
                self._text(dimension["title_text_id"]),
                self._text(dimension["short_text_id"]),
                tuple(self._item(item, names) for item in self._items.get(dimension["id"], ())),
            )
            for dimension in self._dimensions.get(row["id"], ())
        )
        return Section(row["code"], self._text(row["title_text_id"]), self._text(row["short_text_id"]), dimensions)

    def _item(self, row: sa.RowMapping, names: dict[str, str]) -> Item:
        return Item(
            code=row["code"],
            label=self._text(row["label_text_id"]),
            question=self._text(row["question_text_id"]),
            evidence=tuple(self._text(found["text_id"]) for found in self._evidence.get(row["id"], ())),
            scale=names.get(row["scale_id"], ""),
            source=Source(names.get(row["document_id"], ""), self._text(row["place_text_id"])),
            kind=ItemKind(row["kind"]),
            marks=tuple(found["mark"] for found in self._marks.get(row["id"], ())),
            basis=Basis(row["basis"]) if row["basis"] else None,
            links=tuple(found["code"] for found in self._links.get(row["id"], ())),
        )
