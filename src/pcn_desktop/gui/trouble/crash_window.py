"""The crash window: a bug of ours, in plain words, with what is kept and what can be done.

"Continue" is offered because it is honest: each change is one transaction, so the file is whole whatever stopped; the
workshop is read again from it before the window goes on. Before a window is there, only closing is left.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from pcn_desktop.gui.bugs import Bug
from pcn_desktop.gui.trouble.text_window import TextWindow
from pcn_desktop.gui.widgets.page import button, label

_MOST = 5
"""How many bugs one window tells; what follows is in the log."""


class CrashWindow(TextWindow):
    """Tells one bug, and those that follow while it is open."""

    usual_size = QSize(760, 480)

    diagnosticRequested = Signal()
    closeRequested = Signal()
    continueRequested = Signal()

    def __init__(self, bug: Bug, *, can_continue: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bugs = [bug]
        self._can_continue = can_continue
        self._without = False
        # Widgets
        self._about = label("secondary", wrap=True)
        self._diagnostic = button("file-text")
        self.close_button = button("x", role="" if can_continue else "primary")
        self.continue_button = button("play", role="primary")
        # Layout
        self.column.insertWidget(self.column.indexOf(self.view), self._about)
        if can_continue:
            self.offer(self.copy_button, self._diagnostic, self.close_button, self.continue_button)
        else:
            self.offer(self.copy_button, self.close_button)
        # Connections
        self._diagnostic.clicked.connect(self.diagnosticRequested)
        self.close_button.clicked.connect(self.closeRequested)
        self.continue_button.clicked.connect(self.reject)
        self._show_details()
        self.retranslate()

    def add(self, bug: Bug) -> None:
        """Tell another bug in the same window."""
        if len(self._bugs) < _MOST:
            self._bugs.append(bug)
            self._show_details()

    def tell_unsaved(self) -> None:
        """Say that text would be lost by closing now; the next press closes without it."""
        self._without = True
        self.notice.say(
            lambda: (
                self.tr("Some text could not be saved. Continue to copy it from its field, or close without it.")
                if self._can_continue
                else self.tr("Some text could not be saved.")
            ),
            "error",
        )
        self.retranslate()

    @property
    def without_text(self) -> bool:
        """Return whether the person was told that text will be lost."""
        return self._without

    def reject(self) -> None:
        """Escape and the frame's own sign go on where that is possible, and close the program where it is not."""
        if self._can_continue:
            super().reject()
            self.continueRequested.emit()
        else:
            self.closeRequested.emit()

    def retranslate(self) -> None:
        """Write every word."""
        self.setWindowTitle(self.tr("Fault in the program"))
        self.heading.setText(self.tr("Something went wrong in the program itself"))
        kept = self.tr("The fault is in PCN Desktop, not in your work. Everything that was shown as saved is on disk.")
        further = (
            self.tr(
                "You can continue: the workshop is read again from the file. If something still looks wrong, close "
                "the program and open it again."
            )
            if self._can_continue
            else self.tr("The program cannot continue. Close it and open it again.")
        )
        self.words.setText(f"{kept} {further}")
        self._about.setText(
            self.tr(
                "Details for whoever looks after the program. They name places in its code and hold nothing that "
                "anyone wrote."
            )
        )
        self.view.setAccessibleName(self.tr("Details of the fault"))
        for made, words in (
            (self.copy_button, self.tr("Copy the details")),
            (self._diagnostic, self.tr("Diagnostic file…")),
            (self.close_button, self.tr("Close without it") if self._without else self.tr("Close the program")),
            (self.continue_button, self.tr("Continue")),
        ):
            made.setText(words)
            made.setAccessibleName(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin on the button that goes on with the work."""
        super().showEvent(event)
        first = self.continue_button if self._can_continue else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_details(self) -> None:
        first, *others = self._bugs
        self.view.setPlainText("\n\n".join((first.details, *("\n".join(bug.lines) for bug in others))))
