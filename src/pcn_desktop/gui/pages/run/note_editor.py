"""One note of the criterion at the centre: its text, its language and its marks, written in place."""

from __future__ import annotations

from typing import NamedTuple
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget

from pcn_desktop.gui.forms.ui_note import Ui_Note
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.pages.run.note_marks import PLAIN, NoteMarksRow
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.line_count import count_lines
from pcn_desktop.gui.widgets.page import name, restyle
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.workspace.values import Note, NoteKind, NoteMarks

_MOST_LINES = 10
"""A longer note scrolls."""
_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""A menu, or another window, takes the focus for a while: that is no leaving."""


class _Kept(NamedTuple):
    """What of a note is on disk."""

    text: str
    language: str
    marks: NoteMarks


class NoteEditor(QFrame):
    """One note. It writes when the typing rests, when the field is left, when a mark changes, and when asked."""

    written = Signal(str, str, str, str, object)
    """Note id, text, language, editing stay, `NoteMarks`."""
    changed = Signal()
    """Text or saved state changed."""
    left = Signal()
    """The stay in the field is over."""
    done = Signal()
    """Escape, Ctrl+Enter or removed: the hands go back to the walk."""
    caretMoved = Signal(object)
    """The text field, while somebody writes in it."""
    eraseRequested = Signal(str)
    """Note id: its text is to go for good, on somebody's request."""
    communityRequested = Signal(str)
    """Note id: it is the community's to decide, and is to live in its vault."""

    def __init__(self, language: str, note: Note | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note_id = note.id if note else str(uuid4())
        self.is_new = note is None
        self._room_language = language
        self._language = note.language if note else language
        self._stored = _Kept(note.text, note.language, note.marks) if note else _Kept("", language, PLAIN)
        self._locked = self._in_hand = False
        # Widgets
        self.form = Ui_Note()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        set_icon(self.form.icon, "quote", "ink2", 16)
        set_icon(self.form.remove, "trash-2", "ink2", 16)
        self.form.language.setProperty("worded", "true")
        self.form.text.setPlainText(self._stored.text)
        set_icon(self.form.more, "ellipsis", "ink2", 16)
        self._menu = QMenu(self.form.more)
        self._community = self._menu.addAction("")
        self._erase = self._menu.addAction("")
        self.form.more.setMenu(self._menu)
        self.marks = NoteMarksRow()
        self.marks.show_marks(self._stored.marks, written=note is not None)
        self._autosave = Autosave(self)
        self._autosave.watch(self.form.text)
        # Layout
        self.form.column.addWidget(self.marks)
        # Connections
        self._autosave.due.connect(self._save)
        self._autosave.left.connect(self.left)
        self.form.text.textChanged.connect(self._typed)
        self.form.text.cursorPositionChanged.connect(self._follow)
        self.form.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.form.remove.clicked.connect(self._remove)
        self.form.language.clicked.connect(self._turn_language)
        self.marks.changed.connect(self._mark)
        self.marks.done.connect(self.done)
        self._community.triggered.connect(lambda: self.communityRequested.emit(self.note_id))
        self._erase.triggered.connect(lambda: self.eraseRequested.emit(self.note_id))
        for stop in self.stops:
            stop.installEventFilter(self)
        self.retranslate()
        self._typed()
        self._fit()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key stops at, from the text on."""
        return self.form.text, *self.marks.stops, self.form.language, self.form.more, self.form.remove

    @property
    def text(self) -> str:
        """Return the text as it stands in the field."""
        return text_of(self.form.text)

    @property
    def dirty(self) -> bool:
        """Return whether the field holds something that is not on disk; marks count once there is text."""
        return self._text_differs or (bool(self.text.strip()) and self._marks_differ)

    @property
    def in_hand(self) -> bool:
        """Return whether the keyboard is in this note."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @property
    def _text_differs(self) -> bool:
        return self.text.strip() != self._stored.text.strip()

    @property
    def _marks_differ(self) -> bool:
        return (self._language, self.marks.marks) != (self._stored.language, self._stored.marks)

    def stored(self, note: Note | None) -> None:
        """Take notice of what is on disk (None: nothing any more); show it unless something newer is in the field."""
        text_differs, marks_differ = self._text_differs, self._marks_differ
        text = note.text if note else ""
        self._stored = _Kept(text, note.language, note.marks) if note else self._stored._replace(text="")
        self.is_new = self.is_new and note is None
        self.form.more.setVisible(bool(text.strip()))
        if not text_differs and self._text_differs:
            self.form.text.setPlainText(text)
        shown = (self._language, self.marks.marks) if marks_differ else (self._stored.language, self._stored.marks)
        self._show_marks(*shown)
        self.changed.emit()

    def flush(self) -> None:
        """Write what is not on disk yet."""
        self._autosave.flush()

    def write_in(self, language: str) -> None:
        """Take `language`, the room's, as the one a new note is written in; one that has text keeps its own."""
        if language != self._room_language:
            self._room_language = language
            if self._blank:
                self._show_marks(language, self.marks.marks)

    def begin(self, kind: NoteKind) -> None:
        """Let a note that is still blank be of this kind, and put the caret in it."""
        if self._blank:
            self._show_marks(self._language, NoteMarks(kind))
        self.form.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lock(self, locked: bool) -> None:
        """Let it be read only, in a workshop that is closed."""
        self._locked = locked
        self._community.setVisible(not locked)
        self.form.text.setReadOnly(locked)
        self.form.language.setEnabled(not locked)
        self.marks.setEnabled(not locked)
        self._show_marks(self._language, self.marks.marks)
        self._typed()

    def show_key(self, shown: str) -> None:
        """Show the key that leads here; blank hides it."""
        self.form.key.setText(shown)
        self.form.key.setVisible(bool(shown))

    def retranslate(self) -> None:
        """Write the words of the form in the current language."""
        self.form.retranslateUi(self)  # type: ignore[no-untyped-call]
        self.form.text.setAccessibleName(self.form.title.text())
        self._community.setText(self.tr("Mark as community…"))
        self._erase.setText(self.tr("Remove on request…"))
        self._show_marks(self._language, self.marks.marks)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language, theme and text size."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape and Ctrl+Enter give the hands back to the walk; ring the note that is written in."""
        if isinstance(event, QFocusEvent):
            self._focus_moved(event)
        if watched is self.form.text and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("writing", event.type() == QEvent.Type.FocusIn)
            restyle(self)
        if watched is self.form.text and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)  # Only then are the lines broken at the new width.
        if watched is self.form.text and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            )
            if event.key() == Qt.Key.Key_Escape or back:
                self.done.emit()
                return True
        return super().eventFilter(watched, event)

    # Inside

    @property
    def _blank(self) -> bool:
        return self.is_new and not self.text.strip()

    def _focus_moved(self, event: QFocusEvent) -> None:
        if event.type() == QEvent.Type.FocusIn:
            self._in_hand = True
            self._fit_marks()
        elif event.reason() not in _ELSEWHERE:
            QTimer.singleShot(0, self, self._look_left)

    def _look_left(self) -> None:
        """Once the keyboard has left the whole note, fold its marks; a blank one is plain again.

        Not while a mouse button is down: what is being clicked would move away under the pointer.
        """
        if not self._in_hand or self.in_hand:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(30, self, self._look_left)
            return
        self._in_hand = False
        if self._blank:
            self._show_marks(self._room_language, PLAIN)
        self._fit_marks()
        self.left.emit()

    def _fit_marks(self) -> None:
        self.marks.setVisible(self._in_hand or self.marks.marks != PLAIN)
        self._fit()

    def _show_marks(self, language: str, marks: NoteMarks) -> None:
        self._language = language
        self.form.language.setText(language.upper())
        said = {
            "fr": self.tr("Written in French. Change it to English"),
            "en": self.tr("Written in English. Change it to French"),
        }
        name(self.form.language, said.get(language, language.upper()))
        self.marks.show_marks(marks, written=bool(self._stored.text))
        self._fit_marks()

    def _save(self, stay: str) -> None:
        if self.dirty:
            self.written.emit(self.note_id, self.text.strip(), self._language, stay, self.marks.marks)

    def _mark(self, marks: NoteMarks, stay: str) -> None:
        self._change(self._language, marks, stay)

    def _turn_language(self) -> None:
        self._change("en" if self._language == "fr" else "fr", self.marks.marks, str(uuid4()))

    def _change(self, language: str, marks: NoteMarks, stay: str) -> None:
        """Write the text as it stands, with the marks it had; then the new ones, a change of their own."""
        self.flush()
        self._show_marks(language, marks)
        if not self._text_differs:  # Else the disk refused the text; the marks go with it, next time.
            self._save(stay)
        self.changed.emit()

    def _typed(self) -> None:
        self.form.remove.setVisible(bool(self.text.strip()) and not self._locked)
        self.form.more.setVisible(bool(self._stored.text.strip()))
        if self.dirty:
            self._autosave.typed()
        self.changed.emit()

    def _follow(self) -> None:
        if self.form.text.hasFocus():
            self.caretMoved.emit(self.form.text)

    def _remove(self) -> None:
        self.form.text.setPlainText("")
        self.flush()
        self.done.emit()

    def _fit(self) -> None:
        """Grow with the text, up to ten lines; the head is as high with the remove button as without."""
        self.form.icon.setMinimumHeight(self.form.remove.sizeHint().height())
        edit = self.form.text
        least = 1 if self.is_new or not self.marks.isHidden() else 2
        lines = min(max(count_lines(edit, _MOST_LINES), least), _MOST_LINES)
        height = edit.fontMetrics().lineSpacing() * lines + current().px(12)
        if edit.minimumHeight() != height:
            edit.setFixedHeight(height)
