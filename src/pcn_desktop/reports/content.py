"""What Excel and PDF both say in words: the workshop's details, the method, the scope and the provenance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pcn_desktop import __version__
from pcn_desktop.assessment.scoring import item_score
from pcn_desktop.assessment.summary import InstrumentSummary, Summary
from pcn_desktop.instruments.model import Instrument, Item, Scale
from pcn_desktop.reports import custody
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.room_text import votes_there
from pcn_desktop.reports.wording import capital, counted, day, moment, percent, tongue, word
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.values import WorkshopDetails


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with what stands under it: paragraphs, then bullets."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    scale: Scale | None = None
    """A scale whose levels are set out as a table after the paragraphs."""


_METHOD = {
    "what": {"fr": "Ce que cet outil est, et n’est pas", "en": "What this instrument is, and is not"},
    "scale": {"fr": "L’échelle", "en": "The scale"},
    "outside": {
        "fr": "Hors de l’échelle : « Sans objet » (le critère sort de tous les calculs) et « Ne sait pas » (il compte "
        "comme non coté et réduit la couverture).",
        "en": "Outside the scale: “Not applicable” (the criterion leaves every calculation) and “Don’t know” (it "
        "counts as not rated and lowers the coverage).",
    },
    "scoring": {"fr": "Comment les scores sont calculés", "en": "How scores are worked out"},
    "item": {
        "fr": "Critère : la place du niveau sur l’échelle, de 0 à 100. Ici : {example}.",
        "en": "Criterion: where the level stands on the scale, from 0 to 100. Here: {example}.",
    },
    "dimension": {"fr": "Dimension : moyenne de ses critères cotés.", "en": "Dimension: mean of its rated criteria."},
    "section": {
        "fr": "{Term} : moyenne de ses dimensions cotées.",
        "en": "{Term}: mean of its rated dimensions.",
    },
    "overall": {
        "fr": "Score d’ensemble : moyenne des scores par {term}.",
        "en": "Overall score: mean of the scores by {term}.",
    },
    "dash": {
        "fr": "Là où rien n’est coté, il n’y a pas de score : un tiret (–), jamais un zéro.",
        "en": "Where nothing is rated there is no score: a dash (–), never a zero.",
    },
    "rounding": {
        "fr": "Les calculs se font en fractions exactes; les chiffres imprimés sont arrondis à une décimale, la demie "
        "vers le haut.",
        "en": "Calculations use exact fractions; printed figures are rounded to one decimal, halves upward.",
    },
    "reading": {"fr": "Couverture, provisoire, en place", "en": "Coverage, provisional, in place"},
    "coverage": {
        "fr": "Couverture : critères cotés, parmi ceux qui s’appliquent (la portée de l’atelier, moins les « Sans "
        "objet »).",
        "en": "Coverage: criteria rated, of those that apply (the workshop’s scope, less the “Not applicable”).",
    },
    "provisional": {
        "fr": "Provisoire (*) : un score dont la couverture n’est pas complète. Il peut encore changer.",
        "en": "Provisional (*): a score whose coverage is not complete. It may still change.",
    },
    "in_place": {
        "fr": "En place : critères au niveau le plus haut, parmi ceux qui s’appliquent.",
        "en": "In place: criteria at the highest level, of those that apply.",
    },
    "votes": {"fr": "Les votes", "en": "The votes"},
    "votes_inform": {
        "fr": "Les votes éclairent la discussion. La cote est convenue par la salle : elle n’est jamais calculée à "
        "partir d’eux.",
        "en": "Votes inform the talk. The rating is agreed by the room: it is never worked out from them.",
    },
    "votes_outside": {
        "fr": "« Sans objet » et « Ne sait pas » sont comptés à part : ni le nombre de votes ni la médiane n’en "
        "tiennent compte.",
        "en": "“Not applicable” and “Don’t know” are counted apart: neither the number of votes nor the median holds "
        "them.",
    },
    "region_2": {
        "fr": "Autour de la médiane : les deux niveaux voisins qui la contiennent.",
        "en": "Around the median: the two adjacent levels that contain it.",
    },
    "region_3": {
        "fr": "Autour de la médiane : les niveaux à un au plus d’elle.",
        "en": "Around the median: the levels within one of it.",
    },
    "votes_verdict": {
        "fr": "Accord : sur n votes, au plus (n − 2) ÷ 3, arrondi vers le bas, sont hors de ces niveaux; sinon, "
        "partage (d’après la méthode RAND/UCLA). Un partage est un résultat, non une erreur. À moins de cinq votes, il "
        "n’y a pas de verdict.",
        "en": "Agreement: of n votes, at most (n − 2) ÷ 3, rounded down, lie outside these levels; else a split (after "
        "the RAND/UCLA method). A split is a result, not an error. With fewer than five votes there is no verdict.",
    },
    "votes_groups": {
        "fr": "Une perspective de moins de trois votes n’est pas montrée, ni rien qui permette de la déduire; à moins "
        "de cinq votes en tout, aucune ne l’est. Un écart entre deux médianes est signalé à partir de deux niveaux.",
        "en": "A perspective with fewer than three votes is not shown, nor anything that would let it be worked out; "
        "with fewer than five votes in all, none is. A gap between two medians is named from two levels on.",
    },
    "scope": {"fr": "La portée de cet atelier", "en": "The scope of this workshop"},
    "scope_all": {
        "fr": "L’atelier portait sur l’outil entier : {count}.",
        "en": "The workshop covered the whole instrument: {count}.",
    },
    "scope_part": {
        "fr": "L’atelier portait sur {part} des {whole} critères de l’outil. Les autres n’entrent dans aucun chiffre "
        "ni aucune liste :",
        "en": "The workshop covered {part} of the instrument’s {whole} criteria. The others are in no figure and no "
        "list:",
    },
    "sources": {"fr": "Sources", "en": "Sources"},
    "licence": {
        "fr": "{citation} Licence de ce document : {licence}.",
        "en": "{citation} This document’s licence: {licence}.",
    },
    "document": {"fr": "Ce document", "en": "This document"},
    "made": {
        "fr": "Produit par PCN Desktop {version} le {moment}",
        "en": "Made by PCN Desktop {version} on {moment}",
    },
    "instrument": {
        "fr": "Outil : {title}, version {version} ({key}).",
        "en": "Instrument: {title}, version {version} ({key}).",
    },
    "follows": {"fr": "Fait suite à l’atelier : {id}.", "en": "Follows the workshop: {id}."},
    "no_votes": {"fr": "Les votes n’ont pas été inclus.", "en": "The votes were left out."},
    "identifier": {"fr": "Identifiant de l’atelier : {id}.", "en": "Workshop id: {id}."},
    "as_written": {
        "fr": "Ce que la salle a écrit est reproduit tel quel; une mention comme (EN) signale un texte écrit dans une "
        "autre langue que ce document.",
        "en": "What the room wrote is given as it was written; a mark such as (FR) shows a text in another language "
        "than this document.",
    },
    "no_notes": {
        "fr": "Les notes de l’atelier n’ont pas été incluses.",
        "en": "The workshop’s notes were left out.",
    },
    "no_names": {
        "fr": "Les noms de l’animation et des responsables des actions ont été omis. Un nom écrit dans un texte y "
        "reste.",
        "en": "The names of the facilitator and of the owners of actions were left out. A name written in a text "
        "stays there.",
    },
}  # fmt: skip


def made_at(options: ReportOptions) -> datetime:
    """Return the moment of the export."""
    return options.made or datetime.now(UTC)


def document_title(summary: Summary, options: ReportOptions) -> str:
    """Return the document's title, for its properties."""
    return f"{summary.details.title} – {word('report', options.language)}"


