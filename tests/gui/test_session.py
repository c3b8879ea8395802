"""The session: each command is on disk when it returns, is told, and can be undone for as long as the session lasts."""

from dataclasses import replace
from datetime import date

import pytest
from tests.factories import KEY, details, instrument
from tests.gui.kit import Heard, kept, on_disk, write_note

from pcn_desktop.errors import NothingToRestore, PerspectiveThere, TooManyPriorities, WorkshopClosed, WorkspaceMissing
from pcn_desktop.gui.session import Session
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import Action, Choice, ChoiceKind, Quadrant, Subject, SwotEntry

CHANGED = ["record_changed", "saved", "workshops_changed"]


def test_attaching_and_detaching_tell(session, workspace_file):
    heard = Heard(session)
    assert session.latest_instruments == (instrument(),)
    session.detach()
    assert heard.take() == ["workshop_changed", "workspace_changed"]
    assert (session.workspace, session.instruments, session.record, session.lines()) == (None, (), None, ())
    assert isinstance(heard.errors[0], WorkspaceMissing)
    session.attach(open_workspace(workspace_file))
    assert heard.take()[-2:] == ["workspace_changed", "workshops_changed"]


def test_a_new_workshop_is_stored_open_and_told(session):
    heard = Heard(session)
    assert session.create_workshop(details(), [KEY])
    assert heard.take() == ["workshop_changed", "saved", "workshops_changed"]
    assert session.record.details == details()
    assert [line.id for line in session.lines()] == [session.record.id]
    assert session.summary.workshop == session.record.id


def test_a_duplicate_is_another_workshop_and_open(opened):
    first = opened.record.id
    opened.rate(KEY, "A.1.1", 2)
    assert opened.duplicate_workshop(first, "Suivi")
    assert opened.record.id != first
    assert (opened.record.details.title, kept(opened).ratings) == ("Suivi", {})
    assert not opened.undo_stack.canUndo()


@pytest.mark.parametrize("rating", [0, 3, Outside.NOT_APPLICABLE, Outside.UNKNOWN])
def test_a_rating_is_on_disk_told_and_summed_up(opened, heard, workspace_file, rating):
    assert opened.rate(KEY, "A.1.1", rating)
    assert heard.take() == CHANGED
    assert on_disk(workspace_file, opened).ratings == kept(opened).ratings == {"A.1.1": rating}
    assert opened.summary.instruments[0].items[0].rating == rating
    assert opened.rate(KEY, "A.1.1", None)
    assert on_disk(workspace_file, opened).ratings == {}


def test_the_same_rating_again_is_no_change(opened, heard):
    opened.rate(KEY, "A.1.1", 1)
    heard.take()
    assert opened.rate(KEY, "A.1.1", 1)
    assert opened.rate(KEY, "A.1.2", None)
    assert heard.take() == []
    assert opened.undo_stack.count() == 1
    assert len(opened.history(KEY, "A.1.1")) == 1


def test_a_note_a_detail_and_a_scope_are_on_disk(opened, heard, workspace_file):
    note_id, _ = write_note(opened, "A.1.1", "Dit à la salle")
    opened.change_details(replace(opened.record.details, day=date(2026, 1, 31)), new_id())
    opened.change_scope(KEY, frozenset({"A.1.1", "B.1.1"}))
    assert heard.take() == CHANGED * 3
    found = on_disk(workspace_file, opened)
    assert [(one.id, one.text, one.language) for one in found.notes] == [(note_id, "Dit à la salle", "fr")]
    assert found.scope == {"A.1.1", "B.1.1"}
    assert opened.summary.details.day == date(2026, 1, 31)
    assert len(opened.summary.instruments[0].items) == 2


def test_undo_and_redo_go_through_the_disk_and_reveal(opened, heard, workspace_file):
    for code, rating in (("A.1.1", 1), ("A.2.1", 2), ("A.1.1", 3)):
        opened.rate(KEY, code, rating)
    states = []
    for move in ("undo", "undo", "undo", "undo", "redo", "redo", "redo", "redo"):
        getattr(opened.undo_stack, move)()
        assert on_disk(workspace_file, opened).ratings == kept(opened).ratings
        states.append(dict(kept(opened).ratings))
    assert states == [
        {"A.1.1": 1, "A.2.1": 2}, {"A.1.1": 1}, {}, {},
        {"A.1.1": 1}, {"A.1.1": 1, "A.2.1": 2}, {"A.1.1": 3, "A.2.1": 2}, {"A.1.1": 3, "A.2.1": 2},
    ]  # fmt: skip
    touched = ["A.1.1", "A.2.1", "A.1.1"]
    assert heard.revealed == [(KEY, code) for code in touched[::-1] + touched]


def test_undo_is_a_change_like_any_other(opened):
    opened.rate(KEY, "A.1.1", 1)
    opened.undo_stack.undo()
    assert [(row.before, row.after) for row in opened.history(KEY, "A.1.1")] == [("1", None), (None, "1")]


