"""What a note is: kind, sorting, permission to quote, and the language in which it was written."""

import pytest
from tests.factories import KEY

from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting, Subject

CODE = "A.1.1"


def notes(workspace, workshop):
    with open_workspace(workspace.path, access=Access.READ) as reader:
        return reader.record(workshop).assessment(KEY).notes


def write(workspace, workshop, note, text="mot", language="fr", **others):
    return workspace.write_note(workshop, KEY, CODE, note, text, language, **others)


@pytest.mark.parametrize("kind", NoteKind)
@pytest.mark.parametrize("sorting", [None, *Sorting])
def test_marks_are_kept(workspace, workshop, kind, sorting):
    marks = NoteMarks(kind, sorting, kind is NoteKind.QUOTE)
    write(workspace, workshop, new_id(), marks=marks)
    assert [one.marks for one in notes(workspace, workshop)] == [marks]


def test_a_note_is_a_remark_until_somebody_says_otherwise(workspace, workshop):
    write(workspace, workshop, new_id())
    assert [one.marks for one in notes(workspace, workshop)] == [NoteMarks()]


def test_a_text_written_again_keeps_its_marks(workspace, workshop):
    note, marks = new_id(), NoteMarks(NoteKind.BARRIER, Sorting.MODIFY)
    write(workspace, workshop, note, marks=marks)
    write(workspace, workshop, note, "autre mot")
    assert [(one.text, one.marks) for one in notes(workspace, workshop)] == [("autre mot", marks)]


def test_each_mark_has_a_line_in_the_history_and_goes_back(workspace, workshop):
    note = new_id()
    write(workspace, workshop, note)
    write(workspace, workshop, note, marks=NoteMarks(NoteKind.QUOTE, Sorting.INCLUDE, permission=True))
    told = {one.field: one for one in workspace.history(workshop) if one.subject is Subject.NOTE and one.field}
    assert {field: (one.before, one.after) for field, one in told.items()} == {
        "kind": ("remark", "quote"),
        "sorting": (None, "include"),
        "permission": (None, "yes"),
    }
    for change in told.values():
        workspace.restore(change.id, side="before")
    assert [one.marks for one in notes(workspace, workshop)] == [NoteMarks()]


def test_a_quote_leaves_only_with_permission(workspace, workshop):
    for permission in (False, True):
        write(workspace, workshop, new_id(), marks=NoteMarks(NoteKind.QUOTE, permission=permission))
    assert [one.may_leave for one in notes(workspace, workshop)] == [False, True]


def test_the_language_of_writing_changes_alone(workspace, workshop):
    note = new_id()
    write(workspace, workshop, note, "we talk", "fr", marks=NoteMarks(NoteKind.EVIDENCE))
    write(workspace, workshop, note, "we talk", "en")
    assert [(one.language, one.marks.kind) for one in notes(workspace, workshop)] == [("en", NoteKind.EVIDENCE)]


def test_an_erased_note_loses_nothing_but_its_text(workspace, workshop):
    note = new_id()
    write(workspace, workshop, note, marks=NoteMarks(NoteKind.QUOTE, permission=True))
    workspace.erase_note(workshop, note)
    assert notes(workspace, workshop) == ()
    assert "mot" not in [text for one in workspace.history(workshop) for text in (one.before, one.after)]
