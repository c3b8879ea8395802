"""One writer at a time; readers always; a killed writer leaves nothing behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import WorkspaceLocked, WorkspaceReadOnly
from pcn_desktop.workspace.locking import lock_file
from pcn_desktop.workspace.store import Access, open_workspace, restore_workspace

HOLDER = """
import sys
from pathlib import Path
from pcn_desktop.workspace.locking import lock_file
from pcn_desktop.workspace.store import open_workspace
with open_workspace(Path(sys.argv[1])) as workspace:
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(workspace, workspace_file):
    """Another process that holds the file."""
    workspace.close()
    started = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(workspace_file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout.readline() == "open\n"
    yield started
    started.kill()
    started.communicate()


def test_a_second_process_is_refused_and_told_who(holder, workspace_file):
    with pytest.raises(WorkspaceLocked) as caught:
        open_workspace(workspace_file)
    owner = caught.value.fields["owner"]
    assert f"PID {holder.pid}" in owner
    assert "PCN Desktop" in owner
    assert os.uname().nodename in owner
    for language in ("fr", "en"):
        assert owner in caught.value.sentence(language)


def test_the_lock_is_free_after_kill(holder, workspace_file):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with open_workspace(workspace_file) as workspace:
        assert not workspace.read_only


def test_the_lock_is_free_and_tidied_away_after_closing(holder, workspace_file):
    holder.communicate()
    with open_workspace(workspace_file) as workspace:
        assert not workspace.read_only
    assert [file.name for file in workspace_file.parent.iterdir()] == [workspace_file.name]


def test_the_same_process_is_refused_too(workspace):
    with pytest.raises(WorkspaceLocked):
        open_workspace(workspace.path)
    workspace.close()
    workspace.close()
    open_workspace(workspace.path).close()


def test_the_lock_holds_through_another_name(workspace, tmp_path):
    link = tmp_path / "lien.pcnwork"
    link.symlink_to(workspace.path)
    with pytest.raises(WorkspaceLocked):
        open_workspace(link)


def test_reading_goes_on_beside_a_writer(workspace, workshop):
    with open_workspace(workspace.path, access=Access.READ) as reader:
        assert reader.read_only
        assert [line.id for line in reader.workshops()] == [workshop]
        workspace.rate(workshop, KEY, "A.1.1", 3)
        assert reader.record(workshop).assessment(KEY).ratings == {"A.1.1": 3}
        workspace.add_instrument(instrument("second"))
        assert len(reader.instruments()) == 2
        assert reader.check() == ()
        for write in (
            lambda: reader.rate(workshop, KEY, "A.1.1", 1),
            lambda: reader.create_workshop(details(), [KEY]),
            lambda: reader.add_instrument(instrument("third")),
        ):
            with pytest.raises(WorkspaceReadOnly):
                write()
    assert workspace.rate(workshop, KEY, "A.1.1", 1) is not None


def test_reading_takes_no_lock(workspace):
    workspace.close()
    with open_workspace(workspace.path, access=Access.READ), open_workspace(workspace.path) as writer:
        assert not writer.read_only


def test_a_lock_file_that_says_nothing_or_rubbish_stops_nobody(workspace):
    workspace.close()
    lock = Path(f"{workspace.path}.lock")
    for left in (b"", b"PCN Desktop, elsewhere, PID 1, 2020-01-01 00:00\n", bytes(range(256))):
        lock.write_bytes(left)
        open_workspace(workspace.path).close()


def test_a_file_in_use_cannot_be_replaced_by_a_backup(workspace, tmp_path):
    backup = tmp_path / "copie.pcnwork"
    workspace.backup(backup)
    with pytest.raises(WorkspaceLocked):
        restore_workspace(backup, workspace.path)
    with open_workspace(tmp_path / "autre.pcnwork") as other, pytest.raises(WorkspaceLocked):
        workspace.backup(other.path)


def test_an_owner_that_cannot_be_read_is_still_an_owner(workspace):
    lock_file(workspace.path).write_bytes(b"\xff\xfe")
    with pytest.raises(WorkspaceLocked) as caught:
        open_workspace(workspace.path)
    assert "?" in caught.value.sentence("fr")
