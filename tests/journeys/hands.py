"""A person at the window: what a facilitator sees, presses and types."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pcn_desktop.app import make_window
from pcn_desktop.gui.frame import Frame
from pcn_desktop.gui.theme import make_theme
from pcn_desktop.settings import load_settings

OUTPUT = Path(__file__).parents[2] / "build" / "journeys"


class Hands:
    """Opens the real window and uses it by keyboard; keeps a picture of what matters."""

    def __init__(self, qtbot, qapp, language: str) -> None:
        self.qtbot, self.qapp, self.language = qtbot, qapp, language
        self.folder = Path(os.environ.get("PCN_DEMO_OUT") or OUTPUT) / language
        self.folder.mkdir(parents=True, exist_ok=True)
        self.frame = self.window = None

    def open(self):
        """Start the program: the window is painted first, then filled."""
        settings = load_settings()
        self.frame = Frame(make_theme(settings.theme, settings.text_size))
        self.qtbot.addWidget(self.frame)
        self.frame.show()
        self.qtbot.waitExposed(self.frame)
        self.window = make_window(self.qapp, settings)
        self.frame.hold(self.window)
        self.window.load()
        return self.window

    def take_window(self) -> None:
        """Come back from a dialog: without a window manager, nobody else hands the focus back."""
        with self.qtbot.waitActive(self.frame):
            self.frame.activateWindow()

    def close(self) -> None:
        assert self.frame.close()
        self.qapp.processEvents()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)

    def type(self, text: str) -> None:
        """Type as an input method does: accents and all."""
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def picture(self, name: str) -> None:
        self.qapp.processEvents()
        assert self.frame.grab().save(str(self.folder / f"{name}.png"))
