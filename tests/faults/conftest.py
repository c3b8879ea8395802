import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.workspace.store import open_workspace

# The two ways of keeping a change: beside the file, or, in a synced folder, in the file.
PLACES = {"local": "local", "synced": "OneDrive"}


@pytest.fixture(params=PLACES)
def workspace(request, tmp_path):
    """A workspace in a folder of its own, once local, once synced."""
    file = tmp_path / PLACES[request.param] / "travail.pcnwork"
    with open_workspace(file, instruments=[instrument()]) as opened:
        yield opened


@pytest.fixture
def workshop(workspace):
    """A workshop with one rating: A.1.1 at level 1."""
    made = workspace.create_workshop(details(), [KEY])
    workspace.rate(made, KEY, "A.1.1", 1)
    return made
