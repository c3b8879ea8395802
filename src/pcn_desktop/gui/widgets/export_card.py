"""One kind of report: what it holds, and the whole life of its export in place."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.gui.file_names import free_name
from pcn_desktop.gui.widgets.file_life import FileLife
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Translated, button, card, icon_label, label, show_path


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
        # Widgets
        self._title = label("subheading", wrap=True)
        self._holds = label("secondary", wrap=True)
        self._file = label("small", wrap=True)
        self.save = button("download", role="primary")
        self._replace, self._keep = button(), button()
        self.question = Notice([self._keep, self._replace])
        self.life = FileLife()
        # Layout
        self._lay_out()
        # Connections
        self.save.clicked.connect(self._ask_or_save)
        self._replace.clicked.connect(lambda: self._start(self._target))
        self._keep.clicked.connect(lambda: self._start(free_name(self._target)))
        self.life.runningChanged.connect(self.save.setHidden)
        self.life.cancelRequested.connect(self.cancelRequested)
        self.life.openRequested.connect(self.openRequested)
        self.retranslate()

    def _lay_out(self) -> None:
        frame = card()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(icon_label(_ICON[self._kind], "accent", 28), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._holds)
        column.addWidget(self._file)
        column.addWidget(self.question)
        column.addWidget(self.life)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

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
        self.life.reset()
        self.question.clear()

    def retranslate(self) -> None:
        """Write every word."""
        excel = self._kind is Kind.EXCEL
        self._title.setText(self.tr("Excel workbook") if excel else self.tr("PDF report"))
        self.save.setText(self.tr("Save the workbook") if excel else self.tr("Save the report"))
        self.life.call(
            self.tr("Progress of the workbook") if excel else self.tr("Progress of the report"),
            self.tr("Cancel the workbook") if excel else self.tr("Cancel the report"),
        )
        self._replace.setText(self.tr("Replace it"))
        self._keep.setText(self.tr("Keep both"))

    def _ask_or_save(self) -> None:
        self.life.clear()
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
        self.life.begin(self.save)
        self.saveRequested.emit(target)
