"""One line that the room wrote: edited in place, saved by itself, moved and removed with a button or a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.line_count import count_lines
from pcn_desktop.gui.widgets.page import label, name, restyle, tool_button
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.reports.wording import note_mark

_MOST_LINES = 6
"""A longer text scrolls."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryEditor(QFrame):
    """Writes when the typing rests, when the field is left, and when asked. Enter is done, Shift+Enter a new line."""

    written = Signal(str, str)
    """Text, editing stay."""
    changed = Signal()
    """Text or saved state changed."""
    left = Signal()
    entered = Signal()
    moveRequested = Signal(int)
    """-1 up, 1 down."""
    removeRequested = Signal()

    def __init__(
        self, key: str, text: str, language: str, *, head: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        """Edit the text of the entry with id `key`, written in `language`; `head` says what it is about."""
        super().__init__(parent)
        self.key = key
        self.head = head
        self.is_new = False
        self._language = language
        self._stored = text
        self._what = ""
        self._editable = True
        self.setObjectName("Note")
        self.setProperty("role", "card")
        # Widgets
        self.text_edit = QPlainTextEdit(text)
        self.text_edit.setProperty("role", "bare")
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.text_edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text_edit.installEventFilter(self)
        self.mark = label("small")
        self.up, self.down, self.remove = (tool_button(icon) for icon in ("arrow-up", "arrow-down", "trash-2"))
        for made in (self.up, self.down, self.remove):
            set_icon(made, str(made.property("pcnIcon")), "ink2", 17)
        self._autosave = Autosave(self)
        self._autosave.watch(self.text_edit)
        # Layout
        self._lay_out()
        # Connections
        self._autosave.due.connect(self._save)
        self._autosave.left.connect(self.left)
        self.text_edit.textChanged.connect(self._typed)
        self.text_edit.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.up.clicked.connect(lambda: self.moveRequested.emit(-1))
        self.down.clicked.connect(lambda: self.moveRequested.emit(1))
        self.remove.clicked.connect(self.removeRequested)
        self._fit()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for made in (self.up, self.down, self.remove):
            buttons.addWidget(made)
        text = QHBoxLayout()
        text.setSpacing(6)
        text.addWidget(self.text_edit, 1, Qt.AlignmentFlag.AlignVCenter)
        text.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 4, 2)
        column.setSpacing(0)
        if self.head is None:
            text.addLayout(buttons)
            column.addLayout(text)
        else:
            column.setContentsMargins(12, 4, 4, 6)
            first = QHBoxLayout()
            first.addWidget(self.head, 1)
            first.addLayout(buttons)
            first.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
            column.addLayout(first)
            column.addLayout(text)

    @property
    def text(self) -> str:
        """Return the text as it stands in the field."""
        return text_of(self.text_edit)

    @property
    def dirty(self) -> bool:
        """Return whether the field holds something that is not on disk."""
        return self.text.strip() != self._stored.strip()

    @property
    def blank(self) -> bool:
        """Return whether nothing is in the field."""
        return not self.text.strip()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key stops at, in order."""
        inside = self.head.findChildren(QPushButton) if self.head else []
        buttons = (self.up, self.down, self.remove)
        return (self.text_edit, *buttons) if self.head is None else (*inside, *buttons, self.text_edit)

    def stored(self, text: str) -> None:
        """Take notice that `text` is on disk; show it unless something newer is being typed."""
        was_dirty = self.dirty
        self._stored = text
        if not was_dirty and self.text.strip() != text.strip():
            self.text_edit.setPlainText(text)
        self.changed.emit()

    def reset(self) -> None:
        """Drop what is not on disk."""
        self.text_edit.setPlainText(self._stored)

    def flush(self) -> None:
        """Write what is not on disk yet."""
        self._autosave.flush()

    def write(self, what: str, placeholder: str) -> None:
        """Say what the field is for (`what`, for assistive tools), and what to write there."""
        self._what = what
        self.text_edit.setAccessibleName(what)
        self.text_edit.setPlaceholderText(placeholder)
        self.mark.setText("" if self.blank else note_mark(self._language, language_of(self)))
        self.mark.setVisible(bool(self.mark.text()))
        name(self.up, self.tr("Move up: {what} (Alt+Up arrow)").format(what=what))
        name(self.down, self.tr("Move down: {what} (Alt+Down arrow)").format(what=what))
        name(self.remove, self.tr("Remove: {what}").format(what=what))

    def arrange(self, *, first: bool, last: bool, editable: bool) -> None:
        """Offer the moves that are possible; an entry that is not there yet cannot be moved or removed."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.remove.setVisible(editable and not self.is_new)
        for made in (self.up, self.down):
            made.setVisible(editable and not self.is_new and not (first and last))
        if editable != self._editable:
            self._editable = editable
            self.text_edit.setReadOnly(not editable)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ring the entry that is written in; Enter is done, Alt and an arrow move it."""
        if watched is self.text_edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("writing", event.type() == QEvent.Type.FocusIn)
            restyle(self)
        if watched is self.text_edit and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)  # Only then are the lines broken at the new width.
        if watched is self.text_edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Act on a key of the field; return whether it was one of ours."""
        key, modifiers = event.key(), event.modifiers()
        if key in _ENTER and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.flush()
            self.entered.emit()
            return True
        if self._editable and modifiers & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.flush()
            self.moveRequested.emit(-1 if key == Qt.Key.Key_Up else 1)
            return True
        return False

    def _save(self, stay: str) -> None:
        if self.dirty:
            self.written.emit(self.text.strip(), stay)

    def _typed(self) -> None:
        if self.dirty:
            self._autosave.typed()
        self.changed.emit()

    def _fit(self) -> None:
        """Grow with the text."""
        edit = self.text_edit
        lines = min(max(count_lines(edit, _MOST_LINES), 1), _MOST_LINES)
        height = edit.fontMetrics().lineSpacing() * lines + current().px(12)
        if edit.minimumHeight() != height:
            edit.setFixedHeight(height)
