"""The tally: hands or cards, counted with a plus and a minus per answer, without a count in sight."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.level_mark import paint_mark
from pcn_desktop.gui.widgets.page import Translated, label, name
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import rating_label
from pcn_desktop.workspace.answers import Outside, Rating

_CELL = 260
"""Least width of an answer with its two buttons, in pixels at 100 % text."""


class LevelDot(QWidget):
    """The mark of a level (○ ◔ ◑ ●), or an empty place for what stands outside the scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, scale: Scale, answer: Rating) -> None:
        """Show the mark of an answer."""
        levels = [level.value for level in scale.levels]
        self._at = None if isinstance(answer, Outside) else (levels.index(answer), len(levels))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the mark."""
        return QSize(current().px(20), current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        if self._at is not None:
            side = min(self.width(), self.height())
            with QPainter(self) as painter:
                paint_mark(painter, QRectF(0, (self.height() - side) / 2, side, side), *self._at)


class _Step(QToolButton):
    """Plus or minus; it takes the space bar only, so that every other key reaches the card."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self, icon, "ink2", 18)

    def sizeHint(self) -> QSize:
        """Return a target that is large enough to hit."""
        side = max(current().px(40), 40)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar only."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Cell(QFrame):
    """One answer: mark, digit, word, minus, plus."""

    def __init__(self, answer: Rating) -> None:
        super().__init__()
        self.answer = answer
        self.dot = LevelDot()
        self.words = label(wrap=True)
        self.minus = _Step("minus")
        self.plus = _Step("plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.dot)
        row.addWidget(self.words, 1)
        row.addWidget(self.minus)
        row.addWidget(self.plus)


class Presses:
    """What this hand counted since the votes were opened: in memory only, and all that a minus can take back.

    A minus that looked into the votes kept would tell which levels have none. One that takes back only the hand's own
    presses tells nothing that the hand did not do; votes of slips, of others and of earlier openings stay.
    """

    def __init__(self) -> None:
        self._made: list[tuple[str, Rating]] = []

    def forget(self) -> None:
        """Begin anew: from now on, nothing of before can be taken back."""
        self._made.clear()

    def add(self, perspective: str, answer: Rating) -> None:
        """Remember a vote that was counted."""
        self._made.append((perspective, answer))

    def has(self, perspective: str, answer: Rating) -> bool:
        """Return whether such a vote can be taken back."""
        return Counter(self._made)[perspective, answer] > 0

    def take(self, perspective: str, answer: Rating) -> None:
        """Forget one such vote, the last of them."""
        at = len(self._made) - 1 - self._made[::-1].index((perspective, answer))
        del self._made[at]

    def last(self, perspective: str) -> Rating | None:
        """Return the answer counted last in a perspective; None when there is none."""
        return next((answer for one, answer in reversed(self._made) if one == perspective), None)


class Tally(Translated):
    """A plus and a minus for each level and each answer outside the scale, in one column or two."""

    countRequested = Signal(object, int)
    """An answer; 1 to count a vote, -1 to take one back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._columns = 0
        self.cells: list[_Cell] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at."""
        return [stop for cell in self.cells for stop in (cell.minus, cell.plus)]

    def show_scale(self, scale: Scale) -> None:
        """Offer the answers of a scale."""
        answers: list[Rating] = [*(level.value for level in scale.levels), *Outside]
        if [cell.answer for cell in self.cells] != answers:
            for cell in self.cells:
                self._grid.removeWidget(cell)
                cell.hide()
                cell.deleteLater()
            self.cells = [_Cell(answer) for answer in answers]
            for cell in self.cells:
                cell.plus.clicked.connect(lambda _=False, one=cell.answer: self.countRequested.emit(one, 1))
                cell.minus.clicked.connect(lambda _=False, one=cell.answer: self.countRequested.emit(one, -1))
            self._columns = 0
            self._arrange()
        self._scale = scale
        self.retranslate()

    def retranslate(self) -> None:
        """Write the answers in the current language."""
        language, scale = language_of(self), self._scale
        if scale is None:
            return
        for cell in self.cells:
            words = rating_label(scale, cell.answer, language)
            cell.words.setText(words)
            cell.dot.show_level(scale, cell.answer)
            name(cell.plus, self.tr("Count a vote: {answer}").format(answer=words))
            name(cell.minus, self.tr("Take back a vote counted here: {answer}").format(answer=words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers in two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= 2 * current().px(_CELL) + 24 else 1
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self.cells) // columns)
        for at, cell in enumerate(self.cells):
            self._grid.addWidget(cell, at % rows, at // rows)
            cell.show()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
