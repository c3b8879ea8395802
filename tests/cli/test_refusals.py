"""What cannot be done: one clear sentence in the reader's language, status 1, and nothing changed."""

import os
import shutil
import sqlite3
import sys
import threading

import pytest

from pcn_desktop.workspace.store import open_workspace

MISSING = "missing.pcnwork"


@pytest.fixture
def both(call, monkeypatch):
    """Call the program in English, then in French; return both refusals."""

    def both(*arguments):
        sentences = []
        for locale in ("en_CA.UTF-8", "fr_CA.UTF-8"):
            monkeypatch.setenv("LC_ALL", locale)
            sentences.append(call(*arguments).sentence)
        english, french = sentences
        assert english != french
        return english, french

    return both


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["rate", "ffff", "G.1.1", "1"], "ffff"),
        (["summary", "ffff", "--json"], "ffff"),
        (["note", "ffff", "G.1.1", "words"], "ffff"),
        (["vote", "ffff", "G.1.1", "1:3"], "ffff"),
        (["reveal", "ffff", "G.1.1"], "ffff"),
        (["export", "ffff", "--pdf", "report.pdf"], "ffff"),
        (["rate", "WORKSHOP", "X9.9", "1"], "X9.9"),
        (["rate", "WORKSHOP", "F2", "1"], "F2"),
        (["note", "WORKSHOP", "F2.1", "words"], "F2.1"),
        (["rate", "WORKSHOP", "G.1.1", "4"], "4"),
        (["rate", "WORKSHOP", "G.1.1", "-1"], "-1"),
        (["rate", "WORKSHOP", "G.1.1", "two"], "two"),
        (["rate", "WORKSHOP", "G.1.1", "²"], "²"),
        (["rate", "WORKSHOP", "G.1.1", "NA"], "NA"),
        (["rate", "WORKSHOP", "G.1.1", ""], "clear"),
        (["new", "--title", "T", "--instrument", "no-such"], "no-such"),
        (["new", "--title", "T", "--instrument", "pcn-readiness", "no-such"], "no-such"),
        (["new", "--title", "T", "--instrument", "pcn-readiness", "--scope", "G,X9"], "X9"),
        (["new", "--title", "T", "--instrument", "pcn-readiness", "--scope", ","], ""),
        (["new", "--title", "  ", "--instrument", "pcn-readiness"], "tit"),
        (["note", "WORKSHOP", "G.1.1", " \n "], "note"),
        (["instruments", "show", "no-such", "--json"], "no-such"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_unknown_is_named_and_nothing_changes(call, both, workshop, arguments, named):
    before = call("summary", workshop, "--json").json, call("workshops", "--json").json
    for sentence in both(*(workshop if part == "WORKSHOP" else part for part in arguments)):
        assert named in sentence
    assert (call("summary", workshop, "--json").json, call("workshops", "--json").json) == before


def test_an_unknown_level_names_the_possible_ones(call, workshop):
    assert "0, 1, 2, 3, na, unknown, clear" in call("rate", workshop, "G.1.1", "9").sentence


def test_a_criterion_out_of_scope_is_refused(call, both):
    made = call("new", "--title", "T", "--instrument", "pcn-readiness", "--scope", "F5").out.strip()
    for arguments in (["rate", made, "G.1.1", "1"], ["note", made, "G.1.1", "words"]):
        assert all("G.1.1" in sentence for sentence in both(*arguments))


def test_an_ambiguous_prefix_lists_what_it_fits(call, both, file, workshop):
    other = "0" * 8 + workshop[8:]
    with open_workspace(file) as workspace:
        made = workspace.duplicate_workshop(workshop, "Twin")
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for table, column in tables_with_workshops(connection):
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (workshop[:-1] + "x", made))
    connection.close()
    assert all(workshop[:8] in sentence for sentence in both("summary", workshop[:6], "--json"))
    assert call("summary", workshop, "--json").json["workshop"]["title"] == "Durham, spring"
    assert all(other in sentence for sentence in both("summary", other, "--json"))


