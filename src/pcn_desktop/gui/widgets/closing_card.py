"""The end of a workshop: what it leaves open, each with a way there; then closing it, and opening it again."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.assessment.closing import Check, Checked
from pcn_desktop.errors import PcnError
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import Translated, button, card, icon_label, label
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.wording import moment
from pcn_desktop.workspace.places import PlaceWarning, place_of

_MOST_CODES = 6
"""How many codes stand in a line; the others are counted."""


class ClosingCard(Translated):
    """The closing list. It is information: nothing in it keeps a workshop from being closed."""

    closeRequested = Signal()
    reopenRequested = Signal()
    goRequested = Signal(object)
    """A `Checked` whose place is asked for."""
    copyRequested = Signal(object)
    """The path of a copy to be written; answered by `show_copied` or `show_copy_failed`."""

    def __init__(self, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._lines: tuple[Checked, ...] = ()
        self._closed: datetime | None = None
        self._by = ""
        self._busy = False
        # Widgets
        self._title = label("subheading", wrap=True)
        self._about = label("secondary", wrap=True)
        self._rows: dict[Check, tuple[QLabel, QLabel, QPushButton]] = {}
        self.notice = Notice()
        self.close_button = button("lock")
        self.reopen_button = button("rotate-ccw")
        self._help = label("secondary", wrap=True)
        # Layout
        frame = card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        for check in Check:
            self._add(check)
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(self._grid)
        column.addWidget(self.notice)
        column.addWidget(self._help)
        for pressed in (self.close_button, self.reopen_button):
            column.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        # Connections
        self.close_button.clicked.connect(self.closeRequested)
        self.reopen_button.clicked.connect(self.reopenRequested)
        room_safe().changed.connect(self.retranslate)
        self.retranslate()

    def _add(self, check: Check) -> None:
        mark, words = icon_label("circle", "ink2", 18), label(wrap=True)
        way = button("hard-drive" if check is Check.COPY else "arrow-right")
        way.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = self._grid.rowCount()
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(words, row, 1, 1, 2 if check is Check.COPY else 1, Qt.AlignmentFlag.AlignVCenter)
        if check is Check.COPY:  # A long name: it stands below.
            self._grid.addWidget(way, row + 1, 1, Qt.AlignmentFlag.AlignLeft)
            way.clicked.connect(self._choose_copy)
        else:
            self._grid.addWidget(way, row, 2)
            way.clicked.connect(lambda: self._go(check))
        self._rows[check] = mark, words, way

    # What is shown

    def show_lines(self, lines: tuple[Checked, ...], closed: datetime | None, by: str) -> None:
        """Show the list, and whether the workshop is closed: since when (UTC), by whom."""
        self._lines, self._closed, self._by = lines, closed, by
        self._write()

    def forget(self) -> None:
        """Take away what was said about the workshop shown before."""
        self.notice.clear()

    def show_copied(self, path: Path, counts: bool) -> None:
        """Say that a copy was written and read back, and whether it counts as one on another medium."""
        self._busy = False
        removable = place_of(path) is PlaceWarning.REMOVABLE
        self.notice.say(lambda: self._copied(path, counts, removable), "info" if counts else "warn")
        self._write()

    def show_copy_failed(self, error: Exception) -> None:
        """Say why there is no copy; a bug of ours is said elsewhere."""
        self._busy = False
        self._write()
        if isinstance(error, PcnError):
            self.notice.say(lambda: error.sentence(language_of(self)), "error")

    def retranslate(self) -> None:
        """Write every word in the current language."""
        self.close_button.setText(self.tr("Close the workshop"))
        self.reopen_button.setText(self.tr("Reopen the workshop"))
        for pressed in (self.close_button, self.reopen_button):
            pressed.setAccessibleName(pressed.text())
        self._write()

    def _write(self) -> None:
        closed = self._closed is not None
        self._title.setText(self._heading())
        self._about.setText(self.tr("What is left open, for the room to know. None of it keeps you from closing."))
        self._about.setVisible(not closed)
        self._help.setText(
            self.tr("Everything can be read and exported; nothing can be changed until it is reopened.")
            if closed
            else self.tr("Closing locks ratings, notes and plan. Reopening is free, and recorded in the history.")
        )
        self.close_button.setVisible(not closed)
        self.reopen_button.setVisible(closed)
        shown = {line.check: line for line in self._lines}
        for check, row in self._rows.items():
            self._write_row(row, shown.get(check))

    def _write_row(self, row: tuple[QLabel, QLabel, QPushButton], line: Checked | None) -> None:
        mark, words, way = row
        for part in row:
            part.setVisible(line is not None)
        if line is None:
            way.setAccessibleName(self.tr("Go there"))
            return
        set_icon(mark, "circle-check" if line.done else "circle-dashed", "accent" if line.done else "ink2", 18)
        words.setText(self._said(line))
        if line.check is Check.COPY:
            way.setText(self.tr("Copying and reading back…") if self._busy else self.tr("Back up to another medium…"))
            way.setEnabled(not self._busy)
        else:
            way.setText(self.tr("Go there"))
            way.setVisible(not line.done)
        way.setAccessibleName(f"{way.text()} {words.text()}" if line.check is not Check.COPY else way.text())

    def _heading(self) -> str:
        if self._closed is None:
            return self.tr("Close the workshop")
        when = moment(self._closed, language_of(self))
        if not self._by or room_safe().on:
            return self.tr("Closed on {when}").format(when=when)
        return self.tr("Closed on {when} by {name}").format(when=when, name=self._by)

    def _said(self, line: Checked) -> str:
        codes = ", ".join(code for _, code in line.places[:_MOST_CODES]) + (
            "…" if len(line.places) > _MOST_CODES else ""
        )
        done = {
            Check.BLANK: self.tr("Every criterion in scope has an answer."),
            Check.UNKNOWN: self.tr("No criterion was answered “don’t know”."),
            Check.VOTES: self.tr("Every round of votes was revealed."),
            Check.DISSENT: self.tr("Where the votes were split, a dissent is noted."),
            Check.QUOTES: self.tr("Every quote may leave: permission was given."),
            Check.PRIORITIES: self.tr("%n priorities are chosen.", "", line.count),
            Check.ACTIONS: self.tr("%n actions are written down.", "", line.count),
            Check.OWNERS: self.tr("Every action still to be done has an owner."),
            Check.DATES: self.tr("Every action still to be done has a date."),
            Check.COPY: self._copy(line),
        }
        if line.done:
            return done[line.check]
        left = {
            Check.BLANK: self.tr("%n criteria in scope have no rating: {codes}", "", line.count),
            Check.UNKNOWN: self.tr("%n criteria were answered “don’t know”: {codes}", "", line.count),
            Check.VOTES: self.tr("%n criteria have votes that were not revealed: {codes}", "", line.count),
            Check.DISSENT: self.tr("%n criteria have split votes and no noted dissent: {codes}", "", line.count),
            Check.PARKED: self.tr("%n parked topics are still open: {codes}", "", line.count),
            Check.QUOTES: self.tr("%n quotes have no permission and stay on this laptop: {codes}", "", line.count),
            Check.PRIORITIES: self.tr("No priority is chosen."),
            Check.ACTIONS: self.tr("No action is written down."),
            Check.OWNERS: self.tr("%n actions still to be done have no owner.", "", line.count),
            Check.DATES: self.tr("%n actions still to be done have no date.", "", line.count),
            Check.COPY: self._copy(line),
        }
        return left[line.check].format(codes=codes) if line.places else left[line.check]

    def _copy(self, line: Checked) -> str:
        if line.copy is None:
            return self.tr("No copy on another medium was read back yet.")
        when = moment(line.copy.at, language_of(self))
        words = (
            self.tr("Copied on {when}, read back, nothing changed since: {place}")
            if line.done
            else self.tr("Copied on {when}, but something changed since: {place}")
        )
        return words.format(when=when, place=line.copy.place)

    def _copied(self, path: Path, counts: bool, removable: bool) -> str:
        words = self.tr("Backed up and read back: {path}").format(path=path)
        if not counts:
            why = self.tr("It does not count as a second copy: it lies on the same disk, and would be lost with it.")
            return f"{words} {why}"
        free = self.tr("The medium may be ejected.")
        return f"{words} {free}" if removable else words

    # What is asked

    def _go(self, check: Check) -> None:
        for line in self._lines:
            if line.check is check:
                self.goRequested.emit(line)

    def _choose_copy(self) -> None:
        start = documents_folder() / f"workspace-{date.today().isoformat()}.pcnwork"
        title, names = self.tr("Back up to another medium"), self.tr("Workspace (*.pcnwork)")
        chosen = self._dialogs.to_save(self, title, start, names)
        if chosen is not None:
            self._busy = True
            self.notice.clear()
            self._write()
            self.copyRequested.emit(chosen if chosen.suffix else chosen.with_suffix(".pcnwork"))
