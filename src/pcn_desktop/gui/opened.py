"""The open workspace and workshop, and the one way in to change them: nothing is said before it is on disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.errors import PcnError, WorkspaceMissing
from pcn_desktop.gui.undo import Apply, Command, UndoStack
from pcn_desktop.instruments.model import Instrument, newest
from pcn_desktop.workspace.values import WorkshopRecord

if TYPE_CHECKING:
    from pcn_desktop.workspace.store import Workspace

T = TypeVar("T")


class Opened(QObject):
    """Holds the workspace and the open workshop, reads them, and writes to them."""

    workspace_changed = Signal()
    """Another workspace, or none."""
    workshops_changed = Signal()
    """The list of workshops or a figure in it."""
    workshop_changed = Signal()
    """Another workshop is open, or none."""
    record_changed = Signal()
    """Something of the open workshop: its record and its summary are new."""
    saved = Signal()
    """A change is on disk."""
    failed = Signal(object)
    """A change was refused; the error says why, and nothing was changed."""
    revealed = Signal(str, str)
    """Undo or redo touched this criterion (instrument key, item code): show it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = UndoStack(self)
        self._workspace: Workspace | None = None
        self._instruments: tuple[Instrument, ...] = ()
        self._record: WorkshopRecord | None = None
        self._summary: Summary | None = None

    # What is open

    @property
    def workspace(self) -> Workspace | None:
        """Return the open workspace."""
        return self._workspace

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments stored in the workspace, every version."""
        return self._instruments

    @property
    def latest_instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments that a new workshop can use: of each, the version stored last."""
        return tuple(newest(self._instruments).values())

    @property
    def used_instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments of the open workshop, each in the version that it uses."""
        record = self._record
        used = {(part.instrument, part.version) for part in record.assessments} if record else set()
        return tuple(known for known in self._instruments if (known.key, known.version) in used)

    @property
    def record(self) -> WorkshopRecord | None:
        """Return what the open workshop holds."""
        return self._record

    @property
    def summary(self) -> Summary | None:
        """Return the summary of the open workshop."""
        return self._summary

    def attach(self, workspace: Workspace) -> None:
        """Work on `workspace` from now on; the session closes it."""
        self.detach()
        self._workspace = workspace
        self._instruments = workspace.instruments()
        self.workspace_changed.emit()
        self.workshops_changed.emit()

    def detach(self) -> None:
        """Close the workshop and the workspace."""
        self._show(None)
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
            self._instruments = ()
            self.workspace_changed.emit()

    def read(self, ask: Callable[[Workspace], tuple[T, ...]]) -> tuple[T, ...]:
        """Return what the workspace answers; nothing, and `failed`, when it does not."""
        try:
            return ask(self._open())
        except PcnError as error:
            self.failed.emit(error)
            return ()

    # The one way in

    def _do(
        self,
        apply: Apply,
        before: object,
        after: object,
        *,
        first: Apply | None = None,
        stay: str = "",
        reveal: tuple[str, str] | None = None,
    ) -> bool:
        if before == after:
            return True
        if not (first or apply)(after):
            return False
        self._push(apply, before, after, stay=stay, reveal=reveal)
        return True

    def _push(
        self, apply: Apply, before: object, after: object, *, stay: str = "", reveal: tuple[str, str] | None = None
    ) -> None:
        """Keep a change that was made as a step of undo."""

        def again(value: object) -> bool:
            done = apply(value)
            if done and reveal:
                self.revealed.emit(*reveal)
            return done

        self.undo_stack.push(Command(again, before, after, stay))

    def _write(self, call: Callable[[], object]) -> bool:
        def write_and_read() -> None:
            call()
            self._read()

        done = self._try(write_and_read)
        if done:
            self.record_changed.emit()
            self._tell_saved()
        return done

    def _read(self) -> None:
        self._record = self._open().record(self._current().id)
        self._summary = summarise(self._instruments, self._record)

    def _tell_saved(self) -> None:
        self.saved.emit()
        self.workshops_changed.emit()

    def _try(self, call: Callable[[], object]) -> bool:
        try:
            call()
        except PcnError as error:
            self.failed.emit(error)
            return False
        return True

    def _show(self, record: WorkshopRecord | None) -> None:
        self.undo_stack.clear()
        self._record = record
        self._summary = summarise(self._instruments, record) if record else None
        self.workshop_changed.emit()

    def _open(self) -> Workspace:
        if self._workspace is None:
            raise WorkspaceMissing(path="–")
        return self._workspace

    def _current(self) -> WorkshopRecord:
        assert self._record is not None, "no workshop is open"
        return self._record
