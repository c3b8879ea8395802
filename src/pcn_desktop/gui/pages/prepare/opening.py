"""The opening: what the room is told first, typed here, seen as the room will see it, and shown to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QVBoxLayout, QWidget

from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.prepare.entry_form import EntryForm
from pcn_desktop.gui.pages.prepare.fields import Growing, lines_field
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.opening_view import OpeningView
from pcn_desktop.gui.widgets.page import Translated, button, card, label, name
from pcn_desktop.reports.opening_words import OpeningPart, kept_statement, opening_text
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.room_values import Opening, fixed_id
from pcn_desktop.workspace.values import WorkshopRecord

_LATER = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EARLIER = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)
_SIDE_BY_SIDE = 900
_FIELDS = ("purpose", "kept", "seen", "acknowledgement")
_WORDS = {"kept": "kept_words"}
"""The words of a field, where they are not its own name."""


class OpeningForm(EntryForm[Opening]):
    """The four texts."""

    texts = frozenset(_FIELDS)

    def __init__(self, entry: Opening, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent=parent)
        # Widgets
        self.edits = {field: Growing() for field in _FIELDS}
        self._labels = {field: label("field") for field in _FIELDS}
        self._helps = {field: label("small", wrap=True) for field in ("kept", "seen", "acknowledgement")}
        self._statement = label("small", wrap=True)
        self.own_words = button("pencil", role="quiet")
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field, edit in self.edits.items():
            self._labels[field].setBuddy(edit)
            column.addWidget(self._labels[field])
            column.addWidget(edit)
            if field in self._helps:
                column.addWidget(self._helps[field])
            if field == "kept":
                column.addWidget(_quoted(self._statement))
                column.addWidget(self.own_words, 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(8)
        column.addWidget(self.error)
        self.error.hide()
        self.setTabOrder(self.edits["kept"], self.own_words)
        # Connections
        for field, edit in self.edits.items():
            self.bind(field, lines_field(edit))
        self.own_words.clicked.connect(self._begin_own_words)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word; the program's own statement is in the language of the room."""
        language = language_of(self)
        for field, words in self._labels.items():
            words.setText(word(_WORDS.get(field, field), language))
            self.edits[field].setAccessibleName(words.text())
        self._helps["kept"].setText(self.tr("Left empty, the room reads this:"))
        self._statement.setText(kept_statement(self.language))
        self._helps["seen"].setText(self.tr("For example, who gets the report, and when."))
        self._helps["acknowledgement"].setText(
            self.tr(
                "The program never supplies one: it is the room’s to write, in its own words. Left empty, nothing is "
                "said."
            )
        )
        for field, words in self._helps.items():
            self.edits[field].setAccessibleDescription(words.text())
        self.edits["kept"].setAccessibleDescription(f"{self._helps['kept'].text()}\n{self._statement.text()}")
        self.own_words.setText(self.tr("Begin from these words"))
        name(self.own_words, self.tr("Puts the program’s own statement into the field, to be changed"))
        self.own_words.setAccessibleName(self.own_words.text())

    def offer_own_words(self, editable: bool) -> None:
        """Offer the program's own statement as a beginning, while the field is empty."""
        self.own_words.setVisible(editable)
        self.own_words.setEnabled(not self.edits["kept"].toPlainText().strip())

    def _begin_own_words(self) -> None:
        edit = self.edits["kept"]
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.setPlainText(kept_statement(self.language))
        self._autosave.flush()


class OpeningScreen(QDialog):
    """The opening over the whole screen: Escape leaves it, arrows and clicks turn its pages."""

    def __init__(self, title: str, parts: tuple[OpeningPart, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = OpeningView()
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.show_opening(title, parts)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the window."""
        words = self.tr("Opening of the workshop; Escape goes back")
        self.setWindowTitle(words)
        self.view.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a page; Escape closes."""
        key = Qt.Key(event.key())
        if key in _LATER or key in _EARLIER:
            self.view.turn(1 if key in _LATER else -1)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn to the next page."""
        self.view.turn(1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class OpeningCard(Translated):
    """The form, how it will look, and the button that shows it."""

    written = Signal(object, str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: WorkshopRecord | None = None
        self._editable = True
        # Widgets
        self._title = label("subheading")
        self._about = label("secondary", wrap=True)
        self.form = OpeningForm(Opening(""))
        self.view = OpeningView()
        self.show_button = button("external-link")
        self._preview = label("small", wrap=True)
        # Layout
        self._lay_out()
        # Connections
        self.form.written.connect(self.written)
        self.form.changed.connect(self._write)
        self.form.changed.connect(self.changed)
        self.show_button.clicked.connect(self.show_to_room)
        self.retranslate()

    def _lay_out(self) -> None:
        frame, side = card(), QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.view)
        beside.addWidget(self._preview)
        beside.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addWidget(self.form, 5)
        self._sides.addWidget(side, 6)
        self._sides.setAlignment(self.form, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(self._sides)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @property
    def dirty(self) -> bool:
        """Return whether a text is not on disk."""
        return self.form.dirty

    def show_record(self, record: WorkshopRecord, *, editable: bool) -> None:
        """Show the opening of a workshop."""
        other = self._record is None or record.id != self._record.id
        self._record, self._editable = record, editable
        language = record.details.language
        kept = record.opening or Opening(fixed_id(record.id, "opening"), language=language)
        if other:
            self.form.begin(kept)
        self.form.language = language
        self.form.show_entry(kept)
        self.form.lock(not editable)
        self.form.retranslate()
        self._write()

    def arrange(self, width: int) -> None:
        """Stand side by side, or one under the other, in a page so wide (pixels)."""
        wide = width >= current().px(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)

    def show_to_room(self) -> OpeningScreen:
        """Show the opening over the whole screen."""
        self.form.flush()
        screen = OpeningScreen(*self._told(), parent=self.window())
        screen.showFullScreen()
        return screen

    def retranslate(self) -> None:
        """Write every word."""
        self._title.setText(self.tr("Opening"))
        self._about.setText(self.tr("What the room is told before the first question, on screen or on a printed page."))
        self.show_button.setText(self.tr("Show the opening"))
        name(self.show_button, self.tr("Shows it over the whole screen; the Escape key comes back here"))
        self.show_button.setAccessibleName(self.show_button.text())
        self._write()

    def _told(self) -> tuple[str, tuple[OpeningPart, ...]]:
        """Return what the room reads, in its own language."""
        record = self._record
        if record is None:
            return "", ()
        return record.details.title, opening_text(self.form.entry, record.details.language)

    def _write(self) -> None:
        self.form.offer_own_words(self._editable)
        title, parts = self._told()
        self.view.show_opening(title, parts)
        self.view.setAccessibleName(self.tr("How the room will see it"))
        pages = self.view.pages
        self._preview.setText(
            self.tr("As the room will see it; the Escape key comes back.")
            if pages == 1
            else self.tr("As the room will see it, in %n pages: arrow keys turn, Escape comes back.", "", pages)
        )


def _quoted(words: QWidget) -> QFrame:
    """Return words with a line at their left, as what somebody says."""
    made = QFrame()
    made.setProperty("role", "quote")
    column = QVBoxLayout(made)
    column.setContentsMargins(10, 2, 0, 2)
    column.addWidget(words)
    return made
