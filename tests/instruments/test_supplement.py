"""The Indigenous supplement: complete in both languages, honest about whose words, tied to the readiness tool."""

import re

import pytest

from pcn_desktop.instruments.model import Basis, Custody, deepened
from pcn_desktop.instruments.packs import read_shipped

SHIPPED = {one.key: one for one in read_shipped()}
SUPPLEMENT, READINESS = SHIPPED["indigenous-supplement"], SHIPPED["pcn-readiness"]
BASIS = {
    Basis.STATED: "S1.1 S1.2 S1.4 S2.1 S3.1 S3.2 S3.4 S4.1 S4.2 S4.3 S5.2 S5.3 S6.1 S7.1 S7.2",
    Basis.EXTENDED: "S1.3 S2.2 S2.3 S2.4 S3.3 S4.4 S5.1 S7.3",
    Basis.OURS: "S6.2",
}


def test_its_shape():
    assert SUPPLEMENT.custody is Custody.COMMUNITY
    assert [section.code for section in SUPPLEMENT.sections] == [f"S{n}" for n in range(1, 8)]
    assert [len(section.items) for section in SUPPLEMENT.sections] == [4, 4, 4, 4, 3, 2, 3]
    for section in SUPPLEMENT.sections:
        assert [dimension.code for dimension in section.dimensions] == [section.code]
        assert [item.code for item in section.items] == [f"{section.code}.{n + 1}" for n in range(len(section.items))]
    (scale,) = SUPPLEMENT.scales
    assert [level.value for level in scale.levels] == [0, 1, 2, 3]


def test_everything_is_said_in_both_languages():
    for item in SUPPLEMENT.items:
        for text in (item.label, item.question, item.source.place, *item.evidence):
            assert text.languages == ("fr", "en")
            assert text.get("fr") != text.get("en")
        assert 2 <= len(item.evidence) <= 4


def test_it_says_what_it_is_not():
    assert SUPPLEMENT.notice.get("en").startswith("Not the IPHCC tool.")
    assert SUPPLEMENT.notice.get("fr").startswith("Ce n’est pas l’outil de l’IPHCC.")
    assert READINESS.notice.entries == ()


@pytest.mark.parametrize("basis", Basis)
def test_it_says_whose_words_each_criterion_is(basis):
    assert [item.code for item in SUPPLEMENT.items if item.basis is basis] == BASIS[basis].split()


def test_links_go_both_ways():
    assert SUPPLEMENT.complements == READINESS.key
    for item in SUPPLEMENT.items:
        assert item.links
        assert set(item.links) <= READINESS.codes
    named = [item.code for item in READINESS.items if item.names_indigenous_partners]
    others = ["G.1.1", "G.2.1", "F2.1.2", "F2.2.1", "F2.3.4", "F3.2.4", "F5.1.4"]
    for code in (*named, *others):
        assert deepened((READINESS, SUPPLEMENT), READINESS.key, code), code
    assert [item.code for _, item in deepened((READINESS, SUPPLEMENT), READINESS.key, "F2.1.4")] == ["S2.2", "S2.4"]
    assert deepened((READINESS, SUPPLEMENT), SUPPLEMENT.key, "S1.1") == ()


def test_each_source_is_a_document_of_the_list():
    listed = {document.key for document in SUPPLEMENT.provenance.documents}
    assert {item.source.document for item in SUPPLEMENT.items} == listed == {"rise-36", "hspn-oht", "reseau-1"}


def test_no_one_is_owned_and_no_people_is_seen_as_a_lack():
    owned = re.compile(r"\b(our|nos) (indigenous|first nations|(partenaires|peuples|communautés) autochtones)", re.I)
    lack = re.compile(r"vulnerable|vulnérable|at risk|à risque|deficit|déficit|lacking|underserved|hard to reach", re.I)
    for item in SUPPLEMENT.items:
        for text in (item.label, item.question, *item.evidence):
            for language in ("fr", "en"):
                assert not owned.search(text.get(language)), item.code
                assert not lack.search(text.get(language)), item.code
