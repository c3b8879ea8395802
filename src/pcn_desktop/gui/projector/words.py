"""What the projector says, French and English: both may stand on it at once, whatever the window speaks."""

from __future__ import annotations

from typing import Final

from pcn_desktop.reports.wording import tongue
from pcn_desktop.typography import set_words

_WORDS: Final[dict[str, dict[str, str]]] = {
    "ballots": {"fr": "Bulletins reçus : {cast}", "en": "Ballots in: {cast}"},
    "ballots_of": {"fr": "Bulletins reçus : {cast} sur {people}", "en": "{cast} of {people} ballots in"},
    "no_vote": {"fr": "Aucun vote sur ce critère", "en": "No vote on this criterion"},
    "corrected": {"fr": "corrigé", "en": "corrected"},
    "prompt": {
        "fr": "Que voient les {low} que les {high} ne voient pas?",
        "en": "What do the {low}s see that the {high}s do not?",
    },
    "no_consensus": {"fr": "Pas encore de consensus", "en": "No consensus yet"},
    "minutes": {"fr": "{n} min", "en": "{n} min"},
    "no_agenda": {"fr": "Aucun ordre du jour pour cet atelier", "en": "No agenda for this workshop"},
    "paused": {"fr": "Minuterie suspendue", "en": "Countdown paused"},
    "again": {"fr": "On reprend", "en": "We start again"},
    "nothing": {"fr": "Rien à montrer pour l’instant", "en": "Nothing to show yet"},
}


def said(key: str, language: str, **blanks: object) -> str:
    """Return the words named `key`, their blanks filled."""
    tag = tongue(language)
    return set_words(_WORDS[key][tag], tag).format(**blanks)
