"""One entry edited in place: what is typed is written when the hands rest; what cannot be kept gives way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar, cast
from uuid import uuid4

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QWidget

from pcn_desktop.gui.pages.prepare.fields import Field, NumberField
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.workspace.room_values import AgendaPart, Opening, Perspective, Sitting

E = TypeVar("E", bound=Perspective | Sitting | AgendaPart | Opening)


class EntryForm(Translated, Generic[E]):
    """Binds widgets to the values of an entry. A child makes the widgets, binds them, and says what cannot be kept."""

    written = Signal(object, str)
    """The entry as it should be, and the id of the editing stay."""
    changed = Signal()
    """What stands in the fields, or whether it is on disk."""
    left = Signal()
    """The focus left a field, after `written`."""
    texts: frozenset[str] = frozenset()
    """The values that a person words: once one changes, the entry is in the language at hand."""

    def __init__(self, entry: E, *, new: bool = False, language: str = "fr", parent: QWidget | None = None) -> None:
        """Edit `entry`, which is `new` until it is on disk; what is worded from now on is in `language`."""
        super().__init__(parent)
        self.kept: E = entry
        self.is_new = new
        self.language = language
        self.error: QLabel = label("error", wrap=True)
        self._fields: dict[str, Field] = {}
        self._asked: E | None = None
        """What is being written now."""
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        self._autosave.left.connect(self._leave)

    def bind(self, name: str, field: Field) -> None:
        """Let a field hold the value `name` of the entry, and show it."""
        self._fields[name] = field
        field.show(getattr(self.kept, name))
        self._autosave.watch(field.widget)
        field.edited.connect(self._typed if field.typed else self._chose)

    def faults(self) -> dict[str, str]:
        """Return the values that cannot be kept as they stand, each with a sentence that says why."""
        return {}

    # What is shown

    @property
    def entry(self) -> E:
        """Return the entry as it stands in the fields; where a value cannot be kept, the earlier one."""
        wrong = self.faults()
        read = {name: field.read() for name, field in self._fields.items() if name not in wrong}
        held: dict[str, Any] = {name: now for name, now in read.items() if now != plain(getattr(self.kept, name))}
        made = cast("E", replace(cast("Any", self.kept), **held))
        if any(getattr(made, name) != getattr(self.kept, name) for name in self.texts):
            made = cast("E", replace(cast("Any", made), language=self.language))
        return made

    @property
    def dirty(self) -> bool:
        """Return whether something in the fields is not on disk."""
        return bool(self.faults()) or self.entry != self.kept

    @property
    def blank(self) -> bool:
        """Return whether nothing was entered in an entry that is not on disk yet."""
        return self.is_new and self.entry == self.kept

    def begin(self, entry: E) -> None:
        """Edit another entry, whatever stands in the fields."""
        self.kept, self.is_new = entry, False
        self._autosave.timer.stop()
        for name, field in self._fields.items():
            field.show(getattr(entry, name))
        self.tell("")

    def show_entry(self, entry: E) -> None:
        """Take notice that `entry` is on disk; what is being typed stays."""
        before, self.kept, self.is_new = self.kept, entry, False
        wrong = self.faults()
        for name, field in self._fields.items():
            now, new = field.read(), plain(getattr(entry, name))
            known = {plain(getattr(one, name)) for one in (before, self._asked) if one is not None}
            if name not in wrong and now != new and now in known:
                field.show(getattr(entry, name))
        self._write_fault()
        self.changed.emit()

    def lock(self, locked: bool) -> None:
        """Let everything be read only."""
        for field in self._fields.values():
            field.lock(locked)

    def flush(self) -> None:
        """Write what is not on disk; what cannot be kept gives way to what was."""
        self._autosave.flush()
        self.give_way()

    def give_way(self) -> None:
        """Put the earlier value back where one cannot be kept, and say so."""
        wrong = self.faults()
        for name in wrong:
            self._fields[name].show(getattr(self.kept, name))
        if wrong:
            self.tell(" ".join([*wrong.values(), self.tr("What was there before is back.")]))
            self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for field in self._fields.values():
                if isinstance(field.widget, NumberField):
                    field.widget.fit()

    # Inside

    def _typed(self) -> None:
        self._write_fault()
        if self.dirty:
            self._autosave.typed()
        self.changed.emit()

    def _chose(self) -> None:
        """Write a choice at once: it is an editing stay of its own."""
        self._write_fault()
        self._save(str(uuid4()))
        if not self.is_new:
            self.give_way()

    def _save(self, stay: str) -> None:
        if self.writable and self.entry != self.kept:
            self._asked = self.entry
            self.written.emit(self._asked, stay)
            self._asked = None
        self.changed.emit()

    @property
    def writable(self) -> bool:
        """Return whether the entry can be written as it stands: a new one, once nothing of it is missing."""
        return not (self.is_new and self.faults())

    def _leave(self) -> None:
        if not self.is_new:
            self.give_way()
        self.left.emit()

    def _write_fault(self) -> None:
        self.tell(" ".join(filter(None, self.faults().values())))

    def tell(self, words: str) -> None:
        """Say under the fields what went wrong; blank takes it away."""
        self.error.setText(words)
        self.error.setVisible(bool(words))


def plain(value: object) -> object:
    """Return a value as fields compare it: a text without the blanks around it."""
    return value.strip() if isinstance(value, str) else value
