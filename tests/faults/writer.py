"""A process to be killed: it changes a workshop at random, and says each change once it is kept.

Arguments: the file, `changes` and a seed; or the number of the step at which it kills itself while opening the file
(`steps` counts them); or that number and `remove`, to delete the workshop titled `REMOVED`. A step is a statement of
SQLite, or an opening, renaming or removing of a file.
"""

import os
import random
import signal
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.factories import KEY, details, instrument

from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.migrating import Migrations
from pcn_desktop.workspace.schema import SCHEMA_VERSION
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import Quadrant, SwotEntry

REMOVED = "Atelier Zébulon"
STEPS = {"open", "os.rename", "os.remove", "os.truncate", "shutil.copyfile"}


def change_for_ever(file: Path, seed: int) -> None:
    chance = random.Random(seed)
    codes = sorted(instrument().codes)
    with open_workspace(file) as workspace:
        (line,) = workspace.workshops()
        notes = [(new_id(), code) for code in codes]
        lines = [SwotEntry(new_id(), quadrant, "–") for quadrant in Quadrant]
        while True:
            kind = chance.random()
            inside = sorted(workspace.record(line.id).assessment(KEY).scope)
            if kind < 0.15:
                entry = replace(chance.choice(lines), text="é" * chance.randrange(1, 20_000))
                act = workspace.write_entry if chance.random() < 0.7 else workspace.remove_entry
                change = act(line.id, entry)
            elif kind < 0.6:
                change = workspace.rate(
                    line.id, KEY, chance.choice(inside), chance.choice([None, 0, 1, 2, 3, *Outside])
                )
            elif kind < 0.9:
                note, code = chance.choice([one for one in notes if one[1] in inside])
                text = chance.choice(["", "é" * chance.randrange(1, 20_000)])
                change = workspace.write_note(line.id, KEY, code, note, text, "fr")
            elif kind < 0.95:
                change = workspace.change_details(line.id, details(f"Atelier {chance.random()}"))
            else:
                scope = (
                    frozenset(codes[: chance.randrange(1, len(codes))]) if chance.random() < 0.5 else frozenset(codes)
                )
                change = workspace.change_scope(line.id, KEY, scope)
            if change is not None:
                print(change.id, flush=True)  # noqa: T201 - what the parent listens to


def until(file: Path, fatal: int | None, work: Callable[[], None]) -> None:
    """Work, and die at the step `fatal`; without one, say how many there were."""
    steps = 0

    def step(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        if event in STEPS and str(file.parent) in str(arguments[0]):
            step()

    connect = sqlite3.connect

    def traced(*arguments, **options):
        raw = connect(*arguments, **options)
        raw.set_trace_callback(step)
        return raw

    sqlite3.connect = traced
    sys.addaudithook(heard)
    work()
    print(steps)  # noqa: T201


def open_it(file: Path, migrations: Migrations | None) -> None:
    with open_workspace(file, instruments=[instrument()], migrations=migrations) as workspace:
        if not workspace.workshops():
            workspace.create_workshop(details(), [KEY])


def remove(file: Path) -> None:
    with open_workspace(file, instruments=[instrument()]) as workspace:
        for line in workspace.workshops():
            if line.details.title == REMOVED:
                workspace.delete_workshop(line.id)
        workspace.finish_removing()


if __name__ == "__main__":
    path, what, *rest = sys.argv[1:]
    file, fatal = Path(path), None if what == "steps" else what
    if what == "changes":
        change_for_ever(file, int(rest[0]))
    else:
        made = Migrations(Path(rest[0]), SCHEMA_VERSION + 1) if rest and rest != ["remove"] else None
        work = partial(remove, file) if rest == ["remove"] else partial(open_it, file, made)
        until(file, int(fatal) if fatal else None, work)
