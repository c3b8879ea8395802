"""What both reports say of the room: who was there, how far apart it stood, what was heard, the time it took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import Final

from pcn_desktop.assessment.agreement import Gap
from pcn_desktop.assessment.heard import HeardSection, heard
from pcn_desktop.assessment.pace import Pace, PaceLine, pace, whole
from pcn_desktop.assessment.summary import InstrumentSummary, RoundSummary, Summary
from pcn_desktop.reports.decisions import marked
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.spread_words import gap_words
from pcn_desktop.reports.wording import clock, day, tongue, word
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.room_values import AgendaKind, Perspective, Sitting
from pcn_desktop.workspace.values import Note, NoteKind

_MINUTE: Final = 60
_QUOTED: Final = {"fr": "« {text} »", "en": "“{text}”"}
_QUOTE_SIGNS: Final = (("«", "»"), ("“", "”"), ('"', '"'))


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A part of the agenda as printed, in whole minutes.

    `planned` is None where the agenda says nothing, `used` where no time at all was kept of the workshop.
    """

    name: str
    planned: int | None
    used: int | None

    @property
    def difference(self) -> int | None:
        """Return the minutes used less those planned; None without both."""
        return None if self.planned is None or self.used is None else self.used - self.planned


def perspective_name(summary: Summary, identity: str, language: str) -> str:
    """Return the name of a perspective on one line, marked where it is written in another language."""
    for one in summary.perspectives:
        if one.id == identity:
            return marked(" ".join(one.name.split()), one.language, language)
    return ""


def gap_text(summary: Summary, gap: Gap, votes: RoundSummary, language: str) -> str:
    """Return a gap with the names of its perspectives."""
    lower, higher = (perspective_name(summary, one, language) for one in (gap.lower, gap.higher))
    return gap_words(gap, votes, lower, higher, language)


def votes_there(part: InstrumentSummary) -> bool:
    """Return whether anybody voted."""
    return any(votes.ballots for item in part.items for votes in item.rounds)


def heard_sections(part: InstrumentSummary) -> tuple[HeardSection, ...]:
    """Return what was heard, by section; topics put aside have a list of their own."""
    without = (
        HeardSection(one.section, tuple(group for group in one.groups if group.kind is not NoteKind.PARKED))
        for one in heard(part)
    )
    return tuple(one for one in without if one.groups)


def said(note: Note, language: str) -> str:
    """Return a note as printed: somebody's own words between quotation marks, in which they may stand already."""
    text = note.text.strip()
    if note.marks.kind is not NoteKind.QUOTE:
        return text
    for first, last in _QUOTE_SIGNS:
        inside = text[1:-1]
        if text[:1] == first and text[-1:] == last and first not in inside and last not in inside:
            text = inside.strip()
            break
    tag = tongue(language)
    return set_words(_QUOTED[tag], tag).format(text=text)


def room_there(summary: Summary) -> bool:
    """Return whether it is known who was in the room, or when it met."""
    return bool(summary.perspectives or summary.sittings)


def present(summary: Summary, sitting: Sitting, perspective: Perspective) -> int | None:
    """Return how many people of a perspective were at a sitting; None where it was not said."""
    found = (one.people for one in summary.attendance if (one.sitting, one.perspective) == (sitting.id, perspective.id))
    return next(found, None)


def present_in_all(summary: Summary, sitting: Sitting) -> int | None:
    """Return how many people were at a sitting; None where it was not said."""
    found = [one.people for one in summary.attendance if one.sitting == sitting.id]
    return sum(found) if found else None


def expected_in_all(summary: Summary) -> int | None:
    """Return how many people were expected in all; None where it was not said."""
    return sum(one.people for one in summary.perspectives) or None


def sitting_name(number: int, language: str) -> str:
    """Return what a sitting is called in a table's heading."""
    return word("sitting_number", language, number=number)


def sitting_start(sitting: Sitting, language: str) -> str:
    """Return the hour at which a sitting begins, as printed; as typed where that is no hour, blank for none."""
    try:
        return clock(time.fromisoformat(sitting.start), language) if sitting.start else ""
    except ValueError:
        return sitting.start


def sitting_day(sitting: Sitting, language: str) -> str:
    """Return a sitting's day and hour, as printed."""
    when = day(sitting.day, language) if sitting.day else ""
    return ", ".join(filter(None, (when, sitting_start(sitting, language))))


def time_lines(summary: Summary, language: str) -> tuple[TimeLine, ...]:
    """Return the parts of the agenda with their time, then the sections that used some without standing in it."""
    found = pace(summary)
    kept = any(one.used for one in found)
    return tuple(_line(one, _name(summary, one, language), kept=kept) for one in found)


def time_total(summary: Summary, language: str) -> TimeLine:
    """Return the time of the whole workshop."""
    total = whole(pace(summary))
    return _line(total, word("total", language), kept=total.used > 0)


def people_names(summary: Summary, options: ReportOptions) -> Iterator[tuple[Perspective, str]]:
    """Yield the perspectives whose people are named, with these names on one line; nothing without leave to do so."""
    for one in summary.perspectives:
        names = ", ".join(name.strip() for name in one.names.splitlines() if name.strip())
        if names and options.people:
            yield one, names


def _line(time_used: Pace, name: str, *, kept: bool) -> TimeLine:
    minutes = (time_used.used + _MINUTE // 2) // _MINUTE
    return TimeLine(name, time_used.planned, minutes if kept else None)


def _name(summary: Summary, line: PaceLine, language: str) -> str:
    """Return what a part of the agenda is called."""
    if line.kind is not AgendaKind.SECTION:
        written = next((one.language for one in summary.agenda if one.id == line.part), "")
        return marked(line.title, written, language) or word(f"part_{line.kind.value}", language)
    if line.section is not None:
        return f"{line.code} {line.section.title.get(language)}"
    return f"{line.code} ({word('out_of_scope', language).lower()})"
