"""What we heard: the notes of the workshop by section, then by what they are and how they are sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from pcn_desktop.assessment.heard import HeardGroup, heard
from pcn_desktop.assessment.summary import InstrumentSummary, Summary
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.heard_list import HeardList, Said
from pcn_desktop.gui.room_safe import private
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.headed_list import Heading, Row
from pcn_desktop.gui.widgets.page import Translated, button, card, label, name
from pcn_desktop.instruments.model import Item
from pcn_desktop.reports.note_words import note_kind, note_marks, note_sorting
from pcn_desktop.reports.wording import counted, word
from pcn_desktop.workspace.values import Note, NoteKind, NoteMarks, Sorting

_ANY: Final = ""
_UNSORTED: Final = "none"


class HeardPane(Translated):
    """Shows what the room said. It is the facilitator's screen: a quote without permission is here, and says so."""

    goRequested = Signal(str, str)
    """Instrument key, item code."""
    walkRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        # Widgets
        self._filters = QWidget()
        self.kind, self.sorting = QComboBox(), QComboBox()
        self.all = button("x", role="quiet")
        self.about = label("secondary", wrap=True)
        self.to_walk = button("play")
        self._surface = card()
        self.list = HeardList()
        # Layout
        flow(self._filters, (self.kind, self.sorting, self.all))
        inner = QVBoxLayout(self._surface)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._filters)
        column.addWidget(self.about)
        column.addWidget(self.to_walk, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(private(self._surface), 100)
        column.addStretch(1)  # Where there is no list, what is said stays at the top.
        # Connections
        for box in (self.kind, self.sorting):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._show)
        self.all.clicked.connect(self.show_all)
        self.to_walk.clicked.connect(self.walkRequested)
        self.list.goRequested.connect(self.goRequested)
        self.retranslate()

    def show_summary(self, summary: Summary) -> None:
        """Show a workshop; another one begins unfiltered."""
        if self._summary is not None and self._summary.workshop != summary.workshop:
            self.show_all()
        self._summary = summary
        self._show()

    def show_all(self) -> None:
        """Leave out no note."""
        for box in (self.kind, self.sorting):
            box.setCurrentIndex(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write the pane in the current language."""
        language = language_of(self)
        kinds = ((note_kind(kind, language), kind.value) for kind in NoteKind)
        sortings = ((note_sorting(sorting, language), sorting.value) for sorting in Sorting)
        unsorted = (note_sorting(None, language), _UNSORTED)
        self._fill(self.kind, word("note_kind", language), ((self.tr("All kinds"), _ANY), *kinds))
        self._fill(self.sorting, word("note_sorting", language), ((self.tr("All sortings"), _ANY), *sortings, unsorted))
        self.all.setText(self.tr("Show all"))
        self.to_walk.setText(self.tr("Start the walk"))
        for pressed in (self.all, self.to_walk):
            pressed.setAccessibleName(pressed.text())
        name(self.list, word("heard", language), tooltip=False)
        self.list.setMinimumHeight(current().px(220))
        self._show()

    def _fill(self, box: QComboBox, words: str, entries: Iterable[tuple[str, str]]) -> None:
        with QSignalBlocker(box):
            chosen = max(box.currentIndex(), 0)
            box.clear()
            for shown, value in entries:
                box.addItem(shown, value)
            box.setCurrentIndex(chosen)
        name(box, words)
        box.view().setAccessibleName(words)

    def _show(self) -> None:
        if self._summary is None:
            return
        language, parts = language_of(self), self._summary.instruments
        whole = sum(len(item.notes) for part in parts for item in part.items)
        rows = tuple(row for part in parts for row in self._rows(part, named=len(parts) > 1))
        shown = sum(isinstance(row, Said) for row in rows)
        self.list.show_rows(rows)
        for part, seen in (
            (self._filters, whole > 0),
            (self.all, shown < whole),
            (self.to_walk, whole == 0),
            (self._surface, shown > 0),
        ):
            part.setVisible(seen)
        if not whole:
            self.about.setText(self.tr("Nothing was written down yet. Notes are written in Run, under the criterion."))
        elif not shown:
            self.about.setText(self.tr("No note is of this kind and sorted this way."))
        else:
            notes = counted("note", whole, language)
            some = self.tr("{shown} of {notes}").format(shown=shown, notes=notes)
            self.about.setText(notes if shown == whole else some)

    def _rows(self, part: InstrumentSummary, *, named: bool) -> Iterator[Row]:
        """Yield what is wanted of an instrument, under its headings; `named` says that there are several."""
        language = language_of(self)
        items = {item.item.code: item.item for item in part.items}
        for section in heard(part):
            groups = [group for group in section.groups if self._wants(group)]
            if groups:
                words = [part.instrument.short.get(language)] if named else []
                words += [section.section.code, section.section.short.get(language)]
                words.append(counted("note", sum(len(group.notes) for group in groups), language))
                yield Heading(" · ".join(words), large=True)
            for group in groups:
                yield Heading(f"{note_marks(NoteMarks(group.kind, group.sorting), language)} · {len(group.notes)}")
                yield from (Said(note, _where(note, items[note.code], language)) for note in group.notes)

    def _wants(self, group: HeardGroup) -> bool:
        sorting = group.sorting.value if group.sorting else _UNSORTED
        return self.kind.currentData() in (_ANY, group.kind.value) and self.sorting.currentData() in (_ANY, sorting)


def _where(note: Note, item: Item, language: str) -> str:
    """Return where a note stands, the mark of its language where it is not the interface's, and whether it stays."""
    words = [item.code, item.label.get(language)]
    if note.language != language:
        words.append(f"({note.language.upper()})")
    if not note.may_leave:
        words.append(word("stays_here", language))
    return " · ".join(words)
