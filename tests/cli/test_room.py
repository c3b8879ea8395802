"""Votes, consensus and marked notes: what the commands keep, and what they may say of them."""

import io
import json
import re
import zipfile

import pypdf
import pytest

from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.store import Access, open_workspace
from pcn_desktop.workspace.values import NoteKind, Sorting, Subject

KEY, CODE = "pcn-readiness", "F2.1.4"
ROUND = {
    "round", "revealed", "counts", "na", "unknown", "n", "median", "low", "high", "at_median", "in_region", "verdict",
    "by_perspective",
}  # fmt: skip


def item_of(summary, code=CODE):
    """Return a criterion of a summary."""
    (found,) = (
        item
        for part in summary["instruments"]
        for section in part["sections"]
        for dimension in section["dimensions"]
        for item in dimension["items"]
        if item["code"] == code
    )
    return found


@pytest.fixture
def item(call, workshop):
    """Read a criterion back, as the summary gives it."""

    def item(*more, code=CODE):
        return item_of(call("summary", workshop, "--json", *more).json, code)

    return item


def record_of(file, workshop):
    with open_workspace(file, access=Access.READ) as workspace:
        return workspace.record(workshop)


def perspectives(file, workshop):
    return [one.name for one in record_of(file, workshop).perspectives]


def test_votes_wait_unseen_and_are_shown_at_the_reveal(call, workshop, item):
    assert call("vote", workshop, CODE, "0:1", "1:2", "2:6", "3:3").out == "Round 1: 12 in.\n"
    assert item()["rounds"] == [{"round": 1, "revealed": False, "n": 12}]
    revealed = call("reveal", workshop, CODE)
    assert revealed.out == "Round 1: n 12, median 2, agreement\n0:1 1:2 2:6 3:3 na:0 unknown:0\n"
    (votes,) = item()["rounds"]
    assert votes.keys() == ROUND
    assert votes == {
        "round": 1, "revealed": True, "counts": {"0": 1, "1": 2, "2": 6, "3": 3}, "na": 0, "unknown": 0, "n": 12,
        "median": 2.0, "low": 0, "high": 3, "at_median": 0.5, "in_region": 0.75, "verdict": "agreement",
        "by_perspective": {},
    }  # fmt: skip
    assert call("reveal", workshop, CODE) == revealed


def test_the_reveal_speaks_french_too(call, workshop, french):
    assert call("vote", workshop, CODE, "0:4", "1:1", "2:1", "3:4", "na:2", "unknown:1").out == (
        "Tour 1, bulletins reçus\u00a0: 13.\n"
    )
    assert call("reveal", workshop, CODE).out == (
        "Tour 1\u00a0: n 10, médiane 1,5, partage\n0:4 1:1 2:1 3:4 na:2 unknown:1\n"
    )


def test_under_five_votes_there_is_no_verdict(call, workshop, item):
    call("vote", workshop, CODE, "2:2", "3:2")
    assert call("reveal", workshop, CODE).out.startswith("Round 1: n 4, median 2.5, no verdict\n")
    assert item()["rounds"][0]["verdict"] is None


def test_votes_given_again_replace_those_that_wait(call, workshop, item):
    call("vote", workshop, CODE, "0:5", "1:5")
    assert call("vote", workshop, CODE, "3:4", "unknown:3").out == "Round 1: 7 in.\n"
    call("reveal", workshop, CODE)
    (votes,) = item()["rounds"]
    assert (votes["counts"], votes["n"], votes["unknown"]) == ({"0": 0, "1": 0, "2": 0, "3": 4}, 4, 3)


def test_how_many_are_expected_is_said_where_heads_were_counted(call, workshop, file):
    with open_workspace(file) as workspace:
        workspace.write_entry(workshop, Perspective("p-1", "Clinicians", people=12, language="en"))
        workspace.write_entry(workshop, Perspective("p-2", "Patients", people=8, language="en", position=1))
        workspace.write_entry(workshop, Perspective("p-3", "Community", people=4, community=True, position=2))
    assert call("vote", workshop, CODE, "2:9", "--perspective", "Clinicians").out == "Round 1: 9 of 20 in.\n"
    assert call("vote", workshop, CODE, "1:8", "--perspective", "Patients").out == "Round 1: 17 of 20 in.\n"


