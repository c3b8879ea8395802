"""The licence texts that the bundle carries."""

import shutil

import pytest

import licences
from pcn_desktop.paths import resource

QT = {"pyside6-essentials", "shiboken6"}
"""Their packages ship no text; LICENSE-CONTENT.md says where it is."""


def test_every_library_brings_its_text():
    texts = licences.texts()
    assert all(path.stat().st_size for path, _ in texts)
    assert {folder for _, folder in texts} == {f"licences/{name}" for name in licences.libraries().keys() - QT}


def test_no_tool_is_taken_for_a_library():
    assert not {"pytest", "ruff", "mypy", "pyinstaller", "hypothesis"} & licences.libraries().keys()


def test_what_we_use_ourselves_is_named_to_readers():
    words = resource("assets", "LICENSE-CONTENT.md").read_text("utf-8").lower()
    own = {"sqlalchemy", "alembic", "openpyxl", "pyyaml", "platformdirs", "reportlab", "pyside6"}
    own |= {"sqlcipher3", "mnemonic", "zxcvbn"}
    assert all(name in words for name in own)
    assert own - {"pyside6"} <= licences.libraries().keys()


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="only a Debian system knows whose its libraries are")
def test_a_library_of_the_system_brings_the_text_of_its_package(tmp_path):
    for name in ("libz.so.1", "libours-and-nobodys.so.7"):
        (tmp_path / name).write_bytes(b"")
    licences.add_of_system(tmp_path)
    (text,) = tmp_path.rglob("copyright")
    assert text.parent.parent == tmp_path / "licences"
    assert "zlib" in text.read_text("utf-8")
