"""Vault: whose answers are held where, and, once a vault is open, everything that is done inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.assessment.gate import Line
from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.assessment.voices import VoicedSummary
from pcn_desktop.errors import PcnError
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.vault.agreement_form import AgreementForm
from pcn_desktop.gui.pages.vault.cards import HandoverCard, LogTable, ReleaseCard
from pcn_desktop.gui.pages.vault.voices_walk import VoicesWalk
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Page, button, card, label, show_path
from pcn_desktop.instruments.model import Item
from pcn_desktop.paths import VAULT_SUFFIX
from pcn_desktop.reports.wording import day
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Agreement, Held, LogLine, VaultRecord


@dataclass(frozen=True, slots=True)
class Inside:
    """What the page shows of an open vault: for this page alone."""

    record: VaultRecord
    summary: VoicedSummary
    outgoing: Outgoing
    leaving: tuple[Line, ...]
    log: tuple[LogLine, ...]
    path: Path
    read_only: bool
    elsewhere: bool
    """Whether it belongs to another workshop than the open one."""
    ordinary: dict[tuple[str, str], tuple[Note, ...]]
    """The workspace's notes, by instrument key and code, which may move into the vault."""


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
            line.clear()
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


class VaultPage(Page):
    """Knows no open file: it is given values, and asks."""

    newRequested = Signal()
    openRequested = Signal(object)
    lockRequested = Signal()
    undoRequested = Signal()
    redoRequested = Signal()
    blankRequested = Signal(object)

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        used = dialogs or FileDialogs()
        self._inside: Inside | None = None
        # Widgets
        self.title = label("heading", wrap=True)
        self.closed = ClosedCard(used)
        self.holder = label("subheading", wrap=True)
        self.file = label("secondary", wrap=True)
        self.remark = label("warn", wrap=True)
        self.undo, self.redo, self.lock = button("undo-2"), button("redo-2"), button("lock", role="primary")
        self.walk = VoicesWalk()
        self.agreement = AgreementTab(used)
        self.release = ReleaseCard(used)
        self.log = LogTable()
        self.handover = HandoverCard(used)
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        # Layout
        self._lay_out()
        # Connections
        self.closed.newRequested.connect(self.newRequested)
        self.closed.openRequested.connect(self.openRequested)
        self.closed.blankRequested.connect(self.blankRequested)
        self.lock.clicked.connect(self.lockRequested)
        self.undo.clicked.connect(self.undoRequested)
        self.redo.clicked.connect(self.redoRequested)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        names = QVBoxLayout()
        for part in (self.holder, self.file, self.remark):
            names.addWidget(part)
        head.addLayout(names, 1)
        for made in (self.undo, self.redo, self.lock):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        for tab in (self.walk, _scrolled(self.agreement), _scrolled(self.release), self.log, _scrolled(self.handover)):
            self.tabs.addTab(tab, "")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self._stack.addWidget(_scrolled(self.closed))
        self._stack.addWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 28, 16)
        outer.setSpacing(10)
        outer.addWidget(self.title)
        outer.addWidget(self._stack, 1)

    # What is shown

    def show_closed(self, held: tuple[Held, ...], files: Sequence[Path], *, workshop: bool) -> None:
        """Show that no vault is open."""
        self.forget()
        self.closed.show_state(held, files, workshop=workshop)
        self._stack.setCurrentIndex(0)

    def forget(self) -> None:
        """Empty every field and list: the vault is locked, whatever page is on screen."""
        if self._inside is None:
            return
        self._inside = None
        for part in (self.walk, self.agreement, self.release, self.handover):
            part.forget()
        self.log.model.show_log(())
        for words in (self.holder, self.file, self.remark):
            words.setText("")

    def show_inside(self, inside: Inside) -> None:
        """Show an open vault."""
        first = self._inside is None
        self._inside = inside
        self.walk.show_vault(inside.summary, inside.ordinary, read_only=inside.read_only)
        self.agreement.show_inside(inside)
        self.release.show_outgoing(inside.outgoing, inside.leaving, read_only=inside.read_only)
        self.log.model.show_log(inside.log)
        if first:
            self.tabs.setCurrentIndex(0)
        self._stack.setCurrentIndex(1)
        self._say_head()

    def show_folders(self, vaults: Path, documents: Path) -> None:
        """Take the folders where dialogs start."""
        self.closed.folder = vaults
        self.closed.documents = self.agreement.documents = self.release.folder = documents

    def show_working(self, working: bool) -> None:
        """Wait while a key is worked out, or the vault copied."""
        self.handover.show_working(working)
        for made in (self.closed.open, self.lock, self.agreement.passphrase):
            made.setEnabled(not working)

    def flush(self) -> None:
        """Write the note that is being typed."""
        if self._inside is not None:
            self.walk.flush()

    def _say_head(self) -> None:
        inside = self._inside
        if inside is None:
            return
        agreement = inside.record.agreement
        self.holder.setText(
            self.tr("{organization}, with {person}").format(
                organization=agreement.organization, person=agreement.person
            )
        )
        show_path(self.file, str(inside.path))
        self.file.setVisible(current().scale <= 1.5)
        remarks = []
        if inside.read_only:
            remarks.append(
                self.tr("This medium cannot be written: the vault is open for reading, without a line in its log.")
            )
        if inside.elsewhere:
            remarks.append(
                self.tr(
                    "It belongs to another workshop than the open one, “{title}”: reports of the open one leave it out."
                ).format(title=inside.record.workshop.details.title)
            )
        self.remark.setText(" ".join(remarks))
        self.remark.setVisible(bool(remarks))

    def retranslate(self) -> None:
        """Write every word."""
        self.title.setText(self.tr("Vault"))
        self.closed.retranslate()
        self.agreement.retranslate()
        self.undo.setText(self.tr("Undo"))
        self.redo.setText(self.tr("Redo"))
        self.lock.setText(self.tr("Lock the vault"))
        names = (self.tr("Rate"), self.tr("Agreement"), self.tr("Release"), self.tr("Log"), self.tr("Hand over"))
        for at, words in enumerate(names):
            self.tabs.setTabText(at, words)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Parts of the vault"))
        self._say_head()


def _scrolled(part: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(part)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll


def proposed_name() -> str:
    """Return a name for a new vault that says nothing of whose it is."""
    return f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}{VAULT_SUFFIX}"
