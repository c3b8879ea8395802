"""A small square that shows one criterion's rating: its digit on the level's colour, `–` for n/a, `?` for unknown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.instruments.model import Scale
from pcn_desktop.workspace.answers import Outside, Rating


class RatingChip(QAbstractButton):
    """A criterion of the dimension, to look at and to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.voted = False
        """Whether the room is to vote on it: a dot says so."""
        self._scale: Scale | None = None
        self._rating: Rating | None = None
        self._here = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rating(self, scale: Scale, rating: Rating | None, *, here: bool, words: str) -> None:
        """Show a rating; `here` marks the criterion at the centre, `words` say it all to assistive tools."""
        self._scale, self._rating, self._here = scale, rating, here
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a target that is large enough to hit."""
        side = max(current().px(30), 36)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar only; every other key belongs to the card."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square, its digit, and a ring where the walk stands."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        ground, ink, sign = theme.colour("surface"), theme.colour("ink2"), ""
        if isinstance(self._rating, Outside):
            ground, sign = theme.colour("sunk"), "–" if self._rating is Outside.NOT_APPLICABLE else "?"
        elif self._rating is not None and self._scale is not None:
            index = self._scale.levels.index(self._scale.level(self._rating))
            ground, ink = theme.level(index, len(self._scale.levels))
            sign = str(self._rating)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(square, 6, 6)
        if self._here or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(square.adjusted(-3, -3, 3, 3), 8, 8)
        if self.voted:
            painter.setPen(QPen(theme.colour("surface"), 1))
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QRectF(square.right() - 5, square.top() - 3, 8, 8))
        if sign:
            font = QFont(self.font())
            font.setPixelSize(theme.px(13.5))
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), sign)
        painter.end()
