"""The search over the whole window: what is found, the way there and the way back."""

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.assessment.find import Kind
from pcn_desktop.gui.widgets.find_list import Line
from pcn_desktop.gui.widgets.headed_list import HeadedModel, Heading
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import load_settings, save_settings
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import Action, Quadrant, SwotEntry, WorkshopDetails

KEY = "pcn-readiness"
K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, qapp):
    save_settings(replace(load_settings(), language="en"))
    made = make_window(qapp, load_settings())
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def fill(window, title="Atelier du Nord"):
    session = window.session
    assert session.create_workshop(WorkshopDetails(title, network="RSP"), [KEY])
    note = new_id()
    session.write_note(KEY, "F2.1.4", note, "Poste créé; la relève manque.", language="fr", stay=new_id())
    session.write_note(KEY, "F2.1.3", new_id(), "Another remark.", language="en", stay=new_id())
    session.write_entry(Action(new_id(), "Préparer la relève", KEY, "F2.1.4", owner="Maude"))
    session.write_entry(SwotEntry(new_id(), Quadrant.THREAT, "Relève incertaine"))
    window.show_page(PageName.RUN)
    return note


@pytest.fixture
def walking(window):
    window.note = fill(window)
    return window


def ask(window, words=None):
    QTest.keyClick(window, K.Key_F, CONTROL)
    panel = window.finder.panel
    assert panel.isVisible()
    if words is not None:
        panel.field.setText(words)
    return panel


def kinds(panel):
    return {group.kind: group.count for group in panel._groups}


def test_what_is_written_is_found_without_its_accents_and_counted(walking):
    panel = ask(walking, "releve")
    assert kinds(panel) == {Kind.NOTE: 1, Kind.ACTION: 1, Kind.SWOT: 1}
    assert panel._said.text() == "3 found"
    rows = panel.list.entries.rows
    assert [row.words for row in rows if isinstance(row, Heading)] == ["Notes · 1", "Actions · 1", "SWOT lines · 1"]
    assert [row.where for row in rows if isinstance(row, Line)] == ["F2.1.4", "F2.1.4", ""]
    panel.field.setText("releve xyz")
    assert not panel.list.isVisible()
    assert "Nothing" in panel._said.text()


def test_enter_opens_the_note_that_the_arrows_chose(walking, qtbot):
    panel = ask(walking, "remark")
    panel.field.setText("manque")
    QTest.keyClick(panel.field, K.Key_Return)
    assert not panel.isVisible()
    assert walking.pages.run.position == (KEY, "F2.1.4")
    editor = next(one for one in walking.pages.run.card.notes._editors if one.note_id == walking.note)
    assert QApplication.focusWidget() is editor.form.text


def test_arrows_pass_over_headings_and_stop_at_the_ends(walking):
    panel = ask(walking, "releve")
    seen = [panel.list.place.kind]
    for _ in range(4):
        QTest.keyClick(panel.field, K.Key_Down)
        seen.append(panel.list.place.kind)
    assert seen == [Kind.NOTE, Kind.ACTION, Kind.SWOT, Kind.SWOT, Kind.SWOT]
    for _ in range(4):
        QTest.keyClick(panel.field, K.Key_Up)
    assert panel.list.place.kind is Kind.NOTE
    assert QApplication.focusWidget() is panel.field


def test_a_criterion_is_gone_to_and_can_be_rated_at_once(walking):
    panel = ask(walking, "F3.1.2")
    panel.list.chosen.emit(panel.list.place)
    assert walking.pages.run.position == (KEY, "F3.1.2")
    QTest.keyClick(QApplication.focusWidget(), K.Key_2)
    assert walking.session.record.assessment(KEY).ratings["F3.1.2"] == 2


def test_actions_and_lines_are_shown_on_their_own_pages(walking):
    panel = ask(walking, "releve")
    for kind in (Kind.ACTION, Kind.SWOT):
        row = next(row for row in panel.list.entries.rows if isinstance(row, Line) and row.hit.place.kind is kind)
        panel.list.chosen.emit(row.hit.place)
        if kind is Kind.ACTION:
            assert walking.stack.currentWidget() is walking.pages.act
        else:
            assert walking.stack.currentWidget() is walking.pages.sense
            assert QApplication.focusWidget().toPlainText() == "Relève incertaine"
        panel = ask(walking, "releve")


