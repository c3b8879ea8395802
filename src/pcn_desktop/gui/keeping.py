"""Looking after the workspace file: opening it, its daily backup and check, backups and restores on request."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from pcn_desktop.errors import MigrationFailed, PcnError, WorkspaceDamaged, WorkspaceLocked, WorkspaceReadOnly
from pcn_desktop.gui.file_names import free_name
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.tasks import Task
from pcn_desktop.paths import default_workspace

T = TypeVar("T")

_log = logging.getLogger(__name__)

_SOON_MS = 250
"""The check that a large file did not wait for begins once the first page is on screen."""
_LATER_MS = 1500
"""Backup and check wait until the first page has long been usable: they would take its processor."""

if TYPE_CHECKING:
    from datetime import datetime

    from pcn_desktop.workspace.copy_values import Removal
    from pcn_desktop.workspace.store import Workspace


class Keeper(QObject):
    """Opens a workspace for the session and keeps it safe. Storage is imported here, after the first paint."""

    opened = Signal(object)
    """Path; what is odd about it can be read from the workspace."""
    unopened = Signal(object)
    """Why a workspace is not open, or open for reading only; the one that was open before may still be."""
    leaving = Signal()
    """The workspace is about to be closed, unasked: what is being typed should be written now."""
    failed = Signal(object)
    """Why something asked for could not be done."""
    copied = Signal(object, bool)
    """Path of a verified copy that was asked for, and whether it lies on another medium than the workspace."""
    copy_failed = Signal(object)
    """Why there is no such copy."""
    unremoved = Signal(object)
    """A `Removal` that was finished in the background, or could not be."""
    told = Signal(object, str)
    """What came of something asked for: a function that returns the sentence in the current language, and its kind."""
    working = Signal(object)
    """What takes a while and must not be asked for twice: a function that returns the sentence; None when it ended."""
    copied_here = Signal(object, object)
    """The workspace was copied to this path as it was at this moment; whoever hears it calls `move_to`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = default_workspace()
        """The workspace asked for last, open or not: what a restore puts right."""
        self._tasks: set[Task] = set()
        self._busy = False
        self._held: WorkspaceLocked | None = None
        """Who else has the workspace that is open for reading only."""

    def open(self, path: Path | None) -> bool:
        """Open `path` (None: the usual place), for reading only when another window has it.

        Nothing is opened while a file is being put in place.
        """
        if self._busy:
            return False
        from pcn_desktop.instruments.packs import read_shipped
        from pcn_desktop.workspace.store import Access, open_workspace

        place = self._place = path or default_workspace()
        current = self._session.workspace
        if current is not None and current.path == place.absolute() and not current.read_only:
            return True
        self._held = None
        try:
            try:
                workspace = open_workspace(place, instruments=read_shipped(), create=path is None, check_later=True)
            except (WorkspaceLocked, MigrationFailed) as error:
                workspace = open_workspace(place, access=Access.READ, check_later=True)
                self._attach(workspace, place)
                self._held = error if isinstance(error, WorkspaceLocked) else None
                self.unopened.emit(error)
                return True
        except PcnError as error:
            self.unopened.emit(error)
            return False
        self._attach(workspace, place)
        return True

    def reason(self, error: PcnError) -> PcnError:
        """Return why a change was refused: of a file that is only read since another window has it, that one."""
        return self._held if self._held is not None and isinstance(error, WorkspaceReadOnly) else error

    def _attach(self, workspace: Workspace, place: Path) -> None:
        self._session.attach(workspace)
        _log.info("a workspace is open, read-only: %s, risk of its place: %s", workspace.read_only, workspace.warning)
        self.opened.emit(place)
        if workspace.unchecked:
            QTimer.singleShot(_SOON_MS, self, partial(self._check_soon, workspace))
        elif not workspace.read_only:
            QTimer.singleShot(_LATER_MS, self, partial(self._look_after, workspace))

    def back_up(self, target: Path) -> None:
        """Write a verified copy of the workspace."""
        self._copy_elsewhere(
            target, lambda _: self._tell(lambda: self.tr("Backed up and read back: {path}").format(path=target))
        )

    def back_up_elsewhere(self, target: Path) -> None:
        """Write a verified copy, to another medium if the person chose one; a copy there is recorded."""
        self._copy_elsewhere(target, lambda counts: self.copied.emit(target, counts), self.copy_failed.emit)

    def _copy_elsewhere(
        self, target: Path, tell: Callable[[bool], None], refuse: Callable[[PcnError], None] | None = None
    ) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._run(lambda: workspace.back_up_elsewhere(target), tell, refuse)

    def finish_removing(self) -> None:
        """Take what was removed out of the journal and the backups; `unremoved` tells what came of it."""
        workspace = self._session.workspace
        if workspace is not None:
            self._run(workspace.finish_removing, self.unremoved.emit)

    def check(self) -> None:
        """Check the whole file."""
        workspace = self._session.workspace
        if workspace is not None:
            self._run(workspace.check, lambda found: self._tell_checked(not found))

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the workspace, in the thread pool; the file it replaces is kept beside it."""
        from pcn_desktop.workspace.store import restore_workspace

        if self._busy:
            return
        current = self._session.workspace
        target = current.path if current else self._place
        self._session.detach()
        self._work(
            lambda: self.tr("Putting the backup in place…"),
            lambda: restore_workspace(backup, target),
            partial(self._restored, target),
            lambda: self.open(target),
        )

    def _restored(self, target: Path, kept: Path | None) -> None:
        if self.open(target) and kept is None:
            self._tell(lambda: self.tr("The backup is in place."))
        elif kept is not None:
            self._tell(
                lambda: self.tr("The backup is in place. The earlier file is kept here: {path}").format(path=kept)
            )

    def copy_here(self) -> None:
        """Copy the workspace to the usual local folder, in the thread pool; then `copied_here` asks to work there."""
        if self._session.workspace is not None:
            self._copy_to(free_name(default_workspace()))

    def _copy_to(self, target: Path) -> None:
        from pcn_desktop.workspace.failures import making_errors

        workspace = self._session.workspace
        if workspace is None or self._busy:
            return
        moment = workspace.last_commit()

        def copy() -> None:
            with making_errors(target):
                target.parent.mkdir(parents=True, exist_ok=True)
            workspace.backup(target)

        self._work(
            lambda: self.tr("Copying the workspace to this computer…"),
            copy,
            lambda _: self.copied_here.emit(target, moment),
        )

    def move_to(self, target: Path, moment: datetime | None) -> None:
        """Work in the copy made at `moment`; copy again what was changed meanwhile."""
        workspace = self._session.workspace
        if workspace is not None and workspace.last_commit() != moment:
            self._copy_to(target)
        else:
            self.open(target)

    def _work(
        self,
        words: Callable[[], str],
        work: Callable[[], T],
        done: Callable[[T], object],
        undone: Callable[[], object] = lambda: None,
    ) -> None:
        """Do what must not be asked for twice: say `words` meanwhile, then `done`; `undone` comes before `failed`."""
        self._busy = True
        self.working.emit(words)

        def end() -> None:
            self._busy = False
            self.working.emit(None)

        def finish(found: T) -> None:
            end()
            done(found)

        def give_up() -> None:
            end()
            undone()

        self._run(work, finish, give_up=give_up)

    def _tell(self, words: Callable[[], str], kind: str = "info") -> None:
        self.told.emit(words, kind)

    def _tell_checked(self, sound: bool) -> None:
        if sound:
            self._tell(lambda: self.tr("The file is sound."))
        else:
            self._tell(lambda: self.tr("The file is damaged. Restore a backup."), "error")

    def _check_soon(self, workspace: Workspace) -> None:
        """Make in the background the check that a large file did not wait for.

        A file that fails is closed, as it would not have been opened. What is being typed is written first: a change
        in a damaged file is better than none.
        """
        if self._session.workspace is not workspace:
            return

        def refuse(error: PcnError) -> None:
            if self._session.workspace is not workspace:
                return
            if isinstance(error, WorkspaceDamaged):
                self.leaving.emit()
                self._session.detach()
                self.unopened.emit(error)
            else:
                self.failed.emit(error)

        def go_on(_nothing: None) -> None:
            if not workspace.read_only:
                QTimer.singleShot(_LATER_MS, self, partial(self._look_after, workspace))

        self._run(workspace.quick_check, go_on, refuse)

    def _look_after(self, workspace: Workspace) -> None:
        """Back up and check in the background; only bad news is told. Another workspace may be open by now."""
        if self._session.workspace is not workspace:
            return

        def work() -> tuple[Removal, tuple[str, ...]]:
            # First: today's backup should follow what was removed, and a removal that was interrupted be finished.
            removal = workspace.finish_removing()
            workspace.backup_daily()
            return removal, workspace.check()

        def tell(found: tuple[Removal, tuple[str, ...]]) -> None:
            removal, wrong = found
            if removal.remaining:
                self.unremoved.emit(removal)
            if wrong:
                self.failed.emit(WorkspaceDamaged(path=workspace.path))

        self._run(work, tell)

    def _run(
        self,
        work: Callable[[], T],
        tell: Callable[[T], None],
        refuse: Callable[[PcnError], None] | None = None,
        give_up: Callable[[], object] = lambda: None,
    ) -> None:
        """Do `work` in the background and tell what came of it; an error is told as `failed` unless said."""
        task = Task(lambda _progress, _cancelled: work())
        self._tasks.add(task)

        def finish(found: T) -> None:
            self._tasks.discard(task)
            tell(found)

        def fail(error: Exception) -> None:
            self._tasks.discard(task)
            give_up()
            (refuse or self.failed.emit)(error)  # type: ignore[arg-type]

        task.signals.done.connect(finish)
        task.signals.failed.connect(fail)
        task.start()
