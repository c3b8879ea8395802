"""Lists, instruments and results: what is asked of a workspace without changing it."""

import json
from datetime import date, datetime

import pytest

from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import Action, ActionStatus, Choice, ChoiceKind, Quadrant, SwotEntry


def only(parts, code):
    """Return the part with this code."""
    (found,) = (part for part in parts if part["code"] == code)
    return found


def test_the_instruments_are_there_before_any_workspace_and_none_is_made(call, file):
    readiness, supplement = call("instruments", "--json").json
    assert (readiness["key"], supplement["key"]) == ("pcn-readiness", "indigenous-supplement")
    assert readiness["version"] == read_shipped()[0].version
    assert readiness["title"].keys() >= {"fr", "en"}
    assert (readiness["sections"], readiness["dimensions"], readiness["items"]) == (6, 16, 59)
    assert call("workshops", "--json").json == []
    assert not file.exists()


@pytest.mark.parametrize(("locale", "criteria"), [("fr_CA.UTF-8", "59 critères"), ("en_CA.UTF-8", "59 criteria")])
def test_the_list_of_instruments_speaks_the_readers_language(call, monkeypatch, locale, criteria):
    monkeypatch.setenv("LC_ALL", locale)
    line = call("instruments").out.splitlines()[0]
    assert line.startswith("pcn-readiness")
    assert criteria in line


def test_an_instrument_is_shown_whole_in_every_language(call):
    shown = call("instruments", "show", "pcn-readiness", "--json").json
    shipped = read_shipped()[0]
    items = {
        item["code"]: item
        for section in shown["sections"]
        for dimension in section["dimensions"]
        for item in dimension["items"]
    }
    assert items.keys() == shipped.codes
    place = shipped.place("F2.1.4")
    assert items["F2.1.4"]["label"] == dict(place.item.label.entries)
    assert len(items["F2.1.4"]["evidence"]) == len(place.item.evidence)
    assert items["F2.1.4"]["source"]["document"] == place.item.source.document
    assert [level["value"] for level in shown["scales"][0]["levels"]] == [0, 1, 2, 3]
    assert shown["provenance"]["contact"] == shipped.provenance.contact


def test_a_stored_instrument_is_listed_once(call, workshop):
    listed = [one["key"] for one in call("instruments", "--json").json]
    assert listed == [one.key for one in read_shipped()]


def test_criteria_and_the_supplement_name_each_other(call):
    def items(key):
        shown = call("instruments", "show", key, "--json").json
        return shown, {
            item["code"]: item
            for section in shown["sections"]
            for dimension in section["dimensions"]
            for item in dimension["items"]
        }

    _, readiness = items("pcn-readiness")
    shown, supplement = items("indigenous-supplement")
    assert (shown["custody"], shown["complements"]) == ("community", "pcn-readiness")
    assert "Not the IPHCC tool" in shown["notice"]["en"]
    assert readiness["F2.1.4"]["supplement"] == ["S2.2", "S2.4"]
    assert supplement["S2.2"]["links"] == ["F2.1.4", "F2.1.2"]
    assert supplement["S2.2"]["basis"] == "extended"
    assert readiness["F2.1.4"]["basis"] is None


def test_workshops_come_latest_change_first_with_ids_that_fit(call, workshop):
    second = call("new", "--title", "Nipissing", "--instrument", "pcn-readiness", "--scope", "G").out.strip()
    lines = call("workshops").out.splitlines()
    assert [line.split("  ")[-1] for line in lines] == ["Nipissing", "Durham, spring"]
    short = lines[0].split()[0]
    assert second.startswith(short)
    assert len(short) >= 4
    assert call("rate", workshop, "G.1.1", 3).status == 0
    first, _ = call("workshops", "--json").json
    assert first["id"] == workshop
    assert first["coverage"] == {"rated": 1, "applicable": 59}
    assert first["date"] is None
    assert first["language"] == "en"


def test_no_workshop_yet_is_said(call, french):
    assert call("workshops").out == "Aucun atelier pour l’instant.\n"


