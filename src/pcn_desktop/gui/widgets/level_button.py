"""A level as a large button: digit, mark, word, and a few words on what it means; colour comes last."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.level_mark import paint_mark

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class LevelButton(QAbstractButton):
    """One level of a scale. It is checkable but in no exclusive group: there, an arrow would click the next level."""

    def __init__(self, value: int, index: int, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self._index = index
        self._count = count
        self._label = ""
        self._description = ""
        self._brief = False
        self._key = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def set_words(self, label: str, description: str, key: str) -> None:
        """Write the level's word, what it means, and its key (blank when keys are off)."""
        self._label, self._description, self._key = label, description, key
        self.setText(f"{self.value} {label}")
        self.setAccessibleName(f"{self.value} {label}")
        self.setAccessibleDescription(description)
        self.setToolTip(tip(f"{self.value} · {label} — {description}"))
        self.updateGeometry()
        self.update()

    def set_brief(self, brief: bool) -> None:
        """Leave the description out where there is little room."""
        if brief != self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: the rating decides which level is checked, not the click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar only; every other key belongs to the card."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return the room that the words need at this width."""
        return QSize(current().px(120), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the whole word, never cut."""
        theme = current()
        words = max((self._metrics(16, bold=True).horizontalAdvance(word) for word in self._label.split()), default=0)
        return QSize(max(theme.px(96), words + 2 * self._pad() + 2), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows every word at `width` pixels."""
        theme = current()
        pad = self._pad()
        room = max(width - 2 * pad, 40)
        label = self._metrics(16, bold=True).boundingRect(QRect(0, 0, room, 999), _WRAP, self._label or "x").height()
        height = pad + theme.px(32) + theme.px(6) + label + pad
        if not self._brief and self._description:
            about = self._metrics(13.5).boundingRect(QRect(0, 0, room, 999), _WRAP, self._description).height()
            height += theme.px(2) + about
        return max(height, 104 if self._brief else theme.px(104))

    def resizeEvent(self, event: object) -> None:
        """Ask for the right height at the new width."""
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, the mark, the digit and the words."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        chosen, pad = self.isChecked(), self._pad()
        edge = 3 if chosen else 1
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        painter.setPen(QPen(theme.colour("accent" if chosen or self.underMouse() else "line"), edge))
        painter.setBrush(theme.colour("accent_soft" if chosen or self.isDown() else "surface"))
        outside = 4 if self.hasFocus() else 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(outside, outside, -outside, -outside), 12, 12)
        top = QRectF(pad, pad - 2, theme.px(32), theme.px(32))
        paint_mark(painter, top, self._index, self._count)
        painter.setPen(theme.colour("ink"))
        painter.setFont(self._font(22, bold=True))
        digit = QRectF(top.right() + theme.px(9), top.top(), theme.px(40), top.height())
        painter.drawText(digit, int(Qt.AlignmentFlag.AlignVCenter), str(self.value))
        room = self.width() - 2 * pad
        painter.setFont(self._font(16, bold=True))
        words = QRect(pad, round(top.bottom()) + theme.px(6), room, 999)
        used = painter.boundingRect(words, _WRAP, self._label)
        painter.drawText(words, _WRAP, self._label)
        if not self._brief:
            painter.setPen(theme.colour("ink2"))
            painter.setFont(self._font(13.5))
            painter.drawText(QRect(pad, used.bottom() + theme.px(3), room, 999), _WRAP, self._description)
        painter.end()

    def _pad(self) -> int:
        return min(current().px(14), 20)

    def _font(self, pixels: float, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(current().px(pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _metrics(self, pixels: float, *, bold: bool = False) -> QFontMetrics:
        return QFontMetrics(self._font(pixels, bold=bold))
