"""What was heard: every note once, where it belongs, in order, for every set of notes."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.factories import instrument

from pcn_desktop.assessment.heard import heard
from pcn_desktop.assessment.summary import InstrumentSummary, summarise_instrument
from pcn_desktop.workspace.values import AssessmentRecord, Note, NoteKind, NoteMarks, Sorting

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)
TOOL = instrument()
CODES = tuple(item.code for item in TOOL.items)
SECTION = {item.code: section.code for section in TOOL.sections for d in section.dimensions for item in d.items}


def part(*notes: Note, scope: frozenset[str] = TOOL.codes) -> InstrumentSummary:
    return summarise_instrument(TOOL, AssessmentRecord(TOOL.key, TOOL.version, scope, notes=notes))


def note(number: int, code: str, kind: NoteKind = NoteKind.REMARK, sorting: Sorting | None = None) -> Note:
    marks = NoteMarks(kind, sorting)
    return Note(f"n{number}", TOOL.key, code, f"Text {number}", "fr", WHEN, WHEN, marks)


MARKED = st.tuples(st.sampled_from(CODES), st.sampled_from(NoteKind), st.sampled_from([None, *Sorting]))
NOTES = st.lists(MARKED, max_size=20).map(lambda all_: [note(number, *one) for number, one in enumerate(all_)])


@given(NOTES)
def test_every_note_is_heard_once_where_it_belongs(notes):
    found = heard(part(*notes))
    said = [one for section in found for group in section.groups for one in group.notes]
    assert sorted(one.id for one in said) == sorted(one.id for one in notes)
    assert sum(section.count for section in found) == len(notes)
    for section in found:
        for group in section.groups:
            assert group.notes
            for one in group.notes:
                assert SECTION[one.code] == section.section.code
                assert (one.marks.kind, one.marks.sorting) == (group.kind, group.sorting)


@given(NOTES)
def test_sections_kinds_sortings_and_notes_stand_in_order(notes):
    kinds, sortings = list(NoteKind), [*Sorting, None]
    order = [section.code for section in TOOL.sections]
    found = heard(part(*notes))
    places = [order.index(section.section.code) for section in found]
    assert places == sorted(set(places))
    for section in found:
        groups = [(kinds.index(group.kind), sortings.index(group.sorting)) for group in section.groups]
        assert groups == sorted(set(groups))
        for group in section.groups:
            walked = [CODES.index(one.code) for one in group.notes]
            assert walked == sorted(walked)


def test_nothing_was_heard_without_notes():
    assert heard(part()) == ()


def test_a_note_without_a_sorting_stands_after_the_sorted_ones():
    notes = (note(1, CODES[0]), note(2, CODES[0], sorting=Sorting.ENHANCE), note(3, CODES[0], NoteKind.BARRIER))
    (section,) = heard(part(*notes))
    assert [(group.kind, group.sorting) for group in section.groups] == [
        (NoteKind.REMARK, Sorting.ENHANCE),
        (NoteKind.REMARK, None),
        (NoteKind.BARRIER, None),
    ]


def test_a_note_outside_the_scope_is_not_heard():
    notes = (note(1, CODES[0]), note(2, CODES[1]))
    (section,) = heard(part(*notes, scope=frozenset({CODES[1]})))
    assert [one.id for group in section.groups for one in group.notes] == ["n2"]


def test_a_quote_without_permission_is_heard_until_somebody_takes_it_out():
    quote = replace(note(1, CODES[0]), marks=NoteMarks(NoteKind.QUOTE))
    (section,) = heard(part(quote))
    assert section.groups[0].notes == (quote,)
