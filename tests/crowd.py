"""A workspace file with as many workshops as one likes, made fast: rows go straight into the tables, in one change.

The rows are those that the program would have written: 59 criteria in scope, ratings and notes with their history.
The same seed gives the same file. Every name is made up.
"""

from __future__ import annotations

import random
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from pcn_desktop.instruments.model import Instrument
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace import catalogue
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.link import connect
from pcn_desktop.workspace.moments import to_text
from pcn_desktop.workspace.store import open_workspace

PLACES = ("Baie-Claire", "Étang-Rond", "Pine Hollow", "Rivière-aux-Saules", "Stony Reach", "Île-aux-Merles")
TITLES = ("Atelier de départ", "Suivi, un an", "First workshop", "Follow-up", "Réunion d’équipe", "Mid-year check")
REGIONS = ("Nord", "Est", "Ouest", "Central", "Centre-Toronto")
NOTES = (
    "La salle voudrait revenir sur ce point avec les partenaires qui n’étaient pas là.",
    "Named in the charter; the team meets every second month and keeps minutes.",
    "À préciser : qui tient la liste à jour, et pour qui ?",
)
FIRST = datetime(2023, 1, 9, 14, 0, tzinfo=UTC)


def fill(path: Path, workshops: int, *, seed: int = 1, instrument: Instrument | None = None) -> list[str]:
    """Make the file at `path` if need be, add so many workshops to it, and return their ids, oldest change first."""
    used = instrument or read_shipped()[0]
    open_workspace(path, instruments=[instrument] if instrument else read_shipped()).close()
    crowd = _Crowd(used, random.Random(seed))
    made = [crowd.workshop(number) for number in range(workshops)]
    with closing(connect(path, mode="rw")) as raw:
        raw.execute("BEGIN IMMEDIATE")
        for table, columns in _COLUMNS.items():
            rows = crowd.rows[table]
            # In the order of their keys, as a file would be that grew slowly; history stays in the order of its days.
            _insert(raw, table, columns, rows if table is t.history else sorted(rows, key=lambda row: row[:2]))
        raw.execute("COMMIT")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return made


_COLUMNS: dict[sa.Table, Sequence[str]] = {
    t.workshops: (
        "id",
        "title",
        "network",
        "region",
        "community",
        "day",
        "place",
        "facilitator",
        "language",
        "created",
        "changed",
    ),
    t.assessments: ("id", "workshop_id", "instrument_id", "position"),
    t.scope_items: ("assessment_id", "item_id"),
    t.ratings: ("assessment_id", "item_id", "level", "outside", "changed"),
    t.notes: ("id", "assessment_id", "item_id", "text", "language", "created", "changed"),
    t.history: (
        "id",
        "workshop_id",
        "subject",
        "subject_id",
        "instrument",
        "code",
        "field",
        "before",
        "after",
        "after_language",
        "at",
        "facilitator",
        "laptop",
    ),
}


def _insert(raw: sqlite3.Connection, table: sa.Table, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Insert rows of these columns; the others take what the program would give them."""
    others = {
        column.name: column.default.arg
        for column in table.columns
        if column.name not in columns and isinstance(column.default, sa.ColumnDefault)
    }
    names = ", ".join(f'"{name}"' for name in (*columns, *others))
    marks = ", ".join("?" * (len(columns) + len(others)))
    raw.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", ((*row, *others.values()) for row in rows))


class _Crowd:
    """The rows of many workshops, by table."""

    def __init__(self, instrument: Instrument, chance: random.Random) -> None:
        self.rows: dict[sa.Table, list[tuple[object, ...]]] = {table: [] for table in _COLUMNS}
        self._chance = chance
        self._key = instrument.key
        self._own = catalogue.instrument_id(instrument.key, instrument.version)
        self._items = [(item.code, catalogue.item_id(self._own, item.code)) for item in instrument.items]
        self._laptop = self._id()

    def _id(self) -> str:
        return str(uuid.UUID(int=self._chance.getrandbits(128), version=4))

    def workshop(self, number: int) -> str:
        """Add one workshop, an hour and a half after the one before, and return its id."""
        chance = self._chance
        made, assessment = self._id(), self._id()
        began = at = FIRST + timedelta(minutes=90 * number)
        place = chance.choice(PLACES)
        title = f"{chance.choice(TITLES)} {number + 1}"
        day = (at + timedelta(days=21)).date() if chance.random() < 0.9 else None
        self._say(made, "workshop", made, "", None, title, at)
        self.rows[t.assessments].append((assessment, made, self._own, 0))
        self.rows[t.scope_items] += [(assessment, item) for _, item in self._items]
        done = chance.choice((0, 0, chance.randrange(len(self._items)), len(self._items), len(self._items)))
        for code, item in self._items[:done]:
            at += timedelta(seconds=50)
            self._rate(made, assessment, code, item, at)
            if chance.random() < 0.15:
                self._note(made, assessment, code, item, at)
        self.rows[t.workshops].append((
            made,
            title,
            f"Réseau de {place}" if chance.random() < 0.5 else f"{place} Network",
            chance.choice(REGIONS),
            place,
            date.isoformat(day) if day else None,
            f"Salle {chance.randrange(1, 9)}",
            f"Animation {chance.choice('ABCDEF')}",
            chance.choice(("fr", "en")),
            to_text(began),
            to_text(at),
        ))  # fmt: skip
        return made

    def _rate(self, made: str, assessment: str, code: str, item: str, at: datetime) -> None:
        outside = self._chance.choice((None,) * 18 + ("na", "unknown"))
        level = None if outside else self._chance.randrange(4)
        self.rows[t.ratings].append((assessment, item, level, outside, to_text(at)))
        self._say(made, "rating", assessment, code, None, outside or str(level), at)

    def _note(self, made: str, assessment: str, code: str, item: str, at: datetime) -> None:
        note, words, moment = self._id(), self._chance.choice(NOTES), to_text(at)
        self.rows[t.notes].append((note, assessment, item, words, "fr", moment, moment))
        self._say(made, "note", note, code, None, words, at)

    def _say(
        self, made: str, subject: str, own: str, code: str, before: str | None, after: str | None, at: datetime
    ) -> None:
        language = "fr" if subject == "note" else None
        row = (self._id(), made, subject, own, self._key if code else "", code, "", before, after, language)
        self.rows[t.history].append((*row, to_text(at), "Animation A", self._laptop))
