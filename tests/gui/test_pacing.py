"""The pace of a workshop: what counts, when it is written, what the foot of the walk says; never a word of its own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from tests import factories
from tests.gui.kit import Heard, full_disk
from tests.gui.shown import cut_buttons, cut_labels, settle

from pcn_desktop.gui.keys import Action
from pcn_desktop.gui.pacing import WRITE_S, Pacing
from pcn_desktop.gui.theme import apply_theme, current, make_theme
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart, Sitting
from pcn_desktop.workspace.store import Access, open_workspace

KEY = "pcn-readiness"
TODAY = date(2026, 11, 22)


@pytest.fixture
def pace(walking):
    """The walk with a clock that the test turns."""
    now = [1000.0]
    pacing = Pacing(walking.session, walking.page, now=lambda: now[0], today=lambda: TODAY)
    pacing._timer.stop()

    class Held:
        page, session, bar = walking.page, walking.session, walking.page.foot.pace
        clock = pacing

        @staticmethod
        def wait(seconds, step=20):
            """Let time pass, as the timer sees it."""
            while seconds > 0:
                now[0] += min(step, seconds)
                seconds -= step
                pacing.tick()

        @staticmethod
        def sleep(seconds):
            now[0] += seconds
            pacing.tick()

        @staticmethod
        def seconds(session=walking.session):
            (part,) = session.record.assessments
            return dict(part.seconds)

        @staticmethod
        def on_disk():
            with open_workspace(session_path(walking), access=Access.READ) as reader:
                return dict(reader.record(walking.session.record.id).assessments[0].seconds)

    return Held


def session_path(walking):
    return walking.session.workspace.path


def plan(session, minutes=20, section="G", **more):
    made = AgendaPart("p1", AgendaKind.SECTION, minutes, instrument=KEY, section=section)
    assert session.write_entry(replace(made, **more))


def coffee(session, title="Coffee"):
    assert session.write_entry(AgendaPart("coffee", AgendaKind.BREAK, 15, title=title))


def test_the_section_at_hand_uses_time_and_moving_on_writes_it(pace):
    pace.wait(12)
    assert pace.seconds() == {}
    pace.page.go_to(KEY, "F1")
    assert pace.on_disk() == pace.seconds() == {"G": 12}
    pace.wait(5)
    pace.page.flush()  # As leaving the page or closing the window does.
    assert pace.on_disk() == {"G": 12, "F1": 5}


def test_a_move_within_a_section_writes_nothing(pace):
    pace.wait(12)
    pace.page.move_on(Action.NEXT)
    assert pace.seconds() == {}
    assert pace.page.foot.pace.here.text().startswith("G: 0 min")


def test_time_is_written_every_half_minute(pace):
    pace.wait(WRITE_S - 1, step=1)
    assert pace.on_disk() == {}
    pace.wait(1)
    assert pace.on_disk() == {"G": WRITE_S}


def test_another_page_a_pause_and_a_sleep_use_no_time(pace, walking):
    pace.wait(3)
    walking.page.hide()
    pace.sleep(20)
    pace.sleep(20)
    walking.page.show()
    pace.sleep(1)
    pace.sleep(4)
    pace.sleep(8 * 3600)
    pace.bar.button.click()
    pace.wait(40)
    pace.bar.button.click()
    pace.wait(2)
    pace.page.flush()
    # The second in which the page went away still counts for it: nobody looks at the clock in between.
    assert pace.seconds() == {"G": 3 + 20 + 4 + 2}


def test_what_was_used_before_a_restart_goes_on(pace):
    pace.wait(60)
    pace.page.flush()
    assert pace.session.open_workshop(pace.session.record.id)
    pace.wait(61)
    pace.page.flush()
    assert pace.on_disk() == {"G": 121}
    assert pace.bar.here.text().startswith("G: 2 min")


def test_time_is_no_change_that_anybody_hears_of(pace):
    pace.session.rate(KEY, "G.1.1", 2)
    history, heard = pace.session.history(KEY, "G.1.1"), Heard(pace.session)
    changed = pace.session.lines()[0].changed
    pace.wait(90, step=10)
    assert pace.seconds() == {"G": 90}
    assert heard.said == []
    assert heard.errors == []
    assert pace.session.history(KEY, "G.1.1") == history
    assert pace.session.lines()[0].changed == changed
    assert pace.session.undo_stack.count() == 1
    pace.session.undo_stack.undo()
    assert pace.session.record.assessments[0].ratings == {}
    assert pace.seconds() == {"G": 90}


def test_what_is_being_typed_stays_as_it_is(pace, qtbot):
    qtbot.keyClick(pace.page.card, Qt.Key.Key_T)
    field = pace.page.window().focusWidget()
    qtbot.keyClicks(field, "Half a sent")
    pace.wait(90, step=10)
    assert pace.page.window().focusWidget() is field
    qtbot.keyClicks(field, "ence")
    assert field.toPlainText() == "Half a sentence"
    assert pace.on_disk() == {"G": 90}


def test_a_full_disk_is_not_told_and_loses_no_second(pace):
    heard = Heard(pace.session)
    pace.session.write_note(KEY, "G.1.1", "n", "x" * 100, language="fr", stay="s")
    heard.said.clear()
    with full_disk(pace.session.workspace):
        pace.session.workspace._link._raw.execute("PRAGMA query_only=ON")
        pace.wait(WRITE_S * 2)
        pace.session.workspace._link._raw.execute("PRAGMA query_only=OFF")
    assert (heard.said, heard.errors) == ([], [])
    assert pace.seconds() == {}
    assert pace.bar.here.text().startswith("G: 1 min")
    pace.page.flush()
    assert pace.on_disk() == {"G": WRITE_S * 2}


def test_a_closed_workshop_uses_no_time_and_offers_no_pause(pace):
    pace.wait(10)
    pace.page.flush()
    assert pace.session.close_workshop()
    pace.wait(300)
    pace.page.flush()
    assert pace.seconds() == {"G": 10}
    assert not pace.bar.button.isVisible()
    assert pace.bar.here.isVisible()


def test_a_file_open_for_reading_uses_no_time_and_says_nothing(pace, qtbot):
    path, workshop = pace.session.workspace.path, pace.session.record.id
    pace.session.attach(open_workspace(path, access=Access.READ))
    heard = Heard(pace.session)
    assert pace.session.open_workshop(workshop)
    heard.said.clear()
    pace.wait(300)
    pace.page.flush()
    assert (heard.said, heard.errors, pace.seconds()) == ([], [], {})
    assert not pace.bar.button.isVisible()


@pytest.mark.parametrize(("day", "counts"), [(TODAY, True), (date(2026, 11, 23), False)])
def test_a_workshop_that_meets_on_another_day_waits_for_a_person(pace, day, counts):
    pace.session.write_entry(Sitting("s", day=day))
    pace.session.change_details(replace(pace.session.record.details, day=day), "s")
    pace.wait(10)
    assert pace.bar.here.text().startswith("Time paused") is not counts
    if not counts:
        pace.bar.button.click()
        pace.wait(10)
    pace.page.flush()
    assert pace.seconds() == {"G": 10}


def test_the_foot_says_plan_and_real_and_what_is_left(pace):
    plan(pace.session)
    plan(pace.session, 5, "F1", id="p2")
    pace.wait(12 * 60)
    assert pace.bar.here.text() == "G: 12 of 20 min"
    assert pace.bar.whole.text() == "13 min left in all"
    assert pace.bar.bar.isVisible()
    assert not pace.bar.here.property("behind")


def test_behind_is_said_in_words_and_in_a_calm_colour(pace):
    plan(pace.session)
    pace.wait(20 * 60)
    assert not pace.bar.here.property("behind")
    pace.wait(1)
    assert pace.bar.here.text() == "G: 20 of 20 min · 1 min behind"
    assert pace.bar.whole.text() == "1 min behind in all"
    assert pace.bar.here.property("behind") is pace.bar.whole.property("behind") is True
    assert pace.bar.here.palette().color(pace.bar.here.foregroundRole()) == current().colour("warn")
    assert pace.page.section == (KEY, "G")


def test_without_an_agenda_only_the_time_used_is_told(pace):
    pace.wait(61)
    assert pace.bar.here.text() == "G: 1 min · 1 min in all"
    assert not pace.bar.bar.isVisible()


def test_a_break_runs_until_somebody_goes_back_whatever_page_is_shown(pace, walking):
    coffee(pace.session, "Coffee & tea")
    pace.wait(5)
    pace.bar.button.click()
    menu = pace.bar.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Pause the time", "", "Coffee && tea · 15 min"]
    menu.actions()[2].trigger()
    menu.close()
    walking.page.hide()
    pace.wait(60)
    walking.page.show()
    pace.page.go_to(KEY, "F1")
    pace.wait(60)
    assert pace.bar.here.text() == "Coffee & tea: 2 of 15 min"
    assert pace.bar.button.accessibleName() == "Back to the criteria: their time runs again"
    pace.bar.button.click()
    pace.wait(7)
    pace.page.flush()
    assert pace.session.record.break_seconds == {"coffee": 120}
    assert pace.seconds() == {"G": 5, "F1": 7}


def test_the_menu_pauses_too(pace):
    coffee(pace.session)
    pace.bar.open_menu()
    menu = pace.bar.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    pace.wait(50)
    assert pace.bar.here.text().startswith("Time paused · G: 0 min")
    assert pace.bar.button.accessibleName() == "Let the time run"


def test_a_break_that_left_the_agenda_no_longer_runs(pace):
    coffee(pace.session)
    pace.bar.partRequested.emit("coffee")
    pace.wait(10)
    (part,) = pace.session.record.agenda
    assert pace.session.remove_entry(part)
    pace.wait(5)
    pace.page.flush()
    assert pace.session.record.break_seconds == {}
    assert pace.seconds() == {"G": 5}
    assert pace.clock._waiting == 0


def test_a_break_without_a_title_is_called_so_in_the_language_at_hand(pace, languages, qapp):
    coffee(pace.session, "")
    pace.bar.partRequested.emit("coffee")
    assert pace.bar.here.text() == "Break: 0 of 15 min"
    languages.switch("fr")
    qapp.processEvents()
    assert pace.bar.here.text().startswith("Pause")


def test_another_workshop_begins_with_its_own_clock(pace):
    pace.wait(10)
    pace.bar.button.click()
    pace.page.flush()
    first = pace.session.record.id
    assert pace.session.create_workshop(factories.details("Another"), [KEY])
    pace.wait(4)
    pace.page.flush()
    assert pace.seconds() == {"G": 4}
    with open_workspace(Path(pace.session.workspace.path), access=Access.READ) as reader:
        assert reader.record(first).assessments[0].seconds == {"G": 10}


def test_a_long_title_leaves_room_for_the_rest_and_is_told_whole(pace):
    title = "Coffee, tea and a word of welcome from the mayor"
    coffee(pace.session, title)
    pace.bar.partRequested.emit("coffee")
    assert pace.bar.here.text() == "Coffee, tea and a w…: 0 of 15 min"
    assert pace.bar.here.accessibleName().startswith(f"{title}: 0 of 15 min")


@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize(("text_size", "width"), [(100, 1282), (100, 716), (150, 1240), (200, 1186)])
def test_the_foot_cuts_no_word(pace, walking, languages, qapp, language, text_size, width):
    plan(pace.session, 120)
    coffee(pace.session)
    pace.session.rate(KEY, "G.1.1", 2)
    apply_theme(qapp, make_theme("light", text_size))
    languages.switch(language)
    walking.stage.resize(width, 640)
    settle()
    wrong = []
    for seconds, paused in ((0, False), (121 * 60, False), (0, True)):
        pace.wait(seconds, step=60)
        if paused:
            pace.bar.pauseRequested.emit(True)
        settle()
        wrong += [*cut_labels(pace.page.foot), *cut_buttons(pace.page.foot)]
        foot = pace.page.foot
        wrong += [foot.sizeHint().width()] if foot.sizeHint().width() > foot.width() else []
    assert wrong == []
