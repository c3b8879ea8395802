"""The sheets of the workbook, in their order; those of what the room decided have a module of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from pcn_desktop.assessment.summary import DimensionSummary, Figures, InstrumentSummary, ItemSummary, SectionSummary
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import content
from pcn_desktop.reports.decisions import marked
from pcn_desktop.reports.excel_cells import (
    Book,
    Column,
    Value,
    font,
    freeze_head,
    grow,
    set_widths,
    show_level,
    unit,
)
from pcn_desktop.reports.excel_charts import Plot, Range, add_bars, add_overview
from pcn_desktop.reports.excel_decisions import actions_sheet, sense_sheet
from pcn_desktop.reports.excel_notes import heard_sheets, notes_sheet
from pcn_desktop.reports.excel_room import room_sheet, time_sheet
from pcn_desktop.reports.excel_voices import voices_sheets
from pcn_desktop.reports.excel_votes import votes_sheets
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.places import Place, places
from pcn_desktop.reports.points import dimension_points, section_points
from pcn_desktop.reports.wording import capital, level_label, rating_word
from pcn_desktop.workspace.answers import Outside

_SUMMARY_WIDTHS: Final = (17.0, 50.0, 10.0, 9.0, 12.0, 12.0, 10.0, 12.0, 28.0)


def summary_sheet(book: Book) -> None:
    """Fill the summary: the workshop, the key figures, the sections with their radar, how the ratings fall."""
    details = book.summary.details
    sheet = book.sheet("summary", landscape=True, one_page=len(book.summary.instruments) == 1)
    set_widths(sheet, _SUMMARY_WIDTHS)
    title = book.put(sheet, 1, 1, details.title)
    title.font, title.alignment = font(18, bold=True), Alignment(wrap_text=False, vertical="center")
    sheet.row_dimensions[1].height = 30
    book.put(sheet, 2, 1, book.word("report")).font = font(10, bold=True, colour=LIGHT.accent)
    if book.summary.example:
        _example(book, sheet, 3)
    row = 4
    for name, value in content.detail_rows(book.summary, book.options):
        if details.day is not None and name == book.word("day"):
            _pair(book, sheet, row, (name, details.day), shown=book.day_format)
        else:
            _pair(book, sheet, row, (name, value))
        row += 1
    for at, part in enumerate(book.summary.instruments):
        row = _instrument_block(book, sheet, part, row + 1, chart_row=3 if at == 0 else row + 1)


def _example(book: Book, sheet: Worksheet, row: int) -> None:
    """Say that the workshop is a fictional example."""
    words = book.word("example_key")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
    book.put(sheet, row, 1, words).font = font(10, bold=True, colour=LIGHT.warn)
    grow(sheet, row, [words], [sum(_SUMMARY_WIDTHS[:2])])


def _instrument_block(book: Book, sheet: Worksheet, part: InstrumentSummary, row: int, *, chart_row: int) -> int:
    language, own = book.language, part.instrument
    heading = f"{own.title.get(language)} · {book.word('version', version=own.version)}"
    cell = book.put(sheet, row, 1, heading)
    cell.font, cell.alignment = font(12, bold=True), Alignment(wrap_text=False)
    row += 1
    figures = part.figures
    pairs: tuple[tuple[str, Value, str], ...] = (
        ("overall", unit(figures.percent), book.percent_format),
        ("status", _status(book, figures), "General"),
        ("rated", figures.coverage.rated, "0"),
        ("applicable", figures.coverage.applicable, "0"),
        ("coverage", figures.coverage.share, book.percent_format),
        ("in_place", figures.in_place, "0"),
        ("unknown", part.unknown, "0"),
        ("not_applicable", part.not_applicable, "0"),
        ("unrated", part.unrated, "0"),
    )
    for name, value, shown in pairs:
        cell = _pair(book, sheet, row, (book.word(name), value), shown=shown)
        cell.font = font(16 if name == "overall" else 10, bold=True, colour=LIGHT.accent)
        sheet.row_dimensions[row].height = 24 if name == "overall" else 15
        row += 1
    term = own.section_term.get(language)
    title = book.word("section_scores", term=term)
    points = section_points(part.sections, language)
    # The chart stands beside the figures; the table waits below whichever is longer.
    row = max(row + 1, chart_row + 21)
    add_overview(book, sheet, Plot(points, Range(row + 1, 9, 3), title, f"C{chart_row}"))
    row = _section_table(book, sheet, part, row)
    book.put(sheet, row, 1, book.word("empty_key")).alignment = Alignment(wrap_text=False)
    row = _tally(book, sheet, part, row + 2)
    for text in content.statement(part.instrument, language):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=9)
        cell = book.put(sheet, row, 1, text)
        cell.font = font(9, colour=LIGHT.ink2)
        grow(sheet, row, [text], [sum(_SUMMARY_WIDTHS)])
        row += 1
    return row + 1


def _section_table(book: Book, sheet: Worksheet, part: InstrumentSummary, row: int) -> int:
    term = capital(part.instrument.section_term.get(book.language))
    columns = (
        Column(book.word("code"), _SUMMARY_WIDTHS[0], strong=True),
        Column(term, _SUMMARY_WIDTHS[1]),
        *_figure_columns(book),
        Column(book.word("label"), _SUMMARY_WIDTHS[-1]),
    )
    rows = [
        (
            section.section.code,
            section.section.title.get(book.language),
            *_figure_values(book, section.figures),
            f"{section.section.code} {section.section.short.get(book.language)}",
        )
        for section in part.sections
    ]
    return book.table(sheet, "pcn_sections", row, columns, rows)


def _tally(book: Book, sheet: Worksheet, part: InstrumentSummary, row: int) -> int:
    """Write how many criteria stand at each level, and outside the scale."""
    for scale in content.scales_used(part):
        columns = (
            Column(book.word("rating"), _SUMMARY_WIDTHS[0], centred=True),
            Column(book.word("level"), _SUMMARY_WIDTHS[1]),
            Column(book.word("criteria"), _SUMMARY_WIDTHS[2], "0", centred=True),
        )
        rows: list[tuple[Value, ...]] = [
            (level.value, level.label.get(book.language), count) for level, count in part.tally(scale)
        ]
        outside = ((Outside.UNKNOWN, part.unknown), (Outside.NOT_APPLICABLE, part.not_applicable), (None, part.unrated))
        rows += [(None, rating_word(scale, rating, book.language), count) for rating, count in outside]
        after = book.table(sheet, "pcn_levels", row, columns, rows)
        for at, level in enumerate(scale.levels):
            show_level(sheet, row + 1 + at, 1, scale, level.value)
        row = after + 1
    return row


def scores_sheet(book: Book) -> None:
    """Fill the scores: one line per dimension, and their bars."""
    sheet = book.sheet("scores", landscape=True)
    several = len(book.summary.instruments) > 1
    columns = [
        Column(book.word("code"), 9, strong=True),
        Column(book.word("dimension"), 44),
        *_figure_columns(book),
        Column(book.word("section_code"), 10),
        Column(_term(book), 26),
        Column(book.word("label"), 30),
        *([Column(book.word("instrument"), 22)] if several else []),
    ]
    set_widths(sheet, [column.width for column in columns])
    rows = [
        (*_dimension_row(book, section, dimension), *([part.instrument.key] if several else []))
        for part in book.summary.instruments
        for section in part.sections
        for dimension in section.dimensions
    ]
    row = book.table(sheet, "pcn_dimensions", 1, columns, rows)
    freeze_head(sheet, "C2")
    book.put(sheet, row, 1, book.word("empty_key")).alignment = Alignment(wrap_text=False)
    row += 2
    first = 2
    for part in book.summary.instruments:
        points = dimension_points(part.dimensions, book.language)
        title = f"{book.word('dimension_scores')} – {part.instrument.short.get(book.language)}"
        add_bars(book, sheet, Plot(points, Range(first, 11, 3), title, f"A{row}"))
        first += len(points)
        row += 7 + 2 * len(points)


def _dimension_row(book: Book, section: SectionSummary, dimension: DimensionSummary) -> tuple[Value, ...]:
    language = book.language
    return (
        dimension.dimension.code,
        dimension.dimension.title.get(language),
        *_figure_values(book, dimension.figures),
        section.section.code,
        section.section.short.get(language),
        f"{dimension.dimension.code} {dimension.dimension.short.get(language)}",
    )


def criteria_sheet(book: Book) -> None:
    """Fill the criteria: one line each, with rating and score."""
    sheet = book.sheet("criteria", landscape=True)
    several, found = len(book.summary.instruments) > 1, list(places(book.summary))
    reasoned = any(place.item.consensus for place in found)
    columns = [
        Column(book.word("code"), 9, strong=True),
        Column(book.word("criterion"), 52),
        Column(book.word("rating"), 8, centred=True),
        Column(book.word("level"), 17),
        Column(book.word("score"), 10, book.percent_format, centred=True),
        Column(book.word("note_count"), 10, "0", centred=True),
        Column(book.word("dimension_code"), 11),
        Column(book.word("dimension"), 26),
        Column(book.word("section_code"), 9),
        Column(_term(book), 23),
        *([Column(book.word("instrument"), 22)] if several else []),
        *([Column(book.word(name), 34) for name in ("reason", "dissent")] if reasoned else []),
    ]
    if book.options.questions:
        columns += [
            Column(book.word("question"), 50),
            Column(book.word("evidence"), 60),
            Column(book.word("source"), 24),
        ]
    set_widths(sheet, [column.width for column in columns])
    book.table(
        sheet,
        "pcn_criteria",
        1,
        columns,
        [_item_row(book, place, several=several, reasoned=reasoned) for place in found],
    )
    for at, place in enumerate(found, start=2):
        if isinstance(place.item.rating, int):
            show_level(sheet, at, 3, place.scale, place.item.rating)
    freeze_head(sheet, "C2")


def _item_row(book: Book, place: Place, *, several: bool, reasoned: bool) -> tuple[Value, ...]:
    part, section, dimension, item = place
    language, own = book.language, item.item
    row: tuple[Value, ...] = (
        own.code,
        own.label.get(language),
        item.rating if isinstance(item.rating, int) else None,
        rating_word(place.scale, item.rating, language),
        unit(item.percent),
        len(item.notes),
        dimension.dimension.code,
        dimension.dimension.short.get(language),
        section.section.code,
        section.section.short.get(language),
        *([part.instrument.key] if several else []),
        *(_consensus(book, item) if reasoned else []),
    )
    if not book.options.questions:
        return row
    evidence = "\n".join(f"• {text.get(language)}" for text in own.evidence)
    return (*row, own.question.get(language), evidence, own.source.place.get(language))


def _consensus(book: Book, item: ItemSummary) -> list[Value]:
    """Return why a criterion was rated so, and who sees it otherwise."""
    said = item.consensus
    return (
        [marked(text, said.language, book.language) or None for text in (said.reason, said.dissent)]
        if said
        else [None, None]
    )


def method_sheet(book: Book) -> None:
    """Fill the method and provenance: headings at the left, their text at the right."""
    sheet = book.sheet("method", landscape=False)
    set_widths(sheet, (34, 100))
    row = 1
    for part in book.summary.instruments:
        title = book.put(sheet, row, 1, f"{book.word('method')} – {part.instrument.title.get(book.language)}")
        title.font, title.alignment = font(15, bold=True), Alignment(wrap_text=False)
        sheet.row_dimensions[row].height = 26
        row += 2
        for block in content.method(book.summary, part, book.options):
            book.put(sheet, row, 1, block.heading).font = font(bold=True, colour=LIGHT.accent)
            texts = [*block.paragraphs, *block.bullets]
            texts += _scale_lines(book, block.scale) if block.scale else []
            for text in texts:
                book.put(sheet, row, 2, text)
                grow(sheet, row, [text], [100])
                row += 1
            row += 1


SHEETS: Final[tuple[Callable[[Book], None], ...]] = (
    summary_sheet,
    scores_sheet,
    criteria_sheet,
    votes_sheets,
    sense_sheet,
    actions_sheet,
    notes_sheet,
    heard_sheets,
    room_sheet,
    time_sheet,
    voices_sheets,
    method_sheet,
)


def _pair(book: Book, sheet: Worksheet, row: int, pair: tuple[str, Value], *, shown: str = "General") -> Cell:
    """Write a name and its value side by side; return the value's cell."""
    name, value = pair
    book.put(sheet, row, 1, name).font = font(10, colour=LIGHT.ink2)
    cell = book.put(sheet, row, 2, value, shown=shown)
    grow(sheet, row, [name, value], _SUMMARY_WIDTHS[:2])
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=isinstance(value, str))
    return cell


def _figure_columns(book: Book) -> tuple[Column, ...]:
    return (
        Column(book.word("score"), 10, book.percent_format, centred=True, strong=True),
        Column(book.word("rated"), 9, "0", centred=True),
        Column(book.word("applicable"), 12, "0", centred=True),
        Column(book.word("coverage"), 12, book.percent_format, centred=True),
        Column(book.word("in_place"), 10, "0", centred=True),
        Column(book.word("status"), 12),
    )


def _figure_values(book: Book, figures: Figures) -> tuple[Value, ...]:
    return (
        unit(figures.percent),
        figures.coverage.rated,
        figures.coverage.applicable,
        figures.coverage.share,
        figures.in_place,
        _status(book, figures),
    )


def _status(book: Book, figures: Figures) -> str:
    if figures.percent is None:
        return book.word("no_score")
    return book.word("provisional" if figures.provisional else "complete")


def _term(book: Book) -> str:
    terms = {capital(part.instrument.section_term.get(book.language)) for part in book.summary.instruments}
    return terms.pop() if len(terms) == 1 else book.word("section")


def _scale_lines(book: Book, scale: Scale) -> list[str]:
    return [f"{level_label(level, book.language)} – {level.description.get(book.language)}" for level in scale.levels]
