"""The commands of a vault. A passphrase comes from a file or from standard input, never from an argument."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from pcn_desktop.assessment.gate import Leaving, inventory, let_out, with_vault
from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.cli.call import Call, community_instruments, rating_named, summary_of
from pcn_desktop.cli.words import say
from pcn_desktop.errors import (
    AgreementMalformed,
    ExportTargetBusy,
    OtherVault,
    UnknownCode,
    UnknownInstrument,
    UnknownWorkshop,
    VaultMissing,
    WrongDate,
)
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.reports.vault_page import page_beside, write_vault_page
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.failures import storage_errors
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import WorkshopRecord
from pcn_desktop.workspace.vault import Vault, make_vault, open_vault
from pcn_desktop.workspace.vault_values import Agreement, Held, ReleaseScope, VaultEvent, Voice

_TEXTS: Final = ("purpose", "access", "retention", "afterwards", "notice", "recorded_by")
_FIELDS: Final = frozenset({"custodian", "show_custodian", "date", *_TEXTS})
_STANDARD_INPUT: Final = "-"


def run(call: Call) -> None:
    """Run one of the commands under `vault`."""
    commands = {"new": _new, "release": _release, "handover": _hand_over, "log": _log}
    commands[call.arguments.subcommand](call)


def rate(call: Call) -> None:
    """Set the rating of one voice."""
    code, voice = call.arguments.code, call.arguments.voice
    with _opened(call) as vault:
        instrument = _instrument_with(vault, code)
        rating = rating_named(instrument.scale_of(instrument.place(code).item), code, call.arguments.level)
        vault.rate(instrument.key, code, Voice(voice) if voice else None, rating)


def note(call: Call, text: str) -> None:
    """Write a note in the vault; of an ordinary criterion, it is the community's."""
    code = call.arguments.code
    with _opened(call) as vault:
        language = vault.record().workshop.details.language
        vault.write_note(_instrument_with(vault, code).key, code, new_id(), text, language)


@contextmanager
def opened_for(call: Call) -> Iterator[Vault | None]:
    """Open the vault that the call names; None when it names none."""
    if call.arguments.vault is None:
        yield None
        return
    with _opened(call) as vault:
        yield vault


def summary_with(call: Call, vault: Vault) -> Summary:
    """Return the workshop's summary with what may leave the vault; of the vault alone where the workshop is not."""
    outgoing = _outgoing(vault)
    with contextlib.suppress(UnknownWorkshop):
        if not call.nothing_yet:
            with call.read() as workspace:
                return with_vault(summary_of(workspace, workspace.find(vault.workshop)), outgoing)
    record = vault.record().workshop
    return with_vault(summarise((), _bare(record)), outgoing)


def tell_export(call: Call, vault: Vault, summary: Summary) -> None:
    """Say what of the vault is about to leave, and write it in its log before anything is written elsewhere."""
    outgoing = next((one for one in summary.outgoing if one.vault == vault.id), None)
    lines = [] if outgoing is None else inventory(outgoing)
    for line in lines:
        what = say(f"leaves.{line.kind}", call.language, count=line.count, codes=", ".join(line.what))
        call.say("leaves", what=what)
    if not any(line.kind is not Leaving.CUSTODIAN for line in lines):
        call.say("leaves.nothing")
    scope = outgoing.scope if outgoing is not None else ReleaseScope.NOTHING
    for target in (call.arguments.excel, call.arguments.pdf):
        if target is not None and not vault.read_only:
            vault.tell(VaultEvent.EXPORT, f"{target.name}: {scope}")


def _new(call: Call) -> None:
    arguments = call.arguments
    agreement = read_agreement(arguments.agreement)
    secret = _secret(arguments.passphrase_file)
    recovery: Path | None = arguments.recovery_file
    if recovery is not None and recovery.exists():
        raise ExportTargetBusy(path=recovery)
    with call.write() as workspace:
        record = workspace.record(workspace.find(arguments.id))
        known = {one.key: one for one in community_instruments(workspace)}
        chosen = [known[key] for key in record.community if key in known] or list(known.values())
        if not chosen:
            raise UnknownInstrument(given="custody: community", known="–")
        used = {(part.instrument, part.version) for part in record.assessments}
        others = [one for one in workspace.instruments() if (one.key, one.version) in used]
        with make_vault(arguments.file, secret, agreement, record, (chosen[0], *others)) as vault:
            if agreement.show_custodian:
                made = vault.record().created
                workspace.say_held(record.id, Held(vault.id, vault.instrument, agreement.organization, made, None))
            if recovery is not None:
                with storage_errors(recovery):
                    recovery.write_text(" ".join(vault.recovery_words(call.language)) + "\n", encoding="utf-8")
            print(vault.id)


