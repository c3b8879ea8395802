"""How far a workshop is with one instrument: rated, not applicable, unknown, and the score with its reserve."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, card, label
from pcn_desktop.reports.wording import coverage, labelled, percent, word


class CoverageCard(Translated):
    """One instrument of the workshop, in one quiet line of figures."""

    def __init__(self, part: InstrumentSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        # Widgets
        frame = card()
        self._title = label("strong", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._figures = [label("secondary") for _ in range(4)]
        self._score = label("heading")
        self._provisional = label("warn")
        # Layout
        facts = QWidget()
        flow(facts, self._figures, 20, 2)
        words = QVBoxLayout()
        words.setSpacing(6)
        for part_of_it in (self._title, self._bar, facts):
            words.addWidget(part_of_it)
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(32)
        row.addLayout(words, 1)
        row.addWidget(self._provisional, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._score)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def show_part(self, part: InstrumentSummary) -> None:
        """Show new figures."""
        self._part = part
        self.retranslate()

    def retranslate(self) -> None:
        """Write the figures in the language of the window."""
        language, part = language_of(self), self._part
        figures = part.figures
        self._title.setText(part.instrument.title.get(language))
        self._bar.setRange(0, max(figures.coverage.applicable, 1))
        self._bar.setValue(figures.coverage.rated)
        rated = self.tr("{share} criteria rated").format(share=coverage(figures.coverage, language))
        self._bar.setAccessibleName(rated)
        counts = (
            rated,
            self.tr("%n not rated yet", "", part.unrated) if part.unrated else "",
            self.tr("%n don’t know", "", part.unknown) if part.unknown else "",
            self.tr("%n not applicable", "", part.not_applicable) if part.not_applicable else "",
        )
        for made, words in zip(self._figures, counts, strict=True):
            made.setText(words)
            made.setVisible(bool(words))
        self._score.setText(percent(figures.percent, language))
        self._score.setAccessibleName(labelled(word("overall", language), self._score.text(), language))
        self._score.setToolTip(word("overall", language))
        self._provisional.setText(word("provisional", language))
        self._provisional.setToolTip(word("provisional_key", language).lstrip("* "))
        self._provisional.setVisible(figures.provisional)
