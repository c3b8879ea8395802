"""What the room is: perspectives, sittings, who is there, agenda, opening, and why a criterion was rated so."""

from dataclasses import replace
from datetime import date

import pytest
from tests.factories import KEY, details

from pcn_desktop.errors import (
    EmptyField,
    NothingToRestore,
    OutOfScope,
    PerspectiveThere,
    UnknownCode,
    UnknownInstrument,
)
from pcn_desktop.workspace.room_values import (
    AgendaKind,
    AgendaPart,
    Attendance,
    Consensus,
    Opening,
    Perspective,
    Sitting,
    fixed_id,
)
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Subject


def kept(workspace, workshop):
    """Return what lies on disk."""
    with open_workspace(workspace.path, access=Access.READ) as reader:
        return reader.record(workshop)


@pytest.fixture
def clinicians(workspace, workshop):
    made = Perspective(new_id(), "Cliniciennes et cliniciens", people=8, position=1)
    workspace.write_entry(workshop, made)
    return made


@pytest.fixture
def morning(workspace, workshop):
    made = Sitting(new_id(), "Thunder Bay", date(2026, 3, 4), "09:00")
    workspace.write_entry(workshop, made)
    return made


class TestPerspectives:
    def test_are_kept_in_their_order(self, workspace, workshop, clinicians):
        first = Perspective(new_id(), "Patients", people=4)
        workspace.write_entry(workshop, first)
        assert kept(workspace, workshop).perspectives == (first, clinicians)

    def test_two_never_have_one_name(self, workspace, workshop, clinicians):
        with pytest.raises(PerspectiveThere):
            workspace.write_entry(workshop, Perspective(new_id(), " cliniciennes et CLINICIENS "))
        workspace.write_entry(workshop, replace(clinicians, people=9))
        assert [one.people for one in kept(workspace, workshop).perspectives] == [9]

    def test_need_a_name(self, workspace, workshop):
        with pytest.raises(EmptyField):
            workspace.write_entry(workshop, Perspective(new_id(), "  "))

    def test_the_history_holds_no_name_of_a_person(self, workspace, workshop, clinicians):
        change = workspace.write_entry(workshop, replace(clinicians, names="Ada Lovelace"))
        assert (change.subject, change.field, change.before, change.after) == (Subject.PERSPECTIVE, "names", None, None)
        workspace.write_entry(workshop, replace(clinicians, names="Ada Lovelace\nGrace Hopper", people=2))
        workspace.remove_entry(workshop, clinicians)
        told = [text for one in workspace.history(workshop) for text in (one.before, one.after) if text]
        assert not any("Lovelace" in text or "Hopper" in text for text in told)
        with pytest.raises(NothingToRestore):
            workspace.restore(change.id, side="after")

    def test_a_removed_one_comes_back_with_its_head_count(self, workspace, workshop, clinicians):
        change = workspace.remove_entry(workshop, clinicians)
        assert kept(workspace, workshop).perspectives == ()
        workspace.restore(change.id, side="before")
        assert kept(workspace, workshop).perspectives == (clinicians,)

    def test_a_head_count_goes_back_as_a_number(self, workspace, workshop, clinicians):
        change = workspace.write_entry(workshop, replace(clinicians, people=12))
        workspace.restore(change.id, side="before")
        assert kept(workspace, workshop).perspectives[0].people == 8


class TestSittings:
    def test_say_who_is_in_the_room(self, workspace, workshop, clinicians, morning):
        there = Attendance(fixed_id(morning.id, clinicians.id), morning.id, clinicians.id, 5)
        workspace.write_entry(workshop, there)
        record = kept(workspace, workshop)
        assert record.sittings == (morning,)
        assert record.attendance == (there,)

    def test_whose_perspective_is_gone_no_longer_count_it(self, workspace, workshop, clinicians, morning):
        workspace.write_entry(workshop, Attendance(fixed_id(morning.id, clinicians.id), morning.id, clinicians.id, 5))
        workspace.remove_entry(workshop, clinicians)
        assert kept(workspace, workshop).attendance == ()


class TestAgenda:
    def test_holds_sections_breaks_and_others(self, workspace, workshop, morning):
        parts = (
            AgendaPart(new_id(), AgendaKind.OTHER, 10, title="Mot de bienvenue", sitting=morning.id),
            AgendaPart(new_id(), AgendaKind.SECTION, 30, instrument=KEY, section="A", sitting=morning.id, position=1),
            AgendaPart(new_id(), AgendaKind.BREAK, 15, title="Pause", position=2),
        )
        for part in parts:
            workspace.write_entry(workshop, part)
        assert kept(workspace, workshop).agenda == parts

    def test_outlives_its_sitting(self, workspace, workshop, morning):
        part = AgendaPart(new_id(), AgendaKind.BREAK, 15, sitting=morning.id)
        workspace.write_entry(workshop, part)
        workspace.remove_entry(workshop, morning)
        assert kept(workspace, workshop).agenda == (replace(part, sitting=""),)

    @pytest.mark.parametrize(
        ("instrument", "section", "error"), [("other", "A", UnknownInstrument), (KEY, "?", UnknownCode)]
    )
    def test_refuses_what_is_not_there(self, workspace, workshop, instrument, section, error):
        with pytest.raises(error):
            workspace.write_entry(
                workshop, AgendaPart(new_id(), AgendaKind.SECTION, 5, instrument=instrument, section=section)
            )
        assert kept(workspace, workshop).agenda == ()

    def test_keeps_the_time_of_a_break(self, workspace, workshop):
        part = AgendaPart(new_id(), AgendaKind.BREAK, 15)
        workspace.write_entry(workshop, part)
        workspace.add_part_time(workshop, part.id, 600)
        workspace.add_part_time(workshop, part.id, 60)
        assert dict(kept(workspace, workshop).break_seconds) == {part.id: 660}


