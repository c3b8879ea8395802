"""What each command does. Imported only once a command is asked for: the window opens without any of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pcn_desktop.assessment.leaving import for_others
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.cli import as_json, custody, room
from pcn_desktop.cli.call import Call, instrument_with, rating_named, summary_of
from pcn_desktop.errors import (
    EmptyField,
    EmptyScope,
    UnknownCode,
    UnknownInstrument,
    VoiceApart,
    WorkspaceDamaged,
)
from pcn_desktop.instruments.model import Instrument, newest
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports import wording
from pcn_desktop.reports.excel import write_excel
from pcn_desktop.reports.files import check_folder, check_target, make_folder
from pcn_desktop.reports.forms.matter import FormKind, FormOptions, blank_matter, workshop_matter
from pcn_desktop.reports.forms.write import write_form
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import write_pdf
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.workspace.room_values import Consensus, fixed_id
from pcn_desktop.workspace.store import new_id, open_workspace, restore_workspace
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting, WorkshopDetails, WorkshopLine, WorkshopRecord
from pcn_desktop.workspace.vault import Vault

_DEMO_REPORTS: Final = tuple(
    (f"demonstration-{language}{suffix}", language, write)
    for language in LANGUAGES
    for suffix, write in ((".xlsx", write_excel), (".pdf", write_pdf))
)
"""File name, language and writer of each report that the demonstration can leave."""


def _instruments(call: Call) -> None:
    known = _known_instruments(call)
    if call.arguments.subcommand == "show":
        _print_json(as_json.instrument(_chosen(known, call.arguments.key), known))
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
        summary = for_others(summary_of(workspace, made))
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
    if call.arguments.vault is not None:
        custody.rate(call)
        return
    with call.write() as workspace:
        record = workspace.record(workspace.find(call.arguments.id))
        instrument = instrument_with(workspace, record, code)
        if call.arguments.voice is not None:
            # Not kept as the network's: a community's perspective may not enter the workspace.
            raise VoiceApart(code=code)
        rating = rating_named(instrument.scale_of(instrument.place(code).item), code, call.arguments.level)
        workspace.rate(record.id, instrument.key, code, rating)
        consensus = _consensus(call, record, instrument.key)
        if consensus is not None:
            workspace.write_entry(record.id, consensus)


def _consensus(call: Call, record: WorkshopRecord, instrument: str) -> Consensus | None:
    """Return the reason and the dissent as the call changes them; None when it does not speak of them."""
    code = call.arguments.code
    said = {name: getattr(call.arguments, name) for name in ("reason", "dissent")}
    given = {name: text.strip() for name, text in said.items() if text is not None}
    if not given:
        return None
    new = Consensus(fixed_id(record.id, "consensus", instrument, code), instrument, code)
    kept = record.assessment(instrument).consensuses.get(code, new)
    return replace(kept, language=record.details.language, **given)


def _note(call: Call) -> None:
    text = call.arguments.text.strip()
    if not text:
        raise EmptyField(field="note")
    code = call.arguments.code
    if call.arguments.vault is not None:
        custody.note(call, text)
        return
    with call.write() as workspace:
        record = workspace.record(workspace.find(call.arguments.id))
        instrument = instrument_with(workspace, record, code)
        language = call.arguments.lang or record.details.language
        workspace.write_note(record.id, instrument.key, code, new_id(), text, language, marks=_marks(call))


def _marks(call: Call) -> NoteMarks:
    kind, sorting = call.arguments.kind, call.arguments.sorting
    return NoteMarks(
        NoteKind(kind) if kind else NoteKind.REMARK,
        Sorting(sorting) if sorting else None,
        call.arguments.permission,
    )


def _summary(call: Call) -> None:
    with custody.opened_for(call) as vault:
        summary = _with(call, vault)
        if vault is not None:
            custody.tell_reading(vault, summary)
        _print_json(as_json.summary(summary if call.arguments.private else for_others(summary)))


def _export(call: Call) -> None:
    with custody.opened_for(call) as vault:
        summary = _with(call, vault)
        options = ReportOptions(language=call.arguments.lang or summary.details.language)
        if vault is not None:
            custody.tell_export(call, vault, summary)
        _write_reports(call, for_others(summary), options)


def _write_reports(call: Call, summary: Summary, options: ReportOptions) -> None:
    if call.arguments.excel is not None:
        write_excel(summary, options, call.arguments.excel)
        call.say("written", path=call.arguments.excel)
    if call.arguments.pdf is not None:
        write_pdf(summary, options, call.arguments.pdf)
        call.say("written", path=call.arguments.pdf)


def _form(call: Call) -> None:
    key, named = call.arguments.key, call.arguments.workshop
    language = call.arguments.lang or call.language
    if named is None:
        matter = blank_matter(_chosen(_known_instruments(call), key))
    else:
        with call.read() as workspace:
            record = workspace.record(workspace.find(named))
            known = (*read_shipped(), *workspace.instruments())
        used = [*(kept.instrument for kept in record.assessments), *record.community]
        if key is not None and key not in used:
            raise UnknownInstrument(given=key, known=", ".join(used))
        matter = workshop_matter(record, known, key or "")
        language = call.arguments.lang or record.details.language
    options = FormOptions(FormKind(call.arguments.kind), language, call.arguments.copies)
    write_form(matter, options, call.arguments.pdf)
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
    "vote": room.vote,
    "reveal": room.reveal,
    "note": _note,
    "summary": _summary,
    "export": _export,
    "form": _form,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "vault": custody.run,
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


def _with(call: Call, vault: Vault | None) -> Summary:
    """Return the workshop's summary, with what may leave the vault; a vault stands alone where its workshop is not."""
    if vault is None:
        with call.read() as workspace:
            return summary_of(workspace, workspace.find(call.arguments.id))
    return custody.summary_with(call, vault)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
