"""Reading packs and guidance: whatever is wrong, the error names file, line, field and remedy, in both languages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcn_desktop.errors import PackMalformed
from pcn_desktop.instruments.guidance import CardKind, cards_for, read_guidance
from pcn_desktop.instruments.model import NO_TEXT, Custody
from pcn_desktop.instruments.packs import read_pack
from pcn_desktop.instruments.reader import MAX_BYTES

PACK = """\
# A pack as small as one can be.
format: 1
key: sample
version: "1.0"
custody: community
title: {fr: Essai, en: Sample}
short: {fr: E, en: S}
summary: {fr: Un essai., en: A sample.}
provenance:
  statement: {fr: À nous., en: Ours.}
sources:
  - key: report
    citation: {fr: Un rapport, en: A report}
scales:
  - key: steps
    levels:
      - {value: 0, score: 0, label: {fr: Bas, en: Low}, description: {fr: Rien, en: None}}
      - {value: 1, score: 2.5, label: {fr: Haut, en: High}, description: {fr: Tout, en: All}}
sections:
  - code: A
    title: {fr: Section, en: Section}
    short: {fr: Sec., en: Sec.}
    dimensions:
      - code: A.1
        title: {fr: Dimension, en: Dimension}
        short: {fr: Dim., en: Dim.}
        items:
          - code: A.1.1
            scale: steps
            label: {fr: Le réseau existe., en: The network exists.}
            question: {fr: "Existe-t-il?", en: "Does it exist?"}
            evidence:
              - {fr: Un mandat, en: A mandate}
            source: {document: report, place: {fr: page 1, en: page one}}
"""

GUIDANCE = """\
format: 1
instrument: sample
cards:
  - key: first
    kind: peer
    heading: {fr: Équipe, en: Team}
    text: {fr: Elle essaie., en: It tries.}
    codes: [A]
    source: {document: report, place: {fr: page 2, en: page two}}
  - key: second
    kind: peer
    heading: {fr: Autre, en: Other}
    text: {fr: Elle aussi., en: So does it.}
    codes: [A.1.1]
    source: {document: report, place: {fr: page 3, en: page three}}
