"""The notes of the criterion at the centre: written in place, saved by themselves, never lost on the way."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from pcn_desktop.gui.forms.ui_note import Ui_Note
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.line_count import count_lines
from pcn_desktop.gui.widgets.page import Translated, restyle
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.workspace.values import Note

_MOST_LINES = 10
"""A longer note scrolls."""


class NoteEditor(QFrame):
    """One note. It writes when the typing rests, when the field is left, and when asked."""

    written = Signal(str, str, str, str)
    """Note id, text, language, editing stay."""
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
        self._language = note.language if note else language
        self._stored = note.text if note else ""
        # Widgets
        self.form = Ui_Note()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        set_icon(self.form.icon, "quote", "ink2", 16)
        set_icon(self.form.remove, "trash-2", "ink2", 16)
        self.form.text.setPlainText(self._stored)
        self.form.text.installEventFilter(self)
        set_icon(self.form.more, "ellipsis", "ink2", 16)
        self._menu = QMenu(self.form.more)
        self._community = self._menu.addAction("")
        self._erase = self._menu.addAction("")
        self.form.more.setMenu(self._menu)
        self._locked = False
        self._autosave = Autosave(self)
        self._autosave.watch(self.form.text)
        # Connections
        self._autosave.due.connect(self._save)
        self._autosave.left.connect(self.left)
        self.form.text.textChanged.connect(self._typed)
        self.form.text.cursorPositionChanged.connect(self._follow)
        self.form.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.form.remove.clicked.connect(self._remove)
        self._community.triggered.connect(lambda: self.communityRequested.emit(self.note_id))
        self._erase.triggered.connect(lambda: self.eraseRequested.emit(self.note_id))
        self.retranslate()
        self._typed()
        self._fit()

    @property
    def text(self) -> str:
        """Return the text as it stands in the field."""
        return text_of(self.form.text)

    @property
    def dirty(self) -> bool:
        """Return whether the field holds something that is not on disk."""
        return self.text.strip() != self._stored.strip()

    def stored(self, text: str) -> None:
        """Take notice that `text` is on disk; show it unless something newer is being typed."""
        was_dirty = self.dirty
        self._stored = text
        self.is_new = self.is_new and not text
        self.form.more.setVisible(bool(text.strip()))
        if not was_dirty and self.text.strip() != text.strip():
            self.form.text.setPlainText(text)
        self.changed.emit()

    def flush(self) -> None:
        """Write what is not on disk yet."""
        self._autosave.flush()

    def write_in(self, language: str) -> None:
        """Take `language` as the one this note will be written in; one that has text keeps its own."""
        if self.is_new and not self.text.strip() and language != self._language:
            self._language = language
            self.retranslate()

    def lock(self, locked: bool) -> None:
        """Let the text be read only, in a workshop that is closed."""
        self._locked = locked
        self._community.setVisible(not locked)
        self.form.text.setReadOnly(locked)
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
        self.form.language.setText(self._language.upper())

    def changeEvent(self, event: QEvent) -> None:
        """Follow language, theme and text size."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape and Ctrl+Enter give the hands back to the walk; ring the note that is written in."""
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

    def _save(self, stay: str) -> None:
        if self.dirty:
            self.written.emit(self.note_id, self.text.strip(), self._language, stay)

    def _typed(self) -> None:
        self.form.remove.setVisible(bool(self.text.strip()) and not self._locked)
        self.form.more.setVisible(bool(self._stored.strip()))
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
        lines = min(max(count_lines(edit, _MOST_LINES), 1 if self.is_new else 2), _MOST_LINES)
        height = edit.fontMetrics().lineSpacing() * lines + current().px(12)
        if edit.minimumHeight() != height:
            edit.setFixedHeight(height)


