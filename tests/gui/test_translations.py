"""Every word of the window speaks French and English: the catalogues, the code that asks them, the pages shown.

That the catalogues are complete and up to date with the code is tested with the build.
"""

import ast
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from tests.gui.kit import show_active
from tests.gui.shown import settle, texts

from pcn_desktop.app import make_window
from pcn_desktop.gui.keys import Action
from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.values import Choice, ChoiceKind, Quadrant, SwotEntry, WorkshopDetails

TOP = Path(__file__).resolve().parents[2]
GUI = TOP / "src/pcn_desktop/gui"
NO_BREAK = "\u00a0"


# The catalogues


@dataclass(frozen=True)
class Entry:
    context: str
    source: str
    forms: tuple[str, ...]
    counted: bool


def entries(language):
    root = ET.parse(TOP / f"ui/translations/pcn_{language}.ts").getroot()
    found = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            counted = message.get("numerus") == "yes"
            found.append(Entry(context.findtext("name"), message.findtext("source"), forms, counted))
    return found


BLANKS = re.compile(r"\{[^}]*\}|%n|%\d|&(?!&)|\(\*[^)]*\)|\n|…$|:$|\.$|\?$")
"""What a translation must hold as often as its source: blanks, counts, mnemonics, file patterns, how it ends."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_translations_keep_blanks_counts_patterns_and_endings(language):
    wrong = [
        (entry.context, entry.source, form)
        for entry in entries(language)
        for form in entry.forms
        if sorted(BLANKS.findall(form)) != sorted(BLANKS.findall(entry.source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_counted_has_a_form_for_one_and_a_form_for_many(language):
    for entry in entries(language):
        assert len(entry.forms) == (2 if entry.counted else 1), entry
    by_source = {entry.source: entry.forms for entry in entries(language) if entry.counted}
    assert (
        by_source["%n criteria"]
        == {"fr": ("%n critère", "%n critères"), "en": ("%n criterion", "%n criteria")}[language]
    )


MISTAKES_IN_FRENCH = {
    "a straight apostrophe or quotation mark": r"['\"]",
    "three dots instead of one sign": r"\.\.\.",
    "a space before ; ? or !": r"\s[;?!]",
    "a colon without its no-break space": rf"(?<![{NO_BREAK}\d*]):(?!\d)",
    "a guillemet without its no-break space": rf"«(?!{NO_BREAK})|(?<!{NO_BREAK})»",
    "an English quotation mark": "[“”]",
    "two spaces, or a space at an end": r"\s\s|^\s|\s$",
    "a lone tu": r"\b(tu|toi|ton|ta|tes)\b",
}


@pytest.mark.parametrize("mistake", MISTAKES_IN_FRENCH)
def test_french_is_set_as_ontario_sets_it(mistake):
    pattern = re.compile(MISTAKES_IN_FRENCH[mistake], re.IGNORECASE)
    wrong = [(entry.context, form) for entry in entries("fr") for form in entry.forms if pattern.search(form)]
    assert wrong == []


def test_one_english_word_has_one_french_word_unless_said_here():
    # Undoing and giving up are one word in French already; nothing may differ by accident.
    by_source = {}
    for entry in entries("fr"):
        by_source.setdefault(entry.source, set()).add(entry.forms)
    assert {source: forms for source, forms in by_source.items() if len(forms) > 1} == {}


# The code


def modules():
    return [path for path in sorted(GUI.rglob("*.py")) if "forms" not in path.relative_to(GUI).parts]


def is_tr(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"


def asked(path):
    """Yield (class, first argument, inside an f-string) of each call of `tr`."""

    def walk(node, owner, in_f_string):
        for child in ast.iter_child_nodes(node):
            inner = child.name if isinstance(child, ast.ClassDef) else owner
            if is_tr(child):
                yield inner, child.args[0], in_f_string
            yield from walk(child, inner, in_f_string or isinstance(child, ast.JoinedStr))

    yield from walk(ast.parse(path.read_text("utf-8")), None, False)


def test_what_is_translated_is_a_plain_string_that_the_catalogue_holds():
    held = {(entry.context.lstrip("_"), entry.source) for entry in entries("fr")}
    for path in modules():
        for owner, words, in_f_string in asked(path):
            where = f"{path.name}, line {words.lineno}"
            assert isinstance(words, ast.Constant), f"{where}: tr() needs a plain string"
            assert not in_f_string, f"{where}: lupdate does not look into f-strings"
            assert (owner.lstrip("_"), words.value) in held, f"{where}: {words.value!r} is not in the catalogue"


SHOWS = {
    *("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setItemText", "setTabText", "addItem", "addItems", "addTab"),
    *("setSuffix", "setPrefix", "setFormat", "setSpecialValueText", "addAction", "setInformativeText", "drawText"),
    *("tell", "say", "name"),
}
"""Methods, and the helper `name`, that put words before the reader."""

IN_BOTH_LANGUAGES = {
    "PCN Desktop",
    "FR · EN",
    # First start asks in both languages at once.
    "Bienvenue · Welcome",
    "Dans quelle langue voulez-vous travailler?\nWhich language would you like to work in?",
    "Tout reste sur cet ordinateur. · Everything stays on this computer.",
}
KINDS = {"info", "hint", "warn", "error"}
"""What `tell` and `say` take beside the words: the kind of message."""


def literals(node, constants):
    """Yield the strings that `node` may become; what another function returns is that function's business."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name):
        yield from constants.get(node.id, ())
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and not is_tr(node):
            yield from literals(node.func.value, constants)
            if node.func.attr == "join":
                for part in node.args:
                    yield from literals(part, constants)
    elif isinstance(node, ast.Subscript):
        yield from literals(node.value, constants)
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, constants)
        yield from literals(node.orelse, constants)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from literals(value, constants)
    elif not isinstance(node, ast.Compare):
        for child in ast.iter_child_nodes(node):
            yield from literals(child, constants)


