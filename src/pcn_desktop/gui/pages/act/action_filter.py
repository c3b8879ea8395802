"""Which actions are shown, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from pcn_desktop.gui.pages.act.actions_model import ActionsModel, Column
from pcn_desktop.typography import folded
from pcn_desktop.workspace.values import Action, ActionPriority


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row must have to be shown. `owner` is a name, blank for nobody, None for anyone."""

    words: str = ""
    open_only: bool = False
    owner: str | None = None
    priority: ActionPriority | None = None
    overdue: bool = False
    incomplete: bool = False
    """Without owner or date."""


def is_incomplete(action: Action) -> bool:
    """Return whether an open action lacks its owner or its date."""
    return action.status.open and (not action.owner or action.due is None)


class ActionFilter(QSortFilterProxyModel):
    """Sorts and filters when asked. An edit moves or hides no row: the hands are on it."""

    def __init__(self, model: ActionsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted = Wanted()
        self.setSourceModel(model)
        self.setDynamicSortFilter(False)

    def want(self, wanted: Wanted) -> None:
        """Show these rows only."""
        self._wanted = wanted
        self.again()

    def again(self) -> None:
        """Filter and sort by what the rows hold now."""
        self.invalidate()
        self.sort(self.sortColumn(), self.sortOrder())

    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        """Compare two rows; the column is the same for both."""
        column = Column(left.column())
        return self._model.key(left.row(), column) < self._model.key(right.row(), column)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether a row is shown; the new one always is."""
        action, wanted = self._model.action(row), self._wanted
        if action.id == self._model.draft:
            return True
        spot = self._model.spots.get((action.instrument, action.code))
        where = f"{action.code} {spot.short.get(self._model.language)}" if spot else ""
        text = folded(" ".join((action.what, action.owner, action.first_step, where)))
        return (
            all(word in text for word in folded(wanted.words).split())
            and (action.status.open or not wanted.open_only)
            and wanted.owner in (None, action.owner)
            and wanted.priority in (None, action.priority)
            and (not wanted.overdue or self._model.overdue(action))
            and (not wanted.incomplete or is_incomplete(action))
        )
