"""Papers in one file: each with its own size, head and foot, its pages numbered from 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate

from pcn_desktop.reports import fonts
from pcn_desktop.reports.content import creator
from pcn_desktop.reports.files import Progress
from pcn_desktop.reports.pdf_page import (
    ACCENT,
    FOOT,
    ROOM,
    SHEET,
    SIDE,
    WARN,
    LateText,
    canvas_maker,
    running_head,
    write,
)
from pcn_desktop.reports.wording import tongue, word

_TOP: Final = 58.0
_NOTICE_LINE: Final = 11.0
Box = tuple[float, float, float, float]
"""Left, bottom, width, height, in points."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One paper. `furnish` draws what stands on each of its pages, told the page's number in this paper."""

    language: str
    story: Sequence[Flowable]
    frame: Box
    furnish: Callable[[Canvas, int], None]
    size: tuple[float, float] = SHEET
    folio: tuple[float, float] | None = (SIDE + ROOM, FOOT - 22)
    """Where `page x of y` ends; None where pages bear no number."""
    numbers: list[int] = field(default_factory=list)


def running_leaf(
    story: Sequence[Flowable], language: str, *, head: tuple[str, str], name: str, notices: Sequence[str] = ()
) -> Leaf:
    """Return an upright paper: `head` runs at the top from its second page, notices stand at the foot of each."""
    lines = [line for notice in notices for line in fonts.wrap(notice, fonts.STRONG, 8.5, ROOM, 4)]
    rise = _NOTICE_LINE * len(lines)

    def furnish(canvas: Canvas, number: int) -> None:
        if number == 1:
            canvas.setFillColor(ACCENT)
            canvas.rect(SIDE, SHEET[1] - _TOP + 16, 56, 5, stroke=0, fill=1)
        else:
            running_head(canvas, SHEET[1] - _TOP + 18, *head)
        for at, line in enumerate(lines):
            spot = (SIDE, FOOT - 4 + _NOTICE_LINE * (len(lines) - 1 - at))
            write(canvas, spot, line, face=fonts.STRONG, colour=WARN)
        write(canvas, (SIDE, FOOT - 22), f"{name} · {creator()}")

    lift = rise + 6 if rise else 0
    return Leaf(language, story, (SIDE, FOOT + lift, ROOM, SHEET[1] - _TOP - FOOT - lift), furnish)


def render_leaves(leaves: Sequence[Leaf], *, title: str, subject: str, language: str, steps: Progress) -> bytes:
    """Return papers as the bytes of a PDF file."""
    fonts.register()
    late = LateText()
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        title=fonts.clean(title),
        subject=fonts.clean(subject),
        author="PCN Desktop",
        creator=creator(),
        lang=f"{tongue(language.partition('+')[0])}-CA",
        initialFontName=fonts.TEXT,
        pageTemplates=[_template(at, leaf, late) for at, leaf in enumerate(leaves)],
    )
    story: list[Flowable] = []
    for at, leaf in enumerate(leaves):
        story += [NextPageTemplate(f"leaf-{at}"), PageBreak()] if at else []
        story += leaf.story
    whole = max(len(story), 1)

    def follow(kind: str, value: object) -> None:
        if kind == "PROGRESS" and isinstance(value, int):
            steps.at(0.95 * min(value / whole, 1))

    document.setProgressCallBack(follow)
    document.build(story, canvasmaker=canvas_maker(late, outline=False))
    return file.getvalue()


def _template(at: int, leaf: Leaf, late: LateText) -> PageTemplate:
    def furnish(canvas: Canvas, document: Any) -> None:
        leaf.numbers.append(document.page)
        number = len(leaf.numbers)
        canvas.saveState()
        leaf.furnish(canvas, number)
        canvas.restoreState()
        if leaf.folio is not None:
            words = lambda: word("page", leaf.language, page=number, pages=len(leaf.numbers))  # noqa: E731
            late.ask(canvas, f"folio-{document.page}", words, leaf.folio)

    frame = Frame(*leaf.frame, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0, id="text")
    return PageTemplate(f"leaf-{at}", [frame], onPage=furnish, pagesize=leaf.size)
