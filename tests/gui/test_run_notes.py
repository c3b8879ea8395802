"""Notes of the walk: saved by themselves, one row a stay, never lost, never said to be saved before they are."""

from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from tests import factories
from tests.gui.kit import LONG, full_disk

from pcn_desktop.gui.theme import current

KEY = "pcn-readiness"
K = Qt.Key


@pytest.fixture
def codes(instrument):
    return [item.code for item in instrument.items]


@pytest.fixture
def told(walking):
    """What the page said of unsaved text, in order."""
    said = []
    walking.page.dirtyChanged.connect(said.append)
    return said


def settle():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.processEvents()


def area(walking):
    return walking.page.card.notes


def fields(walking):
    return [editor.form.text for editor in area(walking)._editors]


def shown(walking):
    return [field.toPlainText() for field in fields(walking)]


def begin(walking):
    """Go to the empty note and return its field."""
    area(walking).focus_note()
    field = QApplication.focusWidget()
    assert field in fields(walking)
    return field


def stored(walking, code):
    return [note.text for note in walking.session.record.assessment(KEY).notes if note.code == code]


def rows(walking, code):
    return [(row.before, row.after) for row in walking.session.history(KEY, code)]


def test_text_is_saved_when_the_typing_rests(walking, qtbot, told, codes):
    field = begin(walking)
    with qtbot.waitSignal(walking.session.saved, timeout=20_000):
        field.insertPlainText("Dit à l’équipe")
        assert told == [True]
        assert stored(walking, codes[0]) == []
    assert stored(walking, codes[0]) == ["Dit à l’équipe"]
    assert told == [True, False]
    assert field.hasFocus()
    assert field.toPlainText() == "Dit à l’équipe"


def test_text_is_saved_on_leaving_the_field(walking, told, codes):
    begin(walking).insertPlainText("Dit")
    walking.page.take_focus()
    assert stored(walking, codes[0]) == ["Dit"]
    assert told == [True, False]


def test_text_is_saved_on_moving_on(walking, told, codes):
    begin(walking).insertPlainText("Dit")
    walking.page.go_to(KEY, codes[1])
    assert (stored(walking, codes[0]), stored(walking, codes[1])) == (["Dit"], [])
    assert told == [True, False]
    assert shown(walking) == [""]


def test_text_is_saved_when_asked(walking, told, codes):
    field = begin(walking)
    field.insertPlainText("Dit")
    walking.page.flush()
    assert stored(walking, codes[0]) == ["Dit"]
    assert told == [True, False]
    assert field.hasFocus()


def test_one_stay_is_one_row_of_history_and_one_step(walking, codes):
    field = begin(walking)
    for part in ("Un", " deux", " trois"):
        field.insertPlainText(part)
        walking.page.flush()
    assert rows(walking, codes[0]) == [(None, "Un deux trois")]
    assert walking.session.undo_stack.count() == 1
    walking.page.take_focus()
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    field.insertPlainText(" quatre")
    walking.page.take_focus()
    assert rows(walking, codes[0]) == [("Un deux trois", "Un deux trois quatre"), (None, "Un deux trois")]
    assert len(stored(walking, codes[0])) == 1


def test_a_stay_without_a_change_leaves_no_row(walking, told, codes):
    field = begin(walking)
    field.insertPlainText("x")
    field.clear()
    walking.page.take_focus()
    assert told == [True, False]
    assert (rows(walking, codes[0]), walking.session.undo_stack.count()) == ([], 0)
    begin(walking).insertPlainText(" \n ")
    walking.page.take_focus()
    assert rows(walking, codes[0]) == []


def test_there_is_always_one_empty_note_at_the_end(walking, codes):
    for text in ("Un", "Deux", "Trois"):
        begin(walking).insertPlainText(text)
        walking.page.take_focus()
    assert shown(walking) == ["Un", "Deux", "Trois", ""]
    assert stored(walking, codes[0]) == ["Un", "Deux", "Trois"]
    walking.page.go_to(KEY, codes[1])
    walking.page.go_to(KEY, codes[0])
    assert shown(walking) == ["Un", "Deux", "Trois", ""]


def test_a_rating_in_the_middle_of_a_note_keeps_the_text(walking, codes):
    field = begin(walking)
    field.insertPlainText("Dit ")
    walking.session.rate(KEY, codes[0], 2)
    assert field.toPlainText() == "Dit "
    assert area(walking).dirty
    field.insertPlainText("encore")
    walking.page.take_focus()
    assert stored(walking, codes[0]) == ["Dit encore"]


