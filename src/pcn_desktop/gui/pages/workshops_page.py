"""Home: every workshop of this workspace, and what one can do with it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.workshops_model import SORT, WORKSHOP, WorkshopsModel
from pcn_desktop.gui.pages.workshops_table import WorkshopsTable
from pcn_desktop.gui.widgets.elided_label import ElidedLabel
from pcn_desktop.gui.widgets.page import Page, button, card, icon_label, label
from pcn_desktop.workspace.values import WorkshopLine


class WorkshopsPage(Page):
    """Lists the workshops; opens one, duplicates one, asks for a new one."""

    newRequested = Signal()
    openRequested = Signal(str)
    """The workshop's id."""
    duplicateRequested = Signal(str)
    """The id of the workshop that serves as a template."""
    deleteRequested = Signal(str)
    """The id of the workshop to delete, not yet confirmed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        self._title = label("title")
        self._privacy = label("secondary", wrap=True)
        self.new_button = button("plus", role="primary")
        self.model = WorkshopsModel(self)
        self._sorted = _Sorted(self.model, self)
        self.table = WorkshopsTable()
        self.table.setModel(self._sorted)
        self._chosen = ElidedLabel("secondary")
        self.open_button = button("arrow-right")
        self.duplicate_button = button("copy")
        self._menu = QMenu(self)
        self._open_action = self._menu.addAction("")
        self._duplicate_action = self._menu.addAction("")
        self._delete_action = self._menu.addAction("")
        self._delete_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        self._delete_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._empty_icon = icon_label("users", "accent", 36)
        self._empty_words = label("question", wrap=True)
        self.first_button = button("plus", role="primary")
        # Layout
        page = QVBoxLayout(self)
        page.setContentsMargins(34, 22, 34, 24)
        page.setSpacing(16)
        page.addLayout(self._head())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list())
        self._stack.addWidget(self._empty())
        # Until the list is known there is neither a table nor a sentence.
        self._stack.setVisible(False)
        page.addWidget(self._stack, 1)
        page.addStretch(0)
        # Connections
        self.new_button.clicked.connect(self.newRequested)
        self.first_button.clicked.connect(self.newRequested)
        self.open_button.clicked.connect(self._open)
        self.duplicate_button.clicked.connect(self._duplicate)
        self._open_action.triggered.connect(self._open)
        self._duplicate_action.triggered.connect(self._duplicate)
        self._delete_action.triggered.connect(self._delete)
        self._delete_key.activated.connect(self._delete)
        self.table.openRequested.connect(self._open)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.retranslate()

    @property
    def selected(self) -> str | None:
        """Return the id of the selected workshop."""
        index = self.table.currentIndex()
        return str(index.data(WORKSHOP)) if index.isValid() else None

    def show_workshops(self, lines: tuple[WorkshopLine, ...], opened: str | None) -> None:
        """Show the workshops, and which one is open; the selection and the place in the list stay."""
        kept, place = self.selected, self.table.verticalScrollBar().value()
        self.model.show_workshops(lines, opened)
        empty = not lines
        # Before hiding a button, so that the focus does not jump to the rail.
        focused = self.table.hasFocus() or self.new_button.hasFocus()
        self._stack.setCurrentIndex(int(empty))
        self._stack.setVisible(True)
        self.new_button.setVisible(not empty)
        if empty:
            if focused:
                self.first_button.setFocus()
            return
        if not (self.select(kept) or self.select(opened)):
            self.table.setCurrentIndex(self._sorted.index(0, 0))
        self.table.verticalScrollBar().setValue(place)
        self._selection_changed()

    def select(self, workshop: str | None) -> bool:
        """Select a workshop by its id; return whether it is in the list."""
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, 0)
            if index.data(WORKSHOP) == workshop:
                self.table.setCurrentIndex(index)
                return True
        return False

    def focus_first(self) -> None:
        """Give the keyboard to what one most likely came for."""
        (self.table if self.model.rowCount() else self.first_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.model.speak(language_of(self))
        self._title.setText(self.tr("Workshops"))
        self._privacy.setText(self.tr("Everything stays on this computer."))
        self.new_button.setText(self.tr("New workshop"))
        self.table.setAccessibleName(self.tr("Workshops"))
        self.open_button.setText(self.tr("Open"))
        self.open_button.setToolTip(self.tr("Open the selected workshop (Enter)"))
        self.duplicate_button.setText(self.tr("Duplicate as template"))
        self.duplicate_button.setToolTip(
            self.tr("A new workshop with the same details and scope: no date, no ratings, no notes")
        )
        self._open_action.setText(self.open_button.text())
        self._duplicate_action.setText(self.duplicate_button.text())
        self._delete_action.setText(self.tr("Delete…"))
        self._empty_words.setText(
            self.tr(
                "There is no workshop yet. Give the first one a title, choose what the room will look at, and begin."
            )
        )
        self.first_button.setText(self.tr("New workshop"))
        for known in (self.new_button, self.first_button, self.open_button, self.duplicate_button):
            known.setAccessibleName(known.text())

    def _head(self) -> QBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._privacy)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignBottom)
        return head

    def _list(self) -> QWidget:
        actions = QHBoxLayout()
        actions.setSpacing(10)
        actions.addWidget(self._chosen)
        actions.addWidget(self.open_button)
        actions.addWidget(self.duplicate_button)
        actions.addStretch(1)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.table)
        column.addLayout(actions)
        column.addStretch(1)
        return made

    def _empty(self) -> QWidget:
        surface = card()
        surface.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inner = QVBoxLayout(surface)
        inner.setContentsMargins(32, 48, 32, 48)
        inner.setSpacing(16)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._empty_icon, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._empty_words)
        inner.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignHCenter)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(surface)
        column.addStretch(1)
        # Where a message takes the room, the sentence scrolls rather than push the window over the screen.
        scroll = QScrollArea()
        scroll.setWidget(made)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _open(self) -> None:
        if self.selected:
            self.openRequested.emit(self.selected)

    def _duplicate(self) -> None:
        if self.selected:
            self.duplicateRequested.emit(self.selected)

    def _delete(self) -> None:
        if self.selected:
            self.deleteRequested.emit(self.selected)

    def _selection_changed(self, _on: QItemSelection | None = None, _off: QItemSelection | None = None) -> None:
        index = self.table.currentIndex()
        self._chosen.write(str(index.siblingAtColumn(0).data()) if index.isValid() else "")

    def _show_menu(self, point: QPoint) -> None:
        if self.selected:
            self._menu.popup(self.table.menu_point(point))


class _Sorted(QSortFilterProxyModel):
    """Sorts by the model's own rule; without a column, the most recently changed first."""

    def __init__(self, model: WorkshopsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setSourceModel(model)
        self.setSortRole(SORT)

    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        return self._model.less(left.data(SORT), right.data(SORT))
