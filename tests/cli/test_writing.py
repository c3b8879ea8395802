"""New workshops, ratings, notes, exports and copies: what each call leaves behind."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pypdf
import pytest

from pcn_desktop.settings import Settings, save_settings
from pcn_desktop.workspace.store import Access, open_workspace


def record_of(file, workshop):
    """Read a workshop back from the file."""
    with open_workspace(file, access=Access.READ) as workspace:
        return workspace.record(workspace.find(workshop))


def test_new_prints_an_id_and_makes_the_workspace(call, file):
    answer = call("new", "--title", " Hamilton ", "--instrument", "pcn-readiness", "--lang", "fr")
    assert answer.status == 0, answer.err
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n", answer.out)
    record = record_of(file, answer.out.strip())
    assert record.details.title == "Hamilton"
    assert record.details.language == "fr"
    assert len(record.assessments[0].scope) == 59


@pytest.mark.parametrize(("locale", "language"), [("fr_CA.UTF-8", "fr"), ("en_CA.UTF-8", "en"), ("C", "en")])
def test_the_rooms_language_is_the_messages_unless_given(call, file, monkeypatch, locale, language):
    monkeypatch.setenv("LC_ALL", locale)
    made = call("new", "--title", "T", "--instrument", "pcn-readiness").out.strip()
    assert record_of(file, made).details.language == language


def test_the_language_chosen_in_the_window_wins_over_the_systems(call, french):
    save_settings(Settings(language="en"))
    assert call("workshops").out == "No workshop yet.\n"


@pytest.mark.parametrize(
    ("scope", "count"), [("F2", 12), ("F2.1", 4), ("F2.1.4", 1), ("G, F5", 10), ("F2,F2.1,F2.1.4", 12)]
)
def test_the_scope_takes_sections_dimensions_and_criteria(call, file, scope, count):
    made = call("new", "--title", "T", "--instrument", "pcn-readiness", "--scope", scope).out.strip()
    assert len(record_of(file, made).assessments[0].scope) == count


def test_an_instrument_named_twice_is_used_once(call, file):
    made = call("new", "--title", "T", "--instrument", "pcn-readiness", "pcn-readiness").out.strip()
    assert len(record_of(file, made).assessments) == 1


def test_a_short_prefix_is_enough(call, workshop, file):
    short = call("workshops").out.split()[0]
    assert call("rate", short, "G.1.1", 2).quiet
    assert record_of(file, workshop).assessments[0].ratings == {"G.1.1": 2}


def test_a_rating_is_set_changed_and_cleared(call, workshop, file):
    for given, kept in (("0", 0), ("3", 3), ("na", "na"), ("unknown", "unknown")):
        assert call("rate", workshop, "F3.2.1", given).quiet
        assert record_of(file, workshop).assessments[0].ratings["F3.2.1"] == kept
    assert call("rate", workshop, "F3.2.1", "clear").quiet
    assert "F3.2.1" not in record_of(file, workshop).assessments[0].ratings


def test_each_note_is_added_as_written_in_the_rooms_language(call, workshop, file):
    words = ["=1+1 <b> & “é” ᐃᓄᒃ 🙂", "- a list\n- of two"]
    for text in words:
        assert call("note", workshop, "G.1.1", text).quiet
    assert call("note", workshop, "G.1.1", "--", "--dash").quiet
    notes = record_of(file, workshop).assessments[0].notes
    assert {note.text for note in notes} == {*words, "--dash"}
    assert {note.language for note in notes} == {"en"}
    assert {note.code for note in notes} == {"G.1.1"}


def test_bytes_that_are_no_text_become_a_visible_mark(call, workshop, file):
    assert call("note", workshop, "G.1.1", "caf\udce9").quiet
    assert record_of(file, workshop).assessments[0].notes[0].text == "caf�"


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_workspace_may_be_named_anywhere(call, tmp_path, file, place):
    other = tmp_path / "other.pcnwork"
    named = ["--workspace", other]

    def at(*arguments):
        return call(*named, *arguments) if place == "before" else call(*arguments, *named)

    made = at("new", "--title", "T", "--instrument", "pcn-readiness").out.strip()
    assert at("rate", made, "G.1.1", 1).quiet
    assert at("summary", made, "--json").json["workshop"]["id"] == made
    assert at("instruments", "show", "pcn-readiness", "--json").json["key"] == "pcn-readiness"
    assert other.exists()
    assert not file.exists()


def test_the_workspace_chosen_in_the_window_is_the_usual_one(call, tmp_path, file):
    chosen = tmp_path / "chosen.pcnwork"
    save_settings(Settings(workspace=str(chosen)))
    assert call("new", "--title", "T", "--instrument", "pcn-readiness").status == 0
    assert chosen.exists()
    assert not file.exists()


@pytest.mark.parametrize(("language", "word"), [("fr", "Synthèse"), ("en", "Summary")])
def test_exports_are_written_in_the_language_asked_for(call, workshop, tmp_path, language, word):
    call("rate", workshop, "G.1.1", 3)
    excel, pdf = tmp_path / "report.xlsx", tmp_path / "report.pdf"
    answer = call("export", workshop, "--excel", excel, "--pdf", pdf, "--lang", language)
    assert answer.status == 0, answer.err
    assert answer.out.splitlines() == [f"Written: {excel}", f"Written: {pdf}"]
    assert zipfile.ZipFile(excel).testzip() is None
    assert openpyxl.load_workbook(excel).sheetnames[0] == word
    assert pypdf.PdfReader(pdf).trailer["/Root"]["/Lang"].startswith(language)


def test_a_report_speaks_the_rooms_language_unless_told(call, workshop, tmp_path, french):
    excel = tmp_path / "report.xlsx"
    assert call("export", workshop, "--excel", excel).out == f"Écrit\u00a0: {excel}\n"
    assert openpyxl.load_workbook(excel).sheetnames[0] == "Summary"


def test_a_sound_workspace_is_said_to_be(call, workshop, file):
    assert call("check").out == f"{file}: sound.\n"


def test_a_backup_comes_back_and_what_it_replaces_is_kept(call, workshop, file, tmp_path):
    copy = tmp_path / "copy.pcnwork"
    call("rate", workshop, "G.1.1", 3)
    assert call("backup", copy).out == f"Written: {copy}\n"
    call("rate", workshop, "G.1.1", 0)
    first, second = call("restore", copy).out.splitlines()
    assert first == f"{file}: backup restored."
    kept = second.removeprefix("Earlier file kept here: ")
    assert record_of(file, workshop).assessments[0].ratings == {"G.1.1": 3}
    with open_workspace(Path(kept), access=Access.READ) as workspace:
        assert workspace.record(workshop).assessments[0].ratings == {"G.1.1": 0}


def test_a_backup_comes_back_on_a_machine_without_a_workspace(call, workshop, file, tmp_path):
    copy, other = tmp_path / "copy.pcnwork", tmp_path / "other.pcnwork"
    call("backup", copy)
    assert call("restore", copy, "--workspace", other).out == f"{other}: backup restored.\n"
    assert record_of(other, workshop).details.title == "Durham, spring"
