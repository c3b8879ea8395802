"""Makes each page when it is first needed, connects it in one block, and fills it.

The window paints before any page but the home page exists; the others are made while nobody waits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pcn_desktop.assessment.gate import Line, inventory
from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.keys import KeyMap
from pcn_desktop.gui.page_news import News, PageNews
from pcn_desktop.gui.pages.workshops_page import WorkshopsPage
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.widgets.page import Page
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import documents_folder

P = TypeVar("P", bound=Page)
Shows = dict[News, Callable[[], object]]
"""How a page shows what is new."""

if TYPE_CHECKING:
    from pcn_desktop.assessment.summary import Summary
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.pages.act.act_page import ActPage
    from pcn_desktop.gui.pages.help_page import HelpPage
    from pcn_desktop.gui.pages.instruments_page import InstrumentsPage
    from pcn_desktop.gui.pages.prepare.prepare_page import PreparePage
    from pcn_desktop.gui.pages.report_page import ReportPage
    from pcn_desktop.gui.pages.run.run_page import RunPage
    from pcn_desktop.gui.pages.sense.sense_page import SensePage
    from pcn_desktop.gui.pages.settings_page import SettingsPage
    from pcn_desktop.gui.pages.vault.vault_page import VaultPage
    from pcn_desktop.instruments.model import Instrument
    from pcn_desktop.workspace.values import WorkshopRecord


class Open(NamedTuple):
    """The open workshop for a page; in room-safe mode, as others may see it. `read_only`: its file takes no change."""

    record: WorkshopRecord
    instruments: tuple[Instrument, ...]
    summary: Summary
    read_only: bool


class PageMaker:
    """The pages of one window. One that nobody asked for yet costs nothing; one that is asked for is up to date."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[PageName, Page] = {}
        self._news = PageNews(lambda page: page is window.stack.currentWidget() or window.holds(page))

    def page(self, name: PageName) -> Page:
        """Return a page, made now if need be."""
        makers: dict[PageName, Callable[[], Page]] = {
            PageName.WORKSHOPS: lambda: self.workshops,
            PageName.PREPARE: lambda: self.prepare,
            PageName.RUN: lambda: self.run,
            PageName.SENSE: lambda: self.sense,
            PageName.ACT: lambda: self.act,
            PageName.VAULT: lambda: self.vault,
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

        def show() -> None:
            if session.workspace is not None:
                ids = session.read(lambda known: known.workshop_ids())
                page.show_workshops(ids, session.record.id if session.record else None)

        self._news.join(page, {News.WORKSHOPS: show})
        return page

    @property
    def prepare(self) -> PreparePage:
        """What the workshop is about and what it looks at."""
        return self._get(PageName.PREPARE, self._make_prepare)

    def _make_prepare(self) -> PreparePage:
        from pcn_desktop.gui.pages.prepare.prepare_page import PreparePage
        from pcn_desktop.gui.paper_desk import PaperDesk

        window, session, page = self._window, self._window.session, PreparePage(parent=self._window.stack)
        paper = PaperDesk(window, page.room.paper)
        page.detailsChanged.connect(session.change_details)
        page.scopeRequested.connect(session.change_scope)
        page.votesRequested.connect(session.change_voted)
        page.entryWritten.connect(session.write_entry)
        page.entriesChanged.connect(session.change_entries)
        page.historyRequested.connect(lambda: page.show_history(session.workshop_history()))
        page.restoreRequested.connect(session.restore)
        page.walkRequested.connect(partial(window.show_page, PageName.RUN))
        page.dirtyChanged.connect(partial(window.hold, page))
        page.vaultRequested.connect(partial(window.show_page, PageName.VAULT))

        def show(now: Open) -> None:
            page.show_workshop(now.record, now.instruments, read_only=now.read_only)
            page.show_follows(session.followed)
            chosen = [one for one in session.latest_instruments if one.key in now.record.community]
            page.custody.show_custody(tuple(chosen), now.record.held)
            paper.show()

        shows = self._of_workshop(show) | {News.SETTINGS: lambda: page.room.paper.show_folder(self._folder())}
        self._news.join(page, shows)
        return page

    @property
    def run(self) -> RunPage:
        """The walk."""
        return self._get(PageName.RUN, self._make_run)

    def _make_run(self) -> RunPage:
        from pcn_desktop.gui.pages.run.run_page import RunPage
        from pcn_desktop.gui.run_wiring import wire_run

        window, session, page = self._window, self._window.session, RunPage(parent=self._window.stack)
        wire_run(window, page)
        session.revealed.connect(self._reveal)
        shows = self._of_workshop(
            lambda now: page.show_record(now.record, now.instruments, now.summary),
            other=lambda now: page.show_workshop(now.record, now.instruments, now.summary),
        )
        shows[News.WORKSPACE] = lambda: page.side.guidance.know(session.latest_instruments)
        shows[News.VAULT] = lambda: page.show_vault(window.vault_room.beside())
        shows[News.SETTINGS] = lambda: page.show_keys(KeyMap.of(window.settings.keys_on, window.settings.keys))
        self._news.join(page, shows)
        return page

    def _reveal(self, instrument: str, code: str) -> None:
        """Show what undo or redo touched: the walk may be hidden, and must know the record before it moves."""
        self.run.reveal(instrument, code)

    @property
    def sense(self) -> SensePage:
        """What the ratings say, and what the room chooses."""
        return self._get(PageName.SENSE, self._make_sense)

    def _make_sense(self) -> SensePage:
        from pcn_desktop.gui.pages.sense.sense_page import SensePage

        window, session, page = self._window, self._window.session, SensePage(parent=self._window.stack)
        page.criterionRequested.connect(partial(window.ways.visit, PageName.SENSE))
        page.entryWritten.connect(session.write_entry)
        page.entryRemoved.connect(session.remove_entry)
        page.pictureSaved.connect(window.messages.tell_saved)
        page.pictureFailed.connect(window.messages.report)
        page.dirtyChanged.connect(partial(window.hold, page))
        shows = self._of_workshop(lambda now: page.show_workshop(now.summary, read_only=now.read_only))
        self._news.join(page, shows | {News.SETTINGS: lambda: page.show_folder(self._folder())})
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
        page.goRequested.connect(partial(window.ways.visit, PageName.ACT))
        page.dirtyChanged.connect(partial(window.hold, page))
        shows = self._of_workshop(
            lambda now: page.show_workshop(now.record, now.instruments, session.owners, read_only=now.read_only)
        )
        self._news.join(page, shows)
        return page

    @property
    def vault(self) -> VaultPage:
        """Whose answers are held where."""
        return self._get(PageName.VAULT, self._make_vault)

    def _make_vault(self) -> VaultPage:
        from pcn_desktop.gui.pages.vault.vault_page import VaultPage

        window, room = self._window, self._window.vault_room
        page = VaultPage(room.dialogs, parent=window.stack)
        room.serve(page)
        show = partial(room.show, page)
        shows: dict[News, Callable[[], object]] = dict.fromkeys(
            (News.WORKSPACE, News.WORKSHOP, News.RECORD, News.VAULT), show
        )
        keys = lambda: page.walk.show_keys(KeyMap.of(window.settings.keys_on, window.settings.keys))  # noqa: E731
        self._news.join(page, shows | {News.SETTINGS: keys})
        return page

    @property
    def report(self) -> ReportPage:
        """What leaves."""
        return self._get(PageName.REPORT, self._make_report)

    def _make_report(self) -> ReportPage:
        from pcn_desktop.gui.pages.report_page import ReportPage
        from pcn_desktop.gui.report_wiring import wire_report

        page = ReportPage(parent=self._window.stack)
        wire_report(self._window, page)
        self._window.keeper.copied.connect(self.show_closing)

        def show(now: Open) -> None:
            page.show_summary(now.summary)
            page.show_leaving(self._leaving())
            self.show_closing()

        shows = self._of_workshop(show) | {News.SETTINGS: lambda: page.show_folder(self._folder())}
        self._news.join(page, shows | {News.VAULT: lambda: page.show_leaving(self._leaving())})
        return page

    def _leaving(self) -> tuple[Line, ...] | None:
        """Return exactly what reports say of vaults; None where nothing is said of one."""
        summary = self._window.vault_desk.summary_for(self._window.session.summary)
        outgoing = summary.outgoing if summary else ()
        return tuple(line for one in outgoing for line in inventory(one)) if outgoing else None

    @property
    def instruments(self) -> InstrumentsPage:
        """Everything there is to read."""
        return self._get(PageName.INSTRUMENTS, self._make_instruments)

    def _make_instruments(self) -> InstrumentsPage:
        from pcn_desktop.gui.pages.instruments_page import InstrumentsPage

        session, page = self._window.session, InstrumentsPage(parent=self._window.stack)
        self._news.join(page, {News.WORKSPACE: lambda: page.show_instruments(session.latest_instruments)})
        return page

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
        page.logRequested.connect(window.rescue.show_log)
        page.diagnosticRequested.connect(window.rescue.show_diagnostic)
        keeper.told.connect(page.show_result)
        keeper.working.connect(page.show_working)

        def show() -> None:
            workspace = window.session.workspace
            if workspace is None:
                page.show_workspace(None, None, False)
            else:
                page.show_workspace(workspace.path, workspace.warning, workspace.read_only)

        self._news.join(page, {News.SETTINGS: lambda: page.show_settings(window.settings), News.WORKSPACE: show})
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
        self._news.join(page, {})
        return page

    def _get(self, name: PageName, make: Callable[[], P]) -> P:
        if name not in self._made:
            page = self._made[name] = make()
            self._window.stack.addWidget(page)
            retint(page)
        self._news.catch_up(self._made[name])
        return self._made[name]  # type: ignore[return-value]

    # What the pages show

    def tell(self, news: News) -> None:
        """Pass on that something is new: to the page on screen at once, to another when it is asked for."""
        self._news.tell(news)

    def _of_workshop(self, show: Callable[[Open], object], other: Callable[[Open], object] | None = None) -> Shows:
        """Return how a page shows the open workshop; `other`, how it shows one that is not the one shown before."""

        def shown(by: Callable[[Open], object]) -> None:
            session = self._window.session
            record, summary, workspace = session.record, session.summary, session.workspace
            if record is not None and summary is not None:
                seen = for_others(summary) if room_safe().on else summary
                by(Open(record, session.used_instruments, seen, workspace is not None and workspace.read_only))

        return {News.WORKSHOP: partial(shown, other or show), News.RECORD: partial(shown, show)}

    def _folder(self) -> Path:
        """Return the folder where files that leave the program go."""
        chosen = self._window.settings.export_folder
        return Path(chosen) if chosen else documents_folder()

    def show_closing(self) -> None:
        """Show what the open workshop leaves open, if its page is on screen: else when it is shown next."""
        shown = self._window.stack.currentWidget() is self._made.get(PageName.REPORT)
        if shown and self._window.session.record is not None:
            self.report.show_closing(self._window.session.checklist())

    def flush(self) -> None:
        """Write what is being typed on any page."""
        for page in self.made:
            page.flush()

    @property
    def made(self) -> tuple[Page, ...]:
        """Return the pages that exist, as they are, in the order of the rail."""
        return tuple(self._made[name] for name in PageName if name in self._made)
