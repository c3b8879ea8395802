"""The search: a panel over the page, with a field, what was found, and the way there. Escape closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from pcn_desktop.assessment.find import Group, Hit, Kind
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.find_list import FindList, Line
from pcn_desktop.gui.widgets.headed_list import Heading, Row
from pcn_desktop.gui.widgets.page import label, name, search_row, tool_button
from pcn_desktop.reports.wording import number

WIDTH, HEIGHT = 560, 620
"""The most that the panel takes, in pixels at 100 % text."""


class FindPanel(QFrame):
    """Asks for words, shows groups. What is searched is its owner's business."""

    searched = Signal(str, bool)
    """The words, and whether in all workshops; answered by `show_groups`."""
    chosen = Signal(object)
    """A `Place` to go to."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._before: QWidget | None = None
        self._groups: tuple[Group, ...] = ()
        self._busy = False
        self.setProperty("role", "find")
        # Widgets
        self.field = QLineEdit()
        self._close = tool_button("x")
        self.everywhere = QCheckBox()
        self._said = label("secondary", wrap=True)
        self.list = FindList()
        self._keys = label("small", wrap=True)
        # Layout
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(search_row(self.field, self._close))
        column.addWidget(self.everywhere)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addWidget(self._keys)
        # Connections
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.everywhere.toggled.connect(self._search)
        self._close.clicked.connect(self.close_panel)
        self.list.chosen.connect(self._go)
        host.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)
        self.hide()
        self.retranslate()

    def open_panel(self) -> None:
        """Show the panel with the words of last time chosen, so that typing replaces them."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self.show()
            self._search()
        self._place()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_panel(self) -> None:
        """Take the panel away and give the focus back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show what was found."""
        self._groups, self._busy = groups, False
        self._write()
        self._place()
        if self.isVisible() and self._said.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._said.text()))

    def show_busy(self) -> None:
        """Say that the search goes on; what was found before stays until it is over."""
        self._busy = True
        self._write_said()

    def retranslate(self) -> None:
        """Write every word."""
        self.field.setPlaceholderText(self.tr("Find: a word, a code, a name"))
        name(self.field, self.tr("Find in this workshop"), tooltip=False)
        name(self._close, self.tr("Close the search (Esc)"))
        self.everywhere.setText(self.tr("In all workshops: titles, notes and actions"))
        name(self.list, self.tr("What was found"), tooltip=False)
        self._keys.setText(self.tr("Arrows choose, Enter goes there, Esc closes."))
        self._write()

    # Inside

    def _search(self) -> None:
        if self.isVisible():
            self.searched.emit(self.field.text(), self.everywhere.isChecked())

    def _go(self, place: object) -> None:
        self._before = None
        self.hide()
        self.chosen.emit(place)

    def _write(self) -> None:
        rows: list[Row] = []
        for group in self._groups:
            rows.append(Heading(self._heading(group)))
            rows += [Line(hit, self._where(hit)) for hit in group.hits]
        self.list.show_rows(tuple(rows))
        self.list.setVisible(bool(rows))
        self._keys.setVisible(bool(rows))
        self._write_said()

    def _write_said(self) -> None:
        count, words = sum(group.count for group in self._groups), self.field.text().strip()
        said = ""
        if self._busy:
            said = self.tr("Searching…")
        elif words and not count:
            said = self.tr("Nothing holds all of these words. Try fewer, or the beginning of one.")
        elif words:
            said = self.tr("%n found", "", count)
        elif not self.everywhere.isChecked():
            said = self.tr("Criteria, notes, actions, reasons and SWOT lines of this workshop. Accents do not matter.")
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _heading(self, group: Group) -> str:
        language = language_of(self)
        words = {
            Kind.WORKSHOP: self.tr("Workshops"),
            Kind.CRITERION: self.tr("Criteria"),
            Kind.NOTE: self.tr("Notes"),
            Kind.ACTION: self.tr("Actions"),
            Kind.CHOICE: self.tr("Reasons for strengths and priorities"),
            Kind.SWOT: self.tr("SWOT lines"),
        }[group.kind]
        if group.count > len(group.hits):
            count = number(group.count, language)
            shown = self.tr("the first {shown} of {count}").format(shown=len(group.hits), count=count)
            return f"{words} · {shown}"
        return f"{words} · {number(group.count, language)}"

    def _where(self, hit: Hit) -> str:
        place = hit.place
        title = "" if place.kind is Kind.WORKSHOP else place.title
        return " · ".join(filter(None, (title, place.code)))

    def _leave(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the focus goes elsewhere in the window: the panel would lie over what is worked on."""
        if self.isVisible() and now is not None and now.window() is self.window() and not self._holds(now):
            self._before = None
            self.hide()

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _place(self) -> None:
        theme, host = current(), self._host
        width = min(theme.px(WIDTH), host.width() - 16)
        room = host.height() - 16
        self.resize(width, room)
        self._column.activate()
        needed = theme.px(HEIGHT) if self._groups else self._column.totalHeightForWidth(width)
        height = min(needed, room)
        self.setGeometry(host.width() - width - 8, 8, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape, wherever in the panel the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            event.accept()  # The page below has keys of its own.

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the size of the text."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page; let the arrows choose and Enter go while the field has the focus."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.place is not None and not self._busy:
                    self._go(self.list.place)
                return True
        return super().eventFilter(watched, event)