def test_one_stay_is_one_step_and_one_row(opened):
    stay, note_id = new_id(), new_id()
    for text in ("D", "Dit", "Dit à la salle"):
        write_note(opened, "A.1.1", text, note_id=note_id, stay=stay)
    assert opened.undo_stack.count() == 1
    assert [(row.before, row.after) for row in opened.history(KEY, "A.1.1")] == [(None, "Dit à la salle")]
    write_note(opened, "A.1.1", "Dit autrement", note_id=note_id)
    assert opened.undo_stack.count() == 2
    opened.undo_stack.undo()
    assert [one.text for one in kept(opened).notes] == ["Dit à la salle"]
    opened.undo_stack.undo()
    assert kept(opened).notes == ()
    opened.undo_stack.redo()
    assert [(one.id, one.text) for one in kept(opened).notes] == [(note_id, "Dit à la salle")]


def test_a_stay_between_other_changes_is_not_merged_over_them(opened):
    stay, note_id = new_id(), new_id()
    write_note(opened, "A.1.1", "un", note_id=note_id, stay=stay)
    opened.rate(KEY, "A.1.1", 1)
    write_note(opened, "A.1.1", "un deux", note_id=note_id, stay=stay)
    assert opened.undo_stack.count() == 3
    opened.undo_stack.undo()
    assert ([one.text for one in kept(opened).notes], kept(opened).ratings) == (["un"], {"A.1.1": 1})


def test_a_stay_that_ends_where_it_began_leaves_no_step(opened):
    opened.rate(KEY, "A.1.1", 1)
    stay, note_id = new_id(), new_id()
    write_note(opened, "A.1.1", "non", note_id=note_id, stay=stay)
    write_note(opened, "A.1.1", "", note_id=note_id, stay=stay)
    assert opened.undo_stack.count() == 1
    opened.undo_stack.undo()
    assert kept(opened).ratings == {}


def test_details_are_undone_by_stay(opened):
    first = opened.record.details
    stay = new_id()
    for title in ("A", "Atelier"):
        opened.change_details(replace(opened.record.details, title=title), stay)
    opened.undo_stack.undo()
    assert opened.record.details == first
    opened.undo_stack.redo()
    assert opened.record.details.title == "Atelier"


def test_a_removed_note_comes_back_with_undo(opened):
    note_id, _ = write_note(opened, "A.1.1", "à garder")
    write_note(opened, "A.1.1", "", note_id=note_id)
    assert kept(opened).notes == ()
    opened.undo_stack.undo()
    assert [(one.id, one.text, one.language) for one in kept(opened).notes] == [(note_id, "à garder", "fr")]


def test_an_earlier_value_is_restored_after_a_restart(opened, workspace_file):
    for rating in (1, 3):
        opened.rate(KEY, "A.1.1", rating)
    workshop = opened.record.id
    opened.detach()
    again = Session()
    heard = Heard(again)
    again.attach(open_workspace(workspace_file))
    assert again.open_workshop(workshop)
    assert not again.undo_stack.canUndo()
    heard.take()
    newest = again.history(KEY, "A.1.1")[0]
    assert again.restore(newest.id, "before")
    assert heard.take() == CHANGED
    assert on_disk(workspace_file, again).ratings == {"A.1.1": 1}
    assert [(row.before, row.after) for row in again.history(KEY, "A.1.1")][:2] == [("3", "1"), ("1", "3")]
    assert not again.restore(again.history(KEY, "A.1.1")[0].id, "after")
    assert isinstance(heard.errors[-1], NothingToRestore)
    again.detach()


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_restored_value_is_the_first_to_be_undone(opened, heard, side):
    opened.rate(KEY, "A.1.1", 1)
    opened.rate(KEY, "A.1.1", 3)
    opened.rate(KEY, "A.2.1", 2)
    oldest = opened.history(KEY, "A.1.1")[-1]
    assert opened.restore(oldest.id, side)
    put_back = dict(kept(opened).ratings)
    opened.undo_stack.undo()
    assert kept(opened).ratings == {"A.1.1": 3, "A.2.1": 2}
    opened.undo_stack.redo()
    assert kept(opened).ratings == put_back == {"A.2.1": 2} | ({"A.1.1": 1} if side == "after" else {})
    assert heard.revealed == [(KEY, "A.1.1")] * 2
    for _ in range(4):
        opened.undo_stack.undo()
    assert kept(opened).ratings == {}


def test_a_restored_note_can_be_undone(opened):
    note_id, _ = write_note(opened, "A.1.1", "d’abord")
    write_note(opened, "A.1.1", "", note_id=note_id)
    assert opened.restore(opened.history(KEY, "A.1.1")[0].id, "before")
    assert [one.text for one in kept(opened).notes] == ["d’abord"]
    opened.undo_stack.undo()
    assert kept(opened).notes == ()