def test_a_perspective_is_found_by_its_name_and_made_when_it_is_new(call, workshop, file):
    for name in ("Clinicians", "CLINICIANS", " clinicians ", "Patients & <families>"):
        assert call("vote", workshop, CODE, "2:4", "--perspective", name).status == 0
    assert perspectives(file, workshop) == ["Clinicians", "Patients & <families>"]
    assert [one.language for one in record_of(file, workshop).perspectives] == ["en", "en"]
    call("reveal", workshop, CODE)
    assert call("summary", workshop, "--json").json
    assert item_of(call("summary", workshop, "--json").json)["rounds"][0]["by_perspective"].keys() == {
        "Clinicians", "Patients & <families>",
    }  # fmt: skip


def test_each_perspective_has_its_figures(call, workshop, item):
    call("vote", workshop, CODE, "0:3", "--perspective", "Patients")
    call("vote", workshop, CODE, "3:5", "na:1", "--perspective", "Clinicians")
    call("reveal", workshop, CODE)
    groups = item()["rounds"][0]["by_perspective"]
    assert list(groups) == ["Patients", "Clinicians"]
    assert groups["Clinicians"] == {
        "counts": {"0": 0, "1": 0, "2": 0, "3": 5}, "na": 1, "unknown": 0, "n": 5, "median": 3.0, "low": 3, "high": 3,
        "at_median": 1.0, "in_region": 1.0, "verdict": "agreement",
    }  # fmt: skip


def test_small_groups_show_in_private_only(call, workshop, item):
    call("vote", workshop, CODE, "0:2", "--perspective", "Patients")
    call("vote", workshop, CODE, "3:6", "--perspective", "Clinicians")
    call("reveal", workshop, CODE)
    # With one perspective shown, the other's two votes would be what is left of the whole.
    assert item()["rounds"][0]["by_perspective"] == {}
    assert item()["rounds"][0]["n"] == 8
    assert item("--private")["rounds"][0]["by_perspective"].keys() == {"Patients", "Clinicians"}


def test_two_votes_in_all_are_printed_in_private_only(call, workshop, item):
    call("vote", workshop, CODE, "0:1", "3:1")
    assert (
        call("reveal", workshop, CODE).out == "Round 1: revealed. Fewer than three votes: they are not printed here.\n"
    )
    (votes,) = item()["rounds"]
    assert votes.keys() == ROUND
    assert {votes[name] for name in ROUND - {"round", "revealed", "by_perspective"}} == {None}
    assert item("--private")["rounds"][0]["counts"]["3"] == 1


def test_another_round_keeps_the_first(call, workshop, item):
    call("vote", workshop, CODE, "0:4", "3:4")
    call("reveal", workshop, CODE)
    assert call("vote", workshop, CODE, "2:8", "--new-round").out == "Round 2: 8 in.\n"
    first, second = item()["rounds"]
    assert (first["verdict"], second) == ("split", {"round": 2, "revealed": False, "n": 8})
    call("reveal", workshop, CODE)
    assert [one["verdict"] for one in item()["rounds"]] == ["split", "agreement"]


def test_revealed_votes_are_corrected_and_it_is_said_and_recorded(call, workshop, item, file):
    call("vote", workshop, CODE, "2:5")
    call("reveal", workshop, CODE)
    corrected = call("vote", workshop, CODE, "2:5", "3:1")
    assert corrected.out == ("Round 1 is revealed: this is a correction, marked as one and recorded in the history.\n")
    assert item()["rounds"][0]["n"] == 6
    assert call("reveal", workshop, CODE).out.endswith("These votes were corrected after they were revealed.\n")
    assert "nothing has changed" in call("vote", workshop, CODE, "2:5", "3:1").out
    assert record_of(file, workshop).assessments[0].rounds[CODE][0].corrected
    with open_workspace(file, access=Access.READ) as workspace:
        told = [one for one in workspace.history(workshop) if one.subject is Subject.VOTES]
    assert [one.field for one in told] == ["corrected", "revealed", "cast"]


@pytest.mark.parametrize(
    ("votes", "named"),
    [
        (["4:1"], "4"),
        (["clear:1"], "clear"),
        (["²:1"], "²"),
        ([":3"], "na"),
        (["2"], "2"),
        (["2:"], "2:"),
        (["2:-1"], "2:-1"),
        (["2:1.5"], "2:1.5"),
        (["2:٣"], "2:"),
        (["2:10000"], "9999"),
        (["2:" + "9" * 400], "9999"),
        (["2:1", "2:1"], "2:1"),
        (["1:1", "2:6", "x"], "x"),
        (["2:1:1"], "2:1:1"),
    ],
    ids=lambda value: " ".join(value)[:12] if isinstance(value, list) else "",
)
def test_what_cannot_be_votes_is_named_and_changes_nothing(call, workshop, file, monkeypatch, votes, named):
    before = call("summary", workshop, "--json").out
    sentences = []
    for locale in ("en_CA.UTF-8", "fr_CA.UTF-8"):
        monkeypatch.setenv("LC_ALL", locale)
        sentences.append(call("vote", workshop, CODE, *votes, "--perspective", "Nobody").sentence)
    assert all(named in sentence for sentence in sentences)
    assert sentences[0] != sentences[1]
    assert call("summary", workshop, "--json").out == before
    assert perspectives(file, workshop) == []


