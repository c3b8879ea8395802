"""What leaves a vault from the command line, and how its passphrase comes in."""

import io
import os
import stat
import sys
import unicodedata
from datetime import date, timedelta

import openpyxl
import pypdf
import pytest
from tests.cli.conftest import run
from tests.cli.custody import (
    PASSPHRASE,
    SUPPLEMENT,
    WORD,
    events,
    fill,
    of_community,
    opened,
    release,
    secret,
    vault,
    workshop,
    write_agreement,
)

from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.passphrases import recovery_key
from pcn_desktop.workspace.store import Access, open_workspace
from pcn_desktop.workspace.vault import open_vault

__all__ = ["opened", "secret", "vault", "workshop"]


def test_new_prints_the_vaults_id_and_the_workspace_says_who_holds_it(call, workshop, vault, file):
    said = of_community(call("summary", workshop, "--json"))
    assert (said["held_by"], said["release"], said.keys() & {"sections", "notice"}) == (
        "Organisme d’essai",
        {"scope": "nothing"},
        set(),
    )
    with open_workspace(file, access=Access.READ) as workspace:
        (held,) = workspace.record(workshop).held
    with open_vault(vault, Secret.of_passphrase(PASSPHRASE)) as kept:
        assert (held.id, kept.workshop) == (kept.id, workshop)


def test_the_recovery_key_goes_to_a_file_of_its_owners(call, workshop, secret, tmp_path):
    place, words = tmp_path / "v.pcnvault", tmp_path / "mots.txt"
    agreement = write_agreement(tmp_path / "entente.json")
    given = ("--agreement", agreement, "--passphrase-file", secret, "--recovery-file", words)
    made = call("vault", "new", workshop, place, *given)
    assert made.status == 0, made.err
    text = words.read_text(encoding="utf-8")
    assert len(text.split()) == 24
    assert text.split()[0] not in made.out
    if os.name == "posix":
        assert stat.S_IMODE(words.stat().st_mode) == 0o600
    with open_vault(place, Secret.of_recovery_key(recovery_key(text))) as kept:
        assert "recovery-key" in [line.event for line in kept.log()]


def test_the_summary_lets_out_scores_of_each_voice_alone(opened, workshop):
    fill(opened, workshop)
    assert release(opened, workshop, "summary", "--terms", "Une fois").quiet
    answer = opened("summary", workshop[:8], "--json")
    said = of_community(answer)
    assert WORD not in answer.out
    assert said["release"].keys() == {"scope", "by", "at", "until", "terms"}
    assert (said["release"]["by"], said["release"]["terms"]) == ("Le conseil", "Une fois")
    assert said["notice"].keys() == {"fr", "en"}
    assert said["community_notice"] == "Étiquette d’essai"
    first, second, *_ = said["sections"]
    assert first.keys() == {"code", "voices", "difference"}
    assert first["voices"]["network"] == {"percent": 100.0, "provisional": True}
    assert first["voices"]["partners"]["percent"] == pytest.approx(100 / 3)
    assert second["voices"]["partners"]["percent"] is None
    assert said["perspectives"] == []
    assert "percent" not in said


@pytest.mark.parametrize(("days", "kept"), [(-1, False), (0, True), (1, True)])
def test_a_release_ends_with_its_last_day(opened, workshop, days, kept):
    until = date.today() + timedelta(days)
    release(opened, workshop, "all", "--until", until.isoformat())
    assert ("sections" in of_community(opened("summary", workshop, "--json"))) is kept


def test_withdrawing_says_that_files_given_stay_given_and_later_exports_obey(opened, workshop, tmp_path):
    fill(opened, workshop)
    release(opened, workshop, "all")
    assert "does not recall" in release(opened, workshop, "nothing").out
    book, paper = tmp_path / "r.xlsx", tmp_path / "r.pdf"
    answer = opened("export", workshop, "--excel", book, "--pdf", paper)
    assert answer.out.splitlines() == [
        "Leaves the vault: the custodian’s name: Organisme d’essai",
        "No answer leaves the vault.",
        f"Written: {book}",
        f"Written: {paper}",
    ]
    assert WORD not in words_of(book, paper)


def words_of(book, paper):
    """Return all that a workbook and a report say."""
    cells = (str(cell.value) for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row)
    pages = (page.extract_text() for page in pypdf.PdfReader(paper).pages)
    return " ".join([*cells, *pages])


def test_an_export_says_what_leaves_and_the_log_tells_of_it(opened, workshop, tmp_path):
    fill(opened, workshop)
    release(opened, workshop, "all")
    book, paper = tmp_path / "r.xlsx", tmp_path / "r.pdf"
    answer = opened("export", workshop, "--excel", book, "--pdf", paper, "--lang", "fr")
    assert answer.status == 0, answer.err
    assert "Leaves the vault: notes (1): S1.1" in answer.out
    assert "Leaves the vault: perspectives of the community (1): G.1.1" in answer.out
    assert answer.out.index("Leaves") < answer.out.index("Written")
    found = words_of(book, paper)
    assert WORD in found
    assert "Le conseil" in found
    told = events(opened)
    assert ("export", "r.xlsx: all") in told
    assert ("export", "r.pdf: all") in told
    assert ("release", "all") in told
    assert ("made", "") in told
    assert [event for event, _ in told].count("opened") == 9


