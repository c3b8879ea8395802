"""Before the laptop goes round: what each person answers, and the word without which nobody leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.pages.run.votes.facts import Ballot
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, label

SHORTEST = 4
"""Characters that the word must have: it is not hit upon by pressing keys."""


class PassSetup(Translated):
    """One field and a choice; the word is seen while it is chosen, so that it is known for sure."""

    startRequested = Signal(object, str)
    """The `Ballot` that goes round, and the word that ends it."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one = self._all = Ballot((), ())
        self._whole = False
        # Widgets
        self.how = label("secondary", wrap=True)
        self.one = KeyButton(checkable=True)
        self.all = KeyButton(checkable=True)
        self._choice = QWidget()
        flow(self._choice, [self.one, self.all])
        self.word_name = label("field", wrap=True)
        self.word = QLineEdit()
        self.word.setMaxLength(40)
        self.start = KeyButton()
        self.start.setProperty("role", "primary")
        set_icon(self.start, "users", "accent_on", 18)
        row = QWidget()
        flow(row, [self.word, self.start])
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.how, self._choice, self.word_name, row):
            column.addWidget(part)
        # Connections
        self.one.clicked.connect(lambda: self._choose(whole=False))
        self.all.clicked.connect(lambda: self._choose(whole=True))
        self.word.textChanged.connect(self._weigh)
        self.word.returnPressed.connect(self._start)
        self.start.clicked.connect(self._start)
        self.retranslate()

    def show_ballots(self, one: Ballot, every: Ballot) -> None:
        """Offer the criterion at hand, and all criteria to vote on that are not revealed."""
        self._one, self._all = one, every
        self.retranslate()

    def begin(self) -> None:
        """Ask for a word."""
        self.forget()
        self._weigh()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep no word, nor one that Ctrl+Z brings back."""
        self.word.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; no other key gets to the walk."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.start.hasFocus():
            self._start()
        event.accept()

    def retranslate(self) -> None:
        """Write the words in the current language."""
        self.how.setText(
            self.tr(
                "The page fills the screen. Each person answers alone and hands the laptop on; nobody sees what was "
                "answered before. Only your word leads back here: keep it in mind."
            )
        )
        several = self._all.codes not in ((), self._one.codes)
        self._choice.setVisible(several)
        count = len(self._all.places)
        self.one.write(self.tr("This criterion"), "", "")
        self.all.write(self.tr("%n criteria to vote on", "", count), "", "")
        whole = self._whole and several
        self.one.setChecked(not whole)
        self.all.setChecked(whole)
        self.word_name.setText(self.tr("Your word to come back (four characters or more)"))
        self.word.setAccessibleName(self.word_name.text())
        self.start.write(self.tr("Hand the laptop over"), "", "")

    def _choose(self, *, whole: bool) -> None:
        self._whole = whole
        self.retranslate()

    def _weigh(self) -> None:
        self.start.setEnabled(len(self.word.text().strip()) >= SHORTEST)

    def _start(self) -> None:
        word = self.word.text().strip()
        if len(word) >= SHORTEST:
            self.forget()
            self.startRequested.emit(self._all if self.all.isChecked() else self._one, word)
