"""Ballots: one a person, as many on a sheet as stay readable, with lines to cut along.

The criteria stand in the order in which slips are typed in; a ballot bears no number and no name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak

from pcn_desktop.instruments.model import Item
from pcn_desktop.reports import fonts
from pcn_desktop.reports.forms.boxes import SIGNS, Boxes, answers, tick_box
from pcn_desktop.reports.forms.leaf import Leaf
from pcn_desktop.reports.forms.matter import MOST_COPIES, Asked, FormMatter
from pcn_desktop.reports.forms.words import say
from pcn_desktop.reports.pdf_page import ACCENT, INK, INK2, LINE, SHEET, WARN, write
from pcn_desktop.reports.wording import day, labelled, word
from pcn_desktop.typography import NO_BREAK

_EDGE: Final = 22.0
"""What many printers leave white around a sheet."""
_WIDTH: Final = SHEET[0] - 2 * _EDGE
_PAD: Final = 9.0
"""White between a ballot and the line along which it is cut."""
_BETWEEN: Final = 4.0
"""White between two boxes."""
_MOST: Final = 4
"""Ballots on a sheet: smaller ones get lost."""
_SIZES: Final = (10.0, 9.5, 9.0, 8.5, 8.0)
"""Sizes of type, in points, largest first."""


@dataclass(frozen=True, slots=True)
class _Row:
    code: str
    lines: tuple[str, ...]
    signs: tuple[str, ...]


class Slip:
    """A ballot laid out in a size of type, or one slip of it: `part` says which of how many."""

    def __init__(
        self,
        matter: FormMatter,
        asked: Asked,
        items: Sequence[Item],
        language: str,
        size: float,
        *,
        part: tuple[int, int] = (1, 1),
    ) -> None:
        self.language, self.size = language, size
        self._lead = size * 1.22
        self._side = size * 1.5
        self._name = fonts.wrap(_name(asked, language, part), fonts.TEXT, size - 1.5, _WIDTH * 0.4, 1)
        room = _WIDTH - max((fonts.width(line, fonts.TEXT, size - 1.5) for line in self._name), default=0) - 14
        self._title = tuple(fonts.wrap(_title(matter, language), fonts.STRONG, size + 1, room, 2))
        self._who = _who(matter, asked, language, size)
        self._legends = tuple(line for words in _legends(asked, items, language) for line in self._wrapped(words))
        told = ["ballot.how"] if asked.community else ["ballot.how", "ballot.kept"]
        self._told = self._wrapped(" ".join(say(key, language) for key in told))
        notices = (asked.instrument.notice.get(language), say("custody", language) if asked.community else "")
        self._notices = tuple(line for words in notices for line in self._wrapped(words, strong=True))
        columns = max((len(answers(asked.instrument.scale_of(item), language)) for item in items), default=0)
        self._code = max((fonts.width(item.code, fonts.STRONG, size) for item in items), default=0) + 9
        self._answers = columns * (self._side + _BETWEEN) + 8
        room = _WIDTH - self._code - self._answers
        self._rows = tuple(self._row(asked, item, room) for item in items)

    def _wrapped(self, words: str, *, strong: bool = False) -> tuple[str, ...]:
        face = fonts.STRONG if strong else fonts.TEXT
        return tuple(fonts.wrap(words, face, self.size - 0.8, _WIDTH, 8))

    def _row(self, asked: Asked, item: Item, room: float) -> _Row:
        levels = asked.instrument.scale_of(item).levels
        lines = fonts.wrap(item.label.get(self.language), fonts.TEXT, self.size, room, 30)
        return _Row(item.code, tuple(lines), (*(str(level.value) for level in levels), *SIGNS))

    def _high(self, row: _Row) -> float:
        return max(len(row.lines) * self._lead, self._side) + 3

    @property
    def height(self) -> float:
        """Return the height that the slip takes."""
        above = max(len(self._title), 1) * (self.size + 1) * 1.3 + self._who.height + 3
        told = len(self._legends) + len(self._told) + len(self._notices)
        return above + told * self._lead + 5 + sum(map(self._high, self._rows))

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw the slip below `top`."""
        size, y = self.size, top
        for at, line in enumerate(self._title):
            spot = (left, top - size - at * (size + 1) * 1.3)
            write(canvas, spot, line, face=fonts.STRONG, colour=INK, size=size + 1)
        for line in self._name:
            write(canvas, (left + _WIDTH, top - size), line, right=True, colour=ACCENT, size=size - 1.5)
        y -= max(len(self._title), 1) * (size + 1) * 1.3 + 3
        self._who.draw(canvas, left, y)
        y -= self._who.height
        for lines, face, colour in (
            (self._told, fonts.TEXT, INK),
            (self._notices, fonts.STRONG, WARN),
            (self._legends, fonts.TEXT, INK),
        ):
            for line in lines:
                y -= self._lead
                write(canvas, (left, y), line, face=face, colour=colour, size=size - 0.8)
        y -= 4
        canvas.setStrokeColor(INK2)
        canvas.setLineWidth(0.7)
        canvas.line(left, y, left + _WIDTH, y)
        for row in self._rows:
            self._draw_row(canvas, left, y, row)
            y -= self._high(row)

    def _draw_row(self, canvas: Canvas, left: float, top: float, row: _Row) -> None:
        base = top - 1.5 - self.size
        write(canvas, (left, base), row.code, face=fonts.STRONG, colour=ACCENT, size=self.size)
        for at, line in enumerate(row.lines):
            write(canvas, (left + self._code, base - at * self._lead), line, colour=INK, size=self.size)
        step = self._side + _BETWEEN
        x = left + _WIDTH - len(row.signs) * step + _BETWEEN
        for at, sign in enumerate(row.signs):
            # What stands outside the scale stands a little apart.
            apart = 0 if at >= len(row.signs) - len(SIGNS) else -4
            tick_box(canvas, x + at * step + apart, top - 1.5 - self._side, self._side, sign)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        bottom = top - self._high(row)
        canvas.line(left, bottom, left + _WIDTH, bottom)


