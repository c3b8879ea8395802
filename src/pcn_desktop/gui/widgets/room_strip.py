"""The strip under the top bar: what the room sees, in words, with what changes it; the break; room-safe mode.

It is there only while one of the three is, so that the facilitator never has to turn round to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.projector.content import Countdown, View, break_title
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, button, icon_label, label, name, tool_button
from pcn_desktop.reports.wording import labelled

_ROOM_FOR_ALL: Final = 1.5
"""The largest text at which everything stands on the strip."""
MINUTES: Final = (5, 10, 15)
"""Breaks that are always offered."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the projector: a view, and the code of its criterion if it has one.

    `parts` and `part` (from 0) say on how many sheets it stands and which is shown. `screens` are the names of those
    that can be chosen, `screen` the one in use: blank for a window on the facilitator's own; `beneath` says that this
    window had no room beside the facilitator's.
    """

    view: View
    code: str = ""
    following: bool = True
    blank: bool = False
    both: bool = False
    parts: int = 1
    part: int = 0
    screens: tuple[str, ...] = ()
    screen: str = ""
    beneath: bool = False


@dataclass(frozen=True, slots=True)
class PlannedBreak:
    """A break of the agenda: the id of its part, what it is called, its minutes."""

    part: str
    title: str
    minutes: int


class RoomStrip(Translated):
    """Says and asks; what is asked is done by its owner."""

    viewRequested = Signal(object)
    """A `View`."""
    followRequested = Signal(bool)
    blankRequested = Signal(bool)
    bothRequested = Signal(bool)
    screenRequested = Signal(str)
    partRequested = Signal(int)
    closeRequested = Signal()
    breakRequested = Signal(int, str, str)
    """Minutes, title, id of the part of the agenda; both blank for a break of no part."""
    pauseRequested = Signal(bool)
    minuteRequested = Signal()
    endRequested = Signal()
    safeRequested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: Shown | None = None
        self._countdown: Countdown | None = None
        self._breaks: tuple[PlannedBreak, ...] = ()
        self._safe = False
        # Widgets
        self.state = label("strong")
        self.view = _menu_button(self._fill_views)
        self.freeze = button(role="quiet", checkable=True)
        self.blank = button(role="quiet", checkable=True)
        self.next_part = button("chevron-right", role="quiet")
        self.start_break = _menu_button(self._fill_breaks)
        self.close_button = tool_button("x")
        self.clock = label("strong")
        self.pause = button(role="quiet", checkable=True)
        self.more = button("plus", role="quiet")
        self.end = button(role="quiet")
        self.safe = label("warn")
        self.unsafe = button(role="quiet")
        projector = (self.view, self.freeze, self.blank, self.next_part, self.close_button)
        self._projector = (_with_icon("monitor", self.state), *projector)
        self._break = (_with_icon("coffee", self.clock), self.pause, self.more, self.end)
        self._room_safe = (self.safe, self.unsafe)
        # Layout
        host = QWidget()
        flow(host, (*self._projector, self.start_break, *self._break, *self._room_safe), gap=6, line_gap=2)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 3, 16, 3)
        row.addWidget(host)
        # Connections
        self.freeze.clicked.connect(lambda frozen: self.followRequested.emit(not frozen))
        self.blank.clicked.connect(self.blankRequested)
        self.next_part.clicked.connect(self._ask_next_part)
        self.close_button.clicked.connect(self.closeRequested)
        self.pause.clicked.connect(self.pauseRequested)
        self.more.clicked.connect(self.minuteRequested)
        self.end.clicked.connect(self.endRequested)
        self.unsafe.clicked.connect(lambda: self.safeRequested.emit(False))
        for pressed in self.findChildren(QPushButton):
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # A click leaves the keys where they were.
        self.retranslate()

    # What is shown

    def show_projector(self, shown: Shown | None) -> None:
        """Show what stands on the projector; None while it is closed."""
        if shown != self._shown:
            self._shown = shown
            self.retranslate()

    def show_break(self, countdown: Countdown | None, planned: tuple[PlannedBreak, ...]) -> None:
        """Show the break that runs, if any, and those that the agenda plans."""
        if (countdown, planned) != (self._countdown, self._breaks):
            self._countdown, self._breaks = countdown, planned
            self.retranslate()

    def show_safe(self, safe: bool) -> None:
        """Show whether the room-safe mode is on."""
        self._safe = safe
        self.retranslate()

    def retranslate(self) -> None:
        """Write the strip in the current language, and show what there is to show."""
        shown, countdown = self._shown, self._countdown
        _show(self._projector, shown is not None)
        _show(self._break, countdown is not None)
        if self._brief:
            _show(self._break[1:], False)  # The menu of breaks has them too.
        _show(self._room_safe, self._safe)
        self.setVisible(shown is not None or countdown is not None or self._safe)
        self.setAccessibleName(self.tr("What the room sees"))
        self._write_buttons()
        if shown is not None:
            self._write_projector(shown)
        if countdown is not None:
            self._write_break(countdown)
        self.safe.setText(self.tr("Room-safe mode: notes, names, history and the vault are hidden"))

    def _write_buttons(self) -> None:
        for pressed, words, told in (
            (self.view, self.tr("View"), self.tr("Choose what the projector shows")),
            (self.freeze, self.tr("Freeze"), self.tr("Keep on the projector what it shows")),
            (self.blank, self.tr("Blank"), self.tr("Blank the projector (Ctrl+Shift+B)")),
            (self.next_part, self.next_part.text(), self.tr("Show the next sheet on the projector")),
            (self.start_break, self.tr("Break"), self.tr("Begin a break")),
            (self.close_button, "", self.tr("Close the projector")),
            (self.pause, self.tr("Pause"), self.tr("Hold the countdown")),
            (self.more, self.tr("1 minute"), self.tr("Add a minute to the break")),
            (self.end, self.tr("End"), self.tr("End the break")),
            (self.unsafe, self.tr("Show them again"), self.tr("Leave the room-safe mode")),
        ):
            pressed.setText(words)
            name(pressed, told)

    def _write_projector(self, shown: Shown) -> None:
        self.state.setText(self.words())
        self.freeze.setChecked(not shown.following)
        self.blank.setChecked(shown.blank)
        self.next_part.setVisible(shown.parts > 1 and not shown.blank)
        self.next_part.setText(self.tr("Sheet {part} of {parts}").format(part=shown.part + 1, parts=shown.parts))

    @property
    def _brief(self) -> bool:
        """Return whether the text is so large that the strip would take the page's room."""
        return current().scale > _ROOM_FOR_ALL

    def words(self) -> str:
        """Return in words what the room sees."""
        shown = self._shown
        if shown is None:
            return ""
        language = language_of(self)
        if shown.blank:
            words = self.tr("blank")
        else:
            what = " ".join(filter(None, (self._view_words(shown.view), shown.code)))
            how = self.tr("following") if shown.following else self.tr("frozen")
            words = f"{what}, {how}"
        whole = labelled(self.tr("Projector"), words, language)
        beneath = self.tr("beneath this window")
        return f"{whole} · {beneath}" if shown.beneath and not self._brief else whole

    def _view_words(self, view: View) -> str:
        return {
            View.CRITERION: self.tr("criterion"),
            View.VOTES: self.tr("votes"),
            View.CONSENSUS: self.tr("consensus"),
            View.RADAR: self.tr("scores by section"),
            View.AGENDA: self.tr("agenda"),
            View.BREAK: self.tr("break timer"),
            View.OPENING: self.tr("opening"),
        }[view]

    def _write_break(self, countdown: Countdown) -> None:
        language = language_of(self)
        left = countdown.clock if countdown.left else self.tr("time to start again")
        self.clock.setText(labelled(break_title(countdown.title, language), left, language))
        self.pause.setChecked(countdown.paused)

    # What can be asked

    def _fill_views(self, menu: QMenu) -> None:
        shown = self._shown
        if shown is None:
            return
        views = QActionGroup(menu)
        for view in View:
            if view is not View.BREAK or self._countdown is not None:
                words = self._view_words(view)
                made = _tick(menu, words[:1].upper() + words[1:], view is shown.view)
                views.addAction(made)
                made.triggered.connect(lambda _=False, view=view: self.viewRequested.emit(view))
        menu.addSeparator()
        both = _tick(menu, self.tr("Both languages"), shown.both)
        both.triggered.connect(self.bothRequested)
        if len(shown.screens) > 1:
            menu.addSeparator()
            screens = QActionGroup(menu)
            for at, screen in enumerate(shown.screens, start=1):
                words = self.tr("Screen {number}: {name}").format(number=at, name=screen)
                made = _tick(menu, words, screen == shown.screen)
                screens.addAction(made)
                made.triggered.connect(lambda _=False, screen=screen: self.screenRequested.emit(screen))

    def _fill_breaks(self, menu: QMenu) -> None:
        if self._countdown is not None:
            for pressed, asks in ((self.more, self.minuteRequested), (self.end, self.endRequested)):
                menu.addAction(pressed.accessibleName()).triggered.connect(asks)
            held = _tick(menu, self.pause.accessibleName(), self._countdown.paused)
            held.triggered.connect(self.pauseRequested)
            menu.addSeparator()
        for planned in self._breaks:
            words = self.tr("{title}, {minutes} min").format(
                title=break_title(planned.title, language_of(self)), minutes=planned.minutes
            )
            menu.addAction(words.replace("&", "&&")).triggered.connect(
                lambda _=False, one=planned: self.breakRequested.emit(one.minutes, one.title, one.part)
            )
        if self._breaks:
            menu.addSeparator()
        for minutes in MINUTES:
            words = self.tr("{minutes} minutes").format(minutes=minutes)
            menu.addAction(words).triggered.connect(
                lambda _=False, minutes=minutes: self.breakRequested.emit(minutes, "", "")
            )

    def _ask_next_part(self) -> None:
        if self._shown is not None:
            self.partRequested.emit((self._shown.part + 1) % self._shown.parts)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.retranslate()


def _menu_button(fill: Callable[[QMenu], None]) -> QPushButton:
    """Return a button with a menu that is filled each time it opens."""
    made = button()
    made.setProperty("menu", True)
    menu = QMenu(made)

    def refill() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(refill)
    made.setMenu(menu)
    return made


def _tick(menu: QMenu, words: str, ticked: bool) -> QAction:
    made = menu.addAction(words.replace("&", "&&"))
    made.setCheckable(True)
    made.setChecked(ticked)
    return made


def _with_icon(icon: str, words: QLabel) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 6, 0)
    row.setSpacing(8)
    row.addWidget(icon_label(icon, "accent", 18))
    row.addWidget(words)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def _show(parts: Iterable[QWidget], shown: bool) -> None:
    for part in parts:
        part.setVisible(shown)
