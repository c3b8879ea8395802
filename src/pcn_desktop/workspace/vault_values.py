"""What a vault keeps beside answers, as plain values: whose it is, what may leave, what was done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pcn_desktop.workspace.values import WorkshopRecord


class Voice(StrEnum):
    """Who speaks: the two are shown beside each other, never averaged."""

    NETWORK = "network"
    """How the network sees itself."""
    PARTNERS = "partners"
    """How Indigenous partners see it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed before anything was captured.

    `show_custodian` says whether the workspace may name `organization` as the holder, or say nothing. `notice` is a
    label or notice text supplied by the community, carried as given; blank for none. Texts are as they were written.
    """

    organization: str
    person: str
    purpose: str
    access: str
    retention: str
    afterwards: str
    show_custodian: bool
    notice: str
    recorded_by: str
    day: date


class ReleaseScope(StrEnum):
    """What of a vault may leave it."""

    NOTHING = "nothing"
    SUMMARY = "summary"
    """The scores by section."""
    ALL = "all"
    """Every rating, perspective and note."""


@dataclass(frozen=True, slots=True)
class Release:
    """A decision of the custodian: the last one counts. `until` is the last day on which it holds; `at` is UTC."""

    id: str
    scope: ReleaseScope
    by: str
    terms: str
    until: date | None
    at: datetime


class VaultEvent(StrEnum):
    """What the log inside a vault tells of."""

    MADE = "made"
    OPENED = "opened"
    UPGRADED = "upgraded"
    AGREEMENT = "agreement"
    RELEASE = "release"
    WITHDRAWAL = "withdrawal"
    EXPORT = "export"
    HANDOVER = "handover"
    PASSPHRASE = "passphrase"
    RECOVERY_KEY = "recovery-key"


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the log inside a vault. `detail` names a scope, or a file and what it held; `at` is UTC."""

    event: VaultEvent
    detail: str
    at: datetime
    laptop: str


@dataclass(frozen=True, slots=True)
class VaultRecord:
    """One vault, whole: for the screen inside it. What leaves it passes `assessment.gate`.

    `instrument` is the key of the community instrument. `workshop` holds it, and the ordinary instruments of the
    workshop for the community's perspective and notes on them.
    """

    id: str
    instrument: str
    workshop: WorkshopRecord
    agreement: Agreement
    releases: tuple[Release, ...]
    created: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """What a workspace may say of a vault: who holds it and since when, once handed over or not. Times are UTC."""

    id: str
    instrument: str
    custodian: str
    since: datetime
    handed_over: datetime | None


def held_of(record: VaultRecord) -> Held | None:
    """Return what the workspace may say of a vault that is on this laptop; None when it may say nothing."""
    agreement = record.agreement
    if not agreement.show_custodian:
        return None
    return Held(record.id, record.instrument, agreement.organization, record.created, None)
