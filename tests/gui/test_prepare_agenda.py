"""The agenda and the votes in Prepare: proposed, changed in place, undone, never overwritten unasked."""

import pytest
from PySide6.QtCore import Qt
from tests.gui.prepare_kit import K, Pane, preparing, press, put
from tests.gui.shown import settle
from tests.gui.test_prepare_page import click, row

from pcn_desktop.gui.pages.prepare.scope_model import VOTED
from pcn_desktop.gui.widgets.history_words import told
from pcn_desktop.workspace.room_values import AgendaKind
from pcn_desktop.workspace.values import Subject

__all__ = ["preparing"]

KEY = "pcn-readiness"


def titles(preparing):
    return [one.title or one.section or one.kind.value for one in preparing.record.agenda]


def voted(preparing):
    return preparing.record.assessment(KEY).voted


# The agenda


def test_an_empty_agenda_offers_a_proposal_which_is_one_step(preparing):
    preparing.show(Pane.AGENDA)
    card = preparing.room.agenda
    assert card.totals.text() == "No agenda yet: a proposal is one click away."
    assert card.propose.hasFocus()
    press(K.Key_Space)
    assert [one.section for one in preparing.record.agenda if one.section] == ["G", "F1", "F2", "F3", "F4", "F5"]
    assert AgendaKind.BREAK in {one.kind for one in preparing.record.agenda}
    assert card.totals.text().endswith("in all")
    preparing.undo()
    assert preparing.record.agenda == ()


def test_a_proposal_replaces_nothing_unasked(preparing):
    preparing.show(Pane.AGENDA)
    card = preparing.room.agenda
    card.rest.click()
    before = preparing.record.agenda
    card.propose.click()
    assert preparing.record.agenda == before
    assert card.question.isVisible()
    assert card.keep.hasFocus()
    card.keep.click()
    assert not card.question.isVisible()
    assert preparing.record.agenda == before
    card.propose.click()
    card.swap.click()
    assert len(preparing.record.agenda) > 6
    preparing.undo()
    assert preparing.record.agenda == before


def test_parts_are_added_named_timed_moved_and_removed(preparing):
    preparing.show(Pane.AGENDA)
    card = preparing.room.agenda
    card.rest.click()
    card.other.click()
    assert preparing.parts[1].title.hasFocus()
    press("Round table", K.Key_Tab, K.Key_Up, K.Key_Tab)
    assert titles(preparing) == ["break", "Round table"]
    assert preparing.record.agenda[1].minutes == 15
    preparing.parts[1].up.click()
    assert titles(preparing) == ["Round table", "break"]
    preparing.undo()
    assert titles(preparing) == ["break", "Round table"]
    preparing.parts[0].remove.click()
    assert titles(preparing) == ["Round table"]
    preparing.undo()
    assert titles(preparing) == ["break", "Round table"]


def test_sections_in_scope_are_offered_until_they_are_there(preparing):
    preparing.session.change_scope(KEY, frozenset({"G.1.1", "F1.1.1"}))
    card = preparing.room.agenda
    card._offer()
    first = card.section.menu().actions()[0]
    assert first.text().startswith("G\u00a0· ")
    first.trigger()
    assert titles(preparing) == ["G"]
    card._offer()
    assert [one.text()[:2] for one in card.section.menu().actions()] == ["F1"]
    card.section.menu().actions()[0].trigger()
    card._offer()
    assert [one.isEnabled() for one in card.section.menu().actions()] == [False]
    preparing.session.change_scope(KEY, frozenset({"G.1.1"}))
    preparing.show(Pane.AGENDA)
    assert [row.out.isVisible() for row in preparing.parts] == [False, True]


def test_the_hours_follow_the_start_of_the_sitting(preparing):
    preparing.room.agenda.propose.click()
    preparing.show(Pane.ROOM)
    put(preparing.sittings[0].start, "13:00")
    press(K.Key_Tab)
    preparing.show(Pane.AGENDA)
    assert [one.clock.text() for one in preparing.parts][:2] == ["1:00\u00a0p.m.", "1:10\u00a0p.m."]
    assert "ends at" in preparing.room.agenda.totals.text()
    put(preparing.parts[0].minutes, "30")
    press(K.Key_Tab)
    assert preparing.parts[1].clock.text() == "1:30\u00a0p.m."


def test_a_part_is_given_to_one_of_several_sittings(preparing):
    preparing.room.agenda.rest.click()
    preparing.show(Pane.AGENDA)
    part = preparing.parts[0]
    assert not part.sitting.isVisible()
    preparing.room.sittings.add.click()
    assert part.sitting.isVisible()
    assert part.sitting.currentText() == "In no sitting"
    part.sitting.setFocus()
    press(K.Key_Down, K.Key_Down)
    assert preparing.record.agenda[0].sitting == preparing.record.sittings[1].id
    assert preparing.room.agenda.totals.text().startswith("Sitting 2: 15")
    preparing.undo()
    assert part.sitting.currentText() == "Sitting 1"
    preparing.room.agenda.other.click()
    assert preparing.record.agenda[1].sitting == preparing.record.sittings[0].id


