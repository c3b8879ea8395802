"""What opening makes, accepts and refuses; a refused file is left as it was, and free."""

import sqlite3
import uuid
from contextlib import closing

import pytest
from tests import crowd
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import NotAWorkspace, WorkspaceDamaged, WorkspaceLocked, WorkspaceMissing, WorkspaceNewer
from pcn_desktop.workspace import link, opening, schema
from pcn_desktop.workspace.laptop import laptop_id
from pcn_desktop.workspace.locking import lock_file
from pcn_desktop.workspace.store import Access, PlaceWarning, open_workspace


def pragma(workspace, name):
    with workspace._link.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def everything(file):
    """The folder's files with their bytes, but for the lock's."""
    return {one.name: one.read_bytes() for one in file.parent.iterdir() if one != lock_file(file)}


def test_a_new_file_is_ours_sound_and_written_with_care(workspace):
    assert workspace.check() == ()
    assert pragma(workspace, "application_id") == schema.APPLICATION_ID == int.from_bytes(b"PCNW")
    assert pragma(workspace, "user_version") == schema.SCHEMA_VERSION
    assert pragma(workspace, "journal_mode") == "wal"
    assert pragma(workspace, "synchronous") == 2  # FULL
    assert pragma(workspace, "secure_delete") == 1
    assert pragma(workspace, "foreign_keys") == 1
    assert workspace.warning is None
    assert workspace.last_commit() is not None
    assert workspace.workshops() == ()


def test_a_fresh_folder_is_made_and_a_missing_file_is_not_made_unasked(tmp_path):
    file = tmp_path / "Données" / "100 % #1?" / "travail.pcnwork"
    for access, create in [(Access.WRITE, False), (Access.READ, True), (Access.READ, False)]:
        with pytest.raises(WorkspaceMissing):
            open_workspace(file, access=access, create=create)
        with pytest.raises(WorkspaceMissing):
            open_workspace(tmp_path / "travail.pcnwork", access=access, create=create)
    assert list(tmp_path.iterdir()) == []
    with open_workspace(file, instruments=[instrument()]) as workspace:
        assert workspace.path == file
        made = workspace.create_workshop(details(), [KEY])
    assert [one.name for one in file.parent.iterdir()] == ["travail.pcnwork"]
    with open_workspace(file, access=Access.READ) as reader:
        assert reader.find(made) == made


def test_a_relative_path_stays_the_same_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_workspace(schema_path := tmp_path.joinpath("w.pcnwork").relative_to(tmp_path)) as workspace:
        monkeypatch.chdir("/")
        assert workspace.path == tmp_path / schema_path
        workspace.add_instrument(instrument())
        assert workspace.check() == ()


def _foreign_database(file):
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE recettes (nom TEXT)")


def _stamped(version):
    def make(file):
        open_workspace(file).close()
        with closing(sqlite3.connect(file)) as raw:
            raw.execute(f"PRAGMA user_version={version}")

    return make


def _torn(file):
    with open_workspace(file, instruments=[instrument()]):
        pass
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])


def _scribbled(file):
    with open_workspace(file, instruments=[instrument()]):
        pass
    whole = bytearray(file.read_bytes())
    for start in range(4096, len(whole), 4096):
        whole[start : start + 64] = b"\xff" * 64
    file.write_bytes(whole)


def _headless(file):
    with open_workspace(file, instruments=[instrument()]):
        pass
    whole = bytearray(file.read_bytes())
    whole[16:100] = b"\xff" * 84
    file.write_bytes(whole)


@pytest.mark.parametrize("access", Access)
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda file: file.write_text("PK\x03\x04 not a database" * 200), NotAWorkspace),
        (lambda file: file.mkdir(), NotAWorkspace),
        (_foreign_database, NotAWorkspace),
        (_stamped(99), WorkspaceNewer),
        (_stamped(0), WorkspaceDamaged),
        (lambda file: file.write_bytes(b""), WorkspaceDamaged),
        (_torn, WorkspaceDamaged),
        (_scribbled, WorkspaceDamaged),
        (_headless, WorkspaceDamaged),
    ],
    ids=["text", "folder", "foreign", "newer", "unstamped", "empty", "torn", "scribbled", "headless"],
)
def test_what_cannot_be_opened_is_named_and_left_as_it_was(workspace_file, make, error, access):
    make(workspace_file)
    before = None if workspace_file.is_dir() else everything(workspace_file)
    with pytest.raises(error) as caught:
        open_workspace(workspace_file, access=access, instruments=[instrument()])
    assert str(workspace_file) in caught.value.sentence("fr")
    if before is not None:
        assert everything(workspace_file) == before
    assert not lock_file(workspace_file).exists()


def test_a_newer_file_is_refused_with_both_versions(workspace_file):
    _stamped(99)(workspace_file)
    with pytest.raises(WorkspaceNewer) as caught:
        open_workspace(workspace_file)
    for language in ("fr", "en"):
        assert "99" in caught.value.sentence(language)
        assert str(schema.SCHEMA_VERSION) in caught.value.sentence(language)


