"""`pcn-desktop FILE` opens the window on a file; a command is always a command."""

import pytest

import pcn_desktop.app


@pytest.fixture
def window(monkeypatch):
    """Take what the window's door is given, instead of opening one."""
    given = []
    monkeypatch.setattr(pcn_desktop.app, "main", lambda arguments: given.append(arguments[1:]) or 0)
    return given


@pytest.mark.parametrize(
    "name", ["a.pcnwork", "réseau du nord.pcnshare", "A.PCNSHARE", "missing folder/a.pcnwork", "-.pcnwork/../a.pcnwork"]
)
def test_a_workspace_file_is_opened_in_the_window_even_when_it_is_missing(call, window, tmp_path, name):
    assert call(tmp_path / name).quiet
    assert window == [["--workspace", str(tmp_path / name)]]
    assert list(tmp_path.iterdir()) == []


def test_any_file_that_is_there_is_opened_in_the_window_which_says_what_it_is(call, window, tmp_path):
    (tmp_path / "letter.odt").write_text("Bonjour")
    assert call(tmp_path / "letter.odt").quiet
    assert window == [["--workspace", str(tmp_path / "letter.odt")]]


def test_a_command_is_a_command_whatever_lies_in_the_folder(call, window, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "instruments").write_text("")
    assert "pcn-readiness" in call("instruments").out
    assert window == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.pcnwork", "b.pcnwork"],
        ["a.pcnwork", "--json"],
        ["a.pcnwork", "--workspace", "b.pcnwork"],
        ["--workspace", "b.pcnwork", "a.pcnwork"],
        ["a.pcnwork", "check"],
        ["check", "a.pcnwork"],
        [""],
        ["-x.pcnwork"],
        ["missing.odt"],
        ["a" * 5000],
        ["."],
    ],
    ids=lambda arguments: " ".join(arguments)[:30],
)
def test_anything_else_is_wrong_usage(call, window, monkeypatch, arguments):
    english = call(*arguments).usage
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert english
    assert call(*arguments).usage != english
    assert window == []
