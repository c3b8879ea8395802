"""What the room said, put together: its notes by section, then by what they are and how they are sorted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pcn_desktop.assessment.summary import InstrumentSummary, SectionSummary, Summary
from pcn_desktop.instruments.model import Section
from pcn_desktop.workspace.values import Note, NoteKind, Sorting

_SORTINGS: Final[tuple[Sorting | None, ...]] = (*Sorting, None)


@dataclass(frozen=True, slots=True)
class HeardGroup:
    """The notes of a section that are of one kind and sorted alike (`sorting` None: not sorted), in order."""

    kind: NoteKind
    sorting: Sorting | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class HeardSection:
    """What was heard in a section: never empty."""

    section: Section
    groups: tuple[HeardGroup, ...]

    @property
    def count(self) -> int:
        """Return how many notes it holds."""
        return sum(len(group.notes) for group in self.groups)


def heard(part: InstrumentSummary) -> tuple[HeardSection, ...]:
    """Return the notes of an instrument by section, kind and sorting.

    Sections stand in the instrument's order, kinds and sortings in the order in which they are defined, notes without a
    sorting last; within a group, in the order of the walk. What has no note is absent. Which notes may leave is the
    caller's to decide (see `leaving`).
    """
    found = (HeardSection(section.section, tuple(_groups(section))) for section in part.sections)
    return tuple(section for section in found if section.groups)


def parked_topics(summary: Summary) -> tuple[Note, ...]:
    """Return what is put aside in a workshop, in the order of the walk."""
    return tuple(
        note
        for part in summary.instruments
        for item in part.items
        for note in item.notes
        if note.marks.kind is NoteKind.PARKED
    )


def _groups(section: SectionSummary) -> Iterator[HeardGroup]:
    notes = [note for item in section.items for note in item.notes]
    for kind in NoteKind:
        for sorting in _SORTINGS:
            alike = tuple(note for note in notes if (note.marks.kind, note.marks.sorting) == (kind, sorting))
            if alike:
                yield HeardGroup(kind, sorting, alike)
