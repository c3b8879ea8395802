"""Between the vault and its page: dialogs, what the page shows, and what may leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from pcn_desktop.assessment.gate import inventory, preview
from pcn_desktop.assessment.voices import summarise_vault
from pcn_desktop.errors import PcnError
from pcn_desktop.gui.custody import VaultDesk
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.paths import documents_folder, vault_files, vaults_folder
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.workspace.values import AssessmentRecord, Note
from pcn_desktop.workspace.vault_values import ReleaseScope, Voice

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.pages.run.community import Beside
    from pcn_desktop.gui.pages.vault.dialogs import NewVaultDialog, OpenVaultDialog
    from pcn_desktop.gui.pages.vault.inside import Inside
    from pcn_desktop.gui.pages.vault.vault_page import VaultPage
    from pcn_desktop.workspace.cipher import Secret
    from pcn_desktop.workspace.vault_values import Agreement


class VaultRoom(QObject):
    """Serves the page of the vault, for one window."""

    def __init__(self, desk: VaultDesk, window: MainWindow) -> None:
        super().__init__(window)
        self.desk = desk
        self.dialogs = FileDialogs()
        self._window = window
        self._asking: NewVaultDialog | OpenVaultDialog | None = None
        self._fresh = False
        desk.opened.connect(self._opened)
        desk.rekeyed.connect(self._show_recovery)
        desk.refused.connect(self._refused)
        desk.failed.connect(window.messages.report)
        desk.handed_over.connect(self._handed_over)

    def serve(self, page: VaultPage) -> None:
        """Connect the page."""
        desk = self.desk
        page.newRequested.connect(self.ask_new)
        page.openRequested.connect(self.ask_open)
        page.lockRequested.connect(lambda: self._window.when_saved(desk.lock))
        page.undoRequested.connect(desk.undo_stack.undo)
        page.redoRequested.connect(desk.undo_stack.redo)
        page.blankRequested.connect(partial(self._print, True))
        page.walk.rateRequested.connect(desk.rate)
        page.walk.noteWritten.connect(desk.write_note)
        page.walk.moveNoteRequested.connect(self._move_note)
        page.agreement.changeRequested.connect(desk.change_agreement)
        page.agreement.scopeRequested.connect(desk.change_scope)
        page.agreement.printRequested.connect(partial(self._print, False))
        page.agreement.passphraseRequested.connect(self._ask_passphrase)
        page.release.releaseRequested.connect(desk.release)
        page.release.reportRequested.connect(self._report)
        page.handover.handoverRequested.connect(self._hand_over)
        desk.locked.connect(page.forget)
        desk.working.connect(page.show_working)
        desk.undo_stack.canUndoChanged.connect(page.undo.setEnabled)
        desk.undo_stack.canRedoChanged.connect(page.redo.setEnabled)
        page.undo.setEnabled(False)
        page.redo.setEnabled(False)

    def show(self, page: VaultPage) -> None:
        """Show what is open, or that nothing is."""
        session = self._window.session
        workspace, record = session.workspace, session.record
        folder = vaults_folder(workspace.path) if workspace else Path.home()
        page.show_folders(folder, documents_folder())
        inside = self._inside()
        if inside is not None:
            page.show_inside(inside)
        else:
            held = record.held if record else ()
            page.show_closed(held, vault_files(folder), workshop=record is not None)

    def _inside(self) -> Inside | None:
        from pcn_desktop.gui.pages.vault.inside import Inside

        desk = self.desk
        record, outgoing, path = desk.record, desk.outgoing(), desk.path
        if record is None or outgoing is None or path is None:
            return None
        workshop = self._window.session.record
        mine = workshop is not None and workshop.id == record.workshop.id
        movable = workshop.assessments if workshop is not None and mine and workshop.closed is None else ()
        return Inside(
            record,
            summarise_vault(record, desk.instruments),
            outgoing,
            inventory(outgoing),
            {scope: preview(record, desk.instruments, scope) for scope in ReleaseScope},
            desk.log(),
            path,
            desk.read_only,
            elsewhere=workshop is not None and not mine,
            ordinary=_notes_by_place(movable),
        )

    def beside(self) -> Beside | None:
        """Return what the open vault holds beside the open workshop; None where it is of another, or none is open."""
        from pcn_desktop.gui.pages.run.community import Beside

        record, workshop = self.desk.record, self._window.session.record
        if record is None or workshop is None or workshop.id != record.workshop.id:
            return None
        ordinary = [part for part in record.workshop.assessments if part.instrument != record.instrument]
        perspectives = {
            (part.instrument, code): rating
            for part in ordinary
            for code, rating in part.voices.get(Voice.PARTNERS, {}).items()
        }
        known = frozenset(part.instrument for part in ordinary)
        agreement = record.agreement
        named = agreement.organization if agreement.show_custodian else ""
        return Beside(named, self.desk.read_only, perspectives, _notes_by_place(ordinary), known)

    # Opening

    def ask_new(self) -> None:
        """Ask for an agreement and a passphrase."""
        from pcn_desktop.gui.pages.vault.dialogs import NewVaultDialog
        from pcn_desktop.gui.pages.vault.vault_page import proposed_name

        workspace, known = self._window.session.workspace, self.desk.community_instruments()
        if workspace is None or not known:
            return
        path = vaults_folder(workspace.path) / proposed_name()
        dialog = NewVaultDialog(known[0].title.get(language_of(self._window)), path, self._window)

        def make(secret: Secret, agreement: Agreement) -> None:
            self._fresh = True
            self.desk.make(dialog.path, secret, agreement)

        dialog.makeRequested.connect(make)
        self._ask(dialog)

    def ask_open(self, path: Path) -> None:
        """Ask for the secret of the vault at `path`."""
        from pcn_desktop.gui.pages.vault.dialogs import OpenVaultDialog

        dialog = OpenVaultDialog(path, self._window)
        dialog.openRequested.connect(partial(self.desk.open, path))
        self._ask(dialog)

    def _ask(self, dialog: NewVaultDialog | OpenVaultDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._asking = dialog
        self._fresh = False
        self.desk.working.connect(dialog.show_working)
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        self._asking = None

    def _opened(self) -> None:
        dialog, self._asking = self._asking, None
        if dialog is not None:
            dialog.accept()
        if self._fresh:
            self._fresh = False
            self._show_recovery()

    def _show_recovery(self) -> None:
        from pcn_desktop.gui.pages.vault.dialogs import RecoveryDialog

        words = self.desk.recovery_words(language_of(self._window))
        if words:
            dialog = RecoveryDialog(words, self.dialogs, Path.home(), self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _refused(self, error: Exception) -> None:
        self._fresh = False
        if self._asking is not None and isinstance(error, PcnError):
            self._asking.show_error(error)
        else:
            self._window.messages.report(error)

    # Inside

    def _ask_passphrase(self) -> None:
        from pcn_desktop.gui.pages.vault.dialogs import NewPassphraseDialog

        dialog = NewPassphraseDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changeRequested.connect(self.desk.change_passphrase)
        dialog.open()

    def mark_community(self, note: str) -> None:
        """Move a note of the open workshop, by its id, into the vault: as it stands once all that is typed is kept."""
        self._window.when_saved(partial(self._mark, note))

    def _mark(self, note: str) -> None:
        record = self._window.session.record
        found = (one for part in record.assessments for one in part.notes) if record is not None else ()
        for one in found:
            if one.id == note:
                self._move_note(one)

    def _move_note(self, note: Note) -> None:
        """Write a note of the workspace in the vault, and then take its text out of the workspace for good."""
        if self.desk.write_note(note.instrument, note.code, note.id, note.text, note.language, "", note.marks):
            self.desk.undo_stack.clear()
            if self._window.session.erase_note(note.id):
                self._window.keeper.finish_removing()

    def _handed_over(self, path: Path) -> None:
        def words() -> str:
            said = self.tr("The vault was handed over and read back: {path}.").format(path=path)
            clear = self.tr("It was never in clear here: what may remain on the disk is ciphertext.")
            return f"{said} {clear}"

        self._window.messages.tell(words, "info")

    def _hand_over(self, medium: Path, beside: Sequence[str | Path]) -> None:
        self._window.when_saved(partial(self.desk.hand_over, medium, beside, language_of(self._window)))

    # What leaves

    def _report(self, kind: str, target: Path) -> None:
        summary = self.desk.summary_alone()
        if summary is not None and self.desk.tell_export(summary, target):
            self._window.exporter.export(kind, summary, ReportOptions(language_of(self._window)), target)

    def _print(self, blank: bool, path: Path) -> None:
        from pcn_desktop.reports.agreement import write_agreement

        record = None if blank else self.desk.record
        known = self.desk.community_instruments() if record is None else self.desk.instruments[:1]
        try:
            write_agreement(record.agreement if record else None, known[0], language_of(self._window), path)
        except PcnError as error:
            self._window.messages.report(error)
        else:
            self._window.messages.tell_saved(path)


def _notes_by_place(parts: Iterable[AssessmentRecord]) -> dict[tuple[str, str], tuple[Note, ...]]:
    """Return the notes of several instruments, by instrument key and code."""
    found: dict[tuple[str, str], tuple[Note, ...]] = {}
    for part in parts:
        for note in part.notes:
            key = (part.instrument, note.code)
            found[key] = (*found.get(key, ()), note)
    return found
