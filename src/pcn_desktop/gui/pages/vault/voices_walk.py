"""The walk inside a vault: one criterion, two voices side by side, their difference in words; notes of the vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListView, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.assessment.outgoing import Perspective, VoicedItem
from pcn_desktop.assessment.voices import VoicedSummary
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.page import Translated, button, label
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.instruments.model import NO_TEXT, Basis, Instrument, Item
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.values import Note, Outside, Rating
from pcn_desktop.workspace.vault_values import Voice

_WIDE: Final = 1.5
"""The largest text at which the levels stand on one line."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A criterion of the walk: of the community instrument in two voices, or of an ordinary one in the partners'."""

    instrument: Instrument
    item: Item
    ratings: dict[Voice, Rating | None]
    notes: tuple[Note, ...]
    difference: int | None

    @property
    def key(self) -> tuple[str, str]:
        """Return what names it: the instrument's key and the item's code."""
        return self.instrument.key, self.item.code


def stops_of(summary: VoicedSummary) -> tuple[Stop, ...]:
    """Return the criteria in scope, then the ordinary criteria: those that name Indigenous partners first."""

    def own(one: VoicedItem) -> Stop:
        return Stop(summary.instrument, one.item, dict(one.ratings), one.notes, one.difference)

    def other(one: Perspective) -> Stop:
        return Stop(one.instrument, one.item, {Voice.PARTNERS: one.rating}, one.notes, None)

    ordinary = sorted(summary.perspectives, key=lambda one: not one.item.names_indigenous_partners)
    return (*map(own, summary.items), *map(other, ordinary))


