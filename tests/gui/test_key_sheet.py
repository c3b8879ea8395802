"""The sheet of keys: true to the key map, closed by the keyboard or a click, focus given back."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete
from tests.gui.shown import cut_labels, settle, sideways

from pcn_desktop.gui.keys import STANDARD, Action, KeyMap
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_sheet import KeySheet

STANDARD_KEYS = KeyMap.of(True, {})


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    made.field = QLineEdit()
    made.other = QPushButton("other")
    layout.addWidget(made.field)
    layout.addWidget(made.other)
    made.sheet = KeySheet(made)
    made.resize(1282, 716)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    return made


def texts(sheet):
    return {label.text() for label in sheet.findChildren(QLabel) if label.isVisible() and label.text()}


def test_it_lists_every_action_and_the_levels(window, instrument):
    window.sheet.open_sheet(STANDARD_KEYS, instrument.scales[0])
    words = ActionWords()
    shown = texts(window.sheet)
    assert {words.text(action) for action in Action} <= shown
    assert {level.label.get("en") for level in instrument.scales[0].levels} <= shown
    assert {"0", "1", "2", "3", "N", "D", "T", "F", "?", "Backspace", "Page Down", "Ctrl+Z"} <= shown
    assert "Next criterion: Right arrow, Down arrow, Enter" in window.sheet.accessibleDescription()


def test_the_keys_of_the_room_stand_together(window, instrument):
    window.sheet.open_sheet(STANDARD_KEYS, instrument.scales[0])
    found = {group.accessibleName(): texts(group) for group in window.sheet._groups.findChildren(QWidget)}
    assert {"V", "R", "E", "Votes are open: count one", "Take one back: minus, then its digit", "-"} <= found["Votes"]
    assert {"B", "Ctrl+Shift+B", "S", "Ctrl+Shift+S"} <= found["What the room sees"]
    assert {"T", "P", "A", "Esc"} <= found["Notes and actions"]


def test_a_changed_key_of_the_room_is_shown_with_what_it_replaces(window):
    window.sheet.open_sheet(KeyMap.of(True, {"blank": "Z"}), None)
    assert {"Z", "Ctrl+Shift+B", "Blank the projector (instead of B)"} <= texts(window.sheet)
    assert "B" not in texts(window.sheet)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_key_is_seen_at_once_in_the_smallest_usual_window(window, instrument, languages, language):
    languages.switch(language)
    window.resize(1366, 768)
    window.sheet.open_sheet(STANDARD_KEYS, instrument.scales[0])
    settle()
    assert window.sheet._scroll.verticalScrollBar().maximum() == 0
    assert cut_labels(window.sheet) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_at_large_text_it_scrolls_by_key_and_cuts_nothing(window, qapp, qtbot, instrument, languages, language):
    apply_theme(qapp, make_theme("light", 200))
    languages.switch(language)
    window.resize(1366, 768)
    window.sheet.open_sheet(STANDARD_KEYS, instrument.scales[0])
    settle()
    assert [*cut_labels(window.sheet), *sideways(window.sheet)] == []
    bar = window.sheet._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    for _ in range(bar.maximum() // max(bar.pageStep(), 1) + 1):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_a_changed_key_is_shown_with_what_it_replaces(window):
    window.sheet.open_sheet(KeyMap.of(True, {"note": "M"}), None)
    assert {"M", "Write a note (instead of T)"} <= texts(window.sheet)
    assert "T" not in texts(window.sheet)


def test_keys_that_are_off_are_not_listed(window, instrument):
    window.sheet.open_sheet(KeyMap.of(False, {}), instrument.scales[0])
    shown = texts(window.sheet)
    assert "The keys of the walk are switched off. Settings switches them on." in shown
    assert not {"N", "0", "Next criterion", "?"} & shown
    assert {"Undo", "Ctrl+Z"} <= shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_a_key_closes_it_and_the_focus_goes_back(window, qtbot, key):
    window.sheet.open_sheet(STANDARD_KEYS, None)
    assert not window.field.hasFocus()
    with qtbot.waitSignal(window.sheet.closed):
        qtbot.keyClick(window.focusWidget(), key)
    assert not window.sheet.isVisible()
    assert window.field.hasFocus()
    assert window.field.text() == ""


def test_its_own_changed_key_closes_it(window, qtbot):
    window.sheet.open_sheet(KeyMap.of(True, {"sheet": "K"}), None)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_K)
    assert not window.sheet.isVisible()


def test_a_click_anywhere_closes_it(window, qtbot):
    window.sheet.open_sheet(STANDARD_KEYS, None)
    qtbot.mouseClick(window.sheet, Qt.MouseButton.LeftButton, pos=window.sheet.rect().bottomLeft())
    assert not window.sheet.isVisible()
    window.sheet.open_sheet(STANDARD_KEYS, None)
    label = next(found for found in window.sheet.findChildren(QLabel) if found.text() == "Undo")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert not window.sheet.isVisible()


def test_no_key_reaches_the_window_behind(window, qtbot):
    window.sheet.open_sheet(STANDARD_KEYS, None)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_3)
    assert window.sheet.isVisible()
    assert window.sheet.isAncestorOf(window.focusWidget())


@pytest.mark.parametrize("size", [(1366, 768), (600, 420)])
def test_it_covers_the_window_and_its_card_stays_inside(window, size):
    window.sheet.open_sheet(STANDARD_KEYS, None)
    window.resize(*size)
    assert window.sheet.geometry() == window.rect()
    card = next(found for found in window.sheet.findChildren(QFrame) if found.property("role") == "card")
    assert window.sheet.rect().contains(card.geometry())
    assert abs(card.geometry().center().x() - window.rect().center().x()) <= 1


def test_words_follow_the_language_while_it_is_open(window, pseudo, nameless):
    window.sheet.open_sheet(STANDARD_KEYS, None)
    pseudo()
    assert "[Moving~~]" in texts(window.sheet)
    assert nameless(window.sheet) == []


def test_every_action_and_every_standard_key_has_a_name():
    words = ActionWords()
    assert len({words.text(action) for action in Action}) == len(Action)
    assert all(words.key(sequence) for sequences in STANDARD.values() for sequence in sequences)
    assert words.keys(STANDARD_KEYS, Action.NEXT) == ("Right arrow", "Down arrow", "Enter")


def test_it_shows_no_window_of_its_own(window, qapp):
    class Watch(QObject):
        shown = ()

        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.shown = (*self.shown, watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    for keys in (STANDARD_KEYS, KeyMap.of(False, {})):
        window.sheet.open_sheet(keys, None)
        window.sheet.close_sheet()
    qapp.removeEventFilter(watch)
    assert watch.shown == ()


def test_what_had_the_keyboard_before_may_be_gone(window):
    window.sheet.open_sheet(STANDARD_KEYS, None)
    delete(window.field)
    window.sheet.close_sheet()
    assert not window.sheet.isVisible()
