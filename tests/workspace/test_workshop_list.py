import sqlite3
from datetime import date

import pytest
import sqlalchemy as sa
from tests import crowd
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import AmbiguousWorkshop, UnknownWorkshop
from pcn_desktop.workspace import listing, schema
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.store import new_id, open_workspace


def test_lines_count_what_is_in_scope_and_applies(workspace, workshop):
    workspace.rate(workshop, KEY, "A.1.1", 0)
    workspace.rate(workshop, KEY, "A.1.2", Outside.NOT_APPLICABLE)
    workspace.rate(workshop, KEY, "A.2.1", Outside.UNKNOWN)
    workspace.rate(workshop, KEY, "B.1.1", 3)
    workspace.write_note(workshop, KEY, "A.1.1", new_id(), "un", "fr")
    workspace.write_note(workshop, KEY, "A.1.1", new_id(), "deux", "fr")
    workspace.change_scope(workshop, KEY, instrument().codes - {"B.1.1"})
    (line,) = workspace.workshops()
    assert (line.id, line.details) == (workshop, details())
    assert (line.rated, line.applicable, line.notes) == (1, 4, 2)
    assert line.changed == workspace.record(workshop).changed


def test_the_list_agrees_with_the_records(workspace):
    codes = sorted(instrument().codes)
    for place in range(6):
        made = workspace.create_workshop(details(f"no {place}"), [KEY], {KEY: frozenset(codes[: place + 1])})
        for code in codes[:place]:
            workspace.rate(made, KEY, code, Outside.NOT_APPLICABLE if code.endswith("2") else 2)
    for line in workspace.workshops():
        kept = workspace.record(line.id).assessment(KEY)
        ratings = [kept.ratings.get(code) for code in kept.scope]
        assert line.applicable == sum(one is not Outside.NOT_APPLICABLE for one in ratings)
        assert line.rated == sum(isinstance(one, int) for one in ratings)


def test_most_recently_changed_first(workspace):
    first, second, third = (workspace.create_workshop(details(f"no {n}"), [KEY]) for n in range(3))
    assert [line.id for line in workspace.workshops()] == [third, second, first]
    workspace.rate(first, KEY, "A.1.1", 1)
    workspace.keep_position(second, KEY, "A.1.1")
    assert [line.id for line in workspace.workshops()] == [first, third, second]


@pytest.mark.parametrize("only", [None, ["a", "b"]])
def test_the_list_takes_one_query_however_many_workshops(workspace_file, monkeypatch, only):
    asked = []
    connect = sqlite3.connect

    def listening(*args, **options):
        raw = connect(*args, **options)
        raw.set_trace_callback(asked.append)
        return raw

    monkeypatch.setattr(sqlite3, "connect", listening)
    with open_workspace(workspace_file, instruments=[instrument()]) as workspace:
        counts = []
        for _ in range(3):
            for _ in range(4):
                workspace.create_workshop(details(), [KEY])
            asked.clear()
            workspace.workshops(only)
            counts.append(sum(one.lstrip().upper().startswith("SELECT") for one in asked))
    assert counts == [1, 1, 1]


def test_a_workshop_is_found_by_any_prefix_that_only_it_has(workspace):
    made = [workspace.create_workshop(details(), [KEY]) for _ in range(30)]
    short = workspace.short_ids()
    assert set(short) == set(made)
    for one in made:
        assert one.startswith(short[one])
        assert len(short[one]) >= 4
        assert workspace.find(short[one]) == workspace.find(one) == workspace.find(f" {short[one].upper()} ") == one
    for nothing in ("", "  ", "zzzz", made[0] + "0", "%", "_"):
        with pytest.raises(UnknownWorkshop):
            workspace.find(nothing)
    first_letters = [one[0] for one in made]
    shared = next(letter for letter in first_letters if first_letters.count(letter) > 1)
    with pytest.raises(AmbiguousWorkshop) as caught:
        workspace.find(shared)
    assert all(name in str(caught.value) for one, name in short.items() if one[0] == shared)


def test_short_ids_grow_where_two_ids_are_alike():
    ids = ["abcdef-1", "abcdef-2", "abcxyz-1", "zzzzzz-1"]
    assert listing.shorten(ids) == {
        "abcdef-1": "abcdef-1",
        "abcdef-2": "abcdef-2",
        "abcxyz-1": "abcx",
        "zzzzzz-1": "zzzz",
    }


