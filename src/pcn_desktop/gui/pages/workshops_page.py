"""Home: every workshop of this workspace, and what one can do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from pcn_desktop.gui.pages.workshops_list import WorkshopsList
from pcn_desktop.gui.widgets.elided_label import ElidedLabel
from pcn_desktop.gui.widgets.page import Page, button, calm_card, icon_label, label, name


class WorkshopsPage(Page):
    """Lists the workshops; opens one, duplicates one, asks for a new one. `list` asks for what it shows."""

    newRequested = Signal()
    demonstrationRequested = Signal()
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
        self.demonstration_button = button("play", role="quiet")
        self.new_button = button("plus", role="primary")
        self.menu = QMenu(self)
        """What can be done with the selected workshop; others add to it."""
        self._open_action = self.menu.addAction("")
        self._duplicate_action = self.menu.addAction("")
        self._delete_action = self.menu.addAction("")
        self._chosen = ElidedLabel("secondary")
        self.open_button = button("arrow-right")
        self.duplicate_button = button("copy")
        self.menu_button = button("ellipsis")
        self.menu_button.setMenu(self.menu)
        self._actions = QWidget()
        self.list = WorkshopsList(self.menu, self._actions)
        self._empty_words = label("question", wrap=True)
        self.first_button = button("plus", role="primary")
        self.try_button = button("play")
        self._delete_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list.table)
        self._delete_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._stack = QStackedWidget()
        # Layout
        self.tools = QHBoxLayout()
        """Buttons at the head of the list; others put theirs first."""
        self.first_steps = QHBoxLayout()
        """Buttons of a page without workshops; others put theirs before the last stretch."""
        self._lay_out()
        # Connections
        self.new_button.clicked.connect(self.newRequested)
        self.first_button.clicked.connect(self.newRequested)
        self.demonstration_button.clicked.connect(self.demonstrationRequested)
        self.try_button.clicked.connect(self.demonstrationRequested)
        self.open_button.clicked.connect(self._open)
        self.duplicate_button.clicked.connect(self._duplicate)
        self._open_action.triggered.connect(self._open)
        self._duplicate_action.triggered.connect(self._duplicate)
        self._delete_action.triggered.connect(self._delete)
        self._delete_key.activated.connect(self._delete)
        self.list.openRequested.connect(self._open)
        self.list.selectionChanged.connect(self._name_chosen)
        self.retranslate()

    @property
    def selected(self) -> str | None:
        """Return the id of the selected workshop."""
        return self.list.selected

    def show_workshops(self, ids: Sequence[str], opened: str | None) -> None:
        """Show these workshops, most recently changed first, and which one is open; selection and place stay."""
        # Before hiding a button, so that the focus does not jump to the rail.
        focused = any(
            part.hasFocus()
            for part in (self.new_button, self.demonstration_button, self.list.table, self.list.search.field)
        )
        self.list.show_workshops(ids, opened)
        self._stack.setCurrentIndex(int(not ids))
        self._stack.setVisible(True)
        self.new_button.setVisible(bool(ids))
        self.demonstration_button.setVisible(bool(ids))
        if not ids and focused:
            self.first_button.setFocus()

    def select(self, workshop: str | None) -> bool:
        """Select a workshop by its id; return whether it is in the list."""
        return self.list.select(workshop)

    def start_search(self) -> None:
        """Put the hands on the search field, where there is something to search."""
        if self.list.isVisible():
            self.list.search.start()

    def take_focus(self) -> None:
        """Give the keyboard to what one most likely came for."""
        if self._stack.currentIndex() == 0:
            self.list.focus_first()
        else:
            self.first_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self._title.setText(self.tr("Workshops"))
        self._privacy.setText(self.tr("Everything stays on this computer."))
        self.new_button.setText(self.tr("New workshop"))
        self.open_button.setText(self.tr("Open"))
        self.open_button.setToolTip(self.tr("Open the selected workshop (Enter)"))
        self.duplicate_button.setText(self.tr("Duplicate as template"))
        self.duplicate_button.setToolTip(
            self.tr("A new workshop with the same details and scope: no date, no ratings, no notes")
        )
        self._open_action.setText(self.open_button.text())
        self._duplicate_action.setText(self.duplicate_button.text())
        self._delete_action.setText(self.tr("Delete…"))
        self.menu_button.setText(self.tr("More"))
        self._empty_words.setText(
            self.tr(
                "There is no workshop yet. Give the first one a title, choose what the room will look at, and begin."
            )
        )
        self.first_button.setText(self.tr("New workshop"))
        self.demonstration_button.setText(self.tr("Demonstration"))
        self.demonstration_button.setToolTip(self.tr("A fictional workshop, and a tour of three minutes over it"))
        self.try_button.setText(self.tr("Try the demonstration"))
        self.try_button.setToolTip(self.demonstration_button.toolTip())
        for known in (
            *(self.new_button, self.first_button, self.open_button, self.duplicate_button),
            *(self.demonstration_button, self.try_button),
        ):
            known.setAccessibleName(known.text())
        name(self.menu_button, self.tr("More to do with the selected workshop"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._chosen)
        row.addWidget(self.open_button)
        row.addWidget(self.duplicate_button)
        row.addWidget(self.menu_button)
        row.addStretch(1)
        self.first_steps.setSpacing(12)
        self.first_steps.addStretch(1)
        self.first_steps.addWidget(self.first_button)
        self.first_steps.addWidget(self.try_button)
        self.first_steps.addStretch(1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(calm_card(icon_label("users", "accent", 36), self._empty_words, self.first_steps))
        # Until the list is known there is neither a table nor a sentence.
        self._stack.setVisible(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(34, 22, 34, 24)
        page.setSpacing(16)
        page.addLayout(self._head())
        page.addWidget(self._stack, 1)
        page.addStretch(0)

    def _head(self) -> QBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._privacy)
        self.tools.setSpacing(12)
        self.tools.addWidget(self.demonstration_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.tools.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignBottom)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addLayout(self.tools)
        return head

    def _open(self) -> None:
        if self.selected:
            self.openRequested.emit(self.selected)

    def _duplicate(self) -> None:
        if self.selected:
            self.duplicateRequested.emit(self.selected)

    def _delete(self) -> None:
        if self.selected:
            self.deleteRequested.emit(self.selected)

    def _name_chosen(self) -> None:
        self._chosen.write(self.list.selected_title)