def tables_with_workshops(connection):
    """Yield each table and its column that holds workshops' ids."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        if table == "workshops":
            yield table, "id"
        elif "workshop_id" in columns:
            yield table, "workshop_id"


@pytest.mark.parametrize(
    "arguments",
    [
        ["workshops"],
        ["instruments"],
        ["summary", "0000", "--json"],
        ["rate", "0000", "G.1.1", "1"],
        ["note", "0000", "G.1.1", "words"],
        ["vote", "0000", "G.1.1", "1:3"],
        ["reveal", "0000", "G.1.1"],
        ["export", "0000", "--pdf", "report.pdf"],
        ["check"],
        ["backup", "copy.pcnwork"],
    ],
    ids=" ".join,
)
def test_a_missing_workspace_is_said_and_not_made(both, tmp_path, arguments):
    place = tmp_path / MISSING
    assert all(str(place) in sentence for sentence in both(*arguments, "--workspace", place))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_backup_is_said_and_the_workspace_stays(call, both, workshop, file, tmp_path):
    content = file.read_bytes()
    assert all(MISSING in sentence for sentence in both("restore", tmp_path / MISSING))
    assert file.read_bytes() == content


def test_a_refused_new_leaves_no_file(call, tmp_path):
    place = tmp_path / "new.pcnwork"
    assert call("new", "--title", "T", "--instrument", "no-such", "--workspace", place).sentence
    assert not place.exists()


CALLS = [
    ["workshops"],
    ["instruments"],
    ["summary", "ID", "--json"],
    ["export", "ID", "--pdf", "TARGET"],
    ["check"],
    ["backup", "TARGET"],
    ["new", "--title", "T", "--instrument", "pcn-readiness"],
    ["rate", "ID", "G.1.1", "1"],
    ["note", "ID", "G.1.1", "words"],
    ["vote", "ID", "G.1.1", "1:3"],
]


@pytest.mark.parametrize("arguments", CALLS, ids=lambda arguments: arguments[0])
@pytest.mark.parametrize("fault", ["damaged", "newer", "text", "empty folder"])
def test_an_unusable_file_is_explained_and_left_as_it_was(
    both, workshop, file, tmp_path, monkeypatch, fault, arguments
):
    monkeypatch.chdir(tmp_path)
    spoil(file, fault)
    before = file.read_bytes() if file.is_file() else None
    given = {"ID": workshop, "TARGET": tmp_path / "target"}
    for sentence in both(*(given.get(part, part) for part in arguments)):
        assert str(file) in sentence
    assert (file.read_bytes() if file.is_file() else None) == before
    assert list(tmp_path.iterdir()) == []


def spoil(file, fault):
    """Make a workspace unusable in one of the ways that happen."""
    if fault == "newer":
        with sqlite3.connect(file) as connection:
            connection.execute("PRAGMA user_version = 9999")
        connection.close()
    elif fault == "damaged":
        content = bytearray(file.read_bytes())
        # Every page but the first, whose header still says that it is ours.
        content[4096:] = b"\xa5" * len(content[4096:])
        file.write_bytes(content)
    elif fault == "text":
        file.write_text("Minutes of the meeting\n" * 400, encoding="utf-8")
    else:
        file.unlink()
        file.mkdir()


@pytest.mark.parametrize(
    "arguments",
    [["rate", "ID", "G.1.1", "1"], ["note", "ID", "G.1.1", "words"], ["vote", "ID", "G.1.1", "1:3"]],
    ids=lambda a: a[0],
)
def test_a_write_to_a_read_only_file_is_refused(both, workshop, file, arguments, protect):
    protect(file)
    for sentence in both(*(workshop if part == "ID" else part for part in arguments)):
        assert str(file) in sentence


def test_a_read_only_file_is_read(call, workshop, file, protect):
    protect(file)
    assert call("summary", workshop, "--json").json["workshop"]["id"] == workshop


@pytest.fixture
def protect(monkeypatch):
    """Protect a file from everyone, the administrator included."""
    if sys.platform == "linux" and os.geteuid() == 0:
        import subprocess

        held = []

        def make(path):
            done = subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False)
            if done.returncode:
                pytest.skip("the administrator may write anywhere, and chattr is refused here")
            held.append(path)

        yield make
        for path in held:
            subprocess.run(["chattr", "-i", str(path)], check=True)
    else:
        changed = []

        def make(path):
            changed.append((path, path.stat().st_mode))
            path.chmod(0o444)

        yield make
        for path, mode in changed:
            path.chmod(mode)


@pytest.mark.parametrize("option", ["--excel", "--pdf"])
def test_an_export_into_a_missing_folder_is_refused(both, workshop, tmp_path, option):
    target = tmp_path / "nowhere" / "report"
    assert all(str(target.parent) in sentence for sentence in both("export", workshop, option, target))
    assert not target.parent.exists()


@pytest.mark.parametrize("option", ["--excel", "--pdf"])
def test_an_export_onto_a_folder_is_refused(both, workshop, tmp_path, option):
    assert all(str(tmp_path) in sentence for sentence in both("export", workshop, option, tmp_path))


def test_a_backup_into_a_missing_folder_is_refused(both, workshop, tmp_path):
    target = tmp_path / "nowhere" / "copy.pcnwork"
    assert all(str(target.parent) in sentence for sentence in both("backup", target))


def test_a_damaged_backup_does_not_replace_the_workspace(call, both, workshop, file, tmp_path):
    copy = tmp_path / "copy.pcnwork"
    call("backup", copy)
    spoil(copy, "damaged")
    before = call("summary", workshop, "--json").json
    assert all(str(copy) in sentence for sentence in both("restore", copy))
    assert call("summary", workshop, "--json").json == before


def test_while_another_writes_reads_go_on_and_writes_name_the_owner(call, both, workshop, file, tmp_path):
    copy = tmp_path / "copy.pcnwork"
    with open_workspace(file) as held:
        held.rate(workshop, "pcn-readiness", "G.1.1", 2)
        assert call("workshops", "--json").json[0]["coverage"]["rated"] == 1
        assert call("summary", workshop, "--json").json["workshop"]["id"] == workshop
        assert call("instruments", "--json").json
        assert call("check").status == 0
        assert call("backup", copy).status == 0
        for arguments in (
            ["rate", workshop, "G.1.1", "3"],
            ["note", workshop, "G.1.1", "words"],
            ["vote", workshop, "G.1.1", "1:3"],
            ["reveal", workshop, "G.1.1"],
            ["new", "--title", "T", "--instrument", "pcn-readiness"],
            ["restore", copy],
        ):
            assert all(str(file) in sentence for sentence in both(*arguments))
    assert call("rate", workshop, "G.1.1", "3").quiet


def test_nothing_is_left_running(call, workshop):
    call("summary", workshop, "--json")
    assert threading.enumerate() == [threading.main_thread()]


def test_a_workspace_that_moved_is_found_again(call, workshop, file, tmp_path):
    moved = tmp_path / "moved.pcnwork"
    shutil.move(file, moved)
    assert call("summary", workshop, "--json", "--workspace", moved).json["workshop"]["id"] == workshop
