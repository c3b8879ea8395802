"""Criteria that were voted on as an item model: code, name with what there is to talk about, votes, verdict, rating."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from pcn_desktop.assessment.agreement import FEWEST_IN_A_GROUP
from pcn_desktop.assessment.leaving import item_for_others
from pcn_desktop.assessment.summary import RoundSummary, Summary
from pcn_desktop.assessment.topics import Topic
from pcn_desktop.assessment.voted import is_private, last_round
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.sense.choice_words import standing
from pcn_desktop.gui.pages.sense.topic_model import TopicModel
from pcn_desktop.gui.pages.sense.topic_view import MARKS, TOPIC
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.table_copy import TableText
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.spread_words import (
    counts_words,
    gap_words,
    half,
    moved_words,
    outside_words,
    spread_words,
    verdict_words,
)
from pcn_desktop.reports.wording import counted, labelled, word

DETAILS = Qt.ItemDataRole.UserRole + 2
"""What there is to talk about, a line each: the rounds, gaps between perspectives, dissent."""


class SpreadColumn(IntEnum):
    """The columns, from left to right."""

    CODE = 0
    NAME = 1
    VOTES = 2
    VERDICT = 3
    STANDING = 4


class SpreadModel(TopicModel):
    """Shows criteria whose votes were revealed, with the names of the perspectives."""

    heads = ("code", "about", "votes", "verdict", "standing")
    _summary: Summary | None = None

    def know(self, summary: Summary) -> None:
        """Take the names of the perspectives from a summary, before its topics are shown."""
        self._summary = summary

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(SpreadColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        topic = self.shown[index.row()]
        if role in {TOPIC, MARKS}:
            return super().data(self.index(index.row(), SpreadColumn.CODE), role)
        if role == DETAILS:
            return self.details(topic)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(topic, SpreadColumn(index.column()))
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            words = self._whole(topic)
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def details(self, topic: Topic) -> tuple[str, ...]:
        """Return what there is to talk about, a line each."""
        votes, item = last_round(topic), topic.item
        if votes is None or item is None:
            return ()
        found, private = [moved_words(item, self.language)], self.tr("small group: in this window only")
        for gap in votes.gaps:
            words = gap_words(gap, votes, self._name(gap.lower), self._name(gap.higher), self.language)
            found.append(f"{words} · {private}" if is_private(votes, gap) else words)
        if item.consensus is not None and item.consensus.dissent:
            dissent = " ".join(item.consensus.dissent.split())
            found.append(labelled(word("dissent", self.language), dissent, self.language))
        return tuple(filter(None, found))

    def read(self) -> TableText:
        """Return the table as it is copied, for others to read: what is drawn is said in words."""
        language = self.language
        keys = ("code", "about", "votes", "median", "standing")
        head = [word(key, language) for key in keys]
        rows = []
        for topic in map(_for_others, self.shown):
            votes = last_round(topic)
            counts, verdict = (self._cell(topic, one) for one in (SpreadColumn.VOTES, SpreadColumn.VERDICT))
            median = half(votes.spread.median, language) if votes and votes.spread else ""
            details = "; ".join(self.details(topic))
            rated = standing(topic, language)
            rows.append((topic.code, topic.name.get(language), counts, median, rated, verdict, details))
        return TableText((*head, self.tr("Verdict"), self.tr("To talk about")), tuple(rows))

    def _cell(self, topic: Topic, column: SpreadColumn) -> str:
        votes = last_round(topic)
        if column is SpreadColumn.CODE:
            return topic.code
        if column is SpreadColumn.NAME:
            return topic.name.get(self.language)
        if column is SpreadColumn.STANDING:
            return standing(topic, self.language)
        if votes is None or votes.spread is None:
            return word("votes_few", self.language) if column is SpreadColumn.VERDICT else ""
        if column is SpreadColumn.VERDICT:
            return verdict_words(votes.spread, self.language)
        return counts_words(_scale(topic), votes.spread, self.language)

    def figures(self, topic: Topic) -> tuple[str, ...]:
        """Return the figures beside the votes, a line each: median and votes, then the ballots outside the scale."""
        votes = last_round(topic)
        if votes is None or votes.spread is None:
            return ()
        spread, language = votes.spread, self.language
        median = f"{word('median', language)} {half(spread.median, language)}"
        return (f"{median} · {counted('vote', spread.n, language)}", *outside_words(spread, language))

    def _whole(self, topic: Topic) -> str:
        """Return a criterion whole, with every perspective, for assistive tools and tooltips."""
        votes = last_round(topic)
        lines = [self.words.topic(topic, self.marks.get(topic.key, frozenset()), self.language)]
        if votes is not None:
            lines.append(spread_words(_scale(topic), votes, self.language))
            lines += self._perspectives(votes)
        return "\n".join((*lines, *self.details(topic)))

    def _perspectives(self, votes: RoundSummary) -> list[str]:
        """Return the median of each perspective; of a small one, that it is small."""
        found, small = [], self.tr("small group")
        for group, spread in votes.groups.items():
            words = f"{word('median', self.language).lower()} {half(spread.median, self.language)}"
            line = labelled(self._name(group), f"{words}, {counted('vote', spread.n, self.language)}", self.language)
            found.append(f"{line} ({small})" if spread.n < FEWEST_IN_A_GROUP else line)
        return found

    def _name(self, perspective: str) -> str:
        return self._summary.perspective(perspective) if self._summary else ""


def _for_others(topic: Topic) -> Topic:
    return replace(topic, item=item_for_others(topic.item)) if topic.item else topic


def _scale(topic: Topic) -> Scale:
    assert topic.item is not None, "criteria only"
    return topic.part.instrument.scale_of(topic.item.item)
