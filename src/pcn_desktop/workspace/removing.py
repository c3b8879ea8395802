"""Removing for good: a workshop, or the text of a note, from the file and from the backups of ours beside it.

First one transaction on the file itself, which also notes what is still to be removed elsewhere (`removals`). Then the
file and its journal are written anew, and each backup is replaced by a copy without it. Whatever is interrupted is
done again from `removals`; a step done twice changes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from pcn_desktop.errors import NotAWorkspace, PcnError, UnknownWorkshop, WorkspaceDamaged, WorkspaceNewer
from pcn_desktop.workspace import copies, entry_queries, files, history
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.changes import Desk
from pcn_desktop.workspace.copy_values import Going, Removal
from pcn_desktop.workspace.failures import storage_errors
from pcn_desktop.workspace.history import Event, Value
from pcn_desktop.workspace.link import Link, check_quickly, connect, examine
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.moments import now, to_text
from pcn_desktop.workspace.readers import reading_file
from pcn_desktop.workspace.values import ERASED, Change, Subject

Run = Callable[[str, Mapping[str, Any]], Any]
"""Executes a statement of SQLite with its parameters, on the file in use or on a copy of an older format."""

WORKSHOP, NOTE = "workshop", "note"

_ASSESSMENTS: Final = "assessment_id IN (SELECT id FROM assessments WHERE workshop_id = :id)"
OF_WORKSHOP: Final = (
    ("held", "workshop_id = :id"),
    ("agreements", "workshop_id = :id"),
    ("history", "workshop_id = :id"),
    ("actions", "workshop_id = :id"),
    ("swot_entries", "workshop_id = :id"),
    ("choices", _ASSESSMENTS),
    ("time_used", "workshop_id = :id"),
    ("attendance", "workshop_id = :id"),
    ("agenda", "workshop_id = :id"),
    ("sittings", "workshop_id = :id"),
    ("perspectives", "workshop_id = :id"),
    ("openings", "workshop_id = :id"),
    ("consensuses", "workshop_id = :id"),
    ("votes", f"round_id IN (SELECT id FROM rounds WHERE {_ASSESSMENTS})"),
    ("rounds", _ASSESSMENTS),
    ("voted_items", _ASSESSMENTS),
    ("ratings", _ASSESSMENTS),
    ("notes", _ASSESSMENTS),
    ("scope_items", _ASSESSMENTS),
    ("assessments", "workshop_id = :id"),
    ("workshops", "id = :id"),
)
"""Every table that holds something of a workshop, what points before what is pointed to."""
_HOPELESS: Final = (NotAWorkspace, WorkspaceDamaged, WorkspaceNewer)
"""Copies that this program will never be able to rewrite."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing to be removed: its kind (`WORKSHOP` or `NOTE`) and its id."""

    kind: str
    id: str


# --- On the file in use: one transaction each


def delete_workshop(connection: sa.Connection, workshop: str) -> None:
    """Delete every row of a workshop, and remember that the backups are still to follow.

    Raises:
        UnknownWorkshop: there is none with this id.
    """
    wanted = Wanted(WORKSHOP, workshop)
    run = _runner(connection)
    if not _holds(run, wanted):
        raise UnknownWorkshop(given=workshop)
    _take_out(run, wanted)
    _remember(connection, wanted)


def erase_note(connection: sa.Connection, desk: Desk, workshop: str, note: str) -> Change | None:
    """Remove the text of a note, in the note and in its history; who and when stays. A closed workshop lets it.

    Returns:
        The row of history that tells of it; None when no text of this note is kept.
    """
    wanted = Wanted(NOTE, note)
    run = _runner(connection)
    query = (
        sa.select(t.notes.c.item_id)
        .join(t.assessments, t.assessments.c.id == t.notes.c.assessment_id)
        .where(t.notes.c.id == note, t.assessments.c.workshop_id == workshop)
    )
    item = connection.execute(query).scalar()
    if item is None or not _holds(run, wanted):
        return None
    _take_out(run, wanted)
    _remember(connection, wanted)
    instrument, code = entry_queries.spot_of(connection, item, None)
    event = Event(
        workshop=workshop,
        subject=Subject.NOTE,
        subject_id=note,
        before=Value(None),
        after=Value(None),
        facilitator=entry_queries.facilitator(connection, workshop),
        laptop=desk.laptop,
        instrument=instrument,
        code=code,
        field=ERASED,
        erased=True,
    )
    return history.record(connection, event, though_closed=True)


def pending(connection: sa.Connection) -> tuple[Wanted, ...]:
    """Return what was removed from the file and may still be in its journal or its backups."""
    rows = connection.execute(sa.select(t.removals.c.kind, t.removals.c.id).order_by(t.removals.c.at))
    return tuple(Wanted(kind, one) for kind, one in rows)


def _remember(connection: sa.Connection, wanted: Wanted) -> None:
    row = {"id": wanted.id, "kind": wanted.kind, "at": to_text(now())}
    connection.execute(sa.insert(t.removals).prefix_with("OR REPLACE"), row)


# --- What goes


def what_goes(connection: sa.Connection, workshop: str) -> Going:
    """Return what deleting a workshop would take from the file; `search_copies` adds what lies beside it.

    Raises:
        UnknownWorkshop: there is none with this id.
    """
    run, at = _runner(connection), {"id": workshop}
    titles = run("SELECT title FROM workshops WHERE id = :id", at).fetchone()
    if titles is None:
        raise UnknownWorkshop(given=workshop)

    def count(table: str, also: str = "") -> int:
        where = dict(OF_WORKSHOP)[table]
        return int(run(f"SELECT count(*) FROM {table} WHERE {where}{also}", at).fetchone()[0])

    return Going(
        workshop=workshop,
        title=titles[0],
        ratings=count("ratings"),
        notes=count("notes", " AND text <> ''"),
        choices=count("choices", " AND kept"),
        swot=count("swot_entries", " AND kept"),
        actions=count("actions", " AND kept"),
        changes=count("history"),
        elsewhere=copies.verified(connection),
    )


