"""A table on the clipboard: whole, with headings, as text and as HTML; what looks like a formula stays text."""

import csv
import io
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from tests.gui.kit import show_active

from pcn_desktop.gui.widgets.table_copy import COPIED, CopyTableButton, TableText, as_html, as_text, read_table

HOSTILE = ("=1+1", "+33 6", "-5 %", "@x", " =A1", "\t=2")


@pytest.fixture
def view(qtbot):
    model = QStandardItemModel(2, 2)
    model.setHorizontalHeaderLabels(["Code", "Score"])
    for row, cells in enumerate((("F1", "66.7%"), ("F2 <b>", "–"))):
        for column, words in enumerate(cells):
            model.setItem(row, column, QStandardItem(words))
    model.item(1, 1).setData("no score", COPIED)
    made = QTableView()
    made.setModel(model)
    model.setParent(made)
    qtbot.addWidget(made)
    return made


def test_a_cell_says_what_it_shows_unless_it_says_something_else(view):
    assert read_table(view.model()) == TableText(("Code", "Score"), (("F1", "66.7%"), ("F2 <b>", "no score")))
    assert read_table(view.model(), [1]).rows == (("66.7%",), ("no score",))


def test_the_text_reads_back_as_the_same_table():
    table = TableText(("A", "B"), (("one\ntwo", "a\tb"), ("", "é")))
    rows = list(csv.reader(io.StringIO(as_text(table)), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows == [["A", "B"], ["one two", "a b"], ["", "é"]]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_looks_like_a_formula_stays_text(words):
    table = TableText(("A",), ((words,), ("plain",)))
    first, second = as_text(table).split("\n")[1:]
    assert first.startswith("'")
    assert second == "plain"
    cells = re.findall(r"<td[^>]*>", as_html(table, "en"))
    assert ["mso-number-format" in cell for cell in cells] == [True, False]


def test_html_shows_marks_as_they_were_written():
    shown = as_html(TableText(("A&B",), (("<b>x</b>\ny",),)), "fr")
    assert '<html lang="fr">' in shown
    assert "A&amp;B" in shown
    assert "&lt;b&gt;x&lt;/b&gt;<br>y" in shown


def test_button_and_ctrl_c_put_both_forms_on_the_clipboard(view, qtbot):
    button = CopyTableButton(view)
    qtbot.addWidget(button)
    button.show()
    show_active(qtbot, view)
    for copy in (
        lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    ):
        QGuiApplication.clipboard().clear()
        with qtbot.waitSignal(button.copied):
            copy()
        data = QGuiApplication.clipboard().mimeData()
        assert data.text() == "Code\tScore\nF1\t66.7%\nF2 <b>\tno score"
        assert "<td>66.7%</td>" in data.html()
    assert button.text() == "Copied"
    button._told.timeout.emit()
    assert button.text() == "Copy the table"


def test_it_speaks_the_language_of_the_window(view, qtbot, pseudo):
    button = CopyTableButton(view)
    qtbot.addWidget(button)
    pseudo()
    assert button.text().startswith("[Copy the table")
