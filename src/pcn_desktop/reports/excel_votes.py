"""The sheets of how the room voted: a line for each round, and for each perspective that may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.assessment.agreement import Spread, Verdict
from pcn_desktop.assessment.summary import RoundSummary
from pcn_desktop.reports.decisions import marked
from pcn_desktop.reports.excel_cells import (
    Book,
    Column,
    Value,
    cell_at,
    fill,
    font,
    freeze_head,
    set_widths,
    show_level,
)
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.places import Place, places
from pcn_desktop.reports.room_text import gap_text, perspective_name
from pcn_desktop.reports.spread_words import spread_words, verdict_words
from pcn_desktop.reports.wording import level_label


class _Line(NamedTuple):
    place: Place
    votes: RoundSummary


def votes_sheets(book: Book) -> None:
    """Fill the votes, then the perspectives, where the room voted and the person wants it said."""
    lines = [_Line(place, votes) for place in places(book.summary) for votes in place.item.rounds if votes.ballots]
    if not book.options.votes or not lines:
        return
    _Votes(book, lines).fill()
    if any(line.votes.groups for line in lines):
        _Perspectives(book, lines).fill()


class _Table:
    """What both sheets share: the criterion at the left, then figures of votes on the scales that were voted on."""

    def __init__(self, book: Book, lines: Sequence[_Line]) -> None:
        self._book, self._lines, self._language = book, lines, book.language
        self._scales = {line.place.scale.key: line.place.scale for line in lines}
        self._levels = sorted({level.value for scale in self._scales.values() for level in scale.levels})

    def _head(self) -> list[Column]:
        word = self._book.word
        return [
            Column(word("code"), 9, strong=True),
            Column(word("criterion"), 40),
            Column(word("round_number"), 7, "0", centred=True),
        ]

    def _place(self, line: _Line) -> list[Value]:
        own = line.place.item.item
        return [own.code, own.label.get(self._language), line.votes.number]

    def _vote_columns(self) -> list[Column]:
        word, percent = self._book.word, self._book.percent_format
        columns = [Column(self._level_name(level), 11, "0", centred=True) for level in self._levels]
        columns += [Column(word(name), 9, "0", centred=True) for name in ("not_applicable", "unknown")]
        columns += [Column(word("vote_count"), 9, "0", centred=True), Column(word("median"), 9, centred=True)]
        columns += [Column(word(name), 9, "0", centred=True) for name in ("lowest", "highest")]
        columns += [Column(word(name), 11, percent, centred=True) for name in ("at_median", "in_region")]
        return columns

    def _level_name(self, value: int) -> str:
        if len(self._scales) == 1:
            return level_label(next(iter(self._scales.values())).level(value), self._language)
        return self._book.word("level_number", level=value)

    def _vote_values(self, spread: Spread | None) -> list[Value]:
        """Return the figures of some votes; empty cells where none may be shown, and for levels of other scales."""
        if spread is None:
            return [None] * (len(self._levels) + 8)
        counts = dict(spread.counts)
        return [
            *(counts.get(level) for level in self._levels),
            spread.not_applicable,
            spread.unknown,
            spread.n,
            spread.median,
            spread.lowest,
            spread.highest,
            spread.at_median,
            spread.in_region,
        ]

    def _several(self) -> bool:
        return len(self._book.summary.instruments) > 1


class _Votes(_Table):
    """A line for each round; of one that is not revealed, only how many ballots are in."""

    def __init__(self, book: Book, lines: Sequence[_Line]) -> None:
        super().__init__(book, lines)
        self._apart = any(line.votes.gaps for line in lines)
        self._corrected = any(line.votes.corrected for line in lines)

    def fill(self) -> None:
        book, word = self._book, self._book.word
        sheet = book.sheet("votes", landscape=True)
        columns = [
            *self._head(),
            Column(word("verdict"), 22),
            *self._vote_columns(),
            Column(word("rating"), 8, centred=True),
            *([Column(word("gaps"), 34)] if self._apart else []),
            Column(word("reason"), 32),
            Column(word("dissent"), 32),
            *([Column(word("corrected"), 15)] if self._corrected else []),
            Column(word("section_code"), 10),
            *([Column(word("instrument"), 22)] if self._several() else []),
        ]
        set_widths(sheet, [column.width for column in columns])
        book.table(sheet, "pcn_votes", 1, columns, [self._row(line) for line in self._lines])
        rating_at = len(self._head()) + 1 + len(self._vote_columns()) + 1
        for down, line in enumerate(self._lines, start=2):
            rating = line.place.item.rating
            if isinstance(rating, int):
                show_level(sheet, down, rating_at, line.place.scale, rating)
            self._mark_verdict(sheet, down, line)
        freeze_head(sheet, "C2")
        sheet.page_setup.fitToWidth = 2  # On one page its type would be too small to read.
        sheet.print_title_cols = "A:B"

    def _row(self, line: _Line) -> list[Value]:
        place, votes = line
        said = place.item.consensus
        reason, dissent = (said.reason, said.dissent) if said else ("", "")
        written = said.language if said else ""
        rating = place.item.rating
        verdict = verdict_words(votes.spread, self._language) if votes.spread else None
        return [
            *self._place(line),
            verdict or spread_words(place.scale, votes, self._language),
            *self._vote_values(votes.spread),
            rating if isinstance(rating, int) else None,
            *([self._gaps(votes)] if self._apart else []),
            marked(reason, written, self._language) or None,
            marked(dissent, written, self._language) or None,
            *([self._book.word("yes") if votes.corrected else None] if self._corrected else []),
            place.section.section.code,
            *([place.part.instrument.key] if self._several() else []),
        ]

    def _gaps(self, votes: RoundSummary) -> str | None:
        said = [gap_text(self._book.summary, gap, votes, self._language) for gap in votes.gaps]
        return "\n".join(said) or None

    def _mark_verdict(self, sheet: Worksheet, row: int, line: _Line) -> None:
        verdict = line.votes.spread.verdict if line.votes.spread else None
        cell = cell_at(sheet, row, len(self._head()) + 1)
        if verdict is Verdict.SPLIT:
            cell.font, cell.fill = font(bold=True, colour=LIGHT.warn), fill(LIGHT.warn_soft)
        elif verdict is Verdict.AGREEMENT:
            cell.font = font(bold=True, colour=LIGHT.accent)


class _Perspectives(_Table):
    """A line for each perspective that may be shown."""

    def fill(self) -> None:
        book, word = self._book, self._book.word
        sheet = book.sheet("perspectives", landscape=True)
        columns = [
            *self._head(),
            Column(word("perspective"), 26),
            *self._vote_columns(),
            *([Column(word("instrument"), 22)] if self._several() else []),
        ]
        set_widths(sheet, [column.width for column in columns])
        rows = [
            [
                *self._place(line),
                perspective_name(book.summary, group, self._language),
                *self._vote_values(spread),
                *([line.place.part.instrument.key] if self._several() else []),
            ]
            for line in self._lines
            for group, spread in line.votes.groups.items()
        ]
        book.table(sheet, "pcn_perspectives", 1, columns, rows)
        freeze_head(sheet, "C2")
