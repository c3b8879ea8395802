"""The guided first run: a few steps over the demonstration, which say one thing, ask one thing, and point at it.

Steps are data: a page, what to point at, and how to see that it was done. Nothing is modal: everything can be used
while a step is shown, any page can be visited, and Escape leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.values import WorkshopRecord

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.page_maker import PageMaker
    from pcn_desktop.gui.widgets.ring import Ring
    from pcn_desktop.gui.widgets.tour_panel import TourPanel

Point = Callable[["PageMaker"], QWidget]
"""What finds the part of a page that a step points at."""
Seen = Callable[[WorkshopRecord, WorkshopRecord], bool]
"""What tells, from the workshop before the step and as it is now, that the step was done."""


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step. `name` is that of its words; without `seen` there is nothing to do but look.

    `ready` brings what the step points at to the front of its page.
    """

    name: str
    page: PageName
    point: Point
    seen: Seen | None = None
    ready: Callable[[PageMaker], None] = lambda _: None


def _show_overview(pages: PageMaker) -> None:
    from pcn_desktop.gui.pages.sense.sense_page import Pane

    pages.sense.show_pane(Pane.OVERVIEW)


def _workbook(pages: PageMaker) -> QWidget:
    from pcn_desktop.gui.widgets.export_card import Kind

    return pages.report.cards[Kind.EXCEL]


STEPS: Final = (
    TourStep("workshops", PageName.WORKSHOPS, lambda pages: pages.workshops.list.table),
    TourStep("prepare", PageName.PREPARE, lambda pages: pages.prepare.form.tree),
    TourStep(
        "vote",
        PageName.RUN,
        lambda pages: pages.run.card.room.open_votes,
        lambda before, now: _shown_rounds(before) != _shown_rounds(now),
    ),
    TourStep(
        "rate",
        PageName.RUN,
        lambda pages: pages.run.card.rating,
        lambda before, now: _ratings(before) != _ratings(now),
    ),
    TourStep(
        "note", PageName.RUN, lambda pages: pages.run.card.notes, lambda before, now: _notes(before) != _notes(now)
    ),
    TourStep("sense", PageName.SENSE, lambda pages: pages.sense.overview.maps[0], ready=_show_overview),
    TourStep("act", PageName.ACT, lambda pages: pages.act.table, lambda before, now: before.actions != now.actions),
    TourStep("report", PageName.REPORT, _workbook),
    TourStep("close", PageName.REPORT, lambda pages: pages.report.closing),
)


class Tour(QObject):
    """Leads through the steps over the window; does nothing until `begin` or `start`."""

    left = Signal()
    """It is over: at its end, or before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._workshop = ""
        self._before: WorkshopRecord | None = None
        self._panel: TourPanel | None = None
        self._ring: Ring | None = None
        window.session.record_changed.connect(self._look)
        window.session.workshop_changed.connect(self._leave_other)

    @property
    def running(self) -> bool:
        """Return whether a step is shown."""
        return self._panel is not None

    @property
    def step(self) -> TourStep:
        """Return the step that is shown, or that would be."""
        return STEPS[self._at]

    @property
    def panel(self) -> TourPanel | None:
        """Return the panel; None when no step is shown."""
        return self._panel

    @property
    def ring(self) -> Ring | None:
        """Return the ring around what the step points at; None when no step is shown."""
        return self._ring

    def begin(self) -> None:
        """Open the demonstration, made now unless one is there, and start at the first step."""
        session, window = self._window.session, self._window
        window.pages.flush()
        self.leave()
        if session.open_demonstration(language_of(window), datetime.now().astimezone().date()):
            self.start()

    def start(self) -> None:
        """Show the first step over the open workshop."""
        # Only now: few starts of the program lead here.
        from pcn_desktop.gui.widgets.ring import Ring
        from pcn_desktop.gui.widgets.tour_panel import TourPanel

        record = self._window.session.record
        if record is None:
            return
        self._workshop = record.id
        panel = self._panel = TourPanel(len(STEPS))
        panel.nextRequested.connect(lambda: self.go(self._at + 1))
        panel.backRequested.connect(lambda: self.go(self._at - 1))
        panel.leaveRequested.connect(self.leave)
        self._ring = Ring(self._window)
        self._window.dock.add(panel)
        retint(panel)
        self._window.installEventFilter(self)
        self.go(0)

    def go(self, at: int) -> None:
        """Show a step on its page and point at it; beyond the last step, the tour is over."""
        if self._panel is None or self._ring is None:
            return
        if at >= len(STEPS):
            self.leave()
            self._window.show_page(PageName.WORKSHOPS)
            return
        self._at = max(at, 0)
        self._before = self._window.session.record
        self._panel.show_step(self._at, self.step.name)
        self._window.show_page(self.step.page)
        self.step.ready(self._window.pages)
        self._ring.surround(self._target())
        if self.step.seen is None:
            self._panel.take_focus()
        # Once the page is laid out, and once more when what it brought to the front itself is there.
        QTimer.singleShot(0, self._panel, self._bring_into_view)
        QTimer.singleShot(0, self._panel, lambda: QTimer.singleShot(0, self, self._bring_into_view))

    def leave(self) -> None:
        """Take panel and ring away; the page that is shown takes the keyboard."""
        if self._panel is None or self._ring is None:
            return
        self._window.removeEventFilter(self)
        holder = QApplication.focusWidget()
        focused = holder is not None and self._panel.isAncestorOf(holder)
        self._ring.hide()
        self._ring.deleteLater()
        self._window.dock.remove(self._panel)
        self._panel = self._ring = self._before = None
        if focused:
            self._focus_page()
        self.left.emit()

    def _focus_page(self) -> None:
        """Give the keyboard to the page that is shown; where it does not say to what, to its first part."""
        from pcn_desktop.gui.widgets.drawer import first_stop

        self._window.show_page(self._window.page)
        page, holder = self._window.stack.currentWidget(), QApplication.focusWidget()
        if page is not None and not (holder is not None and page.isAncestorOf(holder)):
            part = first_stop(page)
            if part is not None:
                part.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave on an Escape that nothing else in the window had a use for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _target(self) -> QWidget:
        return self.step.point(self._window.pages)

    def _bring_into_view(self) -> None:
        if self._ring is None:
            return
        target = self._target()
        above = target.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(target)
            above = above.parentWidget()
        self._ring.follow()

    def _look(self) -> None:
        """See whether what the step asks was done."""
        now = self._window.session.record
        seen = self.step.seen
        if self._panel is None or seen is None or self._before is None or now is None:
            return
        if seen(self._before, now):
            self._panel.show_done()

    def _leave_other(self) -> None:
        """Leave when another workshop is opened: the steps tell of the demonstration."""
        record = self._window.session.record
        if record is None or record.id != self._workshop:
            self.leave()


def _ratings(record: WorkshopRecord) -> list[dict[str, object]]:
    return [dict(part.ratings) for part in record.assessments]


def _shown_rounds(record: WorkshopRecord) -> int:
    return sum(one.revealed is not None for part in record.assessments for them in part.rounds.values() for one in them)


def _notes(record: WorkshopRecord) -> list[object]:
    return [note for part in record.assessments for note in part.notes]
