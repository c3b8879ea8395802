"""The sheets of what was written: the notes, a line each, and what was heard, by section, kind and sorting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.styles import Alignment

from pcn_desktop.assessment.heard import parked_topics
from pcn_desktop.reports.excel_cells import Book, Column, Value, freeze_head, local, set_widths, show_level
from pcn_desktop.reports.note_words import note_kind, note_sorting
from pcn_desktop.reports.places import Place, places
from pcn_desktop.reports.room_text import heard_sections, said
from pcn_desktop.reports.wording import rating_word
from pcn_desktop.workspace.values import Note, NoteKind


def notes_sheet(book: Book) -> None:
    """Fill the notes, each as it was written; nothing when the person left them out."""
    if not book.options.notes:
        return
    sheet = book.sheet("notes", landscape=True)
    columns = (
        Column(book.word("code"), 9, strong=True),
        Column(book.word("criterion"), 40),
        Column(book.word("rating"), 8, centred=True),
        Column(book.word("level"), 17),
        Column(book.word("note_kind"), 14),
        Column(book.word("note_sorting"), 12),
        Column(book.word("note"), 64),
        Column(book.word("language"), 9),
        Column(book.word("note_permission"), 12, centred=True),
        Column(book.word("written"), 17, "yyyy\\-mm\\-dd\\ hh:mm"),
        Column(book.word("changed"), 17, "yyyy\\-mm\\-dd\\ hh:mm"),
    )
    set_widths(sheet, [column.width for column in columns])
    found = [(place, note) for place in places(book.summary) for note in place.item.notes]
    if not found:  # A table without a line makes Excel repair the file.
        book.put(sheet, 1, 1, book.word("no_notes")).alignment = Alignment(wrap_text=False)
        return
    book.table(sheet, "pcn_notes", 1, columns, [_note_row(book, place, note) for place, note in found])
    for at, (place, _) in enumerate(found, start=2):
        if isinstance(place.item.rating, int):
            show_level(sheet, at, 3, place.scale, place.item.rating)
    freeze_head(sheet, "B2")


def _note_row(book: Book, place: Place, note: Note) -> tuple[Value, ...]:
    item, marks, language = place.item, note.marks, book.language
    return (
        item.item.code,
        item.item.label.get(language),
        item.rating if isinstance(item.rating, int) else None,
        rating_word(place.scale, item.rating, language),
        note_kind(marks.kind, language),
        note_sorting(marks.sorting, language) if marks.sorting else None,
        note.text,
        note.language.upper(),
        book.word("yes") if marks.kind is NoteKind.QUOTE and marks.permission else None,
        local(note.created),
        local(note.changed),
    )


def heard_sheets(book: Book) -> None:
    """Fill what was heard, grouped by section, kind and sorting; then the topics put aside, in one list."""
    if not (book.options.notes and book.options.heard):
        return
    heard = list(_heard_rows(book))
    if heard:
        columns: tuple[Column, ...] = (
            Column(book.word("section_code"), 10, strong=True),
            Column(book.word("section"), 34),
            Column(book.word("note_kind"), 16),
            Column(book.word("note_sorting"), 14),
            Column(book.word("note"), 84),
            Column(book.word("code"), 10),
            Column(book.word("language"), 9),
        )
        _list(book, "heard", columns, heard)
    parked = parked_topics(book.summary)
    if parked:
        columns = (
            Column(book.word("code"), 10, strong=True),
            Column(book.word("criterion"), 50),
            Column(book.word("kind_parked"), 84),
            Column(book.word("language"), 9),
        )
        labels = {
            (place.part.instrument.key, place.item.item.code): place.item.item.label.get(book.language)
            for place in places(book.summary)
        }
        rows: list[tuple[Value, ...]] = [
            (note.code, labels[note.instrument, note.code], note.text, note.language.upper()) for note in parked
        ]
        _list(book, "parked_topics", columns, rows)


def _heard_rows(book: Book) -> Iterator[tuple[Value, ...]]:
    language = book.language
    for part in book.summary.instruments:
        for section in heard_sections(part):
            for group in section.groups:
                for note in group.notes:
                    yield (
                        section.section.code,
                        section.section.short.get(language),
                        note_kind(group.kind, language),
                        note_sorting(group.sorting, language),
                        said(note, language),
                        note.code,
                        note.language.upper(),
                    )


def _list(book: Book, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> None:
    sheet = book.sheet(name, landscape=True)
    set_widths(sheet, [column.width for column in columns])
    book.table(sheet, f"pcn_{name.removesuffix('_topics')}", 1, columns, rows)
    freeze_head(sheet, "B2")