def ballots(matter: FormMatter, language: str, copies: int = 0) -> Iterator[Leaf]:
    """Yield the sheets: at least `copies` ballots (0: one for each person expected, or one sheet when nobody said).

    The last sheet is filled: a ballot that is spoilt needs another.
    """
    for asked, items in matter.ballots:
        slips, a_sheet = laid_out(matter, asked, items, language)
        wanted = min(copies or matter.heads or a_sheet, MOST_COPIES)
        story: list[Flowable] = []
        for _ in range(math.ceil(wanted / a_sheet)):
            for slip in slips:
                story += [PageBreak()] if story else []
                story.append(_Sheet(slip, a_sheet))
        yield Leaf(language, story, (0, 0, *SHEET), lambda _canvas, _number: None, folio=None)


def laid_out(matter: FormMatter, asked: Asked, items: Sequence[Item], language: str) -> tuple[tuple[Slip, ...], int]:
    """Return the slips of one ballot and how many ballots a sheet holds: the most that can still be read."""
    for count in range(_MOST, 0, -1):
        for size in _SIZES:
            slip = Slip(matter, asked, items, language, size)
            if slip.height <= SHEET[1] / count - _EDGE - (_PAD if count > 1 else _EDGE):
                return (slip,), count
    return _cut(matter, asked, items, language), 1


def _cut(matter: FormMatter, asked: Asked, items: Sequence[Item], language: str) -> tuple[Slip, ...]:
    """Return the slips of a ballot that no sheet holds whole."""
    size, rest, parts = _SIZES[2], items, list[Sequence[Item]]()
    most = SHEET[1] - 2 * _EDGE
    while rest:
        taken = 1
        while taken < len(rest) and Slip(matter, asked, rest[: taken + 1], language, size).height <= most:
            taken += 1
        parts.append(rest[:taken])
        rest = rest[taken:]
    whole = len(parts)
    return tuple(Slip(matter, asked, part, language, size, part=(at, whole)) for at, part in enumerate(parts, start=1))


class _Sheet(Flowable):  # type: ignore[misc]
    """One sheet: a slip as often as it fits, and lines to cut along."""

    def __init__(self, slip: Slip, count: int) -> None:
        super().__init__()
        self.width, self.height = SHEET
        self._slip, self._count = slip, count

    def draw(self) -> None:
        """Draw the slips from the top, a dashed line between two."""
        cell = SHEET[1] / self._count
        for at in range(self._count):
            top = SHEET[1] - at * cell
            above = _PAD if at else _EDGE
            self._slip.draw(self.canv, _EDGE, top - above)
            if at:
                self.canv.saveState()
                self.canv.setStrokeColor(INK2)
                self.canv.setLineWidth(0.5)
                self.canv.setDash(4, 4)
                self.canv.line(0, top, SHEET[0], top)
                self.canv.restoreState()


def _name(asked: Asked, language: str, part: tuple[int, int]) -> str:
    """Return what the slip is, and of which instrument."""
    own = asked.instrument
    name = say("ballot.part", language, part=part[0], parts=part[1]) if part[1] > 1 else say("ballot", language)
    return f"{name} · {own.short.get(language)}, {word('version', language, version=own.version)}"


def _title(matter: FormMatter, language: str) -> str:
    if matter.details is None:
        lines = (("workshop", 32), ("day", 16))
        return " ".join(labelled(say(key, language), "_" * length, language) for key, length in lines)
    when = day(matter.details.day, language) if matter.details.day else ""
    example = word("example", language) if matter.example else ""
    return " · ".join(filter(None, (matter.details.title, when, example)))


def _who(matter: FormMatter, asked: Asked, language: str, size: float) -> Boxes:
    """Return whose ballot it is, to tick; where no perspective is known, a line."""
    if asked.community:
        names = [say(f"voice.{name}", language) for name in ("network", "partners")]
        return Boxes(names, _WIDTH, size, say("voice", language))
    if matter.voter_names:
        return Boxes(matter.voter_names, _WIDTH, size, say("perspective", language))
    return Boxes((), _WIDTH, size, labelled(say("perspective", language), "_" * 40, language))


def _legends(asked: Asked, items: Sequence[Item], language: str) -> Iterator[str]:
    """Yield what the boxes mean, one line of words for each scale."""
    used = {item.scale for item in items}
    for scale in (one for one in asked.instrument.scales if one.key in used):
        *levels, not_applicable, unknown = answers(scale, language)
        outside = (f"{sign}{NO_BREAK}{words}" for sign, words in zip(SIGNS, (not_applicable, unknown), strict=True))
        yield " · ".join(words.replace(" ", NO_BREAK) for words in (*levels, *outside))
