"""The models of the walk: outline and scores, history, notes; sound for Qt, and true to the workshop."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from tests import factories
from tests.factories import KEY
from tests.gui.kit import kept, write_note

from pcn_desktop.gui.pages.run.notes_panel import NotesModel
from pcn_desktop.gui.summary_model import CODE, COUNT, DONE, FIGURES, INSTRUMENT, SummaryModel
from pcn_desktop.gui.widgets.history_panel import HistoryModel
from pcn_desktop.reports.wording import rating_label
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting

SCALE = factories.scale()


@pytest.fixture
def model(opened, qtmodeltester):
    made = SummaryModel()
    made.show_summary(opened.summary, "fr")
    yield made
    qtmodeltester.check(made)


def rows(model, parent=QModelIndex()):  # noqa: B008
    return [model.index(row, 0, parent) for row in range(model.rowCount(parent))]


def test_sections_hold_their_dimensions(model):
    assert [index.data(CODE) for index in rows(model)] == ["A", "B"]
    assert [[index.data(CODE) for index in rows(model, parent)] for parent in rows(model)] == [["A.1", "A.2"], ["B.1"]]
    for parent in rows(model):
        assert not parent.parent().isValid()
        for child in rows(model, parent):
            assert child.parent() == parent
            assert model.rowCount(child) == 0
            assert child.data(INSTRUMENT) == KEY
    assert not model.index(2, 0).isValid()
    assert not model.index(0, 1).isValid()


def test_every_kind_of_answer_is_dealt_with(opened, model):
    for code, rating in (("A.2.1", 0), ("A.2.2", Outside.NOT_APPLICABLE), ("A.2.3", Outside.UNKNOWN)):
        opened.rate(KEY, code, rating)
    model.show_summary(opened.summary, "fr")
    index = model.find(KEY, "A.2")
    assert (index.data(DONE), index.data(COUNT)) == (3, 3)
    assert (index.data(FIGURES).coverage.rated, index.data(FIGURES).coverage.applicable) == (1, 2)
    assert (model.find(KEY, "A").data(DONE), model.find(KEY, "A").data(COUNT)) == (3, 5)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "A.2 dimension A.2 (français), 3/3"


def test_figures_are_those_of_the_summary(opened, model):
    opened.rate(KEY, "B.1.1", 2)
    model.show_summary(opened.summary, "fr")
    assert model.find(KEY, "B").data(FIGURES).percent == Fraction(200, 3)
    assert model.find(KEY, "A").data(FIGURES).percent is None


def test_new_figures_repaint_and_keep_every_place(opened, model):
    place = QPersistentModelIndex(model.find(KEY, "A.2"))
    resets, painted = [], []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda top, bottom: painted.append((top.data(CODE), bottom.data(CODE))))
    opened.rate(KEY, "A.2.1", 3)
    model.show_summary(opened.summary, "fr")
    assert resets == []
    assert {code for pair in painted for code in pair} >= {"A", "A.2"}
    assert place.isValid()
    assert (place.data(CODE), place.data(DONE)) == ("A.2", 1)


def test_another_scope_is_another_shape(opened, model):
    opened.change_scope(KEY, frozenset({"A.2.2", "B.1.1"}))
    model.show_summary(opened.summary, "fr")
    assert [[index.data(CODE) for index in rows(model, parent)] for parent in rows(model)] == [["A.2"], ["B.1"]]
    assert model.find(KEY, "A.2").data(COUNT) == 1
    assert not model.find(KEY, "A.1").isValid()


def test_the_language_changes_in_place(opened, model):
    index = model.find(KEY, "A.1")
    assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == (
        "A.1 (français)",
        "A.1 · dimension A.1 (français)",
    )
    model.show_summary(opened.summary, "en")
    assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == ("A.1 (English)", "A.1 · dimension A.1 (English)")


def test_two_instruments_with_the_same_codes_are_told_apart(opened, model, workspace_file):
    opened.detach()
    opened.attach(open_workspace(workspace_file, instruments=[factories.instrument("second")]))
    opened.create_workshop(factories.details(), [KEY, "second"])
    opened.rate("second", "A.1.1", 1)
    model.show_summary(opened.summary, "fr")
    assert [index.data(INSTRUMENT) for index in rows(model)] == [KEY, KEY, "second", "second"]
    assert (model.find("second", "A.1").data(DONE), model.find(KEY, "A.1").data(DONE)) == (1, 0)


def test_no_workshop_is_an_empty_model(model):
    model.show_summary(None, "fr")
    assert model.rowCount() == 0
    assert not model.find(KEY, "A").isValid()


# History


@pytest.fixture
def history(qtmodeltester):
    made = HistoryModel()
    yield made
    qtmodeltester.check(made)


def lines(model):
    return [model.index(row, 0).data().split("\n")[0] for row in range(model.rowCount())]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_history_of_a_rating_in_words(opened, history, language):
    for rating in (0, Outside.NOT_APPLICABLE, Outside.UNKNOWN, None, 3):
        opened.rate(KEY, "A.1.1", rating)
    history.show_changes(opened.history(KEY, "A.1.1"), SCALE, language)
    said = [
        rating_label(SCALE, rating, language) for rating in (None, 0, Outside.NOT_APPLICABLE, Outside.UNKNOWN, None, 3)
    ]
    assert lines(history) == [f"{before} → {after}" for before, after in pairwise(said)][::-1]
    assert history.index(0, 0).data().endswith(" · Animation A")


@pytest.mark.parametrize(("language", "quoted"), [("fr", "«\u00a0Dit\u00a0»"), ("en", "“Dit”")])
def test_the_history_of_a_note_quotes_it(opened, history, language, quoted):
    note, _ = write_note(opened, "A.1.1", "Dit")
    write_note(opened, "A.1.1", "mot " * 50, note_id=note)
    history.show_changes(opened.history(KEY, "A.1.1"), SCALE, language)
    longer, first = lines(history)
    assert first.endswith(f"→ {quoted}")
    assert longer.startswith(f"{quoted} → ")
    assert "…" in longer
    assert len(longer) < 100
    assert history.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Dit"


def test_the_history_of_nothing(history):
    history.show_changes((), None, "fr")
    assert history.rowCount() == 0


# Notes of a dimension


@pytest.fixture
def notes(qtmodeltester):
    made = NotesModel()
    yield made
    qtmodeltester.check(made)


def test_notes_say_where_and_in_which_language(opened, notes):
    write_note(opened, "A.1.1", "Ici\net là")
    write_note(opened, "A.1.2", "<b>tel quel</b> & voilà")
    found = kept(opened).notes
    marks = NoteMarks(NoteKind.QUOTE, Sorting.INCLUDE)
    notes.show_notes((found[0], replace(found[1], language="en", marks=marks)), "fr")
    assert [notes.index(row, 0).data() for row in range(2)] == [
        "A.1.1 · Remarque · FR\nIci\net là",
        "A.1.2 · Citation · Inclure · EN · reste ici\n<b>tel quel</b> & voilà",
    ]
    notes.show_notes((), "fr")
    assert notes.rowCount() == 0
