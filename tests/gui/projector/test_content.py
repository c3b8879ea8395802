"""What the room may see: every view, and what never stands on one."""

from datetime import date

import pytest
from tests import factories
from tests.gui.projector.conftest import CODE, GROUPS, SPLIT

from pcn_desktop.gui.projector.blocks import Bars, Line, words_of
from pcn_desktop.gui.projector.content import Countdown, View, content_of
from pcn_desktop.gui.projector.window import ProjectorWindow
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart, Opening, Sitting, fixed_id

LANGUAGES = ("fr", "en")


def said(view, source):
    return words_of(content_of(view, source))


def all_said(room):
    return {view: said(view, room.source(*LANGUAGES)) for view in View}


def test_the_criterion_stands_with_its_scale_in_one_language_or_both(room):
    alone = said(View.CRITERION, room.source("fr"))
    assert alone.splitlines()[:2] == [f"{CODE} A.1 (français)", f"does {CODE} (français)"]
    assert "0 level 0 (français)" in alone
    assert "English" not in alone
    both = said(View.CRITERION, room.source("fr", "en"))
    assert f"does {CODE} (English)" in both
    assert "3 level 3 (français) / level 3 (English)" in both


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (({0: 5}, {0: 5}), ({3: 5}, {1: 2, Outside.UNKNOWN: 3})),
        (({0: 1}, {1: 1}), ({Outside.NOT_APPLICABLE: 1}, {3: 1})),
    ],
)
def test_whatever_was_voted_nothing_tells_before_the_reveal(qtbot, session, one, other):
    from tests.gui.projector.conftest import Room

    heard = []
    for votes in (one, other):
        assert session.create_workshop(factories.details(), [factories.KEY])
        room = Room(session)
        room.vote(*votes)
        window = ProjectorWindow()
        qtbot.addWidget(window)
        tells = []
        for view in View:
            window.show_content(content_of(view, room.source(*LANGUAGES)))
            tells.append((window.windowTitle(), window.accessibleName(), window.accessibleDescription()))
        heard.append((tells, [content_of(view, room.source(*LANGUAGES)) for view in View if view is not View.RADAR]))
    assert heard[0] == heard[1]


def test_before_the_reveal_only_how_many_are_in(room):
    room.session.change_voted(factories.KEY, frozenset({CODE}))
    assert "0 of 24 ballots in" in said(View.VOTES, room.source("en"))
    room.vote(*SPLIT)
    words = said(View.VOTES, room.source("fr"))
    assert "Bulletins reçus\u00a0: 10 sur 24" in words
    assert not any(isinstance(block, Bars) and block.most for block in content_of(View.VOTES, room.source()))


def test_the_revealed_spread_has_bars_figures_and_a_verdict(room):
    room.vote(*SPLIT)
    room.reveal()
    content = content_of(View.VOTES, room.source("en"))
    (bars,) = (block for block in content if isinstance(block, Bars))
    assert [(bar.value, bar.votes) for bar in bars.bars] == [(0, 4), (1, 0), (2, 0), (3, 5)]
    words = words_of(content)
    assert "9 votes · median 3 · split · Don’t know: 1" in words
    assert "What do the 0s see that the 3s do not?" in words
    assert "levels apart: Cliniciens (median 0) and Patients et familles (median 3)" in words


def test_a_second_round_hides_the_first_until_it_is_revealed(room):
    room.vote(*SPLIT)
    room.reveal()
    room.session.begin_round(factories.KEY, CODE)
    room.vote({2: 1})
    words = said(View.VOTES, room.source("en"))
    assert "Round 2 · 1 of 24 ballots in" in words
    assert "median" not in words


def test_a_small_group_is_never_named_and_too_few_votes_are_not_shown(room):
    room.vote({0: 4}, {0: 3}, {3: 2})
    room.reveal()
    assert not any(GROUPS[2] in words for words in all_said(room).values())
    room.session.begin_round(factories.KEY, CODE)
    room.vote({2: 2})
    room.reveal()
    words = said(View.VOTES, room.source("en"))
    assert "Too few votes to show" in words
    assert "(2)" not in words


def test_notes_names_and_what_was_rated_before_are_on_no_view(room):
    session = room.session
    session.rate(factories.KEY, CODE, 1)
    session.write_note(factories.KEY, CODE, "n", "Zznote", language="fr", stay="s")
    assert session.duplicate_workshop(session.record.id, "Suite", follows=True)
    assert session.summary.instruments[0].items[0].earlier == 1
    session.write_note(factories.KEY, CODE, "n2", "Zznote", language="fr", stay="s")
    for view, words in all_said(room).items():
        assert "Zz" not in words, view
        assert "1 level 1 (français)\n" not in words.replace(" / level 1 (English)", "") or view in (
            View.CRITERION,
            View.VOTES,
        )
    assert "No consensus yet" in said(View.CONSENSUS, room.source("en"))


def test_the_consensus_stands_with_its_reason_and_its_dissent(room):
    assert "Pas encore de consensus" in said(View.CONSENSUS, room.source("fr"))
    room.session.rate(factories.KEY, CODE, 2)
    room.agree("Un mandat existe.", "Deux voient un 1.")
    words = said(View.CONSENSUS, room.source("en"))
    assert "2\u00a0level 2 (English)" in words
    assert "Reason: (FR) Un mandat existe." in words
    assert "Dissent noted: (FR) Deux voient un 1." in words
    room.session.rate(factories.KEY, CODE, Outside.UNKNOWN)
    assert "Don’t know" in said(View.CONSENSUS, room.source("en"))


def test_the_agenda_marks_the_part_at_hand_or_the_break_that_runs(room):
    write = room.session.write_entry
    write(Sitting("s", "Salle", date(2026, 11, 22)))
    write(AgendaPart("a", AgendaKind.SECTION, 20, "", factories.KEY, "A", "s", 0))
    write(AgendaPart("k", AgendaKind.BREAK, 15, "", "", "", "s", 1))
    write(AgendaPart("b", AgendaKind.SECTION, 30, "", factories.KEY, "B", "s", 2))

    def marked(countdown=None, code=CODE):
        content = content_of(View.AGENDA, room.source("en", countdown=countdown, code=code))
        return [block.words for block in content if isinstance(block, Line) and block.here]

    assert marked() == ["A · A (English) 20 min"]
    assert marked(code="B.1.1") == ["B · B (English) 30 min"]
    assert marked(Countdown(10, "", "k")) == ["Break 15 min"]


def test_an_agenda_that_nobody_made_says_so(room):
    assert "Aucun ordre du jour" in said(View.AGENDA, room.source("fr"))


def test_the_break_counts_down_and_says_when_to_start_again(room):
    assert said(View.BREAK, room.source("en", countdown=Countdown(452, "Café"))) == "Café\n7:32"
    assert "Countdown paused" in said(View.BREAK, room.source("en", countdown=Countdown(5, paused=True)))
    assert said(View.BREAK, room.source("fr", "en", countdown=Countdown(0))) == "On reprend\nWe start again"


def test_the_opening_says_what_the_room_typed_and_what_is_kept(room):
    key = fixed_id(room.session.record.id, "opening")
    room.session.write_entry(Opening(key, "Voir où nous en sommes", "", "La salle", language="fr"))
    words = said(View.OPENING, room.source("fr"))
    assert "Voir où nous en sommes" in words
    assert "Reconnaissance" not in words


def test_a_place_that_left_the_scope_shows_nothing_of_it(room):
    assert said(View.CRITERION, room.source("fr", code="Z.9")) == "Rien à montrer pour l’instant"
