import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import KEY, details, instrument

from pcn_desktop.assessment.find import Entry, Kind, Place, entries_of, excerpt, search, words_of
from pcn_desktop.assessment.summary import summarise
from pcn_desktop.typography import fold_signs, folded
from pcn_desktop.workspace.values import (
    Action,
    AssessmentRecord,
    Choice,
    ChoiceKind,
    Note,
    Quadrant,
    SwotEntry,
    WorkshopRecord,
)

NOW = datetime(2026, 1, 31, tzinfo=UTC)
SIGNS = st.sampled_from("abcé ÈœŒß’'\u00a0 ᐊ0123İ\u0301ﬁ")
TEXTS = st.text(st.one_of(SIGNS, st.characters()), max_size=300)


def note(code, text, n=0):
    return Note(f"{code}-{n}", KEY, code, text, "fr", NOW, NOW)


@pytest.fixture
def summary():
    scope = instrument().codes - {"B.1.1"}
    notes = (note("A.1.1", "La charte n’est pas signée."), note("A.2.1", "Œuvre de l’équipe"), note("B.1.1", "charte"))
    record = WorkshopRecord(
        id="w",
        details=details("Charte du Nord"),
        created=NOW,
        changed=NOW,
        position=None,
        assessments=(AssessmentRecord(KEY, "1.0", scope, notes=notes),),
        choices=(
            Choice("c", ChoiceKind.PRIORITY, KEY, "A.1", "Sans charte, rien"),
            Choice("d", ChoiceKind.STRENGTH, KEY, "A.2"),
        ),
        swot=(SwotEntry("s", Quadrant.THREAT, "Départs à la retraite"),),
        actions=(Action("a", "Signer", KEY, "A.1.2", "Maude", first_step="relire la CHARTE"),),
    )
    return summarise([instrument()], record)


def found(summary, query, language="fr"):
    groups = search(entries_of(summary, language), query)
    return {group.kind: [hit.place.id or hit.place.code for hit in group.hits] for group in groups}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("CHARTE", {Kind.NOTE: ["A.1.1-0"], Kind.ACTION: ["a"], Kind.CHOICE: ["c"]}),
        ("signee n'est", {Kind.NOTE: ["A.1.1-0"]}),
        ("oeuvre", {Kind.NOTE: ["A.2.1-0"]}),
        ("a.1.2 maude charte", {Kind.ACTION: ["a"]}),
        ("depart retraite", {Kind.SWOT: ["s"]}),
        ("A.1.1", {Kind.CRITERION: ["A.1.1"], Kind.NOTE: ["A.1.1-0"]}),
        ("second sign a.1.2 français", {Kind.CRITERION: ["A.1.2"]}),
        ("charte absente", {}),
        ("  ", {}),
        ("", {}),
    ],
)
def test_every_word_must_be_there_wherever_it_stands(summary, query, expected):
    assert found(summary, query) == expected


def test_criteria_are_searched_in_the_language_on_screen(summary):
    assert Kind.CRITERION in found(summary, "English", "en")
    assert found(summary, "English", "fr") == {}


def test_counts_are_whole_where_the_list_is_cut():
    entries = [Entry(Place(Kind.NOTE, str(n)), (f"mot {n}",)) for n in range(30)]
    (group,) = search(entries, "mot", most=10)
    assert (group.count, [hit.place.id for hit in group.hits]) == (30, [str(n) for n in range(10)])


def test_a_word_does_not_reach_over_two_texts():
    entry = Entry(Place(Kind.ACTION, "a"), ("fin", "début"))
    assert not entry.holds(words_of("findebut"))
    assert entry.holds(words_of("DÉBUT fin"))


def test_the_passage_is_that_of_the_text_that_holds_most():
    entry = Entry(Place(Kind.ACTION, "a"), ("Signer la charte", "Maude", "relire la charte avec Maude"))
    passage = entry.passage(words_of("maude charte"))
    assert passage.text == "relire la charte avec Maude"
    assert [passage.text[a:b] for a, b in passage.spans] == ["charte", "Maude"]


def test_a_long_text_is_cut_between_words_around_what_was_found():
    words = [f"mot{n}" for n in range(200)]
    passage = excerpt(" ".join(words), words_of("mot100"))
    shown = passage.text.removeprefix("… ").removesuffix(" …").split()
    assert passage.text.startswith("… ") and passage.text.endswith(" …")
    assert shown == words[words.index(shown[0]) : words.index(shown[-1]) + 1]
    assert [passage.text[a:b] for a, b in passage.spans] == ["mot100"]
    assert 100 < len(passage.text) < 220


@given(TEXTS, TEXTS)
def test_folding_sign_by_sign_is_folding_the_whole(one, other):
    signs, places = fold_signs(one)
    assert signs == folded(one)
    assert len(places) == len(signs)
    assert list(places) == sorted(places)
    assert folded(one + other) == folded(one) + folded(other)
    assert folded(folded(one)) == folded(one)


@given(TEXTS)
def test_what_is_in_a_text_is_found_however_it_is_typed(text):
    entry = Entry(Place(Kind.NOTE, "n"), (text,))
    for word in text.split():
        for typed in (word, word.upper(), unicodedata.normalize("NFD", word)):
            if words_of(typed) == words_of(word):
                assert entry.holds(words_of(typed))


@given(TEXTS, st.lists(st.text(SIGNS, min_size=1, max_size=4), max_size=3))
def test_a_passage_shows_what_it_marks(text, queries):
    words = words_of(" ".join(queries))
    passage = excerpt(text, words)
    inner = passage.text.removeprefix("… ").removesuffix(" …")
    assert inner in " ".join(text.split()) or inner in passage.text
    last = 0
    for start, end in passage.spans:
        assert last <= start < end <= len(passage.text)
        last = end
    line = folded(" ".join(text.split()))
    if any(word in line for word in words):
        assert passage.spans
        marked = folded("".join(passage.text[a:b] for a, b in passage.spans))
        assert any(word in marked for word in words)
    else:
        assert passage.spans == ()
