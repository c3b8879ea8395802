"""How words are set, whatever surface shows them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

NO_BREAK: Final = "\u00a0"

_FRENCH_GAPS: Final = re.compile(r"(?<=«) | (?=[:»])")


@lru_cache(maxsize=1024)
def set_words(words: str, language: str) -> str:
    """Return words as their language sets them: in French no line breaks before a colon or inside guillemets.

    Sentences are written in the code with plain spaces, which their authors can see.
    """
    return _FRENCH_GAPS.sub(NO_BREAK, words) if language == "fr" else words
