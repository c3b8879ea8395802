"""A keyboard with a layout: every sign is struck where it stands, with its physical key, and nothing is clicked."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from tests.journeys.hands import Hands

from pcn_desktop.gui.widgets.rail import PageName

K = Qt.Key
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_ROWS = {24: "qwertyuiop", 38: "asdfghjkl", 52: "zxcvbnm"}
"""Where the letters stand on both layouts, by the number that X11 gives to the first key of the row."""


@dataclass(frozen=True)
class Stroke:
    """One key press: what Qt makes of it, the physical key, and the modifiers held."""

    key: int
    scan: int
    modifiers: Qt.KeyboardModifier = PLAIN


def _shared() -> dict[str, Stroke]:
    found = {sign: Stroke(ord(sign), 10 + at) for at, sign in enumerate("1234567890")}
    for first, letters in _ROWS.items():
        for at, letter in enumerate(letters):
            found[letter] = Stroke(ord(letter.upper()), first + at)
            found[letter.upper()] = Stroke(ord(letter.upper()), first + at, SHIFT)
    signs = {" ": (K.Key_Space, 65), "-": (K.Key_Minus, 20), ",": (K.Key_Comma, 59), ".": (K.Key_Period, 60)}
    return found | {sign: Stroke(*place) for sign, place in signs.items()}


LAYOUTS = {
    "US": _shared()
    | {"?": Stroke(K.Key_Question, 61, SHIFT), "'": Stroke(K.Key_Apostrophe, 48), ";": Stroke(K.Key_Semicolon, 47)},
    # Canadian Multilingual: é stands where a US keyboard has the slash, the question mark above the 6.
    "CSA": _shared()
    | {
        "?": Stroke(K.Key_Question, 15, SHIFT),
        "'": Stroke(K.Key_Apostrophe, 59, SHIFT),
        ";": Stroke(K.Key_Semicolon, 47),
        "é": Stroke(K.Key_Eacute, 61),
        "É": Stroke(K.Key_Eacute, 61, SHIFT),
        "è": Stroke(K.Key_Egrave, 48),
        "à": Stroke(K.Key_Agrave, 51),
        "ç": Stroke(K.Key_Ccedilla, 35),
        "ê": Stroke(K.Key_Ecircumflex, 0),  # Composed by a dead key: no physical key at all.
    },
}


class Keyboard(Hands):
    """Hands that own no mouse."""

    def __init__(self, qtbot, qapp, language: str, layout: str) -> None:
        super().__init__(qtbot, qapp, language)
        self.layout = LAYOUTS[layout]

    @property
    def focus(self):
        """Return what has the keyboard: the window itself, where nothing in it has."""
        return QApplication.focusWidget() or self.window

    def take_window(self) -> None:
        """Come back from a dialog, once it has gone for good: as it goes, it takes the focus along."""

        def gone() -> bool:
            return not any(isinstance(one, QDialog) for one in QApplication.topLevelWidgets())

        self.qtbot.waitUntil(gone)
        self.qapp.processEvents()
        super().take_window()

    def strike(self, text: str) -> None:
        """Strike the keys of a text one after the other, where the focus is."""
        for sign in text:
            stroke = self.layout[sign]
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, stroke.key, stroke.modifiers, stroke.scan, 0, 0, sign)
                QApplication.sendEvent(self.focus, event)

    def tab_to(self, wanted, *, back: bool = False) -> None:
        """Press Tab until `wanted` has the keyboard, as often as the whole window has stops."""
        for _ in range(250):
            if self.focus is wanted:
                return
            if back:
                QTest.keyClick(self.focus, K.Key_Backtab, SHIFT)
            else:
                QTest.keyClick(self.focus, K.Key_Tab)
        raise AssertionError(f"Tab does not lead to {wanted}")

    def choose(self, wanted) -> None:
        """Go to a choice among several by Tab, which stops at the one chosen, then by the arrows."""
        group = wanted.group()
        self.tab_to(group.checkedButton())
        for _ in group.buttons():
            if self.focus is not wanted:
                self.press(K.Key_Right)
        assert self.focus is wanted
        assert wanted.isChecked()

    def push(self, wanted, *, back: bool = False) -> None:
        """Go to a button by Tab, and press it with the space bar."""
        self.tab_to(wanted, back=back)
        self.press(K.Key_Space)

    def go_to(self, page: PageName) -> None:
        """Go down the rail to a page: Tab stops at the page at hand, an arrow shows the next one."""
        rail = self.window.rail
        for _ in PageName:
            if self.window.page is page:
                return
            self.tab_to(rail.buttons[self.window.page])
            self.press(K.Key_Down)
        raise AssertionError(f"the arrows do not lead to {page}")
