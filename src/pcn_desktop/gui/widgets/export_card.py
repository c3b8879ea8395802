"""One kind of report: what it holds, and the whole life of its export in place."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.file_names import free_name
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Translated, button, card, icon_label, label, name, show_path
from pcn_desktop.reports.files import Cancelled

STEPS = 1000
"""The progress bar's resolution."""


class Kind(StrEnum):
    """The two files that leave."""

    EXCEL = "excel"
    PDF = "pdf"


SUFFIX = {Kind.EXCEL: ".xlsx", Kind.PDF: ".pdf"}
_ICON = {Kind.EXCEL: "file-spreadsheet", Kind.PDF: "file-text"}


class ExportCard(Translated):
    """Ready, asking about an existing file, running, done or failed."""

    saveRequested = Signal(object)
    """The path to write, once it is clear that nobody minds."""
    cancelRequested = Signal()
    openRequested = Signal(object)
    """A file, or its folder."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._target = Path()
        self._saved: Path | None = None
        self._running = False
        # Widgets
        self._title = label("subheading", wrap=True)
        self._holds = label("secondary", wrap=True)
        self._file = label("small", wrap=True)
        self.save = button("download", role="primary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        self.cancel = button("x")
        self._replace, self._keep = button(), button()
        self.question = Notice([self._keep, self._replace])
        self._open_file, self._open_folder = button("external-link"), button("folder-open")
        self.done = Notice([self._open_file, self._open_folder])
        self.failure = Notice()
        # Layout
        self._lay_out()
        # Connections
        self.save.clicked.connect(self._ask_or_save)
        self.cancel.clicked.connect(self._ask_to_cancel)
        self._replace.clicked.connect(lambda: self._start(self._target))
        self._keep.clicked.connect(lambda: self._start(free_name(self._target)))
        self._open_file.clicked.connect(lambda: self._open(self._saved))
        self._open_folder.clicked.connect(lambda: self._open(self._saved.parent if self._saved else None))
        self.retranslate()
        self._show_running(False)

    def _lay_out(self) -> None:
        frame = card()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(icon_label(_ICON[self._kind], "accent", 28), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        progress = QHBoxLayout()
        progress.setSpacing(12)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self.cancel)
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._holds)
        column.addWidget(self._file)
        column.addLayout(progress)
        for notice in (self.question, self.failure, self.done):
            column.addWidget(notice)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @property
    def running(self) -> bool:
        """Return whether an export is under way."""
        return self._running

    def show_contents(self, words: str) -> None:
        """Say what the file will hold."""
        self._holds.setText(words)

    def show_target(self, target: Path) -> None:
        """Show where the next export goes; a question about another name is out of date."""
        if target != self._target:
            self._target = target
            self.question.clear()
        show_path(self._file, target.name)

    def reset(self) -> None:
        """Forget what was done: another workshop is open."""
        self._saved = None
        self._show_running(False)
        for notice in (self.question, self.failure, self.done):
            notice.clear()

    def show_progress(self, share: float) -> None:
        """Show how far the export is, from 0 to 1."""
        self._show_running(True)
        self._bar.setValue(round(share * STEPS))

    def show_done(self, path: Path) -> None:
        """Say where the file is, and offer to open it."""
        had_focus = self.cancel.hasFocus()
        self._show_running(False)
        self.failure.clear()
        self._saved = path
        self.done.say(lambda: self.tr("Saved: {path}").format(path=path))
        if had_focus:
            self._open_file.setFocus()

    def show_failed(self, error: Exception) -> None:
        """Say why there is no file; a cancelled export is no failure."""
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
        if had_focus:
            self.save.setFocus()

    def retranslate(self) -> None:
        """Write every word."""
        excel = self._kind is Kind.EXCEL
        self._title.setText(self.tr("Excel workbook") if excel else self.tr("PDF report"))
        self.save.setText(self.tr("Save the workbook") if excel else self.tr("Save the report"))
        self._bar.setAccessibleName(self.tr("Progress of the workbook") if excel else self.tr("Progress of the report"))
        self.cancel.setText(self.tr("Cancel"))
        name(self.cancel, self.tr("Cancel the workbook") if excel else self.tr("Cancel the report"))
        self._replace.setText(self.tr("Replace it"))
        self._open_file.setText(self.tr("Open the file"))
        self._open_folder.setText(self.tr("Open the folder"))
        self._keep.setText(self.tr("Keep both"))

    def _ask_or_save(self) -> None:
        self.done.clear()
        self.failure.clear()
        if not self._target.exists():
            self._start(self._target)
            return
        present, spare = self._target.name, free_name(self._target).name
        self.question.say(
            lambda: self.tr(
                "The folder already holds a file named {name}. To keep both, the new one is named {spare}."
            ).format(name=present, spare=spare),
            "warn",
        )
        self._keep.setFocus()

    def _start(self, target: Path) -> None:
        self.question.clear()
        self.show_progress(0)
        self.cancel.setFocus()
        self.saveRequested.emit(target)

    def _ask_to_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelRequested.emit()

    def _open(self, path: Path | None) -> None:
        if path is not None:
            self.openRequested.emit(path)

    def _show_running(self, running: bool) -> None:
        if running != self._running:
            self.cancel.setEnabled(True)
        self._running = running
        self.save.setVisible(not running)
        self._bar.setVisible(running)
        self.cancel.setVisible(running)
