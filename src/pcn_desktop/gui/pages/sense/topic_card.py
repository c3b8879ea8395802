"""A list of dimensions or criteria with what it says, what can be chosen from it, and its copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.choice_words import ChoiceWords
from pcn_desktop.gui.pages.sense.heat_model import NO_MARKS, Marks
from pcn_desktop.gui.pages.sense.topic_table import TopicTable
from pcn_desktop.gui.pages.sense.topic_view import KEYS, MARKS
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, button, card, label, name
from pcn_desktop.gui.widgets.table_copy import CopyTableButton, TableText
from pcn_desktop.workspace.values import ChoiceKind


class TopicCard(Translated):
    """Shows topics; without any it says so in a sentence."""

    goRequested = Signal(str, str)
    chooseRequested = Signal(object, str, str)

    def __init__(
        self,
        kinds: Sequence[ChoiceKind],
        table: TopicTable | None = None,
        read: Callable[[], TableText] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offer a button for each of `kinds`; the keys choose either. `read` returns what is copied (None: cells)."""
        super().__init__(parent)
        self._words = ChoiceWords(self)
        self._editable = True
        # Widgets
        frame = card()
        self._title = label("subheading", wrap=True)
        self._about = label("secondary", wrap=True)
        self._buttons = QWidget()
        self._go = button("arrow-right", role="quiet")
        self.choosing = {kind: KeyButton() for kind in kinds}
        self.table = table or TopicTable()
        self.copy = CopyTableButton(self.table, read)
        # Layout
        flow(self._buttons, (*self.choosing.values(), self._go, self.copy), 6, 6)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(16, 12, 12, 12)
        inner.setSpacing(8)
        for part in (self._title, self._about, self._buttons, self.table):
            inner.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        # Connections
        self.table.goRequested.connect(self.goRequested)
        self.table.chooseRequested.connect(self.chooseRequested)
        self.table.selectionModel().currentChanged.connect(self._write_buttons)
        self.table.topics.modelReset.connect(self._write_buttons)
        self.table.topics.dataChanged.connect(self._write_buttons)
        self._go.clicked.connect(self.table.go)
        for kind, made in self.choosing.items():
            made.clicked.connect(lambda _=False, kind=kind: self.table.choose(kind))
        self.retranslate()

    def write(self, title: str, about: str) -> None:
        """Say what the list is and how it is made, or why it is empty."""
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        name(self.table, title, tooltip=False)

    def show_topics(self, topics: Sequence[Topic], marks: Marks, *, editable: bool) -> None:
        """Show these topics, with what the room chose."""
        self._editable = self.table.editable = editable
        self.table.topics.show_topics(topics, marks, language_of(self))
        self.table.setVisible(bool(topics))
        self._buttons.setVisible(bool(topics))
        self._write_buttons()

    def retranslate(self) -> None:
        """Write the buttons in the current language."""
        self._go.setText(self.tr("Go there"))
        self._go.setToolTip(self.tr("Go to the criterion in Run (Enter)"))
        self._write_buttons()

    def _write_buttons(self) -> None:
        marks = self.table.currentIndex().data(MARKS) or NO_MARKS
        for key, kind in KEYS.items():
            if kind in self.choosing:
                words = self._words.act(kind, chosen=kind in marks)
                letter = key.name.removeprefix("Key_")
                self.choosing[kind].write(words, letter, words)
                self.choosing[kind].setVisible(self._editable)
