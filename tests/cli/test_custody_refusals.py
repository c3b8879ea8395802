"""What a vault refuses on the command line: one clear sentence, status 1, and nothing changed."""

import re

import pytest
from tests.cli.custody import (
    AGREEMENT,
    PASSPHRASE,
    SUPPLEMENT,
    fill,
    of_community,
    opened,
    release,
    secret,
    vault,
    workshop,
    write_agreement,
)
from tests.cli.test_refusals import both

from pcn_desktop.workspace.store import open_workspace

__all__ = ["both", "opened", "secret", "vault", "workshop"]


@pytest.fixture
def making(both, workshop, secret, tmp_path):
    """Try to make a vault, in both languages; return both refusals."""

    def making(agreement=None, phrase=secret, *more, place=tmp_path / "v.pcnvault"):
        known = agreement or write_agreement(tmp_path / "entente.json")
        given = ("--agreement", known, "--passphrase-file", phrase)
        return both("vault", "new", workshop, place, *given, *more)

    return making


@pytest.mark.parametrize("code", ["S1.1", "S7.1"])
def test_without_a_vault_the_community_instrument_takes_no_answer(call, both, workshop, code):
    never = call("new", "--title", "T", "--instrument", "pcn-readiness").out.strip()
    for one in (workshop, never):
        for arguments in (
            ("rate", one, code, 2),
            ("rate", one, code, 2, "--voice", "network"),
            ("note", one, code, "dit"),
        ):
            assert all(
                code in sentence and "vault" in sentence.replace("coffre", "vault") for sentence in both(*arguments)
            )


@pytest.mark.parametrize("voice", ["network", "partners"])
def test_a_voice_without_a_vault_never_becomes_a_rating_of_the_workshop(call, both, workshop, voice):
    assert all("--vault" in sentence for sentence in both("rate", workshop, "G.1.1", 2, "--voice", voice))
    assert call("summary", workshop, "--json").json["instruments"][0]["coverage"]["rated"] == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("rate", "S1.1", 2), "network"),
        (("rate", "G.1.1", 2, "--voice", "network"), "partners"),
        (("rate", "G.1.1", 2), "partners"),
        (("rate", "S1.1", 9, "--voice", "network"), "0, 1, 2, 3, na, unknown, clear"),
        (("rate", "X.1.1", 2, "--voice", "network"), "X.1.1"),
        (("note", "X.1.1", "dit"), "X.1.1"),
        (("note", "S1.1", " \n"), "note"),
    ],
    ids=str,
)
def test_in_a_vault_what_cannot_be_is_refused(both, opened, workshop, secret, vault, arguments, named):
    command, *rest = arguments
    for sentence in both(command, workshop, *rest, "--vault", vault, "--passphrase-file", secret):
        assert named in sentence
    release(opened, workshop, "all")
    said = of_community(opened("summary", workshop, "--json"))
    assert said["perspectives"] == []
    assert all(voice["percent"] is None for one in said["sections"] for voice in one["voices"].values())


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"custodian": ...}, "custodian"),
        ({"custodian": "Organisme"}, "custodian"),
        ({"custodian": {"organization": "O"}}, "person"),
        ({"custodian": {"organization": " ", "person": "P"}}, "organization"),
        ({"custodian": {"organization": "O", "person": "P", "phone": "1"}}, "phone"),
        *(({name: ...}, name) for name in AGREEMENT if name not in ("custodian", "notice")),
        *(({name: ""}, name) for name in AGREEMENT if name not in ("custodian", "notice")),
        *(({name: 7}, name) for name in AGREEMENT),
        ({"show_custodian": "true"}, "show_custodian"),
        ({"date": "25/11/2026"}, "date"),
        ({"date": "2026-02-30"}, "date"),
        ({"extra": "x"}, "extra"),
    ],
    ids=str,
)
def test_an_agreement_is_read_field_by_field(making, tmp_path, changes, named):
    for sentence in making(write_agreement(tmp_path / "faux.json", **changes)):
        assert f"{named}" in sentence
        assert "faux.json" in sentence
    assert not (tmp_path / "v.pcnvault").exists()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'"x"', b"[" * 100_000, b"\xff\xfe{\x00"], ids=lambda b: str(b[:6])
)
def test_what_is_no_agreement_is_refused(making, tmp_path, content):
    path = tmp_path / "faux.json"
    path.write_bytes(content)
    assert all("faux.json" in sentence for sentence in making(path))
    assert not (tmp_path / "v.pcnvault").exists()


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"\r\n", "\ufeff".encode(), "été".encode("latin-1"), "é".encode("utf-16")], ids=str
)
def test_an_empty_or_unreadable_passphrase_makes_nothing(making, tmp_path, content):
    path = tmp_path / "vide.txt"
    path.write_bytes(content)
    assert all(re.search("passphrase|phrase secrète|vide.txt", sentence) for sentence in making(None, path))
    assert not (tmp_path / "v.pcnvault").exists()


def test_missing_files_are_named(both, making, opened, vault, workshop, secret, tmp_path):
    gone = tmp_path / "absent.txt"
    assert all("absent.txt" in sentence for sentence in making(gone))
    assert all("absent.txt" in sentence for sentence in making(None, gone))
    assert all(str(tmp_path) in sentence for sentence in making(None, tmp_path))
    for missing in (("--vault", gone, "--passphrase-file", secret), ("--vault", vault, "--passphrase-file", gone)):
        assert all("absent.txt" in sentence for sentence in both("summary", workshop, "--json", *missing))
    assert not gone.exists()


def test_a_vault_never_takes_the_place_of_a_file(making, vault, file):
    for place in (vault, file):
        before = place.read_bytes()
        assert all(str(place) in sentence for sentence in making(place=place))
        assert place.read_bytes() == before


