"""The commands of a vault. A passphrase comes from a file or from standard input, never from an argument."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from getpass import getpass
from pathlib import Path
from typing import Any, Final

from pcn_desktop.assessment.gate import Leaving, inventory, let_out, vault_alone, with_vault
from pcn_desktop.assessment.outgoing import Outgoing
from pcn_desktop.assessment.summary import Summary
from pcn_desktop.cli.call import Call, rating_named, summary_of
from pcn_desktop.cli.words import say
from pcn_desktop.errors import (
    AgreementMalformed,
    ExportFolderMissing,
    ExportTargetBusy,
    InputMissing,
    NotText,
    OtherVault,
    UnknownCode,
    UnknownInstrument,
    UnknownWorkshop,
    VaultLeft,
    WorkshopClosed,
    WrongDate,
)
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports.vault_page import page_beside, write_vault_page
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.failures import storage_errors
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.vault import Vault, instruments_for_vault, make_vault, open_vault
from pcn_desktop.workspace.vault_values import Agreement, ReleaseScope, VaultEvent, Voice, held_of

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
        language = call.arguments.lang or vault.record().workshop.details.language
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
        if call.has_workspace:
            with call.read() as workspace:
                return with_vault(summary_of(workspace, workspace.find(vault.workshop)), outgoing)
    return vault_alone(vault.record(), outgoing)


def tell_export(call: Call, vault: Vault, summary: Summary) -> None:
    """Say what of the vault is about to leave, and write it in its log before anything is written elsewhere.

    Raises:
        ExportTargetBusy: a report would take the place of the vault.
        WorkspaceReadOnly: something would leave that the log cannot tell of.
    """
    targets = [one for one in (call.arguments.excel, call.arguments.pdf) if one is not None]
    for target in targets:
        if target.exists() and target.samefile(vault.path):
            raise ExportTargetBusy(path=target)
    outgoing = _leaving(vault, summary)
    lines = () if outgoing is None else inventory(outgoing)
    for line in lines:
        what = say(f"leaves.{line.kind}", call.language, count=line.count, codes=", ".join(line.what))
        call.say("leaves", what=what)
    if not any(line.kind is not Leaving.CUSTODIAN for line in lines):
        call.say("leaves.nothing")
    for target in targets:
        _tell_leaving(vault, outgoing, target.name)


def tell_reading(vault: Vault, summary: Summary) -> None:
    """Write in the vault's log that its results are about to be printed.

    Raises:
        WorkspaceReadOnly: something would leave that the log cannot tell of.
    """
    outgoing = _leaving(vault, summary)
    if outgoing is not None and outgoing.scope is not ReleaseScope.NOTHING:
        _tell_leaving(vault, outgoing, "JSON")


def _leaving(vault: Vault, summary: Summary) -> Outgoing | None:
    return next((one for one in summary.outgoing if one.vault == vault.id), None)


def _tell_leaving(vault: Vault, outgoing: Outgoing | None, where: str) -> None:
    scope = ReleaseScope.NOTHING if outgoing is None else outgoing.scope
    if not vault.read_only or scope is not ReleaseScope.NOTHING:
        vault.tell(VaultEvent.EXPORT, f"{where}: {scope}")


def _new(call: Call) -> None:
    arguments = call.arguments
    agreement = read_agreement(arguments.agreement)
    secret = _secret(call)
    recovery: Path | None = arguments.recovery_file
    # Everything was checked first, so that a call that is refused leaves no vault behind.
    if recovery is not None:
        if not recovery.absolute().parent.is_dir():
            raise ExportFolderMissing(path=recovery.absolute().parent)
        if recovery.exists() or recovery.absolute() == arguments.file.absolute():
            raise ExportTargetBusy(path=recovery)
    with call.write() as workspace:
        record = workspace.record(workspace.find(arguments.id))
        if record.closed is not None:
            raise WorkshopClosed()
        instruments = instruments_for_vault(record, (*read_shipped(), *workspace.instruments()))
        if not instruments:
            raise UnknownInstrument(given="custody: community", known="–")
        with make_vault(arguments.file, secret, agreement, record, instruments) as vault:
            held = held_of(vault.record())
            if held is not None:
                workspace.say_held(record.id, held)
            print(vault.id)
            if recovery is not None:
                with storage_errors(recovery), open(recovery, "x", encoding="utf-8", opener=_own_only) as file:
                    file.write(" ".join(vault.recovery_words(call.language)) + "\n")


def _own_only(path: str, flags: int) -> int:
    """Open a file that only its owner may read."""
    return os.open(path, flags, 0o600)


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
    target, left = folder / call.arguments.vault.name, None
    with ExitStack() as stack:
        vault = stack.enter_context(_opened(call))
        # Before the vault moves, so that a workspace that another window holds refuses all of it.
        workspace = stack.enter_context(call.write()) if call.has_workspace else None
        try:
            vault.hand_over(folder)
        except VaultLeft as error:
            left = error
        if workspace is not None:
            workspace.say_handed_over(vault.id)
    call.say("handed", path=target)
    write_vault_page(target.name, page_beside(target))
    if left is not None:
        raise left
    call.say("handed.clear")


def _log(call: Call) -> None:
    with open_vault(call.arguments.vault, _secret(call)) as vault:
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
    wanted = call.arguments.id.strip().lower()
    with open_vault(call.arguments.vault, _secret(call)) as vault:
        if not wanted or not vault.workshop.startswith(wanted):
            raise OtherVault(path=call.arguments.vault)
        yield vault


def _secret(call: Call) -> Secret:
    """Read the passphrase from where the call says; one end of line after it is no part of it.

    Raises:
        InputMissing, NotText, EmptyField: there is none to read.
    """
    given: str = call.arguments.passphrase_file
    if given != _STANDARD_INPUT:
        text = _text_of(Path(given))
    elif sys.stdin is not None and sys.stdin.isatty():
        # Typed at a keyboard, it is not to be seen.
        text = getpass(say("passphrase", call.language))
    else:
        typed = b"" if sys.stdin is None else sys.stdin.buffer.read()
        text = _decoded(typed, say("standard.input", call.language))
    return Secret.of_passphrase(text.removesuffix("\r\n") if text.endswith("\r\n") else text.removesuffix("\n"))


def _text_of(path: Path) -> str:
    """Return the text of a file, or of a pipe that has a path."""
    if not path.exists() or path.is_dir():
        raise InputMissing(path=path)
    with storage_errors(path):
        return _decoded(path.read_bytes(), path)


def _decoded(content: bytes, path: Path | str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Without its cause: that holds what was read.
        raise NotText(path=path) from None


def _outgoing(vault: Vault) -> Outgoing:
    return let_out(vault.record(), vault.instruments(), datetime.now().astimezone().date())


def _instrument_with(vault: Vault, code: str) -> Instrument:
    for instrument in vault.instruments():
        if code in instrument.codes:
            return instrument
    raise UnknownCode(given=code)


def read_agreement(path: Path) -> Agreement:
    """Return the agreement written in a JSON file.

    Raises:
        AgreementMalformed: a field is missing, unknown, or of the wrong kind.
        InputMissing, NotText: there is no such file, or none of text.
    """
    content = _text_of(path)
    try:
        given = json.loads(content)
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
