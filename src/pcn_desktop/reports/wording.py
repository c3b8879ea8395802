"""The words and figures that Excel, PDF, command line and screen share: one place, French and English.

Nothing here depends on the operating system's locales. Any language other than `fr` reads English.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Final

from pcn_desktop.assessment.scoring import Coverage
from pcn_desktop.assessment.summary import Figures
from pcn_desktop.instruments.model import Level, Scale
from pcn_desktop.reports.room_words import ROOM_WORDS
from pcn_desktop.typography import NO_BREAK, set_words
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.values import ActionPriority, ActionStatus, Quadrant

NO_SCORE: Final = "–"
"""What stands where there is no score: never 0."""

WORDS: Final[dict[str, dict[str, str]]] = {
    # What the report is
    "report": {"fr": "Rapport d’atelier", "en": "Workshop report"},
    "summary": {"fr": "Synthèse", "en": "Summary"},
    "scores": {"fr": "Scores", "en": "Scores"},
    "criteria": {"fr": "Critères", "en": "Criteria"},
    "notes": {"fr": "Notes", "en": "Notes"},
    "method": {"fr": "Méthode et provenance", "en": "Method and provenance"},
    "page": {"fr": "page {page} de {pages}", "en": "page {page} of {pages}"},
    "page_short": {"fr": "Page", "en": "Page"},
    "example": {"fr": "Démonstration : données fictives", "en": "Demonstration: fictional data"},
    # The workshop
    "workshop": {"fr": "Atelier", "en": "Workshop"},
    "title": {"fr": "Titre", "en": "Title"},
    "scope": {"fr": "Portée", "en": "Scope"},
    "network": {"fr": "Réseau", "en": "Network"},
    "region": {"fr": "Région", "en": "Region"},
    "community": {"fr": "Communauté", "en": "Community"},
    "day": {"fr": "Date", "en": "Date"},
    "place": {"fr": "Lieu", "en": "Place"},
    "facilitator": {"fr": "Animation", "en": "Facilitator"},
    "instrument": {"fr": "Outil", "en": "Instrument"},
    "version": {"fr": "version {version}", "en": "version {version}"},
    # What is rated
    "section": {"fr": "Section", "en": "Section"},
    "dimension": {"fr": "Dimension", "en": "Dimension"},
    "dimensions": {"fr": "Dimensions", "en": "Dimensions"},
    "criterion": {"fr": "Critère", "en": "Criterion"},
    "code": {"fr": "Code", "en": "Code"},
    "section_code": {"fr": "Code de section", "en": "Section code"},
    "dimension_code": {"fr": "Code de dimension", "en": "Dimension code"},
    "question": {"fr": "Question à la salle", "en": "Question to the room"},
    "evidence": {"fr": "Ce qui le montrerait", "en": "What would show it"},
    "label": {"fr": "Étiquette", "en": "Label"},
    "source": {"fr": "Source", "en": "Source"},
    "note": {"fr": "Note", "en": "Note"},
    "language": {"fr": "Langue", "en": "Language"},
    "written": {"fr": "Écrite le", "en": "Written on"},
    "changed": {"fr": "Modifiée le", "en": "Changed on"},
    "note_count": {"fr": "Nombre de notes", "en": "Number of notes"},
    # Ratings and scores
    "rating": {"fr": "Cote", "en": "Rating"},
    "level": {"fr": "Niveau", "en": "Level"},
    "score": {"fr": "Score", "en": "Score"},
    "overall": {"fr": "Score d’ensemble", "en": "Overall score"},
    "coverage": {"fr": "Couverture", "en": "Coverage"},
    "rated": {"fr": "Cotés", "en": "Rated"},
    "rated_share": {"fr": "{share} cotés", "en": "{share} rated"},
    "applicable": {"fr": "Applicables", "en": "Applicable"},
    "in_place": {"fr": "En place", "en": "In place"},
    "not_applicable": {"fr": "Sans objet", "en": "Not applicable"},
    "unknown": {"fr": "Ne sait pas", "en": "Don’t know"},
    "unrated": {"fr": "Non coté", "en": "Not rated"},
    "status": {"fr": "État", "en": "Status"},
    "provisional": {"fr": "Provisoire", "en": "Provisional"},
    "complete": {"fr": "Complet", "en": "Complete"},
    "no_score": {"fr": "Sans score", "en": "No score"},
    "of": {"fr": "{part} sur {whole}", "en": "{part} of {whole}"},
    "distribution": {"fr": "Répartition des cotes", "en": "How the ratings fall"},
    # What the room chose
    "stands_out": {"fr": "Ce qui ressort", "en": "What stands out"},
    "choice": {"fr": "Choix", "en": "Choice"},
    "strengths": {"fr": "Forces", "en": "Strengths"},
    "priorities": {"fr": "Priorités", "en": "Priorities"},
    "strength": {"fr": "Force", "en": "Strength"},
    "chosen_priority": {"fr": "Priorité", "en": "Priority"},
    "about": {"fr": "Dimension ou critère", "en": "Dimension or criterion"},
    "standing": {"fr": "Cote ou score", "en": "Rating or score"},
    "out_of_scope": {"fr": "Hors portée", "en": "Out of scope"},
    "reason": {"fr": "Raison", "en": "Reason"},
    "swot": {
        "fr": "Forces, faiblesses, opportunités et menaces",
        "en": "Strengths, weaknesses, opportunities and threats",
    },
    "quadrant": {"fr": "Champ", "en": "Field"},
    "number": {"fr": "No", "en": "No."},
    "entry": {"fr": "Texte", "en": "Text"},
    "quadrant_strength": {"fr": "Forces", "en": "Strengths"},
    "quadrant_weakness": {"fr": "Faiblesses", "en": "Weaknesses"},
    "quadrant_opportunity": {"fr": "Opportunités", "en": "Opportunities"},
    "quadrant_threat": {"fr": "Menaces", "en": "Threats"},
    # What is to be done
    "actions": {"fr": "Actions", "en": "Actions"},
    "action_plan": {"fr": "Plan d’action", "en": "Action plan"},
    "what": {"fr": "Quoi", "en": "What"},
    "owner": {"fr": "Responsable", "en": "Who"},
    "due": {"fr": "Échéance", "en": "By when"},
    "priority": {"fr": "Priorité", "en": "Priority"},
    "first_step": {"fr": "Première étape", "en": "First step"},
    "overdue": {"fr": "En retard", "en": "Overdue"},
    "whole": {"fr": "L’ensemble", "en": "The whole"},
    "action_to_do": {"fr": "À faire", "en": "To do"},
    "action_under_way": {"fr": "En cours", "en": "Under way"},
    "action_done": {"fr": "Terminée", "en": "Done"},
    "action_dropped": {"fr": "Abandonnée", "en": "Dropped"},
    "priority_high": {"fr": "Élevée", "en": "High"},
    "priority_normal": {"fr": "Normale", "en": "Normal"},
    "priority_low": {"fr": "Faible", "en": "Low"},
    "pick": {"fr": "Choisissez dans la liste.", "en": "Choose from the list."},
    # Where the workshop stands
    "closed": {"fr": "Fermé", "en": "Closed"},
    "closed_by": {"fr": "{moment}, par {name}", "en": "{moment}, by {name}"},
    # What happened
    "workshop_closed": {"fr": "Atelier fermé", "en": "Workshop closed"},
    "workshop_reopened": {"fr": "Atelier rouvert", "en": "Workshop reopened"},
    "note_erased": {"fr": "Note retirée sur demande", "en": "Note removed on request"},
    "text_erased": {"fr": "Note : texte retiré sur demande", "en": "Note: text removed on request"},
    "action": {"fr": "Action", "en": "Action"},
    "action_made": {"fr": "Action ajoutée", "en": "Action added"},
    "action_gone": {"fr": "Action retirée", "en": "Action removed"},
    "choice_made": {"fr": "Choix ajouté", "en": "Choice added"},
    "choice_gone": {"fr": "Choix retiré", "en": "Choice removed"},
    "line": {"fr": "Ligne FFOM", "en": "SWOT line"},
    "line_made": {"fr": "Ligne FFOM ajoutée", "en": "SWOT line added"},
    "line_gone": {"fr": "Ligne FFOM retirée", "en": "SWOT line removed"},
    "position": {"fr": "Rang", "en": "Position"},
    # Sentences
    "example_key": {
        "fr": "Démonstration : données fictives. Le réseau, les cotes et les textes de cet atelier sont inventés.",
        "en": "Demonstration: fictional data. The network, ratings and texts of this workshop are invented.",
    },
    "plan_day": {"fr": "En retard : au {day}.", "en": "Overdue: as of {day}."},
    "provisional_key": {
        "fr": "* Provisoire : tous les critères applicables ne sont pas encore cotés.",
        "en": "* Provisional: not every applicable criterion is rated yet.",
    },
    "empty_key": {
        "fr": "Une cellule de score vide veut dire que rien n’est coté : ce n’est pas un zéro.",
        "en": "An empty score cell means that nothing is rated: it is not a zero.",
    },
    "nothing_rated": {
        "fr": "Aucun critère n’est encore coté : il n’y a donc pas de score.",
        "en": "No criterion is rated yet, so there is no score.",
    },
    "no_notes": {
        "fr": "Aucune note n’a été écrite dans cet atelier.",
        "en": "No note was written in this workshop.",
    },
    "clipped": {
        "fr": " […] [Coupé : une cellule Excel ne peut pas contenir les {length} caractères de ce texte.]",
        "en": " […] [Cut short: an Excel cell cannot hold the {length} characters of this text.]",
    },
    "radar_text": {"fr": "Graphique en radar. {title} : {values}.", "en": "Radar chart. {title}: {values}."},
    "bars_text": {"fr": "Graphique à barres. {title} : {values}.", "en": "Bar chart. {title}: {values}."},
    "heat_map": {"fr": "Chaque critère", "en": "Every criterion"},
    "heat_map_text": {"fr": "Carte de chaque critère. {values}.", "en": "Map of every criterion. {values}."},
    "section_scores": {"fr": "Score par {term}", "en": "Score by {term}"},
    "dimension_scores": {"fr": "Score par dimension", "en": "Score by dimension"},
}

COUNTED: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "criterion": {"fr": ("{n} critère", "{n} critères"), "en": ("{n} criterion", "{n} criteria")},
    "note": {"fr": ("{n} note", "{n} notes"), "en": ("{n} note", "{n} notes")},
    "vote": {"fr": ("{n} vote", "{n} votes"), "en": ("{n} vote", "{n} votes")},
    "voted": {
        "fr": ("{n} critère soumis au vote", "{n} critères soumis au vote"),
        "en": ("{n} criterion voted on", "{n} criteria voted on"),
    },
    "agreement": {"fr": ("{n} accord", "{n} accords"), "en": ("{n} agreement", "{n} agreements")},
    "split": {"fr": ("{n} partage", "{n} partages"), "en": ("{n} split", "{n} splits")},
    "ballot_in": {"fr": ("{n} reçu", "{n} reçus"), "en": ("{n} in", "{n} in")},
    "to_vote": {"fr": ("{n} à voter", "{n} à voter"), "en": ("{n} to vote on", "{n} to vote on")},
    "in_place": {"fr": ("{n} en place", "{n} en place"), "en": ("{n} in place", "{n} in place")},
    "action": {"fr": ("{n} action", "{n} actions"), "en": ("{n} action", "{n} actions")},
    "overdue": {"fr": ("{n} en retard", "{n} en retard"), "en": ("{n} overdue", "{n} overdue")},
    "ownerless": {
        "fr": ("{n} sans responsable", "{n} sans responsable"),
        "en": ("{n} without owner", "{n} without owner"),
    },
    "dateless": {"fr": ("{n} sans échéance", "{n} sans échéance"), "en": ("{n} without date", "{n} without date")},
}

_MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SHORT_MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
}

_STATUSES: Final = {
    ActionStatus.TO_DO: "action_to_do",
    ActionStatus.UNDER_WAY: "action_under_way",
    ActionStatus.DONE: "action_done",
    ActionStatus.DROPPED: "action_dropped",
}
_PRIORITIES: Final = {
    ActionPriority.HIGH: "priority_high",
    ActionPriority.NORMAL: "priority_normal",
    ActionPriority.LOW: "priority_low",
}
_QUADRANTS: Final = {
    Quadrant.STRENGTH: "quadrant_strength",
    Quadrant.WEAKNESS: "quadrant_weakness",
    Quadrant.OPPORTUNITY: "quadrant_opportunity",
    Quadrant.THREAT: "quadrant_threat",
}


def tongue(language: str) -> str:
    """Return the language of the words used for a report in `language`: `fr`, or else `en`."""
    return "fr" if language.partition("-")[0].lower() == "fr" else "en"


def word(key: str, language: str, **blanks: object) -> str:
    """Return the words named `key`, their blanks filled.

    Raises:
        KeyError: no words have this name.
    """
    tag = tongue(language)
    words = set_words((ROOM_WORDS.get(key) or WORDS[key])[tag], tag)
    return words.format(**blanks) if blanks else words


def capital(text: str) -> str:
    """Return text with a capital first letter, its other letters as they are."""
    return text[:1].upper() + text[1:]


def counted(key: str, n: int, language: str) -> str:
    """Return `n` with its noun in the right number: French counts 0 and 1 as singular, English only 1."""
    tag = tongue(language)
    plural = n >= 2 if tag == "fr" else n != 1
    return COUNTED[key][tag][plural].format(n=number(n, language))


def rounded(value: Fraction) -> Decimal:
    """Return an exact value rounded half up to one decimal (91.25 → 91.3)."""
    tenths = (abs(value) * 20 + 1) // 2
    return Decimal(tenths if value >= 0 else -tenths).scaleb(-1)


def number(value: int | Decimal, language: str) -> str:
    """Return a number with the language's decimal sign and thousands (`1 234,5`, `1,234.5`)."""
    text = f"{value:,}"
    if tongue(language) == "fr":
        return text.replace(",", NO_BREAK).replace(".", ",")
    return text


