"""The levels of one voice, with the keys of the walk."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.vault.stops import Stop
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import FlowLayout
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.reports.wording import outside_word
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.vault_values import Voice

_WIDE: Final = 1.5
"""The largest text at which the levels stand on one line."""
_RATES: Final[dict[Action | None, Rating | None]] = {
    Action.NOT_APPLICABLE: Outside.NOT_APPLICABLE,
    Action.UNKNOWN: Outside.UNKNOWN,
    Action.CLEAR: None,
}


class VoiceRow(Translated):
    """The levels of one voice. Digits, N, D and Backspace act on the voice that has the keyboard."""

    rateRequested = Signal(object, object)
    """`Voice`, and a level, an `Outside`, or None to clear."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.voice = voice
        self._stop: Stop | None = None
        self._levels: list[LevelButton] = []
        self._keys = KeyMap.of(True, {})
        self.title = label("subheading")
        self.outside = {one: KeyButton(checkable=True) for one in Outside}
        self.clear = KeyButton()
        self._row = QGridLayout()
        self._row.setSpacing(8)
        below = FlowLayout()
        for made in (*self.outside.values(), self.clear):
            below.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(self._row)
        column.addLayout(below)
        for outside, made in self.outside.items():
            made.clicked.connect(lambda _=False, value=outside: self._rate(value))
        self.clear.clicked.connect(lambda: self._rate(None))
        self.retranslate()

    def show_stop(self, stop: Stop, *, read_only: bool) -> None:
        """Show the rating of this voice."""
        self._stop = stop
        levels = stop.instrument.scale_of(stop.item).levels
        if [one.value for one in self._levels] != [level.value for level in levels]:
            for old in self._levels:
                self._row.removeWidget(old)
                old.deleteLater()
            self._levels = [LevelButton(level.value, at, len(levels)) for at, level in enumerate(levels)]
            across = 2 if current().scale > _WIDE else len(levels)
            for at, made in enumerate(self._levels):
                made.set_brief(True)
                self._row.addWidget(made, at // across, at % across)
                made.clicked.connect(lambda _=False, value=made.value: self._rate(value))
        self.retranslate()
        rating = stop.ratings.get(self.voice)
        for made in self._levels:
            made.setChecked(made.value == rating)
            made.setEnabled(not read_only)
        for outside, key in self.outside.items():
            key.setChecked(rating is outside)
            key.setEnabled(not read_only)
        self.clear.setEnabled(rating is not None and not read_only)

    def forget(self) -> None:
        """Hold nothing of a vault any more."""
        self._stop = None
        for made in (*self._levels, *self.outside.values()):
            made.setChecked(False)

    def show_keys(self, keys: KeyMap) -> None:
        """Take the keys of the walk, as they are set."""
        self._keys = keys
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate with the keys of the walk, as they are set; a key held down rates once."""
        digit, action = self._keys.digit(event), self._keys.action(event)
        if self._stop is None or event.isAutoRepeat():
            event.ignore()
        elif digit is not None and any(made.value == digit for made in self._levels):
            self._rate(digit)
        elif action in _RATES:
            self._rate(_RATES[action])
        else:
            event.ignore()

    def _rate(self, rating: Rating | None) -> None:
        if self._stop is not None:
            self.show_again()
            self.rateRequested.emit(self.voice, rating)

    def show_again(self) -> None:
        """Show what is kept, whatever was clicked: the vault decides."""
        if self._stop is not None:
            rating = self._stop.ratings.get(self.voice)
            for outside, key in self.outside.items():
                key.setChecked(rating is outside)

    def retranslate(self) -> None:
        """Write every word."""
        language = language_of(self)
        said = {Voice.NETWORK: self.tr("The network’s voice"), Voice.PARTNERS: self.tr("The partners’ voice")}
        self.title.setText(said[self.voice])
        for outside, key in self.outside.items():
            words = outside_word(outside, language)
            cap = self._cap(Action.NOT_APPLICABLE if outside is Outside.NOT_APPLICABLE else Action.UNKNOWN)
            key.write(words, cap, f"{words} ({cap})" if cap else words)
            key.setAccessibleName(f"{said[self.voice]}, {words}")
        self.clear.write(
            self.tr("Clear"),
            "⌫" if self._cap(Action.CLEAR) == "Backspace" else self._cap(Action.CLEAR),
            self.tr("Clear"),
        )
        self.clear.setAccessibleName(", ".join((said[self.voice], self.tr("Clear"))))
        if self._stop is not None:
            for made, level in zip(self._levels, self._stop.instrument.scale_of(self._stop.item).levels, strict=True):
                made.set_words(
                    level.label.get(language),
                    level.description.get(language),
                    str(level.value) if self._keys.on else "",
                )
                made.setAccessibleName(f"{said[self.voice]}, {level.value} {level.label.get(language)}")

    def _cap(self, action: Action) -> str:
        """Return the key of an action; blank when keys are off."""
        return self._keys.sequences(action)[0] if self._keys.on else ""