def test_another_workshop_begins_without_steps(opened):
    opened.rate(KEY, "A.1.1", 1)
    first = opened.record.id
    opened.create_workshop(details("Autre"), [KEY])
    assert not opened.undo_stack.canUndo()
    opened.rate(KEY, "A.1.1", 2)
    assert opened.open_workshop(first)
    assert not opened.undo_stack.canUndo()
    assert kept(opened).ratings == {"A.1.1": 1}


def test_the_place_is_kept(opened, heard, workspace_file):
    opened.keep_position(KEY, "A.2.2")
    assert heard.take() == []
    workshop = opened.record.id
    opened.detach()
    opened.attach(open_workspace(workspace_file))
    opened.open_workshop(workshop)
    assert opened.record.position == (KEY, "A.2.2")


def test_no_row_of_history_names_anyone_but_the_facilitator(opened):
    opened.rate(KEY, "A.1.1", 1)
    (row,) = opened.history(KEY, "A.1.1")
    assert (row.subject, row.facilitator, row.laptop) == (Subject.RATING, "Animation A", opened.workspace.laptop)


def test_entries_are_written_undone_and_made_again(opened, heard):
    first = Action(new_id(), "Écrire la charte", KEY, "A.1.1", owner="Présidence")
    assert opened.write_entry(first)
    assert opened.record.actions == opened.summary.actions == (first,)
    assert heard.take() == CHANGED
    assert opened.write_entry(replace(first, owner="Coordination"))
    opened.undo_stack.undo()
    assert opened.record.actions == (first,)
    assert opened.remove_entry(first)
    opened.undo_stack.undo()
    assert opened.record.actions == (first,)
    opened.undo_stack.undo()
    assert opened.record.actions == ()
    opened.undo_stack.redo()
    assert opened.record.actions == (first,)
    assert opened.owners() == ("Présidence",)


def test_one_stay_in_an_entry_is_one_step_of_undo(opened):
    line = SwotEntry(new_id(), Quadrant.THREAT, "D")
    for text in ("D", "Dép", "Départs"):
        assert opened.write_entry(replace(line, text=text), stay="here")
    assert opened.undo_stack.count() == 1
    opened.undo_stack.undo()
    assert opened.record.swot == ()
    opened.undo_stack.redo()
    assert [one.text for one in opened.record.swot] == ["Départs"]


def test_a_fourth_priority_is_refused_and_leaves_no_step(opened, heard):
    for code in ("A.1", "A.2", "B.1"):
        assert opened.write_entry(Choice(new_id(), ChoiceKind.PRIORITY, KEY, code))
    assert not opened.write_entry(Choice(new_id(), ChoiceKind.PRIORITY, KEY, "A.1.1"))
    assert isinstance(heard.errors[0], TooManyPriorities)
    assert opened.undo_stack.count() == 3


def test_a_workshop_that_closes_forgets_its_steps(opened, heard):
    assert opened.rate(KEY, "A.1.1", 2)
    assert opened.close_workshop()
    assert opened.summary.closed is not None
    assert not opened.undo_stack.canUndo()
    assert not opened.rate(KEY, "A.1.1", 3)
    assert isinstance(heard.errors[0], WorkshopClosed)
    assert opened.reopen_workshop()
    assert opened.rate(KEY, "A.1.1", 3)


def test_reading_again_shows_what_is_on_disk(opened, heard):
    opened.workspace.rate(opened.record.id, KEY, "A.1.1", 2)
    assert "A.1.1" not in kept(opened).ratings
    opened.reread()
    assert kept(opened).ratings["A.1.1"] == 2
    assert heard.take() == ["record_changed"]


def test_reading_again_with_nothing_open_is_nothing(session):
    session.reread()
    assert session.record is None


def test_entries_change_together_as_one_step(opened, heard):
    first, second = (Perspective(f"p{at}", name, position=at) for at, name in enumerate(("Soins", "Proches")))
    assert opened.change_entries((first, second))
    assert heard.take().count("record_changed") == 1
    swapped = (replace(second, position=0), replace(first, position=1))
    assert opened.change_entries(swapped)
    assert [one.name for one in opened.record.perspectives] == ["Proches", "Soins"]
    assert opened.change_entries((), (first,))
    opened.undo_stack.undo()
    opened.undo_stack.undo()
    assert opened.record.perspectives == (first, second)
    opened.undo_stack.undo()
    assert opened.record.perspectives == ()
    assert opened.undo_stack.index() == 0


def test_of_entries_that_change_together_all_are_kept_or_none(opened, heard):
    first, second = (Perspective(f"p{at}", "Soins", position=at) for at in (0, 1))
    assert not opened.change_entries((first, second))
    assert isinstance(heard.errors[0], PerspectiveThere)
    assert opened.record.perspectives == ()
    assert opened.undo_stack.count() == 0
