"""Make sense: charts and lists of what was rated, and what the room makes of them."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.choice_words import ChoiceWords
from pcn_desktop.gui.pages.sense.choices import ChoiceCard, new_choice
from pcn_desktop.gui.pages.sense.heard_pane import HeardPane
from pcn_desktop.gui.pages.sense.lists import DimensionsPane, ListPane, OpenPane, RankingPane
from pcn_desktop.gui.pages.sense.overview import OverviewPane
from pcn_desktop.gui.pages.sense.sight import scrolling
from pcn_desktop.gui.pages.sense.swot import SwotCard
from pcn_desktop.gui.pages.sense.votes_pane import VotesPane
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Page, button, label, name
from pcn_desktop.gui.widgets.picture_button import PictureButton
from pcn_desktop.reports.wording import rated_share, word
from pcn_desktop.typography import NO_BREAK
from pcn_desktop.workspace.values import MOST_PRIORITIES, Choice, ChoiceKind, Quadrant

_TWO_COLUMNS = 900
"""Width of the page, in pixels at 100 % text, from which cards stand side by side."""


class Pane(IntEnum):
    """The panes, from left to right."""

    OVERVIEW = 0
    DIMENSIONS = 1
    RANKING = 2
    OPEN = 3
    VOTES = 4
    HEARD = 5
    CHOICES = 6
    SWOT = 7


class SensePage(Page):
    """What the ratings say and what the room chooses. It holds nothing: the session does."""

    criterionRequested = Signal(str, str)
    """Instrument key; code of a criterion, or of a dimension (its first criterion)."""
    entryWritten = Signal(object, str)
    """A `Choice` or a `SwotEntry` as it should be, editing stay."""
    entryRemoved = Signal(object)
    pictureSaved = Signal(object)
    pictureFailed = Signal(object)
    dirtyChanged = Signal(bool)

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._read_only = False
        self._was_dirty = False
        self._wide = True
        self._focus: QWidget | None = None
        self._words = ChoiceWords(self)
        dialogs = dialogs or FileDialogs()
        # Widgets
        self._title = label("title")
        self._about = label("secondary", wrap=True)
        self.to_choices = button("arrow-right", role="primary")
        self.to_choices.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.locked = Notice()
        self.notice = Notice()
        self.to_walk = button("play")
        self.unrated = Notice([self.to_walk])
        self.tabs: dict[Pane, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.overview = OverviewPane(dialogs)
        self.dimensions = DimensionsPane(dialogs)
        self.ranking = RankingPane()
        self.open_items = OpenPane()
        self.votes = VotesPane()
        self.heard = HeardPane()
        self.choices = {kind: ChoiceCard(kind) for kind in ChoiceKind}
        self.swot = {quadrant: SwotCard(quadrant) for quadrant in Quadrant}
        self.stack = QStackedWidget()
        # Layout
        self._lay_out()
        # Connections
        self._connect()
        self.tabs[Pane.OVERVIEW].setChecked(True)
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.to_choices, 0, Qt.AlignmentFlag.AlignBottom)
        kept = self.to_choices.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.to_choices.setSizePolicy(kept)
        tabs = QWidget()
        for pane in Pane:
            tab = QToolButton()
            tab.setProperty("role", "tab")
            tab.setProperty("roomy", "true")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(tab, pane)
            self.tabs[pane] = tab
        flow(tabs, self.tabs.values(), 4, 2)
        self._choosing, self._swot = QWidget(), QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choosing)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(12)
        for made in self.choices.values():
            self._beside.addWidget(made, 1)
        self._fields = QGridLayout(self._swot)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(12)
        for shown in (self.overview, *self._lists, self.heard, self._choosing, self._swot):
            self.stack.addWidget(scrolling(shown))
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 22, 34, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(tabs)
        column.addWidget(self.locked)
        column.addWidget(self.notice)
        column.addWidget(self.unrated)
        column.addWidget(self.stack, 1)
        self._arrange()

    def _connect(self) -> None:
        self._group.idClicked.connect(self._show_pane)
        self.to_walk.clicked.connect(self._start_walk)
        self.to_choices.clicked.connect(lambda: self.show_pane(Pane.CHOICES))
        listed: tuple[OverviewPane | ListPane, ...] = (self.overview, *self._lists)
        for pane in listed:
            pane.goRequested.connect(self._go)
            pane.chooseRequested.connect(self._toggle)
        self.heard.goRequested.connect(self._go)
        self.heard.walkRequested.connect(self._start_walk)
        for pane in (self.overview, self.dimensions):
            pane.saved.connect(self.pictureSaved)
            pane.failed.connect(self.pictureFailed)
        for kind, made in self.choices.items():
            made.goRequested.connect(self._go)
            made.addRequested.connect(lambda instrument, code, kind=kind: self._add(kind, instrument, code))
        for card in self._cards:
            card.written.connect(self.entryWritten)
            card.removed.connect(self.entryRemoved)
            card.dirtyChanged.connect(self._tell)
            card.area.arranged.connect(self._order_stops)

    @property
    def _lists(self) -> tuple[ListPane, ...]:
        """Return the panes that list topics, from left to right."""
        return self.dimensions, self.ranking, self.open_items, self.votes

    @property
    def _cards(self) -> tuple[ChoiceCard | SwotCard, ...]:
        """Return every card that holds what the room wrote."""
        return (*self.choices.values(), *self.swot.values())

    # What is shown

    def show_workshop(self, summary: Summary, *, read_only: bool) -> None:
        """Show a workshop; `read_only` says that its file cannot be written."""
        if self._summary is None or summary.workshop != self._summary.workshop:
            self.notice.clear()
            self._focus = None
        self._summary, self._read_only = summary, read_only
        editable = not read_only and summary.closed is None
        self.overview.show_summary(summary, editable=editable)
        for pane in self._lists:
            pane.show_summary(summary, editable=editable)
        self.heard.show_summary(summary)
        for card in self._cards:
            card.show_summary(summary, editable=editable)
        self.locked.say(self._why_locked, "hint")
        self.unrated.say(self._why_empty, "hint")
        self._offer_choices()
        self._write_about()
        self._order_stops()

    def show_pane(self, pane: Pane) -> None:
        """Bring a pane to the front, and the keys to what is done there first."""
        self.tabs[pane].setChecked(True)
        self._show_pane(pane)
        self.take_focus()

    def show_entry(self, entry: str) -> None:
        """Bring a choice or a line (its id) to the front, and put the caret in it."""
        for card in self._cards:
            for editor in card.area.editors:
                if editor.key == entry:
                    self.show_pane(Pane.CHOICES if isinstance(card, ChoiceCard) else Pane.SWOT)
                    editor.text_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_folder(self, folder: Path) -> None:
        """Begin there when a picture is saved."""
        for made in self.findChildren(PictureButton):
            made.folder = folder

    def take_focus(self) -> None:
        """Give the keys to where they were left, else to what the pane is about."""
        pane = Pane(self.stack.currentIndex())
        left = self._focus if self._focus is not None and isValid(self._focus) else None
        left = left if left is not None and left.isVisibleTo(self) else None
        firsts: dict[Pane, Callable[[], QWidget | None]] = {
            Pane.OVERVIEW: lambda: next(iter(self.overview.tables), None),
            Pane.DIMENSIONS: lambda: self.dimensions.card.table,
            Pane.RANKING: lambda: self.ranking.strongest.table,
            Pane.OPEN: lambda: self.open_items.unknown.table,
            Pane.VOTES: lambda: self.votes.first,
            Pane.HEARD: lambda: self.heard.list,
            Pane.CHOICES: lambda: self.choices[ChoiceKind.PRIORITY].search.field,
            Pane.SWOT: lambda: next((one.text_edit for one in self.swot[Quadrant.STRENGTH].area.editors), None),
        }
        found = left or firsts[pane]()
        (found if found is not None and found.isVisibleTo(self) else self.tabs[pane]).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def flush(self) -> None:
        """Write what is being typed; what cannot be written stays in its field, and `dirtyChanged` stays true."""
        for card in self._cards:
            card.area.flush()

    def retranslate(self) -> None:
        """Write the page in the current language."""
        language = language_of(self)
        words = {
            Pane.OVERVIEW: self.tr("Overview"),
            Pane.DIMENSIONS: word("dimensions", language),
            Pane.RANKING: self.tr("Strongest and weakest"),
            Pane.OPEN: self.tr("Don’t know and blank"),
            Pane.VOTES: self.tr("Votes and spread"),
            Pane.HEARD: word("heard", language),
            Pane.CHOICES: self.tr("Strengths and priorities"),
            Pane.SWOT: self.tr("SWOT"),
        }
        self._title.setText(self.tr("Make sense"))
        for pane, tab in self.tabs.items():
            tab.setText(words[pane])
            name(tab, words[pane] if pane is not Pane.SWOT else word("swot", language))
        self.to_choices.setText(self.tr("Choose the priorities"))
        self.to_walk.setText(self.tr("Start the walk"))
        self._write_about()

    def _write_about(self) -> None:
        if self._summary is None:
            return
        language, parts = language_of(self), self._summary.instruments
        coverage = sum((part.figures.coverage for part in parts[1:]), parts[0].figures.coverage) if parts else None
        unknown = sum(part.unknown for part in parts)
        facts = [rated_share(coverage, language)] if coverage is not None else []
        if unknown:
            facts.append(self.tr("%n don’t know", "", unknown))
        self._about.setText(" · ".join(fact.replace(" ", NO_BREAK) for fact in facts))

    def _why_locked(self) -> str:
        if self._summary is not None and self._summary.closed is not None:
            return self.tr("This workshop is closed: everything is shown, nothing can be changed.")
        if self._read_only:
            return self.tr("This file is open for reading only: everything is shown, nothing can be changed.")
        return ""

    def _why_empty(self) -> str:
        items = [item for part in self._summary.instruments for item in part.items] if self._summary else []
        if not items or self._why_locked() or any(item.rating is not None for item in items):
            return ""
        return self.tr("Nothing is rated yet: the pictures fill as the room rates.")

    def _start_walk(self) -> None:
        if self._summary is not None:
            part = self._summary.instruments[0]
            self.criterionRequested.emit(part.instrument.key, part.items[0].item.code)

    # Choosing

    def _go(self, instrument: str, code: str) -> None:
        self._focus = QApplication.focusWidget()
        if self._focus is not None and not self.isAncestorOf(self._focus):
            self._focus = None
        self.criterionRequested.emit(instrument, code)

    def _chosen(self, kind: ChoiceKind, instrument: str, code: str) -> Choice | None:
        wanted = (kind, instrument, code)
        found = self._summary.choices if self._summary else ()
        return next((one for one in found if (one.kind, one.instrument, one.code) == wanted), None)

    def _toggle(self, kind: ChoiceKind, instrument: str, code: str) -> None:
        """Choose a topic; one that is chosen already is taken out."""
        chosen = self._chosen(kind, instrument, code)
        if chosen is None:
            self._add(kind, instrument, code)
            return
        self.flush()
        self.entryRemoved.emit(chosen)
        if self._chosen(kind, instrument, code) is None:
            self.notice.say(lambda: self._words.done(kind, code, chosen=False))

    def _add(self, kind: ChoiceKind, instrument: str, code: str) -> None:
        if self._summary is None:
            return
        others = [one.position for one in self._summary.choices if one.kind is kind]
        if self._chosen(kind, instrument, code) is not None:
            self.notice.say(lambda: self._words.done(kind, code, chosen=True))
        elif kind is ChoiceKind.PRIORITY and len(others) >= MOST_PRIORITIES:
            self.notice.say(lambda: self.tr("Three priorities at most: take one out first."), "warn")
        else:
            self.entryWritten.emit(new_choice(self._summary, kind, (instrument, code), others), "")
            if self._chosen(kind, instrument, code) is not None:
                self.notice.say(lambda: self._words.done(kind, code, chosen=True))

    # Inside

    def _show_pane(self, pane: int) -> None:
        self.flush()
        self.notice.clear()
        self._focus = None
        self.stack.setCurrentIndex(pane)
        self._offer_choices()

    def _offer_choices(self) -> None:
        """Offer the way to the choices from the other panes, where there is something to choose."""
        nothing = self._why_locked() or self._why_empty()
        self.to_choices.setVisible(self.stack.currentIndex() != Pane.CHOICES and not nothing)

    def _order_stops(self) -> None:
        """Let the Tab key follow the eye; fields and offers are made late, which would put them last."""
        stops: list[QWidget] = [self.votes.changes.table]
        for card in self._cards:
            stops += card.stops
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _tell(self) -> None:
        dirty = any(card.area.dirty for card in self._cards)
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirtyChanged.emit(dirty)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= current().px(_TWO_COLUMNS)
        directions = QBoxLayout.Direction
        for columns in (
            self.overview.columns,
            self.dimensions.columns,
            self.ranking.columns,
            self.open_items.columns,
            self._beside,
        ):
            columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        if wide != self._wide or not self._fields.count():
            self._wide = wide
            for at, card in enumerate(self.swot.values()):
                self._fields.addWidget(card, *(divmod(at, 2) if wide else (at, 0)))
            self._fields.setColumnStretch(0, 1)
            self._fields.setColumnStretch(1, 1 if wide else 0)
