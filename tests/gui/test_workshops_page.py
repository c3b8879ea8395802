from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from tests.gui.kit import show_active

from pcn_desktop.gui.pages.workshops_model import WORKSHOP, Column, WorkshopsModel
from pcn_desktop.gui.pages.workshops_page import WorkshopsPage
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.workspace.values import WorkshopDetails, WorkshopKey, WorkshopLine

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)


def line(key, title, *, network="", day=None, rated=0, applicable=59, notes=0, closed=None, example=False):
    details = WorkshopDetails(title, network=network, day=day)
    return WorkshopLine(key, details, WHEN, rated, applicable, notes, closed, example)


LINES = (
    line("c", "Étape 10", network="Baie", day=date(2026, 11, 22), rated=21, notes=2),
    line("a", "Etape 2", network="", rated=59),
    line("b", "=<b>Zèbre</b>", network="Pins", day=date(2025, 11, 12)),
    line("d", "abeille", network="Pins", day=date(2026, 1, 1), rated=0, notes=1),
)


class Source:
    """What a page asks a workspace for, and how often."""

    def __init__(self, page):
        self.page = page
        self.lines = {}
        self.read = []
        self.keys_read = 0
        page.list.linesRequested.connect(self.give_lines)
        page.list.keysRequested.connect(self.give_keys)

    def give_lines(self, ids):
        self.read.append(ids)
        self.page.list.show_lines([self.lines[one] for one in (self.lines if ids is None else ids)])

    def give_keys(self):
        self.keys_read += 1
        self.page.list.show_keys([_key(line) for line in self.lines.values()])


def _key(line):
    known = line.details
    texts = known.title, known.network, known.region, known.community, known.place, known.facilitator
    day = known.day.isoformat() if known.day else ""
    return WorkshopKey(line.id, *texts, day, line.closed is not None, line.example, str((line.rated, line.notes)))


def show(page, lines, opened=None):
    """Show these lines as if a workspace held them."""
    if not hasattr(page, "source"):
        page.source = Source(page)
    page.source.lines = {one.id: one for one in lines}
    page.show_workshops([one.id for one in lines], opened)


@pytest.fixture
def page(qtbot):
    made = WorkshopsPage()
    made.setLocale(QLocale("en_CA"))
    qtbot.addWidget(made)
    made.resize(1282, 716)
    show_active(qtbot, made)
    show(made, LINES)
    return made


def shown(page, column=Column.TITLE):
    model = page.list.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def ids(page):
    model = page.list.table.model()
    return [model.index(row, 0).data(WORKSHOP) for row in range(model.rowCount())]


def click_header(qtbot, page, column):
    header = page.list.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = WorkshopsModel()
    model.linesWanted.connect(lambda ids: model.put_lines(one for one in LINES if one.id in ids))
    model.show_order([one.id for one in LINES])
    model.forget("a")
    qtmodeltester.check(model, force_py=False)


