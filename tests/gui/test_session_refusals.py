"""What a session cannot do: it is told, nothing changes, and the steps of undo stay in their order."""

import shutil

import pytest
from tests.factories import KEY, details, instrument
from tests.gui.kit import LONG, Heard, full_disk, kept, on_disk, write_note

from pcn_desktop.errors import (
    EmptyScope,
    NothingToRestore,
    OutOfScope,
    StorageFull,
    UnknownLevel,
    UnknownWorkshop,
    WorkspaceDamaged,
    WorkspaceMissing,
    WorkspaceReadOnly,
)
from pcn_desktop.workspace.store import Access, new_id, open_workspace

ALL = instrument().codes


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (lambda session: session.rate(KEY, "A.1.1", 9), UnknownLevel),
        (lambda session: session.rate(KEY, "B.1.1", 1), OutOfScope),
        (lambda session: session.change_scope(KEY, frozenset()), EmptyScope),
        (lambda session: session.open_workshop("?"), UnknownWorkshop),
        (lambda session: session.duplicate_workshop("?", "Suivi"), UnknownWorkshop),
        (lambda session: session.restore("?", "after"), NothingToRestore),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(opened, ask, error):
    opened.change_scope(KEY, ALL - {"B.1.1"})
    opened.rate(KEY, "A.1.1", 1)
    before, steps = opened.record, opened.undo_stack.count()
    heard = Heard(opened)
    assert not ask(opened)
    assert [type(one) for one in heard.errors] == [error]
    assert heard.take() == []
    assert (opened.record, opened.undo_stack.count()) == (before, steps)


def refuse(session, heard, error, state):
    """Every command fails with `error`, changes nothing, and leaves the steps of undo as they were."""
    steps = session.undo_stack.count(), session.undo_stack.index()
    record, summary = session.record, session.summary
    attempts = [
        lambda: session.rate(KEY, "A.1.2", 2),
        lambda: write_note(session, "A.1.2", "perdu ?")[1],
        lambda: session.change_details(details("Autre"), new_id()),
        lambda: session.change_scope(KEY, frozenset({"A.1.1"})),
        lambda: session.create_workshop(details("Deux"), [KEY]),
    ]
    for attempt in attempts:
        assert not attempt()
        session.undo_stack.undo()
        assert (session.undo_stack.count(), session.undo_stack.index()) == steps
    assert len(heard.errors) == 2 * len(attempts)
    assert {type(one) for one in heard.errors} == {error}
    assert heard.take() == [] == heard.revealed
    assert (session.record, session.summary) == (record, summary)
    assert kept(session) == state


def test_a_workspace_for_reading_only_refuses(opened, workspace_file):
    opened.rate(KEY, "A.1.1", 1)
    workshop, position = opened.record.id, opened.record.position
    opened.attach(open_workspace(workspace_file, access=Access.READ))
    heard = Heard(opened)
    assert opened.open_workshop(workshop)
    heard.take()
    assert not opened.rate(KEY, "A.1.1", 2)
    assert isinstance(heard.errors.pop(), WorkspaceReadOnly)
    opened.keep_position(KEY, "A.2.1")
    assert (heard.errors, heard.take()) == ([], [])
    assert kept(opened).ratings == {"A.1.1": 1}
    assert opened.open_workshop(workshop)
    assert opened.record.position == position


def test_a_workspace_that_is_gone_refuses_and_goes_on_once_it_is_back(opened, heard, workspace_file, tmp_path):
    opened.rate(KEY, "A.1.1", 1)
    heard.take()
    away = tmp_path / "away"
    away.mkdir()
    parts = [one for one in tmp_path.iterdir() if one.is_file() and not one.name.endswith("lock")]
    for part in parts:
        part.rename(away / part.name)
    refuse(opened, heard, WorkspaceMissing, kept(opened))
    for part in away.iterdir():
        part.rename(tmp_path / part.name)
    assert opened.rate(KEY, "A.1.2", 2)
    opened.undo_stack.undo()
    opened.undo_stack.undo()
    assert on_disk(workspace_file, opened).ratings == kept(opened).ratings == {}


def test_a_whole_folder_that_is_gone_refuses(opened, heard, tmp_path):
    opened.rate(KEY, "A.1.1", 1)
    heard.take()
    shutil.rmtree(tmp_path)
    refuse(opened, heard, WorkspaceMissing, kept(opened))


def test_a_full_disk_loses_nothing_that_was_kept(opened, heard, workspace_file):
    note_id, _ = write_note(opened, "A.1.1", "court")
    before = kept(opened)
    heard.take()
    with full_disk(opened.workspace):
        assert not write_note(opened, "A.1.1", LONG, note_id=note_id)[1]
        assert [type(one) for one in heard.errors] == [StorageFull]
        assert heard.take() == []
        assert kept(opened) == before
        assert opened.undo_stack.count() == 1
    assert on_disk(workspace_file, opened) == before
    assert write_note(opened, "A.1.1", LONG, note_id=note_id)[1]
    assert on_disk(workspace_file, opened).notes[0].text.strip() == LONG.strip()


def test_a_step_that_could_not_be_undone_is_still_the_next_one(opened, heard, workspace_file):
    opened.rate(KEY, "A.2.1", 2)
    note_id, _ = write_note(opened, "A.1.1", LONG)
    write_note(opened, "A.1.1", "", note_id=note_id)
    note_id, _ = write_note(opened, "A.1.2", "autre")
    stack = opened.undo_stack
    stack.undo()
    with full_disk(opened.workspace):
        # Undoing the removal writes the long text again: no room.
        for _ in range(3):
            stack.undo()
            assert isinstance(heard.errors[-1], StorageFull)
            assert (stack.index(), stack.count(), stack.canUndo(), stack.canRedo()) == (3, 4, True, True)
        assert kept(opened).ratings == {"A.2.1": 2}
        assert kept(opened).notes == ()
    stack.undo()
    assert [one.text.strip() for one in kept(opened).notes] == [LONG.strip()]
    stack.undo()
    stack.undo()
    assert (kept(opened).ratings, kept(opened).notes) == ({}, ())
    stack.redo()
    with full_disk(opened.workspace):
        stack.redo()
        assert isinstance(heard.errors[-1], StorageFull)
        assert (stack.index(), stack.count()) == (1, 4)
    for _ in range(3):
        stack.redo()
    assert [one.id for one in kept(opened).notes] == [note_id]
    assert on_disk(workspace_file, opened) == kept(opened)


def test_a_reading_that_fails_is_told_and_gives_nothing(opened, heard, workspace_file):
    opened.rate(KEY, "A.1.1", 1)
    before = opened.record
    raw = opened.workspace._link._raw
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.execute("PRAGMA shrink_memory")
    with workspace_file.open("r+b") as bytes_of:
        bytes_of.seek(4096)
        bytes_of.write(b"\xff" * (workspace_file.stat().st_size - 4096))
    assert (opened.history(KEY, "A.1.1"), opened.lines()) == ((), ())
    assert not opened.open_workshop(before.id)
    assert [type(one) for one in heard.errors] == [WorkspaceDamaged] * 3
    assert opened.record == before
