"""What narrows the action plan: words, open ones, an owner, a priority, what is late or incomplete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QToolButton, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.act.action_filter import Wanted
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, name
from pcn_desktop.reports.wording import action_priority, word
from pcn_desktop.workspace.values import ActionPriority


class FilterBar(Translated):
    """Says what is wanted; it knows no action."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        # Widgets
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        for clear in self.search.findChildren(QToolButton):
            set_icon(clear, "x", "ink2", 16)
        self.open_only = ChoiceButton()
        self.all = ChoiceButton()
        self.owner = QComboBox()
        self.priority = QComboBox()
        self.overdue = ChoiceButton()
        self.incomplete = ChoiceButton()
        self._group = QButtonGroup(self)
        for choice in (self.open_only, self.all):
            self._group.addButton(choice)
        self.all.setChecked(True)
        for made in (self.open_only, self.all, self.overdue, self.incomplete):
            made.setCursor(Qt.CursorShape.PointingHandCursor)
        for box in (self.owner, self.priority):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Layout
        parts = (self.search, self.all, self.open_only, self.owner, self.priority, self.overdue, self.incomplete)
        flow(self, parts)
        if room_safe().on:
            self._hide_names(True)
        # Connections
        self.search.textChanged.connect(self.changed)
        room_safe().changed.connect(self._hide_names)
        self.open_only.toggled.connect(self.changed)
        for toggle in (self.overdue, self.incomplete):
            toggle.toggled.connect(self.changed)
        for box in (self.owner, self.priority):
            box.currentIndexChanged.connect(self.changed)
        self.retranslate()

    @property
    def wanted(self) -> Wanted:
        """Return what is wanted now."""
        return Wanted(
            words=self.search.text().strip(),
            open_only=self.open_only.isChecked(),
            owner=self.owner.currentData(),
            priority=self.priority.currentData(),
            overdue=self.overdue.isChecked(),
            incomplete=self.incomplete.isChecked(),
        )

    @property
    def narrows(self) -> bool:
        """Return whether anything is left out."""
        return self.wanted != Wanted()

    def show_owners(self, names: Sequence[str]) -> None:
        """Offer the owners of this workshop; the one chosen stays while it is there."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()

    def _hide_names(self, hidden: bool) -> None:
        """Take away, or show, the list of who does what; nobody is chosen in a list that is hidden."""
        if hidden:
            self.owner.setCurrentIndex(0)
        self.owner.setVisible(not hidden)

    def clear(self) -> None:
        """Want everything."""
        with QSignalBlocker(self):
            self.search.clear()
            self.all.setChecked(True)
            self.owner.setCurrentIndex(0)
            self.priority.setCurrentIndex(0)
            self.overdue.setChecked(False)
            self.incomplete.setChecked(False)
        self.changed.emit()

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.search.setPlaceholderText(self.tr("Search the actions"))
        self.search.setAccessibleName(self.tr("Search the actions"))
        self.search.setMinimumWidth(current().px(230))
        self.all.setText(self.tr("All"))
        self.open_only.setText(self.tr("Still open"))
        self.open_only.setToolTip(self.tr("Only what is still to be done"))
        self.overdue.setText(word("overdue", language_of(self)))
        self.incomplete.setText(self.tr("Incomplete"))
        self.incomplete.setToolTip(self.tr("Open actions without owner or date"))
        for made in (self.all, self.open_only, self.overdue, self.incomplete):
            made.setAccessibleName(made.text())
        name(self.owner, word("owner", language_of(self)))
        name(self.priority, word("priority", language_of(self)))
        for box in (self.owner, self.priority):
            box.setMaximumWidth(current().px(210))
            box.view().setAccessibleName(box.accessibleName())
        self._fill()

    def _fill(self) -> None:
        """Fill both lists anew, and keep what is chosen."""
        language, wanted = language_of(self), self.wanted
        priorities = [(action_priority(one, language), one) for one in ActionPriority]
        owners = [(self.tr("Nobody yet"), ""), *((one, one) for one in self._names)]
        with QSignalBlocker(self):
            self._fill_box(self.owner, [(self.tr("Everyone"), None), *owners], wanted.owner)
            self._fill_box(self.priority, [(self.tr("Any priority"), None), *priorities], wanted.priority)
        if self.wanted != wanted:
            self.changed.emit()

    def _fill_box(self, box: QComboBox, entries: Sequence[tuple[str, object]], chosen: object) -> None:
        box.clear()
        for words, value in entries:
            box.addItem(words if len(words) <= 28 else f"{words[:27]}…", value)
        found = (row for row, (_, value) in enumerate(entries) if value == chosen)
        box.setCurrentIndex(next(found, 0))
