"""Act: the action plan, sorted, filtered and edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import uuid4

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.act.action_filter import ActionFilter
from pcn_desktop.gui.pages.act.actions_model import ACTION, ActionsModel, Column, spots_of
from pcn_desktop.gui.pages.act.actions_table import ActionsTable
from pcn_desktop.gui.pages.act.filter_bar import FilterBar
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Page, button, calm_card, icon_label, label
from pcn_desktop.gui.widgets.table_copy import CopyTableButton, read_table
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports.wording import counted
from pcn_desktop.typography import NO_BREAK
from pcn_desktop.workspace.values import Action, WorkshopRecord

_TIGHT = 560
"""Height of the page, in pixels at 100 % text, below which the filters stand behind a button."""


class ActPage(Page):
    """The actions of the open workshop. It asks for writing; the session answers with a new record."""

    actionWritten = Signal(object)
    """An `Action`, new or changed."""
    actionRemoved = Signal(object)
    """The `Action` to remove."""
    goRequested = Signal(str, str)
    """Instrument key, item code: show it in the walk."""
    dirtyChanged = Signal(bool)

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: WorkshopRecord | None = None
        self._closed = self._read_only = False
        # Widgets
        self._title = label("title")
        self._counts = label("secondary", wrap=True)
        self.new_button = button("plus", role="primary")
        self.notice = Notice()
        self._locked = Notice()
        self.filters = FilterBar()
        self.filter_button = button("list-filter", role="quiet", checkable=True)
        self.model = ActionsModel(today, self)
        self.shown = ActionFilter(self.model, self)
        self.table = ActionsTable(self.model)
        self.table.setModel(self.shown)
        self.go_button = button("arrow-right")
        self.remove_button = button("trash-2")
        self.copy_button = CopyTableButton(self.table, lambda: read_table(self.shown))
        self._nothing = label("question", wrap=True)
        self.clear_button = button()
        self._empty_words = label("question", wrap=True)
        self.first_button = button("plus", role="primary")
        self._stack = QStackedWidget()
        self._lay_out()
        # Connections
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.filter_button, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignBottom)
        page = QVBoxLayout(self)
        page.setContentsMargins(34, 22, 34, 20)
        page.setSpacing(12)
        page.addLayout(head)
        page.addWidget(self._locked)
        page.addWidget(self.notice)
        page.addWidget(self.filters)
        self._stack.addWidget(self._list())
        self._stack.addWidget(calm_card(icon_label("search", "accent", 36), self._nothing, self.clear_button))
        self._stack.addWidget(calm_card(icon_label("target", "accent", 36), self._empty_words, self.first_button))
        page.addWidget(self._stack, 1)

    def _list(self) -> QWidget:
        below = QWidget()
        flow(below, (self.go_button, self.remove_button, self.copy_button), gap=10)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addWidget(below)
        return made

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.start_action)
        self.first_button.clicked.connect(self.start_action)
        self.clear_button.clicked.connect(self.filters.clear)
        self.filters.changed.connect(self._filter)
        self.filter_button.toggled.connect(self._show_part)
        self.model.written.connect(self.actionWritten)
        self.model.dirtyChanged.connect(self.dirtyChanged)
        self.model.dataChanged.connect(self._describe)
        self.table.goRequested.connect(self._go)
        self.table.newRequested.connect(self.start_action)
        self.table.removeRequested.connect(self._remove)
        self.table.cells.misread.connect(self._say_misread)
        self.table.cells.closeEditor.connect(self._editing_over)
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.go_button.clicked.connect(lambda: self._go(self.table.currentIndex()))
        self.remove_button.clicked.connect(self._remove)
        QShortcut(
            QKeySequence("Ctrl+N"), self, self.start_action, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    # What is shown

    def show_workshop(
        self,
        record: WorkshopRecord,
        instruments: Sequence[Instrument],
        owners: Callable[[], Sequence[str]],
        *,
        read_only: bool = False,
    ) -> None:
        """Show a workshop's actions. `owners` says earlier ones when asked; `read_only` is the file's."""
        before, self._record = self._record, record
        if before is None or before.id != record.id:
            self.model.forget()
            self.notice.clear()
            self.filters.clear()
            self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._closed, self._read_only = record.closed is not None, read_only
        self.table.cells.owners = owners
        self.model.show_actions(record.actions, spots_of(instruments, record), editable=self.editable)
        here = sorted({action.owner for action in record.actions if action.owner}, key=str.casefold)
        self.filters.show_owners(here)
        self._describe()

    @property
    def editable(self) -> bool:
        """Return whether actions can be written."""
        return self._record is not None and not self._closed and not self._read_only

    def start_action(self) -> None:
        """Open a new row, for the whole until a criterion is chosen in it."""
        if not self.editable or self._record is None:
            return
        self.table.cells.commit_open()
        new = Action(str(uuid4()), "", language=self._record.details.language)
        source = self.model.begin(new)
        self.notice.clear()
        self._show_part()
        index = self.shown.mapFromSource(source)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.edit(index)

    def select(self, action: str) -> None:
        """Select an action by its id, whatever is filtered."""
        row = self.model.row_of(action)
        if row >= 0 and not self._show_row(row):
            self.filters.clear()
            self._show_row(row)

    def take_focus(self) -> None:
        """Give the keyboard to what one most likely came for."""
        self.shown.again()
        self._show_part()
        part = self._stack.currentIndex()
        target = (self.table, self.clear_button, self.first_button)[part]
        if part == 0 and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.shown.index(0, 0))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write what is being typed; what cannot be written stays as it was typed."""
        self.table.cells.commit_open()
        self.model.drop_draft()
        self.model.flush()
        self._describe()

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.model.speak(language_of(self))
        self._title.setText(self.tr("Act"))
        self.filter_button.setText(self.tr("Filter"))
        self.new_button.setText(self.tr("New action"))
        self.new_button.setToolTip(self.tr("Add a row (Ctrl+N, or Insert in the table)"))
        self.first_button.setText(self.tr("New action"))
        self.table.setAccessibleName(self.tr("Actions"))
        self.table.setAccessibleDescription(
            self.tr("Enter or F2 edits a cell, Tab goes on to the next one, Delete removes the row.")
        )
        self.go_button.setText(self.tr("Go to the criterion"))
        self.go_button.setToolTip(self.tr("Show it in the walk (Enter on the criterion; F2 chooses another one)"))
        self.remove_button.setText(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Remove the action of this row (Delete); undo puts it back"))
        self._nothing.setText(self.tr("No action matches."))
        self.clear_button.setText(self.tr("Show all actions"))
        self._empty_words.setText(
            self.tr("Nothing is to be done yet. Say what comes next, who does it and by when: one line an action.")
        )
        named = (self.new_button, self.first_button, self.go_button, self.remove_button, self.clear_button)
        for made in (*named, self.filter_button):
            made.setAccessibleName(made.text())
        self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the filters where there is little room."""
        super().resizeEvent(event)
        self._show_part()

    # Inside

    def _describe(self) -> None:
        """Say how many there are and what is missing, and why nothing can be changed."""
        language = language_of(self)
        actions = [action for action in self.model.actions if action.id != self.model.draft]
        open_ones = [action for action in actions if action.status.open]
        counts = {
            "overdue": sum(self.model.overdue(action) for action in open_ones),
            "ownerless": sum(not action.owner for action in open_ones),
            "dateless": sum(action.due is None for action in open_ones),
        }
        parts = [counted("action", len(actions), language)]
        parts += [counted(key, count, language) for key, count in counts.items() if count]
        self._counts.setText(" · ".join(part.replace(" ", NO_BREAK) for part in parts) if actions else "")
        self._counts.setVisible(bool(actions))
        if self._closed:
            self._locked.say(lambda: self.tr("This workshop is closed: its actions can be read, not changed."), "hint")
        elif self._read_only:
            self._locked.say(
                lambda: self.tr("This workspace is open for reading: its actions cannot be changed."), "hint"
            )
        else:
            self._locked.clear()
        self.new_button.setVisible(self.editable and bool(self.model.actions))
        self.remove_button.setVisible(self.editable)
        self.first_button.setVisible(self.editable)
        self._show_part()

    def _show_part(self) -> None:
        """Show the table, or the sentence that stands in its place."""
        part = 0 if self.shown.rowCount() else 1 if self.model.rowCount() else 2
        focused = self._stack.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._stack.setCurrentIndex(part)
        tight = self.height() < current().px(_TIGHT)
        self.filter_button.setVisible(tight and part != 2)
        self.filters.setVisible(part != 2 and (not tight or self.filter_button.isChecked() or self.filters.narrows))
        if focused and part:
            (self.clear_button if part == 1 else self.first_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable()

    def _enable(self) -> None:
        index = self.table.currentIndex()
        action = index.data(ACTION) if index.isValid() else None
        self.go_button.setEnabled(bool(action and action.code))
        self.remove_button.setEnabled(action is not None)

    def _filter(self) -> None:
        self.shown.want(self.filters.wanted)
        self._show_part()

    def _show_row(self, row: int) -> bool:
        index = self.shown.mapFromSource(self.model.index(row, Column.WHAT))
        if index.isValid():
            self._show_part()
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return index.isValid()

    def _go(self, index: QModelIndex) -> None:
        action: Action | None = index.data(ACTION) if index.isValid() else None
        if action is not None and action.code:
            self.goRequested.emit(action.instrument, action.code)

    def _remove(self) -> None:
        index = self.table.currentIndex()
        if not self.editable or not index.isValid():
            return
        row, action = index.row(), index.data(ACTION)
        self.actionRemoved.emit(action)
        if self.shown.rowCount():
            column = index.column() if index.isValid() else Column.WHAT
            self.table.setCurrentIndex(self.shown.index(min(row, self.shown.rowCount() - 1), column))
        self._describe()

    def _say_misread(self) -> None:
        self.notice.say(lambda: self.tr("Write the date like this: 2026-11-22."), "warn")

    def _editing_over(self) -> None:
        """Take a new row away again that was left without words."""
        self.notice.clear()
        draft = self.model.draft
        if draft:
            self.model.drop_draft()
            self._describe()
            if self.shown.rowCount():
                self.table.setCurrentIndex(self.shown.index(self.shown.rowCount() - 1, Column.WHAT))
