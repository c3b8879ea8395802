"""The program as a process of its own: pipes, signals, other processes, what it loads."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import PROGRAM, run, start

READY = "pcn-readiness"
FULL = Path("/dev/full")


def new(**env):
    return run("new", "--title", "Ateliér ᐃᓄᒃ", "--instrument", READY, env=env).out.strip()


def test_a_whole_small_workshop_from_a_shell(tmp_path):
    made = new()
    assert run("rate", made, "G.1.1", "3").quiet
    summary = run("summary", made, "--json").json
    assert summary["workshop"]["title"] == "Ateliér ᐃᓄᒃ"
    assert summary["instruments"][0]["percent"] == 100.0
    excel = tmp_path / "report.xlsx"
    assert run("export", made, "--excel", excel, "--lang", "fr").status == 0
    assert excel.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_what_is_written_is_utf_8_whatever_the_console(encoding):
    new()
    answer = run("workshops", env={"PYTHONIOENCODING": encoding, "LC_ALL": "fr_CA.UTF-8"})
    assert "Ateliér ᐃᓄᒃ" in answer.out
    assert "«" in run("rate", "ffff", "G.1.1", "1", env={"PYTHONIOENCODING": encoding, "LC_ALL": "fr_CA"}).sentence


def test_a_reader_that_stops_early_is_no_error():
    process = start("instruments", "show", READY, "--json")
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert err == b""


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_a_pipe_is_one_sentence():
    with FULL.open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "instruments", "show", READY, "--json"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    (line,) = done.stderr.decode("utf-8").splitlines()
    assert line.startswith("pcn-desktop: ")


def test_ctrl_c_is_quiet():
    # It reads the title of a workshop that another process never finishes writing: it waits until interrupted.
    code = (
        "import sys, os, signal, pcn_desktop.cli.commands as c;"
        "from pcn_desktop.cli.main import main;"
        "c.COMMANDS['check'] = lambda call: (print('waiting', flush=True), signal.pause());"
        "sys.exit(main(['check']))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline() == b"waiting\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_the_owner_of_a_lock_in_another_process_is_named(call, workshop, file):
    code = (
        "import sys; from pathlib import Path; from pcn_desktop.workspace.store import open_workspace;"
        "held = open_workspace(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read(); held.close()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        assert other.stdout.readline() == b"held\n"
        assert str(other.pid) in call("rate", workshop, "G.1.1", "1").sentence
        assert call("summary", workshop, "--json").json
    finally:
        _, err = other.communicate(timeout=60)
    assert (other.returncode, err) == (0, b"")
    assert call("rate", workshop, "G.1.1", "1").quiet


def test_commands_need_neither_qt_nor_what_they_do_not_use():
    made = new()
    code = (
        "import sys, json; from pcn_desktop.cli.main import main; status = main(sys.argv[1:]);"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "rate", made, "G.1.1", "3"], capture_output=True, check=True, encoding="utf-8"
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stderr)}
    assert loaded.isdisjoint({"PySide6", "alembic", "openpyxl", "reportlab"})


def test_the_window_and_the_help_open_without_the_database():
    code = (
        "import sys, json, contextlib; from pcn_desktop.cli.main import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    loaded = {name.partition(".")[0] for name in json.loads(done.stderr)}
    assert loaded.isdisjoint({"PySide6", "sqlalchemy", "yaml"})
