"""A list of dimensions or criteria as an item model: code, name, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.sense.choice_words import ChoiceWords, standing
from pcn_desktop.gui.pages.sense.heat_model import NO_MARKS, Marks
from pcn_desktop.gui.pages.sense.topic_view import MARKS, TOPIC
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.table_copy import COPIED
from pcn_desktop.reports.wording import score, word


class Column(IntEnum):
    """The columns, from left to right."""

    CODE = 0
    NAME = 1
    STANDING = 2


class TopicModel(QAbstractTableModel):
    """Shows topics in the order given. The same topics again are only repainted, so that the selection stays."""

    heads: ClassVar[tuple[str, ...]] = ("code", "about", "standing")
    """What the columns are called, as words of a report; only heard, since the header is hidden."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Topic, ...] = ()
        self.marks: Marks = {}
        self.language = "en"
        self.words = ChoiceWords(self)

    def show_topics(self, topics: Sequence[Topic], marks: Marks, language: str) -> None:
        """Show these topics, with what the room chose, in a language."""
        same = [topic.key for topic in topics] == [topic.key for topic in self.shown]
        if not same:
            self.beginResetModel()
        self.shown, self.marks, self.language = tuple(topics), marks, language
        if not same:
            self.endResetModel()
        elif topics:
            self.dataChanged.emit(self.index(0, 0), self.index(len(topics) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def row_of(self, key: tuple[str, str]) -> int:
        """Return the row of a topic; -1 when it is not here."""
        return next((row for row, topic in enumerate(self.shown) if topic.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return word(self.heads[section], self.language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        topic, column = self.shown[index.row()], Column(index.column())
        marks = self.marks.get(topic.key, NO_MARKS)
        values: dict[int, Callable[[], Any]] = {
            TOPIC: lambda: topic,
            MARKS: lambda: marks,
            COPIED: lambda: standing(topic, self.language) if column is Column.STANDING else None,
            Qt.ItemDataRole.DisplayRole: lambda: self._shown(topic, column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self.words.topic(topic, marks, self.language),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(self.words.topic(topic, marks, self.language)),
        }
        return values[role]() if role in values else None

    def _shown(self, topic: Topic, column: Column) -> str:
        if column is Column.CODE:
            return topic.code
        if column is Column.NAME:
            return topic.name.get(self.language)
        return standing(topic, self.language) if topic.item else score(topic.dimension.figures, self.language)
