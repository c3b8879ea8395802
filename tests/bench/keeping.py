"""One rating with its history row, against the very same statements through `sqlite3` on the very same file."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.store import Workspace, open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

from .measure import Row, in_turns, timed

RATINGS = 300
KEY = "pcn-readiness"
FRAME = 1000 / 60


@contextmanager
def recorded() -> Iterator[list[tuple[str, object]]]:
    """Collect every statement that SQLAlchemy sends, with its parameters."""
    sent: list[tuple[str, object]] = []

    def keep(connection, cursor, statement, parameters, context, many) -> None:  # type: ignore[no-untyped-def]
        sent.append((statement, parameters))

    sa.event.listen(sa.engine.Engine, "before_cursor_execute", keep)
    try:
        yield sent
    finally:
        sa.event.remove(sa.engine.Engine, "before_cursor_execute", keep)


def rate(workspace: Workspace, workshop: str, turn: int) -> None:
    """Rate one criterion after another, round after round, each time otherwise than the round before."""
    codes = [item.code for item in read_shipped()[0].items]
    change = workspace.rate(workshop, KEY, codes[turn % len(codes)], (turn + turn // len(codes) * 2) % 4)
    assert change is not None, "an unchanged rating touches no disk"


def replay(connection: sqlite3.Connection, statements: list[tuple[str, object]]) -> None:
    """Send one change's statements bare."""
    connection.execute("BEGIN IMMEDIATE")
    for statement, parameters in statements:
        connection.execute(statement, parameters).fetchall()
    connection.execute("COMMIT")


def rows(folder: Path) -> Iterator[Row]:
    """Measure a rating; each side works on its own copy of the file, in the same state."""
    ours, bare = folder / "ours.pcnwork", folder / "bare.pcnwork"
    with open_workspace(ours, instruments=read_shipped()) as workspace:
        workshop = workspace.create_workshop(WorkshopDetails("Bench"), [KEY])
        for turn in range(59):
            rate(workspace, workshop, turn)
        workspace.backup(bare)
    shutil.copy(bare, folder / "start.pcnwork")
    # Once to learn the statements, on a third copy; then in turns.
    changes = []
    with open_workspace(folder / "start.pcnwork") as workspace:
        for turn in range(59, 59 + RATINGS):
            with recorded() as sent:
                rate(workspace, workshop, turn)
            changes.append(sent)
    turns, remaining = iter(range(59, 59 + RATINGS)), iter(changes)
    with open_workspace(ours) as workspace, closing(sqlite3.connect(bare, isolation_level=None)) as connection:
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        found = in_turns(
            RATINGS,
            lambda: timed(lambda: rate(workspace, workshop, next(turns))),
            lambda: timed(lambda: replay(connection, next(remaining))),
        )
    frame = f"{found[0] / FRAME:.0%} of a 60 Hz frame; {len(changes[-1])} statements"
    yield Row("a rating with its history, on disk", "ms", *found, aim=2.5, remark=frame)
