"""Vaults of earlier versions: upgraded under their own key, whole or not at all, and never in clear."""

import errno
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest
from tests.factories import KEY
from tests.workspace.test_vault import AGREED, COMMUNITY, PASSPHRASE

from pcn_desktop.errors import VaultNotUpgraded, WorkspaceReadOnly, WrongPassphrase
from pcn_desktop.workspace import files, handover, schema, vault_upgrade
from pcn_desktop.workspace.cipher import Secret, connect_with_key, new_salt, salt_of
from pcn_desktop.workspace.vault import open_vault
from pcn_desktop.workspace.vault_values import ReleaseScope, VaultEvent, Voice

RELEASED = sorted((Path(__file__).parent / "released" / "vaults").glob("*.sql"))
SECRET = Secret.of_passphrase(PASSPHRASE)
WRITTEN = "Écrite au coffre"


def laid(path, dump=RELEASED[-1]):
    """Make the vault that an earlier version wrote; return its file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(connect_with_key(path, SECRET.key(new_salt()), mode="rwc")) as raw:
        raw.executescript("PRAGMA foreign_keys=OFF;" + dump.read_text("utf-8"))
    return path


@pytest.fixture
def file(tmp_path):
    return laid(tmp_path / "coffres" / "essai.pcnvault")


def version_of(file):
    with closing(connect_with_key(file, SECRET.key(salt_of(file)), mode="ro")) as raw:
        return raw.execute("PRAGMA user_version").fetchone()[0]


def assert_whole(vault):
    """Make sure that the vault holds all that the earlier version kept."""
    record = vault.record()
    assert record.agreement == AGREED
    assert record.workshop.details.title == "Atelier témoin"
    kept = record.workshop.assessment(COMMUNITY.key)
    assert {voice: dict(ratings) for voice, ratings in kept.voices.items()} == {
        Voice.NETWORK: {"A.1.1": 3},
        Voice.PARTNERS: {"A.1.1": 1},
    }
    assert [(note.text, note.language) for note in kept.notes] == [(WRITTEN, "fr")]
    assert dict(record.workshop.assessment(KEY).voices[Voice.PARTNERS]) == {"B.1.1": 2}
    assert [(one.scope, one.by, one.terms) for one in record.releases] == [
        (ReleaseScope.SUMMARY, "Le conseil", "Pour la table")
    ]
    assert {one.key for one in vault.instruments()} == {COMMUNITY.key, KEY}


def events(vault):
    return [line.event for line in vault.log()]


BEFORE = [VaultEvent.MADE, VaultEvent.RELEASE, VaultEvent.OPENED]


def test_there_is_a_vault_of_every_released_version():
    assert [dump.stem for dump in RELEASED] == ["0.3"]


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_every_released_vault_opens_with_all_it_held(dump, tmp_path):
    file = laid(tmp_path / "essai.pcnvault", dump)
    before, salt = version_of(file), salt_of(file)
    with open_vault(file, SECRET) as vault:
        assert_whole(vault)
        assert events(vault) == [*BEFORE, VaultEvent.UPGRADED, VaultEvent.OPENED]
        assert vault.log()[-2].detail == f"{before} → {schema.SCHEMA_VERSION}"
        assert vault.rate(COMMUNITY.key, "A.1.2", Voice.NETWORK, 0) is not None
    assert version_of(file) == schema.SCHEMA_VERSION
    assert salt_of(file) == salt
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    with open_vault(file, SECRET) as again:
        assert events(again)[-2:] == [VaultEvent.OPENED, VaultEvent.OPENED]


def test_a_wrong_passphrase_upgrades_nothing(file):
    content = file.read_bytes()
    with pytest.raises(WrongPassphrase):
        open_vault(file, Secret.of_passphrase("autre"))
    assert file.read_bytes() == content


def test_nothing_of_it_is_ever_in_clear(file, monkeypatch):
    seen = []
    known = files.replace

    def look(temporary, target):
        seen.extend(one.read_bytes() for one in file.parent.iterdir())
        known(temporary, target)

    monkeypatch.setattr(files, "replace", look)
    original = handover.verify
    monkeypatch.setattr(
        handover,
        "verify",
        lambda path, key: (seen.extend(one.read_bytes() for one in file.parent.iterdir()), original(path, key)),
    )
    open_vault(file, SECRET).close()
    assert len(seen) >= 4
    for content in seen:
        assert WRITTEN.encode() not in content
        assert b"CREATE TABLE" not in content
        assert not content.startswith(b"SQLite format 3")


def full(*given, **named):
    raise OSError(errno.ENOSPC, "No space left on device")


def damaged(raw, migrations, driver):
    raise sqlite3.IntegrityError("1 rows point to missing rows")


@pytest.mark.parametrize(
    ("module", "step", "failing"),
    [
        (vault_upgrade.shutil, "copyfile", full),
        (vault_upgrade, "upgrade", full),
        (vault_upgrade, "upgrade", damaged),
        (vault_upgrade, "link_to", full),
        (handover, "verify", full),
        (files, "replace", full),
        (files, "flush", full),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_failure_at_any_step_leaves_the_vault(file, monkeypatch, module, step, failing):
    content = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(module, step, failing)
        with pytest.raises(VaultNotUpgraded) as caught:
            open_vault(file, SECRET)
    assert str(file) in caught.value.sentence("fr")
    if failing is full:
        assert "disque est plein" in caught.value.sentence("fr")
    assert file.read_bytes() == content
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    with open_vault(file, SECRET) as vault:
        assert_whole(vault)


def _refused(path):
    raise PermissionError(13, "refused")


def test_on_a_medium_that_cannot_be_written_it_is_read_from_memory(file, monkeypatch):
    content = file.read_bytes()
    monkeypatch.setattr("pcn_desktop.workspace.vault_link.Lock", _refused)
    monkeypatch.setattr("tempfile.TemporaryDirectory", lambda **_: pytest.fail("no copy is made"))
    with open_vault(file, SECRET) as reading:
        assert reading.read_only
        assert_whole(reading)
        assert events(reading) == BEFORE
        with pytest.raises(WorkspaceReadOnly):
            reading.withdraw("x")
    assert file.read_bytes() == content
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_what_cannot_be_upgraded_in_memory_is_said(file, monkeypatch):
    monkeypatch.setattr("pcn_desktop.workspace.vault_link.Lock", _refused)
    monkeypatch.setattr(vault_upgrade, "upgrade", damaged)
    with pytest.raises(VaultNotUpgraded, match="missing rows"):
        open_vault(file, SECRET)


BEGIN = """
import os, sys
from pathlib import Path
from pcn_desktop.workspace import files, handover, vault_upgrade
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.vault import open_vault

def die_in(module, name, after):
    known = getattr(module, name)
    def step(*given, **named):
        if not after:
            os._exit(9)
        known(*given, **named)
        os._exit(9)
    setattr(module, name, step)
"""


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(
    "step", ["vault_upgrade.shutil copyfile", "vault_upgrade upgrade", "handover verify", "files replace"]
)
def test_a_power_cut_at_any_step_leaves_one_good_vault(file, step, after):
    module, name = step.split()
    body = f"""
        die_in({module}, {name!r}, {after})
        open_vault(Path(sys.argv[1]), Secret.of_passphrase({PASSPHRASE!r}))
    """
    cut = subprocess.run([sys.executable, "-c", BEGIN + textwrap.dedent(body), str(file)], check=False)
    assert cut.returncode == 9
    assert version_of(file) == (schema.SCHEMA_VERSION if (step, after) == ("files replace", True) else 3)
    with open_vault(file, SECRET) as vault:
        assert_whole(vault)
        assert events(vault).count(VaultEvent.UPGRADED) == 1
    # What the cut left goes at the next opening.
    assert [one.name for one in file.parent.iterdir()] == [file.name]