def test_escape_gives_the_focus_back_to_where_it_was(walking):
    notes = walking.pages.run.card.notes
    notes.focus_note()
    before = QApplication.focusWidget()
    panel = ask(walking, "a")
    assert QApplication.focusWidget() is panel.field
    QTest.keyClick(panel.field, K.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is before
    walking.pages.run.take_focus()
    panel = ask(walking)
    assert panel.field.selectedText() == "a"
    QTest.keyClick(panel.list, K.Key_Escape)
    assert QApplication.focusWidget() is walking.pages.run.card


def test_keys_typed_in_the_panel_rate_nothing(walking):
    panel = ask(walking, "")
    for part in (panel.field, panel.list, panel.everywhere, panel._close):
        QTest.keyClick(part, K.Key_2)
    assert walking.session.record.assessment(KEY).ratings == {}


def test_leaving_the_panel_closes_it(walking):
    panel = ask(walking, "a")
    walking.pages.run.card.setFocus()
    assert not panel.isVisible()


def test_the_button_in_the_bar_searches_too(walking, qtbot):
    qtbot.mouseClick(walking.top_bar.search, Qt.MouseButton.LeftButton)
    assert walking.finder.panel.isVisible()


def test_instruments_and_the_list_of_workshops_keep_their_own_search(window):
    window.show_page(PageName.RUN)
    QTest.keyClick(window, K.Key_F, CONTROL)
    assert window.stack.currentWidget() is window.pages.instruments
    assert not window.finder.panel.isVisible()
    fill(window)
    window.show_page(PageName.INSTRUMENTS)
    QTest.keyClick(window, K.Key_F, CONTROL)
    assert QApplication.focusWidget() is window.pages.instruments.field
    assert not window.finder.panel.isVisible()
    window.show_page(PageName.WORKSHOPS)
    QTest.keyClick(window, K.Key_F, CONTROL)
    assert QApplication.focusWidget() is window.pages.workshops.list.search.field
    assert not window.finder.panel.isVisible()


def test_all_workshops_are_searched_and_the_other_one_opens(walking, qtbot):
    first = walking.session.record.id
    assert walking.session.create_workshop(WorkshopDetails("Relève du Sud"), [KEY])
    walking.show_page(PageName.RUN)
    panel = ask(walking, "releve")
    assert kinds(panel) == {}
    panel.everywhere.setChecked(True)
    qtbot.waitUntil(lambda: kinds(panel) == {Kind.WORKSHOP: 1, Kind.NOTE: 1, Kind.ACTION: 1}, timeout=20_000)
    where = [row.where for row in panel.list.entries.rows if isinstance(row, Line)]
    assert where == ["", "Atelier du Nord · F2.1.4", "Atelier du Nord · F2.1.4"]
    QTest.keyClick(panel.field, K.Key_Down)
    QTest.keyClick(panel.field, K.Key_Return)
    assert walking.session.record.id == first
    assert walking.pages.run.position == (KEY, "F2.1.4")
    assert not panel.isVisible()
    assert panel.list.entries.rows == ()


def test_what_is_found_follows_what_changes(walking):
    panel = ask(walking, "releve")
    walking.session.write_note(KEY, "F2.1.1", new_id(), "Relève encore", language="fr", stay=new_id())
    assert kinds(panel)[Kind.NOTE] == 2
    walking.switch_language("fr")
    assert panel.list.entries.rows[0].words == "Notes · 2"
    panel.field.setText("leaders")
    french = kinds(panel)
    assert french.get(Kind.CRITERION)


def test_words_searched_for_are_never_logged(walking, qtbot, caplog):
    caplog.set_level(logging.DEBUG)
    panel = ask(walking, "introuvablezz")
    panel.everywhere.setChecked(True)
    qtbot.waitUntil(lambda: not panel._busy, timeout=20_000)
    assert "introuvablezz" not in caplog.text


def test_the_panel_has_names_and_fits_large_text(walking, nameless, qapp):
    panel = ask(walking, "releve")
    assert nameless(panel) == []
    face = QAccessible.queryAccessibleInterface(panel.list)
    assert face.text(QAccessible.Text.Name) == "What was found"
    walking.change(replace(walking.settings, text_size=200))
    qapp.processEvents()
    assert walking.stack.rect().contains(panel.geometry())


def test_the_model_of_what_was_found_is_sound(walking, qtmodeltester):
    panel = ask(walking, "releve")
    model = HeadedModel()
    qtmodeltester.check(model)
    model.show_rows(panel.list.entries.rows)
    qtmodeltester.check(model)
