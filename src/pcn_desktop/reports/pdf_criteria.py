"""The table of a section's criteria in the PDF: ratings, questions and notes, cut so that it flows over pages."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from pcn_desktop.assessment.summary import DimensionSummary, InstrumentSummary, ItemSummary, SectionSummary
from pcn_desktop.reports import marks
from pcn_desktop.reports.decisions import marked
from pcn_desktop.reports.fonts import STRONG, TEXT, markup
from pcn_desktop.reports.note_words import note_kind
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_page import (
    ACCENT,
    CELL,
    CODE,
    HEAD_CELL,
    LINE,
    NOTE,
    RIGHT_STRONG,
    ROOM,
    SMALL,
    STRONG_CELL,
    Anchor,
    LateText,
)
from pcn_desktop.reports.room_text import said
from pcn_desktop.reports.wording import coverage, labelled, note_mark, score, word
from pcn_desktop.workspace.room_values import Consensus
from pcn_desktop.workspace.values import Note, NoteKind

COLUMNS = (50.0, ROOM - 50.0 - 128.0, 128.0)
_INSET = 9.0
_PIECE = 9
"""Lines of a text that stay together: a longer one is cut so that no row is taller than a page."""
_TOGETHER = 14
"""Rows that may be kept on one page at the end of a table."""


def criteria_table(part: InstrumentSummary, section: SectionSummary, options: ReportOptions, late: LateText) -> Table:
    """Return the table of a section: one band per dimension, one group of rows per criterion."""
    return _Rows(part, options, late).table(section)


def pieces(paragraph: Paragraph, width: float, style: ParagraphStyle) -> list[Paragraph]:
    """Cut a paragraph into pieces of a few whole lines, which read on without a seam."""
    most = style.leading * _PIECE + 1
    found = []
    rest = paragraph
    while rest.wrap(width, 10_000)[1] > most:
        head, *tail = rest.split(width, most)
        if not tail:
            break
        found.append(head)
        rest = tail[0]
    return [*found, rest]


class _Rows:
    """Gathers the rows of one table, and the style of each."""

    def __init__(self, part: InstrumentSummary, options: ReportOptions, late: LateText) -> None:
        self._part, self._options, self._late = part, options, late
        self._cells: list[list[Any]] = []
        self._styles: list[tuple[Any, ...]] = []
        self._starts: list[int] = []

    def table(self, section: SectionSummary) -> Table:
        language = self._options.language
        heads = (word(name, language) for name in ("code", "criterion", "rating"))
        self._add([Paragraph(markup(text, STRONG), HEAD_CELL) for text in heads], top=3, bottom=4)
        for dimension in section.dimensions:
            self._dimension(dimension)
        self._keep_end()
        plain = [
            ("FONTNAME", (0, 0), (-1, -1), TEXT),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("LEFTPADDING", (0, 0), (0, -1), 6),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 2),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(LIGHT.ink2)),
        ]
        return Table(
            self._cells, colWidths=COLUMNS, repeatRows=1, style=TableStyle([*plain, *self._styles]), hAlign="LEFT"
        )

    def _keep_end(self) -> None:
        """Keep the last criteria together, so that none stands alone on a page; long notes may part them."""
        last = len(self._cells) - 1
        close = [start for start in self._starts[-3:] if last - start < _TOGETHER]
        if close:
            self._styles.append(("NOSPLIT", (0, close[0]), (-1, last)))

    def _dimension(self, dimension: DimensionSummary) -> None:
        language, own, figures = self._options.language, dimension.dimension, dimension.figures
        key = f"{self._part.instrument.key}:{own.code}"
        title = f"{own.code} {own.title.get(language)}"
        reached = f"{score(figures, language)} · {coverage(figures.coverage, language)}"
        row = len(self._cells)
        self._add(
            [
                [Anchor(key, title, 2, self._late), Paragraph(markup(own.code, STRONG), CODE)],
                Paragraph(markup(own.title.get(language), STRONG), STRONG_CELL),
                Paragraph(markup(reached, STRONG), RIGHT_STRONG),
            ],
            top=4,
            bottom=5,
        )
        self._style("BACKGROUND", row, HexColor(LIGHT.sunk))
        self._styles.append(("RIGHTPADDING", (-1, row), (-1, row), 6))
        self._styles.append(("NOSPLIT", (0, row), (-1, row + 1)))
        self._starts += [self._item(item) for item in dimension.items]

    def _item(self, item: ItemSummary) -> int:
        """Add the rows of a criterion and return the number of the first."""
        language, own = self._options.language, item.item
        scale = self._part.instrument.scale_of(own)
        drawn = marks.rating(scale, item.rating, language, LIGHT, COLUMNS[2] - 4)
        first = len(self._cells)
        sentence = pieces(Paragraph(markup(own.label.get(language)), CELL), COLUMNS[1] - 8, CELL)
        code = Paragraph(markup(own.code, STRONG), CODE)
        for at, part in enumerate(sentence):
            self._add([code, part, drawn] if at == 0 else [_Gap(), part, _Gap()], top=5 if at == 0 else 0)
        if self._options.questions:
            self._questions(item)
        if item.consensus:
            self._consensus(item.consensus)
        if self._options.notes:
            for note in item.notes:
                self._wide(self._note(note), NOTE, barred=True)
        last = self._add([_Gap(5), _Gap(), _Gap()])
        self._style("LINEBELOW", last, 0.5, LINE)
        # The sentence keeps with what follows it (a gap and a first text), the end with what precedes it.
        self._styles.append(("NOSPLIT", (0, first), (-1, min(first + 2, last))))
        self._styles.append(("NOSPLIT", (0, max(last - 1, first)), (-1, last)))
        return first

    def _consensus(self, given: Consensus) -> None:
        """Add why the criterion was rated so, and who sees it otherwise."""
        language = self._options.language
        for name, text in (("reason", given.reason), ("dissent", given.dissent)):
            if text.strip():
                before = markup(labelled(word(name, language), "", language), STRONG)
                body = markup(marked(text, given.language, language))
                self._wide(f'<font name="{STRONG}">{before}</font>{body}', NOTE)

    def _note(self, note: Note) -> str:
        """Return a note as it was written: what it is where that is no mere remark, its language if another."""
        language, kind = self._options.language, note.marks.kind
        name = labelled(note_kind(kind, language), "", language) if kind is not NoteKind.REMARK else ""
        before = f"{name}{note_mark(note.language, language)}".strip()
        body = markup(said(note, language))
        return f'<font name="{STRONG}">{markup(before, STRONG)}</font> {body}' if before else body

    def _questions(self, item: ItemSummary) -> None:
        language, own = self._options.language, item.item
        self._wide(markup(own.question.get(language)), SMALL, gap=3)
        if own.evidence:
            evidence = " · ".join(text.get(language) for text in own.evidence)
            self._wide(markup(labelled(word("evidence", language), evidence, language)), SMALL, gap=2)

    def _wide(self, text: str, style: ParagraphStyle, *, barred: bool = False, gap: float = 5) -> None:
        """Add a text under the criterion, over the two right columns; a note has a bar at its left."""
        width = COLUMNS[1] + COLUMNS[2] - 8 - (_INSET if barred else 0)
        self._add([_Gap(gap), _Gap(), _Gap()])
        for part in pieces(Paragraph(text, style), width, style):
            row = self._add([_Gap(), part, _Gap()])
            self._styles.append(("SPAN", (1, row), (2, row)))
            if barred:
                self._styles.append(("LEFTPADDING", (1, row), (1, row), _INSET))
                self._styles.append(("LINEBEFORE", (1, row), (1, row), 2, ACCENT))

    def _add(self, cells: list[Any], *, top: float = 0, bottom: float = 0) -> int:
        """Add a row and return its number."""
        row = len(self._cells)
        self._cells.append(cells)
        self._style("TOPPADDING", row, top)
        self._style("BOTTOMPADDING", row, bottom)
        return row

    def _style(self, name: str, row: int, *values: object) -> None:
        self._styles.append((name, (0, row), (-1, row), *values))


class _Gap(Flowable):  # type: ignore[misc]
    """A height with nothing in it: an empty text would be as high as a line."""

    def __init__(self, height: float = 0) -> None:
        super().__init__()
        self.width, self.height = 0, height

    def draw(self) -> None:
        """Draw nothing."""
