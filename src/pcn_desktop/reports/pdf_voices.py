"""The chapter of a community instrument in the PDF: one for each vault that lets something out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, NextPageTemplate, PageBreak, Paragraph, Spacer, Table

from pcn_desktop.assessment.outgoing import Perspective
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports import content, custody, marks
from pcn_desktop.reports.custody import Content, VoicePoint, say
from pcn_desktop.reports.fonts import STRONG, markup
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_criteria import pieces
from pcn_desktop.reports.pdf_page import (
    ACCENT,
    BODY,
    BULLET,
    CELL,
    CODE,
    FLAT,
    HEAD_CELL,
    HEAD_RIGHT,
    HEADING,
    LINE,
    NOTE,
    OVERLINE,
    RIGHT,
    RIGHT_STRONG,
    ROOM,
    SMALL,
    TITLE,
    Anchor,
    LateText,
)
from pcn_desktop.reports.voices_chart import two_voices
from pcn_desktop.reports.wording import capital, word
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Voice

_RATED: Final = 96.0
"""Width of a rating's column, in points."""
_CODE: Final = 44.0
_GAP: Final = 58.0
"""Width of the column of differences."""
_INSET: Final = 9.0
_UNDER_HEAD: Final = ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(LIGHT.ink2))


class Voices:
    """Tells what one vault lets out: the release, the sections in two voices, and, if all is released, the rest."""

    def __init__(self, found: Content, options: ReportOptions, late: LateText, at: int) -> None:
        self._found, self._options, self._late, self._at = found, options, late, at
        self._one, self._own = found.one, found.instrument
        self._language = options.language

    def tell(self) -> Iterator[Flowable]:
        """Yield the pages of the chapter."""
        language, own = self._language, self._own
        title = own.title.get(language)
        yield NextPageTemplate(f"voices-{self._at}")
        yield PageBreak()
        yield Anchor(f"voices-{self._at}", title, 0, self._late)
        yield Paragraph(markup(word("version", language, version=own.version), STRONG), OVERLINE)
        yield Paragraph(markup(title, STRONG), TITLE)
        if held := custody.held_line(self._one, language):
            yield Paragraph(markup(held), BODY)
        yield from (Paragraph(markup(text), SMALL) for text in content.statement(own, language))
        yield Paragraph(markup(say("release", language), STRONG), HEADING)
        yield from self._release()
        yield Paragraph(markup(say("voices", language), STRONG), HEADING)
        points = custody.points(self._one, language)
        yield two_voices(points, language, width=ROOM, size=8.8)
        yield Spacer(1, 6)
        yield self._sections(points)
        yield Spacer(1, 4)
        yield Paragraph(markup(say("reading", language)), SMALL)
        if any(point.provisional[voice] for point in points for voice in Voice):
            yield Paragraph(markup(word("provisional_key", language)), SMALL)
        yield from self._criteria()
        yield from self._perspective(self._one.perspectives)

    def _release(self) -> Iterator[Flowable]:
        """Yield the release, name by name; a long text of terms flows on."""
        ground = HexColor(LIGHT.soft)
        for name, value in custody.release_rows(self._found, self._language):
            parts = pieces(Paragraph(markup(value.strip()), CELL), ROOM - 150 - 16, CELL)
            rows = [[Paragraph(markup(name), SMALL) if at == 0 else "", part] for at, part in enumerate(parts)]
            style = [
                *FLAT,
                ("BACKGROUND", (0, 0), (-1, -1), ground),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("RIGHTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, 0), 2.5),
                ("BOTTOMPADDING", (0, -1), (-1, -1), 2.5),
            ]
            yield Table(rows, colWidths=(150, ROOM - 150), style=style, hAlign="LEFT")

    def _sections(self, points: Sequence[VoicePoint]) -> Table:
        """Return the scores by section, in two voices, with their difference."""
        language = self._language
        term = capital(self._own.section_term.get(language))
        names = [say(voice.value, language) for voice in Voice] + [say("difference_short", language)]
        rows: list[list[Any]] = [
            [Paragraph(markup(name, STRONG), HEAD_CELL) for name in (word("code", language), term)]
            + [Paragraph(markup(name, STRONG), HEAD_RIGHT) for name in names]
        ]
        rows += [
            [
                Paragraph(markup(point.code, STRONG), CODE),
                Paragraph(markup(point.title), CELL),
                *(Paragraph(markup(point.value(voice, language), STRONG), RIGHT_STRONG) for voice in Voice),
                Paragraph(markup(custody.signed(point.difference, language)), RIGHT),
            ]
            for point in points
        ]
        style = [
            *FLAT,
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            _UNDER_HEAD,
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, LINE),
        ]
        fixed = (30, 70, 76, 104)
        return Table(
            rows, colWidths=(fixed[0], ROOM - sum(fixed), *fixed[1:]), repeatRows=1, style=style, hAlign="LEFT"
        )

    def _criteria(self) -> Iterator[Flowable]:
        """Yield every criterion with both ratings, section by section."""
        if not self._one.items:
            return
        language, own = self._language, self._own
        yield PageBreak()
        yield Anchor(f"voices-{self._at}/criteria", say("criteria", language), 1, self._late)
        yield Paragraph(markup(own.title.get(language), STRONG), OVERLINE)
        yield Paragraph(markup(say("criteria", language), STRONG), TITLE)
        names = [say(voice.value, language) for voice in Voice]
        widths = (_CODE, ROOM - _CODE - 2 * _RATED - _GAP, _RATED, _RATED, _GAP)
        for part in self._one.sections:
            yield CondPageBreak(90)
            yield Paragraph(markup(f"{part.section.code} {part.section.title.get(language)}", STRONG), HEADING)
            heads = [word("code", language), word("criterion", language), *names]
            head = Table(
                [
                    [
                        *(Paragraph(markup(name, STRONG), HEAD_CELL) for name in heads),
                        Paragraph(markup(say("difference", language), STRONG), HEAD_RIGHT),
                    ]
                ],
                colWidths=widths,
                style=[
                    *FLAT,
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                    ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(LIGHT.ink2)),
                ],
                hAlign="LEFT",
            )
            head.keepWithNext = 1
            yield head
            for line in part.items:
                scale = own.scale_of(line.item)
                drawn = [marks.rating(scale, line.ratings[voice], language, LIGHT, _RATED - 8) for voice in Voice]
                apart = Paragraph(markup(custody.signed(line.difference, language), STRONG), RIGHT_STRONG)
                origin = custody.origin(line.item, language)
                yield from _criterion(line.item.code, line.item.label.get(language), origin, [*drawn, apart], widths)
                yield from self._notes(line.notes)
        if documents := content.sources(own, language):
            yield CondPageBreak(60)
            yield Paragraph(markup(say("sources", language), STRONG), HEADING)
            yield from (Paragraph(markup(text), BULLET, bulletText="•") for text in documents)

    def _perspective(self, found: Sequence[Perspective]) -> Iterator[Flowable]:
        """Yield the community's perspective on the criteria of ordinary instruments."""
        if not found:
            return
        language = self._language
        title = say("perspective", language)
        yield PageBreak()
        yield Anchor(f"voices-{self._at}/perspective", title, 1, self._late)
        yield Paragraph(markup(self._own.title.get(language), STRONG), OVERLINE)
        yield Paragraph(markup(title, STRONG), TITLE)
        yield Paragraph(markup(say("perspective_lead", language)), BODY)
        for key in dict.fromkeys(line.instrument.key for line in found):
            lines = [line for line in found if line.instrument.key == key]
            yield from self._seen(lines[0].instrument, lines)

    def _seen(self, instrument: Instrument, lines: Sequence[Perspective]) -> Iterator[Flowable]:
        language = self._language
        widths = (_CODE, ROOM - _CODE - 128, 128.0)
        yield Paragraph(markup(instrument.title.get(language), STRONG), HEADING)
        for line in lines:
            if line.rating is None and not self._options.notes:
                continue
            scale = instrument.scale_of(line.item)
            drawn = "" if line.rating is None else marks.rating(scale, line.rating, language, LIGHT, 124)
            yield from _criterion(line.item.code, line.item.label.get(language), "", [drawn], widths)
            yield from self._notes(line.notes)

    def _notes(self, notes: Sequence[Note]) -> Iterator[Flowable]:
        """Yield the notes below their criterion, as they were written, with a bar at their left."""
        if not self._options.notes:
            return
        for note in notes:
            yield from _noted(markup(custody.note_text(note, self._language)))


