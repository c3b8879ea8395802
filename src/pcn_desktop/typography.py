"""How words are set and compared, whatever surface shows them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

NO_BREAK: Final = "\u00a0"

_SIGNS: Final = (("œ", "oe"), ("æ", "ae"), ("’", "'"), ("ʼ", "'"), ("\u00a0", " "), ("\u202f", " "))
_ACCENTS: Final = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_FRENCH_GAPS: Final = re.compile(r"(?<=«) | (?=[:»])")


@lru_cache(maxsize=1024)
def set_words(words: str, language: str) -> str:
    """Return words as their language sets them: in French no line breaks before a colon or inside guillemets.

    Sentences are written in the code with plain spaces, which their authors can see.
    """
    return _FRENCH_GAPS.sub(NO_BREAK, words) if language == "fr" else words


def shortened(title: str) -> str:
    """Return a title cut to a line or so, where the whole can be read nearby."""
    return title if len(title) <= 80 else title[:79].rstrip() + "…"


def folded(words: str) -> str:
    """Return words as they are compared: no case, no accents, plain apostrophes and spaces."""
    if words.isascii():
        return words.lower()
    parts = words.casefold()
    for sign, plain in _SIGNS:
        parts = parts.replace(sign, plain)
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", parts).casefold())


def fold_signs(words: str) -> tuple[str, tuple[int, ...]]:
    """Return words folded, and for each sign of the result the place of the sign of `words` that it comes from."""
    each = [folded(sign) for sign in words]
    places = tuple(place for place, signs in enumerate(each) for _ in signs)
    return "".join(each), places
