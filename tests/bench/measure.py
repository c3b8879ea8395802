"""Timing, told as ratios: both sides of a comparison take turns in one run, so that a busy machine slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table: our figure, the bare library's, and what we aim at."""

    what: str
    unit: str
    ours: float
    bare: float | None = None
    aim: float | None = None
    remark: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return the line's cells as text."""
        return (
            self.what,
            f"{self.ours:.{digits(self.ours)}f} {self.unit}",
            "" if self.bare is None else f"{self.bare:.{digits(self.bare)}f} {self.unit}",
            "" if self.bare is None else f"{self.ours / self.bare:.2f}×",
            "" if self.aim is None else f"≤ {self.aim:g}×",
            self.remark,
        )


def digits(value: float) -> int:
    """Return how many decimals tell something."""
    return 0 if value >= 100 else 1 if value >= 10 else 2


def timed(action: Callable[[], object]) -> float:
    """Return how long an action takes, in milliseconds."""
    start = time.perf_counter_ns()
    action()
    return (time.perf_counter_ns() - start) / 1e6


def in_turns(rounds: int, *actions: Callable[[], float]) -> tuple[float, ...]:
    """Return the median figure of each action; they take turns."""
    figures = [[action() for action in actions] for _ in range(rounds)]
    return tuple(statistics.median(column) for column in zip(*figures, strict=True))


def table(rows: list[Row]) -> str:
    """Return the table as text."""
    heads = ("", "ours", "bare", "ratio", "aim", "")
    lines = [heads, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 5) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
