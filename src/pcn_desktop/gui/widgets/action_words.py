"""What the keys do, and what they are called, in words: one place for settings, sheet and tooltips."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from pcn_desktop.gui.keys import Action, KeyMap


class ActionWords(QObject):
    """Says actions and keys in the language of the interface."""

    def text(self, action: Action) -> str:
        """Return what an action does, as a person would say it."""
        return {
            Action.NOT_APPLICABLE: self.tr("Not applicable"),
            Action.UNKNOWN: self.tr("Don’t know"),
            Action.CLEAR: self.tr("Clear the rating"),
            Action.NEXT: self.tr("Next criterion"),
            Action.PREVIOUS: self.tr("Previous criterion"),
            Action.NEXT_DIMENSION: self.tr("Next dimension"),
            Action.PREVIOUS_DIMENSION: self.tr("Previous dimension"),
            Action.NOTE: self.tr("Write a note"),
            Action.PARK: self.tr("Park a topic"),
            Action.ADD_ACTION: self.tr("Add an action"),
            Action.VOTES: self.tr("Votes on the criterion"),
            Action.REVEAL: self.tr("Reveal the votes"),
            Action.ROUND: self.tr("Another round of votes"),
            Action.FULL_SCREEN: self.tr("Full screen"),
            Action.BLANK: self.tr("Blank the projector"),
            Action.ROOM_SAFE: self.tr("Room-safe mode"),
            Action.SHEET: self.tr("Show all keys"),
        }[action]

    def key(self, sequence: str) -> str:
        """Return what is printed on the key: `sequence` is portable text, as in the key map."""
        words = {
            "Left": self.tr("Left arrow"),
            "Right": self.tr("Right arrow"),
            "Up": self.tr("Up arrow"),
            "Down": self.tr("Down arrow"),
            "Return": self.tr("Enter"),
            "Enter": self.tr("Enter"),
            "Ctrl+Return": self.tr("Ctrl+Enter"),
            "Backspace": self.tr("Backspace"),
            "Delete": self.tr("Delete"),
            "PgDown": self.tr("Page Down"),
            "PgUp": self.tr("Page Up"),
            "Space": self.tr("Space bar"),
        }
        return words.get(sequence) or QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)

    def caps(self, sequences: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Return (sequence, name) of each key, one of a name: two keys are called Enter."""
        named = {self.key(sequence): sequence for sequence in reversed(tuple(sequences))}
        return tuple((sequence, words) for words, sequence in named.items())[::-1]

    def keys(self, keymap: KeyMap, action: Action) -> tuple[str, ...]:
        """Return the names of an action's keys."""
        return tuple(words for _, words in self.caps(keymap.sequences(action)))
