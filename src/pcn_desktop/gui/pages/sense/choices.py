"""Strengths and priorities: what the room chose, why, in its order; and a field that finds what to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.assessment.topics import find_topic, topics
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.choice_words import standing
from pcn_desktop.gui.pages.sense.entry_area import EntryArea
from pcn_desktop.gui.pages.sense.entry_editor import EntryEditor
from pcn_desktop.gui.pages.sense.order import next_place
from pcn_desktop.gui.pages.sense.painting import MARK_ICONS
from pcn_desktop.gui.pages.sense.search_add import SearchAdd
from pcn_desktop.gui.widgets.page import Translated, button, card, icon_label, label
from pcn_desktop.gui.widgets.page import name as name_widget
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import MOST_PRIORITIES, Choice, ChoiceKind


class _Head(Translated):
    """What a choice is about: its code as a button that goes there, its name, how it stands."""

    goRequested = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        # Widgets
        self.go = button(role="quiet")
        self.go.setProperty("chip", "true")
        self.go.setText(code)
        self._name = label("strong", wrap=True)
        self._standing = label("secondary")
        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._standing)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        # Connections
        self.go.clicked.connect(self.goRequested)

    def write(self, words: str, stands: str) -> None:
        """Say what it is about and how it stands."""
        self._name.setText(words)
        self._standing.setText(stands)
        name_widget(self.go, self.tr("Go to {code} in Run").format(code=self._code))

    def retranslate(self) -> None:
        """Nothing of its own to write: the list writes each head with its field."""


class ChoiceArea(EntryArea[Choice]):
    """The choices of one kind, each with its reason."""

    goRequested = Signal(str, str)

    def __init__(self, kind: ChoiceKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._summary: Summary | None = None

    def show_summary(self, summary: Summary, *, editable: bool) -> None:
        """Show what the room chose."""
        self._summary = summary
        chosen = [choice for choice in summary.choices if choice.kind is self._kind]
        self.show_entries(summary.workshop, chosen, summary.details.language, editable=editable)

    def text_of(self, entry: Choice) -> str:
        return entry.reason

    def with_text(self, entry: Choice, text: str) -> Choice:
        return replace(entry, reason=text)

    def head_of(self, entry: Choice) -> QWidget:
        head = _Head(entry.code)
        head.goRequested.connect(lambda: self.goRequested.emit(entry.instrument, entry.code))
        return head

    def describe(self, editor: EntryEditor, entry: Choice) -> None:
        language = language_of(self)
        topic = find_topic(self._summary, entry.instrument, entry.code) if self._summary else None
        if isinstance(editor.head, _Head):
            stands = standing(topic, language) if topic else word("out_of_scope", language)
            editor.head.write(topic.name.get(language) if topic else "", stands)
        if self._kind is ChoiceKind.STRENGTH:
            what, hint = self.tr("Why {code} is a strength"), self.tr("Why is it a strength?")
        else:
            what, hint = self.tr("Why {code} is a priority"), self.tr("Why work on it first?")
        editor.write(what.format(code=entry.code), hint)


class ChoiceCard(Translated):
    """One kind of choice: a sentence that says what to do, the list, and the field that adds to it."""

    written = Signal(object, str)
    removed = Signal(object)
    addRequested = Signal(str, str)
    """Instrument key, code of a dimension or criterion."""
    goRequested = Signal(str, str)
    dirtyChanged = Signal()

    def __init__(self, kind: ChoiceKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._count = 0
        self._editable = True
        # Widgets
        frame = card()
        self._title = label("subheading")
        self._about = label("secondary", wrap=True)
        self.area = ChoiceArea(kind)
        self.search = SearchAdd()
        # Layout
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(icon_label(MARK_ICONS[kind], "accent", 20))
        head.addWidget(self._title, 1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self.area)
        column.addWidget(self.search)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        # Connections
        self.area.written.connect(self.written)
        self.area.removed.connect(self.removed)
        self.area.goRequested.connect(self.goRequested)
        self.area.dirtyChanged.connect(self.dirtyChanged)
        self.search.chosen.connect(self.addRequested)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in order."""
        return [*self.area.stops, self.search.field, self.search.view]

    def show_summary(self, summary: Summary, *, editable: bool) -> None:
        """Show what the room chose, and what it can choose from."""
        self._count = sum(choice.kind is self._kind for choice in summary.choices)
        self._editable = editable
        self.area.show_summary(summary, editable=editable)
        self.search.show_topics(topics(summary))
        self.search.setVisible(editable)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the card in the current language."""
        language = language_of(self)
        if self._kind is ChoiceKind.STRENGTH:
            self._title.setText(word("strengths", language))
            empty = self.tr("What can the network build on? Nothing is chosen yet.")
            about = self.tr("What the network can build on, in the order that you give it.")
            field = self.tr("Add a strength: type a code or words")
        else:
            count = self.tr("{count} of {most}").format(count=self._count, most=MOST_PRIORITIES)
            self._title.setText(f"{word('priorities', language)} · {count}")
            empty = self.tr("What will the network work on first? One to three, each with its reason.")
            about = self.tr("What the network works on first: three at most, each with its reason.")
            field = self.tr("Add a priority: type a code or words")
        self._about.setText(about if self._count else empty)
        self.search.write(field)


def new_choice(summary: Summary, kind: ChoiceKind, key: tuple[str, str], places: Sequence[int]) -> Choice:
    """Return a choice that is not on disk yet, after those at `places`, its reason in the workshop's language."""
    return Choice(str(uuid4()), kind, *key, position=next_place(places), language=summary.details.language)
