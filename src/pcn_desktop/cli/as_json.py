"""What the command line writes as JSON: plain maps and lists, percentages unrounded, absent values null."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from pcn_desktop.assessment.agreement import Spread
from pcn_desktop.assessment.outgoing import Outgoing, OutgoingSection, Perspective, VoicedItem
from pcn_desktop.assessment.summary import (
    DimensionSummary,
    Figures,
    InstrumentSummary,
    ItemSummary,
    RoundSummary,
    SectionSummary,
    Summary,
)
from pcn_desktop.instruments.model import Custody, Dimension, Instrument, Item, Scale, Section, Text, deepened
from pcn_desktop.workspace.values import Action, Choice, Note, SwotEntry, WorkshopDetails, WorkshopLine
from pcn_desktop.workspace.vault_values import ReleaseScope, Voice

Json = dict[str, Any]
Counts = Mapping[tuple[str, str], int]
"""How many actions come from each criterion: (instrument key, item code)."""
Names = Mapping[str, str]
"""The names of the perspectives, by id, in the order of the room."""
_SPREAD: Final = ("counts", "na", "unknown", "n", "median", "low", "high", "at_median", "in_region", "verdict")


def instrument_line(instrument: Instrument) -> Json:
    """Return an instrument's identity and its counts."""
    return {
        "key": instrument.key,
        "title": _words(instrument.title),
        "version": instrument.version,
        "sections": len(instrument.sections),
        "dimensions": len(instrument.dimensions),
        "items": len(instrument.items),
    }


def instrument(value: Instrument, known: Sequence[Instrument]) -> Json:
    """Return an instrument whole: every text in every language; `known` are those that may deepen it."""
    provenance = value.provenance
    return {
        "key": value.key,
        "version": value.version,
        "title": _words(value.title),
        "short": _words(value.short),
        "summary": _words(value.summary),
        "custody": value.custody.value,
        "notice": _words(value.notice),
        "complements": value.complements,
        "provenance": {
            "statement": _words(provenance.statement),
            "contact": provenance.contact,
            "contact_note": _words(provenance.contact_note),
            "documents": [
                {"key": document.key, "citation": _words(document.citation), "licence": document.licence}
                for document in provenance.documents
            ],
        },
        "scales": [_scale(scale) for scale in value.scales],
        "sections": [_section(section, value, known) for section in value.sections],
    }


def workshop(identity: str, details: WorkshopDetails) -> Json:
    """Return what Prepare asked about a workshop."""
    return {
        "id": identity,
        "title": details.title,
        "network": details.network,
        "region": details.region,
        "community": details.community,
        "date": details.day.isoformat() if details.day else None,
        "place": details.place,
        "facilitator": details.facilitator,
        "language": details.language,
    }


def workshop_line(line: WorkshopLine) -> Json:
    """Return one line of the list of workshops."""
    return {
        **workshop(line.id, line.details),
        "changed": line.changed.isoformat(),
        "coverage": {"rated": line.rated, "applicable": line.applicable},
        "notes": line.notes,
        "example": line.example,
    }


def summary(value: Summary) -> Json:
    """Return a workshop's results, with what the room chose and decided."""
    counts = Counter((action.instrument, action.code) for action in value.actions)
    names = {one.id: one.name for one in value.perspectives}
    return {
        "workshop": workshop(value.workshop, value.details),
        "closed": value.closed.isoformat() if value.closed else None,
        "example": value.example,
        "instruments": [
            *(_instrument_summary(part, counts, names) for part in value.instruments),
            *(_outgoing(one) for one in value.outgoing),
        ],
        "choices": [_choice(choice) for choice in value.choices],
        "swot": [_swot_entry(entry) for entry in value.swot],
        "actions": [_action(action) for action in value.actions],
    }


def _outgoing(one: Outgoing) -> Json:
    """Return what left a vault: who holds it, what was released, and that alone."""
    release = one.release
    found: Json = {
        "key": one.key,
        "custody": Custody.COMMUNITY.value,
        "held_by": one.custodian or None,
        "since": one.since.isoformat() if one.since else None,
        "handed_over": one.handed_over.isoformat() if one.handed_over else None,
        "release": {"scope": one.scope.value}
        if release is None
        else {
            "scope": one.scope.value,
            "by": release.by,
            "at": release.at.isoformat(),
            "until": release.until.isoformat() if release.until else None,
            "terms": release.terms,
        },
    }
    if one.instrument is None:
        return found
    return found | {
        "version": one.instrument.version,
        "notice": _words(one.instrument.notice),
        "community_notice": one.notice,
        "sections": [_outgoing_section(section, one.scope) for section in one.sections],
        "perspectives": [_perspective(known) for known in one.perspectives],
    }


def _outgoing_section(one: OutgoingSection, scope: ReleaseScope) -> Json:
    found: Json = {
        "code": one.section.code,
        "voices": {
            voice.value: {"percent": _exact(score.percent), "provisional": score.provisional}
            for voice, score in one.scores.items()
        },
        "difference": _exact(one.difference),
    }
    if scope is ReleaseScope.ALL:
        items = {item.item.code: item for item in one.items}
        found["dimensions"] = [
            {
                "code": dimension.code,
                "items": [_voiced(items[item.code]) for item in dimension.items if item.code in items],
            }
            for dimension in one.section.dimensions
        ]
    return found


