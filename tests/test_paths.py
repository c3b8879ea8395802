"""Where the user's files go: the environment first, then a portable copy, then the system's folders."""

import sys

import pytest

from pcn_desktop import paths


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Be a bundle in a folder of its own; return the folder."""
    folder = tmp_path / "Clé USB" / "PCN Desktop"
    folder.mkdir(parents=True)
    monkeypatch.delenv("PCN_DESKTOP_HOME")
    monkeypatch.setattr(sys, "executable", str(folder / "pcn-desktop-window"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return folder


def places():
    return paths.data_folder(), paths.config_folder(), paths.documents_folder(), paths.default_workspace()


def test_a_portable_copy_keeps_everything_beside_the_program(program):
    (program / paths.PORTABLE_MARKER).write_text("portable")
    assert all(place.is_relative_to(program / paths.PORTABLE_HOME) for place in places())
    assert list(program.iterdir()) == [program / paths.PORTABLE_MARKER]


def test_without_the_marker_nothing_is_kept_beside_the_program(program):
    assert not any(place.is_relative_to(program) for place in places())


def test_a_folder_of_the_markers_name_is_no_marker(program):
    (program / paths.PORTABLE_MARKER).mkdir()
    assert not any(place.is_relative_to(program) for place in places())


def test_only_a_bundle_can_be_portable(program, monkeypatch):
    (program / paths.PORTABLE_MARKER).write_text("portable")
    monkeypatch.delattr(sys, "frozen")
    assert not any(place.is_relative_to(program) for place in places())


def test_the_environment_has_the_last_word(program, monkeypatch, tmp_path):
    (program / paths.PORTABLE_MARKER).write_text("portable")
    monkeypatch.setenv("PCN_DESKTOP_HOME", str(tmp_path / "elsewhere"))
    assert all(place.is_relative_to(tmp_path / "elsewhere") for place in places())


@pytest.mark.skipif(sys.platform == "win32", reason="links there need a right")
def test_a_link_to_the_program_leads_to_its_folder(program, tmp_path, monkeypatch):
    (program / paths.PORTABLE_MARKER).write_text("portable")
    (program / "pcn-desktop-window").write_text("")
    link = tmp_path / "pcn-desktop-window"
    link.symlink_to(program / "pcn-desktop-window")
    monkeypatch.setattr(sys, "executable", str(link))
    assert paths.data_folder().is_relative_to(program)
