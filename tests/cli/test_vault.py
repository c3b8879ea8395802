"""The commands of a vault: made after an agreement, rated in two voices, released, read, handed over."""

import json

import pytest

AGREEMENT = {
    "custodian": {"organization": "Organisme d’essai", "person": "Personne d’essai"},
    "purpose": "Apprendre ensemble",
    "access": "La table seulement",
    "retention": "Un an",
    "afterwards": "Remis à la communauté",
    "show_custodian": True,
    "notice": "Étiquette de la communauté",
    "recorded_by": "Facilitation",
    "date": "2026-11-25",
}
SUPPLEMENT = "indigenous-supplement"


@pytest.fixture
def workshop(call):
    return call("new", "--title", "Atelier", "--instrument", "pcn-readiness").out.strip()


@pytest.fixture
def phrase(tmp_path):
    file = tmp_path / "phrase.txt"
    file.write_bytes("sept lièvres d'été\r\n".encode())
    return file


@pytest.fixture
def agreement(tmp_path):
    def write(**changed):
        file = tmp_path / "entente.json"
        file.write_text(json.dumps({**AGREEMENT, **changed}), encoding="utf-8")
        return file

    return write


@pytest.fixture
def file(tmp_path):
    return tmp_path / "essai.pcnvault"


@pytest.fixture
def opening(call, workshop, phrase, agreement, file):
    made = call("vault", "new", workshop, file, "--agreement", agreement(), "--passphrase-file", phrase)
    assert made.status == 0, made.err
    return ("--vault", file, "--passphrase-file", phrase)


def held(answer):
    return next(one for one in answer.json["instruments"] if one["key"] == SUPPLEMENT)


def fill(call, workshop, opening):
    assert call("rate", workshop, "S1.1", "2", *opening, "--voice", "network").quiet
    assert call("rate", workshop, "S1.1", "1", *opening, "--voice", "partners").quiet
    assert call("note", workshop, "S1.1", "notegardée", *opening).quiet
    assert call("note", workshop, "F1.1.3", "notecommune", *opening).quiet
    assert call("rate", workshop, "F1.1.3", "1", *opening, "--voice", "partners").quiet


@pytest.mark.parametrize("level", ["0", "na", "clear"])
def test_without_a_vault_the_supplement_is_not_rated(call, workshop, level):
    assert "S1.1" in call("rate", workshop, "S1.1", level).sentence
    assert "S1.1" in call("note", workshop, "S1.1", "dit").sentence


@pytest.mark.parametrize("keys", [("pcn-readiness", SUPPLEMENT), (SUPPLEMENT,)])
def test_a_workshop_that_chose_it_has_a_vault_too(call, phrase, agreement, file, keys):
    workshop = call("new", "--title", "T", "--instrument", *keys).out.strip()
    assert call("rate", workshop, "S1.1", "2").status == 1
    made = call("vault", "new", workshop, file, "--agreement", agreement(), "--passphrase-file", phrase)
    assert made.status == 0, made.err
    assert call("rate", workshop, "S1.1", "2", "--vault", file, "--passphrase-file", phrase, "--voice", "network").quiet


def test_nothing_leaves_before_a_release(call, workshop, opening):
    fill(call, workshop, opening)
    for more in (opening, ()):
        found = held(call("summary", workshop, "--json", *more))
        assert found["held_by"] == "Organisme d’essai"
        assert found["release"] == {"scope": "nothing"}
        assert "sections" not in found
        assert not {"notegardée", "notecommune", "Étiquette"} & set(
            call("summary", workshop, "--json", *more).out.split('"')
        )


def test_the_summary_lets_out_scores_alone(call, workshop, opening):
    fill(call, workshop, opening)
    released = call(
        "vault", "release", workshop, *opening, "--scope", "summary", "--by", "Conseil", "--terms", "Une fois"
    )
    assert released.quiet
    answer = call("summary", workshop, "--json", *opening)
    found = held(answer)
    assert found["release"]["by"] == "Conseil"
    assert found["sections"][0]["voices"]["network"]["percent"] == pytest.approx(200 / 3)
    assert "dimensions" not in found["sections"][0]
    assert "notegardée" not in answer.out
    assert found["perspectives"] == []


def test_all_lets_out_ratings_in_two_voices(call, workshop, opening):
    fill(call, workshop, opening)
    assert call(
        "vault", "release", workshop, *opening, "--scope", "all", "--by", "Conseil", "--until", "2999-12-31"
    ).quiet
    answer = call("summary", workshop, "--json", *opening)
    item = held(answer)["sections"][0]["dimensions"][0]["items"][0]
    assert (item["code"], item["voices"], item["difference"]) == ("S1.1", {"network": 2, "partners": 1}, -1)
    assert "rating" not in item
    assert [one["code"] for one in held(answer)["perspectives"]] == ["F1.1.3"]
    ordinary = answer.json["instruments"][0]
    assert (ordinary["key"], ordinary["coverage"]["rated"]) == ("pcn-readiness", 0)
    withdrawn = call("vault", "release", workshop, *opening, "--scope", "nothing", "--by", "Conseil")
    assert withdrawn.status == 0
    assert withdrawn.out.strip()
    assert "notegardée" not in call("summary", workshop, "--json", *opening).out


def test_a_release_that_ended_lets_nothing_out(call, workshop, opening):
    fill(call, workshop, opening)
    assert call(
        "vault", "release", workshop, *opening, "--scope", "all", "--by", "Conseil", "--until", "2020-01-01"
    ).quiet
    assert held(call("summary", workshop, "--json", *opening))["release"] == {"scope": "nothing"}


