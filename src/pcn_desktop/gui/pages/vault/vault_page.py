"""Vault: whose answers are held where, and, once a vault is open, everything that is done inside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.pages.vault.agreement_tab import AgreementTab
from pcn_desktop.gui.pages.vault.cards import HandoverCard, LogTable, ReleaseCard
from pcn_desktop.gui.pages.vault.closed_card import ClosedCard
from pcn_desktop.gui.pages.vault.inside import Inside
from pcn_desktop.gui.pages.vault.voices_walk import VoicesWalk
from pcn_desktop.gui.room_safe import private
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Page, button, label, show_path
from pcn_desktop.paths import VAULT_SUFFIX
from pcn_desktop.workspace.vault_values import Held


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
        outer.addWidget(private(self._stack), 1)

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
        self.release.show_outgoing(inside.outgoing, inside.leaving, inside.previews, read_only=inside.read_only)
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
        for made in (self.closed.open, self.lock):
            made.setEnabled(not working)
        self.agreement.passphrase.setEnabled(not working and self._inside is not None and not self._inside.read_only)

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
