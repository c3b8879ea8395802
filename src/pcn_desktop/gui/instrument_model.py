"""Instruments as a tree: instrument → section → dimension → item, and a filter that forgives accents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from pcn_desktop.gui.item_models import Index, TreeModel
from pcn_desktop.gui.tips import tip
from pcn_desktop.instruments.model import Dimension, Instrument, Item, Section
from pcn_desktop.typography import folded

Value = Instrument | Section | Dimension | Item

NODE = Qt.ItemDataRole.UserRole
"""The `Node` of a row."""


@dataclass(eq=False, slots=True)
class Node:
    """One row: what it stands for, in which instrument, below what."""

    value: Value
    instrument: Instrument
    parent: Node | None
    row: int
    children: list[Node] = field(default_factory=list)

    @property
    def code(self) -> str:
        """Return the code; an instrument has none."""
        return "" if isinstance(self.value, Instrument) else self.value.code

    def words(self, language: str) -> str:
        """Return the row's words, without the code."""
        value = self.value
        if isinstance(value, Item):
            return value.label.get(language)
        return (value.short if isinstance(value, Section | Dimension) else value.title).get(language)

    def searched(self, language: str) -> str:
        """Return every word that a search looks at, folded."""
        value, parts = self.value, [self.code, self.words(language)]
        if isinstance(value, Item):
            parts += [value.question.get(language), *(text.get(language) for text in value.evidence)]
        else:
            parts.append(value.title.get(language))
        return folded("\n".join(parts))

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


class InstrumentModel(TreeModel[Node]):
    """The tree of some instruments, in one language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = "en"

    def show_instruments(self, instruments: tuple[Instrument, ...], language: str) -> None:
        """Hold these instruments instead."""
        self.beginResetModel()
        self._language = language
        self._roots = [_tree(instrument, row) for row, instrument in enumerate(instruments)]
        self.endResetModel()

    def speak(self, language: str) -> None:
        """Show the words of another language; every row keeps its place."""
        self._language = language
        for node in self.nodes():
            index = self.index_of(node)
            self.dataChanged.emit(index, index)

    def nodes(self) -> Iterator[Node]:
        """Yield every row, top down."""
        for root in self._roots:
            yield from root.walk()

    def find(self, instrument: str, code: str) -> QModelIndex:
        """Return the row with this code in this instrument (its key); an invalid index when there is none."""
        for node in self.nodes():
            if node.instrument.key == instrument and node.code == code:
                return self.index_of(node)
        return QModelIndex()

    def searched(self, index: Index) -> str:
        """Return every word that a search looks at in this row, folded."""
        node: Node = index.internalPointer()
        return node.searched(self._language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return code and words, the whole sentence as a tooltip, or the node."""
        if not index.isValid():
            return None
        node: Node = index.internalPointer()
        words = f"{node.code} {node.words(self._language)}".strip()
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: words,
            Qt.ItemDataRole.ToolTipRole: tip(words),
            NODE: node,
        }
        return values.get(role)


class InstrumentFilter(QSortFilterProxyModel):
    """Keeps the rows that hold every word searched for, with what is above and below them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[str, ...] = ()
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    @property
    def searching(self) -> bool:
        """Return whether anything is searched for."""
        return bool(self._wanted)

    def search(self, words: str) -> None:
        """Search for these words, in any order; none shows everything."""
        self._wanted = tuple(folded(words).split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Return whether the row itself holds every word."""
        model = self.sourceModel()
        if not self._wanted or not isinstance(model, InstrumentModel):
            return True
        text = model.searched(model.index(row, 0, parent))
        return all(word in text for word in self._wanted)

    def items(self) -> list[QModelIndex]:
        """Return the indexes of the criteria that are kept, in order."""
        return [index for index in self._walk(QModelIndex()) if isinstance(index.data(NODE).value, Item)]

    def _walk(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(self.rowCount(parent)):
            index = self.index(row, 0, parent)
            yield index
            yield from self._walk(index)


def _tree(instrument: Instrument, row: int) -> Node:
    root = Node(instrument, instrument, None, row)
    for section in instrument.sections:
        below = _add(root, section)
        for dimension in section.dimensions:
            # A dimension that bears its section's code is the section: one row for both.
            lower = below if dimension.code == section.code else _add(below, dimension)
            for item in dimension.items:
                _add(lower, item)
    return root


def _add(parent: Node, value: Value) -> Node:
    node = Node(value, parent.instrument, parent, len(parent.children))
    parent.children.append(node)
    return node
