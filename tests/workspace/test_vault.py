"""A vault holds what a workspace must not: whose it is, two voices, what may leave, a log; and nothing in clear."""

import dataclasses
import errno
import shutil
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from sqlcipher3 import dbapi2
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import (
    CopyDiffers,
    EmptyField,
    ExportDiskFull,
    ExportFailed,
    ExportFolderMissing,
    ExportTargetBusy,
    NotAVault,
    OutOfScope,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    VaultNeeded,
    VoiceNeeded,
    VoiceRefused,
    WorkspaceLocked,
    WorkspaceReadOnly,
    WrongPassphrase,
)
from pcn_desktop.instruments.model import Custody
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.cipher import Secret, salt_of
from pcn_desktop.workspace.passphrases import recovery_key
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart, Consensus, Perspective
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import Action, Choice, ChoiceKind, NoteKind, NoteMarks, Sorting
from pcn_desktop.workspace.vault import make_vault, open_vault
from pcn_desktop.workspace.vault_values import Agreement, Held, ReleaseScope, VaultEvent, Voice

COMMUNITY = dataclasses.replace(instrument(), key="gardé", custody=Custody.COMMUNITY)
PASSPHRASE = 'sept lièvres, l’été; d\'un "trait"'
AGREED = Agreement(
    organization="Organisme d’essai",
    person="Personne d’essai",
    purpose="Apprendre",
    access="La table",
    retention="Un an",
    afterwards="Détruit",
    show_custodian=True,
    notice="",
    recorded_by="Facilitation",
    day=date(2026, 11, 25),
)


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "travail.pcnwork", instruments=(instrument(), COMMUNITY)) as opened:
        yield opened


@pytest.fixture
def record(workspace):
    return workspace.record(workspace.create_workshop(details(), [KEY, COMMUNITY.key]))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "coffres" / "essai.pcnvault"


@pytest.fixture
def vault(record, file):
    with make_vault(file, Secret.of_passphrase(PASSPHRASE), AGREED, record, (COMMUNITY, instrument())) as made:
        yield made


def test_the_workspace_takes_no_answer_of_a_community_instrument(workspace, record):
    assert record.community == (COMMUNITY.key,)
    assert [part.instrument for part in record.assessments] == [KEY]
    section, spot = COMMUNITY.sections[0].code, (record.id, COMMUNITY.key, "A.1.1")
    for change in (
        lambda: workspace.rate(record.id, COMMUNITY.key, "A.1.1", 2),
        lambda: workspace.write_note(record.id, COMMUNITY.key, "A.1.1", new_id(), "dit", "fr"),
        lambda: workspace.write_entry(record.id, Choice(new_id(), ChoiceKind.STRENGTH, COMMUNITY.key, "A.1.1")),
        lambda: workspace.change_scope(record.id, COMMUNITY.key, frozenset({"A.1.1"})),
        lambda: workspace.write_entry(record.id, Action(new_id(), "Agir", COMMUNITY.key, "A.1.1")),
        lambda: workspace.write_entry(record.id, Consensus(new_id(), COMMUNITY.key, "A.1.1", "raison", "dissidence")),
        lambda: workspace.write_entry(
            record.id, AgendaPart(new_id(), AgendaKind.SECTION, 10, "", COMMUNITY.key, section)
        ),
        lambda: workspace.change_voted(record.id, COMMUNITY.key, frozenset({"A.1.1"})),
        lambda: workspace.add_votes(record.id, COMMUNITY.key, {"A.1.1": {2: 1}}),
        lambda: workspace.reveal_votes(*spot),
        lambda: workspace.put_votes(*spot, {2: 1}, Perspective(new_id(), "Toute la salle")),
        lambda: workspace.put_votes(*spot, {2: 1}, new_round=True),
        lambda: workspace.begin_round(*spot),
        lambda: workspace.empty_votes(*spot),
        lambda: workspace.add_section_time(record.id, COMMUNITY.key, section, 60),
    ):
        with pytest.raises(VaultNeeded):
            change()
    assert workspace.record(record.id) == record
    ordinary = workspace.create_workshop(details(), [KEY])
    with_it, without = (workspace.workshops([one])[0] for one in (record.id, ordinary))
    assert (with_it.rated, with_it.applicable) == (without.rated, without.applicable)


