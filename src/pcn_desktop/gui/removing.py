"""Removing for good: asks first and says what goes, then does it, the backups off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.tasks import Task

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.pages.removal_dialog import RemovalDialog
    from pcn_desktop.workspace.copy_values import Going, Removal


class Remover(QObject):
    """Deletes workshops, and the texts of notes on request, for one window."""

    asked = Signal(object)
    """The dialog that opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._tasks: set[Task] = set()
        window.keeper.unremoved.connect(self.tell)

    def ask_delete(self, workshop: str) -> None:
        """Look up what goes with a workshop, then ask."""
        workspace = self._session.workspace
        if workspace is None:
            return
        task = Task(lambda _progress, _cancelled: workspace.what_goes(workshop))
        self._start(task, self._ask_delete)

    def ask_erase(self, note: str) -> None:
        """Ask whether a note of the open workshop is to lose its text for good."""
        from pcn_desktop.gui.pages.removal_dialog import RemovalDialog

        self._ask(RemovalDialog(None, self._window), partial(self._erase, note))

    def tell(self, removal: Removal) -> None:
        """Say in the window's bar what is still to be removed, and offer to try again; nothing when all is done."""
        if not removal.remaining:
            return
        path, error = removal.remaining[0]

        def words() -> str:
            first = self.tr("Something that was removed may still be in {path}.").format(path=path)
            return f"{first} {error.sentence(language_of(self._window))}"

        messages = self._window.messages
        messages.tell(words, "warn", action=lambda: self.tr("Finish removing"), act=self._window.keeper.finish_removing)

    def _ask_delete(self, going: Going) -> None:
        from pcn_desktop.gui.pages.removal_dialog import RemovalDialog

        self._ask(RemovalDialog(going, self._window), partial(self._delete, going.workshop))

    def _ask(self, dialog: RemovalDialog, act: Callable[[RemovalDialog], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(partial(act, dialog))
        dialog.finishRequested.connect(partial(self._finish, dialog))
        dialog.open()
        self.asked.emit(dialog)

    def _delete(self, workshop: str, dialog: RemovalDialog) -> None:
        self._window.pages.flush()
        if self._session.delete_workshop(workshop):
            self._finish(dialog)
        else:
            dialog.reject()  # Why has been said in the window's bar.

    def _erase(self, note: str, dialog: RemovalDialog) -> None:
        # What is being typed in the note goes to disk first: else it would be written again after the removal.
        self._window.when_saved(partial(self._erase_saved, note, dialog))
        dialog.leave_unless_busy()

    def _erase_saved(self, note: str, dialog: RemovalDialog) -> None:
        if self._session.erase_note(note):
            self._finish(dialog)

    def _finish(self, dialog: RemovalDialog) -> None:
        """Take it out of the journal and the backups; the dialog may be closed meanwhile."""
        workspace = self._session.workspace
        if workspace is None:
            return
        task = Task(lambda progress, _cancelled: workspace.finish_removing(progress))
        task.signals.progress.connect(dialog.show_progress)
        dialog.show_progress(0.0)
        shown = [dialog]
        dialog.finished.connect(shown.clear)
        self._start(task, lambda removal: shown[0].show_removal(removal) if shown else self.tell(removal))

    def _start(self, task: Task, tell: Callable[[Any], None]) -> None:
        self._tasks.add(task)

        def finish(answer: Callable[[Any], None], found: object) -> None:
            self._tasks.discard(task)
            answer(found)

        task.signals.done.connect(partial(finish, tell))
        task.signals.failed.connect(partial(finish, self._window.messages.report))
        task.start()
