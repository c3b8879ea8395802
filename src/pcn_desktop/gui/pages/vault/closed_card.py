"""What can be said, and done, while no vault is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.page import button, card, label
from pcn_desktop.paths import VAULT_SUFFIX
from pcn_desktop.reports.wording import day
from pcn_desktop.workspace.vault_values import Held


class ClosedCard(QWidget):
    """What can be said, and done, while no vault is open."""

    newRequested = Signal()
    openRequested = Signal(object)
    """Path of a vault."""
    blankRequested = Signal(object)
    """Path of the PDF of a blank agreement."""

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.folder = Path()
        self.documents = Path()
        self._held: tuple[Held, ...] = ()
        self._files: Sequence[Path] = ()
        self.about = label(wrap=True)
        self.held = label(wrap=True)
        self.needs = label("secondary", wrap=True)
        self.make, self.open, self.blank = button("plus", role="primary"), button("folder-open"), button("file-text")
        self.files_title = label("subheading", wrap=True)
        self._file_buttons: list[QWidget] = []
        surface = card()
        column = QVBoxLayout(surface)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        for part in (self.about, self.held, self.needs):
            column.addWidget(part)
        for made in (self.make, self.open, self.blank):
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.files_title)
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(surface)
        outer.addStretch(1)
        self.make.clicked.connect(self.newRequested)
        self.open.clicked.connect(self._open)
        self.blank.clicked.connect(self._blank)

    def show_state(self, held: tuple[Held, ...], files: Sequence[Path], *, workshop: bool) -> None:
        """Show who holds what, and the vaults that lie on this laptop."""
        self._held = held
        self.make.setEnabled(workshop)
        self.needs.setVisible(not workshop)
        if files != self._files:
            self._files = files
            for old in self._file_buttons:
                self._list.removeWidget(old)
                old.deleteLater()
            self._file_buttons = []
            for path in files:
                made = button("lock", role="quiet")
                made.setText(path.name)
                made.clicked.connect(lambda _=False, known=path: self.openRequested.emit(known))
                self._file_buttons.append(made)
                self._list.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self.files_title.setVisible(bool(files))
        self.retranslate()

    def _open(self) -> None:
        start = self.folder if self.folder.is_dir() else Path.home()
        chosen = self._dialogs.to_open(self, self.open.text(), start, f"*{VAULT_SUFFIX}")
        if chosen is not None:
            self.openRequested.emit(chosen)

    def _blank(self) -> None:
        name = self.tr("agreement")
        start = self.documents / f"{name}.pdf"
        chosen = self._dialogs.to_save(self, self.blank.text(), start, "*.pdf")
        if chosen is not None:
            self.blankRequested.emit(chosen)

    def retranslate(self) -> None:
        """Write every word."""
        language = language_of(self)
        self.about.setText(
            self.tr(
                "The answers to an instrument in a community’s custody are kept in a vault: one encrypted file, opened "
                "with the passphrase of its custodian, which lets nothing out that was not released. The workspace "
                "holds no copy."
            )
        )
        lines = []
        for one in self._held:
            since = day(one.since.astimezone().date(), language)
            if one.handed_over is None:
                lines.append(self.tr("Held by {name} since {day}.").format(name=one.custodian, day=since))
            else:
                given = day(one.handed_over.astimezone().date(), language)
                lines.append(
                    self.tr("Held by {name} since {day}; handed over on {given}.").format(
                        name=one.custodian, day=since, given=given
                    )
                )
        self.held.setText("\n".join(lines))
        self.held.setVisible(bool(lines))
        self.needs.setText(self.tr("To make a vault, open its workshop first. A vault on its medium opens without it."))
        self.make.setText(self.tr("Record an agreement and make a vault…"))
        self.open.setText(self.tr("Open a vault…"))
        self.blank.setText(self.tr("Blank agreement to print…"))
        self.files_title.setText(self.tr("Vaults on this laptop"))
