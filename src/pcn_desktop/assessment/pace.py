"""The time that a workshop used beside what its agenda gives: a line for each section, break or other part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.instruments.model import Section
from pcn_desktop.workspace.room_values import AgendaKind

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Pace:
    """The time `planned`, in minutes (None: the agenda says nothing), and the time `used`, in seconds."""

    planned: int | None
    used: int

    @property
    def behind(self) -> bool:
        """Return whether more was used than planned."""
        return self.planned is not None and self.used > self.planned * _MINUTE

    @property
    def left(self) -> int | None:
        """Return the seconds left: below 0 when behind, None without a plan."""
        return None if self.planned is None else self.planned * _MINUTE - self.used


@dataclass(frozen=True, slots=True)
class PaceLine(Pace):
    """The pace of a section, a break or another part.

    `title` is what was written by hand; blank for a section. `instrument` (key) and `code` name a section; `section`
    is the section itself, None where this workshop does not look at it. `part` is the id of a break or another part.
    """

    kind: AgendaKind
    title: str = ""
    instrument: str = ""
    code: str = ""
    section: Section | None = None
    part: str = ""


def pace(summary: Summary) -> tuple[PaceLine, ...]:
    """Return the agenda in its order, then the sections that used time without standing in it.

    A section that stands in the agenda several times is one line, at its first place, with the minutes of all.
    """
    sections = {(part.instrument.key, one.section.code): one for part in summary.instruments for one in part.sections}
    minutes: dict[tuple[str, str], int] = {}
    for part in summary.agenda:
        if part.kind is AgendaKind.SECTION:
            key = part.instrument, part.section
            minutes[key] = minutes.get(key, 0) + part.minutes

    def line(key: tuple[str, str]) -> PaceLine:
        found = sections.get(key)
        used, section = (found.seconds, found.section) if found else (0, None)
        return PaceLine(minutes.get(key), used, AgendaKind.SECTION, "", *key, section)

    lines: dict[tuple[str, str], PaceLine] = {}
    for part in summary.agenda:
        key = part.instrument, part.section
        if part.kind is AgendaKind.SECTION:
            lines.setdefault(key, line(key))
        else:
            used = summary.break_seconds.get(part.id, 0)
            lines["", part.id] = PaceLine(part.minutes, used, part.kind, part.title, part=part.id)
    for key, found in sections.items():
        if found.seconds:
            lines.setdefault(key, line(key))
    return tuple(lines.values())


def whole(lines: Iterable[Pace]) -> Pace:
    """Return several together: nothing is planned where none of them has a plan, and time without a plan counts."""
    known = tuple(lines)
    planned = [one.planned for one in known if one.planned is not None]
    return Pace(sum(planned) if planned else None, sum(one.used for one in known))
