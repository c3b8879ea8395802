"""Paper: the blank forms of a workshop, each saved as a PDF file to print or to mail."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.file_names import free_name, proposed_stem
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.file_life import FileLife
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, button, card, label, name
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.agreement import BOTH
from pcn_desktop.reports.forms.matter import MOST_COPIES, FormKind, FormMatter, FormOptions, workshop_matter
from pcn_desktop.reports.forms.words import form_name
from pcn_desktop.reports.wording import tongue
from pcn_desktop.workspace.values import WorkshopRecord

_ROWS: Final = 620
"""Width of the card, in pixels at 100 % text, from which a form and its button stand side by side."""


class PaperCard(Translated):
    """Offers every form, in French, in English or both, and shows the whole life of the one that is saved."""

    formRequested = Signal(object, str, object)
    """`FormOptions`, the key of the instrument (blank: all of the workshop), the path. Progress shows from here on."""
    cancelRequested = Signal()
    openRequested = Signal(object)
    """The file that was saved, or its folder."""

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialogs = dialogs or FileDialogs()
        self._folder = documents_folder()
        self._record: WorkshopRecord | None = None
        self._instruments: tuple[Instrument, ...] = ()
        self._matter: FormMatter | None = None
        # Widgets
        self._title, self._about = label("subheading", wrap=True), label("secondary", wrap=True)
        self._language_name, self._instrument_name = label("field"), label("field")
        self.languages = {tag: ChoiceButton() for tag in ("fr", "en", BOTH)}
        self._languages = QWidget()
        self._language_group = QButtonGroup(self)
        self.instrument = QComboBox()
        self.instrument.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.instrument.setMinimumContentsLength(20)
        self.copies = QLineEdit()
        self.copies.setValidator(QIntValidator(1, MOST_COPIES, self.copies))
        self.rows = {kind: _Row() for kind in FormKind}
        self.life = FileLife()
        # Layout
        self._lay_out()
        # Connections
        for choice in self.languages.values():
            choice.clicked.connect(self._write_rows)
        self.instrument.activated.connect(self._choose_instrument)
        for kind, row in self.rows.items():
            row.save.clicked.connect(lambda _=False, asked=kind: self._ask(asked))
        self.life.runningChanged.connect(self._show_running)
        self.life.cancelRequested.connect(self.cancelRequested)
        self.life.openRequested.connect(self.openRequested)
        self.languages["fr"].setChecked(True)
        self.retranslate()

    def _lay_out(self) -> None:
        for choice in self.languages.values():
            choice.setCursor(Qt.CursorShape.PointingHandCursor)
            self._language_group.addButton(choice)
        flow(self._languages, self.languages.values())
        self.rows[FormKind.BALLOTS].add_field(self.copies)
        frame = card()
        self._column = column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 20)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(6)
        column.addWidget(self._language_name)
        column.addWidget(self._languages)
        column.addSpacing(4)
        column.addWidget(self._instrument_name)
        column.addWidget(self.instrument)
        column.addSpacing(6)
        for row in self.rows.values():
            line = QFrame()
            line.setProperty("role", "separator")
            column.addWidget(line)
            column.addWidget(row)
        self._stand_below(self.rows[FormKind.QUESTIONNAIRE])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        outer.addStretch(1)
        saves = {kind: row.save for kind, row in self.rows.items()}
        first = saves.pop(FormKind.QUESTIONNAIRE)
        ends = (self.life.cancel, self.life.open_file, self.life.open_folder)
        stops = (*self.languages.values(), self.instrument, first, self.copies, *saves.values(), *ends)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    # What is shown

    def show_workshop(self, record: WorkshopRecord, instruments: tuple[Instrument, ...]) -> None:
        """Show what can be printed of a workshop; `instruments` holds its own, the community ones it chose included."""
        before = self._record
        self._record, self._instruments = record, instruments
        if before is None or before.id != record.id:
            self.languages[tongue(record.details.language)].setChecked(True)
            self.copies.clear()
            self.life.clear()
            self.instrument.clear()
        self._fill_instruments()
        self._choose_instrument()

    def show_folder(self, folder: Path) -> None:
        """Take the folder in which the next form is proposed."""
        self._folder = folder

    def retranslate(self) -> None:
        """Write every word."""
        self._title.setText(self.tr("Paper"))
        self._about.setText(
            self.tr(
                "To go on with when the laptop dies, and to mail beforehand. The forms are blank: no answer is in them."
            )
        )
        self._language_name.setText(self.tr("Language of the forms"))
        words = {"fr": self.tr("French"), "en": self.tr("English"), BOTH: self.tr("Both, French first")}
        for tag, choice in self.languages.items():
            choice.setText(words[tag])
            choice.setAccessibleDescription(self._language_name.text())
        self._instrument_name.setText(self.tr("Instrument"))
        for part in (self.instrument, self.instrument.view()):
            part.setAccessibleName(self._instrument_name.text())
        self.life.call(self.tr("Progress of the form"), self.tr("Cancel the form"))
        self._fill_instruments()
        self._write_rows()

    def _write_rows(self) -> None:
        matter = self._matter
        asked = sum(len(part.items(part.scope)) for part in matter.parts) if matter else 0
        voted = sum(len(items) for _, items in matter.ballots) if matter else 0
        about = {
            FormKind.QUESTIONNAIRE: self.tr("%n criteria, each with its question and room to write", "", asked),
            FormKind.BALLOTS: self.tr("%n criteria to tick, to cut apart", "", voted),
            FormKind.POSTERS: self.tr("One for each section: to read from two metres, with room for dots"),
            FormKind.SIGN_IN: self.tr("By perspective, one for each sitting. It stays with you."),
            FormKind.OPENING: self.tr("Purpose, what is kept, who sees it: one page"),
        }
        for kind, row in self.rows.items():
            title = form_name(kind, language_of(self))
            row.write(title, about[kind], self.tr("Save as PDF"))
            name(row.save, self.tr("Save as PDF: {form}").format(form=title))
        heads = matter.heads if matter else 0
        words = (
            self.tr("How many (blank: {people}, one a person)").format(people=heads)
            if heads
            else self.tr("How many (blank: one sheet)")
        )
        self.rows[FormKind.BALLOTS].name_field(words)
        self.copies.setAccessibleName(words)
        self.copies.setPlaceholderText(str(heads) if heads else "")

    def _fill_instruments(self) -> None:
        """Offer all of the workshop's instruments at once, then each alone; a community's own only alone."""
        record, language = self._record, language_of(self)
        if record is None:
            return
        chosen = self.instrument.currentData()
        known = {one.key: one.short.get(language) for one in self._instruments}
        own = [kept.instrument for kept in record.assessments]
        alone = [key for key in record.community if key in known]
        self.instrument.clear()
        for key in own[:1] if len(own) == 1 else ["", *own]:
            self.instrument.addItem(known[key] if key else self.tr("All instruments of the workshop"), key)
        for key in alone:
            self.instrument.addItem(
                self.tr("{instrument} (in its community’s custody)").format(instrument=known[key]), key
            )
        self.instrument.setCurrentIndex(max(self.instrument.findData(chosen), 0))
        for part in (self._instrument_name, self.instrument):
            part.setVisible(self.instrument.count() > 1)

    def _choose_instrument(self) -> None:
        if self._record is not None:
            self._matter = workshop_matter(self._record, self._instruments, self.instrument.currentData() or "")
        self._write_rows()

    # What is asked

    @property
    def first(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.languages[self.language]

    @property
    def language(self) -> str:
        """Return the language chosen: `fr`, `en`, or both."""
        return next(tag for tag, choice in self.languages.items() if choice.isChecked())

    def _ask(self, kind: FormKind) -> None:
        """Ask where the form goes; nothing happens without an answer."""
        if self._record is None:
            return
        details = self._record.details
        language = self.language
        title = " ".join(form_name(kind, tag) for tag in (("fr", "en") if language == BOTH else (language,)))
        stem = proposed_stem(f"{title} {details.title}", details.day, title)
        start = free_name(self._folder / f"{stem}.pdf")
        target = self.dialogs.to_save(self, self.rows[kind].title, start, self.tr("PDF files (*.pdf)"))
        if target is None:
            return
        if target.suffix.lower() != ".pdf":
            target = target.with_name(f"{target.name}.pdf")
        self._folder = target.parent
        self._stand_below(self.rows[kind])
        self.life.begin(self.rows[kind].save)
        copies = int(self.copies.text() or 0)
        self.formRequested.emit(FormOptions(kind, language, copies), self.instrument.currentData() or "", target)

    def _stand_below(self, row: QWidget) -> None:
        """Let what is told of a form stand below it: where the eyes are."""
        self._column.removeWidget(self.life)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.life)

    def _show_running(self, running: bool) -> None:
        for row in self.rows.values():
            row.save.setEnabled(not running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand each form beside its button, or above it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for little width: everything breaks into lines."""
        return QSize(300, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        beside = self.width() >= current().px(_ROWS)
        for row in self.rows.values():
            row.stand(beside=beside)
        self.copies.setFixedWidth(current().px(76))
        self.instrument.setMaximumWidth(current().px(420))


class _Row(QWidget):
    """A form: what it is, a field of its own if it has one, the button that saves it."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._about = label("strong", wrap=True), label("secondary", wrap=True)
        self._field_name = label("secondary", wrap=True)
        self.save = button("download")
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self._title)
        self._words.addWidget(self._about)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 8, 0, 8)
        self._row.setSpacing(12)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.save, 0)

    @property
    def title(self) -> str:
        """Return what the form is called."""
        return self._title.text()

    def add_field(self, field: QWidget) -> None:
        """Let a field stand below the words, behind its name."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field)
        line.addWidget(self._field_name, 1)
        self._words.addLayout(line)

    def name_field(self, words: str) -> None:
        """Write the name of the field."""
        self._field_name.setText(words)

    def write(self, title: str, about: str, save: str) -> None:
        """Write every word."""
        self._title.setText(title)
        self._about.setText(about)
        self.save.setText(save)

    def stand(self, *, beside: bool) -> None:
        """Stand in one line, or the button below the words."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        side = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self.save, side)
