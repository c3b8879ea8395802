"""The agreement of an open vault: read, amended, printed; criteria struck."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.vault.agreement_form import AgreementForm
from pcn_desktop.gui.pages.vault.inside import Inside
from pcn_desktop.gui.widgets.page import button, label
from pcn_desktop.instruments.model import Item
from pcn_desktop.workspace.vault_values import Agreement


class AgreementTab(QWidget):
    """Read, amend, print; strike criteria; change the passphrase."""

    changeRequested = Signal(object)
    """`Agreement`."""
    scopeRequested = Signal(object)
    """The codes that are asked."""
    printRequested = Signal(object)
    """Path of the PDF."""
    passphraseRequested = Signal()

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.documents = Path()
        self._shown: Agreement | None = None
        self._scope: frozenset[str] = frozenset()
        self.form = AgreementForm()
        self.error = label("error", wrap=True)
        self.amend, self.print = button("check", role="primary"), button("file-text")
        self.passphrase = button("lock")
        self.struck_title, self.struck_said = label("subheading", wrap=True), label("secondary", wrap=True)
        self._criteria: dict[str, tuple[Item, QCheckBox]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addWidget(self.error)
        row = QHBoxLayout()
        for made in (self.amend, self.print, self.passphrase):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.struck_title)
        column.addWidget(self.struck_said)
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        column.addStretch(1)
        self.amend.clicked.connect(self._amend)
        self.print.clicked.connect(self._print)
        self.passphrase.clicked.connect(self.passphraseRequested)

    def show_inside(self, inside: Inside) -> None:
        """Show the agreement, and which criteria are asked."""
        if inside.record.agreement != self._shown:
            self._shown = inside.record.agreement
            self.form.show_agreement(inside.record.agreement)
        self.form.show_read_only(inside.read_only)
        for made in (self.amend, self.passphrase):
            made.setEnabled(not inside.read_only)
        self._scope = inside.record.workshop.assessment(inside.record.instrument).scope
        items = inside.summary.instrument.items
        if set(self._criteria) != {item.code for item in items}:
            for _, old in self._criteria.values():
                self._list.removeWidget(old)
                old.deleteLater()
            self._criteria = {item.code: (item, QCheckBox()) for item in items}
            for code, (_, box) in self._criteria.items():
                box.clicked.connect(lambda asked, known=code: self._strike(known, asked))
                self._list.addWidget(box)
        for code, (_, box) in self._criteria.items():
            box.setChecked(code in self._scope)
            box.setEnabled(not inside.read_only)
        self.retranslate()

    def forget(self) -> None:
        """Empty every field."""
        for line in self.form.lines.values():
            line.setText("")  # Unlike `clear`, no step of undo brings it back.
        for text in self.form.texts.values():
            text.clear()
            text.document().clearUndoRedoStacks()
        self._shown = None
        self.error.setText("")

    def _strike(self, code: str, asked: bool) -> None:
        scope = self._scope | {code} if asked else self._scope - {code}
        if scope:
            self.scopeRequested.emit(scope)
        else:
            self._criteria[code][1].setChecked(True)

    def _amend(self) -> None:
        try:
            agreement = self.form.agreement()
        except PcnError as error:
            self.error.setText(error.sentence(language_of(self)))
            return
        self.error.setText("")
        self.changeRequested.emit(agreement)

    def _print(self) -> None:
        name = self.tr("agreement")
        start = self.documents / f"{name}.pdf"
        chosen = self._dialogs.to_save(self, self.print.text(), start, "*.pdf")
        if chosen is not None:
            self.printRequested.emit(chosen)

    def retranslate(self) -> None:
        """Write every word."""
        self.amend.setText(self.tr("Amend the agreement"))
        self.print.setText(self.tr("Print it (PDF)…"))
        self.passphrase.setText(self.tr("Change the passphrase…"))
        self.struck_title.setText(self.tr("Criteria that are asked"))
        self.struck_said.setText(
            self.tr("The custodian may strike any of them: it is then neither asked, shown nor counted.")
        )
        for item, box in self._criteria.values():
            words = item.label.get(language_of(self))
            box.setText(f"{item.code}  {words if len(words) < 96 else f'{words[:95]}…'}")
            box.setToolTip(words)