class NotesArea(Translated):
    """All notes of one criterion, and an empty one at the end."""

    written = Signal(str, str, str, str, str, str)
    """Instrument key, item code, note id, text, language, editing stay."""
    dirtyChanged = Signal(bool)
    arranged = Signal()
    """Notes came, left or changed places."""
    caretMoved = Signal(object)
    """The text field that is being written in."""
    done = Signal()
    eraseRequested = Signal(str)
    """Note id."""
    communityRequested = Signal(str)
    """Note id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = ""
        self._locked = False
        self._key = ("", "")
        self._language = "fr"
        self._shown_key = ""
        self._notes: tuple[Note, ...] = ()
        self._editors: list[NoteEditor] = []
        self._unsaved: dict[tuple[str, str, str], list[NoteEditor]] = {}
        """Notes that could not be written, by workshop, instrument and item."""
        self._was_dirty = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.retranslate()

    @property
    def dirty(self) -> bool:
        """Return whether any note, here or on a criterion left behind, is not on disk."""
        return bool(self._unsaved) or any(editor.dirty for editor in self._editors)

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from the first note to the last."""
        return [stop for editor in self._editors for stop in (editor.form.text, editor.form.more, editor.form.remove)]

    def flush(self) -> None:
        """Write every note of this workshop that is not on disk yet."""
        kept = [editor for place, editors in self._unsaved.items() if place[0] == self._workshop for editor in editors]
        for editor in [*self._editors, *kept]:
            editor.flush()

    def show_workshop(self, workshop: str) -> None:
        """Show another workshop from now on; what could not be written of the last one waits until it is back."""
        if workshop != self._workshop:
            self._move_to(workshop, ("", ""))

    def settle(self, notes: Iterable[Note]) -> None:
        """Let go of the notes left behind on other criteria that are on disk by now; `notes` are the workshop's."""
        stored = {note.id: note.text for note in notes}
        for place, editors in tuple(self._unsaved.items()):
            if place[0] != self._workshop:
                continue
            for editor in editors:
                editor.stored(stored.get(editor.note_id, ""))
            kept = [editor for editor in editors if editor.dirty]
            for editor in editors:
                if editor not in kept:
                    editor.deleteLater()
            if kept:
                self._unsaved[place] = kept
            else:
                del self._unsaved[place]
        self._tell()

    def show_notes(self, key: tuple[str, str], notes: tuple[Note, ...], language: str) -> None:
        """Show the notes of a criterion (instrument key, item code); new ones are written in `language`."""
        self._language = language
        self._notes = notes
        if key != self._key:
            for editor in self._editors:
                editor.flush()
            self._move_to(self._workshop, key)
        known = {editor.note_id: editor for editor in self._editors}
        by_id = {note.id: note for note in notes}
        for editor in self._editors:
            editor.write_in(language)
        for note in notes:
            if note.id in known:
                known[note.id].stored(note.text)
            else:
                self._add(NoteEditor(language, note, self), at=len([one for one in self._editors if not one.is_new]))
        for editor in tuple(self._editors):
            if editor.note_id not in by_id and not editor.is_new:
                editor.stored("")
        self._tidy()
        self._tell()

    def focus_note(self, note: str = "") -> None:
        """Put the caret in the note with this id; in the last, empty one when there is none."""
        self._tidy()
        wanted = [one for one in self._editors if one.note_id == note] or self._editors[-1:]
        for editor in wanted:  # One; none in a closed workshop without notes.
            editor.form.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lock(self, locked: bool) -> None:
        """Let notes be read only, in a workshop that is closed; there, no empty one waits."""
        if locked != self._locked:
            self._locked = locked
            for editor in self._editors:
                editor.lock(locked)
            self._tidy()

    def show_key(self, shown: str) -> None:
        """Show the key that leads here, on the empty note; blank hides it."""
        self._shown_key = shown
        for editor in self._editors:
            editor.show_key(shown if editor is self._editors[-1] else "")

    def retranslate(self) -> None:
        """Nothing of its own to write: each note writes its words."""

    def _add(self, editor: NoteEditor, *, at: int | None = None) -> None:
        position = len(self._editors) if at is None else at
        self._editors.insert(position, editor)
        editor.written.connect(self._write)
        editor.changed.connect(self._tell)
        editor.left.connect(self._tidy)
        editor.caretMoved.connect(self.caretMoved)
        editor.done.connect(self.done)
        editor.eraseRequested.connect(self.eraseRequested)
        editor.communityRequested.connect(self.communityRequested)
        editor.lock(self._locked)

    def _write(self, note: str, text: str, language: str, stay: str) -> None:
        sender = self.sender()
        here = (self._workshop, *self._key)
        workshop, *key = next((place for place, editors in self._unsaved.items() if sender in editors), here)
        if workshop == self._workshop:
            self.written.emit(*key, note, text, language, stay)

    def _move_to(self, workshop: str, key: tuple[str, str]) -> None:
        """Show what waits at another criterion; keep what could not be written here out of sight, free the rest."""
        left, kept = self._editors, [editor for editor in self._editors if editor.dirty]
        if kept:
            self._unsaved[self._workshop, *self._key] = kept
        self._workshop, self._key = workshop, key
        self._editors = self._unsaved.pop((workshop, *key), [])
        for editor in left:
            self._column.removeWidget(editor)
            editor.blockSignals(True)  # Hidden, it loses the focus and would write: that was tried, or must not be.
            editor.hide()
            editor.blockSignals(False)
            if editor not in kept:
                editor.deleteLater()

    def _tidy(self) -> None:
        """Drop notes that are empty on disk and on screen; keep one empty note at the end."""
        for editor in tuple(self._editors):
            focused = editor.form.text.hasFocus()
            spare = self._locked or not editor.is_new
            removed = spare and not editor.text.strip() and not editor.dirty
            if removed and not focused:
                self._editors.remove(editor)
                self._column.removeWidget(editor)
                editor.hide()
                editor.deleteLater()
        writing = any(editor.is_new and editor.form.text.hasFocus() for editor in self._editors)
        if not self._locked and not writing and (not self._editors or self._editors[-1].text.strip()):
            self._add(NoteEditor(self._language, None, self))
        for editor in self._editors:
            self._column.removeWidget(editor)
            self._column.addWidget(editor)
            editor.show()
        self.show_key(self._shown_key)
        self.arranged.emit()

    def _tell(self) -> None:
        dirty = self.dirty
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirtyChanged.emit(dirty)
