"""Help: the topics at the left, searched in one field; the chosen one to read at the right. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.help_model import TOPIC, HelpFilter, HelpModel
from pcn_desktop.gui.help_text import ABOUT, FIRST, Way, linked, topic, topics
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Page, button, label, name, search_row, tool_button
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.gui.widgets.reading import Reading
from pcn_desktop.paths import documents_folder, licences_folder
from pcn_desktop.reports.wording import labelled

_LIST = 300
"""Width of the list beside a text, in pixels at 100 % text."""
_ANY_WIDTH = 16_777_215
"""What Qt takes for no limit."""
_BOTH = 860
"""Width of the page, in pixels at 100 % text, from which list and text stand side by side."""


class HelpPage(Page):
    """Shows one topic at a time and remembers the way; `name_of` says what a page of the window is called."""

    leaveRequested = Signal()
    """Back to where one was."""
    tourRequested = Signal()
    """The guided tour, from its first step."""
    guideRequested = Signal(object)
    """The path of the quick guide to write."""
    openRequested = Signal(object)
    """A folder to show."""

    def __init__(
        self, name_of: Callable[[PageName], str], dialogs: FileDialogs | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._dialogs = dialogs or FileDialogs()
        self._facts: Callable[[], Mapping[str, str]] = dict
        self._from: PageName | None = None
        self._way = Way()
        self._reading_alone = False
        # Widgets
        self.model = HelpModel(self)
        self.filter = HelpFilter(self)
        self.filter.setSourceModel(self.model)
        self._title = label("title", wrap=True)
        self.field = QLineEdit()
        self._clear = tool_button("x")
        self._count = label("secondary", wrap=True)
        self.view = QListView()
        self.tour = button("play")
        self.guide = button("file-text")
        self.to_list = button("list-tree", role="quiet")
        self.back, self.forward = tool_button("arrow-left"), tool_button("arrow-right")
        self.copy = button("copy")
        self.folder = button("folder-open")
        self.leave = button("undo-2")
        self.notice = Notice()
        self.text = Reading()
        # Layout
        self._lay_out()
        # Connections
        self._connect()
        self.retranslate()
        self._arrange()

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.filter)
        view.setProperty("role", "topics")
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setFrameShape(QFrame.Shape.NoFrame)
        self._list = QWidget()
        self._list.setProperty("role", "outline")
        self._list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = self._column = QVBoxLayout(self._list)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(search_row(self.field, self._clear))
        column.addWidget(self._count)
        column.addWidget(view, 1)
        column.addWidget(self.tour)
        column.addWidget(self.guide)
        bar = QWidget()
        flow(bar, [self.to_list, self.back, self.forward, self.leave, self.copy, self.folder])
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(34, 16, 34, 16)
        right.setSpacing(10)
        right.addWidget(bar)
        right.addWidget(self.notice)
        right.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._side, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._clear.clicked.connect(self.field.clear)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.activated.connect(self._read)
        self.view.clicked.connect(self._read)
        self.text.anchorClicked.connect(self._follow)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.to_list.clicked.connect(self._to_list)
        self.leave.clicked.connect(self.leaveRequested)
        self.copy.clicked.connect(self._copy_facts)
        self.folder.clicked.connect(lambda: self.openRequested.emit(licences_folder()))
        self.tour.clicked.connect(self.tourRequested)
        self.guide.clicked.connect(self._ask_guide)

    # What is shown

    @property
    def shown(self) -> str:
        """Return the name of the topic that is shown."""
        return self._way.here

    def show_facts(self, facts: Callable[[], Mapping[str, str]]) -> None:
        """Take what the page about the program says of this computer, asked for when it is shown."""
        self._facts = facts
        if self._way.here == ABOUT:
            self._write_text()

    def show_origin(self, page: PageName | None) -> None:
        """Say from which page one came: a button leads back there."""
        self._from = page
        self._write_buttons()

    def show_topic(self, wanted: str) -> None:
        """Show the topic of this name; one that does not exist shows the first."""
        if self._way.go(wanted if topic(wanted, language_of(self)) else FIRST):
            self._turn()
        self._reading_alone = True
        self._arrange()

    def take_focus(self) -> None:
        """Put the hands on the text: the arrows scroll, Tab goes from link to link."""
        (self.text if self._side.isVisible() else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: Callable[[], str], kind: str = "info") -> None:
        """Say what came of something asked for."""
        self.notice.say(words, kind)

    def retranslate(self) -> None:
        """Write every word; topic, search and place in the list are kept."""
        self._title.setText(self.tr("Help"))
        self.field.setPlaceholderText(self.tr("Search the help"))
        name(self.field, self.tr("Search the help"), tooltip=False)
        name(self._clear, self.tr("Clear the search"))
        name(self.view, self.tr("Topics"), tooltip=False)
        self.tour.setText(self.tr("Guided tour"))
        self.tour.setToolTip(self.tr("Three minutes over the demonstration, from page to page"))
        self.tour.setAccessibleName(self.tour.text())
        self.guide.setText(self.tr("Quick guide (PDF)…"))
        self.guide.setToolTip(self.tr("One page to print: before, during and after the workshop"))
        self.to_list.setText(self.tr("All topics"))
        name(self.back, self.tr("Previous topic (Alt+Left arrow)"))
        name(self.forward, self.tr("Next topic (Alt+Right arrow)"))
        self.copy.setText(self.tr("Copy the versions"))
        self.folder.setText(self.tr("Folder of the licences"))
        self.notice.clear()
        blocked = self.view.selectionModel().blockSignals(True)
        self.model.show_topics(topics(language_of(self)))
        self.view.selectionModel().blockSignals(blocked)
        self._search(self.field.text())
        if self._way.here:
            self._write_text()
        self._write_buttons()

    def _turn(self) -> None:
        """Show where the way has led."""
        self.notice.clear()
        self._write_text()
        self._mark_row()
        self._write_buttons()

    def _write_text(self) -> None:
        found = topic(self._way.here, language_of(self))
        if found is not None:
            text = found.filled(self._facts()) if found.name == ABOUT else found.body
            self.text.show_text(text, self.field.text())
            self.text.setAccessibleName(found.title)

    def _write_buttons(self) -> None:
        back, forward = self._way.can
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
        self.copy.setVisible(self._way.here == ABOUT)
        self.folder.setVisible(self._way.here == ABOUT and licences_folder() is not None)
        self.leave.setVisible(self._from is not None)
        if self._from is not None:
            self.leave.setText(self.tr("Back to “{page}”").format(page=self._name_of(self._from)))

    # The way

    def _go_back(self) -> None:
        if self._way.back():
            self._turn()

    def _go_forward(self) -> None:
        if self._way.forward():
            self._turn()

    def _follow(self, address: QUrl) -> None:
        """Turn to another topic; an address outside is copied, never opened."""
        wanted = linked(address.toString())
        if wanted is not None:
            self.show_topic(wanted)
            return
        outside = address.path() if address.scheme() == "mailto" else address.toString()
        QGuiApplication.clipboard().setText(outside)
        self.say(lambda: self.tr("Copied: {address}. The program itself opens no address.").format(address=outside))

    def _choose(self, index: QModelIndex) -> None:
        found = index.data(TOPIC) if index.isValid() else None
        if found is not None and self._way.go(found.name):
            self._turn()

    def _mark_row(self) -> None:
        index = self.filter.mapFromSource(self.model.row_of(self._way.here))
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.view.selectionModel().clear()

    # Searching

    def _search(self, words: str) -> None:
        blocked = self.view.selectionModel().blockSignals(True)
        self.filter.search(words)
        self.view.selectionModel().blockSignals(blocked)
        found = self.filter.rowCount()
        searching = self.filter.searching
        self._clear.setVisible(searching)
        self._count.setText(
            self.tr("%n topics found", "", found)
            if found
            else self.tr("No topic holds “{words}”. Try fewer words.").format(words=words.strip())
        )
        self._count.setVisible(searching)
        self.text.mark(words)
        self._mark_row()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field, Down goes to the list and Escape clears."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.filter.rowCount():
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.view.currentIndex().isValid():
                    self.view.setCurrentIndex(self.filter.index(0, 0))
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back and forth with Alt and the arrows; Escape leaves the help."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Left:
            self._go_back()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Right:
            self._go_forward()
        elif event.key() == Qt.Key.Key_Escape and self._from is not None:
            self.leaveRequested.emit()
        else:
            super().keyPressEvent(event)

    # What can be taken along

    def _copy_facts(self) -> None:
        found = topic(ABOUT, language_of(self))
        if found is not None:
            lines = (labelled(*pair, language_of(self)) for pair in found.facts(self._facts()))
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.say(lambda: self.tr("The versions are copied."))

    def _ask_guide(self) -> None:
        start = documents_folder() / self.tr("PCN Desktop quick guide.pdf")
        chosen = self._dialogs.to_save(self, self.tr("Save the quick guide"), start, self.tr("PDF document (*.pdf)"))
        if chosen is not None:
            self.guideRequested.emit(chosen if chosen.suffix else Path(f"{chosen}.pdf"))

    # Room for both, or for one

    def _read(self, _index: QModelIndex) -> None:
        """Where there is room for one only, turn to the text."""
        self._reading_alone = True
        self._arrange()

    def _to_list(self) -> None:
        self._reading_alone = False
        self._arrange()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        theme, focus = current(), QApplication.focusWidget()
        both = self.width() >= theme.px(_BOTH)
        self._list.setVisible(both or not self._reading_alone)
        self._side.setVisible(both or self._reading_alone)
        self.to_list.setVisible(not both)
        self._column.setContentsMargins(34, 22, 12 if both else 34, 16)
        self._list.setMinimumWidth(theme.px(_LIST) if both else 0)
        self._list.setMaximumWidth(theme.px(_LIST) if both else _ANY_WIDTH)
        if focus is not None and self.isAncestorOf(focus) and self.isVisible() and not focus.isVisible():
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both, or one."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Fit another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()
