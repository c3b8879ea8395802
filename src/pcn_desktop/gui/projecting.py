"""The projector of one window: what the room sees, on which screen, and when; and the break.

It is made from what may leave the facilitator's own window (see `leaving`) and follows where the walk stands, unless it
is frozen. It opens and closes; it never takes the focus, and never covers the window that it belongs to.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut

from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.present import expected
from pcn_desktop.gui.break_timer import BreakTimer
from pcn_desktop.gui.keys import Action
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.projector.content import Source, View, content_of
from pcn_desktop.gui.projector.screens import room_screen, stand
from pcn_desktop.gui.projector.window import ProjectorWindow
from pcn_desktop.gui.room_safety import RoomSafety
from pcn_desktop.gui.walk import Walk
from pcn_desktop.gui.widgets.room_strip import PlannedBreak, RoomStrip, Shown
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.workspace.room_values import WHOLE_ROOM, AgendaKind

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow

_OF_A_CRITERION = (View.CRITERION, View.VOTES, View.CONSENSUS)


class Projecting(QObject):
    """Joins the strip, the room's window, the break and the room-safe mode to one main window."""

    breakEnded = Signal(str, int)
    """The id of a part of the agenda, and the seconds that this break took."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self._main = main
        self._session = main.session
        self._workshop = ""
        self._position: tuple[str, str] | None = None
        self._view = self._view_before = View.CRITERION
        self._blank = self._both = False
        self._frozen: Source | None = None
        self._wanted_screen = ""
        self._lost = False
        self.window: ProjectorWindow | None = None
        self.timer = BreakTimer(parent=self)
        # Widgets
        self.strip = RoomStrip()
        main.dock.put_above(self.strip)
        self.safety = RoomSafety(main, self.strip)
        # Connections
        self._connect()
        self._show_break()

    def _connect(self) -> None:
        strip, timer, session, main = self.strip, self.timer, self._session, self._main
        main.top_bar.projectorRequested.connect(self.toggle)
        strip.viewRequested.connect(self.show_view)
        strip.followRequested.connect(self.follow)
        strip.blankRequested.connect(self.blank)
        strip.bothRequested.connect(self._show_both)
        strip.screenRequested.connect(self._choose_screen)
        strip.partRequested.connect(self._show_part)
        strip.closeRequested.connect(self.close)
        strip.breakRequested.connect(self._begin_break)
        strip.pauseRequested.connect(timer.pause)
        strip.minuteRequested.connect(timer.add_minute)
        strip.endRequested.connect(self._end_break)
        timer.changed.connect(self.refresh)
        timer.ended.connect(self._tell_break)
        self.breakEnded.connect(session.add_part_time)
        session.workshop_changed.connect(self._change_workshop)
        session.record_changed.connect(self.refresh)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            for screen in application.screens():
                screen.geometryChanged.connect(self._move_aside)
            application.screenAdded.connect(self._find_screen)
            application.screenRemoved.connect(self._lose_screen)
        QShortcut(QKeySequence("Ctrl+Shift+B"), main, lambda: self.act(Action.BLANK))
        main.installEventFilter(self)

    def act(self, action: Action) -> bool:
        """Do what a key asks of the projector or the room-safe mode; return whether it was theirs."""
        if action is Action.BLANK:
            self.blank(not self._blank)
            return True
        return self.safety.act(action)

    # What is shown

    def at(self, instrument: str, code: str) -> None:
        """Take notice of where the walk stands."""
        self._position = instrument, code
        self.refresh()

    def show_view(self, view: View) -> None:
        """Show another view, as things stand now; one that was frozen stays so."""
        self._view, self._blank = view, False
        if self._frozen is not None:
            self._frozen = self._source()
        self.refresh()

    def follow(self, following: bool) -> None:
        """Follow the walk, or keep what is shown."""
        self._frozen = None if following else self._source()
        self.refresh()

    def blank(self, blank: bool) -> None:
        """Show nothing, or what was shown again."""
        if self.window is not None:
            self._blank = blank
            self.refresh()

    def _show_both(self, both: bool) -> None:
        self._both = both
        self.refresh()

    def _show_part(self, part: int) -> None:
        if self.window is not None:
            self.window.show_part(part)

    def refresh(self) -> None:
        """Show the projector, and say on the strip what it shows."""
        self._show_break()
        window, source = self.window, self._frozen or (self._source() if self.window else None)
        if window is None or source is None:
            return
        first = language_of(self._main)
        languages = (first, *(one for one in LANGUAGES if one != first and self._both))
        now = replace(source, languages=languages, countdown=self.timer.countdown)
        window.show_content(None if self._blank else content_of(self._view, now))
        self._tell_shown(source)

    def _source(self) -> Source | None:
        """Return what the projector would be made from now; None without a workshop."""
        record, summary = self._session.record, self._session.summary
        if record is None or summary is None:
            return None
        step = Walk.of(self._session.used_instruments, record).at(self._position or record.position)
        people = expected(record, date.today())[WHOLE_ROOM]
        return Source(for_others(summary), step.key if step else ("", ""), (), people=people)

    def _tell_shown(self, source: Source | None = None) -> None:
        window, source = self.window, source or self._frozen or self._source()
        if window is None or source is None:
            self.strip.show_projector(None)
            return
        own = self._main.screen()
        others = [one.name() for one in QGuiApplication.screens() if one.geometry() != own.geometry()]
        full = window.isFullScreen()
        self.strip.show_projector(
            Shown(
                self._view,
                source.place[1] if self._view in _OF_A_CRITERION else "",
                following=self._frozen is None,
                blank=self._blank,
                both=self._both,
                parts=window.parts,
                part=window.part,
                screens=tuple(others),
                screen=window.screen().name() if full else "",
                beneath=not full and window.frameGeometry().intersects(self._main.window().frameGeometry()),
            )
        )

    def _change_workshop(self) -> None:
        """Let go of all that was shown of another workshop."""
        record = self._session.record
        if record is not None and record.id == self._workshop:
            return self.refresh()
        self.timer.stop()
        self._workshop = record.id if record else ""
        self._frozen, self._position = None, None
        self._view = View.CRITERION
        self._main.top_bar.let_project(record is not None)
        if record is None:
            self.close()
        self.refresh()
        return None

    # Open and closed

    def toggle(self) -> None:
        """Open the projector, or close it."""
        if self.window is None:
            self.open()
        else:
            self.close()

    def open(self) -> None:
        """Open the room's window, on a screen of its own where there is one."""
        if self.window is None and self._session.record is not None:
            self._lost = False
            self.window = ProjectorWindow()
            self.window.setLocale(self._main.locale())
            self.window.closed.connect(self.close)
            self.window.partsChanged.connect(self._tell_shown)
            self._place()
            self.refresh()
            self._main.top_bar.show_projecting(True)

    def close(self) -> None:
        """Close the room's window."""
        window, self.window = self.window, None
        if window is not None:
            self._blank = False
            window.close()
            window.deleteLater()
            self._main.top_bar.show_projecting(False)
            self._tell_shown()

    def _choose_screen(self, name: str) -> None:
        self._wanted_screen = name
        self._place()
        self._tell_shown()

    def _place(self) -> None:
        """Put the window on the room's screen; where there is none, beside the facilitator's, or beneath it."""
        if self.window is not None:
            stand(self.window, self._main.window(), self._wanted_screen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the language; stand aside when the facilitator's window comes to another screen."""
        if watched is self._main and event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self.refresh)
        elif watched is self._main and event.type() == QEvent.Type.ScreenChangeInternal:
            QTimer.singleShot(0, self, self._move_aside)
        elif watched is self._main and event.type() == QEvent.Type.Close:
            self.timer.stop()  # While its time can still be kept.
        return False

    def _move_aside(self) -> None:
        """Find the window's place anew: a screen changed, or the facilitator's window moved to another one."""
        self._place()
        self._tell_shown()

    def _lose_screen(self, screen: QScreen) -> None:
        """Close with the screen, and say so: the window would come over the facilitator's."""
        if self.window is not None and self.window.screen() is screen:
            self.close()
            self._lost = True
            self._main.messages.tell(
                lambda: self.tr(
                    "The projector’s screen is gone: the room sees nothing now. Your window stays as it is."
                )
            )

    def _find_screen(self, screen: QScreen) -> None:
        """Offer the room's own screen to the projector, once it is there; where it shows the same, be safe."""
        screen.geometryChanged.connect(self._move_aside)
        if room_screen(self._main.window()) is None:
            self.safety.propose()
        elif self._lost or (self.window is not None and not self.window.isFullScreen()):
            self._main.messages.tell(
                lambda: self.tr("There is a second screen now."),
                action=lambda: self.tr("Show the projector there"),
                act=self._take_screen,
            )

    def _take_screen(self) -> None:
        self.open()
        self._move_aside()

    # The break

    def _begin_break(self, minutes: int, title: str, part: str) -> None:
        if self._view is not View.BREAK:
            self._view_before = self._view
        self.timer.begin(minutes, title, part)
        self._view, self._blank = View.BREAK, False
        self.refresh()

    def _end_break(self) -> None:
        self.timer.stop()
        if self._view is View.BREAK:
            self._view = self._view_before
        self.refresh()

    def _show_break(self) -> None:
        record, countdown = self._session.record, self.timer.countdown
        agenda = record.agenda if record else ()
        planned = tuple(
            PlannedBreak(part.id, part.title, part.minutes) for part in agenda if part.kind is AgendaKind.BREAK
        )
        self.strip.show_break(countdown, planned)

    def _tell_break(self, part: str, seconds: int) -> None:
        record = self._session.record
        if record is not None and record.closed is None and any(one.id == part for one in record.agenda):
            self.breakEnded.emit(part, seconds)
