"""Perspectives: whose views are in the room, how many people each, and names only where the room wants them."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from pcn_desktop.errors import PerspectiveThere, PerspectiveVoted
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.prepare.fields import (
    Growing,
    NumberField,
    check_field,
    line_field,
    lines_field,
    number_field,
)
from pcn_desktop.gui.pages.prepare.rows import EntryRow, Rows
from pcn_desktop.gui.room_safe import private
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.page import Translated, button, card, label
from pcn_desktop.reports.offered_words import usual_perspectives
from pcn_desktop.typography import shortened
from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.values import WorkshopRecord


class PerspectiveRow(EntryRow[Perspective]):
    """A name and a head count; whether it answers to its community; people's names, where they are wanted."""

    texts = frozenset({"name", "names"})

    def __init__(self, entry: Perspective, area: Perspectives, *, new: bool = False, language: str = "fr") -> None:
        super().__init__(entry, new=new, language=language, parent=area)
        self._area = area
        # Widgets
        self.name_edit = QLineEdit()
        self.people = NumberField()
        self._people_word = label("secondary")
        self.community = QCheckBox()
        self.names = Growing()
        self.names_label = label("small", wrap=True)
        self.names_label.setBuddy(self.names)
        self._named = QWidget()
        # Layout
        rest = QHBoxLayout()
        rest.setSpacing(6)
        rest.addWidget(self.people)
        rest.addWidget(self._people_word)
        rest.addSpacing(6)
        rest.addWidget(self.community)
        rest.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for made in (self.up, self.down, self.remove):
            buttons.addWidget(made)
        rest.addLayout(buttons)
        self.line.addWidget(self.name_edit, 1)
        self.line.addLayout(rest)
        named = QVBoxLayout(self._named)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(4)
        named.addWidget(self.names_label)
        named.addWidget(self.names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.line)
        column.addWidget(private(self._named, told=False))
        column.addWidget(self.error)
        self.error.hide()
        self.show_names(area.with_names)
        # Connections
        self.bind("name", line_field(self.name_edit))
        self.bind("people", number_field(self.people))
        self.bind("community", check_field(self.community))
        self.bind("names", lines_field(self.names))
        self.listen()
        self.retranslate()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return (self.name_edit, self.people, self.community, self.names)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self.name_edit, self.people, self.community, self.up, self.down, self.remove, self.names)

    def faults(self) -> dict[str, str]:
        language, given = language_of(self), self.name_edit.text().strip()
        wrong = {}
        if not given:
            wrong["name"] = "" if self.blank else self.tr("A perspective needs a name.")
        elif self._area.holds(given, but=self):
            wrong["name"] = PerspectiveThere(name=shortened(given)).sentence(language)
        if self.community.isChecked() and not self.kept.community and self._area.voted(self.kept):
            wrong["community"] = PerspectiveVoted(name=shortened(self.kept.name)).sentence(language)
        return wrong

    @property
    def blank(self) -> bool:
        return self.is_new and not self.name_edit.text().strip() and not self.people.number and not self.names_typed

    @property
    def names_typed(self) -> bool:
        """Return whether names stand in the row."""
        return bool(self.names.toPlainText().strip())

    def show_names(self, shown: bool) -> None:
        """Show or hide the field for people's names."""
        self._named.setVisible(shown)

    def retranslate(self) -> None:
        """Write the words, which name the perspective."""
        what = shortened(self.kept.name) or self.tr("new perspective")
        self.name_edit.setPlaceholderText(self.tr("Name of the perspective"))
        self.name_edit.setAccessibleName(self.tr("Name of the perspective: {what}").format(what=what))
        self.people.setPlaceholderText("0")
        self.people.setAccessibleName(self.tr("How many people: {what}").format(what=what))
        self._people_word.setText(self.tr("people"))
        self.community.setText(self.tr("Community"))
        self.community.setAccessibleName(self.tr("Its answers belong to its community: {what}").format(what=what))
        explained = self._area.explained
        self.community.setToolTip(tip(explained))
        self.community.setAccessibleDescription(explained)
        self.names_label.setText(self.tr("Names, one a line: {what}").format(what=what))
        self.names.setAccessibleName(self.names_label.text())
        self.call(what)


class Perspectives(Rows[Perspective]):
    """The rows; they know each other's names, and which of them have voted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.with_names = False
        self._voted: frozenset[str] = frozenset()
        super().__init__(parent)

    @property
    def explained(self) -> str:
        """Return what it means that a perspective is its community's."""
        return self.tr(
            "What this perspective answers belongs to its community: it takes no part in the room’s votes, and its "
            "voice is kept in the vault."
        )

    def know_votes(self, voted: frozenset[str]) -> None:
        """Take notice of the perspectives (ids) that have voted."""
        self._voted = voted

    def voted(self, perspective: Perspective) -> bool:
        """Return whether a perspective has votes."""
        return perspective.id in self._voted

    def holds(self, given: str, *, but: PerspectiveRow) -> bool:
        """Return whether another row has this name on disk, whatever its capitals."""
        return any(row is not but and row.kept.name.strip().casefold() == given.casefold() for row in self.rows)

    def make(self, entry: Perspective, *, new: bool) -> PerspectiveRow:
        return PerspectiveRow(entry, self, new=new, language=self.language)

    def fresh(self, name: str = "") -> Perspective:
        """Return a perspective for the end of the list."""
        return Perspective(str(uuid4()), name, position=self.next_position, language=self.language)

    def remove(self, key: str) -> None:
        """Take a perspective out; one that has votes stays, and its row says why."""
        row = next(one for one in self.rows if one.kept.id == key)
        if self.voted(row.kept):
            row.tell(PerspectiveVoted(name=shortened(row.kept.name)).sentence(language_of(self)))
        else:
            super().remove(key)

    def show_names(self, shown: bool) -> None:
        """Show or hide the fields for people's names."""
        self.with_names = shown
        for row in self.rows:
            if isinstance(row, PerspectiveRow):
                row.show_names(shown)
        self.tidy()


