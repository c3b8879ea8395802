"""Prepare: what is known of the workshop, and what of its instruments the room will look at."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.forms.ui_prepare import Ui_Prepare
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.pages.prepare.entry_form import plain
from pcn_desktop.gui.pages.prepare.room_panes import Pane, RoomPanes
from pcn_desktop.gui.pages.prepare.scope_desk import ScopeDesk
from pcn_desktop.gui.room_safe import make_private, private
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.gui.widgets.custody_words import CustodyWords
from pcn_desktop.gui.widgets.history_panel import HistoryPanel
from pcn_desktop.gui.widgets.page import Page, button, card, label, name
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.typography import shortened
from pcn_desktop.workspace.values import Change, WorkshopDetails, WorkshopRecord

_TWO_COLUMNS = 960
"""Width, in pixels at 100 % text, from which details and scope stand side by side."""


class PreparePage(Page):
    """Edits the details in place, ticks the scope, and prepares the room; everything saves itself."""

    detailsChanged = Signal(WorkshopDetails, str)
    """All details as they now stand, and the id of the editing stay."""
    scopeRequested = Signal(str, object)
    """Instrument key, and the scope asked for (a frozenset of item codes, never empty)."""
    votesRequested = Signal(str, object)
    """Instrument key, and the criteria to vote on (a frozenset of item codes)."""
    entryWritten = Signal(object, str)
    """What the room is (`RoomEntry`), as it should be, and the id of the editing stay."""
    entriesChanged = Signal(object, object)
    """Entries to write, and entries to remove (tuples), as one step."""
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
        self._begun = self._was_dirty = self._locked = self._closed = False
        self._follows: str | None = None
        # Widgets
        self.form = Ui_Prepare()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.desk = ScopeDesk(self.form, self)
        self.scope = self.desk.model
        self.room = RoomPanes(self.form.tabs, self.form.contentColumn, 3, self)
        self.follows = label("secondary", wrap=True)
        self.follows.hide()
        self.form.headWords.addWidget(self.follows)
        # A sentence under one field leaves its neighbour where it is (uic cannot write this).
        where, when = self.form.whereRow, self.form.whenRow
        beside = {self.form.regionField: where, self.form.communityField: where, self.form.dayField: when}
        for field, row in {**beside, self.form.placeField: when}.items():
            row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        for language in LANGUAGES:
            self.form.language.addItem("", language)
        self.form.walk.setCursor(Qt.CursorShape.PointingHandCursor)
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
        head = (self.history_button, self.form.walk, *self.room.tabs.values())  # Before the title and what follows it.
        for first, second in pairwise((self.form.title.previousInFocusChain() or self, *head)):
            self.setTabOrder(first, second)
        make_private(self.form.facilitator)
        self._autosave = Autosave(self)
        self._lines: dict[str, QLineEdit] = {
            field: getattr(self.form, field)
            for field in ("title", "network", "region", "community", "place", "facilitator")
        }
        self._autosave.watch(*self._lines.values(), self.form.day.line)
        # Connections
        self._connect()
        self.retranslate()
        self._arrange()

    def _connect(self) -> None:
        for line in self._lines.values():
            line.textEdited.connect(self._typed)
        self.form.day.edited.connect(self._typed)
        self.form.day.picked.connect(self._chose)
        self.form.language.activated.connect(self._chose)
        self._autosave.due.connect(self._save)
        self._autosave.left.connect(self._leave)
        self.scope.requested.connect(self.scopeRequested)
        self.scope.votesRequested.connect(self.votesRequested)
        self.desk.changed.connect(self._tell)
        self.room.written.connect(self.entryWritten)
        self.room.rearranged.connect(self.entriesChanged)
        self.room.changed.connect(self._tell)
        self.room.paneRequested.connect(self._show_pane)
        self.form.tree.selectionModel().currentChanged.connect(self._follow)
        self.form.walk.clicked.connect(self._walk)
        self.history_button.toggled.connect(self._show_history_card)
        self.history.restoreRequested.connect(self.restoreRequested)
        self.custody.goRequested.connect(self.vaultRequested)

    # What is shown

    @property
    def dirty(self) -> bool:
        """Return whether something on the page is not on disk."""
        details = any(not self._same(field) for field in (*self._lines, "day", "language"))
        return details or self.scope.draft or self.room.dirty

    def show_workshop(
        self, record: WorkshopRecord, instruments: tuple[Instrument, ...], *, read_only: bool = False
    ) -> None:
        """Show a workshop as it is on disk; what is being typed stays. Call `flush` before another workshop.

        `read_only` says that its file cannot be written.
        """
        other = record.id != self._workshop
        self._lock(record.closed is not None, read_only)
        self._workshop = record.id
        before, self._kept = self._kept, record.details
        for field in (*self._lines, "day", "language"):
            typing = self._entered(field) != plain(getattr(before, field)) or not self._readable(field)
            if other or (not typing and not self._same(field)):
                self._show(field)
        self.desk.show(record.assessments, instruments, locked=self._locked)
        self.room.show_record(record, instruments, editable=not self._locked)
        self._begun = record.position is not None or any(kept.ratings for kept in record.assessments)
        if other:
            self._autosave.timer.stop()
            self.form.tree.unfold_sections()
            self.form.scroll.verticalScrollBar().setValue(0)
        self._write_walk()
        self._tell()
        if self.history_button.isChecked():
            self.historyRequested.emit()

    def show_follows(self, title: str | None) -> None:
        """Say which workshop this one follows, by its title; blank where that one is gone, None where there is none."""
        self._follows = title
        self._write_about()

    def _lock(self, closed: bool, read_only: bool) -> None:
        """Let everything be read only, in a workshop that is closed or a file that cannot be written."""
        self._closed, self._locked = closed, closed or read_only
        for part in (*self._lines.values(), self.form.day, self.form.language):
            part.setEnabled(not self._locked)
        self._write_about()

    def show_history(self, changes: tuple[Change, ...]) -> None:
        """Show what happened to the details and the scope."""
        self.history.show_changes(changes)

    def flush(self) -> None:
        """Save what is typed and not on disk yet; what cannot be saved goes back to what was kept."""
        self._autosave.flush()
        self._revert()
        self.scope.revert()
        self.room.flush()
        self._tell()

    def take_focus(self) -> None:
        """Give the keyboard to where the pane begins; in a closed workshop, to the way on."""
        pane = self.room.pane
        first = self.form.title if pane is Pane.WORKSHOP else self.room.first_of(pane)
        (self.form.walk if self._locked else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_pane(self, pane: Pane) -> None:
        """Bring a pane to the front, and the keyboard to where it begins."""
        self.room.tabs[pane].setChecked(True)
        self._show_pane(pane)
        self.take_focus()

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
        self.desk.retranslate()
        self.room.retranslate()
        self._write_errors()
        self._write_walk()
        self._write_about()

    def _write_about(self) -> None:
        if self._closed:
            words = self.tr(
                "This workshop is closed: everything here can be read. Reopen it in Report to change something."
            )
        elif self._locked:
            words = self.tr("This file can only be read: everything here can be read, and nothing changed.")
        else:
            words = self.tr("Everything here can be changed at any time. It is saved as you type.")
        self.form.subtitle.setText(words)
        self.follows.setVisible(self._follows is not None)
        self.follows.setText(
            self.tr("Follows “{title}”, whose ratings are shown for reference.").format(title=shortened(self._follows))
            if self._follows
            else self.tr("Follows a workshop that is no longer in this file.")
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
        return self._readable(field) and self._entered(field) == plain(getattr(self._kept, field))

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

    def _follow(self, index: QModelIndex) -> None:
        """Keep the row under the keyboard in sight when the page scrolls instead of the tree."""
        row = self.form.tree.visualRect(index)
        at = self.form.tree.viewport().mapTo(self.form.content, QPoint(row.left(), row.center().y()))
        if self.form.tree.hasFocus() and not self._two_columns:
            self.form.scroll.ensureVisible(at.x(), at.y(), 0, row.height() + 8)

    # The page itself

    def _show_pane(self, pane: Pane) -> None:
        self.room.flush()
        self.room.tabs[pane].setFocus(Qt.FocusReason.OtherFocusReason)  # Else Qt gives it to whatever comes next.
        self.form.scroll.verticalScrollBar().setValue(0)
        self._arrange()

    def _show_history_card(self, shown: bool) -> None:
        """Show the history in the place of the scope or of another pane, or that again."""
        self._arrange()
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
        """Show the pane at the front or the history, in two columns or in one."""
        form, two, pane = self.form, self._two_columns, self.room.pane
        past, own = self.history_button.isChecked(), pane is Pane.WORKSHOP
        form.workshopPane.setVisible(own or past)
        form.detailsCard.setVisible(own)
        form.scopeCard.setVisible(not past)
        self._history_card.setVisible(past)
        for one, shown in self.room.panes.items():
            shown.setVisible(one is pane and not past)
        self.room.arrange(self.width())
        side, pile = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        form.head.setDirection(side if self.width() >= current().px(580) else pile)
        form.columns.setDirection(side if two else pile)
        for column, share in enumerate((6, 8, 8)):
            form.columns.setStretch(column, share if two else 0)
        # In one column the room that is left stays below the cards.
        filled = two and not form.workshopPane.isHidden()
        form.contentColumn.setStretchFactor(form.workshopPane, int(filled))
        form.contentColumn.setStretch(form.contentColumn.count() - 1, int(not filled))
        for row in (form.whereRow, form.whenRow):
            row.setDirection(side if two or self.width() >= current().px(560) else pile)
        form.tree.show_whole(not two)
