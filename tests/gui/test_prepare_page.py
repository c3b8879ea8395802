from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible

from pcn_desktop.gui.pages.prepare.prepare_page import PreparePage
from pcn_desktop.gui.pages.prepare.scope_model import CODE
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.autosave import Autosave
from pcn_desktop.workspace.values import AssessmentRecord, WorkshopDetails, WorkshopRecord

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)
DETAILS = WorkshopDetails(
    "Départ", network="Baie", region="Nord-Est", day=date(2026, 11, 22), facilitator="M. Roy", language="fr"
)


def record(instrument, details=DETAILS, *, key="w1", scope=None, position=None, ratings=None):
    kept = AssessmentRecord(
        instrument.key, instrument.version, instrument.codes if scope is None else scope, ratings or {}
    )
    return WorkshopRecord(key, details, WHEN, WHEN, position, (kept,))


class Desk:
    """A page, and behind it what a session does: keep what is asked, then show it."""

    def __init__(self, page, instrument):
        self.page, self.instrument = page, instrument
        self.record = record(instrument)
        self.saves, self.scopes, self.dirty = [], [], []
        self.refuses = False
        page.detailsChanged.connect(self.keep)
        page.scopeRequested.connect(self.keep_scope)
        page.dirtyChanged.connect(self.dirty.append)
        self.show(self.record)

    def show(self, kept):
        self.record = kept
        self.page.show_workshop(kept, (self.instrument,))

    def keep(self, details, stay):
        self.saves.append((details, stay))
        if not self.refuses:
            self.show(replace(self.record, details=details))

    def keep_scope(self, key, scope):
        self.scopes.append((key, scope))
        if not self.refuses:
            kept = replace(self.record.assessments[0], scope=scope)
            self.show(replace(self.record, assessments=(kept,)))


@pytest.fixture
def desk(qtbot, instrument, monkeypatch):
    # Long enough that only what a test asks for saves.
    monkeypatch.setattr(Autosave, "IDLE_MS", 600_000)
    page = PreparePage()
    page.setLocale(QLocale("en_CA"))
    qtbot.addWidget(page)
    page.resize(1282, 716)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return Desk(page, instrument)


def type_in(qtbot, line, words):
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.end(False)
    qtbot.keyClicks(line, words)


def row(page, code):
    model = page.scope

    def search(parent):
        for at in range(model.rowCount(parent)):
            index = model.index(at, 0, parent)
            if index.data(CODE) == code:
                return index
            found = search(index)
            if found:
                return found
        return None

    return search(page.form.tree.rootIndex())


def test_it_shows_what_is_kept(desk):
    form = desk.page.form
    assert form.title.text() == "Départ"
    assert form.network.text() == "Baie"
    assert form.day.day == date(2026, 11, 22)
    assert form.language.currentData() == "fr"
    assert form.count.text() == "59 of 59 criteria in this workshop"
    assert "2\u00a0h\u00a057" in form.estimate.text()
    assert not desk.page.dirty
    assert desk.saves == []


def test_typing_is_saved_when_the_hands_rest(qtbot, desk, monkeypatch):
    monkeypatch.setattr(Autosave, "IDLE_MS", 1)
    with qtbot.waitSignal(desk.page.detailsChanged) as saved:
        type_in(qtbot, desk.page.form.region, "!")
    assert saved.args[0] == replace(DETAILS, region="Nord-Est!")
    assert desk.dirty == [True, False]


def test_leaving_the_field_saves_and_ends_the_stay(qtbot, desk):
    form = desk.page.form
    type_in(qtbot, form.network, " A")
    assert desk.page.dirty
    assert desk.saves == []
    desk.page.flush()
    qtbot.keyClicks(form.network, "B")
    form.region.setFocus()
    assert [details.network for details, _ in desk.saves] == ["Baie A", "Baie AB"]
    assert desk.saves[0][1] == desk.saves[1][1]
    type_in(qtbot, form.network, "C")
    form.region.setFocus()
    assert len({stay for _, stay in desk.saves}) == 2
    assert all(len(stay) == 36 for _, stay in desk.saves)
    assert not desk.page.dirty


