"""What a community keeps about the criterion at the centre: shown while its vault is open, and gone when it is locked.

A note marked community lives in the vault alone. Marking one that exists writes it there, then takes its text out of
the workspace for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.page import Translated, button, card, icon_label, label, name
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.reports.note_words import note_marks
from pcn_desktop.reports.wording import outside_word
from pcn_desktop.typography import shortened
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.values import Note

Place = tuple[str, str]
"""Instrument key, item code."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What an open vault holds beside the ordinary instruments of its workshop."""

    organization: str
    """The custodian; blank when nothing outside the vault may name it."""
    read_only: bool
    perspectives: Mapping[Place, Rating]
    notes: Mapping[Place, tuple[Note, ...]]
    instruments: frozenset[str]
    """The keys of the instruments that notes can be about."""


class CommunityNotes(Translated):
    """The community's perspective and notes on a criterion; a new one; and the workspace's notes, to be moved."""

    written = Signal(str, str, str, str, str, str)
    """Instrument key, item code, id of the note, text, language, editing stay: for the vault, never the workspace."""
    moveRequested = Signal(str)
    """The id of a note of the workspace that is to live in the vault alone."""
    vaultRequested = Signal()
    dirtyChanged = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._beside: Beside | None = None
        self._ordinary: tuple[Note, ...] = ()
        self._language = "fr"
        self._locked = self._was_dirty = False
        self._asked = ""
        self._draft: tuple[Place | None, str] = (None, str(uuid4()))
        """Where the note that is being typed belongs, and its id."""
        # Widgets
        self._heading = label("subheading", wrap=True)
        self.reason = label("secondary", wrap=True)
        self.needed = label("secondary", wrap=True)
        self.go = button("lock")
        self.held = label("secondary", wrap=True)
        self.perspective = label(wrap=True)
        self.notes: list[QFrame] = []
        self.movable: list[QWidget] = []
        self._question = card()
        self._asking = label(wrap=True)
        self.move_note = button()
        self.cancel = button(role="quiet")
        self._field_name = label("field", wrap=True)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._field_name.setBuddy(self.field)
        self.write = button("lock")
        self._scroll = QScrollArea()
        # Layout
        self._lay_out()
        # Connections
        self.go.clicked.connect(self.vaultRequested)
        self.field.textChanged.connect(self._typed)
        self.write.clicked.connect(self.flush)
        self.move_note.clicked.connect(self._move)
        self.cancel.clicked.connect(partial(self._ask_again, ""))
        self.retranslate()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._question)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.addWidget(self._asking)
        for pressed in (self.move_note, self.cancel):
            inner.addWidget(pressed)
        body = QWidget()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(icon_label("lock", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        self._rows, self._moves = QVBoxLayout(), QVBoxLayout()
        for rows in (self._rows, self._moves):
            rows.setSpacing(6)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 4, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._question)
        for part in (self.reason, self.needed, self.go, self.held, self.perspective):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addWidget(self._field_name)
        column.addWidget(self.field)
        column.addWidget(self.write)
        column.addLayout(self._moves)
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    # What is shown

    def show_step(self, step: Step, notes: tuple[Note, ...], language: str, *, locked: bool) -> None:
        """Show a criterion with the workspace's notes on it; new ones are written in `language`."""
        if self._step is None or step.key != self._step.key:
            self._asked = ""
        self._step, self._language, self._locked = step, language, locked
        self._ordinary = notes
        self._show()

    def show_vault(self, beside: Beside | None) -> None:
        """Show what the open vault holds; None forgets all of it at once, what is being typed too."""
        self._beside = beside
        place, draft = self._draft
        if beside is None:
            self._asked = ""
            self._begin()
        elif place is not None and any(note.id == draft for note in beside.notes.get(place, ())):
            self._begin()
        self._show()

    def ask(self, note: str) -> None:
        """Ask whether a note of the workspace is to move; say what is needed first where no vault is open."""
        self._ask_again(note)
        self._scroll.verticalScrollBar().setValue(0)
        (self.cancel if self._can_write else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write in the vault what is being typed; what cannot be written stays in its field."""
        place, draft = self._draft
        text = text_of(self.field).strip()
        if text and place is not None and self._beside is not None and not self._beside.read_only:
            self.written.emit(*place, draft, text, self._language, "")

    @property
    def dirty(self) -> bool:
        """Return whether the field holds something that is not in the vault."""
        return bool(text_of(self.field).strip())

    @property
    def _can_write(self) -> bool:
        beside, step = self._beside, self._step
        return beside is not None and not beside.read_only and step is not None and step.key[0] in beside.instruments

    def _begin(self) -> None:
        """Begin a new note; the field keeps no step of undo of the one before."""
        self._draft = (None, str(uuid4()))
        self.field.blockSignals(True)
        self.field.clear()
        self.field.document().clearUndoRedoStacks()
        self.field.blockSignals(False)
        self._tell()

    def _typed(self) -> None:
        place, draft = self._draft
        if place is None and self._step is not None:
            self._draft = (self._step.key, draft)
        self.write.setEnabled(self.dirty)
        self._tell()

    def _tell(self) -> None:
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            self.dirtyChanged.emit(self._was_dirty)

    def _ask_again(self, note: str) -> None:
        self._asked = note
        self._show()

    def _move(self) -> None:
        note, self._asked = self._asked, ""
        self._show()
        self.moveRequested.emit(note)

    def _show(self) -> None:
        step, beside = self._step, self._beside
        _empty(self._rows)
        _empty(self._moves)
        self.notes, self.movable = [], []
        writing = self._can_write
        asking = writing and not self._locked and any(note.id == self._asked for note in self._ordinary)
        self._question.setVisible(asking)  # It stands alone: what is asked is read whole.
        for part in (self._field_name, self.field, self.write):
            part.setVisible(writing and not asking)
        for part in (self.needed, self.go):
            part.setVisible(beside is None)
        for part in (self.held, self.perspective):
            part.setVisible(beside is not None and not asking)
        if beside is not None and step is not None and not asking:
            for note in beside.notes.get(step.key, ()):
                self._rows.addWidget(self._row(note))
            if writing and not self._locked:
                for note in self._ordinary:
                    self._moves.addLayout(self._move_row(note))
        self._write_words()

    def _row(self, note: Note) -> QFrame:
        made, words = card(), label(wrap=True)
        words.setText(note.text)
        row = QHBoxLayout(made)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(icon_label("lock", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        mark = label("secondary")
        about = (self.tr("Community"), note_marks(note.marks, language_of(self)), note.language.upper())
        mark.setText(" · ".join(about))
        column.addWidget(mark)
        column.addWidget(words)
        row.addLayout(column, 1)
        self.notes.append(made)
        return made

    def _move_row(self, note: Note) -> QLayout:
        words = label("secondary", wrap=True)
        words.setText(shortened(note.text))
        pressed = button(role="quiet")
        pressed.setText(self.tr("Mark as community…"))
        name(pressed, f"{pressed.text()} {shortened(note.text)}", tooltip=False)
        pressed.clicked.connect(partial(self.ask, note.id))
        self.movable.append(pressed)
        made = QVBoxLayout()
        made.setSpacing(2)
        made.addWidget(words)
        made.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.needed.setText(
            self.tr(
                "A note that is the community’s to decide is kept in its vault, and not in this workspace. "
                "First open the vault, or make one after an agreement."
            )
        )
        self.go.setText(self.tr("Go to the vault"))
        self.write.setText(self.tr("Write in the vault"))
        self.move_note.setText(self.tr("Move into the vault"))
        self.cancel.setText(self.tr("Cancel"))
        for pressed in (self.go, self.write, self.move_note, self.cancel):
            pressed.setAccessibleName(pressed.text())
        self._asking.setText(
            self.tr(
                "The note is written in the vault. Then its text is removed from this workspace, from its history and "
                "from its backups, as on request. It cannot be brought back here; reports already exported and copies "
                "made by hand are not reached."
            )
        )
        self._field_name.setText(self.tr("New note of the community"))
        name(self.field, self._field_name.text(), tooltip=False)
        self.field.setFixedHeight(current().px(72))
        name(self._scroll, self.tr("Community"), tooltip=False)
        self._show()

    def _write_words(self) -> None:
        step, beside, language = self._step, self._beside, language_of(self)
        code = step.place.item.code if step else ""
        self._heading.setText(self.tr("For the community · {code}").format(code=code))
        named = step is not None and step.place.item.names_indigenous_partners
        self.reason.setText(
            "◆ " + self.tr("It names Indigenous partners: what is said here may be the community’s to decide.")
        )
        self.reason.setVisible(named and self._question.isHidden())
        self.write.setEnabled(self.dirty)
        if beside is None or step is None:
            for part in (self.held, self.perspective):
                part.setText("")
            return
        held = (
            self.tr("The vault of {organization} is open.").format(organization=beside.organization)
            if beside.organization
            else self.tr("The vault is open.")
        )
        if beside.read_only:
            held += " " + self.tr("Its medium cannot be written: it can be read only.")
        self.held.setText(held)
        rating = beside.perspectives.get(step.key)
        if rating is None:
            said = self.tr("not given yet")
        elif isinstance(rating, Outside):
            said = outside_word(rating, language)
        else:
            level = step.instrument.scale_of(step.place.item).level(rating)
            said = f"{level.value} · {level.label.get(language)}"
        self.perspective.setText(self.tr("Perspective of the community: {level}").format(level=said))


def _empty(rows: QLayout) -> None:
    """Take everything out of a layout, and let it go now: what a locked vault showed must not linger."""
    while (taken := rows.takeAt(0)) is not None:
        widget, inner = taken.widget(), taken.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
