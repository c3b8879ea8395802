"""The paper beside a vault handed over: two pages, one in each language, and nothing of the vault but its name."""

import re
from contextlib import closing
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlcipher3 import dbapi2
from tests.reports.cases import HOSTILE, LONG, record, small_instrument
from tests.reports.vaults import supplement, vault

from pcn_desktop.reports.vault_page import _TABLES, _WORDS, _commands, render_vault_page, write_vault_page
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.vault import make_vault
from pcn_desktop.workspace.vault_values import Voice

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


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_what_it_says_to_type_reads_a_vault(tmp_path, tag):
    """Word for word as printed, on a vault made here, with a passphrase that holds an apostrophe."""
    own, ordinary, passphrase = supplement(), small_instrument(), "sept lièvres, l'été"
    agreed, file = vault(None).agreement, tmp_path / NAME
    secret = Secret.of_passphrase(passphrase)
    with make_vault(file, secret, agreed, record(ordinary, {}), (own, ordinary)) as made:
        made.rate(own.key, "SA.1.1", Voice.PARTNERS, 2)
    _, key, ratings, notes = _commands(NAME, tag)
    with closing(dbapi2.connect(str(file))) as raw:
        raw.execute(key.replace(_WORDS["key"][tag], passphrase.replace("'", "''")))
        found = [row for row in raw.execute(ratings).fetchall() if row[3] is not None]
        assert found == [("SA.1.1", own.place("SA.1.1").item.label.get(tag), "partners", "2")]
        assert raw.execute(notes).fetchall() == []
        for table in _TABLES:
            raw.execute(f"SELECT * FROM {table}").fetchall()


@pytest.mark.parametrize("name", [*(words.splitlines()[0] for words in HOSTILE), LONG[:250]])
def test_any_name_leaves_two_pages(name):
    found = pages(name)
    assert len(found) == 2
    assert all(_WORDS["title"][tag] in page for tag, page in zip(("fr", "en"), found, strict=True))


def test_it_is_written(tmp_path):
    write_vault_page(NAME, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
