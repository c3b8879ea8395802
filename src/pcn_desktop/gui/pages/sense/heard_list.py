"""The list of what was heard: sections, what their notes are, and the notes themselves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from pcn_desktop.gui.widgets.headed_list import ROW, HeadedDelegate, HeadedList, Row
from pcn_desktop.workspace.values import Note


@dataclass(frozen=True, slots=True)
class Said:
    """A note, and the small words above it that say where it stands."""

    note: Note
    where: str

    @property
    def words(self) -> str:
        """Return where it stands, and its text."""
        return f"{self.where}\n{self.note.text}"


class HeardList(HeadedList):
    """Shows what was heard."""

    goRequested = Signal(str, str)
    """Instrument key, item code of the note that was clicked, or chosen with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("topics", parent)
        self.setItemDelegate(HeadedDelegate(self, "accent"))
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; the note chosen before stays so while it is there, else the first one is."""
        if rows == self.entries.rows:
            return
        before = self.note
        self.entries.show_rows(rows)
        notes = [(at, row.note) for at, row in enumerate(rows) if isinstance(row, Said)]
        chosen = [at for at, note in notes if before is not None and note.id == before.id]
        for at in (chosen or [at for at, _ in notes])[:1]:
            self.setCurrentIndex(self.entries.index(at))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first note on Home: Qt stops at the heading above it, which cannot be chosen."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            notes = (at for at, row in enumerate(self.entries.rows) if isinstance(row, Said))
            return self.entries.index(next(notes, -1))
        return super().moveCursor(action, modifiers)

    @property
    def note(self) -> Note | None:
        """Return the note that is chosen."""
        row = self.currentIndex().data(ROW)
        return row.note if isinstance(row, Said) else None

    def _go(self) -> None:
        if self.note is not None:
            self.goRequested.emit(self.note.instrument, self.note.code)
