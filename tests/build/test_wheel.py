"""The wheel: holds what a checkout holds, and runs installed, away from any checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import generate

# One worker builds it once for all of these tests.
pytestmark = pytest.mark.xdist_group("wheel")

PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(generate.TOP)]
    subprocess.run(command, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Install the wheel in an environment that sees our dependencies, but no checkout; return its scripts' folder."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    subprocess.run([*PIP, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)], check=True)
    purelib = sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)})
    # Paths named in a .pth are searched, but the .pth files they hold (an editable checkout) are not read.
    Path(purelib, "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts


def run(command, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_holds_every_file_the_program_reads(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    # Pictures for people who read about the program are all that stays behind.
    folders = {
        path.relative_to(generate.TOP).as_posix() for path in (generate.TOP / "assets").iterdir() if path.is_dir()
    }
    assert folders - {"assets/screenshots"} <= set(generate.DATA)
    for folder in generate.DATA:
        kept = (
            path for path in (generate.TOP / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
        for path in kept:
            assert f"pcn_desktop/_data/{path.relative_to(generate.TOP).as_posix()}" in names
    for product in generate.products():
        assert product.target.relative_to(generate.TOP / "src").as_posix() in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert any(name.endswith("LICENSE-CONTENT.md") for name in names)
    assert not any(name.startswith(("tests/", "installer/")) for name in names)


def test_the_installed_program_finds_its_resources(installed, tmp_path):
    ask = (
        "import pcn_desktop.paths as p, json;"
        "parts = [('assets', 'instruments'), ('assets', 'fonts'), ('ui', 'theme'), ('db', 'migrations')];"
        "print(json.dumps([str(p.resource(*x)) for x in parts if p.resource(*x).is_dir()]))"
    )
    found = json.loads(run([installed / "python", "-c", ask], tmp_path).stdout)
    assert len(found) == 4
    assert all(path.startswith(str(installed.parent)) for path in found)


def test_the_installed_command_lists_the_instruments(installed, tmp_path):
    finished = run([installed / "pcn-desktop", "instruments", "--json"], tmp_path)
    assert finished.stderr == ""
    assert finished.returncode == 0
    readiness, supplement = json.loads(finished.stdout)
    assert readiness["key"] == "pcn-readiness"
    assert (readiness["sections"], readiness["dimensions"], readiness["items"]) == (6, 16, 59)
    assert (supplement["key"], supplement["items"]) == ("indigenous-supplement", 24)
