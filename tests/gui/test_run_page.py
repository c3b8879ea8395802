"""The walk by hand: keys rate and move from the card alone, arrows never rate, the card takes the focus back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.run.run_page import RunPage
from pcn_desktop.workspace.answers import Outside

KEY = "pcn-readiness"
K = Qt.Key
ARROWS = (K.Key_Right, K.Key_Left, K.Key_Down, K.Key_Up)
RATING_KEYS = (K.Key_0, K.Key_1, K.Key_2, K.Key_3, K.Key_N, K.Key_D, K.Key_Backspace)


@pytest.fixture
def codes(instrument):
    return [item.code for item in instrument.items]


@pytest.fixture
def click(qtbot):
    return lambda widget: qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def press(qtbot):
    """Presses a key where the focus is, as the keyboard would."""

    def send(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    return send


def ratings(walking):
    return dict(walking.session.record.assessment(KEY).ratings)


def on_card(walking):
    return QApplication.focusWidget() is walking.page.card


# Rating


@pytest.mark.parametrize(
    ("key", "rating"),
    [
        (K.Key_0, 0),
        (K.Key_1, 1),
        (K.Key_2, 2),
        (K.Key_3, 3),
        (K.Key_N, Outside.NOT_APPLICABLE),
        (K.Key_D, Outside.UNKNOWN),
    ],
)
def test_a_key_rates_and_nothing_moves(walking, press, codes, key, rating):
    press(key)
    assert ratings(walking) == {codes[0]: rating}
    assert walking.code == codes[0]
    assert on_card(walking)
    assert [made.isChecked() for made in walking.page.card._levels] == [rating == value for value in range(4)]
    for outside, made in walking.page.card._outside.items():
        assert made.isChecked() == (rating is outside)
    press(K.Key_Backspace)
    assert ratings(walking) == {}
    assert not any(made.isChecked() for made in walking.page.card._levels)


def test_a_digit_that_is_no_level_does_nothing(walking, press):
    for key in (K.Key_4, K.Key_9):
        press(key)
    press(K.Key_2, Qt.KeyboardModifier.ControlModifier)
    press(K.Key_2, Qt.KeyboardModifier.AltModifier)
    assert ratings(walking) == {}
    assert walking.session.undo_stack.count() == 0


def test_a_key_held_down_rates_once(walking, press, codes):
    press(K.Key_2)
    walking.session.rate(KEY, codes[0], 1)
    for _ in range(5):
        QApplication.sendEvent(
            walking.page.card,
            QKeyEvent(QEvent.Type.KeyPress, K.Key_2, Qt.KeyboardModifier.NoModifier, "2", True),
        )
    assert ratings(walking) == {codes[0]: 1}


def test_a_digit_from_the_physical_row_rates(walking, monkeypatch, codes):
    monkeypatch.setattr("sys.platform", "linux")
    event = QKeyEvent(QEvent.Type.KeyPress, K.Key_Eacute, Qt.KeyboardModifier.NoModifier, 11, 0, 0, "é")
    QApplication.sendEvent(walking.page.card, event)
    assert ratings(walking) == {codes[0]: 2}


def test_a_refused_rating_shows_what_is_kept(walking, press, codes):
    press(K.Key_1)
    walking.session.change_scope(KEY, frozenset(codes[1:]))
    assert walking.code == codes[1]
    walking.session.rate(KEY, codes[0], 2)
    assert ratings(walking) == {codes[0]: 1}
    walking.session.undo_stack.undo()
    walking.page.go_to(KEY, codes[0])
    assert [made.isChecked() for made in walking.page.card._levels] == [False, True, False, False]


# Moving


def test_each_moving_key_moves(walking, press, instrument, codes):
    second = instrument.dimensions[1].items[0].code
    third = instrument.dimensions[2].items[0].code
    for key, reached in (
        (K.Key_PageDown, second),
        (K.Key_PageDown, third),
        (K.Key_Right, codes[codes.index(third) + 1]),
        (K.Key_Left, third),
        (K.Key_Down, codes[codes.index(third) + 1]),
        (K.Key_Up, third),
        (K.Key_Return, codes[codes.index(third) + 1]),
        (K.Key_Enter, codes[codes.index(third) + 2]),
        (K.Key_PageUp, second),
        (K.Key_Left, codes[0]),
        (K.Key_Left, codes[0]),
        (K.Key_PageUp, codes[0]),
    ):
        press(key)
        assert walking.code == reached
        assert on_card(walking)
    assert walking.session.record.assessment(KEY).ratings == {}


def test_moving_never_rates(walking, press, codes):
    for code, rating in zip(codes[:4], (0, 3, Outside.NOT_APPLICABLE, 1), strict=True):
        walking.session.rate(KEY, code, rating)
    before, steps = ratings(walking), walking.session.undo_stack.count()
    for key in (*ARROWS * 3, K.Key_Return, K.Key_PageDown, K.Key_PageUp):
        press(key)
    assert ratings(walking) == before
    assert walking.session.undo_stack.count() == steps


def test_the_walk_ends_where_it_ends(walking, press, codes):
    walking.page.go_to(KEY, codes[-1])
    for key in (K.Key_Right, K.Key_Return, K.Key_PageDown):
        press(key)
        assert walking.code == codes[-1]
    assert walking.page.foot.next.text() == "To the report"


def test_the_last_button_leads_to_the_report(walking, qtbot, click, codes):
    walking.page.go_to(KEY, codes[-1])
    with qtbot.waitSignal(walking.page.reportRequested):
        click(walking.page.foot.next)
    assert walking.code == codes[-1]


@pytest.mark.parametrize("place", range(4))
def test_levels_belong_to_no_group(walking, place):
    made = walking.page.card._levels[place]
    assert made.group() is None
    assert not made.autoExclusive()


@pytest.mark.parametrize("key", ARROWS)
@pytest.mark.parametrize("place", range(4))
def test_an_arrow_on_a_focused_level_moves_and_never_rates(walking, press, codes, place, key):
    walking.page.go_to(KEY, codes[1])
    walking.session.rate(KEY, codes[1], 1)
    walking.page.card._levels[place].setFocus()
    press(key)
    assert ratings(walking) == {codes[1]: 1}
    assert walking.code == (codes[2] if key in (K.Key_Right, K.Key_Down) else codes[0])


def parts_of_the_card(walking):
    card = walking.page.card
    return [
        *card._levels,
        *card._outside.values(),
        card._clear,
        *(one for one in card._beside.chips if one.isVisible()),
    ]


def test_the_keys_of_the_card_work_from_each_of_its_buttons(walking, press, codes):
    walking.page.go_to(KEY, codes[3])
    walking.session.rate(KEY, codes[3], 0)
    for part in parts_of_the_card(walking):
        walking.page.go_to(KEY, codes[3])
        part.setFocus()
        assert part.hasFocus()
        for key in (K.Key_Return, K.Key_Enter):
            before = walking.code
            press(key)
            assert walking.code == codes[codes.index(before) + 1]
            assert on_card(walking)
        press(K.Key_PageUp)
        assert ratings(walking) == {codes[3]: 0}


def test_a_part_that_goes_away_leaves_the_focus_to_the_card(walking, codes, instrument):
    walking.session.rate(KEY, codes[0], 0)
    walking.page.card._clear.setFocus()
    walking.session.undo_stack.undo()
    assert on_card(walking)
    most = max(instrument.dimensions, key=lambda one: len(one.items))
    walking.page.go_to(KEY, most.code)
    walking.page.card._beside.chips[len(most.items) - 1].setFocus()
    walking.page.go_to(KEY, min(instrument.dimensions, key=lambda one: len(one.items)).code)
    assert on_card(walking)


def test_space_presses_what_has_the_focus(walking, press, codes):
    for made in walking.page.card._levels:
        made.setFocus()
        press(K.Key_Space)
        assert ratings(walking) == {codes[0]: made.value}
        assert on_card(walking)
    walking.page.card._clear.setFocus()
    press(K.Key_Space)
    assert ratings(walking) == {}
    assert on_card(walking)


def test_space_on_the_card_does_nothing(walking, press, codes):
    press(K.Key_Space)
    assert (ratings(walking), walking.code) == ({}, codes[0])


# Where keys must not act


def test_keys_do_nothing_in_the_outline_and_in_lists(walking, press, codes):
    walking.session.rate(KEY, codes[0], 1)
    walking.session.write_note(KEY, codes[0], "n", "Une note", language="fr", stay="s")
    side = walking.page.side
    for tab, view in (
        (None, walking.page.outline.view),
        (side.tabs[1], side.notes.view),
        (side.tabs[3], side.scores.view),
        (side.tabs[4], side.history.view),
    ):
        if tab is not None:
            tab.click()
        view.setFocus()
        for key in (*RATING_KEYS, K.Key_T, K.Key_F, K.Key_Question):
            press(key)
            assert view.hasFocus()
        assert (ratings(walking), walking.code) == ({codes[0]: 1}, codes[0])


@pytest.mark.parametrize("field", [QComboBox, QLineEdit])
def test_keys_do_nothing_in_a_field_beside_the_walk(walking, press, codes, field):
    made = field(walking.page)
    if isinstance(made, QComboBox):
        made.addItems(["0", "1", "2", "3", "Nord", "Dryden"])
    made.show()
    made.setFocus()
    for key in RATING_KEYS:
        press(key)
    assert (ratings(walking), walking.code) == ({}, codes[0])
    assert made.hasFocus()


def test_keys_typed_in_a_note_stay_in_the_note(walking, press, codes):
    press(K.Key_T)
    field = QApplication.focusWidget()
    assert walking.page.card.notes.isAncestorOf(field)
    for key in (K.Key_2, K.Key_N, K.Key_D, K.Key_F, K.Key_Question, K.Key_Return, K.Key_Left, K.Key_PageDown):
        press(key)
    assert (ratings(walking), walking.code) == ({}, codes[0])
    assert field.toPlainText().replace("\n", "").lower() == "2ndf?"
    assert field.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(K.Key_Escape, Qt.KeyboardModifier.NoModifier), (K.Key_Return, Qt.KeyboardModifier.ControlModifier)],
)
def test_a_note_gives_the_hands_back(walking, press, codes, key, modifiers):
    press(K.Key_T)
    press(key, modifiers)
    assert on_card(walking)
    press(K.Key_2)
    assert ratings(walking) == {codes[0]: 2}


# The focus comes back


def test_the_card_takes_the_focus_back_after_each_click(walking, click, codes):
    walking.page.go_to(KEY, codes[3])
    page, card = walking.page, walking.page.card
    chips = [one for one in card._beside.chips if one.isVisible()]
    assert len(chips) > 1
    foot = page.foot
    for part in (*card._levels, *card._outside.values(), card._clear, *chips, foot.previous, foot.next, foot.score):
        page.outline.view.setFocus()
        click(part)
        assert on_card(walking), part
    for view, index in ((page.outline.view, page.outline.model.index(1, 0)),):
        view.setFocus()
        view.clicked.emit(index)
        assert on_card(walking)
    page.outline.view.setFocus()
    click(card)
    assert on_card(walking)


def test_a_click_rates_and_moves(walking, click, codes):
    page = walking.page
    click(page.card._levels[2])
    click(page.foot.next)
    click(page.card._outside[Outside.UNKNOWN])
    assert ratings(walking) == {codes[0]: 2, codes[1]: Outside.UNKNOWN}
    assert walking.code == codes[1]
    click(page.foot.previous)
    click(page.card._clear)
    assert ratings(walking) == {codes[1]: Outside.UNKNOWN}
    assert not page.foot.previous.isEnabled()


def test_a_click_on_the_level_in_place_keeps_it(walking, click, codes):
    for _ in range(2):
        click(walking.page.card._levels[1])
        assert ratings(walking) == {codes[0]: 1}
        assert walking.page.card._levels[1].isChecked()


def test_a_chip_goes_to_its_criterion(walking, click, instrument):
    dimension = next(one for one in instrument.dimensions if len(one.items) > 2)
    walking.page.go_to(KEY, dimension.code)
    for item in reversed(dimension.items):
        chip = next(one for one in walking.page.card._beside.chips if one.isVisible() and one.code == item.code)
        click(chip)
        assert walking.code == item.code


def test_window_keys_ask_the_window(walking, qtbot, press):
    for key, action in ((K.Key_F, Action.FULL_SCREEN), (K.Key_Question, Action.SHEET)):
        with qtbot.waitSignal(
            walking.page.windowRequested, check_params_cb=lambda asked, wanted=action: asked is wanted
        ):
            press(key)


def test_changed_keys_and_no_keys(walking, press, codes):
    walking.page.show_keys(KeyMap.of(True, {"unknown": "S"}))
    press(K.Key_D)
    assert ratings(walking) == {}
    press(K.Key_S)
    assert ratings(walking) == {codes[0]: Outside.UNKNOWN}
    assert walking.page.card._outside[Outside.UNKNOWN]._cap.text() == "S"
    walking.page.show_keys(KeyMap.of(False, {}))
    for key in (*RATING_KEYS, K.Key_Right, K.Key_Return, K.Key_T):
        press(key)
    assert (ratings(walking), walking.code) == ({codes[0]: Outside.UNKNOWN}, codes[0])
    assert not walking.page.card._outside[Outside.UNKNOWN]._cap.isVisible()


def test_every_action_button_names_its_key(walking):
    card = walking.page.card
    assert [card._outside[one].toolTip() for one in Outside] == ["Not applicable (key N)", "Don’t know (key D)"]
    assert "Backspace" in card._clear.toolTip()


# Undo


def test_undo_shows_what_it_touches(walking, press, codes):
    press(K.Key_2)
    for _ in range(5):
        press(K.Key_Right)
    walking.session.undo_stack.undo()
    assert (walking.code, ratings(walking)) == (codes[0], {})
    walking.session.undo_stack.redo()
    assert walking.page.card._levels[2].isChecked()


def test_a_page_without_a_workshop_is_calm(qtbot):
    page = RunPage()
    qtbot.addWidget(page)
    page.show()
    for key in (K.Key_2, K.Key_Right, K.Key_T):
        qtbot.keyClick(page.card, key)
    page.move_on(Action.NEXT)
    page.flush()
    assert page.scale is None
