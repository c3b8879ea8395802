"""What a workspace does for a room: what it is, chooses and decides, its votes, its time. One transaction a call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pcn_desktop.workspace import entries, pace, voting, workshops
from pcn_desktop.workspace.care import Care
from pcn_desktop.workspace.changes import Desk, Spot
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Counts, Perspective
from pcn_desktop.workspace.values import Change, Entry


class Room(Care):
    """The part of an open workspace that serves the room."""

    _desk: Desk

    def change_voted(self, workshop: str, instrument: str, voted: frozenset[str]) -> Change | None:
        """Choose the items (codes) of an instrument on which the room votes.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            return workshops.change_voted(connection, self._desk, workshop, instrument, voted)

    def write_entry(self, workshop: str, entry: Entry, *, stay: str | None = None) -> Change | None:
        """Make the choice, line or action with this id (from `new_id`), or change it; None when nothing differs.

        Writings of one `stay` in a field share one row of history.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, OutOfScope, EmptyField, TooManyPriorities, AlreadyChosen,
            WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            return entries.write(connection, self._desk, workshop, entry, stay=stay)

    def remove_entry(self, workshop: str, entry: Entry) -> Change | None:
        """Remove the choice, line or action with this id; None when it is not there. History can put it back.

        Raises:
            UnknownWorkshop, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            return entries.remove(connection, self._desk, workshop, entry)

    def change_entries(self, workshop: str, written: Iterable[Entry], removed: Iterable[Entry]) -> None:
        """Remove entries, then make or change others, all or none.

        Raises:
            As `write_entry` and `remove_entry`.
        """
        with self._link.writing() as connection:
            for entry in removed:
                entries.remove(connection, self._desk, workshop, entry)
            for entry in written:
                entries.write(connection, self._desk, workshop, entry)

    def add_votes(
        self, workshop: str, instrument: str, votes: Mapping[str, Counts], perspective: str = WHOLE_ROOM
    ) -> None:
        """Count votes up (or down: below 0) on one or several items (codes), all or none, each in its hidden round.

        A slip is one call: `{code: {answer: 1}}`. `perspective` is an id; without one, the whole room votes.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, UnknownLevel, UnknownPerspective, PerspectiveApart,
            OutOfScope, VotesRevealed, NoVotes, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            for code, differences in votes.items():
                voting.add(connection, self._desk, Spot(workshop, instrument, code), perspective, differences)

    def put_votes(
        self,
        workshop: str,
        instrument: str,
        code: str,
        counts: Counts,
        perspective: str | Perspective = WHOLE_ROOM,
        *,
        new_round: bool = False,
    ) -> Change | None:
        """Put these counts in the place of a perspective's in the last round; once it is revealed, as a correction.

        A `Perspective` in the place of an id is made first; `new_round` begins another round first. All or nothing.

        Returns:
            The row of history of a correction; None for any other.

        Raises:
            As `add_votes`, but for VotesRevealed, and as `begin_round` and `write_entry`: nothing was changed.
        """
        spot = Spot(workshop, instrument, code)
        with self._link.writing() as connection:
            if isinstance(perspective, Perspective):
                entries.write(connection, self._desk, workshop, perspective)
                perspective = perspective.id
            if new_round:
                voting.begin_round(connection, self._desk, spot)
            return voting.put(connection, self._desk, spot, perspective, counts)

    def reveal_votes(self, workshop: str, instrument: str, code: str) -> Change | None:
        """Show the votes of the last round to the room, for good; None when they are shown already.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, NoVotes, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            return voting.reveal(connection, self._desk, Spot(workshop, instrument, code))

    def begin_round(self, workshop: str, instrument: str, code: str) -> Change | None:
        """Begin another round of votes; the earlier ones stay.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, OutOfScope, VotesHidden, NoVotes, WorkshopClosed: nothing
                was changed.
        """
        with self._link.writing() as connection:
            return voting.begin_round(connection, self._desk, Spot(workshop, instrument, code))

    def empty_votes(self, workshop: str, instrument: str, code: str) -> Change | None:
        """Throw away, unseen, the round that is not revealed; None when there is none.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            return voting.empty(connection, self._desk, Spot(workshop, instrument, code))

    def add_section_time(self, workshop: str, instrument: str, section: str, seconds: int) -> None:
        """Add to the time that a section (code) used; no history.

        Raises:
            UnknownWorkshop, UnknownInstrument, UnknownCode, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            pace.add_to_section(connection, self._desk, workshop, instrument, section, seconds)

    def add_part_time(self, workshop: str, part: str, seconds: int) -> None:
        """Add to the time that a break or another part of the agenda (id) used; no history.

        Raises:
            UnknownCode, WorkshopClosed: nothing was changed.
        """
        with self._link.writing() as connection:
            pace.add_to_part(connection, workshop, part, seconds)
