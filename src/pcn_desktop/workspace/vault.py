"""A vault: the answers to a community instrument, in an encrypted file that belongs to their custodian.

The same tables as a workspace, for one workshop. Values in, values out; a change is on disk when the call returns.
What leaves a vault passes `assessment.gate`; nothing here writes anything in clear.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

import sqlalchemy as sa

from pcn_desktop.errors import EmptyField, VaultExists, VoiceNeeded, VoiceRefused
from pcn_desktop.instruments.model import Custody, Instrument, newest
from pcn_desktop.workspace import catalogue, changes, files, handover, history, queries, vault_tables, workshops
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.changes import Desk, Spot, readable
from pcn_desktop.workspace.cipher import Key, Secret, connect_with_key, new_salt
from pcn_desktop.workspace.failures import making_errors, storage_errors
from pcn_desktop.workspace.history import Event, Value
from pcn_desktop.workspace.laptop import laptop_id
from pcn_desktop.workspace.link import Link
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.migrating import shipped
from pcn_desktop.workspace.moments import now
from pcn_desktop.workspace.opening import write_schema
from pcn_desktop.workspace.passphrases import recovery_words
from pcn_desktop.workspace.seats import Seats
from pcn_desktop.workspace.values import Change, NoteMarks, Subject, WorkshopRecord
from pcn_desktop.workspace.vault_link import examine_vault, link_to, lock_of, salt_of_vault, vault_errors
from pcn_desktop.workspace.vault_upgrade import upgrade_vault, upgraded_in_memory
from pcn_desktop.workspace.vault_values import (
    Agreement,
    LogLine,
    Release,
    ReleaseScope,
    VaultEvent,
    VaultRecord,
    Voice,
)

_MUST: Final = ("organization", "person", "purpose", "access", "retention", "afterwards", "recorded_by")
"""What an agreement cannot leave blank."""


class Vault:
    """An open vault; a context manager. Every error of the file or the disk is one of `errors`."""

    def __init__(self, link: Link, lock: Lock | None, key: Key) -> None:
        """Take over an open file; see `open_vault`."""
        self.path: Path = link.path
        self.read_only: bool = link.read_only
        self._link = link
        self._lock = lock
        self._key = key
        self._mutex = threading.RLock()
        """Held while the file is closed to be copied: whoever reads it meanwhile waits."""
        self._desk = Desk(Seats(vault=True), laptop_id())
        with self._reading() as connection:
            self.id, self.workshop, self.instrument = vault_tables.identity(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and free it for others; a second call does nothing."""
        with self._mutex:
            self._link.close()
            if self._lock is not None:
                self._lock.release()

    # --- Reading

    def record(self) -> VaultRecord:
        """Return the vault, whole, as it is at this moment."""
        with self._reading() as connection:
            agreement, created = vault_tables.agreement(connection)
            workshop = queries.record(connection, self.workshop, vault=True)
            releases = vault_tables.releases(connection)
        return VaultRecord(self.id, self.instrument, workshop, agreement, releases, created)

    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments stored: the community's first, then those on which it may give its perspective."""
        with self._reading() as connection:
            return catalogue.rebuild(connection)

    def history(self, instrument: str, code: str) -> tuple[Change, ...]:
        """Return what changed at a criterion, newest first; the field of a rating is its voice."""
        with self._reading() as connection:
            return history.changes(connection, self.workshop, instrument, code, None)

    def log(self) -> tuple[LogLine, ...]:
        """Return the log, oldest line first."""
        with self._reading() as connection:
            return vault_tables.log(connection)

    # --- Changing: one transaction each

    def rate(self, instrument: str, code: str, voice: Voice | None, rating: Rating | None) -> Change | None:
        """Set, change or clear (None) the rating of a voice; returns None when it was so already.

        Of an ordinary criterion, the vault keeps the community's perspective only: the voice of the partners.

        Raises:
            VoiceNeeded, VoiceRefused, UnknownInstrument, UnknownCode, UnknownLevel, OutOfScope: nothing was changed.
        """
        with self._writing() as connection:
            seat = self._desk.seats.seat(connection, self.workshop, instrument)
            if voice is None:
                raise VoiceNeeded(code=code)
            if seat.instrument.custody is Custody.OPEN and voice is Voice.NETWORK:
                raise VoiceRefused(code=code)
            return changes.rate(connection, self._desk, Spot(self.workshop, instrument, code, voice), rating)

    def write_note(
        self,
        instrument: str,
        code: str,
        note: str,
        text: str,
        language: str,
        *,
        stay: str | None = None,
        marks: NoteMarks | None = None,
    ) -> Change | None:
        """Create the note with this id, change it, or remove it (blank text); see `Workspace.write_note`.

        Raises:
            UnknownInstrument, UnknownCode, OutOfScope: nothing was changed.
        """
        with self._writing() as connection:
            spot = Spot(self.workshop, instrument, code)
            written = Value(text, language)
            return changes.write_note(connection, self._desk, spot, note, written, stay=stay, marks=marks)

    def change_scope(self, scope: frozenset[str]) -> Change | None:
        """Choose the criteria (codes) of the community instrument that are asked; the custodian strikes the others.

        Raises:
            UnknownCode, EmptyScope: nothing was changed.
        """
        with self._writing() as connection:
            return workshops.change_scope(connection, self._desk, self.workshop, self.instrument, scope)

    def restore(self, change: str, *, side: Literal["before", "after"]) -> Change:
        """Put back the value that a row of history shows on this side, as a new change.

        Raises:
            NothingToRestore, OutOfScope: nothing was changed.
        """
        with self._writing() as connection:
            return workshops.restore(connection, self._desk, change, side)

    def change_agreement(self, agreement: Agreement) -> bool:
        """Amend the agreement; each field that differs is a row of history. Returns whether anything differed.

        Raises:
            EmptyField: nothing was changed.
        """
        checked = _checked(agreement)
        with self._writing() as connection:
            before, _ = vault_tables.agreement(connection)
            if before == checked:
                return False
            vault_tables.write_agreement(connection, self.id, checked)
            for one in fields(Agreement):
                old, new = str(getattr(before, one.name)), str(getattr(checked, one.name))
                if old != new:
                    history.record(connection, self._event(one.name, old, new, checked.recorded_by))
            self._tell(connection, VaultEvent.AGREEMENT)
        return True

    def _event(self, name: str, before: str, after: str, by: str) -> Event:
        return Event(
            workshop=self.workshop,
            subject=Subject.AGREEMENT,
            subject_id=self.id,
            before=Value(before),
            after=Value(after),
            facilitator=by,
            laptop=self._desk.laptop,
            field=name,
        )

    def release(self, scope: ReleaseScope, by: str, *, terms: str = "", until: date | None = None) -> Release:
        """Record what the custodian lets out, from now on and until the end of the day `until`.

        Raises:
            EmptyField: nobody is named.
        """
        name = readable(by).strip()
        if not name:
            raise EmptyField(field="by")
        made = Release(str(uuid.uuid4()), scope, name, readable(terms).strip(), until, now())
        with self._writing() as connection:
            vault_tables.add_release(connection, made)
            event = VaultEvent.WITHDRAWAL if scope is ReleaseScope.NOTHING else VaultEvent.RELEASE
            self._tell(connection, event, scope.value)
        return made

    def withdraw(self, by: str) -> Release:
        """Let nothing out any more. Files already given are not recalled by it.

        Raises:
            EmptyField: nobody is named.
        """
        return self.release(ReleaseScope.NOTHING, by)

    def tell(self, event: VaultEvent, detail: str = "") -> None:
        """Add a line to the log: before what it tells of, so that nothing leaves untold."""
        with self._writing() as connection:
            self._tell(connection, event, detail)

    def _tell(self, connection: sa.Connection, event: VaultEvent, detail: str = "") -> None:
        vault_tables.add_line(connection, LogLine(event, readable(detail), now(), self._desk.laptop))

    # --- Secrets, and where the file goes

    def recovery_words(self, language: str) -> tuple[str, ...]:
        """Return the recovery key as 24 words in `language`; that it was shown is a line of the log."""
        self.tell(VaultEvent.RECOVERY_KEY)
        return recovery_words(self._key.raw, language)

    def change_passphrase(self, secret: Secret) -> None:
        """Write the vault anew under another passphrase; the old one and the recovery key open it no more.

        Raises:
            ExportDiskFull, ExportFailed, ExportTargetBusy, CopyDiffers: it opens with the old passphrase, as before.
        """
        new = secret.key(new_salt())
        self.tell(VaultEvent.PASSPHRASE)
        with self._mutex:
            self._link.close()
            try:
                handover.write_under(self.path, self._key, new)
                self._key = new
            finally:
                self._reopen()

    def hand_over(self, medium: Path) -> Path:
        """Move the vault to a folder of its custodian's medium, as one plain file, read back; then it is closed.

        Returns:
            Where it lies now.

        Raises:
            ExportFolderMissing, VaultExists, ExportDiskFull, ExportTargetBusy, ExportFailed, CopyDiffers: it is
                still here, open and whole.
            VaultLeft: it lies on the medium, and the copy here is to be removed by hand.
        """
        target = handover.place_on(medium, self.path)
        self.tell(VaultEvent.HANDOVER, target.name)
        with self._mutex:
            self._link.close()
            try:
                handover.copy_verified(self.path, self._key, target)
            except BaseException:
                self._reopen()
                raise
            try:
                handover.remove(self.path)
            finally:
                self.close()
        return target

    def _reopen(self) -> None:
        with vault_errors(self.path), storage_errors(self.path):
            self._link = link_to(self.path, self._key, mode="rw")

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._mutex, vault_errors(self.path), self._link.reading() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with self._mutex, vault_errors(self.path), self._link.writing() as connection:
            yield connection


