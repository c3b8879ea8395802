"""A full disk, a disk that fails, a drive pulled out: the change is refused by name, the rest is kept."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import (
    StorageFull,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceLocked,
    WorkspaceMissing,
)
from pcn_desktop.workspace import link
from pcn_desktop.workspace.store import Access, new_id, open_workspace

CHECKOUT = Path(__file__).parents[2]


def state(workspace, workshop):
    return workspace.record(workshop), workspace.history(workshop), workspace.workshops(), workspace.last_commit()


def every_change(workspace, workshop):
    """One of each change, each large enough to need room."""
    long = "é" * 200_000
    note = new_id()
    return {
        "note": lambda: workspace.write_note(workshop, KEY, "A.1.1", note, long, "fr"),
        "details": lambda: workspace.change_details(workshop, details(title=long)),
        "create": lambda: workspace.create_workshop(details(title=long), [KEY]),
        "duplicate": lambda: workspace.duplicate_workshop(workshop, long),
        "instrument": lambda: workspace.add_instrument(instrument(long)),
    }


@pytest.mark.parametrize("what", ["note", "details", "create", "duplicate", "instrument"])
def test_a_full_disk_keeps_what_was_and_the_change_can_be_made_again(workspace, workshop, what):
    before = state(workspace, workshop), workspace.instruments()
    raw = workspace._link._raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={pages + 2}")
    change = every_change(workspace, workshop)[what]
    for _ in range(3):
        with pytest.raises(StorageFull) as caught:
            change()
    assert str(workspace.path) in caught.value.sentence("fr")
    assert (state(workspace, workshop), workspace.instruments()) == before
    assert workspace.check() == ()
    raw.execute("PRAGMA max_page_count=1000000")
    assert change() is not None or what == "instrument"
    assert (state(workspace, workshop), workspace.instruments()) != before


LIMITED = """
import resource, signal, sys
from pathlib import Path
from tests.factories import KEY
from pcn_desktop.errors import WorkspaceError
from pcn_desktop.workspace.store import new_id, open_workspace

with open_workspace(Path(sys.argv[1])) as workspace:
    (line,) = workspace.workshops()
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
    error = None
    while error is None:
        try:
            print(workspace.write_note(line.id, KEY, "A.1.1", new_id(), "x" * 9000, "fr").id)
        except WorkspaceError as raised:
            error = raised
    assert workspace.record(line.id).id == line.id
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(workspace.write_note(line.id, KEY, "A.1.1", new_id(), "after", "fr").id)
    print(type(error).__name__)
"""


def test_a_disk_that_refuses_in_the_middle_loses_only_that_change(workspace, workshop):
    workspace.close()
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(workspace.path)], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    *said, name = run.stdout.split()
    assert name in ("StorageFailed", "StorageFull")
    assert len(said) > 5
    with open_workspace(workspace.path) as reopened:
        assert reopened.check() == ()
        assert [row.id for row in reopened.history(workshop)][::-1][2:] == said


SMALL = """
import sys
from pathlib import Path
from tests.factories import KEY, details, instrument
from pcn_desktop.errors import StorageFull
from pcn_desktop.workspace.store import new_id, open_workspace

disk, good = Path(sys.argv[1]), Path(sys.argv[2])
ballast = disk / "ballast"

def told(action):
    try:
        action()
    except StorageFull:
        return
    sys.exit("not told")

