"""The sign-in sheet: who is in the room, by perspective; one paper for each sitting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer, Table

from pcn_desktop.reports.fonts import STRONG, TEXT, markup
from pcn_desktop.reports.forms.leaf import Leaf, running_leaf
from pcn_desktop.reports.forms.matter import FormKind, FormMatter
from pcn_desktop.reports.forms.questionnaire import short_of, workshop_lines
from pcn_desktop.reports.forms.words import form_name, say
from pcn_desktop.reports.paper import said
from pcn_desktop.reports.pdf_page import BODY, HEAD_CELL, HEADING, INK2, ROOM, TITLE
from pcn_desktop.reports.wording import clock, day
from pcn_desktop.workspace.room_values import Perspective, Sitting

_SPARE: Final = 2
"""Lines beyond the people expected."""
_UNTOLD: Final = 5
"""Lines for a perspective whose head count nobody said."""
_UNNAMED: Final = 22
"""Lines where no perspective is known: what a sheet holds."""
_WHOLE: Final = 12
"""A list of so many lines stays on one page; a longer one begins where as many find room."""
_MOST: Final = 100
_TOLD: Final = ParagraphStyle("sign-told", parent=BODY, fontSize=10, leading=13.5)
_LINE: Final = 24.0
"""The height of a line to write on."""


def sign_in(matter: FormMatter, language: str) -> Iterator[Leaf]:
    """Yield a sheet for each sitting; one for the workshop where none was planned."""
    name = form_name(FormKind.SIGN_IN, language)
    title = matter.details.title if matter.details else name
    for sitting in matter.sittings or (None,):
        when = _when(sitting, language)
        yield running_leaf(
            list(_sheet(matter, sitting, when, language)), language, head=(title, short_of(when, 60)), name=name
        )


def _when(sitting: Sitting | None, language: str) -> str:
    """Return the day, hour and place of a sitting, as far as they are known."""
    if sitting is None:
        return ""
    hour = ""
    if sitting.start:
        try:
            hour = clock(time.fromisoformat(sitting.start), language)
        except ValueError:
            hour = sitting.start
    return " · ".join(
        filter(None, (day(sitting.day, language) if sitting.day else "", hour, short_of(sitting.place.strip())))
    )


def _sheet(matter: FormMatter, sitting: Sitting | None, when: str, language: str) -> Iterator[Flowable]:
    yield said(form_name(FormKind.SIGN_IN, language), TITLE, strong=True)
    yield from workshop_lines(matter, language, facts=not when)
    if when:
        yield Paragraph(markup(when, STRONG), BODY)
    yield Spacer(1, 4)
    yield from (said(say(key, language), _TOLD) for key in ("sign.how", "sign.kept"))
    if not matter.perspectives:
        yield _lines(_UNNAMED, language)
        return
    here = {
        one.perspective: one.people for one in matter.attendance if sitting is not None and one.sitting == sitting.id
    }
    for perspective in matter.perspectives:
        people = here.get(perspective.id, perspective.people)
        count = min(people + _SPARE if people else _UNTOLD, _MOST)
        table = _lines(count, language)
        heads = _heads(perspective, people, language)
        if count <= _WHOLE:
            yield KeepTogether([*heads, table])
        else:
            yield from (CondPageBreak(_WHOLE * _LINE), *heads, table)


def _heads(perspective: Perspective, people: int, language: str) -> list[Flowable]:
    expected = f"  ({say('sign.expected', language, people=people)})" if people else ""
    words = f'{markup(short_of(perspective.name, 160), STRONG)}<font name="{TEXT}" size="9">{markup(expected)}</font>'
    return [Paragraph(words, HEADING)]


def _lines(count: int, language: str) -> Table:
    """Return lines to write on, their head again on each page."""
    head = [Paragraph(markup(say(key, language), STRONG), HEAD_CELL) for key in ("sign.name", "sign.body")]
    style = [
        ("FONTNAME", (0, 0), (-1, -1), TEXT),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, 0), 2),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
        ("LINEBELOW", (0, 1), (0, -1), 0.5, INK2),
        ("LINEBELOW", (2, 1), (2, -1), 0.5, INK2),
    ]
    rows = [[head[0], "", head[1]], *(["", "", ""] for _ in range(count))]
    gap = 18.0
    widths = ((ROOM - gap) * 0.55, gap, (ROOM - gap) * 0.45)
    return Table(rows, colWidths=widths, rowHeights=[None, *[_LINE] * count], repeatRows=1, style=style, hAlign="LEFT")
