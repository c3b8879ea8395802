from datetime import date

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import EmptyField, EmptyScope, UnknownCode, UnknownInstrument, UnknownWorkshop
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import Subject, WorkshopDetails

ALL = instrument().codes
FULL = WorkshopDetails(
    title="Référence",
    network="Réseau du Nord",
    region="Nord",
    community="Première Nation",
    day=date(2026, 1, 31),
    place="Salle B",
    facilitator="Animation B",
    language="en",
)


def test_every_detail_is_kept(workspace):
    made = workspace.create_workshop(FULL, [KEY])
    record = workspace.record(made)
    assert record.details == FULL
    assert record.position is None
    (change,) = workspace.history(made)
    assert (change.subject, change.before, change.after) == (Subject.WORKSHOP, None, "Référence")
    assert (change.facilitator, change.at) == ("Animation B", record.changed)


def test_the_scope_is_everything_unless_chosen(workspace):
    whole = workspace.create_workshop(details(), [KEY])
    part = workspace.create_workshop(details(), [KEY], {KEY: frozenset({"A.1.1", "B.1.1"})})
    assert workspace.record(whole).assessment(KEY).scope == ALL
    assert workspace.record(part).assessment(KEY).scope == {"A.1.1", "B.1.1"}


def test_a_workshop_uses_several_instruments_in_the_order_given(workspace):
    workspace.add_instrument(instrument("second"))
    made = workspace.create_workshop(details(), ["second", KEY, "second"], {KEY: frozenset({"A.1.1"})})
    record = workspace.record(made)
    assert [one.instrument for one in record.assessments] == ["second", KEY]
    assert record.assessment("second").scope == ALL
    workspace.rate(made, "second", "A.1.1", 1)
    workspace.rate(made, KEY, "A.1.1", 2)
    record = workspace.record(made)
    assert [dict(one.ratings) for one in record.assessments] == [{"A.1.1": 1}, {"A.1.1": 2}]
    assert workspace.change_scope(made, KEY, frozenset()) is not None
    with pytest.raises(EmptyScope):
        workspace.change_scope(made, "second", frozenset())


@pytest.mark.parametrize(
    ("given", "instruments", "scope", "error"),
    [
        (details(""), [KEY], None, EmptyField),
        (details(" \n"), [KEY], None, EmptyField),
        (details(language=""), [KEY], None, EmptyField),
        (details(), ["other"], None, UnknownInstrument),
        (details(), [KEY], {"other": frozenset({"A.1.1"})}, UnknownInstrument),
        (details(), [KEY], {KEY: frozenset({"A.1.1", "A.1"})}, UnknownCode),
        (details(), [KEY], {KEY: frozenset()}, EmptyScope),
        (details(), [], None, EmptyScope),
    ],
)
def test_what_cannot_be_a_workshop_makes_none(workspace, given, instruments, scope, error):
    with pytest.raises(error):
        workspace.create_workshop(given, instruments, scope)
    assert workspace.workshops() == ()


def test_a_duplicate_has_details_and_scope_and_nothing_else(workspace):
    scope = frozenset({"A.1.1", "A.2.2"})
    first = workspace.create_workshop(FULL, [KEY], {KEY: scope})
    workspace.rate(first, KEY, "A.1.1", 3)
    workspace.write_note(first, KEY, "A.1.1", new_id(), "ici", "fr")
    workspace.keep_position(first, KEY, "A.2.2")
    before = workspace.record(first)
    second = workspace.duplicate_workshop(first, "Suivi")
    record = workspace.record(second)
    assert workspace.record(first) == before
    assert record.details == WorkshopDetails(**{**_fields(FULL), "title": "Suivi", "day": None})
    kept = record.assessment(KEY)
    assert (kept.scope, dict(kept.ratings), kept.notes, record.position) == (scope, {}, (), None)
    assert [change.subject for change in workspace.history(second)] == [Subject.WORKSHOP]
    for given, title, error in [("?", "x", UnknownWorkshop), (first, " ", EmptyField)]:
        with pytest.raises(error):
            workspace.duplicate_workshop(given, title)


