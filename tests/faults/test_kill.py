"""kill -9 at any point loses nothing that was said to be kept, and leaves nothing half."""

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.factories import KEY, details, instrument
from tests.workspace.test_migrations import second
from tests.workspace.test_removing import back_up, fill, traces

from pcn_desktop.paths import backups_folder
from pcn_desktop.workspace.locking import lock_file
from pcn_desktop.workspace.store import Access, open_workspace

CHECKOUT = Path(__file__).parents[2]
FOLDERS = {"wal": "local", "delete": "OneDrive"}


def started(file, *arguments):
    return subprocess.Popen(command(file, *arguments), cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)


def command(file, *arguments):
    return [sys.executable, "-m", "tests.faults.writer", str(file), *map(str, arguments)]


def kill_while_changing(folder, seed):
    """Start a writer, kill it after a random number of changes, and look at what it left."""
    file = folder / "travail.pcnwork"
    with open_workspace(file, instruments=[instrument()]) as workspace:
        workshop = workspace.create_workshop(details(), [KEY])
    writer = started(file, "changes", seed)
    said = [writer.stdout.readline().strip() for _ in range(random.Random(seed).randrange(1, 60))]
    writer.send_signal(signal.SIGKILL)
    # What was said between our last reading and the kill counts too; a line cut short does not.
    rest = writer.communicate()[0]
    said += [line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    assert writer.returncode == -signal.SIGKILL

    for access in (Access.READ, Access.WRITE):
        with open_workspace(file, access=access, create=False) as workspace:
            assert not (access is Access.WRITE and workspace.read_only)
            assert workspace.check() == ()
            rows = workspace.history(workshop)[::-1][1:]
            ids = [row.id for row in rows]
            assert ids[: len(said)] == said
            assert len(ids) <= len(said) + 1
            record = workspace.record(workshop)
            played = {(row.subject, row.subject_id, row.code, row.field): row.after for row in rows}
            kept = record.assessment(KEY)
            ratings = {code: str(rating) for code, rating in kept.ratings.items()}
            assert ratings == {key[2]: after for key, after in played.items() if key[0] == "rating" and after}
            notes = {note.id: note.text for note in kept.notes}
            assert notes == {key[1]: after for key, after in played.items() if key[0] == "note" and after}
            assert {line.id: line.text for line in record.swot} == lines_of(rows)
    # A journal that never came to count stays until the next change.
    with open_workspace(file) as workspace:
        workspace.change_details(workshop, details("Après"))
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def lines_of(rows):
    """Play what the history tells of the lines of the SWOT."""
    texts = {}
    for row in rows:
        if row.subject == "swot" and row.after is None:
            del texts[row.subject_id]
        elif row.subject == "swot":
            texts[row.subject_id] = row.after
    return texts


@pytest.mark.parametrize("journal", FOLDERS)
@pytest.mark.parametrize("seed", range(6))
def test_nothing_said_to_be_kept_is_lost(tmp_path, seed, journal):
    kill_while_changing(tmp_path / FOLDERS[journal], seed)


@pytest.mark.soak
@pytest.mark.parametrize("journal", FOLDERS)
@pytest.mark.parametrize("seed", range(1000, 1100))
def test_nothing_said_to_be_kept_is_lost_in_200_kills(tmp_path, seed, journal):
    kill_while_changing(tmp_path / FOLDERS[journal], seed)


def sample(count, of, seed):
    return sorted(random.Random(seed).sample(range(1, of + 1), min(count, of)))


def steps(file, *migrations):
    run = subprocess.run(
        command(file, "steps", *migrations), cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, check=True
    )
    return int(run.stdout)


def killed_at(file, step, *migrations):
    run = subprocess.run(command(file, step, *migrations), cwd=CHECKOUT, stdout=subprocess.PIPE, check=False)
    assert run.returncode == -signal.SIGKILL


@pytest.mark.parametrize("count", [6, pytest.param(10_000, marks=pytest.mark.soak)])
def test_a_killed_creation_leaves_a_whole_file_or_none(tmp_path, count):
    total = steps(tmp_path / "counted" / "travail.pcnwork")
    assert total > 40
    for step in sample(count, total, seed=1):
        file = tmp_path / str(step) / "travail.pcnwork"
        killed_at(file, step)
        if file.exists():
            with open_workspace(file, access=Access.READ) as workspace:
                assert workspace.check() == ()
        with open_workspace(file, instruments=[instrument()]) as workspace:
            assert workspace.check() == ()
            assert workspace.instruments() == (instrument(),)
            workspace.create_workshop(details("encore"), [KEY])
        assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("count", [6, pytest.param(10_000, marks=pytest.mark.soak)])
def test_a_killed_upgrade_leaves_the_old_file_or_the_new_one(tmp_path, count):
    old = tmp_path / "old.pcnwork"
    with open_workspace(old, instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        workspace.rate(made, KEY, "A.1.1", 3)
    migrations = second(tmp_path)

    def copied(name):
        file = tmp_path / str(name) / "travail.pcnwork"
        file.parent.mkdir()
        shutil.copyfile(old, file)
        return file

    total = steps(copied("counted"), migrations.folder)
    assert total > 60
    for step in sample(count, total, seed=2):
        file = copied(step)
        killed_at(file, step, migrations.folder)
        with open_workspace(file, access=Access.READ, migrations=migrations) as workspace:
            assert workspace.check() == ()
            assert workspace.record(made).assessment(KEY).ratings == {"A.1.1": 3}
        with open_workspace(file, migrations=migrations) as workspace:
            assert workspace.check() == ()
            assert workspace.record(made).assessment(KEY).ratings == {"A.1.1": 3}
        assert not lock_file(file).exists()
        assert not list(file.parent.glob(".*"))


@pytest.mark.parametrize("journal", FOLDERS)
@pytest.mark.parametrize("count", [5, pytest.param(10_000, marks=pytest.mark.soak)])
def test_a_killed_removal_leaves_all_or_nothing_and_can_be_finished(tmp_path, count, journal):
    first = tmp_path / "first" / FOLDERS[journal] / "travail.pcnwork"
    with open_workspace(first, instruments=[instrument()]) as workspace:
        kept = workspace.create_workshop(details("Autre"), [KEY])
        gone, _ = fill(workspace, "Zébulon")
        records = {one: workspace.record(one) for one in (kept, gone)}
        back_up(workspace, 2)

    def copied(name):
        shutil.copytree(first.parent, tmp_path / str(name) / FOLDERS[journal])
        return tmp_path / str(name) / FOLDERS[journal] / first.name

    total = steps(copied("counted"), "remove")
    assert total > 100
    for step in sample(count, total, seed=3):
        file = copied(step)
        killed_at(file, step, "remove")
        with open_workspace(file) as workspace:
            assert workspace.check() == ()
            found = [line.id for line in workspace.workshops()]
            assert found in ([kept], [gone, kept])
            for one in found:
                assert workspace.record(one) == records[one]
            for copy in sorted(backups_folder(file).glob("*.pcnwork")):
                with open_workspace(copy, access=Access.READ) as backup:
                    assert backup.check() == ()
                    assert backup.record(kept) == records[kept]
            assert workspace.still_removing() or gone in found or traces(file.parent, "Zébulon") == []
            if gone in found:
                workspace.delete_workshop(gone)
            assert not workspace.finish_removing().remaining
            assert not workspace.still_removing()
            assert traces(file.parent, "Zébulon") == []
        left = sorted(str(one.relative_to(file.parent)) for one in file.parent.rglob("*") if one.is_file())
        days = [f"travail-backups/travail-2026-01-0{day}.pcnwork" for day in (1, 2)]
        assert left == [*days, "travail.pcnwork"]
