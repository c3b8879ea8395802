"""A new action in the walk: what, who, by when, how it begins. Written on Enter, and when one moves on."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.room_safe import private
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.day_field import DayField
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.lines_edit import LinesEdit, ends_lines
from pcn_desktop.gui.widgets.owner_field import complete_owners
from pcn_desktop.gui.widgets.page import Translated, button, label
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.reports.wording import action_priority, labelled, word
from pcn_desktop.workspace.values import Action, ActionPriority

_MOST_LINES: Final = 6
"""A longer text scrolls."""


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month where it has fewer."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class ActionForm(Translated):
    """Makes one action for the criterion at hand. What is typed stays until it is on disk."""

    written = Signal(object)
    """An `Action` to be written."""
    left = Signal()
    """Escape: the hands go back to the walk."""
    dirtyChanged = Signal(bool)

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._place = self._next_place = ("", "")
        self._language = self._next_language = "fr"
        self._id = str(uuid4())
        self._was_dirty = False
        self.owners: Callable[[], Sequence[str]] = tuple
        # Widgets
        self.title = label("strong", wrap=True)
        self.what = LinesEdit()
        self.owner = QLineEdit()
        self.due = DayField()
        self.soon = (ChoiceButton(), ChoiceButton(), ChoiceButton())
        self.priorities = {priority: ChoiceButton() for priority in ActionPriority}
        self.first_step = QLineEdit()
        self.save = button("check", role="primary")
        self._error = label("error", wrap=True)
        self._labels: dict[str, QLabel] = {
            name: label("small") for name in ("what", "owner", "due", "priority", "first_step")
        }
        self._group = QButtonGroup(self)
        for made in self.priorities.values():
            self._group.addButton(made)
        for made in self.soon:
            made.setCheckable(False)
        # Layout
        self._lay_out()
        # Connections
        for field in (self.what, self.owner, self.due.line, self.first_step):
            field.installEventFilter(self)
        self.what.textChanged.connect(self._typed)
        self.due.edited.connect(self._error.clear)
        later: tuple[Callable[[date], date], ...] = (
            lambda day: day + timedelta(weeks=2),
            lambda day: months_later(day, 1),
            lambda day: months_later(day, 3),
        )
        for made, moved in zip(self.soon, later, strict=True):
            made.clicked.connect(lambda _=False, moved=moved: self._set_day(moved(self._today())))
        self.save.clicked.connect(self.submit)
        self._clear()
        self.retranslate()

    def _lay_out(self) -> None:
        soon, priorities = QWidget(), QWidget()
        flow(soon, self.soon, gap=6, line_gap=6)
        flow(priorities, self.priorities.values(), gap=6, line_gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        for name, parts in (
            ("what", (self.what,)),
            ("owner", (private(self.owner),)),
            ("due", (self.due, soon, self._error)),
            ("priority", (priorities,)),
            ("first_step", (self.first_step,)),
        ):
            column.addWidget(self._labels[name])
            for part in parts:
                column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(self.save)
        # Said, not left to the order of making. The field of the day goes as one: its parts, named apart, would stand
        # before it, and Tab would not get past them.
        stops = (self.what, self.owner, self.due, *self.soon, *self.priorities.values(), self.first_step, self.save)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @property
    def dirty(self) -> bool:
        """Return whether an action is typed that is not on disk."""
        return bool(text_of(self.what).strip())

    @property
    def pending(self) -> str:
        """Return the id that the action being typed will have."""
        return self._id

    def show_place(self, instrument: str, code: str, language: str) -> None:
        """Make the next action for this criterion, in `language`; one that is being typed keeps its own."""
        self._next_place, self._next_language = (instrument, code), language
        if not self.dirty:
            self._place, self._language = self._next_place, self._next_language
        self._write_title()

    def start(self) -> None:
        """Put the caret in the first field, and offer earlier owners."""
        complete_owners(self.owner, self.owners())
        self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Ask for the writing; say what is missing."""
        if not self.dirty:
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.due.valid:
            self._error.setText(self.tr("Write the date like this: 2026-11-22."))
            self._error.show()
            self.due.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._write(self.due.day)

    def flush(self) -> None:
        """Write what is typed; a date that cannot be read is left out."""
        if self.dirty:
            self._write(self.due.day)

    def settle(self) -> None:
        """Begin anew: the action is on disk."""
        self._clear()
        self._place, self._language = self._next_place, self._next_language
        self._write_title()

    def retranslate(self) -> None:
        """Write every word in the current language."""
        language = language_of(self)
        for name, title in self._labels.items():
            title.setText(word(name, language))
        for field, name in ((self.what, "what"), (self.owner, "owner"), (self.first_step, "first_step")):
            field.setAccessibleName(word(name, language))
        self.due.set_name(word("due", language))
        soon = (self.tr("2 weeks"), self.tr("1 month"), self.tr("3 months"))
        for made, words in zip(self.soon, soon, strict=True):
            made.setText(words)
            made.setAccessibleName(labelled(word("due", language), words, language))
        for priority, made in self.priorities.items():
            made.setText(action_priority(priority, language))
            made.setAccessibleName(f"{word('priority', language)} {made.text()}")
        self.what.setPlaceholderText(self.tr("What will be done"))
        self.owner.setPlaceholderText(self.tr("A name, or a role"))
        self.save.setText(self.tr("Save the action"))
        self.save.setAccessibleName(self.save.text())
        self.save.setToolTip(self.tr("Enter; Shift+Enter begins a new line, Esc goes back to the criterion"))
        self._write_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do on the buttons what Enter and Escape do in the fields."""
        if not self._end_by(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter write the action, and Escape go back to the walk."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._end_by(event):
            return True
        if watched is self.what and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _end_by(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if ends_lines(event):
            self.submit()
            return True
        return False

    def _write(self, due: date | None) -> None:
        priority = next(one for one, made in self.priorities.items() if made.isChecked())
        self.written.emit(
            Action(
                self._id,
                text_of(self.what).strip(),
                *self._place,
                owner=" ".join(self.owner.text().split()),
                due=due,
                priority=priority,
                first_step=self.first_step.text().strip(),
                language=self._language,
            )
        )

    def _clear(self) -> None:
        self._id = str(uuid4())
        self.owner.clear()
        self.due.set_day(None)
        self.first_step.clear()
        self.priorities[ActionPriority.NORMAL].setChecked(True)
        self._error.clear()
        self._error.hide()
        self.what.clear()
        self._typed()

    def _set_day(self, day: date) -> None:
        self.due.set_day(day)
        self._error.clear()
        self.due.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._fit()
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            if not self.dirty:
                self._place, self._language = self._next_place, self._next_language
            self._write_title()
            self.dirtyChanged.emit(self.dirty)

    def _write_title(self) -> None:
        code = self._place[1]
        self.title.setText(self.tr("New action · {code}").format(code=code) if code else self.tr("New action"))

    def _fit(self) -> None:
        line = self.what.fontMetrics().lineSpacing()
        least, most = 2 * line + current().px(18), _MOST_LINES * line + current().px(18)
        height = min(max(self.what.sizeHint().height(), least), most)
        if self.what.minimumHeight() != height:
            self.what.setFixedHeight(height)
