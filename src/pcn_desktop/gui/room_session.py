"""The commands of the room: votes, which no undo brings back, and the time used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.opened import Opened
from pcn_desktop.workspace.room_values import NO_COUNTS, Counts
from pcn_desktop.workspace.values import Entry

if TYPE_CHECKING:
    from pcn_desktop.workspace.store import Workspace


class RoomSession(Opened):
    """The part of the session that serves the room."""

    def change_voted(self, instrument: str, voted: frozenset[str]) -> bool:
        """Change on which criteria the room votes."""
        record = self._current()
        return self._do(
            lambda value: self._write(lambda: self._open().change_voted(record.id, instrument, value)),
            record.assessment(instrument).voted,
            voted,
        )

    def change_entries(self, written: Sequence[Entry], removed: Sequence[Entry] = ()) -> bool:
        """Write and remove entries, all or none, as one step of undo."""
        record = self._current()
        known = {one.id: one for entry in (*written, *removed) for one in record.entries_like(entry)}
        new = tuple(entry for entry in written if entry.id not in known)
        old = tuple(known[entry.id] for entry in (*written, *removed) if entry.id in known)

        def apply(value: tuple[tuple[Entry, ...], tuple[Entry, ...]]) -> bool:
            return self._write(lambda: self._open().change_entries(record.id, *value))

        return self._do(apply, (old, new), (tuple(written), tuple(removed)))

    def add_votes(self, instrument: str, votes: Mapping[str, Counts], perspective: str) -> bool:
        """Count votes (item code → answers) up or down, unseen: no step of undo, which would tell who voted what."""
        return self._on_room(lambda workspace, workshop: workspace.add_votes(workshop, instrument, votes, perspective))

    def correct_votes(self, instrument: str, code: str, counts: Counts, perspective: str) -> bool:
        """Correct the counts of a perspective in the last round, once it is revealed."""
        record = self._current()
        corrected = record.assessment(instrument).rounds[code][-1]
        before = corrected.counts.get(perspective, NO_COUNTS)

        def apply(value: Counts) -> bool:
            if self._current().assessment(instrument).rounds[code][-1].number != corrected.number:
                return True  # Another round began: undo must not put these counts into it.
            return self._write(lambda: self._open().put_votes(record.id, instrument, code, value, perspective))

        return self._do(
            apply,
            dict(before),
            dict(counts),
            reveal=(instrument, code),
        )

    def reveal_votes(self, instrument: str, code: str) -> bool:
        """Show the votes of the last round: what was seen cannot be unseen, and no undo hides it."""
        return self._on_room(lambda workspace, workshop: workspace.reveal_votes(workshop, instrument, code))

    def begin_round(self, instrument: str, code: str) -> bool:
        """Begin another round of votes; `empty_votes` takes it back while it is not revealed."""
        return self._on_room(lambda workspace, workshop: workspace.begin_round(workshop, instrument, code))

    def empty_votes(self, instrument: str, code: str) -> bool:
        """Throw away, unseen, the round that is not revealed."""
        return self._on_room(lambda workspace, workshop: workspace.empty_votes(workshop, instrument, code))

    def _on_room(self, call: Callable[[Workspace, str], object]) -> bool:
        """Do what is no step of undo."""
        record = self._current()
        return self._write(lambda: call(self._open(), record.id))

    def add_section_time(self, instrument: str, section: str, seconds: int) -> bool:
        """Add to the time that a section used, without a word (see `_note`)."""
        return self._note(
            lambda workspace, workshop: workspace.add_section_time(workshop, instrument, section, seconds)
        )

    def add_part_time(self, part: str, seconds: int) -> bool:
        """Add to the time that a break or another part of the agenda used, without a word (see `_note`)."""
        return self._note(lambda workspace, workshop: workspace.add_part_time(workshop, part, seconds))

    def _note(self, call: Callable[[Workspace, str], object]) -> bool:
        """Write what nobody asked to be written; return whether it is on disk.

        Nothing is said of it, neither that it was saved nor why it was not: `saved` and `failed` are about what people
        do, and no page needs to show itself anew. The record and the summary know it.
        """
        record, workspace = self._record, self._workspace
        if record is None or record.closed is not None or workspace is None or workspace.read_only:
            return False
        try:
            call(workspace, record.id)
        except PcnError:
            return False
        with suppress(PcnError):  # It is on disk, and must not be added again.
            self._read()
        return True
