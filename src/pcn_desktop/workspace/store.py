"""The workspace: the one door to what is kept. Values in, values out; a change is on disk when the call returns."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from pcn_desktop.instruments.model import Instrument
from pcn_desktop.workspace import backup as backups
from pcn_desktop.workspace import (
    catalogue,
    changes,
    demonstration,
    entry_queries,
    history,
    holding,
    listing,
    queries,
    removing,
    workshops,
)
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.changes import Desk, Spot
from pcn_desktop.workspace.history import Value
from pcn_desktop.workspace.laptop import laptop_id
from pcn_desktop.workspace.migrating import Migrations, shipped
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.opening import Opened, open_to_read, open_to_write
from pcn_desktop.workspace.places import PlaceWarning
from pcn_desktop.workspace.room import Room
from pcn_desktop.workspace.seats import Seats
from pcn_desktop.workspace.values import (
    Change,
    NoteMarks,
    WorkshopDetails,
    WorkshopKey,
    WorkshopLine,
    WorkshopRecord,
)
from pcn_desktop.workspace.vault_values import Held

__all__ = ["Access", "PlaceWarning", "Workspace", "new_id", "open_workspace", "restore_workspace"]


class Access(StrEnum):
    """What a workspace is opened for."""

    WRITE = "write"
    """Changes: one process at a time."""
    READ = "read"
    """Reading only, beside a window that writes too."""


class Workspace(Room):
    """An open workspace file; a context manager. Every error of the file or the disk is one of `errors`."""

    def __init__(self, opened: Opened, migrations: Migrations, laptop: str) -> None:
        """Take over an open file; see `open_workspace`."""
        super().__init__(opened.link, migrations.head, laptop)
        self.warning: PlaceWarning | None = opened.warning
        self.unchecked: bool = opened.unchecked
        self._lock = opened.lock
        self._stamps, self._keys = listing.stamps(), listing.keys()
        self._desk = Desk(Seats(), laptop)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and free it for others; a second call does nothing."""
        self._link.close()
        if self._lock is not None:
            self._lock.release()

    # --- Reading

    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments stored, every version, in the order in which they were stored."""
        with self._link.reading() as connection:
            return catalogue.rebuild(connection) if self.read_only else self._desk.seats.instruments(connection)

    def workshops(self, only: Sequence[str] | None = None) -> tuple[WorkshopLine, ...]:
        """Return the list of workshops, most recently changed first: all, or those of `only` (ids) that exist."""
        with self._link.reading() as connection:
            return listing.lines(connection, only)

    def workshop_ids(self) -> tuple[str, ...]:
        """Return the ids of all workshops, most recently changed first: the list without its figures, cheap to read."""
        with self._link.reading() as connection:
            return tuple(one.id for one in self._stamps.read(connection))

    def workshop_keys(self) -> tuple[WorkshopKey, ...]:
        """Return what the workshops are found and sorted by, in the order of `workshop_ids`."""
        with self._link.reading() as connection:
            return self._keys.read(connection)

    def demonstration(self) -> str | None:
        """Return the id of the demonstration that changed last and is not closed; None when there is none."""
        with self._link.reading() as connection:
            return queries.demonstration(connection)

    def find(self, given: str) -> str:
        """Return the id of the one workshop whose id begins with `given`.

        Raises:
            UnknownWorkshop, AmbiguousWorkshop: none does, or several do.
        """
        with self._link.reading() as connection:
            return listing.find(connection, given)

    def short_ids(self) -> dict[str, str]:
        """Return each workshop's id with its shortest prefix (four characters or more) that no other has."""
        with self._link.reading() as connection:
            return listing.short_ids(connection)

    def record(self, workshop: str) -> WorkshopRecord:
        """Return one workshop, whole, as it is at this moment.

        Raises:
            UnknownWorkshop: there is none with this id.
        """
        with self._link.reading() as connection:
            return queries.record(connection, workshop)

    def history(
        self, workshop: str, *, instrument: str | None = None, code: str | None = None, limit: int | None = None
    ) -> tuple[Change, ...]:
        """Return the workshop's changes, newest first: all, of one instrument or criterion, or the last `limit`."""
        with self._link.reading() as connection:
            return history.changes(connection, workshop, instrument, code, limit)

    def owners(self) -> tuple[str, ...]:
        """Return who actions were given to, in any workshop, the most recent first."""
        with self._link.reading() as connection:
            return entry_queries.owners(connection)

    def last_change(self, workshop: str) -> datetime | None:
        """Return when something in a workshop last changed (UTC); closing and opening it again is no change."""
        with self._link.reading() as connection:
            found = history.last_change(connection, workshop)
        return from_text(found) if found else None

    def last_commit(self) -> datetime | None:
        """Return when a change was last put on disk (UTC); None when nothing was ever kept."""
        if self._link.last_commit is not None:
            return self._link.last_commit
        with self._link.reading() as connection:
            found = history.last_moment(connection)
        return from_text(found) if found else None

    # --- Changing: one transaction and one row of history each

    def create_workshop(
        self,
        details: WorkshopDetails,
        instruments: Sequence[str],
        scope: Mapping[str, frozenset[str]] | None = None,
        *,
        example: bool = False,
    ) -> str:
        """Make a workshop with these instruments (keys) and return its id; `scope` gives the item codes by key.

        `example` marks a demonstration.

        Raises:
            UnknownInstrument, UnknownCode, EmptyScope, EmptyField: nothing was made.
        """
        with self._link.writing() as connection:
            return workshops.create(connection, self._desk, details, instruments, scope, example=example)

    def create_demonstration(self, language: str, today: date) -> str:
        """Make the demonstration, whole or not at all, in this language and counted from `today`; return its id.

        Raises:
            UnknownInstrument: the workspace lacks its instrument; nothing was made.
        """
        shown = demonstration.shipped_demonstration()
        with self._link.writing() as connection:
            return demonstration.create(connection, self._desk, shown, language, today)

    def duplicate_workshop(self, workshop: str, title: str, *, follows: bool = False) -> str:
        """Make a workshop with the details, scope and room of another (no day, ratings, notes, names); return its id.

        One that `follows` the other shows its ratings for reference.

        Raises:
            UnknownWorkshop, EmptyField: nothing was made.
        """
        with self._link.writing() as connection:
            return workshops.duplicate(connection, self._desk, workshop, title, follows=follows)

    def change_details(self, workshop: str, details: WorkshopDetails, *, stay: str | None = None) -> Change | None:
        """Change what Prepare asks; one row of history for each detail that differs, the last of which is returned.

        Raises:
            UnknownWorkshop, EmptyField: nothing was changed.
        """
        with self._link.writing() as connection:
            return workshops.change_details(connection, self._desk, workshop, details, stay)

    def change_scope(self, workshop: str, instrument: str, scope: frozenset[str]) -> Change | None:
        """Choose the items (codes) of an instrument that the workshop looks at; what was kept of the others stays.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, EmptyScope: nothing was changed.
        """
        with self._link.writing() as connection:
            return workshops.change_scope(connection, self._desk, workshop, instrument, scope)

    def rate(self, workshop: str, instrument: str, code: str, rating: Rating | None) -> Change | None:
        """Set a rating, or clear it (None); returns None when it was so already.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, UnknownLevel, OutOfScope, WorkshopClosed: nothing was
                changed.
        """
        with self._link.writing() as connection:
            return changes.rate(connection, self._desk, Spot(workshop, instrument, code), rating)

    def write_note(  # noqa: PLR0917 - the same order as `rate`, then what is written
        self,
        workshop: str,
        instrument: str,
        code: str,
        note: str,
        text: str,
        language: str,
        *,
        stay: str | None = None,
        marks: NoteMarks | None = None,
    ) -> Change | None:
        """Create the note with this id (from `new_id`), change it, or remove it (blank text).

        Without `marks` it keeps those that it has.

        Writings of one `stay` in the field share one row of history; None when nothing differs from before it.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, OutOfScope: nothing was changed.
        """
        with self._link.writing() as connection:
            spot = Spot(workshop, instrument, code)
            written = Value(text, language)
            return changes.write_note(connection, self._desk, spot, note, written, stay=stay, marks=marks)

    def close_workshop(self, workshop: str) -> Change | None:
        """Close a workshop: it takes no change until it is opened again; None when it is closed already.

        Raises:
            UnknownWorkshop: there is none with this id.
        """
        with self._link.writing() as connection:
            return workshops.close(connection, self._desk, workshop, closed=True)

    def reopen_workshop(self, workshop: str) -> Change | None:
        """Open a closed workshop again; None when it is open already.

        Raises:
            UnknownWorkshop: there is none with this id.
        """
        with self._link.writing() as connection:
            return workshops.close(connection, self._desk, workshop, closed=False)

    def delete_workshop(self, workshop: str) -> None:
        """Delete a workshop from the file; `finish_removing` then takes it out of its gaps, journal and backups.

        Raises:
            UnknownWorkshop: there is none with this id.
        """
        with self._link.writing() as connection:
            removing.delete_workshop(connection, workshop)
        self._desk.seats.forget()

    def erase_note(self, workshop: str, note: str) -> Change | None:
        """Remove the text of a note on request, in its history too; closed workshops let it. Then `finish_removing`.

        Returns:
            The row of history that tells who and when; None when no text of this note is kept.
        """
        with self._link.writing() as connection:
            return removing.erase_note(connection, self._desk, workshop, note)

    def say_held(self, workshop: str, held: Held) -> None:
        """Say who holds the answers to a community instrument, for a custodian who agrees to it; again, say it anew.

        Raises:
            UnknownWorkshop: there is none with this id.
        """
        with self._link.writing() as connection:
            holding.say(connection, workshop, held)

    def say_handed_over(self, vault: str) -> None:
        """Say that the vault with this id was handed over now; nothing where it is not spoken of."""
        with self._link.writing() as connection:
            holding.say_handed_over(connection, vault)

    def say_nothing_of(self, vault: str) -> None:
        """Take out what was said of the vault with this id."""
        with self._link.writing() as connection:
            holding.say_nothing_of(connection, vault)

    def keep_position(self, workshop: str, instrument: str, code: str) -> None:
        """Keep where the walk stands; no history.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode: nothing was changed.
        """
        with self._link.writing() as connection:
            changes.keep_position(connection, self._desk, Spot(workshop, instrument, code))

    def restore(self, change: str, *, side: Literal["before", "after"]) -> Change:
        """Put back the value that a row of history shows on this side, as a new change.

        Raises:
            NothingToRestore: it is in place already, or there is no such row.
            OutOfScope: its criterion has left the workshop.
        """
        with self._link.writing() as connection:
            return workshops.restore(connection, self._desk, change, side)

    def add_instrument(self, instrument: Instrument) -> None:
        """Store an instrument; this version of it that is there already stays as it is."""
        with self._link.writing() as connection:
            if not catalogue.has(connection, instrument.key, instrument.version):
                catalogue.store(connection, instrument)
                self._desk.seats.forget()


