"""Copies on another medium, and every text of the file for a search."""

import tempfile
from pathlib import Path

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import ExportFolderMissing, WorkspaceMissing
from pcn_desktop.workspace import copies, searching
from pcn_desktop.workspace.moments import now
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Action


@pytest.fixture
def elsewhere(tmp_path):
    """A folder on another device than the tests'."""
    shared = Path("/dev/shm")
    if not shared.is_dir() or shared.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is one device only")
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        yield Path(folder)


def test_a_copy_on_another_medium_is_recorded(workspace, workshop, elsewhere):
    target, before = elsewhere / "copie.pcnwork", now()
    assert workspace.back_up_elsewhere(target)
    (copy,) = workspace.verified_copies()
    assert (copy.place, copy.laptop) == (str(target), workspace.laptop)
    assert before <= copy.at <= now()
    assert copy.at >= workspace.last_change(workshop)
    with open_workspace(target, access=Access.READ) as read:
        assert read.record(workshop) == workspace.record(workshop)
    workspace.rate(workshop, KEY, "A.1.1", 2)
    assert copy.at < workspace.last_change(workshop)
    assert workspace.back_up_elsewhere(target)
    assert [one.place for one in workspace.verified_copies()] == [str(target)]
    assert workspace.verified_copies()[0].at > copy.at


def test_a_copy_on_the_same_disk_is_made_and_does_not_count(workspace, workshop, tmp_path):
    target = tmp_path / "copie.pcnwork"
    assert not workspace.back_up_elsewhere(target)
    assert workspace.verified_copies() == ()
    with open_workspace(target, access=Access.READ) as read:
        assert read.record(workshop) == workspace.record(workshop)


def test_a_copy_that_fails_is_not_recorded(workspace, tmp_path, monkeypatch):
    with pytest.raises(ExportFolderMissing):
        workspace.back_up_elsewhere(tmp_path / "nowhere" / "copie.pcnwork")

    def unplugged(one, other):
        one.unlink()
        return one.stat().st_dev == other.stat().st_dev

    monkeypatch.setattr(copies, "same_medium", unplugged)
    with pytest.raises(WorkspaceMissing):
        workspace.back_up_elsewhere(tmp_path / "copie.pcnwork")
    assert workspace.verified_copies() == ()


def test_closing_and_opening_again_is_no_change_of_what_is_in_it(workspace, workshop):
    workspace.rate(workshop, KEY, "A.1.1", 2)
    last = workspace.last_change(workshop)
    workspace.close_workshop(workshop)
    workspace.reopen_workshop(workshop)
    assert workspace.last_change(workshop) == last
    assert workspace.last_change("nobody") is None


def test_every_text_is_read_whatever_the_size_of_a_page(workspace, workshop, monkeypatch):
    for n in range(5):
        workspace.write_note(workshop, KEY, "A.1.1", new_id(), f"note {n}", "fr")
    gone = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", gone, "retirée", "fr")
    workspace.write_note(workshop, KEY, "A.1.1", gone, "", "fr")
    workspace.write_note(workshop, KEY, "B.1.1", new_id(), "hors portée", "fr")
    workspace.change_scope(workshop, KEY, instrument().codes - {"B.1.1"})
    removed = Action(new_id(), "retirée")
    for action in (
        Action(new_id(), "Signer", KEY, "A.1.2", "Maude", first_step="lire"),
        Action(new_id(), "b"),
        removed,
    ):
        workspace.write_entry(workshop, action)
    workspace.remove_entry(workshop, removed)
    other = workspace.create_workshop(details("Autre", network="RSP"), [KEY])
    whole = list(workspace.texts())
    assert sorted((one.kind, one.code, one.texts) for one in whole) == sorted(
        [("workshop", "", ("Atelier du Nord", "", "", "")), ("workshop", "", ("Autre", "RSP", "", ""))]
        + [("note", "A.1.1", (f"note {n}",)) for n in range(5)]
        + [("action", "A.1.2", ("Signer", "Maude", "lire")), ("action", "", ("b", "", ""))]
    )
    assert {one.workshop for one in whole} == {workshop, other}
    for page in (1, 2, 5):
        monkeypatch.setattr(searching, "_PAGE", page)
        assert list(workspace.texts()) == whole
