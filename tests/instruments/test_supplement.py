"""The Indigenous supplement we ship: what it counts, whose words it uses, what it deepens, and what it is not."""

import re

import pytest

from pcn_desktop.instruments.model import Basis, Custody, Instrument, deepened
from pcn_desktop.instruments.packs import read_shipped

LANGUAGES = ("fr", "en")
NOT_THE_TOOL = {"fr": "Ce n’est pas l’outil de l’IPHCC", "en": "Not the IPHCC tool"}
STARTS = {"G.1.1", "G.2.1", "F2.1.2", "F2.2.1", "F2.3.4", "F3.2.4", "F5.1.4"}
"""Criteria of the readiness tool that lead here although their source row names no Indigenous partner."""
EXTENDED = {"S1.3", "S2.2", "S2.3", "S2.4", "S3.3", "S4.4", "S5.1", "S7.3"}


@pytest.fixture(scope="module")
def supplement() -> Instrument:
    return next(known for known in read_shipped() if known.key == "indigenous-supplement")


@pytest.fixture(scope="module")
def readiness() -> Instrument:
    return next(known for known in read_shipped() if known.key == "pcn-readiness")


def test_counts(supplement):
    assert len(supplement.sections) == len(supplement.dimensions) == 7
    assert [len(section.items) for section in supplement.sections] == [4, 4, 4, 4, 3, 2, 3]
    assert len(supplement.items) == len(supplement.codes) == 24


def test_a_section_and_its_one_dimension_are_the_same(supplement):
    for number, section in enumerate(supplement.sections, start=1):
        (dimension,) = section.dimensions
        assert section.code == dimension.code == f"S{number}"
        assert (section.title, section.short) == (dimension.title, dimension.short)
        assert [item.code for item in section.items] == [f"S{number}.{at}" for at in range(1, len(section.items) + 1)]
        assert list(supplement.expand(section.code)) == [item.code for item in section.items]


def test_it_belongs_to_a_community_and_comes_after_the_tool_it_complements(supplement, readiness):
    assert supplement.custody is Custody.COMMUNITY
    assert supplement.complements == readiness.key
    assert read_shipped().index(readiness) < read_shipped().index(supplement)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_never_passes_for_the_council_s_tool(supplement, language):
    for words in (supplement.notice, supplement.provenance.statement):
        assert words.get(language).startswith(NOT_THE_TOOL[language])
    assert "IPHCC" not in supplement.title.get(language)
    assert "permission" in supplement.notice.get(language)


def test_each_criterion_says_whose_it_is(supplement):
    by_basis = {basis: {item.code for item in supplement.items if item.basis is basis} for basis in Basis}
    assert by_basis[Basis.OURS] == {"S6.2"}
    assert by_basis[Basis.EXTENDED] == EXTENDED
    assert by_basis[Basis.STATED] == supplement.codes - EXTENDED - {"S6.2"}


def test_each_source_is_a_document_of_the_list(supplement):
    listed = {document.key for document in supplement.provenance.documents}
    assert {item.source.document for item in supplement.items} == listed == {"rise-36", "hspn-oht", "reseau-1"}
    for item in supplement.items:
        for language in LANGUAGES:
            assert item.source.place.get(language)


def test_links_lead_from_every_criterion_that_names_indigenous_partners(supplement, readiness):
    links = {code for item in supplement.items for code in item.links}
    assert links == STARTS | {item.code for item in readiness.items if item.names_indigenous_partners}
    for code in links:
        assert readiness.place(code)


def test_links_read_both_ways(supplement, readiness):
    def codes(code: str) -> list[str]:
        return [item.code for _, item in deepened(read_shipped(), readiness.key, code)]

    assert codes("F1.1.3") == ["S2.1"]
    assert codes("F3.1.2") == ["S4.1", "S4.2", "S4.4"]
    assert codes("G.1.1") == ["S1.3", "S1.4"]
    assert codes("F4.1.1") == []
    assert deepened(read_shipped(), supplement.key, "S1.1") == ()


def test_the_scale_tells_a_relationship(supplement):
    (scale,) = supplement.scales
    assert scale.key == "relationship"
    assert [(level.value, level.score) for level in scale.levels] == [(value, value) for value in range(4)]
    assert [level.label.get("en") for level in scale.levels] == [
        "Not begun", "Listening and learning", "Under way together", "In place together",
    ]  # fmt: skip


def test_no_one_is_owned_or_spoken_for(supplement):
    """No “our Indigenous partners”, nor words that see a people as a lack."""
    owned = re.compile(r"(our|nos) (indigenous|first nations|(partenaires|peuples|communautés) autochtones)", re.I)
    lacking = re.compile(r"vulnerable|vulnérable|at risk|à risque|deficit|déficit|lacking|underserved|hard to reach", re.I)
    for item in supplement.items:
        for text in (item.label, item.question, *item.evidence):
            for language in LANGUAGES:
                assert not owned.search(text.get(language)), item.code
                assert not lacking.search(text.get(language)), item.code
