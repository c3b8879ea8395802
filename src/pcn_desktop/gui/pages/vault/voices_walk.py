"""The walk inside a vault: one criterion, two voices, their difference in words; notes of the vault."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.assessment.voices import VoicedSummary
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.vault.stops import Stop, StopsModel, stops_of
from pcn_desktop.gui.pages.vault.voice_row import VoiceRow
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.kept_views import KeptList
from pcn_desktop.gui.widgets.page import Translated, button, label
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.instruments.model import NO_TEXT, Basis
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Voice


class VoicesWalk(Translated):
    """Outline and card. Moving never rates; a rating never moves."""

    rateRequested = Signal(str, str, object, object)
    """Instrument key, item code, `Voice`, rating."""
    noteWritten = Signal(str, str, str, str, str, str)
    """Instrument key, item code, id of the note, text, language, stay."""
    moveNoteRequested = Signal(object)
    """A `Note` of the workspace that is to move into the vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: tuple[str, str] | None = None
        self._read_only = False
        self._notice = NO_TEXT
        self._keys = KeyMap.of(True, {})
        self._note = str(uuid4())
        self._ordinary: dict[tuple[str, str], tuple[Note, ...]] = {}
        # Widgets
        self.model = StopsModel(self)
        self.outline = KeptList()
        self.outline.setModel(self.model)
        self.outline.setFixedWidth(current().px(170))
        self.place = label("secondary", wrap=True)
        self.criterion = label("criterion", wrap=True)
        self.question = label("question", wrap=True)
        self.basis = label("secondary", wrap=True)
        self.notice = label("warn", wrap=True)
        self.rows = {voice: VoiceRow(voice) for voice in Voice}
        self.difference = label("secondary", wrap=True)
        self._kept: list[QWidget] = []
        self.note_name = label("field")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(current().px(72))
        self.add_note = button("plus", role="quiet")
        self.previous, self.next = button("arrow-left"), button("arrow-right")
        self._movable: list[QWidget] = []
        self._autosave = Autosave(self)
        self._autosave.watch(self.note)
        # Layout
        self._lay_out()
        # Connections
        self.outline.selectionModel().currentChanged.connect(self._select)
        for row in self.rows.values():
            row.rateRequested.connect(self._rate)
        self.previous.clicked.connect(lambda: self._move(-1))
        self.next.clicked.connect(lambda: self._move(1))
        self.note.textChanged.connect(self._autosave.typed)
        self._autosave.due.connect(self._write)
        self.add_note.clicked.connect(self._new_note)
        self.retranslate()

    def _lay_out(self) -> None:
        body = QWidget()
        self._card = QVBoxLayout(body)
        self._card.setContentsMargins(20, 8, 20, 8)
        self._card.setSpacing(8)
        for part in (self.notice, self.place, self.criterion, self.question, self.basis, *self.rows.values()):
            self._card.addWidget(part)
        self._card.addWidget(self.difference)
        self._kept_notes = QVBoxLayout()
        self._card.addLayout(self._kept_notes)
        self._moves = QVBoxLayout()
        self._card.addLayout(self._moves)
        self._card.addWidget(self.note_name)
        self._card.addWidget(self.note)
        self._card.addWidget(self.add_note, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.addWidget(self.previous)
        foot.addStretch(1)
        foot.addWidget(self.next)
        right = QVBoxLayout()
        right.addWidget(scroll, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.outline)
        row.addLayout(right, 1)
        self.note_name.setBuddy(self.note)

    def show_vault(
        self, summary: VoicedSummary, ordinary: dict[tuple[str, str], tuple[Note, ...]], *, read_only: bool
    ) -> None:
        """Show a vault; `ordinary` are the workspace's notes by instrument key and code, which may move into it."""
        self._read_only, self._ordinary = read_only, ordinary
        self.model.show_stops(stops_of(summary), language_of(self))
        self._notice = summary.instrument.notice
        keys = [one.key for one in self.model.stops]
        if self._at not in keys:
            self._at = keys[0] if keys else None
        if self._at is not None:
            self.outline.setCurrentIndex(self.model.index(keys.index(self._at)))
        self._show()

    def forget(self) -> None:
        """Empty every field: the vault is locked."""
        self.note.blockSignals(True)
        self.note.clear()
        self.note.document().clearUndoRedoStacks()
        self.note.blockSignals(False)
        self._autosave.timer.stop()
        self._at = None
        self._ordinary = {}
        self.model.show_stops((), language_of(self))
        for part in (self.criterion, self.question, self.basis, self.difference, self.place):
            part.setText("")
        for row in self.rows.values():
            row.forget()
        self._clear(self._moves, self._movable)
        self._clear(self._kept_notes, self._kept)

    def show_keys(self, keys: KeyMap) -> None:
        """Take the keys of the walk, as they are set."""
        self._keys = keys
        for row in self.rows.values():
            row.show_keys(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the keys of the walk; what rates is the voice's that has the keyboard."""
        action = self._keys.action(event)
        if action in (Action.NEXT, Action.PREVIOUS):
            self._move(1 if action is Action.NEXT else -1)
        elif action is Action.NOTE:
            self.note.setFocus()
        else:
            event.ignore()

    def flush(self) -> None:
        """Write the note that is being typed."""
        self._autosave.flush()

    @property
    def stop(self) -> Stop | None:
        """Return the criterion that is shown."""
        return next((one for one in self.model.stops if one.key == self._at), None)

    def _select(self, index: QModelIndex) -> None:
        if not index.isValid() or self.model.stops[index.row()].key == self._at:
            return
        wanted = self.model.stops[index.row()].key
        # What was typed goes to the criterion left; writing it shows that one again.
        self._new_note()
        self._at = wanted
        self.outline.setCurrentIndex(self.model.index(self._row))
        self._show()

    @property
    def _row(self) -> int:
        return next((at for at, one in enumerate(self.model.stops) if one.key == self._at), -1)

    def _move(self, by: int) -> None:
        row = self._row + by
        if 0 <= row < len(self.model.stops):
            self.outline.setCurrentIndex(self.model.index(row))

    def _rate(self, voice: Voice, rating: Rating | None) -> None:
        if self._at is not None and not self._read_only:
            self.rateRequested.emit(*self._at, voice, rating)

    def _write(self, stay: str) -> None:
        stop, text = self.stop, text_of(self.note)
        known = stop is not None and any(one.id == self._note for one in stop.notes)
        if stop is not None and not self._read_only and (text.strip() or known):
            self.noteWritten.emit(*stop.key, self._note, text, language_of(self), stay)

    def _new_note(self) -> None:
        self.flush()
        self._note = str(uuid4())
        self.note.blockSignals(True)
        self.note.clear()
        self.note.blockSignals(False)

    def _edit(self, note: Note) -> None:
        """Take a note that was kept into the field."""
        self._new_note()
        self._note = note.id
        self.note.blockSignals(True)
        self.note.setPlainText(note.text)
        self.note.blockSignals(False)
        self._show()
        self.note.setFocus()

    @staticmethod
    def _clear(rows: QVBoxLayout, made: list[QWidget]) -> None:
        for old in made:
            rows.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        made.clear()

    def _show(self) -> None:
        stop, language = self.stop, language_of(self)
        if stop is None:
            return
        self.notice.setText(self._notice.get(language))
        own = len(stop.ratings) > 1
        place = stop.instrument.place(stop.item.code)
        self.place.setText(
            f"{stop.item.code} · {stop.instrument.short.get(language)} · {place.section.title.get(language)}"
        )
        self.criterion.setText(stop.item.label.get(language))
        self.question.setText(stop.item.question.get(language))
        self.basis.setText(self._said_basis(stop))
        for voice, row in self.rows.items():
            row.setVisible(voice in stop.ratings)
            if voice in stop.ratings:
                row.show_stop(stop, read_only=self._read_only)
        self.difference.setText(
            self._said_difference(stop)
            if own
            else self.tr(
                "The community’s perspective on a criterion of the ordinary tool: it stays here, and enters no score."
            )
        )
        self._clear(self._kept_notes, self._kept)
        for kept in (one for one in stop.notes if one.id != self._note):
            words = label(wrap=True)
            words.setText(kept.text)
            edit = button("pencil", role="quiet")
            edit.setText(self.tr("Change this note"))
            edit.clicked.connect(lambda _=False, known=kept: self._edit(known))
            edit.setEnabled(not self._read_only)
            for part in (words, edit):
                self._kept.append(part)
            self._kept_notes.addWidget(words)
            self._kept_notes.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeft)
        self.note.setReadOnly(self._read_only)
        self._clear(self._moves, self._movable)
        for note in self._ordinary.get(stop.key, ()) if not self._read_only else ():
            made = button("lock", role="quiet")
            made.setText(self.tr("Move into the vault: “{text}”").format(text=_short(note.text)))
            made.clicked.connect(lambda _=False, moved=note: self.moveNoteRequested.emit(moved))
            self._movable.append(made)
            self._moves.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _said_basis(self, stop: Stop) -> str:
        said = {
            Basis.STATED: self.tr("The source states it"),
            Basis.EXTENDED: self.tr("We went further than the source"),
            Basis.OURS: self.tr("Our own"),
        }
        basis = said.get(stop.item.basis, "") if stop.item.basis else ""
        return " · ".join(filter(None, (basis, stop.item.source.place.get(language_of(self)))))

    def _said_difference(self, stop: Stop) -> str:
        if stop.difference is None:
            return self.tr("The difference shows once both voices have given a level. It is never averaged.")
        if stop.difference == 0:
            return self.tr("Both voices say the same.")
        size = abs(stop.difference)
        if stop.difference > 0:
            return self.tr("The partners’ rating is %n levels higher than the network’s.", "", size)
        return self.tr("The network’s rating is %n levels higher than the partners’.", "", size)

    def retranslate(self) -> None:
        """Write every word."""
        self.outline.setAccessibleName(self.tr("Criteria of the vault"))
        self.note_name.setText(self.tr("Note, kept in the vault"))
        self.note.setAccessibleName(self.tr("Note, kept in the vault"))
        self.add_note.setText(self.tr("Another note"))
        self.previous.setText(self.tr("Previous"))
        self.next.setText(self.tr("Next"))
        if self.model.stops:
            self.model.show_stops(self.model.stops, language_of(self))
            self._show()


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