def written(source):
    """Yield (line, words) of each literal with letters that the code of a module shows untranslated."""
    tree = ast.parse(source)
    constants = {
        target.id: [node.value.value]
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in SHOWS:
            continue
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            for words in literals(argument, constants):
                if any(letter.isalpha() for letter in words) and not (called in ("tell", "say") and words in KINDS):
                    yield node.lineno, words


def test_no_word_is_shown_untranslated():
    found = {words for path in modules() for _, words in written(path.read_text("utf-8"))}
    assert found == IN_BOTH_LANGUAGES


@pytest.mark.parametrize(
    "code",
    [
        "label.setText('Hello')",
        "label.setText(f'{n} rows')",
        "label.setText('{n} rows'.format(n=n))",
        "label.setText(', '.join(['one', two]))",
        "label.setText(self.tr('a') if b else 'Hello')",
        "HELLO = 'Hello'\nlabel.setToolTip(HELLO)",
        "name(button, 'Hello')",
        "messages.tell(lambda: 'Hello', 'info')",
    ],
)
def test_an_untranslated_word_would_be_found(code):
    assert list(written(code))


@pytest.mark.parametrize(
    "code",
    ["label.setText(self.tr('Hello'))", "label.setText(word('notes', 'fr'))", "label.setText('· 3')", "a.set('Hello')"],
)
def test_translated_words_and_signs_are_no_fault(code):
    assert not list(written(code))


FORMS_IN_BOTH_LANGUAGES = {"Français", "English", "100%", "125%", "150%", "175%", "200%"}


def test_forms_hold_no_word_that_escapes_translation():
    for path in sorted((TOP / "ui/forms").glob("*.ui")):
        for owner in ET.parse(path).getroot().iter("property"):
            string = owner.find("string")
            if string is not None and string.get("notr") == "true" and owner.get("name") != "role":
                assert string.text in FORMS_IN_BOTH_LANGUAGES, f"{path.name}: {string.text!r}"


# The window

TITLE, NETWORK, REGION, COMMUNITY, PLACE, WHO = "Zzatelier", "Zzréseau", "Zzrégion", "Zzville", "Zzsalle", "Zzinitiales"
NOTE = "Zznote"
TYPED = {TITLE, NETWORK, REGION, COMMUNITY, PLACE, WHO, NOTE}
"""What the room wrote: the same in both languages."""

SAME_WORDS = {
    *("PCN Desktop", "FR", "EN", "Français", "English", "pcn-readiness"),
    *("Date", "Note", "Notes", "Score", "Scores", "Dimension", "Dimensions", "Code", "Source"),
    *("Communications", "Communications (F1.3)", "Actions", "Votes"),
}
SAME_SHAPES = (
    r"[GFS]\d?(\.\d+)*",  # a code
    r"(Ctrl\+)?(Shift\+)?[A-Z?]",  # a key
    r"F11",
    r"\d+ notes?|Notes \d+",
    r".*@.*",  # an address
    r".*/.*",  # a path
)


def excused(text):
    bare = re.sub(r"<[^>]*>|\u200b", "", text)
    parts = [re.sub(r"^[GF][\d.]* ", "", part).strip() for part in re.split(r" ?[·→] ", bare)]
    return all(
        not any(letter.isalpha() for letter in part)
        or part in SAME_WORDS | TYPED
        or any(typed in part for typed in TYPED)
        or any(re.fullmatch(shape, part) for shape in SAME_SHAPES)
        for part in parts
    )


def left_untranslated(show, window):
    """Return the texts of what `show` brings up that are the same in French and in English."""
    shown = {}
    for language in ("en", "fr"):
        window.switch_language(language)
        settle()
        root = show()
        settle()
        shown[language] = texts(root)
    assert len(shown["fr"]) > 3
    return sorted(text for text in shown["fr"] & shown["en"] if not excused(text))


@pytest.fixture
def window(qtbot, qapp):
    """The program's window on a workspace of its own, with nothing in it."""
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def filled(window):
    """The same, with a workshop open in which everything has happened once."""
    session = window.session
    details = WorkshopDetails(TITLE, NETWORK, REGION, COMMUNITY, date(2026, 11, 22), PLACE, WHO, "fr")
    assert session.create_workshop(details, ["pcn-readiness"])
    for code, rating in (("F2.1.4", 2), ("F2.1.4", 3), ("G.1.1", 0)):
        session.rate("pcn-readiness", code, rating)
    session.write_note("pcn-readiness", "F2.1.4", "n", NOTE, language="fr", stay="s")
    return window


def test_the_first_page_and_the_pages_without_a_workshop_speak_both_languages(window):
    def show(page):
        window.show_page(page)
        return window

    for page in PageName:
        assert left_untranslated(lambda page=page: show(page), window) == []


@pytest.mark.parametrize("page", list(PageName))
def test_every_page_speaks_both_languages(filled, page):
    def show():
        filled.show_page(page)
        return filled

    assert left_untranslated(show, filled) == []


@pytest.mark.parametrize("tab", range(5))
def test_every_pane_of_the_walk_speaks_both_languages(filled, tab):
    def show():
        filled.show_page(PageName.RUN)
        filled.pages.run.go_to("pcn-readiness", "F2.1.4")
        filled.pages.run.side.tabs[tab].click()
        return filled

    assert left_untranslated(show, filled) == []


@pytest.mark.parametrize("pane", list(Pane))
def test_every_pane_of_make_sense_speaks_both_languages(filled, pane):
    key, session = "pcn-readiness", filled.session
    session.rate(key, "F2.2.3", Outside.UNKNOWN)
    assert session.write_entry(Choice("c1", ChoiceKind.STRENGTH, key, "F2.1", NOTE, 0, "fr"))
    assert session.write_entry(Choice("c2", ChoiceKind.PRIORITY, key, "F2.2.3", "", 0, "fr"))
    assert session.write_entry(SwotEntry("s1", Quadrant.THREAT, NOTE, 0, "fr"))

    def show():
        filled.show_page(PageName.SENSE)
        filled.pages.sense.show_pane(pane)
        return filled

    assert left_untranslated(show, filled) == []


@pytest.mark.parametrize("code", ["F2", "F2.1", "F2.1.4"])
def test_every_entry_of_an_instrument_speaks_both_languages(filled, code):
    def show():
        filled.show_page(PageName.INSTRUMENTS)
        filled.pages.instruments.show_code("pcn-readiness", code)
        return filled

    assert left_untranslated(show, filled) == []


@pytest.mark.parametrize("page", list(PageName))
def test_an_open_page_is_rewritten_at_once(filled, page):
    filled.show_page(page)
    settle()
    before = texts(filled)
    for language in ("fr", "en"):
        filled.switch_language(language)
        settle()
        after = texts(filled)
        assert sorted(text for text in before & after if not excused(text)) == []
        before = after


@pytest.mark.parametrize("template", ["", TITLE])
def test_the_new_workshop_dialog_speaks_both_languages(filled, qtbot, template):
    def show():
        dialog = NewWorkshopDialog(
            filled.session.latest_instruments, facilitator=WHO, language="fr", template=template, parent=filled
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    assert left_untranslated(show, filled) == []


def test_the_sheet_of_keys_speaks_both_languages(filled):
    def show():
        filled.show_page(PageName.RUN)
        filled.act(Action.SHEET)
        return filled

    assert left_untranslated(show, filled) == []


def test_an_english_word_left_in_french_would_be_found(filled):
    def show():
        filled.show_page(PageName.SETTINGS)
        filled.pages.settings.form.check.setText("Check")
        return filled

    assert left_untranslated(show, filled) == ["Check"]
