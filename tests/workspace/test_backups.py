import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import (
    ExportDiskFull,
    ExportFailed,
    ExportFolderMissing,
    ExportTargetBusy,
    NotAWorkspace,
    StorageFull,
    WorkspaceDamaged,
    WorkspaceMissing,
)
from pcn_desktop.paths import backups_folder
from pcn_desktop.workspace import files
from pcn_desktop.workspace.store import Access, open_workspace, restore_workspace


def titles(file):
    with open_workspace(file, access=Access.READ) as workspace:
        return sorted(line.details.title for line in workspace.workshops())


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_a_backup_holds_everything_in_one_file(workspace, workshop, tmp_path):
    workspace.rate(workshop, KEY, "A.1.1", 3)
    target = tmp_path / "clé" / "copie.pcnwork"
    target.parent.mkdir()
    workspace.backup(target)
    assert names(target.parent) == ["copie.pcnwork"]
    with open_workspace(target, access=Access.READ) as copy:
        assert copy.record(workshop) == workspace.record(workshop)
        assert copy.history(workshop) == workspace.history(workshop)
        assert copy.instruments() == workspace.instruments()
    assert names(target.parent) == ["copie.pcnwork"]
    assert workspace.rate(workshop, KEY, "A.1.1", 2) is not None


def test_a_backup_replaces_an_earlier_one(workspace, tmp_path):
    target = tmp_path / "copie.pcnwork"
    workspace.backup(target)
    workspace.create_workshop(details("deux"), [KEY])
    workspace.backup(target)
    assert titles(target) == ["deux"]


def test_reading_is_enough_to_back_up(workspace, workshop, tmp_path):
    with open_workspace(workspace.path, access=Access.READ) as reader:
        reader.backup(tmp_path / "copie.pcnwork")
    assert titles(tmp_path / "copie.pcnwork") == ["Atelier du Nord"]


def test_places_where_no_backup_can_go(workspace, tmp_path):
    for target, error in [
        (tmp_path / "nowhere" / "copie.pcnwork", ExportFolderMissing),
        (workspace.path, ExportTargetBusy),
        (tmp_path, ExportTargetBusy),
    ]:
        with pytest.raises(error):
            workspace.backup(target)
    link = tmp_path / "lien.pcnwork"
    link.symlink_to(workspace.path)
    with pytest.raises(ExportTargetBusy):
        workspace.backup(link)
    assert workspace.check() == ()


@pytest.mark.parametrize(
    ("step", "raised", "error"),
    [
        ("copy_into", OSError(28, "No space left on device"), ExportDiskFull),
        ("copy_into", OSError(5, "Input/output error"), ExportFailed),
        ("verify", WorkspaceDamaged(path="?"), WorkspaceDamaged),
        ("flush", OSError(5, "Input/output error"), ExportFailed),
        ("replace", PermissionError(13, "Permission denied"), ExportTargetBusy),
    ],
)
def test_a_backup_that_fails_leaves_the_earlier_one(workspace, tmp_path, monkeypatch, step, raised, error):
    target = tmp_path / "copie.pcnwork"
    workspace.backup(target)
    before, listed = target.read_bytes(), names(tmp_path)
    workspace.create_workshop(details("deux"), [KEY])

    def failing(*args, **options):
        raise raised

    monkeypatch.setattr(files, step, failing)
    with pytest.raises(error):
        workspace.backup(target)
    assert target.read_bytes() == before
    assert names(tmp_path) == listed
    monkeypatch.undo()
    workspace.backup(target)


def test_one_backup_a_day_and_the_last_few_are_kept(workspace):
    folder = backups_folder(workspace.path)
    folder.mkdir()
    others = [folder / "travail-before-format-2-2026-01-01-120000.pcnwork", folder / "travail-2026-01-01.txt"]
    for one in others:
        one.write_text("kept")
    (folder / f".travail-2025-12-31.pcnwork.{'0' * 32}.tmp").write_text("left by a kill")
    first = date(2025, 12, 30)
    (folder / "travail-2025-12-31.pcnwork").write_text("an earlier one")
    made = [workspace.backup_daily(keep=3, today=first + timedelta(days=n)) for n in (0, 1, 2, 3, 4)]
    assert [one and one.name for one in made] == [
        "travail-2025-12-30.pcnwork",
        None,
        "travail-2026-01-01.pcnwork",
        "travail-2026-01-02.pcnwork",
        "travail-2026-01-03.pcnwork",
    ]
    dated = [f"travail-2026-01-0{n}.pcnwork" for n in (1, 2, 3)]
    assert names(folder) == sorted([*dated, *(one.name for one in others)])
    assert workspace.backup_daily(keep=3, today=date(2026, 1, 3)) is None


def test_no_daily_backup_of_a_file_open_for_reading(workspace):
    with open_workspace(workspace.path, access=Access.READ) as reader:
        assert reader.backup_daily() is None
    assert workspace.backup_daily() is not None