def open_workspace(
    path: Path,
    *,
    access: Access = Access.WRITE,
    instruments: Sequence[Instrument] = (),
    create: bool = True,
    migrations: Migrations | None = None,
    check_later: bool = False,
) -> Workspace:
    """Open the workspace file at `path`.

    Args:
        path: the file.
        access: WRITE takes the lock, makes the file when missing, upgrades it when older, and stores `instruments`
            that it lacks; on media that cannot be written, the file opens for reading (`read_only`). READ does none
            of this.
        instruments: what a file open for changes should hold.
        create: whether to make a missing file.
        migrations: other revisions than the program's own.
        check_later: open a large file without its quick check; `Workspace.unchecked` then tells to call `quick_check`
            soon. A file that was left without being closed does not wait.

    Raises:
        WorkspaceMissing, NotAWorkspace, WorkspaceDamaged, WorkspaceNewer, WorkspaceLocked, MigrationFailed,
        StorageFull, StorageFailed: the file is as it was, and free.
    """
    known = migrations or shipped()
    place = path.absolute()
    if access is Access.READ:
        opened = open_to_read(place, known, check_later=check_later)
    else:
        opened = open_to_write(place, instruments, create=create, migrations=known, check_later=check_later)
    return Workspace(opened, known, laptop_id())


def restore_workspace(backup: Path, target: Path) -> Path | None:
    """Put a backup in the place of the workspace at `target`, which nobody may have open.

    Returns:
        Where the replaced file is kept, dated; None when there was none.

    Raises:
        WorkspaceMissing, NotAWorkspace, WorkspaceDamaged, WorkspaceNewer, WorkspaceLocked, StorageFull, StorageFailed:
            the target is as it was.
    """
    return backups.restore(backup.absolute(), target.absolute(), shipped())


def new_id() -> str:
    """Return a new id (UUID), for a note or an editing stay."""
    return str(uuid.uuid4())
