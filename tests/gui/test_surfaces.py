"""Every page and every dialog in French, in English and in a made-up language that is longer than both.

The made-up language stretches each translated text by two fifths, accents it and puts it in brackets: what stands
outside brackets escaped translation, and what is cut would be cut in a longer language too.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache

import pytest
from PySide6.QtCore import QThreadPool, QTranslator
from PySide6.QtWidgets import QTextBrowser
from tests.gui.kit import show_active
from tests.gui.shown import cut_buttons, cut_labels, settle, sideways, texts
from tests.gui.surfaces import NOTE, SURFACES, TYPED, fill

from pcn_desktop.app import make_window
from pcn_desktop.errors import PcnError
from pcn_desktop.gui.help_text import topics
from pcn_desktop.instruments.guidance import guidance_of
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports import opening_words, wording
from pcn_desktop.reports.forms.words import WORDS as FORM_WORDS
from pcn_desktop.reports.room_words import ROOM_WORDS
from pcn_desktop.settings import Settings

OPEN, CLOSE = "⟦", "⟧"
ACCENTS = str.maketrans("aeiouyncAEIOUYNC", "åéîöüýñçÅÉÎÖÜÝÑÇ")
KEPT = re.compile(r"(\{[^}]*\}|%n|%\d|&.|\(\*[^)]*\)|\n)")
"""Blanks, counts, mnemonics and patterns: a translator leaves them as they are."""


class Stretched(QTranslator):
    """A language two fifths longer than English, accented, in brackets."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        if not source:
            return ""
        parts = KEPT.split(source)
        accented = "".join(part if place % 2 else part.translate(ACCENTS) for place, part in enumerate(parts))
        # Words as long as the text's own: a longer language has more words, not one endless one.
        more = " ".join(["çà et là"] * (len(source) // 20 + 1))[: max(0, 2 * len(source) // 5 - 2)]
        return f"{OPEN}{accented}{more}{CLOSE}"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    fill(made)
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def stretched(qapp, window):
    translator = Stretched()
    qapp.installTranslator(translator)
    settle()
    yield window
    qapp.removeTranslator(translator)


# What escapes translation


def strings(value):
    """Yield every string inside the values of an instrument or a table of words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from strings(tuple(value.values()))
    elif isinstance(value, Iterable):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


@cache
def content():
    """Return what is kept in two languages elsewhere (instruments, guidance, words of reports, errors), longest first.

    Between their blanks, that is: what fills these is somebody's, or was looked at by itself.
    """
    instruments = read_shipped()
    cards = [guidance_of(instrument) for instrument in instruments]
    titles = [topic.title for topic in topics("en")]
    sentences = [error.sentences for error in error_classes()]
    told = [opening_words.kept_statement(language).splitlines() for language in ("fr", "en")]
    known = strings(
        (instruments, cards, wording.WORDS, ROOM_WORDS, FORM_WORDS, wording.COUNTED, sentences, titles, told)
    )
    pieces = {" ".join(piece.split()).strip(" *") for text in known for piece in re.split(r"\{[^}]*\}|\n", text)}
    pieces |= {piece[:1].lower() + piece[1:] for piece in pieces}  # In the middle of a line.
    return sorted((piece for piece in pieces if any(map(str.isalpha, piece))), key=len, reverse=True)


def error_classes(base=PcnError):
    for child in base.__subclasses__():
        yield child
        yield from error_classes(child)


SAME = {"PCN Desktop", "FR", "EN", "Français", "English"}
SHAPES = re.compile(
    r"[GF]\d?(\.\d+)*|(Ctrl\+|Shift\+)*[A-Z?]|F\d+|Esc|Ctrl\+\w+|Backspace|Home|End|Return|Left|Right|Up|Down|PgUp|PgDown"
    r"|\S*@\S*|\S*/\S*|[A-Z][a-z]+\.? \d+|\d+:\d\d ?[ap]\.m\."
)
"""Codes, keys, addresses, paths, days and hours."""
SEPARATORS = re.compile(r"\s[·›→|—]\s|\s?:\s|, |; |[()]")


def escaped(text):
    """Return what of a text stands outside brackets and is nobody's content."""
    bare, before = re.sub(r"<[^>]*>|[\u200b\u2060]", "", text), ""
    while bare != before:  # Words inside words: the innermost first.
        before, bare = bare, re.sub(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", bare)
    bare = " ".join(bare.split())
    for piece in content():
        if piece in bare:
            bare = re.sub(rf"(?<!\w){re.escape(piece)}(?!\w)", " · ", bare)
    parts = [part.strip(" ·.…“”\"'—-") for part in SEPARATORS.split(bare)]
    return [
        part
        for part in parts
        if any(letter.isalpha() for letter in part)
        and part not in SAME
        and not any(typed in part for typed in (*TYPED, NOTE))
        and not SHAPES.fullmatch(part)
    ]


def cut(root):
    """Return what of the words does not fit."""
    return [*cut_labels(root), *cut_buttons(root), *sideways(root)]


def read_in(root):
    """Return the lines of the topics of help: written in each language, and tested with the help."""
    return {line for one in root.findChildren(QTextBrowser) for line in one.toPlainText().splitlines()}


@pytest.mark.parametrize("name", SURFACES)
def test_no_word_on_show_escapes_translation_or_is_cut_in_a_longer_language(stretched, name):
    root = SURFACES[name](stretched)
    settle()
    seen = texts(root) - read_in(root)
    assert sum(OPEN in text for text in seen) > 3
    assert {text: parts for text in seen if (parts := escaped(text))} == {}
    assert cut(root) == []


def test_a_word_that_escapes_would_be_found(stretched):
    root = SURFACES["page: settings"](stretched)
    stretched.pages.settings.form.check.setText("Check")
    stretched.pages.settings.form.check.setToolTip(f"{OPEN}Check{CLOSE} it")
    assert {part for text in texts(root) for part in escaped(text)} == {"Check", "it"}


# English is the shortest: a language a quarter longer is looked at above, so it can wait for the long figures.
@pytest.mark.parametrize("name", SURFACES)
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize("size", [pytest.param(100, marks=pytest.mark.soak), 200])
def test_no_word_is_cut_in_french_and_english(window, name, language, size):
    window.change(replace(window.settings, language=language, text_size=size))
    settle()
    root = SURFACES[name](window)
    settle()
    assert cut(root) == []
    if root is not window:
        root.close()
