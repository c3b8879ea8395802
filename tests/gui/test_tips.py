"""Words of users and packs stand in tooltips as they were written: Qt takes `<b>` for bold wherever it is not told."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests import factories
from tests.factories import KEY
from tests.gui.kit import write_note

from pcn_desktop.assessment.summary import summarise
from pcn_desktop.gui.instrument_model import InstrumentModel
from pcn_desktop.gui.summary_model import SummaryModel
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.history_panel import HistoryModel
from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.page import name, show_path
from pcn_desktop.gui.widgets.rating_chip import RatingChip
from pcn_desktop.gui.widgets.top_bar import TopBar

MARKED = "<b>gras</b> & <img src=x>"
WRITTEN = "&lt;b&gt;gras&lt;/b&gt; &amp; &lt;img src=x&gt;"


@pytest.fixture
def widget(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def marked_instrument():
    first = factories.instrument()
    section = replace(first.sections[0], title=factories.text(MARKED), short=factories.text(MARKED))
    return replace(first, sections=(section, *first.sections[1:]))


def test_short_plain_words_stay_plain():
    assert tip("A.1 & B.2") == "A.1 & B.2"


def test_marks_are_escaped():
    assert tip(MARKED) == f"<qt>{WRITTEN}</qt>"


def test_names_and_paths(widget, qtbot):
    name(widget, MARKED)
    assert (widget.accessibleName(), widget.toolTip()) == (MARKED, tip(MARKED))
    line = QLabel()
    qtbot.addWidget(line)
    show_path(line, MARKED)
    assert (line.accessibleName(), line.toolTip()) == (MARKED, tip(MARKED))


def test_levels_and_chips(qtbot):
    level, chip = LevelButton(1, 1, 4), RatingChip()
    qtbot.addWidget(level)
    qtbot.addWidget(chip)
    level.set_words(MARKED, "", "1")
    chip.show_rating(factories.scale(), 1, here=False, words=MARKED)
    assert WRITTEN in level.toolTip()
    assert WRITTEN in chip.toolTip()


def test_a_title_cut_short_in_the_top_bar(opened, qtbot):
    bar = TopBar(opened.undo_stack)
    qtbot.addWidget(bar)
    bar.resize(800, 52)
    bar.show()
    bar.show_workshop(replace(opened.record, details=factories.details(MARKED * 40, network="")))
    qtbot.waitUntil(lambda: bar.title.text().endswith("…"))
    assert bar.title.toolTip() == tip(MARKED * 40)


def test_rows_of_the_trees(opened):
    instrument = marked_instrument()
    summary, outline, tree = summarise([instrument], opened.record), SummaryModel(), InstrumentModel()
    outline.show_summary(summary, "en")
    tree.show_instruments((instrument,), "en")
    for index in (outline.index(0, 0), tree.find(KEY, "A")):
        shown = index.data(Qt.ItemDataRole.ToolTipRole)
        assert shown.startswith("<qt>")
        assert WRITTEN in shown


def test_a_note_in_the_history(opened):
    write_note(opened, "A.1.1", MARKED)
    opened.rate(KEY, "A.1.1", 0)
    history = HistoryModel()
    history.show_changes(opened.history(KEY, "A.1.1"), factories.scale(), "fr")
    assert history.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == tip(MARKED)
    assert history.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
