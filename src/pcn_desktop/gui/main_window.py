"""The main window: it builds the pages, and connects them to the session in one block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.exporting import Exporter
from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.keeping import Keeper
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import Languages, language_of
from pcn_desktop.gui.messages import Messages
from pcn_desktop.gui.pages.instruments_page import InstrumentsPage
from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.pages.nothing_open_page import NothingOpenPage
from pcn_desktop.gui.pages.prepare_page import PreparePage
from pcn_desktop.gui.pages.report_page import ReportPage
from pcn_desktop.gui.pages.run.run_page import RunPage
from pcn_desktop.gui.pages.settings_page import SettingsPage
from pcn_desktop.gui.pages.welcome_page import WelcomePage
from pcn_desktop.gui.pages.workshops_page import WorkshopsPage
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName, Rail
from pcn_desktop.gui.widgets.top_bar import TopBar
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.paths import default_workspace, documents_folder
from pcn_desktop.settings import Settings, save_settings

_OF_A_WORKSHOP = (PageName.PREPARE, PageName.RUN, PageName.REPORT)
_OF_NOTHING = (PageName.INSTRUMENTS, PageName.SETTINGS)


class MainWindow(QMainWindow):
    """The one window. `load` fills it once it is on screen."""

    def __init__(self, languages: Languages, settings: Settings) -> None:
        super().__init__()
        self._languages = languages
        self._settings = settings
        self._text_unsaved: set[object] = set()
        self._close_anyway = False
        self._loaded = False
        self._page = PageName.WORKSHOPS
        self.session = Session(self)
        self.keeper = Keeper(self.session, self)
        self.exporter = Exporter(self)
        # Widgets
        self.rail = Rail()
        self.top_bar = TopBar(self.session.undo_stack)
        self.messages = Messages()
        self.welcome = WelcomePage()
        self.nothing_open = NothingOpenPage()
        self.workshops = WorkshopsPage()
        self.prepare = PreparePage()
        self.run = RunPage()
        self.report = ReportPage()
        self.instruments = InstrumentsPage()
        self.settings_page = SettingsPage()
        self.key_sheet = KeySheet(self)
        self._stack = QStackedWidget()
        self._stack.setProperty("role", "pages")
        self._pages: dict[PageName, QWidget] = {
            PageName.WORKSHOPS: self.workshops,
            PageName.PREPARE: self.prepare,
            PageName.RUN: self.run,
            PageName.REPORT: self.report,
            PageName.INSTRUMENTS: self.instruments,
            PageName.SETTINGS: self.settings_page,
        }
        self._lay_out()
        self._connect_pages()
        self._connect_keepers()
        self._connect_keys()
        self.setWindowTitle("PCN Desktop")
        self.resize(1366, 768)
        self._show_settings()
        self._show_first_page()

    def _lay_out(self) -> None:
        for page in (self.welcome, self.nothing_open, *self._pages.values()):
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.messages)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        centre = QWidget()
        centre.setLayout(row)
        self.setCentralWidget(centre)

    # The one block of wiring

    def _connect_pages(self) -> None:
        session = self.session
        self.rail.pageRequested.connect(self.show_page)
        self.top_bar.languageRequested.connect(self.switch_language)
        self.welcome.languageChosen.connect(self._begin)
        self.nothing_open.workshopsRequested.connect(lambda: self.show_page(PageName.WORKSHOPS))
        self.nothing_open.settingsRequested.connect(lambda: self.show_page(PageName.SETTINGS))
        self.workshops.newRequested.connect(self._ask_new)
        self.workshops.openRequested.connect(self.open_workshop)
        self.workshops.duplicateRequested.connect(self._ask_duplicate)
        self.prepare.detailsChanged.connect(session.change_details)
        self.prepare.scopeRequested.connect(session.change_scope)
        self.prepare.walkRequested.connect(lambda: self.show_page(PageName.RUN))
        self.prepare.dirtyChanged.connect(lambda dirty: self._hold(self.prepare, dirty))
        self.run.rateRequested.connect(session.rate)
        self.run.noteWritten.connect(self._write_note)
        self.run.positionChanged.connect(session.keep_position)
        self.run.historyRequested.connect(lambda *key: self.run.show_history(session.history(*key)))
        self.run.restoreRequested.connect(session.restore)
        self.run.reportRequested.connect(lambda: self.show_page(PageName.REPORT))
        self.run.windowRequested.connect(self._act)
        self.run.dirtyChanged.connect(lambda dirty: self._hold(self.run, dirty))
        self.report.exportRequested.connect(self._export)
        self.report.cancelRequested.connect(self.exporter.cancel)
        self.report.openRequested.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self.report.folderChosen.connect(lambda folder: self._change(replace(self._settings, export_folder=folder)))
        self.settings_page.settingsChanged.connect(self._change)
        session.workspace_changed.connect(self._show_workspace)
        session.workshops_changed.connect(self._show_workshops)
        session.workshop_changed.connect(self._show_workshop)
        session.record_changed.connect(self._show_record)
        session.saved.connect(self._show_saved)
        session.failed.connect(self._fail)
        session.revealed.connect(self.run.go_to)

    def _connect_keepers(self) -> None:
        page, keeper, exporter = self.settings_page, self.keeper, self.exporter
        page.backupRequested.connect(keeper.back_up)
        page.restoreRequested.connect(self._restore_backup)
        page.checkRequested.connect(keeper.check)
        page.workspaceRequested.connect(self._open_workspace)
        page.copyHereRequested.connect(self._copy_here)
        keeper.opened.connect(self._remember_workspace)
        keeper.failed.connect(self.messages.report)
        keeper.backed_up.connect(
            lambda path: page.show_result(lambda: self.tr("Backed up and read back: {path}").format(path=path))
        )
        keeper.restored.connect(self._tell_restored)
        keeper.checked.connect(self._tell_checked)
        exporter.progress.connect(self.report.show_progress)
        exporter.done.connect(self.report.show_done)
        exporter.failed.connect(self.report.show_failed)

    def _connect_keys(self) -> None:
        for sequence, slot in (
            (QKeySequence("Ctrl+Z"), self.session.undo_stack.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.session.undo_stack.redo),
            (QKeySequence("F11"), lambda: self._act(Action.FULL_SCREEN)),
        ):
            QShortcut(sequence, self, slot)
        hints = QApplication.styleHints()
        if hints:
            hints.colorSchemeChanged.connect(lambda _: self._dress())

    # Starting and closing

    def load(self) -> None:
        """Open the workspace and the workshop of last time; called once the window is on screen."""
        chosen = self._settings.workspace
        opened = self.keeper.open(Path(chosen) if chosen else None)
        self._loaded = True
        if not opened:
            self._show_first_page(self._page)
            return
        last = self._settings.last_workshop
        if self._settings.language and last and any(line.id == last for line in self.session.lines()):
            self.open_workshop(last)

    def _show_first_page(self, page: PageName = PageName.WORKSHOPS) -> None:
        if self._settings.language is None:
            self.rail.hide()
            self.top_bar.hide()
            self._stack.setCurrentWidget(self.welcome)
        else:
            self.show_page(page)

    def _begin(self, language: str) -> None:
        self.switch_language(language)
        self.rail.show()
        self.top_bar.show()
        self.show_page(PageName.WORKSHOPS)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, then close; stay, once, when that fails."""
        if not self._leave_text() and not self._close_anyway:
            self.messages.tell(
                lambda: self.tr("Some text could not be saved. It is still in its field: copy it before closing."),
                "error",
                action=lambda: self.tr("Close without it"),
                act=self._close_without,
            )
            event.ignore()
            return
        self.session.detach()
        event.accept()

    def _close_without(self) -> None:
        self._close_anyway = True
        self.close()

    def _leave_text(self) -> bool:
        """Write what is being typed; return whether everything is on disk."""
        self.prepare.flush()
        self.run.flush()
        return not self._text_unsaved

    # Pages

    def show_page(self, page: PageName) -> None:
        """Show a page; what is being typed on the page left is written first."""
        self._leave_text()
        self._page = page
        unopened = self._loaded and self.session.workspace is None and page not in _OF_NOTHING
        missing = unopened or (page in _OF_A_WORKSHOP and self.session.record is None)
        self.nothing_open.show_missing(workspace=not unopened)
        self._stack.setCurrentWidget(self.nothing_open if missing else self._pages[page])
        self.rail.show_page(page)
        if missing:
            return
        if page is PageName.RUN:
            self.run.take_focus()
        elif page is PageName.PREPARE:
            self.prepare.focus_first()
        elif page is PageName.WORKSHOPS:
            self.workshops.focus_first()

    def open_workshop(self, workshop: str) -> None:
        """Open a workshop and show its walk."""
        if self.session.open_workshop(workshop):
            self.show_page(PageName.RUN)

    def _ask_new(self) -> None:
        dialog = NewWorkshopDialog(
            self.session.latest_instruments,
            facilitator=self._settings.facilitator,
            language=language_of(self),
            parent=self,
        )
        self._ask(dialog, lambda: self.session.create_workshop(dialog.details, dialog.instruments))

    def _ask_duplicate(self, workshop: str) -> None:
        line = next((line for line in self.session.lines() if line.id == workshop), None)
        if line is not None:
            dialog = NewWorkshopDialog((), template=line.details.title, parent=self)
            self._ask(dialog, lambda: self.session.duplicate_workshop(workshop, dialog.details.title))

    def _ask(self, dialog: NewWorkshopDialog, make: Callable[[], bool]) -> None:
        def make_and_show() -> None:
            if make():
                self.show_page(PageName.PREPARE)

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(make_and_show)
        dialog.open()

    def _show_workspace(self) -> None:
        workspace = self.session.workspace
        self.instruments.show_instruments(self.session.latest_instruments or read_shipped())
        if workspace is None:
            self.settings_page.show_workspace(None, None, False)
        else:
            self.settings_page.show_workspace(workspace.path, workspace.warning, workspace.read_only)
        self._show_saved()

    def _show_workshops(self) -> None:
        record = self.session.record
        self.workshops.show_workshops(self.session.lines(), record.id if record else None)

    def _show_workshop(self) -> None:
        record, summary = self.session.record, self.session.summary
        self.top_bar.show_workshop(record.details if record else None)
        if record is None or summary is None:
            self._show_first_page(self._page)
            return
        instruments = self.session.used_instruments
        self.prepare.show_workshop(record, instruments)
        self.run.show_workshop(record, instruments, summary)
        self.report.show_summary(summary)
        facilitator = record.details.facilitator or self._settings.facilitator
        self._change(replace(self._settings, last_workshop=record.id, facilitator=facilitator))

    def _show_record(self) -> None:
        record, summary = self.session.record, self.session.summary
        if record is None or summary is None:
            return
        self.top_bar.show_workshop(record.details)
        self.prepare.show_workshop(record, self.session.used_instruments)
        self.run.show_record(record, self.session.used_instruments, summary)
        self.report.show_summary(summary)

    # Saving

    def _write_note(self, *parts: str) -> None:
        instrument, code, note, text, language, stay = parts
        self.session.write_note(instrument, code, note, text, language=language, stay=stay)

    def _hold(self, page: object, dirty: bool) -> None:
        (self._text_unsaved.add if dirty else self._text_unsaved.discard)(page)
        self._show_saved()

    def _show_saved(self) -> None:
        workspace = self.session.workspace
        moment = workspace.last_commit() if workspace and self.session.record else None
        self.top_bar.show_saved(
            moment, dirty=bool(self._text_unsaved), read_only=workspace.read_only if workspace else False
        )

    def _fail(self, error: PcnError) -> None:
        self.messages.report(error)

    def _restore_backup(self, path: Path) -> None:
        if self._leave_text():
            self.keeper.restore(path)

    def _open_workspace(self, path: Path) -> None:
        if self._leave_text():
            self.keeper.open(path)

    def _copy_here(self) -> None:
        if self._leave_text():
            self.keeper.copy_here()

    def _remember_workspace(self, path: Path) -> None:
        chosen = str(path) if self._settings.workspace or path != default_workspace() else None
        self._change(replace(self._settings, workspace=chosen))

    def _tell_restored(self, kept: Path | None) -> None:
        self.settings_page.show_result(
            lambda: (
                self.tr("The backup is in place. The earlier file is kept here: {path}").format(path=kept)
                if kept
                else self.tr("The backup is in place.")
            )
        )

    def _tell_checked(self, sound: bool) -> None:
        self.settings_page.show_result(
            lambda: self.tr("The file is sound.") if sound else self.tr("The file is damaged. Restore a backup."),
            "info" if sound else "error",
        )

    # Reports

    def _export(self, kind: str, options: object, path: object) -> None:
        self._leave_text()
        summary = self.session.summary
        if summary is not None:
            self.exporter.export(kind, summary, options, path)  # type: ignore[arg-type]

    # Settings

    def switch_language(self, language: str) -> None:
        """Speak another language, at once."""
        self._change(replace(self._settings, language=language))

    def _change(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        try:
            save_settings(settings)
        except OSError:
            self.messages.tell(lambda: self.tr("The settings could not be saved; they last until closing."), "warn")
        self._show_settings()

    def _show_settings(self) -> None:
        settings = self._settings
        if settings.language and settings.language != language_of(self):
            self._languages.switch(settings.language)
        keys = KeyMap.of(settings.keys_on, settings.keys)
        self.run.show_keys(keys)
        self.settings_page.show_settings(settings)
        self.report.show_folder(Path(settings.export_folder) if settings.export_folder else documents_folder())
        self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, make_theme(self._settings.theme, self._settings.text_size))
            retint(self)
            self.rail.fit()
            self.top_bar.retranslate()

    def _act(self, action: Action) -> None:
        if action is Action.FULL_SCREEN:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif action is Action.SHEET:
            self.key_sheet.open_sheet(KeyMap.of(self._settings.keys_on, self._settings.keys), self.run.scale)

    def changeEvent(self, event: QEvent) -> None:
        """Widen the rail for the words of the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rail.fit()