def test_an_export_that_fails_was_told_first(opened, workshop, tmp_path):
    release(opened, workshop, "summary")
    assert opened("export", workshop, "--pdf", tmp_path / "nowhere" / "r.pdf").status == 1
    assert ("export", "r.pdf: summary") in events(opened)


def test_results_printed_are_told_of_when_something_leaves(opened, workshop):
    opened("summary", workshop, "--json")
    assert "export" not in dict(events(opened))
    release(opened, workshop, "summary")
    opened("summary", workshop, "--json")
    assert ("export", "JSON: summary") in events(opened)


def test_handed_over_it_works_alone_from_its_medium(call, opened, vault, workshop, file, secret, tmp_path):
    fill(opened, workshop)
    release(opened, workshop, "all")
    medium = tmp_path / "clé"
    medium.mkdir()
    answer = opened("vault", "handover", workshop, "--to", medium)
    assert answer.status == 0, answer.err
    target = medium / vault.name
    assert str(target) in answer.out
    assert "ciphertext" in answer.out
    assert not vault.exists()
    assert sorted(one.suffix for one in medium.iterdir()) == [".pcnvault", ".pdf"]
    handed = of_community(call("summary", workshop, "--json"))["handed_over"]
    assert handed is not None
    there = ("--vault", target, "--passphrase-file", secret)
    assert of_community(call("summary", workshop, "--json", *there))["handed_over"] == handed
    file.unlink()
    assert call("rate", workshop, "S2.1", 2, "--voice", "partners", *there).quiet
    alone = call("summary", workshop, "--json", *there)
    assert alone.json["workshop"]["title"] == "Baie"
    assert [one["key"] for one in alone.json["instruments"]] == [SUPPLEMENT]
    assert call("export", workshop, "--pdf", tmp_path / "r.pdf", *there).status == 0
    assert not file.exists()


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_one_end_of_line_after_the_passphrase_is_no_part_of_it(call, vault, workshop, tmp_path, monkeypatch, end):
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, PASSPHRASE + end).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        assert call("vault", "log", "--vault", vault, "--passphrase-file", "-", "--json").json


@pytest.mark.parametrize("end", ["\n\n", "\r", "\n\r\n", " \n"])
def test_more_than_that_is_a_part_of_it(call, vault, workshop, tmp_path, end):
    other = tmp_path / "autre.txt"
    other.write_bytes((PASSPHRASE + end).encode())
    sentence = call("vault", "log", "--vault", vault, "--passphrase-file", other, "--json").sentence
    assert str(vault) in sentence
    assert PASSPHRASE not in sentence


def test_the_passphrase_is_read_from_standard_input_by_the_program_itself(vault, workshop, secret):
    with secret.open("rb") as typed:
        answer = run("vault", "log", "--vault", vault, "--passphrase-file", "-", "--json", stdin=typed)
    assert answer.json[0]["event"] == "made"


def test_at_a_keyboard_the_passphrase_is_not_shown(call, vault, monkeypatch):
    class Keyboard(io.TextIOWrapper):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Keyboard(io.BytesIO(b"")))
    asked = []
    monkeypatch.setattr("pcn_desktop.cli.custody.getpass", lambda prompt: asked.append(prompt) or PASSPHRASE)
    assert call("vault", "log", "--vault", vault, "--passphrase-file", "-", "--json").json
    assert asked == ["Passphrase (nothing is shown): "]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no path there")
def test_the_passphrase_may_come_through_a_pipe_that_has_a_path(call, vault):
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    assert call("vault", "log", "--vault", vault, "--passphrase-file", f"/dev/fd/{reading}", "--json").json
    os.close(reading)


def test_what_the_log_cannot_tell_of_does_not_leave(opened, workshop, tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "refused")

    report = tmp_path / "r.pdf"
    with monkeypatch.context() as medium:
        medium.setattr("pcn_desktop.workspace.vault_link.Lock", refuse)
        assert opened("export", workshop, "--pdf", report).status == 0
    report.unlink()
    release(opened, workshop, "summary")
    monkeypatch.setattr("pcn_desktop.workspace.vault_link.Lock", refuse)
    assert opened("export", workshop, "--pdf", report).status == 1
    assert "read-only" in opened("summary", workshop, "--json").sentence
    assert not report.exists()


@pytest.mark.parametrize("command", ["new", "release", "handover", "log"])
def test_each_command_of_a_vault_has_help_in_french(call, french, command):
    answer = call("vault", command, "--help")
    assert answer.status == 0
    assert f"utilisation\u00a0: pcn-desktop vault {command}" in answer.out
    assert "phrase secrète" in " ".join(answer.out.split())