def test_a_damaged_file_pushes_no_good_backup_out(workspace, monkeypatch):
    first = workspace.backup_daily(keep=1, today=date(2026, 1, 1))

    monkeypatch.setattr(files, "verify", lambda *args: (_ for _ in ()).throw(WorkspaceDamaged(path="?")))
    with pytest.raises(WorkspaceDamaged):
        workspace.backup_daily(keep=1, today=date(2026, 1, 2))
    assert names(first.parent) == [first.name]


def test_restoring_keeps_what_it_replaces(workspace_file, tmp_path):
    backup = tmp_path / "copie.pcnwork"
    with open_workspace(workspace_file, instruments=[instrument()]) as workspace:
        workspace.create_workshop(details("un"), [KEY])
        workspace.backup(backup)
        workspace.create_workshop(details("deux"), [KEY])
    kept = restore_workspace(backup, workspace_file)
    assert titles(workspace_file) == ["un"]
    assert titles(kept) == ["deux", "un"]
    assert kept.parent == workspace_file.parent
    assert date.today().isoformat() in kept.name
    assert titles(backup) == ["un"]
    with open_workspace(workspace_file) as workspace:
        assert workspace.check() == ()


def test_restoring_where_there_was_nothing(workspace, workshop, tmp_path):
    backup, target = tmp_path / "copie.pcnwork", tmp_path / "neuf" / "travail.pcnwork"
    workspace.backup(backup)
    assert restore_workspace(backup, target) is None
    assert titles(target) == ["Atelier du Nord"]
    assert names(target.parent) == ["travail.pcnwork"]


def test_restoring_does_not_lose_what_only_the_journal_holds(workspace_file, tmp_path):
    backup, killed = tmp_path / "copie.pcnwork", tmp_path / "killed.pcnwork"
    with open_workspace(workspace_file, instruments=[instrument()]) as workspace:
        workspace.backup(backup)
        workspace.create_workshop(details("seulement dans le journal"), [KEY])
        for suffix in ("", "-wal"):
            Path(f"{killed}{suffix}").write_bytes(Path(f"{workspace_file}{suffix}").read_bytes())
    kept = restore_workspace(backup, killed)
    assert titles(kept) == ["seulement dans le journal"]
    assert titles(killed) == []


def test_restoring_over_a_damaged_file_keeps_its_bytes(workspace, tmp_path):
    backup, damaged = tmp_path / "copie.pcnwork", tmp_path / "abîmé.pcnwork"
    workspace.backup(backup)
    damaged.write_bytes(b"\x00broken" * 1000)
    Path(f"{damaged}-wal").write_bytes(b"journal" * 100)
    kept = restore_workspace(backup, damaged)
    assert kept.read_bytes() == b"\x00broken" * 1000
    assert Path(f"{kept}-wal").read_bytes() == b"journal" * 100
    assert titles(damaged) == []


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda file: None, WorkspaceMissing),
        (lambda file: file.write_text("not a workspace " * 100), NotAWorkspace),
        (lambda file: file.write_bytes(b""), WorkspaceDamaged),
    ],
)
def test_what_is_no_backup_replaces_nothing(workspace, tmp_path, make, error):
    workspace.close()
    before = workspace.path.read_bytes()
    backup = tmp_path / "copie.pcnwork"
    make(backup)
    with pytest.raises(error):
        restore_workspace(backup, workspace.path)
    assert workspace.path.read_bytes() == before


@pytest.mark.parametrize("step", ["copy_into", "verify", "flush", "replace"])
def test_a_restoring_that_fails_leaves_the_file(workspace, workshop, tmp_path, monkeypatch, step):
    backup = tmp_path / "copie.pcnwork"
    workspace.backup(backup)
    workspace.close()
    before = workspace.path.read_bytes()

    def failing(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, step, failing)
    with pytest.raises(StorageFull):
        restore_workspace(backup, workspace.path)
    assert workspace.path.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_the_full_check_names_what_is_wrong(workspace, workshop, tmp_path):
    copy = tmp_path / "copie.pcnwork"
    workspace.backup(copy)
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("DELETE FROM assessments")
        raw.commit()
    with open_workspace(copy) as opened:
        found = opened.check()
    assert len(found) == 6
    assert all("assessments" in line for line in found)
    assert workspace.check() == ()


@pytest.mark.parametrize("place", ["local", "OneDrive"])
def test_backups_and_checks_run_beside_the_work(tmp_path, place):
    with open_workspace(tmp_path / place / "travail.pcnwork", instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        begun, done = threading.Event(), threading.Event()

        def look_after():
            copies = []
            while not (done.is_set() and len(copies) > 2):
                assert workspace.check() == ()
                copies.append(tmp_path / f"{len(copies)}.pcnwork")
                workspace.backup(copies[-1])
                begun.set()
            return copies

        with ThreadPoolExecutor(1) as pool:
            looking = pool.submit(look_after)
            assert begun.wait(60)
            for number in range(100):
                assert workspace.rate(made, KEY, "A.1.1", number % 4) is not None
            done.set()
            copies = looking.result()
        assert len(workspace.history(made)) == 101
    lengths = []
    for copy in copies:
        with open_workspace(copy, access=Access.READ) as opened:
            lengths.append(len(opened.history(made)))
    assert lengths == sorted(lengths)
    assert lengths[-1] <= 101
