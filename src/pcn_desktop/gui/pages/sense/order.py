"""Places in a list that people reorder: numbers with gaps, so that a move changes one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

GAP: Final = 1024


def next_place(places: Sequence[int]) -> int:
    """Return the place after all others."""
    return max(places) + GAP if places else 0


def moved(places: Sequence[int], at: int, by: int) -> dict[int, int]:
    """Return what changes when the entry `at` moves `by` places (-1 up, 1 down): index → new place.

    `places` are in the order shown. One entry changes, unless there is no room between its new neighbours: then all
    are numbered anew. Nothing changes beyond either end.
    """
    to = at + by
    if not 0 <= to < len(places):
        return {}
    others = [place for index, place in enumerate(places) if index != at]
    before = others[to - 1] if to > 0 else None
    after = others[to] if to < len(others) else None
    if before is None and after is not None:
        return {at: after - GAP}
    if after is None and before is not None:
        return {at: before + GAP}
    if before is not None and after is not None and after - before > 1:
        return {at: (before + after) // 2}
    order = [index for index in range(len(places)) if index != at]
    order.insert(to, at)
    return {index: place * GAP for place, index in enumerate(order) if places[index] != place * GAP}
