"""The quiet line under a note: what it is, how it is sorted, and whether the person quoted gave permission."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Final
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, button, label, name
from pcn_desktop.reports.note_words import note_kind, note_sorting
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting

PLAIN: Final = NoteMarks()
"""A remark, not sorted."""


class MarkBox(QComboBox):
    """A list to choose from that the wheel never turns: it stands on a page that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stay = str(uuid4())
        """What is chosen while the keyboard is here is one step of undo."""
        self.setProperty("role", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def fill(self, words: str, entries: Iterable[tuple[str, StrEnum | None]]) -> None:
        """Offer these values under an accessible name; what is chosen stays."""
        chosen = self.currentIndex()
        self.clear()
        for shown, value in entries:
            self.addItem(shown, value.value if value else "")
        self.setCurrentIndex(max(chosen, 0))
        name(self, words)
        self.view().setAccessibleName(words)

    def choose(self, value: StrEnum | None) -> None:
        """Show a value."""
        self.setCurrentIndex(self.findData(value.value if value else ""))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin another step of undo."""
        self.stay = str(uuid4())
        super().focusInEvent(event)


class NoteMarksRow(Translated):
    """Says and changes the marks of one note; it keeps nothing on disk."""

    changed = Signal(object, str)
    """The `NoteMarks` chosen, and the editing stay that it belongs to; answered by `show_marks`."""
    done = Signal()
    """Escape or Ctrl+Enter: the hands go back to the walk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks, self._written = PLAIN, False
        # Widgets
        self.kind = MarkBox()
        self.sorting = MarkBox()
        self.permission = QCheckBox()
        self.taken_up = button("circle-check", role="quiet")
        self._about = label("small", wrap=True)
        self._about.setContentsMargins(10, 0, 0, 0)
        # Layout
        line = QWidget()
        flow(line, (self.kind, self.sorting, self.permission, self.taken_up), 8, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(line)
        column.addWidget(self._about)
        # Connections
        self.kind.activated.connect(self._choose_kind)
        self.sorting.activated.connect(self._choose_sorting)
        self.permission.clicked.connect(self._permit)
        self.taken_up.clicked.connect(self._take_up)
        self.retranslate()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key stops at."""
        return self.kind, self.sorting, self.permission, self.taken_up

    def show_marks(self, marks: NoteMarks, *, written: bool) -> None:
        """Show the marks of the note; only one that is `written` can be taken up."""
        self.marks, self._written = marks, written
        self.kind.choose(marks.kind)
        self.sorting.choose(marks.sorting)
        self.permission.setChecked(marks.permission)
        quote, parked = marks.kind is NoteKind.QUOTE, marks.kind is NoteKind.PARKED and written and self.isEnabled()
        for shown, part in ((quote, self.permission), (quote, self._about), (parked, self.taken_up)):
            part.setVisible(shown)
        self._about.setText(
            self.tr("The person agreed: this quote may leave, as any note.")
            if marks.permission
            else self.tr("Without permission, this quote stays on this laptop: it is in no report, list or projection.")
        )

    def retranslate(self) -> None:
        """Write every word in the current language."""
        language = language_of(self)
        self.kind.fill(word("note_kind", language), ((note_kind(one, language), one) for one in NoteKind))
        sortings = (None, *Sorting)
        self.sorting.fill(word("note_sorting", language), ((note_sorting(one, language), one) for one in sortings))
        self.permission.setText(self.tr("Permission given"))
        self.permission.setAccessibleName(self.tr("Permission given to quote"))
        self.taken_up.setText(self.tr("Taken up"))
        name(self.taken_up, self.tr("Taken up: make it a remark"))
        self.show_marks(self.marks, written=self._written)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the hands back on Escape and Ctrl+Enter; no other key goes on to the walk, which would rate or move."""
        back = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if event.key() == Qt.Key.Key_Escape or back:
            self.done.emit()
        event.accept()

    def _choose_kind(self) -> None:
        """Change what it is: the permission to quote ends with the quote."""
        kind = NoteKind(self.kind.currentData())
        if kind is not self.marks.kind:
            self._change(replace(self.marks, kind=kind, permission=False), self.kind.stay)

    def _choose_sorting(self) -> None:
        chosen = self.sorting.currentData()
        self._change(replace(self.marks, sorting=Sorting(chosen) if chosen else None), self.sorting.stay)

    def _permit(self) -> None:
        self._change(replace(self.marks, permission=self.permission.isChecked()))

    def _take_up(self) -> None:
        self.kind.setFocus(
            Qt.FocusReason.OtherFocusReason
        )  # The button goes: Qt would give the keys to the next field.
        self._change(replace(self.marks, kind=NoteKind.REMARK))

    def _change(self, marks: NoteMarks, stay: str = "") -> None:
        if marks != self.marks:
            self.changed.emit(marks, stay or str(uuid4()))
