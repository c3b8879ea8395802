"""The one door for messages: calm and inline for the environment; our own bugs go on to the crash window.

A message never blocks: it stands under the top bar until it is dismissed, replaced or solved.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

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
from pcn_desktop.gui.widgets.page import (
    Translated,
    button,
    icon_label,
    label,
    name,
    restyle,
    show_sentence,
    tool_button,
)

_log = logging.getLogger(__name__)
_ICONS = {"info": ("info", "accent"), "warn": ("triangle-alert", "warn"), "error": ("octagon-alert", "bad")}


class Messages(Translated):
    """A bar that says one thing at a time, with at most one thing to do about it."""

    retryRequested = Signal(object)
    """The path of the workspace to open again."""
    posted = Signal(str, str)
    """Kind (`info`, `warn`, `error`) and sentence."""
    bugMet = Signal(object)
    """An error that is nobody's but ours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "info"
        self._words: Callable[[], str] = str
        self._action_words: Callable[[], str] | None = None
        self._act: Callable[[], None] | None = None
        self._of_workspace = False
        self._of_change = False
        self._kept_since = False
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
        inner.setSpacing(10)
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
        self._of_workspace = self._of_change = False
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
        """Say an error of the environment in its own sentence; pass one of ours on."""
        if isinstance(error, PcnError):
            self._say(error, retry=isinstance(error, (WorkspaceReadOnly, WorkspaceLocked)))
        else:
            self.bugMet.emit(error)

    def report_unkept(self, error: Exception) -> None:
        """Say why a change could not be kept; `settle_changes` takes it away once changes are kept again."""
        self.report(error)
        self._of_change = isinstance(error, PcnError)
        self._kept_since = False

    def tell_saved(self, path: Path) -> None:
        """Say where a picture was saved."""
        self.tell(lambda: self.tr("Saved: {path}").format(path=path))

    def report_unopened(self, error: PcnError) -> None:
        """Say why a workspace is not open, or for reading only, and offer to try again where waiting may help."""
        self._say(error, retry=isinstance(error, (WorkspaceLocked, WorkspaceMissing)))

    def _say(self, error: PcnError, *, retry: bool) -> None:
        _log.warning("told: %s, because of: %s", error, error.__cause__)

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

    def take_kept(self) -> None:
        """Know that a change was kept."""
        self._kept_since = True

    def settle_changes(self) -> None:
        """Take away why a change was not kept, if one was kept since; the caller knows that no text waits."""
        if self._of_change and self._kept_since:
            self.dismiss()

    def offer_focus(self) -> bool:
        """Give the keyboard to the button of the message; return whether there is one."""
        if self.isHidden() or self._action.isHidden():
            return False
        self._action.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def withdraw(self, words: Callable[[], str]) -> None:
        """Take away what `words` said, if it is what stands here: it is true no more."""
        if words == self._words:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self._act = None
        self._of_workspace = self._of_change = False

    def retranslate(self) -> None:
        """Write the message in the current language."""
        show_sentence(self._label, self._words())
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
