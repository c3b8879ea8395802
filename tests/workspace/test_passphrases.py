"""Words for secrets: suggested by chance, weighed, and written down so that a slip shows."""

import secrets
import unicodedata

import pytest

from pcn_desktop.errors import RecoveryMalformed
from pcn_desktop.workspace.passphrases import Strength, recovery_key, recovery_words, strength, suggest


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_suggestion_is_six_plain_words_never_twice_the_same(language):
    made = {suggest(language) for _ in range(20)}
    assert len(made) == 20
    for one in made:
        assert len(one.split()) == 6
        assert one.isascii()
        assert strength(one) is Strength.STRONG


def test_strength_tells_a_name_from_a_phrase():
    assert strength("") is Strength.VERY_WEAK
    assert strength("password") is Strength.VERY_WEAK
    assert strength("Kx9!vamu-twelve-otters") > strength("Sudbury2024")
    assert strength("long " * 1000) >= Strength.VERY_WEAK


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_recovery_key_comes_back_however_it_is_typed(language):
    for _ in range(20):
        key = secrets.token_bytes(32)
        words = recovery_words(key, language)
        assert len(words) == 24
        typed = "  ".join(words).upper() + "\n"
        assert recovery_key(typed) == key
        bare = "".join(c for c in unicodedata.normalize("NFKD", typed) if not unicodedata.combining(c))
        assert recovery_key(bare) == key


def test_a_slip_is_noticed():
    words = list(recovery_words(bytes(range(32)), "fr"))
    swapped = [words[1], words[0], *words[2:]]
    for wrong in (words[:-1], swapped, [*words[:-1], "inconnu"], []):
        with pytest.raises(RecoveryMalformed) as told:
            recovery_key(" ".join(wrong))
        assert words[0] not in str(told.value)