@pytest.mark.parametrize("command", [["vote", "ID", "X9", "2:1"], ["reveal", "ID", "X9"], ["vote", "ID", "F2", "2:1"]])
def test_a_code_that_is_none_is_named(call, workshop, command):
    assert command[2] in call(*(workshop if part == "ID" else part for part in command)).sentence


def test_what_cannot_be_done_with_votes_is_said(call, workshop, file):
    assert CODE in call("reveal", workshop, CODE).sentence
    assert CODE in call("vote", workshop, CODE, "2:1", "--new-round", "--perspective", "Early").sentence
    call("vote", workshop, CODE, "2:5")
    assert "not revealed" in call("vote", workshop, CODE, "2:1", "--new-round", "--perspective", "Early").sentence
    assert "name" in call("vote", workshop, CODE, "2:1", "--perspective", "  ").sentence
    assert perspectives(file, workshop) == []
    with open_workspace(file) as workspace:
        workspace.write_entry(workshop, Perspective("p-1", "Elders", community=True))
    assert "Elders" in call("vote", workshop, CODE, "2:1", "--perspective", "elders").sentence


def test_the_supplement_is_not_voted_on_in_the_workspace(call):
    made = call("new", "--title", "T", "--instrument", KEY, "indigenous-supplement").out.strip()
    assert "S1.1" in call("vote", made, "S1.1", "2:5").sentence


def test_a_criterion_out_of_scope_is_refused(call, file):
    made = call("new", "--title", "T", "--instrument", KEY, "--scope", "F5").out.strip()
    assert CODE in call("vote", made, CODE, "2:5", "--perspective", "New").sentence
    assert perspectives(file, made) == []


def test_a_closed_workshop_takes_no_vote(call, workshop, file):
    call("vote", workshop, CODE, "2:5")
    with open_workspace(file) as workspace:
        workspace.close_workshop(workshop)
    for command in (
        ("vote", workshop, CODE, "3:5"),
        ("vote", workshop, CODE, "3:5", "--perspective", "Late"),
        ("vote", workshop, "G.1.1", "3:5"),
        ("reveal", workshop, CODE),
        ("rate", workshop, CODE, "2", "--reason", "Late"),
    ):
        assert "closed" in call(*command).sentence
    assert perspectives(file, workshop) == []


BALLOTS = {
    "low": (["0:7", "1:2"], ["3:3"]),
    "high": (["2:4", "3:4", "na:1"], ["0:1", "unknown:2"]),
}
"""Two rooms that answered otherwise, with as many ballots."""
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+Z]+|\d{1,2}:\d\d\s[ap]\.m\.|\d\d:\d\d")
"""A moment, as files, reports and lists write it: the two rooms may vote in different minutes."""


def told_of(call, folder, room):
    """Vote in a workspace of its own; return everything that commands then say, before the reveal."""
    place = folder / "room.pcnwork"

    def at(*arguments):
        answer = call(*arguments, "--workspace", place)
        assert answer.status == 0, answer.err
        return answer.out + answer.err

    made = at("new", "--title", "T", "--instrument", KEY, "--scope", "F2.1", "--lang", "en").strip()
    told = [at("vote", made, CODE, *room[0], "--perspective", "Patients")]
    told += [at("vote", made, CODE, *room[1], "--perspective", "Clinicians")]
    told += [at("summary", made, "--json"), at("summary", made, "--json", "--private"), at("workshops", "--json")]
    told += [
        at("workshops").split("  ", 1)[1],
        at("check"),
        call("vote", made, CODE, "2:1", "--new-round", "--workspace", place).err,
    ]
    excel, pdf = folder / "room.xlsx", folder / "room.pdf"
    at("export", made, "--excel", excel, "--pdf", pdf)
    told += ["".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)]
    with zipfile.ZipFile(io.BytesIO(excel.read_bytes())) as book:
        told += [book.read(part).decode("utf-8") for part in sorted(book.namelist()) if "worksheets" in part]
        told += [book.read(part).decode("utf-8") for part in sorted(book.namelist()) if "charts/chart" in part]
    with open_workspace(place, access=Access.READ) as workspace:
        history = workspace.history(made)
        told += [json.dumps([one.subject, one.field, one.code, one.before, one.after]) for one in history]
    return made, told