def fill():
    with ballast.open("ab", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            pass

with open_workspace(good) as workspace:
    told(lambda: workspace.backup(disk / "copie.pcnwork"))
fill()
told(lambda: open_workspace(disk / "neuf.pcnwork", instruments=[instrument()]))
assert sorted(one.name for one in disk.iterdir()) == ["ballast"], list(disk.iterdir())
ballast.unlink()
with open_workspace(disk / "neuf.pcnwork", instruments=[instrument()]) as workspace:
    made = workspace.create_workshop(details(), [KEY])
    workspace.rate(made, KEY, "A.1.1", 3)
    fill()
    told(lambda: [workspace.write_note(made, KEY, "A.1.1", new_id(), "x" * 90_000, "fr") for _ in range(50)])
    kept = workspace.record(made)
    assert kept.assessment(KEY).ratings == {"A.1.1": 3}
    ballast.unlink()
    workspace.rate(made, KEY, "A.1.1", 2)
with open_workspace(disk / "neuf.pcnwork") as workspace:
    assert workspace.record(made).assessment(KEY).ratings == {"A.1.1": 2}
    assert workspace.record(made).assessment(KEY).notes == kept.assessment(KEY).notes
    assert workspace.check() == ()
print("told")
"""


def _can_mount():
    if os.geteuid() != 0 or not shutil.which("unshare"):
        return False
    probe = subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
    return probe.returncode == 0


@pytest.mark.skipif(not _can_mount(), reason="a small disk can be mounted by root alone")
def test_a_disk_that_is_really_full(workspace, workshop, tmp_path):
    workspace.write_note(workshop, KEY, "A.1.1", new_id(), "x" * 1_500_000, "fr")
    workspace.close()
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o size=1200k none "$0" && exec "$@"'
    run = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, disk, sys.executable, "-c", SMALL, disk, workspace.path],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout, run.stderr) == ("told\n", "")


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced", "folder moved"])
def test_a_file_that_disappears_is_told_and_nothing_is_written_into_the_void(workspace, workshop, tmp_path, how):
    path = workspace.path
    keep = tmp_path / "ailleurs"
    if how == "deleted":
        path.unlink()
    elif how == "moved":
        path.rename(keep)
    elif how == "replaced":
        other = path.with_name("autre.pcnwork")
        open_workspace(other).close()
        other.replace(path)
    else:
        path.parent.rename(keep)
    for _ in range(2):
        for write in (
            lambda: workspace.rate(workshop, KEY, "A.1.1", 3),
            lambda: workspace.keep_position(workshop, KEY, "A.1.2"),
        ):
            with pytest.raises(WorkspaceMissing) as caught:
                write()
            assert str(path) in str(caught.value)
    if how != "replaced":
        with pytest.raises(WorkspaceMissing):
            workspace.backup(tmp_path / "copie.pcnwork")
        with pytest.raises(WorkspaceMissing):
            workspace.check()
    assert not (tmp_path / "copie.pcnwork").exists()


def test_a_file_put_back_goes_on(workspace, workshop, tmp_path):
    path = workspace.path
    path.rename(tmp_path / "ailleurs")
    with pytest.raises(WorkspaceMissing):
        workspace.rate(workshop, KEY, "A.1.1", 3)
    (tmp_path / "ailleurs").rename(path)
    assert workspace.rate(workshop, KEY, "A.1.1", 3) is not None
    with open_workspace(path, access=Access.READ) as reader:
        assert reader.record(workshop).assessment(KEY).ratings == {"A.1.1": 3}


def test_a_journal_that_disappears_is_told_and_closing_keeps_all(tmp_path):
    with open_workspace(tmp_path / "travail.pcnwork", instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        workspace.rate(made, KEY, "A.1.1", 2)
        (tmp_path / "travail.pcnwork-wal").unlink()
        with pytest.raises(WorkspaceMissing):
            workspace.rate(made, KEY, "A.1.1", 3)
    with open_workspace(tmp_path / "travail.pcnwork") as workspace:
        assert workspace.record(made).assessment(KEY).ratings == {"A.1.1": 2}


def test_damage_while_open_is_told(workspace, workshop, tmp_path):
    raw = workspace._link._raw
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = workspace.path.stat().st_size
    with workspace.path.open("rb+") as file:
        for start in range(4096, size, 4096):
            file.seek(start)
            file.write(b"\xff" * 200)
    raw.execute("PRAGMA shrink_memory")
    found = []
    for action in (workspace.workshops, workspace.instruments, lambda: workspace.rate(workshop, KEY, "A.1.1", 3)):
        try:
            action()
        except WorkspaceError as error:
            found.append(type(error))
    assert WorkspaceDamaged in found
    assert set(found) == {WorkspaceDamaged}
    with pytest.raises(WorkspaceDamaged) as caught:
        workspace.backup(tmp_path / "copie.pcnwork")
    assert str(workspace.path) in str(caught.value)
    assert not (tmp_path / "copie.pcnwork").exists()


def test_another_program_that_writes_is_waited_for_then_named(tmp_path, monkeypatch):
    monkeypatch.setattr(link, "BUSY_SECONDS", 0.05)
    with open_workspace(tmp_path / "travail.pcnwork", instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        with closing(sqlite3.connect(workspace.path, isolation_level=None)) as browser:
            browser.execute("BEGIN IMMEDIATE")
            with pytest.raises(WorkspaceLocked, match="SQLite"):
                workspace.rate(made, KEY, "A.1.1", 1)
            browser.execute("ROLLBACK")
        assert workspace.rate(made, KEY, "A.1.1", 1) is not None


def test_a_bug_of_ours_stays_a_bug_and_undoes_the_change(workspace, workshop, monkeypatch):
    before = state(workspace, workshop)

    def bug(*args):
        raise ZeroDivisionError

    monkeypatch.setattr("pcn_desktop.workspace.history.change_of", bug)
    with pytest.raises(ZeroDivisionError):
        workspace.rate(workshop, KEY, "A.1.1", 3)
    monkeypatch.undo()
    assert state(workspace, workshop) == before
    assert workspace.rate(workshop, KEY, "A.1.1", 3) is not None
