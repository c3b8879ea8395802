"""The quick guide: one Letter page in each language, whatever the keys; everything is on it."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.reports.guide import _WORDS, render_guide, write_guide
from pcn_desktop.typography import set_words

KEYS = (
    (("N",), "Sans objet"),
    (("Flèche droite", "Flèche bas", "Entrée"), "Critère suivant"),
    (("Page précédente",), "Dimension précédente"),
    *(((f"F{number}",), f"Action {number}") for number in range(8)),
)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def read(content):
    return PdfReader(BytesIO(content))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("keys", [(), KEYS, KEYS * 3], ids=["off", "usual", "many"])
def test_it_is_one_letter_page_with_everything_on_it(language, keys):
    document = read(render_guide(keys, language))
    assert len(document.pages) == 1
    page = document.pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (612.0, 792.0)
    printed = squeezed(page.extract_text())
    for key, words in _WORDS.items():
        if not key.startswith("keys.") or keys:
            bare = set_words(words[language], language).replace("**", "").partition("{")[0]
            assert squeezed(bare) in printed, key
    for names, action in keys:
        assert squeezed(action) in printed
        assert all(squeezed(name) in printed for name in names)
    assert "workspace.pcnwork" in printed
    assert squeezed(r"%LOCALAPPDATA%\PCN Desktop") in printed


@pytest.mark.parametrize(
    ("language", "title"), [("fr", "PCN Desktop – Aide-mémoire"), ("en", "PCN Desktop – Quick guide")]
)
def test_its_properties_and_fonts(language, title):
    document = read(render_guide(KEYS, language))
    assert document.metadata.title == title
    assert document.trailer["/Root"]["/Lang"] == f"{language}-CA"
    assert document.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    for entry in document.pages[0]["/Resources"]["/Font"].values():
        font = entry.get_object()
        assert re.match(r"/[A-Z]{6}\+Noto", font["/BaseFont"])
        assert "/FontFile2" in font["/FontDescriptor"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_line_leaves_the_sheet(language):
    ends = []

    def keep(text, matrix, place, font, size):
        x = matrix[0] * place[4] + matrix[2] * place[5] + matrix[4]
        y = matrix[1] * place[4] + matrix[3] * place[5] + matrix[5]
        ends.append((x, y, text))

    page = read(render_guide(KEYS, language)).pages[0]
    page.extract_text(visitor_text=keep)
    assert [end for end in ends if end[2].strip() and not (50 <= end[0] <= 562 and 20 <= end[1] <= 780)] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_foot_fits_between_the_margins(language):
    from pcn_desktop import __version__
    from pcn_desktop.reports import fonts
    from pcn_desktop.reports.pdf_page import ROOM

    fonts.register()
    foot = _WORDS["foot"][language].format(version=__version__ + ".dev0")
    assert fonts.width(foot, fonts.TEXT, 8.5) <= ROOM


def test_it_is_written_whole_or_not_at_all(tmp_path):
    write_guide(KEYS, "fr", tmp_path / "guide.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["guide.pdf"]
    assert (tmp_path / "guide.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(ExportFolderMissing):
        write_guide(KEYS, "fr", tmp_path / "gone" / "guide.pdf")
