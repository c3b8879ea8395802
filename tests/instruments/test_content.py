"""The shipped readiness instrument and its guidance: counts, both languages, lengths, typography, and words of our own.

The source documents stay out of the checkout; where they are at hand (folder `PCN_SEEDS`, or `../shared/seeds` beside
the checkout) every text is compared with them.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from pcn_desktop.instruments.guidance import Card, CardKind, cards_for, guidance_of
from pcn_desktop.instruments.model import NO_TEXT, Instrument, Text
from pcn_desktop.instruments.packs import read_shipped

LANGUAGES = ("fr", "en")
RUN = 8
"""Words in a row that make a copy rather than a shared term."""
NBSP = "\N{NO-BREAK SPACE}"
CONTACT = "PrimaryCareProgram@ontariohealth.ca"
INDIGENOUS = ("F1.1.3", "F2.1.4", "F2.3.1", "F2.3.3", "F3.1.2", "F3.1.3", "F5.1.3")
FIGURES = {5: "Durham", 6: "East Toronto", 7: "Hamilton", 8: "Nipissing", 9: "North York"}
SILENT = {5: {"F4"}, 7: {"G"}, 8: {"F1", "F5"}, 9: {"F3", "F5"}}
"""Functions of which the source tells nothing for a team, by figure."""


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return next(each for each in read_shipped() if each.key == "pcn-readiness")


@pytest.fixture(scope="module")
def supplement() -> Instrument:
    return next(each for each in read_shipped() if each.key == "indigenous-supplement")


@pytest.fixture(scope="module", params=["pcn-readiness", "indigenous-supplement"])
def each(request) -> Instrument:
    return next(known for known in read_shipped() if known.key == request.param)


@pytest.fixture(scope="module")
def cards(instrument) -> tuple[Card, ...]:
    return guidance_of(instrument)


def texts(value: object, path: str = "") -> Iterator[tuple[str, Text]]:
    """Yield every text within a frozen value, with the way that leads to it."""
    if isinstance(value, Text):
        if value is not NO_TEXT and value != NO_TEXT:
            yield path, value
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            name = getattr(entry, "code", None) or getattr(entry, "key", None) or index
            yield from texts(entry, f"{path}/{name}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), f"{path}/{field.name}")


def all_texts(instrument: Instrument, cards: tuple[Card, ...]) -> list[tuple[str, Text]]:
    return [*texts(instrument, instrument.key), *texts(cards, "guidance")]


@pytest.fixture(scope="module")
def everything(instrument, supplement, cards) -> list[tuple[str, Text]]:
    """Return every text that we ship, with its path."""
    return [*all_texts(instrument, cards), *texts(supplement, supplement.key)]


def spoken(sentence: str) -> int:
    """Return how many words a voice says: a lone colon is none."""
    return sum(1 for word in sentence.split() if re.search(r"\w", word))


def letters(sentence: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", sentence.lower())


def test_counts(instrument):
    assert len(instrument.sections) == 6
    assert len(instrument.dimensions) == 16
    assert len(instrument.items) == 59
    assert {section.code: len(section.items) for section in instrument.sections} == {
        "G": 6, "F1": 12, "F2": 12, "F3": 17, "F4": 8, "F5": 4,
    }  # fmt: skip
    assert [len(section.dimensions) for section in instrument.sections] == [3, 3, 3, 4, 2, 1]


def test_codes_tell_where_an_item_stands(instrument):
    for section in instrument.sections:
        assert [dimension.code for dimension in section.dimensions] == [
            f"{section.code}.{number}" for number in range(1, len(section.dimensions) + 1)
        ]
        for dimension in section.dimensions:
            assert [item.code for item in dimension.items] == [
                f"{dimension.code}.{number}" for number in range(1, len(dimension.items) + 1)
            ]


def test_each_section_comes_from_its_row(instrument):
    for row, section in enumerate(instrument.sections, start=1):
        for item in section.items:
            assert item.source.document == "rise-36"
            assert item.source.place.get("fr") == f"schéma 3, rangée {row}"
            assert item.source.place.get("en") == f"figure 3, row {row}"


def test_the_criteria_whose_source_names_indigenous_partners(instrument):
    assert tuple(item.code for item in instrument.items if item.names_indigenous_partners) == INDIGENOUS
    for code in INDIGENOUS:
        label = instrument.place(code).item.label
        assert "autochtone" in label.get("fr")
        assert "Indigenous" in label.get("en")


def test_the_scale_is_our_own_four_levels(instrument):
    (scale,) = instrument.scales
    assert [level.value for level in scale.levels] == [0, 1, 2, 3]
    assert [level.score for level in scale.levels] == [0, 1, 2, 3]
    assert "notre choix" in scale.note.get("fr")
    assert "our own choice" in scale.note.get("en")


def test_provenance_never_passes_for_the_official_tool(instrument):
    statement = instrument.provenance.statement
    assert "n’est pas l’outil officiel" in statement.get("fr")
    assert "not the official tool" in statement.get("en")
    for language in LANGUAGES:
        assert "RISE" in statement.get(language)
        assert "2024" in statement.get(language)
        assert instrument.provenance.contact_note.get(language)
    assert instrument.provenance.contact == CONTACT


def test_every_text_is_there_in_both_languages(everything):
    assert len(everything) > 900
    for path, text in everything:
        assert set(LANGUAGES) <= set(text.languages), path
        for language in LANGUAGES:
            words = dict(text.entries)[language]
            assert words == words.strip(), path
            assert "  " not in words, path
            assert "\n" not in words, path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["label", "question"])
def test_no_two_criteria_say_the_same(each, part, language):
    said = Counter(getattr(item, part).get(language).casefold() for item in each.items)
    assert [words for words, times in said.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_stay_short_enough_to_say_and_to_show(each, language):
    too_long = []

    def at_most(limit: int, length: int, what: str) -> None:
        if length > limit:
            too_long.append(f"{what}: {length} > {limit}")

    for item in each.items:
        at_most(25, spoken(item.label.get(language)), f"{item.code} label")
        at_most(35, spoken(item.question.get(language)), f"{item.code} question")
        for evidence in item.evidence:
            at_most(14, spoken(evidence.get(language)), f"{item.code} evidence")
    for section in each.sections:
        at_most(26, len(section.short.get(language)), f"{section.code} short")
    for dimension in each.dimensions:
        at_most(32, len(dimension.short.get(language)), f"{dimension.code} short")
    assert too_long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_state_questions_ask_evidence_names(each, language):
    for item in each.items:
        label, question = item.label.get(language), item.question.get(language)
        assert re.fullmatch(r"[^.?!]+\.", label), f"{item.code}: {label}"
        assert question.endswith("?"), f"{item.code}: {question}"
        assert 2 <= len(item.evidence) <= 4, item.code
        for evidence in item.evidence:
            assert not evidence.get(language).endswith("."), f"{item.code}: {evidence}"


def test_french_typography(everything):
    faults = []
    for path, text in everything:
        words = text.get("fr")
        for fault, pattern in {
            "straight quote": r"['\"]",
            "space before ; ? !": r"\s[;?!]",
            "colon without its no-break space": f"(?<!{NBSP}):",
            "guillemet without its no-break space": f"«(?!{NBSP})|(?<!{NBSP})»",
            "English quotes": "[“”]",
        }.items():
            if re.search(pattern, words):
                faults.append(f"{path}: {fault}: {words}")
    assert faults == []


def test_english_typography(everything):
    for path, text in everything:
        assert not re.search(r"['\"«»]|\s[:;?!]", text.get("en")), f"{path}: {text.get('en')}"


def test_both_languages_give_the_same_figures(everything):
    for path, text in everything:
        french, english = (sorted(re.findall(r"\d+", text.get(language))) for language in LANGUAGES)
        assert french == english, f"{path}: {text}"


def test_cards_of_each_kind(cards):
    kinds = Counter(card.kind for card in cards)
    assert kinds[CardKind.RESOURCE] == 27
    assert kinds[CardKind.NORTHERN] == 7
    assert kinds[CardKind.ENABLER] == 4
    assert kinds[CardKind.BARRIER] == 4
    assert all((card.resource != NO_TEXT) == (card.kind is CardKind.RESOURCE) for card in cards)


def test_building_blocks_are_those_with_experience(cards):
    told = {card.heading.get("en") for card in cards if card.kind is CardKind.BUILDING_BLOCK}
    assert {re.search(r"\d", heading).group() for heading in told} == {"3", "4", "6", "8"}


def test_each_peer_stands_in_its_figure(cards):
    for card in cards:
        if card.kind is CardKind.PEER:
            figure = int(card.source.place.get("en").removeprefix("figure "))
            assert FIGURES[figure] in card.heading.get("en")
            assert card.source.place.get("fr") == f"schéma {figure}"


@pytest.mark.parametrize("figure", FIGURES)
def test_nothing_is_shown_where_the_source_tells_nothing(instrument, cards, figure):
    told = {
        instrument.place(item).section.code
        for card in cards
        if card.kind is CardKind.PEER and card.source.place.get("en") == f"figure {figure}"
        for code in card.codes
        for item in instrument.expand(code)
    }
    assert told == {"G", "F1", "F2", "F3", "F4", "F5"} - SILENT.get(figure, set())


def test_the_name_of_the_indigenous_health_centre_is_exact(cards):
    naming = [card for card in cards if "dwa" in card.text.get("fr")]
    assert [card.kind for card in naming] == [CardKind.PEER]
    for language in LANGUAGES:
        assert "De dwa da dehs nye>s" in naming[0].text.get(language)


def test_the_official_tool_can_be_asked_for(cards):
    (tool,) = (card for card in cards if card.key == "resource-readiness-tool")
    assert set(tool.codes) == {"G", "F1", "F2", "F3", "F4", "F5"}
    for language in LANGUAGES:
        assert CONTACT in tool.text.get(language)


def test_the_council_s_own_tool_is_offered_wherever_indigenous_partners_are_named(instrument, cards):
    for code in INDIGENOUS:
        keys = {card.key for card in cards_for(cards, instrument.place(code))}
        assert "resource-iphcc-self-assessment" in keys, code


def seeds() -> list[Path]:
    folder = os.environ.get("PCN_SEEDS")
    return sorted((Path(folder) if folder else Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))


@pytest.mark.skipif(not seeds(), reason="source documents not at hand: name their folder in PCN_SEEDS")
def test_no_run_of_words_is_copied_from_the_sources(everything):
    runs = set()
    for seed in seeds():
        words = letters(seed.read_text(encoding="utf-8"))
        runs.update(zip(*(words[start:] for start in range(RUN)), strict=False))
    copied = []
    for path, text in everything:
        for language in LANGUAGES:
            words = letters(text.get(language))
            copied += [
                f"{path} ({language}): {' '.join(run)}"
                for run in zip(*(words[start:] for start in range(RUN)), strict=False)
                if run in runs
            ]
    assert copied == []
