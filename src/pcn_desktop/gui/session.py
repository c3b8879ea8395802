"""The open workshop: takes commands, writes them through the workspace, then says what changed.

Each command is on disk when the call returns. Undo and redo are new changes like any other, so that History tells
everything; they last for the session.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from pcn_desktop.assessment.closing import Checked, checklist
from pcn_desktop.gui.room_session import RoomSession
from pcn_desktop.workspace.answers import Rating
from pcn_desktop.workspace.values import (
    Change,
    Entry,
    NoteMarks,
    Subject,
    WorkshopDetails,
    WorkshopLine,
)

if TYPE_CHECKING:
    from pcn_desktop.workspace.store import Workspace


class Session(RoomSession):
    """Holds the workspace and the open workshop; the only object of the window that writes."""

    def lines(self, only: Sequence[str] | None = None) -> tuple[WorkshopLine, ...]:
        """Return the list of workshops, or of `only` these (ids); empty when the workspace does not answer."""
        return self.read(lambda workspace: workspace.workshops(only))

    @property
    def followed(self) -> str | None:
        """Return the title of the workshop that the open one follows: blank where that is gone, None for none."""
        followed = self._record.follows if self._record is not None else ""
        if not followed:
            return None
        return next((line.details.title for line in self.lines([followed])), "")

    def history(self, instrument: str, code: str) -> tuple[Change, ...]:
        """Return the history of one criterion of the open workshop, newest first; empty, and `failed`, as `lines`."""
        return self._history(instrument, code)

    def workshop_history(self) -> tuple[Change, ...]:
        """Return what happened to the open workshop beyond its criteria, newest first."""
        whole = (
            Subject.DETAILS,
            Subject.SCOPE,
            Subject.CLOSING,
            Subject.CHOICE,
            Subject.SWOT,
            Subject.PERSPECTIVE,
            Subject.SITTING,
            Subject.ATTENDANCE,
            Subject.AGENDA,
            Subject.OPENING,
        )
        return tuple(
            change
            for change in self._history(None, None)
            if change.subject in whole or (change.subject is Subject.ACTION and not change.code)
        )

    def _history(self, instrument: str | None, code: str | None) -> tuple[Change, ...]:
        record = self._record
        if record is None:
            return ()
        return self.read(lambda workspace: workspace.history(record.id, instrument=instrument, code=code))

    # Workshops

    def open_workshop(self, workshop: str) -> bool:
        """Open a workshop; return whether it could be read."""
        return self._try(lambda: self._show(self._open().record(workshop)))

    def create_workshop(self, details: WorkshopDetails, instruments: Sequence[str]) -> bool:
        """Create a workshop over `instruments` (keys), whole scope, and open it."""
        return self._created(lambda: self._open().create_workshop(details, instruments))

    def open_demonstration(self, language: str, today: date) -> bool:
        """Open the demonstration; where there is none, or a closed one, make it in this language as of `today`."""
        there: list[str | None] = []
        if not self._try(lambda: there.append(self._open().demonstration())):
            return False
        if there[0] is not None:
            return self.open_workshop(there[0])
        return self._created(lambda: self._open().create_demonstration(language, today))

    def duplicate_workshop(self, workshop: str, title: str, *, follows: bool = False) -> bool:
        """Create a workshop with the same details, scope and room, nothing rated, and open it.

        One that `follows` the other shows its ratings for reference.
        """
        return self._created(lambda: self._open().duplicate_workshop(workshop, title, follows=follows))

    def _created(self, make: Callable[[], str]) -> bool:
        def create_and_open() -> None:
            workshop = make()
            self._show(self._open().record(workshop))

        done = self._try(create_and_open)
        if done:
            self._tell_saved()
        return done

    def reread(self) -> None:
        """Show the open workshop as it is on disk, whatever is on screen."""
        if self._record is not None and self._workspace is not None and self._try(self._read):
            self.record_changed.emit()

    # Commands on the open workshop

    def rate(self, instrument: str, code: str, rating: Rating | None) -> bool:
        """Set, change or clear (None) the rating of a criterion; return whether it is on disk."""
        record = self._current()
        before = record.assessment(instrument).ratings.get(code)
        return self._do(
            lambda value: self._write(lambda: self._open().rate(record.id, instrument, code, value)),
            before,
            rating,
            reveal=(instrument, code),
        )

    def write_note(
        self,
        instrument: str,
        code: str,
        note: str,
        text: str,
        *,
        language: str,
        stay: str,
        marks: NoteMarks | None = None,
    ) -> bool:
        """Write a note (a new id makes a new note, blank text removes it); one `stay` is one step of undo.

        Without `marks` it keeps those that it has.
        """
        if self._record is None:  # A field that hides once everything is closed says again what could not be kept.
            return False
        record = self._record
        known = next((one for one in record.assessment(instrument).notes if one.id == note), None)
        before = (known.text, known.language, known.marks) if known else ("", language, NoteMarks())

        def apply(value: tuple[str, str, NoteMarks], editing: str | None = None) -> bool:
            workspace, (words, tongue, marked) = self._open(), value
            return self._write(
                lambda: workspace.write_note(
                    record.id, instrument, code, note, words, tongue, stay=editing, marks=marked
                )
            )

        after = (text, language, marks or before[2])
        return self._do(
            apply, before, after, first=lambda value: apply(value, stay), stay=stay, reveal=(instrument, code)
        )

    def write_entry(self, entry: Entry, stay: str = "") -> bool:
        """Make a choice, a line or an action (a new id), or change it; one `stay` is one step of undo."""
        if self._record is None:  # As for notes.
            return False
        return self._change_entry(entry, entry, stay)

    def remove_entry(self, entry: Entry) -> bool:
        """Remove a choice, a line or an action."""
        return self._change_entry(entry, None, "")

    def _change_entry(self, entry: Entry, after: Entry | None, stay: str) -> bool:
        record = self._current()
        before = next((known for known in record.entries_like(entry) if known.id == entry.id), None)

        def apply(value: Entry | None, editing: str | None = None) -> bool:
            workspace = self._open()
            if value is None:
                return self._write(lambda: workspace.remove_entry(record.id, entry))
            return self._write(lambda: workspace.write_entry(record.id, value, stay=editing))

        return self._do(apply, before, after, first=lambda value: apply(value, stay or None), stay=stay)

    def close_workshop(self) -> bool:
        """Close the open workshop: it takes no change until it is opened again. Undo begins anew."""
        return self._turn(lambda workspace, workshop: workspace.close_workshop(workshop))

    def reopen_workshop(self) -> bool:
        """Open the workshop again."""
        return self._turn(lambda workspace, workshop: workspace.reopen_workshop(workshop))

    def delete_workshop(self, workshop: str) -> bool:
        """Delete a workshop from the file, and close it if it is open; `Workspace.finish_removing` does the rest."""

        def delete() -> None:
            self._open().delete_workshop(workshop)
            if self._record is not None and self._record.id == workshop:
                self._show(None)

        done = self._try(delete)
        if done:
            self._tell_saved()
        return done

    def erase_note(self, note: str) -> bool:
        """Remove the text of a note on request, from its history too; no step of undo can bring it back."""
        return self._turn(lambda workspace, workshop: workspace.erase_note(workshop, note))

    def checklist(self) -> tuple[Checked, ...]:
        """Return what the open workshop leaves open; empty, and `failed`, as `lines`."""
        summary = self._summary
        found: tuple[Checked, ...] = ()

        def read() -> None:
            nonlocal found
            if summary is not None:
                workspace = self._open()
                copies, changed = workspace.verified_copies(), workspace.last_change(summary.workshop)
                found = checklist(summary, copies, changed)

        self._try(read)
        return found

    def _turn(self, call: Callable[[Workspace, str], object]) -> bool:
        record = self._current()
        done = self._write(lambda: call(self._open(), record.id))
        if done:
            self.undo_stack.clear()
        return done

    def owners(self) -> tuple[str, ...]:
        """Return who actions were given to in any workshop, the most recent first; empty, and `failed`, as `lines`."""
        return self.read(lambda workspace: workspace.owners())

    def change_details(self, details: WorkshopDetails, stay: str) -> bool:
        """Change what Prepare asks; one `stay` is one step of undo."""
        if self._record is None:  # As for notes.
            return False
        record = self._record

        def apply(value: WorkshopDetails, editing: str | None = None) -> bool:
            return self._write(lambda: self._open().change_details(record.id, value, stay=editing))

        return self._do(apply, record.details, details, first=lambda value: apply(value, stay), stay=stay)

    def change_scope(self, instrument: str, scope: frozenset[str]) -> bool:
        """Change which criteria this workshop looks at."""
        record = self._current()
        return self._do(
            lambda value: self._write(lambda: self._open().change_scope(record.id, instrument, value)),
            record.assessment(instrument).scope,
            scope,
        )

    def restore(self, change: str, side: Literal["before", "after"]) -> bool:
        """Put an earlier value back, as a new change; it can be undone like any other."""
        made: list[Change] = []
        if not self._write(lambda: made.append(self._open().restore(change, side=side))):
            return False
        new = made[0]
        self._push(
            lambda value: self._write(lambda: self._open().restore(new.id, side=value)),
            "before",
            "after",
            reveal=(new.instrument, new.code) if new.code and new.subject is not Subject.AGENDA else None,
        )
        return True

    def keep_position(self, instrument: str, code: str) -> None:
        """Remember where the walk stands; a read-only file forgets, without a word."""
        record, workspace = self._record, self._workspace
        if record is not None and workspace is not None and not workspace.read_only:
            self._try(lambda: workspace.keep_position(record.id, instrument, code))
