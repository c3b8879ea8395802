"""The list of workshops with what stands over it: searched, sorted, and walked through by keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.workshops_model import WORKSHOP, Column, WorkshopsModel
from pcn_desktop.gui.pages.workshops_search import WorkshopsSearch
from pcn_desktop.gui.pages.workshops_table import WorkshopsTable
from pcn_desktop.gui.roll import Roll
from pcn_desktop.gui.widgets.page import Translated, button, calm_card, label
from pcn_desktop.workspace.values import WorkshopKey, WorkshopLine

_SORTINGS: Final = {column.name.lower(): column for column in Column}
"""The columns by the names under which a sorting is remembered; a dash before one turns it round."""
_FEW: Final = 500
"""Lines up to which asking for each is quicker than asking for all."""


class WorkshopsList(Translated):
    """Shows the workshops that are wanted in the order that is wanted.

    It gets the ids of all; it asks for the lines that are looked at, and for the keys once something is searched or
    sorted. Both answers come before the asking signal returns.
    """

    openRequested = Signal()
    """Enter or a double click on the selected workshop."""
    selectionChanged = Signal()
    linesRequested = Signal(object)
    """Ids of the lines wanted, or None for all: `show_lines`."""
    keysRequested = Signal()
    """The keys of all workshops are wanted: `show_keys`."""
    sortingChanged = Signal(str)
    """How the list is sorted from now on, to be remembered: `show_sorting`."""

    def __init__(self, menu: QMenu, below: QWidget, parent: QWidget | None = None) -> None:
        """Make the list; `menu` is that of its rows, `below` stands under it while there are rows."""
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._roll: Roll | None = None
        self._roll_is_old = True
        self._menu = menu
        # Widgets
        self.search = WorkshopsSearch()
        self.model = WorkshopsModel(self)
        self.table = WorkshopsTable()
        self.table.setModel(self.model)
        self._nothing = label("question", wrap=True)
        self.clear_button = button("x")
        self._found = QStackedWidget()
        # Layout
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.table)
        column.addWidget(below)
        column.addStretch(1)
        self._found.addWidget(found)
        self._found.addWidget(calm_card(self._nothing, self.clear_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self.search)
        whole.addWidget(self._found, 1)
        # Connections
        self.search.begun.connect(self._begin_search)
        self.search.changed.connect(self._arrange)
        self.search.left.connect(self._enter)
        self.clear_button.clicked.connect(self._clear)
        self.model.linesWanted.connect(self.linesRequested)
        self.table.openRequested.connect(self.openRequested)
        self.table.searchEnded.connect(self.search.clear)
        self.table.typed.connect(self._jump)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self.table.selectionModel().currentChanged.connect(self.selectionChanged)
        self.retranslate()

    @property
    def selected(self) -> str | None:
        """Return the id of the selected workshop."""
        index = self.table.currentIndex()
        return str(index.data(WORKSHOP)) if index.isValid() else None

    @property
    def selected_title(self) -> str:
        """Return the title of the selected workshop; blank when none is."""
        index = self.table.currentIndex()
        return str(index.siblingAtColumn(Column.TITLE).data() or "") if index.isValid() else ""

    # What is shown

    def show_workshops(self, ids: Sequence[str], opened: str | None) -> None:
        """Show these workshops, most recently changed first, and which one is open; selection and place stay."""
        before = self._roll
        self._ids = tuple(ids)
        self._roll_is_old = True
        by_figures = self.table.horizontalHeader().sortIndicatorSection() == Column.PROGRESS
        # Sorted by figures, the list needs those of all workshops: then only those that changed are read again.
        changed = self._make_roll().changed_since(before) if by_figures and before else None
        self.model.forget(opened, changed)
        place = self.table.verticalScrollBar().value()
        self._arrange(or_else=opened)
        self.table.verticalScrollBar().setValue(place)

    def show_lines(self, lines: Iterable[WorkshopLine]) -> None:
        """Take the lines that were asked for."""
        self.model.put_lines(lines)

    def show_keys(self, keys: Sequence[WorkshopKey]) -> None:
        """Take the keys of all workshops, most recently changed first."""
        self._roll = Roll(keys, self._roll)
        self._ids = tuple(key.id for key in keys)

    def show_sorting(self, sorting: str) -> None:
        """Sort as `sortingChanged` once said; anything else sorts by the last change."""
        column = _SORTINGS.get(sorting.removeprefix("-"), -1)
        order = Qt.SortOrder.DescendingOrder if sorting.startswith("-") else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, order)

    def select(self, workshop: str | None) -> bool:
        """Select a workshop by its id; return whether it is in the list."""
        row = self.model.row_of(workshop)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        return row >= 0

    def focus_first(self) -> None:
        """Give the keyboard to the list, or to the search that left nothing of it."""
        (self.table if self.model.ids else self.search.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.model.speak(language_of(self))
        self.table.setAccessibleName(self.tr("Workshops"))
        self.clear_button.setText(self.tr("Show all workshops"))
        self.clear_button.setAccessibleName(self.clear_button.text())
        self._write_nothing()

    def _write_nothing(self) -> None:
        words = self.search.wanted.words.strip()
        if not words:
            self._nothing.setText(self.tr("No workshop is in this state."))
        elif self.search.wanted.state is None:
            self._nothing.setText(self.tr("No workshop holds “{words}”.").format(words=words))
        else:
            self._nothing.setText(self.tr("No workshop in this state holds “{words}”.").format(words=words))

    # Searching and sorting

    def _arrange(self, *, or_else: str | None = None) -> None:
        """Show what is wanted in the order that is wanted; select `or_else` when what was selected is gone."""
        kept = self.selected
        self.model.show_order(self._ordered())
        self._found.setCurrentIndex(int(bool(self._ids) and not self.model.ids))
        self._write_nothing()
        self.search.show_count(len(self.model.ids), len(self._ids))
        if self.model.ids:
            if not (self.select(kept) or self.select(or_else)):
                self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.scrollTo(self.table.currentIndex())
        self.selectionChanged.emit()

    def _ordered(self) -> Sequence[str]:
        wanted = self.search.wanted
        header = self.table.horizontalHeader()
        column, backwards = header.sortIndicatorSection(), header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        if not self._ids or (not wanted and column < 0):
            return self._ids
        roll = self._make_roll()
        ids = roll.find(wanted) if wanted else self._ids
        if column < 0:
            return ids
        if column == Column.PROGRESS:
            missing = self.model.lacking(ids)
            if missing:
                self.linesRequested.emit(missing if len(missing) <= _FEW else None)
            return sorted(ids, key=self.model.share, reverse=backwards)
        sorts = {
            Column.TITLE: roll.by_title,
            Column.NETWORK: roll.by_network,
            Column.DAY: roll.by_day,
            Column.STATE: roll.by_state,
        }
        return sorts[Column(column)](ids, backwards=backwards)

    def _begin_search(self) -> None:
        """Have the keys at hand before the first letter is typed."""
        if self._ids:
            self._make_roll()

    def _make_roll(self) -> Roll:
        """Return the keys, asked for again when something may have changed."""
        if self._roll is None or self._roll_is_old:
            self._roll_is_old = False
            self.keysRequested.emit()
        return self._roll or Roll(())

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._arrange()
        sorting = next((name for name, known in _SORTINGS.items() if known == column), "")
        self.sortingChanged.emit(f"-{sorting}" if sorting and order == Qt.SortOrder.DescendingOrder else sorting)

    # Keys

    def _jump(self, words: str) -> None:
        """Select the next workshop whose title begins with what was typed; one letter again goes on to the next."""
        ids, row = self.model.ids, self.model.row_of(self.selected)
        first = row + 1 if len(words) == 1 else max(row, 0)
        self.select(self._make_roll().first_beginning((*ids[first:], *ids[:first]), words))

    def _enter(self) -> None:
        if self.model.ids:
            self.focus_first()

    def _clear(self) -> None:
        self.search.clear()
        self.focus_first()

    def _show_menu(self, point: QPoint) -> None:
        if self.selected:
            self._menu.popup(self.table.menu_point(point))