def test_refreshing_keeps_qts_rules(page):
    tester = QAbstractItemModelTester(page.list.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(page, LINES[1:], "a")
    show(page, ())
    show(page, LINES, "b")
    assert tester.model() is page.list.table.model()


def test_it_lists_what_it_was_given_in_that_order(page):
    assert ids(page) == ["c", "a", "b", "d"]
    assert shown(page, Column.DAY) == ["Nov.\u00a022, 2026", "–", "Nov.\u00a012, 2025", "Jan.\u00a01, 2026"]
    assert shown(page, Column.PROGRESS)[0] == "21\u00a0of\u00a059"
    assert shown(page, Column.NETWORK)[1] == "–"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({}, "In progress"),
        ({"rated": 59, "notes": 2}, "In progress · 2 notes"),
        ({"closed": WHEN, "notes": 1}, "Closed · 1 note"),
        ({"closed": WHEN}, "Closed"),
        ({"closed": WHEN, "example": True}, "Example"),
        ({"example": True}, "Example"),
    ],
)
def test_the_state_is_said_in_words(page, known, words):
    show(page, [line("x", "X", **known)])
    assert shown(page, Column.STATE) == [words]
    tip = page.list.model.index(0, Column.STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert ("Closed: Nov" in tip) is ("closed" in known)
    assert "Last changed: Nov" in tip


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


def test_states_sort_from_open_to_example(qtbot, page):
    show(page, [line("e", "E", example=True), line("c", "C", closed=WHEN), line("o", "O"), line("n", "N")])
    click_header(qtbot, page, Column.STATE)
    assert ids(page) == ["o", "n", "c", "e"]
    click_header(qtbot, page, Column.STATE)
    assert ids(page) == ["e", "c", "o", "n"]


def test_the_first_one_or_the_open_one_is_selected_at_once(page, qtbot):
    assert page.selected == "c"
    fresh = WorkshopsPage()
    qtbot.addWidget(fresh)
    show(fresh, LINES, "b")
    assert fresh.selected == "b"


def test_a_refresh_keeps_the_selection_and_the_sorting(qtbot, page):
    click_header(qtbot, page, Column.TITLE)
    page.select("d")
    changed = (replace(LINES[0], rated=22), line("e", "Aaa"), *LINES[1:])
    show(page, changed, "c")
    assert page.selected == "d"
    assert shown(page)[1] == "Aaa"
    show(page, LINES[:2], "c")
    assert page.selected == "c"


def test_hundreds_keep_their_place_in_the_list(page):
    many = tuple(line(str(number), f"Workshop {number}") for number in range(400))
    show(page, many)
    bar = page.list.table.verticalScrollBar()
    assert bar.maximum() > 0
    page.select("200")
    place = bar.value()
    assert place > 0
    show(page, (line("new", "New"), *many))
    assert page.selected == "200"
    assert bar.value() == place


def opens(qtbot, page, act):
    with qtbot.waitSignal(page.openRequested) as asked:
        act()
    return asked.args


def test_double_click_enter_and_button_open(qtbot, page):
    table = page.list.table
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
    page.list.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = page.menu
    assert page.menu_button.menu() is menu
    assert [action.text() for action in menu.actions()] == ["Open", "Duplicate as template", "Delete…"]
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
    show(page, (line("x", title),))
    assert page._chosen.text().endswith("…")
    assert page._chosen.toolTip() == f"<qt>{title.strip()}</qt>"
    assert page.list.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == f"<qt>{title}</qt>"
    assert page.minimumSizeHint().width() < 1282


def test_tooltips_show_marks_as_they_were_written(page):
    tip = page.list.table.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>=&lt;b&gt;Zèbre&lt;/b&gt;</qt>"


def test_an_empty_workspace_shows_a_sentence_and_a_button(qtbot, page):
    page.new_button.setFocus()
    show(page, ())
    assert not page.list.table.isVisible()
    assert not page.new_button.isVisible()
    assert page.first_button.hasFocus()
    with qtbot.waitSignal(page.newRequested):
        qtbot.mouseClick(page.first_button, Qt.MouseButton.LeftButton)
    show(page, LINES)
    assert page.list.table.isVisible()
    assert not page.first_button.isVisible()


def test_before_the_list_is_known_nothing_is_claimed(qtbot):
    page = WorkshopsPage()
    qtbot.addWidget(page)
    page.show()
    assert not page.first_button.isVisible()
    assert not page.list.table.isVisible()


def test_a_narrow_page_puts_network_and_date_under_the_title(page):
    page.resize(760, 716)
    assert page.list.table.isColumnHidden(Column.NETWORK)
    assert page.list.table.isColumnHidden(Column.DAY)
    width = sum(page.list.table.columnWidth(column) for column in Column)
    assert width <= page.list.table.viewport().width()
    page.resize(1282, 716)
    assert not page.list.table.isColumnHidden(Column.DAY)


def test_the_language_switches_at_once(page, pseudo):
    show(page, LINES, "c")
    page.setLocale(QLocale("fr_CA"))
    pseudo()
    assert page.new_button.text().startswith("[New workshop")
    assert page.list.table.model().headerData(0, Qt.Orientation.Horizontal).startswith("[Workshop")
    assert shown(page, Column.DAY)[0] == "22\u00a0nov.\u00a02026"
    assert shown(page, Column.PROGRESS)[0] == "21\u00a0sur\u00a059"
    assert page.selected == "c"


def test_assistive_tools_read_it(page, nameless):
    show(page, LINES, "c")
    assert nameless(page) == []
    table = QAccessible.queryAccessibleInterface(page.list.table)
    assert table.text(QAccessible.Text.Name) == "Workshops"
    assert table.role() == QAccessible.Role.Table
    model = page.list.table.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Étape 10 (open)"
    assert model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "21 of 59 criteria rated"


def test_tab_leaves_the_table(qtbot, page):
    page.take_focus()
    assert page.list.table.hasFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Tab)
    assert page.open_button.hasFocus()