def _release(call: Call) -> None:
    arguments = call.arguments
    until = None
    if arguments.until is not None:
        try:
            until = date.fromisoformat(arguments.until)
        except ValueError:
            raise WrongDate(given=arguments.until) from None
    with _opened(call) as vault:
        vault.release(ReleaseScope(arguments.scope), arguments.by, terms=arguments.terms, until=until)
    if arguments.scope == ReleaseScope.NOTHING:
        call.say("withdrawn")


def _hand_over(call: Call) -> None:
    folder: Path = call.arguments.to
    with _opened(call) as vault:
        own = vault.id
        target = vault.hand_over(folder)
    write_vault_page(target.name, page_beside(target))
    if not call.nothing_yet:
        with call.write() as workspace:
            workspace.say_handed_over(own)
    call.say("handed", path=target)
    call.say("handed.clear")


def _log(call: Call) -> None:
    with open_vault(call.arguments.vault, _secret(call.arguments.passphrase_file)) as vault:
        lines = [
            {"at": line.at.isoformat(), "event": line.event.value, "detail": line.detail, "laptop": line.laptop}
            for line in vault.log()
        ]
    print(json.dumps(lines, ensure_ascii=False, indent=2))


@contextmanager
def _opened(call: Call) -> Iterator[Vault]:
    """Open the vault that the call names, once it is known to be that of the workshop.

    Raises:
        OtherVault: it belongs to another workshop.
    """
    with open_vault(call.arguments.vault, _secret(call.arguments.passphrase_file)) as vault:
        if not vault.workshop.startswith(call.arguments.id.strip().lower()) or not call.arguments.id.strip():
            raise OtherVault(path=call.arguments.vault)
        yield vault


def _secret(given: str) -> Secret:
    """Read the passphrase: one line, whose end is no part of it."""
    if given == _STANDARD_INPUT:
        typed = sys.stdin.buffer.read()
    else:
        path = Path(given)
        if not path.is_file():
            raise VaultMissing(path=path)
        with storage_errors(path):
            typed = path.read_bytes()
    text = typed.decode("utf-8-sig", "replace")
    return Secret.of_passphrase(text.removesuffix("\n").removesuffix("\r"))


def _outgoing(vault: Vault) -> Outgoing:
    return let_out(vault.record(), vault.instruments(), datetime.now().astimezone().date())


def _instrument_with(vault: Vault, code: str) -> Instrument:
    for instrument in vault.instruments():
        if code in instrument.codes:
            return instrument
    raise UnknownCode(given=code)


def _bare(record: WorkshopRecord) -> WorkshopRecord:
    """Return the vault's workshop without its answers: its title and where it was."""
    return replace(record, assessments=(), community=(), held=())


def read_agreement(path: Path) -> Agreement:
    """Return the agreement written in a JSON file.

    Raises:
        AgreementMalformed: a field is missing, unknown, or of the wrong kind.
        VaultMissing: there is no such file.
    """
    if not path.is_file():
        raise VaultMissing(path=path)
    with storage_errors(path):
        content = path.read_bytes()
    try:
        given = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise AgreementMalformed(path=path, field="JSON") from None
    top = _object(path, given, "JSON")
    custodian = _object(path, top.get("custodian"), "custodian")
    for name in (*top.keys() - _FIELDS, *custodian.keys() - {"organization", "person"}):
        raise AgreementMalformed(path=path, field=name)
    texts = {name: _text(path, top, name, optional=name == "notice") for name in _TEXTS}
    if not isinstance(top.get("show_custodian"), bool):
        raise AgreementMalformed(path=path, field="show_custodian")
    try:
        day = date.fromisoformat(_text(path, top, "date"))
    except ValueError:
        raise AgreementMalformed(path=path, field="date") from None
    return Agreement(
        organization=_text(path, custodian, "organization"),
        person=_text(path, custodian, "person"),
        show_custodian=top["show_custodian"],
        day=day,
        **texts,
    )


def _object(path: Path, value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise AgreementMalformed(path=path, field=name)
    return value


def _text(path: Path, values: dict[str, Any], name: str, *, optional: bool = False) -> str:
    value = values.get(name, "" if optional else None)
    if value is None and optional:
        return ""
    if not isinstance(value, str) or not (value.strip() or optional):
        raise AgreementMalformed(path=path, field=name)
    return value
