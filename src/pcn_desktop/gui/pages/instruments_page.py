"""Instruments: everything there is to read, searched in one field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.gui.instrument_model import NODE, InstrumentFilter, InstrumentModel, Node
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.instrument_entry import Entry
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.instrument_tree import InstrumentTree
from pcn_desktop.gui.widgets.page import Page, button, label, name, search_row, tool_button
from pcn_desktop.instruments.model import Dimension, Instrument, Section

_LIST = 400
"""Width of the list beside an entry, in pixels at 100 % text."""
_ANY_WIDTH = 16_777_215
"""What Qt takes for no limit."""
_BOTH = 980
"""Width of the page, in pixels at 100 % text, from which list and entry stand side by side."""


class InstrumentsPage(Page):
    """A tree at the left, the chosen entry at the right; where there is no room, one after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instruments: tuple[Instrument, ...] = ()
        self._shown: Node | None = None
        self._reading = False
        # Widgets
        self.model = InstrumentModel(self)
        self.filter = InstrumentFilter(self)
        self.filter.setSourceModel(self.model)
        self._title = label("title", wrap=True)
        self.field = QLineEdit()
        self._clear = tool_button("x")
        self._count = label("secondary", wrap=True)
        self._nothing = label("secondary", wrap=True)
        self._rest = QWidget()
        self.tree = InstrumentTree()
        self.tree.setModel(self.filter)
        self._back = button("chevron-left", role="quiet")
        self._scroll = QScrollArea()
        self.entry: Entry | None = None
        # Layout
        self._lay_out()
        # Connections
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._clear.clicked.connect(self.field.clear)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.activated.connect(self._read)
        self.tree.clicked.connect(self._clicked)
        self._back.clicked.connect(self._to_list)
        self.retranslate()
        self._search("")

    def _lay_out(self) -> None:
        self._list = QWidget()
        self._list.setProperty("role", "outline")
        self._list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = self._column = QVBoxLayout(self._list)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(search_row(self.field, self._clear))
        column.addWidget(self._count)
        column.addWidget(self._nothing)
        column.addWidget(self.tree, 1)
        column.addWidget(self._rest, 1)
        self._host = QWidget()
        self._host_column = QVBoxLayout(self._host)
        self._host_column.setContentsMargins(34, 22, 34, 24)
        self._host_column.setSpacing(8)
        self._host_column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.setProperty("role", "reading")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._host)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._scroll, 1)

    # What is shown

    def show_instruments(self, instruments: tuple[Instrument, ...]) -> None:
        """Show these instruments, the first one opened; the same as before keep the place."""
        if instruments == self._instruments:
            return
        self._instruments = instruments
        self.model.show_instruments(instruments, language_of(self))
        self._shown = None
        self._unfold()
        first = self.filter.index(0, 0)
        if first.isValid():
            self.tree.setCurrentIndex(first)
        else:
            self._write_entry(None)
        self._to_list()

    def show_code(self, instrument: str, code: str) -> None:
        """Open the entry with this code of this instrument (its key); an unknown one changes nothing."""
        found = self.model.find(instrument, code)
        if found.isValid():
            self.field.clear()
            index = self.filter.mapFromSource(found)
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self._read(index)

    def start_search(self) -> None:
        """Put the hands on the search field, its words chosen."""
        self._to_list()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        """Write every word; the place is kept."""
        self._title.setText(self.tr("Instruments"))
        self.field.setPlaceholderText(self.tr("Search: a code, a word"))
        name(self.field, self.tr("Search the instruments"), tooltip=False)
        name(self._clear, self.tr("Clear the search"))
        name(self.tree, self.tr("Instruments, sections, dimensions and criteria"), tooltip=False)
        self._scroll.setAccessibleName(self.tr("The chosen entry"))
        self._back.setText(self.tr("Back to the list"))
        self.model.speak(language_of(self))
        self.tree.refit()
        self._search(self.field.text())

    def _write_entry(self, node: Node | None) -> None:
        self._shown = node
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
            self.entry = None
        if node is not None:
            self.entry = Entry(node, self._instruments)
            # Later: a press is still under way in the entry that goes.
            self.entry.linkRequested.connect(self.show_code, Qt.ConnectionType.QueuedConnection)
            self.entry.setMaximumWidth(current().px(760))
            self._host_column.addWidget(self.entry, 1)
            self._scroll.verticalScrollBar().setValue(0)

    # Searching

    def _search(self, words: str) -> None:
        self.filter.search(words)
        found = len(self.filter.items())
        searching = self.filter.searching
        self._clear.setVisible(searching)
        self._count.setText(self.tr("%n criteria found", "", found))
        self._count.setVisible(searching and found > 0)
        self._nothing.setText(
            self.tr("Nothing holds “{words}”. Try fewer words, or a code such as F2.1.").format(words=words.strip())
        )
        self._nothing.setVisible(searching and not found)
        self.tree.setVisible(bool(found) or not searching)
        self._rest.setVisible(self._nothing.isVisibleTo(self))
        self._unfold()

    def _unfold(self) -> None:
        """Unfold all that was found; without a search, the instruments and the place of the entry."""
        if self.filter.searching:
            self.tree.expandAll()
            return
        self.tree.collapseAll()
        for row in range(self.filter.rowCount()):
            self.tree.expand(self.filter.index(row, 0))
        if self._shown is not None:
            index = self.filter.mapFromSource(self.model.index_of(self._shown))
            self._select(index)

    def _select(self, index: QModelIndex) -> None:
        """Unfold down to `index` and mark it, without reading it anew."""
        above = index.parent()
        while above.isValid():
            self.tree.expand(above)
            above = above.parent()
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        """Show the entry under the keyboard; a search that hides it leaves it on the page."""
        node = index.data(NODE) if index.isValid() else None
        if node is not None and node is not self._shown:
            self._write_entry(node)

    # Room for both, or for one

    def _read(self, _index: QModelIndex) -> None:
        """Where there is room for one only, turn to the entry."""
        self._reading = True
        self._arrange()

    def _clicked(self, index: QModelIndex) -> None:
        """Read what was clicked; a section or dimension only unfolds, Enter reads it."""
        if not isinstance(index.data(NODE).value, Section | Dimension):
            self._read(index)

    def _to_list(self) -> None:
        self._reading = False
        self._arrange()

    def _arrange(self) -> None:
        theme = current()
        both = self.width() >= theme.px(_BOTH)
        self._list.setVisible(both or not self._reading)
        self._scroll.setVisible(both or self._reading)
        self._back.setVisible(not both)
        self._column.setContentsMargins(34, 22, 12 if both else 34, 0)
        # Alone, the list takes what there is: a fixed width would keep the window from being made smaller again.
        self._list.setMinimumWidth(theme.px(_LIST) if both else 0)
        self._list.setMaximumWidth(theme.px(_LIST) if both else _ANY_WIDTH)
        if self.entry is not None:
            self.entry.setMaximumWidth(theme.px(760))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both, or one."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Fit another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()
            self.tree.refit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field, Down goes to the list and Escape clears."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.tree.isVisible():
                self._first_found()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def _first_found(self) -> None:
        """Go to the list: to the first criterion found, or to where the list stood."""
        found = self.filter.items()
        if self.filter.searching and found:
            self.tree.setCurrentIndex(found[0])
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)
