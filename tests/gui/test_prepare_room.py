"""Perspectives and sittings in Prepare: edited in place, each step undone, refusals said where they happen."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.gui.accessible import faults
from tests.gui.kit import full_disk
from tests.gui.prepare_kit import K, Pane, preparing, press, put, wired
from tests.gui.shown import cut_buttons, cut_labels, settle, sideways

from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.history_words import told
from pcn_desktop.reports.offered_words import usual_perspectives
from pcn_desktop.workspace.room_values import fixed_id
from pcn_desktop.workspace.values import Subject

__all__ = ["preparing"]

HOSTILE = ("<b>x</b><img src=x onerror=1>", "É" * 10_000, "\u202eabc\u202c 🏳️‍🌈 👩🏽‍⚕️", "اسم المجموعة", "=1+1")


def names(preparing):
    return [one.name for one in preparing.record.perspectives]


def test_an_empty_room_says_what_to_do(preparing):
    preparing.show(Pane.ROOM)
    card = preparing.room.perspectives
    assert card.total.text() == "No perspective yet: the room votes as a whole."
    assert card.add.isVisible()
    assert card.add.hasFocus()
    assert not preparing.page.dirty


def test_a_tab_that_is_pressed_has_the_keyboard_and_no_button_that_happens_to_follow(preparing):
    preparing.show(Pane.ROOM)
    preparing.room.tabs[Pane.AGENDA].click()
    assert preparing.room.tabs[Pane.AGENDA].hasFocus()
    assert preparing.room.agenda.isVisible()


def test_enter_adds_the_next_perspective(preparing):
    preparing.show(Pane.ROOM)
    preparing.room.perspectives.add.click()
    press("Clinicians", K.Key_Return)
    assert names(preparing) == ["Clinicians"]
    press(K.Key_Return, "Families", K.Key_Tab, "5", K.Key_Tab)
    assert names(preparing) == ["Clinicians", "Families"]
    assert preparing.record.perspectives[1].people == 5
    assert [one.position for one in preparing.record.perspectives] == [0, 1]
    assert preparing.room.perspectives.total.text() == "5 people expected in all"
    assert not preparing.page.dirty


def test_a_row_left_blank_goes_and_delete_removes_no_row(preparing):
    preparing.show(Pane.ROOM)
    preparing.room.perspectives.add.click()
    press("A", K.Key_Return)
    preparing.room.perspectives.add.click()
    assert len(preparing.people) == 2
    press(K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab)
    assert [row.kept.name for row in preparing.people] == ["A"]
    row = preparing.people[0]
    row.remove.setFocus()
    press(K.Key_Delete, K.Key_Backspace)
    assert names(preparing) == ["A"]


def test_the_usual_ones_come_in_the_language_of_the_room_as_one_step(preparing):
    preparing.take_usual()
    assert names(preparing) == list(usual_perspectives("en"))
    preparing.undo()
    assert names(preparing) == []
    preparing.session.undo_stack.redo()
    assert names(preparing) == list(usual_perspectives("en"))
    preparing.room.perspectives._offer()
    offered = preparing.room.perspectives.usual.menu().actions()
    assert [one.isEnabled() for one in offered] == [False]


def test_only_those_that_are_missing_are_offered(preparing):
    preparing.show(Pane.ROOM)
    preparing.room.perspectives.add.click()
    press("clinicians", K.Key_Return)
    preparing.room.perspectives._offer()
    offered = [one.text() for one in preparing.room.perspectives.usual.menu().actions() if one.text()]
    assert offered == ["All of these", *usual_perspectives("en")[1:]]
    preparing.room.perspectives.usual.menu().actions()[2].trigger()
    assert names(preparing) == ["clinicians", "Patients and families"]


def test_moving_and_removing_are_one_step_each(preparing):
    preparing.take_usual()
    first, second, *_ = names(preparing)
    preparing.people[0].down.click()
    assert names(preparing)[:2] == [second, first]
    assert [row.kept.name for row in preparing.people][:2] == [second, first]
    preparing.undo()
    assert names(preparing)[:2] == [first, second]
    preparing.people[0].remove.click()
    assert names(preparing)[0] == second
    assert preparing.people[0].name_edit.hasFocus()
    preparing.undo()
    assert names(preparing)[:2] == [first, second]


def test_alt_and_an_arrow_move_the_row_that_is_written_in(preparing, qtbot):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    first, second, *_ = names(preparing)
    preparing.people[1].name_edit.setFocus()
    qtbot.keyClick(preparing.people[1].name_edit, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(preparing)[:2] == [second, first]


def test_a_name_taken_twice_is_said_under_it_and_the_earlier_one_comes_back(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    row = preparing.people[1]
    put(row.name_edit, "CLINICIANS")
    assert "already" in row.error.text()
    assert row.error.isVisible()
    assert preparing.page.dirty
    preparing.people[0].name_edit.setFocus()
    assert row.name_edit.text() == "Patients and families"
    assert row.error.text().endswith("What was there before is back.")
    assert names(preparing) == list(usual_perspectives("en"))
    assert not preparing.page.dirty
    assert preparing.heard.errors == []


def test_a_name_that_is_emptied_comes_back(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    row = preparing.people[0]
    put(row.name_edit, "")
    assert row.error.text() == "A perspective needs a name."
    preparing.people[1].name_edit.setFocus()
    assert row.name_edit.text() == "Clinicians"


def test_one_stay_in_a_field_is_one_step_of_undo(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    row = preparing.people[0]
    row.name_edit.setFocus()
    row.name_edit.end(False)
    press(" A")
    preparing.page.room.perspectives.area.rows[0]._autosave.flush()
    press("B", K.Key_Tab)
    assert names(preparing)[0] == "Clinicians AB"
    preparing.undo()
    assert names(preparing)[0] == "Clinicians"
    assert row.name_edit.text() == "Clinicians"


def voted(preparing, at=0):
    (code, *_) = sorted(preparing.record.assessments[0].scope)
    key = preparing.record.assessments[0].instrument
    preparing.session.change_voted(key, frozenset({code}))
    assert preparing.session.add_votes(key, {code: {2: 1}}, preparing.record.perspectives[at].id)


def test_a_perspective_that_voted_stays_and_says_why(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    voted(preparing)
    row = preparing.people[0]
    row.remove.click()
    assert len(names(preparing)) == 5
    assert row.error.isVisible()
    assert "has voted already" in row.error.text()
    row.community.click()
    assert not row.community.isChecked()
    assert not preparing.record.perspectives[0].community
    assert "has voted already" in row.error.text()
    assert preparing.heard.errors == []
    put(row.name_edit, "Doctors")
    preparing.page.flush()
    assert names(preparing)[0] == "Doctors"


def test_a_community_perspective_is_explained_and_undone(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    row = preparing.people[2]
    assert "vault" in row.community.toolTip()
    assert "vault" in preparing.room.perspectives._community.text()
    row.community.click()
    assert preparing.record.perspectives[2].community
    preparing.undo()
    assert not row.community.isChecked()


def test_names_are_off_and_say_where_they_go(preparing, qtbot):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    card, row = preparing.room.perspectives, preparing.people[0]
    assert not card.with_names.isChecked()
    assert not row.names.isVisible()
    assert "stay in this file" in card._names_about.text()
    assert "a report prints them only when you ask" in card._names_about.text()
    card.with_names.click()
    assert row.names.isVisible()
    row.names.setFocus()
    row.names.insertPlainText("Ann\nBob")
    preparing.page.flush()
    assert preparing.record.perspectives[0].names == "Ann\nBob"
    changes = [one for one in preparing.session.workshop_history() if one.subject is Subject.PERSPECTIVE]
    assert not any("Ann" in f"{one.before}{one.after}" for one in changes)
    assert told(changes[0], None, "en").endswith("People’s names")
    card.forget.click()
    assert preparing.record.perspectives[0].names == ""
    preparing.undo()
    assert row.names.toPlainText() == "Ann\nBob"


def test_names_leave_the_window_in_room_safe_mode(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    preparing.room.perspectives.with_names.click()
    row = preparing.people[0]
    assert row.names.isVisible()
    room_safe().switch(True)
    try:
        assert not row.names.isVisible()
        assert row.name_edit.isVisible()
    finally:
        room_safe().switch(False)
    assert row.names.isVisible()


def test_names_that_are_there_are_shown_in_a_workshop_that_opens(preparing):
    preparing.take_usual()
    preparing.session.write_entry(replace(preparing.record.perspectives[0], names="Ann"))
    first = preparing.record.id
    preparing.session.create_workshop(preparing.record.details, [preparing.record.assessments[0].instrument])
    assert not preparing.room.perspectives.with_names.isChecked()
    preparing.session.open_workshop(first)
    assert preparing.room.perspectives.with_names.isChecked()


@pytest.mark.parametrize("given", HOSTILE)
def test_what_people_type_is_shown_letter_for_letter(preparing, given):
    preparing.show(Pane.ROOM)
    preparing.room.perspectives.add.click()
    row = preparing.people[0]
    row.name_edit.insert(given)
    preparing.page.flush()
    assert names(preparing) == [given]
    assert row.name_edit.text() == given
    assert not preparing.page.dirty
    assert all(
        one.textFormat() == Qt.TextFormat.PlainText
        for one in preparing.page.findChildren(QLabel)
        if given[:20] in one.text()
    )
    content = preparing.page.form.content
    QApplication.processEvents()
    assert content.minimumSizeHint().width() <= preparing.page.form.scroll.viewport().width()


def test_what_cannot_be_written_stays_in_its_field(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    row = preparing.people[0]
    preparing.room.perspectives.with_names.click()
    with full_disk(preparing.session.workspace):
        row.names.setFocus()
        row.names.insertPlainText("mot " * 4000)
        preparing.page.flush()
        assert preparing.page.dirty
        assert preparing.record.perspectives[0].names == ""
    preparing.page.flush()
    assert not preparing.page.dirty
    assert preparing.record.perspectives[0].names.startswith("mot")


def test_a_closed_workshop_and_a_file_for_reading_change_nothing(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    preparing.session.close_workshop()
    card, row = preparing.room.perspectives, preparing.people[0]
    assert row.name_edit.isReadOnly()
    assert not row.community.isEnabled()
    assert not any(part.isVisible() for part in (card.add, card.usual, row.remove, row.up, row.down))
    assert not any(part.isVisible() for part in (preparing.room.sittings.add, preparing.room.agenda.propose))
    assert preparing.sittings[0].start.isReadOnly()
    preparing.session.reopen_workshop()
    assert not row.name_edit.isReadOnly()
    preparing.page.show_workshop(preparing.record, preparing.session.used_instruments, read_only=True)
    assert row.name_edit.isReadOnly()
    assert "only be read" in preparing.page.form.subtitle.text()


# Sittings


def test_the_first_sitting_is_the_workshops_own_until_it_says_more(preparing):
    preparing.show(Pane.ROOM)
    (row,) = preparing.sittings
    assert row.place.placeholderText() == "Salle 2"
    assert not row.remove.isVisible()
    assert preparing.record.sittings == ()
    put(row.start, "9h30")
    press(K.Key_Tab)
    (sitting,) = preparing.record.sittings
    assert (sitting.id, sitting.start, sitting.day, sitting.place) == (
        fixed_id(preparing.record.id, "sitting"),
        "09:30",
        None,
        "",
    )
    assert row.start.text() == "09:30"
    preparing.undo()
    assert preparing.record.sittings == ()
    assert row.start.text() == ""


def test_an_hour_that_is_none_is_said_and_gives_way(preparing):
    preparing.show(Pane.ROOM)
    (row,) = preparing.sittings
    put(row.start, "9:75")
    assert row.error.text() == "Write the time like this: 09:30."
    assert preparing.page.dirty
    row.place.setFocus()
    assert row.start.text() == ""
    assert row.error.isVisible()
    assert preparing.record.sittings == ()


def test_a_second_sitting_writes_the_first_and_can_go_again(preparing):
    preparing.show(Pane.ROOM)
    preparing.room.sittings.add.click()
    assert len(preparing.record.sittings) == 2
    second = preparing.sittings[1]
    assert second.day.line.hasFocus()
    press("2026-12-09", K.Key_Tab)
    assert preparing.record.sittings[1].day == date(2026, 12, 9)
    assert [row.remove.isVisible() for row in preparing.sittings] == [True, True]
    second.up.click()
    assert preparing.record.sittings[0].day == date(2026, 12, 9)
    preparing.undo()
    preparing.sittings[1].remove.click()
    assert len(preparing.record.sittings) == 1
    preparing.undo()
    assert len(preparing.record.sittings) == 2


def test_who_is_in_the_room_is_counted_by_sitting(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    (row,) = preparing.sittings
    key = preparing.record.perspectives[0].id
    put(row.heads.fields[key], "7")
    press(K.Key_Tab)
    (one,) = preparing.record.attendance
    assert (one.id, one.sitting, one.perspective, one.people) == (fixed_id(row.kept.id, key), row.kept.id, key, 7)
    assert row.heads.total.text() == "· 7 people"
    press(K.Key_Up, K.Key_Tab)
    assert sum(one.people for one in preparing.record.attendance) == 8
    put(row.heads.fields[key], "")
    preparing.page.flush()
    assert [one.people for one in preparing.record.attendance] == [1]
    preparing.undo()
    assert row.heads.fields[key].text() == "7"
    assert not preparing.page.dirty


@pytest.mark.parametrize(("width", "size"), [(1282, 100), (1282, 200), (700, 125)])
def test_nothing_is_cut_sideways(qapp, preparing, pseudo, width, size):
    preparing.take_usual()
    preparing.room.sittings.add.click()
    preparing.room.agenda.propose.click()
    apply_theme(qapp, make_theme("light", size))
    preparing.page.resize(width, 716)
    pseudo()
    for pane in (Pane.ROOM, Pane.AGENDA, Pane.OPENING):
        preparing.show(pane)
        settle()
        area = preparing.page.form.scroll
        assert preparing.page.form.content.minimumSizeHint().width() <= area.viewport().width(), pane
        assert sideways(preparing.page) == []
        cut = [one for one in cut_buttons(preparing.page) if one[0]] + cut_labels(preparing.page)
        assert (pane, cut) == (pane, [])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_assistive_tools_read_every_pane(preparing, languages, language):
    preparing.take_usual()
    preparing.room.sittings.add.click()
    preparing.room.agenda.propose.click()
    languages.switch(language)
    preparing.page.setLocale(QLocale({"fr": "fr_CA", "en": "en_CA"}[language]))
    for pane in Pane:
        preparing.show(pane)
        assert faults(preparing.page) == ()


def stops(first, until):
    """Return what the Tab key stops at, from one widget to another."""
    first.setFocus()
    seen = [first]
    while seen[-1] is not until:
        press(K.Key_Tab)
        seen.append(QApplication.focusWidget())
        assert len(seen) < 90
    return seen


def test_tab_goes_through_the_page_as_it_is_read(preparing):
    preparing.show(Pane.ROOM)
    preparing.take_usual()
    preparing.room.sittings.add.click()
    preparing.people[0].down.click()
    room = preparing.room
    seen = stops(room.perspectives.add, room.sittings.add)
    first, second, third = preparing.people[:3]
    read = [
        room.perspectives.usual,
        first.name_edit,
        first.people,
        first.community,
        first.down,
        first.remove,
        second.name_edit,
        third.name_edit,
        room.perspectives.with_names,
        preparing.sittings[0].day.line,
        *preparing.sittings[0].heads.fields.values(),
        preparing.sittings[1].start,
    ]
    assert [seen.index(one) for one in read] == sorted(seen.index(one) for one in read)


def test_tab_goes_from_field_to_field_of_the_workshop(preparing):
    form = preparing.page.form
    read = [
        form.title,
        form.network,
        form.region,
        form.community,
        form.place,
        form.facilitator,
        form.language,
        form.tree,
    ]
    seen = stops(form.title, form.tree)
    assert [seen.index(one) for one in read] == sorted(seen.index(one) for one in read)
    assert seen[:2] == read[:2]


def test_tab_goes_through_agenda_and_opening(preparing):
    room = preparing.room
    room.agenda.propose.click()
    preparing.show(Pane.AGENDA)
    room.agenda.propose.click()
    read = [room.agenda.other, room.agenda.swap, room.agenda.keep, preparing.parts[0].title, preparing.parts[1].minutes]
    seen = stops(room.agenda.propose, preparing.parts[-1].remove)
    assert [seen.index(one) for one in read] == sorted(seen.index(one) for one in read)
    preparing.show(Pane.OPENING)
    form = room.opening.form
    seen = stops(form.edits["purpose"], room.opening.show_button)
    read = [form.edits["kept"], form.own_words, form.edits["seen"], form.edits["acknowledgement"]]
    assert [seen.index(one) for one in read] == sorted(seen.index(one) for one in read)


def test_what_is_typed_is_there_after_another_page(preparing):
    preparing.show(Pane.ROOM)
    preparing.room.perspectives.add.click()
    press("Elders")
    preparing.page.hide()
    assert names(preparing) == ["Elders"]


def test_a_read_only_page_is_made_for_a_file_that_cannot_be_written(preparing, qtbot):
    page = wired(preparing.session, read_only=True)
    qtbot.addWidget(page)
    assert not page.form.title.isEnabled()
