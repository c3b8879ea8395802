"""Act: the plan edited in place through the real table, with what is on disk behind it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from tests import factories
from tests.gui.kit import PAGE, full_disk, show_active

from pcn_desktop.gui.pages.act.act_page import ActPage
from pcn_desktop.gui.pages.act.actions_model import Column
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.day_field import DayField
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Action, ActionPriority, ActionStatus

K = Qt.Key
KEY = factories.KEY
TODAY = date(2026, 11, 25)


@pytest.fixture
def page(qtbot, opened):
    made = ActPage(today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(*PAGE)
    made.actionWritten.connect(opened.write_entry)
    made.actionRemoved.connect(opened.remove_entry)

    def show():
        made.show_workshop(opened.record, opened.used_instruments, opened.owners)

    opened.record_changed.connect(show)
    show()
    show_active(qtbot, made)
    made.take_focus()
    return made


@pytest.fixture
def plan(opened):
    """Two actions: one overdue, one without owner or date."""
    for action in (
        Action(new_id(), "Rédiger", KEY, "A.1.1", "Dre Martin", date(2026, 11, 1)),
        Action(new_id(), "Appeler", KEY, "B.1.1"),
    ):
        assert opened.write_entry(action)
    return opened


@pytest.fixture
def press(qtbot):
    def send(*keys):
        for key in keys:
            target = QApplication.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            else:
                qtbot.keyClick(target, key)

    return send


def cell(page, row, column):
    page.table.setCurrentIndex(page.shown.index(row, column))
    page.table.setFocus()
    return page.table.currentIndex()


def editor(page):
    return page.table.cells.open_editor


def texts(widget):
    """The words on screen, with plain spaces."""
    labels = (found for found in widget.findChildren(QLabel) if found.isVisible() and found.text())
    return {found.text().replace("\u00a0", " ") for found in labels}


def test_an_empty_plan_is_a_sentence_and_a_button(page, opened, qtbot, press):
    assert page.first_button.isVisible()
    assert not page.filters.isVisible()
    qtbot.mouseClick(page.first_button, Qt.MouseButton.LeftButton)
    assert isinstance(editor(page), QPlainTextEdit)
    press("Neuf", K.Key_Return)
    assert [action.what for action in opened.record.actions] == ["Neuf"]
    assert opened.record.actions[0].language == opened.record.details.language
    assert page.table.isVisible()


def test_a_row_is_made_by_keyboard_alone(page, opened, qtbot, press):
    page.start_action()
    press("Ecrire la charte", K.Key_Tab)
    assert isinstance(editor(page), QLineEdit)
    press("Jo Roy", K.Key_Tab)
    assert isinstance(editor(page), DayField)
    press("2026-12-24", K.Key_Tab)
    assert isinstance(editor(page), QComboBox)
    press(K.Key_Up, K.Key_Tab)
    press(K.Key_Down, K.Key_Tab)
    press("Reunir", K.Key_Return)
    assert editor(page) is None
    assert page.table.hasFocus()
    (action,) = opened.record.actions
    assert replace(action, id="", created=None) == Action(
        "", "Ecrire la charte", owner="Jo Roy", due=date(2026, 12, 24), priority=ActionPriority.HIGH,
        status=ActionStatus.UNDER_WAY, first_step="Reunir", language=action.language,
    )  # fmt: skip


def test_one_edit_is_one_step_of_undo(page, plan, press):
    cell(page, 1, Column.OWNER)
    press(K.Key_F2, "Jo", K.Key_Return)
    cell(page, 1, Column.STATUS)
    press(K.Key_Return, K.Key_End, K.Key_Return)
    changed = plan.record.actions[1]
    assert (changed.owner, changed.status) == ("Jo", ActionStatus.DROPPED)
    plan.undo_stack.undo()
    assert (plan.record.actions[1].owner, plan.record.actions[1].status) == ("Jo", ActionStatus.TO_DO)
    assert page.shown.index(1, Column.STATUS).data() == "To do"
    plan.undo_stack.undo()
    assert plan.record.actions[1].owner == ""
    plan.undo_stack.redo()
    assert page.shown.index(1, Column.OWNER).data() == "Jo"


def test_delete_removes_and_undo_puts_back(page, plan, press):
    cell(page, 0, Column.WHAT)
    press(K.Key_Delete)
    assert [action.what for action in plan.record.actions] == ["Appeler"]
    assert page.table.currentIndex().row() == 0
    plan.undo_stack.undo()
    assert {action.what for action in plan.record.actions} == {"Appeler", "Rédiger"}
    assert page.shown.rowCount() == 2


def test_escape_leaves_a_cell_as_it_was_and_a_new_row_goes(page, plan, press):
    cell(page, 0, Column.WHAT)
    press(K.Key_F2, "autre", K.Key_Escape)
    assert plan.record.actions[0].what == "Rédiger"
    press(K.Key_Insert)
    assert page.shown.rowCount() == 3
    press(K.Key_Escape)
    assert page.shown.rowCount() == 2
    assert len(plan.record.actions) == 2


def test_shift_enter_begins_a_line_and_the_row_grows(page, plan, press, qtbot):
    cell(page, 0, Column.FIRST_STEP)
    before = page.table.rowHeight(0)
    press(K.Key_F2, "Un")
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press("Deux")
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press("Trois", K.Key_Return)
    assert plan.record.actions[0].first_step == "Un\nDeux\nTrois"
    qtbot.waitUntil(lambda: page.table.rowHeight(0) > before)


def test_a_date_that_cannot_be_read_keeps_its_field(page, plan, press):
    cell(page, 0, Column.DUE)
    press(K.Key_F2)
    editor(page).line.clear()
    press("bientot", K.Key_Return)
    assert isinstance(editor(page), DayField)
    assert "2026-11-22" in page.notice.text
    editor(page).line.clear()
    press(K.Key_Return)
    assert plan.record.actions[0].due is None
    assert page.notice.text == ""


def test_earlier_owners_are_offered(page, plan, press):
    plan.write_entry(Action(new_id(), "Encore", owner="Zoé Roy"))
    cell(page, 1, Column.OWNER)
    press(K.Key_F2)
    completer = QApplication.focusWidget().completer()
    completer.setCompletionPrefix("r")
    offered = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert offered == ["Zoé Roy", "Dre Martin"], "the most recent first, wherever the letters stand"


def test_enter_on_a_criterion_goes_there_and_f2_chooses_another(page, plan, press, qtbot):
    cell(page, 0, Column.CRITERION)
    with qtbot.waitSignal(page.goRequested) as signal:
        press(K.Key_Return)
    assert signal.args == [KEY, "A.1.1"]
    press(K.Key_F2)
    choices = editor(page)
    assert choices.itemText(0) == "The whole"
    choices.setCurrentIndex(2)
    press(K.Key_Return)
    assert plan.record.actions[0].code == "A.1.2"
    spot = page.table.visualRect(page.shown.index(1, Column.CRITERION)).center()
    with qtbot.waitSignal(page.goRequested) as signal:
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert signal.args == [KEY, "B.1.1"]
    assert editor(page) is None


def test_counts_and_overdue_are_told_in_words(page, plan):
    assert "2 actions · 1 overdue · 1 without owner · 1 without date" in texts(page)
    plan.write_entry(replace(plan.record.actions[0], status=ActionStatus.DONE))
    assert "2 actions · 1 without owner · 1 without date" in texts(page)


def test_filters_narrow_and_come_back(page, plan, qtbot):
    qtbot.mouseClick(page.filters.overdue, Qt.MouseButton.LeftButton)
    assert page.shown.rowCount() == 1
    page.filters.search.setText("zzz")
    assert page.clear_button.isVisible()
    qtbot.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert page.shown.rowCount() == 2
    page.filters.owner.setCurrentIndex(page.filters.owner.findText("Dre Martin"))
    assert page.shown.rowCount() == 1


def test_a_new_row_given_up_while_it_is_measured_is_forgotten(page, plan, qtbot):
    page.start_action()
    row = page.table.currentIndex().row()
    page.table.fit_rows_soon(row, row)
    with qtbot.captureExceptions() as raised:
        page.flush()
        qtbot.waitUntil(lambda: not page.table._fitting.isActive())
    assert not raised
    assert page.shown.rowCount() == row


def test_an_action_is_found_whatever_is_filtered(page, plan):
    page.filters.search.setText("zzz")
    page.select(plan.record.actions[1].id)
    assert page.table.currentIndex().siblingAtColumn(0).data() == "Appeler"


def test_a_full_disk_loses_nothing_that_was_typed(page, plan, press, qtbot):
    told = []
    page.dirtyChanged.connect(told.append)
    long = "mot " * 2000
    cell(page, 0, Column.WHAT)
    with full_disk(plan.workspace):
        press(K.Key_F2)
        editor(page).setPlainText(long)
        press(K.Key_Return)
    assert plan.record.actions[0].what == "Rédiger"
    assert page.shown.index(0, 0).data() == long.strip()
    assert told[-1] is True
    page.flush()
    assert plan.record.actions[0].what == long.strip()
    assert told[-1] is False


def test_leaving_the_page_writes_the_open_cell(page, plan, press):
    cell(page, 1, Column.OWNER)
    press(K.Key_F2, "Jo")
    page.flush()
    assert plan.record.actions[1].owner == "Jo"
    assert editor(page) is None


def test_a_closed_workshop_is_shown_and_not_edited(page, plan, press):
    plan.close_workshop()
    assert "This workshop is closed: its actions can be read, not changed." in texts(page)
    assert not page.new_button.isVisible()
    assert not page.remove_button.isVisible()
    cell(page, 0, Column.WHAT)
    press(K.Key_F2)
    assert editor(page) is None
    press(K.Key_Delete, K.Key_Insert)
    assert len(plan.record.actions) == 2
    plan.reopen_workshop()
    assert page.new_button.isVisible()


def test_a_file_open_for_reading_says_so(page, plan):
    page.show_workshop(plan.record, plan.used_instruments, plan.owners, read_only=True)
    assert any("open for reading" in words for words in texts(page))
    assert not page.editable


def test_what_is_on_disk_is_what_is_shown(page, plan, press, workspace_file):
    cell(page, 1, Column.WHAT)
    press(K.Key_F2, " demain", K.Key_Return)
    with open_workspace(workspace_file, access=Access.READ) as reader:
        kept = reader.record(plan.record.id).actions
    assert [action.what for action in kept] == ["Rédiger", "Appeler demain"]


def test_every_stop_has_a_name(page, plan, nameless):
    assert nameless(page) == []


def test_every_word_is_translated(page, plan, languages, qtbot):
    languages.switch("fr")
    qtbot.waitUntil(lambda: "Agir" in texts(page))
    assert "2 actions · 1 en retard · 1 sans responsable · 1 sans échéance" in texts(page)
    assert page.shown.headerData(Column.WHAT, Qt.Orientation.Horizontal) == "Quoi"
    for made in page.findChildren(QPushButton):
        assert made.text() not in {"New action", "Remove", "Filter", "Go to the criterion"}
    languages.switch("en")


@pytest.mark.parametrize("size", [100, 200])
def test_no_word_is_cut_at_any_size(page, plan, qapp, qtbot, size):
    plan.write_entry(replace(plan.record.actions[0], what="Un texte long " * 12, owner="Équipe de recrutement du Nord"))
    apply_theme(qapp, make_theme("light", size))
    page.resize(*PAGE)
    table = page.table

    def fits():
        heights = [table.cells.sizeHint(table_option(page), page.shown.index(0, column)).height() for column in Column]
        return table.rowHeight(0) >= max(heights)

    qtbot.waitUntil(fits)
    assert page.width() == PAGE[0]
    assert table.viewport().height() >= table.rowHeight(1), "at least a row is in sight"


def table_option(page):
    from PySide6.QtWidgets import QStyleOptionViewItem

    option = QStyleOptionViewItem()
    option.initFrom(page.table)
    return option
