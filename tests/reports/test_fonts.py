"""Text is drawn as written, or as a code point: never as an empty box."""

import struct
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcn_desktop.paths import resource
from pcn_desktop.reports import fonts

FILES = sorted(resource("assets", "fonts").glob("*.ttf"))


@pytest.fixture(autouse=True)
def registered():
    fonts.register()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_bundled_fonts_are_static_outlines(path: Path):
    data = path.read_bytes()
    tables = {data[at : at + 4] for at in range(12, 12 + 16 * struct.unpack(">H", data[4:6])[0], 16)}
    assert b"glyf" in tables
    assert not tables & {b"fvar", b"COLR", b"CBDT", b"CFF "}


def test_the_licence_is_beside_them():
    licence = resource("assets", "fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert all(path.name in licence for path in FILES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Été œuvre – « ok »", [(fonts.TEXT, "Été œuvre – « ok »")]),
        ("a ᐊᓂ b", [(fonts.TEXT, "a "), ("Noto Sans Canadian Aboriginal", "ᐊᓂ"), (fonts.TEXT, " b")]),
        ("\U0001f600!", [("Noto Emoji", "\U0001f600"), (fonts.TEXT, "!")]),
        ("x\u05e9", [(fonts.TEXT, "x[U+05E9]")]),
        ("\U000f0000", [(fonts.TEXT, "[U+F0000]")]),
        ("", []),
    ],
)
def test_runs(text, expected):
    assert fonts.runs(text) == expected


def test_strong_text_has_strong_syllabics():
    assert fonts.runs("ᐊ", fonts.STRONG) == [("Noto Sans Canadian Aboriginal SemiBold", "ᐊ")]


def test_all_syllabics_have_glyphs():
    blocks = [*range(0x1400, 0x1680), *range(0x18B0, 0x18F6)]
    assert not [code for code in blocks if "[U+" in fonts.runs(chr(code))[0][1]]


@given(st.text(max_size=60))
def test_every_run_has_all_its_glyphs(text):
    for name, run in fonts.runs(fonts.clean(text)):
        assert all(ord(sign) in fonts.font(name).face.charToGlyph for sign in run if sign != "\n")


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text):
    once = fonts.clean(text)
    assert fonts.clean(once) == once
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n" for sign in once)


def test_cleaning_keeps_words_and_drops_what_cannot_be_seen():
    assert fonts.clean("a\x00\u202eb\u202c\r\nc\u2028d\te\u0301") == "ab\nc\nd   é"


@given(st.text(alphabet="ab œé-", max_size=200), st.floats(20, 300))
def test_wrapping_loses_nothing_and_fits(text, room):
    lines = fonts.wrap(text, fonts.TEXT, 9, room, 1000)
    assert "".join(lines).replace(" ", "") == "".join(fonts.clean(text).split())
    assert all(fonts.width(line, fonts.TEXT, 9) <= room for line in lines)


def test_wrapping_says_when_it_cuts():
    lines = fonts.wrap("one two three four five six", fonts.TEXT, 9, 40, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert fonts.width(lines[-1], fonts.TEXT, 9) <= 40


def test_markup_is_escaped():
    assert fonts.markup("<b>&\n") == "&lt;b&gt;&amp;<br/>"
