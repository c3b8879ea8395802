"""Files are written whole or not at all, and every failure has its sentence."""

import errno
import os
import stat
from pathlib import Path

import pytest

from pcn_desktop.errors import (
    ExportDiskFull,
    ExportError,
    ExportFailed,
    ExportFolderMissing,
    ExportTargetBusy,
    StorageFull,
)
from pcn_desktop.reports import files
from pcn_desktop.reports.files import Cancelled, Progress, check_target, save


@pytest.fixture
def target(tmp_path):
    """A file that is there already."""
    path = tmp_path / "report.pdf"
    path.write_bytes(b"before")
    return path


def test_a_file_is_replaced_whole(target):
    save(target, b"after")
    assert target.read_bytes() == b"after"
    assert [path.name for path in target.parent.iterdir()] == ["report.pdf"]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path):
    (tmp_path / "plain").write_bytes(b"")
    save(tmp_path / "report.pdf", b"x")
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "report.pdf")]
    assert modes[0] == modes[1]


def test_a_link_stays_and_its_file_is_replaced(target):
    link = target.with_name("link.pdf")
    link.symlink_to(target)
    save(link, b"after")
    assert link.is_symlink()
    assert target.read_bytes() == b"after"


def test_a_very_long_name_still_has_room_for_the_temporary_one(tmp_path):
    target = tmp_path / ("n" * 240 + ".pdf")
    save(target, b"x")
    assert target.read_bytes() == b"x"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ExportFolderMissing) as caught:
        check_target(tmp_path / "gone" / "report.pdf")
    assert str(tmp_path / "gone") in caught.value.sentence("fr")


def test_a_folder_is_not_a_target(tmp_path):
    with pytest.raises(ExportTargetBusy):
        check_target(tmp_path)


FAULTS = [
    (OSError(errno.ENOSPC, "no room"), ExportDiskFull),
    (OSError(errno.EDQUOT, "no quota"), ExportDiskFull),
    (PermissionError(errno.EACCES, "open in Excel"), ExportTargetBusy),
    (OSError(errno.EROFS, "read-only"), ExportTargetBusy),
    (FileNotFoundError(errno.ENOENT, "unplugged"), ExportFolderMissing),
    (OSError(errno.EIO, "bad sector"), ExportFailed),
]


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize(("fault", "error"), FAULTS, ids=lambda value: getattr(value, "strerror", ""))
def test_any_failure_leaves_the_old_file_and_nothing_else(target, monkeypatch, step, fault, error):
    def fail(*_args, **_options):
        raise fault

    class Full:
        """A file on a disk that has no room."""

        def __init__(self, handle: int) -> None:
            self._handle = handle

        def __enter__(self):
            return self

        def __exit__(self, *_):
            os.close(self._handle)

        write = fail

    if step == "open":
        monkeypatch.setattr(files.os, "open", fail)
    elif step == "write":
        monkeypatch.setattr(files.os, "fdopen", lambda handle, _mode: Full(handle))
    elif step == "fsync":
        monkeypatch.setattr(files.os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(error) as caught:
        save(target, b"after")
    monkeypatch.undo()
    assert target.read_bytes() == b"before"
    assert [path.name for path in target.parent.iterdir()] == ["report.pdf"]
    for language in ("fr", "en"):
        assert str(target.parent) in caught.value.sentence(language)


def test_a_full_disk_is_an_export_error_and_a_storage_error():
    assert issubclass(ExportDiskFull, ExportError)
    assert issubclass(ExportDiskFull, StorageFull)
    assert "rapport.pdf" in ExportDiskFull(path="rapport.pdf").sentence("fr")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_real_full_disk(tmp_path, monkeypatch):
    """Write through a link to a device that is always full, as the temporary file would be."""
    target = tmp_path / "report.pdf"
    real_open = os.open
    monkeypatch.setattr(files.os, "open", lambda *_: real_open("/dev/full", os.O_WRONLY))
    with pytest.raises(ExportDiskFull):
        save(target, b"x" * 10)
    assert not target.exists()


def test_progress_never_goes_back_and_ends_at_one():
    seen = []
    steps = Progress(seen.append)
    for done in (0, 0.5, 0.2, 0.9, 1.4):
        steps.at(done)
    steps.done()
    assert seen == [0, 0.5, 0.9, 1.0]


def test_cancelling_stops_at_the_next_step():
    steps = Progress(cancelled=lambda: True)
    with pytest.raises(Cancelled):
        steps.at(0.1)
    steps.done()