"""


def pack_file(folder: Path, content: str | bytes = PACK) -> Path:
    path = folder / "sample.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refused(path: Path) -> PackMalformed:
    with pytest.raises(PackMalformed) as caught:
        read_pack(path)
    return caught.value


def assert_names(error: PackMalformed, *, line: int, field: str, problem: str, remedy: str) -> None:
    """Check what the error tells, and that French tells as much."""
    assert error.fields["file"] == "sample.yaml"
    assert error.fields["line"] == line
    assert error.fields["field"] == field
    assert problem in error.fields["problem"]["en"]
    assert remedy in error.fields["remedy"]["en"]
    for language in ("fr", "en"):
        sentence = error.sentence(language).replace("\u00a0", " ")
        assert f"sample.yaml, {'ligne' if language == 'fr' else 'line'} {line}" in sentence
        assert field in sentence
        assert error.fields["problem"][language] in sentence
        assert error.fields["remedy"][language] in sentence
    assert error.fields["problem"]["fr"] != error.fields["problem"]["en"]
    assert error.fields["remedy"]["fr"]


def line_of(content: str, marker: str) -> int:
    assert content.count(marker) == 1, marker
    return content[: content.index(marker)].count("\n") + 1


def changed(content: str, old: str, new: str) -> str:
    assert content.count(old) == 1, old
    return content.replace(old, new)


def test_a_small_pack_is_read_whole(tmp_path):
    instrument = read_pack(pack_file(tmp_path))
    assert (instrument.key, instrument.version, instrument.custody) == ("sample", "1.0", Custody.COMMUNITY)
    assert instrument.title.get("fr") == "Essai"
    assert [str(level.score) for level in instrument.scales[0].levels] == ["0", "5/2"]
    item = instrument.place("A.1.1").item
    assert item.label.get("fr") == "Le réseau existe."
    assert item.source.place.get("en") == "page one"
    assert item.marks == ()
    assert instrument.provenance.contact_note == NO_TEXT


def test_the_only_dimension_of_a_section_may_bear_its_code(tmp_path):
    (section,) = read_pack(pack_file(tmp_path, changed(PACK, "code: A.1\n", "code: A\n"))).sections
    assert [dimension.code for dimension in section.dimensions] == [section.code]


def test_one_of_two_dimensions_may_not_bear_the_section_s_code(tmp_path):
    dimension = PACK[PACK.index("      - code: A.1\n") :]
    second = dimension.replace("A.1.1", "A.2.1").replace("code: A.1\n", "code: A.2\n")
    content = changed(PACK, "code: A.1\n", "code: A\n") + second
    assert "taken already" in refused(pack_file(tmp_path, content)).fields["problem"]["en"]


def test_a_criterion_may_not_bear_the_section_s_code(tmp_path):
    error = refused(pack_file(tmp_path, changed(PACK, "code: A.1.1", "code: A")))
    assert "taken already" in error.fields["problem"]["en"]


def test_a_byte_order_mark_is_no_fault(tmp_path):
    assert read_pack(pack_file(tmp_path, b"\xef\xbb\xbf" + PACK.encode())).key == "sample"


def test_an_anchor_that_nothing_recalls_is_no_fault(tmp_path):
    assert read_pack(pack_file(tmp_path, changed(PACK, "key: sample", "key: &name sample"))).key == "sample"


def test_a_third_language_is_kept(tmp_path):
    content = changed(PACK, "title: {fr: Essai, en: Sample}", "title: {fr: Essai, en: Sample, oj: Gojichigan}")
    title = read_pack(pack_file(tmp_path, content)).title
    assert title.languages == ("fr", "en", "oj")
    assert title.get("oj") == "Gojichigan"


TITLE = "title: {fr: Essai, en: Sample}"
HIGH = "{value: 1, score: 2.5, label: {fr: Haut, en: High}, description: {fr: Tout, en: All}}"
LEVELS = "scales[1].levels"
ITEM = "sections[1].dimensions[1].items[1]"


@pytest.mark.parametrize(
    ("old", "new", "marker", "field", "problem", "remedy"),
    [
        pytest.param("key: sample\n", "", "format: 1", "key", "missing", "Add “key”", id="missing field"),
        pytest.param(", description: {fr: Tout, en: All}", "", "{value: 1", f"{LEVELS}[2].description",
                     "missing", "Add “description”", id="missing field, far down"),
        pytest.param("key: sample", "keys: sample", "keys:", "keys", "unknown field", "key, version", id="unknown"),
        pytest.param("key: sample\n", "key: sample\nkey: again\n", "key: again", "key", "given twice", "Keep one",
                     id="field twice"),
        pytest.param("en: Sample}", "fr: Encore, en: Sample}", "title: {fr: Essai, fr", "title.fr",
                     "given twice", "Keep one", id="language twice"),
        pytest.param(TITLE, "title: {fr: Essai}", "title: {fr: Essai}", "title.en", "missing", "Add “en”",
                     id="no English"),
        pytest.param(TITLE, "title: {en: Sample}", "title: {en", "title.fr", "missing", "Add “fr”", id="no French"),
        pytest.param(TITLE, "title: Essai", "title: Essai", "title", "are expected", "Write", id="text, not fields"),
        pytest.param(TITLE, "title: {fr: '  ', en: Sample}", "title: {fr: ' ", "title.fr", "text is expected",
                     "straight quotes", id="blank"),
        pytest.param(TITLE, "title: {fr: [Essai], en: Sample}", "title: {fr: [", "title.fr", "text is expected",
                     "straight quotes", id="list, not text"),
        pytest.param(TITLE, "title: {fr: Essai, en: Sample, [oj]: Ojibwe}", "title: {fr: Essai, en: Sample, [",
                     "title", "name of a field", "name: value", id="list, not the name of a field"),
        pytest.param("fr: Essai", 'fr: "Ess\\aai"', 'fr: "Ess', "title.fr", "unprintable", "Type", id="bell"),
        pytest.param("fr: Essai", 'fr: "Ess\\ud800ai"', 'fr: "Ess', "·", "not well formed", "quotes",
                     id="half a character"),
        pytest.param("format: 1", "format: 2", "format: 2", "format", "unknown value", "1", id="later format"),
        pytest.param("custody: community", "custody: mine", "custody: mine", "custody", "unknown value",
                     "open, community", id="unknown custody"),
        pytest.param("score: 2.5", "score: 0", "value: 0", LEVELS, "rise", "lowest to highest", id="level order"),
        pytest.param("value: 1,", "value: 0,", "score: 0,", LEVELS, "given twice", "Keep one", id="level twice"),
        pytest.param("value: 1,", "value: 10,", "value: 10", f"{LEVELS}[2].value", "one digit", "0 to 9",
                     id="level off the keyboard"),
        pytest.param("value: 1,", "value: one,", "value: one", f"{LEVELS}[2].value", "whole number", "0, 1, 2",
                     id="level in letters"),
        pytest.param("score: 2.5", "score: much", "score: much", f"{LEVELS}[2].score", "a number", "2.5",
                     id="score in letters"),
        pytest.param("score: 2.5", "score: 1/0", "score: 1/0", f"{LEVELS}[2].score", "a number", "2.5",
                     id="score over nothing"),
        pytest.param("score: 2.5", "score: 1e999999999", "score: 1e9", f"{LEVELS}[2].score", "a number", "2.5",
                     id="score without end"),
        pytest.param(f"      - {HIGH}\n", "", "value: 0", LEVELS, "too short", "at least 2", id="a lone level"),
        pytest.param("code: A.1.1", "code: A.1", "code: A.1\n            scale", f"{ITEM}.code",
                     "taken already", "of its own", id="duplicate code"),
        pytest.param("scale: steps", "scale: stairs", "scale: stairs", f"{ITEM}.scale", "unknown value", "steps",
                     id="unknown scale"),
        pytest.param("document: report", "document: hearsay", "document: hearsay", f"{ITEM}.source.document",
                     "unknown value", "report", id="unknown document"),
        pytest.param("scale: steps\n", "scale: steps\n            kind: text\n", "kind: text", f"{ITEM}.kind",
                     "unknown value", "rating", id="kind that is not rated"),
        pytest.param("scales:\n", "  - key: report\n    citation: {fr: Bis, en: Again}\nscales:\n",
                     "- key: report\n    citation: {fr: Un",
                     "sources", "given twice", "Keep one", id="document twice"),
        pytest.param("evidence:\n              - {fr: Un mandat, en: A mandate}\n", "evidence: []\n", "evidence:",
                     f"{ITEM}.evidence", "too short", "at least 1", id="empty list"),
        pytest.param("evidence:\n              - {fr: Un mandat, en: A mandate}\n", "evidence: much\n", "evidence:",
                     f"{ITEM}.evidence", "a list is expected", "dash", id="text, not a list"),
        pytest.param(TITLE, "title: &t {fr: Essai, en: Sample}\nshort: *t", "short: *t", "·", "aliases", "in full",
                     id="alias"),
        pytest.param(TITLE, "title: {fr: Essai", "short: {fr: E,", "·", "not well formed", "indentation",
                     id="brace left open"),
        pytest.param("fr: Essai", 'fr: "\\UFFFFFFFF"', "UFFFF", "·", "not well formed", "quotes", id="beyond Unicode"),
        pytest.param("key: sample", "key: sam\x00ple", "sam\x00", "·", "not well formed", "quotes", id="nul"),
        pytest.param("key: sample", "---\nkey: sample", "---", "·", "not well formed", "quotes",
                     id="two documents"),
    ],
)  # fmt: skip
def test_a_malformed_pack_is_refused_at_its_place(tmp_path, old, new, marker, field, problem, remedy):
    content = changed(PACK, old, new)
    # Where PyYAML tells no place, the file's first line stands for it.
    line = line_of(content, marker) if marker else 1
    assert_names(refused(pack_file(tmp_path, content)), line=line, field=field, problem=problem, remedy=remedy)


@pytest.mark.parametrize(
    ("content", "line", "problem", "remedy"),
    [
        pytest.param(b"", 0, "is empty", "right file", id="empty"),
        pytest.param(b"# A comment only\n", 0, "is empty", "right file", id="comment only"),
        pytest.param("title: été".encode("latin-1"), 1, "not UTF-8", "Save it as UTF-8", id="Latin 1"),
        pytest.param("a: 1\nb: 2\nc: é".encode("cp1252"), 3, "not UTF-8", "Save it as UTF-8", id="Latin 1, line 3"),
        pytest.param(b"a: " + b"x" * MAX_BYTES, 0, "too large", "right file", id="too large"),
        pytest.param(b"[" * 100_000, 1, "nested", "right file", id="brackets without end"),
        pytest.param(b"- " * 100_000, 1, "nested", "right file", id="dashes without end"),
        pytest.param(b"a sentence", 1, "are expected", "Write: format", id="a sentence"),
        pytest.param(b"- a\n- b\n", 1, "are expected", "Write: format", id="a list"),
        pytest.param(b"a: b: c\n", 1, "not well formed", "indentation", id="not YAML"),
        pytest.param(b"a: 1\n\tb: 2\n", 2, "not well formed", "indentation", id="tab"),
    ],
)
def test_a_file_that_is_no_pack_is_refused(tmp_path, content, line, problem, remedy):
    assert_names(refused(pack_file(tmp_path, content)), line=line, field="·", problem=problem, remedy=remedy)


def test_a_missing_file_is_refused(tmp_path):
    error = refused(tmp_path / "sample.yaml")
    assert_names(error, line=0, field="·", problem="cannot be read", remedy="Check the path")


def test_a_folder_is_refused(tmp_path):
    (tmp_path / "sample.yaml").mkdir()
    error = refused(tmp_path / "sample.yaml")
    assert_names(error, line=0, field="·", problem="cannot be read", remedy="Check the path")


@pytest.fixture
def instrument(tmp_path):
    return read_pack(pack_file(tmp_path))


def guidance_file(folder: Path, content: str) -> Path:
    (folder / "guidance").mkdir()
    path = folder / "guidance" / "sample.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def test_cards_closest_to_the_criterion_come_first(tmp_path, instrument):
    cards = read_guidance(guidance_file(tmp_path, GUIDANCE), instrument)
    assert [card.key for card in cards] == ["first", "second"]
    assert {card.kind for card in cards} == {CardKind.PEER}
    assert cards[0].resource == NO_TEXT
    assert [card.key for card in cards_for(cards, instrument.place("A.1.1"))] == ["second", "first"]


@pytest.mark.parametrize(
    ("old", "new", "marker", "field", "problem", "remedy"),
    [
        pytest.param("instrument: sample", "instrument: other", "instrument: other", "instrument", "unknown value",
                     "sample", id="another instrument"),
        pytest.param("codes: [A]", "codes: [B]", "codes: [B]", "cards[1].codes[1]", "unknown value", "A.1.1",
                     id="unknown code"),
        pytest.param("codes: [A]", "codes: []", "codes: []", "cards[1].codes", "too short", "at least 1",
                     id="no code"),
        pytest.param("key: second", "key: first", "key: first\n    kind: peer\n    heading: {fr: Autre",
                     "cards[2]", "given twice", "of its own",
                     id="card twice"),
        pytest.param("key: first\n    kind: peer", "key: first\n    kind: rumour", "kind: rumour", "cards[1].kind",
                     "unknown value", "peer, enabler", id="unknown kind"),
        pytest.param("fr: Elle essaie., ", "", "en: It tries.", "cards[1].text.fr", "missing", "Add “fr”",
                     id="no French"),
        pytest.param("{document: report, place: {fr: page 2", "{document: hearsay, place: {fr: page 2", "hearsay",
                     "cards[1].source.document", "unknown value", "report", id="unknown document"),
        pytest.param("codes: [A]", "code: [A]", "code: [A]", "cards[1].code", "unknown field", "codes",
                     id="unknown field"),
    ],
)  # fmt: skip
def test_malformed_guidance_is_refused_at_its_place(tmp_path, instrument, old, new, marker, field, problem, remedy):
    content = changed(GUIDANCE, old, new)
    with pytest.raises(PackMalformed) as caught:
        read_guidance(guidance_file(tmp_path, content), instrument)
    assert_names(caught.value, line=line_of(content, marker), field=field, problem=problem, remedy=remedy)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("packs")


def read_or_refuse(path: Path) -> None:
    try:
        read_pack(path)
    except PackMalformed as error:
        assert all(error.sentence(language) for language in ("fr", "en"))


@given(content=st.one_of(st.text(), st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#,\\U0FFx \n\t"), st.binary()))
def test_no_content_raises_anything_else(scratch, content):
    read_or_refuse(pack_file(scratch, content))


@given(
    start=st.integers(0, len(PACK)),
    length=st.integers(0, 40),
    put=st.one_of(st.text(max_size=10), st.text(alphabet=":-?[]{}&*!|>'\"%#,\\ \n\t01eE", max_size=10)),
)
def test_no_slip_in_a_sound_pack_raises_anything_else(scratch, start, length, put):
    read_or_refuse(pack_file(scratch, PACK[:start] + put + PACK[start + length :]))
