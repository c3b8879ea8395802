"""What of a room is in a report, byte for byte: no small group, no quote or name without leave, no unseen vote."""

import re
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.factories import details, instrument

from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.reports.excel import render_excel
from pcn_desktop.reports.files import Progress
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import render_pdf
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import Perspective, Round
from pcn_desktop.workspace.values import AssessmentRecord, Note, NoteKind, NoteMarks, WorkshopRecord

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)
TOOL = instrument()
CODES = ("A.1.1", "A.1.2", "A.2.1")
PEOPLE = tuple(Perspective(one, f"Groupe{one}", names=f"Personne{one}") for one in "xyz")
ANSWERS = (0, 1, 2, 3, *Outside)
ENGLISH = ReportOptions("en", made=WHEN)

COUNTS = st.dictionaries(st.sampled_from(ANSWERS), st.integers(0, 3), max_size=4)
GROUPS = st.dictionaries(st.sampled_from("xyz"), COUNTS, min_size=1)
ROUNDS = st.fixed_dictionaries({code: st.lists(GROUPS, max_size=2) for code in CODES})


def kept(rounds: dict[str, tuple[Round, ...]], notes: tuple[Note, ...] = ()) -> Summary:
    part = AssessmentRecord(TOOL.key, TOOL.version, TOOL.codes, notes=notes, rounds=rounds)
    return summarise([TOOL], WorkshopRecord("w", details(), WHEN, WHEN, None, (part,), perspectives=PEOPLE))


def round_of(number: int, groups: dict, *, shown: bool = True) -> Round:
    cast = {group: sum(counts.values()) for group, counts in groups.items()}
    return Round(number, cast, WHEN if shown else None, counts=groups)


def voted(found: dict) -> Summary:
    return kept({code: tuple(round_of(at, one) for at, one in enumerate(all_, 1)) for code, all_ in found.items()})


def workbook(summary: Summary, options: ReportOptions = ENGLISH) -> bytes:
    return render_excel(summary, options, Progress())


def pages(summary: Summary, options: ReportOptions = ENGLISH) -> str:
    document = PdfReader(BytesIO(render_pdf(summary, options, Progress())))
    return "\n".join(page.extract_text() for page in document.pages)


def everything(summary: Summary, options: ReportOptions) -> str:
    """All that both files say: the parts of the workbook, the pages, and what the PDF holds beside them."""
    with ZipFile(BytesIO(workbook(summary, options))) as package:
        parts = [package.read(name).decode() for name in package.namelist()]
    content = render_pdf(summary, options, Progress())
    streams = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
    for stream in streams:
        try:
            parts.append(zlib.decompress(stream).decode("latin-1"))
        except zlib.error:
            parts.append(stream.decode("latin-1"))
    document = PdfReader(BytesIO(content))
    parts += [page.extract_text() for page in document.pages]
    parts += [str(document.metadata), content.decode("latin-1"), content.decode("utf-16-be", errors="ignore")]
    return "\n".join(parts)


def sheet(content: bytes, name: str) -> list[dict]:
    book = load_workbook(BytesIO(content))
    if name not in book.sheetnames:
        return []
    heads, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def ballots(row: dict) -> int:
    return row["Number of votes"] + row["Not applicable"] + row["Don’t know"]


@settings(deadline=None, max_examples=25)
@given(ROUNDS)
def test_no_small_group_can_be_read_or_worked_out_from_the_workbook(found):
    content = workbook(voted(found))
    whole = {(row["Code"], row["Round"]): row for row in sheet(content, "Votes")}
    shown: dict[tuple, list[dict]] = {}
    for row in sheet(content, "Perspectives"):
        shown.setdefault((row["Code"], row["Round"]), []).append(row)
    for place, rows in shown.items():
        assert whole[place]["Number of votes"] >= 5
        assert all(row["Number of votes"] >= 3 for row in rows)
        left = whole[place]["Number of votes"] - sum(row["Number of votes"] for row in rows)
        others = ballots(whole[place]) - sum(map(ballots, rows))
        assert others == 0 or left >= 3, "what is left over tells a small group"
    for row in whole.values():
        assert row["Number of votes"] is None or (ballots(row) >= 3 and row["Number of votes"] not in {1, 2})


@settings(deadline=None, max_examples=8)
@given(ROUNDS)
def test_the_pages_say_the_same_of_groups_as_the_workbook(found):
    summary = voted(found)
    said = re.findall(r"Groupe(\w): (\d+) votes?, median", pages(summary).replace("\u00a0", " "))
    listed = [
        (row["Perspective"].removeprefix("(FR) Groupe"), str(row["Number of votes"]))
        for row in sheet(workbook(summary), "Perspectives")
    ]
    assert sorted(said) == sorted(listed)


@settings(deadline=None, max_examples=5)
@given(st.lists(st.sampled_from(ANSWERS), min_size=9, max_size=9), st.sampled_from(["fr", "en"]))
def test_a_vote_that_is_not_revealed_changes_no_byte(answers, language):
    options = ReportOptions(language, made=WHEN)

    def summary(voted_for: list) -> Summary:
        groups = {one: {answer: voted_for.count(answer) for answer in ANSWERS} for one in "x"}
        return kept({"A.1.1": (round_of(1, groups, shown=False),)})

    same = summary([0] * 9)
    assert workbook(summary(answers), options) == workbook(same, options)
    assert pages(summary(answers), options) == pages(same, options)
    assert {"fr": ": 9 reçus", "en": ": 9 in"}[language] in pages(same, options).replace("\u00a0", " ")


def spoken(*marks: NoteMarks) -> tuple[Note, ...]:
    return tuple(
        Note(f"n{at}", TOOL.key, "A.1.1", f"parole{at}", "fr", WHEN, WHEN, one) for at, one in enumerate(marks)
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_quote_leaves_with_permission_only(language):
    quote = NoteMarks(NoteKind.QUOTE)
    notes = spoken(quote, replace(quote, permission=True), NoteMarks(NoteKind.BARRIER))
    text = everything(kept({}, notes), ReportOptions(language, made=WHEN))
    assert "parole0" not in text
    assert "parole1" in text
    assert "parole2" in text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_people_are_named_only_when_asked_for(language):
    summary = kept({})
    assert "Personnex" in everything(summary, ReportOptions(language, people=True, made=WHEN))
    assert not re.search("Personne[xyz]", everything(summary, ReportOptions(language)))


def test_what_is_left_out_is_nowhere():
    notes = spoken(NoteMarks(), NoteMarks(NoteKind.PARKED))
    votes = {"A.1.1": (round_of(1, {"x": {2: 5}}),)}
    text = everything(kept(votes, notes), replace(ENGLISH, notes=False, votes=False))
    assert "parole" not in text
    assert "median" not in text.lower()
    assert "The votes were left out." in text