class StopsModel(QAbstractListModel):
    """The outline: each criterion with how many of its voices have spoken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stops: tuple[Stop, ...] = ()
        self._language = "en"

    def show_stops(self, stops: tuple[Stop, ...], language: str) -> None:
        """Show these; the same ones as before keep their rows."""
        same = [one.key for one in stops] == [one.key for one in self.stops]
        if not same:
            self.beginResetModel()
        self.stops, self._language = stops, language
        if not same:
            self.endResetModel()
        elif stops:
            self.dataChanged.emit(self.index(0), self.index(len(stops) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.stops)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        stop = self.stops[index.row()]
        spoken = sum(rating is not None for rating in stop.ratings.values())
        mark = " ◆" if stop.item.names_indigenous_partners else ""
        notes = f" · {len(stop.notes)} ✎" if stop.notes and role == Qt.ItemDataRole.ToolTipRole else ""
        return f"{stop.item.code}{mark}   {spoken}/{len(stop.ratings)}{notes}"


class VoiceRow(Translated):
    """The levels of one voice. Digits, N, D and Backspace act on the voice that has the keyboard."""

    rateRequested = Signal(object, object)
    """`Voice`, and a level, an `Outside`, or None to clear."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.voice = voice
        self._stop: Stop | None = None
        self._levels: list[LevelButton] = []
        self.title = label("subheading")
        self.outside = {one: KeyButton(checkable=True) for one in Outside}
        self.clear = KeyButton()
        self._row = QGridLayout()
        self._row.setSpacing(8)
        below = QHBoxLayout()
        below.setSpacing(8)
        for made in (*self.outside.values(), self.clear):
            below.addWidget(made)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(self._row)
        column.addLayout(below)
        for outside, made in self.outside.items():
            made.clicked.connect(lambda _=False, value=outside: self._rate(value))
        self.clear.clicked.connect(lambda: self._rate(None))
        self.retranslate()

    def show_stop(self, stop: Stop, *, read_only: bool) -> None:
        """Show the rating of this voice."""
        self._stop = stop
        levels = stop.instrument.scale_of(stop.item).levels
        if [one.value for one in self._levels] != [level.value for level in levels]:
            for old in self._levels:
                self._row.removeWidget(old)
                old.deleteLater()
            self._levels = [LevelButton(level.value, at, len(levels)) for at, level in enumerate(levels)]
            across = 2 if current().scale > _WIDE else len(levels)
            for at, made in enumerate(self._levels):
                made.set_brief(True)
                self._row.addWidget(made, at // across, at % across)
                made.clicked.connect(lambda _=False, value=made.value: self._rate(value))
        self.retranslate()
        rating = stop.ratings.get(self.voice)
        for made in self._levels:
            made.setChecked(made.value == rating)
            made.setEnabled(not read_only)
        for outside, key in self.outside.items():
            key.setChecked(rating is outside)
            key.setEnabled(not read_only)
        self.clear.setEnabled(rating is not None and not read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate with the keys of the walk."""
        values = {str(made.value): made.value for made in self._levels}
        asked = event.text().casefold()
        if self._stop is None or not self.title.isEnabled():
            super().keyPressEvent(event)
        elif asked in values:
            self._rate(values[asked])
        elif asked in {"n", "d"}:
            self._rate(Outside.NOT_APPLICABLE if asked == "n" else Outside.UNKNOWN)
        elif event.key() == Qt.Key.Key_Backspace:
            self._rate(None)
        else:
            super().keyPressEvent(event)

    def _rate(self, rating: Rating | None) -> None:
        if self._stop is not None:
            self.show_again()
            self.rateRequested.emit(self.voice, rating)

    def show_again(self) -> None:
        """Show what is kept, whatever was clicked: the vault decides."""
        if self._stop is not None:
            rating = self._stop.ratings.get(self.voice)
            for outside, key in self.outside.items():
                key.setChecked(rating is outside)

    def retranslate(self) -> None:
        """Write every word."""
        language = language_of(self)
        said = {Voice.NETWORK: self.tr("The network’s voice"), Voice.PARTNERS: self.tr("The partners’ voice")}
        self.title.setText(said[self.voice])
        for outside, key in self.outside.items():
            words = word("not_applicable" if outside is Outside.NOT_APPLICABLE else "unknown", language)
            letter = "N" if outside is Outside.NOT_APPLICABLE else "D"
            key.write(words, letter, f"{words} ({letter})")
            key.setAccessibleName(f"{said[self.voice]}, {words}")
        self.clear.write(self.tr("Clear"), "⌫", self.tr("Clear"))
        self.clear.setAccessibleName(", ".join((said[self.voice], self.tr("Clear"))))
        if self._stop is not None:
            for made, level in zip(self._levels, self._stop.instrument.scale_of(self._stop.item).levels, strict=True):
                made.set_words(level.label.get(language), level.description.get(language), str(level.value))
                made.setAccessibleName(f"{said[self.voice]}, {level.value} {level.label.get(language)}")


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
        self._note = str(uuid4())
        self._ordinary: dict[tuple[str, str], tuple[Note, ...]] = {}
        # Widgets
        self.model = StopsModel(self)
        self.outline = QListView()
        self.outline.setModel(self.model)
        self.outline.setFixedWidth(current().px(170))
        self.place = label("secondary", wrap=True)
        self.criterion = label("criterion", wrap=True)
        self.question = label("question", wrap=True)
        self.basis = label("secondary", wrap=True)
        self.notice = label("warn", wrap=True)
        self.rows = {voice: VoiceRow(voice) for voice in Voice}
        self.difference = label("secondary", wrap=True)
        self.kept_notes = label(wrap=True)
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
        self._card.addWidget(self.kept_notes)
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
        for part in (self.criterion, self.question, self.basis, self.difference, self.kept_notes, self.place):
            part.setText("")
        self._clear_moves()

    def flush(self) -> None:
        """Write the note that is being typed."""
        self._autosave.flush()

    @property
    def stop(self) -> Stop | None:
        """Return the criterion that is shown."""
        return next((one for one in self.model.stops if one.key == self._at), None)

    def _select(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.stops[index.row()].key != self._at:
            self.flush()
            self._new_note()
            self._at = self.model.stops[index.row()].key
            self._show()

    def _move(self, by: int) -> None:
        row = self.outline.currentIndex().row() + by
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

    def _clear_moves(self) -> None:
        for old in self._movable:
            self._moves.removeWidget(old)
            old.deleteLater()
        self._movable = []

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
        others = [one.text for one in stop.notes if one.id != self._note]
        self.kept_notes.setText("\n\n".join(others))
        self.kept_notes.setVisible(bool(others))
        self.note.setReadOnly(self._read_only)
        self._clear_moves()
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
            return self.tr("The partners stand %n levels above the network.", "", size)
        return self.tr("The network stands %n levels above the partners.", "", size)

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
