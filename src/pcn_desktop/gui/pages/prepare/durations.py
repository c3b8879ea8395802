"""How long something takes, in figures that read the same in both languages."""

from __future__ import annotations

from pcn_desktop.typography import NO_BREAK


def duration(minutes: int) -> str:
    """Return minutes as `45 min`, `2 h` or `2 h 05`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NO_BREAK}min"
    return f"{hours}{NO_BREAK}h{NO_BREAK}{rest:02d}" if rest else f"{hours}{NO_BREAK}h"