def author(details: WorkshopDetails) -> str:
    """Return who signs the document: the network, else the program."""
    return details.network or "PCN Desktop"


def creator() -> str:
    """Return the program's name and version."""
    return f"PCN Desktop {__version__}"


def today(options: ReportOptions) -> date:
    """Return the day of the export on this machine: what is due before it is overdue."""
    return made_at(options).astimezone().date()


def detail_rows(summary: Summary, options: ReportOptions) -> tuple[tuple[str, str], ...]:
    """Return the workshop's details that are filled, as (name, value); names of people only where they may be.

    Last come the vaults whose custodian may be named.
    """
    details, language = summary.details, options.language
    rows = (
        ("network", details.network),
        ("region", details.region),
        ("community", details.community),
        ("day", day(details.day, language) if details.day else ""),
        ("place", details.place),
        ("facilitator", details.facilitator if options.owners else ""),
        ("closed", _closed(summary, options)),
    )
    named = tuple((word(name, language), value) for name, value in rows if value.strip())
    return (*named, *custody.held_rows(summary, language))


def _closed(summary: Summary, options: ReportOptions) -> str:
    if summary.closed is None:
        return ""
    when = moment(summary.closed, options.language)
    if summary.closed_by.strip() and options.owners:
        return word("closed_by", options.language, moment=when, name=summary.closed_by)
    return when


def statement(instrument: Instrument, language: str) -> tuple[str, ...]:
    """Return what the instrument is and is not, and whom to ask for the official one."""
    provenance = instrument.provenance
    contact = f"{provenance.contact_note.get(language)} {provenance.contact}".strip()
    return tuple(text for text in (provenance.statement.get(language), contact) if text)


def sources(instrument: Instrument, language: str) -> tuple[str, ...]:
    """Return the documents that the instrument draws on, each with its licence if known."""
    found = ((document.citation.get(language), document.licence) for document in instrument.provenance.documents)
    return tuple(_say("licence", language, citation=words, licence=of) if of else words for words, of in found)


