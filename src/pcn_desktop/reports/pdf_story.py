"""The story of the PDF: cover, summary, one part per section, method and provenance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    FrameBreak,
    KeepInFrame,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)

from pcn_desktop.assessment.summary import Figures, InstrumentSummary, SectionSummary, Summary
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports import charts, content, marks
from pcn_desktop.reports.fonts import STRONG, markup
from pcn_desktop.reports.heat_map import heat_map
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_criteria import criteria_table
from pcn_desktop.reports.pdf_page import (
    BIG_VALUE,
    BODY,
    BULLET,
    CELL,
    CODE,
    FLAT,
    HEAD_CELL,
    HEAD_RIGHT,
    HEADING,
    INK,
    KEY_LABEL,
    KEY_VALUE,
    LINE,
    OVERLINE,
    PAGE_ROOM,
    RIGHT,
    RIGHT_STRONG,
    ROOM,
    SHEET,
    SMALL,
    TITLE,
    Anchor,
    LateText,
    PageNumber,
    page_head,
)
from pcn_desktop.reports.points import dimension_points
from pcn_desktop.reports.wording import capital, coverage, number, percent, ratio, score, share, word
from pcn_desktop.typography import NO_BREAK


class Story:
    """Tells one summary as flowables, part after part, so that the caller can follow and stop it."""

    def __init__(self, summary: Summary, options: ReportOptions, late: LateText) -> None:
        self._summary, self._options, self._late = summary, options, late
        self._language = options.language

    def cover(self) -> Iterator[Flowable]:
        """Yield the cover: what, who, when; what the instrument is not."""
        details, language = self._summary.details, self._language
        title = _clip(details.title, 420)
        size = 30 if len(title) <= 60 else 22 if len(title) <= 140 else 15
        style = ParagraphStyle(
            "cover", fontName=STRONG, fontSize=size, leading=size * 1.22, textColor=INK, spaceAfter=10, splitLongWords=1
        )
        top: list[Flowable] = [
            Paragraph(markup(word("report", language), STRONG), OVERLINE),
            Paragraph(markup(title, STRONG), style),
        ]
        if self._summary.example:
            words = Paragraph(markup(word("example_key", language), STRONG), _sized(BODY, 11, 15, HexColor(LIGHT.warn)))
            top += [words, Spacer(1, 8)]
        for part in self._summary.instruments:
            own = part.instrument
            version = word("version", language, version=own.version)
            top.append(Paragraph(markup(f"{own.title.get(language)} · {version}"), _sized(BODY, 12, 17)))
        top.append(Spacer(1, 22))
        rows = [
            [Paragraph(markup(name), KEY_LABEL), Paragraph(markup(_clip(value, 300)), _sized(BODY, 11, 15))]
            for name, value in content.detail_rows(self._summary, self._options)
        ]
        if rows:
            padded = [*FLAT, ("BOTTOMPADDING", (0, 0), (-1, -1), 6), ("TOPPADDING", (0, 0), (0, -1), 3)]
            top.append(Table(rows, colWidths=(92, ROOM - 92 - 40), style=padded, hAlign="LEFT"))
        yield KeepInFrame(ROOM, SHEET[1] - 250 - 112, top, mode="shrink", hAlign="LEFT")
        yield FrameBreak()
        bottom: list[Flowable] = []
        for part in self._summary.instruments:
            bottom += [Paragraph(markup(text), SMALL) for text in content.statement(part.instrument, language)]
        height = sum(flowable.wrap(ROOM, 1000)[1] for flowable in bottom)
        yield KeepInFrame(ROOM, 178, [Spacer(1, max(176 - height, 0)), *bottom], mode="shrink", hAlign="LEFT")
        yield NextPageTemplate("page")

    def overview(self, part: InstrumentSummary) -> Iterator[Flowable]:
        """Yield the one-page summary of an instrument."""
        language, own = self._language, part.instrument
        yield PageBreak()
        yield Anchor(own.key, f"{word('summary', language)} – {own.short.get(language)}", 0, self._late)
        yield Paragraph(markup(own.title.get(language), STRONG), OVERLINE)
        yield Paragraph(markup(word("summary", language), STRONG), TITLE)
        yield self._key_figures(part)
        if part.figures.percent is None:
            yield Spacer(1, 8)
            yield Paragraph(markup(word("nothing_rated", language)), BODY)
        term = own.section_term.get(language)
        yield Paragraph(markup(word("section_scores", language, term=term), STRONG), HEADING)
        yield charts.overview(part, language, width=ROOM, height=220)
        yield self._section_table(part)
        if part.figures.provisional:
            yield Spacer(1, 3)
            yield Paragraph(markup(word("provisional_key", language)), SMALL)
        yield Paragraph(markup(word("distribution", language), STRONG), HEADING)
        for scale in content.scales_used(part):
            yield marks.tally_strip(part, scale, language, LIGHT, ROOM)

    def map(self, part: InstrumentSummary) -> Iterator[Flowable]:
        """Yield the page with all criteria on one picture; nothing while nothing is rated."""
        if part.figures.percent is None:
            return
        language = self._language
        over, title = part.instrument.title.get(language), word("heat_map", language)
        yield from page_head(over, title, f"{part.instrument.key}/map", self._late)
        yield KeepInFrame(ROOM, PAGE_ROOM, [heat_map(part, language, width=ROOM)], mode="shrink", hAlign="LEFT")

    def section(self, part: InstrumentSummary, section: SectionSummary) -> Iterator[Flowable]:
        """Yield the pages of one section: its figures, its dimensions as bars, its criteria."""
        language, own = self._language, section.section
        title = own.title.get(language)
        yield PageBreak()
        yield Anchor(_key(part, own.code), f"{own.code} {title}", 1, self._late)
        term = part.instrument.section_term.get(language)
        yield Paragraph(markup(f"{capital(term)}{NO_BREAK}{own.code}", STRONG), OVERLINE)
        yield Paragraph(markup(title, STRONG), TITLE)
        yield self._figures(section.figures)
        yield Paragraph(markup(word("dimension_scores", language), STRONG), HEADING)
        yield charts.bars(dimension_points(section.dimensions, language), language, width=ROOM)
        if any(dimension.figures.provisional for dimension in section.dimensions):
            yield Spacer(1, 3)
            yield Paragraph(markup(word("provisional_key", language)), SMALL)
        yield Spacer(1, 8)
        yield criteria_table(part, section, self._options, self._late)

    def method(self, part: InstrumentSummary) -> Iterator[Flowable]:
        """Yield the method and provenance of an instrument."""
        language, own = self._language, part.instrument
        title = word("method", language)
        yield PageBreak()
        yield Anchor(f"{own.key}/method", title, 0, self._late)
        yield Paragraph(markup(own.title.get(language), STRONG), OVERLINE)
        yield Paragraph(markup(title, STRONG), TITLE)
        for block in content.method(self._summary, part, self._options):
            yield CondPageBreak(60)
            yield Paragraph(markup(block.heading, STRONG), HEADING)
            yield from (Paragraph(markup(text), BODY) for text in block.paragraphs)
            yield from (Paragraph(markup(text), BULLET, bulletText="•") for text in block.bullets)
            if block.scale is not None:
                yield self._scale_table(block.scale)

    def _key_figures(self, part: InstrumentSummary) -> Table:
        """Return the figures of the whole: the score large, the others beside it."""
        language, figures = self._language, part.figures
        large: list[Flowable] = [
            Paragraph(markup(word("overall", language)), KEY_LABEL),
            Paragraph(markup(score(figures, language), STRONG), BIG_VALUE),
        ]
        if figures.provisional:
            tag = _sized(KEY_LABEL, 9, 12, HexColor(LIGHT.warn))
            large += [Spacer(1, 4), Paragraph(markup(word("provisional", language), STRONG), tag)]
        small = [
            self._key("coverage", coverage(figures.coverage, language), percent(share(figures.coverage), language)),
            self._key("in_place", ratio(figures.in_place, figures.coverage.applicable, language)),
            self._key("unknown", number(part.unknown, language)),
            self._key("not_applicable", number(part.not_applicable, language)),
        ]
        style: list[tuple[Any, ...]] = [
            *FLAT,
            ("BACKGROUND", (0, 0), (0, 0), HexColor(LIGHT.soft)),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
            ("TOPPADDING", (0, 0), (-1, -1), 8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ("LINEBELOW", (1, 0), (-1, 0), 0.6, LINE),
            ("LINEABOVE", (1, 0), (-1, 0), 0.6, LINE),
            ("LINEBEFORE", (2, 0), (-1, 0), 0.6, LINE),
        ]
        return Table([[large, *small]], colWidths=(148, 104, 92, 76, ROOM - 420), style=style, hAlign="LEFT")

    def _figures(self, figures: Figures) -> Table:
        """Return the three figures of a section in a row."""
        language = self._language
        cells = [
            self._key("score", score(figures, language)),
            self._key("coverage", coverage(figures.coverage, language)),
            self._key("in_place", ratio(figures.in_place, figures.coverage.applicable, language)),
        ]
        style = [*FLAT, ("LINEBEFORE", (1, 0), (-1, 0), 0.6, LINE), ("LEFTPADDING", (1, 0), (-1, 0), 14)]
        return Table([cells], colWidths=(110, 120, 120), style=style, hAlign="LEFT")

    def _key(self, name: str, value: str, more: str = "") -> list[Flowable]:
        """Return one key figure: its name, its value, and a smaller second value."""
        cell: list[Flowable] = [
            Paragraph(markup(word(name, self._language)), KEY_LABEL),
            Paragraph(markup(value, STRONG), KEY_VALUE),
        ]
        if more:
            cell.append(Paragraph(markup(more), KEY_LABEL))
        return cell

    def _section_table(self, part: InstrumentSummary) -> Table:
        """Return the table of the sections, which is the table of contents too."""
        language = self._language
        term = capital(part.instrument.section_term.get(language))
        names = [word("code", language), term]
        figures = [word(name, language) for name in ("score", "coverage", "in_place", "page_short")]
        rows: list[list[Any]] = [
            [Paragraph(markup(name, STRONG), HEAD_CELL) for name in names]
            + [Paragraph(markup(name, STRONG), HEAD_RIGHT) for name in figures]
        ]
        for section in part.sections:
            own, values = section.section, section.figures
            key = _key(part, own.code)
            title = f'<a href="#{key}" color="{LIGHT.ink}">{markup(own.title.get(language))}</a>'
            rows.append(
                [
                    Paragraph(markup(own.code, STRONG), CODE),
                    Paragraph(title, CELL),
                    Paragraph(markup(score(values, language), STRONG), RIGHT_STRONG),
                    Paragraph(markup(coverage(values.coverage, language)), RIGHT),
                    Paragraph(markup(ratio(values.in_place, values.coverage.applicable, language)), RIGHT),
                    PageNumber(key, self._late),
                ]
            )
        style = [
            *FLAT,
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(LIGHT.ink2)),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, LINE),
        ]
        widths = (30, ROOM - 30 - 54 - 68 - 62 - 32, 54, 68, 62, 32)
        return Table(rows, colWidths=widths, repeatRows=1, style=style, hAlign="LEFT")

    def _scale_table(self, scale: Scale) -> Table:
        language = self._language
        rows = [
            [
                marks.rating(scale, level.value, language, LIGHT, 130),
                Paragraph(markup(level.description.get(language)), CELL),
            ]
            for level in scale.levels
        ]
        style = [*FLAT, ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
        return Table(rows, colWidths=(140, ROOM - 140), style=style, hAlign="LEFT")


def _key(part: InstrumentSummary, code: str) -> str:
    return f"{part.instrument.key}:{code}"


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _sized(style: ParagraphStyle, size: float, leading: float, colour: Any = None) -> ParagraphStyle:
    more = {} if colour is None else {"textColor": colour}
    return ParagraphStyle(f"{style.name}-{size}", parent=style, fontSize=size, leading=leading, **more)
