"""The grammar of the command line: commands, arguments and their help, in the reader's language."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from pcn_desktop import __version__
from pcn_desktop.cli.words import say, usage_error
from pcn_desktop.paths import SHARE_SUFFIX, VAULT_SUFFIX, WORKSPACE_SUFFIX
from pcn_desktop.reports.forms.matter import FormKind
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.workspace.values import NoteKind, Sorting
from pcn_desktop.workspace.vault_values import ReleaseScope, Voice

PROGRAM = "pcn-desktop"


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language and takes `--workspace` at every level."""

    def __init__(self, *, language: str, **settings: Any) -> None:
        super().__init__(add_help=False, formatter_class=_formatter(language), allow_abbrev=False, **settings)
        self.language = language
        self.command_names: frozenset[str] = frozenset()
        self._positionals.title = say("arguments", language)
        self._optionals.title = say("options", language)
        self.add_argument("-h", "--help", action="help", help=say("help", language))
        # Absent rather than None by default: the value given before the command must survive the command's parser.
        self.add_argument(
            "--workspace",
            type=Path,
            metavar=say("file", language),
            default=argparse.SUPPRESS,
            help=say("workspace", language),
        )

    def error(self, message: str) -> NoReturn:
        """Print the usage and what is wrong with the call; end with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{PROGRAM}: {usage_error(message, self.language)}\n")

    def commands(self, *, required: bool) -> Commands:
        """Open the list of commands at this level."""
        listed = self.add_subparsers(
            title=say("commands", self.language),
            metavar=say("command", self.language),
            dest="command" if self.prog == PROGRAM else "subcommand",
            required=required,
            parser_class=Parser,
        )
        return Commands(listed, self.language)


class Commands:
    """The commands of one level."""

    def __init__(self, listed: argparse._SubParsersAction[Parser], language: str) -> None:
        self._listed = listed
        self._language = language

    @property
    def names(self) -> frozenset[str]:
        """The commands added so far."""
        return frozenset(self._listed.choices)

    def add(self, name: str, key: str = "") -> Parser:
        """Add a command; its help is the words under `key`, or those that bear its name."""
        words = say(key or name, self._language)
        return self._listed.add_parser(name, language=self._language, help=words, description=f"{words}.")


def build_parser(language: str) -> Parser:
    """Return the parser of the whole command line, in `language`."""
    parser = Parser(
        language=language, prog=PROGRAM, description=say("description", language), epilog=say("epilog", language)
    )
    parser.add_argument(
        "--version", action="version", version=f"PCN Desktop {__version__}", help=say("version", language)
    )
    commands = parser.commands(required=False)
    _add_lists(commands, language)
    _add_work(commands, language)
    _add_results(commands, language)
    _add_keeping(commands)
    _add_vault(commands, language)
    parser.command_names = commands.names
    return parser


def file_to_open(parser: Parser, given: Sequence[str]) -> Path | None:
    """Return the file that stands where a command would, if one does: the desktop opens a file so.

    A command's name is the command, whatever lies in the folder. A file is known by its extension, also when it is
    missing, or by being there.

    Raises:
        SystemExit: with 2 when something follows it.
    """
    first = next(iter(given), "-")
    if first.startswith("-") or first in parser.command_names:
        return None
    file = Path(first)
    # `Path.is_file` raises for a name too long to be one.
    if file.suffix.lower() not in (WORKSPACE_SUFFIX, SHARE_SUFFIX, VAULT_SUFFIX) and not os.path.isfile(first):  # noqa: PTH113
        return None
    if len(given) > 1:
        parser.error(say("open.alone", parser.language))
    return file


def _add_lists(commands: Commands, language: str) -> None:
    instruments = commands.add("instruments")
    _add_json(instruments)
    show = instruments.commands(required=False).add("show")
    show.add_argument("key", metavar=say("key", language), help=say("show.key", language))
    _add_json(show, required=True)
    _add_json(commands.add("workshops"))


def _add_work(commands: Commands, language: str) -> None:
    new = commands.add("new")
    new.add_argument("--title", required=True, metavar=say("title", language), help=say("new.title", language))
    new.add_argument(
        "--instrument",
        required=True,
        nargs="+",
        action="extend",
        metavar=say("key", language),
        help=say("new.instrument", language),
    )
    new.add_argument("--lang", choices=LANGUAGES, help=say("new.lang", language))
    new.add_argument("--scope", metavar="CODE,…", help=say("new.scope", language))

    demo = commands.add("demo")
    demo.add_argument("--out", type=Path, metavar=say("folder", language), help=say("demo.out", language))
    demo.add_argument("--lang", choices=LANGUAGES, help=say("demo.lang", language))
    _add_json(demo)

    rate = commands.add("rate")
    _add_id(rate)
    _add_code(rate)
    _add_opening(rate, required=False)
    rate.add_argument("--voice", choices=[one.value for one in Voice], help=say("vault.voice", language))
    rate.add_argument("--reason", metavar=say("text", language), help=say("rate.reason", language))
    rate.add_argument("--dissent", metavar=say("text", language), help=say("rate.dissent", language))
    rate.add_argument("level", metavar=f"{say('level', language)}|na|unknown|clear", help=say("rate.level", language))

    _add_votes(commands, language)

    note = commands.add("note")
    _add_id(note)
    _add_code(note)
    _add_opening(note, required=False)
    note.add_argument("--kind", choices=[one.value for one in NoteKind], help=say("note.kind", language))
    note.add_argument("--sorting", choices=[one.value for one in Sorting], help=say("note.sorting", language))
    note.add_argument("--lang", choices=LANGUAGES, help=say("note.lang", language))
    note.add_argument("--permission", action="store_true", help=say("note.permission", language))
    note.add_argument("text", metavar=say("text", language), help=say("note.text", language))


def _add_votes(commands: Commands, language: str) -> None:
    vote = commands.add("vote")
    _add_id(vote)
    _add_code(vote)
    votes = f"{say('level', language)}:{say('count', language)}"
    vote.add_argument("votes", nargs="+", metavar=votes, help=say("vote.votes", language))
    vote.add_argument("--perspective", metavar=say("vault.name", language), help=say("vote.perspective", language))
    vote.add_argument("--new-round", action="store_true", help=say("vote.round", language))

    reveal = commands.add("reveal")
    _add_id(reveal)
    _add_code(reveal)


def _add_results(commands: Commands, language: str) -> None:
    summary = commands.add("summary")
    _add_id(summary)
    _add_json(summary, required=True)
    summary.add_argument("--private", action="store_true", help=say("summary.private", language))
    _add_opening(summary, required=False)

    export = commands.add("export")
    _add_id(export)
    for name in ("excel", "pdf"):
        words = say(f"export.{name}", language)
        export.add_argument(f"--{name}", type=Path, metavar=say("file", language), help=words)
    export.add_argument("--lang", choices=LANGUAGES, help=say("export.lang", language))
    _add_opening(export, required=False)

    form = commands.add("form")
    form.add_argument("key", nargs="?", metavar=say("key", language), help=say("form.key", language))
    form.add_argument("--kind", required=True, choices=[one.value for one in FormKind], help=say("form.kind", language))
    form.add_argument("--pdf", required=True, type=Path, metavar=say("file", language), help=say("form.pdf", language))
    form.add_argument("--lang", choices=LANGUAGES, help=say("form.lang", language))
    form.add_argument("--workshop", metavar="ID", help=say("form.workshop", language))
    form.add_argument("--copies", type=int, default=0, metavar="N", help=say("form.copies", language))


def _add_keeping(commands: Commands) -> None:
    commands.add("check")
    _add_file(commands.add("backup"), "backup.file")
    _add_file(commands.add("restore"), "restore.file")


def _add_vault(commands: Commands, language: str) -> None:
    vault = commands.add("vault").commands(required=True)
    file: Any = {"type": Path, "metavar": say("file", language)}

    new = vault.add("new", "vault.new")
    _add_id(new)
    new.add_argument("file", help=say("vault.file", language), **file)
    new.add_argument("--agreement", required=True, help=say("vault.agreement", language), **file)
    _add_passphrase(new, required=True)
    new.add_argument("--recovery-file", help=say("vault.recovery", language), **file)

    release = vault.add("release", "vault.release")
    _add_id(release)
    _add_opening(release, required=True)
    scopes = [one.value for one in ReleaseScope]
    release.add_argument("--scope", required=True, choices=scopes, help=say("vault.scope", language))
    release.add_argument("--by", required=True, metavar=say("vault.name", language), help=say("vault.by", language))
    release.add_argument("--until", metavar=say("vault.day", language), help=say("vault.until", language))
    release.add_argument(
        "--terms", default="", metavar=say("vault.terms.words", language), help=say("vault.terms", language)
    )

    handover = vault.add("handover", "vault.handover")
    _add_id(handover)
    _add_opening(handover, required=True)
    handover.add_argument(
        "--to", required=True, type=Path, metavar=say("folder", language), help=say("vault.to", language)
    )

    log = vault.add("log", "vault.log")
    _add_opening(log, required=True)
    _add_json(log, required=True)


def _add_opening(parser: Parser, *, required: bool) -> None:
    """Add what opens a vault; the two go together."""
    parser.add_argument(
        "--vault",
        type=Path,
        required=required,
        metavar=say("file", parser.language),
        help=say("vault.file", parser.language),
    )
    _add_passphrase(parser, required=required)


def _add_passphrase(parser: Parser, *, required: bool) -> None:
    parser.add_argument(
        "--passphrase-file",
        required=required,
        metavar=say("file", parser.language),
        help=say("vault.passphrase", parser.language),
    )


def _add_id(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help=say("id", parser.language))


def _add_code(parser: Parser) -> None:
    parser.add_argument("code", metavar="CODE", help=say("code", parser.language))


def _add_file(parser: Parser, help_key: str) -> None:
    parser.add_argument("file", type=Path, metavar=say("file", parser.language), help=say(help_key, parser.language))


def _add_json(parser: Parser, *, required: bool = False) -> None:
    parser.add_argument("--json", action="store_true", required=required, help=say("json", parser.language))


def _formatter(language: str) -> type[argparse.HelpFormatter]:
    """Return a help formatter whose usage line begins in `language`."""

    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, say("usage", language) if prefix is None else prefix)

    return Formatter
