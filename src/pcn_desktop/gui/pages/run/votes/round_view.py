"""Votes that were revealed: the spread, what it says, whose votes stand apart, and the rounds before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pcn_desktop.assessment.agreement import Spread, Verdict, shown_to_others
from pcn_desktop.assessment.summary import RoundSummary
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.votes.facts import VoteFacts
from pcn_desktop.gui.pages.run.votes.spread_bars import SpreadBars, SpreadStrip
from pcn_desktop.gui.pages.run.votes.words import VoteWords
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.widgets.page import Translated, label, restyle, show_sentence
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.spread_words import figure_words, gap_words, moved_words, verdict_words
from pcn_desktop.reports.wording import word


class RoundView(Translated):
    """The last round that was revealed, and in short the ones before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: VoteFacts | None = None
        self._brief = False
        self._says = VoteWords(self)
        # Widgets
        self.title = label("field", wrap=True)
        self.bars = SpreadBars()
        self.figures = label("secondary", wrap=True)
        self.outside = label("secondary", wrap=True)
        self.verdict = label("strong")
        self.reason = label("secondary", wrap=True)
        self.question = label("question", wrap=True)
        self.medians = label("strong", wrap=True)
        self.gaps = label("secondary", wrap=True)
        self._rows = QWidget()
        self._made: list[QWidget] = []
        # Layout
        verdict = QHBoxLayout()
        verdict.setSpacing(10)
        verdict.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self.reason, 1)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.bars)
        column.addWidget(self.figures)
        column.addWidget(self.outside)
        column.addLayout(verdict)
        for part in (self.question, self.medians, self._rows, self.gaps):
            column.addWidget(part)
        # Connections
        room_safe().changed.connect(self.retranslate)

    def show_facts(self, facts: VoteFacts) -> None:
        """Show what was revealed; without any, nothing is left on the widget. While votes are taken, only in short."""
        self._facts, self._brief = facts, facts.hidden
        self.retranslate()

    def forget(self) -> None:
        """Leave nothing on the widget."""
        if self._facts is not None:
            self._facts = None
            self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the current language; on a screen that the room sees, without small groups."""
        for old in self._made:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = []
        facts = self._facts.for_the_room if self._facts and room_safe().on else self._facts
        rounds = facts.revealed if facts else ()
        last = rounds[-1] if rounds else None
        whole = last is not None and last.spread is not None and not self._brief
        for part in (self.title, self.bars, self.figures, self.verdict, self.reason):
            part.setVisible(whole)
        self._rows.hide()
        if facts is None or last is None or last.spread is None:
            self.bars.forget()
            told = (self.title, self.figures, self.outside, self.verdict, self.reason, self.question)
            for part in (*told, self.medians, self.gaps):
                self._say(part, "")
            self._say(self.figures, word("votes_few", language_of(self)) if last is not None else "")
            return
        if self._brief:
            for part in (self.outside, self.question, self.medians, self.gaps):
                self._say(part, "")
            self._add_rounds(facts.scale, rounds)
        else:
            self._write(facts, rounds, last, last.spread)
        self._rows.setVisible(bool(self._made))

    def _write(self, facts: VoteFacts, rounds: tuple[RoundSummary, ...], last: RoundSummary, votes: Spread) -> None:
        language, scale = language_of(self), facts.scale
        self.title.setText(self._named(last))
        self.title.setVisible(last.corrected or len(rounds) > 1)
        self.bars.show_votes(scale, votes, self.tr("Spread of the votes"), language)
        self.figures.setText(" · ".join(figure_words(votes, language)))
        self._say(self.outside, self._says.outside(votes, language))
        self.verdict.setProperty("role", "warn" if votes.verdict is Verdict.SPLIT else "chip")
        restyle(self.verdict)
        self.verdict.setText(verdict_words(votes, language))
        self.reason.setText(self._says.reason(votes))
        self._say(self.question, self._says.question(votes))
        self._say(self.medians, moved_words(facts.item, language))
        names = {one.id: one.name for one in facts.perspectives}
        others = shown_to_others(last.groups, votes)
        for group, known in last.groups.items():
            self._add(names.get(group, ""), scale, known, self._about(known, group in others))
        self._add_rounds(scale, rounds[:-1])
        apart = (
            gap_words(gap, last, names.get(gap.lower, ""), names.get(gap.higher, ""), language) for gap in last.gaps
        )
        self._say(self.gaps, "\n".join(apart))

    def _named(self, votes: RoundSummary) -> str:
        number = word("round", language_of(self), round=votes.number)
        return self.tr("{round} · corrected").format(round=number) if votes.corrected else number

    def _add_rounds(self, scale: Scale, rounds: tuple[RoundSummary, ...]) -> None:
        for one in reversed(rounds):
            if one.spread is not None:
                self._add(self._named(one), scale, one.spread, self._says.in_short(one, language_of(self)))

    def _about(self, votes: Spread, shown: bool) -> str:
        language = language_of(self)
        outside = self._says.outside(votes, language)
        kept = self.tr("not shown outside this window")
        parts = (self._says.votes_and_median(votes, language), outside, "" if shown else kept)
        return " · ".join(filter(None, parts))

    def _add(self, whose: str, scale: Scale, votes: Spread, about: str) -> None:
        row = self._grid.rowCount()
        title, strip, words = label("secondary", wrap=True), SpreadStrip(), label("secondary", wrap=True)
        show_sentence(title, whose)
        strip.show_votes(scale, votes, whose, language_of(self))
        words.setText(about)
        for at, part in enumerate((title, strip, words)):
            self._grid.addWidget(part, row, at, Qt.AlignmentFlag.AlignVCenter)
            part.show()
            self._made.append(part)

    @staticmethod
    def _say(part: QLabel, words: str) -> None:
        show_sentence(part, words)
        part.setVisible(bool(words))
