"""The table of votes: rows as in the other lists, with columns for counts and verdicts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter

from pcn_desktop.assessment.agreement import Verdict
from pcn_desktop.assessment.topics import Topic
from pcn_desktop.assessment.voted import last_round
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.painting import LEFT, face
from pcn_desktop.gui.pages.sense.spread_model import DETAILS, SpreadColumn, SpreadModel
from pcn_desktop.gui.pages.sense.topic_table import TopicTable, lines_height
from pcn_desktop.gui.pages.sense.topic_view import TOPIC
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.spread_bar import paint_spread
from pcn_desktop.reports.spread_words import verdict_words

_BAR: Final = QSize(104, 52)
"""The columns of the votes, in pixels at 100 % text."""
_WORDS: Final = 190
"""The widest that a verdict and its figures grow, in pixels at 100 % text: longer ones break."""
_NARROW: Final = 760
"""Below this width, in pixels at 100 % text, the verdict stands below the name."""
_NAME, _DETAIL = 14, 13


class SpreadTable(TopicTable):
    """Criteria with the votes on them."""

    def __init__(self, votes: SpreadModel | None = None) -> None:
        self.votes = votes or SpreadModel()
        super().__init__(self.votes)

    def measure(self) -> None:
        """Leave the verdict to the name's column where there is little room."""
        self.setColumnHidden(SpreadColumn.VERDICT, self.viewport().width() < current().px(_NARROW))
        super().measure()

    def cell_width(self, column: int, topic: Topic) -> int:
        """Return the width that a criterion asks for in a column beside its name."""
        if column == SpreadColumn.VOTES:
            return current().px(_BAR.width())
        if column == SpreadColumn.VERDICT:
            plain, strong = QFontMetrics(face(self, _DETAIL)), QFontMetrics(face(self, _DETAIL, strong=True))
            widest = max((plain.horizontalAdvance(line) for line in self.votes.figures(topic)), default=0)
            votes = last_round(topic)
            said = verdict_words(votes.spread, language_of(self)) if votes and votes.spread else ""
            return min(max(widest, strong.horizontalAdvance(said)) + current().px(6), current().px(_WORDS))
        return super().cell_width(column, topic)

    def row_height(self, index: Index, width: int) -> int:
        """Return the height of a row: its name with what there is to talk about, its votes, its verdict."""
        name = lines_height(self, str(index.data()), width, _NAME)
        name += sum(lines_height(self, line, width, _DETAIL) + 2 for line in self._details(index))
        if self.isColumnHidden(SpreadColumn.VERDICT):
            return max(name, current().px(_BAR.height()))
        room = self.columnWidth(SpreadColumn.VERDICT) - current().px(6)
        verdict = str(self.votes.index(index.row(), SpreadColumn.VERDICT).data())
        found = (verdict, *self.votes.figures(index.data(TOPIC)))
        return max(name, current().px(_BAR.height()), sum(lines_height(self, line, room, _DETAIL) for line in found))

    def _details(self, index: Index) -> tuple[str, ...]:
        details: tuple[str, ...] = index.data(DETAILS)
        if not self.isColumnHidden(SpreadColumn.VERDICT):
            return details
        verdict = str(self.votes.index(index.row(), SpreadColumn.VERDICT).data())
        return (" · ".join((verdict, *self.votes.figures(index.data(TOPIC)))), *details)

    def paint_name(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint the name, and below it what there is to talk about."""
        name, details = str(index.data()), self._details(index)
        heights = [lines_height(self, name, rect.width(), _NAME)]
        heights += [lines_height(self, line, rect.width(), _DETAIL) + 2 for line in details]
        top = rect.center().y() - sum(heights) // 2
        for at, (line, height) in enumerate(zip((name, *details), heights, strict=True)):
            painter.setFont(face(self, _DETAIL if at else _NAME))
            painter.setPen(current().colour("ink2" if at else "ink"))
            painter.drawText(QRect(rect.left(), top, rect.width(), height), LEFT, line)
            top += height

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint votes, verdict or rating."""
        topic: Topic = index.data(TOPIC)
        votes = last_round(topic)
        if index.column() == SpreadColumn.STANDING:
            super().paint_cell(painter, rect, index)
        elif index.column() == SpreadColumn.VERDICT:
            self._paint_verdict(painter, rect, index, topic)
        elif votes is not None and votes.spread is not None and topic.item is not None:
            room = QRectF(0, 0, current().px(_BAR.width()), current().px(_BAR.height()))
            room.moveTop(rect.center().y() - room.height() / 2 + 1)
            room.moveLeft(rect.left())
            scale = topic.part.instrument.scale_of(topic.item.item)
            paint_spread(painter, room, votes.spread, scale, face(self, 12))

    def _paint_verdict(self, painter: QPainter, rect: QRect, index: Index, topic: Topic) -> None:
        votes = last_round(topic)
        verdict = votes.spread.verdict if votes and votes.spread else None
        lines = (str(index.data()), *self.votes.figures(topic))
        width = rect.width() - current().px(6)
        heights = [lines_height(self, line, width, _DETAIL) for line in lines]
        top = rect.center().y() - sum(heights) // 2
        tokens = {Verdict.SPLIT: "warn", Verdict.AGREEMENT: "accent", None: "ink2"}
        for at, (line, height) in enumerate(zip(lines, heights, strict=True)):
            painter.setFont(face(self, _DETAIL, strong=not at and verdict is not None))
            painter.setPen(current().colour("ink2" if at else tokens[verdict]))
            painter.drawText(QRect(rect.left(), top, width, height), LEFT, line)
            top += height