def _spoilt_at_its_end(file, made=30):
    """Damage pages that opening does not look at: those of the last rows."""
    crowd.fill(file, made, instrument=instrument())
    whole = bytearray(file.read_bytes())
    for start in range(len(whole) - 2 * 4096, len(whole), 4096):
        whole[start : start + 64] = b"\xff" * 64
    file.write_bytes(whole)


@pytest.mark.parametrize("access", Access)
def test_a_large_file_may_be_checked_later_and_damage_is_found_then(workspace_file, monkeypatch, access):
    _spoilt_at_its_end(workspace_file)
    before = everything(workspace_file)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(workspace_file, access=access, check_later=True)
    monkeypatch.setattr(opening, "AT_ONCE", workspace_file.stat().st_size - 1)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(workspace_file, access=access)
    with open_workspace(workspace_file, access=access, check_later=True) as workspace:
        assert workspace.unchecked
        with pytest.raises(WorkspaceDamaged):
            workspace.quick_check()
    assert everything(workspace_file) == before


def test_a_sound_large_file_passes_its_later_check(workspace_file, monkeypatch):
    crowd.fill(workspace_file, 3, instrument=instrument())
    with open_workspace(workspace_file, check_later=True) as workspace:
        assert not workspace.unchecked
    monkeypatch.setattr(opening, "AT_ONCE", 0)
    with open_workspace(workspace_file, check_later=True) as workspace:
        assert workspace.unchecked
        workspace.quick_check()
        workspace.rate(workspace.workshop_ids()[0], KEY, "A.1.1", 2)
        workspace.quick_check()
    workspace_file.unlink()
    with pytest.raises(WorkspaceMissing):
        workspace.quick_check()


@pytest.mark.parametrize("name", ["OneDrive/travail.pcnwork", "atelier.pcnshare"])
def test_where_a_reader_would_keep_changes_waiting_the_check_does_not_wait(tmp_path, monkeypatch, name):
    monkeypatch.setattr(opening, "AT_ONCE", 0)
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    _spoilt_at_its_end(file)
    with pytest.raises(WorkspaceDamaged):
        open_workspace(file, check_later=True)


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_a_file_that_was_left_open_is_checked_at_once_however_large(workspace_file, monkeypatch, suffix):
    monkeypatch.setattr(opening, "AT_ONCE", 0)
    _spoilt_at_its_end(workspace_file)
    workspace_file.with_name(f"{workspace_file.name}{suffix}").write_bytes(b"left by a kill")
    with pytest.raises(WorkspaceDamaged):
        open_workspace(workspace_file, check_later=True)


@pytest.mark.parametrize(
    ("make", "error"),
    [(_torn, WorkspaceDamaged), (_headless, WorkspaceDamaged), (_stamped(99), WorkspaceNewer)],
    ids=["torn", "headless", "newer"],
)
def test_what_can_be_told_at_once_does_not_wait(workspace_file, monkeypatch, make, error):
    monkeypatch.setattr(opening, "AT_ONCE", 0)
    make(workspace_file)
    with pytest.raises(error):
        open_workspace(workspace_file, check_later=True)


def test_what_a_killed_creation_left_is_tidied_and_what_others_left_is_not(workspace_file):
    folder = workspace_file.parent
    left = [folder / f".{workspace_file.name}.{uuid.uuid4().hex}.tmp{suffix}" for suffix in ("", "-journal")]
    others = [folder / ".autre.pcnwork.0.tmp", folder / "travail.pcnwork.txt"]
    for one in (*left, *others):
        one.write_text("left")
    open_workspace(workspace_file).close()
    assert not any(one.exists() for one in left)
    assert all(one.exists() for one in others)


def test_the_journal_of_a_lost_file_is_set_aside_not_taken_for_the_new_ones(workspace_file, tmp_path):
    other = tmp_path / "autre.pcnwork"
    with open_workspace(other, instruments=[instrument()]) as workspace:
        workspace.create_workshop(details("Perdu"), [KEY])
        journal = other.with_name("autre.pcnwork-wal").read_bytes()
    workspace_file.with_name("travail.pcnwork-wal").write_bytes(journal)
    with open_workspace(workspace_file) as workspace:
        assert workspace.workshops() == ()
        assert workspace.check() == ()
    (kept,) = tmp_path.glob("travail-orphan-*-wal")
    assert kept.read_bytes() == journal


def test_each_place_has_its_journal(tmp_path):
    synced = tmp_path / "OneDrive - Réseau" / "travail.pcnwork"
    with open_workspace(synced, instruments=[instrument()]) as workspace:
        assert workspace.warning is PlaceWarning.SYNCED
        assert pragma(workspace, "journal_mode") == "delete"
        assert pragma(workspace, "synchronous") == 3  # EXTRA
        made = workspace.create_workshop(details(), [KEY])
        workspace.rate(made, KEY, "A.1.1", 2)
        assert {one.name for one in synced.parent.iterdir()} == {"travail.pcnwork", "travail.pcnwork.lock"}
        with open_workspace(synced, access=Access.READ) as reader:
            assert reader.warning is PlaceWarning.SYNCED
            assert reader.record(made).assessment(KEY).ratings == {"A.1.1": 2}
    local = tmp_path / "travail.pcnwork"
    synced.rename(local)
    with open_workspace(local) as workspace:
        assert pragma(workspace, "journal_mode") == "wal"
        assert workspace.record(made).assessment(KEY).ratings == {"A.1.1": 2}
    local.rename(synced)
    with open_workspace(synced) as workspace:
        assert pragma(workspace, "journal_mode") == "delete"


