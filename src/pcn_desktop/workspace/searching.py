"""Every title, note and action of the file, for a search over all workshops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Final

import sqlalchemy as sa

from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.values import Written

_PAGE: Final = 2000
"""Rows read at a time: between two pages, the window may write."""

_W, _A, _N, _X, _I, _K = t.workshops.c, t.assessments.c, t.notes.c, t.actions.c, t.items.c, t.instruments.c

_TITLES: Final = sa.select(_W.id, _W.id.label("workshop"), _W.title, _W.network, _W.community, _W.place)
_NOTES: Final = (
    sa.select(_N.id, _W.id.label("workshop"), _W.title, _K.key.label("instrument"), _I.code, _N.text)
    .join(t.assessments, _A.id == _N.assessment_id)
    .join(t.workshops, _W.id == _A.workshop_id)
    .join(t.instruments, _K.id == _A.instrument_id)
    .join(t.items, _I.id == _N.item_id)
    .join(t.scope_items, (t.scope_items.c.assessment_id == _N.assessment_id) & (t.scope_items.c.item_id == _N.item_id))
    .where(_N.text != "")
)
_ACTIONS: Final = (
    sa.select(_X.id, _W.id.label("workshop"), _W.title, _K.key.label("instrument"), _I.code)
    .add_columns(_X.what, _X.owner, _X.first_step)
    .join(t.workshops, _W.id == _X.workshop_id)
    .outerjoin(t.items, _I.id == _X.item_id)
    .outerjoin(t.dimensions, t.dimensions.c.id == _I.dimension_id)
    .outerjoin(t.sections, t.sections.c.id == t.dimensions.c.section_id)
    .outerjoin(t.instruments, _K.id == t.sections.c.instrument_id)
    .where(_X.kept)
)
_KINDS: Final = (
    ("workshop", _TITLES, _W.id, ("title", "network", "community", "place")),
    ("note", _NOTES, _N.id, ("text",)),
    ("action", _ACTIONS, _X.id, ("what", "owner", "first_step")),
)


def texts(reading: Callable[[], AbstractContextManager[sa.Connection]]) -> Iterator[Written]:
    """Yield every text of every workshop, page by page, each page in a reading of its own."""
    for kind, query, key, columns in _KINDS:
        last = ""
        while True:
            with reading() as connection:
                page = connection.execute(query.where(key > last).order_by(key).limit(_PAGE)).mappings().all()
            for row in page:
                yield _written(kind, row, columns)
            if len(page) < _PAGE:
                break
            last = page[-1]["id"]


def _written(kind: str, row: Any, columns: tuple[str, ...]) -> Written:
    return Written(
        kind=kind,
        id=row["id"],
        workshop=row["workshop"],
        title=row["title"],
        instrument=row.get("instrument") or "",
        code=row.get("code") or "",
        texts=tuple(row[name] for name in columns),
    )