def test_a_workshop_may_use_a_community_instrument_alone(workspace):
    alone = workspace.record(workspace.create_workshop(details(), [COMMUNITY.key]))
    assert (alone.assessments, alone.community) == ((), (COMMUNITY.key,))


def test_each_voice_is_rated_by_itself(vault):
    vault.rate(COMMUNITY.key, "A.1.1", Voice.NETWORK, 3)
    vault.rate(COMMUNITY.key, "A.1.1", Voice.PARTNERS, 1)
    vault.rate(COMMUNITY.key, "A.1.2", Voice.PARTNERS, Outside.UNKNOWN)
    vault.rate(COMMUNITY.key, "A.1.1", Voice.NETWORK, None)
    kept = vault.record().workshop.assessment(COMMUNITY.key)
    assert kept.voices == {Voice.PARTNERS: {"A.1.1": 1, "A.1.2": Outside.UNKNOWN}}
    assert kept.ratings == {}
    changes = vault.history(COMMUNITY.key, "A.1.1")
    assert [(change.field, change.before, change.after) for change in changes] == [
        ("network", "3", None),
        ("partners", None, "1"),
        ("network", None, "3"),
    ]
    vault.restore(changes[0].id, side="before")
    assert vault.record().workshop.assessment(COMMUNITY.key).voices[Voice.NETWORK] == {"A.1.1": 3}


def test_of_an_ordinary_criterion_it_keeps_the_community_s_perspective(vault):
    vault.rate(KEY, "A.1.1", Voice.PARTNERS, 2)
    marks = NoteMarks(NoteKind.BARRIER, Sorting.INCLUDE)
    vault.write_note(KEY, "A.1.1", new_id(), "de la communauté", "fr", marks=marks)
    kept = vault.record().workshop.assessment(KEY)
    assert kept.voices == {Voice.PARTNERS: {"A.1.1": 2}}
    assert [(note.text, note.marks) for note in kept.notes] == [("de la communauté", marks)]
    with pytest.raises(VoiceRefused):
        vault.rate(KEY, "A.1.1", Voice.NETWORK, 2)
    with pytest.raises(VoiceNeeded):
        vault.rate(COMMUNITY.key, "A.1.1", None, 2)


def test_the_custodian_strikes_criteria(vault):
    vault.change_scope(COMMUNITY.codes - {"A.1.1"})
    with pytest.raises(OutOfScope):
        vault.rate(COMMUNITY.key, "A.1.1", Voice.PARTNERS, 2)
    assert "A.1.1" not in vault.record().workshop.assessment(COMMUNITY.key).scope


def test_an_amended_agreement_is_told_field_by_field(vault):
    assert not vault.change_agreement(AGREED)
    assert vault.change_agreement(dataclasses.replace(AGREED, purpose=" Autre ", show_custodian=False))
    assert vault.record().agreement == dataclasses.replace(AGREED, purpose="Autre", show_custodian=False)
    told = vault._link
    with told.reading() as connection:
        rows = connection.exec_driver_sql("SELECT field, before, after FROM history WHERE subject = 'agreement'").all()
    assert rows == [("purpose", "Apprendre", "Autre"), ("show_custodian", "True", "False")]
    with pytest.raises(EmptyField):
        vault.change_agreement(dataclasses.replace(AGREED, purpose=" "))


def test_releases_are_kept_in_order_and_told(vault):
    vault.release(ReleaseScope.SUMMARY, " Le conseil ", terms="Une fois", until=date(2026, 12, 31))
    vault.withdraw("Le conseil")
    first, last = vault.record().releases
    assert (first.scope, first.by, first.terms, first.until) == (
        ReleaseScope.SUMMARY,
        "Le conseil",
        "Une fois",
        date(2026, 12, 31),
    )
    assert last.scope is ReleaseScope.NOTHING
    assert [line.event for line in vault.log()] == [VaultEvent.MADE, VaultEvent.RELEASE, VaultEvent.WITHDRAWAL]
    with pytest.raises(EmptyField):
        vault.release(ReleaseScope.ALL, " ")


def test_what_the_workspace_says_of_a_vault_is_the_custodian_s_choice(workspace, record, vault):
    since = datetime(2026, 11, 25, 12, tzinfo=UTC)
    held = Held(vault.id, COMMUNITY.key, "Organisme", since, None)
    workspace.say_held(record.id, held)
    assert workspace.record(record.id).held == (held,)
    workspace.say_handed_over(vault.id)
    assert workspace.record(record.id).held[0].handed_over is not None
    workspace.say_nothing_of(vault.id)
    assert workspace.record(record.id).held == ()


