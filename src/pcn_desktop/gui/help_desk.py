"""Help from wherever one is, and the way back; the quick guide as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.tasks import Task
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow


class HelpDesk(QObject):
    """Opens the help at the topic of the page at hand, and remembers page and widget to go back to."""

    told = Signal(object, str)
    """What came of something asked for: a function that returns the sentence in the current language, and its kind."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words = ActionWords(self)
        self._page: PageName | None = None
        self._focus: QWidget | None = None
        self._task: Task | None = None

    def note(self, page: PageName) -> None:
        """Remember the page at hand, about to be left, and where its focus is."""
        if page is not PageName.HELP:
            self._page, self._focus = page, QApplication.focusWidget()

    def open(self) -> None:
        """Show the help on the page at hand; nothing happens before a language is chosen, or within the help."""
        window = self._window
        if window.settings.language is None or window.page is PageName.HELP:
            return
        if (sheet := window.findChild(KeySheet)) is not None:
            sheet.close_sheet()
        window.pages.help.show_topic(window.page.value)
        window.show_page(PageName.HELP)

    def show(self) -> None:
        """Make the page of help ready: the way back, and the first topic if none was read yet."""
        page = self._window.pages.help
        page.show_origin(self._page)
        page.show_topic(page.shown)

    def leave(self) -> None:
        """Go back to the page from which help was opened, and to what had the focus there."""
        focus = self._focus
        self._window.show_page(self._page or PageName.WORKSHOPS)
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()

    def facts(self) -> Mapping[str, str]:
        """Return what the page about the program says of this computer."""
        from pcn_desktop.gui.about import facts

        workspace = self._window.session.workspace
        return facts(workspace.path if workspace else None)

    def write_guide(self, target: Path) -> None:
        """Write the quick guide in the language of the window, then open it."""
        if self._task is not None:
            return
        language, rows = language_of(self._window), self._key_rows()

        def write(_tell: Callable[[float], None], _stopped: Callable[[], bool]) -> None:
            from pcn_desktop.reports.guide import write_guide

            write_guide(rows, language, target)

        self._task = task = Task(write)
        task.signals.done.connect(lambda _: self._wrote(target))
        task.signals.failed.connect(self._failed)
        task.start()

    def _wrote(self, target: Path) -> None:
        self._task = None
        self.told.emit(lambda: self.tr("Saved: {path}").format(path=target), "info")
        self._window.open_outside(target)

    def _failed(self, error: Exception) -> None:
        self._task = None
        if isinstance(error, PcnError):
            self.told.emit(lambda: error.sentence(language_of(self._window)), "error")
        else:
            self._window.messages.report(error)

    def _key_rows(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the keys of each action as they are set, and what it does; no single keys when they are off."""
        settings = self._window.settings
        keys = KeyMap.of(settings.keys_on, settings.keys)
        return tuple((self._words.keys(keys, action), self._words.text(action)) for action in Action if keys.on)
