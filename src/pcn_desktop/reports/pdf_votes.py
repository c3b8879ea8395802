"""How the room voted in the PDF: for each criterion its columns, what they say, and who sees it otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer

from pcn_desktop.assessment.agreement import Verdict
from pcn_desktop.assessment.summary import InstrumentSummary, ItemSummary, RoundSummary, Summary
from pcn_desktop.reports.decisions import marked
from pcn_desktop.reports.fonts import STRONG, markup
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf_page import (
    CELL,
    CODE,
    GOOD_CELL,
    HEAD_CELL,
    LOOSE_HEADING,
    PAGE_ROOM,
    ROOM,
    SMALL,
    THIN_ROWS,
    WARN_CELL,
    LateText,
    WholeRows,
    page_head,
)
from pcn_desktop.reports.room_text import gap_text, perspective_name, votes_there
from pcn_desktop.reports.spread_chart import spread_columns, spread_key
from pcn_desktop.reports.spread_words import figure_words, moved_words, spread_words, verdict_words
from pcn_desktop.reports.wording import counted, labelled, rating_label, word

_CHART: Final = 186.0
_WIDTHS: Final = (50.0, ROOM - 50.0 - _CHART, _CHART)
_HEADING_ROOM: Final = 30.0
_VERDICTS: Final = {Verdict.AGREEMENT: GOOD_CELL, Verdict.SPLIT: WARN_CELL, None: HEAD_CELL}


class Votes:
    """Tells how the room voted on the criteria of an instrument."""

    def __init__(self, summary: Summary, part: InstrumentSummary, options: ReportOptions, late: LateText) -> None:
        self._summary, self._part, self._late = summary, part, late
        self._language, self._asked = options.language, options.votes

    def tell(self) -> Iterator[Flowable]:
        """Yield the pages; nothing where nobody voted, or where the votes were left out."""
        if not self._asked or not votes_there(self._part):
            return
        own, language = self._part.instrument, self._language
        yield from page_head(own.title.get(language), word("votes", language), f"{own.key}/votes", self._late)
        yield Paragraph(markup(self._lead()), SMALL)
        yield Spacer(1, 4)
        yield spread_key(language, width=ROOM)
        for section in self._part.sections:
            items = _voted(section.items)
            if items:
                title = f"{section.section.code} {section.section.title.get(language)}"
                table = self._table(items)
                yield CondPageBreak(min(table.start(ROOM) + _HEADING_ROOM, PAGE_ROOM))
                yield Paragraph(markup(title, STRONG), LOOSE_HEADING)
                yield table

    def _lead(self) -> str:
        """Return how many criteria were voted on, how many times the room agreed, how many times it was split."""
        items = _voted(self._part.items)
        last = [item.last_revealed for item in items]
        verdicts = [votes.spread.verdict for votes in last if votes and votes.spread]
        counts = ((verdict.value, verdicts.count(verdict)) for verdict in Verdict)
        parts = [("voted", len(items)), *((name, count) for name, count in counts if count)]
        return " · ".join(counted(name, count, self._language) for name, count in parts)

    def _table(self, items: Sequence[ItemSummary]) -> WholeRows:
        rows = [[self._code(item), list(self._said(item)), list(self._drawn(item))] for item in items]
        style = [*THIN_ROWS, ("RIGHTPADDING", (1, 0), (1, -1), 14)]
        return WholeRows(rows, colWidths=_WIDTHS, style=style, hAlign="LEFT", splitInRow=1)

    def _code(self, item: ItemSummary) -> Paragraph:
        return Paragraph(markup(item.item.code, STRONG), CODE)

    def _said(self, item: ItemSummary) -> Iterator[Flowable]:
        """Yield the criterion, what each round says, the rating, and who sees it otherwise."""
        language, own = self._language, item.item
        scale = self._part.instrument.scale_of(own)
        yield Paragraph(markup(own.label.get(language)), CELL)
        yield Spacer(1, 3)
        rounds = [votes for votes in item.rounds if votes.ballots]
        for votes in rounds:
            yield from self._round(item, votes, numbered=len(rounds) > 1)
        if moved := moved_words(item, language):
            yield self._labelled("median", moved)
        yield self._labelled("rating", rating_label(scale, item.rating, language))
        if item.consensus and item.consensus.dissent.strip():
            yield self._labelled("dissent", marked(item.consensus.dissent, item.consensus.language, language))

    def _round(self, item: ItemSummary, votes: RoundSummary, *, numbered: bool) -> Iterator[Flowable]:
        language, scale = self._language, self._part.instrument.scale_of(item.item)
        before = f"{word('round', language, round=votes.number)} · " if numbered else ""
        if votes.spread is None:
            yield Paragraph(markup(before + spread_words(scale, votes, language)), SMALL)
            return
        verdict = before + verdict_words(votes.spread, language)
        yield Paragraph(markup(verdict, STRONG), _VERDICTS[votes.spread.verdict])
        yield Paragraph(markup(_sentence(figure_words(votes.spread, language))), SMALL)
        if votes.corrected:
            yield Paragraph(markup(f"{word('corrected', language)}."), SMALL)
        for group, spread in votes.groups.items():
            name = perspective_name(self._summary, group, language)
            figures = ", ".join(figure_words(spread, language)[:3])
            yield Paragraph(markup(labelled(name, figures, language)), SMALL)
        for gap in votes.gaps:
            yield Paragraph(markup(gap_text(self._summary, gap, votes, language), STRONG), WARN_CELL)
        yield Spacer(1, 3)

    def _drawn(self, item: ItemSummary) -> Iterator[Flowable]:
        """Yield the columns of the rounds that may be shown."""
        shown = [votes for votes in item.rounds if votes.spread is not None]
        for votes in shown:
            if len(shown) > 1:
                yield Paragraph(markup(word("round", self._language, round=votes.number), STRONG), HEAD_CELL)
            if votes.spread is not None:
                yield spread_columns(votes.spread, width=_CHART)
                yield Spacer(1, 4)

    def _labelled(self, name: str, text: str) -> Paragraph:
        before = labelled(word(name, self._language), "", self._language)
        return Paragraph(f'<font name="{STRONG}">{markup(before, STRONG)}</font>{markup(text)}', CELL)


def _voted(items: Sequence[ItemSummary]) -> list[ItemSummary]:
    """Return the criteria on which anybody voted."""
    return [item for item in items if any(votes.ballots for votes in item.rounds)]


def _sentence(parts: Sequence[str]) -> str:
    return f"{', '.join(parts)}."
