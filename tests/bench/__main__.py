"""`make bench`: a table of ratios. Nothing fails on time; the aims stand beside what was found."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    """Measure everything and print the table."""
    from . import bundling, keeping, reporting, scaling, starting, voting
    from .measure import Row, table

    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="pcn-bench-") as folder:
        os.environ["PCN_DESKTOP_HOME"] = folder
        for part in (starting, bundling, keeping, voting, reporting, scaling):
            print(f"{(part.__doc__ or '').splitlines()[0]}", flush=True)
            rows += part.rows(Path(folder))
    print(f"\nMedians; both sides took turns in one run. Qt platform: {os.environ['QT_QPA_PLATFORM']}.\n")
    print(table(rows))


if __name__ == "__main__":
    main()
