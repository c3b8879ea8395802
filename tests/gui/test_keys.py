"""Which key press means what, on the keyboards that people have; the platform's numbers for physical keys."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from pcn_desktop.gui.keys import STANDARD, Action, KeyMap, sequence_of

K = Qt.Key
PLAIN, SHIFT, KEYPAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
CTRL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
ALTGR = Qt.KeyboardModifier.GroupSwitchModifier
KEYS = KeyMap.of(True, {})
LINUX_ROW = dict(zip("1234567890", range(10, 20), strict=True))
"""X11 and Wayland number the physical digit row so, whatever is printed on it."""
SLASH, LETTER_Q = 61, 24


def press(key, text="", scan=0, modifiers=PLAIN, virtual=0, repeat=False):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text, repeat)


@pytest.fixture(autouse=True)
def linux(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")


def digit_keys(digits):
    return [getattr(K, f"Key_{digit}") for digit in digits]


AZERTY_KEYS = (
    K.Key_Ampersand, K.Key_Eacute, K.Key_QuoteDbl, K.Key_Apostrophe, K.Key_ParenLeft,
    K.Key_Minus, K.Key_Egrave, K.Key_Underscore, K.Key_Ccedilla, K.Key_Agrave,
)  # fmt: skip
ROWS = {
    # name: Qt keys and text of the digit row from 1 to 0, without Shift and with it
    "US": (digit_keys("1234567890"), "1234567890", "!@#$%^&*()"),
    "Canadian French": (digit_keys("1234567890"), "1234567890", '!"/$%?&*()'),
    "Canadian Multilingual (CSA)": (digit_keys("1234567890"), "1234567890", "!@#$%?&*()"),
    "AZERTY (France)": (AZERTY_KEYS, "&é\"'(-è_çà", "1234567890"),
}


@pytest.mark.parametrize("layout", ROWS)
@pytest.mark.parametrize("place", range(10))
def test_the_physical_digit_row_sets_the_level(layout, place):
    keys, plain, _ = ROWS[layout]
    event = press(keys[place], plain[place], LINUX_ROW["1234567890"[place]])
    assert KEYS.digit(event) == (place + 1) % 10


@pytest.mark.parametrize("layout", ["US", "Canadian French", "Canadian Multilingual (CSA)"])
@pytest.mark.parametrize("place", range(10))
def test_a_sign_above_a_digit_sets_no_level(layout, place):
    text = ROWS[layout][2][place]
    event = press(ord(text), text, LINUX_ROW["1234567890"[place]], SHIFT)
    assert KEYS.digit(event) is None
    assert KEYS.action(event) is (Action.SHEET if text == "?" else None)


@pytest.mark.parametrize("place", range(10))
def test_a_digit_typed_with_shift_sets_the_level_on_azerty(place):
    text = "1234567890"[place]
    assert KEYS.digit(press(ord(text), text, LINUX_ROW[text], SHIFT)) == int(text)


def test_a_digit_typed_with_caps_lock_sets_the_level_on_azerty():
    # Caps lock shifts the row without a modifier.
    assert KEYS.digit(press(K.Key_2, "2", LINUX_ROW["2"])) == 2


@pytest.mark.parametrize("digit", range(10))
def test_the_keypad_sets_the_level_with_numlock(digit):
    scan = [90, 87, 88, 89, 83, 84, 85, 79, 80, 81][digit]
    assert KEYS.digit(press(K.Key_0 + digit, str(digit), scan, KEYPAD)) == digit


@pytest.mark.parametrize(
    ("key", "scan", "action"),
    [
        (K.Key_Insert, 90, None),
        (K.Key_End, 87, None),
        (K.Key_Home, 79, None),
        (K.Key_Clear, 84, None),
        (K.Key_Down, 88, Action.NEXT),
        (K.Key_Left, 83, Action.PREVIOUS),
        (K.Key_Right, 85, Action.NEXT),
        (K.Key_Up, 80, Action.PREVIOUS),
        (K.Key_PageDown, 89, Action.NEXT_DIMENSION),
        (K.Key_PageUp, 81, Action.PREVIOUS_DIMENSION),
    ],
)
def test_the_keypad_without_numlock_moves_and_never_rates(key, scan, action):
    event = press(key, "", scan, KEYPAD)
    assert KEYS.digit(event) is None
    assert KEYS.action(event) is action


@pytest.mark.parametrize(
    ("key", "text", "scan"),
    [
        (K.Key_Eacute, "é", SLASH),  # Canadian French and CSA: é stands where a US keyboard has the slash
        (K.Key_Eacute, "É", SLASH),
        (K.Key_Egrave, "è", 48),
        (K.Key_Agrave, "à", 51),
        (K.Key_Ccedilla, "ç", 35),
        (K.Key_Eacute, "é", 0),  # composed by a dead key: no physical key at all
        (K.Key_unknown, "", 0),
        (K.Key_A, "a", LETTER_Q),
        (K.Key_Ampersand, "&", SLASH),
        (K.Key_unknown, "²", 49),  # AZERTY, left of the digit row
        (K.Key_unknown, "٣", 0),  # a digit, but none of the scale's signs
    ],
)
def test_a_letter_never_sets_a_level(key, text, scan):
    for modifiers in (PLAIN, SHIFT):
        assert KEYS.digit(press(key, text, scan, modifiers)) is None


ACTIONS = [
    (K.Key_N, "n", PLAIN, Action.NOT_APPLICABLE),
    (K.Key_N, "N", SHIFT, Action.NOT_APPLICABLE),
    (K.Key_D, "d", PLAIN, Action.UNKNOWN),
    (K.Key_Backspace, "\b", PLAIN, Action.CLEAR),
    (K.Key_Right, "", PLAIN, Action.NEXT),
    (K.Key_Down, "", PLAIN, Action.NEXT),
    (K.Key_Return, "\r", PLAIN, Action.NEXT),
    (K.Key_Enter, "\r", KEYPAD, Action.NEXT),
    (K.Key_Left, "", PLAIN, Action.PREVIOUS),
    (K.Key_Up, "", PLAIN, Action.PREVIOUS),
    (K.Key_PageDown, "", PLAIN, Action.NEXT_DIMENSION),
    (K.Key_PageUp, "", PLAIN, Action.PREVIOUS_DIMENSION),
    (K.Key_T, "t", PLAIN, Action.NOTE),
    (K.Key_P, "p", PLAIN, Action.PARK),
    (K.Key_A, "a", PLAIN, Action.ADD_ACTION),
    (K.Key_V, "v", PLAIN, Action.VOTES),
    (K.Key_R, "r", PLAIN, Action.REVEAL),
    (K.Key_E, "e", PLAIN, Action.ROUND),
    (K.Key_F, "f", PLAIN, Action.FULL_SCREEN),
    (K.Key_B, "b", PLAIN, Action.BLANK),
    (K.Key_S, "s", PLAIN, Action.ROOM_SAFE),
    (K.Key_Question, "?", SHIFT, Action.SHEET),  # US, Canadian French (Shift+6), AZERTY (Shift+comma)
    (K.Key_Question, "?", PLAIN, Action.SHEET),
]


@pytest.mark.parametrize(("key", "text", "modifiers", "action"), ACTIONS)
def test_each_action_has_its_key(key, text, modifiers, action):
    event = press(key, text, 0, modifiers)
    assert KEYS.action(event) is action
    assert KEYS.digit(event) is None


def test_every_action_is_in_the_table_above():
    assert {action for *_, action in ACTIONS} == set(Action) == set(STANDARD)


@pytest.mark.parametrize("modifier", [CTRL, ALT, META, CTRL | SHIFT, CTRL | ALT, ALTGR])
@pytest.mark.parametrize(("key", "text", "modifiers", "action"), ACTIONS)
def test_a_combination_is_no_single_key(key, text, modifiers, action, modifier):
    for written in (text, ""):
        event = press(key, written, 0, modifiers | modifier)
        assert KEYS.action(event) is None
        assert KEYS.digit(event) is None


@pytest.mark.parametrize("modifier", [CTRL, ALT, META, CTRL | SHIFT, CTRL | ALT, ALTGR])
@pytest.mark.parametrize("keypad", [PLAIN, KEYPAD])
@pytest.mark.parametrize("text", ["2", ""])
def test_a_digit_with_a_modifier_sets_no_level(modifier, keypad, text):
    assert KEYS.digit(press(K.Key_2, text, LINUX_ROW["2"], modifier | keypad)) is None


@pytest.mark.parametrize("key", [K.Key_Right, K.Key_Return, K.Key_PageDown, K.Key_Backspace])
def test_shift_with_a_moving_key_is_another_key(key):
    assert KEYS.action(press(key, "", 0, SHIFT)) is None


@pytest.mark.parametrize("key", [K.Key_Shift, K.Key_Control, K.Key_Alt, K.Key_Meta, K.Key_CapsLock, K.Key_Dead_Acute])
def test_a_modifier_alone_does_nothing(key):
    assert KEYS.action(press(key)) is None
    assert KEYS.digit(press(key)) is None


def test_keys_that_are_off_do_nothing():
    off = KeyMap.of(False, {})
    for key, text, modifiers, _ in ACTIONS:
        assert off.action(press(key, text, 0, modifiers)) is None
    for digit in "0123":
        assert off.digit(press(ord(digit), digit, LINUX_ROW[digit])) is None
        assert off.digit(press(ord(digit), digit, 0, KEYPAD)) is None


def test_a_changed_key_works_and_the_standard_one_no_longer():
    changed = KeyMap.of(True, {"note": "M", "next": "Space", "clear": "Del", "no such action": "Z"})
    assert changed.action(press(K.Key_M, "m")) is Action.NOTE
    assert changed.action(press(K.Key_T, "t")) is None
    assert changed.action(press(K.Key_Space, " ")) is Action.NEXT
    for key, text in ((K.Key_Right, ""), (K.Key_Down, ""), (K.Key_Return, "\r")):
        assert changed.action(press(key, text)) is None
    assert changed.action(press(K.Key_Delete, "\x7f")) is Action.CLEAR
    assert changed.action(press(K.Key_Backspace, "\b")) is None
    assert changed.action(press(K.Key_N, "n")) is Action.NOT_APPLICABLE
    assert changed.action(press(K.Key_Z, "z")) is None


def test_a_key_can_be_changed_to_an_accented_letter_or_a_combination():
    changed = KeyMap.of(True, {"note": "É", "sheet": "Ctrl+K", "full-screen": "F5"})
    assert changed.action(press(K.Key_Eacute, "é", SLASH)) is Action.NOTE
    assert changed.action(press(K.Key_K, "\x0b", 0, CTRL)) is Action.SHEET
    assert changed.action(press(K.Key_K, "k")) is None
    assert changed.action(press(K.Key_F5)) is Action.FULL_SCREEN


@pytest.mark.parametrize("nonsense", ["", "Foo+++", "N, D", "t", " ", "Ctrl+", "F1"])
def test_a_key_that_nobody_can_press_leaves_the_standard_one(nonsense):
    assert KeyMap.of(True, {"next": nonsense}).action(press(K.Key_Right)) is Action.NEXT


def test_what_settings_records_is_what_the_walk_reads():
    for event in (
        press(K.Key_M, "m"),
        press(K.Key_Ccedilla, "ç", 35),
        press(K.Key_Home),
        press(K.Key_Plus, "+", 0, SHIFT),
        press(K.Key_Space, " "),
        press(K.Key_M, "\r", 0, CTRL),
    ):
        assert KeyMap.of(True, {"note": sequence_of(event)}).action(event) is Action.NOTE


def test_the_holder_of_a_key_is_told():
    keys = KeyMap.of(True, {"note": "M"})
    assert keys.holder("D", besides=Action.NOTE) is Action.UNKNOWN
    assert keys.holder("M", besides=Action.SHEET) is Action.NOTE
    assert keys.holder("M", besides=Action.NOTE) is None
    assert keys.holder("T", besides=Action.SHEET) is None


WINDOWS_ROW = dict(zip("1234567890", range(2, 12), strict=True))
MAC_ROW = {"1": 18, "2": 19, "3": 20, "4": 21, "5": 23, "6": 22, "7": 26, "8": 28, "9": 25, "0": 29}


@pytest.mark.parametrize("place", range(10))
def test_azerty_on_windows(monkeypatch, place):
    monkeypatch.setattr("sys.platform", "win32")
    digit = "1234567890"[place]
    event = press(AZERTY_KEYS[place], ROWS["AZERTY (France)"][1][place], WINDOWS_ROW[digit])
    assert KEYS.digit(event) == int(digit)
    # é of a Canadian keyboard: scan code 53; the keypad's keys without NumLock: 71 to 83.
    for scan in (53, *range(71, 84)):
        assert KEYS.digit(press(K.Key_Eacute, "é", scan)) is None


@pytest.mark.parametrize("place", range(10))
def test_azerty_on_macos(monkeypatch, place):
    monkeypatch.setattr("sys.platform", "darwin")
    digit = "1234567890"[place]
    event = press(AZERTY_KEYS[place], ROWS["AZERTY (France)"][1][place], virtual=MAC_ROW[digit])
    assert KEYS.digit(event) == int(digit)
    # macOS gives no scan code; é of a Canadian keyboard is virtual key 44.
    assert KEYS.digit(press(K.Key_Eacute, "é", scan=LINUX_ROW["2"], virtual=44)) is None


def test_an_unknown_system_still_reads_digits(monkeypatch):
    monkeypatch.setattr("sys.platform", "haiku1")
    assert KEYS.digit(press(K.Key_2, "2", 3)) == 2
    assert KEYS.digit(press(K.Key_Eacute, "é", 11)) is None
