"""A vault on the supplement, from the command line: its workshop, agreement and passphrase, and calls that open it."""

import json

import pytest

SUPPLEMENT = "indigenous-supplement"
WORD = "motdelacommunauté"
PASSPHRASE = "sept lièvres, l’été"
AGREEMENT = {
    "custodian": {"organization": "Organisme d’essai", "person": "Personne d’essai"},
    "purpose": "Apprendre ensemble",
    "access": "La table",
    "retention": "Un an",
    "afterwards": "Remis",
    "show_custodian": True,
    "notice": "Étiquette d’essai",
    "recorded_by": "Facilitation",
    "date": "2026-11-25",
}


def write_agreement(path, **changes):
    """Write an agreement, some of its fields otherwise; a field that is `...` is left out."""
    fields = {name: value for name, value in {**AGREEMENT, **changes}.items() if value is not ...}
    path.write_text(json.dumps(fields), encoding="utf-8")
    return path


@pytest.fixture
def workshop(call):
    """Make a workshop on the readiness instrument and the supplement."""
    answer = call("new", "--title", "Baie", "--instrument", "pcn-readiness", SUPPLEMENT, "--lang", "fr")
    assert answer.status == 0, answer.err
    return answer.out.strip()


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "phrase.txt"
    path.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return path


@pytest.fixture
def vault(call, workshop, secret, tmp_path):
    """Make the workshop's vault; return its file."""
    path = tmp_path / "essai.pcnvault"
    agreement = write_agreement(tmp_path / "entente.json")
    answer = call("vault", "new", workshop, path, "--agreement", agreement, "--passphrase-file", secret)
    assert answer.status == 0, answer.err
    return path


@pytest.fixture
def opened(call, vault, secret):
    """Call the program with the vault and its passphrase."""

    def opened(*arguments):
        return call(*arguments, "--vault", vault, "--passphrase-file", secret)

    return opened


def fill(opened, workshop):
    """Rate and note in both voices, and let the community speak of an ordinary criterion."""
    for arguments in (
        ("rate", workshop, "S1.1", 3, "--voice", "network"),
        ("rate", workshop, "S1.1", 1, "--voice", "partners"),
        ("rate", workshop, "S1.2", "unknown", "--voice", "partners"),
        ("note", workshop, "S1.1", WORD),
        ("rate", workshop, "G.1.1", 2, "--voice", "partners"),
        ("note", workshop, "G.1.1", f"{WORD} ordinaire"),
    ):
        assert opened(*arguments).quiet, arguments


def release(opened, workshop, scope, *more):
    return opened("vault", "release", workshop, "--scope", scope, "--by", "Le conseil", *more)


def of_community(answer):
    """Return what a summary says of the vault; None when nothing."""
    found = [one for one in answer.json["instruments"] if one.get("custody") == "community"]
    assert len(found) <= 1
    return found[0] if found else None


def events(opened):
    return [(line["event"], line["detail"]) for line in opened("vault", "log", "--json").json]