def test_hiding_the_page_saves(qtbot, desk):
    type_in(qtbot, desk.page.form.place, "Salle 2")
    desk.page.hide()
    assert desk.saves[-1][0].place == "Salle 2"


def test_nothing_is_saved_twice_or_for_nothing(qtbot, desk):
    form = desk.page.form
    type_in(qtbot, form.network, " ")
    desk.page.flush()
    assert desk.saves == []
    form.region.setFocus()
    assert form.network.text() == "Baie"
    desk.page.flush()
    assert desk.saves == []


def test_what_is_being_typed_is_not_disturbed(qtbot, desk):
    form = desk.page.form
    type_in(qtbot, form.network, " de l")
    form.network.setCursorPosition(2)
    desk.show(replace(desk.record, details=replace(DETAILS, region="Sud")))
    assert form.network.text() == "Baie de l"
    assert form.network.cursorPosition() == 2
    assert form.region.text() == "Sud"
    assert desk.page.dirty


def test_the_blank_at_the_end_stays_while_typing(qtbot, desk):
    form = desk.page.form
    type_in(qtbot, form.network, " de ")
    desk.page._autosave.flush()
    assert desk.saves[-1][0].network == "Baie de"
    assert form.network.text() == "Baie de "
    assert not desk.page.dirty


def test_undo_shows_the_earlier_value(desk):
    desk.page.form.title.setFocus()
    desk.show(replace(desk.record, details=replace(DETAILS, title="Other", day=None, language="en")))
    assert desk.page.form.title.text() == "Other"
    assert desk.page.form.day.day is None
    assert desk.page.form.language.currentData() == "en"
    assert desk.saves == []


def test_a_refused_save_stays_dirty_and_is_tried_again(qtbot, desk):
    desk.refuses = True
    type_in(qtbot, desk.page.form.network, "!")
    desk.page.flush()
    assert desk.page.dirty
    assert desk.page.form.network.text() == "Baie!"
    desk.refuses = False
    desk.page.flush()
    assert not desk.page.dirty
    assert [details.network for details, _ in desk.saves] == ["Baie!", "Baie!"]


def test_a_title_is_required_and_comes_back(qtbot, desk):
    form = desk.page.form
    form.title.setFocus()
    form.title.selectAll()
    qtbot.keyClick(form.title, Qt.Key.Key_Delete)
    assert form.titleError.isVisible()
    assert desk.page.dirty
    form.network.setFocus()
    assert form.title.text() == "Départ"
    assert form.titleError.text() == "A workshop needs a title: the earlier one is back."
    assert desk.saves == []
    assert not desk.page.dirty
    type_in(qtbot, form.title, "!")
    assert not form.titleError.isVisible()


def test_a_date_that_cannot_be_read_never_replaces_one_that_can(qtbot, desk):
    form = desk.page.form
    form.day.line.setFocus()
    form.day.line.selectAll()
    qtbot.keyClicks(form.day.line, "soon")
    assert form.dayError.isVisible()
    desk.page._autosave.flush()
    assert desk.saves == []
    assert desk.page.dirty
    form.network.setFocus()
    assert form.day.day == date(2026, 11, 22)
    assert form.dayError.isVisible()
    assert not desk.page.dirty


def test_a_date_can_be_changed_and_emptied(qtbot, desk):
    form = desk.page.form
    form.day.line.setFocus()
    form.day.line.selectAll()
    qtbot.keyClicks(form.day.line, "2027-01-05")
    form.network.setFocus()
    assert desk.saves[-1][0] == replace(DETAILS, day=date(2027, 1, 5))
    assert form.day.line.text() == "January\u00a05, 2027"
    form.day.line.setFocus()
    form.day.line.selectAll()
    qtbot.keyClick(form.day.line, Qt.Key.Key_Delete)
    form.network.setFocus()
    assert desk.saves[-1][0].day is None


