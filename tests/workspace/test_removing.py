"""Removing for good: after it, no byte of the data folder tells of what was removed."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from tests.factories import KEY, details, instrument
from tests.workspace.test_migrations import RELEASED

from pcn_desktop.errors import NothingToRestore, StorageFull, UnknownWorkshop, WorkspaceLocked, WorkspaceReadOnly
from pcn_desktop.paths import backups_folder
from pcn_desktop.workspace import files, removing, schema
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.store import Access, new_id, open_workspace, restore_workspace
from pcn_desktop.workspace.values import Action, Choice, ChoiceKind, Quadrant, Subject, SwotEntry

PLACES = {"local": "local", "synced": "OneDrive"}
MARK = "Zébulon"
"""In every text of what is to be removed, and nowhere else."""


@pytest.fixture(params=PLACES)
def file(request, tmp_path):
    return tmp_path / PLACES[request.param] / "travail.pcnwork"


@pytest.fixture
def workspace(file):
    with open_workspace(file, instruments=[instrument()]) as opened:
        yield opened


def fill(workspace, mark):
    """A workshop with `mark` in each of its texts, in kept and in removed ones; returns its id and a note's."""
    made = workspace.create_workshop(details(f"Atelier {mark}", network=mark, facilitator=f"{mark} A"), [KEY])
    for code in ("A.1.1", "A.1.2", "B.1.1"):
        workspace.rate(made, KEY, code, 2)
    notes = [new_id() for _ in range(40)]
    for turn, note in enumerate(notes):
        workspace.write_note(made, KEY, ("A.1.1", "A.2.1")[turn % 2], note, f"{mark} note {turn} " * 9, "fr")
    for note in notes[::3]:
        workspace.write_note(made, KEY, *spot(workspace, made, note), f"{mark} changed " * 400, "en")
    for note in notes[1::3]:
        workspace.write_note(made, KEY, *spot(workspace, made, note), "", "fr")
    workspace.write_entry(made, Choice(new_id(), ChoiceKind.PRIORITY, KEY, "A.1", f"{mark} reason"))
    line = SwotEntry(new_id(), Quadrant.THREAT, f"{mark} line")
    workspace.write_entry(made, line)
    workspace.remove_entry(made, line)
    workspace.write_entry(made, Action(new_id(), f"{mark} what", KEY, "A.1.1", f"{mark} owner", first_step=f"{mark}!"))
    workspace.keep_position(made, KEY, "A.1.2")
    return made, notes[0]


def spot(workspace, workshop, note):
    found = next(one for one in workspace.record(workshop).assessment(KEY).notes if one.id == note)
    return found.code, note


