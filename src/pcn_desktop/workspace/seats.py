"""Which instrument a workshop uses, and its criteria: what a change is checked against, kept at hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import sqlalchemy as sa

from pcn_desktop.errors import UnknownCode, UnknownInstrument, UnknownWorkshop, VaultNeeded
from pcn_desktop.instruments.model import Custody, Instrument, Item
from pcn_desktop.workspace import catalogue
from pcn_desktop.workspace import schema as t


@dataclass(frozen=True)
class Seat:
    """One instrument used in one workshop."""

    assessment: str
    instrument: Instrument

    @cached_property
    def _ids(self) -> dict[str, str]:
        own = catalogue.instrument_id(self.instrument.key, self.instrument.version)
        return {item.code: catalogue.item_id(own, item.code) for item in self.instrument.items}

    def item(self, code: str) -> Item:
        """Return the item with this code.

        Raises:
            UnknownCode: the instrument has none.
        """
        if code not in self._ids:
            raise UnknownCode(given=code)
        return self.instrument.place(code).item

    def item_id(self, code: str) -> str:
        """Return the id of the item with this code.

        Raises:
            UnknownCode: the instrument has none.
        """
        if code not in self._ids:
            raise UnknownCode(given=code)
        return self._ids[code]

    def section_id(self, code: str) -> str:
        """Return the id of the section with this code.

        Raises:
            UnknownCode: the instrument has none.
        """
        if all(section.code != code for section in self.instrument.sections):
            raise UnknownCode(given=code)
        return catalogue.section_id(catalogue.instrument_id(self.instrument.key, self.instrument.version), code)


class Seats:
    """The instruments of a file open for writing. Nobody else writes, so that what was read once stays true."""

    def __init__(self, *, vault: bool = False) -> None:
        """`vault` says that the file may keep the answers to community instruments."""
        self.vault = vault
        self._instruments: tuple[Instrument, ...] | None = None
        self._seats: dict[str, dict[str, Seat]] = {}

    def instruments(self, connection: sa.Connection) -> tuple[Instrument, ...]:
        """Return the instruments stored, in the order in which they were stored."""
        if self._instruments is None:
            self._instruments = catalogue.rebuild(connection)
        return self._instruments

    def forget(self) -> None:
        """Read the instruments anew next time."""
        self._instruments = None
        self._seats.clear()

    def of(self, connection: sa.Connection, workshop: str) -> dict[str, Seat]:
        """Return the workshop's instruments by key, in its order.

        Raises:
            UnknownWorkshop: there is no such workshop.
        """
        if workshop not in self._seats:
            self._seats[workshop] = self._read(connection, workshop)
        return self._seats[workshop]

    def seat(self, connection: sa.Connection, workshop: str, instrument: str) -> Seat:
        """Return the workshop's use of the instrument with this key.

        Raises:
            UnknownWorkshop: there is no such workshop.
            UnknownInstrument: the workshop does not use it.
            VaultNeeded: its answers are kept in a vault, and this file is none.
        """
        seats = self.of(connection, workshop)
        if instrument not in seats:
            raise UnknownInstrument(given=instrument, known=", ".join(seats))
        seat = seats[instrument]
        if seat.instrument.custody is Custody.COMMUNITY and not self.vault:
            raise VaultNeeded(code=seat.instrument.key)
        return seat

    def _read(self, connection: sa.Connection, workshop: str) -> dict[str, Seat]:
        query = (
            sa.select(t.assessments.c.id, t.instruments.c.key, t.instruments.c.version)
            .join(t.instruments, t.instruments.c.id == t.assessments.c.instrument_id)
            .where(t.assessments.c.workshop_id == workshop)
            .order_by(t.assessments.c.position)
        )
        rows = connection.execute(query).all()
        if not rows:
            raise UnknownWorkshop(given=workshop)
        known = {(instrument.key, instrument.version): instrument for instrument in self.instruments(connection)}
        return {key: Seat(assessment, known[key, version]) for assessment, key, version in rows}
