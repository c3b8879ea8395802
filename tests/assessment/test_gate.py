"""The gate lets out what was released, and nothing else; voices stay apart."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import KEY, details, instrument

from pcn_desktop.assessment.gate import Leaving, in_force, inventory, let_out, with_vault
from pcn_desktop.assessment.outgoing import OutgoingSection, Perspective, Score, VoicedItem, held_out
from pcn_desktop.assessment.scoring import Coverage
from pcn_desktop.assessment.summary import summarise
from pcn_desktop.assessment.voices import summarise_vault
from pcn_desktop.instruments.model import Custody, Instrument
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.values import AssessmentRecord, Note, NoteKind, NoteMarks, WorkshopRecord
from pcn_desktop.workspace.vault_values import Agreement, Held, Release, ReleaseScope, VaultRecord, Voice

TODAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
OWN = dataclasses.replace(instrument(), key="gardé", custody=Custody.COMMUNITY)
ORDINARY = instrument()
NOTE = Note("n1", OWN.key, "A.1.1", "marqueépreuve", "fr", AT, AT)
COMMUNITY_NOTE = Note("n2", KEY, "A.1.2", "marquecommune", "fr", AT, AT)
AGREED = Agreement("Organisme", "Quelqu’un", "but", "accès", "durée", "après", True, "étiquette", "moi", TODAY)


def release(scope, until=None):
    return Release("r", scope, "Le conseil", "une fois", until, AT)


def vault(*releases, network=None, partners=None, show=True, scope=OWN.codes):
    voices = {Voice.NETWORK: network or {}, Voice.PARTNERS: partners or {}}
    own = AssessmentRecord(OWN.key, OWN.version, scope, notes=(NOTE,), voices=voices)
    other = AssessmentRecord(KEY, "1.0", ORDINARY.codes, notes=(COMMUNITY_NOTE,), voices={Voice.PARTNERS: {"A.2.1": 1}})
    record = WorkshopRecord("w", details(), AT, AT, None, (own, other))
    return VaultRecord("v", OWN.key, record, dataclasses.replace(AGREED, show_custodian=show), releases, AT)


def out(record, today=TODAY):
    return let_out(record, (OWN, ORDINARY), today)


def objects(value):
    """Every value that can be reached from a value, and the value itself."""
    yield value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        inside = [getattr(value, one.name) for one in dataclasses.fields(value)]
    elif hasattr(value, "items") and not isinstance(value, str):
        inside = [*value.keys(), *value.values()]
    else:
        inside = value if isinstance(value, (tuple, list, frozenset)) else ()
    for one in inside:
        yield from objects(one)


def reachable(value):
    """Every plain value that can be reached from a value."""
    return (one for one in objects(value) if not dataclasses.is_dataclass(one))


@pytest.mark.parametrize(
    "releases",
    [
        (),
        (release(ReleaseScope.NOTHING),),
        (release(ReleaseScope.ALL), release(ReleaseScope.NOTHING)),
        (release(ReleaseScope.ALL, TODAY - timedelta(days=1)),),
    ],
)
def test_nothing_leaves_unless_it_was_released(releases):
    found = out(vault(*releases, network={"A.1.1": 3}))
    assert (found.scope, found.sections, found.perspectives, found.release) == (ReleaseScope.NOTHING, (), (), None)
    assert (found.custodian, found.notice, found.instrument) == ("Organisme", "", None)
    assert [line.kind for line in inventory(found)] == [Leaving.CUSTODIAN]


def test_a_custodian_who_prefers_nothing_is_not_named():
    silent = out(vault(show=False))
    assert silent.silent
    assert inventory(silent) == ()
    assert not any(value == "Organisme" for value in reachable(silent))


def test_a_release_holds_until_the_end_of_its_last_day():
    one = (release(ReleaseScope.ALL, TODAY),)
    assert in_force(one, TODAY) is one[0]
    assert in_force(one, TODAY + timedelta(days=1)) is None
    later = (*one, release(ReleaseScope.SUMMARY))
    assert in_force(later, TODAY + timedelta(days=1)) is later[1]
    ended_last = (release(ReleaseScope.ALL), release(ReleaseScope.SUMMARY, TODAY - timedelta(days=1)))
    assert in_force(ended_last, TODAY) is None


def test_the_summary_lets_out_scores_by_section_and_no_more():
    found = out(vault(release(ReleaseScope.SUMMARY), network={"A.1.1": 3, "A.1.2": 0}, partners={"A.1.1": 1}))
    first = found.sections[0]
    assert first.scores[Voice.NETWORK].percent == 50
    assert first.scores[Voice.PARTNERS].percent == Fraction(100, 3)
    assert first.difference == Fraction(100, 3) - 50
    assert (found.items, found.perspectives) == ((), ())
    texts = {value for value in reachable(found) if isinstance(value, str)}
    assert not texts & {"marqueépreuve", "marquecommune"}
    assert [line.kind for line in inventory(found)] == [Leaving.CUSTODIAN, Leaving.NOTICE, Leaving.SCORES]


def test_all_lets_out_ratings_notes_and_perspectives():
    record = vault(release(ReleaseScope.ALL), network={"A.1.1": 3}, partners={"A.1.1": 1, "B.1.1": Outside.UNKNOWN})
    found = out(record)
    first = found.items[0]
    assert (first.ratings, first.difference) == ({Voice.NETWORK: 3, Voice.PARTNERS: 1}, -2)
    assert first.notes == (NOTE,)
    assert [(one.item.code, one.rating, one.notes) for one in found.perspectives] == [
        ("A.1.2", None, (COMMUNITY_NOTE,)),
        ("A.2.1", 1, ()),
    ]
    counts = {line.kind: (line.count, line.what) for line in inventory(found)}
    assert counts[Leaving.RATINGS] == (3, ("A.1.1", "B.1.1"))
    assert counts[Leaving.COMMUNITY_NOTES] == (1, ("A.1.2",))


def test_somebody_s_words_leave_only_with_their_permission():
    record = vault(release(ReleaseScope.ALL))
    quoted = [
        dataclasses.replace(NOTE, marks=NoteMarks(NoteKind.QUOTE)),
        dataclasses.replace(NOTE, id="n3", text="permise", marks=NoteMarks(NoteKind.QUOTE, permission=True)),
    ]
    own, other = record.workshop.assessments
    said = dataclasses.replace(COMMUNITY_NOTE, marks=NoteMarks(NoteKind.QUOTE))
    parts = dataclasses.replace(own, notes=tuple(quoted)), dataclasses.replace(other, notes=(said,))
    found = out(dataclasses.replace(record, workshop=dataclasses.replace(record.workshop, assessments=parts)))
    texts = {value for value in reachable(found) if isinstance(value, str)}
    assert "permise" in texts
    assert not texts & {"marqueépreuve", "marquecommune"}
    assert {line.kind: line.count for line in inventory(found)}[Leaving.NOTES] == 1


def test_struck_criteria_are_nowhere():
    record = vault(release(ReleaseScope.ALL), network={"A.1.1": 3}, scope=OWN.codes - {"A.1.1"})
    assert "A.1.1" not in {one.item.code for one in out(record).items}
    assert out(record).sections[0].scores[Voice.NETWORK].percent is None


LEVELS = st.one_of(st.none(), st.integers(0, 3), st.sampled_from(list(Outside)))


@given(st.dictionaries(st.sampled_from(sorted(OWN.codes)), LEVELS), st.sampled_from(list(Voice)))
def test_a_voice_says_the_same_whatever_the_other_says(ratings, voice):
    given = {code: rating for code, rating in ratings.items() if rating is not None}
    names = {Voice.NETWORK: "network", Voice.PARTNERS: "partners"}
    other = next(one for one in Voice if one is not voice)
    alone = vault(**{names[voice]: given})
    both = vault(**{names[voice]: given, names[other]: dict.fromkeys(OWN.codes, 3)})
    first, second = (summarise_vault(one, (OWN, ORDINARY)) for one in (alone, both))
    assert [one.figures[voice] for one in first.sections] == [one.figures[voice] for one in second.sections]


def test_a_workshop_s_figures_know_nothing_of_a_vault():
    record = WorkshopRecord("w", details(), AT, AT, None, (AssessmentRecord(KEY, "1.0", ORDINARY.codes, {"A.1.1": 2}),))
    plain = summarise((ORDINARY,), record)
    opened = with_vault(plain, out(vault(release(ReleaseScope.ALL), partners={"A.1.1": 0})))
    assert opened.instruments == plain.instruments
    assert dataclasses.replace(opened, outgoing=()) == plain
    assert with_vault(plain, out(vault(show=False))) == plain


def test_an_open_vault_takes_the_place_of_what_was_said_of_it():
    held = Held("v", OWN.key, "Organisme", AT, None)
    other = Held("v2", OWN.key, "Un autre", AT, AT)
    record = WorkshopRecord("w", details(), AT, AT, None, (), held=(held, other))
    summary = summarise((), record)
    assert summary.outgoing == (held_out(held), held_out(other))
    opened = with_vault(summary, out(vault(release(ReleaseScope.SUMMARY))))
    assert [(one.vault, one.scope) for one in opened.outgoing] == [
        ("v2", ReleaseScope.NOTHING),
        ("v", ReleaseScope.SUMMARY),
    ]


def test_a_vault_handed_over_is_said_to_be_when_it_opens_from_its_medium():
    record = WorkshopRecord("w", details(), AT, AT, None, (), held=(Held("v", OWN.key, "Organisme", AT, AT),))
    (opened,) = with_vault(summarise((), record), out(vault(release(ReleaseScope.ALL)))).outgoing
    assert opened.handed_over == AT


DECISIONS = st.lists(
    st.builds(
        release, st.sampled_from(list(ReleaseScope)), st.none() | st.dates(TODAY - timedelta(2), TODAY + timedelta(2))
    ),
    max_size=4,
)
RATINGS = st.dictionaries(st.sampled_from(sorted(OWN.codes)), st.integers(0, 3) | st.sampled_from(list(Outside)))


@given(DECISIONS, RATINGS, RATINGS, st.booleans(), st.sets(st.sampled_from(sorted(OWN.codes)), min_size=1))
def test_what_was_not_released_cannot_be_reached(decisions, network, partners, show, scope):
    scope = frozenset(scope)
    found = out(vault(*decisions, network=network, partners=partners, show=show, scope=scope))
    last = decisions[-1] if decisions else None
    if last is None or (last.until is not None and last.until < TODAY):
        assert found.scope is ReleaseScope.NOTHING
    else:
        assert found.scope is last.scope
    kinds = {type(value) for value in objects(found)}
    texts = {value for value in reachable(found) if isinstance(value, str)}
    if found.scope is not ReleaseScope.ALL:
        assert not kinds & {Note, VoicedItem, Perspective, Coverage, Outside}
        assert not texts & {"marqueépreuve", "marquecommune"}
    else:
        assert {one.item.code for one in found.items} == scope
        assert all(one.ratings[Voice.NETWORK] == network.get(one.item.code) for one in found.items)
    if found.scope is ReleaseScope.NOTHING:
        assert not kinds & {OutgoingSection, Score, Instrument, Release, Fraction}
        assert not texts & {"étiquette", "Quelqu’un", "but"}
    assert ("Organisme" in texts) is show
    assert not texts & {"Quelqu’un", "accès", "durée", "après", "moi"}
