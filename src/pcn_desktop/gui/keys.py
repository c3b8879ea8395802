"""The keys of the walk: which key press means which action.

They act only while the walk card has the focus. Levels answer to the keypad, the typed digit, or the physical digit
row without modifiers, so that US, Canadian French, CSA and AZERTY keyboards all work.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Action(StrEnum):
    """What a key can do, besides setting a level."""

    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"
    CLEAR = "clear"
    NEXT = "next"
    PREVIOUS = "previous"
    NEXT_DIMENSION = "next-dimension"
    PREVIOUS_DIMENSION = "previous-dimension"
    NOTE = "note"
    PARK = "park"
    ADD_ACTION = "add-action"
    VOTES = "votes"
    REVEAL = "reveal"
    ROUND = "round"
    FULL_SCREEN = "full-screen"
    BLANK = "blank"
    ROOM_SAFE = "room-safe"
    SHEET = "sheet"


STANDARD: Mapping[Action, tuple[str, ...]] = {
    Action.NOT_APPLICABLE: ("N",),
    Action.UNKNOWN: ("D",),
    Action.CLEAR: ("Backspace",),
    Action.NEXT: ("Right", "Down", "Return", "Enter"),
    Action.PREVIOUS: ("Left", "Up"),
    Action.NEXT_DIMENSION: ("PgDown",),
    Action.PREVIOUS_DIMENSION: ("PgUp",),
    Action.NOTE: ("T",),
    Action.PARK: ("P",),
    Action.ADD_ACTION: ("A",),
    Action.VOTES: ("V",),
    Action.REVEAL: ("R",),
    Action.ROUND: ("E",),
    Action.FULL_SCREEN: ("F",),
    Action.BLANK: ("B",),
    Action.ROOM_SAFE: ("S",),
    Action.SHEET: ("?",),
}

WINDOW_KEYS = ("F1", "F11")
"""Single keys that act wherever the focus is: help and full screen. The walk cannot have them."""

_PLATFORM_DIGITS = {
    "linux": {code: (code - 9) % 10 for code in range(10, 20)},
    "win32": {code: (code - 1) % 10 for code in range(2, 12)},
    "darwin": {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0},
}
"""The physical digit row: native scan code (on macOS the virtual key code) → digit."""

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ALT_GR = Qt.KeyboardModifier.GroupSwitchModifier


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys as they are set: `changed` maps an action to the one sequence chosen instead of the standard ones."""

    on: bool
    changed: Mapping[Action, str]

    @classmethod
    def of(cls, on: bool, chosen: Mapping[str, str]) -> KeyMap:
        """Make a key map from the settings; actions and keys that do not exist are passed over."""
        return cls(
            on, {Action(name): keys for name, keys in chosen.items() if name in set(Action) and _can_be_pressed(keys)}
        )

    def sequences(self, action: Action) -> tuple[str, ...]:
        """Return the sequences of `action`, as portable text."""
        return (self.changed[action],) if action in self.changed else STANDARD[action]

    def action(self, event: QKeyEvent) -> Action | None:
        """Return what the key press means, or None."""
        if not self.on:
            return None
        pressed = sequence_of(event)
        return next((action for action in Action if pressed in self.sequences(action)), None)

    def digit(self, event: QKeyEvent) -> int | None:
        """Return the digit that the key press means, or None."""
        return _digit(event) if self.on else None

    def holder(self, sequence: str, *, besides: Action) -> Action | None:
        """Return the action that already has `sequence`, other than `besides`."""
        return next((action for action in Action if action != besides and sequence in self.sequences(action)), None)


def sequence_of(event: QKeyEvent) -> str:
    """Return the key press as portable text; a printed sign such as `?` counts as itself, however it was typed."""
    text = event.text()
    modifiers = event.modifiers() & ~_KEYPAD
    if len(text) == 1 and text.isprintable() and not text.isspace() and modifiers in (_PLAIN, _SHIFT):
        return text.upper()
    key = event.key()
    if key in (Qt.Key.Key_unknown, 0) or modifiers & _ALT_GR:  # a key sequence would lose AltGr and be a single key
        return ""
    return QKeySequence(key | modifiers.value).toString(QKeySequence.SequenceFormat.PortableText)


def _can_be_pressed(sequence: str) -> bool:
    """Return whether `sequence` is one key press that reaches the walk, written as `sequence_of` writes it."""
    if sequence in WINDOW_KEYS:
        return False
    read = QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText)
    return read.count() == 1 and read.toString(QKeySequence.SequenceFormat.PortableText) == sequence


def _digit(event: QKeyEvent) -> int | None:
    modifiers = event.modifiers()
    text = event.text()
    if modifiers & ~(_KEYPAD | _SHIFT) == _PLAIN and len(text) == 1 and text in "0123456789":
        return int(text)
    if modifiers & ~_KEYPAD == _PLAIN:
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            return event.key() - Qt.Key.Key_0
        native = event.nativeVirtualKey() if sys.platform == "darwin" else event.nativeScanCode()
        return _PLATFORM_DIGITS.get(sys.platform, {}).get(native)
    return None
