"""How a criterion is answered: a level of its scale, or one of the two answers outside it."""

from __future__ import annotations

from enum import StrEnum


class Outside(StrEnum):
    """The two ratings outside the scale."""

    NOT_APPLICABLE = "na"
    """Leaves the denominator."""
    UNKNOWN = "unknown"
    """Counts as unrated and lowers coverage."""


Rating = int | Outside
"""A level's value (0, 1, 2 …), or one of the two outside the scale. Unrated is None, or no entry."""


def rating_text(rating: Rating | None) -> str | None:
    """Return a rating as the history keeps it: `0`…, `na`, `unknown`; None for none."""
    if rating is None:
        return None
    return rating.value if isinstance(rating, Outside) else str(rating)


def rating_from(text: str | None) -> Rating | None:
    """Return the rating that the history keeps as `text`."""
    if text is None:
        return None
    return int(text) if text.isdigit() else Outside(text)
