"""Looking after an open workspace file: copies, checks, and removing for good. All of it may run in another thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from pcn_desktop.paths import backups_folder
from pcn_desktop.workspace import backup as backups
from pcn_desktop.workspace import copies, removing, searching
from pcn_desktop.workspace.copy_values import Going, Removal, VerifiedCopy
from pcn_desktop.workspace.failures import storage_errors
from pcn_desktop.workspace.link import Link
from pcn_desktop.workspace.moments import now
from pcn_desktop.workspace.values import Written


class Care:
    """The half of a workspace that knows files rather than workshops."""

    def __init__(self, link: Link, known: int, laptop: str) -> None:
        """Look after the open file of `link`; `known` is the schema version that this program writes."""
        self.path: Path = link.path
        self.read_only: bool = link.read_only
        self.laptop = laptop
        self._link = link
        self._known = known
        self._copying = threading.Lock()
        """Held while copies are made or rewritten: a backup begun before a removal must not end after it."""

    def backup(self, target: Path) -> None:
        """Write a verified copy to `target`, replacing what is there only once the copy is whole.

        Raises:
            ExportFolderMissing, ExportTargetBusy, ExportFailed, ExportDiskFull, WorkspaceMissing, WorkspaceDamaged:
                no copy was made; what was at the target is intact.
        """
        with self._copying:
            backups.back_up(self.path, target, self._known)

    def back_up_elsewhere(self, target: Path) -> bool:
        """Write a verified copy, and return whether it lies on another medium than this file: then it is recorded.

        A file open for reading only cannot record it.

        Raises:
            The errors of `backup`; and, when the copy could not be recorded, those of a change.
        """
        begun = now()
        self.backup(target)
        with storage_errors(target):
            if copies.same_medium(target, self.path):
                return False
        if self.read_only:
            return True
        with self._link.writing() as connection:
            copies.record(connection, target, begun, self.laptop)
        return True

    def verified_copies(self) -> tuple[VerifiedCopy, ...]:
        """Return the copies on other media that were read back, newest first."""
        with self._link.reading() as connection:
            return copies.verified(connection)

    def texts(self) -> Iterator[Written]:
        """Yield every title, note and action of every workshop; others may write between two of them."""
        return searching.texts(self._link.reading)

    def what_goes(self, workshop: str) -> Going:
        """Return what deleting a workshop takes, here and in the backups beside the file.

        Raises:
            UnknownWorkshop: there is none with this id.
        """
        with self._link.reading() as connection:
            going = removing.what_goes(connection, workshop)
        # The backups are read without holding up whoever uses the file.
        return removing.search_copies(self.path, self._known, going)

    def still_removing(self) -> bool:
        """Return whether something that was removed may still be in the journal or in a backup."""
        with self._link.reading() as connection:
            return bool(removing.pending(connection))

    def finish_removing(self, tell: Callable[[float], None] = lambda _: None) -> Removal:
        """Take what was removed out of the gaps and the journal of the file, and out of the backups beside it.

        `tell` hears the share done, from 0 to 1. What could not be done is in the answer, and can be tried again.

        Raises:
            WorkspaceMissing, WorkspaceReadOnly, StorageFull, StorageFailed, WorkspaceDamaged: the file does not answer.
        """
        with self._copying:
            return removing.finish(self._link, self._known, tell)

    def backup_daily(self, *, keep: int = 10, today: date | None = None) -> Path | None:
        """Make the day's backup, in a folder beside the file, and keep the last `keep`.

        Returns:
            The backup made; None when the day has one, or when the file is open for reading only.
        """
        if self.read_only:
            return None
        day = today or datetime.now().astimezone().date()
        with self._copying:
            return backups.back_up_daily(self.path, backups_folder(self.path), self._known, keep=keep, today=day)

    def quick_check(self) -> None:
        """Make the check that opening put off (`Workspace.unchecked`).

        Raises:
            WorkspaceDamaged, WorkspaceMissing, StorageFailed: had it not waited, the file would not have opened.
        """
        backups.check_soon(self.path)

    def check(self) -> tuple[str, ...]:
        """Return what the full check finds wrong; nothing when the file is sound."""
        return backups.check(self.path)