def percent(value: Fraction | None, language: str) -> str:
    """Return a percentage from 0 to 100, half up to one decimal: `66,7 %` in French, `66.7%`; None gives `–`."""
    if value is None:
        return NO_SCORE
    figure = number(rounded(value), language)
    return f"{figure}{NO_BREAK}%" if tongue(language) == "fr" else f"{figure}%"


def score(figures: Figures, language: str) -> str:
    """Return a score as printed, starred when provisional (`66,7 %*`)."""
    return percent(figures.percent, language) + ("*" if figures.provisional else "")


def ratio(part: int, whole: int, language: str) -> str:
    """Return `3 sur 4` or `3 of 4`, which a line break cannot part."""
    return word("of", language, part=part, whole=whole).replace(" ", NO_BREAK)


def coverage(value: Coverage, language: str) -> str:
    """Return the coverage in words (`6 sur 11`)."""
    return ratio(value.rated, value.applicable, language)


def rated_share(value: Coverage, language: str) -> str:
    """Return how much is rated (`6 sur 11 cotés`)."""
    return word("rated_share", language, share=coverage(value, language))


def labelled(name: str, value: str, language: str) -> str:
    """Return a value behind its name: `Score : 66,7 %` or `Score: 66.7%`."""
    return f"{name}{NO_BREAK}: {value}" if tongue(language) == "fr" else f"{name}: {value}"


