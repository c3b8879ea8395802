"""The door of the command line: from the words typed to an exit status."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from pcn_desktop.cli.grammar import PROGRAM, Parser, build_parser, file_to_open
from pcn_desktop.cli.words import message_language, say
from pcn_desktop.errors import PcnError
from pcn_desktop.paths import default_workspace
from pcn_desktop.reports.forms.matter import MOST_COPIES, FormKind
from pcn_desktop.settings import load_settings
from pcn_desktop.workspace.values import NoteKind

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0, or 1 with one sentence on standard error.

    A file in the place of a command opens the window on it; what is wrong with the file is said there.

    Raises:
        SystemExit: with 2 for wrong usage, 0 after `--help` and `--version`.
    """
    _write_utf8()
    settings = load_settings()
    language = message_language(settings.language)
    parser = build_parser(language)
    given = sys.argv[1:] if argv is None else list(argv)
    file = file_to_open(parser, given)
    if file is not None:
        return _open_window(file)
    arguments = parser.parse_args(given)
    named: Path | None = getattr(arguments, "workspace", None)
    if arguments.command is None:
        return _open_window(named)
    if arguments.command == "export":
        _check_targets(parser, arguments.excel, arguments.pdf)
    if arguments.command == "form":
        _check_form(parser, arguments)
    if arguments.command != "vault" and bool(getattr(arguments, "vault", None)) != bool(
        getattr(arguments, "passphrase_file", None)
    ):
        parser.error(say("vault.pair", language))
    _check_marks(parser, arguments)
    chosen = named or (Path(settings.workspace) if settings.workspace else None)
    try:
        from pcn_desktop.cli.call import Call
        from pcn_desktop.cli.commands import COMMANDS

        call = Call(arguments, chosen or default_workspace(), chosen is not None, language)
        COMMANDS[arguments.command](call)
        sys.stdout.flush()
    except PcnError as error:
        return _fail(error.sentence(language))
    except BrokenPipeError:
        # The reader (`| head`) has had enough; what is still buffered goes nowhere, quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _open_window(workspace: Path | None) -> int:
    from pcn_desktop.app import main as open_window

    return open_window([PROGRAM] if workspace is None else [PROGRAM, "--workspace", str(workspace)])


def _check_targets(parser: Parser, excel: Path | None, pdf: Path | None) -> None:
    """Refuse an export to nowhere, or of two reports into one file."""
    if excel is None and pdf is None:
        parser.error(say("export.nothing", parser.language))
    if excel == pdf:
        parser.error(say("export.same", parser.language))


def _check_form(parser: Parser, arguments: Namespace) -> None:
    """Refuse a form about nothing: one on a room without its workshop, or a number of ballots that is none."""
    if not 0 <= arguments.copies <= MOST_COPIES:
        parser.error(say("form.number", parser.language, most=MOST_COPIES))
    if arguments.workshop is None and not FormKind(arguments.kind).asks:
        parser.error(say("form.room", parser.language, kind=arguments.kind))
    if arguments.workshop is None and arguments.key is None:
        parser.error(say("form.nothing", parser.language))


def _check_marks(parser: Parser, arguments: Namespace) -> None:
    """Refuse what a vault does not keep, and a permission to quote without a quote."""
    marks = ("kind", "sorting", "permission", "reason", "dissent")
    given = any(getattr(arguments, name, None) not in (None, False) for name in marks)
    if given and getattr(arguments, "vault", None) is not None:
        parser.error(say("vault.marks", parser.language))
    if getattr(arguments, "permission", False) and arguments.kind != NoteKind.QUOTE:
        parser.error(say("note.quote", parser.language))


def _fail(sentence: str) -> int:
    """Print what went wrong as one line on standard error."""
    print(f"{PROGRAM}: {' '.join(sentence.split())}", file=sys.stderr)
    return 1


def _write_utf8() -> None:
    """Write UTF-8 whatever the console's code page: scripts read what was meant."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