def test_a_proposal_shares_the_sections_among_the_sittings(preparing):
    preparing.room.sittings.add.click()
    preparing.room.agenda.propose.click()
    homes = [one.sitting for one in preparing.record.agenda]
    known = [one.id for one in preparing.record.sittings]
    assert sorted(homes, key=known.index) == homes
    assert set(homes) == set(known)


def test_the_history_names_the_section_of_a_part(preparing):
    preparing.room.agenda.propose.click()
    said = [told(one, None, "en", whole=True) for one in preparing.session.workshop_history()]
    assert "F3 · Part added to the agenda" in said
    preparing.page.history_button.click()
    assert preparing.page.history.isVisible()
    assert preparing.page.history.model.rowCount() == len(said)


def test_a_restored_part_of_the_agenda_does_not_move_the_walk(preparing):
    preparing.room.agenda.propose.click()
    changes = preparing.session.workshop_history()
    made = next(one for one in changes if one.subject is Subject.AGENDA and one.code == "F3")
    assert preparing.session.restore(made.id, "before")
    assert "F3" not in titles(preparing)
    preparing.undo()
    assert "F3" in titles(preparing)
    assert preparing.heard.revealed == []


# What is voted


def test_criteria_to_vote_on_are_ticked_in_the_same_tree(preparing, qtbot):
    page = preparing.page
    page.desk.to_vote.click()
    assert page.form.count.text() == "0 of 59 criteria are voted on"
    page.form.tree.expandAll()
    click(qtbot, page.form.tree, row(page, "F2.1.4"), box=True)
    assert voted(preparing) == {"F2.1.4"}
    assert page.form.count.text() == "1 of 59 criteria are voted on"
    assert page.desk.to_vote.text() == "To vote on (1)"
    click(qtbot, page.form.tree, row(page, "F2.1"), box=True)
    assert voted(preparing) == {"F2.1.1", "F2.1.2", "F2.1.3", "F2.1.4"}
    preparing.undo()
    assert voted(preparing) == {"F2.1.4"}
    page.desk.in_scope.click()
    assert row(page, "F2.1.4").data(VOTED)
    assert row(page, "F2.1.4").data(Qt.ItemDataRole.AccessibleTextRole).endswith("to be voted on")
    assert not row(page, "F2.1.3").data(VOTED)


def test_quick_choices(preparing):
    page = preparing.page
    assert not page.form.first.isVisible()
    page.desk.to_vote.click()
    page.form.first.click()
    assert len(voted(preparing)) == 16
    assert page.form.count.text() == "16 of 59 criteria are voted on"
    page.form.all.click()
    assert len(voted(preparing)) == 59
    page.form.none.click()
    assert voted(preparing) == frozenset()
    assert not page.form.refusal.isVisible()
    preparing.undo()
    preparing.undo()
    assert len(voted(preparing)) == 16


def test_what_is_out_of_scope_is_not_voted_on(preparing, qtbot):
    page = preparing.page
    page.desk.to_vote.click()
    page.form.first.click()
    preparing.session.change_scope(KEY, frozenset({"F1.1.2", "F1.1.3"}))
    assert page.form.count.text() == "0 of 2 criteria are voted on"
    page.form.tree.expandAll()
    index = row(page, "F2.1.4")
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("out of scope")
    before = voted(preparing)
    click(qtbot, page.form.tree, index, box=True)
    page.form.tree.setCurrentIndex(index)
    qtbot.keyClick(page.form.tree, K.Key_Space)
    assert voted(preparing) == before
    page.form.all.click()
    assert voted(preparing) >= {"F1.1.2", "F1.1.3"}
    assert page.form.count.text() == "2 of 2 criteria are voted on"


def test_a_closed_workshop_keeps_its_votes(preparing):
    page = preparing.page
    page.desk.to_vote.click()
    page.form.first.click()
    preparing.session.close_workshop()
    assert not page.form.first.isEnabled()
    page.scope.choose_all(False)
    page.scope.vote_on_first()
    assert len(voted(preparing)) == 16


@pytest.mark.parametrize("follows", [False, True])
def test_prepare_says_which_workshop_it_follows(preparing, follows):
    title = preparing.record.details.title
    assert preparing.session.duplicate_workshop(preparing.record.id, "Suite", follows=follows)
    assert preparing.page.follows.isVisible() is follows
    assert (title in preparing.page.follows.text()) is follows


def test_a_workshop_that_is_gone_is_not_named(preparing):
    first = preparing.record.id
    preparing.session.duplicate_workshop(first, "Suite", follows=True)
    preparing.session.delete_workshop(first)
    preparing.session.reread()
    assert preparing.page.follows.text() == "Follows a workshop that is no longer in this file."


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_row_has_its_whole_height(preparing, languages, language):
    languages.switch(language)
    preparing.show(Pane.AGENDA)
    preparing.room.agenda.propose.click()
    settle()
    assert len(preparing.parts) > 6
    assert [one.height() >= one.sizeHint().height() for one in preparing.parts] == [True] * len(preparing.parts)
