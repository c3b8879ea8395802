"""Words for secrets: a passphrase suggested at random, how strong one is, and a recovery key that can be written down.

The lists are those of BIP-39, made so that no word is taken for another. Nothing given here is kept or shown in an
error.
"""

from __future__ import annotations

import secrets
import unicodedata
from enum import IntEnum
from functools import cache
from typing import Final

from pcn_desktop.errors import RecoveryMalformed

SUGGESTED: Final = 6
"""Words in a suggestion: 64 bits of chance or more."""
_LISTS: Final = {"fr": "french", "en": "english"}
_LONGEST: Final = 72
"""Characters that are weighed, all that `zxcvbn` takes: more is strong anyway."""


class Strength(IntEnum):
    """How long a passphrase would hold against somebody who has the file and a fast computer."""

    VERY_WEAK = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def suggest(language: str, words: int = SUGGESTED) -> str:
    """Return words at random in `language` (`fr` or `en`), without accents: they are typed alike on every keyboard."""
    plain = [word for word in _words(language) if word.isascii()]
    return " ".join(secrets.choice(plain) for _ in range(words))


def strength(passphrase: str) -> Strength:
    """Return how strong a passphrase is."""
    if not passphrase:
        return Strength.VERY_WEAK
    from zxcvbn import zxcvbn  # Its lists take a tenth of a second to read.

    return Strength(int(zxcvbn(passphrase[:_LONGEST])["score"]))


def recovery_words(key: bytes, language: str) -> tuple[str, ...]:
    """Return a key (32 bytes) as 24 words in `language`; the last one holds a check."""
    from mnemonic import Mnemonic

    return tuple(unicodedata.normalize("NFC", Mnemonic(_LISTS[language]).to_mnemonic(key)).split())


def recovery_key(typed: str) -> bytes:
    """Return the key that these words stand for, in either language, whatever their case, spaces and accents.

    Raises:
        RecoveryMalformed: a word is unknown, missing or in another's place.
    """
    from mnemonic import Mnemonic

    given = [_bare(word) for word in typed.split()]
    for language, name in _LISTS.items():
        known = {_bare(word): word for word in _words(language)}
        if given and all(word in known for word in given):
            words = unicodedata.normalize("NFKD", " ".join(known[word] for word in given))
            maker = Mnemonic(name)
            if len(given) == 24 and maker.check(words):
                return bytes(maker.to_entropy(words))
    raise RecoveryMalformed()


@cache
def _words(language: str) -> tuple[str, ...]:
    from mnemonic import Mnemonic

    return tuple(Mnemonic(_LISTS[language]).wordlist)


def _bare(word: str) -> str:
    """Return a word without accents and capitals: no two of a list differ by them."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))
