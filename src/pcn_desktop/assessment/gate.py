"""The release gate: the only way from a vault to a screen outside it, a report, a list or a command.

`let_out` decides. What it returns holds what the custodian released, and nothing else: whoever is given an `Outgoing`
cannot show more, whatever it does. Somebody's own words leave only with their permission, whatever was released.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from pcn_desktop.assessment.outgoing import Outgoing, OutgoingSection, Perspective, Score, VoicedItem
from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.assessment.voices import VoicedSection, summarise_vault
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.workspace.vault_values import Release, ReleaseScope, VaultRecord

_Noted = TypeVar("_Noted", VoicedItem, Perspective)


def in_force(releases: tuple[Release, ...], today: date) -> Release | None:
    """Return the decision that counts today: the last one, unless it let nothing out or its last day has passed."""
    if not releases:
        return None
    last = releases[-1]
    ended = last.until is not None and last.until < today
    return None if ended or last.scope is ReleaseScope.NOTHING else last


def let_out(record: VaultRecord, instruments: Iterable[Instrument], today: date) -> Outgoing:
    """Return what may leave the vault today: the one decision that every renderer obeys.

    Raises:
        KeyError: an instrument of the record, in its version, is not among `instruments`.
    """
    agreement, release = record.agreement, in_force(record.releases, today)
    named = agreement.organization if agreement.show_custodian else ""
    closed = Outgoing(record.id, record.instrument, ReleaseScope.NOTHING, named, record.created if named else None)
    if release is None:
        return closed
    whole = summarise_vault(record, instruments)
    everything = release.scope is ReleaseScope.ALL
    views = map(_permitted, whole.perspectives)
    said = (one for one in views if one.rating is not None or one.notes)
    return replace(
        closed,
        scope=release.scope,
        release=release,
        notice=agreement.notice,
        instrument=whole.instrument,
        sections=tuple(_section(one, everything=everything) for one in whole.sections),
        perspectives=tuple(said) if everything else (),
    )


def _section(one: VoicedSection, *, everything: bool) -> OutgoingSection:
    scores = {voice: Score(figures.percent, figures.provisional) for voice, figures in one.figures.items()}
    items = map(_permitted, one.items) if everything else ()
    return OutgoingSection(one.section, MappingProxyType(scores), tuple(items))


def _permitted(one: _Noted) -> _Noted:
    return replace(one, notes=tuple(note for note in one.notes if note.may_leave))


def with_vault(summary: Summary, outgoing: Outgoing) -> Summary:
    """Return the summary with what leaves the open vault, in the place of what the workspace says of it."""
    others = tuple(one for one in summary.outgoing if one.vault != outgoing.vault)
    if outgoing.silent:
        return replace(summary, outgoing=others)
    handed_over = next((one.handed_over for one in summary.outgoing if one.vault == outgoing.vault), None)
    return replace(summary, outgoing=(*others, replace(outgoing, handed_over=handed_over)))


def vault_alone(record: VaultRecord, outgoing: Outgoing) -> Summary:
    """Return the summary of what leaves a vault where its workshop is not at hand: its title, and nothing rated."""
    bare = replace(record.workshop, assessments=(), community=(), held=())
    return with_vault(summarise((), bare), outgoing)


class Leaving(StrEnum):
    """A kind of thing that leaves a vault."""

    CUSTODIAN = "custodian"
    NOTICE = "notice"
    SCORES = "scores"
    RATINGS = "ratings"
    NOTES = "notes"
    PERSPECTIVES = "perspectives"
    COMMUNITY_NOTES = "community-notes"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a preview: the kind, how many, and the codes concerned (the custodian's name for `CUSTODIAN`)."""

    kind: Leaving
    count: int
    what: tuple[str, ...]


def inventory(outgoing: Outgoing) -> tuple[Line, ...]:
    """Return exactly what leaves, kind by kind; nothing when nothing does."""
    items, others = outgoing.items, outgoing.perspectives
    scores = [
        one.section.code for one in outgoing.sections for score in one.scores.values() if score.percent is not None
    ]
    ratings = [one.item.code for one in items for rating in one.ratings.values() if rating is not None]
    notes = [one.item.code for one in items for _ in one.notes]
    perspectives = [one.item.code for one in others if one.rating is not None]
    community = [one.item.code for one in others for _ in one.notes]
    found = (
        (Leaving.CUSTODIAN, [outgoing.custodian] if outgoing.custodian else []),
        (Leaving.NOTICE, [outgoing.notice] if outgoing.notice else []),
        (Leaving.SCORES, scores),
        (Leaving.RATINGS, ratings),
        (Leaving.NOTES, notes),
        (Leaving.PERSPECTIVES, perspectives),
        (Leaving.COMMUNITY_NOTES, community),
    )
    return tuple(Line(kind, len(all_), tuple(dict.fromkeys(all_))) for kind, all_ in found if all_)


def preview(record: VaultRecord, instruments: Iterable[Instrument], scope: ReleaseScope) -> tuple[Line, ...]:
    """Return what would leave if this scope were released: a list of codes and counts, without any of it."""
    asked = Release("", scope, "", "", None, record.created)
    return inventory(let_out(replace(record, releases=(asked,)), instruments, date.min))
