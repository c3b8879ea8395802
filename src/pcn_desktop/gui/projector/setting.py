"""Sets blocks in a room: breaks texts into lines, shrinks what is too large, and parts into sheets what is too long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from pcn_desktop.gui.icons import pixmap
from pcn_desktop.gui.projector.blocks import LEAST, MIDDLE, Bars, Block, Chart, Content, Line, Space
from pcn_desktop.gui.theme import FONT_FAMILIES, current
from pcn_desktop.gui.widgets.level_mark import paint_mark

_SHRINK: Final = (1.0, 0.92, 0.85, 0.77, 0.7, 0.62, LEAST / 52)
"""How much of the large sizes is tried, one after the other."""
_BARS_LEAST, _BARS_MOST = 64, 230
"""Height of the bars where they stand side by side."""
_CHART_LEAST = 360
_SIDE_BY_SIDE: Final = 6
"""The most levels that stand side by side."""

Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something set: its least height in pixels, how much more it takes (`most`), and what paints it."""

    height: float
    paint: Paint
    most: float = 0.0
    here: bool = False
    heads: bool = False
    """It stays with the piece that follows."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces that stand on the projector together."""

    pieces: tuple[Piece, ...]

    def rects(self, room: QRectF) -> Iterator[tuple[Piece, QRectF]]:
        """Yield each piece with its place; what grows shares the room that is left."""
        free = max(room.height() - sum(piece.height for piece in self.pieces), 0.0)
        growing = [piece for piece in self.pieces if piece.most > piece.height]
        y = room.top()
        for piece in self.pieces:
            height = piece.height
            if piece in growing:
                share = min(free / len(growing), piece.most - piece.height)
                growing.remove(piece)
                free -= share
                height += share
            yield piece, QRectF(room.left(), y, room.width(), height)
            y += height


ShowChart = Callable[[Chart, QPainter, QRectF], None]


