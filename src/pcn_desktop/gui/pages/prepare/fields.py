"""The fields of an entry: how each kind is read, shown and heard."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, QSize, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.lines_edit import LinesEdit
from pcn_desktop.gui.widgets.plain_text import text_of

_MOST_LINES = 9
_HOUR = re.compile(r"(\d{1,2})(?:\s*[:hH.]\s*(\d{2})?)?|(\d{2})(\d{2})")


def read_hour(words: str) -> str | None:
    """Return the hour written as `9`, `9:30`, `9 h 30`, `0930`, as `09:30`; None for anything else."""
    found = _HOUR.fullmatch(" ".join(words.split()))
    if found is None:
        return None
    hours, minutes = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return f"{hours:02d}:{minutes:02d}" if hours < 24 and minutes < 60 else None


@dataclass(frozen=True)
class Field:
    """A widget that holds one value of an entry.

    `read` returns the value, None where the widget holds nothing that can be kept. `edited` is said at each change by
    hand. What is `typed` is written when the hands rest; any other choice, at once.
    """

    widget: QWidget
    read: Callable[[], object]
    show: Callable[[object], None]
    edited: SignalInstance
    typed: bool = True

    @property
    def lock(self) -> Callable[[bool], None]:
        """Return what lets the widget be read only: text can still be selected, copied and scrolled."""
        if isinstance(self.widget, QLineEdit | QPlainTextEdit):
            return self.widget.setReadOnly
        return self.widget.setDisabled


class NumberField(QLineEdit):
    """A small whole number, not below 0; blank is 0. The Up and Down keys count by `step`."""

    def __init__(self, digits: int = 3, step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._step = 10**digits - 1, step
        self.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{digits}}}"), self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(current().px(56))

    @property
    def number(self) -> int:
        """Return the number."""
        return int(self.text() or 0)

    def show_number(self, number: int) -> None:
        """Show a number; 0 leaves the field blank."""
        self.setText(str(number) if number else "")

    def fit(self) -> None:
        """Follow the text size."""
        self.setFixedWidth(current().px(56))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count up or down."""
        by = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}.get(Qt.Key(event.key()), 0)
        if not by or self.isReadOnly() or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self.show_number(min(max(self.number + by, 0), self._most))
        self.textEdited.emit(self.text())


class Growing(LinesEdit):
    """Text of several lines, as high as its text, within bounds: a longer one scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        hint, air = super().sizeHint(), current().px(24)
        line = self.fontMetrics().lineSpacing()
        return QSize(hint.width(), min(max(hint.height(), line + air), _MOST_LINES * line + air))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # Other lines, of which the document says nothing.

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


def line_field(line: QLineEdit) -> Field:
    """Return the field of a line of text."""

    def show(value: object) -> None:
        line.setText(str(value))
        line.setCursorPosition(0)

    return Field(line, lambda: line.text().strip(), show, line.textEdited)


def lines_field(edit: QPlainTextEdit) -> Field:
    """Return the field of a text of several lines."""
    return Field(edit, lambda: text_of(edit).strip(), lambda value: edit.setPlainText(str(value)), edit.textChanged)


def number_field(line: NumberField) -> Field:
    """Return the field of a number."""
    return Field(line, lambda: line.number, lambda value: line.show_number(int(str(value))), line.textEdited)


def hour_field(line: QLineEdit) -> Field:
    """Return the field of an hour; blank is one that is not known yet."""

    def read() -> str | None:
        words = line.text().strip()
        return read_hour(words) if words else ""

    return Field(line, read, lambda value: line.setText(str(value)), line.textEdited)


def check_field(box: QCheckBox) -> Field:
    """Return the field of a yes or no."""
    return Field(box, box.isChecked, lambda value: box.setChecked(bool(value)), box.clicked, typed=False)


def combo_field(box: QComboBox) -> Field:
    """Return the field of a choice among a few."""
    return Field(
        box, box.currentData, lambda value: box.setCurrentIndex(box.findData(value)), box.activated, typed=False
    )
