"""What Excel and PDF print of a vault, in words and rows: what its `Outgoing` holds, and nothing for a silent one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.instruments.model import Basis, Instrument, Item
from pcn_desktop.reports.wording import (
    NO_SCORE,
    day,
    moment,
    note_mark,
    number,
    percent,
    rounded,
    tongue,
)
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.values import Note
from pcn_desktop.workspace.vault_values import Release, ReleaseScope, Voice

_WORDS: Final[dict[str, dict[str, str]]] = {
    "sheet": {"fr": "Supplément", "en": "Supplement"},
    "held": {
        "fr": "Évalué; réponses gardées par {custodian} depuis le {day}.",
        "en": "Assessed; held by {custodian} since {day}.",
    },
    "handed_over": {
        "fr": "Évalué; réponses gardées par {custodian} depuis le {day}, coffre remis le {over}.",
        "en": "Assessed; held by {custodian} since {day}, vault handed over on {over}.",
    },
    "release": {"fr": "Ce que l’organisme gardien a autorisé", "en": "What the custodian released"},
    "scope": {"fr": "Portée de l’autorisation", "en": "Scope of the release"},
    "summary": {"fr": "Scores par section", "en": "Scores by section"},
    "all": {"fr": "Tout : cotes, perspective et notes", "en": "Everything: ratings, perspective and notes"},
    "by": {"fr": "Donnée par", "en": "Given by"},
    "at": {"fr": "Donnée le", "en": "Given on"},
    "terms": {"fr": "Conditions", "en": "Terms"},
    "no_terms": {"fr": "Aucune condition écrite", "en": "No terms written"},
    "until": {"fr": "Valable jusqu’au", "en": "Holds until"},
    "no_end": {"fr": "Sans date de fin", "en": "No end date"},
    "label": {"fr": "Étiquette ou avis de la communauté", "en": "Label or notice of the community"},
    "voices": {"fr": "Deux voix, section par section", "en": "Two voices, section by section"},
    "network": {"fr": "Réseau", "en": "Network"},
    "partners": {"fr": "Partenaires", "en": "Partners"},
    "voice_status": {"fr": "{voice} : état", "en": "{voice}: status"},
    "voice_rating": {"fr": "{voice} : cote", "en": "{voice}: rating"},
    "voice_level": {"fr": "{voice} : niveau", "en": "{voice}: level"},
    "difference": {"fr": "Écart", "en": "Difference"},
    "difference_points": {"fr": "Écart (points de pourcentage)", "en": "Difference (percentage points)"},
    "difference_short": {"fr": "Écart (points)", "en": "Difference (points)"},
    "difference_levels": {"fr": "Écart (niveaux)", "en": "Difference (levels)"},
    "reading": {
        "fr": "Réseau : comment le réseau se voit. Partenaires : comment les partenaires autochtones le voient. "
        "Écart : partenaires moins réseau, en points de pourcentage. On ne fait jamais la moyenne des deux voix, et "
        "elles n’entrent dans aucun autre score de ce document.",
        "en": "Network: how the network sees itself. Partners: how Indigenous partners see it. Difference: partners "
        "less network, in percentage points. The two voices are never averaged, and enter no other score of this "
        "document.",
    },
    "criteria": {"fr": "Critère par critère", "en": "Criterion by criterion"},
    "basis": {"fr": "Origine des mots", "en": "Basis"},
    "basis_stated": {"fr": "La source le dit", "en": "Stated in the source"},
    "basis_extended": {"fr": "Va plus loin que la source", "en": "Goes further than the source"},
    "basis_ours": {"fr": "Mots du projet", "en": "The project’s own"},
    "sources": {"fr": "Sources", "en": "Sources"},
    "notes": {"fr": "Notes", "en": "Notes"},
    "perspective": {
        "fr": "Perspective de la communauté sur les critères de l’outil ordinaire",
        "en": "Community perspective on the criteria of the ordinary instrument",
    },
    "perspective_on": {
        "fr": "Perspective de la communauté sur les critères : {title}",
        "en": "Community perspective on the criteria: {title}",
    },
    "perspective_lead": {
        "fr": "Cotes et notes données comme perspective de la communauté. Elles n’entrent dans aucun score.",
        "en": "Ratings and notes given as the community’s perspective. They enter no score.",
    },
}
_BASES: Final = {Basis.STATED: "basis_stated", Basis.EXTENDED: "basis_extended", Basis.OURS: "basis_ours"}


@dataclass(frozen=True, slots=True)
class VoicePoint:
    """A section as two voices see it: percentages from 0 to 100, exact; None where a voice rated nothing.

    `difference` is partners less network, in percentage points.
    """

    code: str
    title: str
    short: str
    percents: dict[Voice, Fraction | None]
    provisional: dict[Voice, bool]
    difference: Fraction | None

    def value(self, voice: Voice, language: str) -> str:
        """Return a voice's score as printed, starred when provisional."""
        return percent(self.percents[voice], language) + ("*" if self.provisional[voice] else "")


