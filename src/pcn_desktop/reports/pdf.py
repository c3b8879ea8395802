"""The report as PDF, on Letter: cover, summary, decisions, the room, votes, sections, what was heard, method.

Its fonts are embedded; it has an outline and page numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.reports.files import Progress, produce
from pcn_desktop.reports.options import ReportOptions

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from pcn_desktop.reports.pdf_page import LateText

_TOLD = 0.3
"""The share of the work behind us once the story is told; the rest is setting its pages."""


def write_pdf(
    summary: Summary,
    options: ReportOptions,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the report of a workshop as a PDF file.

    Raises:
        ExportError: the file cannot be written; an earlier one of that name is intact.
        Cancelled: the person cancelled; nothing was written.
    """
    produce(target, lambda steps: render_pdf(summary, options, steps), progress, cancelled)


def render_pdf(summary: Summary, options: ReportOptions, steps: Progress) -> bytes:
    """Return the report as the bytes of a PDF file. What may not leave the facilitator's window is not in it."""
    summary = for_others(summary, names=options.people)
    # ReportLab takes a quarter of a second to import: only when a report is asked for.
    from pcn_desktop.reports import content, custody, fonts
    from pcn_desktop.reports.pdf_page import LateText, ReportDocument, Running, canvas_maker
    from pcn_desktop.reports.wording import moment, tongue, word

    steps.at(0)
    fonts.register()
    language = options.language
    late = LateText()
    # A page that leaves the others behind must not pass for a real network's.
    foot = (
        word("example", language) if summary.example else "",
        content.creator(),
        moment(content.made_at(options), language),
    )
    shorts = " · ".join(part.instrument.short.get(language) for part in summary.instruments)
    running = Running(
        workshop=summary.details.title,
        instrument=shorts,
        foot=" · ".join(filter(None, foot)),
        language=language,
    )
    file = BytesIO()
    document = ReportDocument(
        file,
        running,
        late,
        title=content.document_title(summary, options),
        author=content.author(summary.details),
        subject=shorts,
        creator=content.creator(),
        lang=f"{tongue(language)}-CA",
    )
    for at, one in enumerate(custody.with_content(summary)):
        own = one.instrument
        document.add_notice(f"voices-{at}", own.short.get(language), own.notice.get(language))
    story = list(_story(summary, options, late, steps))
    whole = max(len(story), 1)

    def follow(kind: str, value: object) -> None:
        if kind == "PROGRESS" and isinstance(value, int):
            steps.at(_TOLD + (0.95 - _TOLD) * min(value / whole, 1))

    document.setProgressCallBack(follow)
    document.build(story, canvasmaker=canvas_maker(late))
    return file.getvalue()


def _story(summary: Summary, options: ReportOptions, late: LateText, steps: Progress) -> Iterator[Flowable]:
    """Yield the whole document, telling how far it is."""
    from pcn_desktop.reports import custody
    from pcn_desktop.reports.pdf_decisions import Decisions
    from pcn_desktop.reports.pdf_room import Heard, Room
    from pcn_desktop.reports.pdf_story import Story
    from pcn_desktop.reports.pdf_voices import Voices
    from pcn_desktop.reports.pdf_votes import Votes

    story = Story(summary, options, late)
    total = sum(len(part.sections) + 2 for part in summary.instruments) or 1
    done = 0
    yield from story.cover()
    for at, part in enumerate(summary.instruments):
        yield from story.overview(part)
        if at == 0:
            yield from Decisions(summary, options, late).tell()
            yield from Room(summary, options, late).tell()
        yield from story.map(part)
        yield from Votes(summary, part, options, late).tell()
        for section in part.sections:
            yield from story.section(part, section)
            done += 1
            steps.at(_TOLD * done / total)
        yield from Heard(summary, part, options, late).tell()
        yield from story.method(part)
    for at, one in enumerate(custody.with_content(summary)):
        yield from Voices(one, options, late, at).tell()
