"""Choices, lines of the SWOT and actions: kept whole, told field by field, put back."""

from dataclasses import replace
from datetime import date

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import (
    AlreadyChosen,
    EmptyField,
    NothingToRestore,
    OutOfScope,
    TooManyPriorities,
    UnknownCode,
    UnknownWorkshop,
    WorkshopClosed,
)
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import (
    Action,
    ActionPriority,
    ActionStatus,
    Choice,
    ChoiceKind,
    Quadrant,
    Subject,
    SwotEntry,
)


@pytest.fixture
def workspace(workspace_file):
    with open_workspace(workspace_file, instruments=[instrument()]) as opened:
        yield opened


@pytest.fixture
def made(workspace):
    return workspace.create_workshop(details(), [KEY])


def priority(code, **others):
    return Choice(new_id(), ChoiceKind.PRIORITY, KEY, code, **others)


def action(what="Écrire la charte", **others):
    return Action(new_id(), what, **others)


WHOLE = {
    "instrument": KEY,
    "code": "A.1.1",
    "owner": "Présidence",
    "due": date(2027, 1, 31),
    "priority": ActionPriority.HIGH,
    "status": ActionStatus.UNDER_WAY,
    "first_step": "Lire l’ancienne",
    "language": "en",
}


@pytest.mark.parametrize(
    "entry",
    [
        Choice("c", ChoiceKind.STRENGTH, KEY, "A.2", "Bien rodé", 3, "en"),
        Choice("c", ChoiceKind.PRIORITY, KEY, "B.1.1", "", 0, "fr"),
        SwotEntry("s", Quadrant.OPPORTUNITY, "Nouveau financement", 2, "fr"),
        Action("a", "Écrire", **WHOLE),
        Action("a", "Écrire"),
    ],
    ids=lambda entry: f"{type(entry).__name__}-{entry.language}",
)
def test_an_entry_comes_back_as_it_was_written(workspace, workspace_file, made, entry):
    assert workspace.write_entry(made, entry) is not None
    assert workspace.write_entry(made, entry) is None
    with open_workspace(workspace_file, access=Access.READ) as other:
        record = other.record(made)
    assert (*record.choices, *record.swot, *record.actions) == (entry,)
    assert workspace.remove_entry(made, entry) is not None
    assert workspace.remove_entry(made, entry) is None
    record = workspace.record(made)
    assert (record.choices, record.swot, record.actions) == ((), (), ())


def test_each_field_that_differs_is_a_line_of_history(workspace, made):
    first = action(instrument=KEY, code="A.1.1")
    workspace.write_entry(made, first)
    workspace.write_entry(made, replace(first, owner="Présidence", status=ActionStatus.DONE, due=date(2027, 1, 2)))
    told = [(one.field, one.before, one.after, one.code) for one in workspace.history(made)][:-1]
    assert sorted(told, key=str) == sorted(
        [
            ("kept", None, "Écrire la charte", "A.1.1"),
            ("owner", "", "Présidence", "A.1.1"),
            ("due", None, "2027-01-02", "A.1.1"),
            ("status", "to-do", "done", "A.1.1"),
        ],
        key=str,
    )
    assert {one.subject for one in workspace.history(made)[:-1]} == {Subject.ACTION}
    assert {one.facilitator for one in workspace.history(made)} == {"Animation A"}


def test_one_stay_is_one_line_from_its_first_letter(workspace, made):
    line = SwotEntry(new_id(), Quadrant.STRENGTH, "É")
    for text in ("É", "Équ", "Équipe"):
        workspace.write_entry(made, replace(line, text=text), stay="here")
    told = [(one.field, one.before, one.after) for one in workspace.history(made)][:-1]
    assert told == [("kept", None, "Équipe")]
    workspace.write_entry(made, replace(line, text="Équipes"), stay="later")
    assert workspace.history(made)[0].field == "text"


def test_every_line_of_history_can_be_put_back(workspace, made):
    first = action(**WHOLE)
    workspace.write_entry(made, first)
    workspace.write_entry(made, replace(first, what="Relire", owner="", due=None, status=ActionStatus.DONE))
    workspace.remove_entry(made, first)
    lines = workspace.history(made)
    assert [one.field for one in lines[:5]].count("kept") == 1
    workspace.restore(lines[0].id, side="before")
    (back,) = workspace.record(made).actions
    assert (back.what, back.status) == ("Relire", ActionStatus.DONE)
    for line in lines[1:5]:
        workspace.restore(line.id, side="before")
    assert workspace.record(made).actions == (first,)
    with pytest.raises(NothingToRestore):
        workspace.restore(lines[1].id, side="before")


