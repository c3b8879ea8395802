"""The frame on the desktop: whole on every screen."""

import pytest
from PySide6.QtCore import QSize, Qt
from tests.gui.kit import show_active

from pcn_desktop.gui.frame import Frame
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.gui.widgets.page import button


@pytest.fixture
def frame(qtbot):
    made = Frame(make_theme("light", 100))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("room", [QSize(1366, 768), QSize(1366, 740), QSize(1280, 1024), QSize(1024, 600)])
def test_a_small_screen_is_filled_so_that_nothing_lies_outside_it(frame, room):
    frame.fit(room)
    assert frame.windowState() == Qt.WindowState.WindowMaximized
    assert frame.width() < room.width()
    assert frame.height() < room.height()


def test_a_large_screen_keeps_room_for_other_windows(frame):
    frame.fit(QSize(1920, 1040))
    assert frame.windowState() == Qt.WindowState.WindowNoState
    assert frame.size() == QSize(1366, 768)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_that_has_the_keyboard_is_pressed_by_enter_too(qtbot, frame, key):
    held = button()
    frame.hold(held)
    show_active(qtbot, frame)
    held.setFocus()
    with qtbot.waitSignal(held.clicked):
        qtbot.keyClick(held, key)
