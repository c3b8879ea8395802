"""Report: where the workshop stands, what goes into the report, and the two files that leave."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from pcn_desktop.assessment.closing import Checked
from pcn_desktop.assessment.gate import Line
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.file_names import proposed_stem, safe_stem
from pcn_desktop.gui.forms.ui_report_options import Ui_ReportOptions
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.chart_card import ChartCard
from pcn_desktop.gui.widgets.closing_card import ClosingCard
from pcn_desktop.gui.widgets.columns import ColumnsPage
from pcn_desktop.gui.widgets.coverage_card import CoverageCard
from pcn_desktop.gui.widgets.export_card import SUFFIX, ExportCard, Kind
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.leaving_words import LeavingWords
from pcn_desktop.gui.widgets.page import label, show_path
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.contents import contents
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.wording import day, tongue, word
from pcn_desktop.typography import NO_BREAK

_TWO_COLUMNS = 900
"""Width of the page, in pixels at 100 % text, from which choices and files stand side by side."""


class ReportPage(ColumnsPage):
    """Makes the reports of the open workshop."""

    exportRequested = Signal(str, object, object)
    """Kind (`excel` or `pdf`), `ReportOptions`, path. The card shows progress from here on."""
    cancelRequested = Signal(str)
    openRequested = Signal(object)
    """A file that was saved, or its folder."""
    folderChosen = Signal(str)
    closeRequested = Signal()
    reopenRequested = Signal()
    goRequested = Signal(object)
    """A `Checked` of the closing list whose place is asked for."""
    copyRequested = Signal(object)
    """Path of a copy on another medium; answered by `closing`."""

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs or FileDialogs()
        self._summary: Summary | None = None
        self._folder = documents_folder()
        # Widgets
        self.form = Ui_ReportOptions()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.cards = {kind: ExportCard(kind) for kind in Kind}
        self.chart = ChartCard(dialogs=self._dialogs)
        self.closing = ClosingCard(self._dialogs)
        self.leaving_title = label("subheading", wrap=True)
        self.leaving = LeavingWords()
        self._states: list[CoverageCard] = []
        self._languages = {"fr": self.form.french, "en": self.form.english}
        group = QButtonGroup(self)
        for button in self._languages.values():
            group.addButton(button)
        for choice in (self.form.notes, self.form.heard, self.form.votes, self.form.time, self.form.owners):
            choice.setChecked(True)
        set_icon(self.form.chooseFolder, "folder-open", "ink2", 18)
        for made in self.findChildren(QPushButton):
            made.setCursor(Qt.CursorShape.PointingHandCursor)
        # Layout
        flow(self.form.languages, self._languages.values())
        for at, made_card in enumerate(self.cards.values()):
            made_card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self.form.right.insertWidget(at, made_card)
        self.chart.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.form.right.insertWidget(len(self.cards), self.chart)
        for part in (self.leaving_title, self.leaving, self.closing):
            self.form.left.insertWidget(self.form.left.count() - 1, part)
        self.show_leaving(None)
        self.form.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stand(self.form.columns, _TWO_COLUMNS)
        # Connections
        self._connect()
        self.retranslate()
        self.show_summary(None)

    def _connect(self) -> None:
        form = self.form
        for kind, made in self.cards.items():
            made.saveRequested.connect(lambda path, k=kind: self.exportRequested.emit(k.value, self.options(), path))
            made.cancelRequested.connect(lambda k=kind: self.cancelRequested.emit(k.value))
            made.openRequested.connect(self.openRequested)
        for choice in self._languages.values():
            choice.toggled.connect(self._show_contents)
        form.notes.toggled.connect(form.heard.setEnabled)
        for part in (form.notes, form.heard, form.votes, form.time, form.questions):
            part.toggled.connect(self._show_contents)
        form.fileName.textChanged.connect(self._show_targets)
        form.fileName.editingFinished.connect(self._clean_name)
        form.chooseFolder.clicked.connect(self._choose_folder)
        self.closing.closeRequested.connect(self.closeRequested)
        self.closing.reopenRequested.connect(self.reopenRequested)
        self.closing.goRequested.connect(self.goRequested)
        self.closing.copyRequested.connect(self.copyRequested)

    # What is shown

    def show_summary(self, summary: Summary | None) -> None:
        """Show the open workshop; another one than before starts with its own language and file name."""
        before = self._summary
        self._summary = summary
        for part in (self.form.contentCard, self.form.placeCard, self.closing, *self.cards.values()):
            part.setVisible(summary is not None)
        # One chart: a workshop over several instruments has one score for each, and its report a chart for each.
        self.chart.setVisible(summary is not None and len(summary.instruments) == 1)
        if summary is not None and len(summary.instruments) == 1:
            self.chart.show_part(summary.instruments[0], summary.details.title)
        if summary is not None and (before is None or before.workshop != summary.workshop):
            self._languages[tongue(summary.details.language)].setChecked(True)
            self.form.fileName.setText(self._proposed())
            for made in self.cards.values():
                made.reset()
            self.closing.forget()
        elif summary is not None and before is not None and before.details != summary.details:
            self._follow_details(before)
        self._write_state()
        self._show_contents()

    def show_closing(self, lines: tuple[Checked, ...]) -> None:
        """Show what the workshop leaves open, and whether it is closed."""
        if self._summary is not None:
            self.closing.show_lines(lines, self._summary.closed, self._summary.closed_by)

    def show_leaving(self, lines: tuple[Line, ...] | None) -> None:
        """Show exactly what of a vault leaves with each report; None where there is nothing to say of one."""
        for part in (self.leaving_title, self.leaving):
            part.setVisible(lines is not None)
        self.leaving.show_lines(lines or ())

    def show_folder(self, folder: Path) -> None:
        """Show the folder where the files go."""
        self._folder = self.chart.menu.folder = folder
        show_path(self.form.folder, str(folder))
        self._show_targets()

    def show_progress(self, kind: str, share: float) -> None:
        """Show how far an export is, from 0 to 1."""
        self.cards[Kind(kind)].life.show_progress(share)

    def show_done(self, kind: str, path: Path) -> None:
        """Say where a file was saved."""
        self.cards[Kind(kind)].life.show_done(path)

    def show_failed(self, kind: str, error: Exception) -> None:
        """Say why a file was not saved; `Cancelled` is said as what it is."""
        self.cards[Kind(kind)].life.show_failed(error)

    def options(self) -> ReportOptions:
        """Return what was chosen."""
        language = "fr" if self.form.french.isChecked() else "en"
        return ReportOptions(
            language,
            notes=self.form.notes.isChecked(),
            questions=self.form.questions.isChecked(),
            owners=self.form.owners.isChecked(),
            people=self.form.people.isChecked(),
            votes=self.form.votes.isChecked(),
            heard=self.form.heard.isChecked(),
            time=self.form.time.isChecked(),
        )

    def retranslate(self) -> None:
        """Write every word."""
        self.form.retranslateUi(self)  # type: ignore[no-untyped-call]
        for choice in self._languages.values():
            choice.setAccessibleDescription(self.form.languageLabel.text())
        self.form.fileName.setAccessibleName(self.form.nameLabel.text())
        self.leaving_title.setText(self.tr("What leaves the vault with these files"))
        self.show_folder(self._folder)
        self._write_state()
        self._show_contents()

    def _write_state(self) -> None:
        summary, language = self._summary, language_of(self)
        if summary is None:
            self.form.workshop.setText(self.tr("Open a workshop first: its report is made here."))
        else:
            when = day(summary.details.day, language) if summary.details.day else ""
            self.form.workshop.setText(" · ".join(filter(None, (summary.details.title, when))))
        parts = summary.instruments if summary else ()
        while len(self._states) > len(parts):
            self._states.pop().deleteLater()
        for at, part in enumerate(parts):
            if at < len(self._states):
                self._states[at].show_part(part)
            else:
                self._states.append(CoverageCard(part))
                self.form.states.addWidget(self._states[at])
        written = [note for part in parts for item in part.items for note in item.notes]
        leaving = sum(note.may_leave for note in written)
        said = [self.tr("%n notes, each under its criterion", "", leaving)] if leaving else []
        if kept := len(written) - leaving:
            said.append(self.tr("%n quotes stay here: no permission was given", "", kept))
        self.form.notesHelp.setText(" · ".join(said) or self.tr("No note was written in this workshop."))

    def _show_contents(self) -> None:
        language, options = language_of(self), self.options()
        criteria = word("criteria", language)
        if options.questions:
            criteria = self.tr("Criteria with questions and evidence")
        sections = {
            (False, False): self.tr("Sections with criteria"),
            (False, True): self.tr("Sections with criteria and notes"),
            (True, False): self.tr("Sections with criteria, questions and evidence"),
            (True, True): self.tr("Sections with criteria, questions, evidence and notes"),
        }[options.questions, options.notes]
        parts = contents(self._summary, options)
        sheets = [criteria if name == "criteria" else word(name, language) for name in parts.sheets]
        own = {"cover": self.tr("Cover"), "sections": sections}
        self.cards[Kind.EXCEL].show_contents(_listed(sheets))
        self.cards[Kind.PDF].show_contents(_listed([own.get(name) or word(name, language) for name in parts.pages]))

    # Where it goes

    def _proposed(self) -> str:
        return self._proposed_for(self._summary) if self._summary else ""

    def _proposed_for(self, summary: Summary) -> str:
        return proposed_stem(summary.details.title, summary.details.day, self._fallback())

    def _fallback(self) -> str:
        return word("report", language_of(self))

    def _follow_details(self, before: Summary) -> None:
        """Follow a new title or date, unless the name was typed."""
        if self.form.fileName.text() == self._proposed_for(before):
            self.form.fileName.setText(self._proposed())

    def _clean_name(self) -> None:
        self.form.fileName.setText(safe_stem(self.form.fileName.text(), self._proposed() or self._fallback()))

    def _show_targets(self) -> None:
        stem = safe_stem(self.form.fileName.text(), self._proposed() or self._fallback())
        for kind, made in self.cards.items():
            made.show_target(self._folder / f"{stem}{SUFFIX[kind]}")

    def _choose_folder(self) -> None:
        chosen = self._dialogs.folder(self, self.tr("Folder of the reports"), self._folder, "")
        if chosen is not None:
            self.show_folder(chosen)
            self.folderChosen.emit(str(chosen))


def _listed(parts: list[str]) -> str:
    """Return the parts on one line; none breaks from the dot before it."""
    return f"{NO_BREAK}· ".join(parts)