def say(key: str, language: str, /, **blanks: object) -> str:
    """Return our words named `key`, their blanks filled."""
    tag = tongue(language)
    words = set_words(_WORDS[key][tag], tag)
    return words.format(**blanks) if blanks else words


@dataclass(frozen=True, slots=True)
class Content:
    """What leaves one vault with content: the instrument and the release are there."""

    one: Outgoing
    instrument: Instrument
    release: Release


def with_content(summary: Summary) -> tuple[Content, ...]:
    """Return what leaves vaults with content: a sheet and a chapter each."""
    return tuple(
        Content(one, one.instrument, one.release)
        for one in summary.outgoing
        if one.scope is not ReleaseScope.NOTHING and one.instrument is not None and one.release is not None
    )


def held_rows(summary: Summary, language: str) -> Iterator[tuple[str, str]]:
    """Yield, for the first page, one line per vault whose custodian may be named: the instrument, who holds it."""
    for one in summary.outgoing:
        if line := held_line(one, language):
            own = one.instrument
            if own is None:
                yield say("sheet", language), line
            else:
                yield own.short.get(language), f"{line} {own.notice.get(language)}".strip()


def held_line(one: Outgoing, language: str) -> str:
    """Return that the instrument was assessed and who holds the answers; blank when that is not to be said."""
    if one.since is None or not one.custodian.strip():
        return ""
    since = day(one.since.astimezone().date(), language)
    if one.handed_over is None:
        return say("held", language, custodian=one.custodian.strip(), day=since)
    over = day(one.handed_over.astimezone().date(), language)
    return say("handed_over", language, custodian=one.custodian.strip(), day=since, over=over)


def release_rows(found: Content, language: str) -> tuple[tuple[str, str], ...]:
    """Return the release that is printed with the content, and the community's label, as (name, value)."""
    release = found.release
    rows = [
        ("scope", say(release.scope.value, language)),
        ("by", release.by),
        ("at", moment(release.at, language)),
        ("terms", release.terms.strip() or say("no_terms", language)),
        ("until", day(release.until, language) if release.until else say("no_end", language)),
        ("label", found.one.notice),
    ]
    return tuple((say(name, language), value) for name, value in rows if value.strip())


def points(one: Outgoing, language: str) -> tuple[VoicePoint, ...]:
    """Return the sections as two voices see them."""
    return tuple(
        VoicePoint(
            part.section.code,
            part.section.title.get(language),
            part.section.short.get(language),
            {voice: part.scores[voice].percent for voice in Voice},
            {voice: part.scores[voice].provisional for voice in Voice},
            part.difference,
        )
        for part in one.sections
    )


def signed(value: Fraction | int | None, language: str) -> str:
    """Return a difference with its sign (`+16,7`, `−1`, `0`); `–` when there is none."""
    if value is None:
        return NO_SCORE
    shown = number(abs(value) if isinstance(value, int) else rounded(abs(value)), language)
    return shown if value == 0 else f"{'+' if value > 0 else '−'}{shown}"


def basis(item: Item, language: str) -> str:
    """Return whose words a criterion is; blank when its instrument does not say."""
    return "" if item.basis is None else say(_BASES[item.basis], language)


def origin(item: Item, language: str) -> str:
    """Return whose words a criterion is and where they come from, on one line."""
    return " · ".join(filter(None, (basis(item, language), item.source.place.get(language))))


def note_text(note: Note, language: str) -> str:
    """Return a note as it was written, with the mark of its language where that is another one."""
    return " ".join(filter(None, (note_mark(note.language, language), note.text.strip())))
