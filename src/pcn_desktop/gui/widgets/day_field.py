"""A date that may be left empty: typed as one likes to write it, or picked in a calendar."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated, button, name, tool_button
from pcn_desktop.reports import wording
from pcn_desktop.settings import LANGUAGES


def read_day(words: str) -> date | None:
    """Return the date written as `2026-11-22`, `22 novembre 2026`, `Nov 22, 2026`; None for anything else.

    Years have four digits; figures alone go from year to day, as Canada's standard has it.
    """
    parts = re.findall(r"[a-z]+|[0-9]+", _folded(words))
    parts = [part for part in parts if part not in ("er", "st", "nd", "rd", "th")]
    if len(parts) != 3 or any(part.isdigit() and len(part) > 4 for part in parts):
        return None
    named = [_month(part) for part in parts if part.isalpha()]
    figures = [part for part in parts if part.isdigit()]
    if not named and len(figures[0]) == 4:
        return _checked(*(int(figure) for figure in figures))
    if len(named) == 1 and named[0] and len(figures[1]) == 4:
        return _checked(int(figures[1]), named[0], int(figures[0]))
    return None


class DayField(Translated):
    """A line that reads dates, and a button that opens a calendar."""

    edited = Signal()
    """What is typed changed."""
    picked = Signal()
    """A day, or none, was chosen in the calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._hint = ""
        # Widgets
        self.line = QLineEdit(self)
        self.open_button = tool_button("calendar")
        self.open_button.setParent(self)  # Both before the popup: behind a window, Tab would go round among them.
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("role", "popup")
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setGridVisible(False)
        self._none = button(role="quiet")
        # Layout
        inner = QVBoxLayout(self._popup)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.addWidget(self._calendar)
        inner.addWidget(self._none, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.line)
        # Connections
        self.line.textEdited.connect(lambda _words: self.edited.emit())
        self.line.editingFinished.connect(self._tidy)
        self.open_button.clicked.connect(self.open_calendar)
        self._calendar.clicked.connect(self._pick)
        self._calendar.activated.connect(self._pick)
        self._none.clicked.connect(lambda: self._choose(None))
        self.retranslate()

    @property
    def day(self) -> date | None:
        """Return the date that the line holds; None when it is empty or cannot be read."""
        return read_day(self.line.text())

    @property
    def valid(self) -> bool:
        """Return whether the line is empty or holds a date."""
        return not self.line.text().strip() or self.day is not None

    def set_day(self, day: date | None) -> None:
        """Show a date in words, or nothing."""
        self.line.setText(wording.day(day, language_of(self)) if day else "")
        self.line.setCursorPosition(0)

    def set_name(self, words: str) -> None:
        """Give the line its accessible name."""
        self.line.setAccessibleName(words)

    def set_hint(self, words: str) -> None:
        """Show these words while the line is empty, in place of how a date is written; blank shows that again."""
        self._hint = words
        self.line.setPlaceholderText(words or self.tr("YYYY-MM-DD"))

    def open_calendar(self) -> None:
        """Show the calendar under the line, or above it when the screen ends."""
        day = self.day
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self._dress()
        self._popup.adjustSize()
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        room = self.screen().availableGeometry()
        if below.y() + self._popup.height() > room.bottom():
            below = self.mapToGlobal(QPoint(0, -self._popup.height() - 4))
        below.setX(max(room.left(), min(below.x(), room.right() - self._popup.width())))
        below.setY(max(room.top(), below.y()))
        self._popup.move(below)
        self._popup.show()
        self._calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down, as a list opens."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language's months."""
        if event.type() == QEvent.Type.LocaleChange:
            self._calendar.setLocale(self.locale())
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write the words, and the date in the language's own way."""
        self.line.setPlaceholderText(self._hint or self.tr("YYYY-MM-DD"))
        self._none.setText(self.tr("No date"))
        name(self.open_button, self.tr("Choose in a calendar"))
        self._calendar.setAccessibleName(self.tr("Calendar"))
        for known, words in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
        ):
            arrow = self._calendar.findChild(QToolButton, known)
            if isinstance(arrow, QToolButton):
                name(arrow, words)
        self._calendar.setLocale(self.locale())
        if not self.line.hasFocus():
            self._tidy()

    def _dress(self) -> None:
        """Give the calendar the theme's colours: Qt's own are red weekends and black arrows."""
        theme = current()
        self._calendar.setMinimumSize(theme.px(380), theme.px(300))
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("ink"))
        for day in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(day, plain)
        heads = QTextCharFormat()
        heads.setForeground(theme.colour("ink2"))
        self._calendar.setHeaderTextFormat(heads)
        for known, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            arrow = self._calendar.findChild(QToolButton, known)
            if isinstance(arrow, QToolButton):
                set_icon(arrow, icon)

    def _tidy(self) -> None:
        day = self.day
        if day:
            self.set_day(day)

    def _pick(self, chosen: QDate) -> None:
        self._choose(date(chosen.year(), chosen.month(), chosen.day()))

    def _choose(self, day: date | None) -> None:
        self._popup.hide()
        self.set_day(day)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.picked.emit()


def _folded(words: str) -> str:
    """Return small letters without accents."""
    parts = unicodedata.normalize("NFD", words.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@cache
def _names() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for month in range(1, 13):
            words = re.findall(r"[a-z]+", _folded(wording.day(date(2000, month, 2), language)))
            names[words[0]] = month
    return names


def _month(word: str) -> int:
    """Return the month that begins with `word` in either language, three letters at least; 0 when in doubt."""
    if len(word) < 3:
        return 0
    found = {month for known, month in _names().items() if known.startswith(word)}
    return found.pop() if len(found) == 1 else 0


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2999 else None
    except ValueError:
        return None