MANY = tuple(line(str(number), f"Workshop {number}", rated=number % 60) for number in range(1000))


def type_into(page, words):
    """Type words, accents too, at the end of the search field."""
    for letter in words:
        page.list.search.field.insert(letter)


def count(page):
    return page.list.search._shown.text()


def test_only_what_is_looked_at_is_read(page, qapp):
    page.source.read.clear()
    show(page, MANY)
    qapp.processEvents()
    read = [one for ids in page.source.read for one in ids]
    assert len(read) == len(set(read)) == 40
    page.list.table.verticalScrollBar().setValue(page.list.table.verticalScrollBar().maximum() // 2)
    qapp.processEvents()
    assert 80 <= len([one for ids in page.source.read for one in ids]) <= 120
    assert page.source.keys_read == 0
    assert count(page) == "1,000 workshops"


def test_a_search_reads_the_keys_once_and_lines_that_it_shows(page, qapp):
    show(page, MANY)
    qapp.processEvents()
    page.source.read.clear()
    page.start_search()
    type_into(page, "shop 99")
    qapp.processEvents()
    assert ids(page) == [one.id for one in MANY if "99" in one.id]
    assert page.source.keys_read == 1
    assert sum(map(len, page.source.read)) <= 80
    assert count(page) == "19 of 1,000 workshops"


def test_a_line_that_cannot_be_read_is_blank_and_not_asked_for_again(qtbot):
    page = WorkshopsPage()
    qtbot.addWidget(page)
    page.resize(760, 500)
    asked = []
    page.list.linesRequested.connect(asked.append)
    page.show_workshops([one.id for one in MANY[:3]], None)
    page.grab()
    assert page.list.model.index(0, 0).data() is None
    assert len(asked) == 1
    assert page.selected == "0"


def test_words_are_found_without_accents_and_in_any_order(page):
    page.start_search()
    assert page.list.search.field.hasFocus()
    type_into(page, "baie ETAPE")
    assert ids(page) == ["c"]
    assert count(page) == "1 of 4 workshops"


def test_a_state_can_be_chosen(page):
    show(page, [line("o", "O"), line("c", "C", closed=WHEN), line("e", "E", example=True, closed=WHEN)])
    states = page.list.search.states
    found = []
    for row in range(states.count()):
        states.setCurrentIndex(row)
        found.append((states.currentText(), ids(page)))
    assert found == [
        ("All workshops", ["o", "c", "e"]),
        ("In progress", ["o"]),
        ("Closed", ["c"]),
        ("Examples", ["e"]),
    ]


@pytest.mark.parametrize("size", [100, 200])
def test_the_list_does_not_move_while_a_search_comes_and_goes(qapp, page, size):
    apply_theme(qapp, make_theme("light", size))
    qapp.processEvents()
    top = page.list.table.mapTo(page, QPoint()).y()
    page.start_search()
    type_into(page, "pins")
    qapp.processEvents()
    assert page.list.table.mapTo(page, QPoint()).y() == top


def test_what_is_selected_stays_in_sight_when_the_order_changes(qtbot, page):
    show(page, MANY)
    page.select("999")
    click_header(qtbot, page, Column.TITLE)
    click_header(qtbot, page, Column.TITLE)
    assert page.selected == "999"
    assert page.list.model.row_of("999") == 0
    assert page.list.table.verticalScrollBar().value() == 0


def test_nothing_found_is_a_sentence_and_a_way_back(qtbot, page):
    page.start_search()
    type_into(page, "<b>nulle part")
    assert not page.list.table.isVisible()
    assert page.list._nothing.text() == "No workshop holds “<b>nulle part”."
    assert page.list._nothing.textFormat() == Qt.TextFormat.PlainText
    page.list.search.states.setCurrentIndex(2)
    assert page.list._nothing.text() == "No workshop in this state holds “<b>nulle part”."
    page.list.search.field.clear()
    assert page.list._nothing.text() == "No workshop is in this state."
    assert count(page) == "0 of 4 workshops"
    qtbot.mouseClick(page.list.clear_button, Qt.MouseButton.LeftButton)
    assert ids(page) == ["c", "a", "b", "d"]
    assert page.list.table.hasFocus()
    assert count(page) == "4 workshops"


@pytest.mark.parametrize("where", ["field", "table"])
def test_escape_shows_everything_again(qtbot, page, where):
    page.start_search()
    type_into(page, "pins")
    page.list.search.states.setCurrentIndex(1)
    place = page.list.search.field if where == "field" else page.list.table
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_Escape)
    assert ids(page) == ["c", "a", "b", "d"]
    assert page.list.search.field.text() == ""
    assert place.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_lead_from_the_field_into_the_list(qtbot, page, key):
    page.start_search()
    type_into(page, "pins")
    qtbot.keyClick(page.list.search.field, key)
    assert page.list.table.hasFocus()
    assert page.selected == "b"
    assert opens(qtbot, page, lambda: qtbot.keyClick(page.list.table, Qt.Key.Key_Return)) == ["b"]


