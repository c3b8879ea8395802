"""Reading the room: perspectives, sittings, agenda, votes and time. Rows in, frozen values out. Nothing here writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import sqlalchemy as sa

from pcn_desktop.workspace import room_tables as rt
from pcn_desktop.workspace import schema as t
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.moments import from_text
from pcn_desktop.workspace.room_values import (
    AgendaKind,
    AgendaPart,
    Attendance,
    Consensus,
    Counts,
    Opening,
    Perspective,
    Round,
    Sitting,
)

_P, _S, _H, _G = rt.perspectives.c, rt.sittings.c, rt.attendance.c, rt.agenda.c
_R, _V, _I, _T = rt.rounds.c, rt.votes.c, t.items.c, rt.time_used.c


def perspectives(connection: sa.Connection, workshop: str) -> tuple[Perspective, ...]:
    """Return the perspectives of a workshop, in order."""
    query = sa.select(rt.perspectives).where(_P.workshop_id == workshop, _P.kept)
    return tuple(
        Perspective(
            id=row["id"],
            name=row["name"],
            people=row["people"],
            names=row["names"],
            community=row["community"],
            position=row["position"],
            language=row["language"],
        )
        for row in connection.execute(query.order_by(_P.position, _P.created, _P.id)).mappings()
    )


def sittings(connection: sa.Connection, workshop: str) -> tuple[Sitting, ...]:
    """Return the sittings of a workshop, in order."""
    query = sa.select(rt.sittings).where(_S.workshop_id == workshop, _S.kept)
    return tuple(
        Sitting(
            id=row["id"],
            place=row["place"],
            day=date.fromisoformat(row["day"]) if row["day"] else None,
            start=row["start"],
            position=row["position"],
            language=row["language"],
        )
        for row in connection.execute(query.order_by(_S.position, _S.created, _S.id)).mappings()
    )


def attendance(connection: sa.Connection, workshop: str) -> tuple[Attendance, ...]:
    """Return who is in the room, of the sittings and perspectives that are there."""
    query = (
        sa.select(rt.attendance)
        .join(rt.sittings, _S.id == _H.sitting_id)
        .join(rt.perspectives, _P.id == _H.perspective_id)
        .where(_H.workshop_id == workshop, _H.kept, _S.kept, _P.kept)
        .order_by(_S.position, _S.id, _P.position, _P.id)
    )
    return tuple(
        Attendance(row["id"], row["sitting_id"], row["perspective_id"], row["people"], row["language"])
        for row in connection.execute(query).mappings()
    )


def agenda(connection: sa.Connection, workshop: str) -> tuple[AgendaPart, ...]:
    """Return the parts of the agenda, in order; a part whose sitting is gone stands in none."""
    query = (
        sa.select(rt.agenda, t.instruments.c.key, t.sections.c.code, _S.kept.label("sitting_kept"))
        .outerjoin(t.sections, t.sections.c.id == _G.section_id)
        .outerjoin(t.instruments, t.instruments.c.id == t.sections.c.instrument_id)
        .outerjoin(rt.sittings, _S.id == _G.sitting_id)
        .where(_G.workshop_id == workshop, _G.kept)
        .order_by(_G.position, _G.created, _G.id)
    )
    return tuple(
        AgendaPart(
            id=row["id"],
            kind=AgendaKind(row["kind"]),
            minutes=row["minutes"],
            title=row["title"],
            instrument=row["key"] or "",
            section=row["code"] or "",
            sitting=row["sitting_id"] if row["sitting_kept"] else "",
            position=row["position"],
            language=row["language"],
        )
        for row in connection.execute(query).mappings()
    )


def opening(connection: sa.Connection, workshop: str) -> Opening | None:
    """Return what the room is told first; None when nothing was written."""
    columns = rt.openings.c
    query = sa.select(rt.openings).where(columns.workshop_id == workshop, columns.kept)
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    texts = {name: row[name] for name in ("id", "purpose", "seen", "acknowledgement", "language")}
    return Opening(**texts, kept=row["kept_words"])


def voted(connection: sa.Connection, assessment: str) -> frozenset[str]:
    """Return the codes of the criteria chosen for a vote."""
    query = sa.select(_I.code).join(t.voted_items, t.voted_items.c.item_id == _I.id)
    return frozenset(connection.execute(query.where(t.voted_items.c.assessment_id == assessment)).scalars())


def consensuses(connection: sa.Connection, assessment: str, instrument: str) -> Mapping[str, Consensus]:
    """Return the reasons and dissents of an assessment, by item code."""
    columns = rt.consensuses.c
    query = sa.select(rt.consensuses, _I.code).join(t.items, _I.id == columns.item_id)
    rows = connection.execute(query.where(columns.assessment_id == assessment, columns.kept)).mappings()
    return MappingProxyType(
        {
            row["code"]: Consensus(row["id"], instrument, row["code"], row["reason"], row["dissent"], row["language"])
            for row in rows
        }
    )


def rounds(connection: sa.Connection, assessment: str) -> Mapping[str, tuple[Round, ...]]:
    """Return the rounds of votes by item code, first round first. Of one that is not revealed, no vote is read."""
    query = sa.select(rt.rounds, _I.code).join(t.items, _I.id == _R.item_id).where(_R.assessment_id == assessment)
    rows = connection.execute(query.order_by(_R.number)).mappings().all()
    if not rows:
        return MappingProxyType({})
    cast, counts = _cast(connection, assessment), _counts(connection, assessment)
    found: dict[str, list[Round]] = defaultdict(list)
    for row in rows:
        found[row["code"]].append(
            Round(
                number=row["number"],
                cast=MappingProxyType(cast.get(row["id"], {})),
                revealed=from_text(row["revealed"]) if row["revealed"] else None,
                corrected=row["corrected"],
                counts=MappingProxyType(counts.get(row["id"], {})),
            )
        )
    return MappingProxyType({code: tuple(several) for code, several in found.items()})


def _cast(connection: sa.Connection, assessment: str) -> dict[str, dict[str, int]]:
    ballots = sa.func.sum(_V.count)
    query = (
        sa.select(_V.round_id, _V.perspective, ballots)
        .join(rt.rounds, _R.id == _V.round_id)
        .where(_R.assessment_id == assessment)
        .group_by(_V.round_id, _V.perspective)
        .having(ballots > 0)
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for round_id, perspective, count in connection.execute(query):
        found[round_id][perspective] = count
    return found


def _counts(connection: sa.Connection, assessment: str) -> dict[str, dict[str, Counts]]:
    """Return the votes of the revealed rounds: the whole room first, then the perspectives in their order."""
    query = (
        sa.select(_V.round_id, _V.perspective, _V.answer, _V.count)
        .join(rt.rounds, _R.id == _V.round_id)
        .outerjoin(rt.perspectives, _P.id == _V.perspective)
        .where(_R.assessment_id == assessment, _R.revealed.is_not(None), _V.count > 0)
        .order_by(_P.position, _P.created, _P.id, _V.answer)
    )
    found: dict[str, dict[str, dict[Rating, int]]] = defaultdict(dict)
    for round_id, perspective, answer, count in connection.execute(query):
        rating: Rating = int(answer) if answer.isdigit() else Outside(answer)
        found[round_id].setdefault(perspective, {})[rating] = count
    return {
        round_id: {perspective: MappingProxyType(counts) for perspective, counts in groups.items()}
        for round_id, groups in found.items()
    }


def seconds(connection: sa.Connection, workshop: str, instrument: str) -> Mapping[str, int]:
    """Return the time that each section of an instrument took, in seconds, by section code."""
    query = (
        sa.select(t.sections.c.code, _T.seconds)
        .join(rt.time_used, _T.section_id == t.sections.c.id)
        .join(t.instruments, t.instruments.c.id == t.sections.c.instrument_id)
        .where(_T.workshop_id == workshop, t.instruments.c.key == instrument)
        .order_by(t.sections.c.position)
    )
    return _map(connection.execute(query))


def break_seconds(connection: sa.Connection, workshop: str) -> Mapping[str, int]:
    """Return the time that breaks and other parts of the agenda took, in seconds, by their id."""
    query = sa.select(_T.agenda_id, _T.seconds).where(_T.workshop_id == workshop, _T.agenda_id.is_not(None))
    return _map(connection.execute(query))


def _map(rows: sa.Result[str, int]) -> Mapping[str, int]:
    """Return what each row maps its first value to."""
    return MappingProxyType(dict(rows.all()))
