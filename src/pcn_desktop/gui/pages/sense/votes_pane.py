"""The pane of votes: where the room was split, where perspectives stand apart, and what changed since last time."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.assessment.voted import change_of, compared_topics, has_gap, hidden_topics, is_split, voted_topics
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.change_table import ChangeTable
from pcn_desktop.gui.pages.sense.heat_model import marks_of
from pcn_desktop.gui.pages.sense.lists import ListPane
from pcn_desktop.gui.pages.sense.spread_model import SpreadModel
from pcn_desktop.gui.pages.sense.spread_table import SpreadTable
from pcn_desktop.gui.pages.sense.topic_card import TopicCard
from pcn_desktop.gui.pages.sense.topic_table import TopicTable
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.reports.wording import counted
from pcn_desktop.workspace.values import ChoiceKind


class Shown(IntEnum):
    """Which criteria the list of votes shows."""

    ALL = 0
    SPLITS = 1
    GAPS = 2


class VotesPane(ListPane):
    """Every criterion whose votes were revealed; below, what moved since the workshop that this one follows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns.setDirection(QBoxLayout.Direction.TopToBottom)
        # Widgets
        host = QWidget()
        self.filters = {which: ChoiceButton() for which in Shown}
        self._model = SpreadModel()
        self.votes = self.take_card(TopicCard(tuple(ChoiceKind), SpreadTable(self._model), self._model.read))
        self.changes = self.take_card(TopicCard(tuple(ChoiceKind), ChangeTable()))
        # Layout
        flow(host, self.filters.values())
        self.column.insertWidget(0, host)
        # Connections
        self._group = QButtonGroup(self)
        for which, made in self.filters.items():
            self._group.addButton(made, which)
        self.filters[Shown.ALL].setChecked(True)
        self._group.buttonClicked.connect(self.retranslate)
        self.retranslate()

    @property
    def first(self) -> TopicTable:
        """Return the first table that shows anything."""
        return self.votes.table if self.votes.table.topics.rowCount() else self.changes.table

    def retranslate(self) -> None:
        """Show both lists in the current language."""
        summary = self.summary
        if summary is None:
            return
        voted, marks = voted_topics(summary), marks_of(summary)
        lists = {
            Shown.ALL: voted,
            Shown.SPLITS: tuple(filter(is_split, voted)),
            Shown.GAPS: tuple(filter(has_gap, voted)),
        }
        names = {
            Shown.ALL: self.tr("All criteria"),
            Shown.SPLITS: self.tr("Splits only"),
            Shown.GAPS: self.tr("Gaps only"),
        }
        for which, made in self.filters.items():
            made.setText(f"{names[which]} · {len(lists[which])}")
            made.setVisible(bool(voted))
        which = Shown(self._group.checkedId())
        found = lists[which]
        self._model.know(summary)
        self.votes.write(
            self._title(self.tr("Votes and spread"), found),
            self._about(which, found, hidden=len(hidden_topics(summary))),
        )
        self.votes.show_topics(found, marks, editable=self.editable)
        compared = compared_topics(summary)
        moved = tuple(topic for topic in compared if change_of(topic) != 0)
        self.changes.setVisible(bool(compared))
        self.changes.write(
            self._title(self.tr("Change since the earlier workshop"), moved),
            self._about_changes(compared),
        )
        self.changes.show_topics(moved, marks, editable=self.editable)

    def _title(self, words: str, found: tuple[Topic, ...]) -> str:
        return f"{words} · {counted('criterion', len(found), language_of(self))}" if found else words

    def _about(self, which: Shown, found: tuple[Topic, ...], *, hidden: int) -> str:
        waiting = self.tr("Votes on %n criteria are not revealed yet.", "", hidden) if hidden else ""
        if found:
            about = self.tr("From the lowest level to the highest, with a mark under the median; splits come first.")
        elif which is Shown.SPLITS:
            about = self.tr("No votes are split.")
        elif which is Shown.GAPS:
            about = self.tr("No two perspectives stand two levels or more apart.")
        else:
            about = self.tr("No votes were revealed yet. The room votes in Run, before it talks.")
        return f"{about} {waiting}".strip()

    def _about_changes(self, compared: tuple[Topic, ...]) -> str:
        levels = [change_of(topic) for topic in compared]
        parts = [
            self.tr("%n higher", "", sum(by is not None and by > 0 for by in levels)),
            self.tr("%n lower", "", sum(by is not None and by < 0 for by in levels)),
            self.tr("%n the same", "", levels.count(0)),
        ]
        outside = levels.count(None)
        if outside:
            parts.append(self.tr("%n rated outside the scale, then or now", "", outside))
        return " · ".join(parts)
