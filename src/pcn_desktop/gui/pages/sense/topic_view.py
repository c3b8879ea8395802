"""What tables of dimensions and criteria share: go there with Enter, choose a strength or a priority with one key."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.sense.choice_words import ChoiceWords
from pcn_desktop.gui.pages.sense.sight import show_in_page
from pcn_desktop.workspace.values import ChoiceKind

TOPIC: Final = Qt.ItemDataRole.UserRole
"""The `Topic` that a cell stands for."""
MARKS: Final = Qt.ItemDataRole.UserRole + 1
"""The frozen set of `ChoiceKind` for which the topic was chosen."""
KEYS: Final = {Qt.Key.Key_S: ChoiceKind.STRENGTH, Qt.Key.Key_P: ChoiceKind.PRIORITY}
_GOING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TopicView(QTableView):
    """A table without grid or header. It shows every row, as the page scrolls; letters act while it has the focus."""

    goRequested = Signal(str, str)
    """Instrument key; code of a dimension or criterion."""
    chooseRequested = Signal(object, str, str)
    """A `ChoiceKind`, instrument key, code: choose it, or take it out again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered: Index | None = None
        self.editable = True
        self._menu: QMenu | None = None
        self._words = ChoiceWords(self)
        self.setProperty("role", "map")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(10)

    @property
    def topic(self) -> Topic | None:
        """Return what the current cell stands for."""
        found = self.currentIndex().data(TOPIC)
        return found if isinstance(found, Topic) else None

    def go(self) -> None:
        """Ask for the criterion of the current cell."""
        if self.topic is not None:
            self.goRequested.emit(*self.topic.key)

    def choose(self, kind: ChoiceKind) -> None:
        """Ask to choose the current cell's topic, or to take it out."""
        if self.topic is not None and self.editable:
            self.chooseRequested.emit(kind, *self.topic.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Enter, choose on S and P; other letters do nothing."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in _GOING and plain:
            self.go()
        elif key in KEYS and plain:
            self.choose(KEYS[key])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone: they choose, and nothing else."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same by a menu, at the pointer or (asked by key) at the current cell."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            self.setCurrentIndex(self.indexAt(event.pos()))
            place = event.globalPos()
        self.open_menu(place)

    def open_menu(self, place: QPoint) -> None:
        """Show the menu of the current cell at a place on the screen."""
        if self.topic is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu = QMenu(self)
        menu.addAction(self.tr("Go to {code}").format(code=self.topic.code), self.go)
        if self.editable:
            menu.addSeparator()
            marks = self.currentIndex().data(MARKS) or frozenset()
            for kind in ChoiceKind:
                menu.addAction(self._words.act(kind, chosen=kind in marks), partial(self.choose, kind))
        menu.popup(place)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the current cell in sight where the page scrolls, not the table."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            show_in_page(self.viewport(), self.visualRect(current).adjusted(0, -30, 0, 30))
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the cell under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self._hover(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cells to the room."""
        super().resizeEvent(event)
        self.measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.measure()

    def measure(self) -> None:
        """Set the widths of the columns and the heights of the rows for the room and the text size."""
        raise NotImplementedError

    def _hover(self, index: Index | None) -> None:
        if index != self.hovered:
            self.hovered = index
            self.viewport().update()
