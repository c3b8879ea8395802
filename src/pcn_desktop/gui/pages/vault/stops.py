"""The criteria of the walk inside a vault, and their outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from pcn_desktop.assessment.outgoing import Perspective, VoicedItem
from pcn_desktop.assessment.voices import VoicedSummary
from pcn_desktop.gui.item_models import Index
from pcn_desktop.instruments.model import Instrument, Item
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Voice


@dataclass(frozen=True, slots=True)
class Stop:
    """A criterion of the walk: of the community instrument in two voices, or of an ordinary one in the partners'."""

    instrument: Instrument
    item: Item
    ratings: dict[Voice, Rating | None]
    notes: tuple[Note, ...]
    difference: int | None

    @property
    def key(self) -> tuple[str, str]:
        """Return what names it: the instrument's key and the item's code."""
        return self.instrument.key, self.item.code


def stops_of(summary: VoicedSummary) -> tuple[Stop, ...]:
    """Return the criteria in scope, then the ordinary criteria: those that name Indigenous partners first."""

    def own(one: VoicedItem) -> Stop:
        return Stop(summary.instrument, one.item, dict(one.ratings), one.notes, one.difference)

    def other(one: Perspective) -> Stop:
        return Stop(one.instrument, one.item, {Voice.PARTNERS: one.rating}, one.notes, None)

    ordinary = sorted(summary.perspectives, key=lambda one: not one.item.names_indigenous_partners)
    return (*map(own, summary.items), *map(other, ordinary))


class StopsModel(QAbstractListModel):
    """The outline: each criterion with how many of its voices have spoken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stops: tuple[Stop, ...] = ()
        self._language = "en"

    def show_stops(self, stops: tuple[Stop, ...], language: str) -> None:
        """Show these; the same ones as before keep their rows."""
        same = [one.key for one in stops] == [one.key for one in self.stops]
        if not same:
            self.beginResetModel()
        self.stops, self._language = stops, language
        if not same:
            self.endResetModel()
        elif stops:
            self.dataChanged.emit(self.index(0), self.index(len(stops) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.stops)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        stop = self.stops[index.row()]
        spoken = sum(rating is not None for rating in stop.ratings.values())
        mark = " ◆" if stop.item.names_indigenous_partners else ""
        notes = f" · {len(stop.notes)} ✎" if stop.notes and role == Qt.ItemDataRole.ToolTipRole else ""
        return f"{stop.item.code}{mark}   {spoken}/{len(stop.ratings)}{notes}"
