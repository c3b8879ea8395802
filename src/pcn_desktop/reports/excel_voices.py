"""The sheet of a community instrument: one for each vault that lets something out, and none for the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.assessment.outgoing import Perspective, VoicedItem
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports import content, custody
from pcn_desktop.reports.custody import Content, say
from pcn_desktop.reports.excel_cells import (
    Book,
    Column,
    Value,
    fill,
    font,
    grow,
    local,
    set_widths,
    show_level,
    unit,
)
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.wording import capital, rating_word
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Voice

_WIDTHS: Final = (15.0, 50.0, 11.0, 17.0, 11.0, 17.0, 12.0, 19.0, 24.0, 9.0)
_MOMENT: Final = "yyyy\\-mm\\-dd\\ hh:mm"
_POINTS: Final = "+0.0;\u22120.0;0.0"
_LEVELS: Final = "+0;\u22120;0"


def voices_sheets(book: Book) -> None:
    """Fill a sheet for each vault that lets something out."""
    found = custody.with_content(book.summary)
    for at, one in enumerate(found, start=1):
        _Sheet(book, one, at if len(found) > 1 else 0).fill()


class _Sheet:
    """One sheet, filled from the top: `row` is the next free row."""

    def __init__(self, book: Book, found: Content, number: int) -> None:
        self._book, self._found, self._language = book, found, book.language
        self._one, self._own = found.one, found.instrument
        name = say("sheet", book.language) + (f" {number}" if number else "")
        self._sheet: Worksheet = book.named_sheet(name, landscape=True)
        self._row = 1

    def fill(self) -> None:
        set_widths(self._sheet, _WIDTHS)
        self._head()
        self._sections()
        found = self._one.items
        if found:
            self._criteria(found)
        if self._book.options.notes:
            self._notes([(line.item.code, note) for line in found for note in line.notes])
        self._perspective(self._one.perspectives)
        if found and (documents := content.sources(self._own, self._language)):
            self._heading(say("sources", self._language))
            for text in documents:
                self._line(text, bold=False)

    def _head(self) -> None:
        """Write what the instrument is and is not, who holds it, what was released."""
        language, own = self._language, self._own
        version = self._book.word("version", version=own.version)
        self._line(f"{own.title.get(language)} · {version}", size=15, height=26)
        if notice := own.notice.get(language):
            cell = self._line(notice, colour=LIGHT.warn)
            cell.fill = fill(LIGHT.warn_soft)
        self._sheet.print_title_rows = f"1:{self._row - 1}"
        if held := custody.held_line(self._one, language):
            self._line(held)
        for text in content.statement(own, language):
            self._line(text, bold=False, colour=LIGHT.ink2)
        self._row += 1
        self._heading(say("release", language))
        for name, value in custody.release_rows(self._found, language):
            self._book.put(self._sheet, self._row, 1, name).font = font(colour=LIGHT.ink2)
            self._merge(2, 4)
            self._book.put(self._sheet, self._row, 2, value)
            grow(self._sheet, self._row, [name, value], [_WIDTHS[0], sum(_WIDTHS[1:4])])
            self._row += 1

    def _sections(self) -> None:
        """Write the scores by section, in two voices beside each other."""
        book, language = self._book, self._language
        self._heading(say("voices", language))
        network, partners = (say(voice.value, language) for voice in Voice)
        shown = book.percent_format
        columns = self._columns(
            (book.word("code"), "General", False),
            (capital(self._own.section_term.get(language)), "General", False),
            (network, shown, True),
            (say("voice_status", language, voice=network), "General", False),
            (partners, shown, True),
            (say("voice_status", language, voice=partners), "General", False),
            (say("difference_points", language), _POINTS, True),
        )
        rows: list[Sequence[Value]] = []
        for point in custody.points(self._one, language):
            cells: list[Value] = [point.code, point.title]
            for voice in Voice:
                value = point.percents[voice]
                status = "no_score" if value is None else "provisional" if point.provisional[voice] else "complete"
                cells += [unit(value), book.word(status)]
            rows.append((*cells, point.difference))
        self._table("pcn_voices", columns, rows)
        self._line(say("reading", language), bold=False, colour=LIGHT.ink2)
        self._line(book.word("empty_key"), bold=False, colour=LIGHT.ink2)
        self._row += 1

    def _criteria(self, found: Sequence[VoicedItem]) -> None:
        """Write every criterion with both ratings, and whose words it is."""
        book, language, own = self._book, self._language, self._own
        self._heading(say("criteria", language))
        network, partners = (say(voice.value, language) for voice in Voice)
        columns = self._columns(
            (book.word("code"), "General", False),
            (book.word("criterion"), "General", False),
            (say("voice_rating", language, voice=network), "General", True),
            (say("voice_level", language, voice=network), "General", False),
            (say("voice_rating", language, voice=partners), "General", True),
            (say("voice_level", language, voice=partners), "General", False),
            (say("difference_levels", language), _LEVELS, True),
            (say("basis", language), "General", False),
            (book.word("source"), "General", False),
            (book.word("note_count"), "0", True),
        )
        rows: list[Sequence[Value]] = []
        for line in found:
            cells: list[Value] = [line.item.code, line.item.label.get(language)]
            for voice in Voice:
                rating = line.ratings[voice]
                cells += [
                    rating if isinstance(rating, int) else None,
                    rating_word(own.scale_of(line.item), rating, language),
                ]
            cells += [line.difference, custody.basis(line.item, language), line.item.source.place.get(language)]
            rows.append((*cells, len(line.notes)))
        first = self._row + 1
        self._table("pcn_voice_criteria", columns, rows)
        for down, line in enumerate(found, start=first):
            for column, voice in ((3, Voice.NETWORK), (5, Voice.PARTNERS)):
                rating = line.ratings[voice]
                if isinstance(rating, int):
                    show_level(self._sheet, down, column, own.scale_of(line.item), rating)

    def _notes(self, found: Sequence[tuple[str, Note]]) -> None:
        """Write notes, each as it was written."""
        if not found:
            return
        book, language = self._book, self._language
        self._heading(say("notes", language))
        columns = self._columns(
            (book.word("code"), "General", False),
            (book.word("note"), "General", False),
            (book.word("language"), "General", True),
            (book.word("written"), _MOMENT, True),
        )
        rows = [(code, note.text, note.language.upper(), local(note.created)) for code, note in found]
        self._table("pcn_voice_notes", columns, rows)

    def _perspective(self, found: Sequence[Perspective]) -> None:
        """Write the community's perspective on ordinary criteria, by instrument, and its notes on them."""
        for instrument in dict.fromkeys(line.instrument.key for line in found):
            own = [line for line in found if line.instrument.key == instrument]
            self._seen(own[0].instrument, own)

    def _seen(self, instrument: Instrument, found: Sequence[Perspective]) -> None:
        book, language = self._book, self._language
        self._heading(say("perspective_on", language, title=instrument.title.get(language)))
        self._line(say("perspective_lead", language), bold=False, colour=LIGHT.ink2)
        columns = self._columns(
            (book.word("code"), "General", False),
            (book.word("criterion"), "General", False),
            (book.word("rating"), "General", True),
            (book.word("level"), "General", False),
        )
        rated = [line for line in found if line.rating is not None]
        if rated:
            first = self._row + 1
            rows: list[Sequence[Value]] = []
            for line in rated:
                level = line.rating if isinstance(line.rating, int) else None
                scale = instrument.scale_of(line.item)
                label = line.item.label.get(language)
                rows.append((line.item.code, label, level, rating_word(scale, line.rating, language)))
            self._table("pcn_perspective", columns, rows)
            for down, line in enumerate(rated, start=first):
                if isinstance(line.rating, int):
                    show_level(self._sheet, down, 3, instrument.scale_of(line.item), line.rating)
        if book.options.notes:
            self._notes([(line.item.code, note) for line in found for note in line.notes])

    def _columns(self, *heads: tuple[str, str, bool]) -> list[Column]:
        return [
            Column(heading, width, shown, centred=centred, strong=at == 0)
            for at, ((heading, shown, centred), width) in enumerate(zip(heads, _WIDTHS, strict=False))
        ]

    def _table(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> None:
        self._row = self._book.table(self._sheet, name, self._row, columns, rows) + 1

    def _heading(self, text: str) -> None:
        self._line(text, size=12, height=22)

    def _line(
        self, text: str, *, size: float = 10, bold: bool = True, colour: str = LIGHT.ink, height: float = 15
    ) -> Cell:
        """Write a line over the width of the text, and go to the next row."""
        self._merge(1, 7)
        cell = self._book.put(self._sheet, self._row, 1, text)
        cell.font = font(size, bold=bold, colour=colour)
        grow(self._sheet, self._row, [text], [sum(_WIDTHS[:7]) * 10 / size], least=height)
        self._row += 1
        return cell

    def _merge(self, first: int, last: int) -> None:
        self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=first, end_column=last)