class PerspectivesCard(Translated):
    """The list, its total, the usual ones on offer, and the switch for people's names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop = ""
        # Widgets
        self._title = label("subheading")
        self._about = label("secondary", wrap=True)
        self.area = Perspectives()
        self.add = button("plus")
        self.usual = button("users")
        self.usual.setProperty("menu", True)
        self.usual.setMenu(QMenu(self.usual))
        self.total = label("strong", wrap=True)
        self._community = label("small", wrap=True)
        self.with_names = QCheckBox()
        self._names_about = label("small", wrap=True)
        self.forget = button("trash-2", role="quiet")
        self.area.before, self.area.home = self.usual, self.add
        # Layout
        self._lay_out()
        # Connections
        self.add.clicked.connect(self._begin)
        self.usual.menu().aboutToShow.connect(self._offer)
        self.area.endReached.connect(self._begin)
        self.area.changed.connect(self._write)
        self.with_names.clicked.connect(self.area.show_names)
        self.forget.clicked.connect(self._forget)
        self.retranslate()

    def _lay_out(self) -> None:
        frame = card()
        buttons = QWidget()
        flow(buttons, (self.add, self.usual))
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (self._title, self._about, buttons, self.area, self.total, self._community):
            column.addWidget(part)
        column.addSpacing(4)
        for part in (self.with_names, self._names_about):
            column.addWidget(part)
        column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_record(self, record: WorkshopRecord, *, editable: bool) -> None:
        """Show the perspectives of a workshop; of one that was not on screen, names only where there are some."""
        if record.id != self._workshop:
            self._workshop = record.id
            named = any(one.names for one in record.perspectives)
            self.with_names.setChecked(named)
            self.area.with_names = named
        every = (turn for part in record.assessments for several in part.rounds.values() for turn in several)
        self.area.know_votes(frozenset(one for turn in every for one, ballots in turn.cast.items() if ballots))
        self.area.show_entries(record.id, record.perspectives, record.details.language, editable=editable)
        self.area.show_names(self.area.with_names)
        for part in (self.add, self.usual):
            part.setVisible(editable)

    def retranslate(self) -> None:
        """Write every word."""
        self._title.setText(self.tr("Perspectives in the room"))
        self._about.setText(
            self.tr("Whose views will be heard? Votes can be counted by perspective, and gaps between them shown.")
        )
        self.add.setText(self.tr("Add a perspective"))
        self.usual.setText(self.tr("Usual perspectives"))
        self.with_names.setText(self.tr("Write down people’s names"))
        self._names_about.setText(
            self.tr(
                "Off unless the room wants it. Names stay in this file, never in the history; a report prints them "
                "only when you ask it to."
            )
        )
        self.with_names.setAccessibleDescription(self._names_about.text())
        self._community.setText(self.tr("“Community”: {explained}").format(explained=self.area.explained))
        self.forget.setText(self.tr("Remove all names"))
        for part in (self.add, self.usual, self.forget):
            part.setAccessibleName(part.text())
        self._write()

    def _write(self) -> None:
        entries = self.area.entries
        people = sum(one.people for one in entries)
        if not entries:
            self.total.setText(self.tr("No perspective yet: the room votes as a whole."))
        else:
            self.total.setText(self.tr("%n people expected in all", "", people))
        self._community.setVisible(bool(entries))
        self.forget.setVisible(self.area.editable and any(one.names for one in entries))

    def _begin(self) -> None:
        if self.area.editable and not any(row.is_new for row in self.area.rows):
            self.area.begin(self.area.fresh())

    def _offer(self) -> None:
        """Offer the usual perspectives that are not there yet, in the language of the room."""
        menu = self.usual.menu()
        menu.clear()
        there = {one.name.strip().casefold() for one in self.area.entries}
        missing = [one for one in usual_perspectives(self.area.language) if one.casefold() not in there]
        if not missing:
            menu.addAction(self.tr("They are all there")).setEnabled(False)
            return
        if len(missing) > 1:
            menu.addAction(self.tr("All of these")).triggered.connect(lambda: self._put(missing))
            menu.addSeparator()
        for one in missing:
            menu.addAction(one).triggered.connect(lambda _checked=False, one=one: self._put([one]))

    def _put(self, names: list[str]) -> None:
        first = self.area.next_position
        made = [replace(self.area.fresh(one), position=first + at) for at, one in enumerate(names)]
        self.area.rearranged.emit(tuple(made), ())

    def _forget(self) -> None:
        named = [one for one in self.area.entries if one.names]
        self.area.rearranged.emit(tuple(replace(one, names="") for one in named), ())
