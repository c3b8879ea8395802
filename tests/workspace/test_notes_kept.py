import pytest
from tests.factories import KEY, instrument

from pcn_desktop.errors import OutOfScope, UnknownCode
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting, Subject

WRITTEN = "Réseau « du Nord » <b>&amp;\n=1+1 ᐊᓂᔑᓈᐯᒧᐎᓐ 🍁 De dwa da dehs nye>s\ttab "


def notes(workspace, workshop):
    return workspace.record(workshop).assessment(KEY).notes


def test_a_note_keeps_its_words_as_written_and_its_language(workspace, workshop):
    note = new_id()
    change = workspace.write_note(workshop, KEY, "A.1.1", note, WRITTEN, "fr")
    (kept,) = notes(workspace, workshop)
    assert (kept.id, kept.instrument, kept.code, kept.text, kept.language) == (note, KEY, "A.1.1", WRITTEN, "fr")
    assert kept.created == kept.changed
    assert (change.subject, change.subject_id, change.before, change.after) == (Subject.NOTE, note, None, WRITTEN)


def test_changing_a_note_keeps_when_it_was_created(workspace, workshop):
    note = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr")
    (first,) = notes(workspace, workshop)
    change = workspace.write_note(workshop, KEY, "A.1.1", note, "deux", "fr")
    (second,) = notes(workspace, workshop)
    assert (change.before, change.after) == ("un", "deux")
    assert first.created == second.created < second.changed


def test_notes_stand_in_the_order_they_were_created(workspace, workshop):
    for words in ("un", "deux", "trois"):
        workspace.write_note(workshop, KEY, "A.1.1", new_id(), words, "fr")
    first = notes(workspace, workshop)[0]
    workspace.write_note(workshop, KEY, "A.1.1", first.id, "un, revu", "fr")
    assert [note.text for note in notes(workspace, workshop)] == ["un, revu", "deux", "trois"]


@pytest.mark.parametrize("blank", ["", "  \n\t "])
def test_blank_text_removes_a_note_which_can_be_written_again(workspace, workshop, blank):
    note = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr")
    change = workspace.write_note(workshop, KEY, "A.1.1", note, blank, "en")
    assert (change.before, change.after) == ("un", None)
    assert notes(workspace, workshop) == ()
    assert workspace.workshops()[0].notes == 0
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr")
    assert [one.text for one in notes(workspace, workshop)] == ["un"]


def test_a_blank_new_note_is_nothing(workspace, workshop):
    history = workspace.history(workshop)
    assert workspace.write_note(workshop, KEY, "A.1.1", new_id(), " ", "fr") is None
    assert workspace.history(workshop) == history


def test_the_same_words_again_leave_no_trace(workspace, workshop):
    note = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr")
    state = workspace.history(workshop), notes(workspace, workshop)
    assert workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr") is None
    assert (workspace.history(workshop), notes(workspace, workshop)) == state


def test_a_half_character_does_not_lose_the_note(workspace, workshop):
    workspace.write_note(workshop, KEY, "A.1.1", new_id(), "feuille \ud83c\udf41 et moitié \ud83c.", "fr")
    assert [note.text for note in notes(workspace, workshop)] == ["feuille 🍁 et moitié �."]


def test_one_stay_in_the_field_is_one_row_of_history(workspace, workshop):
    note, stay = new_id(), new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "déjà là", "fr")
    rows = len(workspace.history(workshop))
    first = workspace.write_note(workshop, KEY, "A.1.1", note, "déjà là, et", "fr", stay=stay)
    last = workspace.write_note(workshop, KEY, "A.1.1", note, "déjà là, et plus", "fr", stay=stay)
    assert len(workspace.history(workshop)) == rows + 1
    assert workspace.history(workshop)[0] == last
    assert (last.id, last.before, last.after) == (first.id, "déjà là", "déjà là, et plus")
    assert last.at > first.at
    other = workspace.write_note(workshop, KEY, "A.1.1", note, "encore", "fr", stay=new_id())
    assert (other.before, other.after) == ("déjà là, et plus", "encore")
    assert len(workspace.history(workshop)) == rows + 2


def test_a_stay_that_comes_back_to_its_start_leaves_no_row(workspace, workshop):
    note, stay = new_id(), new_id()
    rows = workspace.history(workshop)
    workspace.write_note(workshop, KEY, "A.1.1", note, "fausse route", "fr", stay=stay)
    assert workspace.write_note(workshop, KEY, "A.1.1", note, "", "fr", stay=stay) is None
    assert workspace.history(workshop) == rows
    assert notes(workspace, workshop) == ()
    again = workspace.write_note(workshop, KEY, "A.1.1", note, "bonne route", "fr", stay=stay)
    assert (again.before, again.after) == (None, "bonne route")


def test_one_stay_on_two_notes_is_two_rows(workspace, workshop):
    stay = new_id()
    rows = len(workspace.history(workshop))
    for code in ("A.1.1", "A.1.2"):
        workspace.write_note(workshop, KEY, code, new_id(), code, "fr", stay=stay)
    assert len(workspace.history(workshop)) == rows + 2


def test_a_change_of_language_alone_is_a_change(workspace, workshop):
    note = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "Information", "fr")
    change = workspace.write_note(workshop, KEY, "A.1.1", note, "Information", "en")
    assert notes(workspace, workshop)[0].language == "en"
    workspace.restore(change.id, side="before")
    assert notes(workspace, workshop)[0].language == "fr"


def test_a_note_stands_on_one_criterion(workspace, workshop):
    note = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr")
    with pytest.raises(ValueError, match="another criterion"):
        workspace.write_note(workshop, KEY, "A.1.2", note, "deux", "fr")
    workspace.change_scope(workshop, KEY, instrument().codes - {"A.1.2"})
    for code, error in [("A.1.2", OutOfScope), ("A.1", UnknownCode)]:
        with pytest.raises(error):
            workspace.write_note(workshop, KEY, code, new_id(), "trois", "fr")
    assert [one.text for one in notes(workspace, workshop)] == ["un"]


def test_marks_and_language_have_a_row_each_and_come_back(workspace, workshop):
    note, marks = new_id(), NoteMarks(NoteKind.QUOTE, Sorting.INCLUDE, permission=True)
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "fr")
    workspace.write_note(workshop, KEY, "A.1.1", note, "un", "en", marks=marks)
    told = {row.field: row for row in workspace.history(workshop) if row.subject_id == note and row.field}
    assert {field: (row.before, row.after) for field, row in told.items()} == {
        "language": ("fr", "en"),
        "kind": ("remark", "quote"),
        "sorting": (None, "include"),
        "permission": (None, "yes"),
    }
    workspace.restore(told["language"].id, side="before")
    workspace.restore(told["kind"].id, side="before")
    (kept,) = notes(workspace, workshop)
    assert (kept.text, kept.language) == ("un", "fr")
    assert kept.marks == NoteMarks(NoteKind.REMARK, Sorting.INCLUDE, permission=True)
