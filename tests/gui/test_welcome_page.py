import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible

from pcn_desktop.gui.pages.welcome_page import WelcomePage


@pytest.fixture
def page(qtbot):
    made = WelcomePage()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.choices[0].hasFocus)
    return made


@pytest.mark.parametrize(("at", "language"), [(0, "fr"), (1, "en")])
def test_a_click_chooses_the_language(qtbot, page, at, language):
    with qtbot.waitSignal(page.languageChosen) as chosen:
        qtbot.mouseClick(page.choices[at], Qt.MouseButton.LeftButton)
    assert chosen.args == [language]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_alone_is_enough(qtbot, page, key):
    qtbot.keyClick(page.choices[0], Qt.Key.Key_Tab)
    assert page.choices[1].hasFocus()
    with qtbot.waitSignal(page.languageChosen) as chosen:
        qtbot.keyClick(page.choices[1], key)
    assert chosen.args == ["en"]


def test_arrows_move_between_the_two(qtbot, page):
    qtbot.keyClick(page.choices[0], Qt.Key.Key_Right)
    assert page.choices[1].hasFocus()
    qtbot.keyClick(page.choices[1], Qt.Key.Key_Left)
    assert page.choices[0].hasFocus()


def test_both_are_equal_and_read_in_their_own_language(page):
    french, english = page.choices
    assert french.size() == english.size()
    for choice, name, language in (
        (french, "Français", QLocale.Language.French),
        (english, "English", QLocale.Language.English),
    ):
        told = QAccessible.queryAccessibleInterface(choice)
        assert told.text(QAccessible.Text.Name) == name
        assert told.text(QAccessible.Text.Description)
        assert told.role() == QAccessible.Role.Button
        assert choice.locale().language() == language
