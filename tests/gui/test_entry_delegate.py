"""Entries of the side pane's lists: both parts whole, whatever is written and whatever the width."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView

from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.entry_delegate import EntryDelegate

LONG = "un mot puis un autre " * 40
UNBROKEN = "x" * 300


@pytest.fixture
def heights(qapp, qtbot):
    """Return the heights that a list gives to entries."""

    def measure(entries, *, width=300, small_first=True, text_size=100):
        apply_theme(qapp, make_theme("light", text_size))
        view = QListView()
        qtbot.addWidget(view)
        view.setModel(QStringListModel(entries, view))
        view.setItemDelegate(EntryDelegate(view, small_first=small_first))
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.resize(width, 400)
        view.show()
        qtbot.waitExposed(view)
        QApplication.processEvents()
        return [view.sizeHintForRow(row) for row in range(len(entries))]

    yield measure
    apply_theme(qapp, make_theme("light", 100))


@pytest.mark.parametrize("small_first", [True, False])
@pytest.mark.parametrize("text", [LONG, UNBROKEN])
def test_an_entry_is_as_high_as_its_words_need(heights, small_first, text):
    def entry(words):
        return f"G.1.1\n{words}" if small_first else f"{words}\nhier"

    short, long = heights([entry("court"), entry(text)], small_first=small_first)
    assert long > 3 * short


def test_the_lines_of_the_writer_are_kept(heights):
    one, three = heights(["G.1.1\nun", "G.1.1\nun\ndeux\ntrois"])
    assert three > one + 30


def test_a_narrow_list_and_a_large_text_wrap_more(heights):
    (wide,) = heights([f"G.1.1\n{LONG}"])
    assert heights([f"G.1.1\n{LONG}"], width=200)[0] > wide
    assert heights([f"G.1.1\n{LONG}"], text_size=200)[0] > 2 * wide


def test_a_list_made_narrower_wraps_anew(qapp, qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([f"G.1.1\n{LONG}"], view))
    view.setItemDelegate(EntryDelegate(view, small_first=True))
    view.resize(400, 300)
    view.show()
    qtbot.waitExposed(view)
    index = view.model().index(0, 0)
    before = view.visualRect(index).height()
    view.resize(200, 300)
    qtbot.waitUntil(lambda: view.visualRect(index).height() > before)
