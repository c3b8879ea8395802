"""What the window does about a bug of ours: tell it once, keep what can be kept, go on or close in order."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from pcn_desktop.gui.bugs import Bug, BugDoor
from pcn_desktop.logbook import places
from pcn_desktop.paths import log_folder

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.trouble.crash_window import CrashWindow
    from pcn_desktop.gui.trouble.diagnostic_window import DiagnosticWindow
    from pcn_desktop.gui.trouble.log_window import LogWindow

_log = logging.getLogger(__name__)
_PATIENCE_MS = 10_000
"""How long a controlled close waits for work in other threads."""
FAILED = 1
"""Exit status after a bug."""


class Rescue(QObject):
    """Opens the crash window, the log window and the diagnostic file for one main window."""

    def __init__(self, window: MainWindow, door: BugDoor) -> None:
        super().__init__(window)
        self._window = window
        self._crash: CrashWindow | None = None
        self._met: set[tuple[str, ...]] = set()
        self._closing = False
        door.found.connect(self.meet)
        door.escaped.connect(window.messages.report)
        window.messages.bugMet.connect(door.take)
        window.exporter.bugMet.connect(door.take)

    # A bug

    def meet(self, bug: Bug) -> None:
        """Tell a bug: in the crash window, in the one that is open, or, when it comes again, in a line."""
        if self._closing:
            return
        if self._crash is not None:
            self._crash.add(bug)
        elif bug.lines in self._met:
            self._window.messages.tell(
                lambda: self.tr("The same fault came again. What was saved is kept; close the program when it suits."),
                "error",
                action=lambda: self.tr("Details"),
                act=lambda: self._open(bug),
            )
        else:
            self._met.add(bug.lines)
            self._open(bug)

    def stand_down(self) -> None:
        """Tell no more bugs: the program is closing, and what fails now is only logged."""
        self._closing = True

    def _open(self, bug: Bug) -> None:
        from pcn_desktop.gui.trouble.crash_window import CrashWindow  # no start waits for what no start shows

        crash = self._crash = CrashWindow(bug, can_continue=True, parent=self._window.window())
        crash.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        crash.continueRequested.connect(self._go_on)
        crash.closeRequested.connect(self.close_program)
        crash.diagnosticRequested.connect(self.show_diagnostic)
        crash.open()

    def _go_on(self) -> None:
        """Read the workshop again: what failed may have stopped before the screen showed what is on disk."""
        self._crash = None
        QTimer.singleShot(0, self, self._window.session.reread)

    def close_program(self) -> None:
        """Write what is being typed, let the file go, wait for other threads, and quit; whatever fails is passed over.

        Text that cannot be written holds the close back, once.
        """
        crash = self._crash
        self._closing = True
        self._flush()
        if crash is not None and self._window.unsaved and not crash.without_text:
            self._closing = False
            crash.tell_unsaved()
            return
        _log.error("closing after a fault")
        with suppress(Exception):
            self._window.session.detach()
        QThreadPool.globalInstance().waitForDone(_PATIENCE_MS)
        QApplication.exit(FAILED)

    def _flush(self) -> None:
        """Ask each page on its own: one that fails must not keep the others from writing."""
        for page in self._window.pages.made:
            try:
                page.flush()
            except Exception as error:  # it is being told already, or comes from the same fault
                _log.exception("a page could not write what was typed: %s", error)

    def tell_unexpected_end(self) -> None:
        """Say that the program did not close in order last time, unless something weightier is being said."""
        if self._window.messages.isHidden():
            self._window.messages.tell(
                lambda: self.tr("The program ended unexpectedly last time. Nothing that was shown as saved was lost."),
                action=lambda: self.tr("Show the log"),
                act=self.show_log,
            )

    # What helps

    def show_log(self) -> None:
        """Open the log window."""
        from pcn_desktop.gui.trouble.log_window import LogWindow

        found: LogWindow | None = self._window.findChild(LogWindow)
        if found is None:
            found = LogWindow(self._window)
            found.folderRequested.connect(lambda: self._window.open_outside(log_folder()))
            found.diagnosticRequested.connect(self.show_diagnostic)
        found.open_log()

    def show_diagnostic(self) -> None:
        """Open the window of the diagnostic file and collect it afresh."""
        from pcn_desktop.gui.trouble import diagnostic
        from pcn_desktop.gui.trouble.diagnostic_window import DiagnosticWindow

        found: DiagnosticWindow | None = self._window.findChild(DiagnosticWindow)
        if found is None:
            found = DiagnosticWindow(parent=self._window)
            found.bug.connect(self._window.messages.report)
        workspace = self._window.session.workspace
        path, read_only, warning = (
            (workspace.path, workspace.read_only, workspace.warning) if workspace else (None, False, None)
        )
        measure = partial(diagnostic.of_workspace, path, read_only=read_only, warning=warning and warning.value)
        found.collect(diagnostic.of_program(self._window.settings), measure)
        found.open()


class EarlyRescue(QObject):
    """Tells a bug that comes before there is a window to go on with; those that follow it are only logged."""

    def __init__(self, door: BugDoor) -> None:
        super().__init__(door)
        self._crash: CrashWindow | None = None
        self._door = door
        door.found.connect(self.meet)
        door.escaped.connect(self._meet_escaped)

    def _meet_escaped(self, error: Exception) -> None:
        self.meet(Bug(places(error)))

    def meet(self, bug: Bug) -> None:
        """Tell a bug; only closing is left."""
        if self._crash is None:
            from pcn_desktop.gui.trouble.crash_window import CrashWindow

            self._crash = CrashWindow(bug, can_continue=False)
            self._crash.closeRequested.connect(lambda: QApplication.exit(FAILED))
            self._crash.open()

    def hand_over(self) -> None:
        """Leave the door to the window's own rescue."""
        self._door.found.disconnect(self.meet)
        self._door.escaped.disconnect(self._meet_escaped)
