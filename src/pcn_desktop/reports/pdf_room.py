"""The room in the PDF: who was there, when it met, the time it took; and what was heard in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from pcn_desktop.assessment.heard import HeardGroup, parked_topics
from pcn_desktop.assessment.summary import InstrumentSummary, Summary
from pcn_desktop.reports import room_text
from pcn_desktop.reports.fonts import STRONG, markup
from pcn_desktop.reports.note_words import note_marks
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_page import (
    BULLET,
    CELL,
    GROUP,
    HEAD_CELL,
    HEAD_RIGHT,
    HEADING,
    RIGHT,
    RIGHT_STRONG,
    ROOM,
    SMALL,
    STRONG_CELL,
    THIN_ROWS,
    LateText,
    WholeRows,
    page_head,
)
from pcn_desktop.reports.wording import labelled, note_mark, number, word
from pcn_desktop.workspace.values import Note, NoteMarks

_MINUS: Final = "\u2212"
_MOST_SITTINGS: Final = 4
"""Sittings that stand side by side in the table of perspectives; with more, only their totals are given."""


class Room:
    """Tells who was in the room and how it used its time."""

    def __init__(self, summary: Summary, options: ReportOptions, late: LateText) -> None:
        self._summary, self._options, self._late = summary, options, late
        self._language = options.language

    def tell(self) -> Iterator[Flowable]:
        """Yield the page; nothing where nothing is known of the room."""
        language = self._language
        lines = room_text.time_lines(self._summary, language) if self._options.time else ()
        if not lines and not room_text.room_there(self._summary):
            return
        yield from page_head(self._summary.details.title, word("room", language), "room", self._late)
        if self._summary.perspectives:
            yield self._heading("perspectives")
            yield self._perspectives()
            yield from self._names()
        if self._summary.sittings:
            yield self._heading("sittings")
            yield self._sittings()
        if lines:
            yield self._heading("time_plan")
            yield self._time(lines)

    def _heading(self, key: str) -> Paragraph:
        return Paragraph(markup(word(key, self._language), STRONG), HEADING)

    def _perspectives(self) -> Table:
        """Return the head counts: expected, then at each sitting."""
        summary, language = self._summary, self._language
        sittings = summary.sittings if len(summary.sittings) <= _MOST_SITTINGS else ()
        heads = [word("perspective", language), word("expected", language)]
        heads += [room_text.sitting_name(at, language) for at, _ in enumerate(sittings, start=1)]
        rows = [
            [
                room_text.perspective_name(summary, one.id, language),
                self._count(one.people or None),
                *(self._count(room_text.present(summary, sitting, one)) for sitting in sittings),
            ]
            for one in summary.perspectives
        ]
        total = [room_text.expected_in_all(summary), *(room_text.present_in_all(summary, one) for one in sittings)]
        return self._table(heads, rows, [word("total", language), *map(self._count, total)])

    def _names(self) -> Iterator[Flowable]:
        for one, names in room_text.people_names(self._summary, self._options):
            name = room_text.perspective_name(self._summary, one.id, self._language)
            yield Spacer(1, 3)
            yield Paragraph(markup(labelled(name, names, self._language)), SMALL)

    def _sittings(self) -> Table:
        language = self._language
        heads = [
            word("sitting", language),
            word("day", language),
            word("place", language),
            word("attendance", language),
        ]
        rows = [
            [
                Paragraph(markup(room_text.sitting_name(at, language), STRONG), STRONG_CELL),
                Paragraph(markup(room_text.sitting_day(one, language) or "–"), CELL),
                Paragraph(markup(one.place or "–"), CELL),
                Paragraph(markup(self._count(room_text.present_in_all(self._summary, one))), RIGHT),
            ]
            for at, one in enumerate(self._summary.sittings, start=1)
        ]
        cells = [[Paragraph(markup(head, STRONG), HEAD_CELL) for head in heads[:3]]]
        cells[0].append(Paragraph(markup(heads[3], STRONG), HEAD_RIGHT))
        return self._set([*cells, *rows], (80, 150, ROOM - 320, 90))

    def _time(self, lines: Sequence[room_text.TimeLine]) -> Table:
        language = self._language
        heads = [word(name, language) for name in ("part", "planned", "used", "time_difference")]
        *rows, total = (
            [one.name, self._count(one.planned), self._count(one.used), self._signed(one.difference)]
            for one in (*lines, room_text.time_total(self._summary, language))
        )
        return self._table(heads, rows, total)

    def _table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], total: Sequence[str]) -> Table:
        """Return a table with names at the left, figures at the right and a total."""
        cells = [[Paragraph(markup(text, STRONG), HEAD_RIGHT if at else HEAD_CELL) for at, text in enumerate(heads)]]
        cells += [[Paragraph(markup(text), RIGHT if at else CELL) for at, text in enumerate(row)] for row in rows]
        cells.append(
            [Paragraph(markup(text, STRONG), RIGHT_STRONG if at else STRONG_CELL) for at, text in enumerate(total)]
        )
        width = 74.0
        return self._set(cells, (ROOM - width * (len(heads) - 1), *[width] * (len(heads) - 1)))

    def _set(self, cells: list[list[Any]], widths: Sequence[float]) -> WholeRows:
        style = [
            *THIN_ROWS,
            ("RIGHTPADDING", (0, 0), (-2, -1), 8),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(LIGHT.ink2)),
        ]
        return WholeRows(cells, colWidths=widths, repeatRows=1, style=style, hAlign="LEFT", splitInRow=1)

    def _count(self, value: int | None) -> str:
        return "–" if value is None else number(value, self._language)

    def _signed(self, value: int | None) -> str:
        if value is None:
            return "–"
        sign = "+" if value > 0 else _MINUS if value < 0 else ""
        return f"{sign}{number(abs(value), self._language)}"


class Heard:
    """Tells what was heard on the criteria of an instrument, then the topics put aside."""

    def __init__(self, summary: Summary, part: InstrumentSummary, options: ReportOptions, late: LateText) -> None:
        self._summary, self._part, self._late = summary, part, late
        self._language, self._asked = options.language, options.notes and options.heard

    def tell(self) -> Iterator[Flowable]:
        """Yield the pages; nothing where nothing was written, or where it was left out."""
        sections = room_text.heard_sections(self._part)
        parked = [note for note in parked_topics(self._summary) if note.instrument == self._part.instrument.key]
        if not self._asked or not (sections or parked):
            return
        own, language = self._part.instrument, self._language
        yield from page_head(own.title.get(language), word("heard", language), f"{own.key}/heard", self._late)
        for section in sections:
            title = f"{section.section.code} {section.section.title.get(language)}"
            yield Paragraph(markup(title, STRONG), HEADING)
            for group in section.groups:
                yield from self._group(group)
        if parked:
            yield Paragraph(markup(word("parked_topics", language), STRONG), HEADING)
            yield from map(self._note, parked)

    def _group(self, group: HeardGroup) -> Iterator[Flowable]:
        """Yield the notes of one kind that are sorted alike."""
        yield Paragraph(markup(note_marks(NoteMarks(group.kind, group.sorting), self._language), STRONG), GROUP)
        yield from map(self._note, group.notes)
        yield Spacer(1, 3)

    def _note(self, note: Note) -> Paragraph:
        """Return a note as it was written, with its language and its criterion."""
        mark = note_mark(note.language, self._language)
        before = f'<font name="{STRONG}">{mark}</font> ' if mark else ""
        code = f'<font name="{STRONG}" color="{LIGHT.accent}" size="8.5">{markup(note.code, STRONG)}</font>'
        return Paragraph(f"{before}{markup(room_text.said(note, self._language))} {code}", BULLET, bulletText="•")
