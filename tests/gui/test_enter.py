"""Enter presses the button that has the keyboard, in every kind of window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from tests.gui.kit import show_active

from pcn_desktop.gui.bugs import Bug
from pcn_desktop.gui.pages.removal_dialog import RemovalDialog
from pcn_desktop.gui.trouble.crash_window import CrashWindow


@pytest.fixture
def dialogs(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    removal, text = RemovalDialog(None, parent), CrashWindow(Bug(("KeyError",)), can_continue=True, parent=parent)
    shown = {
        "removal": (removal, removal.remove, removal.confirmed),
        "text": (text, text.close_button, text.closeRequested),
    }
    yield shown


@pytest.mark.parametrize("name", ["removal", "text"])
def test_in_a_dialog(qtbot, dialogs, name):
    dialog, held, pressed = dialogs[name]
    show_active(qtbot, dialog)
    held.setFocus()
    with qtbot.waitSignal(pressed):
        qtbot.keyClick(held, Qt.Key.Key_Return)