def test_no_key_leads_into_a_list_of_nothing(qtbot, page):
    page.start_search()
    type_into(page, "nulle part")
    qtbot.keyClick(page.list.search.field, Qt.Key.Key_Down)
    assert page.list.search.field.hasFocus()
    assert page.selected is None


def test_the_selection_stays_while_it_is_among_what_is_found(page):
    page.select("d")
    page.start_search()
    type_into(page, "pins")
    assert page.selected == "d"
    type_into(page, " 2025")
    assert page.selected == "b"
    page.list.search.clear()
    assert page.selected == "b"


def test_a_refresh_keeps_search_and_state(page):
    page.start_search()
    type_into(page, "pins")
    show(page, (*LINES, line("new", "Neuf", network="Pins")), "c")
    assert ids(page) == ["b", "d", "new"]
    assert count(page) == "3 of 5 workshops"


def test_letters_go_to_the_next_title_that_begins_with_them(qtbot, page):
    page.take_focus()
    press = page.list.table
    page.list.table.keyboardSearch("é")
    assert page.selected == "a"
    page.list.table.keyboardSearch("é")
    assert page.selected == "c"
    press._since.invalidate()
    for letter in "ab":
        qtbot.keyClick(press, letter)
    assert page.selected == "d"
    qtbot.keyClick(press, "q")
    assert page.selected == "d"


def test_a_sorting_is_told_and_taken_up_again(qtbot, page):
    told = []
    page.list.sortingChanged.connect(told.append)
    for _ in range(3):
        click_header(qtbot, page, Column.NETWORK)
    assert told == ["network", "-network", ""]
    fresh = WorkshopsPage()
    qtbot.addWidget(fresh)
    for sorting, order in (
        ("-title", ["c", "a", "d", "b"]),
        ("nonsense", ["c", "a", "b", "d"]),
        ("day", ["a", "b", "d", "c"]),
    ):
        fresh.list.show_sorting(sorting)
        show(fresh, LINES)
        assert ids(fresh) == order


def test_sorted_by_progress_only_what_changed_is_read_again(qtbot, page, qapp):
    show(page, MANY)
    click_header(qtbot, page, Column.PROGRESS)
    assert page.source.read[-1] is None
    page.source.read.clear()
    show(page, (replace(MANY[500], rated=58), *MANY[:500], *MANY[501:]))
    qapp.processEvents()
    assert page.source.read == [["500"]]
    row = page.list.model.row_of("500")
    assert shown(page, Column.PROGRESS)[row - 1 : row + 2] == [f"{n}\u00a0of\u00a059" for n in (57, 58, 58)]


def test_a_search_ready_in_french_says_its_numbers_in_french(page, languages, qapp):
    show(page, MANY)
    languages.switch("fr")
    qapp.processEvents()
    assert count(page) == "1\u00a0000 ateliers"
    assert page.list.search.states.itemText(1) == "En cours"
