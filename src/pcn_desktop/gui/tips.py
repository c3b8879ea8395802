"""Tooltips that hold words people wrote: shown as written, wrapped when long."""

from __future__ import annotations

from html import escape

_LONG = 90
"""Letters beyond which a tooltip needs several lines."""


def tip(words: str) -> str:
    """Return a tooltip that shows `words` as they are: Qt would take `<b>` for bold, and never wraps plain text."""
    if "<" not in words and len(words) <= _LONG:
        return words
    return "<qt>" + escape(words, quote=False).replace("\n", "<br>") + "</qt>"
