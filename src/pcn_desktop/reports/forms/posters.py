"""Wall posters: one section each, large enough to be read from two metres, with room for dots under each answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from pcn_desktop.instruments.model import Item, Section
from pcn_desktop.reports import content, fonts
from pcn_desktop.reports.forms.boxes import SIGNS, answers
from pcn_desktop.reports.forms.leaf import Leaf
from pcn_desktop.reports.forms.matter import Asked, FormMatter
from pcn_desktop.reports.forms.words import say
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_page import ACCENT, INK, INK2, SHEET, WARN, write
from pcn_desktop.typography import NO_BREAK

WALL: Final = landscape(SHEET)
_SIDE: Final = 34.0
_ROOM: Final = WALL[0] - 2 * _SIDE
_TITLE: Final = 30.0
SENTENCE: Final = 23.0
"""The size of a criterion, in points: capitals of 6 mm, which read from two metres."""
_ANSWER: Final = 15.0
_SMALLEST: Final = 8.0
_DOTS: Final = 98.0
"""The height of the boxes: a dozen dots of 12 mm find room in one."""
_GAP: Final = 6.0


def posters(matter: FormMatter, language: str) -> Iterator[Leaf]:
    """Yield one poster for each section in scope, on as many sheets as it needs."""
    for part in matter.parts:
        for section, dimensions in part.sections:
            yield _poster(matter, part, section, [item for _, items in dimensions for item in items], language)


def _poster(matter: FormMatter, part: Asked, section: Section, items: list[Item], language: str) -> Leaf:
    own = part.instrument
    titles = fonts.wrap(f"{section.code}  {section.title.get(language)}", fonts.STRONG, _TITLE, _ROOM, 3)
    workshop = matter.details.title if matter.details else ""
    over = " · ".join(filter(None, (own.short.get(language), workshop)))
    feet = _feet(part, language)
    foot = 34.0 + 11.0 * len(feet)
    head = 62.0 + len(titles) * _TITLE * 1.2
    height = WALL[1] - head - foot

    def furnish(canvas: Canvas, _number: int) -> None:
        top = WALL[1] - 32
        canvas.setFillColor(ACCENT)
        canvas.rect(_SIDE, top + 4, 56, 5, stroke=0, fill=1)
        lines = fonts.wrap(over, fonts.STRONG, 12, _ROOM, 1)
        write(canvas, (_SIDE, top - 11), lines[0] if lines else "", face=fonts.STRONG, colour=ACCENT, size=12)
        for at, line in enumerate(titles):
            spot = (_SIDE, top - 18 - (at + 1) * _TITLE * 1.14)
            write(canvas, spot, line, face=fonts.STRONG, colour=INK, size=_TITLE)
        for at, (line, loud) in enumerate(feet):
            face, colour = (fonts.STRONG, WARN) if loud else (fonts.TEXT, INK2)
            write(canvas, (_SIDE, 22 + 11.0 * (len(feet) - at)), line, face=face, colour=colour)
        write(canvas, (_SIDE, 22), content.creator())

    story: list[Flowable] = [_Criterion(part, item, language, height) for item in items]
    return Leaf(language, story, (_SIDE, foot, _ROOM, height), furnish, size=WALL, folio=(_SIDE + _ROOM, 22))


def _feet(part: Asked, language: str) -> list[tuple[str, bool]]:
    """Return the lines at the foot: what the instrument is, and loud what must stand wherever it is shown."""
    own = part.instrument
    loud = [own.notice.get(language), say("custody", language) if part.community else ""]
    quiet = " ".join(content.statement(own, language))
    lines = [(line, True) for words in loud for line in fonts.wrap(words, fonts.STRONG, 8.5, _ROOM, 4)]
    return [*lines, *((line, False) for line in fonts.wrap(quiet, fonts.TEXT, 8.5, _ROOM, 4))]


class _Criterion(Flowable):  # type: ignore[misc]
    """A criterion and its boxes; a sentence that no sheet holds in its size is set smaller."""

    def __init__(self, part: Asked, item: Item, language: str, most: float) -> None:
        super().__init__()
        self.width = _ROOM
        self._code, self._answers = item.code, answers(part.instrument.scale_of(item), language)
        size = SENTENCE
        while True:
            self._indent = fonts.width(item.code, fonts.STRONG, size) + 14
            self._lines = fonts.wrap(item.label.get(language), fonts.TEXT, size, _ROOM - self._indent, 60)
            self.height = len(self._lines) * size * 1.25 + 8 + _DOTS + 20
            if self.height <= most or size <= _SMALLEST:
                break
            size -= 1
        self._size = size

    def draw(self) -> None:
        """Draw the sentence, then the boxes."""
        canvas, size, y = self.canv, self._size, self.height - self._size
        write(canvas, (0, y), self._code, face=fonts.STRONG, colour=ACCENT, size=size)
        for at, line in enumerate(self._lines):
            write(canvas, (self._indent, y - at * size * 1.25), line, colour=INK, size=size)
        width = (_ROOM - _GAP * (len(self._answers) - 1)) / len(self._answers)
        levels = len(self._answers) - len(SIGNS)
        for at, answer in enumerate(self._answers):
            sign, words = answer.split(NO_BREAK, 1) if at < levels else (SIGNS[at - levels], answer)
            self._box(at * (width + _GAP), width, sign, words, last=at >= levels)

    def _box(self, x: float, width: float, sign: str, words: str, *, last: bool) -> None:
        canvas, bottom = self.canv, 12.0
        canvas.setStrokeColor(INK2 if last else INK)
        canvas.setLineWidth(0.8 if last else 1.2)
        canvas.setFillColor(HexColor(LIGHT.surface))
        canvas.roundRect(x, bottom, width, _DOTS, 6, stroke=1, fill=0)
        write(canvas, (x + 7, bottom + _DOTS - 22), sign, face=fonts.STRONG, colour=INK, size=20)
        start = fonts.width(sign, fonts.STRONG, 20) + 13
        size, lines = _fitting(words, width - start - 4)
        for at, line in enumerate(lines):
            write(canvas, (x + start, bottom + _DOTS - 20 - at * size * 1.12), line, colour=INK, size=size)


def _fitting(words: str, room: float) -> tuple[float, list[str]]:
    """Return the words of an answer in the largest type in which they stand in few lines and no word breaks."""
    size = _ANSWER
    while True:
        lines = fonts.wrap(words, fonts.TEXT, size, room, 4)
        whole = all(fonts.width(part, fonts.TEXT, size) <= room for part in words.split())
        if size <= _SMALLEST or (whole and len(lines) <= 2):
            return size, lines
        size -= 0.5
