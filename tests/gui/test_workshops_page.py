from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester

from pcn_desktop.gui.pages.workshops_model import WORKSHOP, Column, WorkshopsModel
from pcn_desktop.gui.pages.workshops_page import WorkshopsPage
from pcn_desktop.workspace.values import WorkshopDetails, WorkshopLine

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)


def line(key, title, *, network="", day=None, rated=0, applicable=59, notes=0):
    return WorkshopLine(key, WorkshopDetails(title, network=network, day=day), WHEN, rated, applicable, notes)


LINES = (
    line("c", "Étape 10", network="Baie", day=date(2026, 11, 22), rated=21, notes=2),
    line("a", "Etape 2", network="", rated=59),
    line("b", "=<b>Zèbre</b>", network="Pins", day=date(2025, 11, 12)),
    line("d", "abeille", network="Pins", day=date(2026, 1, 1), rated=0, notes=1),
)


@pytest.fixture
def page(qtbot):
    made = WorkshopsPage()
    made.setLocale(QLocale("en_CA"))
    qtbot.addWidget(made)
    made.resize(1282, 716)
    made.show()
    qtbot.waitExposed(made)
    made.show_workshops(LINES, None)
    return made


def shown(page, column=Column.TITLE):
    model = page.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def ids(page):
    model = page.table.model()
    return [model.index(row, 0).data(WORKSHOP) for row in range(model.rowCount())]


def click_header(qtbot, page, column):
    header = page.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = WorkshopsModel()
    model.show_workshops(LINES, "a")
    qtmodeltester.check(model, force_py=False)


def test_refreshing_keeps_qts_rules(page):
    tester = QAbstractItemModelTester(page.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.show_workshops(LINES[1:], "a")
    page.show_workshops((), None)
    page.show_workshops(LINES, "b")
    assert tester.model() is page.table.model()


def test_it_lists_what_it_was_given_in_that_order(page):
    assert ids(page) == ["c", "a", "b", "d"]
    assert shown(page, Column.DAY) == ["Nov.\u00a022, 2026", "–", "Nov.\u00a012, 2025", "Jan.\u00a01, 2026"]
    assert shown(page, Column.PROGRESS)[0] == "21\u00a0of\u00a059"
    assert shown(page, Column.NETWORK)[1] == "–"


@pytest.mark.parametrize(
    ("rated", "applicable", "notes", "words"),
    [
        (0, 59, 0, "Not started"),
        (0, 59, 2, "In progress · 2 notes"),
        (58, 59, 0, "In progress"),
        (59, 59, 1, "All rated · 1 note"),
        (0, 0, 0, "All rated"),
    ],
)
def test_the_state_is_derived_from_the_figures(page, rated, applicable, notes, words):
    page.show_workshops((line("x", "X", rated=rated, applicable=applicable, notes=notes),), None)
    assert shown(page, Column.STATE) == [words]


def test_a_click_sorts_a_second_reverses_a_third_forgets(qtbot, page):
    expected = ["=<b>Zèbre</b>", "abeille", "Etape 2", "Étape 10"]
    click_header(qtbot, page, Column.TITLE)
    assert shown(page) == expected
    click_header(qtbot, page, Column.TITLE)
    assert shown(page) == expected[::-1]
    click_header(qtbot, page, Column.TITLE)
    assert ids(page) == ["c", "a", "b", "d"]


def test_dates_and_progress_sort_by_value(qtbot, page):
    click_header(qtbot, page, Column.DAY)
    assert ids(page) == ["a", "b", "d", "c"]
    click_header(qtbot, page, Column.PROGRESS)
    assert ids(page)[2:] == ["c", "a"]
    click_header(qtbot, page, Column.STATE)
    assert ids(page) == ["b", "d", "c", "a"]


def test_the_first_one_or_the_open_one_is_selected_at_once(page, qtbot):
    assert page.selected == "c"
    fresh = WorkshopsPage()
    qtbot.addWidget(fresh)
    fresh.show_workshops(LINES, "b")
    assert fresh.selected == "b"


def test_a_refresh_keeps_the_selection_and_the_sorting(qtbot, page):
    click_header(qtbot, page, Column.TITLE)
    page.select("d")
    changed = (replace(LINES[0], rated=22), line("e", "Aaa"), *LINES[1:])
    page.show_workshops(changed, "c")
    assert page.selected == "d"
    assert shown(page)[1] == "Aaa"
    page.show_workshops(LINES[:2], "c")
    assert page.selected == "c"


def test_hundreds_keep_their_place_in_the_list(page):
    many = tuple(line(str(number), f"Workshop {number}") for number in range(400))
    page.show_workshops(many, None)
    bar = page.table.verticalScrollBar()
    assert bar.maximum() > 0
    page.select("200")
    place = bar.value()
    assert place > 0
    page.show_workshops((line("new", "New"), *many), None)
    assert page.selected == "200"
    assert bar.value() == place


def opens(qtbot, page, act):
    with qtbot.waitSignal(page.openRequested) as asked:
        act()
    return asked.args


def test_double_click_enter_and_button_open(qtbot, page):
    table = page.table
    row = table.visualRect(table.model().index(2, 1)).center()

    def double_click():
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)

    assert opens(qtbot, page, double_click) == ["b"]
    assert opens(qtbot, page, lambda: qtbot.keyClick(table, Qt.Key.Key_Return)) == ["b"]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert opens(qtbot, page, lambda: qtbot.keyClick(table, Qt.Key.Key_Enter)) == ["d"]
    assert opens(qtbot, page, lambda: qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)) == ["d"]


