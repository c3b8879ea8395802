"""Help from every page of the real window, the way back, and the quick guide written and opened."""

import re

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.help_text import FIRST, topics
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.sense.topic_view import KEYS as CHOOSING
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.values import WorkshopDetails


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    made.session.create_workshop(WorkshopDetails("Atelier de départ", language="fr"), ["pcn-readiness"])
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def opened(monkeypatch):
    """What the window handed to another program."""
    addresses = []
    monkeypatch.setattr(
        "pcn_desktop.gui.main_window.QDesktopServices.openUrl", lambda url: addresses.append(url.toLocalFile()) or True
    )
    return addresses


@pytest.mark.parametrize("page", [page for page in PageName if page is not PageName.HELP])
@pytest.mark.parametrize("by", ["key", "button"])
def test_help_opens_at_the_topic_of_the_page_and_leads_back(window, page, by):
    window.show_page(page)
    if by == "key":
        QTest.keyClick(window, Qt.Key.Key_F1)
    else:
        window.top_bar.help.click()
    shown = window.pages.help
    assert shown.isVisible()
    assert shown.shown == page.value
    assert window.rail.buttons[PageName.HELP].isChecked()
    assert shown.leave.text() == f"Back to “{window.rail.words(page)}”"
    assert not shown.back.isEnabled()
    shown.leave.click()
    assert window.page is page
    assert not shown.isVisible()


def test_help_within_the_help_changes_nothing(window):
    window.show_page(PageName.RUN)
    QTest.keyClick(window, Qt.Key.Key_F1)
    window.pages.help.show_topic("keys")
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.pages.help.shown == "keys"
    window.pages.help.leave.click()
    assert window.page is PageName.RUN


def test_the_rail_opens_the_first_topic_then_the_one_read_last(window):
    window.rail.buttons[PageName.HELP].click()
    assert window.pages.help.shown == FIRST
    window.pages.help.show_topic("method")
    window.show_page(PageName.SETTINGS)
    window.rail.buttons[PageName.HELP].click()
    assert window.pages.help.shown == "method"
    assert window.pages.help.leave.text() == "Back to “Settings”"


def test_a_note_being_written_is_kept_and_the_caret_comes_back(window, qtbot):
    window.show_page(PageName.RUN)
    window.pages.run.card.notes.focus_note()
    editor = QApplication.focusWidget()
    editor.insertPlainText("Le poste est ")
    QTest.keyClick(editor, Qt.Key.Key_F1)
    assert window.pages.help.shown == "run"
    assert [note.text for note in window.session.record.assessments[0].notes] == ["Le poste est"]
    QTest.keyClick(window.pages.help.text, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is editor


def test_help_opens_over_the_sheet_of_keys_and_puts_it_away(window):
    window.show_page(PageName.RUN)
    QTest.keyClick(window.pages.run.card, "?")
    assert window.findChild(KeySheet).isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert not window.findChild(KeySheet).isVisible()
    assert window.pages.help.shown == "run"


def test_help_is_there_without_a_workshop_and_without_a_workspace(window):
    window.session.detach()
    window.show_page(PageName.RUN)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.pages.help.isVisible()
    window.pages.help.show_topic("about")
    assert "Workspace" not in window.pages.help.text.toPlainText()


def test_no_help_before_a_language_is_chosen(qtbot, qapp):
    made = make_window(qapp, Settings())
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    show_active(qtbot, made)
    made.load()
    QTest.keyClick(made, Qt.Key.Key_F1)
    assert not made.rail.isVisible()
    assert made.page is PageName.WORKSHOPS


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_key_that_the_help_names_exists(window, qapp, language):
    """Keys stand in code spans: those of the walk, the digits, those of the window, of tables and of fields."""
    window.switch_language(language)
    qapp.processEvents()
    words, keys = ActionWords(window), KeyMap.of(True, {})
    known = {"0", "1", "2", "3", *(words.key(keys) for keys in ("Esc", "Ctrl+Return"))}
    known |= {name for action in Action for name in words.keys(keys, action)}
    known |= {words.key(shortcut.key().toString()) for shortcut in window.findChildren(QShortcut)}
    known |= {key.name.removeprefix("Key_") for key in CHOOSING}
    # Those of tables, lists, fields and slips, which answer them themselves.
    known |= {words.key(keys) for keys in ("Ctrl+N", "Ctrl+C", "Delete", "F2", "Tab", "Space", "-")}
    known |= {f"Alt+{words.key(arrow)}" for arrow in ("Left", "Right", "Up", "Down")}
    named = {name for topic in topics(language) for name in re.findall(r"`([^`]+)`", topic.body)}
    assert named - known == set()
    assert {words.keys(keys, action)[0] for action in Action} <= named


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_guide_is_written_with_the_keys_as_they_are_set_then_opened(window, qtbot, tmp_path, opened, language):
    window.switch_language(language)
    window.change(Settings(language=language, keys={"note": "W"}))
    window.show_page(PageName.HELP)
    target = tmp_path / "guide.pdf"
    with qtbot.waitSignal(window.help_desk.told, timeout=20_000):
        window.help_desk.write_guide(target)
    assert opened == [str(target)]
    assert str(target) in window.pages.help.notice.text
    printed = PdfReader(target).pages[0].extract_text()
    assert ActionWords(window).text(Action.NOTE) in printed
    assert re.search(r"\bW\b", printed) and not re.search(r"\bT\b", printed)


def test_a_guide_that_cannot_be_written_says_why(window, qtbot, tmp_path, opened):
    window.show_page(PageName.HELP)
    with qtbot.waitSignal(window.help_desk.told, timeout=20_000):
        window.help_desk.write_guide(tmp_path / "gone" / "guide.pdf")
    assert "does not exist" in window.pages.help.notice.text
    assert window.pages.help.notice.kind == "error"
    assert opened == []


def test_a_low_window_drops_the_icons_of_the_rail_and_keeps_every_name(window, qapp):
    under, alone = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextOnly
    assert {made.toolButtonStyle() for made in window.rail.buttons.values()} == {under}
    window.change(Settings(language="fr", text_size=200))
    window.resize(1366, 560)
    qapp.processEvents()
    assert {made.toolButtonStyle() for made in window.rail.buttons.values()} == {alone}
    foot = window.rail.buttons[PageName.HELP].geometry()
    assert foot.bottom() <= window.rail.height()
    assert all(made.height() >= 36 for made in window.rail.buttons.values())
    window.change(Settings(language="fr", text_size=100))
    window.resize(1366, 900)
    qapp.processEvents()
    assert {made.toolButtonStyle() for made in window.rail.buttons.values()} == {under}
