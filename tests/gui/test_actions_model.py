"""The model of the action plan: rows keep their place while one writes, and nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from tests import factories

from pcn_desktop.gui.pages.act.action_filter import ActionFilter, Wanted
from pcn_desktop.gui.pages.act.actions_model import ACTION, ActionsModel, Column, spots_of
from pcn_desktop.gui.widgets.table_copy import as_text, read_table
from pcn_desktop.workspace.values import Action, ActionPriority, ActionStatus

TODAY = date(2026, 11, 25)
KEY = factories.KEY


def plan():
    return (
        Action("a", "Rédiger la charte", KEY, "A.1.1", "Dre Martin", date(2026, 11, 1), ActionPriority.HIGH),
        Action("b", "Appeler le centre", KEY, "B.1.1", "", date(2026, 12, 4)),
        Action("c", "publier", owner="Élise", status=ActionStatus.DONE),
        Action("d", "=1+1", KEY, "A.2.1", "M. Roy", None, ActionPriority.LOW, first_step="Un\nDeux"),
    )


@pytest.fixture
def spots(opened):
    return spots_of(opened.instruments, opened.record)


@pytest.fixture
def model(spots):
    made = ActionsModel(today=lambda: TODAY)
    made.show_actions(plan(), spots, editable=True)
    return made


@pytest.fixture
def shown(model):
    return ActionFilter(model)


def ids(shown):
    return [shown.index(row, 0).data(ACTION).id for row in range(shown.rowCount())]


def test_the_model_and_its_filter_are_sound(model, shown, spots, qtmodeltester):
    qtmodeltester.check(model)
    qtmodeltester.check(shown)
    model.begin(Action("new", ""))
    model.show_actions(plan()[:2], spots, editable=True)
    shown.want(Wanted(open_only=True))
    shown.sort(Column.DUE)
    qtmodeltester.check(shown)


def test_an_edit_asks_for_one_writing_of_the_whole_action(model):
    asked = []
    model.written.connect(asked.append)
    assert model.setData(model.index(1, Column.OWNER), "  Jo   Roy ")
    (action,) = asked
    assert (action.id, action.owner, action.what) == ("b", "Jo Roy", "Appeler le centre")
    assert model.setData(model.index(1, Column.OWNER), "Jo Roy")
    assert len(asked) == 1, "nothing differs"


@pytest.mark.parametrize(
    ("column", "value", "field"),
    [
        (Column.WHAT, "Autre", "what"),
        (Column.CRITERION, (KEY, "B.1.1"), "code"),
        (Column.DUE, date(2027, 1, 1), "due"),
        (Column.DUE, None, "due"),
        (Column.PRIORITY, ActionPriority.LOW, "priority"),
        (Column.STATUS, ActionStatus.UNDER_WAY, "status"),
        (Column.FIRST_STEP, "Un pas", "first_step"),
    ],
)
def test_every_column_is_edited(model, column, value, field):
    asked = []
    model.written.connect(asked.append)
    model.setData(model.index(0, column), value)
    assert getattr(asked[0], field) == (value[1] if field == "code" else value)


def test_an_action_keeps_its_words(model):
    asked = []
    model.written.connect(asked.append)
    assert not model.setData(model.index(0, Column.WHAT), "   ")
    assert asked == []
    assert model.action(0).what == "Rédiger la charte"


def test_what_could_not_be_written_stays_and_is_tried_again(model, spots):
    told, asked = [], []
    model.dirtyChanged.connect(told.append)
    model.written.connect(asked.append)
    model.setData(model.index(0, Column.OWNER), "Jo")
    assert model.dirty
    assert told[-1] is True
    model.show_actions(plan(), spots, editable=True)
    assert model.action(0).owner == "Jo", "news of something else takes nothing away"
    model.written.connect(lambda action: model.show_actions((action, *plan()[1:]), spots, editable=True))
    model.flush()
    assert [action.owner for action in asked] == ["Jo", "Jo"]
    assert not model.dirty
    assert told[-1] is False


def test_a_new_row_is_written_once_it_has_words(model, spots):
    asked = []
    model.written.connect(asked.append)
    index = model.begin(Action("new", "", language="en"))
    assert (model.draft, index.row(), model.dirty) == ("new", 4, False)
    model.drop_draft()
    assert model.rowCount() == 4
    model.setData(model.begin(Action("new", "")), "Neuf")
    assert [action.what for action in asked] == ["Neuf"]
    assert model.draft == ""


def test_rows_come_and_go_without_losing_their_index(model, spots):
    kept = QPersistentModelIndex(model.index(3, Column.WHAT))
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_actions((plan()[3], plan()[0], Action("e", "Encore")), spots, editable=True)
    assert [action.id for action in model.actions] == ["d", "a", "e"]
    assert (kept.row(), kept.data()) == (0, "=1+1")
    assert resets == []


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (Column.WHAT, ["d", "b", "c", "a"]),
        (Column.CRITERION, ["a", "d", "b", "c"]),
        (Column.OWNER, ["a", "c", "d", "b"]),
        (Column.DUE, ["a", "b", "c", "d"]),
        (Column.PRIORITY, ["a", "b", "c", "d"]),
        (Column.STATUS, ["a", "b", "d", "c"]),
    ],
)
def test_any_column_sorts_and_what_is_missing_comes_last(shown, column, expected):
    shown.sort(column)
    assert ids(shown) == expected
    shown.sort(-1)
    assert ids(shown) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(words="CHARTE rediger"), "a"),
        (Wanted(words="elise"), "c"),
        (Wanted(words="b.1.1"), "b"),
        (Wanted(words="deux"), "d"),
        (Wanted(open_only=True), "abd"),
        (Wanted(owner=""), "b"),
        (Wanted(owner="M. Roy"), "d"),
        (Wanted(priority=ActionPriority.HIGH), "a"),
        (Wanted(overdue=True), "a"),
        (Wanted(incomplete=True), "bd"),
        (Wanted(words="rien"), ""),
    ],
)
def test_filters(shown, wanted, expected):
    shown.want(wanted)
    assert "".join(ids(shown)) == expected


def test_an_edit_hides_and_moves_no_row_until_asked(model, shown):
    shown.want(Wanted(open_only=True))
    shown.sort(Column.DUE)
    before = ids(shown)
    model.setData(model.index(0, Column.STATUS), ActionStatus.DONE)
    model.setData(model.index(1, Column.DUE), None)
    assert ids(shown) == before
    shown.again()
    assert ids(shown) == ["b", "d"]


def test_the_new_row_passes_every_filter(model, shown):
    shown.want(Wanted(words="rien"))
    model.begin(Action("new", ""))
    assert ids(shown) == ["new"]


def test_cells_say_what_the_eye_sees(model):
    model.speak("fr")
    assert model.index(0, Column.DUE).data(Qt.ItemDataRole.AccessibleTextRole) == "1er\u00a0nov.\u00a02026, en retard"
    assert model.index(1, Column.DUE).data(Qt.ItemDataRole.AccessibleTextRole) == "4\u00a0déc.\u00a02026"
    assert model.index(2, Column.CRITERION).data() == "L’ensemble"
    assert model.index(0, Column.CRITERION).data() == "A.1.1 A.1 (français)"
    assert "does A.1.1" in model.index(0, Column.CRITERION).data(Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(Column.OWNER, Qt.Orientation.Horizontal) == "Responsable"


def test_a_copied_table_has_codes_and_days_that_sort(model):
    lines = as_text(read_table(model)).splitlines()
    assert lines[1].split("\t")[:4] == ["Rédiger la charte", "A.1.1", "Dre Martin", "2026-11-01"]
    assert lines[4].split("\t")[0] == "'=1+1"
    assert "–" not in lines[3]


def test_read_only_rows_cannot_be_edited(model, spots):
    model.show_actions(plan(), spots, editable=False)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, Column.OWNER), "Jo")
