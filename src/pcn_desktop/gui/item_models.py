"""What our item models share: the two kinds of index, and trees of one column whose nodes know their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
"""An index as Qt hands it over: for now, or to be kept."""


class TreeNode(Protocol):
    """One row: its place below the node above (None at the top), and the nodes below it."""

    @property
    def parent(self) -> Self | None: ...
    @property
    def row(self) -> int: ...
    @property
    def children(self) -> Sequence[Self]: ...


N = TypeVar("N", bound=TreeNode)


class TreeModel(QAbstractItemModel, Generic[N]):
    """Finds the way among nodes; a child says what they show. Qt keeps addresses only: `_roots` keeps the nodes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[N] = []

    def index_of(self, node: N) -> QModelIndex:
        """Return the index of a node."""
        return self.createIndex(node.row, 0, node)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        nodes = self._below(parent)
        return self.index_of(nodes[row]) if column == 0 and 0 <= row < len(nodes) else QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node: N | None = child.internalPointer() if child.isValid() else None
        return self.index_of(node.parent) if node is not None and node.parent is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._below(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def _below(self, parent: Index) -> Sequence[N]:
        if not parent.isValid():
            return self._roots
        node: N = parent.internalPointer()
        return node.children
