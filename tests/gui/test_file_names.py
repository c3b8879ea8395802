"""File names that every system takes."""

from datetime import date
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcn_desktop.gui.file_names import free_name, proposed_stem, safe_stem


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("Atelier de départ", "Atelier de départ"),
        ("Nord : bilan 2026/2027", "Nord bilan 2026 2027"),
        ('a<b>c"d|e?f*g\\h', "a b c d e f g h"),
        ("con", "con_"),
        ("NUL", "NUL_"),
        ("com1.final", "com1.final_"),
        ("LPT¹", "LPT¹_"),
        ("Console", "Console"),
        ("  .hidden. ", "hidden"),
        ("end...", "end"),
        ("one\ttwo\nthree\u2028four", "one two three four"),
        ("ᓀᐦᐃᔭᐍᐏᐣ", "ᓀᐦᐃᔭᐍᐏᐣ"),
        ("...", "Report"),
        ("", "Report"),
        ("e\u0301", "é"),
    ],
)
def test_a_title_becomes_a_safe_name(words, stem):
    assert safe_stem(words, "Report") == stem


@given(st.text(max_size=300))
def test_any_title_gives_a_name_that_windows_takes_and_keeps(words):
    stem = safe_stem(words, "Report")
    assert 0 < len(stem.encode()) <= 121
    assert not set(stem) & set('<>:"/\\|?*')
    assert stem == stem.strip(" .")
    assert not PureWindowsPath(f"{stem}.pdf").is_reserved()
    assert safe_stem(stem, "Report") == stem


def test_the_day_is_part_of_the_name():
    assert proposed_stem("Atelier", date(2026, 11, 22), "x") == "Atelier 2026-11-22"
    assert proposed_stem("Atelier", None, "x") == "Atelier"


def test_the_first_free_number_is_taken(tmp_path):
    target = tmp_path / "Report 2026.v1.pdf"
    assert free_name(target) == target
    target.touch()
    assert free_name(target).name == "Report 2026.v1 (2).pdf"
    free_name(target).touch()
    assert free_name(target).name == "Report 2026.v1 (3).pdf"
