"""Assistive tools: every widget that takes the focus tells its name and its kind, in both languages."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QUndoStack
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from tests.gui.accessible import faces, faults, names

from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.rail import PageName, Rail
from pcn_desktop.gui.widgets.top_bar import TopBar


@pytest.fixture(params=["fr", "en"])
def language(request, languages):
    """Switches what is shown to a language, and returns the language."""

    def speak():
        languages.switch(request.param)
        QCoreApplication.sendPostedEvents()
        return request.param

    return speak


def of(root, kind):
    return [face for face in faces(root) if isinstance(face.widget, kind)]


def test_the_walk_finds_what_is_wrong(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    good, bare, sign, chosen = QPushButton("Next"), QLineEdit(), QToolButton(), QComboBox()
    sign.setText("×")
    chosen.addItem("French")
    for part in (good, bare, sign, chosen):
        column.addWidget(part)
    sign.setFocusPolicy(good.focusPolicy())
    host.show()
    assert [fault.split(":")[0] for fault in faults(host)] == ["no name"] * 3
    bare.setAccessibleName("Title")
    sign.setAccessibleName("Close")
    buddy = QLabel("Language", host)
    buddy.setBuddy(chosen)
    assert faults(host) == ()
    assert names(host) == ["Next", "Title", "Close", "Language"]


def test_the_walk_page(walking, language):
    spoken = language()
    assert faults(walking.page) == ()
    levels = of(walking.page, LevelButton)
    scale = walking.page.scale
    assert [face.name for face in levels] == [f"{level.value} {level.label.get(spoken)}" for level in scale.levels]
    for face, level in zip(levels, scale.levels, strict=True):
        described = QAccessible.queryAccessibleInterface(face.widget).text(QAccessible.Text.Description)
        assert described == level.description.get(spoken)


def test_the_walk_page_with_ratings_and_notes(walking, language):
    walking.session.rate(walking.page.scale and "pcn-readiness", walking.code, 2)
    walking.session.write_note("pcn-readiness", walking.code, "n1", "Noté", language="fr", stay="s")
    for tab in walking.page.side.tabs:
        tab.click()
        language()
        assert faults(walking.page) == ()


def test_the_walk_page_in_drawers(walking, language):
    walking.stage.resize(916, 660)
    language()
    assert faults(walking.page) == ()
    for drawer in (walking.page.left_drawer, walking.page.right_drawer):
        drawer.open()
        assert faults(walking.page) == ()
        drawer.close_drawer()


def test_the_card_says_criterion_question_and_rating(walking, language, instrument):
    spoken = language()
    item = instrument.items[0]
    walking.session.rate(instrument.key, item.code, 1)
    face = QAccessible.queryAccessibleInterface(walking.page.card)
    assert face.text(QAccessible.Text.Name) == f"{item.code} {item.label.get(spoken)}"
    described = face.text(QAccessible.Text.Description)
    assert item.question.get(spoken) in described
    assert instrument.scale_of(item).level(1).label.get(spoken) in described


def test_a_checked_level_says_so(walking, instrument):
    walking.session.rate(instrument.key, instrument.items[0].code, 2)
    states = [QAccessible.queryAccessibleInterface(face.widget).state() for face in of(walking.page, LevelButton)]
    assert [bool(state.checked) for state in states] == [False, False, True, False]
    assert all(state.checkable and state.focusable for state in states)


def test_lists_tell_their_rows(walking, language, instrument):
    language()
    outline = QAccessible.queryAccessibleInterface(walking.page.outline.view)
    cells = [outline.child(place).text(QAccessible.Text.Name) for place in range(outline.childCount())]
    assert len(cells) >= len(instrument.sections)
    assert all(cells)


def test_the_rail(qtbot, language):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show()
    language()
    assert faults(rail) == ()
    assert len(set(names(rail))) == len(PageName)


def test_the_top_bar(qtbot, language):
    bar = TopBar(QUndoStack())
    qtbot.addWidget(bar)
    bar.undo.setEnabled(True)
    bar.redo.setEnabled(True)
    bar.show()
    language()
    assert faults(bar) == ()
    assert len(set(names(bar))) == 7
