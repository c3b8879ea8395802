"""The panes that list: dimensions with their bars, the strongest and the weakest, what is not known or blank."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.assessment.topics import (
    Ranking,
    blank_items,
    dimension_topics,
    item_topics,
    rank,
    unknown_items,
)
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.heat_model import marks_of
from pcn_desktop.gui.pages.sense.topic_card import TopicCard
from pcn_desktop.gui.pictures import ChartKind
from pcn_desktop.gui.widgets.chart_card import ChartCard
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated
from pcn_desktop.reports.wording import counted, word
from pcn_desktop.workspace.values import ChoiceKind


class ListPane(Translated):
    """Cards side by side while there is room. A child shows them in `retranslate`."""

    goRequested = Signal(str, str)
    chooseRequested = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary: Summary | None = None
        self.editable = True
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(12)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addLayout(self.columns)
        self.column.addStretch(1)

    def add_card(self, *kinds: ChoiceKind) -> TopicCard:
        """Return a new card of topics, the last of the row."""
        return self.take_card(TopicCard(kinds))

    def take_card(self, made: TopicCard) -> TopicCard:
        """Put a card at the end of the row."""
        made.goRequested.connect(self.goRequested)
        made.chooseRequested.connect(self.chooseRequested)
        beside = QVBoxLayout()
        beside.addWidget(made)
        beside.addStretch(1)
        self.columns.addLayout(beside, 1)
        return made

    def show_summary(self, summary: Summary, *, editable: bool) -> None:
        """Show a workshop."""
        self.summary, self.editable = summary, editable
        self.retranslate()


class DimensionsPane(ListPane):
    """A bar for each dimension, and the same as a table."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.charts: list[ChartCard] = []
        self._charts = QVBoxLayout()
        self._charts.setSpacing(12)
        self._charts.addStretch(1)
        self.columns.addLayout(self._charts, 1)
        self.card = self.add_card(*ChoiceKind)

    def retranslate(self) -> None:
        """Show charts and table in the current language."""
        if self.summary is None:
            return
        parts = self.summary.instruments
        while len(self.charts) > len(parts):
            gone = self.charts.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.charts) < len(parts):
            made = ChartCard(ChartKind.DIMENSIONS, dialogs=self._dialogs)
            made.saved.connect(self.saved)
            made.failed.connect(self.failed)
            self._charts.insertWidget(len(self.charts), made)
            self.charts.append(made)
        for chart, part in zip(self.charts, parts, strict=True):
            chart.show_part(part, self.summary.details.title)
        provisional = any(dimension.figures.provisional for part in parts for dimension in part.dimensions)
        about = word("provisional_key", language_of(self)) if provisional else ""
        self.card.write(word("dimensions", language_of(self)), about)
        topics = dimension_topics(self.summary)
        self.card.show_topics(topics, marks_of(self.summary), editable=self.editable)


class RankingPane(ListPane):
    """What stands highest and lowest, among dimensions or among criteria."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        host = QWidget()
        self.dimensions, self.criteria = ChoiceButton(), ChoiceButton()
        self.strongest = self.add_card(ChoiceKind.STRENGTH)
        self.weakest = self.add_card(ChoiceKind.PRIORITY)
        # Layout
        flow(host, (self.dimensions, self.criteria))
        self.column.insertWidget(0, host)
        # Connections
        group = QButtonGroup(self)
        group.addButton(self.dimensions)
        group.addButton(self.criteria)
        self.dimensions.setChecked(True)
        group.buttonClicked.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Show both ends in the current language."""
        language = language_of(self)
        self.dimensions.setText(word("dimensions", language))
        self.criteria.setText(word("criteria", language))
        if self.summary is None:
            return
        of = dimension_topics if self.dimensions.isChecked() else item_topics
        topics = of(self.summary)
        found = rank(topics)
        high = self.tr("Above the average of all scores, highest first.")
        low = self.tr("Below the average of all scores, lowest first.")
        rated = any(topic.percent is not None for topic in topics)
        for made, title, ranking, about in (
            (self.strongest, self.tr("Strongest"), found.strongest, high),
            (self.weakest, self.tr("Weakest"), found.weakest, low),
        ):
            made.write(title, self._about(ranking, about, rated=rated))
            made.show_topics(ranking.topics, marks_of(self.summary), editable=self.editable)

    def _about(self, ranking: Ranking, about: str, *, rated: bool) -> str:
        if not rated:
            return self.tr("Nothing is rated yet. Criteria are rated in Run.")
        if not ranking.topics:
            return self.tr("All scores are the same: nothing stands out.")
        if ranking.more:
            more = self.tr("%n more have the same score as the last one.", "", ranking.more)
            return f"{about} {more}"
        return about


class OpenPane(ListPane):
    """What the room does not know, and what has no answer yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unknown = self.add_card(ChoiceKind.PRIORITY)
        self.blank = self.add_card(ChoiceKind.PRIORITY)
        self.retranslate()

    def retranslate(self) -> None:
        """Show both lists in the current language."""
        if self.summary is None:
            return
        language, marks = language_of(self), marks_of(self.summary)
        unknown, blank = unknown_items(self.summary), blank_items(self.summary)
        about = (
            self.tr("The room could not answer: whom to ask, and where to look?")
            if unknown
            else self.tr("No criterion was answered with “Don’t know”.")
        )
        self.unknown.write(f"{word('unknown', language)} · {counted('criterion', len(unknown), language)}", about)
        self.unknown.show_topics(unknown, marks, editable=self.editable)
        about = self.tr("No answer yet. Go there to rate it.") if blank else self.tr("Every criterion has an answer.")
        self.blank.write(f"{word('unrated', language)} · {counted('criterion', len(blank), language)}", about)
        self.blank.show_topics(blank, marks, editable=self.editable)
