"""Prepare: what is known of the workshop, and what of its instruments the room will look at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.forms.ui_prepare import Ui_Prepare
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.scope_model import ScopeModel
from pcn_desktop.gui.room_safe import make_private, private
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.custody_words import CustodyWords
from pcn_desktop.gui.widgets.history_panel import HistoryPanel
from pcn_desktop.gui.widgets.page import Page, button, card, name
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.workspace.values import Change, WorkshopDetails, WorkshopRecord

MINUTES_EACH = 3
"""An estimate of ours: fifty-nine criteria do not fit in two hours."""

_TWO_COLUMNS = 960
"""Width, in pixels at 100 % text, from which details and scope stand side by side."""


class PreparePage(Page):
    """Edits the details in place and ticks the scope; everything saves itself."""

    detailsChanged = Signal(WorkshopDetails, str)
    """All details as they now stand, and the id of the editing stay."""
    scopeRequested = Signal(str, object)
    """Instrument key, and the scope asked for (a frozenset of item codes, never empty)."""
    dirtyChanged = Signal(bool)
    walkRequested = Signal()
    historyRequested = Signal()
    """Answered by `show_history`."""
    restoreRequested = Signal(str, str)
    """Change id; `before` or `after`."""
    vaultRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = ""
        self._kept = WorkshopDetails("")
        self._begun = False
        self._was_dirty = self._locked = False
        # Widgets
        self.form = Ui_Prepare()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.scope = ScopeModel(self)
        self.form.tree.setModel(self.scope)
        self.form.refusal.hide()
        # A sentence under one field leaves its neighbour where it is (uic cannot write this).
        top = Qt.AlignmentFlag.AlignTop
        for row, fields in (
            (self.form.whereRow, (self.form.regionField, self.form.communityField)),
            (self.form.whenRow, (self.form.dayField, self.form.placeField)),
        ):
            for field in fields:
                row.setAlignment(field, top)
        for language in LANGUAGES:
            self.form.language.addItem("", language)
        set_icon(self.form.all, "square-check", "ink2", 18)
        set_icon(self.form.none, "square", "ink2", 18)
        for pressed in (self.form.all, self.form.none, self.form.walk):
            pressed.setCursor(Qt.CursorShape.PointingHandCursor)
        self.custody = CustodyWords()
        self.form.scopeColumn.addWidget(self.custody)
        self.history_button = button("history", role="quiet", checkable=True)
        self.form.head.insertWidget(1, self.history_button)
        self.history = HistoryPanel(of_workshop=True)
        self._history_card = card()
        self._history_card.hide()
        inner = QVBoxLayout(self._history_card)
        inner.setContentsMargins(0, 8, 0, 4)
        inner.addWidget(private(self.history))
        self.form.columns.addWidget(self._history_card)
        make_private(self.form.facilitator)
        self._autosave = Autosave(self)
        self._lines: dict[str, QLineEdit] = {
            field: getattr(self.form, field)
            for field in ("title", "network", "region", "community", "place", "facilitator")
        }
        self._autosave.watch(*self._lines.values(), self.form.day.line)
        # Connections
        for line in self._lines.values():
            line.textEdited.connect(self._typed)
        self.form.day.edited.connect(self._typed)
        self.form.day.picked.connect(self._chose)
        self.form.language.activated.connect(self._chose)
        self._autosave.due.connect(self._save)
        self._autosave.left.connect(self._leave)
        self.form.all.clicked.connect(lambda: self.scope.choose_all(True))
        self.form.none.clicked.connect(lambda: self.scope.choose_all(False))
        self.scope.requested.connect(self.scopeRequested)
        self.scope.changed.connect(self._scope_changed)
        self.form.tree.selectionModel().currentChanged.connect(self._follow)
        self.form.walk.clicked.connect(self._walk)
        self.history_button.toggled.connect(self._show_history_card)
        self.history.restoreRequested.connect(self.restoreRequested)
        self.custody.goRequested.connect(self.vaultRequested)
        self.retranslate()
        self._arrange()

    # What is shown

    @property
    def dirty(self) -> bool:
        """Return whether something on the page is not on disk."""
        return any(not self._same(field) for field in (*self._lines, "day", "language")) or self.scope.draft

    def show_workshop(self, record: WorkshopRecord, instruments: tuple[Instrument, ...]) -> None:
        """Show a workshop as it is on disk; what is being typed stays. Call `flush` before another workshop."""
        other = record.id != self._workshop
        self._lock(record.closed is not None)
        self._workshop = record.id
        before, self._kept = self._kept, record.details
        for field in (*self._lines, "day", "language"):
            typing = self._entered(field) != _plain(getattr(before, field)) or not self._readable(field)
            if other or (not typing and not self._same(field)):
                self._show(field)
        known = {instrument.key: instrument for instrument in instruments}
        self.scope.show_scopes((known[kept.instrument], kept.scope) for kept in record.assessments)
        self._begun = record.position is not None or any(kept.ratings for kept in record.assessments)
        if other:
            self._autosave.timer.stop()
            self.form.tree.unfold_sections()
            self.form.scroll.verticalScrollBar().setValue(0)
        self._write_walk()
        self._tell()
        if self.history_button.isChecked():
            self.historyRequested.emit()

    def _lock(self, locked: bool) -> None:
        """Let everything be read only, in a workshop that is closed."""
        form = self.form
        for part in (*self._lines.values(), form.day, form.language, form.all, form.none):
            part.setEnabled(not locked)
        self._locked = locked
        self._write_about()
        self.scope.lock(locked)

    def show_history(self, changes: tuple[Change, ...]) -> None:
        """Show what happened to the details and the scope."""
        self.history.show_changes(changes)

    def flush(self) -> None:
        """Save what is typed and not on disk yet; what cannot be saved goes back to what was kept."""
        self._autosave.flush()
        self._revert()
        self.scope.revert()
        self._tell()

    def take_focus(self) -> None:
        """Give the keyboard to the title; in a closed workshop, to the way on."""
        (self.form.walk if self._locked else self.form.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write every word in the current language."""
        form = self.form
        form.retranslateUi(self)  # type: ignore[no-untyped-call]
        for at, words in enumerate((self.tr("French"), self.tr("English"))):
            form.language.setItemText(at, words)
        for field, line in self._lines.items():
            line.setAccessibleName(getattr(form, f"{field}Label").text())
        form.facilitator.setAccessibleDescription(form.facilitatorHelp.text())
        self.history_button.setText(self.tr("History"))
        name(self.history_button, self.tr("What was changed here, and the way back"))
        for part in (form.language, form.language.view()):
            part.setAccessibleName(form.languageLabel.text())
        form.day.set_name(form.dayLabel.text())
        for pressed in (form.all, form.none):
            pressed.setAccessibleName(pressed.text())
        self.scope.speak(language_of(self))
        self._write_errors()
        self._write_walk()
        self._write_about()
        self._scope_changed()

    def _write_about(self) -> None:
        self.form.subtitle.setText(
            self.tr("This workshop is closed: everything here can be read. Reopen it in Report to change something.")
            if self._locked
            else self.tr("Everything here can be changed at any time. It is saved as you type.")
        )

    # Details

    def _typed(self) -> None:
        self._autosave.typed()
        self._write_errors()
        self._tell()

    def _chose(self) -> None:
        """Save a choice at once: it is an editing stay of its own."""
        self._write_errors()
        self._save(str(uuid4()))

    def _save(self, stay: str) -> None:
        details = self._details()
        if self._workshop and details != self._kept:
            self.detailsChanged.emit(details, stay)
        self._tell()

    def _leave(self, field: QWidget) -> None:
        """Put back what was kept where a title is missing or a date cannot be read, and say so."""
        self._revert()
        if isinstance(field, QLineEdit) and field in self._lines.values() and field.text() != field.text().strip():
            field.setText(field.text().strip())
        self._tell()

    def _revert(self) -> None:
        form = self.form
        if not self._readable("title"):
            self._show("title")
            form.titleError.setText(self.tr("A workshop needs a title: the earlier one is back."))
            form.titleError.show()
        if not self._readable("day"):
            self._show("day")
            form.dayError.setText(self.tr("This was not a date: what was there before is back."))
            form.dayError.show()

    def _write_errors(self) -> None:
        form = self.form
        form.titleError.setText(self.tr("A workshop needs a title."))
        form.titleError.setVisible(not self._readable("title"))
        form.dayError.setText(self.tr("Write the date like this: 2026-11-22."))
        form.dayError.setVisible(not self._readable("day"))

    def _details(self) -> WorkshopDetails:
        """Return the details on the page; where one cannot be kept, the earlier one."""
        entered: dict[str, Any] = {
            field: self._entered(field) for field in (*self._lines, "day", "language") if self._readable(field)
        }
        return replace(self._kept, **entered)

    def _entered(self, field: str) -> object:
        if field == "day":
            return self.form.day.day
        if field == "language":
            return self.form.language.currentData()
        return self._lines[field].text().strip()

    def _readable(self, field: str) -> bool:
        if field == "title":
            return bool(self._entered("title")) or not self._workshop
        return bool(self.form.day.valid) if field == "day" else True

    def _same(self, field: str) -> bool:
        return self._readable(field) and self._entered(field) == _plain(getattr(self._kept, field))

    def _show(self, field: str) -> None:
        form, kept = self.form, self._kept
        if field == "day":
            form.day.set_day(kept.day)
        elif field == "language":
            if form.language.findData(kept.language) < 0:
                # Another program version may know a third language: it is shown, never changed unasked.
                form.language.addItem(kept.language, kept.language)
            form.language.setCurrentIndex(form.language.findData(kept.language))
        else:
            line = self._lines[field]
            line.setText(getattr(kept, field))
            line.setCursorPosition(0)
        self._write_errors()

    # Scope

    def _scope_changed(self) -> None:
        form, chosen, total = self.form, self.scope.chosen, self.scope.total
        form.count.setText(self.tr("{chosen} of %n criteria in this workshop", "", total).format(chosen=chosen))
        form.estimate.setText(
            self.tr("At about {minutes} minutes each, an estimate: {time}").format(
                minutes=MINUTES_EACH, time=self._duration(chosen * MINUTES_EACH)
            )
        )
        form.refusal.setText(
            self.tr("Choose at least one criterion of each instrument. Until then the earlier choice is kept.")
        )
        form.refusal.setVisible(self.scope.draft)
        form.estimate.setVisible(not self.scope.draft)
        self._tell()

    def _duration(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.tr("{minutes} min").format(minutes=rest)
        if not rest:
            return self.tr("{hours} h").format(hours=hours)
        return self.tr("{hours} h {minutes}").format(hours=hours, minutes=f"{rest:02d}")

    def _follow(self, index: QModelIndex) -> None:
        """Keep the row under the keyboard in sight when the page scrolls instead of the tree."""
        row = self.form.tree.visualRect(index)
        at = self.form.tree.viewport().mapTo(self.form.content, QPoint(row.left(), row.center().y()))
        if self.form.tree.hasFocus() and not self._two_columns:
            self.form.scroll.ensureVisible(at.x(), at.y(), 0, row.height() + 8)

    # The page itself

    def _show_history_card(self, shown: bool) -> None:
        """Show the history in the place of the scope, or the scope again."""
        self._history_card.setVisible(shown)
        self.form.scopeCard.setVisible(not shown)
        if shown:
            self.historyRequested.emit()

    def _walk(self) -> None:
        self.flush()
        self.walkRequested.emit()

    def _write_walk(self) -> None:
        walk = self.form.walk
        walk.setText(self.tr("Continue the walk") if self._begun else self.tr("Start the walk"))
        walk.setAccessibleName(walk.text())
        set_icon(walk, "play", "accent_on", 18)

    def _tell(self) -> None:
        dirty = self.dirty
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirtyChanged.emit(dirty)

    @property
    def _two_columns(self) -> bool:
        return self.width() >= current().px(_TWO_COLUMNS)

    def minimumSizeHint(self) -> QSize:
        """Return a small room: the page scrolls."""
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns, or in one."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before another page shows."""
        super().hideEvent(event)
        self.flush()

    def _arrange(self) -> None:
        two = self._two_columns
        side, pile = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.form.columns.setDirection(side if two else pile)
        for column, share in enumerate((6, 8, 8)):
            self.form.columns.setStretch(column, share if two else 0)
        # In one column the room that is left stays below the cards.
        self.form.contentColumn.setStretch(1, int(two))
        self.form.contentColumn.setStretch(2, int(not two))
        for row in (self.form.whereRow, self.form.whenRow):
            row.setDirection(side if two or self.width() >= current().px(560) else pile)
        self.form.tree.show_whole(not two)


def _plain(value: object) -> object:
    return value.strip() if isinstance(value, str) else value
