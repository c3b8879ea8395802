"""A ring over a widget that has the focus itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from tests.gui.kit import show_active

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.focus_ring import FocusRing


@pytest.fixture
def owner(qtbot):
    made = QWidget()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(made).addWidget(QLineEdit())
    FocusRing(made)
    qtbot.addWidget(made)
    made.resize(200, 120)
    show_active(qtbot, made)
    return made


def edge(owner):
    return owner.grab().toImage().pixelColor(100, 1)


def test_it_is_seen_while_the_widget_itself_has_the_focus(owner, qtbot):
    owner.setFocus()
    qtbot.waitUntil(lambda: edge(owner) == current().colour("accent"))
    owner.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: edge(owner) != current().colour("accent"))


def test_it_follows_the_size_and_lets_the_mouse_through(owner, qtbot):
    owner.setFocus()
    owner.resize(300, 200)
    qtbot.waitUntil(lambda: owner.findChild(FocusRing).size() == owner.size())
    line = owner.findChild(QLineEdit)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert owner.childAt(line.geometry().center()) is line
    assert line.hasFocus()


def test_the_card_of_the_walk_wears_one(walking):
    walking.page.take_focus()
    assert walking.page.card.findChild(FocusRing).isVisible()
    walking.page.card.notes.focus_note()
    assert not walking.page.card.findChild(FocusRing).isVisible()