def test_three_priorities_and_no_fourth_until_one_goes(workspace, made):
    chosen = [priority(code, position=place) for place, code in enumerate(("A.1", "A.2.1", "B.1"))]
    for one in chosen:
        workspace.write_entry(made, one)
    with pytest.raises(TooManyPriorities):
        workspace.write_entry(made, priority("A.2"))
    workspace.write_entry(made, Choice(new_id(), ChoiceKind.STRENGTH, KEY, "A.2"))
    workspace.write_entry(made, replace(chosen[0], reason="Le plus pressant"))
    workspace.remove_entry(made, chosen[1])
    workspace.write_entry(made, priority("A.2"))
    with pytest.raises(TooManyPriorities):
        workspace.write_entry(made, chosen[1])
    assert [one.code for one in workspace.record(made).choices] == ["A.2", "A.1", "A.2", "B.1"]


def test_nothing_is_chosen_twice_as_the_same_thing(workspace, made):
    workspace.write_entry(made, priority("A.1"))
    with pytest.raises(AlreadyChosen):
        workspace.write_entry(made, priority("A.1"))
    assert len(workspace.record(made).choices) == 1


def test_a_choice_that_leaves_the_scope_is_not_shown_and_comes_back_with_it(workspace, made):
    whole = workspace.record(made).assessment(KEY).scope
    for code in ("A.1", "A.2.1", "B.1"):
        workspace.write_entry(made, priority(code))
    workspace.change_scope(made, KEY, frozenset({"A.1.1", "A.2.2"}))
    assert [one.code for one in workspace.record(made).choices] == ["A.1"]
    with pytest.raises(OutOfScope):
        workspace.write_entry(made, priority("B.1.1"))
    workspace.change_scope(made, KEY, whole)
    assert [one.code for one in workspace.record(made).choices] == ["A.1", "A.2.1", "B.1"]


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        (Choice("c", ChoiceKind.STRENGTH, KEY, "Z.9"), UnknownCode),
        (Choice("c", ChoiceKind.STRENGTH, KEY, "A"), UnknownCode),
        (SwotEntry("s", Quadrant.THREAT, "  \n"), EmptyField),
        (SwotEntry("s", Quadrant.THREAT, "Départs", language=" "), EmptyField),
        (Action("a", " "), EmptyField),
        (Action("a", "Écrire", KEY, "A.1"), UnknownCode),
    ],
)
def test_what_is_not_right_is_refused(workspace, made, entry, error):
    with pytest.raises(error) as caught:
        workspace.write_entry(made, entry)
    assert caught.value.sentence("fr") and caught.value.sentence("en")
    assert len(workspace.history(made)) == 1


def test_an_entry_belongs_to_its_workshop(workspace, made):
    other = workspace.create_workshop(details("Autre"), [KEY])
    for entry in (action(), SwotEntry(new_id(), Quadrant.THREAT, "Départs"), priority("A.1")):
        workspace.write_entry(made, entry)
        with pytest.raises(ValueError, match="another workshop"):
            workspace.write_entry(other, entry)
    with pytest.raises(UnknownWorkshop):
        workspace.write_entry("nowhere", action())


def test_owners_are_suggested_the_most_recent_first(workspace, made):
    for owner in ("Présidence", "Coordination", "", "Présidence"):
        workspace.write_entry(made, action(owner=owner))
    assert workspace.owners() == ("Présidence", "Coordination")


def test_a_closed_workshop_takes_no_change_and_opens_again(workspace, made):
    kept = action(owner="Présidence")
    workspace.write_entry(made, kept)
    workspace.rate(made, KEY, "A.1.1", 2)
    assert workspace.close_workshop(made) is not None
    assert workspace.close_workshop(made) is None
    record = workspace.record(made)
    assert record.closed is not None and record.closed_by == "Animation A"
    (line,) = workspace.workshops()
    assert line.closed == record.closed
    attempts = [
        lambda: workspace.rate(made, KEY, "A.1.1", 3),
        lambda: workspace.write_note(made, KEY, "A.1.1", new_id(), "trop tard", "fr"),
        lambda: workspace.change_details(made, details("Autre titre")),
        lambda: workspace.change_scope(made, KEY, frozenset({"A.1.1"})),
        lambda: workspace.write_entry(made, replace(kept, owner="")),
        lambda: workspace.remove_entry(made, kept),
        lambda: workspace.write_entry(made, priority("A.1")),
        lambda: workspace.restore(workspace.history(made)[1].id, side="before"),
    ]
    for attempt in attempts:
        with pytest.raises(WorkshopClosed):
            attempt()
    assert workspace.record(made) == record
    workspace.keep_position(made, KEY, "A.1.2")
    assert workspace.reopen_workshop(made) is not None
    assert workspace.reopen_workshop(made) is None
    assert workspace.record(made).closed is None
    assert workspace.rate(made, KEY, "A.1.1", 3) is not None
    told = [(one.before, one.after) for one in workspace.history(made) if one.subject is Subject.CLOSING]
    assert told == [("closed", None), (None, "closed")]


def test_an_example_says_so(workspace):
    made = workspace.create_workshop(details(), [KEY], example=True)
    assert workspace.record(made).example
    assert workspace.workshops()[0].example
    assert not workspace.record(workspace.duplicate_workshop(made, "Le nôtre")).example