def test_each_detail_that_differs_is_a_row(workspace):
    made = workspace.create_workshop(FULL, [KEY])
    changed = WorkshopDetails(**{**_fields(FULL), "day": None, "place": "", "facilitator": "Animation C"})
    last = workspace.change_details(made, changed)
    assert workspace.record(made).details == changed
    rows = workspace.history(made)[:-1]
    assert {(row.field, row.before, row.after) for row in rows} == {
        ("day", "2026-01-31", None),
        ("place", "Salle B", ""),
        ("facilitator", "Animation B", "Animation C"),
    }
    assert last in rows
    assert {row.facilitator for row in rows} == {"Animation C"}
    assert workspace.change_details(made, changed) is None
    assert workspace.history(made)[:-1] == rows


def test_one_stay_in_a_detail_is_one_row(workspace, workshop):
    stay = new_id()
    for title in ("A", "At", "Atelier 2"):
        workspace.change_details(workshop, details(title), stay=stay)
    (row,) = workspace.history(workshop)[:-1]
    assert (row.field, row.before, row.after) == ("title", "Atelier du Nord", "Atelier 2")
    assert workspace.change_details(workshop, details(), stay=stay) is None
    assert len(workspace.history(workshop)) == 1


def test_details_that_cannot_be_kept_change_nothing(workspace, workshop):
    for given, error in [(details(" "), EmptyField), (details(language=" "), EmptyField)]:
        with pytest.raises(error):
            workspace.change_details(workshop, given)
    with pytest.raises(UnknownWorkshop):
        workspace.change_details("?", details())
    assert workspace.record(workshop).details == details()


def test_what_leaves_the_scope_stays_stored(workspace, workshop):
    workspace.rate(workshop, KEY, "B.1.1", 3)
    workspace.write_note(workshop, KEY, "B.1.1", new_id(), "ici", "fr")
    change = workspace.change_scope(workshop, KEY, ALL - {"B.1.1"})
    assert (change.subject, change.instrument) == (Subject.SCOPE, KEY)
    assert change.before == "A.1.1,A.1.2,A.2.1,A.2.2,A.2.3,B.1.1"
    assert change.after == "A.1.1,A.1.2,A.2.1,A.2.2,A.2.3"
    kept = workspace.record(workshop).assessment(KEY)
    assert (kept.scope, dict(kept.ratings), len(kept.notes)) == (ALL - {"B.1.1"}, {"B.1.1": 3}, 1)
    line = workspace.workshops()[0]
    assert (line.rated, line.applicable, line.notes) == (0, 5, 0)
    workspace.change_scope(workshop, KEY, ALL)
    line = workspace.workshops()[0]
    assert (line.rated, line.applicable, line.notes) == (1, 6, 1)


def test_a_scope_that_cannot_be_changes_nothing(workspace, workshop):
    history = workspace.history(workshop)
    assert workspace.change_scope(workshop, KEY, ALL) is None
    for given, key, scope, error in [
        (workshop, KEY, frozenset(), EmptyScope),
        (workshop, KEY, frozenset({"A"}), UnknownCode),
        (workshop, "other", ALL, UnknownInstrument),
        ("?", KEY, ALL, UnknownWorkshop),
    ]:
        with pytest.raises(error):
            workspace.change_scope(given, key, scope)
    assert workspace.record(workshop).assessment(KEY).scope == ALL
    assert workspace.history(workshop) == history


def _fields(given: WorkshopDetails) -> dict[str, object]:
    return {name: getattr(given, name) for name in WorkshopDetails.__dataclass_fields__}


@pytest.mark.parametrize(("field", "french"), [("title", "titre"), ("language", "langue")])
def test_a_blank_field_is_named_in_the_language_of_the_reader(workspace, field, french):
    with pytest.raises(EmptyField) as refused:
        workspace.create_workshop(details(**{field: " "}), [KEY])
    assert f"«\u00a0{french}\u00a0»" in refused.value.sentence("fr")
    assert f"“{field}”" in refused.value.sentence("en")