class TestOpening:
    def test_exists_once(self, workspace, workshop):
        own = fixed_id(workshop, "opening")
        workspace.write_entry(workshop, Opening(own, "Se connaître", seen="L’équipe"))
        workspace.write_entry(workshop, Opening(own, "Se connaître", seen="L’équipe", acknowledgement="Nous sommes…"))
        assert kept(workspace, workshop).opening == Opening(
            own, "Se connaître", seen="L’équipe", acknowledgement="Nous sommes…"
        )

    def test_is_none_until_somebody_writes(self, workspace, workshop):
        assert kept(workspace, workshop).opening is None


class TestConsensus:
    def test_has_a_reason_and_a_dissent(self, workspace, workshop):
        why = Consensus(fixed_id(workshop, KEY, "A.1.1"), KEY, "A.1.1", "Le registre existe", "deux doutent")
        workspace.write_entry(workshop, why)
        assert dict(kept(workspace, workshop).assessment(KEY).consensuses) == {"A.1.1": why}
        assert {(one.field, one.after) for one in workspace.history(workshop, instrument=KEY, code="A.1.1")} == {
            ("kept", "Le registre existe"),
            ("dissent", "deux doutent"),
        }

    def test_rates_nothing(self, workspace, workshop):
        workspace.write_entry(workshop, Consensus(fixed_id(workshop, KEY, "A.1.1"), KEY, "A.1.1", "parce que"))
        assert dict(kept(workspace, workshop).assessment(KEY).ratings) == {}

    def test_stays_in_scope(self, workspace, workshop):
        workspace.change_scope(workshop, KEY, frozenset({"A.1.1"}))
        with pytest.raises(OutOfScope):
            workspace.write_entry(workshop, Consensus(fixed_id(workshop, KEY, "B.1.1"), KEY, "B.1.1", "parce que"))


class TestFollowUp:
    def test_has_the_room_of_the_earlier_one_without_names_days_and_answers(self, workspace, workshop, clinicians):
        workspace.write_entry(workshop, replace(clinicians, names="Ada Lovelace"))
        workspace.write_entry(workshop, AgendaPart(new_id(), AgendaKind.SECTION, 30, instrument=KEY, section="A"))
        workspace.write_entry(workshop, Opening(fixed_id(workshop, "opening"), "Se connaître"))
        workspace.change_voted(workshop, KEY, frozenset({"A.1.1"}))
        workspace.add_votes(workshop, KEY, {"A.1.1": {1: 5}})
        workspace.rate(workshop, KEY, "A.1.1", 2)
        later = kept(workspace, workspace.duplicate_workshop(workshop, "Suivi", follows=True))
        assert later.follows == workshop
        assert [(one.name, one.people, one.names) for one in later.perspectives] == [(clinicians.name, 8, "")]
        assert [(one.section, one.minutes) for one in later.agenda] == [("A", 30)]
        assert later.opening.purpose == "Se connaître"
        part = later.assessment(KEY)
        assert (part.voted, dict(part.rounds), dict(part.ratings)) == ({"A.1.1"}, {}, {})
        assert dict(part.earlier) == {"A.1.1": 2}

    def test_a_mere_copy_shows_no_earlier_rating(self, workspace, workshop):
        workspace.rate(workshop, KEY, "A.1.1", 2)
        copy = kept(workspace, workspace.duplicate_workshop(workshop, "Copie"))
        assert (copy.follows, dict(copy.assessment(KEY).earlier)) == ("", {})

    def test_outlives_the_earlier_one(self, workspace, workshop):
        workspace.rate(workshop, KEY, "A.1.1", 2)
        later = workspace.duplicate_workshop(workshop, "Suivi", follows=True)
        workspace.delete_workshop(workshop)
        assert dict(kept(workspace, later).assessment(KEY).earlier) == {}
        assert workspace.check() == ()


def test_a_sitting_left_blank_is_where_and_when_the_workshop_is(workspace):
    made = workspace.create_workshop(details(day=date(2026, 12, 8), place="Salle 1"), [KEY])
    workspace.write_entry(made, Sitting("a", start="09:00"))
    workspace.write_entry(made, Sitting("b", "Salle 2", date(2026, 12, 9), position=1))
    workspace.write_entry(made, Sitting("c", " ", position=2))
    known = kept(workspace, made).held_sittings
    assert [(one.id, one.day, one.place) for one in known] == [
        ("a", date(2026, 12, 8), "Salle 1"),
        ("b", date(2026, 12, 9), "Salle 2"),
        ("c", None, "Salle 1"),
    ]
    assert kept(workspace, made).sittings[0].place == ""


def test_entries_change_together_or_not_at_all(workspace, workshop, clinicians):
    families = Perspective(new_id(), "Proches", position=2)
    workspace.change_entries(workshop, (families,), (clinicians,))
    assert kept(workspace, workshop).perspectives == (families,)
    with pytest.raises(PerspectiveThere):
        workspace.change_entries(workshop, (clinicians, replace(families, id=new_id())), ())
    assert kept(workspace, workshop).perspectives == (families,)


def test_an_entry_of_another_workshop_is_refused(workspace, workshop, clinicians):
    other = workspace.create_workshop(details("Autre"), [KEY])
    with pytest.raises(ValueError, match="another workshop"):
        workspace.write_entry(other, clinicians)
