"""Why the room rated a criterion as it did, and who sees it otherwise: folded, saved by itself, never filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.line_count import count_lines
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.workspace.room_values import Consensus, fixed_id

_MOST_LINES = 6
Place = tuple[str, str, str]
"""Workshop id, instrument key, item code."""


class ConsensusFields(Translated):
    """Two fields for one criterion. What could not be written of another waits, and is written with the next try."""

    written = Signal(object, str)
    """A `Consensus`, and the editing stay."""
    removed = Signal(object)
    """A `Consensus` that says nothing any more."""
    arranged = Signal()
    """Opened or closed."""
    dirtyChanged = Signal(bool)
    done = Signal()
    """The hands go back to the walk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self._place: Place = ("", "", "")
        self._language = "fr"
        self._stored: Consensus | None = None
        self._unsaved: dict[Place, Consensus] = {}
        self._filling = False
        self._was_dirty = False
        # Widgets
        self._frame = QFrame()
        self._frame.setProperty("role", "card")
        self.reason_name, self.dissent_name = label("field", wrap=True), label("field", wrap=True)
        self.tongue = label("small")
        self.reason, self.dissent = QPlainTextEdit(), QPlainTextEdit()
        self._autosave = Autosave(self)
        self._autosave.watch(self.reason, self.dissent)
        # Layout
        head = QHBoxLayout()
        head.addWidget(self.reason_name, 1)
        head.addWidget(self.tongue)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(4)
        column.addLayout(head)
        for part in (self.reason, self.dissent_name, self.dissent):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.hide()
        # Connections
        for field in (self.reason, self.dissent):
            field.setTabChangesFocus(True)
            field.installEventFilter(self)
            field.textChanged.connect(self._typed)
            field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._autosave.due.connect(self._save)
        self.retranslate()
        self._fit()

    @property
    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at."""
        return [self.reason, self.dissent]

    @property
    def filled(self) -> bool:
        """Return whether there is anything in the fields."""
        return bool(text_of(self.reason).strip() or text_of(self.dissent).strip())

    @property
    def dirty(self) -> bool:
        """Return whether anything, here or left behind, is not on disk."""
        return self._changed or bool(self._unsaved)

    @property
    def _changed(self) -> bool:
        kept = (self._stored.reason.strip(), self._stored.dissent.strip()) if self._stored else ("", "")
        return (text_of(self.reason).strip(), text_of(self.dissent).strip()) != kept

    def show_consensus(self, workshop: str, key: tuple[str, str], kept: Consensus | None, language: str) -> None:
        """Show what was kept of a criterion (instrument key, item code); a new text is written in `language`."""
        place = (workshop, *key)
        if place != self._place:
            if self._changed:  # The page wrote what it could before it moved: this could not be.
                self._unsaved[self._place] = self._now()
            self._place, self._stored, self.is_open = place, kept, False
            waiting = self._unsaved.pop(place, None)
            self._fill(waiting or kept)
        else:
            was_changed, self._stored = self._changed, kept
            if not was_changed or not self._changed:
                self._fill(kept)
        self._language = kept.language if kept else language
        self.retranslate()
        self._tell()

    def turn(self) -> None:
        """Open the fields, or close them."""
        self.is_open = not self.is_open
        self.arranged.emit()
        if self.is_open:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.done.emit()

    def lock(self, locked: bool) -> None:
        """Let the fields be read only, in a workshop that is closed."""
        for field in (self.reason, self.dissent):
            field.setReadOnly(locked)

    def flush(self) -> None:
        """Write what is not on disk yet, of this workshop."""
        self._autosave.flush()
        for place, waiting in tuple(self._unsaved.items()):
            if place[0] == self._place[0]:
                self.written.emit(waiting, str(uuid4()))
        self._tell()

    def settle(self, kept: Iterable[Consensus]) -> None:
        """Let go of what was left behind and is on disk by now; `kept` is the workshop's."""
        stored = {(one.instrument, one.code): (one.reason, one.dissent) for one in kept}
        for place, waiting in tuple(self._unsaved.items()):
            if place[0] == self._place[0] and stored.get(place[1:]) == (waiting.reason, waiting.dissent):
                del self._unsaved[place]

    def retranslate(self) -> None:
        """Write the words in the current language."""
        self.reason_name.setText(self.tr("Why this rating (optional)"))
        self.dissent_name.setText(self.tr("Who sees it otherwise, and why (optional)"))
        self.reason.setAccessibleName(self.reason_name.text())
        self.dissent.setAccessibleName(self.dissent_name.text())
        self.dissent.setPlaceholderText(self.tr("Two disagree because…"))
        self.tongue.setText(self._language.upper())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape and Ctrl+Enter give the hands back to the walk."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
                self.done.emit()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _now(self) -> Consensus:
        workshop, instrument, code = self._place
        made = self._stored or Consensus(fixed_id(workshop, "consensus", instrument, code), instrument, code)
        return replace(
            made,
            reason=text_of(self.reason).strip(),
            dissent=text_of(self.dissent).strip(),
            language=self._language,
        )

    def _save(self, stay: str) -> None:
        if self._changed:
            now = self._now()
            if now.reason or now.dissent:
                self.written.emit(now, stay)
            else:
                self.removed.emit(now)
        self._tell()

    def _fill(self, kept: Consensus | None) -> None:
        self._filling = True
        for field, text in ((self.reason, kept.reason if kept else ""), (self.dissent, kept.dissent if kept else "")):
            if text_of(field).strip() != text.strip():
                field.setPlainText(text)
        self._filling = False

    def _typed(self) -> None:
        if not self._filling and self._changed:
            self._autosave.typed()
            self._tell()

    def _tell(self) -> None:
        dirty = self.dirty
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirtyChanged.emit(dirty)

    def _fit(self) -> None:
        for field in (self.reason, self.dissent):
            lines = min(max(count_lines(field, _MOST_LINES), 2), _MOST_LINES)
            height = field.fontMetrics().lineSpacing() * lines + current().px(16)
            if field.minimumHeight() != height:
                field.setFixedHeight(height)
