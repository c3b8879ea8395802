"""The grammar: help, version and wrong usage, in both languages."""

import pytest

from pcn_desktop import __version__
from pcn_desktop.cli.commands import COMMANDS as HANDLERS
from pcn_desktop.cli.words import message_language, say
from pcn_desktop.settings import LANGUAGES

COMMANDS = sorted(HANDLERS)


def test_the_version_is_the_programs(call):
    assert call("--version").out == f"PCN Desktop {__version__}\n"


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize(("locale", "usage"), [("fr_CA.UTF-8", "utilisation\u00a0: "), ("en_CA.UTF-8", "usage: ")])
def test_every_command_has_help_in_both_languages(call, monkeypatch, command, locale, usage):
    monkeypatch.setenv("LC_ALL", locale)
    answer = call(*filter(None, [command]), "--help")
    assert answer.status == 0
    assert answer.err == ""
    assert answer.out.startswith(f"{usage}pcn-desktop {command}".rstrip())
    if locale.startswith("fr"):
        assert "options\u00a0:" in answer.out
        assert "show this help" not in answer.out


def test_the_help_lists_every_command(call):
    listed = call("--help").out
    assert all(f"\n    {command} " in listed for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["--frobnicate"],
        ["new"],
        ["new", "--title", "T"],
        ["new", "--title", "T", "--instrument"],
        ["new", "--title", "T", "--instrument", "pcn-readiness", "--lang", "de"],
        ["rate", "id", "code"],
        ["rate", "id", "code", "1", "2"],
        ["note", "id", "code"],
        ["summary", "id"],
        ["summary", "--json"],
        ["export", "id"],
        ["export", "id", "--excel"],
        ["export", "id", "--excel", "same", "--pdf", "same"],
        ["export", "id", "--pdf", "report.pdf", "--lang", "iu"],
        ["instruments", "show"],
        ["instruments", "show", "pcn-readiness"],
        ["instruments", "hide"],
        ["workshops", "extra"],
        ["check", "--json"],
        ["backup"],
        ["restore"],
        ["workshops", "--workspace"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(call, monkeypatch, file, arguments):
    english = call(*arguments).usage
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    french = call(*arguments).usage
    assert english
    assert french
    assert english != french
    for leftover in ("required", "expected", "invalid", "choose", "unrecognized", "argument --lang:"):
        assert leftover not in french
    assert not file.exists()


def test_every_word_is_there_in_both_languages():
    from pcn_desktop.cli.words import _WORDS

    for key, words in _WORDS.items():
        assert len(words) == len(LANGUAGES), key
        assert all(word.strip() for word in words), key


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LC_ALL": "fr_CA.UTF-8"}, "fr"),
        ({"LC_ALL": "en_CA.UTF-8", "LANG": "fr_CA.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_FR", "LANG": "en_CA"}, "fr"),
        ({"LC_ALL": "", "LANG": "fr"}, "fr"),
        ({"LC_ALL": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_systems_language_is_read_as_the_system_reads_it(monkeypatch, variables, language):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert message_language(None) == language


def test_blanks_in_words_are_filled():
    assert say("written", "fr", path="a.pdf") == "Écrit\u00a0: a.pdf"
