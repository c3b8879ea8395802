"""What happened, and the way back: any earlier value can be put back as a new change."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, button, label, name
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import NO_SCORE, counted, day, labelled, moment, rating_label, word
from pcn_desktop.workspace.values import Change, Subject, rating_from


class HistoryModel(QAbstractListModel):
    """Changes of a criterion, or of a workshop's details and scope, newest first, each in two lines of words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
            values = f"{self._value(change, change.before)} → {self._value(change, change.after)}"
            what = self._what(change)
            return f"{labelled(what, values, self._language) if what else values}\n{when}{by}"
        if role == Qt.ItemDataRole.ToolTipRole and change.subject is Subject.NOTE:
            return tip(change.before or change.after or "")
        return None

    def _what(self, change: Change) -> str:
        """Return what a change of a detail or of the scope was about; a criterion's own panel need not say it."""
        if change.subject is Subject.SCOPE:
            return word("scope", self._language)
        if change.subject is Subject.DETAILS:
            return word(change.field, self._language)
        return ""

    def _value(self, change: Change, stored: str | None) -> str:
        if change.subject in (Subject.NOTE, Subject.CHOICE, Subject.SWOT, Subject.ACTION):
            text = " ".join((stored or "").split())
            quotes = ("«\u00a0", "\u00a0»") if self._language == "fr" else ("“", "”")
            short = f"{text[:60]}…" if len(text) > 60 else text
            return short.join(quotes) if text else NO_SCORE
        if change.subject is Subject.SCOPE:
            return counted("criterion", len((stored or "").split(",")) if stored else 0, self._language)
        if change.subject is Subject.DETAILS:
            return self._detail(change.field, stored)
        return rating_label(self._scale, rating_from(stored), self._language) if self._scale else str(stored)

    def _detail(self, field: str, stored: str | None) -> str:
        if not stored:
            return NO_SCORE
        if field == "day":
            return day(date.fromisoformat(stored), self._language)
        return stored.upper() if field == "language" else stored


class HistoryPanel(Translated):
    """The list, and a button that puts the value before the chosen change back."""

    restoreRequested = Signal(str, str)
    """Change id; `before` or `after`."""

    def __init__(self, *, of_workshop: bool = False, parent: QWidget | None = None) -> None:
        """Make the panel of a criterion, or (`of_workshop`) of a workshop's details and scope."""
        super().__init__(parent)
        self._of_workshop = of_workshop
        self._changes: tuple[Change, ...] = ()
        self._scale: Scale | None = None
        # Widgets
        self._about = label("secondary", wrap=True)
        self.model = HistoryModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self.view, small_first=False))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.before = button("rotate-ccw")
        self.after = button()
        # Layout
        buttons = QWidget()
        flow(buttons, (self.before, self.after))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        # Connections
        self.before.clicked.connect(lambda: self._restore("before"))
        self.after.clicked.connect(lambda: self._restore("after"))
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
        self.before.setText(self.tr("Back to before"))
        self.before.setToolTip(self.tr("Puts the earlier value back, as a new change"))
        self.after.setText(self.tr("Back to this"))
        self.after.setToolTip(self.tr("Puts this value back, as a new change"))
        self.model.show_changes(self._changes, self._scale, language_of(self))
        self._enable()
        self._describe()

    def _describe(self) -> None:
        if self._changes:
            words = self.tr("Choose a line to put an earlier value back. Nothing is erased: going back is a new line.")
        elif self._of_workshop:
            words = self.tr("Details and scope are as they were at the start.")
        else:
            words = self.tr("Nothing was changed on this criterion yet.")
        self._about.setText(words)

    def _enable(self) -> None:
        chosen = bool(self.view.selectedIndexes())
        if not chosen and (self.before.hasFocus() or self.after.hasFocus()):
            self.view.setFocus()  # Else Qt would give it to whatever comes next, which may move the walk.
        self.before.setEnabled(chosen)
        self.after.setEnabled(chosen)
        for part in (self.view, self.before, self.after):
            part.setVisible(bool(self._changes))

    def _restore(self, side: str) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.restoreRequested.emit(self.model.changes[index.row()].id, side)
