"""What notes are, how they are sorted and in which language: chosen under the text, one change each, kept with it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests import factories
from tests.gui.kit import LONG, full_disk

from pcn_desktop.reports.note_words import note_kind, note_sorting
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting

KEY = "pcn-readiness"
K = Qt.Key
PLAIN = NoteMarks()


@pytest.fixture
def codes(instrument):
    return [item.code for item in instrument.items]


def editors(walking):
    return walking.page.card.notes._editors


def kept(walking):
    return [(one.text, one.language, one.marks) for one in walking.session.record.assessment(KEY).notes]


def told(walking):
    return [(row.field, row.before, row.after) for row in walking.session.history(KEY, walking.code) if row.field]


def begin(walking):
    """Put the caret in the empty note and return its editor."""
    walking.page.card.notes.focus_note()
    return next(one for one in editors(walking) if one.form.text.hasFocus())


def written(walking, text="Dit", **marks):
    """Write a note and return its editor, with the keys back on the card."""
    walking.session.write_note(
        KEY, walking.code, text, text, language="fr", stay=text, marks=NoteMarks(**marks) if marks else None
    )
    return next(one for one in editors(walking) if one.note_id == text)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def choose(box, row):
    """Choose a row as a hand does: in the list, which says so."""
    box.setCurrentIndex(row)
    box.activated.emit(row)


# Choosing


def test_the_line_is_there_while_the_note_is_in_hand_or_says_more_than_a_remark(walking, qtbot):
    plain, barrier = written(walking), written(walking, "Autre", kind=NoteKind.BARRIER)
    assert (plain.marks.isVisible(), barrier.marks.isVisible()) == (False, True)
    plain.form.text.setFocus()
    assert plain.marks.isVisible()
    press(K.Key_Tab)
    assert QApplication.focusWidget() is plain.marks.kind
    assert plain.marks.isVisible()
    walking.page.take_focus()
    qtbot.waitUntil(lambda: not plain.marks.isVisible())
    assert barrier.marks.isVisible()


def test_tab_leads_from_the_text_to_each_mark_and_on(walking):
    editor = written(walking, kind=NoteKind.QUOTE)
    editor.form.text.setFocus()
    walked = []
    for _ in range(6):
        press(K.Key_Tab)
        walked.append(QApplication.focusWidget())
    marks, form = editor.marks, editor.form
    assert walked == [marks.kind, marks.sorting, marks.permission, form.language, form.more, form.remove]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_keyboard_alone_marks_a_note(walking, languages, qapp, language):
    languages.switch(language)
    qapp.processEvents()
    begin(walking)
    QTest.keyClicks(QApplication.focusWidget(), "Dit")
    press(K.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), note_kind(NoteKind.BARRIER, language)[:2])
    press(K.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), note_sorting(Sorting.MODIFY, language)[:2])
    press(K.Key_Escape)
    assert QApplication.focusWidget() is walking.page.card
    assert kept(walking) == [("Dit", "fr", NoteMarks(NoteKind.BARRIER, Sorting.MODIFY))]


@pytest.mark.parametrize("kind", list(NoteKind))
def test_each_kind_is_kept_and_shown(walking, kind):
    editor = written(walking)
    choose(editor.marks.kind, list(NoteKind).index(kind))
    assert kept(walking) == [("Dit", "fr", NoteMarks(kind))]
    assert editor.marks.kind.currentText() == note_kind(kind, "en")
    assert editor.marks.permission.isVisible() == (kind is NoteKind.QUOTE)
    assert editor.marks.taken_up.isVisible() == (kind is NoteKind.PARKED)


@pytest.mark.parametrize("sorting", list(Sorting))
def test_each_sorting_is_kept_and_taken_away(walking, sorting):
    editor = written(walking)
    choose(editor.marks.sorting, 1 + list(Sorting).index(sorting))
    assert kept(walking) == [("Dit", "fr", NoteMarks(sorting=sorting))]
    choose(editor.marks.sorting, 0)
    assert kept(walking) == [("Dit", "fr", PLAIN)]


def test_no_key_in_a_mark_rates_or_moves(walking, codes):
    written(walking).form.text.setFocus()
    for _ in range(2):
        press(K.Key_Tab)
        box = QApplication.focusWidget()
        for key in (K.Key_Backspace, K.Key_Return, K.Key_Left, K.Key_3, K.Key_F, K.Key_Question):
            press(key)
            assert QApplication.focusWidget() is box
    assert (walking.code, walking.rating) == (codes[0], None)
    press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is walking.page.card


def test_the_wheel_turns_the_page_not_the_kind(walking):
    editor = written(walking, kind=NoteKind.BARRIER)
    editor.marks.kind.setFocus()
    down = QWheelEvent(
        QPointF(5, 5), editor.marks.kind.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor.marks.kind, down)
    assert kept(walking) == [("Dit", "fr", NoteMarks(NoteKind.BARRIER))]
    assert editor.marks.kind.currentIndex() == 2


# One change each


def test_text_kind_sorting_and_language_are_a_step_of_undo_each(walking):
    editor = begin(walking)
    QTest.keyClicks(editor.form.text, "Dit")
    choose(editor.marks.kind, 2)
    choose(editor.marks.sorting, 3)
    editor.form.language.click()
    stack = walking.session.undo_stack
    marked = NoteMarks(NoteKind.BARRIER, Sorting.INCLUDE)
    states = [[], [("Dit", "fr", PLAIN)], [("Dit", "fr", NoteMarks(NoteKind.BARRIER))], [("Dit", "fr", marked)]]
    assert kept(walking) == [("Dit", "en", marked)]
    for state in reversed(states):
        stack.undo()
        assert kept(walking) == state
    for state in (*states[1:], [("Dit", "en", marked)]):
        stack.redo()
        assert kept(walking) == state
    shown = editors(walking)[0]
    assert (shown.form.language.text(), shown.marks.marks) == ("EN", marked)


def test_each_change_has_its_own_row_of_history(walking):
    editor = written(walking)
    choose(editor.marks.kind, 4)
    editor.marks.permission.click()
    editor.form.language.click()
    assert told(walking) == [
        ("language", "fr", "en"),
        ("permission", None, "yes"),
        ("kind", "remark", "quote"),
    ]
    shown = [walking.page.side.history.model.index(row).data().split("\n")[0] for row in range(3)]
    assert shown[0] == "Language of the note: FR → EN"


def test_passing_through_several_kinds_is_one_step(walking):
    written(walking).marks.kind.setFocus()
    before = walking.session.undo_stack.count()
    for _ in range(3):
        press(K.Key_Down)
    assert kept(walking) == [("Dit", "fr", NoteMarks(NoteKind.ENABLER))]
    assert walking.session.undo_stack.count() == before + 1
    walking.session.undo_stack.undo()
    assert kept(walking) == [("Dit", "fr", PLAIN)]


def test_what_is_being_typed_is_kept_before_its_mark(walking):
    editor = written(walking)
    editor.form.text.setFocus()
    editor.form.text.setPlainText("Dit et redit")
    choose(editor.marks.kind, 1)
    assert kept(walking) == [("Dit et redit", "fr", NoteMarks(NoteKind.EVIDENCE))]
    walking.session.undo_stack.undo()
    assert kept(walking) == [("Dit et redit", "fr", PLAIN)]


# A blank note


def test_a_blank_note_with_marks_does_nothing_until_it_has_text(walking):
    editor = begin(walking)
    choose(editor.marks.kind, 2)
    choose(editor.marks.sorting, 1)
    editor.form.language.click()
    assert kept(walking) == []
    assert not walking.page.card.notes.dirty
    assert walking.session.undo_stack.count() == 0
    walking.session.rate(KEY, walking.code, 1)
    editor.form.text.setFocus()
    QTest.keyClicks(editor.form.text, "Dit")
    walking.page.flush()
    assert kept(walking) == [("Dit", "en", NoteMarks(NoteKind.BARRIER, Sorting.CLARIFY))]


def test_a_blank_note_that_is_left_is_plain_again(walking, qtbot):
    editor = begin(walking)
    choose(editor.marks.kind, 2)
    editor.form.language.click()
    walking.page.take_focus()
    qtbot.waitUntil(lambda: editor.marks.marks == PLAIN)
    assert editor.form.language.text() == "FR"
    assert not editor.marks.isVisible()


def test_a_new_note_follows_the_language_of_the_room(walking):
    walking.session.change_details(factories.details(language="en"), "stay")
    assert editors(walking)[-1].form.language.text() == "EN"


# Quotes


def test_a_quote_stays_until_permission_is_given(walking):
    editor = written(walking, kind=NoteKind.QUOTE)
    (note,) = walking.session.record.assessment(KEY).notes
    assert not note.may_leave
    assert "stays on this laptop" in editor.marks._about.text()
    editor.marks.permission.setFocus()
    press(K.Key_Space)
    (note,) = walking.session.record.assessment(KEY).notes
    assert note.may_leave
    assert "may leave" in editor.marks._about.text()
    walking.session.undo_stack.undo()
    assert not editor.marks.permission.isChecked()


def test_the_permission_ends_with_the_quote(walking):
    editor = written(walking, kind=NoteKind.QUOTE, permission=True)
    choose(editor.marks.kind, 0)
    choose(editor.marks.kind, 4)
    assert kept(walking)[0][2] == NoteMarks(NoteKind.QUOTE)
    assert not editor.marks.permission.isChecked()


# Parked topics


def test_p_parks_a_topic_with_the_caret_in_it(walking):
    press(K.Key_P)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert not editors(walking)[-1].marks.taken_up.isVisible()
    QTest.keyClicks(field, "Plus tard")
    press(K.Key_Escape)
    assert kept(walking) == [("Plus tard", "fr", NoteMarks(NoteKind.PARKED))]
    assert editors(walking)[0].marks.taken_up.isVisible()
    press(K.Key_T)
    QTest.keyClicks(QApplication.focusWidget(), "Une note")
    press(K.Key_Escape)
    assert kept(walking)[1] == ("Une note", "fr", PLAIN)


def test_the_button_parks_a_topic_too(walking):
    walking.page.card.park.click()
    assert next(one for one in editors(walking) if one.form.text.hasFocus()).marks.marks.kind is NoteKind.PARKED


def test_parked_topics_stand_in_one_list_that_leads_to_them(walking, codes):
    written(walking, "Plus tard", kind=NoteKind.PARKED)
    walking.page.go_to(KEY, codes[30])
    written(walking, "Aussi", kind=NoteKind.PARKED)
    panel = walking.page.side.notes
    walking.page.show_parked()
    assert panel.parked.text() == "Parked 2"
    assert [note.text for note in panel.model.notes] == ["Plus tard", "Aussi"]
    assert panel.view.hasFocus()
    assert not panel.community.isVisible()
    panel.view.clicked.emit(panel.model.index(0))
    editor = next(one for one in editors(walking) if one.note_id == "Plus tard")
    assert walking.code == codes[0]
    assert editor.form.text.hasFocus()
    editor.marks.taken_up.click()
    assert [note.text for note in panel.model.notes] == ["Aussi"]
    assert walking.session.record.assessment(KEY).notes[0].marks == PLAIN
    assert editor.in_hand
    panel.here.click()
    assert panel.community.isVisible()
    walking.session.undo_stack.undo()
    assert panel.parked.text() == "Parked 2"


def test_an_empty_list_of_parked_topics_says_how_one_is_parked(walking):
    walking.page.show_parked()
    panel = walking.page.side.notes
    assert panel.parked.hasFocus()
    assert "No topic is parked" in panel._about.text()
    assert not panel.view.isVisible()


# When it cannot be changed


def test_a_closed_workshop_shows_marks_and_changes_none(walking):
    editor = written(walking, kind=NoteKind.PARKED)
    walking.session.close_workshop()
    assert editor.marks.isVisible()
    assert not any(one.isEnabled() for one in (*editor.marks.stops, editor.form.language))
    assert not walking.page.card.park.isVisible()
    walking.page.take_focus()
    press(K.Key_P)
    assert kept(walking) == [("Dit", "fr", NoteMarks(NoteKind.PARKED))]
    assert QApplication.focusWidget() is walking.page.card


def test_marks_that_the_disk_refuses_are_not_lost(walking, codes):
    with full_disk(walking.session.workspace):
        editor = begin(walking)
        editor.form.text.insertPlainText(LONG)
        choose(editor.marks.kind, 2)
        walking.page.go_to(KEY, codes[1])
        assert walking.page.card.notes.dirty
    walking.page.flush()
    assert [(text.strip(), marks) for text, _, marks in kept(walking)] == [(LONG.strip(), NoteMarks(NoteKind.BARRIER))]
    assert not walking.page.card.notes.dirty


# Words and room


def test_every_mark_has_a_name_in_both_languages(walking, languages, nameless, qapp):
    editor = written(walking, kind=NoteKind.QUOTE)
    for language in ("fr", "en"):
        languages.switch(language)
        qapp.processEvents()
        assert nameless(editor) == []
        assert editor.marks.kind.currentText() == note_kind(NoteKind.QUOTE, language)
    assert editor.form.language.accessibleName() == "Written in French. Change it to English"
