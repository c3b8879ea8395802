"""The paper beside a vault handed over: two pages, one in each language, and nothing of the vault but its name."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.reports.cases import HOSTILE, LONG

from pcn_desktop.reports.vault_page import _WORDS, render_vault_page, write_vault_page
from pcn_desktop.typography import set_words
from pcn_desktop.workspace import schema, views

NAME = "Baie-du-Nord.pcnvault"


def squeezed(words):
    return re.sub(r"\s+", "", words)


def pages(name=NAME):
    return [page.extract_text() for page in PdfReader(BytesIO(render_vault_page(name))).pages]


@pytest.mark.parametrize(("at", "language"), [(0, "fr"), (1, "en")])
def test_each_language_has_its_page_with_every_sentence(at, language):
    found = pages()
    assert len(found) == 2
    for key, words in _WORDS.items():
        assert squeezed(set_words(words[language], language)).replace("**", "") in squeezed(found[at]), key
    assert found[at].count(NAME) == 2
    for table in ("v_ratings", "v_notes", "releases", "vault_log", "PRAGMA key"):
        assert table in found[at]


def test_the_tables_that_it_names_are_those_of_a_vault():
    known = {*schema.METADATA.tables, *views.VIEWS}
    assert {"v_ratings", "v_notes", "agreements", "releases", "vault_log"} <= known


@pytest.mark.parametrize("name", [*(words.splitlines()[0] for words in HOSTILE), LONG[:250]])
def test_any_name_leaves_two_pages(name):
    found = pages(name)
    assert len(found) == 2
    assert all(_WORDS["title"][tag] in page for tag, page in zip(("fr", "en"), found, strict=True))


def test_it_is_written(tmp_path):
    write_vault_page(NAME, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
