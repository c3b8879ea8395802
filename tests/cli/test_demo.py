"""The demonstration from the command line: a workshop in the usual workspace, and its reports in both languages."""

import os
import re
import tempfile
from pathlib import Path

import openpyxl
import pypdf
import pytest
from tests.cli.conftest import start
from tests.faults.test_read_only import forbidden

from pcn_desktop.reports.wording import word
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.workspace.store import Access, open_workspace

NAMES = ["demonstration-fr.xlsx", "demonstration-fr.pdf", "demonstration-en.xlsx", "demonstration-en.pdf"]


def records(file):
    with open_workspace(file, access=Access.READ) as workspace:
        return [workspace.record(line.id) for line in workspace.workshops()]


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_makes_a_workshop_and_prints_its_id(call, file, language):
    answer = call("demo", "--lang", language)
    assert (answer.status, answer.err) == (0, "")
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n", answer.out)
    (record,) = records(file)
    assert record.id == answer.out.strip()
    assert record.example
    assert record.details.language == language
    (line,) = call("workshops", "--json").json
    assert line["example"] is True
    assert call("summary", record.id, "--json").json["example"] is True


def test_its_language_is_that_of_messages_unless_given(call, file, french):
    call("demo")
    assert [record.details.language for record in records(file)] == ["fr"]


def test_other_workshops_are_no_examples(call, workshop):
    assert call("workshops", "--json").json[0]["example"] is False
    assert call("summary", workshop, "--json").json["example"] is False


def test_it_writes_its_reports_in_both_languages(call, tmp_path):
    out = tmp_path / "out"
    answer = call("demo", "--lang", "fr", "--out", out)
    made, *written = answer.out.splitlines()
    assert written == [f"Written: {out / name}" for name in NAMES]
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)
    for language in LANGUAGES:
        mark, whole = word("example", language), word("example_key", language)
        sheet = openpyxl.load_workbook(out / f"demonstration-{language}.xlsx").worksheets[0]
        assert plain(whole) in {plain(str(cell.value)) for row in sheet.iter_rows() for cell in row}
        report = pypdf.PdfReader(out / f"demonstration-{language}.pdf")
        assert report.trailer["/Root"]["/Lang"].startswith(language)
        pages = [plain(page.extract_text()) for page in report.pages]
        assert plain(whole) in pages[0]
        assert all(plain(mark) in page for page in pages[1:])
        text = "\n".join(page.extract_text() for page in report.pages)
        assert ("(EN)" if language == "fr" else "(FR)") in text
        assert made in text


def test_names_that_are_there_are_replaced_and_others_stay(call, tmp_path):
    (tmp_path / NAMES[0]).write_text("earlier")
    (tmp_path / "mine.txt").write_text("mine")
    assert call("demo", "--out", tmp_path).status == 0
    assert openpyxl.load_workbook(tmp_path / NAMES[0])
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_json_names_the_workshop_and_the_files(call, file, tmp_path):
    found = call("demo", "--json", "--out", tmp_path / "out").json
    assert found == {"workshop": records(file)[0].id, "files": [str(tmp_path / "out" / name) for name in NAMES]}
    assert call("demo", "--json").json["files"] == []


def test_each_call_makes_another(call, file):
    assert call("demo").out != call("demo").out
    assert len(records(file)) == 2


@pytest.fixture
def refused(call, file, monkeypatch):
    """Ask in both languages; nothing may be made."""

    def refused(out):
        sentences = []
        for locale in ("en_CA.UTF-8", "fr_CA.UTF-8"):
            monkeypatch.setenv("LC_ALL", locale)
            sentences.append(call("demo", "--out", out).sentence)
        assert sentences[0] != sentences[1]
        return sentences

    yield refused
    assert not file.exists()


def test_a_folder_in_a_folder_that_is_not_there_is_refused(refused, tmp_path):
    for sentence in refused(tmp_path / "missing" / "out"):
        assert str(tmp_path / "missing") in sentence
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_refused_and_stays(refused, tmp_path):
    target = tmp_path / "out"
    target.write_text("mine")
    for sentence in refused(target):
        assert str(target) in sentence
    assert target.read_text() == "mine"


def test_a_folder_in_the_place_of_a_report_is_refused_before_anything_is_made(refused, tmp_path):
    (tmp_path / NAMES[3]).mkdir()
    for sentence in refused(tmp_path):
        assert NAMES[3] in sentence
    assert [path.name for path in tmp_path.iterdir()] == [NAMES[3]]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize("inside", [False, True])
def test_a_protected_folder_is_refused(refused, inside):
    with tempfile.TemporaryDirectory(prefix="pcn-desktop-test-") as made:
        folder = Path(made)
        with forbidden(folder):
            for sentence in refused(folder / "out" if inside else folder):
                assert str(folder) in sentence
        assert list(folder.iterdir()) == []


def test_a_link_that_leads_nowhere_is_refused(refused, tmp_path):
    target = tmp_path / "out"
    target.symlink_to(tmp_path / "gone")
    refused(target)
    assert not (tmp_path / "gone").exists()


def test_a_workspace_that_is_open_elsewhere_is_refused_and_no_folder_is_made(call, workshop, file, tmp_path):
    with open_workspace(file):
        process = start("demo", "--out", tmp_path / "out")
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, b"")
    assert str(file) in err.decode()
    assert not (tmp_path / "out").exists()
    assert len(records(file)) == 1


def test_a_file_that_is_no_workspace_is_refused_and_no_folder_is_made(call, tmp_path):
    other = tmp_path / "letter.txt"
    other.write_text("Dear all")
    assert str(other) in call("demo", "--workspace", other, "--out", tmp_path / "out").sentence
    assert not (tmp_path / "out").exists()
    assert other.read_text() == "Dear all"


def test_an_unknown_language_is_wrong_usage(call, file):
    assert "de" in call("demo", "--lang", "de").usage
    assert not file.exists()
