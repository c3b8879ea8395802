"""The topics of the help as a list, and a filter that forgives accents."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from pcn_desktop.gui.help_text import Topic
from pcn_desktop.gui.item_models import Index

TOPIC = Qt.ItemDataRole.UserRole
"""The `Topic` of a row."""


class HelpModel(QAbstractListModel):
    """One row a topic, in the order of the help."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()

    def show_topics(self, topics: tuple[Topic, ...]) -> None:
        """Show these topics."""
        self.beginResetModel()
        self._topics = topics
        self.endResetModel()

    def row_of(self, name: str) -> QModelIndex:
        """Return the index of the topic of this name; an invalid one when there is none."""
        return next((self.index(row) for row, one in enumerate(self._topics) if one.name == name), QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._topics)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        topic = self._topics[index.row()]
        return topic if role == TOPIC else topic.title if role == Qt.ItemDataRole.DisplayRole else None


class HelpFilter(QSortFilterProxyModel):
    """Keeps the topics that hold every word searched for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ""

    @property
    def searching(self) -> bool:
        """Return whether words are searched for."""
        return bool(self._words.strip())

    def search(self, words: str) -> None:
        """Search for other words; none shows every topic."""
        self._words = words
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        topic: Topic = self.sourceModel().index(row, 0, parent).data(TOPIC)
        return topic.holds(self._words)
