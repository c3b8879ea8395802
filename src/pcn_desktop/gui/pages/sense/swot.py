"""Strengths, weaknesses, opportunities and threats: four lists of short lines, and what the results suggest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.assessment.topics import Topic, dimension_topics, find_topic, rank
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.entry_area import EntryArea
from pcn_desktop.gui.pages.sense.entry_editor import EntryEditor
from pcn_desktop.gui.pages.sense.order import next_place
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, button, card, label, name
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import ChoiceKind, Quadrant, SwotEntry

_MOST = 4
"""How many suggestions a field shows."""
_LONG = 44
"""Letters of a suggestion's button; its tooltip has them all."""
_FROM = {Quadrant.STRENGTH: ChoiceKind.STRENGTH, Quadrant.WEAKNESS: ChoiceKind.PRIORITY}
"""The fields to which the results have something to suggest, and the choices that say the same."""


class SwotArea(EntryArea[SwotEntry]):
    """The lines of one field; the last one is empty and waits for words."""

    blank_goes = True

    def __init__(self, quadrant: Quadrant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quadrant = quadrant

    def text_of(self, entry: SwotEntry) -> str:
        return entry.text

    def with_text(self, entry: SwotEntry, text: str) -> SwotEntry:
        return replace(entry, text=text)

    def head_of(self, entry: SwotEntry) -> None:
        """Return nothing: a line says all by itself."""

    def fresh(self, place: int) -> SwotEntry:
        return SwotEntry(str(uuid4()), self._quadrant, "", place, self._language)

    def describe(self, editor: EntryEditor, entry: SwotEntry) -> None:
        title = word(f"quadrant_{self._quadrant.value}", language_of(self))
        hint = {
            Quadrant.STRENGTH: self.tr("What works well here?"),
            Quadrant.WEAKNESS: self.tr("What is missing or fragile here?"),
            Quadrant.OPPORTUNITY: self.tr("What around us could help?"),
            Quadrant.THREAT: self.tr("What around us could get in the way?"),
        }[self._quadrant]
        if editor.is_new:
            editor.write(self.tr("New line: {title}").format(title=title), hint)
        else:
            number = self._order.index(entry.id) + 1 if entry.id in self._order else len(self._order) + 1
            editor.write(self.tr("{title}, line {number}").format(title=title, number=number), "")


class SwotCard(Translated):
    """One field with its lines and, for strengths and weaknesses, what the results suggest."""

    written = Signal(object, str)
    removed = Signal(object)
    dirtyChanged = Signal()

    def __init__(self, quadrant: Quadrant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quadrant = quadrant
        self._summary: Summary | None = None
        self._editable = True
        # Widgets
        frame = card()
        self._title = label("subheading")
        self._about = label("secondary", wrap=True)
        self.area = SwotArea(quadrant)
        self._from_results = label("small")
        self._offers = QWidget()
        self.offers: list[QPushButton] = []
        # Layout
        self._flow = flow(self._offers, ())
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 14, 16, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        column.addLayout(head)
        for part in (self.area, self._from_results, self._offers):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        # Connections
        self.area.written.connect(self.written)
        self.area.removed.connect(self.removed)
        self.area.dirtyChanged.connect(self.dirtyChanged)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in order."""
        return [*self.area.stops, *self.offers]

    def show_summary(self, summary: Summary, *, editable: bool) -> None:
        """Show the lines, and what could be added from the results."""
        self._summary, self._editable = summary, editable
        lines = [entry for entry in summary.swot if entry.quadrant is self._quadrant]
        self.area.show_entries(summary.workshop, lines, summary.details.language, editable=editable)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the card in the current language."""
        language = language_of(self)
        self._title.setText(word(f"quadrant_{self._quadrant.value}", language))
        inside = self._quadrant in (Quadrant.STRENGTH, Quadrant.WEAKNESS)
        self._about.setText(self.tr("within the network") if inside else self.tr("around the network"))
        self._from_results.setText(self.tr("From the results, to add with a click:"))
        self._show_offers(self._suggested())

    def _suggested(self) -> list[Topic]:
        """Return what was chosen, then what stands out, less what a line names already."""
        if self._summary is None or self._quadrant not in _FROM or not self._editable:
            return []
        summary, kind = self._summary, _FROM[self._quadrant]
        standings = rank(dimension_topics(summary))
        ends = standings.strongest if self._quadrant is Quadrant.STRENGTH else standings.weakest
        chosen = [
            find_topic(summary, choice.instrument, choice.code) for choice in summary.choices if choice.kind is kind
        ]
        found = {topic.key: topic for topic in (*chosen, *ends.topics) if topic is not None}
        lines = [entry.text for entry in summary.swot if entry.quadrant is self._quadrant]
        open_ones = [topic for topic in found.values() if not any(_names(line, topic.code) for line in lines)]
        return open_ones[:_MOST]

    def _show_offers(self, topics: Sequence[Topic]) -> None:
        for made in self.offers:
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.offers = []
        for topic in topics:
            made = button("plus")
            words = line_of(topic, language_of(self))
            made.setText(words if len(words) <= _LONG else f"{words[: _LONG - 1].rstrip()}…")
            name(made, self.tr("Add: {words}").format(words=words))
            made.clicked.connect(lambda _=False, topic=topic: self._add(topic))
            self._flow.addWidget(made)
            self.offers.append(made)
        self._from_results.setVisible(bool(topics))
        self._offers.setVisible(bool(topics))

    def _add(self, topic: Topic) -> None:
        if self._summary is not None:
            language = self._summary.details.language
            place = next_place(self.area.places)
            self.written.emit(SwotEntry(str(uuid4()), self._quadrant, line_of(topic, language), place, language), "")


def line_of(topic: Topic, language: str) -> str:
    """Return a topic as a line of the SWOT: its name, then its code."""
    return f"{topic.name.get(language)} ({topic.code})"


def _names(line: str, code: str) -> bool:
    return f"({code})" in line
