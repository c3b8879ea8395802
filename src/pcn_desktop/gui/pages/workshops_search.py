"""What stands over the list of workshops: a search field, a choice by state, and how many are shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.roll import State, Wanted
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.page import Translated, icon_label, label, name, tool_button
from pcn_desktop.reports import wording

_STATES: tuple[State | None, ...] = (None, *State)
_INTO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WorkshopsSearch(Translated):
    """Says what is looked for; Escape clears it, an arrow leaves it for the list."""

    changed = Signal()
    """Something else is looked for."""
    begun = Signal()
    """Hands are on the field: what a search needs can be made ready."""
    left = Signal()
    """The keyboard goes into the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = (0, 0)
        # Widgets
        self.field = QLineEdit()
        self._clear = tool_button("x")
        self.states = QComboBox()
        for state in _STATES:
            self.states.addItem("", state)
        self._shown = label("secondary")
        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(icon_label("search", "ink2", 18))
        row.addWidget(self.field, 3)
        row.addWidget(self._clear)
        row.addWidget(self.states)
        row.addStretch(1)
        row.addWidget(self._shown)
        # Connections
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.states.currentIndexChanged.connect(self.changed)
        self._clear.clicked.connect(self._clear_field)
        self.retranslate()
        self._clear.setVisible(False)
        self._measure()

    @property
    def wanted(self) -> Wanted:
        """Return what is looked for."""
        return Wanted(self.field.text(), _STATES[self.states.currentIndex()])

    def clear(self) -> None:
        """Look for everything again."""
        self.states.setCurrentIndex(0)
        self.field.clear()

    def start(self) -> None:
        """Put the hands on the field, its words chosen."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, shown: int, of: int) -> None:
        """Say how many workshops the list shows, and of how many."""
        self._count = shown, of
        if self.wanted:
            figure = wording.number(shown, language_of(self))
            self._shown.setText(self.tr("{shown} of %Ln workshops", "", of).format(shown=figure))
        else:
            self._shown.setText(self.tr("%Ln workshops", "", of))

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.field.setPlaceholderText(self.tr("Search the workshops"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setToolTip(
            tip(self.tr("Looks at the title, network, region, community, place, facilitator and date (Ctrl+F)"))
        )
        name(self._clear, self.tr("Clear the search"))
        for part in (self.states, self.states.view()):
            name(part, self.tr("State of the workshops shown"))
        words = {
            None: self.tr("All workshops"),
            State.OPEN: self.tr("In progress"),
            State.CLOSED: self.tr("Closed"),
            State.EXAMPLE: self.tr("Examples"),
        }
        for place, state in enumerate(_STATES):
            self.states.setItemText(place, words[state])
        self.show_count(*self._count)

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the field with its ring and the button that comes and goes: the list below never moves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(current().px(34) + 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, clear on Escape and go into the list on an arrow or Enter."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self.begun.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.wanted:
                self.clear()
                return True
            if event.key() in _INTO_THE_LIST:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self.changed.emit()

    def _clear_field(self) -> None:
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
