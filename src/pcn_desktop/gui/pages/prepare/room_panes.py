"""The panes of Prepare beside the workshop itself: the room, the agenda, the opening, paper."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from pcn_desktop.gui.pages.prepare.agenda import AgendaCard
from pcn_desktop.gui.pages.prepare.opening import OpeningCard
from pcn_desktop.gui.pages.prepare.perspectives import PerspectivesCard
from pcn_desktop.gui.pages.prepare.sittings import SittingsCard
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import name
from pcn_desktop.gui.widgets.paper_card import PaperCard
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.workspace.values import WorkshopRecord

_WIDEST = 980
"""Wider than this, in pixels at 100 % text, minutes would part from what they are for, and buttons from their form."""

_TWO_COLUMNS, _ONE_LINE = 1150, 780
"""Widths of the page, in pixels at 100 % text: from where the cards of the room stand side by side, and from where a
row needs one line only."""


class Pane(IntEnum):
    """The panes, from left to right."""

    WORKSHOP = 0
    ROOM = 1
    AGENDA = 2
    OPENING = 3
    PAPER = 4


class RoomPanes(QObject):
    """Makes the tabs and the panes, and passes on what is asked in them."""

    written = Signal(object, str)
    """An entry as it should be, editing stay."""
    rearranged = Signal(object, object)
    """Entries to write, and entries to remove (tuples), as one step."""
    changed = Signal()
    """What the panes hold, or whether it is on disk."""
    paneRequested = Signal(object)

    def __init__(self, tabs: QWidget, column: QVBoxLayout, at: int, parent: QObject) -> None:
        """Put the tabs into `tabs`, and the panes into `column`, from place `at`."""
        super().__init__(parent)
        # Widgets
        self.tabs: dict[Pane, QToolButton] = {}
        self.perspectives, self.sittings = PerspectivesCard(), SittingsCard()
        self.agenda, self.opening, self.paper = AgendaCard(), OpeningCard(), PaperCard()
        self.sittings.area.before = self.perspectives.forget
        self._group = QButtonGroup(self)
        room = QWidget()
        # Layout
        for pane in Pane:
            tab = QToolButton()
            tab.setProperty("role", "tab")
            tab.setProperty("roomy", "true")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(tab, pane)
            self.tabs[pane] = tab
        flow(tabs, self.tabs.values(), 4, 2)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, room)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(20)
        self._beside.addWidget(self.perspectives, 15)
        self._beside.addWidget(self.sittings, 12)
        self.panes: dict[Pane, QWidget] = {Pane.ROOM: room, Pane.AGENDA: self.agenda, Pane.OPENING: self.opening}
        self.panes[Pane.PAPER] = self.paper
        for place, shown in enumerate(self.panes.values()):
            row = QHBoxLayout()  # It knows the height of the largest width; a column asks for that of its own.
            row.addWidget(shown, 1)
            row.addStretch()
            column.insertLayout(at + place, row)
            shown.hide()
        self.tabs[Pane.WORKSHOP].setChecked(True)
        # Connections
        self._group.idClicked.connect(lambda pane: self.paneRequested.emit(Pane(pane)))
        for area in (self.perspectives.area, self.sittings.area, self.agenda.area):
            area.written.connect(self.written)
            area.rearranged.connect(self.rearranged)
            area.changed.connect(self.changed)
        self.opening.written.connect(self.written)
        self.opening.changed.connect(self.changed)
        self.retranslate()

    @property
    def pane(self) -> Pane:
        """Return the pane at the front."""
        return Pane(self._group.checkedId())

    @property
    def dirty(self) -> bool:
        """Return whether something in a pane is not on disk."""
        areas = (self.perspectives.area, self.sittings.area, self.agenda.area)
        return any(area.dirty for area in areas) or self.opening.dirty

    def show_record(self, record: WorkshopRecord, instruments: tuple[Instrument, ...], *, editable: bool) -> None:
        """Show a workshop as it is on disk; what is being typed stays."""
        self.perspectives.show_record(record, editable=editable)
        self.sittings.show_record(record, editable=editable)
        self.agenda.show_record(record, instruments, editable=editable)
        self.opening.show_record(record, editable=editable)

    def flush(self) -> None:
        """Write what is being typed; what cannot be kept gives way to what was."""
        for area in (self.perspectives.area, self.sittings.area, self.agenda.area):
            area.flush()
        self.opening.form.flush()

    def first_of(self, pane: Pane) -> QWidget:
        """Return where the keyboard begins in a pane."""
        if pane is Pane.ROOM and self.perspectives.area.rows:
            return self.perspectives.area.rows[0].fields[0]
        if pane is Pane.AGENDA and self.agenda.area.rows:
            return self.agenda.area.rows[0].fields[0]
        firsts: dict[Pane, QWidget] = {
            Pane.ROOM: self.perspectives.add,
            Pane.AGENDA: self.agenda.propose,
            Pane.OPENING: self.opening.form.edits["purpose"],
            Pane.PAPER: self.paper.first,
        }
        return firsts[pane]

    def arrange(self, width: int) -> None:
        """Fit a page so wide, in pixels."""
        two = width >= current().px(_TWO_COLUMNS)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)
        for area in (self.perspectives.area, self.agenda.area):
            area.show_narrow(width < current().px(_ONE_LINE))
        for wide in (self.agenda, self.paper):
            wide.setMaximumWidth(current().px(_WIDEST))
        self.opening.arrange(width)

    def retranslate(self) -> None:
        """Write the tabs; the panes write their own words."""
        words = {
            Pane.WORKSHOP: self.tr("Workshop and scope"),
            Pane.ROOM: self.tr("The room"),
            Pane.AGENDA: self.tr("Agenda"),
            Pane.OPENING: self.tr("Opening"),
            Pane.PAPER: self.tr("Paper"),
        }
        for pane, tab in self.tabs.items():
            tab.setText(words[pane])
            name(tab, words[pane])
