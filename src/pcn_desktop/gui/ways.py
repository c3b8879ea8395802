"""The ways from one place of the window to another, and back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pcn_desktop.assessment.closing import Check
from pcn_desktop.assessment.find import Kind
from pcn_desktop.gui.widgets.rail import PageName

if TYPE_CHECKING:
    from pcn_desktop.assessment.closing import Checked
    from pcn_desktop.assessment.find import Place
    from pcn_desktop.gui.main_window import MainWindow


class Ways:
    """Leads to a criterion, a note, an action or a line of one window; pages know no other page."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._came_from = PageName.SENSE

    def visit(self, source: PageName, instrument: str, code: str) -> None:
        """Go from a page to a criterion in Run, which offers the way back."""
        self._came_from = source
        self.show_criterion(instrument, code)
        self._window.pages.run.way_back.offer(partial(self._window.rail.words, source))

    def go_back(self) -> None:
        """Go back to where the last visit came from."""
        self._window.show_page(self._came_from)

    def show_criterion(self, instrument: str, code: str) -> None:
        """Show a criterion in the walk."""
        self._window.show_page(PageName.RUN)
        self._window.pages.run.go_to(instrument, code)

    def show_action(self, action: str) -> None:
        """Show an action, by its id, in the plan."""
        self._window.show_page(PageName.ACT)
        self._window.pages.act.select(action)

    def show_found(self, place: Place) -> None:
        """Show the place of something found, in the workshop where it stands."""
        window, record = self._window, self._window.session.record
        if place.workshop and (record is None or record.id != place.workshop):
            window.open_workshop(place.workshop)
            record = window.session.record
            if record is None or record.id != place.workshop:
                return  # It could not be opened; why has been said.
        if place.kind is Kind.ACTION:
            self.show_action(place.id)
        elif place.kind in (Kind.CHOICE, Kind.SWOT):
            window.show_page(PageName.SENSE)
            window.pages.sense.show_entry(place.id)
        elif place.kind is Kind.NOTE:
            window.show_page(PageName.RUN)
            window.pages.run.show_note(place.instrument, place.code, place.id)
        elif place.code:
            self.show_criterion(place.instrument, place.code)
        else:
            window.show_page(PageName.RUN)

    def show_open(self, line: Checked) -> None:
        """Show what a line of the closing list left open."""
        window = self._window
        if line.places:
            self.show_criterion(*line.places[0])
            if line.check is Check.PARKED:
                window.pages.run.show_parked()
        elif line.check is Check.PRIORITIES:
            from pcn_desktop.gui.pages.sense.sense_page import Pane

            window.show_page(PageName.SENSE)
            window.pages.sense.show_pane(Pane.CHOICES)
        elif line.check in (Check.ACTIONS, Check.OWNERS, Check.DATES):
            window.show_page(PageName.ACT)
