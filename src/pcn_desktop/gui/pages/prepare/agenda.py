"""The agenda: sections, breaks and other parts in their order, with minutes, and the hours that follow from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from pcn_desktop.assessment.plan import Stint, Titles, propose, section_parts, stints
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.prepare.durations import duration
from pcn_desktop.gui.pages.prepare.fields import NumberField, combo_field, line_field, number_field
from pcn_desktop.gui.pages.prepare.rows import EntryRow, Rows
from pcn_desktop.gui.widgets.elided_label import ElidedLabel
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Translated, button, card, label
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports.offered_words import first_part, last_part
from pcn_desktop.reports.wording import clock, day, word
from pcn_desktop.typography import NO_BREAK, shortened
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart, Sitting
from pcn_desktop.workspace.values import WorkshopRecord

_BREAK, _OTHER = 15, 10
"""Minutes of a part that is added."""
_WIDEST = time(22, 55)
"""The hour that takes the most room."""


def _new_id() -> str:
    return str(uuid4())


class AgendaRow(EntryRow[AgendaPart]):
    """When a part begins, what it is, how long it takes and, where there are several, in which sitting it stands."""

    texts = frozenset({"title"})

    def __init__(self, entry: AgendaPart, area: Agenda, *, language: str = "fr") -> None:
        super().__init__(entry, language=language, parent=area)
        self._area = area
        self._of_section = entry.kind is AgendaKind.SECTION
        # Widgets
        self.clock = label("secondary")
        self.section = ElidedLabel()
        self.title = QLineEdit()
        self.minutes = NumberField(step=5)
        self._minutes_word = label("secondary")
        self.sitting = _SittingBox()
        self.sitting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sitting.setMinimumContentsLength(8)
        self.out = label("small", wrap=True)
        # Layout
        what, rest = QHBoxLayout(), QHBoxLayout()
        what.setSpacing(8)
        what.addWidget(self.clock)
        what.addWidget(self.section if self._of_section else self.title, 1)
        rest.setSpacing(8)
        for part in (self.minutes, self._minutes_word, self.sitting):
            rest.addWidget(part)
        rest.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for made in (self.up, self.down, self.remove):
            buttons.addWidget(made)
        rest.addLayout(buttons)
        self.line.addLayout(what, 1)
        self.line.addLayout(rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.line)
        column.addWidget(self.out)
        # Connections
        if not self._of_section:
            self.bind("title", line_field(self.title))
        self.bind("minutes", number_field(self.minutes))
        self._fill_sittings()
        self.bind("sitting", combo_field(self.sitting))
        self.listen()
        self.retranslate()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (*(() if self._of_section else (self.title,)), self.minutes, self.sitting)

    def show_entry(self, entry: AgendaPart) -> None:
        self._fill_sittings()
        super().show_entry(entry)
        self.sitting.setCurrentIndex(max(self.sitting.findData(entry.sitting), 0))

    def begins(self, at: time | None) -> None:
        """Show when it begins, once that is known."""
        self.clock.setVisible(self._area.clocked)
        language, metrics = language_of(self), self.clock.fontMetrics()
        self.clock.setMinimumWidth(metrics.horizontalAdvance(clock(_WIDEST, language)) + 2)
        self.clock.setText(clock(at, language) if at else "")

    def retranslate(self) -> None:
        """Write the words, which name the part."""
        kind = word(f"part_{self.kept.kind.value}", language_of(self))
        what = self._area.called(self.kept) if self._of_section else shortened(self.kept.title) or kind
        self.section.write(what)
        self.title.setPlaceholderText(kind)
        self.title.setAccessibleName(self.tr("Title: {what}").format(what=what))
        self.minutes.setPlaceholderText("0")
        self.minutes.setAccessibleName(self.tr("Minutes: {what}").format(what=what))
        self._minutes_word.setText(self.tr("min"))
        for part in (self.sitting, self.sitting.view()):
            part.setAccessibleName(self.tr("Sitting: {what}").format(what=what))
        for at in range(self.sitting.count()):
            self.sitting.setItemText(at, self._area.sitting_words(at))
        self.out.setText(self.tr("No criterion of this section is in scope any more."))
        self.out.setVisible(self._of_section and not self._area.looks_at(self.kept))
        self.call(what)

    def _fill_sittings(self) -> None:
        """Offer the sittings that there are; none, where there is but one."""
        known = ["", *(one.id for one in self._area.sittings)]
        if [self.sitting.itemData(at) for at in range(self.sitting.count())] != known:
            self.sitting.clear()
            for at, one in enumerate(known):
                self.sitting.addItem(self._area.sitting_words(at), one)
        self.sitting.setVisible(len(self._area.sittings) > 1)


class _SittingBox(QComboBox):
    """A choice that the wheel leaves alone: it scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Agenda(Rows[AgendaPart]):
    """The rows; they know the sections, and the sittings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.sittings: tuple[Sitting, ...] = ()
        self.instruments: tuple[Instrument, ...] = ()
        self.scopes: Mapping[str, frozenset[str]] = {}
        self.clocked = False
        super().__init__(parent)

    def know(self, record: WorkshopRecord, instruments: tuple[Instrument, ...]) -> None:
        """Take notice of what the rows name."""
        self.sittings, self.instruments = record.held_sittings, instruments
        self.scopes = {one.instrument: one.scope for one in record.assessments}

    def make(self, entry: AgendaPart, *, new: bool) -> AgendaRow:
        return AgendaRow(entry, self, language=self.language)

    def called(self, part: AgendaPart) -> str:
        """Return the code and the title of the section that a part is for."""
        for instrument in self.instruments:
            for section in instrument.sections if instrument.key == part.instrument else ():
                if section.code == part.section:
                    return f"{section.code}{NO_BREAK}· {section.title.get(language_of(self))}"
        return part.section

    def looks_at(self, part: AgendaPart) -> bool:
        """Return whether a criterion of the part's section is in scope."""
        scope = self.scopes.get(part.instrument, frozenset())
        return any(
            item.code in scope
            for instrument in self.instruments
            if instrument.key == part.instrument
            for section in instrument.sections
            if section.code == part.section
            for item in section.items
        )

    def sitting_words(self, at: int) -> str:
        """Return how a sitting is called in a list that begins with none."""
        return self.tr("Sitting {number}").format(number=at) if at else self.tr("In no sitting")

    def show_clocks(self, told: Sequence[Stint]) -> None:
        """Show when each part begins."""
        times = {part.id: at for one in told for part, at in one.parts}
        self.clocked = any(times.values())
        for row in self.rows:
            if isinstance(row, AgendaRow):
                row.begins(times.get(row.kept.id))


