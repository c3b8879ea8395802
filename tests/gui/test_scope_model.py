from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from pcn_desktop.gui.pages.prepare.scope_model import CHOSEN, CODE, COUNT, LEAF, ScopeModel
from pcn_desktop.instruments.packs import read_shipped

INSTRUMENT = read_shipped()[0]
KEY = INSTRUMENT.key
NODES = (
    *(section.code for section in INSTRUMENT.sections),
    *(dimension.code for dimension in INSTRUMENT.dimensions),
    *(item.code for item in INSTRUMENT.items),
)
TICK = Qt.ItemDataRole.CheckStateRole


def made(*instruments, scope=None):
    model = ScopeModel()
    model.show_scopes((found, found.codes if scope is None else scope) for found in instruments or (INSTRUMENT,))
    return model


def rows(model, parent=None):
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from rows(model, index)


def find(model, code):
    return next(index for index in rows(model) if index.data(CODE) == code)


def expected(codes, scope):
    inside = frozenset(codes) & scope
    if not inside:
        return Qt.CheckState.Unchecked
    return Qt.CheckState.Checked if inside == frozenset(codes) else Qt.CheckState.PartiallyChecked


@given(st.lists(st.tuples(st.sampled_from(NODES), st.booleans(), st.booleans()), max_size=25))
def test_ticks_are_sets(steps):
    """Whatever is ticked, every state follows from the set of criteria, and no empty scope is ever asked for."""
    model = made()
    kept = INSTRUMENT.codes
    asked = []
    model.requested.connect(lambda key, scope: asked.append((key, scope)))
    shown = kept
    for code, wanted, refused in steps:
        covered = frozenset(INSTRUMENT.expand(code))
        after = shown | covered if wanted else shown - covered
        tick = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
        assert model.setData(find(model, code), tick, TICK)
        if not after:
            assert asked == []
            shown = after
        elif after == kept:
            assert asked == []
            shown = kept
        elif after != shown:
            assert asked == [(KEY, after)]
            # A disk that refuses leaves what was shown.
            if not refused:
                model.show_scopes([(INSTRUMENT, after)])
                kept = shown = after
        asked.clear()
        assert model.draft == (not shown)
        assert model.chosen == len(shown)
        for index in rows(model):
            codes = tuple(INSTRUMENT.expand(index.data(CODE)))
            assert Qt.CheckState(index.data(TICK)) == expected(codes, shown)
            assert (index.data(CHOSEN), index.data(COUNT)) == (len(frozenset(codes) & shown), len(codes))
    model.revert()
    assert model.scope(KEY) == kept
    assert not model.draft


def test_it_keeps_qts_rules(qtmodeltester):
    qtmodeltester.check(made(scope=frozenset({"F1.1.1"})), force_py=False)


def test_it_keeps_qts_rules_with_several_instruments_and_through_changes(qtbot):
    second = replace(INSTRUMENT, key="second")
    model = made(INSTRUMENT, second)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_scopes([(INSTRUMENT, frozenset({"F1.1.1"})), (second, second.codes)])
    model.show_scopes([(INSTRUMENT, INSTRUMENT.codes)])
    model.speak("fr")
    assert tester.model() is model


def test_the_tree_is_sections_dimensions_criteria():
    model = made()
    assert [index.data(CODE) for index in rows(model) if not index.parent().isValid()] == [
        section.code for section in INSTRUMENT.sections
    ]
    criterion = find(model, "F2.1.4")
    assert criterion.data(LEAF)
    assert criterion.parent().data(CODE) == "F2.1"
    assert criterion.parent().parent().data(CODE) == "F2"
    assert criterion.data(Qt.ItemDataRole.AccessibleTextRole).startswith("F2.1.4 ")
    assert model.total == 59


def test_several_instruments_stand_each_on_their_own():
    second = replace(INSTRUMENT, key="second")
    model = made(INSTRUMENT, second)
    asked = []
    model.requested.connect(lambda key, scope: asked.append((key, scope)))
    top = model.index(1, 0)
    assert model.rowCount() == 2
    assert top.data(CODE) == ""
    model.setData(top, Qt.CheckState.Unchecked, TICK)
    assert asked == []
    assert model.draft
    assert model.scope("second") == frozenset()
    assert model.scope(KEY) == INSTRUMENT.codes
    below = model.index(0, 0, top)
    model.setData(below, Qt.CheckState.Checked, TICK)
    assert asked == [("second", frozenset(INSTRUMENT.expand("G")))]


def test_a_draft_outlives_news_of_other_things_but_not_of_the_scope():
    model = made()
    model.choose_all(False)
    model.show_scopes([(INSTRUMENT, INSTRUMENT.codes)])
    assert model.draft
    model.show_scopes([(INSTRUMENT, frozenset({"G.1.1"}))])
    assert not model.draft
    assert model.chosen == 1


@pytest.mark.parametrize(("language", "start"), [("fr", "F1 Relie"), ("en", "F1 ")])
def test_words_follow_the_language(language, start):
    model = made()
    model.speak(language)
    told = find(model, "F1").data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith(start)
    assert told.endswith(INSTRUMENT.sections[1].title.get(language))


def test_only_ticks_are_taken():
    model = made()
    assert not model.setData(find(model, "F1"), "words", Qt.ItemDataRole.EditRole)
    assert not model.setData(QModelIndex(), Qt.CheckState.Checked, TICK)
