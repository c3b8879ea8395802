"""The opening on one page: what the room is told first, to read aloud and to hang beside the door."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepInFrame, Paragraph, Spacer

from pcn_desktop.reports.fonts import STRONG, markup
from pcn_desktop.reports.forms.leaf import Leaf, running_leaf
from pcn_desktop.reports.forms.matter import FormKind, FormMatter
from pcn_desktop.reports.forms.questionnaire import workshop_lines
from pcn_desktop.reports.forms.words import form_name, say
from pcn_desktop.reports.opening_words import opening_text
from pcn_desktop.reports.paper import Ruled, said
from pcn_desktop.reports.pdf_page import BODY, HEADING, TITLE
from pcn_desktop.reports.wording import word

_HEAD: Final = ParagraphStyle("opening-head", parent=HEADING, fontSize=15, leading=20, spaceBefore=18, spaceAfter=6)
_WORDS: Final = ParagraphStyle("opening-words", parent=BODY, fontSize=13, leading=19, spaceAfter=6)
_BY_HAND: Final = ("purpose", "seen")
"""What every room should be told: where nobody typed it, there are lines to write it on."""


def opening_page(matter: FormMatter, language: str) -> Iterator[Leaf]:
    """Yield one page; what is too long for it is set smaller."""
    title = matter.details.title if matter.details else ""
    name = form_name(FormKind.OPENING, language)
    leaf = running_leaf((), language, head=(title, ""), name=name)
    _, _, width, height = leaf.frame
    whole = KeepInFrame(width, height - 1, list(_page(matter, language)), mode="shrink", hAlign="LEFT")
    yield replace(leaf, story=[whole], folio=None)


def _page(matter: FormMatter, language: str) -> Iterator[Flowable]:
    yield said(
        say("welcome", language), ParagraphStyle("opening-title", parent=TITLE, fontSize=26, leading=32), strong=True
    )
    yield from workshop_lines(matter, language)
    yield Spacer(1, 4)
    told = {part.key: part for part in opening_text(matter.opening, language)}
    for key in ("acknowledgement", "purpose", "kept_words", "seen"):
        if (part := told.get(key)) is not None:
            yield said(part.heading, _HEAD, strong=True)
            for line in part.text.splitlines():
                if line.strip():
                    mark = f'<font name="{STRONG}">{markup(part.mark)}</font> ' if part.mark else ""
                    yield Paragraph(mark + markup(line.strip()), _WORDS)
        elif key in _BY_HAND:
            yield said(word(key, language), _HEAD, strong=True)
            yield Ruled(3)
