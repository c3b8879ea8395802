"""The sentences that stand in the code: both languages say them, with the same blanks, set as each sets its words."""

import re
import string

import pytest

from pcn_desktop import errors
from pcn_desktop.cli import words as cli
from pcn_desktop.reports import content, guide, wording
from pcn_desktop.reports.forms.words import WORDS as FORM_WORDS
from pcn_desktop.reports.opening_words import _KEPT
from pcn_desktop.typography import set_words


def error_classes(base=errors.PcnError):
    for child in base.__subclasses__():
        yield child
        yield from error_classes(child)


def sentences():
    """Every sentence that an error, a report or the command line may say: (where, fr, en)."""
    for error in error_classes():
        if "sentences" in vars(error):
            yield error.__name__, error.sentences["fr"], error.sentences["en"]
    for table in (wording.WORDS, content._METHOD, guide._WORDS, FORM_WORDS):
        for key, said in table.items():
            yield key, said["fr"], said["en"]
    for french, english in zip(_KEPT["fr"], _KEPT["en"], strict=True):
        yield "kept", french, english
    for key, (french, english) in cli._WORDS.items():
        yield key, french, english


SENTENCES = list(sentences())


def blanks(sentence):
    return sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


def test_both_languages_fill_the_same_blanks():
    assert [where for where, french, english in SENTENCES if blanks(french) != blanks(english)] == []


@pytest.mark.parametrize(
    "mistake", [r"[\w]'[\w]", r"\s[;?!]", r"\S:(?!\d)", r"«(?! )|(?<! )»", "[“”]", r"\.\.\.", r"  "]
)
def test_french_is_written_as_ontario_writes_it(mistake):
    allowed = {"arguments", "options", "commands", "usage"}  # argparse brings the colon
    wrong = [(where, french) for where, french, _ in SENTENCES if where not in allowed and re.search(mistake, french)]
    assert wrong == []


@pytest.mark.parametrize("mistake", [r"\w'\w", r"\s[;?!:]", "[«»]", r"\.\.\.", r"  "])
def test_english_is_written_as_canada_writes_it(mistake):
    assert [(where, english) for where, _, english in SENTENCES if re.search(mistake, english)] == []


def test_every_error_that_is_raised_has_a_sentence_of_its_own_or_of_its_kind():
    abstract = {errors.WorkspaceError, errors.InputError, errors.ExportError}
    for error in error_classes():
        assert error in abstract or set(error.sentences) == {"fr", "en"}, error


@pytest.mark.parametrize(
    ("words", "french"),
    [
        ("Outil : {title}", "Outil\u00a0: {title}"),
        ("« Sans objet »", "«\u00a0Sans objet\u00a0»"),
        ("de 10:30 à 11 h", "de 10:30 à 11 h"),
        ("un; deux? trois!", "un; deux? trois!"),
    ],
)
def test_french_keeps_signs_with_their_words(words, french):
    assert set_words(words, "fr") == french
    assert set_words(words, "en") == words


def test_what_is_said_is_set_but_what_was_given_is_left_as_it_is():
    said = errors.UnknownCode(given="a : b").sentence("fr")
    assert said.startswith("Le code «\u00a0a : b\u00a0» ")
    assert wording.word("radar_text", "fr", title="A", values="B") == "Graphique en radar. A\u00a0: B."
    assert wording.labelled("Score", "66,7\u00a0%", "fr") == "Score\u00a0: 66,7\u00a0%"
    assert wording.labelled("Score", "66.7%", "en") == "Score: 66.7%"
