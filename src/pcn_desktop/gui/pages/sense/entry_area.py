"""A list of entries that the room wrote, edited in place; what cannot be written waits in its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.gui.pages.sense.entry_editor import EntryEditor
from pcn_desktop.gui.pages.sense.order import moved, next_place
from pcn_desktop.gui.widgets.page import Translated
from pcn_desktop.workspace.values import Choice, SwotEntry

E = TypeVar("E", Choice, SwotEntry)


class EntryArea(Translated, Generic[E]):
    """Shows entries in their order. A child says what an entry's text is, and whether an empty one ends the list."""

    written = Signal(object, str)
    """The entry as it should be, editing stay."""
    removed = Signal(object)
    dirtyChanged = Signal()
    arranged = Signal()
    """Fields came, left or changed places."""
    blank_goes = False
    """Whether an entry without words is taken out, and an empty one ends the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = ""
        self._language = "fr"
        self._editable = True
        self._entries: dict[str, E] = {}
        """What is on disk, and the empty one at the end, by id."""
        self._order: list[str] = []
        """The ids on disk, as shown."""
        self.editors: list[EntryEditor] = []
        self._waiting: dict[str, tuple[list[EntryEditor], dict[str, E]]] = {}
        """Fields of other workshops that could not be written, and their entries."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    # What a child says

    def text_of(self, entry: E) -> str:
        """Return what is edited."""
        raise NotImplementedError

    def with_text(self, entry: E, text: str) -> E:
        """Return the entry with another text."""
        raise NotImplementedError

    def head_of(self, entry: E) -> QWidget | None:
        """Return what stands above the text, if anything."""
        raise NotImplementedError

    def fresh(self, place: int) -> E:
        """Return an empty entry for the end of the list, where `blank_goes`."""
        raise NotImplementedError

    def describe(self, editor: EntryEditor, entry: E) -> None:
        """Write the words of an entry's field in the current language."""
        raise NotImplementedError

    # What is shown

    @property
    def dirty(self) -> bool:
        """Return whether any field, of this workshop or another, is not on disk."""
        return bool(self._waiting) or any(editor.dirty for editor in self.editors)

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in order."""
        return [stop for editor in self.editors for stop in editor.stops]

    @property
    def places(self) -> list[int]:
        """Return the positions of the entries on disk, as shown."""
        return [self._entries[key].position for key in self._order]

    def show_entries(self, workshop: str, entries: Sequence[E], language: str, *, editable: bool) -> None:
        """Show the entries of a workshop; new ones are written in `language`."""
        if workshop != self._workshop:
            self._move_to(workshop)
        self._language, self._editable = language, editable
        # A field keeps what it was about, though it is not on disk: it may be an empty one, or hold unwritten words.
        fields = {editor.key: self._entries[editor.key] for editor in self.editors}
        self._entries = fields | {entry.id: entry for entry in entries}
        self._order = [entry.id for entry in entries]
        by_key = {editor.key: editor for editor in self.editors}
        for entry in entries:
            editor = by_key.get(entry.id)
            if editor is None:
                self._add(entry)
            else:
                editor.is_new = False
                editor.stored(self.text_of(entry))
        for editor in tuple(self.editors):
            if editor.key not in self._order and not editor.is_new:
                editor.stored("")  # Removed, by hand or by undo.
                self._drop_unless_dirty(editor)
        self._tidy()

    def flush(self) -> None:
        """Write every field that is not on disk yet; an emptied line goes."""
        for editor in tuple(self.editors):
            editor.flush()
            self._left(editor)

    def remove(self, key: str) -> None:
        """Take an entry out; the next field gets the focus."""
        editor = next(editor for editor in self.editors if editor.key == key)
        at = self.editors.index(editor)
        beside = self.editors[at + 1 :] or self.editors[:at][-1:]
        editor.reset()
        if beside and (editor.remove.hasFocus() or editor.text_edit.hasFocus()):
            beside[0].text_edit.setFocus()
        self.removed.emit(self._entries[key])

    def shift(self, key: str, by: int) -> None:
        """Move an entry one place up (-1) or down (1)."""
        if key in self._order and self._editable:
            for at, place in moved(self.places, self._order.index(key), by).items():
                self.written.emit(replace(self._entries[self._order[at]], position=place), "")

    def retranslate(self) -> None:
        """Write the words of every field."""
        for editor in self.editors:
            self.describe(editor, self._entries[editor.key])

    # Inside

    def _add(self, entry: E, *, new: bool = False) -> EntryEditor:
        editor = EntryEditor(entry.id, self.text_of(entry), entry.language, head=self.head_of(entry), parent=self)
        editor.is_new = new
        editor.written.connect(lambda text, stay: self._write(editor, text, stay))
        editor.changed.connect(self.dirtyChanged)
        editor.left.connect(lambda: self._left(editor))
        editor.entered.connect(lambda: self._entered(editor))
        editor.moveRequested.connect(lambda by: self.shift(editor.key, by))
        editor.removeRequested.connect(lambda: self.remove(editor.key))
        self.editors.append(editor)
        return editor

    def _write(self, editor: EntryEditor, text: str, stay: str) -> None:
        entry = self._entries.get(editor.key)
        if entry is not None and (text or not self.blank_goes):
            self.written.emit(self.with_text(entry, text), stay)

    def _left(self, editor: EntryEditor) -> None:
        """Take out a line that was emptied, where a line is nothing without words."""
        if editor in self.editors and editor.blank and not editor.is_new and self.blank_goes:
            self.removed.emit(self._entries[editor.key])
        self._tidy()

    def _entered(self, editor: EntryEditor) -> None:
        self._tidy(leaving=editor)
        following = self.editors[self.editors.index(editor) + 1 :] if editor in self.editors else []
        if following and not editor.blank:
            following[0].text_edit.setFocus()

    def _drop_unless_dirty(self, editor: EntryEditor) -> None:
        if editor.dirty:
            return
        self.editors.remove(editor)
        self._entries.pop(editor.key, None)
        self._column.removeWidget(editor)
        editor.blockSignals(True)  # Hidden, it loses the focus and would write.
        editor.hide()
        editor.deleteLater()

    def _tidy(self, leaving: EntryEditor | None = None) -> None:
        """Put the fields in order, one empty field at the end; say what can be moved."""
        ends_empty = self.blank_goes and self._editable
        for editor in tuple(self.editors):
            if editor.is_new and editor.blank and not ends_empty:
                self._drop_unless_dirty(editor)
        open_end = any(
            editor.is_new and (editor.blank or (editor.text_edit.hasFocus() and editor is not leaving))
            for editor in self.editors
        )
        if ends_empty and not open_end:
            fresh = self.fresh(next_place(self.places))
            self._entries[fresh.id] = fresh
            self._add(fresh, new=True)
        rank: dict[str, int] = {key: at for at, key in enumerate(self._order)}
        self.editors.sort(key=lambda one: rank.get(one.key, len(rank)))
        for at, shown in enumerate(self.editors):
            if self._column.indexOf(shown) != at:
                self._column.insertWidget(at, shown)
            here = rank.get(shown.key, -1)
            shown.arrange(first=here <= 0, last=here in (-1, len(rank) - 1), editable=self._editable)
            self.describe(shown, self._entries[shown.key])
            shown.show()
        self.arranged.emit()
        self.dirtyChanged.emit()

    def _move_to(self, workshop: str) -> None:
        """Show another workshop; keep what could not be written of the last one out of sight."""
        kept = [editor for editor in self.editors if editor.dirty]
        for editor in self.editors:
            self._column.removeWidget(editor)
            editor.blockSignals(True)
            editor.hide()
            editor.blockSignals(False)
            if editor not in kept:
                editor.deleteLater()
        if kept:
            self._waiting[self._workshop] = kept, {editor.key: self._entries[editor.key] for editor in kept}
        waiting: tuple[list[EntryEditor], dict[str, E]] = self._waiting.pop(workshop, ([], {}))
        self.editors, self._entries = waiting
        self._workshop, self._order = workshop, []
        for editor in self.editors:
            editor.is_new = True
