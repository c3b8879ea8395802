"""The criteria of one dimension as small squares: where the walk stands among them, and a way to each."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.rating_chip import RatingChip
from pcn_desktop.reports.wording import rating_label
from pcn_desktop.workspace.values import AssessmentRecord


class Siblings(QWidget):
    """One chip a criterion; chips are kept and used again."""

    goRequested = Signal(str)
    """An item code of the same dimension."""
    left = Signal()
    """A chip that had the focus goes away: else Qt would give it to the next widget, which may be a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.chips: list[RatingChip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show one chip for each of these criteria."""
        self._steps = steps
        while len(self.chips) < len(steps):
            chip = RatingChip()
            chip.clicked.connect(lambda _=False, chip=chip: self.goRequested.emit(chip.code))
            self.chips.append(chip)
            self._row.addWidget(chip)
        for chip, step in zip_longest(self.chips, steps):
            if step is None and chip.hasFocus():
                self.left.emit()
            chip.setVisible(step is not None)
            chip.code = step.place.item.code if step else ""

    def show_record(self, record: AssessmentRecord, here: str) -> None:
        """Show the ratings of a record, and which criteria are to be voted on; `here` is the one at the centre."""
        language = language_of(self)
        for chip, step in zip(self.chips, self._steps, strict=False):
            scale, rating = step.instrument.scale_of(step.place.item), record.ratings.get(chip.code)
            chip.voted = chip.code in record.voted
            words = [chip.code, rating_label(scale, rating, language), *([self.tr("to vote on")] if chip.voted else [])]
            chip.show_rating(scale, rating, here=chip.code == here, words=" · ".join(words))
