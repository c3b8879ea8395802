"""The table of what changed since the earlier workshop: each criterion with its level before and its rating now."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.sense.choice_words import standing
from pcn_desktop.gui.pages.sense.painting import CENTRE, SIDE, face, paint_rating
from pcn_desktop.gui.pages.sense.topic_model import Column, TopicModel
from pcn_desktop.gui.pages.sense.topic_table import TopicTable
from pcn_desktop.gui.pages.sense.topic_view import TOPIC
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.table_copy import COPIED
from pcn_desktop.reports.wording import rating_label

_ARROW: Final = 24
"""Between the level before and the rating now, in pixels at 100 % text."""


class ChangeModel(TopicModel):
    """Says of each criterion how it stood and how it stands."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        topic = self.shown[index.row()]
        if role == COPIED and index.column() == Column.STANDING:
            return self._moved(topic)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            words = f"{topic.code} {topic.name.get(self.language)} · {self._moved(topic)}"
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return super().data(index, role)

    def _moved(self, topic: Topic) -> str:
        if topic.item is None:
            return ""
        scale = topic.part.instrument.scale_of(topic.item.item)
        return f"{rating_label(scale, topic.item.earlier, self.language)} → {standing(topic, self.language)}"


class ChangeTable(TopicTable):
    """Criteria with their levels before and now."""

    def __init__(self) -> None:
        super().__init__(ChangeModel())

    def cell_width(self, column: int, topic: Topic) -> int:
        """Return the room for the level before, an arrow, and the rating with its word."""
        width = super().cell_width(column, topic)
        return width if column == Column.CODE else width + current().px(SIDE) + current().px(_ARROW)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint the level before, an arrow, and the rating."""
        topic: Topic = index.data(TOPIC)
        if topic.item is None:
            return
        side, arrow = current().px(SIDE), current().px(_ARROW)
        square = QRectF(rect.left(), rect.center().y() - side / 2 + 1, side, side)
        paint_rating(painter, self, square, topic.part.instrument.scale_of(topic.item.item), topic.item.earlier)
        painter.setFont(face(self, 14))
        painter.setPen(current().colour("ink2"))
        painter.drawText(QRect(QPoint(rect.left() + side, rect.top()), QSize(arrow, rect.height())), CENTRE, "→")
        super().paint_cell(painter, rect.adjusted(side + arrow, 0, 0, 0), index)