def test_a_summary_gives_unrounded_figures_and_what_they_stand_on(call, workshop):
    # The worked example of the scoring rules, on F2.1 and F2.2.
    given = {"F2.1.1": 3, "F2.1.2": 2, "F2.1.3": "na", "F2.1.4": 0, "F2.2.1": 3, "F2.2.2": 3, "F2.2.3": "unknown"}
    for code, level in {**given, "F2.2.4": 1}.items():
        assert call("rate", workshop, code, level).quiet
    summary = call("summary", workshop, "--json").json
    assert summary["workshop"]["id"] == workshop
    assert summary["workshop"]["title"] == "Durham, spring"
    (readiness,) = summary["instruments"]
    assert readiness["key"] == "pcn-readiness"
    section = only(readiness["sections"], "F2")
    assert section["percent"] == pytest.approx((500 / 9 + 700 / 9) / 2)
    assert section["coverage"] == {"rated": 6, "applicable": 11}
    assert section["provisional"] is True
    assert section["in_place"] == 3
    dimension = only(section["dimensions"], "F2.1")
    assert dimension["percent"] == pytest.approx(500 / 9)
    assert dimension["coverage"] == {"rated": 3, "applicable": 3}
    assert dimension["provisional"] is False
    assert dimension["in_place"] == 1
    assert [{name: item[name] for name in ("code", "rating", "percent", "actions")} for item in dimension["items"]] == [
        {"code": "F2.1.1", "rating": 3, "percent": 100.0, "actions": 0},
        {"code": "F2.1.2", "rating": 2, "percent": pytest.approx(200 / 3), "actions": 0},
        {"code": "F2.1.3", "rating": "na", "percent": None, "actions": 0},
        {"code": "F2.1.4", "rating": 0, "percent": 0.0, "actions": 0},
    ]
    assert only(only(section["dimensions"], "F2.2")["items"], "F2.2.3")["rating"] == "unknown"
    empty = only(section["dimensions"], "F2.3")
    assert empty["percent"] is None
    assert empty["provisional"] is False
    assert {item["rating"] for item in empty["items"]} == {None}
    assert readiness["percent"] == section["percent"]


def test_a_summary_tells_what_the_room_chose_and_decided(call, file, workshop):
    empty = call("summary", workshop, "--json").json
    assert (empty["closed"], empty["example"]) == (None, False)
    assert (empty["choices"], empty["swot"], empty["actions"]) == ([], [], [])
    key = "pcn-readiness"
    with open_workspace(file) as kept:
        for entry in (
            Choice(new_id(), ChoiceKind.PRIORITY, key, "F2.1", "Avant l’hiver", language="fr"),
            SwotEntry(new_id(), Quadrant.THREAT, "Départs", language="fr"),
            Action("a-1", "Write the charter", key, "F2.1.1", "Dr. Roy", date(2026, 12, 4), language="en"),
            Action(new_id(), "Publish", status=ActionStatus.DONE, language="en"),
        ):
            kept.write_entry(workshop, entry)
        kept.close_workshop(workshop)
    told = call("summary", workshop, "--json").json
    assert datetime.fromisoformat(told["closed"]).tzinfo is not None
    assert told["choices"] == [
        {"kind": "priority", "instrument": key, "code": "F2.1", "reason": "Avant l’hiver", "language": "fr"}
    ]
    assert told["swot"] == [{"quadrant": "threat", "text": "Départs", "language": "fr"}]
    charter, publish = sorted(told["actions"], key=lambda action: action["what"], reverse=True)
    assert charter == {
        "id": "a-1", "what": "Write the charter", "instrument": key, "code": "F2.1.1", "owner": "Dr. Roy",
        "due": "2026-12-04", "priority": "normal", "status": "to-do", "first_step": "", "language": "en",
    }  # fmt: skip
    assert (publish["instrument"], publish["code"], publish["due"], publish["status"]) == (None, None, None, "done")
    section = only(told["instruments"][0]["sections"], "F2")
    counts = {item["code"]: item["actions"] for item in only(section["dimensions"], "F2.1")["items"]}
    assert counts == {"F2.1.1": 1, "F2.1.2": 0, "F2.1.3": 0, "F2.1.4": 0}


def test_what_is_out_of_scope_is_absent_from_the_summary(call):
    made = call("new", "--title", "Short", "--instrument", "pcn-readiness", "--scope", "G.2,F2.1.4").out.strip()
    (readiness,) = call("summary", made, "--json").json["instruments"]
    codes = [
        item["code"]
        for section in readiness["sections"]
        for dimension in section["dimensions"]
        for item in dimension["items"]
    ]
    assert codes == ["G.2.1", "F2.1.4"]
    assert readiness["coverage"] == {"rated": 0, "applicable": 2}


def test_json_is_plain_utf_8(call, workshop):
    out = call("instruments", "show", "pcn-readiness", "--json").out
    assert "é" in out
    assert json.loads(out)["key"] == "pcn-readiness"
