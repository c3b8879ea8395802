"""What the room is told first, in letters that can be read from its last row; turned page by page where it is long."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pcn_desktop.gui.theme import FONT_FAMILIES, current
from pcn_desktop.reports.opening_words import OpeningPart

_WIDTH, _HEIGHT = 1280, 720
"""The screen for which sizes are given; any other shows the same, larger or smaller."""
_MARGIN = 64
_TITLE, _BODY = 52, 38
"""Sizes of letters, in pixels on that screen: 38 are a little more than 28 points."""


class OpeningView(QWidget):
    """Paints the opening as large as the widget allows. It takes plain values; text is shown letter for letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._parts: tuple[OpeningPart, ...] = ()
        self._document = QTextDocument(self)
        self.page = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return max(self._document.pageCount(), 1)

    def show_opening(self, title: str, parts: tuple[OpeningPart, ...]) -> None:
        """Show the parts of an opening, under the title of the workshop."""
        if (title, parts) != (self._title, self._parts):
            self._title, self._parts = title, parts
            told = [title, *(f"{part.heading} {part.mark}\n{part.text}" for part in parts)]
            self.setAccessibleDescription("\n\n".join(told))
            self._compose()

    def turn(self, by: int) -> None:
        """Show a later or an earlier page, if there is one."""
        page = min(max(self.page + by, 0), self.pages - 1)
        if page != self.page:
            self.page = page
            self.update()

    def sizeHint(self) -> QSize:
        """Return a small screen."""
        return QSize(_WIDTH // 3, _HEIGHT // 3)

    def heightForWidth(self, width: int) -> int:
        """Keep the shape of a screen."""
        return width * _HEIGHT // _WIDTH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines and pages again."""
        super().resizeEvent(event)
        self._compose()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        theme, room = current(), self._room
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("bg"))
        painter.scale(self._unit, self._unit)
        if self.pages > 1:
            painter.setFont(_font(_BODY))
            painter.setPen(theme.colour("ink2"))
            foot = QRectF(_MARGIN, room.height() + _MARGIN, room.width(), _BODY * 1.5)
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{self.page + 1} / {self.pages}")
        painter.translate(_MARGIN, _MARGIN - self.page * room.height())
        shown = QRectF(0, self.page * room.height(), room.width(), room.height())
        painter.setClipRect(shown)
        self._document.drawContents(painter, shown)

    @property
    def _unit(self) -> float:
        """Return how many pixels of the widget one of the screen is."""
        return max(min(self.width() / _WIDTH, self.height() / _HEIGHT), 0.01)

    @property
    def _room(self) -> QSizeF:
        """Return the room for text on a page, in pixels of the screen."""
        foot = _BODY
        return QSizeF(
            max(self.width() / self._unit - 2 * _MARGIN, _BODY),
            max(self.height() / self._unit - 2 * _MARGIN - foot, _BODY),
        )

    def _compose(self) -> None:
        """Write the document, and keep a part on one page where it fits."""
        document = self._document
        document.clear()
        document.setDocumentMargin(0)
        document.setDefaultFont(_font(_BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        document.setPageSize(self._room)
        cursor = QTextCursor(document)
        _write(cursor, self._title, _letters("ink", _TITLE, bold=True), above=0, first=True)
        spans = []
        for part in self._parts:
            head = f"{part.heading} {part.mark}".rstrip()
            _write(cursor, head, _letters("accent", _BODY, bold=True), above=_BODY * 0.7)
            begin = cursor.block().blockNumber()
            for line in part.text.splitlines():
                _write(cursor, line, _letters("ink", _BODY), above=4)
            spans.append((begin, cursor.block().blockNumber()))
        for begin, end in spans:
            self._keep_together(begin, end)
        self.page = min(self.page, self.pages - 1)
        self.update()

    def _keep_together(self, begin: int, end: int) -> None:
        """Begin a part on a new page where it ends on another one, if it then fits, or its heading would be alone."""
        if self._page_of(begin, first=True) == self._page_of(end, first=False):
            return
        alone = self._page_of(begin, first=True) != self._page_of(min(begin + 1, end), first=True)
        self._break_before(begin, True)
        fits = self._page_of(begin, first=True) == self._page_of(end, first=False)
        if not fits and not alone:
            self._break_before(begin, False)

    def _break_before(self, block: int, wanted: bool) -> None:
        found = self._document.findBlockByNumber(block)
        kept = found.blockFormat()
        always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
        kept.setPageBreakPolicy(always if wanted else QTextFormat.PageBreakFlag.PageBreak_Auto)
        QTextCursor(found).setBlockFormat(kept)

    def _page_of(self, block: int, *, first: bool) -> int:
        """Return the page on which the first or the last line of a paragraph stands."""
        found = self._document.findBlockByNumber(block)
        top = self._document.documentLayout().blockBoundingRect(found).top()
        layout = found.layout()
        line = layout.lineAt(0 if first else max(layout.lineCount() - 1, 0))
        return int((top + (line.y() if line.isValid() else 0) + 1) // self._room.height())


def _font(size: int) -> QFont:
    made = QFont()
    made.setFamilies(FONT_FAMILIES)
    made.setPixelSize(size)
    return made


def _letters(token: str, size: int, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    font = _font(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFont(font)
    made.setForeground(current().colour(token))
    return made


def _write(cursor: QTextCursor, words: str, letters: QTextCharFormat, *, above: float, first: bool = False) -> None:
    """Write a paragraph, letter for letter, `above` pixels under the last one."""
    block = QTextBlockFormat()
    block.setTopMargin(above)
    if first:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
    else:
        cursor.insertBlock(block, letters)
    cursor.insertText(words, letters)
