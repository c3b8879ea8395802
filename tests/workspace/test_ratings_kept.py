from dataclasses import replace

import pytest
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import OutOfScope, UnknownCode, UnknownInstrument, UnknownLevel, UnknownWorkshop
from pcn_desktop.instruments.model import ItemKind
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Subject


def ratings(workspace, workshop):
    return dict(workspace.record(workshop).assessment(KEY).ratings)


@pytest.mark.parametrize("rating", [0, 3, Outside.NOT_APPLICABLE, Outside.UNKNOWN])
def test_a_rating_is_on_disk_when_the_call_returns(workspace, workshop, rating):
    change = workspace.rate(workshop, KEY, "A.1.1", rating)
    with open_workspace(workspace.path, access=Access.READ) as reader:
        assert ratings(reader, workshop) == {"A.1.1": rating}
        assert reader.history(workshop)[0] == change


def test_every_value_may_follow_every_other(workspace, workshop):
    values = [None, 0, 1, 2, 3, Outside.NOT_APPLICABLE, Outside.UNKNOWN]
    now = None
    for value in [*values, *reversed(values), 2, Outside.UNKNOWN, 0, Outside.NOT_APPLICABLE, 3]:
        change = workspace.rate(workshop, KEY, "A.2.1", value)
        assert (change is None) == (value == now)
        if change is not None:
            assert (change.before, change.after) == tuple(None if one is None else str(one) for one in (now, value))
        now = value
        assert ratings(workspace, workshop) == ({} if value is None else {"A.2.1": value})


def test_the_change_says_what_when_who_and_where(workspace, workshop):
    before = workspace.last_commit()
    change = workspace.rate(workshop, KEY, "B.1.1", 2)
    assert (change.subject, change.instrument, change.code) == (Subject.RATING, KEY, "B.1.1")
    assert (change.before, change.after) == (None, "2")
    assert (change.facilitator, change.laptop) == ("Animation A", workspace.laptop)
    assert before <= change.at <= workspace.last_commit()
    assert workspace.record(workshop).changed == change.at


def test_nothing_changed_leaves_no_trace(workspace, workshop):
    workspace.rate(workshop, KEY, "A.1.1", 1)
    state = workspace.history(workshop), workspace.record(workshop), workspace.last_commit()
    assert workspace.rate(workshop, KEY, "A.1.1", 1) is None
    assert workspace.rate(workshop, KEY, "A.1.2", None) is None
    assert (workspace.history(workshop), workspace.record(workshop), workspace.last_commit()) == state


@pytest.mark.parametrize(
    ("spot", "rating", "error"),
    [
        (("?", KEY, "A.1.1"), 1, UnknownWorkshop),
        ((None, "other", "A.1.1"), 1, UnknownInstrument),
        ((None, KEY, "A.1"), 1, UnknownCode),
        ((None, KEY, "Z.9"), None, UnknownCode),
        ((None, KEY, "A.1.1"), 4, UnknownLevel),
        ((None, KEY, "A.1.1"), -1, UnknownLevel),
        ((None, KEY, "B.1.1"), 1, OutOfScope),
    ],
)
def test_what_cannot_be_rated_is_refused_and_changes_nothing(workspace, workshop, spot, rating, error):
    workspace.change_scope(workshop, KEY, instrument().codes - {"B.1.1"})
    state = workspace.history(workshop), workspace.record(workshop)
    given, *rest = spot
    with pytest.raises(error) as caught:
        workspace.rate(given or workshop, *rest, rating)
    assert caught.value.sentence("fr") != caught.value.sentence("en")
    assert (workspace.history(workshop), workspace.record(workshop)) == state
    assert workspace.rate(workshop, KEY, "A.1.1", 1) is not None


def test_the_level_error_names_what_is_possible(workspace, workshop):
    with pytest.raises(UnknownLevel, match="0, 1, 2, 3, na, unknown"):
        workspace.rate(workshop, KEY, "A.1.1", 7)


def test_two_workshops_share_nothing(workspace, workshop):
    other = workspace.create_workshop(details("Autre"), [KEY])
    workspace.rate(workshop, KEY, "A.1.1", 3)
    workspace.write_note(workshop, KEY, "A.1.1", new_id(), "ici", "fr")
    assert ratings(workspace, other) == {}
    assert workspace.record(other).assessment(KEY).notes == ()
    assert [change.subject for change in workspace.history(other)] == [Subject.WORKSHOP]


def test_the_place_is_kept_without_history(workspace, workshop):
    state = workspace.history(workshop), workspace.record(workshop).changed
    workspace.keep_position(workshop, KEY, "A.2.3")
    workspace.keep_position(workshop, KEY, "A.2.3")
    assert (workspace.history(workshop), workspace.record(workshop).changed) == state
    with open_workspace(workspace.path, access=Access.READ) as reader:
        assert reader.record(workshop).position == (KEY, "A.2.3")
    for given, code, error in [(workshop, "A.9", UnknownCode), ("?", "A.1.1", UnknownWorkshop)]:
        with pytest.raises(error):
            workspace.keep_position(given, KEY, code)


def test_only_items_to_rate_are_rated(workspace):
    first = instrument("guide")
    section = first.sections[1]
    dimension = section.dimensions[0]
    prompt = replace(dimension.items[0], code="B.1.2", kind=ItemKind.PROMPT, scale="")
    dimension = replace(dimension, items=(*dimension.items, prompt))
    workspace.add_instrument(replace(first, sections=(first.sections[0], replace(section, dimensions=(dimension,)))))
    made = workspace.create_workshop(details(), ["guide"])
    with pytest.raises(UnknownCode):
        workspace.rate(made, "guide", "B.1.2", 1)
    assert workspace.write_note(made, "guide", "B.1.2", new_id(), "on en a parlé", "fr") is not None
    (line,) = workspace.workshops()
    assert (line.applicable, line.notes) == (6, 1)
    with pytest.raises(KeyError):
        workspace.record(made).assessment(KEY)
