"""What happened, and the way back: any earlier value can be put back as a new change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.history_words import restorable, told
from pcn_desktop.gui.widgets.page import Translated, button, label, name
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import moment
from pcn_desktop.workspace.values import Change, Subject


class HistoryModel(QAbstractListModel):
    """Changes of a criterion, or of a workshop as a whole, newest first, each in two lines of words."""

    def __init__(self, parent: QObject | None = None, *, whole: bool = False) -> None:
        """Make the model of a criterion's history, or (`whole`) of a workshop's, where lines name criteria."""
        super().__init__(parent)
        self._whole = whole
        self.changes: tuple[Change, ...] = ()
        self._scale: Scale | None = None
        self._language = "fr"

    def show_changes(self, changes: tuple[Change, ...], scale: Scale | None, language: str) -> None:
        """Show changes; `scale` gives the ratings their words."""
        self.beginResetModel()
        self.changes, self._scale, self._language = changes, scale, language
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        change = self.changes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            by = f" · {change.facilitator}" if change.facilitator else ""
            when = moment(change.at, self._language, short=True)
            return f"{told(change, self._scale, self._language, whole=self._whole)}\n{when}{by}"
        if role == Qt.ItemDataRole.ToolTipRole and change.subject not in (Subject.RATING, Subject.SCOPE):
            return tip(change.before or change.after or "")
        return None


class HistoryPanel(Translated):
    """The list, and a button that puts the value before the chosen change back."""

    restoreRequested = Signal(str, str)
    """Change id; `before` or `after`."""
    eraseRequested = Signal(str)
    """Id of a note, there or removed, whose text is to go from the history too."""

    def __init__(self, *, of_workshop: bool = False, parent: QWidget | None = None) -> None:
        """Make the panel of a criterion, or (`of_workshop`) of a workshop's details and scope."""
        super().__init__(parent)
        self._of_workshop = of_workshop
        self._changes: tuple[Change, ...] = ()
        self._scale: Scale | None = None
        # Widgets
        self._about = label("secondary", wrap=True)
        self.model = HistoryModel(self, whole=of_workshop)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self.view, small_first=False))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.before = button("rotate-ccw")
        self.after = button()
        self.erase = button("trash-2", role="quiet")
        # Layout
        buttons = QWidget()
        flow(buttons, (self.before, self.after, self.erase))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        # Connections
        self.before.clicked.connect(lambda: self._restore("before"))
        self.after.clicked.connect(lambda: self._restore("after"))
        self.erase.clicked.connect(self._ask_erase)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.retranslate()

    def show_changes(self, changes: tuple[Change, ...], scale: Scale | None = None) -> None:
        """Show a history; that of a criterion needs the `scale` on which it is rated."""
        self._changes, self._scale = changes, scale
        self.model.show_changes(changes, scale, language_of(self))
        self._enable()
        self._describe()

    def retranslate(self) -> None:
        """Write the panel in the current language."""
        words = self.tr("History of this workshop") if self._of_workshop else self.tr("History of this criterion")
        name(self.view, words, tooltip=False)
        self.before.setText(self.tr("Put the earlier one back"))
        self.before.setToolTip(self.tr("Puts the earlier value back, as a new change"))
        self.after.setText(self.tr("Put this one back"))
        self.after.setToolTip(self.tr("Puts this value back, as a new change"))
        self.erase.setText(self.tr("Remove this note on request…"))
        for pressed in (self.before, self.after, self.erase):
            pressed.setAccessibleName(pressed.text())
        self.model.show_changes(self._changes, self._scale, language_of(self))
        self._enable()
        self._describe()

    def _describe(self) -> None:
        if self._changes:
            words = self.tr("Choose a line to put an earlier value back. Nothing is erased: going back is a new line.")
        elif self._of_workshop:
            words = self.tr("Nothing was changed here since the start.")
        else:
            words = self.tr("Nothing was changed on this criterion yet.")
        self._about.setText(words)

    def _enable(self) -> None:
        changes = [self.model.changes[index.row()] for index in self.view.selectedIndexes()]
        chosen = any(map(restorable, changes))
        erasable = any(change.subject is Subject.NOTE and not change.erased for change in changes)
        if not chosen and any(part.hasFocus() for part in (self.before, self.after, self.erase)):
            self.view.setFocus()  # Else Qt would give it to whatever comes next, which may move the walk.
        self.before.setEnabled(chosen)
        self.after.setEnabled(chosen)
        for part in (self.view, self.before, self.after):
            part.setVisible(bool(self._changes))

        self.erase.setVisible(erasable)

    def _ask_erase(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.eraseRequested.emit(self.model.changes[index.row()].subject_id)

    def _restore(self, side: str) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.restoreRequested.emit(self.model.changes[index.row()].id, side)
