"""Sittings: the days on which the room meets, and how many people of each perspective are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.prepare.fields import Field, NumberField, hour_field, line_field, read_hour
from pcn_desktop.gui.pages.prepare.rows import EntryRow, Rows
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.day_field import DayField
from pcn_desktop.gui.widgets.elided_label import ElidedLabel
from pcn_desktop.gui.widgets.page import Translated, button, card, label
from pcn_desktop.reports.wording import day
from pcn_desktop.typography import shortened
from pcn_desktop.workspace.room_values import Attendance, Perspective, Sitting, fixed_id
from pcn_desktop.workspace.values import WorkshopDetails, WorkshopRecord


class Heads(Translated):
    """How many people of each perspective are in the room at one sitting."""

    written = Signal(object, str)
    """An `Attendance` (0 people: nobody was counted), editing stay."""
    changed = Signal()

    def __init__(self, sitting: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._perspectives: tuple[Perspective, ...] = ()
        self._kept: dict[str, Attendance] = {}
        self.fields: dict[str, NumberField] = {}
        self._names: dict[str, ElidedLabel] = {}
        self._autosave = Autosave(self)
        # Widgets
        self._title = label("field")
        self.total = label("secondary")
        self._host = QWidget()
        # Layout
        self._grid = QGridLayout(self._host)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for side in (0, 1):
            self._grid.setColumnStretch(side, 1)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.total, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._host)
        # Connections
        self._autosave.due.connect(self._save)
        self.retranslate()

    @property
    def dirty(self) -> bool:
        """Return whether a number is not on disk."""
        return any(field.number != self._number(key) for key, field in self.fields.items())

    def show_heads(self, perspectives: Sequence[Perspective], kept: Sequence[Attendance], *, editable: bool) -> None:
        """Show the perspectives, and who is in the room; a number that is being typed stays."""
        before = {key: self._number(key) for key in self.fields}
        self._kept = {one.perspective: one for one in kept}
        if [one.id for one in perspectives] != [one.id for one in self._perspectives]:
            self._build(perspectives)
            before = {}
        self._perspectives = tuple(perspectives)
        for one in perspectives:
            field = self.fields[one.id]
            if field.number == before.get(one.id, field.number):
                field.show_number(self._number(one.id))
            field.setReadOnly(not editable)
        self.setVisible(bool(perspectives))
        self.retranslate()

    def flush(self) -> None:
        """Write what is not on disk."""
        self._autosave.flush()

    def retranslate(self) -> None:
        """Write the words, which name the perspectives."""
        self._title.setText(self.tr("In the room"))
        for one in self._perspectives:
            self._names[one.id].write(one.name)
            field = self.fields[one.id]
            field.setPlaceholderText(str(one.people) if one.people else "0")
            words = self.tr("In the room at this sitting: {what}").format(what=shortened(one.name))
            field.setAccessibleName(words)
        self._add_up()

    def fit(self) -> None:
        """Follow the text size."""
        for field in self.fields.values():
            field.fit()

    def _build(self, perspectives: Sequence[Perspective]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.fields, self._names = {}, {}
        for at, one in enumerate(perspectives):
            pair = QWidget()
            inner = QHBoxLayout(pair)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(6)
            field, title = NumberField(), ElidedLabel()
            inner.addWidget(field)
            inner.addWidget(title, 1)
            self._grid.addWidget(pair, at // 2, at % 2)
            pair.show()
            self._autosave.watch(field)
            field.textEdited.connect(self._typed)
            self.fields[one.id], self._names[one.id] = field, title

    def _number(self, perspective: str) -> int:
        kept = self._kept.get(perspective)
        return kept.people if kept else 0

    def _typed(self) -> None:
        self._autosave.typed()
        self._add_up()
        self.changed.emit()

    def _add_up(self) -> None:
        people = sum(field.number for field in self.fields.values())
        self.total.setText(self.tr("· %n people", "", people) if people else "")

    def _save(self, stay: str) -> None:
        for key, field in tuple(self.fields.items()):
            if field.number == self._number(key):
                continue
            self.written.emit(Attendance(fixed_id(self._sitting, key), self._sitting, key, field.number), stay)
        self.changed.emit()


class SittingRow(EntryRow[Sitting]):
    """A day, a place, an hour, and who is there. Left blank, the day of the first and any place are the workshop's."""

    texts = frozenset({"place"})

    def __init__(self, entry: Sitting, *, language: str = "fr", parent: QWidget | None = None) -> None:
        super().__init__(entry, language=language, parent=parent)
        self._number = 1
        self._details = WorkshopDetails("")
        # Widgets
        self._heading = label("group")
        self.day = DayField()
        self.place = QLineEdit()
        self.start = QLineEdit()
        self._labels = {part: label("field") for part in ("day", "start", "place")}
        self.heads = Heads(entry.id)
        # Layout
        self._lay_out()
        # Connections
        day_line = self.day.line
        self.bind("day", Field(day_line, lambda: self.day.day, self._show_day, self.day.edited))
        self.bind("start", hour_field(self.start))
        self.bind("place", line_field(self.place))
        self.day.picked.connect(self._chose)
        self.heads.changed.connect(self.changed)
        self.listen()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._heading, 1)
        for made in (self.up, self.down, self.remove):
            head.addWidget(made)
        line = QHBoxLayout()
        line.setSpacing(12)
        parts: tuple[tuple[str, QWidget, QWidget, int], ...] = (
            ("day", self.day, self.day.line, 6),
            ("start", self.start, self.start, 2),
            ("place", self.place, self.place, 4),
        )
        for key, field, buddy, share in parts:
            pile = QVBoxLayout()
            pile.setSpacing(4)
            pile.addWidget(self._labels[key])
            pile.addWidget(field)
            self._labels[key].setBuddy(buddy)
            line.addLayout(pile, share)
            line.setAlignment(pile, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.error)
        column.addWidget(self.heads)
        self.error.hide()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (self.day.line, self.day.open_button, self.start, self.place, *self.heads.fields.values())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self.up, self.down, self.remove, *self.fields)

    @property
    def dirty(self) -> bool:
        return super().dirty or self.heads.dirty

    def faults(self) -> dict[str, str]:
        wrong = {}
        if not self.day.valid:
            wrong["day"] = self.tr("Write the date like this: 2026-11-22.")
        hour = self.start.text().strip()
        if hour and read_hour(hour) is None:
            wrong["start"] = self.tr("Write the time like this: 09:30.")
        return wrong

    def flush(self) -> None:
        super().flush()
        self.heads.flush()

    def place_in(self, details: WorkshopDetails, number: int) -> None:
        """Know the workshop's own day and place, and which sitting this is, from 1."""
        self._details, self._number = details, number
        self.retranslate()

    def lock(self, locked: bool) -> None:
        super().lock(locked)
        self.day.open_button.setDisabled(locked)

    def retranslate(self) -> None:
        """Write every word."""
        number, details = self._number, self._details
        what = self.tr("Sitting {number}").format(number=number)
        self._heading.setText(what)
        for key, words in (
            ("day", self.tr("Date")),
            ("start", self.tr("Begins at")),
            ("place", self.tr("Place")),
        ):
            self._labels[key].setText(words)
        own = details.day if number == 1 else None
        self.day.set_hint(day(own, language_of(self)) if own else "")
        self.place.setPlaceholderText(shortened(details.place))
        self.start.setPlaceholderText("09:30")
        self.day.set_name(self.tr("Date: {what}").format(what=what))
        self.start.setAccessibleName(self.tr("Begins at: {what}").format(what=what))
        self.place.setAccessibleName(self.tr("Place: {what}").format(what=what))
        self.call(what)

    def _show_day(self, value: object) -> None:
        self.day.set_day(value)  # type: ignore[arg-type]

    def _leave(self) -> None:
        hour = read_hour(self.start.text())
        if hour and hour != self.start.text():
            self.start.setText(hour)
        super()._leave()