def test_an_export_says_what_leaves_and_is_told_in_the_log(call, workshop, opening, tmp_path):
    fill(call, workshop, opening)
    assert call("vault", "release", workshop, *opening, "--scope", "all", "--by", "Conseil").quiet
    answer = call("export", workshop, "--excel", tmp_path / "a.xlsx", "--pdf", tmp_path / "a.pdf", *opening)
    assert answer.status == 0, answer.err
    assert "S1.1" in answer.out
    log = call("vault", "log", *opening, "--json").json
    assert [line["event"] for line in log].count("export") == 2
    assert log[0]["event"] == "made"
    assert log[-1]["event"] == "opened"


def test_handed_over_it_opens_from_its_medium_for_a_follow_up(
    call, workshop, opening, tmp_path, phrase, file, monkeypatch
):
    fill(call, workshop, opening)
    medium = tmp_path / "clé"
    medium.mkdir()
    answer = call("vault", "handover", workshop, *opening, "--to", medium)
    assert answer.status == 0, answer.err
    assert not file.exists()
    assert sorted(one.suffix for one in medium.iterdir()) == [".pcnvault", ".pdf"]
    found = held(call("summary", workshop, "--json"))
    assert found["handed_over"]
    there = ("--vault", medium / file.name, "--passphrase-file", phrase)
    assert call("rate", workshop, "S1.2", "3", *there, "--voice", "partners").quiet
    # On another laptop, which never knew the workshop.
    monkeypatch.setenv("PCN_DESKTOP_HOME", str(tmp_path / "ailleurs"))
    assert held(call("summary", workshop, "--json", *there))["held_by"] == "Organisme d’essai"


def test_a_custodian_who_prefers_nothing_is_not_spoken_of(call, workshop, phrase, agreement, file):
    quiet = agreement(show_custodian=False)
    assert call("vault", "new", workshop, file, "--agreement", quiet, "--passphrase-file", phrase).status == 0
    answer = call("summary", workshop, "--json", "--vault", file, "--passphrase-file", phrase)
    assert [one["key"] for one in answer.json["instruments"]] == ["pcn-readiness"]
    assert "Organisme" not in answer.out


def test_the_voice_must_be_said(call, workshop, opening):
    assert "S1.1" in call("rate", workshop, "S1.1", "2", *opening).sentence
    assert "F1.1.3" in call("rate", workshop, "F1.1.3", "2", *opening, "--voice", "network").sentence
    assert call("rate", workshop, "S9.9", "2", *opening, "--voice", "network").status == 1


def test_the_recovery_key_is_written_once_where_it_is_asked(call, workshop, phrase, agreement, file, tmp_path):
    words = tmp_path / "secours.txt"
    arguments = ("vault", "new", workshop, file, "--agreement", agreement(), "--passphrase-file", phrase)
    assert call(*arguments, "--recovery-file", words).status == 0
    assert len(words.read_text(encoding="utf-8").split()) == 24


def test_bad_openings_are_refused_with_a_sentence(call, workshop, opening, tmp_path):
    wrong = tmp_path / "autre.txt"
    wrong.write_text("non", encoding="utf-8")
    empty = tmp_path / "vide.txt"
    empty.write_text("\n", encoding="utf-8")
    for file, secret in (
        (opening[1], wrong),
        (opening[1], empty),
        (opening[1], tmp_path / "absent.txt"),
        (tmp_path / "absent.pcnvault", opening[3]),
        (wrong, opening[3]),
    ):
        call("rate", workshop, "S1.1", "2", "--vault", file, "--passphrase-file", secret, "--voice", "network").sentence  # noqa: B018
    other = call("new", "--title", "Autre", "--instrument", "pcn-readiness").out.strip()
    assert str(opening[1]) in call("rate", other, "S1.1", "2", *opening, "--voice", "network").sentence
    assert call("rate", workshop, "S1.1", "2", "--vault", opening[1]).status == 2


def test_a_new_vault_replaces_nothing(call, workshop, opening, agreement):
    before = opening[1].read_bytes()
    again = call("vault", "new", workshop, opening[1], "--agreement", agreement(), "--passphrase-file", opening[3])
    assert str(opening[1]) in again.sentence
    assert opening[1].read_bytes() == before


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"purpose": " "}, "purpose"),
        ({"purpose": 3}, "purpose"),
        ({"show_custodian": "yes"}, "show_custodian"),
        ({"date": "25/11/2026"}, "date"),
        ({"custodian": "x"}, "custodian"),
        ({"custodian": {"organization": "x"}}, "person"),
        ({"more": 1}, "more"),
    ],
)
def test_a_bad_agreement_makes_nothing(call, workshop, phrase, agreement, file, changed, named):
    answer = call("vault", "new", workshop, file, "--agreement", agreement(**changed), "--passphrase-file", phrase)
    assert named in answer.sentence
    assert not file.exists()


def test_a_file_that_is_no_agreement_is_refused(call, workshop, phrase, file, tmp_path):
    spoiled = tmp_path / "spoiled.json"
    spoiled.write_bytes(b"\xff{")
    arguments = ("vault", "new", workshop, file, "--passphrase-file", phrase, "--agreement")
    assert "spoiled.json" in call(*arguments, spoiled).sentence
    assert "absent.json" in call(*arguments, tmp_path / "absent.json").sentence


def test_a_date_that_is_none_is_refused(call, workshop, opening):
    arguments = ("vault", "release", workshop, *opening, "--scope", "all", "--by", "Conseil", "--until")
    assert "demain" in call(*arguments, "demain").sentence
    assert "Conseil" not in call("vault", "log", *opening, "--json").out
    blank = call("vault", "release", workshop, *opening, "--scope", "all", "--by", " ")
    assert blank.status == 1