def test_a_choice_is_saved_at_once(qtbot, desk):
    box = desk.page.form.language
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert desk.saves[-1][0] == replace(DETAILS, language="en")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert desk.saves[-1][0].language == "fr"
    assert desk.saves[0][1] != desk.saves[1][1]


def test_a_third_language_is_kept(desk, instrument):
    desk.show(record(instrument, replace(DETAILS, language="oj"), key="w2"))
    assert desk.page.form.language.currentData() == "oj"
    desk.page.flush()
    assert desk.saves == []


def test_another_workshop_takes_the_place_of_everything(qtbot, desk, instrument):
    type_in(qtbot, desk.page.form.network, "!")
    desk.page.flush()
    desk.show(record(instrument, WorkshopDetails("Second", language="en"), key="w2", scope=frozenset({"G.1.1"})))
    form = desk.page.form
    assert (form.title.text(), form.network.text(), form.day.day) == ("Second", "", None)
    assert form.count.text().startswith("1 of 59")
    assert "3\u00a0min" in form.estimate.text()
    assert not desk.page.dirty


def test_space_ticks_and_the_count_follows(qtbot, desk):
    tree = desk.page.form.tree
    index = row(desk.page, "F3")
    tree.setFocus()
    tree.setCurrentIndex(index)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    expected = desk.instrument.codes - frozenset(desk.instrument.expand("F3"))
    assert desk.scopes == [(desk.instrument.key, expected)]
    assert desk.page.form.count.text() == f"{len(expected)} of 59 criteria in this workshop"
    assert tree.currentIndex() == index
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert desk.scopes[-1] == (desk.instrument.key, desk.instrument.codes)


