"""The open vault of the window: the one object that holds it, writes to it, and lets out what was released.

Nothing of a vault stays here once it is locked: neither its answers nor its steps of undo.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from pcn_desktop.assessment.gate import let_out, vault_alone, with_vault
from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.errors import PcnError, VaultLeft
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.tasks import Task
from pcn_desktop.gui.undo import Apply, Command, UndoStack
from pcn_desktop.instruments.model import Custody, Instrument, newest
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.values import Note, NoteMarks
from pcn_desktop.workspace.vault_values import (
    Agreement,
    LogLine,
    ReleaseScope,
    VaultEvent,
    VaultRecord,
    Voice,
    held_of,
)

if TYPE_CHECKING:
    from pcn_desktop.workspace.cipher import Secret
    from pcn_desktop.workspace.vault import Vault


class VaultDesk(QObject):
    """Opens, writes to and locks one vault at a time."""

    changed = Signal()
    """Something of the open vault; also when one is opened or locked."""
    opened = Signal()
    locked = Signal()
    saved = Signal()
    """A change is on disk."""
    failed = Signal(object)
    """A change, or what runs in the background, was refused; the error says why."""
    refused = Signal(object)
    """A vault did not open, or was not made."""
    working = Signal(bool)
    rekeyed = Signal()
    """Another passphrase opens the vault; its recovery key is another one too."""
    handed_over = Signal(object)
    """Where the vault lies now."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = UndoStack(self)
        self._session = session
        self._vault: Vault | None = None
        self._record: VaultRecord | None = None
        self._instruments: tuple[Instrument, ...] = ()
        self._tasks: set[Task] = set()
        session.workspace_changed.connect(self.lock)
        session.workshop_changed.connect(self._follow)

    # What is open

    @property
    def record(self) -> VaultRecord | None:
        """Return what the open vault holds: for the page inside it, and for no other."""
        return self._record

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments of the open vault."""
        return self._instruments

    @property
    def path(self) -> Path | None:
        """Return where the open vault lies."""
        return self._vault.path if self._vault else None

    @property
    def read_only(self) -> bool:
        """Return whether the open vault lies on a medium that cannot be written."""
        return self._vault is not None and self._vault.read_only

    def log(self) -> tuple[LogLine, ...]:
        """Return the log of the open vault, oldest line first."""
        found: list[tuple[LogLine, ...]] = []
        vault = self._vault
        if vault is not None:
            self._try(lambda: found.append(vault.log()))
        return found[0] if found else ()

    def outgoing(self) -> Outgoing | None:
        """Return what may leave the open vault today; None when none is open."""
        if self._record is None:
            return None
        return let_out(self._record, self._instruments, datetime.now().astimezone().date())

    def summary_for(self, summary: Summary | None) -> Summary | None:
        """Return the workshop's summary with what may leave its open vault; that of another workshop adds nothing."""
        record, outgoing = self._record, self.outgoing()
        if summary is None or record is None or outgoing is None or record.workshop.id != summary.workshop:
            return summary
        return with_vault(summary, outgoing)

    def summary_alone(self) -> Summary | None:
        """Return what may leave the open vault, without the workshop: for a vault that came on its medium."""
        record, outgoing = self._record, self.outgoing()
        if record is None or outgoing is None:
            return None
        return vault_alone(record, outgoing)

    def tell_export(self, summary: Summary, target: Path) -> bool:
        """Write in the log that what `summary` holds of the open vault leaves; return whether it may go on."""
        vault = self._vault
        mine = [one for one in summary.outgoing if vault is not None and one.vault == vault.id]
        if not mine or vault is None or (vault.read_only and mine[0].release is None):
            return True
        return self._try(lambda: vault.tell(VaultEvent.EXPORT, f"{target.name}: {mine[0].scope}"))

    # Opening and locking

    def community_instruments(self) -> tuple[Instrument, ...]:
        """Return the community instruments that a vault can be made for, those that the workshop chose first."""
        record = self._session.record
        chosen = record.community if record else ()
        known = (one for one in newest(self._session.instruments).values() if one.custody is Custody.COMMUNITY)
        return tuple(sorted(known, key=lambda one: one.key not in chosen))

    def make(self, path: Path, secret: Secret, agreement: Agreement) -> None:
        """Make a vault for the open workshop, and open it; answered by `opened` or `refused`."""
        record, known = self._session.record, self._session.instruments
        if record is None:
            return

        def work() -> Vault:
            from pcn_desktop.workspace.vault import instruments_for_vault, make_vault

            return make_vault(path, secret, agreement, record, instruments_for_vault(record, known))

        self._start(work, self._attach_new, self.refused.emit)

    def open(self, path: Path, secret: Callable[[], Secret]) -> None:
        """Open a vault; answered by `opened` or `refused`. `secret` may refuse what was typed."""

        def work() -> Vault:
            from pcn_desktop.workspace.vault import open_vault

            return open_vault(path, secret())

        self._start(work, self._attach, self.refused.emit)

    def lock(self) -> None:
        """Close the open vault and forget what it held."""
        if self._vault is None:
            return
        self._vault.close()
        self._vault = self._record = None
        self._instruments = ()
        self.undo_stack.clear()
        self.locked.emit()
        self.changed.emit()

    def _attach_new(self, vault: Vault) -> None:
        self._attach(vault)
        self._say_held()

    def _attach(self, vault: Vault) -> None:
        self.lock()
        self._vault = vault
        if not self._try(lambda: self._read(vault)):
            self.lock()
            return
        self.opened.emit()
        self.changed.emit()

    def _follow(self) -> None:
        """Lock when another workshop opens than the one that the vault belongs to."""
        session = self._session.record
        if self._record is not None and session is not None and session.id != self._record.workshop.id:
            self.lock()

    def _say_held(self) -> None:
        """Let the workspace say who holds the answers, or nothing, as the agreement has it."""
        record, workspace, workshop = self._record, self._session.workspace, self._session.record
        if record is None or workspace is None or workspace.read_only:
            return
        if workshop is None or workshop.id != record.workshop.id:
            return
        held = held_of(record)

        def say() -> None:
            if held is None:
                workspace.say_nothing_of(record.id)
            else:
                workspace.say_held(workshop.id, held)

        self._try(say)
        self._session.reread()

    # Changing

    def rate(self, instrument: str, code: str, voice: Voice, rating: Rating | None) -> None:
        """Set, change or clear (None) the rating of a voice."""
        record, vault = self._record, self._vault
        if record is None or vault is None:
            return
        before = record.workshop.assessment(instrument).voices.get(voice, {}).get(code)
        self._do(lambda value: self._write(lambda: vault.rate(instrument, code, voice, value)), before, rating)

    def write_note(  # noqa: PLR0917 - the order of the page's signal
        self, instrument: str, code: str, note: str, text: str, tongue: str, stay: str, marks: NoteMarks | None = None
    ) -> bool:
        """Write a note in the vault (a new id makes a new note, blank text removes it); None keeps its marks."""
        record, vault = self._record, self._vault
        if record is None or vault is None:
            return False
        notes: tuple[Note, ...] = record.workshop.assessment(instrument).notes
        before = next((known.text for known in notes if known.id == note), "")

        def apply(value: str, editing: str | None = None) -> bool:
            call = partial(vault.write_note, instrument, code, note, value, tongue, stay=editing, marks=marks)
            return self._write(call)

        return self._do(apply, before, text, first=lambda value: apply(value, stay or None), stay=stay)

    def change_scope(self, scope: frozenset[str]) -> None:
        """Choose the criteria that are asked; the others are struck."""
        record, vault = self._record, self._vault
        if record is not None and vault is not None:
            before = record.workshop.assessment(record.instrument).scope
            self._do(lambda value: self._write(lambda: vault.change_scope(value)), before, scope)

    def change_agreement(self, agreement: Agreement) -> bool:
        """Amend the agreement."""
        vault = self._vault
        if vault is None or not self._write(lambda: vault.change_agreement(agreement)):
            return False
        self._say_held()
        return True

    def release(self, scope: ReleaseScope, by: str, terms: str, until: date | None) -> bool:
        """Record what the custodian lets out."""
        vault = self._vault
        return vault is not None and self._write(lambda: vault.release(scope, by, terms=terms, until=until))

    def recovery_words(self, language: str) -> tuple[str, ...]:
        """Return the recovery key as words; that it was shown is in the log."""
        found: list[tuple[str, ...]] = []
        vault = self._vault
        if vault is not None:
            self._try(lambda: found.append(vault.recovery_words(language)))
        return found[0] if found else ()

    def change_passphrase(self, secret: Secret) -> None:
        """Put another passphrase in the place of the one in use; the recovery key is void then."""
        vault = self._vault

        def done(_: object) -> None:
            self._tell_saved()
            self.rekeyed.emit()

        if vault is not None:
            self._start(lambda: vault.change_passphrase(secret), done, self.failed.emit)

    def hand_over(self, medium: Path, beside: Sequence[str | Path], language: str) -> None:
        """Move the vault to its custodian's medium; answered by `handed_over` or `failed`.

        `beside` is what else goes there: `excel` and `pdf`, which hold what is released, and files to copy.
        """
        vault, record = self._vault, self._record
        if vault is None or record is None:
            return

        summary, known = self.summary_alone(), self._session.summary
        if known is not None and known.workshop == record.workshop.id:
            summary = self.summary_for(known)
        kinds = [kind for kind in beside if isinstance(kind, str)]
        for kind in kinds:
            if summary is None or not self.tell_export(summary, medium / f"{vault.path.stem}.{kind}"):
                return

        def work() -> tuple[Path, Exception | None]:
            target = vault.hand_over(medium)
            try:
                _lay_beside(target, beside, summary, ReportOptions(language))
            except PcnError as error:
                return target, error
            return target, None

        def done(answer: tuple[Path, Exception | None]) -> None:
            target, error = answer
            self._let_go(record.id)
            self.handed_over.emit(target)
            if error is not None:
                self.failed.emit(error)

        self._start(work, done, self._hand_over_failed)

    def _hand_over_failed(self, error: Exception) -> None:
        if isinstance(error, VaultLeft) and self._record is not None:
            self._let_go(self._record.id)
        self.failed.emit(error)

    def _let_go(self, vault: str) -> None:
        """Lock the vault, which lies on its custodian's medium now, and let the workspace say so."""
        workspace = self._session.workspace
        self.lock()
        if workspace is not None and not workspace.read_only:
            self._try(lambda: workspace.say_handed_over(vault))
            self._session.reread()

    # The one way in

    def _do(self, apply: Apply, before: object, after: object, *, first: Apply | None = None, stay: str = "") -> bool:
        if before == after:
            return True
        if not (first or apply)(after):
            return False
        self.undo_stack.push(Command(apply, before, after, stay))
        return True

    def _write(self, call: Callable[[], object]) -> bool:
        vault = self._vault

        def write_and_read() -> None:
            call()
            if vault is not None:
                self._read(vault)

        done = vault is not None and self._try(write_and_read)
        if done:
            self._tell_saved()
        return done

    def _read(self, vault: Vault) -> None:
        self._record, self._instruments = vault.record(), vault.instruments()

    def _tell_saved(self) -> None:
        self.changed.emit()
        self.saved.emit()

    def _try(self, call: Callable[[], object]) -> bool:
        try:
            call()
        except PcnError as error:
            self.failed.emit(error)
            return False
        return True

    def _start(
        self, work: Callable[[], Any], done: Callable[[Any], object], failed: Callable[[Exception], object]
    ) -> None:
        task = Task(lambda _progress, _cancelled: work())
        self._tasks.add(task)
        self.working.emit(True)

        def finish(answer: Callable[[Any], object], found: object) -> None:
            self._tasks.discard(task)
            self.working.emit(False)
            answer(found)

        task.signals.done.connect(lambda found: finish(done, found))
        task.signals.failed.connect(lambda error: finish(failed, error))
        task.start()


def _lay_beside(vault: Path, beside: Sequence[str | Path], summary: Summary | None, options: ReportOptions) -> None:
    """Lay the page on how to open it beside a vault, and what else was asked."""
    # openpyxl and ReportLab are slow to import, and a window without a vault needs no cipher.
    from pcn_desktop.reports.vault_page import page_beside, write_vault_page
    from pcn_desktop.workspace.handover import copy_beside

    write_vault_page(vault.name, page_beside(vault))
    for wanted in beside:
        if isinstance(wanted, Path):
            copy_beside(wanted, vault.parent)
        elif summary is not None and wanted == "excel":
            from pcn_desktop.reports.excel import write_excel

            write_excel(summary, options, vault.with_suffix(".xlsx"))
        elif summary is not None:
            from pcn_desktop.reports.pdf import write_pdf

            write_pdf(summary, options, vault.with_suffix(".pdf"))
