"""What Prepare offers to write into a workshop, in the language of the room: perspectives, and parts of an agenda."""

from __future__ import annotations

from typing import Final

from pcn_desktop.reports.wording import tongue

_PERSPECTIVES: Final[dict[str, tuple[str, ...]]] = {
    "fr": (
        "Cliniciennes et cliniciens",
        "Patients et familles",
        "Partenaires autochtones",
        "Personnel de l’ESO",
        "Gestionnaires",
    ),
    "en": ("Clinicians", "Patients and families", "Indigenous partners", "OHT staff", "Administrators"),
}
_FIRST: Final = {"fr": "Accueil et ouverture", "en": "Welcome and opening"}
_LAST: Final = {"fr": "Priorités, actions et suite", "en": "Priorities, actions and next steps"}


def usual_perspectives(language: str) -> tuple[str, ...]:
    """Return the perspectives that are often in a room."""
    return _PERSPECTIVES[tongue(language)]


def first_part(language: str) -> str:
    """Return the title of what comes before the first section."""
    return _FIRST[tongue(language)]


def last_part(language: str) -> str:
    """Return the title of what comes after the last section."""
    return _LAST[tongue(language)]
