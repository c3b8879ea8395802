"""Every criterion as an item model: a row for each dimension, a cell for each criterion, the score at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from pcn_desktop.assessment.summary import InstrumentSummary, Summary
from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.sense.choice_words import ChoiceWords
from pcn_desktop.gui.pages.sense.topic_view import MARKS, TOPIC
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.table_copy import COPIED
from pcn_desktop.reports.points import rating_sign
from pcn_desktop.reports.wording import capital, rating_word, score, word
from pcn_desktop.workspace.values import ChoiceKind

CODE, NAME, CELLS = 0, 1, 2
"""Columns: code, name, the first of the cells; the score is the last."""
Marks = Mapping[tuple[str, str], frozenset[ChoiceKind]]
"""What was chosen: (instrument key, code) → for what."""
NO_MARKS: Final[frozenset[ChoiceKind]] = frozenset()


def marks_of(summary: Summary) -> Marks:
    """Return what the room chose, by topic."""
    found: dict[tuple[str, str], frozenset[ChoiceKind]] = {}
    for choice in summary.choices:
        key = choice.instrument, choice.code
        found[key] = found.get(key, NO_MARKS) | {choice.kind}
    return found


class HeatModel(QAbstractTableModel):
    """Cells that a dimension does not have are neither enabled nor selectable: the arrows pass over them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Topic, ...] = ()
        self._marks: Marks = {}
        self._most = 0
        self._language = "en"
        self._words = ChoiceWords(self)

    def show_part(self, part: InstrumentSummary | None, marks: Marks, language: str) -> None:
        """Show one instrument; one of the same shape is only repainted, so that the current cell stays."""
        rows = tuple(Topic(part, dimension) for dimension in part.dimensions) if part else ()
        same = _shape(rows) == _shape(self._rows)
        if not same:
            self.beginResetModel()
        self._rows, self._marks, self._language = rows, marks, language
        self._most = max((len(row.dimension.items) for row in rows), default=0)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    @property
    def most(self) -> int:
        """Return how many criteria the largest dimension has."""
        return self._most

    @property
    def score_column(self) -> int:
        """Return the column of the scores."""
        return CELLS + self._most

    def find(self, instrument: str, code: str) -> QModelIndex:
        """Return the cell of a criterion, or the name of a dimension; an invalid index when it is not there."""
        for row, topic in enumerate(self._rows):
            if topic.key == (instrument, code):
                return self.index(row, NAME)
            for at, item in enumerate(topic.dimension.items):
                if (topic.part.instrument.key, item.item.code) == (instrument, code):
                    return self.index(row, CELLS + at)
        return QModelIndex()

    def topic_at(self, index: Index) -> Topic | None:
        """Return what a cell stands for; None where the dimension has no further criterion."""
        if not index.isValid():
            return None
        row, at = self._rows[index.row()], index.column() - CELLS
        if not 0 <= at < self._most:
            return row
        items = row.dimension.items
        return Topic(row.part, row.dimension, items[at]) if at < len(items) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self._rows else CELLS + self._most + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.topic_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is not Qt.Orientation.Horizontal:
            return self._rows[section].code if 0 <= section < len(self._rows) else None
        if section in (CODE, NAME):
            return word("code" if section == CODE else "dimension", self._language)
        if section == self.score_column:
            return word("score", self._language)
        term = self._rows[0].part.instrument.item_term.get(self._language) if self._rows else ""
        return f"{capital(term)} {section - CELLS + 1}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        topic = self.topic_at(index)
        if topic is None:
            return None
        marks = self._marks.get(topic.key, NO_MARKS)
        values: dict[int, Callable[[], Any]] = {
            TOPIC: lambda: topic,
            MARKS: lambda: marks,
            COPIED: lambda: self._copied(topic),
            Qt.ItemDataRole.DisplayRole: lambda: self._shown(topic, index.column()),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._words.topic(topic, marks, self._language),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(self._words.topic(topic, marks, self._language)),
        }
        return values[role]() if role in values else None

    def _copied(self, topic: Topic) -> str | None:
        """Return a criterion's digit or, outside the scale, its words; None for what is copied as it is shown."""
        if topic.item is None:
            return None
        rating, scale = topic.item.rating, topic.part.instrument.scale_of(topic.item.item)
        return str(rating) if isinstance(rating, int) else rating_word(scale, rating, self._language)

    def _shown(self, topic: Topic, column: int) -> str:
        if topic.item is not None:
            return rating_sign(topic.item.rating)
        if column == CODE:
            return topic.code
        if column == NAME:
            return topic.name.get(self._language)
        return score(topic.dimension.figures, self._language)


def _shape(rows: tuple[Topic, ...]) -> list[tuple[tuple[str, str], int]]:
    return [(row.key, len(row.dimension.items)) for row in rows]