def test_the_menu_says_the_same_as_the_buttons(qtbot, page):
    page.select("a")
    page.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = page._menu
    assert [action.text() for action in menu.actions()] == ["Open", "Duplicate as template"]
    with qtbot.waitSignal(page.duplicateRequested) as asked:
        menu.actions()[1].trigger()
    menu.close()
    assert asked.args == ["a"]


def test_the_buttons_name_their_workshop(qtbot, page):
    page.select("b")
    assert page._chosen.whole == "=<b>Zèbre</b>"
    assert page._chosen.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(page.duplicateRequested) as asked:
        qtbot.mouseClick(page.duplicate_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["b"]
    with qtbot.waitSignal(page.newRequested):
        qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)


def test_a_very_long_title_is_cut_and_told_whole(page):
    title = "Atelier de départ " * 40
    page.show_workshops((line("x", title),), None)
    assert page._chosen.text().endswith("…")
    assert page._chosen.toolTip() == f"<qt>{title.strip()}</qt>"
    assert page.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == f"<qt>{title}</qt>"
    assert page.minimumSizeHint().width() < 1282


def test_tooltips_show_marks_as_they_were_written(page):
    tip = page.table.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>=&lt;b&gt;Zèbre&lt;/b&gt;</qt>"


def test_an_empty_workspace_shows_a_sentence_and_a_button(qtbot, page):
    page.new_button.setFocus()
    page.show_workshops((), None)
    assert not page.table.isVisible()
    assert not page.new_button.isVisible()
    assert page.first_button.hasFocus()
    with qtbot.waitSignal(page.newRequested):
        qtbot.mouseClick(page.first_button, Qt.MouseButton.LeftButton)
    page.show_workshops(LINES, None)
    assert page.table.isVisible()
    assert not page.first_button.isVisible()


def test_before_the_list_is_known_nothing_is_claimed(qtbot):
    page = WorkshopsPage()
    qtbot.addWidget(page)
    page.show()
    assert not page.first_button.isVisible()
    assert not page.table.isVisible()


def test_a_narrow_page_puts_network_and_date_under_the_title(page):
    page.resize(760, 716)
    assert page.table.isColumnHidden(Column.NETWORK)
    assert page.table.isColumnHidden(Column.DAY)
    width = sum(page.table.columnWidth(column) for column in Column)
    assert width <= page.table.viewport().width()
    page.resize(1282, 716)
    assert not page.table.isColumnHidden(Column.DAY)


def test_the_language_switches_at_once(page, pseudo):
    page.show_workshops(LINES, "c")
    page.setLocale(QLocale("fr_CA"))
    pseudo()
    assert page.new_button.text().startswith("[New workshop")
    assert page.table.model().headerData(0, Qt.Orientation.Horizontal).startswith("[Workshop")
    assert shown(page, Column.DAY)[0] == "22\u00a0nov.\u00a02026"
    assert shown(page, Column.PROGRESS)[0] == "21\u00a0sur\u00a059"
    assert page.selected == "c"


def test_assistive_tools_read_it(page, nameless):
    page.show_workshops(LINES, "c")
    assert nameless(page) == []
    table = QAccessible.queryAccessibleInterface(page.table)
    assert table.text(QAccessible.Text.Name) == "Workshops"
    assert table.role() == QAccessible.Role.Table
    model = page.table.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Étape 10 (open)"
    assert model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "21 of 59 criteria rated"


def test_tab_leaves_the_table(qtbot, page):
    page.focus_first()
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    assert page.open_button.hasFocus()
