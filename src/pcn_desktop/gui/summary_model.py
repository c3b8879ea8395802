"""The summary as an item model: instruments' sections and dimensions, for the outline and the score panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from pcn_desktop.assessment.summary import DimensionSummary, Figures, SectionSummary, Summary
from pcn_desktop.gui.item_models import Index, TreeModel
from pcn_desktop.gui.tips import tip
from pcn_desktop.instruments.model import Text
from pcn_desktop.reports.wording import counted

CODE = Qt.ItemDataRole.UserRole
INSTRUMENT = Qt.ItemDataRole.UserRole + 1
FIGURES = Qt.ItemDataRole.UserRole + 2
DONE = Qt.ItemDataRole.UserRole + 3
COUNT = Qt.ItemDataRole.UserRole + 4
VOTED = Qt.ItemDataRole.UserRole + 5
"""DONE of COUNT criteria carry a level, n/a or don't know: what the room has dealt with. VOTED are to be voted on."""


@dataclass(frozen=True)
class _Shown:
    title: Text
    full_title: Text
    figures: Figures
    done: int
    count: int
    voted: int


@dataclass
class _Node:
    instrument: str
    code: str
    shown: _Shown
    parent: _Node | None = None
    row: int = 0
    children: list[_Node] = field(default_factory=list)


class SummaryModel(TreeModel[_Node]):
    """Sections → dimensions. New figures of the same shape only repaint, so that selection and folding stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._language = "fr"

    def show_summary(self, summary: Summary | None, language: str) -> None:
        """Show a summary in a language; only what differs is painted again."""
        if summary is self._summary and language == self._language:
            return
        roots = _nodes(summary) if summary else []
        reworded = language != self._language
        self._summary, self._language = summary, language
        if _shape(roots) == _shape(self._roots):
            for old, new in zip(_flat(self._roots), _flat(roots), strict=True):
                if reworded or old.shown != new.shown:
                    old.shown = new.shown
                    index = self.index_of(old)
                    self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._roots = roots
        self.endResetModel()

    def find(self, instrument: str, code: str) -> QModelIndex:
        """Return the index of a section or dimension."""
        for node in _flat(self._roots):
            if (node.instrument, node.code) == (instrument, code):
                return self.index_of(node)
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node: _Node = index.internalPointer()
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: node.shown.title.get(self._language),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(
                f"{node.code} · {node.shown.full_title.get(self._language)}{self._to_vote(node)}"
            ),
            Qt.ItemDataRole.AccessibleTextRole: lambda: (
                f"{node.code} {node.shown.full_title.get(self._language)}, {node.shown.done}/{node.shown.count}"
                f"{self._to_vote(node)}"
            ),
            CODE: lambda: node.code,
            INSTRUMENT: lambda: node.instrument,
            FIGURES: lambda: node.shown.figures,
            DONE: lambda: node.shown.done,
            COUNT: lambda: node.shown.count,
            VOTED: lambda: node.shown.voted,
        }
        return values[role]() if role in values else None

    def _to_vote(self, node: _Node) -> str:
        count = node.shown.voted
        return f" · {counted('to_vote', count, self._language)}" if count else ""


def _nodes(summary: Summary) -> list[_Node]:
    roots = [_node(part.instrument.key, section) for part in summary.instruments for section in part.sections]
    for row, root in enumerate(roots):
        root.row = row
    return roots


def _node(instrument: str, part: SectionSummary | DimensionSummary) -> _Node:
    subject = part.section if isinstance(part, SectionSummary) else part.dimension
    done = sum(item.rating is not None for item in part.items)
    voted = sum(item.voted for item in part.items)
    shown = _Shown(subject.short, subject.title, part.figures, done, len(part.items), voted)
    node = _Node(instrument, subject.code, shown)
    if isinstance(part, SectionSummary):
        for row, dimension in enumerate(part.dimensions):
            child = _node(instrument, dimension)
            child.parent, child.row = node, row
            node.children.append(child)
    return node


def _flat(nodes: list[_Node]) -> list[_Node]:
    return [one for node in nodes for one in (node, *node.children)]


def _shape(nodes: list[_Node]) -> list[tuple[str, str, int]]:
    return [(node.instrument, node.code, len(node.children)) for node in _flat(nodes)]
