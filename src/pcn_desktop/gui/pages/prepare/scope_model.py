"""What a workshop looks at, and what of it the room votes on, as a tree to tick: sections, dimensions, criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from pcn_desktop.gui.item_models import Index, TreeModel
from pcn_desktop.instruments.model import Instrument, Text

CODE = Qt.ItemDataRole.UserRole
LEAF = Qt.ItemDataRole.UserRole + 1
"""Whether the row is a criterion."""
CHOSEN = Qt.ItemDataRole.UserRole + 2
"""How many of the row's criteria are ticked."""
COUNT = Qt.ItemDataRole.UserRole + 3
"""How many of the row's criteria can be ticked."""
VOTED = Qt.ItemDataRole.UserRole + 4
"""Whether the row is a criterion on which the room votes, and its tick says something else."""
OUT = Qt.ItemDataRole.UserRole + 5
"""Whether nothing of the row is in scope."""


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
    """Shows each instrument's scope, or (`show_votes`) its votes; a tick only asks, and shows once it is kept.

    An empty scope is never asked for: it is shown as a draft until a criterion is ticked or `revert` is called. Only
    what is in scope can be voted on; a criterion that leaves the scope leaves the votes, and returns with it.
    """

    requested = Signal(str, object)
    """Instrument key, and the scope asked for (a frozenset of item codes, never empty)."""
    votesRequested = Signal(str, object)
    """Instrument key, and the criteria to vote on (a frozenset of item codes)."""
    changed = Signal()
    """What is shown as chosen is new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locked = False
        self._instruments: tuple[Instrument, ...] = ()
        self._kept: dict[str, frozenset[str]] = {}
        self._emptied: set[str] = set()
        self._voted: dict[str, frozenset[str]] = {}
        self._votes = False
        self._language = "en"

    # What is shown

    def show_scopes(
        self,
        scopes: Iterable[tuple[Instrument, frozenset[str]]],
        voted: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        """Show these instruments, their scopes as kept, and what is voted on, by their key.

        The same instruments keep rows, folding and drafts.
        """
        given = tuple(scopes)
        instruments = tuple(instrument for instrument, _ in given)
        kept = {instrument.key: scope for instrument, scope in given}
        self._voted = dict(voted)
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

    def show_votes(self, votes: bool) -> None:
        """Let the ticks tell what is voted on, or again what is in scope."""
        if votes != self._votes:
            self._votes = votes
            self.revert()
            self._repaint()
            self.changed.emit()

    @property
    def votes(self) -> bool:
        """Return whether the ticks tell what is voted on."""
        return self._votes

    @property
    def voted_count(self) -> int:
        """Return on how many criteria in scope the room votes."""
        return sum(len(self.voted(key)) for key in self._kept)

    def voted(self, instrument: str) -> frozenset[str]:
        """Return the codes in scope on which the room votes."""
        return self._voted.get(instrument, frozenset()) & self.scope(instrument)

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
        if self._votes:
            voted, codes = self.voted(instrument), codes & self.scope(instrument)
            self.vote_on(instrument, voted | codes if wanted else voted - codes)
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

    def vote_on(self, instrument: str, codes: frozenset[str]) -> None:
        """Ask that the room vote on these criteria in scope, and on no other of them."""
        before = self._voted.get(instrument, frozenset())
        after = (before - self.scope(instrument)) | codes
        if not self._locked and after != before:
            self.votesRequested.emit(instrument, after)

    def vote_on_first(self) -> None:
        """Ask for a vote on the first criterion in scope of each dimension."""
        for instrument in self._instruments:
            scope = self.scope(instrument.key)
            held = ([item.code for item in one.items if item.code in scope] for one in instrument.dimensions)
            self.vote_on(instrument.key, frozenset(codes[0] for codes in held if codes))

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
        if not shown:
            return None
        return self.tr("Criteria to vote on") if self._votes else self.tr("Criteria in this workshop")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._codes(index.internalPointer()) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node: _Node = index.internalPointer()
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: node.words.get(self._language),
            Qt.ItemDataRole.CheckStateRole: lambda: self._state(node),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._told(node),
            CODE: lambda: node.code,
            LEAF: lambda: not node.children,
            CHOSEN: lambda: len(self._ticked(node)),
            COUNT: lambda: len(self._codes(node)),
            VOTED: lambda: self._marked(node),
            OUT: lambda: not node.codes & self.scope(node.instrument),
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

    def _codes(self, node: _Node) -> frozenset[str]:
        """Return the row's criteria that can be ticked."""
        return node.codes & self.scope(node.instrument) if self._votes else node.codes

    def _ticked(self, node: _Node) -> frozenset[str]:
        return node.codes & (self.voted(node.instrument) if self._votes else self.scope(node.instrument))

    def _state(self, node: _Node) -> Qt.CheckState | None:
        """Return how the row is ticked; None where nothing of it can be."""
        able, chosen = self._codes(node), self._ticked(node)
        if not able:
            return None
        if not chosen:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if chosen == able else Qt.CheckState.PartiallyChecked

    def _told(self, node: _Node) -> str:
        """Return a row as assistive tools say it."""
        words = " ".join(part for part in (node.code, node.words.get(self._language)) if part)
        if not self._codes(node):
            return self.tr("{criterion}, out of scope").format(criterion=words)
        return self.tr("{criterion}, to be voted on").format(criterion=words) if self._marked(node) else words

    def _marked(self, node: _Node) -> bool:
        return not self._votes and not node.children and bool(node.codes & self.voted(node.instrument))

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