class AgendaCard(Translated):
    """The agenda, its length, and a proposal from the scope that replaces nothing unasked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: WorkshopRecord | None = None
        # Widgets
        self._title = label("subheading")
        self._about = label("secondary", wrap=True)
        self.propose = button("list-checks")
        self.section = button("plus")
        self.section.setProperty("menu", True)
        self.section.setMenu(QMenu(self.section))
        self.rest = button("plus")
        self.other = button("plus")
        self.swap = button()
        self.keep = button(role="quiet")
        self.question = Notice([self.swap, self.keep])
        self.area = Agenda()
        self.area.before, self.area.home = self.keep, self.propose
        self.totals = label("strong", wrap=True)
        # Layout
        self._lay_out()
        # Connections
        self.propose.clicked.connect(self._ask)
        self.section.menu().aboutToShow.connect(self._offer)
        self.rest.clicked.connect(lambda: self._add(self._part(AgendaKind.BREAK, _BREAK)))
        self.other.clicked.connect(lambda: self._add(self._part(AgendaKind.OTHER, _OTHER)))
        self.area.endReached.connect(lambda: self.other.setFocus(Qt.FocusReason.TabFocusReason))
        self.swap.clicked.connect(self._propose)
        self.keep.clicked.connect(self._keep)
        self.retranslate()

    def _lay_out(self) -> None:
        frame = card()
        buttons = QWidget()
        flow(buttons, (self.propose, self.section, self.rest, self.other))
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (self._title, self._about, buttons, self.question, self.area, self.totals):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_record(self, record: WorkshopRecord, instruments: tuple[Instrument, ...], *, editable: bool) -> None:
        """Show the agenda of a workshop."""
        if self._record is None or record.id != self._record.id or not editable:
            self.question.clear()
        self._record = record
        self.area.know(record, instruments)
        self.area.show_entries(record.id, record.agenda, record.details.language, editable=editable)
        for part in (self.propose, self.section, self.rest, self.other):
            part.setVisible(editable)
        self._write()

    def retranslate(self) -> None:
        """Write every word."""
        self._title.setText(self.tr("Agenda"))
        self._about.setText(
            self.tr(
                "What the room does, in what order and for how long. Nothing moves on by itself: during the walk, the "
                "time used is shown beside this plan."
            )
        )
        for made, words in (
            (self.propose, self.tr("Propose an agenda from the scope")),
            (self.section, self.tr("Add a section")),
            (self.rest, self.tr("Add a break")),
            (self.other, self.tr("Add another part")),
            (self.swap, self.tr("Replace the agenda")),
            (self.keep, self.tr("Keep it as it is")),
        ):
            made.setText(words)
            made.setAccessibleName(words)
        self._write()

    def _write(self) -> None:
        if self._record is None:
            return
        told = stints(self._record.agenda, self._record.held_sittings)
        self.area.show_clocks(told)
        lines = [self._line(one) for one in told]
        self.totals.setText("\n".join(lines) or self.tr("No agenda yet: a proposal is one click away."))

    def _line(self, told: Stint) -> str:
        """Return how long a sitting is and when it ends."""
        language, length = language_of(self), duration(told.minutes)
        if told.end is None:
            words = self.tr("{time} in all").format(time=length)
        else:
            words = self.tr("{time} in all · ends at {end}").format(time=length, end=clock(told.end, language))
        sittings = self.area.sittings
        if len(sittings) < 2:
            return words
        at = sittings.index(told.sitting) + 1 if told.sitting in sittings else 0
        when = told.sitting.day if told.sitting else None
        called = f"{self.area.sitting_words(at)}{f' ({day(when, language)})' if when else ''}"
        return self.tr("{sitting}: {words}").format(sitting=called, words=words)

    # What is asked

    def _part(self, kind: AgendaKind, minutes: int) -> AgendaPart:
        return AgendaPart(_new_id(), kind, minutes, position=self.area.next_position, language=self.area.language)

    def _add(self, part: AgendaPart) -> None:
        """Put a part at the end, where the last one stands, and the keyboard into it."""
        entries = self.area.entries
        home = entries[-1].sitting if entries else self.area.sittings[0].id if len(self.area.sittings) > 1 else ""
        self.area.rearranged.emit((replace(part, sitting=home, position=self.area.next_position),), ())
        row = next((one for one in self.area.rows if one.kept.id == part.id), None)
        if row is not None:
            row.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _sections(self) -> tuple[AgendaPart, ...]:
        record = self._record
        return section_parts(record, self.area.instruments, _new_id) if record is not None else ()

    def _offer(self) -> None:
        """Offer the sections in scope that are not in the agenda yet."""
        menu = self.section.menu()
        menu.clear()
        there = {(one.instrument, one.section) for one in self.area.entries}
        missing = [one for one in self._sections() if (one.instrument, one.section) not in there]
        if not missing:
            menu.addAction(self.tr("Every section in scope is in the agenda")).setEnabled(False)
        for one in missing:
            words = self.area.called(one).replace("&", "&&")  # One would underline what follows it.
            menu.addAction(words).triggered.connect(lambda _checked=False, one=one: self._add(one))

    def _ask(self) -> None:
        if not self.area.entries:
            self._propose()
            return
        self.question.say(self._question, "hint")
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self) -> str:
        return self.tr("There is an agenda already. Undo brings it back if you replace it.")

    def _keep(self) -> None:
        self.question.clear()
        self.propose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self) -> None:
        """Write the proposed agenda in the place of what is there."""
        self.question.clear()
        self.propose.setFocus(Qt.FocusReason.OtherFocusReason)
        language = self.area.language
        titles = Titles(first_part(language), last_part(language), language)
        made = propose(self._sections(), self.area.sittings, titles, _new_id)
        self.area.rearranged.emit(made, self.area.entries)
