"""The parts that each report has, by the key of their words and in their order: what has no content has no part."""

from __future__ import annotations

from typing import NamedTuple

from pcn_desktop.assessment.heard import parked_topics
from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.reports import room_text
from pcn_desktop.reports.decisions import stands_out
from pcn_desktop.reports.options import ReportOptions


class Contents(NamedTuple):
    """The sheets of the workbook, and the parts of the PDF (`cover` and `sections` among them)."""

    sheets: tuple[str, ...]
    pages: tuple[str, ...]


def contents(summary: Summary | None, options: ReportOptions) -> Contents:
    """Return what both reports of a workshop are made of; of none, what every report has."""
    found = _Found(for_others(summary), options) if summary else None
    sheets = (
        ("summary", True),
        ("scores", True),
        ("criteria", True),
        ("votes", found and found.votes),
        ("perspectives", found and found.perspectives),
        ("stands_out", found and found.stands_out),
        ("actions", found and found.actions),
        ("notes", options.notes),
        ("heard", found and found.heard),
        ("parked_topics", found and found.parked),
        ("room", found and found.room),
        ("time", found and found.time),
        ("method", True),
    )
    pages = (
        ("cover", True),
        ("summary", True),
        ("stands_out", found and found.stands_out),
        ("action_plan", found and found.actions),
        ("room", found and (found.room or found.time)),
        ("heat_map", found and found.rated),
        ("votes", found and found.votes),
        ("sections", True),
        ("heard", found and (found.heard or found.parked)),
        ("method", True),
    )
    return Contents(*(tuple(name for name, there in parts if there) for parts in (sheets, pages)))


class _Found:
    """What a workshop has something to say of."""

    def __init__(self, summary: Summary, options: ReportOptions) -> None:
        parts = summary.instruments
        told = options.notes and options.heard
        rounds = [votes for part in parts for item in part.items for votes in item.rounds]
        self.votes = options.votes and any(map(room_text.votes_there, parts))
        self.perspectives = options.votes and any(votes.groups for votes in rounds)
        self.stands_out = stands_out(summary)
        self.actions = bool(summary.actions)
        self.rated = any(part.figures.percent is not None for part in parts)
        self.heard = told and any(map(room_text.heard_sections, parts))
        self.parked = told and bool(parked_topics(summary))
        self.room = room_text.room_there(summary)
        self.time = options.time and bool(room_text.time_lines(summary, options.language))
