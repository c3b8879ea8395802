"""Media that cannot be written: everything is read, nothing is left behind, and changes are refused by name."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import ExportTargetBusy, WorkspaceMissing, WorkspaceReadOnly
from pcn_desktop.workspace.store import Access, open_workspace

NOBODY = 65534


@contextmanager
def forbidden(folder, mode=0o555, file_mode=0o444):
    """Take the right to write from folder and files; root has to become somebody else to feel it."""
    for one in folder.iterdir():
        one.chmod(file_mode)
    folder.chmod(mode)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def folder():
    """A folder that others may enter, unlike pytest's own."""
    made = Path(tempfile.mkdtemp(prefix="pcn-desktop-test-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(params=["local", "synced"])
def file(request, folder):
    """A closed workspace with one rating."""
    place = folder / ("OneDrive" if request.param == "synced" else "local")
    with open_workspace(place / "travail.pcnwork", instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        workspace.rate(made, KEY, "A.1.1", 2)
    return workspace.path


def assert_read_and_nothing_written(file, ratings):
    listed = sorted(file.parent.iterdir())
    for access in Access:
        with open_workspace(file, access=access, instruments=[instrument("other")]) as workspace:
            assert workspace.read_only
            (line,) = workspace.workshops()
            assert workspace.record(line.id).assessment(KEY).ratings == ratings
            assert workspace.instruments() == (instrument(),)
            assert workspace.check() == ()
            assert workspace.backup_daily() is None
            with pytest.raises(WorkspaceReadOnly) as caught:
                workspace.rate(line.id, KEY, "A.1.1", 3)
            assert str(file) in caught.value.sentence("fr")
            with tempfile.TemporaryDirectory() as free:
                workspace.backup(Path(free) / "copie.pcnwork")
                with open_workspace(Path(free) / "copie.pcnwork", access=Access.READ) as copy:
                    assert copy.record(line.id) == workspace.record(line.id)
    assert sorted(file.parent.iterdir()) == listed


def test_a_folder_that_cannot_be_written(file):
    with forbidden(file.parent):
        assert_read_and_nothing_written(file, {"A.1.1": 2})


def test_a_file_that_cannot_be_written_in_a_folder_that_can(file):
    with forbidden(file.parent, mode=0o777):
        for access in Access:
            with open_workspace(file, access=access) as workspace:
                assert workspace.read_only
                assert len(workspace.workshops()) == 1
                with pytest.raises(WorkspaceReadOnly):
                    workspace.create_workshop(details(), [KEY])


def test_the_last_changes_of_a_killed_program_are_seen_there_too(folder):
    local = folder / "local" / "travail.pcnwork"
    killed = folder / "killed" / "travail.pcnwork"
    killed.parent.mkdir()
    with open_workspace(local, instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        workspace.rate(made, KEY, "A.1.1", 3)
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{local}{suffix}", f"{killed}{suffix}")
    assert Path(f"{killed}-wal").stat().st_size
    with forbidden(killed.parent):
        assert_read_and_nothing_written(killed, {"A.1.1": 3})


def test_nothing_can_be_made_there(folder):
    place = folder / "vide"
    place.mkdir()
    with forbidden(place):
        with pytest.raises(WorkspaceReadOnly):
            open_workspace(place / "travail.pcnwork")
        with pytest.raises(WorkspaceReadOnly):
            open_workspace(place / "sous-dossier" / "travail.pcnwork")
        with pytest.raises(WorkspaceMissing):
            open_workspace(place / "travail.pcnwork", access=Access.READ)
    assert list(place.iterdir()) == []


def test_no_backup_goes_where_nothing_can_be_written(folder):
    place = folder / "protégé"
    place.mkdir()
    with open_workspace(folder / "travail.pcnwork", instruments=[instrument()]) as workspace:
        folder.joinpath("travail.pcnwork").chmod(0o666)
        with forbidden(place), pytest.raises(ExportTargetBusy):
            workspace.backup(place / "copie.pcnwork")
    assert list(place.iterdir()) == []
