"""The sheet of the PDF: its measures, type, running heads, page numbers and outline."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Table

from pcn_desktop.reports import fonts
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.wording import word

Spot = tuple[float, float]

SHEET: Final = letter
SIDE: Final = 54.0
TOP: Final = 62.0
FOOT: Final = 50.0
ROOM: Final = SHEET[0] - 2 * SIDE
"""The width of the text, in points."""
PAGE_ROOM: Final = SHEET[1] - TOP - FOOT - 60
"""The height of the text below a page's title, in points."""
INK, INK2, ACCENT, LINE, WARN = (
    HexColor(colour) for colour in (LIGHT.ink, LIGHT.ink2, LIGHT.accent, LIGHT.line, LIGHT.warn)
)


def _style(
    size: float, leading: float, *, face: str = fonts.TEXT, colour: HexColor = INK, **more: Any
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{face}-{size}",
        fontName=face,
        fontSize=size,
        leading=leading,
        textColor=colour,
        bulletFontName=face,
        splitLongWords=1,
        **more,
    )


BODY: Final = _style(9.2, 12.4, spaceAfter=3)
BULLET: Final = _style(9.2, 12.4, spaceAfter=2, leftIndent=12, bulletIndent=2)
CELL: Final = _style(9.2, 12)
SMALL: Final = _style(8.5, 11.5, colour=INK2)
NOTE: Final = _style(9, 12.5)
HEAD_CELL: Final = _style(8.5, 11.5, face=fonts.STRONG, colour=INK2)
CODE: Final = _style(9.2, 12, face=fonts.STRONG, colour=ACCENT)
STRONG_CELL: Final = _style(9.2, 12, face=fonts.STRONG)
RIGHT: Final = _style(9.2, 12, alignment=2)
RIGHT_STRONG: Final = _style(9.2, 12, face=fonts.STRONG, alignment=2)
HEAD_RIGHT: Final = _style(8.5, 11.5, face=fonts.STRONG, colour=INK2, alignment=2)
OVERLINE: Final = _style(9, 12, face=fonts.STRONG, colour=ACCENT, spaceAfter=3, keepWithNext=1)
TITLE: Final = _style(19, 23, face=fonts.STRONG, spaceAfter=7, keepWithNext=1)
HEADING: Final = _style(11.5, 15, face=fonts.STRONG, spaceBefore=8, spaceAfter=4, keepWithNext=1)
GROUP: Final = _style(9.2, 12, face=fonts.STRONG, colour=ACCENT, spaceBefore=2, spaceAfter=2, keepWithNext=1)
LOOSE_HEADING: Final = ParagraphStyle("loose", parent=HEADING, keepWithNext=0)
"""A heading over a long table, which it would pull to the next page whole."""
KEY_LABEL: Final = _style(8.5, 11, colour=INK2)
KEY_VALUE: Final = _style(14, 18, face=fonts.STRONG)
BIG_VALUE: Final = _style(32, 36, face=fonts.STRONG, colour=ACCENT)
GOOD_CELL: Final = _style(8.5, 11.5, face=fonts.STRONG, colour=ACCENT)
WARN_CELL: Final = _style(8.5, 11.5, face=fonts.STRONG, colour=WARN)
FLAT: Final[list[tuple[Any, ...]]] = [
    ("FONTNAME", (0, 0), (-1, -1), fonts.TEXT),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]
