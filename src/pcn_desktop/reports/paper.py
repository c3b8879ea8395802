"""Plain Letter pages to print and keep: a head, running text, lines to write on, and the page's number at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from reportlab.graphics.shapes import Drawing, PolyLine, Rect
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from pcn_desktop.reports import fonts
from pcn_desktop.reports.content import creator
from pcn_desktop.reports.fonts import STRONG, TEXT, markup
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_page import (
    ACCENT,
    BODY,
    CELL,
    FLAT,
    FOOT,
    INK2,
    ROOM,
    SHEET,
    SIDE,
    LateText,
    canvas_maker,
    write,
)
from pcn_desktop.reports.wording import tongue, word

_TOP: Final = 54.0
WARNING: Final = ParagraphStyle(
    "paper-warning",
    parent=BODY,
    fontSize=9.6,
    leading=13,
    textColor=HexColor(LIGHT.warn),
    backColor=HexColor(LIGHT.warn_soft),
    borderPadding=(6, 8, 7, 8),
    leftIndent=8,
    rightIndent=8,
    spaceBefore=8,
    spaceAfter=14,
)
CODE_LINE: Final = ParagraphStyle(
    "paper-code", parent=BODY, fontSize=9, leading=12.6, backColor=HexColor(LIGHT.sunk), borderPadding=(5, 8, 6, 8),
    leftIndent=8, rightIndent=8, spaceBefore=7, spaceAfter=11,
)  # fmt: skip


def render_paper(story: Sequence[Flowable], *, title: str, language: str) -> bytes:
    """Return pages as the bytes of a PDF file in a language, or several (`fr+en`)."""
    fonts.register()
    late = LateText()

    def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
        number = document.page
        canvas.saveState()
        if number == 1:
            canvas.setFillColor(ACCENT)
            canvas.rect(SIDE, SHEET[1] - _TOP + 14, 56, 5, stroke=0, fill=1)
        write(canvas, (SIDE, FOOT - 22), f"{title} · {creator()}")
        canvas.restoreState()
        late.total = max(late.total, number)
        late.ask(canvas, f"folio-{number}", lambda: _folio(number, late.total, language), (SIDE + ROOM, FOOT - 22))

    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    frame = Frame(SIDE, FOOT, ROOM, SHEET[1] - _TOP - FOOT, id="text", **bare)
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=SHEET,
        title=title,
        author="PCN Desktop",
        creator=creator(),
        lang=f"{tongue(language.partition('+')[0])}-CA",
        initialFontName=TEXT,
        pageTemplates=[PageTemplate("paper", [frame], onPage=furnish)],
    )
    document.build(list(story), canvasmaker=canvas_maker(late, outline=False))
    return file.getvalue()


def _folio(number: int, pages: int, language: str) -> str:
    return f"{number} / {pages}" if "+" in language else word("page", language, page=number, pages=pages)


def said(text: str, style: Any = BODY, *, strong: bool = False, bullet: str | None = None) -> Paragraph:
    """Return a paragraph of our own words; what stands between two pairs of asterisks is set strong."""
    runs = [
        f'<font name="{STRONG}">{markup(run, STRONG)}</font>' if strong or at % 2 else markup(run, TEXT)
        for at, run in enumerate(text.split("**"))
    ]
    return Paragraph("".join(runs), style, bulletText=bullet)


def given(text: str, style: Any = BODY) -> Paragraph:
    """Return a paragraph of what somebody wrote, as it was written."""
    return Paragraph(markup(text.strip()), style)


class Ruled(Flowable):  # type: ignore[misc]
    """Lines to write on by hand; a short label may stand on the first."""

    def __init__(self, lines: int, width: float = ROOM, label: str = "") -> None:
        super().__init__()
        self.width, self.height, self._lines, self._label = width, lines * 22.0 + 4, lines, label

    def draw(self) -> None:
        """Draw the lines from the top."""
        self.canv.setStrokeColor(INK2)
        self.canv.setLineWidth(0.5)
        for at in range(self._lines):
            y = self.height - 20.0 - 22.0 * at
            self.canv.line(0, y, self.width, y)
        write(self.canv, (0, self.height - 17.0), self._label)


def ticked(text: str, *, tick: bool) -> Table:
    """Return a box to tick, ticked or not, before its words."""
    box = Drawing(12, 11)
    box.add(Rect(0.5, 0.5, 9, 9, fillColor=None, strokeColor=HexColor(LIGHT.ink), strokeWidth=0.9))
    if tick:
        box.add(PolyLine([2.2, 5, 4.3, 2.6, 8.2, 8], strokeColor=HexColor(LIGHT.ink), strokeWidth=1.6))
    style = [*FLAT, ("BOTTOMPADDING", (0, 0), (-1, -1), 3), ("TOPPADDING", (0, 0), (0, 0), 1)]
    return Table([[box, said(text, CELL)]], colWidths=(18, ROOM - 18), style=style, hAlign="LEFT")
