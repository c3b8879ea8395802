"""Strengths and priorities: found as one types, with a reason edited in place, reordered, removed, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests import factories
from tests.gui.kit import LONG, full_disk

from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.workspace.values import ChoiceKind

KEY = "pcn-readiness"
STRENGTH, PRIORITY = ChoiceKind.STRENGTH, ChoiceKind.PRIORITY


@pytest.fixture
def card(sense, choose):
    """The priorities, two of them chosen."""
    choose(PRIORITY, "F1.1", "F1.2")
    sense.show(Pane.CHOICES)
    return sense.page.choices[PRIORITY]


def reason(card, code):
    """Return the field of a choice."""
    area = card.area
    return next(editor for editor in area.editors if area._entries[editor.key].code == code)


def shown(card):
    return [card.area._entries[editor.key].code for editor in card.area.editors]


def test_a_search_adds_by_keyboard_alone(sense, card, qtbot):
    field = card.search.field
    assert QApplication.focusWidget() is field
    field.insert("sante popul")
    assert card.search.view.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sense.chosen(PRIORITY) == ["F1.1", "F1.2", "F3.1"]
    assert field.text() == ""
    assert not card.search.view.isVisible()
    assert QApplication.focusWidget() is field
    assert shown(card) == ["F1.1", "F1.2", "F3.1"]


def test_the_answers_are_walked_through_and_left(sense, choose, qtbot):
    sense.show(Pane.CHOICES)
    search = sense.page.choices[STRENGTH].search
    search.field.setFocus()
    search.field.insert("f2.1")
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    assert search.view.hasFocus()
    qtbot.keyClick(search.view, Qt.Key.Key_Up)
    assert search.field.hasFocus()
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    qtbot.keyClick(search.view, Qt.Key.Key_Down)
    qtbot.keyClick(search.view, Qt.Key.Key_Return)
    assert sense.chosen(STRENGTH) == ["F2.1.1"]
    search.field.insert("f2.2")
    qtbot.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.field.text() == ""
    search.field.insert("f2.2")
    qtbot.mouseClick(
        search.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=search.view.visualRect(search.found.index(0)).center(),
    )
    assert sense.chosen(STRENGTH) == ["F2.1.1", "F2.2"]


def test_the_fourth_and_the_same_again_are_said_and_nothing_changes(sense, card, choose):
    choose(PRIORITY, "F1.2")
    assert sense.page.notice.text == "F1.2 is among the priorities."
    choose(PRIORITY, "F1.3", "F2.1")
    assert sense.page.notice.text == "Three priorities at most: take one out first."
    assert sense.chosen(PRIORITY) == ["F1.1", "F1.2", "F1.3"]


def test_a_reason_is_on_disk_after_a_rest_and_when_the_field_is_left(sense, card, qtbot):
    editor = reason(card, "F1.2")
    editor.text_edit.setFocus()
    editor.text_edit.insertPlainText("Sans relève")
    assert card.area.dirty
    with qtbot.waitSignal(card.written):
        editor._autosave.timer.timeout.emit()
    assert sense.choice(PRIORITY, "F1.2").reason == "Sans relève"
    editor.text_edit.insertPlainText(", rien ne tient")
    card.search.field.setFocus()
    assert sense.choice(PRIORITY, "F1.2").reason == "Sans relève, rien ne tient"
    assert not card.area.dirty


def test_one_stay_is_one_step_of_undo(sense, card, qtbot):
    editor = reason(card, "F1.2")
    editor.text_edit.setFocus()
    for words in ("un", " deux", " trois"):
        editor.text_edit.insertPlainText(words)
        editor.flush()
    card.search.field.setFocus()
    sense.session.undo_stack.undo()
    assert sense.choice(PRIORITY, "F1.2").reason == ""
    assert editor.text == ""
    sense.session.undo_stack.redo()
    assert editor.text == "un deux trois"


def test_a_reason_keeps_its_language_and_can_be_emptied(sense, card, languages, qapp):
    editor = reason(card, "F1.1")
    editor.text_edit.insertPlainText("Parce que")
    editor.flush()
    languages.switch("en")
    qapp.processEvents()
    assert editor.text == "Parce que"
    assert editor.mark.text() == "(FR)"
    assert sense.choice(PRIORITY, "F1.1").language == "fr"
    editor.text_edit.setPlainText("")
    editor.flush()
    card.area._left(editor)
    assert sense.choice(PRIORITY, "F1.1").reason == ""
    assert shown(card) == ["F1.1", "F1.2"]


def test_enter_is_done_and_shift_enter_a_new_line(sense, card, qtbot):
    editor, following = reason(card, "F1.1"), reason(card, "F1.2")
    editor.text_edit.setFocus()
    editor.text_edit.insertPlainText("a")
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    editor.text_edit.insertPlainText("b")
    qtbot.keyClick(editor.text_edit, Qt.Key.Key_Return)
    assert sense.choice(PRIORITY, "F1.1").reason.split() == ["a", "b"]
    assert following.text_edit.hasFocus()


def test_buttons_and_keys_reorder_and_keep_the_caret(sense, card, choose, qtbot):
    choose(PRIORITY, "F1.3")
    third = reason(card, "F1.3")
    qtbot.mouseClick(third.up, Qt.MouseButton.LeftButton)
    assert sense.chosen(PRIORITY) == shown(card) == ["F1.1", "F1.3", "F1.2"]
    third.text_edit.setFocus()
    third.text_edit.insertPlainText("d’abord")
    qtbot.keyClick(third.text_edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sense.chosen(PRIORITY) == shown(card) == ["F1.3", "F1.1", "F1.2"]
    assert third.text_edit.hasFocus()
    assert sense.choice(PRIORITY, "F1.3").reason == "d’abord"
    assert not third.up.isEnabled()
    qtbot.keyClick(third.text_edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sense.chosen(PRIORITY) == ["F1.3", "F1.1", "F1.2"]
    sense.session.undo_stack.undo()
    assert shown(card) == ["F1.1", "F1.3", "F1.2"]


def test_removing_can_be_undone_and_the_focus_stays_near(sense, card, qtbot):
    editor = reason(card, "F1.1")
    editor.text_edit.insertPlainText("raison")
    editor.flush()
    editor.remove.setFocus()
    qtbot.keyClick(editor.remove, Qt.Key.Key_Space)
    assert sense.chosen(PRIORITY) == shown(card) == ["F1.2"]
    assert QApplication.focusWidget() is reason(card, "F1.2").text_edit
    sense.session.undo_stack.undo()
    assert shown(card) == ["F1.1", "F1.2"]
    assert reason(card, "F1.1").text == "raison"


def test_a_code_leads_to_its_criterion(sense, card, qtbot):
    qtbot.mouseClick(reason(card, "F1.2").head.go, Qt.MouseButton.LeftButton)
    assert sense.asked == [(KEY, "F1.2")]


def test_leaving_the_pane_or_the_window_writes_what_is_typed(sense, card):
    editor = reason(card, "F1.1")
    editor.text_edit.setFocus()
    editor.text_edit.insertPlainText("un")
    sense.show(Pane.OVERVIEW)
    assert sense.choice(PRIORITY, "F1.1").reason == "un"
    editor.text_edit.insertPlainText(" deux")
    sense.page.flush()
    assert sense.choice(PRIORITY, "F1.1").reason == "un deux"


def test_what_cannot_be_written_waits_in_its_field(sense, card, qtbot):
    told = []
    sense.page.dirtyChanged.connect(told.append)
    first = sense.session.record.id
    editor = reason(card, "F1.1")
    with full_disk(sense.session.workspace):
        editor.text_edit.insertPlainText(LONG)
        sense.page.flush()
        assert editor.dirty
    assert told == [True]
    assert sense.session.create_workshop(factories.details("Autre"), [KEY])
    assert shown(card) == []
    assert card.area.dirty
    sense.page.flush()
    assert sense.session.open_workshop(first)
    assert reason(card, "F1.1").text == LONG
    sense.page.flush()
    assert sense.choice(PRIORITY, "F1.1").reason == LONG.strip()
    assert told == [True, False]
    assert shown(card) == ["F1.1", "F1.2"]


def test_the_sentences_say_what_to_do_and_how_many(sense, card, choose):
    assert card._title.text() == "Priorities · 2 of 3"
    assert "three at most" in card._about.text()
    assert "Nothing is chosen yet." in sense.page.choices[STRENGTH]._about.text()
    choose(STRENGTH, "G.2")
    assert "in the order that you give it" in sense.page.choices[STRENGTH]._about.text()


def test_the_tab_key_follows_the_eye(sense, card, qtbot):
    editor = reason(card, "F1.1")
    editor.head.go.setFocus()
    seen = []
    for _ in range(8):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    second = reason(card, "F1.2")
    assert seen == [
        editor.head.go, editor.down, editor.remove, editor.text_edit,
        second.head.go, second.up, second.remove, second.text_edit,
    ]  # fmt: skip
    assert QApplication.focusWidget() is card.search.field
