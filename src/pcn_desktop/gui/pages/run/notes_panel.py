"""The notes of the dimension at hand, or the topics parked anywhere; below, what is the community's."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QListView, QVBoxLayout, QWidget

from pcn_desktop.assessment.heard import parked_topics
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.community import CommunityNotes
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, label, name
from pcn_desktop.reports.note_words import note_marks
from pcn_desktop.reports.wording import counted, word
from pcn_desktop.workspace.values import Note


class NotesModel(QAbstractListModel):
    """Notes: where each stands, what it is, its language, then its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notes: tuple[Note, ...] = ()
        self._language = "fr"

    def show_notes(self, notes: tuple[Note, ...], language: str) -> None:
        """Show notes, what they are said in `language`."""
        if (notes, language) != (self.notes, self._language):
            self.beginResetModel()
            self.notes, self._language = notes, language
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        note = self.notes[index.row()]
        about = [note.code, note_marks(note.marks, self._language), note.language.upper()]
        if not note.may_leave:
            about.append(word("stays_here", self._language))
        return f"{' · '.join(about)}\n{note.text}"


class NotesPanel(Translated):
    """Choosing a note goes to its criterion; choosing a parked topic, to the note itself, where it is taken up."""

    goRequested = Signal(str, str)
    """Instrument key, item code."""
    noteRequested = Signal(str, str, str)
    """Instrument key, item code, id of a parked topic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here: tuple[Note, ...] = ()
        self._parked: tuple[Note, ...] = ()
        # Widgets
        choices = QWidget()
        self.here, self.parked = ChoiceButton(), ChoiceButton()
        self._about = label("secondary", wrap=True)
        self.model = NotesModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setProperty("role", "topics")
        self.view.setItemDelegate(EntryDelegate(self.view, small_first=True))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.community = CommunityNotes()
        # Layout
        flow(choices, (self.here, self.parked), 6, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(choices)
        column.addWidget(self._about)
        column.addWidget(self.view, 100)
        column.addWidget(self.community, 200)
        column.addStretch(1)  # Where there is neither, what is said stays at the top.
        # Connections
        group = QButtonGroup(self)
        for choice in (self.here, self.parked):
            group.addButton(choice)
        self.here.setChecked(True)
        group.buttonClicked.connect(self.retranslate)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.retranslate()

    def show_step(self, step: Step, summary: Summary) -> int:
        """Show the notes of a criterion's dimension, and what is parked; return how many notes the dimension has."""
        self._here = tuple(
            note
            for part in summary.instruments
            if part.instrument.key == step.instrument.key
            for dimension in part.dimensions
            if dimension.dimension.code == step.place.dimension.code
            for item in dimension.items
            for note in item.notes
        )
        self._parked = parked_topics(summary)
        self.retranslate()
        return len(self._here)

    def open_parked(self) -> None:
        """Bring the parked topics to the front, with the keyboard in them."""
        self.parked.click()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        (self.view if self._parked else self.parked).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write the pane in the current language."""
        language, parked = language_of(self), self.parked.isChecked()
        for choice, words, count in (
            (self.here, self.tr("This dimension"), len(self._here)),
            (self.parked, self.tr("Parked"), len(self._parked)),
        ):
            choice.setText(f"{words} {count or ''}".strip())
            choice.setAccessibleName(choice.text())
        shown = self._parked if parked else self._here
        self.model.show_notes(shown, language)
        self.view.setVisible(bool(shown))
        self.community.setVisible(not parked)  # It is about one criterion; parked topics are about all.
        name(
            self.view,
            self.tr("Parked topics of the workshop") if parked else self.tr("Notes of this dimension"),
            tooltip=False,
        )
        if parked:
            self._about.setText(
                self.tr("Choose a topic to come back to it. It leaves this list once it is marked as taken up.")
                if shown
                else self.tr("No topic is parked. One is parked at its criterion, to be taken up later.")
            )
        else:
            self._about.setText(
                counted("note", len(shown), language)
                if shown
                else self.tr("No note in this dimension yet. Notes are written under the criterion.")
            )

    def _go(self, index: QModelIndex) -> None:
        note = self.model.notes[index.row()]
        if self.parked.isChecked():
            self.noteRequested.emit(note.instrument, note.code, note.id)
        else:
            self.goRequested.emit(note.instrument, note.code)