def instruments_for_vault(record: WorkshopRecord, known: Iterable[Instrument]) -> tuple[Instrument, ...]:
    """Return what a vault of the workshop holds: its community instrument, then the ordinary ones that it uses.

    `known` are the instruments at hand, every version. Where the workshop chose no community instrument, the first
    that is known serves; there is nothing to return where none is.
    """
    stored = tuple(known)
    community = [one for one in newest(stored).values() if one.custody is Custody.COMMUNITY]
    community.sort(key=lambda one: one.key not in record.community)
    used = {(part.instrument, part.version) for part in record.assessments}
    ordinary = dict.fromkeys(one for one in stored if (one.key, one.version) in used)
    return (community[0], *ordinary) if community else ()


def make_vault(
    path: Path, secret: Secret, agreement: Agreement, record: WorkshopRecord, instruments: Sequence[Instrument]
) -> Vault:
    """Make a vault for the workshop of `record`, whole or not at all, and open it.

    Args:
        path: the new file; its folder is made if need be.
        secret: the custodian's passphrase.
        agreement: what was agreed.
        record: the workshop.
        instruments: the community instrument first, whole in scope; then the ordinary instruments of the workshop, in
            the versions and the scope that it uses.

    Raises:
        VaultExists: there is a file of this name.
        EmptyField: the agreement leaves blank what it must say.
        StorageFull, StorageFailed, WorkspaceReadOnly: nothing was made.
    """
    place, checked = path.absolute(), _checked(agreement)
    own, *others = instruments
    scopes = {part.instrument: part.scope for part in record.assessments}
    chosen = [(own, own.codes), *((one, scopes[one.key]) for one in others if one.key in scopes)]
    if place.exists():
        raise VaultExists(path=place)
    key = secret.key(new_salt())
    desk = Desk(Seats(vault=True), laptop_id())
    with storage_errors(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock(place)
    with ExitStack() as undo:
        undo.callback(lock.release)
        with making_errors(place), files.temporary_beside(place) as new:
            with closing(connect_with_key(new, key, mode="rwc")) as raw:
                write_schema(raw, t.SCHEMA_VERSION)
            link = link_to(new, key, mode="rw")
            with closing(link), link.writing() as connection:
                for instrument, _ in chosen:
                    catalogue.store(connection, instrument)
                workshops.copy_into_vault(connection, desk, record, chosen)
                vault_tables.add_agreement(connection, str(uuid.uuid4()), record.id, own.key, checked)
                vault_tables.add_line(connection, LogLine(VaultEvent.MADE, "", now(), desk.laptop))
            files.replace(new, place)
        link = link_to(place, key, mode="rw")
        undo.callback(link.close)
        vault = Vault(link, lock, key)
        undo.pop_all()
    return vault


def open_vault(path: Path, secret: Secret) -> Vault:
    """Open a vault; the opening is a line of its log, unless its medium cannot be written: then it is `read_only`.

    One of an earlier version is upgraded first; on a medium that cannot be written, only what is read of it.

    Raises:
        VaultMissing, NotAVault, WrongPassphrase, VaultDamaged, WorkspaceNewer, WorkspaceLocked, VaultNotUpgraded,
        StorageFailed: the file is as it was, and free.
    """
    place = path.absolute()
    with vault_errors(place), storage_errors(place), ExitStack() as undo:
        key = secret.key(salt_of_vault(place))
        lock = lock_of(place)
        if lock is not None:
            undo.callback(lock.release)
            files.sweep(place)
        mode = "ro" if lock is None else "rw"
        older = examine_vault(place, key, mode) < t.SCHEMA_VERSION
        if older and lock is None:
            link = upgraded_in_memory(place, key, shipped())
        else:
            if older:
                upgrade_vault(place, key, shipped())
            link = link_to(place, key, mode=mode)
        undo.callback(link.close)
        vault = Vault(link, lock, key)
        if not vault.read_only:
            vault.tell(VaultEvent.OPENED)
        undo.pop_all()
    return vault


def _checked(agreement: Agreement) -> Agreement:
    """Return the agreement as it can be kept: no blanks around, and everything said that must be."""
    texts = {
        one.name: readable(value).strip()
        for one in fields(Agreement)
        if isinstance(value := getattr(agreement, one.name), str)
    }
    for name in _MUST:
        if not texts[name]:
            raise EmptyField(field=name)
    return Agreement(**{**{one.name: getattr(agreement, one.name) for one in fields(Agreement)}, **texts})
