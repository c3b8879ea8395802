"""What stands out and the action plan in the PDF: each a page of its own, and none where there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.reports import content, decisions
from pcn_desktop.reports.decisions import Chosen, PlanLine
from pcn_desktop.reports.fonts import STRONG, TEXT, markup
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.palette import LIGHT
from pcn_desktop.reports.pdf_page import (
    BULLET,
    CELL,
    CODE,
    FLAT,
    HEAD_CELL,
    HEADING,
    PAGE_ROOM,
    ROOM,
    SMALL,
    STRONG_CELL,
    THIN_ROWS,
    WARN_CELL,
    LateText,
    WholeRows,
    page_head,
)
from pcn_desktop.reports.wording import action_priority, action_status, day, labelled, note_mark, quadrant, word
from pcn_desktop.workspace.values import ActionPriority, ChoiceKind, Quadrant, SwotEntry

_PAD: Final = 8
_GAP: Final = 10


class Decisions:
    """Tells what the room chose, then what is to be done."""

    def __init__(self, summary: Summary, options: ReportOptions, late: LateText) -> None:
        self._summary, self._options, self._late = summary, options, late
        self._language = options.language

    def tell(self) -> Iterator[Flowable]:
        """Yield the pages; nothing where nothing was chosen or decided."""
        if decisions.stands_out(self._summary):
            yield from self._head("stands_out")
            for kind, heading in ((ChoiceKind.STRENGTH, "strengths"), (ChoiceKind.PRIORITY, "priorities")):
                found = decisions.chosen(self._summary, kind, self._language)
                if found:
                    yield Paragraph(markup(word(heading, self._language), STRONG), HEADING)
                    yield self._choices(found)
            yield from self._swot()
        lines = decisions.plan(self._summary, self._language, content.today(self._options))
        if lines:
            yield from self._head("action_plan")
            yield self._plan(lines)
            if any(line.overdue for line in lines):
                when = day(content.today(self._options), self._language)
                yield Spacer(1, 4)
                yield Paragraph(markup(word("plan_day", self._language, day=when)), SMALL)

    def _head(self, key: str) -> Iterator[Flowable]:
        yield from page_head(self._summary.details.title, word(key, self._language), key, self._late)

    def _choices(self, found: Sequence[Chosen]) -> Table:
        """Return the choices of a kind: number, name and reason, how it stands."""
        rows: list[list[Any]] = []
        for number, one in enumerate(found, start=1):
            choice = one.choice
            about: list[Flowable] = [Paragraph(markup(f"{choice.code} {one.name}", STRONG), STRONG_CELL)]
            if choice.reason.strip():
                about.append(Paragraph(self._text(choice.reason, choice.language), CELL))
            rows.append([Paragraph(markup(str(number), STRONG), CODE), about, Paragraph(markup(one.standing), SMALL)])
        style = [*THIN_ROWS, ("RIGHTPADDING", (1, 0), (1, -1), 12)]
        return WholeRows(rows, colWidths=(22, ROOM - 22 - 110, 110), style=style, hAlign="LEFT", splitInRow=1)

    def _swot(self) -> Iterator[Flowable]:
        """Yield the four fields, two by two; below each other when they are too long for that."""
        fields = decisions.swot(self._summary)
        if not fields:
            return
        yield Paragraph(markup(word("swot", self._language), STRONG), HEADING)
        cells = [self._field(field, entries) for field, entries in fields]
        width = (ROOM - _GAP) / 2
        heights = [sum(part.wrap(width - 2 * _PAD, 10_000)[1] for part in cell) + 4 * _PAD for cell in cells]
        if max(heights[:2]) + max(heights[2:]) < PAGE_ROOM - 40:
            style = [*FLAT]
            for across, column in ((0, 0), (1, 2)):
                for down, row in ((0, 0), (1, 2)):
                    spot = (column, row)
                    ground = HexColor(LIGHT.soft if (across, down) == (0, 0) else LIGHT.sunk)
                    style.append(("BACKGROUND", spot, spot, ground))
                    style += [(f"{side}PADDING", spot, spot, _PAD) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
            rows = [[cells[0], "", cells[1]], ["", "", ""], [cells[2], "", cells[3]]]
            high = [None, _GAP, None]  # ReportLab fills them in.
            yield Table(rows, colWidths=(width, _GAP, width), rowHeights=high, style=style, hAlign="LEFT")
            return
        for cell in cells:
            yield from cell
            yield Spacer(1, _GAP)

    def _field(self, field: Quadrant, entries: Sequence[SwotEntry]) -> list[Flowable]:
        parts: list[Flowable] = [Paragraph(markup(quadrant(field, self._language), STRONG), STRONG_CELL), Spacer(1, 3)]
        parts += [Paragraph(self._text(entry.text, entry.language), BULLET, bulletText="•") for entry in entries]
        return parts if entries else [*parts, Paragraph(markup("–"), CELL)]

    def _plan(self, lines: Sequence[PlanLine]) -> WholeRows:
        """Return the action plan: a row for each action, its first step below it."""
        named = self._options.owners
        heads = ["what", "criterion", *(["owner"] if named else []), "due", "status"]
        rows: list[list[Any]] = [[Paragraph(markup(word(head, self._language), STRONG), HEAD_CELL) for head in heads]]
        rows += [self._row(line, named=named) for line in lines]
        fixed = (122, 86, 70, 64) if named else (160, 76, 70)
        style = [
            *THIN_ROWS,
            ("RIGHTPADDING", (0, 0), (-2, -1), 8),
            ("TOPPADDING", (0, 1), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 1), (-1, -1), 5),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(LIGHT.ink2)),
        ]
        widths = (ROOM - sum(fixed), *fixed)
        return WholeRows(rows, colWidths=widths, repeatRows=1, style=style, hAlign="LEFT", splitInRow=1)

    def _row(self, line: PlanLine, *, named: bool) -> list[Any]:
        action, language = line.action, self._language
        what: list[Flowable] = [Paragraph(self._text(action.what, action.language, strong=True), STRONG_CELL)]
        if action.first_step.strip():
            name = labelled(word("first_step", language), "", language)
            what.append(Paragraph(f"{markup(name)}{self._text(action.first_step, action.language)}", CELL))
        criterion: list[Flowable] = [Paragraph(markup(line.criterion or word("whole", language)), SMALL)]
        if action.code:
            criterion.insert(0, Paragraph(markup(action.code, STRONG), CODE))
        due: list[Flowable] = [Paragraph(markup(day(action.due, language, short=True) if action.due else "–"), CELL)]
        if line.overdue:
            due.append(Paragraph(markup(word("overdue", language), STRONG), WARN_CELL))
        status: list[Flowable] = [Paragraph(markup(action_status(action.status, language)), CELL)]
        if action.status.open and action.priority is not ActionPriority.NORMAL:
            level = action_priority(action.priority, language).lower()
            status.append(Paragraph(markup(labelled(word("priority", language), level, language)), SMALL))
        owner = [Paragraph(markup(action.owner or "–"), CELL)] if named else []
        return [what, criterion, *owner, due, status]

    def _text(self, text: str, written: str, *, strong: bool = False) -> str:
        """Return a text as the room wrote it, with the mark of its language where that is another one."""
        mark = note_mark(written, self._language) if text.strip() else ""
        body = markup(text.strip(), STRONG if strong else TEXT)
        return f'<font name="{STRONG}">{mark}</font> {body}' if mark else body