"""A table with nothing between its cells."""
THIN_ROWS: Final[list[tuple[Any, ...]]] = [
    *FLAT,
    ("TOPPADDING", (0, 0), (-1, -1), 5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
]
"""A table with a thin line under each row, and air around its words."""


@dataclass(frozen=True, slots=True)
class Running:
    """What stands at the head and foot of every page but the cover."""

    workshop: str
    instrument: str
    foot: str
    language: str


class LateText:
    """Short texts known only once all pages are set (page counts and numbers), drawn as forms filled at the end."""

    def __init__(self) -> None:
        self._asked: dict[str, Callable[[], str]] = {}
        self.pages: dict[str, int] = {}
        self.total = 0

    def ask(self, canvas: Canvas, name: str, text: Callable[[], str], spot: Spot) -> None:
        """Leave a place whose right end stands at `spot`, for a text in small type."""
        self._asked[name] = text
        canvas.saveState()
        canvas.translate(*spot)
        canvas.doForm(name)
        canvas.restoreState()

    def fill(self, canvas: Canvas) -> None:
        """Write the texts; to be called once, before the document is saved."""
        for name, text in self._asked.items():
            canvas.beginForm(name, -160, -5, 2, 12)
            canvas.setFont(fonts.TEXT, 8.5)
            canvas.setFillColor(INK2)
            canvas.drawRightString(0, 0, text())
            canvas.endForm()


class ReportDocument(BaseDocTemplate):  # type: ignore[misc]
    """A Letter document with a cover and running pages, an outline and `page x of y`."""

    def __init__(self, file: Any, running: Running, late: LateText, **properties: Any) -> None:
        super().__init__(file, pagesize=SHEET, pageCompression=1, initialFontName=fonts.TEXT, **properties)
        self._running = running
        self._late = late
        frame = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
        height = SHEET[1] - TOP - FOOT
        cover = [
            Frame(SIDE, 250, ROOM, SHEET[1] - 250 - 110, id="title", **frame),
            Frame(SIDE, FOOT, ROOM, 180, id="statement", **frame),
        ]
        page = Frame(SIDE, FOOT, ROOM, height, id="text", **frame)
        self.addPageTemplates(
            [PageTemplate("cover", cover, onPage=_cover), PageTemplate("page", [page], onPage=self._furniture)]
        )

    def add_notice(self, name: str, instrument: str, notice: str) -> None:
        """Add a page named `name` for an instrument whose notice stands at the foot of each of its pages."""
        lines = fonts.wrap(notice, fonts.STRONG, 8.5, ROOM, 3)
        room = 11.0 * len(lines)
        running = replace(self._running, instrument=instrument)

        def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
            self._furniture(canvas, document, running)
            for at, line in enumerate(lines):
                spot = (SIDE, FOOT - 4 + 11.0 * (len(lines) - 1 - at))
                write(canvas, spot, line, face=fonts.STRONG, colour=WARN)

        frame = Frame(
            *(SIDE, FOOT + room + 4, ROOM, SHEET[1] - TOP - FOOT - room - 4),
            *(0, 0, 0, 0),
            id="text",
        )
        self.addPageTemplates([PageTemplate(name, [frame], onPage=furnish)])

    def _furniture(self, canvas: Canvas, document: BaseDocTemplate, running: Running | None = None) -> None:
        """Draw the running head and foot."""
        running, number = running or self._running, document.page
        top = SHEET[1] - TOP + 22
        canvas.saveState()
        running_head(canvas, top, running.workshop, running.instrument)
        write(canvas, (SIDE, FOOT - 22), running.foot)
        canvas.restoreState()
        self._late.total = max(self._late.total, number)
        self._late.ask(canvas, f"folio-{number}", lambda: self._folio(number), (SIDE + ROOM, FOOT - 22))

    def _folio(self, number: int) -> str:
        return word("page", self._running.language, page=number, pages=self._late.total)


def canvas_maker(late: LateText, *, outline: bool = True) -> type[Canvas]:
    """Return a canvas that fills the late texts as it is saved and opens with its title, and its outline if any."""

    class ReportCanvas(Canvas):  # type: ignore[misc]
        def save(self) -> None:
            late.fill(self)
            if outline:
                self.showOutline()
            self.setViewerPreference("DisplayDocTitle", "true")
            super().save()

    return ReportCanvas


class Anchor(Flowable):  # type: ignore[misc]
    """A place without size: a bookmark, an entry of the outline, and the page number that others refer to."""

    def __init__(self, key: str, title: str, level: int, late: LateText) -> None:
        super().__init__()
        self._key, self._title, self._level, self._late = key, fonts.clean(title), level, late
        self._drawn = False
        self.keepWithNext = 1

    def wrap(self, *_: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Set the bookmark, once: a table repeats its heads on each page."""
        if self._drawn:
            return
        self._drawn = True
        self.canv.bookmarkHorizontal(self._key, 0, 30)
        self.canv.addOutlineEntry(self._title, self._key, self._level, closed=self._level > 0)
        self._late.pages[self._key] = self.canv.getPageNumber()


def page_head(over: str, title: str, key: str, late: LateText) -> Iterator[Flowable]:
    """Yield what opens a page of its own inside a part: a new page, its place in the outline, its two titles."""
    yield PageBreak()
    yield Anchor(key, title, 1, late)
    yield Paragraph(fonts.markup(over, fonts.STRONG), OVERLINE)
    yield Paragraph(fonts.markup(title, fonts.STRONG), TITLE)


class WholeRows(Table):  # type: ignore[misc]
    """A table that cuts a row in two only where no page holds it whole."""

    def start(self, width: float) -> float:
        """Return how high its first row is, in points."""
        self.wrap(width, PAGE_ROOM)
        return float(self._rowHeights[0])

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Return the parts for this page and the next; nothing sends all to the next page."""
        first = sum(self._rowHeights[: self.repeatRows + 1])
        if availHeight < first <= PAGE_ROOM:
            return []
        parts: list[Flowable] = super().split(availWidth, availHeight)
        return parts


class PageNumber(Flowable):  # type: ignore[misc]
    """The number of the page where an anchor stands."""

    def __init__(self, key: str, late: LateText) -> None:
        super().__init__()
        self._key, self._late = key, late

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width given, to stand at its right end."""
        self.width = width
        return width, 12.5

    def draw(self) -> None:
        """Leave the place of the number."""
        self._late.ask(self.canv, f"at-{self._key}", lambda: str(self._late.pages[self._key]), (self.width, 3))


def write(
    canvas: Canvas,
    spot: tuple[float, float],
    text: str,
    *,
    face: str = fonts.TEXT,
    right: bool = False,
    colour: HexColor = INK2,
    size: float = 8.5,
) -> float:
    """Write a line of type, small unless told, from x or up to it; return its width."""
    x, y = spot
    text = fonts.clean(text)
    width = fonts.width(text, face, size)
    x -= width if right else 0
    canvas.setFillColor(colour)
    for name, run in fonts.runs(text, face):
        canvas.setFont(name, size)
        canvas.drawString(x, y, run)
        x += fonts.width(run, face, size)
    return width


def running_head(canvas: Canvas, top: float, left: str, right: str) -> None:
    """Draw a running head whose words stand at `top`: the right end first, the left takes the room that is left."""
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(SIDE, top - 7, SIDE + ROOM, top - 7)
    short = fonts.wrap(right, fonts.TEXT, 8.5, ROOM * 0.35, 1)
    taken = write(canvas, (SIDE + ROOM, top), short[0] if short else "", right=True)
    title = fonts.wrap(left, fonts.STRONG, 8.5, ROOM - taken - 20, 1)
    write(canvas, (SIDE, top), title[0] if title else "", face=fonts.STRONG)


def _cover(canvas: Canvas, _document: BaseDocTemplate) -> None:
    """Draw the quiet web of the cover, and its accent line."""
    canvas.saveState()
    canvas.setStrokeColor(LINE)
    centre = (SHEET[0] - 46, 300)
    for ring in range(1, 6):
        canvas.setLineWidth(1.0 if ring == 5 else 0.5)
        path = canvas.beginPath()
        for corner in range(6):
            angle = math.pi / 2 + corner * math.pi / 3
            spot = (centre[0] + 36 * ring * math.cos(angle), centre[1] + 36 * ring * math.sin(angle))
            path.moveTo(*spot) if corner == 0 else path.lineTo(*spot)
        path.close()
        canvas.drawPath(path)
    canvas.setFillColor(ACCENT)
    canvas.rect(SIDE, SHEET[1] - 84, 56, 5, stroke=0, fill=1)
    canvas.restoreState()