def test_it_opens_again_with_the_passphrase_however_its_accents_are_made(vault, file):
    vault.close()
    with open_vault(file, Secret.of_passphrase('sept lie\u0300vres, l’e\u0301te\u0301; d\'un "trait"')) as again:
        assert again.record().agreement == AGREED
        assert [line.event for line in again.log()] == [VaultEvent.MADE, VaultEvent.OPENED]
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_any_sqlcipher_tool_reads_it_with_the_passphrase(vault, file):
    vault.rate(COMMUNITY.key, "A.1.1", Voice.PARTNERS, 2)
    vault.close()
    with closing(dbapi2.connect(str(file))) as raw:
        quoted = PASSPHRASE.replace("'", "''")
        raw.execute(f"PRAGMA key='{quoted}'")
        rows = raw.execute("SELECT code, voice, rating FROM v_ratings WHERE rating IS NOT NULL").fetchall()
    assert rows == [("A.1.1", "partners", "2")]


def test_nothing_is_in_clear(vault, file):
    vault.write_note(COMMUNITY.key, "A.1.1", new_id(), "marqueépreuve", "fr")
    vault.close()
    content = file.read_bytes()
    for words in ("marqueépreuve", AGREED.organization, "CREATE TABLE", "SQLite format"):
        assert words.encode() not in content
        assert words.encode("utf-16-le") not in content


def test_a_wrong_passphrase_leaves_the_file_as_it_is_and_says_nothing_elsewhere(vault, file, capfd):
    vault.close()
    before = file.read_bytes()
    with pytest.raises(WrongPassphrase):
        open_vault(file, Secret.of_passphrase("autre"))
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert capfd.readouterr() == ("", "")


def test_a_vault_opens_once(vault, file):
    with pytest.raises(WorkspaceLocked):
        open_vault(file, Secret.of_passphrase(PASSPHRASE))


@pytest.mark.parametrize("content", [b"", b"court"])
def test_a_file_cut_short_is_damaged(tmp_path, content):
    file = tmp_path / "court.pcnvault"
    file.write_bytes(content)
    with pytest.raises(VaultDamaged):
        open_vault(file, Secret.of_passphrase("x"))


def test_a_workspace_is_no_vault_and_a_missing_file_is_missing(workspace, tmp_path):
    with pytest.raises(NotAVault):
        open_vault(workspace.path, Secret.of_passphrase("x"))
    with pytest.raises(NotAVault):
        open_vault(tmp_path, Secret.of_passphrase("x"))
    with pytest.raises(VaultMissing):
        open_vault(tmp_path / "absent.pcnvault", Secret.of_passphrase("x"))


def test_a_new_vault_replaces_nothing(vault, file, record):
    vault.close()
    before = file.read_bytes()
    with pytest.raises(VaultExists):
        make_vault(file, Secret.of_passphrase("x"), AGREED, record, (COMMUNITY, instrument()))
    assert file.read_bytes() == before
    assert salt_of(file) == before[:16]


def test_a_vault_is_not_made_without_an_agreement(record, file):
    with pytest.raises(EmptyField):
        make_vault(file, Secret.of_passphrase("x"), dataclasses.replace(AGREED, purpose=""), record, (COMMUNITY,))
    assert not file.exists()
    with pytest.raises(EmptyField):
        Secret.of_passphrase("")


def test_secrets_tell_nothing_of_themselves():
    secret = Secret.of_passphrase("marqueépreuve")
    assert "marque" not in repr(secret)
    assert "marque" not in f"{secret} {secret.key(b'0' * 16)!r}"


def test_a_vault_on_a_medium_that_cannot_be_written_opens_for_reading(vault, file, monkeypatch):
    vault.close()
    before = file.read_bytes()
    monkeypatch.setattr("pcn_desktop.workspace.vault_link.Lock", _refused)
    with open_vault(file, Secret.of_passphrase(PASSPHRASE)) as reading:
        assert reading.read_only
        assert reading.record().agreement == AGREED
        with pytest.raises(WorkspaceReadOnly):
            reading.withdraw("x")
    assert file.read_bytes() == before


