"""The questionnaire: every criterion in scope with its question, its boxes and room to write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table

from pcn_desktop.instruments.model import Dimension, Item, Scale, Section
from pcn_desktop.reports import content, custody
from pcn_desktop.reports.fonts import STRONG, markup
from pcn_desktop.reports.forms.boxes import BoxRow, answers
from pcn_desktop.reports.forms.leaf import Leaf, running_leaf
from pcn_desktop.reports.forms.matter import Asked, FormKind, FormMatter
from pcn_desktop.reports.forms.words import form_name, say
from pcn_desktop.reports.opening_words import opening_text
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.paper import WARNING, Ruled, said
from pcn_desktop.reports.pdf_page import (
    BODY,
    CELL,
    CODE,
    FLAT,
    HEADING,
    LINE,
    OVERLINE,
    ROOM,
    SMALL,
    STRONG_CELL,
    TITLE,
)
from pcn_desktop.reports.wording import capital, day, labelled, level_label, word
from pcn_desktop.typography import NO_BREAK

_CODE: Final = 46.0
_ASIDE: Final = ROOM - _CODE
"""The width of what stands beside a code."""
_BAND: Final = [
    *FLAT,
    ("BACKGROUND", (0, 0), (-1, -1), HexColor(LIGHT.sunk)),
    ("LEFTPADDING", (0, 0), (0, -1), 6),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
]


def questionnaire(matter: FormMatter, language: str) -> Iterator[Leaf]:
    """Yield one paper for each instrument."""
    name = form_name(FormKind.QUESTIONNAIRE, language)
    title = matter.details.title if matter.details else name
    for part in matter.parts:
        own = part.instrument
        notices = [own.notice.get(language)] if own.notice.get(language) else []
        story = [*_head(matter, part, language), *_body(part, language), *_end(part, language)]
        yield running_leaf(story, language, head=(title, own.short.get(language)), name=name, notices=notices)


def workshop_lines(matter: FormMatter, language: str, *, facts: bool = True) -> Iterator[Flowable]:
    """Yield which workshop it is, and when and where if `facts` are wanted; without one, lines to write it on."""
    details = matter.details
    if details is None:
        half = (ROOM - 24) / 2
        cells = [[[said(say(key, language), SMALL), Ruled(1, half)] for key in ("workshop", "day")]]
        cells[0].insert(1, [])
        yield Table(cells, colWidths=(half, 24, half), style=FLAT, hAlign="LEFT")
        return
    yield Paragraph(markup(short_of(details.title), STRONG), _like(BODY, fontSize=12, leading=16))
    when = day(details.day, language) if details.day else ""
    known = [short_of(fact.strip()) for fact in (when, details.place, details.network) if fact.strip()]
    if facts and known:
        yield Paragraph(markup(" · ".join(known)), BODY)
    if matter.example:
        yield said(word("example_key", language), _like(BODY, textColor=HexColor(LIGHT.warn)), strong=True)


def short_of(text: str, most: int = 300) -> str:
    """Return a text that somebody typed where a line or two are meant, cut where it is very long."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _head(matter: FormMatter, part: Asked, language: str) -> Iterator[Flowable]:
    own = part.instrument
    yield said(f"{own.title.get(language)} · {word('version', language, version=own.version)}", OVERLINE, strong=True)
    yield said(form_name(FormKind.QUESTIONNAIRE, language), TITLE, strong=True)
    yield from workshop_lines(matter, language)
    yield Spacer(1, 6)
    if part.community:
        voices = [say(f"voice.{name}", language) for name in ("network", "partners")]
        yield BoxRow(voices, ROOM, label=say("voice", language), size=10, gap=8)
        yield said(say("custody", language), WARNING, strong=True)
    elif matter.voter_names:
        names = [short_of(one, 120) for one in matter.voter_names]
        yield BoxRow(names, ROOM, label=say("perspective", language), size=10, gap=8)
    else:
        yield said(say("perspective", language), SMALL)
        yield Ruled(1)
    yield said(say("lead", language), _like(BODY, fontSize=10, leading=14))
    for told in opening_text(matter.opening, language):
        if told.key in ("kept_words", "seen") and not part.community:
            yield said(told.heading, HEADING, strong=True)
            yield from (
                Paragraph(markup(f"{told.mark} {line}".strip()), BODY)
                for line in told.text.splitlines()
                if line.strip()
            )
    used = {item.scale for _, asked in part.sections for _, items in asked for item in items}
    for scale in (found for found in own.scales if found.key in used):
        yield KeepTogether([said(say("levels", language), HEADING, strong=True), *_scale(scale, language)])


