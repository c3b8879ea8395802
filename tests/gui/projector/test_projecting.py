"""The projector of a real window: it follows, freezes, blanks, times a break, and leaves the facilitator alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui import projecting as module
from pcn_desktop.gui.keys import Action
from pcn_desktop.gui.projector.content import View
from pcn_desktop.gui.projector.window import ProjectorWindow
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.room_values import AgendaKind, AgendaPart
from pcn_desktop.workspace.store import Access, open_workspace
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    assert made.session.create_workshop(WorkshopDetails("Atelier", day=date(2026, 11, 22), language="fr"), [KEY])
    made.show_page(PageName.RUN)
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def projecting(window):
    """The projector, open."""
    window.projecting.toggle()
    return window.projecting


def said(projecting):
    return projecting.window.accessibleDescription()


def state(projecting):
    return projecting.strip.words()


def test_it_opens_from_the_top_bar_and_takes_nothing_from_the_facilitator(window, qtbot):
    window.pages.run.take_focus()
    assert window.top_bar.projector.isEnabled()
    qtbot.mouseClick(window.top_bar.projector, Qt.MouseButton.LeftButton)
    room = window.projecting.window
    assert room.isVisible()
    assert window.top_bar.projector.isChecked()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert QApplication.focusWidget() is window.pages.run.card
    assert room.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert room.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    qtbot.mouseClick(window.top_bar.projector, Qt.MouseButton.LeftButton)
    assert window.projecting.window is None
    assert not window.top_bar.projector.isChecked()
    assert not window.projecting.strip.isVisible()


def test_it_follows_the_walk_and_says_so(window, projecting):
    assert state(projecting).startswith("Projector: criterion G.1.1, following")
    window.pages.run.move_on(Action.NEXT)
    assert state(projecting).startswith("Projector: criterion G.2.1, following")
    assert said(projecting).startswith("G.2.1")
    window.pages.run.go_to(KEY, "F2.1.4")
    window.show_page(PageName.SENSE)
    assert said(projecting).startswith("F2.1.4")


def test_what_is_frozen_stays_until_it_follows_again(window, projecting, qtbot):
    qtbot.mouseClick(projecting.strip.freeze, Qt.MouseButton.LeftButton)
    window.pages.run.go_to(KEY, "F2.1.4")
    window.session.rate(KEY, "G.1.1", 3)
    assert said(projecting).startswith("G.1.1")
    assert "G.1.1, frozen" in state(projecting)
    projecting.show_view(View.CONSENSUS)
    assert said(projecting).startswith("F2.1.4")
    window.session.rate(KEY, "F2.1.4", 1)
    assert "No consensus yet" in said(projecting)
    qtbot.mouseClick(projecting.strip.freeze, Qt.MouseButton.LeftButton)
    assert "consensus F2.1.4, following" in state(projecting)
    assert "No consensus yet" not in said(projecting)


def test_a_key_blanks_it_from_the_card_and_another_from_a_text(window, projecting, qtbot):
    window.pages.run.take_focus()
    qtbot.keyClick(window.pages.run.card, Qt.Key.Key_B)
    assert said(projecting) == ""
    assert state(projecting).startswith("Projector: blank")
    qtbot.keyClick(window.pages.run.card, Qt.Key.Key_B)
    assert said(projecting).startswith("G.1.1")
    window.pages.run.card.show_note()
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_B)
    assert field.toPlainText() == "b"
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert said(projecting) == ""
    assert projecting.strip.blank.isChecked()
    window.pages.flush()


def test_no_note_ever_reaches_it(window, projecting):
    window.session.write_note(KEY, "G.1.1", "n", "Zznote", language="fr", stay="s")
    for view in View:
        projecting.show_view(view)
        assert "Zznote" not in said(projecting)


def test_both_languages_and_the_other_one(window, projecting, qtbot):
    criterion = said(projecting).splitlines()[1]
    projecting.strip.bothRequested.emit(True)
    first, second = said(projecting).splitlines()[1:3]
    assert first == criterion != second
    window.switch_language("fr")
    qtbot.waitUntil(lambda: said(projecting).splitlines()[1:3] == [second, first])
    assert state(projecting).startswith("Projecteur\u00a0: critère G.1.1")


def menu(button):
    button.menu().aboutToShow.emit()
    return {action.text(): action for action in button.menu().actions() if action.text()}


def test_the_menu_offers_the_views_and_the_break_only_while_one_runs(projecting):
    offered = menu(projecting.strip.view)
    assert [*offered] == [
        "Criterion", "Votes", "Consensus", "Scores by section", "Agenda", "Opening", "Both languages",
    ]  # fmt: skip
    assert offered["Criterion"].isChecked()
    offered["Agenda"].trigger()
    assert state(projecting).startswith("Projector: agenda, following")


def test_the_radar_is_drawn(window, projecting, qtbot):
    window.session.rate(KEY, "G.1.1", 3)
    projecting.show_view(View.RADAR)
    charts = projecting.window._charts
    qtbot.waitUntil(lambda: (projecting.window.grab(), charts._drawn is not None)[1], timeout=20_000)
    assert "Radar chart" in said(projecting)


def test_the_agendas_break_is_timed_and_its_time_told(window, projecting, qtbot):
    part = AgendaPart("k", AgendaKind.BREAK, 15, "Café")
    assert window.session.write_entry(part)
    told = []
    projecting.breakEnded.connect(lambda *ended: told.append(ended))
    clock = [1000.0]
    projecting.timer._now = lambda: clock[0]
    menu(projecting.strip.start_break)["Café, 15 min"].trigger()
    assert said(projecting) == "Café\n15:00"
    assert projecting.strip.clock.text() == "Café: 15:00"
    assert "break timer" in state(projecting)
    clock[0] += 30
    qtbot.mouseClick(projecting.strip.pause, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(projecting.strip.more, Qt.MouseButton.LeftButton)
    assert "15:30" in said(projecting)
    qtbot.mouseClick(projecting.strip.pause, Qt.MouseButton.LeftButton)
    clock[0] += 2000
    projecting.timer.tick()
    assert said(projecting) == "We start again"
    assert projecting.strip.clock.text() == "Café: time to start again"
    projecting.close()
    assert projecting.strip.clock.isVisible()
    qtbot.mouseClick(projecting.strip.end, Qt.MouseButton.LeftButton)
    assert told == [("k", 2030)]
    assert window.session.record.break_seconds == {"k": 2030}
    assert not projecting.strip.isVisible()


def test_a_break_of_no_part_is_nobodys_time_and_the_view_comes_back(projecting):
    told = []
    projecting.breakEnded.connect(lambda *ended: told.append(ended))
    projecting.show_view(View.AGENDA)
    menu(projecting.strip.start_break)["5 minutes"].trigger()
    assert [*menu(projecting.strip.view)].count("Break timer") == 1
    projecting.strip.endRequested.emit()
    assert told == []
    assert "agenda" in state(projecting)


def test_a_text_too_long_for_one_sheet_is_turned_like_pages(window, projecting, qtbot):
    from pcn_desktop.workspace.room_values import Opening, fixed_id

    key = fixed_id(window.session.record.id, "opening")
    window.session.write_entry(Opening(key, "Un but très long. " * 80))
    projecting.show_view(View.OPENING)
    parts = projecting.window.parts
    assert parts > 1
    assert projecting.strip.next_part.text() == f"Sheet 1 of {parts}"
    for _ in range(parts):
        qtbot.mouseClick(projecting.strip.next_part, Qt.MouseButton.LeftButton)
    assert projecting.window.part == 0


def test_it_closes_by_its_own_cross_and_opens_again(window, projecting):
    projecting.window.close()
    assert projecting.window is None
    assert not window.top_bar.projector.isChecked()
    projecting.open()
    assert said(projecting).startswith("G.1.1")


def test_a_screen_that_goes_takes_it_away_with_a_calm_word_and_brings_the_offer_back(window, projecting, monkeypatch):
    window.messages.dismiss()
    projecting._lose_screen(projecting.window.screen())
    assert projecting.window is None
    assert "screen is gone" in window.messages._label.text()
    window.messages.dismiss()
    projecting._find_screen(QGuiApplication.primaryScreen())  # It shows what the facilitator's shows: no offer.
    assert window.messages._action.text() != "Show the projector there"
    monkeypatch.setattr(module, "room_screen", lambda _own: QGuiApplication.primaryScreen())
    projecting._find_screen(QGuiApplication.primaryScreen())
    assert window.messages._action.text() == "Show the projector there"
    window.messages._run_action()
    assert projecting.window.isVisible()


def test_a_break_that_runs_at_closing_is_not_lost(window, projecting):
    assert window.session.write_entry(AgendaPart("k", AgendaKind.BREAK, 15, "Café"))
    clock = [1000.0]
    projecting.timer._now = lambda: clock[0]
    projecting.strip.breakRequested.emit(15, "Café", "k")
    clock[0] += 40
    workshop, file = window.session.record.id, window.session.workspace.path
    window.close()
    with open_workspace(file, access=Access.READ) as reader:
        assert reader.record(workshop).break_seconds == {"k": 40}


def test_a_break_can_be_timed_without_the_projector(window, qtbot):
    window.projecting.safety.make_safe(True)
    strip = window.projecting.strip
    menu(strip.start_break)["10 minutes"].trigger()
    assert strip.clock.text() == "Break: 10:00"
    window.projecting.open()
    assert said(window.projecting) == "Break\n10:00"
    menu(strip.start_break)["Add a minute to the break"].trigger()
    assert said(window.projecting) == "Break\n11:00"
    menu(strip.start_break)["End the break"].trigger()
    assert said(window.projecting).startswith("G.1.1")
    window.projecting.safety.make_safe(False)


def test_nothing_of_a_workshop_stays_when_another_one_opens(window, projecting):
    projecting.follow(False)
    projecting.show_view(View.CONSENSUS)
    assert window.session.create_workshop(WorkshopDetails("Autre", language="fr"), [KEY])
    assert state(projecting).startswith("Projector: criterion G.1.1, following")


def test_it_closes_with_the_main_window(window, projecting, qapp):
    room = projecting.window
    window.close()
    assert projecting.window is None
    assert not room.isVisible()
    assert not any(isinstance(one, ProjectorWindow) and one.isVisible() for one in qapp.topLevelWidgets())


def test_without_a_workshop_there_is_nothing_to_project(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.load()
    assert not made.top_bar.projector.isEnabled()
    made.projecting.open()
    assert made.projecting.window is None
    QThreadPool.globalInstance().waitForDone()
