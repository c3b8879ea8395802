"""The spread of votes, painted: a bar a level with its mark, digit, word and count; and one strip for a small group."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pcn_desktop.assessment.agreement import Spread
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.level_mark import paint_mark
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import level_label

_ROW, _MARK, _GAP = 26, 18, 8
"""Height of a level, its mark, and the air between, in pixels at 100 % text."""
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Painted(QWidget):
    """What both pictures share: votes on a scale, and a font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._spread: Spread | None = None
        self._labels: list[str] = []

    def show_votes(self, scale: Scale, votes: Spread, name: str, language: str) -> None:
        """Show the votes; `name` says whose they are, to assistive tools too."""
        self._scale, self._spread = scale, votes
        self._labels = [level_label(level, language) for level in scale.levels]
        said = (f"{words} × {count}" for words, (_, count) in zip(self._labels, votes.counts, strict=True))
        self.setAccessibleName(name)
        self.setAccessibleDescription(" · ".join(said))
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Show nothing, to anyone."""
        self._scale = self._spread = None
        self._labels = []
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(current().px(13.5))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


class SpreadBars(_Painted):
    """A bar for each level of the scale, the lowest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of all levels."""
        return QSize(current().px(320), current().px(_ROW) * max(len(self._labels), 1))

    def minimumSizeHint(self) -> QSize:
        """Return the room in which no word is cut and a bar can still be told from a longer one."""
        return QSize(self._words_width() + current().px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the levels."""
        if self._scale is None or self._spread is None:
            return
        theme, most = current(), max((count for _, count in self._spread.counts), default=0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, gap, left = theme.px(_ROW), theme.px(_GAP), self._words_width()
        counts = QFontMetrics(self._font(bold=True)).horizontalAdvance("00") + gap
        for at, (words, (_, count)) in enumerate(zip(self._labels, self._spread.counts, strict=True)):
            top, mark = at * row, theme.px(_MARK)
            paint_mark(painter, QRectF(0, top + (row - mark) / 2, mark, mark), at, len(self._labels))
            painter.setFont(self._font())
            painter.setPen(theme.colour("ink"))
            painter.drawText(QRectF(mark + gap, top, left, row), _LINE, words)
            room = self.width() - left - counts
            bar = QRectF(left, top + row * 0.2, room * count / most if most else 0, row * 0.6)
            if count:
                painter.setPen(QPen(theme.colour("ink2"), 1))
                painter.setBrush(theme.level(at, len(self._labels))[0])
                painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setFont(self._font(bold=True))
            painter.setPen(theme.colour("ink" if count else "ink2"))
            painter.drawText(QRectF(bar.right() + gap, top, counts, row), _LINE, str(count))
        painter.end()

    def _words_width(self) -> int:
        metrics, theme = QFontMetrics(self._font()), current()
        words = max((metrics.horizontalAdvance(one) for one in self._labels), default=0)
        return theme.px(_MARK) + words + 2 * theme.px(_GAP)


class SpreadStrip(_Painted):
    """The same in one line: a cell for each level that got votes, as wide as its share, with its digit and count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the strip: wide enough for every level to say its digit and count."""
        voted = sum(count > 0 for _, count in self._spread.counts) if self._spread else 0
        return QSize(self._cell() * max(voted + 1, 4), current().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells."""
        if self._spread is None or not self._spread.n:
            return
        theme, levels = current(), len(self._spread.counts)
        voted = [(at, level, count) for at, (level, count) in enumerate(self._spread.counts) if count]
        free = max(self.width() - len(voted) * self._cell(), 0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(bold=True))
        left = 0.0
        for at, level, count in voted:
            ground, ink = theme.level(at, levels)
            cell = QRectF(left, 0, self._cell() + free * count / self._spread.n, self.height())
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -1.5, -0.5), 4, 4)
            painter.setPen(ink)
            painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), f"{level} × {count}")
            left += cell.width()
        painter.end()

    def _cell(self) -> int:
        return QFontMetrics(self._font(bold=True)).horizontalAdvance("0 × 00") + current().px(8)