def search_copies(path: Path, known: int, going: Going) -> Going:
    """Add the backups beside `path` that hold the workshop, and the files that may and cannot be rewritten."""
    wanted = Wanted(WORKSHOP, going.workshop)
    holding: list[Path] = []
    unreached = list(files.orphans(path))
    for copy in files.copies_beside(path):
        try:
            with storage_errors(copy), reading_file(copy) as raw:
                examine(raw, copy, known)
                if _holds(raw.execute, wanted):
                    holding.append(copy)
        except _HOPELESS:
            unreached.append(copy)
        except PcnError:
            holding.append(copy)  # Busy or unreadable just now: it may hold it, and will be tried.
    return replace(going, copies=tuple(holding), unreached=tuple(unreached))


# --- In the journal and the backups


def finish(link: Link, known: int, tell: Callable[[float], None] = lambda _: None) -> Removal:
    """Take what is pending out of the file's gaps and journal, and out of each backup beside it.

    `tell` hears the share done, from 0 to 1. May run in another thread; nobody may make a backup there meanwhile.

    Raises:
        StorageFull, StorageFailed, WorkspaceDamaged, WorkspaceMissing, WorkspaceReadOnly: the file itself does not
            answer; what is pending stays pending.
    """
    with link.reading() as connection:
        wanted = pending(connection)
    if not wanted:
        return Removal()
    path = link.path
    cleaned: list[Path] = []
    remaining: list[tuple[Path, PcnError]] = []
    unreached = list(files.orphans(path))
    try:
        link.rewrite()
    except PcnError as error:
        remaining.append((path, error))
    files.sweep_copies(path)
    beside = files.copies_beside(path)
    for done, copy in enumerate(beside, 1):
        try:
            if clean(copy, wanted, known):
                cleaned.append(copy)
        except _HOPELESS:
            unreached.append(copy)
        except PcnError as error:
            remaining.append((copy, error))
        tell(done / len(beside))
    if not remaining:
        with link.writing() as connection:
            connection.execute(sa.delete(t.removals).where(t.removals.c.id.in_([one.id for one in wanted])))
    return Removal(tuple(cleaned), tuple(remaining), tuple(unreached))


def clean(copy: Path, wanted: Iterable[Wanted], known: int) -> bool:
    """Replace a backup by one without what is wanted gone; a failure leaves it as it was. Return whether it held any.

    Raises:
        NotAWorkspace, WorkspaceDamaged, WorkspaceNewer: it cannot be rewritten.
        WorkspaceLocked, WorkspaceReadOnly, StorageFull, StorageFailed, WorkspaceMissing: not now.
    """
    with storage_errors(copy), files.temporary_beside(copy) as new:
        lock = Lock(copy)
        try:
            with reading_file(copy) as raw:
                examine(raw, copy, known)
                check_quickly(raw, copy)
                held = [one for one in wanted if _holds(raw.execute, one)]
                if not held:
                    return False
                files.copy_into(raw, new)
            with closing(connect(new, mode="rw")) as raw:
                _rewrite(raw, held)
            files.verify(new, known)
            files.replace(new, copy)
        finally:
            lock.release()
    return True


def _rewrite(raw: sqlite3.Connection, wanted: Iterable[Wanted]) -> None:
    raw.execute("PRAGMA journal_mode=DELETE")
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute("BEGIN IMMEDIATE")
    for one in wanted:
        _take_out(raw.execute, one)
    raw.execute("COMMIT")
    raw.execute("VACUUM")


# --- Statements: the same for the file in use and for copies of an older format, which lack tables and columns


def _holds(run: Run, wanted: Wanted) -> bool:
    at = {"id": wanted.id}
    if wanted.kind == WORKSHOP:
        return run("SELECT 1 FROM workshops WHERE id = :id", at).fetchone() is not None
    written = (
        "SELECT 1 FROM notes WHERE id = :id AND text <> '' UNION SELECT 1 FROM history WHERE subject = 'note' AND"
        " subject_id = :id AND (before IS NOT NULL OR after IS NOT NULL)"
    )
    return run(written, at).fetchone() is not None


def _take_out(run: Run, wanted: Wanted) -> None:
    at = {"id": wanted.id}
    if wanted.kind == WORKSHOP:
        tables = {row[0] for row in run("SELECT name FROM sqlite_master WHERE type = 'table'", {})}
        for table, where in OF_WORKSHOP:
            if table in tables:
                run(f"DELETE FROM {table} WHERE {where}", at)
        return
    columns = {row[1] for row in run("PRAGMA table_info(history)", {})}
    erased = ", erased = 1" if "erased" in columns else ""
    run("UPDATE notes SET text = '' WHERE id = :id", at)
    # Without its stay, a row is closed: what is still being typed makes a row of its own.
    gone = "before = NULL, after = NULL, before_language = NULL, after_language = NULL, stay = NULL"
    run(f"UPDATE history SET {gone}{erased} WHERE subject = 'note' AND subject_id = :id", at)


def _runner(connection: sa.Connection) -> Run:
    return lambda statement, values: connection.exec_driver_sql(statement, dict(values))
