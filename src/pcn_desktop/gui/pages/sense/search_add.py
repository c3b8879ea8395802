"""A field that finds dimensions and criteria as one types, and adds the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.choice_words import standing
from pcn_desktop.gui.pages.sense.sight import show_in_page
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate
from pcn_desktop.gui.widgets.page import Translated, name
from pcn_desktop.typography import folded

_MOST = 30
"""How many answers are listed: more words find fewer."""
_SEEN = 5
"""How many are seen at once; the others are scrolled to."""


class FoundModel(QAbstractListModel):
    """The topics whose code and name hold every word searched for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()
        self._found: tuple[Topic, ...] = ()
        self._language = "en"

    def search(self, topics: Sequence[Topic], words: str, language: str) -> None:
        """Look among `topics`; nothing is found for no words."""
        wanted = folded(words).split()
        self.beginResetModel()
        self._language = language
        self._found = tuple(topic for topic in topics if wanted and _holds(topic, wanted))[:_MOST]
        self.endResetModel()

    def topic(self, row: int) -> Topic:
        """Return what stands in a row."""
        return self._found[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        topic = self._found[index.row()]
        words = f"{topic.code} {topic.name.get(self._language)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{words}\n{standing(topic, self._language)}"
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else None


class SearchAdd(Translated):
    """A line to type in; what is found stands below it. Enter adds the first or the chosen one, Escape clears."""

    chosen = Signal(str, str)
    """Instrument key, code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()
        # Widgets
        self.field = QLineEdit()
        self.field.installEventFilter(self)
        self.found = FoundModel(self)
        self.view = QListView()
        self.view.setModel(self.found)
        self.view.setItemDelegate(EntryDelegate(self.view, small_first=False))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setCursor(Qt.CursorShape.PointingHandCursor)
        self.view.installEventFilter(self)
        self.view.hide()
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.view)
        # Connections
        self.field.textChanged.connect(self._search)
        self.view.clicked.connect(lambda index: self._add(index.row()))
        self.retranslate()

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Search among these."""
        self._topics = tuple(topics)
        self._search()

    def write(self, words: str) -> None:
        """Say what the field is for."""
        self.field.setPlaceholderText(words)
        name(self.field, words, tooltip=False)

    def retranslate(self) -> None:
        """Write the answers in the current language."""
        name(self.view, self.tr("What was found"), tooltip=False)
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field into the answers and back; add with Enter, clear with Escape."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, row = event.key(), self.view.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add(max(row, 0))
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.field.setFocus()
        elif watched is self.field and key == Qt.Key.Key_Down and self.found.rowCount():
            self.view.setFocus()
            self.view.setCurrentIndex(self.found.index(0))
        elif watched is self.view and key == Qt.Key.Key_Up and row <= 0:
            self.field.setFocus()
        else:
            return super().eventFilter(watched, event)
        return True

    def _search(self) -> None:
        self.found.search(self._topics, self.field.text(), language_of(self))
        rows = self.found.rowCount()
        self.view.setVisible(rows > 0)
        if rows:
            heights = sum(self.view.sizeHintForRow(row) for row in range(min(rows, _SEEN)))
            self.view.setFixedHeight(heights + 2 * self.view.frameWidth() + current().px(2))
            if self.field.hasFocus():
                show_in_page(self)

    def _add(self, row: int) -> None:
        if row < self.found.rowCount():
            topic = self.found.topic(row)
            self.field.clear()
            self.field.setFocus()
            self.chosen.emit(*topic.key)


def _holds(topic: Topic, wanted: Sequence[str]) -> bool:
    """Return whether a topic is meant, in whatever language the words are."""
    texts = (topic.name, topic.dimension.dimension.title)
    text = folded(" ".join((topic.code, *(words for text in texts for _, words in text.entries))))
    return all(word in text for word in wanted)
