"""What the room is told first, part by part: the same words on paper, on the projector and in Prepare."""

from __future__ import annotations

from typing import Final, NamedTuple

from pcn_desktop.reports.wording import note_mark, tongue, word
from pcn_desktop.typography import set_words
from pcn_desktop.workspace.room_values import Opening

_KEPT: Final[dict[str, tuple[str, ...]]] = {
    "fr": (
        "Ce dont la salle convient : la cote de chaque critère, sa raison et les désaccords notés; les notes, les "
        "priorités et les actions.",
        "Des votes, seulement le nombre par réponse et par perspective. Jamais le bulletin d’une personne, ni l’ordre "
        "ni l’heure des votes.",
        "Dans les rapports et sur le projecteur, une perspective de moins de trois votes n’est jamais montrée.",
        "Des noms, seulement là où la salle les écrit.",
        "Le programme n’envoie rien : tout est dans un fichier sur l’ordinateur de la personne qui anime, et dans les "
        "copies et les rapports que l’on en fait.",
    ),
    "en": (
        "What the room agrees: the rating of each criterion, its reason and any dissent noted; the notes, the "
        "priorities and the actions.",
        "Of votes, only how many there are for each answer and perspective. Never a person’s ballot, nor the order or "
        "time of votes.",
        "In reports and on the projector, a perspective with fewer than three votes is never shown.",
        "Names, only where the room writes them.",
        "The program sends nothing anywhere: everything is in a file on the facilitator’s computer, and in the copies "
        "and reports made from it.",
    ),
}


class OpeningPart(NamedTuple):
    """One part of the opening. `key` is its word (`acknowledgement`, `purpose`, `kept_words`, `seen`).

    `mark` is `(FR)`, `(EN)` … where the room wrote it in another language than the one asked for; else blank.
    """

    key: str
    heading: str
    text: str
    mark: str = ""


def kept_statement(language: str) -> str:
    """Return the program's own statement of what is kept, a sentence a line."""
    tag = tongue(language)
    return set_words("\n".join(_KEPT[tag]), tag)


def opening_text(opening: Opening | None, language: str) -> tuple[OpeningPart, ...]:
    """Return the parts that the room is told, in their order: what nobody typed is left out.

    Only what is kept is always said: in the program's own words where the room has none. An acknowledgement is the
    room's alone.
    """
    typed = opening or Opening("")
    given = (
        ("acknowledgement", typed.acknowledgement),
        ("purpose", typed.purpose),
        ("kept_words", typed.kept),
        ("seen", typed.seen),
    )
    parts = []
    for key, words in given:
        if text := words.strip():
            parts.append(OpeningPart(key, word(key, language), text, note_mark(typed.language, language)))
        elif key == "kept_words":
            parts.append(OpeningPart(key, word(key, language), kept_statement(language)))
    return tuple(parts)
