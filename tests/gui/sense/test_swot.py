"""Strengths, weaknesses, opportunities, threats: lines typed with Enter, edited, moved, emptied, suggested."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.gui.kit import LONG, full_disk

from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.workspace.values import ChoiceKind, Quadrant

STRENGTH, WEAKNESS, OPPORTUNITY, THREAT = Quadrant


@pytest.fixture
def field(sense):
    """The threats, with the caret in their empty line."""
    sense.show(Pane.SWOT)
    area = sense.page.swot[THREAT].area
    area.editors[-1].text_edit.setFocus()
    return area


def texts(area):
    return [editor.text for editor in area.editors]


def write(qtbot, words):
    """Type into the field that has the focus, then Enter."""
    edit = QApplication.focusWidget()
    edit.insertPlainText(words)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_enter_adds_line_after_line(sense, field, qtbot):
    for words in ("un", "deux", "trois"):
        write(qtbot, words)
    assert sense.lines(THREAT) == ["un", "deux", "trois"]
    assert texts(field) == ["un", "deux", "trois", ""]
    assert QApplication.focusWidget() is field.editors[-1].text_edit
    write(qtbot, "  ")
    assert sense.lines(THREAT) == ["un", "deux", "trois"]
    assert {entry.language for entry in sense.session.record.swot} == {"fr"}


def test_a_line_is_on_disk_while_it_is_typed(sense, field, qtbot):
    edit = QApplication.focusWidget()
    edit.insertPlainText("Départs")
    field.editors[0]._autosave.timer.timeout.emit()
    assert sense.lines(THREAT) == ["Départs"]
    edit.insertPlainText(" à la retraite")
    assert QApplication.focusWidget() is edit
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert sense.lines(THREAT) == ["Départs à la retraite"]
    sense.session.undo_stack.undo()
    assert sense.lines(THREAT) == []
    assert texts(field) == [""]
    sense.session.undo_stack.redo()
    assert texts(field) == ["Départs à la retraite", ""]


def test_a_line_is_edited_in_place_and_an_emptied_one_goes(sense, field, note_down, qtbot):
    note_down(THREAT, "un", "deux")
    first, second = field.editors[:2]
    first.text_edit.setFocus()
    first.text_edit.setPlainText("un peu plus")
    second.text_edit.setFocus()
    assert sense.lines(THREAT) == ["un peu plus", "deux"]
    second.text_edit.setPlainText("")
    second._autosave.timer.timeout.emit()
    assert sense.lines(THREAT) == ["un peu plus", "deux"], "not while somebody may go on typing"
    first.text_edit.setFocus()
    assert sense.lines(THREAT) == ["un peu plus"]
    assert texts(field) == ["un peu plus", ""]
    sense.session.undo_stack.undo()
    assert texts(field) == ["un peu plus", "deux", ""]


def test_lines_move_and_are_removed(sense, field, note_down, qtbot):
    note_down(THREAT, "un", "deux", "trois")
    third = field.editors[2]
    third.text_edit.setFocus()
    qtbot.keyClick(third.text_edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sense.lines(THREAT) == ["un", "trois", "deux"]
    qtbot.mouseClick(third.down, Qt.MouseButton.LeftButton)
    assert sense.lines(THREAT) == ["un", "deux", "trois"]
    assert not third.down.isEnabled()
    qtbot.mouseClick(field.editors[0].remove, Qt.MouseButton.LeftButton)
    assert sense.lines(THREAT) == ["deux", "trois"]
    assert not field.editors[-1].remove.isVisible(), "the empty line stays"


def test_closing_writes_the_line_that_is_typed(sense, field):
    QApplication.focusWidget().insertPlainText("à moitié")
    sense.page.flush()
    assert sense.lines(THREAT) == ["à moitié"]


def test_what_cannot_be_written_stays_and_goes_later(sense, field):
    with full_disk(sense.session.workspace):
        QApplication.focusWidget().insertPlainText(LONG)
        sense.page.flush()
        assert sense.lines(THREAT) == []
        assert field.dirty
        assert texts(field)[0] == LONG
    sense.page.flush()
    assert sense.lines(THREAT) == [LONG.strip()]
    assert not field.dirty


def test_the_results_suggest_and_a_click_adds_in_the_language_of_the_room(sense, qtbot, choose, languages, qapp):
    choose(ChoiceKind.STRENGTH, "F1.3")
    languages.switch("en")
    qapp.processEvents()
    sense.show(Pane.SWOT)
    card = sense.page.swot[STRENGTH]
    assert [made.text() for made in card.offers[:2]] == [
        "Communications (F1.3)",
        "Patients, families, community (G.2)",
    ]
    qtbot.mouseClick(card.offers[1], Qt.MouseButton.LeftButton)
    assert sense.lines(STRENGTH) == ["Patients, familles, communauté (G.2)"]
    assert not any("(G.2)" in made.text() for made in card.offers)
    sense.session.undo_stack.undo()
    assert any("(G.2)" in made.text() for made in card.offers)
    assert any("(G.3)" in made.text() for made in sense.page.swot[WEAKNESS].offers)
    assert not sense.page.swot[OPPORTUNITY].offers
    assert not sense.page.swot[THREAT].offers


def test_nothing_rated_suggests_nothing(sense):
    for code in tuple(sense.session.record.assessments[0].ratings):
        sense.session.workspace.rate(sense.session.record.id, "pcn-readiness", code, None)
    sense.session.open_workshop(sense.session.record.id)
    sense.show(Pane.SWOT)
    assert not sense.page.swot[STRENGTH].offers
    assert not sense.page.swot[STRENGTH]._from_results.isVisible()


def test_the_two_languages_are_marked(sense, field, note_down, languages, qapp):
    note_down(THREAT, "une menace")
    languages.switch("en")
    qapp.processEvents()
    assert field.editors[0].mark.text() == "(FR)"
    languages.switch("fr")
    qapp.processEvents()
    assert not field.editors[0].mark.isVisible()
    assert field.editors[0].text == "une menace"
