"""The one door for messages: calm and inline for the environment; our own bugs are written to the log and said.

A message never blocks: it stands under the top bar until it is dismissed, replaced or solved.
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from pcn_desktop import __version__
from pcn_desktop.errors import (
    PcnError,
    WorkshopClosed,
    WorkspaceError,
    WorkspaceLocked,
    WorkspaceMissing,
    WorkspaceReadOnly,
)
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.page import Translated, button, icon_label, label, name, restyle, tool_button

_log = logging.getLogger(__name__)
_ICONS = {"info": ("info", "accent"), "warn": ("triangle-alert", "warn"), "error": ("octagon-alert", "bad")}


class Messages(Translated):
    """A bar that says one thing at a time, with at most one thing to do about it."""

    retryRequested = Signal(object)
    """The path of the workspace to open again."""
    posted = Signal(str, str)
    """Kind (`info`, `warn`, `error`) and sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "info"
        self._words: Callable[[], str] = str
        self._action_words: Callable[[], str] | None = None
        self._act: Callable[[], None] | None = None
        self._of_workspace = False
        # Widgets
        self._frame = QFrame()
        self._frame.setProperty("role", "notice")
        self._icon = icon_label("info", "accent", 18)
        self._label = label(wrap=True)
        self._action = button(role="quiet")
        self._close = tool_button("x")
        # A click that took the focus from a note would save the note first; should that fail, the answer would take
        # the place of the button before it is released.
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Layout
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(16, 6, 8, 6)
        inner.addWidget(self._icon)
        inner.addWidget(self._label, 1)
        inner.addWidget(self._action)
        inner.addWidget(self._close)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.addWidget(self._frame)
        # Connections
        self._action.clicked.connect(self._run_action)
        self._close.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    def tell(
        self,
        words: Callable[[], str],
        kind: str = "info",
        *,
        action: Callable[[], str] | None = None,
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say `words()` (called again when the language changes), with an optional button that runs `act`."""
        self._kind, self._words, self._action_words, self._act = kind, words, action, act
        self._of_workspace = False
        icon, token = _ICONS[kind]
        set_icon(self._icon, icon, token, 18)
        self._frame.setProperty("kind", kind)
        restyle(self._frame)
        restyle(self._label)
        self.retranslate()
        self.show()
        self.posted.emit(kind, words())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words()))

    def report(self, error: Exception) -> None:
        """Say an error: its own sentence when it is the environment's, an apology and the log when it is ours."""
        if isinstance(error, PcnError):
            self._say(error, retry=isinstance(error, WorkspaceReadOnly))
            return
        _log.error("unexpected error", exc_info=error)
        self.tell(
            lambda: self.tr("Something went wrong in the program itself. What was saved is kept."),
            "error",
            action=lambda: self.tr("Copy the details"),
            act=lambda: QApplication.clipboard().setText(describe_bug(error)),
        )

    def tell_saved(self, path: Path) -> None:
        """Say where a picture was saved."""
        self.tell(lambda: self.tr("Saved: {path}").format(path=path))

    def report_unopened(self, error: PcnError) -> None:
        """Say why a workspace is not open, or for reading only, and offer to try again where waiting may help."""
        self._say(error, retry=isinstance(error, (WorkspaceLocked, WorkspaceMissing)))

    def _say(self, error: PcnError, *, retry: bool) -> None:
        def words() -> str:
            return error.sentence(language_of(self))

        if retry:
            place = Path(str(error.fields["path"]))
            self.tell(words, "error", action=lambda: self.tr("Try again"), act=lambda: self.retryRequested.emit(place))
        else:
            self.tell(words, "info" if isinstance(error, WorkshopClosed) else "error")
        self._of_workspace = isinstance(error, WorkspaceError)

    def settle(self) -> None:
        """Take away what was said of a workspace: one is open now."""
        if self._of_workspace:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self._act = None
        self._of_workspace = False

    def retranslate(self) -> None:
        """Write the message in the current language."""
        self._label.setText(self._words())
        words = self._action_words() if self._action_words else ""
        self._action.setVisible(bool(words))
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus if words else Qt.FocusPolicy.NoFocus)
        self._action.setText(words)
        self._action.setAccessibleName(words)
        name(self._close, self.tr("Dismiss this message"))

    def _run_action(self) -> None:
        act = self._act
        self.dismiss()
        if act:
            act()


def describe_bug(error: Exception) -> str:
    """Return where one of our bugs happened, for a report: versions and places in the code, no text of the user's.

    The error's own message is left out: it may quote what was typed, or a path.
    """
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in extract_tb(error.__traceback__)]
    versions = f"PCN Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join((versions, type(error).__name__, *places))
