"""The overview: where the network stands, what stands out, and every criterion."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.assessment.topics import find_topic
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.heat_card import HeatCard
from pcn_desktop.gui.pages.sense.heat_model import marks_of
from pcn_desktop.gui.pages.sense.heat_table import HeatTable
from pcn_desktop.gui.widgets.bullets import BulletList
from pcn_desktop.gui.widgets.chart_card import ChartCard
from pcn_desktop.gui.widgets.page import Translated, card, label
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import ChoiceKind


class StandsOutCard(Translated):
    """What the room chose, in two short lists."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        # Widgets
        frame = card()
        self._title = label("strong")
        self._heads = {kind: label("field") for kind in ChoiceKind}
        self._lists = {kind: BulletList() for kind in ChoiceKind}
        self._empty = {kind: label("secondary", wrap=True) for kind in ChoiceKind}
        # Layout
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for kind in ChoiceKind:
            column = QVBoxLayout()
            column.setSpacing(4)
            for part in (self._heads[kind], self._lists[kind], self._empty[kind]):
                column.addWidget(part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(20, 12, 20, 12)
        inner.setSpacing(6)
        inner.addWidget(self._title)
        inner.addLayout(columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def show_summary(self, summary: Summary) -> None:
        """Show what was chosen."""
        self._summary = summary
        self.retranslate()

    def retranslate(self) -> None:
        """Write the card in the current language."""
        language = language_of(self)
        self._title.setText(word("stands_out", language))
        self._heads[ChoiceKind.STRENGTH].setText(word("strengths", language))
        self._heads[ChoiceKind.PRIORITY].setText(word("priorities", language))
        self._empty[ChoiceKind.STRENGTH].setText(self.tr("None yet: press S on a row or a cell."))
        self._empty[ChoiceKind.PRIORITY].setText(self.tr("None yet: press P on a row or a cell."))
        for kind in ChoiceKind:
            lines = []
            for choice in self._summary.choices if self._summary else ():
                topic = find_topic(self._summary, choice.instrument, choice.code) if self._summary else None
                if choice.kind is kind and topic is not None:
                    lines.append(f"{choice.code} {topic.name.get(language)}")
            self._lists[kind].show_lines(lines)
            self._lists[kind].setVisible(bool(lines))
            self._empty[kind].setVisible(not lines)


class OverviewPane(Translated):
    """One radar and one map for each instrument, side by side while there is room."""

    goRequested = Signal(str, str)
    chooseRequested = Signal(object, str, str)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        # Widgets
        self.radars: list[ChartCard] = []
        self.maps: list[HeatCard] = []
        self.out = StandsOutCard()
        # Layout
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(12)
        self._left.addWidget(self.out)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(12)
        self.columns.addLayout(self._left, 1)
        self.columns.addLayout(self._right, 1)

    @property
    def tables(self) -> tuple[HeatTable, ...]:
        """Return the tables of the maps."""
        return tuple(made.table for made in self.maps)

    def show_summary(self, summary: Summary, *, editable: bool) -> None:
        """Show a workshop."""
        parts, marks, title = summary.instruments, marks_of(summary), summary.details.title
        while len(self.maps) > len(parts):
            for made in (self.maps.pop(), self.radars.pop()):
                made.hide()
                made.deleteLater()
        while len(self.maps) < len(parts):
            self._add_instrument()
        for radar, heat, part in zip(self.radars, self.maps, parts, strict=True):
            radar.show_part(part, title)
            heat.table.editable = editable
            heat.show_part(part, marks, title)
        self.out.show_summary(summary)

    def retranslate(self) -> None:
        """Nothing of its own to write: each card writes its words."""

    def _add_instrument(self) -> None:
        radar = ChartCard(fills=True, dialogs=self._dialogs)
        heat = HeatCard(self._dialogs)
        self._left.insertWidget(len(self.radars), radar, 1)
        self._right.addWidget(heat, 1)
        self.radars.append(radar)
        self.maps.append(heat)
        heat.table.goRequested.connect(self.goRequested)
        heat.table.chooseRequested.connect(self.chooseRequested)
        for button in (radar.menu, heat.menu):
            button.saved.connect(self.saved, Qt.ConnectionType.UniqueConnection)
            button.failed.connect(self.failed)
