"""An action from any criterion: one key, some words, Enter; the hands are back on the card."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.gui.kit import LONG, full_disk

from pcn_desktop.gui.keys import Action as KeyAction
from pcn_desktop.gui.keys import KeyMap
from pcn_desktop.gui.pages.run.action_form import months_later
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import Action, ActionPriority, ActionStatus

K = Qt.Key
KEY = "pcn-readiness"


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


@pytest.fixture
def panel(walking):
    return walking.page.side.actions_panel


def on_card(walking):
    return walking.page.card.hasFocus()


def test_one_key_some_words_and_enter_make_an_action(walking, panel, press):
    code = walking.code
    press(K.Key_A)
    assert panel.form.what.hasFocus()
    press("Ecrire la charte", K.Key_Return)
    (action,) = walking.session.record.actions
    assert (action.what, action.code, action.instrument) == ("Ecrire la charte", code, KEY)
    assert (action.owner, action.due, action.priority) == ("", None, ActionPriority.NORMAL)
    assert action.status is ActionStatus.TO_DO
    assert on_card(walking)
    assert panel.form.what.toPlainText() == ""
    assert panel.here == (action,)
    press("2")
    assert walking.rating == 2, "the keys are the walk's again"


def test_every_field_by_keyboard_alone_takes_eight_presses_beside_the_words(walking, panel, press):
    """A, Tab to the owner, Tab to the date, Tab over the calendar, Space for two weeks, Enter: under 15 seconds."""
    words = ("Ecrire", "Jo Roy")
    keys = (K.Key_A, K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Space, K.Key_Return)
    press(keys[0], words[0], keys[1], words[1], *keys[2:])
    (action,) = walking.session.record.actions
    assert (action.owner, action.due) == ("Jo Roy", date.today() + timedelta(weeks=2))
    assert on_card(walking)
    assert len(keys) <= 8


def test_tab_stops_at_each_field_in_turn_and_escape_leaves_from_each(walking, panel, press):
    form = panel.form
    choice = next(iter(form.priorities.values()))
    turn = [form.what, form.owner, form.due.line, form.due.open_button, *form.soon, choice, form.first_step, form.save]
    for steps, stop in enumerate(turn):
        press(K.Key_A, *[K.Key_Tab] * steps)
        assert stop.hasFocus(), steps
        press(K.Key_Escape)
        assert on_card(walking)


def test_the_button_on_the_card_does_the_same(walking, panel, qtbot):
    assert walking.page.card.add_action.isVisible()
    qtbot.mouseClick(walking.page.card.add_action, Qt.MouseButton.LeftButton)
    assert panel.form.what.hasFocus()


def test_priority_first_step_and_dates(walking, panel, qtbot, press):
    press(K.Key_A, "Ecrire")
    for made in (panel.form.priorities[ActionPriority.HIGH], panel.form.soon[2]):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    panel.form.first_step.setText("Réunir")
    qtbot.mouseClick(panel.form.save, Qt.MouseButton.LeftButton)
    (action,) = walking.session.record.actions
    assert (action.priority, action.first_step) == (ActionPriority.HIGH, "Réunir")
    assert action.due == months_later(date.today(), 3)
    assert panel.form.priorities[ActionPriority.NORMAL].isChecked(), "the next one begins anew"


def test_months_end_where_they_end():
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 15), 1) == date(2027, 1, 15)


def test_escape_goes_back_and_what_was_typed_waits(walking, panel, press):
    code = walking.code
    press(K.Key_A, "Plus tard", K.Key_Escape)
    assert on_card(walking)
    assert walking.session.record.actions == ()
    press(K.Key_A)
    assert panel.form.what.toPlainText() == "Plus tard"
    press(K.Key_Escape, K.Key_Right)
    (action,) = walking.session.record.actions
    assert (action.what, action.code) == ("Plus tard", code), "moving on loses nothing"


def test_nothing_typed_makes_no_action(walking, press):
    press(K.Key_A, K.Key_Return)
    assert walking.session.record.actions == ()
    press("   ", K.Key_Return, K.Key_Escape, K.Key_Right)
    assert walking.session.record.actions == ()


def test_letters_typed_in_the_form_neither_rate_nor_move(walking, panel, press):
    code = walking.code
    press(K.Key_A, "n d 3 t a", K.Key_Tab, "2 f")
    assert (walking.rating, walking.code) == (None, code)
    assert panel.form.owner.text() == "2 f"


def test_a_date_that_cannot_be_read_is_said_and_nothing_lost(walking, panel, press):
    press(K.Key_A, "Ecrire", K.Key_Tab, K.Key_Tab, "bientot", K.Key_Return)
    assert walking.session.record.actions == ()
    assert panel.form.due.line.hasFocus()
    assert panel.form._error.isVisible()
    panel.form.due.line.clear()
    press("2026-12-24", K.Key_Return)
    assert walking.session.record.actions[0].due == date(2026, 12, 24)


def test_undo_takes_the_action_back(walking, panel, press):
    press(K.Key_A, "Ecrire", K.Key_Return)
    walking.session.undo_stack.undo()
    assert walking.session.record.actions == ()
    assert panel.here == ()
    walking.session.undo_stack.redo()
    assert [action.what for action in panel.here] == ["Ecrire"]


def test_a_full_disk_keeps_the_words_in_the_form(walking, panel, press):
    told = []
    walking.page.dirtyChanged.connect(told.append)
    press(K.Key_A)
    panel.form.what.setPlainText(LONG)
    with full_disk(walking.session.workspace):
        press(K.Key_Return)
    assert panel.form.what.toPlainText() == LONG
    assert told[-1] is True
    press(K.Key_Return)
    assert walking.session.record.actions[0].what == LONG.strip()
    assert told[-1] is False
    assert len(walking.session.record.actions) == 1


def test_the_list_has_the_dimensions_actions_this_criterions_first(walking, panel, instrument):
    dimension = next(found for found in instrument.dimensions if len(found.items) > 2)
    first, second, _ = (item.code for item in dimension.items[:3])
    for code, what in ((first, "Un"), (second, "Deux"), ("", "Ailleurs")):
        walking.session.write_entry(Action(new_id(), what, KEY if code else "", code, "Jo", date(2026, 1, 1)))
    walking.page.go_to(KEY, second)
    assert [action.what for action in panel.here] == ["Deux", "Un"]
    shown = panel.model.index(0, 0).data()
    assert shown.startswith("Deux\n")
    assert "Overdue" in shown
    assert "Jo" in shown
    assert walking.page.side.tabs[2].text() == "Actions 2"


def test_choosing_one_asks_for_the_plan(walking, panel, qtbot, press):
    press(K.Key_A, "Ecrire", K.Key_Return)
    with qtbot.waitSignal(walking.page.actionOpened) as signal:
        panel.view.clicked.emit(panel.model.index(0, 0))
    assert signal.args == [walking.session.record.actions[0].id]


def test_a_closed_workshop_has_no_form(walking, panel, press):
    press(K.Key_A, "Ecrire", K.Key_Return)
    walking.session.close_workshop()
    assert not panel.form.isVisible()
    press(K.Key_A)
    assert panel.view.hasFocus()
    walking.session.reopen_workshop()
    press(K.Key_Escape)
    assert panel.form.isVisible()


def test_the_key_can_be_another(walking, panel, press):
    walking.page.show_keys(KeyMap.of(True, {KeyAction.ADD_ACTION.value: "M"}))
    press(K.Key_A)
    assert on_card(walking)
    press(K.Key_M)
    assert panel.form.what.hasFocus()
    walking.page.take_focus()
    walking.page.show_keys(KeyMap.of(False, {}))
    press(K.Key_M)
    assert on_card(walking)


def test_where_panes_are_folded_the_drawer_opens_and_closes(walking, panel, press, qtbot):
    walking.stage.resize(900, 700)
    qtbot.waitUntil(lambda: walking.page._folded)
    walking.page.take_focus()
    press(K.Key_A)
    assert walking.page.right_drawer.isVisible()
    assert panel.form.what.hasFocus()
    press("Ecrire", K.Key_Return)
    assert not walking.page.right_drawer.isVisible()
    assert on_card(walking)


def test_at_twice_the_size_the_form_is_whole(walking, panel, press, qapp, qtbot):
    apply_theme(qapp, make_theme("light", 200))
    qtbot.waitUntil(lambda: walking.page._folded)
    press(K.Key_A)
    for made in (*panel.form.soon, *panel.form.priorities.values(), panel.form.save):
        assert made.width() >= made.minimumSizeHint().width()
        assert made.mapTo(panel, made.rect().topRight()).x() <= panel.width()


def test_both_languages(walking, panel, languages, qtbot):
    languages.switch("fr")
    qtbot.waitUntil(lambda: panel.form.save.text() == "Enregistrer l’action")
    assert panel.form.title.text().startswith("Nouvelle action · ")
    assert walking.page.card.add_action.text() == "Ajouter une action"
    assert [made.text() for made in panel.form.priorities.values()] == ["Élevée", "Normale", "Faible"]
    languages.switch("en")


def test_every_stop_has_a_name(walking, panel, nameless, press):
    press(K.Key_A, "Ecrire", K.Key_Return)
    assert nameless(panel) == []


def test_tab_goes_through_the_form_and_on(walking, panel, press):
    press("a")
    form = panel.form
    checked = next(made for made in form.priorities.values() if made.isChecked())
    for stop in (form.what, form.owner, form.due.line, form.due.open_button, *form.soon, checked, form.first_step):
        assert QApplication.focusWidget() is stop
        press(K.Key_Tab)
    assert QApplication.focusWidget() is form.save
    press(K.Key_Tab)
    assert not form.isAncestorOf(QApplication.focusWidget())
