"""History: newest first, never changed by restoring, able to put back every earlier value."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import NothingToRestore, OutOfScope
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import Subject

ALL = instrument().codes


def test_newest_first_and_by_criterion(workspace, workshop):
    for code, level in [("A.1.1", 1), ("A.1.2", 2), ("A.1.1", 3)]:
        workspace.rate(workshop, KEY, code, level)
    assert [change.after for change in workspace.history(workshop)] == ["3", "2", "1", "Atelier du Nord"]
    assert [change.after for change in workspace.history(workshop, instrument=KEY, code="A.1.1")] == ["3", "1"]
    assert [change.after for change in workspace.history(workshop, instrument=KEY, limit=2)] == ["3", "2"]
    assert workspace.history(workshop, instrument="other") == ()
    assert workspace.history("?") == ()


def test_the_order_does_not_trust_the_clock(workspace, workshop, monkeypatch):
    from datetime import UTC, datetime

    workspace.rate(workshop, KEY, "A.1.1", 1)
    monkeypatch.setattr("pcn_desktop.workspace.history.now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    workspace.rate(workshop, KEY, "A.1.1", 2)
    assert [change.after for change in workspace.history(workshop, code="A.1.1")] == ["2", "1"]


def test_an_earlier_rating_is_put_back_as_a_new_change_after_a_restart(workspace_file):
    with open_workspace(workspace_file, instruments=[instrument()]) as workspace:
        workshop = workspace.create_workshop(details(), [KEY])
        for rating in (2, Outside.NOT_APPLICABLE, None, 0):
            workspace.rate(workshop, KEY, "A.1.1", rating)
    with open_workspace(workspace_file) as workspace:
        rows = workspace.history(workshop)
        for row in rows[:-1]:
            for side in ("before", "after"):
                wanted = getattr(row, side)
                present = workspace.record(workshop).assessment(KEY).ratings.get("A.1.1")
                if wanted == (None if present is None else str(present)):
                    with pytest.raises(NothingToRestore):
                        workspace.restore(row.id, side=side)
                else:
                    made = workspace.restore(row.id, side=side)
                    assert (made.subject, made.after) == (Subject.RATING, wanted)
                    assert workspace.history(workshop)[0] == made
        assert workspace.history(workshop)[-len(rows) :] == rows


def test_a_removed_note_comes_back_whole(workspace, workshop):
    note = new_id()
    workspace.write_note(workshop, KEY, "A.1.1", note, "d'abord", "fr")
    (first,) = workspace.record(workshop).assessment(KEY).notes
    removed = workspace.write_note(workshop, KEY, "A.1.1", note, "", "en")
    made = workspace.restore(removed.id, side="before")
    (back,) = workspace.record(workshop).assessment(KEY).notes
    assert (made.before, made.after) == (None, "d'abord")
    assert (back.id, back.text, back.language, back.created) == (first.id, "d'abord", "fr", first.created)
    workspace.restore(removed.id, side="after")
    assert workspace.record(workshop).assessment(KEY).notes == ()


def test_details_and_scope_come_back(workspace, workshop):
    first = workspace.record(workshop)
    workspace.change_details(workshop, details("Autre", region="Nord", day=None))
    workspace.change_scope(workshop, KEY, frozenset({"A.1.1"}))
    for row in workspace.history(workshop)[:-1]:
        workspace.restore(row.id, side="before")
    now = workspace.record(workshop)
    assert (now.details, now.assessments) == (first.details, first.assessments)


def test_what_cannot_be_put_back(workspace, workshop):
    (created,) = workspace.history(workshop)
    rated = workspace.rate(workshop, KEY, "A.1.1", 1)
    workspace.rate(workshop, KEY, "A.1.1", 2)
    workspace.change_scope(workshop, KEY, ALL - {"A.1.1"})
    for change, side, error in [
        (created.id, "before", NothingToRestore),
        ("?", "after", NothingToRestore),
        (rated.id, "after", OutOfScope),
    ]:
        with pytest.raises(error):
            workspace.restore(change, side=side)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_history_explains_the_record_whatever_was_done(seed, tmp_path_factory):
    """Played forward from nothing, the rows give the ratings; each row's before is the after of the one before it."""
    chance = random.Random(seed)
    codes = sorted(ALL)
    with open_workspace(tmp_path_factory.mktemp("any") / "w.pcnwork", instruments=[instrument()]) as workspace:
        workshop = workspace.create_workshop(details(), [KEY])
        model = {}
        for _ in range(25):
            code = chance.choice(codes)
            if chance.random() < 0.2 and workspace.history(workshop)[:-1]:
                change = chance.choice(workspace.history(workshop)[:-1])
                side = chance.choice(["before", "after"])
                value = getattr(change, side)
                if value == model.get(change.code):
                    continue
                workspace.restore(change.id, side=side)
                code = change.code
            else:
                rating = chance.choice([None, 0, 1, 2, 3, *Outside])
                workspace.rate(workshop, KEY, code, rating)
                value = None if rating is None else str(rating)
            model[code] = value
        played = {}
        for change in reversed(workspace.history(workshop)[:-1]):
            assert played.get(change.code) == change.before
            assert change.before != change.after
            played[change.code] = change.after
        kept = {code: str(rating) for code, rating in workspace.record(workshop).assessment(KEY).ratings.items()}
        assert kept == {code: value for code, value in played.items() if value is not None}
        assert kept == {code: value for code, value in model.items() if value is not None}
