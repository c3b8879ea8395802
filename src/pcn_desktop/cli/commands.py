"""What each command does. Imported only once a command is asked for: the window opens without any of it."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.cli import as_json
from pcn_desktop.cli.words import say
from pcn_desktop.errors import (
    EmptyField,
    EmptyScope,
    UnknownCode,
    UnknownInstrument,
    UnknownLevel,
    WorkspaceDamaged,
)
from pcn_desktop.instruments.model import Instrument, Scale, newest
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports import wording
from pcn_desktop.reports.excel import write_excel
from pcn_desktop.reports.files import check_folder, check_target, make_folder
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import write_pdf
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.workspace.store import Access, Workspace, new_id, open_workspace, restore_workspace
from pcn_desktop.workspace.values import Outside, Rating, WorkshopDetails, WorkshopLine, WorkshopRecord

_DEMO_REPORTS: Final = tuple(
    (f"demonstration-{language}{suffix}", language, write)
    for language in LANGUAGES
    for suffix, write in ((".xlsx", write_excel), (".pdf", write_pdf))
)
"""File name, language and writer of each report that the demonstration can leave."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the program: the arguments, the workspace file, and the language of messages."""

    arguments: Namespace
    workspace: Path
    workspace_named: bool
    language: str

    @property
    def nothing_yet(self) -> bool:
        """Return whether this machine has no workspace yet and none was asked for by name."""
        return not self.workspace_named and not self.workspace.exists()

    def read(self) -> Workspace:
        """Open the workspace beside whoever may be writing to it."""
        # What is damaged is refused when it is met; to read all of a large file first is for `check`.
        return open_workspace(self.workspace, access=Access.READ, check_later=True)

    def write(self) -> Workspace:
        """Open an existing workspace for writing; refused while another process does."""
        return open_workspace(self.workspace, create=False)

    def say(self, key: str, **fields: object) -> None:
        """Print a line in the reader's language."""
        print(say(key, self.language, **fields))


def _instruments(call: Call) -> None:
    known = _known_instruments(call)
    if call.arguments.subcommand == "show":
        _print_json(as_json.instrument(_chosen(known, call.arguments.key)))
    elif call.arguments.json:
        _print_json([as_json.instrument_line(instrument) for instrument in known])
    else:
        for instrument in known:
            items = wording.counted("criterion", len(instrument.items), call.language)
            print(instrument.key, instrument.version, instrument.title.get(call.language), items, sep="  ")


def _workshops(call: Call) -> None:
    if call.nothing_yet:
        lines, short = tuple[WorkshopLine, ...](), dict[str, str]()
    else:
        with call.read() as workspace:
            lines, short = workspace.workshops(), workspace.short_ids()
    if call.arguments.json:
        _print_json([as_json.workshop_line(line) for line in lines])
        return
    for line in lines:
        day = line.details.day.isoformat() if line.details.day else "-" * 10
        rated = wording.ratio(line.rated, line.applicable, call.language)
        print(short[line.id], day, rated, line.details.title, sep="  ")
    if not lines:
        call.say("no.workshops")


def _new(call: Call) -> None:
    title = call.arguments.title.strip()
    if not title:
        raise EmptyField(field="title")
    known = _known_instruments(call)
    chosen = [_chosen(known, key) for key in call.arguments.instrument]
    scope = None if call.arguments.scope is None else _scope(chosen, call.arguments.scope)
    details = WorkshopDetails(title, language=call.arguments.lang or call.language)
    # Everything was checked first, so that a call that is refused leaves no file behind.
    with open_workspace(call.workspace, instruments=read_shipped()) as workspace:
        print(workspace.create_workshop(details, [instrument.key for instrument in chosen], scope))


def _demo(call: Call) -> None:
    folder: Path | None = call.arguments.out
    if folder is not None:
        # Before anything is made, so that a call that is refused leaves neither a workshop nor a folder behind.
        check_folder(folder)
        for name, _, _ in _DEMO_REPORTS if folder.exists() else ():
            check_target(folder / name)
    today = datetime.now().astimezone().date()
    with open_workspace(call.workspace, instruments=read_shipped()) as workspace:
        if folder is not None:
            make_folder(folder)
        made = workspace.create_demonstration(call.arguments.lang or call.language, today)
        summary = _summary_of(workspace, made)
    if not call.arguments.json:
        print(made)
    written = []
    if folder is not None:
        for name, language, write in _DEMO_REPORTS:
            write(summary, ReportOptions(language), folder / name)
            written.append(str(folder / name))
            if not call.arguments.json:
                call.say("written", path=folder / name)
    if call.arguments.json:
        _print_json({"workshop": made, "files": written})


