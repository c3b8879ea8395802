"""What the room is told first: as typed, and in the program's own words only where it says what is kept."""

from __future__ import annotations

import pytest

from pcn_desktop.reports.opening_words import kept_statement, opening_text
from pcn_desktop.workspace.room_values import Opening


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_an_opening_only_what_is_kept_is_said(language: str) -> None:
    (part,) = opening_text(None, language)
    assert (part.key, part.text, part.mark) == ("kept_words", kept_statement(language), "")


def test_the_acknowledgement_opens_and_what_was_typed_stands_as_typed() -> None:
    opening = Opening("o", " Look ahead ", "Nothing\nat all", "You", "On this land", language="en")
    assert [(part.key, part.text, part.mark) for part in opening_text(opening, "fr")] == [
        ("acknowledgement", "On this land", "(EN)"),
        ("purpose", "Look ahead", "(EN)"),
        ("kept_words", "Nothing\nat all", "(EN)"),
        ("seen", "You", "(EN)"),
    ]


def test_the_own_statement_bears_no_mark_beside_what_was_typed() -> None:
    parts = opening_text(Opening("o", purpose="But", language="fr"), "en")
    assert [(part.heading, part.mark) for part in parts] == [("Purpose", "(FR)"), ("What is kept", "")]


@pytest.mark.parametrize("blank", ["", " \n "])
def test_no_acknowledgement_is_ever_supplied(blank: str) -> None:
    parts = opening_text(Opening("o", purpose="x", acknowledgement=blank), "fr")
    assert "acknowledgement" not in [part.key for part in parts]