def _refused(path):
    raise PermissionError(13, "refused")


def test_the_recovery_key_opens_it_until_the_passphrase_changes(vault, file):
    words = " ".join(vault.recovery_words("fr"))
    vault.write_note(COMMUNITY.key, "A.1.1", new_id(), "gardé", "fr")
    vault.close()
    recovery = Secret.of_recovery_key(recovery_key(words))
    with open_vault(file, recovery) as opened:
        opened.change_passphrase(Secret.of_passphrase("nouvelle phrase"))
        opened.write_note(COMMUNITY.key, "A.1.2", new_id(), "après", "fr")
    for gone in (recovery, Secret.of_passphrase(PASSPHRASE)):
        with pytest.raises(WrongPassphrase):
            open_vault(file, gone)
    with open_vault(file, Secret.of_passphrase("nouvelle phrase")) as again:
        assert [note.text for note in again.record().workshop.assessment(COMMUNITY.key).notes] == ["gardé", "après"]
        events = [line.event for line in again.log()]
    assert VaultEvent.RECOVERY_KEY in events
    assert VaultEvent.PASSPHRASE in events
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_handed_over_it_lies_on_the_medium_alone_and_opens_there(vault, file, tmp_path):
    vault.rate(COMMUNITY.key, "A.1.1", Voice.PARTNERS, 2)
    medium = tmp_path / "clé"
    medium.mkdir()
    target = vault.hand_over(medium)
    assert list(medium.iterdir()) == [target]
    assert list(file.parent.iterdir()) == []
    with open_vault(target, Secret.of_passphrase(PASSPHRASE)) as there:
        assert there.log()[-2].event is VaultEvent.HANDOVER
        there.rate(COMMUNITY.key, "A.1.2", Voice.PARTNERS, 3)
    assert list(medium.iterdir()) == [target]


def test_what_is_on_the_medium_is_never_replaced(vault, file, tmp_path):
    (tmp_path / file.name).write_bytes(b"autre")
    with pytest.raises(VaultExists):
        vault.hand_over(tmp_path)
    with pytest.raises(VaultExists):
        vault.hand_over(file.parent)
    with pytest.raises(ExportFolderMissing):
        vault.hand_over(tmp_path / "absent")
    assert (tmp_path / file.name).read_bytes() == b"autre"
    vault.rate(COMMUNITY.key, "A.1.1", Voice.PARTNERS, 2)


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (OSError(errno.ENOSPC, "full"), ExportDiskFull),
        (OSError(errno.EIO, "unplugged"), ExportFailed),
        (PermissionError(errno.EACCES, "no"), ExportTargetBusy),
    ],
)
@pytest.mark.parametrize("step", ["shutil.copyfile", "files.flush", "files.replace"])
def test_a_hand_over_that_fails_leaves_the_vault_open_and_whole(
    vault, file, tmp_path, monkeypatch, failure, error, step
):
    medium = tmp_path / "clé"
    medium.mkdir()

    def fail(*arguments):
        raise failure

    monkeypatch.setattr(f"pcn_desktop.workspace.handover.{step}", fail)
    with pytest.raises(error):
        vault.hand_over(medium)
    monkeypatch.undo()
    assert list(medium.iterdir()) == []
    vault.rate(COMMUNITY.key, "A.1.1", Voice.PARTNERS, 2)
    assert vault.hand_over(medium).exists()
    assert not file.exists()


def test_a_copy_that_is_not_the_same_is_refused(vault, file, tmp_path, monkeypatch):
    medium = tmp_path / "clé"
    medium.mkdir()
    copied = shutil.copyfile

    def spoil(source, target):
        copied(source, target)
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr("pcn_desktop.workspace.handover.shutil.copyfile", spoil)
    with pytest.raises(CopyDiffers):
        vault.hand_over(medium)
    monkeypatch.undo()
    assert list(medium.iterdir()) == []
    assert vault.record().agreement == AGREED


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_damage_is_told_and_nothing_is_changed(vault, file, share):
    vault.close()
    content = bytearray(file.read_bytes())
    content[int(len(content) * share)] ^= 1
    file.write_bytes(content)
    with pytest.raises((VaultDamaged, WrongPassphrase)):
        open_vault(file, Secret.of_passphrase(PASSPHRASE))
    assert file.read_bytes() == bytes(content)
