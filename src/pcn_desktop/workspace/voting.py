"""Votes: counts by level and perspective, blind until they are revealed.

Only counts are written. Every answer has its row from the moment a round begins, in the order of the scale, so that
neither rows nor history tell who voted what, in which order or when: the history says once that votes were cast. What
the votes were is told from the reveal on.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from pcn_desktop.errors import (
    NoVotes,
    OutOfScope,
    PerspectiveApart,
    UnknownPerspective,
    VotesHidden,
    VotesRevealed,
)
from pcn_desktop.workspace import entry_queries, history
from pcn_desktop.workspace import room_tables as rt
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.changes import Desk, Spot, check_level
from pcn_desktop.workspace.history import Event, Value
from pcn_desktop.workspace.moments import now, to_text
from pcn_desktop.workspace.room_queries import perspectives
from pcn_desktop.workspace.room_values import NO_COUNTS, WHOLE_ROOM, Counts, Perspective, counts_text
from pcn_desktop.workspace.seats import Seat
from pcn_desktop.workspace.values import Change, Subject

CAST, REVEALED, CORRECTED, EMPTIED, ROUND = "cast", "revealed", "corrected", "emptied", "round"
"""The history's fields: votes were cast, shown, corrected once shown, thrown away unseen; another round began."""

_R, _V = rt.rounds.c, rt.votes.c

_PUT: Final = (
    sa.update(rt.votes)
    .where(
        _V.round_id == sa.bindparam("of_round"),
        _V.perspective == sa.bindparam("of_perspective"),
        _V.answer == sa.bindparam("of_answer"),
    )
    .values(count=sa.bindparam("votes"))
)


@dataclass(frozen=True, slots=True)
class _Round:
    """A stored round."""

    id: str
    number: int
    revealed: bool


@dataclass(frozen=True, slots=True)
class _Urn:
    """Where the votes on one criterion go."""

    connection: sa.Connection
    desk: Desk
    spot: Spot
    seat: Seat

    @property
    def _at(self) -> dict[str, str]:
        return {"assessment_id": self.seat.assessment, "item_id": self.seat.item_id(self.spot.code)}

    def last(self) -> _Round | None:
        """Return the last round; None before the first."""
        at = self._at
        query = (
            sa.select(_R.id, _R.number, _R.revealed)
            .where(_R.assessment_id == at["assessment_id"], _R.item_id == at["item_id"])
            .order_by(_R.number.desc())
            .limit(1)
        )
        found = self.connection.execute(query).first()
        return None if found is None else _Round(found.id, found.number, found.revealed is not None)

    def begin(self, number: int) -> _Round:
        """Begin a round."""
        made = _Round(str(uuid.uuid4()), number, revealed=False)
        row = {"id": made.id, "number": number, "revealed": None, "corrected": False, **self._at}
        self.connection.execute(sa.insert(rt.rounds), row)
        for perspective in (WHOLE_ROOM, *(one.id for one in self.perspectives() if not one.community)):
            self.lay(made, perspective)
        return made

    def lay(self, among: _Round, perspective: str) -> None:
        """Give every answer its row, at 0, where it has none."""
        levels = self.seat.instrument.scale_of(self.seat.item(self.spot.code)).levels
        answers = [*(str(level.value) for level in levels), *(one.value for one in Outside)]
        rows = [{"round_id": among.id, "perspective": perspective, "answer": answer, "count": 0} for answer in answers]
        self.connection.execute(insert(rt.votes).on_conflict_do_nothing(), rows)

    def perspectives(self) -> tuple[Perspective, ...]:
        """Return the perspectives of the workshop."""
        return perspectives(self.connection, self.spot.workshop)

    def check(self, perspective: str, answers: Counts) -> None:
        """Refuse a perspective that does not vote here, what is no answer, and a criterion out of scope."""
        known = {one.id: one for one in self.perspectives()}
        if perspective != WHOLE_ROOM and perspective not in known:
            raise UnknownPerspective(given=perspective, known=", ".join(one.name for one in known.values()) or "–")
        if perspective != WHOLE_ROOM and known[perspective].community:
            raise PerspectiveApart(name=known[perspective].name)
        for answer in answers or (None,):
            check_level(self.seat, self.spot.code, answer)
        at, columns = self._at, t.scope_items.c
        in_scope = sa.select(columns.item_id).where(
            columns.assessment_id == at["assessment_id"], columns.item_id == at["item_id"]
        )
        if self.connection.execute(in_scope).first() is None:
            raise OutOfScope(code=self.spot.code)

    def total(self, among: _Round, perspective: str | None = None) -> dict[Rating, int]:
        """Return the counts of a round, or of one perspective in it."""
        query = sa.select(_V.answer, sa.func.sum(_V.count)).where(_V.round_id == among.id).group_by(_V.answer)
        if perspective is not None:
            query = query.where(_V.perspective == perspective)
        found = self.connection.execute(query)
        return {int(answer) if answer.isdigit() else Outside(answer): count for answer, count in found}

    def add(self, among: _Round, perspective: str, answer: Rating, difference: int) -> None:
        """Count votes up or down; never below none."""
        at = (_V.round_id == among.id) & (_V.perspective == perspective) & (_V.answer == str(answer))
        changed = sa.update(rt.votes).where(at, _V.count + difference >= 0).values(count=_V.count + difference)
        if self.connection.execute(changed).rowcount == 0:
            raise NoVotes(code=self.spot.code)

    def put(self, among: _Round, perspective: str, counts: Counts) -> None:
        """Put these counts in the place of those of a perspective."""
        self.lay(among, perspective)
        at = {"of_round": among.id, "of_perspective": perspective}
        rows = [{**at, "of_answer": str(one), "votes": counts.get(one, 0)} for one in self.total(among, perspective)]
        self.connection.execute(_PUT, rows)

    def tell(self, among: _Round, field: str, before: str | None, after: str | None) -> Change | None:
        """Record what happened to a round; the votes themselves stand in it from the reveal on."""
        event = Event(
            workshop=self.spot.workshop,
            subject=Subject.VOTES,
            subject_id=among.id,
            before=Value(before),
            after=Value(after),
            facilitator=entry_queries.facilitator(self.connection, self.spot.workshop),
            laptop=self.desk.laptop,
            instrument=self.spot.instrument,
            code=self.spot.code,
            field=field,
        )
        return history.record(self.connection, event)


