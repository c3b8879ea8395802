"""A page of Markdown to read, in the theme's colours and sizes. Links are told, never followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from pcn_desktop.gui.theme import FONT_FAMILIES, Theme, current
from pcn_desktop.paths import resource
from pcn_desktop.typography import NO_BREAK, folded

_PICTURE = re.compile(r"!\[[^\]]*\]\(([a-z]+-[a-z]+\.png)\)")
"""A picture of the program's own, by its name in `assets/screenshots`."""
_KEY = re.compile(r"`([^`]+)`")
_WORD = re.compile(r"[^\W_]+")
_WIDEST = 720
"""The longest line that is read with ease, in pixels at 100 % text."""
_MARGIN = 20
"""Room around the text, in pixels at 100 % text."""
_LINE = 112.0
"""Height of a line, in percent of its type."""


class Reading(QTextBrowser):
    """Shows one text; `anchorClicked` tells a link. Words searched for are marked in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._words: tuple[str, ...] = ()
        self.setProperty("role", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Load nothing: no address is followed, and the program's own pictures are put in by `_draw`."""

    def show_text(self, markdown: str, words: str = "") -> None:
        """Show a text from its beginning; or from the first of the `words` searched for, which are marked."""
        self._text = markdown
        self._words = tuple(folded(words).split())
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # With the keyboard comes the place of the caret into view.
        self.verticalScrollBar().setValue(0)
        marked = self.extraSelections()
        if marked:
            self.setTextCursor(QTextCursor(marked[0].cursor.block()))
            self.ensureCursorVisible()

    def mark(self, words: str) -> None:
        """Mark other words in the text, which stays where it is."""
        self._words = tuple(folded(words).split())
        self._mark()

    def _write(self) -> None:
        theme = current()
        font = QFont()
        font.setFamilies(FONT_FAMILIES)
        font.setPixelSize(theme.px(15))
        self.document().setDefaultFont(font)
        # A key is set apart from its ground by a little air.
        spaced = _KEY.sub(rf"`{NO_BREAK}\1{NO_BREAK}`", self._text)
        self.document().setMarkdown(spaced, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dress(self.document(), theme)
        self._fit()
        self._draw()
        self._mark()

    def _draw(self) -> None:
        """Put in the pictures, as wide as the lines are long."""
        document, theme, ratio = self.document(), current(), self.devicePixelRatioF()
        room = self.viewport().width() - 2 * theme.px(_MARGIN)
        for name in _PICTURE.findall(self._text):
            picture = QImage(str(resource("assets", "screenshots", name)))
            if picture.isNull():
                continue
            width = min(picture.width(), theme.px(_WIDEST), max(room, 1))
            drawn = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            drawn.setDevicePixelRatio(ratio)
            pen = QPainter(drawn)
            pen.setPen(theme.colour("line"))
            pen.drawRect(QRectF(0, 0, drawn.width() / ratio - 1, drawn.height() / ratio - 1))
            pen.end()
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), drawn)
        document.markContentsDirty(0, document.characterCount())

    def _mark(self) -> None:
        marked = []
        wanted = [word for word in self._words if len(word) > 1]  # A letter alone would mark everything.
        for block in _blocks(self.document()) if wanted else ():
            for found in _WORD.finditer(block.text()):
                if any(word in folded(found[0]) for word in wanted):
                    marked += [self._marked(block.position() + found.start(), len(found[0]))]
        self.setExtraSelections(marked)

    def _marked(self, start: int, length: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(current().colour("warn_soft"))
        made.cursor, made.format = cursor, look
        return made

    def _fit(self) -> None:
        """Keep lines short on a wide page: the room left over stays on the right."""
        theme = current()
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        margin = theme.px(_MARGIN)
        look.setTopMargin(margin)
        look.setBottomMargin(margin)
        look.setLeftMargin(margin)
        look.setRightMargin(max(margin, self.viewport().width() - margin - theme.px(_WIDEST)))
        frame.setFrameFormat(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave going back and forth to the page: the browser knows a way of its own, on which nothing lies."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short, and the pictures with them."""
        super().resizeEvent(event)
        self._fit()
        if event.oldSize().width() != event.size().width() and _PICTURE.search(self._text):
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Dress the text again in another theme or size, at the same place."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._text:
            bar = self.verticalScrollBar()
            share = bar.value() / bar.maximum() if bar.maximum() else 0.0
            self._write()
            bar.setValue(round(share * bar.maximum()))


def dress(document: QTextDocument, theme: Theme) -> None:
    """Give a document read from Markdown its sizes, spaces and colours."""
    edit = QTextCursor(document)
    edit.beginEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)
    for block in _blocks(document):
        _dress_block(block, theme)
    edit.endEditBlock()


def _dress_block(block: QTextBlock, theme: Theme) -> None:
    look = QTextBlockFormat()
    level = block.blockFormat().headingLevel()
    in_table = QTextCursor(block).currentTable() is not None
    above, below = {1: (0, 10), 2: (18, 6)}.get(level, (0, 0 if in_table else 4 if block.textList() else 9))
    look.setTopMargin(theme.px(above))
    look.setBottomMargin(theme.px(below))
    pictured = any(given.isImageFormat() for _, _, given in _runs(block))
    look.setLineHeight(
        100.0 if level or in_table or pictured else _LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(look)
    size = {1: theme.heading_px(27), 2: theme.px(17)}.get(level, theme.px(15))
    for start, length, given in tuple(_runs(block)):
        words = QTextCharFormat()
        words.setProperty(QTextCharFormat.Property.FontPixelSize, size)
        words.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
        words.setFontFamilies(FONT_FAMILIES)
        words.setFontFixedPitch(False)
        bold = level or given.fontWeight() > QFont.Weight.Normal
        words.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if given.isAnchor():
            words.setForeground(theme.colour("accent"))
        elif given.fontFixedPitch():
            words.setForeground(theme.colour("ink"))
            words.setBackground(theme.colour("sunk"))
            words.setProperty(QTextCharFormat.Property.FontPixelSize, theme.px(13.5))
        else:
            words.setForeground(theme.colour("ink"))
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(words)
        if given.hasProperty(QTextCharFormat.Property.FontSizeAdjustment):
            whole = cursor.charFormat()
            whole.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            cursor.setCharFormat(whole)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    """Rule a table with thin lines; a head without words is left out."""
    columns = range(table.columns())
    if not any(table.cellAt(0, column).firstCursorPosition().block().text() for column in columns):
        table.removeRows(0, 1)
    else:
        for column in columns:
            cell = table.cellAt(0, column)
            look = cell.format()
            look.setBackground(theme.colour("sunk"))
            cell.setFormat(look)
    ruled = table.format()
    ruled.setBorder(1)
    ruled.setBorderCollapse(True)
    ruled.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    ruled.setBorderBrush(QBrush(theme.colour("line")))
    ruled.setCellPadding(theme.px(6))
    ruled.setBottomMargin(theme.px(10))
    ruled.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(ruled)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Yield position, length and format of each run of the same look."""
    place = block.begin()
    while not place.atEnd():
        run = place.fragment()
        yield run.position(), run.length(), run.charFormat()
        place += 1
