"""The time that a workshop used, by section and by part of the agenda. It has no history: it only grows."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from pcn_desktop.errors import UnknownCode
from pcn_desktop.workspace import history
from pcn_desktop.workspace import room_tables as rt
from pcn_desktop.workspace.changes import Desk
from pcn_desktop.workspace.room_queries import agenda
from pcn_desktop.workspace.room_values import fixed_id


def add_to_section(  # noqa: PLR0917 - where it stands, then how much
    connection: sa.Connection, desk: Desk, workshop: str, instrument: str, section: str, seconds: int
) -> None:
    """Add to the time used by a section (its code).

    Raises:
        UnknownWorkshop, UnknownInstrument, UnknownCode, WorkshopClosed: nothing was changed.
    """
    own = desk.seats.seat(connection, workshop, instrument).section_id(section)
    _add(connection, workshop, seconds, section_id=own)


def add_to_part(connection: sa.Connection, workshop: str, part: str, seconds: int) -> None:
    """Add to the time used by a break or another part of the agenda (its id).

    Raises:
        UnknownCode, WorkshopClosed: nothing was changed.
    """
    if all(one.id != part for one in agenda(connection, workshop)):
        raise UnknownCode(given=part)
    _add(connection, workshop, seconds, agenda_id=part)


def _add(connection: sa.Connection, workshop: str, seconds: int, **of: str) -> None:
    history.refuse_closed(connection, workshop)
    row = {"section_id": None, "agenda_id": None, **of}
    new = {"id": fixed_id(workshop, "time", *of.values()), "workshop_id": workshop, "seconds": seconds, **row}
    adding = insert(rt.time_used)
    more = {"seconds": rt.time_used.c.seconds + adding.excluded.seconds}
    connection.execute(adding.on_conflict_do_update(index_elements=[rt.time_used.c.id], set_=more), new)
