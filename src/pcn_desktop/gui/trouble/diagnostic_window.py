"""The window that shows, before it is saved, exactly what the diagnostic file holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.file_names import free_name
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.tasks import Task
from pcn_desktop.gui.trouble import diagnostic
from pcn_desktop.gui.trouble.text_window import TextWindow
from pcn_desktop.gui.widgets.page import button
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.files import save


class DiagnosticWindow(TextWindow):
    """Collects off the window's thread, shows, and saves where it is told."""

    bug = Signal(object)
    """Something else than the environment failed."""

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs or FileDialogs()
        self._task: Task | None = None
        # Widgets
        self.save_button = button("save", role="primary")
        self._close = button()
        # Layout
        self.offer(self.save_button, self.copy_button, self._close)
        # Connections
        self.save_button.clicked.connect(self._save)
        self._close.clicked.connect(self.reject)
        self.retranslate()

    def collect(self, known: diagnostic.Lines, measure: Callable[[], diagnostic.Lines]) -> None:
        """Show `known`, then what `measure` finds in the thread pool, then the log."""
        if self._task is not None:
            return
        self.view.clear()
        self._can_leave(False)
        self.notice.say(lambda: self.tr("Checking the workspace…"))
        task = self._task = Task(lambda _progress, _cancelled: (*known, *measure(), *diagnostic.of_log()))
        task.signals.done.connect(self._show)
        task.signals.failed.connect(self._fail)
        task.start()

    def _show(self, lines: diagnostic.Lines) -> None:
        self._task = None
        self.view.setPlainText("\n".join((*lines, "")))
        self.notice.clear()
        self._can_leave(True)
        if self.isVisible():
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self._say(error)

    def _say(self, error: Exception) -> None:
        if isinstance(error, PcnError):
            self.notice.say(lambda: error.sentence(language_of(self)), "error")
        else:
            self.notice.clear()
            self.bug.emit(error)

    def _can_leave(self, yes: bool) -> None:
        for made in (self.save_button, self.copy_button):
            made.setEnabled(yes)

    def _save(self) -> None:
        start = free_name(_start() / f"pcn-desktop-diagnostic-{date.today().isoformat()}.txt")
        chosen = self._dialogs.to_save(self, self.heading.text(), start, self.tr("Text (*.txt)"))
        if chosen is None:
            return
        try:
            save(chosen, self.view.toPlainText().encode())
        except PcnError as error:
            self._say(error)
            return
        self.notice.say(lambda: self.tr("Saved: {path}").format(path=chosen))

    def retranslate(self) -> None:
        """Write every word; the file itself keeps its technicians' English."""
        self.setWindowTitle(self.tr("Diagnostic file"))
        self.heading.setText(self.tr("Diagnostic file"))
        self.words.setText(
            self.tr(
                "For whoever helps you with a fault. Below is exactly what the file will hold: versions, settings, "
                "sizes, counts and the log; no title, no note, no name, no folder. Nothing is sent: you save it, and "
                "give it to whom you choose."
            )
        )
        self.view.setAccessibleName(self.tr("Content of the diagnostic file"))
        for made, words in (
            (self.save_button, self.tr("Save…")),
            (self.copy_button, self.tr("Copy")),
            (self._close, self.tr("Close")),
        ):
            made.setText(words)
            made.setAccessibleName(words)


def _start() -> Path:
    folder = documents_folder()
    return folder if folder.is_dir() else Path.home()