def test_until_the_reveal_nothing_tells_what_was_voted(call, tmp_path):
    said = []
    for name, room in BALLOTS.items():
        folder = tmp_path / name
        folder.mkdir()
        made, told = told_of(call, folder, room)
        assert told[1] == "Round 1: 12 in.\n"
        plain = [text.replace(made, "ID").replace(str(folder), "FOLDER") for text in told]
        said.append([_WHEN.sub("WHEN", text) for text in plain])
    for one, other in zip(*said, strict=True):
        assert one == other


def test_a_rating_has_its_reason_and_dissent(call, workshop, item):
    assert (item()["reason"], item()["dissent"]) == (None, None)
    assert call("rate", workshop, CODE, 2, "--reason", "A lead since May", "--dissent", "Two see a title only").quiet
    assert (item()["rating"], item()["reason"], item()["dissent"]) == (2, "A lead since May", "Two see a title only")
    assert call("rate", workshop, CODE, 3, "--dissent", "").quiet
    assert (item()["rating"], item()["reason"], item()["dissent"]) == (3, "A lead since May", None)
    assert call("rate", workshop, CODE, 3).quiet
    assert item()["reason"] == "A lead since May"
    assert call("rate", workshop, CODE, 9, "--reason", "Not kept").sentence
    assert item()["reason"] == "A lead since May"


def test_notes_bear_their_marks_and_quotes_wait_for_permission(call, workshop, item, file):
    assert call(
        "note", workshop, CODE, "Pas de relève", "--kind", "barrier", "--sorting", "modify", "--lang", "fr"
    ).quiet
    assert call("note", workshop, CODE, "“We were not asked”", "--kind", "quote").quiet
    assert call("note", workshop, CODE, "“We were heard”", "--kind", "quote", "--permission").quiet
    assert call("note", workshop, CODE, "Plain").quiet
    shown, kept = item()["notes"], item("--private")["notes"]
    assert {
        "text": "Pas de relève", "language": "fr", "kind": "barrier", "sorting": "modify", "permission": False,
    } in shown  # fmt: skip
    assert {note["text"] for note in shown} == {"Pas de relève", "“We were heard”", "Plain"}
    assert {note["text"] for note in kept} == {"Pas de relève", "“We were heard”", "Plain", "“We were not asked”"}
    marks = {note.text: note.marks for note in record_of(file, workshop).assessments[0].notes}
    assert marks["Plain"].kind is NoteKind.REMARK
    assert marks["Pas de relève"].sorting is Sorting.MODIFY
    assert marks["“We were heard”"].permission


def test_a_quote_without_permission_stays_out_of_exports(call, workshop, tmp_path):
    call("note", workshop, CODE, "zibeline", "--kind", "quote")
    call("note", workshop, CODE, "belette", "--kind", "quote", "--permission")
    excel = tmp_path / "report.xlsx"
    assert call("export", workshop, "--excel", excel).status == 0
    with zipfile.ZipFile(excel) as book:
        content = "".join(book.read(part).decode("utf-8", "replace") for part in book.namelist())
    assert "belette" in content
    assert "zibeline" not in content


@pytest.mark.parametrize(
    "arguments",
    [
        ["vote", "id", "code"],
        ["vote", "id", "code", "-1:3"],
        ["vote", "id", "code", "2:1", "--perspective"],
        ["reveal", "id"],
        ["reveal", "id", "code", "more"],
        ["rate", "id", "code", "1", "--reason"],
        ["note", "id", "code", "text", "--kind", "poem"],
        ["note", "id", "code", "text", "--sorting", "préciser"],
        ["note", "id", "code", "text", "--lang", "iu"],
        ["note", "id", "code", "text", "--permission"],
        ["note", "id", "code", "text", "--kind", "remark", "--permission"],
        ["note", "id", "code", "text", "--kind", "quote", "--vault", "v", "--passphrase-file", "-"],
        ["rate", "id", "code", "1", "--dissent", "t", "--vault", "v", "--passphrase-file", "-"],
        ["summary", "id", "--private"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(call, monkeypatch, file, arguments):
    english = call(*arguments).usage
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert call(*arguments).usage != english
    assert not file.exists()