def test_a_note_is_removed_and_comes_back_with_undo(walking, qtbot, codes):
    begin(walking).insertPlainText("À garder")
    walking.page.take_focus()
    remove = area(walking)._editors[0].form.remove
    assert remove.isVisible()
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert stored(walking, codes[0]) == []
    assert QApplication.focusWidget() is walking.page.card
    assert shown(walking) == [""]
    walking.session.undo_stack.undo()
    assert (stored(walking, codes[0]), shown(walking)) == (["À garder"], ["À garder", ""])
    walking.session.undo_stack.undo()
    assert (stored(walking, codes[0]), shown(walking)) == ([], [""])
    walking.session.undo_stack.redo()
    assert (stored(walking, codes[0]), shown(walking)) == (["À garder"], ["À garder", ""])


def test_a_note_removed_while_it_is_being_written(walking, qtbot, codes):
    begin(walking).insertPlainText("Premier")
    walking.page.flush()
    field = fields(walking)[0]
    field.insertPlainText(" et suite")
    qtbot.mouseClick(area(walking)._editors[0].form.remove, Qt.MouseButton.LeftButton)
    assert (stored(walking, codes[0]), shown(walking)) == ([], [""])
    assert not area(walking).dirty
    walking.session.undo_stack.undo()
    assert stored(walking, codes[0]) == ["Premier et suite"]


def test_a_note_is_restored_from_history(walking, codes):
    begin(walking).insertPlainText("Ancien")
    walking.page.take_focus()
    field = fields(walking)[0]
    field.setFocus()
    field.setPlainText("Nouveau")
    walking.page.take_focus()
    history = walking.page.side.history
    walking.page.side.tabs[4].click()
    assert not history.before.isEnabled()
    history.view.setCurrentIndex(history.model.index(0, 0))
    history.before.click()
    assert stored(walking, codes[0]) == ["Ancien"]
    assert shown(walking) == ["Ancien", ""]
    assert history.model.rowCount() == 3


# When it cannot be saved


def test_an_unsaved_note_survives_moving_away_and_back(walking, told, codes):
    errors = []
    walking.session.failed.connect(errors.append)
    with full_disk(walking.session.workspace):
        begin(walking).insertPlainText(LONG)
        walking.page.go_to(KEY, codes[3])
        assert errors
        assert told == [True]
        assert shown(walking) == [""]
        walking.page.go_to(KEY, codes[0])
        assert shown(walking) == [LONG, ""]
        assert told == [True]
    walking.page.flush()
    assert [text.strip() for text in stored(walking, codes[0])] == [LONG.strip()]
    assert told == [True, False]
    assert len(rows(walking, codes[0])) == 1


def test_an_unsaved_note_left_behind_is_saved_once_it_can_be(walking, told, codes):
    with full_disk(walking.session.workspace):
        begin(walking).insertPlainText(LONG)
        walking.page.go_to(KEY, codes[3])
        walking.page.flush()
        assert told == [True]
    walking.page.flush()
    assert [text.strip() for text in stored(walking, codes[0])] == [LONG.strip()]
    assert stored(walking, codes[3]) == []
    assert told == [True, False]
    assert not area(walking).dirty
    walking.page.go_to(KEY, codes[0])
    assert [text.strip() for text in shown(walking)] == [LONG.strip(), ""]
    walking.page.take_focus()
    assert len(rows(walking, codes[0])) == 1


def test_a_change_of_a_note_that_cannot_be_saved_is_not_lost(walking, told, codes):
    begin(walking).insertPlainText("Court")
    walking.page.take_focus()
    field = fields(walking)[0]
    with full_disk(walking.session.workspace):
        field.setFocus()
        field.setPlainText(LONG)
        walking.page.take_focus()
        walking.page.go_to(KEY, codes[1])
        assert stored(walking, codes[0]) == ["Court"]
        walking.page.go_to(KEY, codes[0])
        assert shown(walking)[0] == LONG
    begin(walking)
    walking.page.flush()
    assert stored(walking, codes[0])[0].strip() == LONG.strip()
    assert told[-1] is False


def test_unsaved_text_never_lands_in_another_workshop(walking, told, codes):
    first = walking.session.record.id
    with full_disk(walking.session.workspace):
        begin(walking).insertPlainText(LONG)
        walking.page.flush()
    walking.page.card.notes._editors[0]._autosave.timer.stop()
    assert walking.session.create_workshop(factories.details("Autre"), [KEY])
    walking.page.flush()
    assert (stored(walking, codes[0]), shown(walking)) == ([], [""])
    assert told == [True]
    assert walking.session.open_workshop(first)
    assert shown(walking) == [LONG, ""]
    walking.page.flush()
    assert [text.strip() for text in stored(walking, codes[0])] == [LONG.strip()]
    assert told == [True, False]


