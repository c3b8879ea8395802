"""The summary of a workshop: its instruments in the record's order, its notes with their criteria."""

from datetime import UTC, datetime

import pytest
from tests.factories import details, instrument

from pcn_desktop.assessment.summary import summarise
from pcn_desktop.workspace.values import AssessmentRecord, Note, WorkshopRecord

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)


def note(number: int, code: str) -> Note:
    return Note(f"n{number}", "first", code, f"note {number}", "fr", WHEN, WHEN)


def workshop(*assessments: AssessmentRecord) -> WorkshopRecord:
    return WorkshopRecord("w1", details(), WHEN, WHEN, None, assessments)


def test_instruments_come_in_the_order_of_the_record():
    tools = [instrument("first"), instrument("second")]
    kept = [AssessmentRecord(key, "1.0", tools[0].codes) for key in ("second", "first")]
    found = summarise(tools, workshop(*kept))
    assert [part.instrument.key for part in found.instruments] == ["second", "first"]
    assert (found.workshop, found.details) == ("w1", details())


def test_notes_stand_with_their_criterion_in_the_order_given():
    tool = instrument("first")
    notes = (note(1, "A.1.1"), note(2, "A.2.1"), note(3, "A.1.1"))
    (part,) = summarise([tool], workshop(AssessmentRecord("first", "1.0", tool.codes, {}, notes))).instruments
    held = {item.item.code: [note.id for note in item.notes] for item in part.items if item.notes}
    assert held == {"A.1.1": ["n1", "n3"], "A.2.1": ["n2"]}


def test_notes_out_of_scope_are_not_in_the_summary():
    tool = instrument("first")
    kept = AssessmentRecord("first", "1.0", tool.codes - {"A.1.1"}, {"A.1.1": 3}, (note(1, "A.1.1"),))
    (part,) = summarise([tool], workshop(kept)).instruments
    assert not any(item.notes for item in part.items)
    assert part.figures.percent is None


def test_an_instrument_that_is_not_at_hand_is_an_error():
    with pytest.raises(KeyError):
        summarise([], workshop(AssessmentRecord("first", "1.0", frozenset())))