def traces(folder, mark):
    """Return the files below `folder` in which the mark stands, as UTF-8 or UTF-16."""
    wanted = [mark.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")]
    return sorted(
        str(one.relative_to(folder))
        for one in folder.rglob("*")
        if one.is_file() and any(word in one.read_bytes() for word in wanted)
    )


def rows(file):
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as raw:
        return {name: raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name, _ in removing.OF_WORKSHOP}


def back_up(workspace, days):
    return [workspace.backup_daily(today=date(2026, 1, 1) + timedelta(days=day)) for day in range(days)]


def test_every_table_that_hangs_on_a_workshop_is_known():
    def hangs(table):
        return any(key.column.table is schema.workshops or hangs(key.column.table) for key in table.foreign_keys)

    hanging = {table.name for table in schema.tables() if hangs(table)}
    assert hanging | {"workshops"} == {name for name, _ in removing.OF_WORKSHOP}


def test_a_deleted_workshop_leaves_no_byte(workspace, file):
    workspace.create_workshop(details("Autre"), [KEY])
    other = rows(file)
    back_up(workspace, 1)
    made, _ = fill(workspace, MARK)
    back_up(workspace, 3)
    kept, _ = fill(workspace, "Ophélie")
    assert len(traces(file.parent, MARK)) >= 3

    workspace.delete_workshop(made)
    removal = workspace.finish_removing()

    assert traces(file.parent, MARK) == []
    assert [one.name for one in removal.cleaned] == ["travail-2026-01-02.pcnwork", "travail-2026-01-03.pcnwork"]
    assert (removal.remaining, removal.unreached, workspace.still_removing()) == ((), (), False)
    assert {line.id for line in workspace.workshops()} >= {kept}
    assert traces(file.parent, "Ophélie")
    assert workspace.check() == ()
    assert rows(file)["assessments"] == 2
    for copy in removal.cleaned:
        assert rows(copy) == other
        with open_workspace(copy, access=Access.READ) as opened:
            assert [line.details.title for line in opened.workshops()] == ["Autre"]
            assert opened.instruments() == workspace.instruments()
    assert not [one for one in file.parent.rglob("*") if ".tmp" in one.name]
    assert [one.name for one in file.parent.rglob("*.lock")] == ["travail.pcnwork.lock"]
    with pytest.raises(UnknownWorkshop):
        workspace.record(made)
    with pytest.raises(UnknownWorkshop):
        workspace.rate(made, KEY, "A.1.1", 1)
    assert workspace.rate(kept, KEY, "A.1.1", 1)


@pytest.mark.parametrize("seed", range(4))
def test_no_trace_stays_in_the_gaps_that_a_long_life_leaves(tmp_path, seed):
    chance = random.Random(seed)
    with open_workspace(tmp_path / "travail.pcnwork", instruments=[instrument()]) as workspace:
        marks = {workspace.create_workshop(details(mark), [KEY]): mark for mark in (MARK, "Ophélie")}
        notes = [(new_id(), chance.choice(list(marks))) for _ in range(150)]
        for note, workshop in (*notes, *chance.choices(notes, k=150)):
            text = marks[workshop] + "x" * chance.randrange(900)
            workspace.write_note(workshop, KEY, "A.1.1", note, text, "fr")
        for workshop, mark in marks.items():
            if mark == MARK:
                workspace.delete_workshop(workshop)
        workspace.finish_removing()
        assert traces(tmp_path, MARK) == []
        assert traces(tmp_path, "Ophélie") == ["travail.pcnwork"]


def test_what_goes_is_what_went(workspace, file):
    made, _ = fill(workspace, MARK)
    copies = back_up(workspace, 2)
    going = workspace.what_goes(made)
    assert (going.title, going.ratings, going.choices, going.swot, going.actions) == (f"Atelier {MARK}", 3, 1, 0, 1)
    assert going.notes == len(workspace.record(made).assessment(KEY).notes)
    assert going.changes == len(workspace.history(made))
    assert going.copies == tuple(copies)
    workspace.delete_workshop(made)
    assert workspace.finish_removing().cleaned == going.copies
    with pytest.raises(UnknownWorkshop):
        workspace.what_goes(made)
    with pytest.raises(UnknownWorkshop):
        workspace.delete_workshop(made)


def test_replaced_files_are_cleaned_and_orphans_named(workspace, file, tmp_path):
    made, _ = fill(workspace, MARK)
    workspace.backup(tmp_path / "copie.pcnwork")
    workspace.close()
    kept = restore_workspace(tmp_path / "copie.pcnwork", file)
    orphan = file.with_name("travail-orphan-2026-01-02-030405.pcnwork-wal")
    orphan.write_bytes(b"pages of a lost file")
    mine = backups_folder(file) / "mine.pcnwork"
    mine.parent.mkdir()
    mine.write_bytes(b"not a backup of ours")
    with open_workspace(file) as again:
        going = again.what_goes(made)
        assert (going.copies, going.unreached) == ((kept,), (orphan,))
        again.delete_workshop(made)
        removal = again.finish_removing()
        assert (removal.cleaned, removal.unreached) == ((kept,), (orphan,))
        assert traces(file.parent, MARK) == []
    assert (mine.read_bytes(), orphan.read_bytes()) == (b"not a backup of ours", b"pages of a lost file")


@pytest.mark.parametrize("script", RELEASED, ids=lambda one: one.stem)
def test_backups_of_an_older_format_are_cleaned_too(tmp_path, script):
    file = tmp_path / "travail.pcnwork"
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(script.read_text("utf-8"))
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        raw.execute("UPDATE notes SET text = ? WHERE rowid = (SELECT min(rowid) FROM notes)", (f"{MARK} note",))
        raw.execute("UPDATE history SET after = ? WHERE subject = 'note'", (f"{MARK} note",))
        note, workshop = raw.execute(
            "SELECT n.id, a.workshop_id FROM notes n JOIN assessments a ON a.id = n.assessment_id WHERE text LIKE ?",
            (f"{MARK}%",),
        ).fetchone()
        raw.commit()
    if version == schema.SCHEMA_VERSION:
        pytest.skip("not older")
    with open_workspace(file) as workspace:
        (old,) = backups_folder(file).iterdir()
        assert "before-format" in old.name
        assert str(old.relative_to(tmp_path)) in traces(tmp_path, MARK)
        workspace.erase_note(workshop, note)
        workspace.finish_removing()
        with closing(sqlite3.connect(old)) as raw:
            assert raw.execute("SELECT text FROM notes WHERE id = ?", (note,)).fetchone() == ("",)
            assert raw.execute("PRAGMA user_version").fetchone() == (version,)
        workspace.delete_workshop(workshop)
        assert workspace.finish_removing().cleaned == (old,)
        assert traces(tmp_path, MARK) == []
        with closing(sqlite3.connect(old)) as raw:
            assert raw.execute("SELECT count(*) FROM workshops WHERE id = ?", (workshop,)).fetchone() == (0,)


def test_a_note_removed_on_request_leaves_no_byte(workspace, file):
    made, kept = fill(workspace, "Ophélie")
    note, stay = new_id(), new_id()
    for text in (f"{MARK} first", f"{MARK} second " * 500):
        workspace.write_note(made, KEY, "A.1.2", note, text, "fr")
    workspace.write_note(made, KEY, "A.1.2", note, f"{MARK} third", "fr", stay=stay)
    back_up(workspace, 2)
    workspace.close_workshop(made)
    before = {one.id: one for one in workspace.history(made)}
    assert len(traces(file.parent, MARK)) >= 3

    change = workspace.erase_note(made, note)
    removal = workspace.finish_removing()

    assert traces(file.parent, MARK) == []
    assert len(removal.cleaned) == 2
    assert not removal.remaining
    assert (change.subject, change.code, change.field, change.erased) == (Subject.NOTE, "A.1.2", "erased", True)
    assert change.facilitator == "Ophélie A"
    history = workspace.history(made)
    assert history[0] == change
    for one in history:
        if one.subject_id == note:
            assert (one.before, one.after, one.erased) == (None, None, True)
        else:
            assert one == before[one.id]
    assert len(history) == len(before) + 1
    assert note not in {one.id for one in workspace.record(made).assessment(KEY).notes}
    assert kept in {one.id for one in workspace.record(made).assessment(KEY).notes}
    workspace.reopen_workshop(made)
    for one in history:
        if one.subject_id == note:
            for side in ("before", "after"):
                with pytest.raises(NothingToRestore):
                    workspace.restore(one.id, side=side)
    assert workspace.erase_note(made, note) is None
    assert workspace.erase_note(made, new_id()) is None
    # What is still being typed in the same stay is a new note's history, not the erased one's.
    workspace.write_note(made, KEY, "A.1.2", note, "nouveau", "fr", stay=stay)
    latest = workspace.history(made)[0]
    assert (latest.before, latest.after, latest.erased) == (None, "nouveau", False)


def test_a_note_of_another_workshop_is_out_of_reach(workspace):
    made, note = fill(workspace, MARK)
    other = workspace.create_workshop(details("Autre"), [KEY])
    before = workspace.record(made)
    assert workspace.erase_note(other, note) is None
    assert workspace.record(made) == before


def test_what_could_not_be_done_is_said_and_done_later(workspace, file, monkeypatch):
    made, _ = fill(workspace, MARK)
    first, second, third = back_up(workspace, 3)
    third.write_bytes(b"no database" * 100)
    workspace.delete_workshop(made)
    holder = Lock(first)
    copy_into = files.copy_into

    def full(raw, target):
        if second.name in target.name:
            raise OSError(28, "No space left on device")
        copy_into(raw, target)

    monkeypatch.setattr(files, "copy_into", full)
    removal = workspace.finish_removing()
    assert [(one, type(error)) for one, error in removal.remaining] == [
        (first, WorkspaceLocked),
        (second, StorageFull),
    ]
    assert removal.unreached == (third,)
    assert workspace.still_removing()
    assert traces(file.parent, MARK) == sorted(str(one.relative_to(file.parent)) for one in (first, second))
    monkeypatch.undo()
    holder.release()
    again = workspace.finish_removing()
    assert again.cleaned == (first, second)
    assert not workspace.still_removing()
    assert traces(file.parent, MARK) == []


def test_a_reader_beside_us_makes_it_wait(tmp_path):
    file = tmp_path / "travail.pcnwork"
    with open_workspace(file, instruments=[instrument()]) as workspace:
        made, _ = fill(workspace, MARK)
        with open_workspace(file, access=Access.READ) as reader, reader._link.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM notes").all()
            workspace._link._raw.execute("PRAGMA busy_timeout=50")
            workspace.delete_workshop(made)
            removal = workspace.finish_removing()
            assert [(one, type(error)) for one, error in removal.remaining] == [(file, WorkspaceLocked)]
        assert traces(tmp_path, MARK)
        assert not workspace.finish_removing().remaining
        assert traces(tmp_path, MARK) == []


def test_nothing_is_removed_from_a_file_open_for_reading(workspace):
    made, note = fill(workspace, MARK)
    with open_workspace(workspace.path, access=Access.READ) as reader:
        with pytest.raises(WorkspaceReadOnly):
            reader.delete_workshop(made)
        with pytest.raises(WorkspaceReadOnly):
            reader.erase_note(made, note)
        assert reader.what_goes(made).ratings == 3
    assert workspace.record(made)


def test_temporary_files_of_a_killed_copy_go_too(workspace, file):
    made, _ = fill(workspace, MARK)
    (backup,) = back_up(workspace, 1)
    for name in ("travail-2026-03-04.pcnwork", backup.name):
        shutil.copy(backup, backup.with_name(f".{name}.{'a' * 32}.tmp"))
    workspace.delete_workshop(made)
    workspace.finish_removing()
    assert traces(file.parent, MARK) == []
    assert [one.name for one in backup.parent.iterdir()] == [backup.name]