@pytest.mark.parametrize("name", ["partage.pcnshare", "PARTAGE.PCNSHARE"])
def test_a_file_made_to_be_handed_on_stays_one_file(tmp_path, name):
    file, copy = tmp_path / "travail.pcnwork", tmp_path / name
    with open_workspace(file, instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        workspace.backup(copy)
        assert copy.read_bytes()[18:20] == b"\x01\x01"  # At rest, no journal is expected beside it.
    with open_workspace(copy) as share:
        assert pragma(share, "journal_mode") == "delete"
        assert pragma(share, "synchronous") == 3  # EXTRA
        assert pragma(share, "application_id") == schema.APPLICATION_ID
        assert share.warning is None
        share.rate(made, KEY, "A.1.1", 2)
        assert {one.name for one in tmp_path.iterdir()} == {file.name, name, f"{name}.lock"}
        with open_workspace(copy, access=Access.READ) as reader:
            assert reader.record(made).assessment(KEY).ratings == {"A.1.1": 2}
    assert {one.name for one in tmp_path.iterdir()} == {file.name, name}
    with open_workspace(file) as workspace:
        assert workspace.record(made).assessment(KEY).ratings == {}


def test_a_workspace_in_use_that_was_renamed_to_share_it_becomes_one_file(tmp_path):
    file = tmp_path / "travail.pcnwork"
    with open_workspace(file, instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
    assert file.read_bytes()[18:20] == b"\x02\x02"
    share = file.rename(tmp_path / "partage.pcnshare")
    with open_workspace(share) as workspace:
        workspace.rate(made, KEY, "A.1.1", 1)
    assert share.read_bytes()[18:20] == b"\x01\x01"
    assert [one.name for one in tmp_path.iterdir()] == [share.name]


def test_the_laptop_keeps_its_id_and_another_has_another(tmp_path, home, monkeypatch):
    with open_workspace(tmp_path / "1.pcnwork") as first, open_workspace(tmp_path / "2.pcnwork") as second:
        assert str(uuid.UUID(first.laptop)) == first.laptop == second.laptop
    monkeypatch.setenv("PCN_DESKTOP_HOME", str(tmp_path / "elsewhere"))
    with open_workspace(tmp_path / "1.pcnwork") as other:
        assert other.laptop != first.laptop
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("")
    monkeypatch.setenv("PCN_DESKTOP_HOME", str(blocked))
    with open_workspace(tmp_path / "1.pcnwork") as third, open_workspace(tmp_path / "2.pcnwork") as fourth:
        assert str(uuid.UUID(third.laptop)) == third.laptop == fourth.laptop


def test_the_last_commit_is_known_after_reopening(workspace_file):
    with open_workspace(workspace_file, instruments=[instrument()]) as workspace:
        workspace.create_workshop(details(), [KEY])
        (change,) = workspace.history(workspace.workshops()[0].id)
        assert workspace.last_commit() >= change.at
    with open_workspace(workspace_file) as workspace:
        assert workspace.last_commit() == change.at


def test_two_programs_that_start_at_once_on_any_disk_agree_on_the_laptop(home, monkeypatch):
    def refused(*args):
        raise PermissionError("no hard links on this disk")

    monkeypatch.setattr("os.link", refused)
    first = laptop_id()
    assert laptop_id() == first
    assert [one.name for one in (home / "data").iterdir()] == ["laptop-id"]


def test_a_file_that_another_program_holds_stays_as_it_was_and_free(tmp_path, monkeypatch):
    monkeypatch.setattr(link, "BUSY_SECONDS", 0.05)
    local, synced = tmp_path / "travail.pcnwork", tmp_path / "Dropbox" / "travail.pcnwork"
    open_workspace(local, instruments=[instrument()]).close()
    synced.parent.mkdir()
    local.rename(synced)
    with closing(sqlite3.connect(synced, isolation_level=None)) as browser:
        browser.execute("BEGIN")
        browser.execute("SELECT * FROM workshops").fetchall()
        with pytest.raises(WorkspaceLocked, match="SQLite"):
            open_workspace(synced)
        assert not lock_file(synced).exists()
    with open_workspace(synced) as workspace:
        assert pragma(workspace, "journal_mode") == "delete"


def test_using_a_closed_workspace_is_a_bug_not_an_error_of_the_disk(workspace):
    workspace.close()
    with pytest.raises(sqlite3.ProgrammingError):
        workspace.workshops()
