"""Finding: Ctrl+F looks through the open workshop at once, and through all workshops off the window's thread.

The words searched for are nowhere kept and never logged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pcn_desktop.assessment.find import Entry, Group, entries_everywhere, entries_of, search
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.tasks import Stopped, Task
from pcn_desktop.gui.widgets.find_panel import FindPanel
from pcn_desktop.gui.widgets.rail import PageName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pcn_desktop.assessment.summary import Summary
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.workspace.store import Workspace

_REST_MS = 150
"""A search over all workshops waits until the typing rests."""


class Finder(QObject):
    """Answers the panel of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._entries: tuple[Entry, ...] = ()
        self._known: tuple[Summary | None, str] = (None, "")
        """Of which summary and in which language the entries are."""
        self._wanted = ("", False)
        self._task: Task | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        # Widgets
        self.panel = FindPanel(window.stack)
        # Connections
        self.panel.searched.connect(self._search)
        self.panel.chosen.connect(window.ways.show_found)
        self._rest.timeout.connect(self._search_everywhere)
        self._session.record_changed.connect(self._again)
        self._session.workshop_changed.connect(self._forget)
        room_safe().changed.connect(self._forget)

    def ask(self) -> None:
        """Open the search of the page that has its own; elsewhere that of the open workshop, or of the instruments."""
        window = self._window
        if window.settings.language is None:
            return
        if window.page is PageName.WORKSHOPS and window.stack.currentWidget() is window.pages.workshops:
            window.pages.workshops.start_search()
        elif self._session.record is None or window.page is PageName.INSTRUMENTS:
            window.show_page(PageName.INSTRUMENTS)
            window.pages.instruments.start_search()
        else:
            self.panel.open_panel()

    # Searching

    def _search(self, words: str, everywhere: bool) -> None:
        self._wanted = words, everywhere
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._rest.stop()
        if everywhere and words.strip():
            self.panel.show_busy()
            self._rest.start()
        else:
            self.panel.show_groups(() if everywhere else search(self._current(), words))

    def _again(self) -> None:
        self._known, self._entries = (None, ""), ()  # It may be that a text was removed on request.
        if self.panel.isVisible() and not self._wanted[1]:
            self._search(*self._wanted)

    def _forget(self) -> None:
        """Let go of the words of a workshop that is no longer open, or of what may no longer be seen."""
        self._known, self._entries = (None, ""), ()
        self.panel.hide()
        self.panel.show_groups(())

    def _current(self) -> tuple[Entry, ...]:
        """Return what can be found in the open workshop; made once for each of its states."""
        summary, language = self._session.summary, language_of(self._window)
        if self._known[0] is not summary or self._known[1] != language:
            self._known = summary, language
            self._entries = tuple(entries_of(summary, language, private=not room_safe().on)) if summary else ()
        return self._entries

    def _search_everywhere(self) -> None:
        workspace, (words, _) = self._session.workspace, self._wanted
        if workspace is None:
            return
        private = not room_safe().on
        task = Task(lambda _, stopped: _found(workspace, words, stopped, private=private))
        self._task = task
        task.signals.done.connect(lambda groups: self._finish(task, groups))
        task.signals.failed.connect(lambda error: self._fail(task, error))
        task.start()

    def _finish(self, task: Task, groups: tuple[Group, ...]) -> None:
        if task is self._task:
            self._task = None
            self.panel.show_groups(groups)

    def _fail(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.panel.show_groups(())
            self._window.messages.report(error)


def _found(workspace: Workspace, words: str, stopped: Stopped, *, private: bool) -> tuple[Group, ...]:
    def entries() -> Iterator[Entry]:
        for entry in entries_everywhere(workspace.texts(), private=private):
            if stopped():
                return
            yield entry

    return search(entries(), words)
