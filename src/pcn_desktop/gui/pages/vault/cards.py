"""What may leave the vault, its log, and handing it over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.assessment.gate import Line
from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.day_field import DayField
from pcn_desktop.gui.widgets.kept_views import KeptTable
from pcn_desktop.gui.widgets.leaving_words import LeavingWords
from pcn_desktop.gui.widgets.page import Translated, button, label, show_path, show_sentence
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.reports.wording import day, moment
from pcn_desktop.workspace.vault_values import LogLine, Release, ReleaseScope, VaultEvent


class ReleaseCard(Translated):
    """Records what the custodian lets out, and shows what that is."""

    releaseRequested = Signal(object, str, str, object)
    """`ReleaseScope`, by whom, terms, last day or None."""
    reportRequested = Signal(str, object)
    """`excel` or `pdf`, path: what is released, without the workshop."""

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._release: Release | None = None
        self._previews: Mapping[ReleaseScope, tuple[Line, ...]] = {}
        self.folder = Path()
        # Widgets
        self.now_title, self.now = label("subheading", wrap=True), label(wrap=True)
        self.leaving_title, self.leaving = label("subheading", wrap=True), LeavingWords()
        self.form_title = label("subheading", wrap=True)
        self.scope_name, self.scope = label("field"), QComboBox()
        self.would_title, self.would = label("field", wrap=True), LeavingWords()
        self.by_name, self.by = label("field"), QLineEdit()
        self.until_name, self.until = label("field"), DayField()
        self.terms_name, self.terms = label("field"), QPlainTextEdit()
        self.terms.setTabChangesFocus(True)
        self.terms.setFixedHeight(current().px(64))
        self.record = button("check", role="primary")
        self.withdraw = button("lock")
        self.said = label("secondary", wrap=True)
        self.excel, self.pdf = button("file-spreadsheet", role="quiet"), button("file-text", role="quiet")
        for scope in ReleaseScope:
            self.scope.addItem("", scope)
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(6)
        buttons, files = QHBoxLayout(), QHBoxLayout()
        for made in (self.record, self.withdraw):
            buttons.addWidget(made)
        for made in (self.excel, self.pdf):
            files.addWidget(made)
        buttons.addStretch(1)
        files.addStretch(1)
        for part in (self.now_title, self.now, self.leaving_title, self.leaving):
            column.addWidget(part)
        column.addLayout(files)
        column.addSpacing(10)
        column.addWidget(self.form_title)
        for name, field in (
            (self.scope_name, self.scope),
            (self.by_name, self.by),
            (self.until_name, self.until),
            (self.terms_name, self.terms),
        ):
            name.setBuddy(field if not isinstance(field, DayField) else field.line)
            column.addWidget(name)
            column.addWidget(field)
            if field is self.scope:
                column.addWidget(self.would_title)
                column.addWidget(self.would)
        column.addLayout(buttons)
        column.addWidget(self.said)
        column.addStretch(1)
        # Connections
        self.record.clicked.connect(self._record)
        self.withdraw.clicked.connect(self._withdraw)
        self.scope.currentIndexChanged.connect(self._preview)
        self.excel.clicked.connect(lambda: self._report("excel", ".xlsx"))
        self.pdf.clicked.connect(lambda: self._report("pdf", ".pdf"))
        self.retranslate()

    def show_outgoing(
        self,
        outgoing: Outgoing,
        lines: tuple[Line, ...],
        previews: Mapping[ReleaseScope, tuple[Line, ...]],
        *,
        read_only: bool,
    ) -> None:
        """Show the release in force, exactly what leaves under it, and what would leave under another."""
        self._release, self._previews = outgoing.release, previews
        self._preview()
        self.leaving.show_lines(lines)
        for made in (self.record, self.withdraw):
            made.setEnabled(not read_only)
        self.withdraw.setVisible(outgoing.release is not None)
        for made in (self.excel, self.pdf):
            made.setVisible(outgoing.release is not None)
        self._say_now()

    def forget(self) -> None:
        """Empty the form."""
        self.by.setText("")  # Unlike `clear`, no step of undo brings it back.
        self.terms.clear()
        self.terms.document().clearUndoRedoStacks()
        self.until.set_day(None)
        self.scope.setCurrentIndex(0)
        self._release = None
        self._previews = {}
        for part in (self.leaving, self.would):
            part.show_lines(())
        self._say_now()

    def _withdraw(self) -> None:
        """Withdraw at once: who gave the release is taken to withdraw it where nobody else is named."""
        given = self._release.by if self._release else ""
        self.releaseRequested.emit(ReleaseScope.NOTHING, self.by.text().strip() or given, "", None)

    def _preview(self) -> None:
        self.would.show_lines(self._previews.get(ReleaseScope(self.scope.currentData()), ()))

    def _record(self) -> None:
        self._ask(ReleaseScope(self.scope.currentData()))

    def _ask(self, scope: ReleaseScope) -> None:
        self.releaseRequested.emit(scope, self.by.text(), text_of(self.terms), self.until.day)

    def _report(self, kind: str, suffix: str) -> None:
        words = self.excel.text() if kind == "excel" else self.pdf.text()
        chosen = self._dialogs.to_save(self, words, self.folder / f"supplement{suffix}", f"*{suffix}")
        if chosen is not None:
            self.reportRequested.emit(kind, chosen)

    def _say_now(self) -> None:
        release, language = self._release, language_of(self)
        if release is None:
            self.now.setText(
                self.tr("Nothing is released: every report, chart, list and search leaves the answers out.")
            )
            return
        lines = [
            self.scope.itemText(list(ReleaseScope).index(release.scope)),
            self.tr("by {name}, {moment}").format(name=release.by, moment=moment(release.at, language)),
        ]
        if release.until:
            lines.append(self.tr("until the end of {day}").format(day=day(release.until, language)))
        if release.terms:
            lines.append(release.terms)
        self.now.setText("\n".join(lines))

    def retranslate(self) -> None:
        """Write every word."""
        self.now_title.setText(self.tr("Released now"))
        self.leaving_title.setText(self.tr("What leaves with each report made today"))
        self.form_title.setText(self.tr("A decision of the custodian"))
        self.scope_name.setText(self.tr("What may leave"))
        said = (
            self.tr("Nothing"),
            self.tr("Summary: the scores by section, in each voice"),
            self.tr("All: ratings, notes and perspectives"),
        )
        for at, words in enumerate(said):
            self.scope.setItemText(at, words)
        for part in (self.scope, self.scope.view()):
            part.setAccessibleName(self.scope_name.text())
        self.would_title.setText(self.tr("Under this choice would leave today"))
        self.by_name.setText(self.tr("By whom"))
        self.by.setAccessibleName(self.by_name.text())
        self.until_name.setText(self.tr("Until (last day; may be blank)"))
        self.until.line.setAccessibleName(self.until_name.text())
        self.terms_name.setText(self.tr("Terms (may be blank)"))
        self.terms.setAccessibleName(self.terms_name.text())
        self.record.setText(self.tr("Record the decision"))
        self.withdraw.setText(self.tr("Withdraw the release"))
        self.excel.setText(self.tr("Save what is released (Excel)…"))
        self.pdf.setText(self.tr("Save what is released (PDF)…"))
        self.said.setText(
            self.tr(
                "A withdrawal holds for everything made from then on. It does not recall files already given. The "
                "score of a section in which one criterion was rated tells how that criterion was rated."
            )
        )
        self._say_now()


class LogModel(QAbstractTableModel):
    """The log, newest line first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LogLine, ...] = ()
        self._words: dict[VaultEvent, str] = {}
        self._heads = ("", "", "")
        self._scopes: dict[str, str] = {}
        self._language = "en"

    def show_log(self, lines: tuple[LogLine, ...]) -> None:
        """Show these lines, which come oldest first."""
        self.beginResetModel()
        self._lines = lines[::-1]
        self.endResetModel()

    def speak(
        self, words: dict[VaultEvent, str], scopes: dict[str, str], heads: tuple[str, str, str], language: str
    ) -> None:
        """Write it in a language."""
        self.beginResetModel()
        self._words, self._scopes, self._heads, self._language = words, scopes, heads, language
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        said = (moment(line.at, self._language), self._words.get(line.event, line.event.value), self._detail(line))
        return said[index.column()]

    def _detail(self, line: LogLine) -> str:
        """Return the detail, with a scope at its end in words."""
        *before, last = line.detail.split(": ")
        return ": ".join((*before, self._scopes.get(last, last)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


class LogTable(Translated):
    """The log of the vault. It cannot be copied from here: what leaves passes the release."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LogModel(self)
        self.table = KeptTable()
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.addWidget(self.table)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word."""
        words = {
            VaultEvent.MADE: self.tr("Vault made"),
            VaultEvent.OPENED: self.tr("Opened"),
            VaultEvent.UPGRADED: self.tr("Brought to this version"),
            VaultEvent.AGREEMENT: self.tr("Agreement amended"),
            VaultEvent.RELEASE: self.tr("Released"),
            VaultEvent.WITHDRAWAL: self.tr("Nothing released any more"),
            VaultEvent.EXPORT: self.tr("Exported"),
            VaultEvent.HANDOVER: self.tr("Handed over"),
            VaultEvent.PASSPHRASE: self.tr("Passphrase changed"),
            VaultEvent.RECOVERY_KEY: self.tr("Recovery key shown"),
        }
        scopes = {"nothing": self.tr("nothing"), "summary": self.tr("summary"), "all": self.tr("all")}
        self.model.speak(words, scopes, (self.tr("When"), self.tr("What"), self.tr("Detail")), language_of(self))
        self.table.setAccessibleName(self.tr("Log of the vault"))


class HandoverCard(Translated):
    """Gives the vault to its custodian."""

    handoverRequested = Signal(object, object)
    """A folder of the custodian's medium; what else goes there: `excel`, `pdf`, and files to copy."""

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._folder: Path | None = None
        self._installer: Path | None = None
        self.excel, self.pdf = QCheckBox(), QCheckBox()
        self.beside = label("secondary", wrap=True)
        self.installer = button("download")
        self.installer_file = label("secondary", wrap=True)
        self.steps = label(wrap=True)
        self.choose = button("folder-open")
        self.folder = label("secondary", wrap=True)
        self.go = button("hard-drive", role="primary")
        self.go.setEnabled(False)
        self.said = label("secondary", wrap=True)
        self.error = label("error", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(10)
        column.addWidget(self.steps)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.folder, self.beside, self.excel, self.pdf):
            column.addWidget(part)
        column.addWidget(self.installer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.installer_file)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.error)
        column.addWidget(self.said)
        column.addStretch(1)
        self.choose.clicked.connect(self._choose)
        self.installer.clicked.connect(self._choose_installer)
        self.go.clicked.connect(self._hand_over)
        self.retranslate()

    def show_working(self, working: bool) -> None:
        """Wait while the vault is copied and read back."""
        self.choose.setEnabled(not working)
        self.go.setEnabled(not working and self._folder is not None)

    def show_error(self, sentence: str) -> None:
        """Say why it was not handed over."""
        show_sentence(self.error, sentence)

    def forget(self) -> None:
        """Start anew."""
        self._folder = self._installer = None
        self.folder.setText("")
        self.installer_file.setText("")
        for box in (self.excel, self.pdf):
            box.setChecked(False)
        self.error.setText("")
        self.go.setEnabled(False)

    def _choose(self) -> None:
        chosen = self._dialogs.folder(self, self.choose.text(), Path.home(), "")
        if chosen is not None:
            self._folder = chosen
            show_path(self.folder, str(chosen))
            self.error.setText("")
            self.go.setEnabled(True)

    def _hand_over(self) -> None:
        if self._folder is not None:
            self.error.setText("")
            wanted: list[str | Path] = [
                kind for kind, box in (("excel", self.excel), ("pdf", self.pdf)) if box.isChecked()
            ]
            if self._installer is not None:
                wanted.append(self._installer)
            self.handoverRequested.emit(self._folder, tuple(wanted))

    def _choose_installer(self) -> None:
        chosen = self._dialogs.to_open(self, self.installer.text(), Path.home(), "")
        if chosen is not None:
            self._installer = chosen
            show_path(self.installer_file, str(chosen))

    def retranslate(self) -> None:
        """Write every word."""
        self.steps.setText(
            self.tr(
                "1. The vault is copied to the custodian’s medium as one file, and read back whole.\n"
                "2. A page in French and English, on how to open it with or without this program, is laid beside it.\n"
                "3. Only then is the copy on this laptop removed."
            )
        )
        self.choose.setText(self.tr("Folder on the custodian’s medium…"))
        self.beside.setText(
            self.tr("If wanted, beside it: what is released, as files in clear that whoever holds the medium can read.")
        )
        self.excel.setText(self.tr("Excel"))
        self.pdf.setText(self.tr("PDF"))
        self.installer.setText(self.tr("Add this program’s installer…"))
        self.go.setText(self.tr("Hand the vault over"))
        self.said.setText(self.tr("The vault was never in clear here: what may remain on the disk is ciphertext."))