def _scale(scale: Scale, language: str) -> Iterator[Flowable]:
    rows = [
        [
            Paragraph(markup(level_label(level, language), STRONG), STRONG_CELL),
            Paragraph(markup(level.description.get(language)), CELL),
        ]
        for level in scale.levels
    ]
    style = [*FLAT, ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    yield Table(rows, colWidths=(150, ROOM - 150), style=style, hAlign="LEFT")
    if note := scale.note.get(language):
        yield Paragraph(markup(note), SMALL)


def _body(part: Asked, language: str) -> Iterator[Flowable]:
    """Yield the criteria; a heading stays with the first of what it heads."""
    for section, dimensions in part.sections:
        heads: list[Flowable] = list(_section(part, section, language))
        for dimension, items in dimensions:
            heads.append(_band(dimension, language))
            for item in items:
                yield KeepTogether([*heads, *_criterion(part, item, language)])
                heads = []


def _section(part: Asked, section: Section, language: str) -> Iterator[Flowable]:
    term = capital(part.instrument.section_term.get(language))
    yield Spacer(1, 14)
    yield said(f"{term}{NO_BREAK}{section.code}", OVERLINE, strong=True)
    yield said(section.title.get(language), _like(TITLE, fontSize=15, leading=19), strong=True)


def _band(dimension: Dimension, language: str) -> Flowable:
    cells = [[said(dimension.code, CODE, strong=True), said(dimension.title.get(language), STRONG_CELL, strong=True)]]
    return Table(cells, colWidths=(_CODE, _ASIDE), style=_BAND, hAlign="LEFT", spaceBefore=4, spaceAfter=4)


def _criterion(part: Asked, item: Item, language: str) -> Iterator[Flowable]:
    code = Paragraph(markup(item.code, STRONG), CODE)
    sentence = Paragraph(markup(item.label.get(language), STRONG), _like(STRONG_CELL, fontSize=9.8, leading=13.2))
    beside: list[list[Any]] = [
        [code, sentence],
        ["", Paragraph(markup(item.question.get(language)), CELL)],
        ["", BoxRow(answers(part.instrument.scale_of(item), language), _ASIDE, size=8.8)],
        ["", Ruled(2, _ASIDE, say("remarks", language))],
    ]
    if basis := custody.basis(item, language):
        beside.insert(2, ["", said(labelled(say("basis", language), basis, language), SMALL)])
    style = [
        *FLAT,
        ("LEFTPADDING", (0, 0), (0, -1), 6),
        ("TOPPADDING", (0, 0), (-1, 0), 5),
        ("TOPPADDING", (0, 1), (-1, -2), 3),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 6),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, LINE),
    ]
    yield Table(beside, colWidths=(_CODE, _ASIDE), style=style, hAlign="LEFT")


def _end(part: Asked, language: str) -> Iterator[Flowable]:
    """Yield what the instrument is and is not, and where it comes from."""
    yield Spacer(1, 10)
    for block in content.provenance(part.instrument, language):
        told: list[Flowable] = [said(block.heading, HEADING, strong=True)]
        told += [Paragraph(markup(text), SMALL) for text in block.paragraphs]
        told += [Paragraph(markup(text), SMALL, bulletText="•") for text in block.bullets]
        yield KeepTogether(told)


def _like(style: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    return ParagraphStyle(f"form-{style.name}-{sorted(changes)}", parent=style, **changes)
