"""The packages for Windows, as far as they can be proven without it: compiled and laid out, never run."""

import shutil
import subprocess
import zipfile

import pytest

import windows_packages
from pcn_desktop.paths import PORTABLE_HOME, PORTABLE_MARKER

NSIS = pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is missing: apt-get install nsis")


@pytest.fixture
def bundle(tmp_path):
    """Make the smallest folder of the bundle's shape."""
    folder = tmp_path / "dist" / "pcn-desktop"
    inside = folder / "_internal" / "pcn_desktop" / "données é"
    inside.mkdir(parents=True)
    for name in ("pcn-desktop.exe", "pcn-desktop-window.exe"):
        (folder / name).write_bytes(b"MZ" + name.encode())
    (inside / "fichier.txt").write_text("contenu")
    return folder


@NSIS
def test_the_set_up_compiles_without_a_warning(bundle, tmp_path):
    program = windows_packages.set_up(bundle, tmp_path, "1.2.3")
    assert program.name == "pcn-desktop-1.2.3-windows-set-up.exe"
    content = program.read_bytes()
    assert content.startswith(b"MZ")
    assert b"\xef\xbe\xad\xdeNullsoftInst" in content
    manifest = content[content.index(b"<assembly") : content.index(b"</assembly>")]
    assert b'level="asInvoker"' in manifest
    assert b'level="requireAdministrator"' not in content


@NSIS
def test_a_set_up_of_nothing_is_refused(tmp_path):
    with pytest.raises(subprocess.CalledProcessError):
        windows_packages.set_up(tmp_path / "missing", tmp_path)


def test_without_its_compiler_the_set_up_says_what_is_missing(bundle, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="NSIS"):
        windows_packages.set_up(bundle, tmp_path)


def test_the_portable_copy_is_one_folder_with_its_marker_beside_the_program(bundle, tmp_path):
    with zipfile.ZipFile(windows_packages.portable(bundle, tmp_path, "1.2.3")) as archive:
        names = set(archive.namelist())
        marker = archive.read(f"PCN Desktop/{PORTABLE_MARKER}").decode("utf-8")
        assert archive.read("PCN Desktop/_internal/pcn_desktop/données é/fichier.txt") == b"contenu"
    assert {f"PCN Desktop/{name}" for name in (PORTABLE_MARKER, "pcn-desktop.exe", "pcn-desktop-window.exe")} <= names
    assert all(name.startswith("PCN Desktop/") for name in names)
    assert PORTABLE_HOME in marker
    # Unzipping a newer version over it must not meet the data.
    assert not any(PORTABLE_HOME in name for name in names)
