"""The actions of the dimension at hand, beside the criterion: a form for a new one, then those there are."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QListView, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.action_form import ActionForm
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate
from pcn_desktop.gui.widgets.page import Translated, label, name
from pcn_desktop.reports import wording
from pcn_desktop.workspace.values import Action


class ActionsListModel(QAbstractListModel):
    """Some actions, each with its code, owner, day and status."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actions: tuple[Action, ...] = ()
        self._language = "en"
        room_safe().changed.connect(self._redraw)

    def _redraw(self) -> None:
        """Say the same actions again, with or without the names of who does them."""
        self.beginResetModel()
        self.endResetModel()

    def show_actions(self, actions: tuple[Action, ...], language: str) -> None:
        """Show actions in `language`."""
        if (actions, language) != (self.actions, self._language):
            self.beginResetModel()
            self.actions, self._language = actions, language
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.actions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        action, language = self.actions[index.row()], self._language
        late = wording.word("overdue", language) if action.overdue(date.today()) else ""
        day = wording.day(action.due, language, short=True) if action.due else ""
        owner = "" if room_safe().on else action.owner
        about = (action.code, wording.action_status(action.status, language), owner, day, late)
        return f"{action.what}\n{' · '.join(filter(None, about))}"


class ActionsPanel(Translated):
    """What is to be done about this dimension."""

    written = Signal(object)
    """An `Action` to be written."""
    openRequested = Signal(str)
    """The id of an action to be shown in the plan."""
    done = Signal()
    """Written or left: the hands go back to the walk."""
    dirtyChanged = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        # Widgets
        self.form = ActionForm()
        self._about = label("secondary", wrap=True)
        self.model = ActionsListModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self.view, small_first=False))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._scroll = scroll = QScrollArea()
        body = QWidget()
        # Layout
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addSpacing(4)
        column.addWidget(self._about)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        # Connections
        self.form.written.connect(self._write)
        self.form.left.connect(self.done)
        self.form.dirtyChanged.connect(self.dirtyChanged)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self.retranslate()

    @property
    def here(self) -> tuple[Action, ...]:
        """Return the actions of the dimension at hand."""
        return self.model.actions

    def show_step(self, step: Step, summary: Summary) -> None:
        """Show what belongs to a criterion; an action that is on disk by now leaves the form."""
        self._closed = summary.closed is not None
        if any(action.id == self.form.pending for action in summary.actions):
            self.form.settle()
        self.form.show_place(*step.key, summary.details.language)
        codes = {item.code for item in step.place.dimension.items}
        here, code = step.instrument.key, step.place.item.code
        found = [action for action in summary.actions if action.instrument == here and action.code in codes]
        found.sort(key=lambda action: (action.code != code, not action.status.open))
        self.model.show_actions(tuple(found), language_of(self))
        self.retranslate()

    def start(self) -> None:
        """Begin a new action, unless the workshop is closed."""
        if self._closed:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.start()
            self._scroll.ensureWidgetVisible(self.form.what)

    def flush(self) -> None:
        """Write what is typed."""
        self.form.flush()

    def retranslate(self) -> None:
        """Write the panel in the current language."""
        language = language_of(self)
        name(self.view, self.tr("Actions of this dimension"), tooltip=False)
        self.model.show_actions(self.model.actions, language)
        self.form.setVisible(not self._closed)
        self.view.setVisible(bool(self.here))
        self.view.setMinimumHeight(min(len(self.here), 3) * self.fontMetrics().lineSpacing() * 3)
        if self.here:
            self._about.setText(self.tr("%n actions in this dimension", "", len(self.here)))
        elif self._closed:
            self._about.setText(self.tr("No action in this dimension. This workshop is closed."))
        else:
            self._about.setText(self.tr("No action in this dimension yet."))

    def _write(self, action: Action) -> None:
        mine = self.form.pending
        self.written.emit(action)
        if self.form.pending != mine and self.isAncestorOf(self.focusWidget() or self):
            self.done.emit()

    def _open(self, index: QModelIndex) -> None:
        self.openRequested.emit(self.here[index.row()].id)
