"""The custody agreement on paper: all that was agreed, or room for it; what the vault does and does not do."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.factories import instrument, text
from tests.reports.cases import HOSTILE, LONG

from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.instruments.model import Custody
from pcn_desktop.reports.agreement import _WORDS, BOTH, render_agreement, write_agreement
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.vault_values import Agreement

OWN = replace(instrument("gardé"), custody=Custody.COMMUNITY, notice=text("not the real one"))
AGREED = Agreement(
    organization="Centre d’accès de la Baie",
    person="Mary K.",
    purpose="Voir ensemble où en est le réseau",
    access="Le cercle des partenaires",
    retention="Deux ans",
    afterwards="Remises, puis effacées",
    show_custodian=True,
    notice="Label given by the community",
    recorded_by="M. Roy",
    day=date(2026, 11, 22),
)


def printed(content):
    pages = PdfReader(BytesIO(content)).pages
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in pages))


def squeezed(words):
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("agreement", [AGREED, None], ids=["filled", "blank"])
def test_every_field_and_every_sentence_is_on_it(language, agreement):
    found = printed(render_agreement(agreement, OWN, language, struck=("A.1.2",)))
    for key, words in _WORDS.items():
        if key != "none":
            assert squeezed(set_words(words[language], language)) in found, key
    assert squeezed(OWN.notice.get(language)) in found
    assert squeezed(OWN.title.get(language)) in found


def test_what_was_agreed_is_printed_as_it_was_written():
    found = printed(render_agreement(AGREED, OWN, "en", struck=("A.1.2", "B.1.1")))
    values = (getattr(AGREED, name) for name in Agreement.__dataclass_fields__ if name not in ("show_custodian", "day"))
    for value in (*values, "November 22, 2026", "A.1.2, B.1.1"):
        assert squeezed(value) in found


def test_both_languages_stand_in_one_file_french_first():
    document = PdfReader(BytesIO(render_agreement(AGREED, OWN, BOTH)))
    pages = [page.extract_text() for page in document.pages]
    assert "Entente de garde" in pages[0]
    assert "Ce qui est convenu" in pages[0]
    second = next(at for at, page in enumerate(pages) if "What is agreed" in page)
    assert second > 0
    assert not any("convenu" in page for page in pages[second:])
    assert f"1 / {len(pages)}" in pages[0]


def test_the_box_that_holds_is_ticked():
    """The two papers differ where the custodian chose: in the strokes, since the words are the same."""
    said, silent = (render_agreement(replace(AGREED, show_custodian=shown), OWN, "en") for shown in (True, False))
    assert printed(said) == printed(silent)
    first, second = (PdfReader(BytesIO(one)).pages[0].get_contents().get_data() for one in (said, silent))
    assert first != second


@pytest.mark.parametrize("words", [*HOSTILE, LONG])
def test_hostile_words_are_printed_and_break_nothing(words):
    hostile = replace(AGREED, organization=words, purpose=words, notice=words, recorded_by=words)
    found = printed(render_agreement(hostile, OWN, "fr", struck=("A.1.2",)))
    assert squeezed(_WORDS["signatures"]["fr"]) in found
    if words in HOSTILE[:3]:
        assert squeezed(words) in found


def test_a_long_agreement_flows_over_pages():
    whole = replace(AGREED, purpose=LONG, access=LONG, afterwards=LONG)
    found = printed(render_agreement(whole, OWN, "fr"))
    assert found.count("Phrase89d’une") == 3 or found.count(squeezed(LONG[-200:])) == 3


def test_it_is_written_whole_or_refused(tmp_path):
    write_agreement(None, OWN, "fr", tmp_path / "entente.pdf")
    assert (tmp_path / "entente.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(ExportFolderMissing):
        write_agreement(None, OWN, "fr", tmp_path / "nowhere" / "entente.pdf")
