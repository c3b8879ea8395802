"""What a workshop says of the answers that it does not hold: which instruments, who holds them, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.assessment.outgoing import held_out
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.page import Translated, button, icon_label, label
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports.custody import held_line
from pcn_desktop.workspace.vault_values import Held


class CustodyWords(Translated):
    """Names each community instrument with its notice; says who holds what, if the custodian agreed to that."""

    goRequested = Signal()
    """The page of the vault is wanted."""

    def __init__(self, parent: QWidget | None = None, *, leads: bool = True) -> None:
        """Make an empty one; `leads` offers the way to the page of the vault."""
        super().__init__(parent)
        self._instruments: tuple[Instrument, ...] = ()
        self._held: tuple[Held, ...] = ()
        self.kept = label("field", wrap=True)
        self.notice = label("secondary", wrap=True)
        self.held = label(wrap=True)
        self.go = button(role="quiet")
        if not leads:  # Shown before it stands in its layout, it would be a window of its own.
            self.go.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(icon_label("lock", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.kept, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.held)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.go.clicked.connect(self.goRequested)
        self.hide()
        self.retranslate()

    def show_custody(self, instruments: tuple[Instrument, ...], held: tuple[Held, ...] = ()) -> None:
        """Show these community instruments and what may be said of their vaults; nothing where there is none."""
        self._instruments, self._held = instruments, held
        self.setVisible(bool(instruments or held))
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word."""
        language = language_of(self)
        told = self.tr("{instrument}: kept in a vault, after an agreement with the community")
        self.kept.setText("\n".join(told.format(instrument=one.title.get(language)) for one in self._instruments))
        self.kept.setVisible(bool(self._instruments))
        self.notice.setText("\n".join(filter(None, (one.notice.get(language) for one in self._instruments))))
        self.notice.setVisible(bool(self.notice.text()))
        self.held.setText("\n".join(filter(None, (held_line(held_out(one), language) for one in self._held))))
        self.held.setVisible(bool(self.held.text()))
        self.go.setText(self.tr("Go to the vault"))
        self.go.setAccessibleName(self.go.text())
