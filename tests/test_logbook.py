"""The log: what the code says gets in, what anyone wrote does not."""

import ast
import json
import logging
from pathlib import Path

import pytest
import sqlalchemy as sa

from pcn_desktop import logbook
from pcn_desktop.errors import StorageFull
from pcn_desktop.logbook import LogBook, Word, fault_words, places, read_entries
from pcn_desktop.paths import log_folder
from pcn_desktop.workspace.places import PlaceWarning

SOURCES = Path(logbook.__file__).parent
PRIVATE = "Zzsecret"
LOG = logging.getLogger("pcn_desktop.test")


@pytest.fixture
def book():
    made = LogBook()
    made.open()
    yield made
    made.close()


def written():
    return "".join(path.read_text("utf-8") for path in log_folder().iterdir())


def caught(call):
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def test_a_record_is_one_line_with_its_moment_level_and_module(book):
    LOG.info("opened %d files", 3)
    (entry,) = read_entries()
    assert entry.level == "INFO"
    assert entry.text.endswith(" INFO test: opened 3 files")


def test_what_could_be_anyone_s_words_becomes_a_dot(book, tmp_path):
    LOG.warning("%s %s %s %s", PRIVATE, tmp_path / PRIVATE, {PRIVATE: 1}, StorageFull(path=PRIVATE))
    LOG.warning("%(what)s", {"what": PRIVATE})
    LOG.warning(StorageFull(path=PRIVATE))
    assert PRIVATE not in written()
    assert "… … … StorageFull" in written()
    assert len(read_entries()) == 3


def test_numbers_and_the_program_s_own_words_are_kept(book):
    LOG.info("%s %s %s %s %s", Word("word"), PlaceWarning.SYNCED, True, None, 2.5)
    assert read_entries()[0].text.endswith("word synced True None 2.5")


def test_an_error_is_written_as_kinds_and_places_down_to_its_cause(book):
    def fail():
        try:
            json.loads(PRIVATE)
        except ValueError as cause:
            raise sa.exc.StatementError(PRIVATE, PRIVATE, [PRIVATE], cause) from cause

    try:
        fail()
    except sa.exc.StatementError:
        LOG.exception("failed")
    text = read_entries()[0].text
    assert PRIVATE not in text
    assert "sqlalchemy.StatementError" in text
    assert "because of json.JSONDecodeError" in text
    assert "in Python" in text


def test_the_places_of_our_code_are_named_below_the_package():
    error = caught(lambda: fault_words(None))
    assert any(line.startswith("logbook.py:") and line.endswith(" fault_words") for line in places(error))
    assert not any(str(SOURCES.parent) in line for line in places(error))


def test_errors_that_cause_each_other_come_to_an_end():
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert places(one) == ("ValueError", "because of KeyError")


def test_what_was_logged_before_the_files_were_opened_is_in_them(home):
    book = LogBook()
    LOG.info("early")
    assert not log_folder().exists()
    book.open()
    LOG.info("late")
    book.close()
    assert [entry.text.rpartition(" ")[2] for entry in read_entries()] == ["early", "late"]


def test_the_log_stays_within_five_files_of_half_a_megabyte(book):
    for _ in range(30):
        LOG.info("%s", Word("x" * 100_000))
    sizes = [path.stat().st_size for path in log_folder().iterdir()]
    assert len(sizes) == 5
    assert max(sizes) < 600_000
    assert len(read_entries()) > 20


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(home):
    (home / "log").write_text("a file stands in the way")
    book = LogBook()
    book.open()
    LOG.info("unheard")
    book.close()
    assert read_entries() == ()


def test_of_a_crash_from_below_kind_and_places_are_kept_and_no_folder():
    noted = (
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x00 (most recent call first):\n"
        f'  File "{SOURCES}/gui/session.py", line 12 in rate\n'
        f'  File "/home/{PRIVATE}/lib/python3.11/json/decoder.py", line 3 in decode\n'
    )
    assert fault_words(noted) == "Segmentation fault < gui/session.py:12 rate"
    assert fault_words("") == "nothing was noted"


def test_every_sentence_of_the_log_stands_in_the_code():
    """An f-string or a variable would let anything through."""
    methods = {"debug", "info", "warning", "error", "exception", "critical", "log"}
    found = 0
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in methods
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in ("_log", "logging", "log", "logger")
            ):
                found += 1
                assert isinstance(node.args[0], ast.Constant), f"{path.name}, line {node.lineno}"
    assert found > 5
