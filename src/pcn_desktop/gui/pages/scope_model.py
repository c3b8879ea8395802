"""What a workshop looks at, as a tree to tick: sections, dimensions, criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from pcn_desktop.gui.item_models import Index, TreeModel
from pcn_desktop.instruments.model import Instrument, Text

CODE = Qt.ItemDataRole.UserRole
LEAF = Qt.ItemDataRole.UserRole + 1
"""Whether the row is a criterion."""
CHOSEN = Qt.ItemDataRole.UserRole + 2
"""How many of the row's criteria are in scope."""
COUNT = Qt.ItemDataRole.UserRole + 3
"""How many criteria the row has."""


@dataclass(eq=False)
class _Node:
    instrument: str
    code: str
    words: Text
    codes: frozenset[str]
    parent: _Node | None
    row: int
    children: list[_Node] = field(default_factory=list)


class ScopeModel(TreeModel[_Node]):
    """Shows each instrument's scope; a tick only asks, and shows once the scope is kept.

    An empty scope is never asked for: it is shown as a draft until a criterion is ticked or `revert` is called.
    """

    requested = Signal(str, object)
    """Instrument key, and the scope asked for (a frozenset of item codes, never empty)."""
    changed = Signal()
    """What is shown as chosen is new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locked = False
        self._instruments: tuple[Instrument, ...] = ()
        self._kept: dict[str, frozenset[str]] = {}
        self._emptied: set[str] = set()
        self._language = "en"

    # What is shown

    def show_scopes(self, scopes: Iterable[tuple[Instrument, frozenset[str]]]) -> None:
        """Show these instruments and their scopes as kept; the same instruments keep rows, folding and drafts."""
        given = tuple(scopes)
        instruments = tuple(instrument for instrument, _ in given)
        kept = {instrument.key: scope for instrument, scope in given}
        if instruments != self._instruments:
            self.beginResetModel()
            self._instruments, self._kept, self._emptied = instruments, kept, set()
            self._roots = _roots(instruments)
            self.endResetModel()
        else:
            self._emptied = {key for key in self._emptied if kept[key] == self._kept[key]}
            self._kept = kept
            self._repaint()
        self.changed.emit()

    def speak(self, language: str) -> None:
        """Show the instruments' words in a language."""
        self._language = language
        self._repaint()

    @property
    def chosen(self) -> int:
        """Return how many criteria are shown as chosen."""
        return sum(len(self.scope(key)) for key in self._kept)

    @property
    def total(self) -> int:
        """Return how many criteria there are."""
        return sum(len(instrument.codes) for instrument in self._instruments)

    @property
    def draft(self) -> bool:
        """Return whether an instrument is shown empty, which is not kept."""
        return bool(self._emptied)

    def scope(self, instrument: str) -> frozenset[str]:
        """Return the codes shown as chosen."""
        return frozenset() if instrument in self._emptied else self._kept.get(instrument, frozenset())

    def lock(self, locked: bool) -> None:
        """Let the scope be read only, in a workshop that is closed."""
        self._locked = locked

    # What is asked

    def choose(self, instrument: str, codes: frozenset[str], wanted: bool) -> None:
        """Ask that these criteria be in scope, or out of it."""
        if self._locked:
            return
        before = self.scope(instrument)
        after = before | codes if wanted else before - codes
        if after == before:
            return
        if not after:
            self._emptied.add(instrument)
            self._repaint()
            self.changed.emit()
        elif after == self._kept[instrument]:
            self.revert()
        else:
            self.requested.emit(instrument, after)

    def choose_all(self, wanted: bool) -> None:
        """Ask for every criterion of every instrument, or for none."""
        for instrument in self._instruments:
            self.choose(instrument.key, instrument.codes, wanted)

    def revert(self) -> None:
        """Show what is kept."""
        if self._emptied:
            self._emptied = set()
            self._repaint()
            self.changed.emit()

    # The item model

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the only column for assistive tools; its head is not shown."""
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section == 0
        return self.tr("Criteria in this workshop") if shown else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node: _Node = index.internalPointer()
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: node.words.get(self._language),
            Qt.ItemDataRole.CheckStateRole: lambda: self._state(node),
            Qt.ItemDataRole.AccessibleTextRole: lambda: " ".join(
                part for part in (node.code, node.words.get(self._language)) if part
            ),
            CODE: lambda: node.code,
            LEAF: lambda: not node.children,
            CHOSEN: lambda: len(node.codes & self.scope(node.instrument)),
            COUNT: lambda: len(node.codes),
        }
        found = values.get(role)
        return found() if found else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for what a tick means; return whether it was a tick."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        node: _Node = index.internalPointer()
        self.choose(node.instrument, node.codes, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _state(self, node: _Node) -> Qt.CheckState:
        chosen = node.codes & self.scope(node.instrument)
        if not chosen:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if chosen == node.codes else Qt.CheckState.PartiallyChecked

    def _repaint(self, parent: QModelIndex = QModelIndex()) -> None:  # noqa: B008
        rows = self.rowCount(parent)
        if rows:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, 0, parent))
            for row in range(rows):
                self._repaint(self.index(row, 0, parent))


def _roots(instruments: tuple[Instrument, ...]) -> list[_Node]:
    """Return the sections of a single instrument; of several, the instruments themselves."""
    if len(instruments) == 1:
        return _sections(instruments[0], None)
    roots = []
    for row, instrument in enumerate(instruments):
        node = _Node(instrument.key, "", instrument.short, instrument.codes, None, row)
        node.children = _sections(instrument, node)
        roots.append(node)
    return roots


def _sections(instrument: Instrument, parent: _Node | None) -> list[_Node]:
    made = []
    for row, section in enumerate(instrument.sections):
        codes = frozenset(item.code for item in section.items)
        node = _Node(instrument.key, section.code, section.title, codes, parent, row)
        for below, dimension in enumerate(section.dimensions):
            own = frozenset(item.code for item in dimension.items)
            middle = _Node(instrument.key, dimension.code, dimension.title, own, node, below)
            middle.children = [
                _Node(instrument.key, item.code, item.label, frozenset((item.code,)), middle, at)
                for at, item in enumerate(dimension.items)
            ]
            node.children.append(middle)
        made.append(node)
    return made