def _voiced(one: VoicedItem) -> Json:
    return {
        "code": one.item.code,
        "voices": {voice.value: rating for voice, rating in one.ratings.items()},
        "difference": one.difference,
        "notes": [_note(note) for note in one.notes],
    }


def _perspective(one: Perspective) -> Json:
    return {
        "instrument": one.instrument.key,
        "code": one.item.code,
        "voices": {Voice.PARTNERS.value: one.rating},
        "notes": [_note(note) for note in one.notes],
    }


def _marked(note: Note) -> Json:
    marks = note.marks
    return _note(note) | {"kind": marks.kind, "sorting": marks.sorting, "permission": marks.permission}


def _note(note: Note) -> Json:
    return {"text": note.text, "language": note.language}


def _choice(choice: Choice) -> Json:
    return {
        "kind": choice.kind.value,
        "instrument": choice.instrument,
        "code": choice.code,
        "reason": choice.reason,
        "language": choice.language,
    }


def _swot_entry(entry: SwotEntry) -> Json:
    return {"quadrant": entry.quadrant.value, "text": entry.text, "language": entry.language}


def _action(action: Action) -> Json:
    return {
        "id": action.id,
        "what": action.what,
        "instrument": action.instrument or None,
        "code": action.code or None,
        "owner": action.owner,
        "due": action.due.isoformat() if action.due else None,
        "priority": action.priority.value,
        "status": action.status.value,
        "first_step": action.first_step,
        "language": action.language,
    }


def _instrument_summary(part: InstrumentSummary, counts: Counts, names: Names) -> Json:
    own = {code: count for (instrument, code), count in counts.items() if instrument == part.instrument.key}
    return {
        "key": part.instrument.key,
        "version": part.instrument.version,
        **_figures(part.figures),
        "sections": [_section_summary(section, own, names) for section in part.sections],
    }


def _section_summary(part: SectionSummary, actions: Mapping[str, int], names: Names) -> Json:
    dimensions = [_dimension_summary(dimension, actions, names) for dimension in part.dimensions]
    return {"code": part.section.code, **_figures(part.figures), "dimensions": dimensions}


def _dimension_summary(part: DimensionSummary, actions: Mapping[str, int], names: Names) -> Json:
    items = [_item_summary(item, actions.get(item.item.code, 0), names) for item in part.items]
    return {"code": part.dimension.code, **_figures(part.figures), "items": items}


def _item_summary(part: ItemSummary, actions: int, names: Names) -> Json:
    consensus = part.consensus
    return {
        "code": part.item.code,
        "rating": part.rating,
        "percent": _exact(part.percent),
        "rounds": [_round(votes, names) for votes in part.rounds],
        "reason": (consensus and consensus.reason) or None,
        "dissent": (consensus and consensus.dissent) or None,
        "notes": [_marked(note) for note in part.notes],
        "actions": actions,
    }


def _round(votes: RoundSummary, names: Names) -> Json:
    """Return a round of votes: until it is revealed, how many ballots are in, and nothing else."""
    found: Json = {"round": votes.number, "revealed": votes.revealed is not None}
    if votes.revealed is None:
        return found | {"n": votes.ballots}
    groups = {name: _spread(votes.groups[group]) for group, name in names.items() if group in votes.groups}
    return found | _spread(votes.spread) | {"by_perspective": groups}


def _spread(known: Spread | None) -> Json:
    """Return the votes of a group; all null where it is too small to be shown."""
    if known is None:
        return dict.fromkeys(_SPREAD)
    values = (
        {str(level): count for level, count in known.counts},
        known.not_applicable,
        known.unknown,
        known.n,
        _exact(known.median),
        known.lowest,
        known.highest,
        _exact(known.at_median),
        _exact(known.in_region),
        known.verdict,
    )
    return dict(zip(_SPREAD, values, strict=True))


def _figures(figures: Figures) -> Json:
    return {
        "percent": _exact(figures.percent),
        "provisional": figures.provisional,
        "coverage": {"rated": figures.coverage.rated, "applicable": figures.coverage.applicable},
        "in_place": figures.in_place,
    }


def _exact(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _scale(scale: Scale) -> Json:
    return {
        "key": scale.key,
        "note": _words(scale.note),
        "region": scale.region,
        "levels": [
            {
                "value": level.value,
                "score": float(level.score),
                "label": _words(level.label),
                "description": _words(level.description),
            }
            for level in scale.levels
        ],
    }


def _section(section: Section, owner: Instrument, known: Sequence[Instrument]) -> Json:
    return {
        "code": section.code,
        "title": _words(section.title),
        "short": _words(section.short),
        "dimensions": [_dimension(dimension, owner, known) for dimension in section.dimensions],
    }


def _dimension(dimension: Dimension, owner: Instrument, known: Sequence[Instrument]) -> Json:
    return {
        "code": dimension.code,
        "title": _words(dimension.title),
        "short": _words(dimension.short),
        "items": [
            {**_item(item), "supplement": [one.code for _, one in deepened(known, owner.key, item.code)]}
            for item in dimension.items
        ],
    }


def _item(item: Item) -> Json:
    return {
        "code": item.code,
        "kind": item.kind.value,
        "scale": item.scale,
        "marks": list(item.marks),
        "basis": item.basis.value if item.basis else None,
        "links": list(item.links),
        "label": _words(item.label),
        "question": _words(item.question),
        "evidence": [_words(text) for text in item.evidence],
        "source": {"document": item.source.document, "place": _words(item.source.place)},
    }


def _words(text: Text) -> dict[str, str]:
    return dict(text.entries)
