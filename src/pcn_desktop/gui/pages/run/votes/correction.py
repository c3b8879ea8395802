"""Correcting a tally once it was revealed: the counts of one perspective, written anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import rating_label
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.room_values import Counts

_MOST = 999


class Correction(Translated):
    """A number for each answer. It is open only while somebody corrects."""

    kept = Signal(object)
    """The counts as they are to be."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._fields: dict[Rating, tuple[QLabel, QLineEdit]] = {}
        # Widgets
        self.how = label("secondary", wrap=True)
        self.keep = KeyButton()
        self.leave = KeyButton()
        buttons = QWidget()
        flow(buttons, [self.keep, self.leave])
        # Layout
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.how)
        column.addLayout(self._grid)
        column.addWidget(buttons)
        # Connections
        self.keep.clicked.connect(lambda: self.kept.emit(self._counts()))
        self.leave.clicked.connect(self.left)
        self.retranslate()

    def begin(self, scale: Scale, counts: Counts) -> None:
        """Offer the counts of a perspective as they stand."""
        self.forget()
        self._scale = scale
        answers: list[Rating] = [*(level.value for level in scale.levels), *Outside]
        for row, answer in enumerate(answers):
            words, field = label(wrap=True), QLineEdit()
            field.setValidator(QIntValidator(0, _MOST, field))
            field.setText(str(counts.get(answer, 0)))
            field.setFixedWidth(current().px(88))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(words, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[answer] = (words, field)
        self.retranslate()
        self.show()
        first = next(iter(self._fields.values()))[1]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def forget(self) -> None:
        """Put the numbers away."""
        for pair in self._fields.values():
            for part in pair:
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._fields = {}
        self._scale = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape changes nothing and leaves; Enter keeps; no other key gets to the walk."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.leave if self.leave.hasFocus() else self.keep).click()
        event.accept()

    def _counts(self) -> dict[Rating, int]:
        return {answer: int(field.text() or 0) for answer, (_, field) in self._fields.items()}

    def retranslate(self) -> None:
        """Write the words in the current language."""
        self.how.setText(
            self.tr(
                "Write how many votes each answer got. The round is marked as corrected, and the history keeps both."
            )
        )
        self.keep.write(self.tr("Keep the correction"), "", "")
        self.leave.write(self.tr("Change nothing"), "", "")
        if self._scale is None:
            return
        for answer, (words, field) in self._fields.items():
            said = rating_label(self._scale, answer, language_of(self))
            words.setText(said)
            field.setAccessibleName(self.tr("Votes: {answer}").format(answer=said))