def click(qtbot, tree, index, *, box):
    tree.scrollTo(index)
    place = tree.visualRect(index)
    at = QPoint(place.left() + (18 if box else place.width() // 2), place.center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_box_ticks_and_the_rest_of_the_row_unfolds(qtbot, desk):
    tree = desk.page.form.tree
    section = row(desk.page, "F2")
    click(qtbot, tree, section, box=False)
    assert tree.isExpanded(section)
    assert desk.scopes == []
    dimension = row(desk.page, "F2.1")
    click(qtbot, tree, dimension, box=False)
    click(qtbot, tree, row(desk.page, "F2.1.4"), box=False)
    assert desk.scopes == [(desk.instrument.key, desk.instrument.codes - {"F2.1.4"})]
    click(qtbot, tree, dimension, box=True)
    assert desk.scopes[-1][1] == desk.instrument.codes
    assert tree.isExpanded(dimension)
    tree.setCurrentIndex(section)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(section)


def test_an_empty_scope_is_refused_in_a_sentence_and_comes_back(qtbot, desk):
    page = desk.page
    qtbot.mouseClick(page.form.none, Qt.MouseButton.LeftButton)
    assert desk.scopes == []
    assert page.form.refusal.isVisible()
    assert page.form.count.text() == "0 of 59 criteria in this workshop"
    assert page.dirty
    page.flush()
    assert not page.form.refusal.isVisible()
    assert page.form.count.text() == "59 of 59 criteria in this workshop"
    assert not page.dirty


def test_none_then_a_few(qtbot, desk):
    page = desk.page
    qtbot.mouseClick(page.form.none, Qt.MouseButton.LeftButton)
    click(qtbot, page.form.tree, row(page, "G"), box=True)
    assert desk.scopes == [(desk.instrument.key, frozenset(desk.instrument.expand("G")))]
    assert not page.form.refusal.isVisible()
    assert not page.dirty
    qtbot.mouseClick(page.form.all, Qt.MouseButton.LeftButton)
    assert desk.scopes[-1] == (desk.instrument.key, desk.instrument.codes)


def test_folding_stays_through_changes(qtbot, desk):
    tree = desk.page.form.tree
    tree.expand(row(desk.page, "F2"))
    desk.show(replace(desk.record, details=replace(DETAILS, title="New")))
    assert tree.isExpanded(row(desk.page, "F2"))


def test_the_walk_begins_or_goes_on(qtbot, desk, instrument):
    walk = desk.page.form.walk
    assert walk.text() == "Start the walk"
    type_in(qtbot, desk.page.form.network, "!")
    with qtbot.waitSignal(desk.page.walkRequested):
        qtbot.mouseClick(walk, Qt.MouseButton.LeftButton)
    assert desk.saves[-1][0].network == "Baie!"
    desk.show(record(instrument, position=(instrument.key, "G.1.1")))
    assert walk.text() == "Continue the walk"
    desk.show(record(instrument, ratings={"G.1.1": 2}))
    assert walk.text() == "Continue the walk"


def all_in(tree, last):
    place = tree.visualRect(last)
    return place.height() > 0 and place.bottom() <= tree.viewport().height()


@pytest.mark.parametrize(("width", "height", "size"), [(1282, 716, 100), (1282, 716, 200), (700, 500, 125)])
def test_nothing_is_cut_sideways(qapp, qtbot, desk, pseudo, width, height, size):
    apply_theme(qapp, make_theme("light", size))
    desk.page.resize(width, height)
    pseudo()
    tree = desk.page.form.tree
    tree.expandAll()
    area = desk.page.form.scroll
    qtbot.waitUntil(lambda: desk.page.form.content.minimumSizeHint().width() <= area.viewport().width())
    two = width >= make_theme("light", size).px(960)
    if not two:
        # All rows are there: the page scrolls, not the tree.
        last = row(desk.page, "F5.1.4")
        qtbot.waitUntil(lambda: all_in(tree, last))
        assert tree.verticalScrollBar().maximum() == 0


def test_the_page_follows_the_keyboard_through_a_tall_tree(qtbot, desk):
    desk.page.resize(700, 500)
    tree, area = desk.page.form.tree, desk.page.form.scroll
    tree.expandAll()
    last = row(desk.page, "F5.1.4")
    qtbot.waitUntil(lambda: all_in(tree, last) and area.verticalScrollBar().maximum() > tree.height() // 2)
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.setCurrentIndex(last)

    def in_sight():
        at = tree.viewport().mapTo(area.viewport(), tree.visualRect(last).center())
        return 0 <= at.y() <= area.viewport().height()

    qtbot.waitUntil(in_sight)


def test_the_language_switches_at_once(desk, pseudo):
    form = desk.page.form
    form.network.setText("Baie en cours")
    desk.page.setLocale(QLocale("fr_CA"))
    pseudo()
    assert form.heading.text().startswith("[Prepare")
    assert form.walk.text().startswith("[Start the walk")
    assert form.count.text().startswith("[59 of 59")
    assert form.language.itemText(0).startswith("[French")
    assert form.day.line.text() == "22\u00a0novembre\u00a02026"
    assert row(desk.page, "F1").data() == desk.instrument.sections[1].title.get("fr")
    assert form.network.text() == "Baie en cours"


def test_assistive_tools_read_it(desk, nameless):
    page = desk.page
    assert nameless(page) == []
    form = page.form
    for field, words in (("title", "Title"), ("place", "Place"), ("facilitator", "Facilitator’s label")):
        face = QAccessible.queryAccessibleInterface(getattr(form, field))
        assert face.text(QAccessible.Text.Name) == words
        assert getattr(form, f"{field}Label").buddy() is getattr(form, field)
    described = QAccessible.queryAccessibleInterface(form.facilitator).text(QAccessible.Text.Description)
    assert described.endswith("Never a participant’s name.")
    tree = QAccessible.queryAccessibleInterface(form.tree)
    assert tree.text(QAccessible.Text.Name) == "Criteria in this workshop"
    assert tree.role() == QAccessible.Role.Tree
    # The first child is the hidden header.
    first = tree.child(1)
    assert first.text(QAccessible.Text.Name).startswith("G ")
    assert first.state().checkable
    assert first.state().checked