@pytest.mark.parametrize("name", ["entente.json", "v.pcnvault", "absent/mots.txt"])
def test_a_recovery_key_that_cannot_be_written_makes_no_vault(making, tmp_path, name):
    assert making(None, tmp_path / "phrase.txt", "--recovery-file", tmp_path / name)
    assert not (tmp_path / "v.pcnvault").exists()


def test_a_closed_workshop_gets_no_vault(making, workshop, file, tmp_path):
    with open_workspace(file) as workspace:
        workspace.close_workshop(workshop)
    assert making()
    assert not (tmp_path / "v.pcnvault").exists()


EVERY = [
    ("rate", "ID", "S1.1", 2, "--voice", "network"),
    ("note", "ID", "S1.1", "dit"),
    ("summary", "ID", "--json"),
    ("export", "ID", "--pdf", "r.pdf"),
    ("vault", "release", "ID", "--scope", "all", "--by", "Moi"),
    ("vault", "handover", "ID", "--to", "."),
]


@pytest.mark.parametrize("arguments", EVERY, ids=lambda arguments: " ".join(map(str, arguments[:2])))
def test_every_command_knows_the_wrong_passphrase_and_another_workshop(
    call, both, workshop, secret, vault, tmp_path, monkeypatch, arguments
):
    monkeypatch.chdir(tmp_path.parent)
    wrong = tmp_path / "faux.txt"
    wrong.write_text(PASSPHRASE + "x", encoding="utf-8")
    other = call("new", "--title", "T", "--instrument", SUPPLEMENT).out.strip()
    before = vault.read_bytes()
    for identity, phrase in ((workshop, wrong), (other, secret), ("", secret)):
        given = [identity if part == "ID" else part for part in arguments]
        for sentence in both(*given, "--vault", vault, "--passphrase-file", phrase):
            assert str(vault) in sentence
            assert PASSPHRASE not in sentence
        if phrase is wrong:
            assert vault.read_bytes() == before
    assert vault.exists()
    assert not (tmp_path.parent / "r.pdf").exists()


def test_a_workspace_or_a_text_is_no_vault(both, workshop, secret, file, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("Procès-verbal\n" * 900, encoding="utf-8")
    for place in (file, note, tmp_path):
        before = place.read_bytes() if place.is_file() else None
        given = ("--vault", place, "--passphrase-file", secret)
        assert all(str(place) in sentence for sentence in both("summary", workshop, "--json", *given))
        assert (place.read_bytes() if place.is_file() else None) == before


@pytest.mark.parametrize("until", ["demain", "2026-02-30", "31/12/2026", ""])
def test_a_release_until_no_date_is_refused(both, opened, workshop, vault, secret, until):
    given = ("--scope", "all", "--by", "Moi", "--until", until, "--vault", vault, "--passphrase-file", secret)
    assert all("2026-12-31" in sentence for sentence in both("vault", "release", workshop, *given))
    assert of_community(opened("summary", workshop, "--json"))["release"] == {"scope": "nothing"}


def test_a_release_by_nobody_is_refused(both, opened, workshop, vault, secret):
    given = ("--scope", "all", "--by", "  ", "--vault", vault, "--passphrase-file", secret)
    assert both("vault", "release", workshop, *given)
    assert of_community(opened("summary", workshop, "--json"))["release"] == {"scope": "nothing"}


def test_a_report_never_takes_the_place_of_the_vault(both, opened, workshop, vault, secret, monkeypatch):
    monkeypatch.chdir(vault.parent)
    for target in (vault, vault.name):
        given = ("--pdf", target, "--vault", vault, "--passphrase-file", secret)
        assert all(str(target) in sentence for sentence in both("export", workshop, *given))
    assert "export" not in {line["event"] for line in opened("vault", "log", "--json").json}


def test_a_hand_over_is_refused_before_anything_moves(both, opened, workshop, vault, secret, file, tmp_path):
    fill(opened, workshop)
    given = ("--vault", vault, "--passphrase-file", secret)
    absent, taken, free = tmp_path / "absent", tmp_path / "pris", tmp_path / "libre"
    taken.mkdir()
    free.mkdir()
    (taken / vault.name).write_bytes(b"autre")
    for folder in (absent, taken, vault.parent):
        assert all(str(folder) in sentence for sentence in both("vault", "handover", workshop, "--to", folder, *given))
    with open_workspace(file):
        assert all(str(file) in sentence for sentence in both("vault", "handover", workshop, "--to", free, *given))
    assert list(free.iterdir()) == []
    assert (taken / vault.name).read_bytes() == b"autre"
    assert opened("vault", "log", "--json").json


def test_an_asked_for_workspace_must_be_there(both, workshop, vault, secret, tmp_path):
    gone = tmp_path / "absent.pcnwork"
    given = ("--vault", vault, "--passphrase-file", secret, "--workspace", gone)
    assert all(str(gone) in sentence for sentence in both("summary", workshop, "--json", *given))


@pytest.mark.parametrize("lone", [("--vault", "v"), ("--passphrase-file", "f")])
@pytest.mark.parametrize("command", ["rate id A 1", "note id A x", "summary id --json", "export id --pdf r"])
def test_the_vault_and_its_passphrase_go_together(call, french, command, lone):
    assert "vont ensemble" in call(*command.split(), *lone).usage


def test_a_voice_or_a_scope_that_is_none_is_wrong_usage(call):
    assert "network" in call("rate", "id", "A", "1", "--voice", "both").usage
    answer = call("vault", "release", "i", "--vault", "v", "--passphrase-file", "f", "--by", "M", "--scope", "some")
    assert "'nothing', 'summary', 'all'" in answer.usage