def _urn(connection: sa.Connection, desk: Desk, spot: Spot) -> _Urn:
    return _Urn(connection, desk, spot, desk.seats.seat(connection, spot.workshop, spot.instrument))


def add(connection: sa.Connection, desk: Desk, spot: Spot, perspective: str, differences: Counts) -> None:
    """Count votes up (or down, below 0) in the round that is not revealed; the first votes begin the first round.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, UnknownLevel, UnknownPerspective, PerspectiveApart, OutOfScope,
        VotesRevealed, NoVotes, WorkshopClosed: nothing was changed.
    """
    urn = _urn(connection, desk, spot)
    urn.check(perspective, differences)
    among = _open_round(urn)
    urn.lay(among, perspective)
    for answer, difference in differences.items():
        urn.add(among, perspective, answer, difference)


def put(connection: sa.Connection, desk: Desk, spot: Spot, perspective: str, counts: Counts) -> Change | None:
    """Put these counts in the place of a perspective's in the last round: once it is revealed, as a correction.

    Returns:
        The row of history of a correction; None for any other.

    Raises:
        As `add`, but for VotesRevealed.
        ValueError: a count is below 0.
    """
    if any(count < 0 for count in counts.values()):
        raise ValueError("a count of votes is below 0")
    urn = _urn(connection, desk, spot)
    urn.check(perspective, counts)
    last = urn.last()
    if last is None or not last.revealed:
        urn.put(_open_round(urn), perspective, counts)
        return None
    before = counts_text(urn.total(last))
    urn.put(last, perspective, counts)
    after = counts_text(urn.total(last))
    if before == after:
        return None
    connection.execute(sa.update(rt.rounds).where(_R.id == last.id).values(corrected=True))
    return urn.tell(last, CORRECTED, before, after)


def reveal(connection: sa.Connection, desk: Desk, spot: Spot) -> Change | None:
    """Show the votes of the last round to the room, for good; None when they are shown already.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, NoVotes, WorkshopClosed: nothing was changed.
    """
    urn = _urn(connection, desk, spot)
    last = urn.last()
    if last is None or not any(urn.total(last).values()):
        raise NoVotes(code=spot.code)
    if last.revealed:
        return None
    connection.execute(sa.update(rt.rounds).where(_R.id == last.id).values(revealed=to_text(now())))
    return urn.tell(last, REVEALED, None, counts_text(urn.total(last)))


def begin_round(connection: sa.Connection, desk: Desk, spot: Spot) -> Change | None:
    """Begin another round; the earlier ones stay.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, OutOfScope, VotesHidden, NoVotes, WorkshopClosed: nothing was
        changed.
    """
    urn = _urn(connection, desk, spot)
    urn.check(WHOLE_ROOM, NO_COUNTS)
    last = urn.last()
    if last is None:
        raise NoVotes(code=spot.code)
    if not last.revealed:
        raise VotesHidden(code=spot.code)
    made = urn.begin(last.number + 1)
    return urn.tell(made, ROUND, None, str(made.number))


def empty(connection: sa.Connection, desk: Desk, spot: Spot) -> Change | None:
    """Throw away, unseen, the round that is not revealed; None when there is none.

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, WorkshopClosed: nothing was changed.
    """
    urn = _urn(connection, desk, spot)
    last = urn.last()
    if last is None or last.revealed:
        return None
    connection.execute(sa.delete(rt.votes).where(_V.round_id == last.id))
    connection.execute(sa.delete(rt.rounds).where(_R.id == last.id))
    return urn.tell(last, EMPTIED, str(last.number), None)


def voted_in(connection: sa.Connection, perspective: str) -> bool:
    """Return whether any vote was counted in a perspective."""
    query = sa.select(_V.round_id).where(_V.perspective == perspective, _V.count > 0).limit(1)
    return connection.execute(query).first() is not None


def _open_round(urn: _Urn) -> _Round:
    """Return the round that takes votes. The history tells of its first votes, and of no other."""
    last = urn.last()
    if last is not None and last.revealed:
        raise VotesRevealed(code=urn.spot.code)
    among = last or urn.begin(1)
    if not any(urn.total(among).values()):
        urn.tell(among, CAST, None, str(among.number))
    else:
        history.refuse_closed(urn.connection, urn.spot.workshop)
    return among