def share(value: Coverage) -> Fraction | None:
    """Return the coverage as a percentage from 0 to 100, or None when nothing applies."""
    return None if value.share is None else value.share * 100


def level_label(level: Level, language: str) -> str:
    """Return a level as digit and word (`2 En partie en place`)."""
    return f"{level.value}{NO_BREAK}{level.label.get(language)}"


def rating_word(scale: Scale, rating: Rating | None, language: str) -> str:
    """Return the word of a rating: its level's, or what stands outside the scale."""
    if rating is None:
        return word("unrated", language)
    if isinstance(rating, Outside):
        return outside_word(rating, language)
    return scale.level(rating).label.get(language)


def outside_word(answer: Outside, language: str) -> str:
    """Return the word of an answer outside the scale."""
    return word("not_applicable" if answer is Outside.NOT_APPLICABLE else "unknown", language)


def rating_label(scale: Scale, rating: Rating | None, language: str) -> str:
    """Return a rating as digit and word, or as the words that stand outside the scale."""
    if rating is None or isinstance(rating, Outside):
        return rating_word(scale, rating, language)
    return level_label(scale.level(rating), language)


def action_status(status: ActionStatus, language: str) -> str:
    """Return where an action stands, in words."""
    return word(_STATUSES[status], language)


def action_priority(priority: ActionPriority, language: str) -> str:
    """Return how soon an action matters, in words."""
    return word(_PRIORITIES[priority], language)


