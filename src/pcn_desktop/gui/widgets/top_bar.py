"""The top bar: which workshop is open, whether all is saved, the language, undo and redo, help."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.elided_label import ElidedLabel
from pcn_desktop.gui.widgets.page import Translated, button, icon_label, label, name, tool_button
from pcn_desktop.reports.wording import clock, day, word
from pcn_desktop.workspace.values import WorkshopDetails, WorkshopRecord

_ROOM_FOR_CHIP = 1.5
"""The largest text beside which the mark of an example and the day of closing have room; above, the one stands before
the title, the other in the tooltip."""


class TopBar(Translated):
    """Says what is open and what is on disk."""

    languageRequested = Signal(str)
    findRequested = Signal()
    helpRequested = Signal()
    projectorRequested = Signal()
    """To be opened, or closed."""
    roomSafeRequested = Signal(bool)

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._details: WorkshopDetails | None = None
        self._example = False
        self._closed: datetime | None = None
        self._saved: datetime | None = None
        self._dirty = False
        self._read_only = False
        # Widgets
        self.title = ElidedLabel("subheading")
        self.subtitle = ElidedLabel("secondary")
        self.example = label("chip")
        self._saved_icon = icon_label("circle-check", "accent", 18)
        self.saved = label("saved")
        self.language = button("languages", role="quiet")
        self.language.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # A click leaves the caret where it was.
        self.projector = button("monitor", role="quiet", checkable=True)
        self.projector.setEnabled(False)
        self.room_safe = tool_button("eye-off")
        self.room_safe.setCheckable(True)
        self.search = tool_button("search")
        for pressed in (self.projector, self.room_safe):
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.search.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo = tool_button("undo-2")
        self.redo = tool_button("redo-2")
        self.help = tool_button("circle-question-mark")
        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addWidget(self.example, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.subtitle, 1)
        row.addWidget(self._saved_icon)
        row.addWidget(self.saved)
        for part in (self.search, self.language, self.projector, self.room_safe, self.undo, self.redo, self.help):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
        # Connections
        self.language.clicked.connect(lambda: self.languageRequested.emit("en" if language_of(self) == "fr" else "fr"))
        self.projector.clicked.connect(self._ask_projector)
        self.room_safe.clicked.connect(self.roomSafeRequested)
        self.search.clicked.connect(self.findRequested)
        self.undo.clicked.connect(undo_stack.undo)
        self.redo.clicked.connect(undo_stack.redo)
        self.help.clicked.connect(self.helpRequested)
        undo_stack.canUndoChanged.connect(self.undo.setEnabled)
        undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        self.retranslate()

    def show_workshop(self, record: WorkshopRecord | None) -> None:
        """Show which workshop is open, whether it is a demonstration, and whether it is closed to changes."""
        self._details = record.details if record else None
        self._example = bool(record and record.example)
        self._closed = record.closed if record else None
        self.retranslate()

    def let_project(self, possible: bool) -> None:
        """Let the projector be opened, when there is a workshop to show."""
        self.projector.setEnabled(possible)

    def show_projecting(self, open_now: bool) -> None:
        """Show whether the projector is open."""
        self.projector.setChecked(open_now)

    def show_safe(self, safe: bool) -> None:
        """Show whether the room-safe mode is on."""
        self.room_safe.setChecked(safe)

    def _ask_projector(self) -> None:
        self.projector.setChecked(not self.projector.isChecked())  # It shows what is, not what was asked for.
        self.projectorRequested.emit()

    def show_saved(self, moment: datetime | None, *, dirty: bool, read_only: bool) -> None:
        """Show when the last change was put on disk (aware time), unless text waits to be."""
        self._saved, self._dirty, self._read_only = moment, dirty, read_only
        self.retranslate()

    def retranslate(self) -> None:
        """Write the bar in the current language."""
        language, details = language_of(self), self._details
        self.setMinimumHeight(max(52, current().px(44)))
        title = (details.network or details.title) if details else "PCN Desktop"
        large = current().scale > _ROOM_FOR_CHIP
        example = self.tr("Example")
        self.title.write(f"{example} · {title}" if self._example and large else title)
        self.example.setVisible(self._example and not large)
        parts = []
        if details:
            parts = [details.title] if details.network else []
            parts += [day(details.day, language)] if details.day else []
        self.subtitle.write(" · ".join(parts))
        self.example.setText(example)
        self.example.setToolTip(tip(word("example", language)))
        self._write_saved(language)
        self.language.setText("" if large else "FR · EN")
        name(self.language, self.tr("Switch to French") if language == "en" else self.tr("Switch to English"))
        self.projector.setText("" if large else self.tr("Projector"))
        name(self.projector, self.tr("Open or close the projector"))
        name(self.room_safe, self.tr("Room-safe mode: hide notes and names (Ctrl+Shift+S)"))
        name(self.search, self.tr("Find (Ctrl+F)"))
        name(self.undo, self.tr("Undo (Ctrl+Z)"))
        name(self.redo, self.tr("Redo (Ctrl+Shift+Z)"))
        name(self.help, self.tr("Help on this page (F1)"))

    def _write_saved(self, language: str) -> None:
        shown = self._read_only or self._dirty or self._closed is not None or self._saved is not None
        self._saved_icon.setVisible(shown)
        self.saved.setVisible(shown)
        self.saved.setAccessibleName("")
        self.saved.setToolTip("")
        if self._read_only:
            set_icon(self._saved_icon, "lock", "warn", 18)
            self.saved.setText(self.tr("Read-only"))
        elif self._dirty:
            set_icon(self._saved_icon, "pencil", "ink2", 18)
            self.saved.setText(self.tr("Not saved yet…"))
        elif self._closed is not None:
            set_icon(self._saved_icon, "lock", "accent", 18)
            when = day(self._closed.astimezone().date(), language)
            words = self.tr("Closed on {when}").format(when=when)
            self.saved.setText(words if current().scale <= _ROOM_FOR_CHIP else word("closed", language))
            self.saved.setAccessibleName(words)
            self.saved.setToolTip(tip(words))
        elif self._saved is not None:
            set_icon(self._saved_icon, "circle-check", "accent", 18)
            time = clock(self._saved.astimezone().time(), language)
            words = self.tr("Saved at {time}").format(time=time)
            self.saved.setText(words if current().scale <= _ROOM_FOR_CHIP else time)
            self.saved.setAccessibleName(words)
