"""Room-safe mode for one window: switched by key, button or proposal, and never at the cost of what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QToolTip

from pcn_desktop.gui.keys import Action
from pcn_desktop.gui.page_news import News
from pcn_desktop.gui.projector.screens import place_of, shares_its_screen
from pcn_desktop.gui.room_safe import is_private, room_safe
from pcn_desktop.gui.widgets.page import Page
from pcn_desktop.gui.widgets.rail import PageName

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.widgets.room_strip import RoomStrip


class RoomSafety(QObject):
    """Switches the room-safe mode of the program for one main window, and proposes it."""

    def __init__(self, main: MainWindow, strip: RoomStrip) -> None:
        super().__init__(main)
        self._main, self._strip = main, strip
        self._proposed = False
        room_safe().switch(False)
        room_safe().changed.connect(self._show)
        strip.safeRequested.connect(self.make_safe)
        main.top_bar.roomSafeRequested.connect(self.make_safe)
        for change in (main.session.workshop_changed, main.stack.currentChanged):
            change.connect(lambda: QTimer.singleShot(0, self, self._propose_on_walk))
        QShortcut(QKeySequence("Ctrl+Shift+S"), main, lambda: self.act(Action.ROOM_SAFE))

    def act(self, action: Action) -> bool:
        """Do what a key asks of the room-safe mode; return whether it was its own."""
        if action is Action.ROOM_SAFE:
            self.make_safe(not room_safe().on)
        elif action in (Action.NOTE, Action.PARK):
            self._main.messages.tell(
                self._hidden,
                action=lambda: self.tr("Leave the room-safe mode"),
                act=lambda: self.make_safe(False),
            )
        return action in (Action.ROOM_SAFE, Action.NOTE, Action.PARK)

    def make_safe(self, safe: bool) -> None:
        """Take what is private off the window, or show it again; what is being typed is written first."""
        self._main.pages.flush()
        page, focused = self._main.stack.currentWidget(), QApplication.focusWidget()
        if safe and is_private(focused) and isinstance(page, Page):
            page.take_focus()
        if safe and focused is not None and is_private(QApplication.focusWidget()):
            focused.clearFocus()
        QToolTip.hideText()  # It would go on showing the text of a note for seconds.
        room_safe().switch(safe)

    def propose(self) -> None:
        """Propose the mode, once a start, where the room sees this screen; say nothing over another message."""
        record = self._main.session.record
        shared = shares_its_screen(map(place_of, QGuiApplication.screens()))
        quiet = self._proposed or room_safe().on or not self._main.messages.isHidden()
        if record is None or record.example or quiet or not shared:
            return
        self._proposed = True
        self._main.messages.tell(
            self._proposal,
            action=lambda: self.tr("Room-safe mode"),
            act=lambda: self.make_safe(True),
        )

    def _hidden(self) -> str:
        return self.tr("Notes are hidden in room-safe mode.")

    def _proposal(self) -> str:
        return self.tr("If the room sees this screen, the room-safe mode takes notes and names off it.")

    def _propose_on_walk(self) -> None:
        if self._main.page is PageName.RUN:
            self.propose()

    def _show(self, safe: bool) -> None:
        self._main.messages.withdraw(self._proposal if safe else self._hidden)
        self._main.top_bar.show_safe(safe)
        self._strip.show_safe(safe)
        self._main.pages.tell(News.RECORD)  # What the pages show of small groups comes from there.
