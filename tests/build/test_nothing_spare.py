"""What ships is used: no icon, shared word or word of the command line that no code asks for."""

import ast
from pathlib import Path

from pcn_desktop.assessment.agreement import Verdict
from pcn_desktop.assessment.gate import Leaving
from pcn_desktop.cli.words import _WORDS
from pcn_desktop.paths import resource
from pcn_desktop.reports.content import _METHOD
from pcn_desktop.reports.wording import COUNTED, WORDS

PACKAGE = resource("src", "pcn_desktop")


def strings(path: Path) -> set[str]:
    """Return the strings of a module, without the keys of its own tables."""
    tree = ast.parse(path.read_text("utf-8"))
    tables = {
        id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) and len(node.keys) > 20 for key in node.keys
    }
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in tables
    }


USED = {
    text
    for path in PACKAGE.rglob("*.py")
    if "forms" not in path.relative_to(PACKAGE).parts
    for text in strings(path)
}  # fmt: skip


def test_every_icon_is_worn():
    icons = {path.stem for path in resource("assets", "icons").glob("*.svg")}
    assert icons
    assert icons - USED == set()


def test_every_shared_word_is_said():
    assert {*WORDS, *COUNTED, *_METHOD} - USED == set()


def test_every_word_of_the_command_line_is_said():
    composed = {"export.excel", "export.pdf", *(f"leaves.{kind}" for kind in Leaving)}
    composed |= {f"verdict.{one}" for one in (*Verdict, "none")}
    assert {*_WORDS} - USED - composed == set()
