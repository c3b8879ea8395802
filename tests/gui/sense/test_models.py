"""The map and the lists as item models: sound to Qt, told in words, kept in place by new figures."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from pcn_desktop.assessment.topics import dimension_topics, item_topics
from pcn_desktop.gui.pages.sense.heat_model import CELLS, CODE, NAME, HeatModel, marks_of
from pcn_desktop.gui.pages.sense.search_add import FoundModel
from pcn_desktop.gui.pages.sense.topic_model import Column, TopicModel
from pcn_desktop.gui.pages.sense.topic_view import MARKS, TOPIC
from pcn_desktop.gui.widgets.table_copy import read_table
from pcn_desktop.workspace.values import Choice, ChoiceKind

KEY = "pcn-readiness"


@pytest.fixture
def summary(sense):
    return sense.session.summary


@pytest.fixture
def heat(summary):
    model = HeatModel()
    model.show_part(summary.instruments[0], marks_of(summary), "en")
    return model


def told(index):
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_models_keep_qts_rules(qtmodeltester, summary, heat):
    topics, found = TopicModel(), FoundModel()
    topics.show_topics(item_topics(summary), marks_of(summary), "en")
    found.search(item_topics(summary), "plan", "en")
    assert found.rowCount()
    for model in (heat, topics, found):
        qtmodeltester.check(model, force_py=False)


def test_refreshing_keeps_qts_rules(summary, heat):
    tester = QAbstractItemModelTester(heat, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heat.show_part(summary.instruments[0], {}, "fr")
    heat.show_part(None, {}, "fr")
    heat.show_part(summary.instruments[0], {}, "fr")
    topics = TopicModel()
    second = QAbstractItemModelTester(topics, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in (dimension_topics(summary), (), item_topics(summary), item_topics(summary)):
        topics.show_topics(shown, {}, "en")
    assert tester.model() is heat
    assert second.model() is topics


def test_every_criterion_has_its_cell_and_no_other_cell_is_enabled(heat, summary):
    part = summary.instruments[0]
    cells = [
        heat.index(row, column)
        for row in range(heat.rowCount())
        for column in range(CELLS, heat.score_column)
        if heat.index(row, column).flags() & Qt.ItemFlag.ItemIsEnabled
    ]
    assert [index.data(TOPIC).code for index in cells] == [item.item.code for item in part.items]
    assert heat.index(0, CELLS + 1).flags() == Qt.ItemFlag.NoItemFlags
    assert heat.index(0, CELLS + 1).data() is None


def test_a_cell_is_told_whole(heat):
    assert told(heat.find(KEY, "G.1.1")).endswith(" · 2\u00a0Partly in place")
    assert told(heat.find(KEY, "F2.1.3")).endswith(" · Not applicable")
    assert told(heat.find(KEY, "F2.2")) == "F2.2 Voice · 55.6% (provisional)"
    assert heat.find(KEY, "F2.1.3").data() == "–"
    assert heat.find(KEY, "F2.2.3").data() == "?"
    assert heat.find(KEY, "F5.1.4").data() == ""
    assert not heat.find(KEY, "X").isValid()


def test_what_was_chosen_is_marked_and_told(summary):
    chosen = tuple(
        Choice(f"c{at}", kind, KEY, code)
        for at, (kind, code) in enumerate(((ChoiceKind.PRIORITY, "F2.2.3"), (ChoiceKind.STRENGTH, "F2.2.3")))
    )
    model = HeatModel()
    model.show_part(summary.instruments[0], marks_of(replace(summary, choices=chosen)), "en")
    index = model.find(KEY, "F2.2.3")
    assert index.data(MARKS) == frozenset(ChoiceKind)
    assert told(index).endswith(" · strength, priority")
    assert model.find(KEY, "F2.2").data(MARKS) == frozenset()


def test_the_copy_says_in_words_what_a_sign_says_on_screen(heat):
    table = read_table(heat)
    assert table.head[:3] == ("Code", "Dimension", "Criterion 1")
    assert table.head[-1] == "Score"
    row = next(cells for cells in table.rows if cells[CODE] == "F2.2")
    assert row[NAME:] == ("Voice", "2", "0", "Don’t know", "3", "", "55.6%*")
    assert all(len(cells) == len(table.head) for cells in table.rows)


def test_a_list_shows_code_name_and_standing(summary):
    model = TopicModel()
    model.show_topics(item_topics(summary), {}, "fr")
    row = model.row_of((KEY, "F2.1.3"))
    assert model.index(row, Column.CODE).data() == "F2.1.3"
    assert model.index(row, Column.STANDING).data() == "Sans objet"
    assert model.headerData(Column.NAME, Qt.Orientation.Horizontal) == "Dimension ou critère"
    assert model.row_of((KEY, "X")) == -1


def test_a_search_forgives_accents_and_order_and_needs_every_word(summary):
    model = FoundModel()

    def found(words):
        model.search((*dimension_topics(summary), *item_topics(summary)), words, "fr")
        return [model.topic(row).code for row in range(model.rowCount())]

    assert "F3.1" in found("sante populationnelle")
    assert found("populationnelle SANTÉ données")[:1] == ["F3.1"]
    assert found("f2.1")[:2] == ["F2.1", "F2.1.1"]
    assert found("f2.1 zzz") == []
    assert found("  ") == []
