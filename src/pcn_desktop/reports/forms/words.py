"""The words of the forms, French and English."""

from __future__ import annotations

from typing import Final

from pcn_desktop.reports.forms.matter import FormKind
from pcn_desktop.reports.wording import tongue
from pcn_desktop.typography import set_words

WORDS: Final[dict[str, dict[str, str]]] = {
    "questionnaire": {"fr": "Questionnaire", "en": "Questionnaire"},
    "ballots": {"fr": "Bulletins", "en": "Ballots"},
    "posters": {"fr": "Affiches", "en": "Wall posters"},
    "sign-in": {"fr": "Feuille de présence", "en": "Sign-in sheet"},
    "opening": {"fr": "Page d’ouverture", "en": "Opening page"},
    # Who and when
    "workshop": {"fr": "Atelier", "en": "Workshop"},
    "day": {"fr": "Date", "en": "Date"},
    "perspective": {"fr": "Ma perspective", "en": "My perspective"},
    "voice": {"fr": "Je réponds pour", "en": "I answer for"},
    "voice.network": {"fr": "le réseau", "en": "the network"},
    "voice.partners": {"fr": "les partenaires autochtones", "en": "Indigenous partners"},
    # The questionnaire
    "lead": {
        "fr": "Cochez une case par critère, selon ce que vous voyez. Il n’y a pas de bonne réponse; ne pas savoir en "
        "est une. **Ce questionnaire ne se signe pas.**",
        "en": "Tick one box for each criterion, as you see it. There is no right answer; not knowing is one too. "
        "**This questionnaire is not signed.**",
    },
    "levels": {"fr": "Ce que veulent dire les cases", "en": "What the boxes mean"},
    "remarks": {"fr": "Remarques (sans nom)", "en": "Remarks (no names)"},
    "basis": {"fr": "Origine des mots", "en": "Basis"},
    "custody": {
        "fr": "Les réponses à cet outil sont sous la garde d’une communauté : l’organisme gardien décide de ce "
        "qu’elles deviennent. Sans entente de garde, aucune n’est notée.",
        "en": "The answers to this instrument are in a community’s custody: its custodian decides what becomes of "
        "them. Without a custody agreement, none is written down.",
    },
    # The ballot
    "ballot": {"fr": "Bulletin", "en": "Ballot"},
    "ballot.part": {"fr": "Bulletin, partie {part} sur {parts}", "en": "Ballot, part {part} of {parts}"},
    "ballot.how": {"fr": "Cochez une case par ligne. Ne signez pas.", "en": "Tick one box a line. Do not sign."},
    "ballot.kept": {
        "fr": "Le programme ne garde que le nombre de votes par réponse et par perspective.",
        "en": "The program keeps only how many votes each answer and perspective got.",
    },
    # The sign-in sheet
    "sign.how": {
        "fr": "Écrire son nom est facultatif : une croix sur la ligne suffit pour compter les personnes.",
        "en": "Writing a name is up to you: a cross on the line is enough to count the people.",
    },
    "sign.kept": {
        "fr": "Cette feuille reste à la personne qui anime. Le programme n’en retient aucun nom, seulement combien de "
        "personnes sont là, par perspective.",
        "en": "This sheet stays with the facilitator. The program holds no name from it, only how many people are "
        "here, by perspective.",
    },
    "sign.name": {"fr": "Nom (facultatif)", "en": "Name (optional)"},
    "sign.body": {"fr": "Organisme ou rôle (facultatif)", "en": "Organization or role (optional)"},
    "sign.expected": {"fr": "personnes attendues : {people}", "en": "people expected: {people}"},
    # The opening page
    "welcome": {"fr": "Bienvenue", "en": "Welcome"},
}


def say(key: str, language: str, /, **blanks: object) -> str:
    """Return the words of `key`, their blanks filled."""
    tag = tongue(language)
    words = set_words(WORDS[key][tag], tag)
    return words.format(**blanks) if blanks else words


def form_name(kind: FormKind, language: str) -> str:
    """Return what a form is called."""
    return say(kind.value, language)
