"""The life of a file that is being written: how far it is, a way to stop it, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Translated, button, name
from pcn_desktop.reports.files import Cancelled

_STEPS: Final = 1000
"""The progress bar's resolution."""


class FileLife(Translated):
    """Nothing to see, running, done or failed. Whoever holds it says what the file is (`call`)."""

    runningChanged = Signal(bool)
    cancelRequested = Signal()
    openRequested = Signal(object)
    """The file that was saved, or its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.running = False
        self.home: QWidget | None = None
        """What gets the keyboard back where there is no file."""
        self._saved: Path | None = None
        # Widgets
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.cancel = button("x")
        self.open_file, self.open_folder = button("external-link"), button("folder-open")
        self.done = Notice([self.open_file, self.open_folder])
        self.failure = Notice()
        # Layout
        progress = QHBoxLayout()
        progress.setSpacing(12)
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(progress)
        for notice in (self.failure, self.done):
            column.addWidget(notice)
        # Connections
        self.cancel.clicked.connect(self._ask_to_cancel)
        self.open_file.clicked.connect(lambda: self._open(self._saved))
        self.open_folder.clicked.connect(lambda: self._open(self._saved.parent if self._saved else None))
        self._show_running(False)
        self.retranslate()

    def call(self, progress: str, cancel: str) -> None:
        """Name the bar and the button that stops it, for assistive tools, in the current language."""
        self.bar.setAccessibleName(progress)
        name(self.cancel, cancel)

    def clear(self) -> None:
        """Say nothing of the file before."""
        self.done.clear()
        self.failure.clear()

    def reset(self) -> None:
        """Forget what was done."""
        self._saved = None
        self._show_running(False)
        self.clear()

    def begin(self, home: QWidget) -> None:
        """Show that another file is under way, with the keyboard at its cancelling; `home` gets it back."""
        self.home = home
        self.clear()
        self.show_progress(0)
        self.cancel.setFocus()

    def show_progress(self, share: float) -> None:
        """Show how far the file is, from 0 to 1."""
        self._show_running(True)
        self.bar.setValue(round(share * _STEPS))

    def show_done(self, path: Path) -> None:
        """Say where the file is, and offer to open it."""
        had_focus = self.cancel.hasFocus()
        self._show_running(False)
        self.failure.clear()
        self._saved = path
        self.done.say(lambda: self.tr("Saved: {path}").format(path=path))
        if had_focus:
            self.open_file.setFocus()

    def show_failed(self, error: Exception) -> None:
        """Say why there is no file; a cancelled one is no failure."""
        had_focus = self.cancel.hasFocus()
        self._show_running(False)
        if isinstance(error, PcnError):
            self.failure.say(lambda: error.sentence(language_of(self)), "error")
        elif isinstance(error, Cancelled):
            self.failure.say(lambda: self.tr("Cancelled: no file was written."))
        else:
            self.failure.say(
                lambda: self.tr("Something went wrong in the program itself. The workshop is intact."), "error"
            )
        if had_focus and self.home is not None:
            self.home.setFocus()

    def retranslate(self) -> None:
        """Write every word."""
        self.cancel.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open the file"))
        self.open_folder.setText(self.tr("Open the folder"))

    def _ask_to_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelRequested.emit()

    def _open(self, path: Path | None) -> None:
        if path is not None:
            self.openRequested.emit(path)

    def _show_running(self, running: bool) -> None:
        changed, self.running = running != self.running, running
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        if changed:
            self.cancel.setEnabled(True)
            self.runningChanged.emit(running)
