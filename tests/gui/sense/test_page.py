"""Make sense: the map under the keyboard, choosing with one key, what stands out, copies, languages, room."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QThreadPool
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea
from shiboken6 import isValid
from tests.gui.accessible import faults, unreached
from tests.gui.kit import full_disk

from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.pages.sense.topic_view import TOPIC
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.values import ChoiceKind, Quadrant

KEY = "pcn-readiness"
STRENGTH, PRIORITY = ChoiceKind.STRENGTH, ChoiceKind.PRIORITY


def here(table):
    return table.currentIndex().data(TOPIC).code


def texts(widget):
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()}


def at(table, code):
    return table.visualRect(table.map.find(KEY, code)).center()


# The map


def test_arrows_move_from_criterion_to_criterion_over_what_is_not_there(sense, qtbot):
    table = sense.table
    assert table.hasFocus()
    table.go_to(KEY, "G.3.4")
    keys = [
        (Qt.Key.Key_Right, "G.3"),  # Its score.
        (Qt.Key.Key_Left, "G.3.4"),
        (Qt.Key.Key_Down, "F1.1.4"),
        (Qt.Key.Key_Up, "G.3.4"),
        (Qt.Key.Key_Up, "G.2.1"),  # The row above is shorter.
        (Qt.Key.Key_Home, "G.2"),
        (Qt.Key.Key_End, "G.2"),
        (Qt.Key.Key_PageDown, "F5.1"),
        (Qt.Key.Key_PageUp, "G.1"),
    ]
    for key, code in keys:
        qtbot.keyClick(table, key)
        assert here(table) == code
    for _ in range(40):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    assert here(table) == "G.1"


def test_enter_and_a_click_go_to_the_criterion(sense, qtbot):
    table = sense.table
    table.go_to(KEY, "F2.2.3")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at(table, "F4.2.2"))
    assert sense.asked == [(KEY, "F2.2.3"), (KEY, "F4.2.2")]
    table.go_to(KEY, "F2.2")
    qtbot.keyClick(table, Qt.Key.Key_Enter)
    assert sense.asked[-1] == (KEY, "F2.2")


def test_a_click_on_a_name_or_on_nothing_goes_nowhere(sense, qtbot):
    table = sense.table
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at(table, "F2.2"))
    empty = table.visualRect(table.map.index(0, 4)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert sense.asked == []


def test_the_cell_is_kept_while_figures_change_and_after_coming_back(sense, qtbot):
    sense.table.go_to(KEY, "F2.2.3")
    qtbot.keyClick(sense.table, Qt.Key.Key_Return)
    sense.session.rate(KEY, "F2.2.3", 1)
    sense.page.hide()
    sense.page.show()
    sense.page.take_focus()
    assert sense.table.hasFocus()
    assert here(sense.table) == "F2.2.3"
    assert sense.table.currentIndex().data() == "1"


def test_all_of_the_map_is_seen_at_once(sense, qtbot):
    area = sense.page.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    table = sense.table
    last = table.map.index(table.map.rowCount() - 1, table.map.score_column)
    assert table.viewport().rect().contains(table.visualRect(last))


# Choosing with a key, a menu, a button


def test_one_key_chooses_and_takes_out_again(sense, qtbot):
    sense.table.go_to(KEY, "F2.2.3")
    qtbot.keyClick(sense.table, Qt.Key.Key_P)
    assert sense.chosen(PRIORITY) == ["F2.2.3"]
    assert sense.page.notice.text == "F2.2.3 is among the priorities."
    qtbot.keyClick(sense.table, Qt.Key.Key_Home)
    qtbot.keyClick(sense.table, Qt.Key.Key_S)
    assert sense.chosen(STRENGTH) == ["F2.2"]
    assert "F2.2 Voice" in texts(sense.page.overview.out)
    qtbot.keyClick(sense.table, Qt.Key.Key_S)
    assert sense.chosen(STRENGTH) == []
    assert sense.page.notice.text == "F2.2 is no longer a strength."


def test_a_fourth_priority_is_refused_calmly(sense, choose, qtbot):
    choose(PRIORITY, "F1.1", "F1.2", "F1.3")
    sense.table.go_to(KEY, "F2.2.3")
    qtbot.keyClick(sense.table, Qt.Key.Key_P)
    assert sense.page.notice.text == "Three priorities at most: take one out first."
    assert sense.page.notice.kind == "warn"
    assert sense.chosen(PRIORITY) == ["F1.1", "F1.2", "F1.3"]
    choose(STRENGTH, "F1.1", "F1.2", "F1.3", "F2.1")
    assert len(sense.chosen(STRENGTH)) == 4


def test_what_could_not_be_written_is_not_said_to_be_chosen(sense, qtbot):
    errors = []
    sense.session.failed.connect(errors.append)
    with full_disk(sense.session.workspace):
        for code in ("F1.1", "F1.2", "F1.3", "F2.1", "F2.2", "F2.3", "F3.1", "F3.2", "F3.3", "F3.4", "F4.1", "F4.2"):
            sense.page.notice.clear()
            sense.page._add(STRENGTH, KEY, code)
            if errors:
                break
    assert errors, "the last page of the file is full by now"
    assert sense.page.notice.text == ""
    assert code not in sense.chosen(STRENGTH)


def test_the_menu_says_the_same_as_the_keys(sense, qtbot):
    table = sense.table
    table.go_to(KEY, "F2.2.3")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(table.viewport(), event)
    actions = [action for action in table._menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == ["Go to F2.2.3", "Choose as a strength", "Choose as a priority"]
    actions[1].trigger()
    table._menu.close()
    assert sense.chosen(STRENGTH) == ["F2.2.3"]
    table.open_menu(QPoint())
    assert [action.text() for action in table._menu.actions()][2] == "Take out of the strengths"
    table._menu.close()


def test_undo_and_redo_follow(sense, qtbot):
    sense.table.go_to(KEY, "F2.2")
    qtbot.keyClick(sense.table, Qt.Key.Key_S)
    sense.session.undo_stack.undo()
    assert sense.chosen(STRENGTH) == []
    assert "F2.2 Voice" not in texts(sense.page.overview.out)
    sense.session.undo_stack.redo()
    assert sense.chosen(STRENGTH) == ["F2.2"]


# The lists


def test_strongest_and_weakest_are_ranked_chosen_from_and_gone_to(sense, qtbot):
    sense.show(Pane.RANKING)
    strong, weak = sense.page.ranking.strongest, sense.page.ranking.weakest
    assert strong.table.hasFocus()
    assert here(strong.table) == "G.2"
    assert any("have the same score as the last one" in text for text in texts(strong))
    qtbot.mouseClick(strong.choosing[STRENGTH], Qt.MouseButton.LeftButton)
    assert sense.chosen(STRENGTH) == ["G.2"]
    assert strong.choosing[STRENGTH].text() == "Take out of the strengths"
    qtbot.keyClick(weak.table, Qt.Key.Key_Down)
    assert here(weak.table) == "F1.2"
    qtbot.keyClick(weak.table, Qt.Key.Key_P)
    assert sense.chosen(PRIORITY) == ["F1.2"]
    sense.page.ranking.criteria.click()
    assert here(weak.table) == "G.3.2"
    qtbot.keyClick(weak.table, Qt.Key.Key_Return)
    assert sense.asked == [(KEY, "G.3.2")]


def test_dont_know_and_blank_are_listed_and_followed(sense, qtbot):
    sense.show(Pane.OPEN)
    unknown, blank = sense.page.open_items.unknown, sense.page.open_items.blank
    assert [unknown.table.topics.index(row, 0).data() for row in range(unknown.table.topics.rowCount())] == [
        "F2.2.3",
        "F4.1.3",
    ]
    assert {"Don’t know · 2 criteria", "Not rated · 1 criterion"} <= texts(sense.page.open_items)
    unknown._go.click()
    assert sense.asked == [(KEY, "F2.2.3")]
    sense.session.rate(KEY, "F5.1.4", Outside.UNKNOWN)
    assert "Every criterion has an answer." in texts(blank)
    assert not blank.table.isVisible()
    assert unknown.table.topics.rowCount() == 3


def test_without_ratings_the_lists_say_what_to_do(sense):
    for code in tuple(sense.session.record.assessments[0].ratings):
        sense.session.workspace.rate(sense.session.record.id, KEY, code, None)
    sense.session.open_workshop(sense.session.record.id)
    sense.show(Pane.RANKING)
    assert "Nothing is rated yet. Criteria are rated in Run." in texts(sense.page.ranking)
    assert not sense.page.ranking.strongest.table.isVisible()
    sense.show(Pane.OPEN)
    assert "No criterion was answered with “Don’t know”." in texts(sense.page.open_items)


def test_ctrl_c_copies_each_table_in_the_language_of_the_window(sense, qtbot):
    tables = {
        Pane.OVERVIEW: sense.table,
        Pane.DIMENSIONS: sense.page.dimensions.card.table,
        Pane.RANKING: sense.page.ranking.weakest.table,
        Pane.OPEN: sense.page.open_items.unknown.table,
    }
    for pane, table in tables.items():
        sense.show(pane)
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        data = QGuiApplication.clipboard().mimeData()
        assert data.text().startswith("Code\t")
        assert data.text().count("\n") == table.model().rowCount()
        assert "<table" in data.html()


def test_a_picture_is_saved_or_its_failure_told(sense, qtbot, tmp_path):
    sense.answers["save"] = tmp_path / "map.png"
    with qtbot.waitSignal(sense.page.pictureSaved) as saved:
        sense.page.overview.maps[0].menu.as_png.trigger()
    assert saved.args == [tmp_path / "map.png"]
    sense.answers["save"] = tmp_path / "gone" / "radar.svg"
    with qtbot.waitSignal(sense.page.pictureFailed):
        sense.page.overview.radars[0].menu.as_svg.trigger()
    with qtbot.waitSignal(sense.page.pictureFailed):
        sense.page.dimensions.charts[0].menu.as_svg.trigger()


# Closed, languages, room, assistive tools


@pytest.mark.parametrize("why", ["closed", "read only"])
def test_what_cannot_be_changed_is_shown_and_says_why(sense, choose, note_down, qtbot, why):
    choose(PRIORITY, "F1.1")
    note_down(Quadrant.THREAT, "une menace")
    if why == "closed":
        assert sense.session.close_workshop()
    else:
        sense.page.show_workshop(sense.session.summary, read_only=True)
    assert why.split()[-1] in sense.page.locked.text or "reading only" in sense.page.locked.text
    sense.table.go_to(KEY, "F2.2.3")
    qtbot.keyClick(sense.table, Qt.Key.Key_S)
    assert sense.chosen(STRENGTH) == []
    sense.show(Pane.CHOICES)
    card = sense.page.choices[PRIORITY]
    assert not card.search.isVisible()
    assert card.area.editors[0].text_edit.isReadOnly()
    assert not card.area.editors[0].remove.isVisible()
    sense.show(Pane.SWOT)
    area = sense.page.swot[Quadrant.THREAT].area
    assert [editor.text for editor in area.editors] == ["une menace"]
    assert area.editors[0].text_edit.isReadOnly()
    assert not sense.page.swot[Quadrant.STRENGTH].offers
    if why == "closed":
        assert sense.session.reopen_workshop()
        assert sense.page.locked.isHidden()
        assert [editor.text for editor in area.editors] == ["une menace", ""]


def test_every_word_follows_the_language(sense, choose, languages, qapp):
    choose(PRIORITY, "F1.1")
    for language, tab, title in (("fr", "Vue d’ensemble", "Chaque critère"), ("en", "Overview", "Every criterion")):
        languages.switch(language)
        qapp.processEvents()
        assert sense.page.tabs[Pane.OVERVIEW].text() == tab
        assert title in texts(sense.page.overview)
    assert sense.page.notice.text == "F1.1 is among the priorities."
    assert here(sense.table) == "G.1.1"


def test_no_literal_escapes_translation(sense, choose, pseudo):
    choose(PRIORITY, "F1.1")
    pseudo()
    for pane in Pane:
        sense.show(pane)
        buttons = [one for one in sense.page.findChildren(QAbstractButton) if one.isVisible() and one.text()]
        plain = {one.text() for one in buttons if not one.text().startswith("[")}
        codes = {"F1.1"}
        shared = {"Dimensions", "Criteria", "What we heard"}
        offers = {made.text() for card in sense.page.swot.values() for made in card.offers}
        assert plain <= codes | shared | offers


@pytest.mark.parametrize("size", [100, 200])
def test_no_pane_is_wider_than_the_page(sense, choose, note_down, pseudo, qapp, qtbot, size):
    choose(PRIORITY, "F1.1", "F3.2.2")
    note_down(Quadrant.WEAKNESS, "mot " * 60)
    apply_theme(qapp, make_theme("dark", size))
    pseudo()
    for pane in Pane:
        sense.show(pane)
        area = sense.page.stack.currentWidget()
        qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        buttons = [one for one in area.findChildren(QAbstractButton) if one.isVisible() and one.text()]
        # The ring of the focus asks for two pixels more than the layout knows of.
        qtbot.waitUntil(lambda buttons=buttons: all(one.width() >= one.sizeHint().width() - 2 for one in buttons))
    QThreadPool.globalInstance().waitForDone()


def test_names_are_never_cut_in_the_tables_at_200_percent(sense, qapp, qtbot):
    apply_theme(qapp, make_theme("light", 200))
    sense.stage.resize(916, 660)
    sense.show(Pane.OPEN)
    table = sense.page.open_items.unknown.table
    metrics = table.fontMetrics()
    qtbot.waitUntil(lambda: table.rowHeight(0) > metrics.lineSpacing() * 3)
    assert table.height() >= sum(table.rowHeight(row) for row in range(table.topics.rowCount()))


def test_the_keyboard_scrolls_the_page_along(sense, qapp, qtbot):
    apply_theme(qapp, make_theme("light", 200))
    area = sense.page.stack.currentWidget()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 500)
    sense.table.setFocus()
    sense.table.go_to(KEY, "F4.2.1")
    sense.table.go_to(KEY, "F5.1.4")

    def seen():
        spot = sense.table.viewport().mapTo(area.viewport(), at(sense.table, "F5.1.4"))
        return area.viewport().rect().contains(spot)

    qtbot.waitUntil(seen)


def test_assistive_tools_reach_everything(sense, choose, note_down, languages, qapp):
    choose(PRIORITY, "F1.1", "F1.2")
    choose(STRENGTH, "G.2")
    note_down(Quadrant.WEAKNESS, "a", "b")
    for language in ("fr", "en"):
        languages.switch(language)
        qapp.processEvents()
        for pane in Pane:
            sense.show(pane)
            assert faults(sense.page.stack.currentWidget()) == ()
            # What waits in another pane is out of reach as it is out of sight.
            assert not [widget for widget in unreached(sense.page) if widget.isVisible()]
            assert not [fault for fault in faults(sense.page) if not fault.startswith("out of reach")]


def test_two_instruments_have_a_radar_and_a_map_each(sense):
    summary = sense.session.summary
    twice = replace(summary, instruments=summary.instruments * 2)
    sense.page.show_workshop(twice, read_only=False)
    assert len(sense.page.overview.maps) == len(sense.page.overview.radars) == 2
    sense.page.show_workshop(summary, read_only=False)
    assert len(sense.page.overview.maps) == 1
    assert sense.page.overview.maps[0].isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_led_to_a_criterion_may_be_gone_on_coming_back(sense, choose, qapp):
    choose(STRENGTH, "F2.2.3")
    sense.show(Pane.CHOICES)
    (editor,) = sense.page.choices[STRENGTH].area.editors
    editor.findChild(QPushButton).setFocus()
    editor.findChild(QPushButton).click()
    assert sense.asked == [(KEY, "F2.2.3")]
    assert sense.session.remove_entry(sense.choice(STRENGTH, "F2.2.3"))
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(editor)
    sense.page.take_focus()
    assert sense.page.isAncestorOf(QApplication.focusWidget())
