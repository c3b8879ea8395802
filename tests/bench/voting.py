"""Votes: one hand counted, and one slip of sixteen votes, each on disk and read again, beside one rating."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.store import Workspace, new_id, open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

from .keeping import FRAME, KEY
from .measure import Row, in_turns, timed

TURNS = 100


def rows(folder: Path) -> Iterator[Row]:
    """Measure votes in a workshop with sixteen votes a person, twenty people in five perspectives already in."""
    instruments = read_shipped()
    with open_workspace(folder / "votes.pcnwork", instruments=instruments) as workspace:
        workshop = workspace.create_workshop(WorkshopDetails("Bench"), [KEY])
        codes = [item.code for item in instruments[0].items]
        perspectives = [Perspective(new_id(), f"Perspective {at}", people=4) for at in range(5)]
        for one in perspectives:
            workspace.write_entry(workshop, one)
            for _ in range(4):
                workspace.add_votes(workshop, KEY, {code: {2: 1} for code in codes[:16]}, one.id)
        own = perspectives[0].id

        def hand() -> None:
            workspace.add_votes(workshop, KEY, {codes[0]: {1: 1}}, own)

        def slip() -> None:
            workspace.add_votes(workshop, KEY, {code: {1: 1} for code in codes[:16]}, own)

        beside = rating(workspace, workshop, codes[-1])
        for what, act in (
            ("a hand counted, on disk and read again", hand),
            ("a slip of sixteen votes, likewise", slip),
        ):
            found = in_turns(TURNS, lambda act=act: timed(lambda: read(workspace, workshop, act)), beside)  # type: ignore[misc]
            yield Row(what, "ms", *found, aim=5, remark=f"{found[0] / FRAME:.0%} of a 60 Hz frame; beside a rating")


def rating(workspace: Workspace, workshop: str, code: str) -> Callable[[], float]:
    """Return how one rating that differs, on disk and read again, is timed."""
    turns = iter(range(10_000))

    def rate() -> None:
        workspace.rate(workshop, KEY, code, next(turns) % 4)

    return lambda: timed(lambda: read(workspace, workshop, rate))


def read(workspace: Workspace, workshop: str, act: Callable[[], object]) -> None:
    """Do one thing, then read the workshop as the window does."""
    act()
    workspace.record(workshop)
