"""The main window: rail, top bar, messages and the stack of pages; it starts, navigates, saves and closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QThreadPool, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.bugs import BugDoor
from pcn_desktop.gui.custody import VaultDesk
from pcn_desktop.gui.exporting import Exporter
from pcn_desktop.gui.finding import Finder
from pcn_desktop.gui.help_desk import HelpDesk
from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.keeping import Keeper
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import Languages, language_of
from pcn_desktop.gui.messages import Messages
from pcn_desktop.gui.new_workshops import NewWorkshops
from pcn_desktop.gui.page_maker import PageMaker
from pcn_desktop.gui.page_news import News
from pcn_desktop.gui.pages.nothing_open_page import NothingOpenPage
from pcn_desktop.gui.projecting import Projecting
from pcn_desktop.gui.removing import Remover
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.tour import Tour
from pcn_desktop.gui.trouble.rescue import Rescue
from pcn_desktop.gui.vault_room import VaultRoom
from pcn_desktop.gui.ways import Ways
from pcn_desktop.gui.widgets.dock import Dock
from pcn_desktop.gui.widgets.rail import PageName, Rail
from pcn_desktop.gui.widgets.top_bar import TopBar
from pcn_desktop.paths import VAULT_SUFFIX, default_workspace
from pcn_desktop.settings import Settings, save_settings

_OF_A_WORKSHOP = (PageName.PREPARE, PageName.RUN, PageName.SENSE, PageName.ACT, PageName.REPORT)
_BREATH_MS = 300
"""The first page is on screen and answers before the others are made."""
_OF_NOTHING = (PageName.INSTRUMENTS, PageName.SETTINGS, PageName.HELP)


class MainWindow(QWidget):
    """All that the frame holds. It is painted first; `load` fills it."""

    def __init__(
        self, languages: Languages, settings: Settings, workspace: Path | None = None, bugs: BugDoor | None = None
    ) -> None:
        """Build the window; `workspace` is one named for this time only, not remembered."""
        super().__init__()
        self.settings = settings
        self._vault_to_open: Path | None = None
        self._named = self._take_vault(workspace)
        self._languages = languages
        self._unsaved: set[QWidget] = set()
        self._close_anyway = False
        self._loaded = False
        self._page = PageName.WORKSHOPS
        self.session = Session(self)
        self.keeper = Keeper(self.session, self)
        self.exporter = Exporter(self)
        self.new_workshops = NewWorkshops(self.session, self)
        self.vault_desk = VaultDesk(self.session, self)
        # Widgets
        self.rail = Rail()
        self.top_bar = TopBar(self.session.undo_stack)
        self.messages = Messages()
        self.stack = QStackedWidget()
        self.stack.setProperty("role", "pages")
        self.pages = PageMaker(self)
        self.ways = Ways(self)
        self.tour = Tour(self)
        self.finder = Finder(self)
        self.remover = Remover(self)
        self.rescue = Rescue(self, bugs or BugDoor(self))
        self.help_desk = HelpDesk(self)
        self.vault_room = VaultRoom(self.vault_desk, self)
        # Layout
        self._lay_out()
        self.projecting = Projecting(self)
        # Connections
        self._connect()
        self._dress()
        self._show_first_page()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.messages)
        self.dock = Dock(right, self.stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        session, keeper = self.session, self.keeper
        self.rail.pageRequested.connect(self.show_page)
        self.top_bar.languageRequested.connect(self.switch_language)
        self.top_bar.findRequested.connect(self.finder.ask)
        self.top_bar.helpRequested.connect(self.help_desk.open)
        session.workspace_changed.connect(lambda: self.pages.tell(News.WORKSPACE))
        session.workshops_changed.connect(lambda: self.pages.tell(News.WORKSHOPS))
        session.workshop_changed.connect(self._show_workshop)
        session.record_changed.connect(self._show_record)
        self.vault_desk.changed.connect(lambda: self.pages.tell(News.VAULT))
        session.saved.connect(self.messages.take_kept)
        session.saved.connect(self._show_saved)
        session.failed.connect(lambda error: self.messages.report_unkept(keeper.reason(error)))
        self.new_workshops.asked.connect(self.pages.flush)
        self.new_workshops.made.connect(lambda: self.show_page(PageName.PREPARE))
        keeper.opened.connect(self._remember_workspace)
        keeper.leaving.connect(self.pages.flush)
        keeper.failed.connect(self.messages.report)
        keeper.unopened.connect(self._show_unopened)
        keeper.copied_here.connect(lambda path, moment: self.when_saved(lambda: keeper.move_to(path, moment)))
        self.messages.retryRequested.connect(self.load)
        keys_of_window = {
            "Ctrl+Z": session.undo_stack.undo,
            "Ctrl+Shift+Z": session.undo_stack.redo,
            "Ctrl+F": self.finder.ask,
            "F1": self.help_desk.open,
            "F11": lambda: self.act(Action.FULL_SCREEN),
        }
        for keys, slot in keys_of_window.items():
            QShortcut(QKeySequence(keys), self, slot)
        QApplication.styleHints().colorSchemeChanged.connect(self._dress)

    # Starting

    def load(self, place: Path | None = None) -> None:
        """Open `place`, or the workspace of last time, and its workshop; called once the window is on screen."""
        chosen = Path(self.settings.workspace) if self.settings.workspace else None
        opened = self.keeper.open(place or self._named or chosen)
        self._loaded = True
        last = self.settings.last_workshop
        if not opened:
            self._show_first_page(self._page)
            self._focus_what_helps()
        elif self.settings.language and last and self.session.lines([last]):
            self.open_workshop(last)
        elif self.settings.language and self._page is PageName.WORKSHOPS:
            self.pages.workshops.take_focus()
        QTimer.singleShot(_BREATH_MS, self, self._make_a_page)
        self._ask_for_vault()

    def _focus_what_helps(self) -> None:
        """Give the keyboard to what can be done about a workspace that is not open."""
        page = self.stack.currentWidget()
        if not self.messages.offer_focus() and isinstance(page, NothingOpenPage):
            page.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_named(self, place: Path) -> None:
        """Open a workspace for this time only, not remembered; or ask for the secret of a vault."""
        self._named = self._take_vault(place)
        self.load()

    def _take_vault(self, place: Path | None) -> Path | None:
        """Return the workspace named; a vault named in its place is opened once the usual workspace is."""
        if place is None or place.suffix.lower() != VAULT_SUFFIX:
            return place
        self._vault_to_open = place
        return None

    def _ask_for_vault(self) -> None:
        place, self._vault_to_open = self._vault_to_open, None
        if place is not None and self.settings.language:
            self.show_page(PageName.VAULT)
            self.vault_room.ask_open(place)

    def _make_a_page(self) -> None:
        """Make the pages that nobody asked for yet, one at a time, while nobody types in a dialog."""
        missing = self.pages.missing()
        if missing is not None and self.isVisible():
            busy = QApplication.activeModalWidget() is not None
            if not busy:
                self.pages.page(missing)
            QTimer.singleShot(_BREATH_MS if busy else 0, self, self._make_a_page)

    def _show_first_page(self, page: PageName = PageName.WORKSHOPS) -> None:
        first_start = self.settings.language is None
        self.rail.setVisible(not first_start)
        self.top_bar.setVisible(not first_start)
        if not first_start:
            self.show_page(page)
            return
        from pcn_desktop.gui.pages.welcome_page import WelcomePage

        if not isinstance(self.stack.currentWidget(), WelcomePage):
            welcome = WelcomePage()
            welcome.languageChosen.connect(self._begin)
            self.stack.addWidget(welcome)
            self.stack.setCurrentWidget(welcome)

    def _begin(self, language: str) -> None:
        welcome = self.stack.currentWidget()
        self.switch_language(language)
        self._show_first_page()
        if welcome is not None:
            self.stack.removeWidget(welcome)
            welcome.deleteLater()

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, then close; stay, once, when that fails."""
        self.pages.flush()
        if self._unsaved and not self._close_anyway:
            self.messages.tell(
                lambda: self.tr("Some text could not be saved. It is still in its field: copy it before closing."),
                "error",
                action=lambda: self.tr("Close without it"),
                act=self._close_without,
            )
            event.ignore()
            return
        self.rescue.stand_down()
        self.vault_desk.lock()
        self.session.detach()
        QThreadPool.globalInstance().waitForDone()
        event.accept()

    def _close_without(self) -> None:
        self._close_anyway = True
        self.window().close()

    # Pages

    @property
    def page(self) -> PageName:
        """Return the page at hand, whether or not there is something on it to show."""
        return self._page

    def show_page(self, page: PageName) -> None:
        """Show a page; what is being typed on the page left is written first."""
        self.help_desk.note(self._page)
        self.pages.flush()
        self._page = page
        self.rail.show_page(page)
        unopened = self._loaded and self.session.workspace is None and page not in _OF_NOTHING
        if unopened or (page in _OF_A_WORKSHOP and self.session.record is None):
            self._show_nothing(workspace=not unopened)
            return
        shown = self.pages.page(page)
        self.stack.setCurrentWidget(shown)
        if page is PageName.HELP:
            self.help_desk.show()
        elif page is PageName.REPORT:
            self.pages.show_closing()
        if self._loaded or page is not PageName.WORKSHOPS:
            shown.take_focus()

    def _show_nothing(self, *, workspace: bool) -> None:
        page = self.stack.findChild(NothingOpenPage)
        if page is None:
            page = NothingOpenPage()
            page.pageRequested.connect(self.show_page)
            self.stack.addWidget(page)
        page.show_missing(workspace=workspace)
        self.stack.setCurrentWidget(page)

    def open_workshop(self, workshop: str) -> None:
        """Open a workshop and show its walk."""
        self.pages.flush()
        if self.session.open_workshop(workshop):
            self.show_page(PageName.RUN)

    def _show_workshop(self) -> None:
        record = self.session.record
        self.top_bar.show_workshop(record)
        if record is None:
            self._show_first_page(self._page)
            return
        self.pages.tell(News.WORKSHOP)
        self._show_saved()
        self.change(
            replace(
                self.settings,
                last_workshop=record.id,
                facilitator=record.details.facilitator or self.settings.facilitator,
            )
        )

    def _show_record(self) -> None:
        record = self.session.record
        if record is not None:
            self.top_bar.show_workshop(record)
            self.pages.tell(News.RECORD)

    # Saving

    @property
    def unsaved(self) -> bool:
        """Return whether any page holds text that is not on disk."""
        return bool(self._unsaved)

    def hold(self, page: QWidget, dirty: bool) -> None:
        """Remember whether a page holds text that is not on disk."""
        (self._unsaved.add if dirty else self._unsaved.discard)(page)
        self._show_saved()

    def holds(self, page: QWidget) -> bool:
        """Return whether a page holds text that is not on disk."""
        return page in self._unsaved

    def when_saved(self, act: Callable[[], object]) -> None:
        """Write what is being typed, then act; not when something could not be written."""
        self.pages.flush()
        if not self._unsaved:
            act()

    def _show_saved(self) -> None:
        workspace = self.session.workspace
        moment = workspace.last_commit() if workspace and self.session.record else None
        self.top_bar.show_saved(moment, dirty=self.unsaved, read_only=bool(workspace and workspace.read_only))
        if not self.unsaved:
            self.messages.settle_changes()

    def _show_unopened(self, error: PcnError) -> None:
        self.messages.report_unopened(error)
        if self._loaded and self.session.workspace is None:
            self._show_first_page(self._page)

    def _remember_workspace(self, path: Path) -> None:
        self.messages.settle()
        self._show_saved()
        if isinstance(self.stack.currentWidget(), NothingOpenPage):
            self.show_page(self._page)
        if path != self._named:
            self.change(replace(self.settings, workspace=None if path == default_workspace() else str(path)))

    def export(self, kind: str, options: object, path: object) -> None:
        """Write a report of the open workshop as it stands, what is being typed included."""
        self.pages.flush()
        summary = self.vault_desk.summary_for(self.session.summary)
        if summary is not None and self.vault_desk.tell_export(summary, path):  # type: ignore[arg-type]
            self.exporter.export(kind, summary, options, path)  # type: ignore[arg-type]

    def open_outside(self, path: Path) -> None:
        """Open a file or a folder with the computer's own program; say so where there is none."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.messages.tell(
                lambda: self.tr("No program on this computer opens it. It is here: {path}").format(path=path), "warn"
            )

    # Settings

    def switch_language(self, language: str) -> None:
        """Speak another language, at once."""
        self.change(replace(self.settings, language=language))

    def change(self, settings: Settings) -> None:
        """Take over settings, save them, and show what they change."""
        before, self.settings = self.settings, settings
        if settings == before:
            return
        try:
            save_settings(settings)
        except OSError:
            self.messages.tell(lambda: self.tr("The settings could not be saved; they last until closing."), "warn")
        # The locale alone does not tell: on a French system it is French before any word is.
        if settings.language and settings.language != (before.language and language_of(self)):
            self._languages.switch(settings.language)
        self._dress()
        self.pages.tell(News.SETTINGS)

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, make_theme(self.settings.theme, self.settings.text_size))
        retint(self)
        self.rail.fit()
        self.top_bar.retranslate()

    def act(self, action: Action) -> None:
        """Do what the walk's keys ask of the window."""
        if self.projecting.act(action):
            return
        if action is Action.FULL_SCREEN:
            frame = self.window()
            frame.setWindowState(frame.windowState() ^ Qt.WindowState.WindowFullScreen)
            return
        from pcn_desktop.gui.widgets.key_sheet import KeySheet

        sheet = self.findChild(KeySheet) or KeySheet(self)
        sheet.open_sheet(KeyMap.of(self.settings.keys_on, self.settings.keys), self.pages.run.scale)

    def changeEvent(self, event: QEvent) -> None:
        """Widen the rail for the words of the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rail.fit()
