"""Figures of a workspace: numbers only, and right ones."""

import pytest
from tests import factories

from pcn_desktop.errors import WorkspaceError
from pcn_desktop.workspace.figures import measure
from pcn_desktop.workspace.store import open_workspace


@pytest.fixture
def place(tmp_path):
    return tmp_path / "w.pcnwork"


def test_rows_size_schema_and_backups_are_counted(place):
    with open_workspace(place, instruments=[factories.instrument()]) as workspace:
        workspace.create_workshop(factories.details(), [factories.KEY])
        workspace.backup_daily()
        found = measure(place)
        size = place.stat().st_size
    rows = dict(found.rows)
    assert rows["workshops"] == 1
    assert rows["instruments"] == 1
    assert found.size == size
    assert (found.backups, found.findings) == (1, 0)
    assert found.backups_size > 0 and found.free > 0 and found.schema >= 1


def test_a_file_that_cannot_be_read_is_the_environment_s_fault(place):
    place.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    with pytest.raises(WorkspaceError):
        measure(place)