def test_an_id_that_begins_another_is_found_by_its_whole_self(workspace):
    with workspace._link.writing() as connection:
        for own in ("abcd", "abcdef"):
            moment = "2026-01-31T14:05:09.000000Z"
            row = {"id": own, "created": moment, "changed": moment, "title": own, "language": "fr"}
            blank = dict.fromkeys(("network", "region", "community", "place", "facilitator"), "")
            connection.execute(schema.workshops.insert(), row | blank)
    assert (workspace.find("abcd"), workspace.find("abcde")) == ("abcd", "abcdef")


def test_some_lines_are_the_same_as_among_all(workspace_file):
    made = crowd.fill(workspace_file, 12, instrument=instrument())
    with open_workspace(workspace_file) as workspace:
        lines = workspace.workshops()
        assert [line.id for line in lines] == list(workspace.workshop_ids()) == made[::-1]
        assert sum(line.rated for line in lines) > 0 < sum(line.notes for line in lines)
        assert workspace.workshops([made[3], "?", made[7]]) == (lines[4], lines[8])
        assert workspace.workshops([]) == ()
        for line in lines:
            kept = workspace.record(line.id).assessment(KEY)
            assert line.rated == sum(isinstance(one, int) for one in kept.ratings.values())
            assert line.notes == len(kept.notes)


def test_read_again_only_what_changed_is_read(workspace_file):
    made = crowd.fill(workspace_file, 40, instrument=instrument())
    with open_workspace(workspace_file) as workspace:
        for read in (workspace.workshop_ids, workspace.workshop_keys):
            assert len(read()) == 40
        fresh = workspace.create_workshop(details("Neuf"), [KEY])
        workspace.rate(made[7], KEY, "A.1.1", 1)
        workspace.change_details(made[9], details("Renommé"))
        rows = []
        workspace._link._raw.set_trace_callback(rows.append)
        order = [made[9], made[7], fresh, *(one for one in made[::-1] if one not in (made[9], made[7]))]
        assert list(workspace.workshop_ids()) == [key.id for key in workspace.workshop_keys()] == order
        assert order == [line.id for line in workspace.workshops()]
        titles = [key.title for key in workspace.workshop_keys()[:3]]
        assert titles == [line.details.title for line in workspace.workshops()[:3]]
        assert titles[0] == "Renommé"
        asked = [one for one in rows if "changed >=" in one]
        assert len(asked) == 3
        assert not any("changed >= ''" in one for one in asked)


def test_a_deleted_workshop_leaves_the_list(workspace):
    made = [workspace.create_workshop(details(f"no {n}"), [KEY]) for n in range(4)]
    assert len(workspace.workshop_ids()) == len(workspace.workshop_keys()) == 4
    with workspace._link.writing() as connection:
        for table in (schema.scope_items, schema.ratings, schema.notes):
            connection.execute(table.delete().where(table.c.assessment_id.in_(_assessments(made[2]))))
        for table in (schema.assessments, schema.history):
            connection.execute(table.delete().where(table.c.workshop_id == made[2]))
        connection.execute(schema.workshops.delete().where(schema.workshops.c.id == made[2]))
    fresh = workspace.create_workshop(details("Neuf"), [KEY])
    assert list(workspace.workshop_ids()) == [fresh, made[3], made[1], made[0]]
    assert [key.id for key in workspace.workshop_keys()] == [fresh, made[3], made[1], made[0]]


def _assessments(workshop):
    return sa.select(schema.assessments.c.id).where(schema.assessments.c.workshop_id == workshop)


def test_keys_say_what_the_lines_say(workspace, workshop):
    other = workspace.create_workshop(
        details("Réunion", network="Réseau", region="Nord", community="Baie", place="Salle", day=date(2026, 5, 4)),
        [KEY],
        example=True,
    )
    workspace.close_workshop(workshop)
    first, second = workspace.workshop_keys()
    assert (first.id, first.title, first.day, first.closed) == (workshop, details().title, "", True)
    assert second.texts == ("Réunion", "Réseau", "Nord", "Baie", "Salle", "Animation A", "2026-05-04")
    assert (second.id, second.closed, second.example) == (other, False, True)
    assert first.changed > second.changed
    assert [first.id, second.id] == list(workspace.workshop_ids())


def test_an_unknown_workshop_has_no_record(workspace):
    with pytest.raises(UnknownWorkshop):
        workspace.record("?")
