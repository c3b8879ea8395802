"""The notes of the criterion at the centre: written in place, saved by themselves, never lost on the way."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.gui.pages.run.note_editor import NoteEditor
from pcn_desktop.gui.widgets.page import Translated
from pcn_desktop.workspace.values import Note, NoteKind, NoteMarks


class NotesArea(Translated):
    """All notes of one criterion, and an empty one at the end."""

    written = Signal(str, str, str, str, str, str, object)
    """Instrument key, item code, note id, text, language, editing stay, `NoteMarks`."""
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
        return [stop for editor in self._editors for stop in editor.stops]

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
        stored = {note.id: note for note in notes}
        for place, editors in tuple(self._unsaved.items()):
            if place[0] != self._workshop:
                continue
            for editor in editors:
                editor.stored(stored.get(editor.note_id))
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
                known[note.id].stored(note)
            else:
                self._add(NoteEditor(language, note, self), at=len([one for one in self._editors if not one.is_new]))
        for editor in tuple(self._editors):
            if editor.note_id not in by_id and not editor.is_new:
                editor.stored(None)
        self._tidy()
        self._tell()

    def focus_note(self, note: str = "") -> None:
        """Put the caret in the note with this id; in the last, empty one when there is none."""
        self._tidy()
        wanted = [one for one in self._editors if one.note_id == note] or self._editors[-1:]
        for editor in wanted:  # One; none in a closed workshop without notes.
            editor.form.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def park_topic(self) -> None:
        """Begin a parked topic in the last, empty note; a closed workshop has none."""
        self._tidy()
        for editor in self._editors[-1:]:
            if editor.is_new:
                editor.begin(NoteKind.PARKED)

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

    def _write(self, note: str, text: str, language: str, stay: str, marks: NoteMarks) -> None:
        sender = self.sender()
        here = (self._workshop, *self._key)
        workshop, *key = next((place for place, editors in self._unsaved.items() if sender in editors), here)
        if workshop == self._workshop:
            self.written.emit(*key, note, text, language, stay, marks)

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
            spare = self._locked or not editor.is_new
            removed = spare and not editor.text.strip() and not editor.dirty
            if removed and not editor.in_hand:
                self._editors.remove(editor)
                self._column.removeWidget(editor)
                editor.hide()
                editor.deleteLater()
        writing = any(editor.is_new and editor.in_hand for editor in self._editors)
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
