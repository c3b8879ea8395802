"""The table of actions: cells edited in place, rows as high as their words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.act.action_cells import ActionCells
from pcn_desktop.gui.pages.act.actions_model import ActionsModel, Column
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.theme import current

_WIDTHS: Final = {
    Column.CRITERION: 152,
    Column.OWNER: 148,
    Column.DUE: 136,
    Column.PRIORITY: 112,
    Column.STATUS: 134,
}
_LEAST_WORDS: Final = {Column.WHAT: 240, Column.FIRST_STEP: 190}
"""Widths in pixels at 100 % text; what is left over goes to the two columns of words."""
_Trigger = QAbstractItemView.EditTrigger
_Move = QAbstractItemView.CursorAction


class ActionsTable(QTableView):
    """Enter or F2 edits a cell, Tab goes on to the next one, Delete removes the row."""

    goRequested = Signal(QModelIndex)
    """Enter or a double click on a criterion."""
    removeRequested = Signal()
    newRequested = Signal()

    def __init__(self, plan: ActionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.hovered = -1
        self.by_mouse = False
        """Whether the field that opens was asked for with the mouse: a list then opens at once."""
        self.cells = ActionCells(self)
        self.setItemDelegate(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.SelectedClicked | _Trigger.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_all = False
        self._fit_rows: set[int] = set()
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        header.sectionResized.connect(self.fit_soon)
        self.doubleClicked.connect(self._go)
        room_safe().changed.connect(self._hide_names)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; rows follow their words."""
        super().setModel(model)
        if model:
            for signal in (model.modelReset, model.rowsInserted, model.layoutChanged):
                signal.connect(self.fit_soon)
            self._hide_names(room_safe().on)
            model.dataChanged.connect(lambda first, last: self.fit_rows_soon(first.row(), last.row()))
        self._measure()

    def fit_soon(self) -> None:
        """Give each row its height once this round of changes is over."""
        self._fit_all = True
        self._fitting.start()

    def fit_rows_soon(self, first: int, last: int) -> None:
        """Give some rows their height then."""
        self._fit_rows.update(range(first, last + 1))
        self._fitting.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, go, remove, or ask for a new row."""
        index, enter = self.currentIndex(), event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and index.isValid() and index.column() == Column.CRITERION:
            self.goRequested.emit(index)
        elif (enter or event.key() == Qt.Key.Key_F2) and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.by_mouse = False
                self.edit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removeRequested.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.newRequested.emit()
        else:
            super().keyPressEvent(event)

    def edit(self, index: Index, trigger: _Trigger = _Trigger.AllEditTriggers, event: QEvent | None = None) -> bool:  # type: ignore[override]
        """Open the field of a cell; the mouse opens no criterion, since a double click goes there."""
        mouse = trigger in (_Trigger.DoubleClicked, _Trigger.SelectedClicked)
        if mouse and index.column() == Column.CRITERION:
            return False
        self.by_mouse = self.by_mouse or mouse
        return bool(super().edit(index, trigger, event))  # type: ignore[arg-type]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self._hover(-1)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Pass over the criterion on the way to the next cell; the last cell of all is the end."""
        steps = {_Move.MoveNext: 1, _Move.MovePrevious: -1}
        index = self.currentIndex()
        if action not in steps or not index.isValid():
            return super().moveCursor(action, modifiers)
        width = len(Column)
        at = index.row() * width + index.column() + steps[action]
        while at % width == Column.CRITERION or self.isColumnHidden(at % width):
            at += steps[action]
        return self.model().index(at // width, at % width) if at >= 0 else QModelIndex()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Light the whole row of the current cell."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()
            self.fit_soon()

    def minimumSizeHint(self) -> QSize:
        """Ask for the head and a row or two."""
        return QSize(200, self.horizontalHeader().sizeHint().height() + current().px(110))

    def _go(self, index: QModelIndex) -> None:
        if index.column() == Column.CRITERION:
            self.goRequested.emit(index)

    def _fit(self) -> None:
        if self._fit_all:
            self.resizeRowsToContents()
        for row in () if self._fit_all else self._fit_rows:
            if row < self.model().rowCount():  # Else a new row that was given up.
                self.resizeRowToContents(row)
        self._fit_all = False
        self._fit_rows.clear()
        if self.cells.open_editor is not None:
            self.updateGeometries()  # The bars learn of the new heights only later.
            self.scrollTo(self.currentIndex())

    def _hide_names(self, hidden: bool) -> None:
        """Take away, or show, who does what."""
        if hidden and self.currentIndex().column() == Column.OWNER:
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(Column.WHAT))
        self.setColumnHidden(Column.OWNER, hidden)
        self._measure()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _measure(self) -> None:
        if not self.model():
            return
        theme, header = current(), self.horizontalHeader()
        widths = {column: theme.px(width) for column, width in (*_WIDTHS.items(), *_LEAST_WORDS.items())}
        shown = (width for column, width in widths.items() if not self.isColumnHidden(column))
        spare = max(self.viewport().width() - sum(shown), 0)
        widths[Column.WHAT] += round(spare * 0.6)
        widths[Column.FIRST_STEP] += spare - round(spare * 0.6)
        for column, width in widths.items():
            header.resizeSection(column, width)
