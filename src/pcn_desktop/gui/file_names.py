"""File names that every system takes, Windows first."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST = 120
"""Bytes in UTF-8: 255 is the limit of most systems; paths, numbers and temporary names need room."""


def safe_stem(words: str, fallback: str) -> str:
    """Return `words` as a file name without its ending; `fallback` when nothing usable is left.

    Forbidden signs become spaces, names that Windows keeps for devices get an underscore.
    """
    kept = "".join(
        " " if unicodedata.category(sign)[0] in "CZ" else sign for sign in unicodedata.normalize("NFC", words)
    )
    stem = " ".join(_FORBIDDEN.sub(" ", kept).split())
    stem = stem.encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    if not stem:
        return fallback
    return f"{stem}_" if _RESERVED.fullmatch(stem) else stem


def proposed_stem(title: str, day: date | None, fallback: str) -> str:
    """Return the name of a workshop's report: its title and its date (`Atelier de départ 2026-11-22`)."""
    stem = safe_stem(title, fallback)
    return f"{stem} {day.isoformat()}" if day else stem


def free_name(target: Path) -> Path:
    """Return `target`, or the first numbered name beside it that no file has (`Report (2).pdf`)."""
    path, number = target, 2
    while path.exists():
        path = target.with_name(f"{target.stem} ({number}){target.suffix}")
        number += 1
    return path
