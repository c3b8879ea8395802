"""The texts of the help: both languages say the same, in words of our own, about this program and no other."""

import os
import re
from pathlib import Path

import pytest

from pcn_desktop.gui.help_text import ABOUT, FIRST, Topic, Way, linked, topic, topics
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import resource

LANGUAGES = ("fr", "en")
RUN = 8
"""Words in a row that make a copy rather than a shared term."""
EVERY = [pytest.param(one, id=f"{language}-{one.name}") for language in LANGUAGES for one in topics(language)]
NOT_HERE = (
    *("portfolio", "portefeuille", "break-out", "sous-groupe"),
    *("postgres", "compliant", "conforme"),
    *("merge", "fusionner", "sync"),
)
"""What this version does not do and the help may not promise."""


def letters(sentence):
    return re.findall(r"[^\W\d_]+", sentence.lower())


def test_both_languages_have_the_same_topics_in_the_same_order():
    french, english = ([(one.order, one.name) for one in topics(language)] for language in LANGUAGES)
    assert french == english
    assert len({order for order, _ in french}) == len(french)
    assert french[0][1] == FIRST
    assert french[-1][1] == ABOUT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_window_has_its_topic(language):
    without = {PageName.HELP}
    assert [page for page in PageName if page not in without and topic(page.value, language) is None] == []


@pytest.mark.parametrize("name", [one.name for one in topics("en")])
def test_both_languages_have_the_same_structure(name):
    """Headings, steps, bullets, lines of tables, links, blanks: as many, in the same order."""
    french, english = (topic(name, language) for language in LANGUAGES)
    assert shape(french) == shape(english)
    assert french.links == english.links
    assert re.findall(r"\{\w+\}", french.body) == re.findall(r"\{\w+\}", english.body)
    assert french.title != english.title


def shape(one: Topic):
    marks = (re.match(r"#+ |\d+\. |- |\|", line) for line in one.body.splitlines() if line)
    return [mark[0] if mark else "" for mark in marks]


@pytest.mark.parametrize("one", EVERY)
def test_every_link_leads_to_a_topic(one):
    assert [link for link in one.links if topic(linked(link) or "", one.language) is None] == []
    assert f"{one.name}.md" not in one.links


def test_the_topics_can_be_reached_from_each_other():
    linked_to = {linked(link) for one in topics("en") for link in one.links}
    assert {"keys", "kept", "privacy", "method", "trouble", ABOUT} <= linked_to


@pytest.mark.parametrize("one", EVERY)
def test_nothing_is_promised_that_the_program_does_not_do(one):
    text = one.body.lower()
    assert [word for word in NOT_HERE if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("ne certifie rien", "n’est pas l’outil de l’iphcc", "marque déposée", "phrase secrète", "une caméra")),
        ("en", ("certifies nothing", "not the iphcc tool", "registered trademark", "passphrase", "a camera")),
    ],
)
def test_custody_says_what_it_cannot_do(language, said):
    text = topic("vault", language).body.lower()
    assert [words for words in said if words not in text] == []


@pytest.mark.parametrize("one", [case for case in EVERY if case.values[0].language == "fr"])
def test_french_is_set_as_ontario_sets_it(one):
    text = re.sub(r"https?://\S+", "x", one.body).replace("![", "[")
    for mistake in (r"['\"]", r"\.\.\.", r"\s[;?!]", r"(?<!\u00a0):", r"«(?!\u00a0)|(?<!\u00a0)»", "[“”]", r"[^ \n]  "):
        assert re.search(mistake, text) is None, mistake


@pytest.mark.parametrize("one", [case for case in EVERY if case.values[0].language == "en"])
def test_english_is_set_as_canada_sets_it(one):
    for mistake in (r"['\"]", r"\.\.\.", r"\s[;?!:]", "[«»]", r"[^ \n]  "):
        assert re.search(mistake, one.body.replace("![", "[")) is None, mistake


@pytest.mark.parametrize("one", EVERY)
def test_pictures_are_there_in_the_language_and_have_words(one):
    for words, name in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", one.body):
        assert name.endswith(f"-{one.language}.png")
        assert words
        assert resource("assets", "screenshots", name).is_file()


@pytest.mark.parametrize("one", EVERY)
def test_paragraphs_are_short(one):
    assert [line for line in one.body.splitlines() if len(line.split()) > 75] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [("securite", False), ("CLE systeme", True), ("clé système zzz", False), ("", True), ("l'ordinateur", True)],
)
def test_a_search_forgives_accents_case_and_signs_and_wants_every_word(words, found):
    assert topic("kept", "fr").holds(words) is found


def test_an_address_is_no_topic():
    assert linked("keys.md") == "keys"
    for address in ("https://code.qt.io", "../keys.md", "keys.md#x", "mailto:a@b.ca", "file:///keys.md", "keys"):
        assert linked(address) is None


def test_blanks_are_filled_as_they_are_and_a_line_with_nothing_to_say_is_left_out():
    about = topic(ABOUT, "en")
    filled = about.filled({"program": "1.2", "workspace": r"C:\_new\*x|y*"})
    assert "| PCN Desktop | 1\\.2 |" in filled
    assert r"C:\\\_new\\\*x\|y\*" in filled
    assert "{" not in filled
    assert "SQLite |" not in filled
    assert about.facts({"program": "1.2", "qt": ""}) == (("PCN Desktop", "1.2"),)


def test_a_file_without_its_order_is_refused(monkeypatch, tmp_path):
    (tmp_path / "odd.md").write_text("# Odd\n", "utf-8")
    monkeypatch.setattr("pcn_desktop.gui.help_text.resource", lambda *_: tmp_path)
    with pytest.raises(ValueError, match="odd"):
        topics.__wrapped__("en")


def test_the_way_goes_back_and_forth():
    way = Way()
    assert not way.back() and not way.forward()
    assert way.go("a") and way.go("b") and not way.go("b")
    assert way.can == (True, False)
    assert way.back() and way.here == "a" and way.can == (False, True)
    assert way.forward() and way.here == "b"
    way.back()
    assert way.go("c") and way.can == (True, False)


def seeds():
    folder = os.environ.get("PCN_SEEDS")
    return sorted((Path(folder) if folder else Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))


@pytest.mark.skipif(not seeds(), reason="source documents not at hand: name their folder in PCN_SEEDS")
def test_no_run_of_words_is_copied_from_the_sources():
    runs = set()
    for seed in seeds():
        words = letters(seed.read_text(encoding="utf-8"))
        runs.update(zip(*(words[start:] for start in range(RUN)), strict=False))
    assert runs
    copied = []
    for case in EVERY:
        words = letters(case.values[0].body)
        found = zip(*(words[start:] for start in range(RUN)), strict=False)
        copied += [f"{case.id}: {' '.join(run)}" for run in found if run in runs]
    assert copied == []
