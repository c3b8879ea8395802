"""A vault whose program is killed: while it writes, while it is handed over, while its passphrase changes."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest
from tests.factories import details
from tests.workspace.test_vault import AGREED, COMMUNITY, PASSPHRASE

from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.vault import make_vault, open_vault

BEGIN = f"""
import os, sys
from pathlib import Path
from pcn_desktop.workspace import handover, files
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.vault import open_vault
from pcn_desktop.workspace.vault_values import ReleaseScope, Voice
path, medium = Path(sys.argv[1]), Path(sys.argv[2])
vault = open_vault(path, Secret.of_passphrase({PASSPHRASE!r}))

def die_in(module, name, after):
    known = getattr(module, name)
    def step(*given, **named):
        if not after:
            os._exit(9)
        known(*given, **named)
        os._exit(9)
    setattr(module, name, step)
"""
STEPS = [
    ("handover.shutil", "copyfile"),
    ("handover.files", "flush"),
    ("handover", "verify"),
    ("handover.files", "replace"),
    ("handover", "remove"),
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "coffres" / "essai.pcnvault"
    with open_workspace(tmp_path / "travail.pcnwork", instruments=(COMMUNITY,)) as workspace:
        record = workspace.record(workspace.create_workshop(details(), [COMMUNITY.key]))
        make_vault(path, Secret.of_passphrase(PASSPHRASE), AGREED, record, (COMMUNITY,)).close()
    return path


@pytest.fixture
def medium(tmp_path):
    folder = tmp_path / "clé"
    folder.mkdir()
    return folder


def run(body, file, medium):
    program = BEGIN + textwrap.dedent(body)
    return subprocess.Popen(
        [sys.executable, "-c", program, str(file), str(medium)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def notes_in(path, phrase):
    with open_vault(path, Secret.of_passphrase(phrase)) as vault:
        return {note.id for note in vault.record().workshop.assessment(COMMUNITY.key).notes}


@pytest.mark.parametrize("told", [1, 7, 19])
def test_what_was_acknowledged_is_there_after_a_kill(file, medium, told):
    writing = run(
        f"""
        for at in range(1000):
            note = new_id()
            vault.write_note({COMMUNITY.key!r}, "A.1.1", note, "marqueépreuve", "fr")
            vault.release(ReleaseScope.SUMMARY, "Conseil")
            print(note, flush=True)
        """,
        file,
        medium,
    )
    with writing:
        heard = [writing.stdout.readline().strip() for _ in range(told)]
        os.kill(writing.pid, signal.SIGKILL)
        heard += writing.stdout.read().split()
    assert set(heard) <= notes_in(file, PASSPHRASE)
    for left in file.parent.iterdir():
        assert "marqueépreuve".encode() not in left.read_bytes()


@pytest.mark.parametrize("after", [False, pytest.param(True, marks=pytest.mark.soak)])
@pytest.mark.parametrize(("module", "name"), STEPS)
def test_killed_while_it_is_handed_over_it_opens_here_or_there(file, medium, module, name, after):
    with run(f"die_in({module}, {name!r}, {after})\nvault.hand_over(medium)\n", file, medium) as handing:
        assert handing.wait() == 9
    whole = [one for one in (file, medium / file.name) if one.exists()]
    assert whole
    for one in whole:
        assert notes_in(one, PASSPHRASE) == set()
    if file.exists() and not (medium / file.name).exists():
        with open_vault(file, Secret.of_passphrase(PASSPHRASE)) as vault:
            assert vault.hand_over(medium).exists()


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("module", "name"), [("handover", "verify"), ("handover.files", "replace")])
def test_killed_while_its_passphrase_changes_it_opens_with_one_of_the_two(file, medium, module, name, after):
    body = f"die_in({module}, {name!r}, {after})\nvault.change_passphrase(Secret.of_passphrase('nouvelle'))\n"
    with run(body, file, medium) as changing:
        assert changing.wait() == 9
    changed = (module, name, after) == ("handover.files", "replace", True)
    assert notes_in(file, "nouvelle" if changed else PASSPHRASE) == set()
    # What the killed program left goes at the next opening.
    assert [one.name for one in file.parent.iterdir()] == [file.name]
