"""Room-safe mode: at one key everything private leaves the window; nothing that was typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QToolTip, QVBoxLayout, QWidget
from tests.gui.kit import show_active
from tests.gui.shown import settle, texts

from pcn_desktop.app import make_window
from pcn_desktop.assessment.find import Kind
from pcn_desktop.gui.keys import Action as KeyAction
from pcn_desktop.gui.room_safe import is_private, make_private, private, room_safe
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import Action, WorkshopDetails

KEY = "pcn-readiness"
SECRET = "Zz"
"""Begins whatever is private in these tests."""
GROUPS = ("Cliniciens", "Patientes", "Petit groupe")


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    details = WorkshopDetails("Atelier", day=date(2026, 11, 22), language="fr", facilitator="Zzanimation")
    assert made.session.create_workshop(details, [KEY])
    made.session.write_note(KEY, "G.1.1", "n", "Zznote du jour", language="fr", stay="s")
    made.session.write_entry(Perspective(new_id(), "Gestion", 5, "Zzparticipante"))
    made.session.write_entry(Action("a", "Écrire la charte", KEY, "G.1.1", owner="Zzpersonne", language="fr"))
    made.show_page(PageName.RUN)
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def make_safe(window, safe=True):
    window.projecting.safety.make_safe(safe)
    settle()


def private_texts(window):
    """Return what is private and can be seen or heard in the window now."""
    return sorted(text for text in texts(window) if SECRET in text)


def open_everything(window, page):
    """Show a page with what opens on it, one after the other; yield each time."""
    window.show_page(page)
    settle()
    yield
    if page is PageName.RUN:
        for tab in window.pages.run.side.tabs:
            tab.click()
            settle()
            yield
    elif page is PageName.SENSE:
        for tab in window.pages.sense.tabs.values():
            tab.click()
            settle()
            yield
    elif page is PageName.PREPARE:
        for tab in window.pages.prepare.findChildren(QToolButton):
            if tab.property("role") == "tab" and tab.isVisible():
                tab.click()
                settle()
                yield
        window.pages.prepare.history_button.setChecked(True)
        settle()
        yield
        window.pages.prepare.history_button.setChecked(False)


def test_the_test_sees_what_is_private(window):
    seen = set()
    for page in PageName:
        for _ in open_everything(window, page):
            seen |= {(page, text) for text in private_texts(window)}
    assert {page for page, _ in seen} >= {PageName.RUN, PageName.PREPARE, PageName.ACT, PageName.SENSE}
    assert any("Zzparticipante" in text for _, text in seen)


@pytest.mark.parametrize("page", list(PageName))
def test_nothing_private_is_left_on_any_page(window, page):
    make_safe(window)
    for _ in open_everything(window, page):
        assert private_texts(window) == [], page
    assert SECRET not in window.windowTitle()


@pytest.mark.parametrize("page", [PageName.RUN, PageName.PREPARE, PageName.ACT])
def test_it_leaves_the_page_on_screen_at_once_and_comes_back_whole(window, page):
    for _ in open_everything(window, page):
        before = private_texts(window)
        window.projecting.safety.make_safe(True)
        assert private_texts(window) == []  # At once: no event in between.
        make_safe(window, False)
        assert private_texts(window) == before


def test_a_tooltip_that_is_up_goes_too(window, qtbot):
    QToolTip.showText(window.mapToGlobal(QPoint(50, 50)), "Zznote du jour", window)
    assert QToolTip.isVisible()
    window.projecting.safety.make_safe(True)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_key_works_on_the_card_and_another_in_a_note_whose_text_is_kept(window, qtbot):
    run = window.pages.run
    run.take_focus()
    qtbot.keyClick(run.card, Qt.Key.Key_S)
    assert room_safe().on
    assert window.top_bar.room_safe.isChecked()
    assert window.projecting.strip.isVisible()
    qtbot.keyClick(run.card, Qt.Key.Key_S)
    assert not room_safe().on
    run.card.show_note("n")
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "sss ")
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert room_safe().on
    assert QApplication.focusWidget() is run.card
    assert "sss" in window.session.record.assessment(KEY).notes[0].text
    assert not window.unsaved
    qtbot.mouseClick(window.projecting.strip.unsafe, Qt.MouseButton.LeftButton)
    assert not room_safe().on
    assert field.isVisible()


def test_the_key_of_notes_says_why_and_what_is_typed_next_rates_nothing_more_than_it_says(window, qtbot):
    make_safe(window)
    window.messages.dismiss()
    window.pages.run.take_focus()
    qtbot.keyClick(window.pages.run.card, Qt.Key.Key_T)
    assert "hidden" in window.messages._label.text()
    assert QApplication.focusWidget() is window.pages.run.card
    window.messages._run_action()
    assert not room_safe().on


def test_text_that_cannot_be_kept_stays_in_its_field(window, qtbot, monkeypatch):
    run = window.pages.run
    run.card.show_note()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "perdu")
    monkeypatch.setattr(window.session, "write_note", lambda *_, **__: False)
    run.noteWritten.disconnect()
    make_safe(window)
    assert not field.isVisible()
    make_safe(window, False)
    assert field.toPlainText() == "perdu"
    run.card.notes._editors[-1].form.text.clear()


def kinds(window):
    return {group.kind for group in window.finder.panel._groups}


def test_no_note_and_no_name_is_found(window, qtbot):
    window.finder.ask()
    panel = window.finder.panel
    panel.field.setText("zz")
    assert kinds(window) == {Kind.NOTE, Kind.ACTION}
    make_safe(window)
    assert private_texts(window) == []
    window.finder.ask()
    panel.field.setText("zz")
    assert kinds(window) == set()
    panel.field.setText("charte")
    assert Kind.ACTION in kinds(window)
    assert private_texts(window) == []
    panel.field.setText("zz")
    panel.everywhere.setChecked(True)
    qtbot.waitUntil(lambda: not panel._busy and window.finder._task is None and not window.finder._rest.isActive())
    assert kinds(window) == set()


def test_small_groups_leave_every_page(window):
    groups = [Perspective(new_id(), name, 5) for name in ("Cliniciens", "Patients", "Petit")]
    for one, votes in zip(groups, ({0: 4}, {1: 4}, {3: 1}), strict=True):
        window.session.write_entry(one)
        window.session.add_votes(KEY, {"G.1.1": votes}, one.id)
    window.session.reveal_votes(KEY, "G.1.1")
    run = window.pages.run

    def shown():
        return set(run._summary.instruments[0].items[0].rounds[0].groups)

    everyone = {one.id for one in groups}
    assert shown() == everyone
    window.projecting.safety.make_safe(True)
    assert shown() < everyone
    assert groups[2].id not in shown()
    make_safe(window, False)
    assert shown() == everyone


def told_of_groups(window):
    """Return every line, on any page, that says how a perspective voted."""
    found = set()
    for page in PageName:
        for _ in open_everything(window, page):
            found |= {text for text in texts(window) if any(name in text for name in GROUPS) and "median" in text}
            found |= {text for text in texts(window.pages.run.card.room.votes.round) if text in GROUPS}
    return found


def test_no_page_says_how_a_small_group_voted_in_any_round(window, qtbot):
    groups = [Perspective(new_id(), name, 5) for name in GROUPS]
    for one in groups:
        window.session.write_entry(one)
    for number, votes in enumerate((({0: 5}, {3: 4}, {3: 1}), ({0: 5}, {3: 3}, {2: 2}))):
        assert not number or window.session.begin_round(KEY, "G.1.1")
        for one, counts in zip(groups, votes, strict=True):
            window.session.add_votes(KEY, {"G.1.1": counts}, one.id)
        window.session.reveal_votes(KEY, "G.1.1")
    window.session.correct_votes(KEY, "G.1.1", {1: 2}, groups[2].id)
    window.pages.run.take_focus()
    qtbot.keyClick(window.pages.run.card, Qt.Key.Key_V)
    told = "\n".join(told_of_groups(window))
    assert all(name in told for name in GROUPS)
    make_safe(window)
    told = "\n".join(told_of_groups(window))
    assert GROUPS[0] in told
    assert not any(name in told for name in GROUPS[1:])


def test_it_is_proposed_once_where_the_room_sees_this_screen(window, qapp):
    window.messages.dismiss()
    window.projecting.safety._proposed = False
    window.projecting.safety.propose()
    assert window.messages._action.text() == "Room-safe mode"
    window.messages.dismiss()
    window.projecting.safety.propose()
    assert not window.messages.isVisible()


def test_it_is_proposed_whichever_way_leads_to_the_walk(window, qapp):
    window.show_page(PageName.PREPARE)
    settle()
    window.messages.dismiss()
    window.projecting.safety._proposed = False
    window.pages.prepare.walkRequested.emit()
    settle()
    assert window.page is PageName.RUN
    assert window.messages._action.text() == "Room-safe mode"


def test_what_it_said_goes_with_the_mode_and_another_message_stays(window):
    safety, messages = window.projecting.safety, window.messages
    messages.dismiss()
    safety._proposed = False
    safety.propose()
    make_safe(window)
    assert not messages.isVisible()
    safety.act(KeyAction.NOTE)
    assert messages.isVisible()
    make_safe(window, False)
    assert not messages.isVisible()
    messages.tell(lambda: "Disk full", "error")
    make_safe(window)
    assert messages._label.text() == "Disk full"


def test_it_says_nothing_over_another_message(window):
    window.projecting.safety._proposed = False
    window.messages.tell(lambda: "Disk full", "error")
    window.projecting.safety.propose()
    assert window.messages._label.text() == "Disk full"


def test_a_part_is_hidden_whatever_its_owner_shows(qtbot):
    host, part, other = QWidget(), QLineEdit("Zz"), QLineEdit("public")
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.addWidget(private(part))
    column.addWidget(other)
    host.show()
    part.hide()
    room_safe().switch(True)
    part.show()
    assert not part.isVisible()
    assert is_private(part)
    assert not is_private(other)
    room_safe().switch(False)
    assert part.isVisible()


def test_a_part_of_a_drawn_form_keeps_its_place(qtbot):
    host, parts = QWidget(), [QLineEdit(str(at)) for at in range(3)]
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    for part in parts:
        column.addWidget(part)
    held = make_private(parts[1], told=False)
    assert column.indexOf(held) == 1
    host.show()
    room_safe().switch(True)
    assert [part.isVisible() for part in parts] == [True, False, True]


def test_a_page_made_while_it_is_on_is_safe_from_the_start(qtbot):
    room_safe().switch(True)
    host, part = QWidget(), QLineEdit("Zz")
    qtbot.addWidget(host)
    QVBoxLayout(host).addWidget(private(part))
    host.show()
    assert not part.isVisible()
