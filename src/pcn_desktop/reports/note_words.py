"""What a note is and how it is sorted, in words."""

from __future__ import annotations

from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting


def note_kind(kind: NoteKind, language: str) -> str:
    """Return what a note is."""
    return word(f"kind_{kind.value}", language)


def note_sorting(sorting: Sorting | None, language: str) -> str:
    """Return how a note is sorted; that it is not, for None."""
    return word(f"sorting_{sorting.value if sorting else 'none'}", language)


def note_marks(marks: NoteMarks, language: str) -> str:
    """Return what a note is, and how it is sorted where it is."""
    kind = note_kind(marks.kind, language)
    return f"{kind} · {note_sorting(marks.sorting, language)}" if marks.sorting else kind