def quadrant(which: Quadrant, language: str) -> str:
    """Return the name of one of the four fields."""
    return word(_QUADRANTS[which], language)


def note_mark(note_language: str, language: str) -> str:
    """Return `(FR)`, `(EN)`… before a note in another language than the report's; else nothing."""
    tag = note_language.partition("-")[0].lower()
    return f"({tag.upper()})" if tag and tag != tongue(language) else ""


def day(value: date, language: str, *, short: bool = False) -> str:
    """Return a date: `22 novembre 2026` or `November 22, 2026`; short, `22 nov. 2026` or `Nov. 22, 2026`."""
    tag = tongue(language)
    month = (_SHORT_MONTHS if short else _MONTHS)[tag][value.month - 1]
    if tag == "fr":
        first = f"{value.day}er" if value.day == 1 else str(value.day)
        return f"{first}{NO_BREAK}{month}{NO_BREAK}{value.year}"
    return f"{month}{NO_BREAK}{value.day}, {value.year}"


def clock(value: time, language: str) -> str:
    """Return a time of day: `10 h 42`, `10 h` on the hour; `10:42 a.m.`."""
    if tongue(language) == "fr":
        minutes = f"{NO_BREAK}{value.minute:02d}" if value.minute else ""
        return f"{value.hour}{NO_BREAK}h{minutes}"
    half = "a.m." if value.hour < 12 else "p.m."
    return f"{value.hour % 12 or 12}:{value.minute:02d}{NO_BREAK}{half}"


def moment(value: datetime, language: str, *, short: bool = False) -> str:
    """Return a moment in this machine's time: `22 novembre 2026 à 10 h 42`, `November 22, 2026 at 10:42 a.m.`."""
    local = value.astimezone()
    joint = "à" if tongue(language) == "fr" else "at"
    return f"{day(local.date(), language, short=short)} {joint} {clock(local.time(), language)}"
