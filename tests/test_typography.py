import pytest

from pcn_desktop.typography import folded


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("ÉQUIPE", "equipe"),
        ("œuvre", "OEUVRE"),
        ("l’ESO", "l'eso"),
        ("à\u00a0ce", "a ce"),
        ("ᓀᐦᐃ", "ᓀᐦᐃ"),
        ("ſé\u1ab0", "SE"),
    ],
)
def test_accents_case_and_signs_are_forgiven(words, same):
    assert folded(words) == folded(same)