def _rate(call: Call) -> None:
    code = call.arguments.code
    with call.write() as workspace:
        record = workspace.record(workspace.find(call.arguments.id))
        instrument = _instrument_with(workspace, record, code)
        rating = _rating(instrument.scale_of(instrument.place(code).item), code, call.arguments.level)
        workspace.rate(record.id, instrument.key, code, rating)


def _note(call: Call) -> None:
    text = call.arguments.text.strip()
    if not text:
        raise EmptyField(field="note")
    code = call.arguments.code
    with call.write() as workspace:
        record = workspace.record(workspace.find(call.arguments.id))
        instrument = _instrument_with(workspace, record, code)
        workspace.write_note(record.id, instrument.key, code, new_id(), text, record.details.language)


def _summary(call: Call) -> None:
    _print_json(as_json.summary(_summarise(call)))


def _export(call: Call) -> None:
    summary = _summarise(call)
    options = ReportOptions(language=call.arguments.lang or summary.details.language)
    if call.arguments.excel is not None:
        write_excel(summary, options, call.arguments.excel)
        call.say("written", path=call.arguments.excel)
    if call.arguments.pdf is not None:
        write_pdf(summary, options, call.arguments.pdf)
        call.say("written", path=call.arguments.pdf)


def _check(call: Call) -> None:
    with call.read() as workspace:
        defects = workspace.check()
    if defects:
        print(*defects, sep="\n")
        raise WorkspaceDamaged(path=call.workspace)
    call.say("sound", path=call.workspace)


def _backup(call: Call) -> None:
    with call.read() as workspace:
        workspace.backup(call.arguments.file)
    call.say("written", path=call.arguments.file)


def _restore(call: Call) -> None:
    kept = restore_workspace(call.arguments.file, call.workspace)
    call.say("restored", path=call.workspace)
    if kept is not None:
        call.say("kept", path=kept)


COMMANDS: dict[str, Callable[[Call], None]] = {
    "instruments": _instruments,
    "workshops": _workshops,
    "new": _new,
    "demo": _demo,
    "rate": _rate,
    "note": _note,
    "summary": _summary,
    "export": _export,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}


def _known_instruments(call: Call) -> tuple[Instrument, ...]:
    """Return what the workspace holds, then what comes with the program and is not stored in it yet."""
    stored: tuple[Instrument, ...] = ()
    creates = call.arguments.command == "new" and not call.workspace.exists()
    if not (call.nothing_yet or creates):
        with call.read() as workspace:
            stored = workspace.instruments()
    held = {(instrument.key, instrument.version) for instrument in stored}
    return stored + tuple(found for found in read_shipped() if (found.key, found.version) not in held)


def _chosen(known: Sequence[Instrument], key: str) -> Instrument:
    """Return the newest version of the instrument with this key."""
    by_key = newest(known)
    if key not in by_key:
        raise UnknownInstrument(given=key, known=", ".join(by_key))
    return by_key[key]


def _scope(chosen: Iterable[Instrument], codes: str) -> dict[str, frozenset[str]]:
    """Return the criteria that `codes` cover, by instrument; an instrument that none of them names stays whole."""
    scope: dict[str, frozenset[str]] = {}
    for code in filter(None, map(str.strip, codes.split(","))):
        covered = {instrument.key: frozenset(instrument.expand(code)) for instrument in chosen}
        if not any(covered.values()):
            raise UnknownCode(given=code)
        for key, items in covered.items():
            scope[key] = scope.get(key, frozenset()) | items
    if not scope:
        raise EmptyScope
    return {key: items for key, items in scope.items() if items}


def _instrument_with(workspace: Workspace, record: WorkshopRecord, code: str) -> Instrument:
    """Return the workshop's instrument that has this criterion."""
    stored = {(instrument.key, instrument.version): instrument for instrument in workspace.instruments()}
    for assessment in record.assessments:
        instrument = stored[assessment.instrument, assessment.version]
        if code in instrument.codes:
            return instrument
    raise UnknownCode(given=code)


def _rating(scale: Scale, code: str, given: str) -> Rating | None:
    """Return the rating that `given` names; None clears it."""
    ratings: dict[str, Rating | None] = {str(level.value): level.value for level in scale.levels}
    ratings |= {outside.value: outside for outside in Outside}
    ratings["clear"] = None
    if given not in ratings:
        raise UnknownLevel(given=given, code=code, known=", ".join(ratings))
    return ratings[given]


def _summarise(call: Call) -> Summary:
    with call.read() as workspace:
        return _summary_of(workspace, workspace.find(call.arguments.id))


def _summary_of(workspace: Workspace, workshop: str) -> Summary:
    record = workspace.record(workshop)
    used = {(assessment.instrument, assessment.version) for assessment in record.assessments}
    instruments = [found for found in workspace.instruments() if (found.key, found.version) in used]
    return summarise(instruments, record)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
