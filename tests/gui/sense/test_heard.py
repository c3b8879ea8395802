"""What we heard, on screen: every note where it belongs, in the reader's words, and the way to its criterion."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.shown import cut_buttons, cut_labels, settle, sideways

from pcn_desktop.gui.pages.sense.heard_list import Said
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.headed_list import HeadedModel
from pcn_desktop.reports.wording import counted
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting

KEY = "pcn-readiness"
K = Qt.Key


@pytest.fixture
def say(sense):
    """Write a note; its id is its text."""

    def write(code, text, kind=NoteKind.REMARK, sorting=None, *, permission=False, language="en"):
        marks = NoteMarks(kind, sorting, permission=permission)
        sense.session.write_note(KEY, code, text, text, language=language, stay=text, marks=marks)

    return write


@pytest.fixture
def pane(sense):
    sense.show(Pane.HEARD)
    return sense.page.heard


@pytest.fixture
def spoken(say):
    say("F2.1.4", "one person", NoteKind.BARRIER, Sorting.INCLUDE)
    say("G.1.1", "adopted")
    say("F2.1.1", "not enough", NoteKind.BARRIER, Sorting.INCLUDE, language="fr")
    say("F2.2.1", "never asked", NoteKind.QUOTE)
    say("F2.2.2", "at last", NoteKind.QUOTE, permission=True)


def shown(pane):
    return [row.words if not isinstance(row, Said) else row.note.text for row in pane.list.entries.rows]


def test_notes_stand_by_section_kind_and_sorting(spoken, pane):
    assert shown(pane) == [
        "G · General · 1 note",
        "Remark · 1",
        "adopted",
        "F2 · Be heard in decisions · 4 notes",
        "Barrier · Include · 2",
        "not enough",
        "one person",
        "Quote · 2",
        "never asked",
        "at last",
    ]
    assert pane.about.text() == "5 notes"


def test_a_note_says_where_it_stands_its_language_and_whether_it_stays(spoken, pane, languages, qapp, instrument):
    def where():
        return {row.note.text: row.where for row in pane.list.entries.rows if isinstance(row, Said)}

    names = {item.code: item.label for item in instrument.items}
    assert where() == {
        "adopted": f"G.1.1 · {names['G.1.1'].get('en')}",
        "not enough": f"F2.1.1 · {names['F2.1.1'].get('en')} · (FR)",
        "one person": f"F2.1.4 · {names['F2.1.4'].get('en')}",
        "never asked": f"F2.2.1 · {names['F2.2.1'].get('en')} · stays here",
        "at last": f"F2.2.2 · {names['F2.2.2'].get('en')}",
    }
    languages.switch("fr")
    qapp.processEvents()
    assert where()["not enough"] == f"F2.1.1 · {names['F2.1.1'].get('fr')}"
    assert where()["never asked"].endswith("(EN) · reste ici")
    assert pane.about.text() == counted("note", 5, "fr")
    languages.switch("en")


def test_filters_narrow_what_is_shown_and_say_how_much(spoken, pane):
    pane.sorting.setCurrentIndex(pane.sorting.findText("Include"))
    assert [text for text in shown(pane) if "·" not in text] == ["not enough", "one person"]
    assert pane.about.text() == "2 of 5 notes"
    pane.kind.setCurrentIndex(pane.kind.findText("Quote"))
    assert shown(pane) == []
    assert "No note" in pane.about.text()
    assert not pane.list.isVisible()
    pane.sorting.setCurrentIndex(pane.sorting.findText("Not sorted"))
    assert [text for text in shown(pane) if "·" not in text] == ["never asked", "at last"]
    pane.all.click()
    assert pane.about.text() == "5 notes"
    assert not pane.all.isVisible()


def test_the_keyboard_passes_over_headings_and_goes_to_the_criterion(sense, spoken, pane):
    sense.page.take_focus()
    assert QApplication.focusWidget() is pane.list
    QTest.keyClick(pane.list, K.Key_Home)
    assert pane.list.note.text == "adopted"
    QTest.keyClick(pane.list, K.Key_Down)
    assert pane.list.note.text == "not enough"
    QTest.keyClick(pane.list, K.Key_Return)
    assert sense.asked == [(KEY, "F2.1.1")]


def test_a_new_note_is_heard_and_the_one_chosen_stays_so(sense, spoken, say, pane):
    QTest.keyClick(pane.list, K.Key_Home)
    QTest.keyClick(pane.list, K.Key_Down)
    say("G.2.1", "first of all")
    assert "first of all" in shown(pane)
    assert pane.list.note.text == "not enough"


def test_nothing_heard_yet_says_where_notes_are_written(sense, pane):
    assert "Nothing was written down yet" in pane.about.text()
    assert not pane.list.isVisible()
    assert not pane.kind.isVisible()
    pane.to_walk.click()
    assert sense.asked == [(KEY, "G.1.1")]


def test_another_workshop_begins_unfiltered(sense, spoken, pane):
    pane.kind.setCurrentIndex(pane.kind.findText("Quote"))
    sense.session.create_workshop(sense.session.record.details, [KEY])
    assert pane.kind.currentIndex() == 0


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [100, 200])
def test_no_word_is_cut_and_everything_has_a_name(sense, spoken, pane, languages, nameless, qapp, language, size):
    apply_theme(qapp, make_theme("light", size))
    languages.switch(language)
    settle()
    assert cut_labels(pane) + cut_buttons(pane) + sideways(sense.page) == []
    assert nameless(pane) == []


def test_the_model_is_sound(spoken, pane, qtmodeltester):
    made = HeadedModel()
    made.show_rows(pane.list.entries.rows)
    qtmodeltester.check(made)