def test_another_workshop_shows_its_own_notes(walking, codes):
    begin(walking).insertPlainText("Du premier")
    walking.page.take_focus()
    first = walking.session.record.id
    walking.session.create_workshop(factories.details("Autre", language="en"), [KEY])
    assert shown(walking) == [""]
    begin(walking).insertPlainText("Of the second")
    walking.page.take_focus()
    (note,) = walking.session.record.assessment(KEY).notes
    assert (note.text, note.language) == ("Of the second", "en")
    walking.session.open_workshop(first)
    assert (shown(walking), stored(walking, codes[0])) == (["Du premier", ""], ["Du premier"])


# Languages


def test_a_new_note_is_in_the_language_of_the_room_and_keeps_it(walking, languages, codes):
    begin(walking).insertPlainText("En français")
    languages.switch("en")
    settle()
    walking.page.take_focus()
    (note,) = walking.session.record.assessment(KEY).notes
    assert note.language == "fr"
    assert area(walking)._editors[0].form.language.text() == "FR"


@pytest.mark.parametrize("order", [("fr", "en"), ("en", "fr")])
def test_the_language_switches_at_once_and_keeps_all_in_place(walking, languages, instrument, codes, order):
    walking.page.go_to(KEY, codes[5])
    walking.session.rate(KEY, codes[5], 3)
    field = begin(walking)
    field.insertPlainText("À moitié écr")
    caret = field.textCursor().position()
    for language in order:
        languages.switch(language)
        settle()
        item, scale = instrument.items[5], walking.page.scale
        assert walking.page.card._criterion.text() == item.label.get(language)
        assert walking.page.card._question.text() == item.question.get(language)
        assert walking.page.card._levels[3].accessibleName() == f"3 {scale.levels[3].label.get(language)}"
        assert walking.page.card._levels[3].isChecked()
        assert walking.code == codes[5]
        assert field.hasFocus()
        assert (field.toPlainText(), field.textCursor().position()) == ("À moitié écr", caret)
        shown_titles = [walking.page.outline.model.index(row, 0).data() for row in range(len(instrument.sections))]
        assert shown_titles == [section.short.get(language) for section in instrument.sections]
    walking.page.take_focus()
    assert stored(walking, codes[5]) == ["À moitié écr"]


def test_the_focus_on_the_card_stays_when_the_language_switches(walking, languages):
    for language in ("fr", "en"):
        languages.switch(language)
        settle()
        assert QApplication.focusWidget() is walking.page.card


def test_the_menu_of_a_note_is_no_leaving(walking, codes):
    field = begin(walking)
    for words in ("Un", " mot"):
        field.insertPlainText(words)
        for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
            QCoreApplication.sendEvent(field, QFocusEvent(kind, Qt.FocusReason.PopupFocusReason))
    assert stored(walking, codes[0]) == ["Un mot"]
    assert len(walking.session.history(KEY, codes[0])) == 1


def test_the_note_that_is_written_in_is_ringed_and_does_not_move(walking):
    editor = walking.page.card.notes._editors[-1]
    at, plain = editor.form.text.mapToGlobal(QPoint(0, 0)), editor.grab().toImage().pixelColor(1, editor.height() // 2)
    walking.page.card.notes.focus_note()
    QApplication.processEvents()
    ring = editor.grab().toImage().pixelColor(1, editor.height() // 2)
    assert ring == current().colour("accent") != plain
    assert editor.form.text.mapToGlobal(QPoint(0, 0)) == at
    walking.page.take_focus()
    assert editor.grab().toImage().pixelColor(1, editor.height() // 2) == plain


def test_a_note_that_was_kept_is_shown_as_high_as_its_lines(walking):
    def height(text):
        note = str(uuid4())
        walking.session.write_note(KEY, walking.code, note, text, language="fr", stay=note)
        edit = next(one for one in walking.page.card.notes._editors if one.note_id == note).form.text
        QApplication.processEvents()
        QApplication.processEvents()
        return edit.height() / edit.fontMetrics().lineSpacing()

    assert 2 <= height("court") < 4
    assert 5 <= height("un mot puis un autre " * 20) < 10
    assert 10 <= height("un mot puis un autre " * 200) < 12
