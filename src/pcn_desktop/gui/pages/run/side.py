"""The side pane: what helps the talk about this criterion. Guidance, notes, actions, scores, history."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.actions import ActionsPanel
from pcn_desktop.gui.pages.run.notes_panel import NotesPanel
from pcn_desktop.gui.pages.run.scores import ScorePanel
from pcn_desktop.gui.room_safe import private
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.bullets import BulletList
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.guidance_cards import GuidanceCards
from pcn_desktop.gui.widgets.history_panel import HistoryPanel
from pcn_desktop.gui.widgets.page import Translated, icon_label, label, name
from pcn_desktop.instruments.guidance import cards_for, guidance_of
from pcn_desktop.instruments.model import Instrument, deepened
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import Change


class GuidancePanel(Translated):
    """What would show it, what deepens it in another instrument, then what others met."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._known: tuple[Instrument, ...] = ()
        # Widgets
        self._evidence_title = label("secondary")
        self._evidence = BulletList()
        self.deeper = QWidget()
        self._deeper_title = label("group", wrap=True)
        self._deeper_notice = label("secondary", wrap=True)
        self._deeper_items = BulletList()
        self._cards = GuidanceCards()
        self._scroll = scroll = QScrollArea()
        body = QWidget()
        # Layout
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(icon_label("search", "ink2", 16))
        head.addWidget(self._evidence_title, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 8, 14, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._evidence)
        column.addWidget(self.deeper)
        column.addSpacing(8)
        column.addWidget(self._cards)
        column.addStretch(1)
        deeper = QVBoxLayout(self.deeper)
        deeper.setContentsMargins(0, 8, 0, 0)
        deeper.setSpacing(6)
        deeper_head = QHBoxLayout()
        deeper_head.setSpacing(8)
        deeper_head.addWidget(icon_label("list-tree", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        deeper_head.addWidget(self._deeper_title, 1)
        deeper.addLayout(deeper_head)
        deeper.addWidget(self._deeper_notice)
        deeper.addWidget(self._deeper_items)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.retranslate()

    def know(self, instruments: tuple[Instrument, ...]) -> None:
        """Look among these instruments for what deepens a criterion."""
        if instruments != self._known:
            self._known = instruments
            self.retranslate()

    def show_step(self, step: Step) -> None:
        """Show what helps at a criterion."""
        if step != self._step:
            self._step = step
            self.retranslate()
            self._scroll.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Write the pane in the current language."""
        language = language_of(self)
        self._evidence_title.setText(word("evidence", language))
        name(self._scroll, self.tr("Guidance"), tooltip=False)
        if self._step is not None:
            step = self._step
            self._evidence.show_lines(entry.get(language) for entry in step.place.item.evidence)
            self._write_deeper(step, language)
            documents = step.instrument.provenance.documents
            self._cards.show_cards(cards_for(guidance_of(step.instrument), step.place), language, documents)

    def _write_deeper(self, step: Step, language: str) -> None:
        """Name what deepens the criterion; never an answer."""
        found = deepened(self._known, step.instrument.key, step.place.item.code)
        self.deeper.setVisible(bool(found))
        if found:
            others = dict.fromkeys(other.short.get(language) for other, _ in found)
            self._deeper_title.setText(self.tr("To go deeper: {instrument}").format(instrument=", ".join(others)))
            notices = dict.fromkeys(other.notice.get(language) for other, _ in found)
            self._deeper_notice.setText("\n".join(filter(None, notices)))
            self._deeper_items.show_lines(f"{item.code}\u00a0— {item.label.get(language)}" for _, item in found)


class SidePane(Translated):
    """Five panels behind five tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = (0, 0)
        # Widgets
        self.guidance = GuidancePanel()
        self.notes = NotesPanel()
        self.actions_panel = ActionsPanel()
        self.scores = ScorePanel()
        self.history = HistoryPanel()
        self._panels = (self.guidance, self.notes, self.actions_panel, self.scores, self.history)
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self.tabs: list[QToolButton] = []
        # Layout
        head = QWidget()
        for number, panel in enumerate(self._panels):
            tab = QToolButton()
            tab.setProperty("role", "tab")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(tab, number)
            self.tabs.append(tab)
            self._stack.addWidget(private(panel) if panel in (self.notes, self.history) else panel)
        flow(head, self.tabs, gap=1, line_gap=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setContentsMargins(3, 0, 3, 0)
        row.addWidget(head)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        # Connections
        self._group.idClicked.connect(self._stack.setCurrentIndex)
        self.tabs[0].setChecked(True)
        self.retranslate()

    def show_step(self, step: Step, summary: Summary, changes: tuple[Change, ...]) -> None:
        """Show what belongs to a criterion, and the scores."""
        self.guidance.show_step(step)
        notes = self.notes.show_step(step, summary)
        self.actions_panel.show_step(step, summary)
        self.scores.show_summary(summary)
        self.history.show_changes(changes, step.instrument.scale_of(step.place.item))
        counts = (notes, len(self.actions_panel.here))
        if counts != self._counts:
            self._counts = counts
            self.retranslate()

    def open_scores(self) -> None:
        """Bring the scores to the front."""
        self.tabs[self._panels.index(self.scores)].click()

    def open_notes(self) -> None:
        """Bring the notes of the dimension to the front."""
        self.notes.here.click()
        self.tabs[self._panels.index(self.notes)].click()

    def open_parked(self) -> None:
        """Bring the parked topics to the front."""
        self.open_notes()
        self.notes.open_parked()

    def open_actions(self) -> None:
        """Bring the actions to the front."""
        self.tabs[self._panels.index(self.actions_panel)].click()

    def retranslate(self) -> None:
        """Write the tabs in the current language."""
        language = language_of(self)
        notes, actions = (
            f"{word(name, language)} {count or ''}".strip()
            for name, count in zip(("notes", "actions"), self._counts, strict=True)
        )
        words_of = (self.tr("Guidance"), notes, actions, word("scores", language), self.tr("History"))
        for tab, words in zip(self.tabs, words_of, strict=True):
            tab.setText(words)
            name(tab, words)
