"""Making workshops: the few questions of a new one, or of a copy, in a dialog that does not block."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.session import Session

if TYPE_CHECKING:
    from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog


class NewWorkshops(QObject):
    """Asks over `window`, and makes what was asked through the session."""

    asked = Signal()
    """The answers are given: what is being typed elsewhere should be written now."""
    made = Signal()
    """The new workshop is open."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask_new(self, facilitator: str) -> None:
        """Ask what a new workshop needs; `facilitator` is the label used last."""
        from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog

        dialog = NewWorkshopDialog(
            self._session.latest_instruments,
            facilitator=facilitator,
            language=language_of(self._window),
            parent=self._window,
        )
        self._ask(dialog, lambda: self._session.create_workshop(dialog.details, dialog.instruments))

    def ask_duplicate(self, workshop: str) -> None:
        """Ask the title of a copy, and whether it follows its model."""
        from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog

        lines = self._session.lines([workshop])
        if lines:
            dialog = NewWorkshopDialog((), template=lines[0].details.title, parent=self._window)
            self._ask(
                dialog,
                lambda: self._session.duplicate_workshop(workshop, dialog.details.title, follows=dialog.follow_up),
            )

    def _ask(self, dialog: NewWorkshopDialog, make: Callable[[], bool]) -> None:
        def make_it() -> None:
            self.asked.emit()
            if make():
                self.made.emit()

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(make_it)
        dialog.open()
