import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.workspace.store import open_workspace


@pytest.fixture
def workspace_file(tmp_path):
    return tmp_path / "travail.pcnwork"


@pytest.fixture
def workspace(workspace_file):
    with open_workspace(workspace_file, instruments=[instrument()]) as opened:
        yield opened


@pytest.fixture
def workshop(workspace):
    return workspace.create_workshop(details(), [KEY])