class Sittings(Rows[Sitting]):
    """The rows: one at least, for the room meets once."""

    least = 1
    attended = Signal(object, object, str)
    """The sitting, who is there (`Attendance`; 0 people: nobody was counted), editing stay."""

    def make(self, entry: Sitting, *, new: bool) -> SittingRow:
        row = SittingRow(entry, language=self.language, parent=self)
        row.heads.written.connect(lambda one, stay: self.attended.emit(row.kept, one, stay))
        return row


class SittingsCard(Translated):
    """The sittings; a workshop has one, with its own day and place, before any is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: tuple[Sitting, ...] = ()
        # Widgets
        self._title = label("subheading")
        self._about = label("secondary", wrap=True)
        self.area = Sittings()
        self.add = button("plus")
        self._heads_about: QLabel = label("small", wrap=True)
        # Layout
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (self._title, self._about, self.area, self._heads_about):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        # Connections
        self.add.clicked.connect(self._add)
        self.area.attended.connect(self._attend)
        self.retranslate()

    def show_record(self, record: WorkshopRecord, *, editable: bool) -> None:
        """Show the sittings of a workshop."""
        self._stored = record.sittings
        area, language = self.area, record.details.language
        shown = record.sittings or (Sitting(fixed_id(record.id, "sitting"), language=language),)
        area.show_entries(record.id, shown, language, editable=editable)
        for number, row in enumerate(area.rows, 1):
            if isinstance(row, SittingRow):
                there = [one for one in record.attendance if one.sitting == row.kept.id]
                row.heads.show_heads(record.perspectives, there, editable=editable)
                row.place_in(record.details, number)
        area.tidy_stops()
        self._heads_about.setVisible(not record.perspectives)
        self.add.setVisible(editable)

    def retranslate(self) -> None:
        """Write every word."""
        self._title.setText(self.tr("Sittings"))
        self._about.setText(
            self.tr(
                "When the room meets. The first sitting has the date and place of the workshop, and the others its "
                "place, unless you write something else here."
            )
        )
        self._heads_about.setText(self.tr("Once perspectives are named, who is in the room can be counted here."))
        self.add.setText(self.tr("Add a sitting"))
        self.add.setAccessibleName(self.add.text())

    def _add(self) -> None:
        """Write another sitting, and the first one with it where it was not written yet."""
        before = self.area.entries
        last = before[-1]
        made = Sitting(str(uuid4()), start=last.start, position=last.position + 1, language=self.area.language)
        first = tuple(one for one in before if one not in self._stored)
        self.area.rearranged.emit((*first, made), ())
        row = next((one for one in self.area.rows if one.kept.id == made.id), None)
        if row is not None:
            row.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _attend(self, sitting: Sitting, one: Attendance, stay: str) -> None:
        """Write who is there; the sitting with it, where that is not written yet."""
        one = replace(one, language=self.area.language)
        if not one.people:
            self.area.rearranged.emit((), (one,))
        elif sitting in self._stored:
            self.area.written.emit(one, stay)
        else:
            self.area.rearranged.emit((sitting, one), ())
