"""Makes each page when it is first needed, connects it in one block, and fills it.

The window paints before any page but the home page exists; the others are made while nobody waits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.keys import KeyMap
from pcn_desktop.gui.pages.workshops_page import WorkshopsPage
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import documents_folder

P = TypeVar("P", bound=QWidget)

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.pages.act.act_page import ActPage
    from pcn_desktop.gui.pages.help_page import HelpPage
    from pcn_desktop.gui.pages.instruments_page import InstrumentsPage
    from pcn_desktop.gui.pages.prepare_page import PreparePage
    from pcn_desktop.gui.pages.report_page import ReportPage
    from pcn_desktop.gui.pages.run.run_page import RunPage
    from pcn_desktop.gui.pages.sense.sense_page import SensePage
    from pcn_desktop.gui.pages.settings_page import SettingsPage


class PageMaker:
    """The pages of one window. A page that nobody asked for yet costs nothing and shows nothing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[PageName, QWidget] = {}
        self._came_from = PageName.SENSE
        self._workshops_are_old = True

    def page(self, name: PageName) -> QWidget:
        """Return a page, made now if need be."""
        makers: dict[PageName, Callable[[], QWidget]] = {
            PageName.WORKSHOPS: lambda: self.workshops,
            PageName.PREPARE: lambda: self.prepare,
            PageName.RUN: lambda: self.run,
            PageName.SENSE: lambda: self.sense,
            PageName.ACT: lambda: self.act,
            PageName.REPORT: lambda: self.report,
            PageName.INSTRUMENTS: lambda: self.instruments,
            PageName.SETTINGS: lambda: self.settings,
            PageName.HELP: lambda: self.help,
        }
        return makers[name]()

    def missing(self) -> PageName | None:
        """Return a page that is not made yet; None when all are."""
        return next((name for name in PageName if name not in self._made), None)

    @property
    def workshops(self) -> WorkshopsPage:
        """The list of workshops."""
        return self._get(PageName.WORKSHOPS, self._make_workshops)

    def _make_workshops(self) -> WorkshopsPage:
        window, session, page = self._window, self._window.session, WorkshopsPage(parent=self._window.stack)
        page.newRequested.connect(lambda: window.new_workshops.ask_new(window.settings.facilitator))
        page.demonstrationRequested.connect(window.tour.begin)
        page.openRequested.connect(window.open_workshop)
        page.duplicateRequested.connect(window.new_workshops.ask_duplicate)
        page.deleteRequested.connect(window.remover.ask_delete)
        page.list.linesRequested.connect(lambda ids: page.list.show_lines(session.lines(ids)))
        page.list.keysRequested.connect(lambda: page.list.show_keys(session.read(lambda known: known.workshop_keys())))
        page.list.show_sorting(window.settings.workshops_sorting)
        page.list.sortingChanged.connect(
            lambda sorting: window.change(replace(window.settings, workshops_sorting=sorting))
        )
        return page

    @property
    def prepare(self) -> PreparePage:
        """What the workshop is about and what it looks at."""
        return self._get(PageName.PREPARE, self._make_prepare)

    def _make_prepare(self) -> PreparePage:
        from pcn_desktop.gui.pages.prepare_page import PreparePage

        window, session, page = self._window, self._window.session, PreparePage(parent=self._window.stack)
        page.detailsChanged.connect(session.change_details)
        page.scopeRequested.connect(session.change_scope)
        page.historyRequested.connect(lambda: page.show_history(session.workshop_history()))
        page.restoreRequested.connect(session.restore)
        page.walkRequested.connect(partial(window.show_page, PageName.RUN))
        page.dirtyChanged.connect(partial(window.hold, page))
        return page

    @property
    def run(self) -> RunPage:
        """The walk."""
        return self._get(PageName.RUN, self._make_run)

    def _make_run(self) -> RunPage:
        from pcn_desktop.gui.pages.run.run_page import RunPage

        window, session, page = self._window, self._window.session, RunPage(parent=self._window.stack)
        page.rateRequested.connect(session.rate)
        page.noteWritten.connect(
            lambda instrument, code, note, text, language, stay: session.write_note(
                instrument, code, note, text, language=language, stay=stay
            )
        )
        page.actionWritten.connect(session.write_entry)
        page.actionOpened.connect(self.show_action)
        page.side.actions_panel.form.owners = session.owners
        page.positionChanged.connect(session.keep_position)
        page.historyRequested.connect(lambda *key: page.show_history(session.history(*key)))
        page.restoreRequested.connect(session.restore)
        page.reportRequested.connect(partial(window.show_page, PageName.REPORT))
        page.windowRequested.connect(window.act)
        page.dirtyChanged.connect(partial(window.hold, page))
        page.way_back.returnRequested.connect(lambda: window.show_page(self._came_from))
        page.eraseRequested.connect(window.remover.ask_erase)
        session.revealed.connect(page.reveal)
        return page

    def visit(self, source: PageName, instrument: str, code: str) -> None:
        """Go from a page to a criterion in Run, which offers the way back."""
        self._came_from = source
        self._window.show_page(PageName.RUN)
        self.run.go_to(instrument, code)
        self.run.way_back.offer(partial(self._window.rail.words, source))

    @property
    def sense(self) -> SensePage:
        """What the ratings say, and what the room chooses."""
        return self._get(PageName.SENSE, self._make_sense)

    def _make_sense(self) -> SensePage:
        from pcn_desktop.gui.pages.sense.sense_page import SensePage

        window, session, page = self._window, self._window.session, SensePage(parent=self._window.stack)
        page.criterionRequested.connect(partial(self.visit, PageName.SENSE))
        page.entryWritten.connect(lambda entry, stay: session.write_entry(entry, stay=stay))
        page.entryRemoved.connect(session.remove_entry)
        page.pictureSaved.connect(window.messages.tell_saved)
        page.pictureFailed.connect(window.messages.report)
        page.dirtyChanged.connect(partial(window.hold, page))
        return page

    @property
    def act(self) -> ActPage:
        """What is to be done."""
        return self._get(PageName.ACT, self._make_act)

    def _make_act(self) -> ActPage:
        from pcn_desktop.gui.pages.act.act_page import ActPage

        window, session, page = self._window, self._window.session, ActPage(parent=self._window.stack)
        page.actionWritten.connect(session.write_entry)
        page.actionRemoved.connect(session.remove_entry)
        page.goRequested.connect(partial(self.visit, PageName.ACT))
        page.dirtyChanged.connect(partial(window.hold, page))
        return page

    def start_action(self, instrument: str, code: str) -> None:
        """Open a new row of the action plan for a dimension or a criterion."""
        self._window.show_page(PageName.ACT)
        self.act.start_action(instrument, code)

    def show_action(self, action: str) -> None:
        """Show an action, by its id, in the plan."""
        self._window.show_page(PageName.ACT)
        self.act.select(action)

    @property
    def report(self) -> ReportPage:
        """What leaves."""
        return self._get(PageName.REPORT, self._make_report)

    def _make_report(self) -> ReportPage:
        from pcn_desktop.gui.pages.report_page import ReportPage

        window, exporter, page = self._window, self._window.exporter, ReportPage(parent=self._window.stack)
        session, keeper = window.session, window.keeper
        page.exportRequested.connect(window.export)
        page.cancelRequested.connect(exporter.cancel)
        page.openRequested.connect(window.open_outside)
        page.chart.saved.connect(window.messages.tell_saved)
        page.chart.failed.connect(window.messages.report)
        page.folderChosen.connect(lambda folder: window.change(replace(window.settings, export_folder=folder)))
        page.closeRequested.connect(lambda: window.when_saved(session.close_workshop))
        page.reopenRequested.connect(session.reopen_workshop)
        page.copyRequested.connect(keeper.back_up_elsewhere)
        page.goRequested.connect(window.finder.go_open)
        keeper.copied.connect(page.closing.show_copied)
        keeper.copied.connect(self.show_closing)
        keeper.copy_failed.connect(page.closing.show_copy_failed)
        keeper.copy_failed.connect(lambda error: None if isinstance(error, PcnError) else window.messages.report(error))
        exporter.progress.connect(page.show_progress)
        exporter.done.connect(page.show_done)
        exporter.failed.connect(page.show_failed)
        return page

    @property
    def instruments(self) -> InstrumentsPage:
        """Everything there is to read."""
        return self._get(PageName.INSTRUMENTS, self._make_instruments)

    def _make_instruments(self) -> InstrumentsPage:
        from pcn_desktop.gui.pages.instruments_page import InstrumentsPage

        return InstrumentsPage(parent=self._window.stack)

    @property
    def settings(self) -> SettingsPage:
        """What is chosen once, and the care of the workspace."""
        return self._get(PageName.SETTINGS, self._make_settings)

    def _make_settings(self) -> SettingsPage:
        from pcn_desktop.gui.pages.settings_page import SettingsPage

        window, keeper, page = self._window, self._window.keeper, SettingsPage(parent=self._window.stack)
        page.settingsChanged.connect(window.change)
        page.backupRequested.connect(keeper.back_up)
        page.checkRequested.connect(keeper.check)
        page.restoreRequested.connect(lambda path: window.when_saved(partial(keeper.restore, path)))
        page.workspaceRequested.connect(lambda path: window.when_saved(partial(keeper.open, path)))
        page.copyHereRequested.connect(lambda: window.when_saved(keeper.copy_here))
        page.logRequested.connect(window.show_log)
        page.diagnosticRequested.connect(window.rescue.show_diagnostic)
        keeper.told.connect(page.show_result)
        keeper.working.connect(page.show_working)
        return page

    @property
    def help(self) -> HelpPage:
        """What there is to know, in the language of the window."""
        return self._get(PageName.HELP, self._make_help)

    def _make_help(self) -> HelpPage:
        from pcn_desktop.gui.pages.help_page import HelpPage

        window, guidance = self._window, self._window.help_desk
        page = HelpPage(window.rail.words, parent=window.stack)
        page.leaveRequested.connect(guidance.leave)
        page.tourRequested.connect(window.tour.begin)
        page.guideRequested.connect(guidance.write_guide)
        page.openRequested.connect(window.open_outside)
        page.show_facts(guidance.facts)
        guidance.told.connect(page.say)
        return page

    def _get(self, name: PageName, make: Callable[[], P]) -> P:
        if name not in self._made:
            page = self._made[name] = make()
            self._window.stack.addWidget(page)
            retint(page)
            self.fill(only=name)
        return self._made[name]  # type: ignore[return-value]

    # What the pages show

    def fill(self, *, only: PageName | None = None) -> None:
        """Show everything that the session and the settings hold, on the pages that exist."""
        self.show_settings(only=only)
        self.show_workspace(only=only)
        self.show_workshops(only=only)
        self.show_workshop(only=only)

    def show_settings(self, *, only: PageName | None = None) -> None:
        """Show the settings."""
        settings = self._window.settings
        if self._has(PageName.RUN, only):
            self.run.show_keys(KeyMap.of(settings.keys_on, settings.keys))
        if self._has(PageName.SETTINGS, only):
            self.settings.show_settings(settings)
        folder = Path(settings.export_folder) if settings.export_folder else documents_folder()
        if self._has(PageName.SENSE, only):
            self.sense.show_folder(folder)
        if self._has(PageName.REPORT, only):
            self.report.show_folder(folder)

    def show_workspace(self, *, only: PageName | None = None) -> None:
        """Show which workspace is open, and its instruments."""
        session = self._window.session
        workspace = session.workspace
        if self._has(PageName.INSTRUMENTS, only):
            self.instruments.show_instruments(session.latest_instruments)
        if self._has(PageName.SETTINGS, only):
            if workspace is None:
                self.settings.show_workspace(None, None, False)
            else:
                self.settings.show_workspace(workspace.path, workspace.warning, workspace.read_only)

    def show_workshops(self, *, only: PageName | None = None) -> None:
        """Show the list of workshops: at once, or when its page is shown next."""
        if self._has(PageName.WORKSHOPS, only):
            self._workshops_are_old = True
            self.refresh_workshops()

    def refresh_workshops(self) -> None:
        """Read the list of workshops anew if something changed and it is on screen; hidden, nothing is read."""
        session = self._window.session
        shown = self._window.stack.currentWidget() is self._made.get(PageName.WORKSHOPS)
        if self._workshops_are_old and shown and session.workspace is not None:
            self._workshops_are_old = False
            ids = session.read(lambda known: known.workshop_ids())
            self.workshops.show_workshops(ids, session.record.id if session.record else None)

    def show_workshop(self, *, only: PageName | None = None, other: bool = True) -> None:
        """Show the open workshop; `other` says that it is not the one shown before."""
        session = self._window.session
        record, summary, instruments = session.record, session.summary, session.used_instruments
        if record is None or summary is None:
            return
        read_only = session.workspace is not None and session.workspace.read_only
        if self._has(PageName.PREPARE, only):
            self.prepare.show_workshop(record, instruments)
        if self._has(PageName.RUN, only):
            (self.run.show_workshop if other else self.run.show_record)(record, instruments, summary)
        if self._has(PageName.SENSE, only):
            self.sense.show_workshop(summary, read_only=read_only)
        if self._has(PageName.ACT, only):
            self.act.show_workshop(record, instruments, session.owners, read_only=read_only)
        if self._has(PageName.REPORT, only):
            self.report.show_summary(summary)
            self.show_closing()

    def show_closing(self) -> None:
        """Show what the open workshop leaves open, if its page is on screen: else when it is shown next."""
        shown = self._window.stack.currentWidget() is self._made.get(PageName.REPORT)
        if shown and self._window.session.record is not None:
            self.report.show_closing(self._window.session.checklist())

    def flush(self) -> None:
        """Write what is being typed on any page."""
        if PageName.PREPARE in self._made:
            self.prepare.flush()
        if PageName.RUN in self._made:
            self.run.flush()
        if PageName.SENSE in self._made:
            self.sense.flush()
        if PageName.ACT in self._made:
            self.act.flush()

    def _has(self, name: PageName, only: PageName | None) -> bool:
        return name in self._made and only in (None, name)
