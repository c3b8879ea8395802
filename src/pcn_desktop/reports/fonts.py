"""The bundled fonts in ReportLab, and text cut into runs that each have their glyphs.

Noto Sans carries French, English and the Latin orthographies; syllabics and emoji have fonts of their own. What none
of them can draw is printed as its code point, `[U+05D0]`: never an empty box.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from html import escape
from threading import Lock
from typing import Final

from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfbase.ttfonts import TTFont

from pcn_desktop.paths import resource

# ReportLab's names are the families under which the window knows the same files: an SVG then needs no translation.
TEXT: Final = "Noto Sans"
STRONG: Final = "Noto Sans SemiBold"
_SYLLABICS: Final = {TEXT: "Noto Sans Canadian Aboriginal", STRONG: "Noto Sans Canadian Aboriginal SemiBold"}
_EMOJI: Final = "Noto Emoji"
_FILES: Final = {
    TEXT: "NotoSans-Regular.ttf",
    STRONG: "NotoSans-SemiBold.ttf",
    _SYLLABICS[TEXT]: "NotoSansCanadianAboriginal-Regular.ttf",
    _SYLLABICS[STRONG]: "NotoSansCanadianAboriginal-SemiBold.ttf",
    _EMOJI: "NotoEmoji-Regular.ttf",
}
_lock = Lock()
_plain_map: Callable[[str, list[int]], str] = ttfonts.makeToUnicodeCMap
_ASTRAL: Final = re.compile(r"(?<=> )<([0-9A-F]{5,6})>")

# Invisible signs that have no glyph and may not be printed as a code point: direction, joiners, variation, tags.
_INVISIBLE: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS: Final = re.compile(r"[^\S\u00a0]+")
"""Where a line may break: not at a no-break space."""
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LIKE: Final = {"→": "›", "←": "‹"}
"""Signs that the fonts lack, and what says the same."""
# ReportLab breaks and widens these as ordinary spaces; the no-break space it respects.
_TIGHT_SPACES: Final = str.maketrans({"\u202f": "\u00a0", "\u2007": "\u00a0"})


@cache
def font(name: str) -> TTFont:
    """Return one of our fonts, registered with ReportLab."""
    with _lock:
        if name not in pdfmetrics.getRegisteredFontNames():
            # asciiReadable would spend a second subset on plain ASCII; shaping is not used.
            pdfmetrics.registerFont(TTFont(name, str(resource("assets", "fonts", _FILES[name])), shapable=False))
        return pdfmetrics.getFont(name)


def register() -> None:
    """Register the two text fonts; the others follow when a text needs them."""
    for name in (TEXT, STRONG):
        font(name)
    # Each drawing opens by naming the default font; ReportLab's own is Helvetica, which would not be embedded.
    STATE_DEFAULTS["fontName"] = TEXT
    ttfonts.makeToUnicodeCMap = _to_unicode


def _to_unicode(name: str, subset: list[int]) -> str:
    """Return ReportLab's map from glyphs to text, for copying and screen readers, with emoji as UTF-16 requires."""
    return _ASTRAL.sub(lambda found: f"<{chr(int(found[1], 16)).encode('utf-16-be').hex()}>", _plain_map(name, subset))


def clean(text: str) -> str:
    """Return text that can be drawn: composed, no controls, no invisible signs, line feeds as the only line ends."""
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    return _INVISIBLE.sub("", _CONTROL.sub("", text)).expandtabs(4).translate(_TIGHT_SPACES)


def runs(text: str, face: str = TEXT) -> list[tuple[str, str]]:
    """Cut cleaned text into (font name, text) runs that have all their glyphs."""
    if text.isascii():
        return [(font(face).fontName, text)] if text else []
    found: list[tuple[str, str]] = []
    for sign in text:
        name, drawn = _drawn(sign, face)
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + drawn)
        else:
            found.append((name, drawn))
    return found


@cache
def _drawn(sign: str, face: str) -> tuple[str, str]:
    """Return the font that draws `sign`, and what it draws: the sign, one like it, or its code point in brackets."""
    sign = _LIKE.get(sign, sign)
    for name in (face, _SYLLABICS[face], _EMOJI):
        if sign in "\n" or ord(sign) in font(name).face.charToGlyph:
            return name, sign
    return face, f"[U+{ord(sign):04X}]"


def width(text: str, face: str, size: float) -> float:
    """Return the width of cleaned text in points."""
    return sum(float(pdfmetrics.stringWidth(run, name, size)) for name, run in runs(text, face))


def markup(text: str, face: str = TEXT) -> str:
    """Return text as ReportLab paragraph markup: escaped, its runs in their fonts, line ends kept."""
    parts = []
    for name, run in runs(clean(text), face):
        body = escape(run, quote=False).replace("\n", "<br/>")
        parts.append(body if name == face else f'<font name="{name}">{body}</font>')
    return "".join(parts)


def wrap(text: str, face: str, size: float, room: float, most: int) -> list[str]:
    """Break text into at most `most` lines of `room` points; over-long words break, what is left over ends in `…`."""
    lines = [""]
    for given in _BREAKS.split(clean(text).strip()):
        word = given
        while word:
            joined = f"{lines[-1]} {word}" if lines[-1] else word
            if width(joined, face, size) <= room:
                lines[-1] = joined
                break
            if lines[-1]:
                lines.append("")
                continue
            cut = _fitting(word, face, size, room)
            lines[-1] = word[:cut]
            lines.append("")
            word = word[cut:]
    if not lines[-1]:
        lines.pop()
    if len(lines) > most:
        last = lines[most - 1]
        while last and width(f"{last}…", face, size) > room:
            last = last[:-1]
        lines = [*lines[: most - 1], f"{last.rstrip()}…"]
    return lines


def _fitting(word: str, face: str, size: float, room: float) -> int:
    """Return how many signs of `word` fit in `room`: at least one."""
    fit = 1
    while fit < len(word) and width(word[: fit + 1], face, size) <= room:
        fit += 1
    return fit