class Setter:
    """Sets one content in a room of `width` × `height` pixels; `unit` is a pixel of a screen of 1280 × 720."""

    def __init__(self, width: float, height: float, unit: float, show_chart: ShowChart) -> None:
        self._width, self._height, self._unit = width, height, unit
        self._show_chart = show_chart
        self._shrink = 1.0

    def sheets(self, content: Content) -> tuple[Sheet, ...]:
        """Return the content on one sheet, as large as it can be; on several where it is too long at its smallest."""
        pieces: list[Piece] = []
        for self._shrink in _SHRINK:
            pieces = [piece for at, block in enumerate(content) for piece in self._set(block, first=at == 0)]
            if sum(piece.height for piece in pieces) <= self._height:
                return (Sheet(tuple(pieces)),)
        return tuple(self._parted(pieces))

    def _parted(self, pieces: Sequence[Piece]) -> Iterator[Sheet]:
        held: list[Piece] = []
        for piece in pieces:
            if held and sum(one.height for one in held) + piece.height > self._height:
                kept = [held.pop()] if len(held) > 1 and held[-1].heads else []
                yield Sheet(tuple(held))
                held = kept
            held.append(piece)
        yield Sheet(tuple(held))

    def _set(self, block: Block, *, first: bool) -> Iterator[Piece]:
        if isinstance(block, Line):
            yield from self._line(block, first=first)
        elif isinstance(block, Bars):
            yield self._bars(block)
        elif isinstance(block, Chart):
            yield Piece(
                _CHART_LEAST * self._unit,
                lambda painter, rect: self._show_chart(block, painter, rect),
                most=1e9,
            )
        elif isinstance(block, Space):
            yield Piece(8 * self._unit, lambda _painter, _rect: None, most=1e9)

    def _font(self, size: float, *, strong: bool = False) -> QFont:
        """Return a font: `size` is one of 1280 × 720 before it is shrunk, never below `LEAST`."""
        wanted = max(size * self._shrink, min(size, LEAST))
        return _font(max(round(wanted * self._unit), 1), strong)

    # Texts

    def _line(self, line: Line, *, first: bool) -> Iterator[Piece]:
        unit, font = self._unit, self._font(line.size, strong=line.strong)
        metrics = QFontMetricsF(font)
        step = metrics.height() * 1.02
        chip = _font(max(round(LEAST * unit), 1), True)
        before = self._before(line, step, QFontMetricsF(chip))
        right = QFontMetricsF(font).horizontalAdvance(line.right) + 24 * unit if line.right else 0.0
        pad = 16 * unit if line.here or line.right else 0.0
        lines = broken(line.text, font, self._width - before - right - 2 * pad)
        for at, text in enumerate(lines):
            above = 0.0 if at or first else line.above * unit

            def paint(painter: QPainter, rect: QRectF, at: int = at, text: str = text, above: float = above) -> None:
                rect = rect.adjusted(0, above, 0, 0)
                theme = current()
                if line.here:
                    painter.fillRect(rect, theme.colour("accent_soft"))
                if at == 0:
                    self._paint_before(painter, rect, line, chip)
                painter.setFont(font)
                ink = "accent" if line.here else "ink2" if line.quiet else "ink"
                painter.setPen(theme.colour(ink))
                base = rect.top() + metrics.ascent()
                x = rect.left() + before + pad
                if line.centred:
                    x = rect.left() + (rect.width() - metrics.horizontalAdvance(text)) / 2
                painter.drawText(QPointF(x, base), text)
                if at == 0 and line.right:
                    end = rect.right() - pad - metrics.horizontalAdvance(line.right)
                    painter.drawText(QPointF(end, base), line.right)

            yield Piece(step + above, paint, here=line.here, heads=line.heads)

    def _before(self, line: Line, step: float, chip: QFontMetricsF) -> float:
        """Return the room that stands before the text, in pixels."""
        if line.chip:
            return chip.horizontalAdvance(line.chip) + 46 * self._unit
        return step + 10 * self._unit if line.icon or line.level else 0.0

    def _paint_before(self, painter: QPainter, rect: QRectF, line: Line, font: QFont) -> None:
        unit, theme, metrics = self._unit, current(), QFontMetricsF(font)
        if line.chip:
            box = QRectF(rect.left(), rect.top() - 4 * unit, metrics.horizontalAdvance(line.chip) + 28 * unit, 0)
            box.setHeight(metrics.height() + 8 * unit)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 6 * unit, 6 * unit)
            painter.setPen(theme.colour("accent"))
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.chip)
        elif line.icon:
            name, token = line.icon
            side = rect.height() * 0.8
            ratio = painter.device().devicePixelRatioF()
            image = pixmap(name, theme.hex(token), round(side), ratio)
            painter.drawPixmap(QPointF(rect.left(), rect.top() + (rect.height() - side) / 2), image)
        elif line.level:
            side = rect.height() * 0.72
            box = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
            paint_mark(painter, box, *line.level)

    # Levels

    def _bars(self, block: Bars) -> Piece:
        count, unit = len(block.bars), self._unit
        gap = 16 * unit
        column = (self._width - gap * (count - 1)) / count
        font = self._font(LEAST)
        parts = {part for bar in block.bars for name in bar.names for part in name.split()}
        widest = max(map(QFontMetricsF(font).horizontalAdvance, parts), default=0)
        if count <= _SIDE_BY_SIDE and widest <= column - 8 * unit:
            return self._columns(block, column, gap)
        return self._rows(block)

    def _columns(self, block: Bars, column: float, gap: float) -> Piece:
        """Set the levels side by side; their bars stand on a line above their words."""
        unit, font, strong = self._unit, self._font(LEAST), self._font(LEAST, strong=True)
        step, mark = QFontMetricsF(font).height(), 34 * unit
        digits = max(QFontMetricsF(strong).horizontalAdvance(str(bar.value)) for bar in block.bars)
        indent = mark + 8 * unit + digits + 8 * unit
        under = [[broken(name, font, column - (0 if at else indent)) for at, name in enumerate(bar.names)]
                 for bar in block.bars]  # fmt: skip
        words = max(sum(map(len, names)) for names in under) * step
        voted = block.most is not None
        strip = 14 * unit
        chart = _BARS_LEAST * unit if voted else strip
        count = len(block.bars)

        def paint(painter: QPainter, rect: QRectF) -> None:
            theme = current()
            base = rect.bottom() - words - 12 * unit
            for at, (bar, names) in enumerate(zip(block.bars, under, strict=True)):
                x = rect.left() + at * (column + gap)
                if voted:
                    room = QRectF(x, rect.top(), column, base - rect.top())
                    self._paint_bar(painter, room, bar.votes or 0, block.most or 0, (at, count))
                    painter.fillRect(QRectF(x, base, column, 3 * unit), theme.colour("ink"))
                else:
                    self._paint_bar(painter, QRectF(x, base - strip, column, strip), None, 1, (at, count))
                y = base + 12 * unit
                paint_mark(painter, QRectF(x, y + (step - mark) / 2, mark, mark), at, count)
                painter.setPen(theme.colour("ink"))
                painter.setFont(strong)
                rise = QFontMetricsF(font).ascent()
                painter.drawText(QPointF(x + mark + 8 * unit, y + rise), str(bar.value))
                painter.setFont(font)
                for place, lines in enumerate(names):
                    painter.setPen(theme.colour("ink2" if place else "ink"))
                    for text in lines:
                        painter.drawText(QPointF(x + (0 if place else indent), y + rise), text)
                        y += step

        height = chart + 24 * unit + words
        return Piece(height, paint, most=height + (_BARS_MOST - _BARS_LEAST) * unit if voted else 0.0)

    def _paint_bar(self, painter: QPainter, room: QRectF, votes: int | None, most: int, level: tuple[int, int]) -> None:
        """Paint the bar of a level with its votes; where none are shown (None), a strip in its colour."""
        unit, theme = self._unit, current()
        ground, ink = theme.level(*level)
        height = room.height() * (most if votes is None else votes) / most if most else 0.0
        box = QRectF(room.left(), room.bottom() - height, room.width(), height)
        if height:
            painter.setPen(QPen(QColor(ink.red(), ink.green(), ink.blue(), 60), unit))
            painter.setBrush(ground)
            painter.drawPath(_rounded_top(box, min(10 * unit, height)))
        if votes is None:
            return
        font = self._font(MIDDLE, strong=True)
        line = QFontMetricsF(font).height()
        painter.setFont(font)
        inside = height >= line
        painter.setPen(ink if inside else theme.colour("ink"))
        place = box if inside else QRectF(room.left(), box.top() - line, room.width(), line)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(votes))

    def _rows(self, block: Bars) -> Piece:
        """Set the levels one under the other: there are many, or their words are long."""
        unit, font, strong = self._unit, self._font(LEAST), self._font(LEAST, strong=True)
        step, count = QFontMetricsF(font).height(), len(block.bars)
        voted = block.most is not None
        digits = max(QFontMetricsF(strong).horizontalAdvance(str(bar.value)) for bar in block.bars)
        indent = step + 8 * unit + digits + 12 * unit
        room = (self._width * 0.5 if voted else self._width) - indent
        rows = [broken(" / ".join(bar.names), font, room) for bar in block.bars]

        def paint(painter: QPainter, rect: QRectF) -> None:
            theme, y = current(), rect.top()
            rise = QFontMetricsF(font).ascent()
            for at, (bar, lines) in enumerate(zip(block.bars, rows, strict=True)):
                paint_mark(painter, QRectF(rect.left(), y + step * 0.06, step * 0.88, step * 0.88), at, count)
                painter.setPen(theme.colour("ink"))
                painter.setFont(strong)
                painter.drawText(QPointF(rect.left() + step + 8 * unit, y + rise), str(bar.value))
                if bar.votes is not None:
                    start = rect.left() + self._width * 0.5 + 24 * unit
                    reach = rect.right() - start - 70 * unit
                    length = reach * bar.votes / block.most if block.most else 0.0
                    painter.fillRect(QRectF(start, y + step * 0.1, length, step * 0.8), theme.level(at, count)[0])
                    painter.drawText(QPointF(start + length + 12 * unit, y + rise), str(bar.votes))
                painter.setFont(font)
                for text in lines:
                    painter.drawText(QPointF(rect.left() + indent, y + rise), text)
                    y += step

        return Piece(sum(map(len, rows)) * step + 12 * unit, paint)


@lru_cache(maxsize=64)
def _font(pixels: int, strong: bool) -> QFont:
    font = QFont()
    font.setFamilies(FONT_FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def broken(text: str, font: QFont, width: float) -> list[str]:
    """Return the lines of a text in `width` pixels: broken between words, within one only where it is too long."""
    layout = QTextLayout(" ".join(text.split(" ")).replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        lines.append(layout.text()[line.textStart() : line.textStart() + line.textLength()].strip(" \u2028"))
    layout.endLayout()
    return lines or [""]


def _rounded_top(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()))
    path.lineTo(box.right() - radius, box.top())
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + radius))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