_ROW: Final = ParagraphStyle("voices-origin", parent=SMALL, fontSize=8, leading=10.5, spaceBefore=1)


def _criterion(
    code: str, sentence: str, origin: str, last: Sequence[Any], widths: Sequence[float]
) -> Iterator[Flowable]:
    """Yield the row of a criterion; a sentence too long for a page would be cut over rows."""
    parts = pieces(Paragraph(markup(sentence), CELL), widths[1] - 8, CELL)
    parts += pieces(Paragraph(markup(origin), _ROW), widths[1] - 8, _ROW) if origin else []
    blank = [""] * len(last)
    rows = [
        [Paragraph(markup(code, STRONG), CODE), parts[0], *last] if at == 0 else ["", part, *blank]
        for at, part in enumerate(parts)
    ]
    style = [
        *FLAT,
        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
        ("TOPPADDING", (0, 0), (-1, 0), 5),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 5),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, LINE),
        *([("NOSPLIT", (0, 0), (-1, 1))] if len(rows) > 1 else []),
    ]
    yield Table(rows, colWidths=widths, style=style, hAlign="LEFT")


def _noted(text: str) -> Iterator[Flowable]:
    width = ROOM - _CODE - _INSET
    for part in pieces(Paragraph(text, NOTE), width, NOTE):
        style = [*FLAT, ("LINEBEFORE", (1, 0), (1, 0), 2, ACCENT), ("LEFTPADDING", (1, 0), (1, 0), _INSET)]
        yield Table([["", part]], colWidths=(_CODE, ROOM - _CODE), style=style, hAlign="LEFT")
    yield Spacer(1, 5)