def provenance(instrument: Instrument, language: str) -> tuple[Block, Block]:
    """Return what an instrument is and is not, and the documents that it draws on."""
    what = Block(_say("what", language), statement(instrument, language))
    return what, Block(_say("sources", language), bullets=sources(instrument, language))


def method(summary: Summary, part: InstrumentSummary, options: ReportOptions) -> Iterator[Block]:
    """Yield the method and provenance of one instrument, block by block."""
    language = options.language
    term = part.instrument.section_term.get(language)
    what, documents = provenance(part.instrument, language)
    yield what
    scales = scales_used(part)
    for scale in scales:
        yield Block(_say("scale", language), tuple(filter(None, [scale.note.get(language)])), scale=scale)
    scoring = [_say("item", language, example=_example(scale, language)) for scale in scales]
    yield Block(
        _say("scoring", language),
        bullets=(
            *scoring,
            _say("dimension", language),
            _say("section", language, Term=capital(term)),
            _say("overall", language, term=term),
            _say("dash", language),
            _say("outside", language),
            _say("rounding", language),
        ),
    )
    reading = ("coverage", "provisional", "in_place")
    yield Block(_say("reading", language), bullets=tuple(_say(key, language) for key in reading))
    if options.votes and votes_there(part):
        yield _votes(scales, language)
    yield _scope(part, language)
    yield documents
    yield Block(_say("document", language), tuple(_document(summary, part, options)))


def left_out(part: InstrumentSummary, language: str) -> tuple[str, ...]:
    """Return what is out of scope, whole sections and dimensions as one line each."""
    missing = {item.code for item in part.left_out}
    lines = []
    for section in part.instrument.sections:
        if _all_in(section.items, missing):
            lines.append(_left_line(section.code, section.title.get(language), len(section.items), language))
            continue
        for dimension in section.dimensions:
            if _all_in(dimension.items, missing):
                title = dimension.title.get(language)
                lines.append(_left_line(dimension.code, title, len(dimension.items), language))
            else:
                lines += [f"{item.code} {item.label.get(language)}" for item in dimension.items if item.code in missing]
    return tuple(lines)


def scales_used(part: InstrumentSummary) -> tuple[Scale, ...]:
    """Return the scales that the criteria in scope use, in the instrument's order."""
    used = {item.item.scale for item in part.items}
    return tuple(scale for scale in part.instrument.scales if scale.key in used)


def _say(key: str, language: str, /, **blanks: object) -> str:
    tag = tongue(language)
    words = set_words(_METHOD[key][tag], tag)
    return words.format(**blanks) if blanks else words


def _example(scale: Scale, language: str) -> str:
    marks = (f"{level.value} = {percent(item_score(scale, level.value), language)}" for level in scale.levels)
    return "; ".join(marks)


def _votes(scales: Iterable[Scale], language: str) -> Block:
    names = {2: "region_2", 3: "region_3"}
    regions = dict.fromkeys(names[scale.region] for scale in scales if scale.region)
    keys = ("votes_inform", "votes_outside", *regions, *(["votes_verdict"] if regions else []), "votes_groups")
    return Block(_say("votes", language), bullets=tuple(_say(key, language) for key in keys))


def _scope(part: InstrumentSummary, language: str) -> Block:
    whole = len(part.instrument.items)
    if not part.left_out:
        return Block(
            _say("scope", language), (_say("scope_all", language, count=counted("criterion", whole, language)),)
        )
    words = _say("scope_part", language, part=len(part.items), whole=whole)
    return Block(_say("scope", language), (words,), left_out(part, language))


def _document(summary: Summary, part: InstrumentSummary, options: ReportOptions) -> Iterator[str]:
    language, instrument = options.language, part.instrument
    made = _say("made", language, version=__version__, moment=moment(made_at(options), language))
    yield f"{made.removesuffix('.')}."  # "p.m." brings its own full stop
    title = instrument.title.get(language)
    yield _say("instrument", language, title=title, version=instrument.version, key=instrument.key)
    yield _say("identifier", language, id=summary.workshop)
    if summary.follows:
        yield _say("follows", language, id=summary.follows)
    if not options.notes:
        yield _say("no_notes", language)
    if votes_there(part) and not options.votes:
        yield _say("no_votes", language)
    written = (summary.choices, summary.swot, summary.actions, summary.perspectives)
    if options.notes or any(written) or any(item.consensus for item in part.items):
        yield _say("as_written", language)
    if not options.owners:
        yield _say("no_names", language)


def _all_in(items: tuple[Item, ...], codes: set[str]) -> bool:
    return all(item.code in codes for item in items)


def _left_line(code: str, title: str, count: int, language: str) -> str:
    return f"{code} {title} ({counted('criterion', count, language)})"
