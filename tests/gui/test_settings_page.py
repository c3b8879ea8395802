"""Settings: each choice is said whole and at once; keys are changed by pressing them; files are asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.settings_page import SettingsPage
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.key_table import KeyModel, Refusal, weigh, with_key
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.places import PlaceWarning

LEFT = Qt.MouseButton.LeftButton


class Asked:
    """Answers the file dialogs, and keeps what they were asked."""

    def __init__(self):
        self.answer = None
        self.asked = []

    def __call__(self, parent, title, start, names):
        self.asked.append((title, start, names))
        return self.answer


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def page(qtbot, asked):
    made = SettingsPage(FileDialogs(asked, asked, asked))
    qtbot.addWidget(made)
    made.resize(1282, 716)
    made.show_settings(Settings(language="en"))
    made.show_workspace(Path("/data/workspace.pcnwork"), None, False)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def key_press(key, text="", modifiers=Qt.KeyboardModifier.NoModifier, scan=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text)


@pytest.mark.parametrize(
    ("button", "settings"),
    [
        ("french", Settings(language="fr")),
        ("dark", Settings(language="en", theme="dark")),
        ("light", Settings(language="en", theme="light")),
        ("size150", Settings(language="en", text_size=150)),
        ("size200", Settings(language="en", text_size=200)),
        ("keysOn", Settings(language="en", keys_on=False)),
    ],
)
def test_each_choice_says_the_whole_settings(page, qtbot, button, settings):
    with qtbot.waitSignal(page.settingsChanged) as signal:
        getattr(page.form, button).click()
    assert signal.args == [settings]


def test_choosing_what_is_chosen_says_nothing(page, qtbot):
    with qtbot.assertNotEmitted(page.settingsChanged):
        page.form.english.click()
        page.form.size100.click()
        page.show_settings(Settings(language="fr", theme="dark", text_size=125, keys_on=False))
    assert page.form.french.isChecked()
    assert page.form.dark.isChecked()
    assert page.form.size125.isChecked()
    assert not page.form.keysOn.isChecked()


def test_choices_follow_one_another(page, qtbot):
    page.form.dark.click()
    with qtbot.waitSignal(page.settingsChanged) as signal:
        page.form.size125.click()
    assert signal.args == [Settings(language="en", theme="dark", text_size=125)]


def wait_for_key(page, qtbot, action):
    row = list(Action).index(action)
    table = page.table
    place = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert table.keys_model.waiting is action


def test_a_key_is_changed_by_a_click_and_a_press(page, qtbot):
    wait_for_key(page, qtbot, Action.NOTE)
    assert page.table.model().index(list(Action).index(Action.NOTE), 1).data() == "Press a key…"
    with qtbot.waitSignal(page.settingsChanged) as signal:
        qtbot.keyClick(page.table, Qt.Key.Key_M)
    assert signal.args == [Settings(language="en", keys={"note": "M"})]
    assert page.table.keys_model.waiting is None
    assert page.form.standard.isVisible()


def test_a_key_is_changed_from_the_keyboard_alone(page, qtbot):
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.settingsChanged) as signal:
        qtbot.keyClick(page.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert signal.args == [Settings(language="en", keys={"unknown": "Shift+Right"})]


def test_a_taken_key_is_refused_in_words_and_the_line_still_waits(page, qtbot):
    wait_for_key(page, qtbot, Action.NOTE)
    with qtbot.assertNotEmitted(page.settingsChanged):
        qtbot.keyClick(page.table, Qt.Key.Key_N)
    assert page.form.keySaid.text() == "N already stands for “Not applicable”. Press another key, or Esc."
    assert page.table.keys_model.waiting is Action.NOTE
    with qtbot.waitSignal(page.settingsChanged):
        qtbot.keyClick(page.table, Qt.Key.Key_J)
    assert not page.form.keySaid.isVisible()


@pytest.mark.parametrize(
    ("key", "modifiers", "start"),
    [
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "Digits"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier, "Digits"),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "F1, F11 and keys with Ctrl"),
        (Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier, "F1, F11 and keys with Ctrl"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "F1, F11 and keys with Ctrl"),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier, "F1, F11 and keys with Ctrl"),
    ],
)
def test_digits_and_window_keys_are_refused(page, qtbot, key, modifiers, start):
    wait_for_key(page, qtbot, Action.CLEAR)
    with qtbot.assertNotEmitted(page.settingsChanged):
        qtbot.keyClick(page.table, key, modifiers)
    assert page.form.keySaid.text().startswith(start)


def test_escape_and_leaving_give_up(page, qtbot):
    wait_for_key(page, qtbot, Action.NOTE)
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.table.keys_model.waiting is None
    assert not page.form.keySaid.isVisible()
    wait_for_key(page, qtbot, Action.NOTE)
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    assert page.table.keys_model.waiting is None


def test_a_modifier_alone_is_no_key(page, qtbot):
    wait_for_key(page, qtbot, Action.NOTE)
    with qtbot.assertNotEmitted(page.settingsChanged):
        qtbot.keyClick(page.table, Qt.Key.Key_Shift)
    assert page.table.keys_model.waiting is Action.NOTE


def test_the_standard_keys_come_back(page, qtbot):
    page.show_settings(Settings(language="en", keys={"note": "M", "next": "J"}))
    with qtbot.waitSignal(page.settingsChanged) as signal:
        page.form.standard.click()
    assert signal.args == [Settings(language="en")]
    assert not page.form.standard.isVisible()


def test_keys_that_are_off_need_no_table(page):
    page.form.keysOn.click()
    assert not page.table.isVisible()
    assert page.form.keysHelp.isVisible()


def test_an_azerty_digit_row_counts_as_digits():
    scan = 11  # the key that types é on a French keyboard and 2 on an American one
    assert weigh(key_press(0xC9, "é", scan=scan), Action.NOTE, KeyMap.of(True, {})) is Refusal.DIGIT
    assert weigh(key_press(0xC9, "é"), Action.NOTE, KeyMap.of(True, {})) is None


def test_a_standard_key_brings_all_of_the_standard_ones_back_unless_one_is_taken():
    keys = with_key(KeyMap.of(True, {}), Action.NEXT, "J")
    assert keys.sequences(Action.NEXT) == ("J",)
    assert with_key(keys, Action.NEXT, "Right").changed == {}
    taken = with_key(keys, Action.NOTE, "Down")
    assert with_key(taken, Action.NEXT, "Right").changed == {Action.NOTE: "Down", Action.NEXT: "Right"}


def test_the_key_model_is_sound(qtmodeltester):
    model = KeyModel()
    qtmodeltester.check(model, force_py=True)
    assert model.index(list(Action).index(Action.NEXT), 1).data() == "Right arrow, Down arrow, Enter"


def test_the_folder_of_reports_is_chosen_and_taken_back(page, qtbot, asked, home, tmp_path):
    asked.answer = tmp_path
    with qtbot.waitSignal(page.settingsChanged) as signal:
        page.form.chooseFolder.click()
    assert signal.args == [Settings(language="en", export_folder=str(tmp_path))]
    assert asked.asked[0][1] == home / "documents"
    assert page.form.folder.accessibleName() == str(tmp_path)
    with qtbot.waitSignal(page.settingsChanged) as signal:
        page.form.usualFolder.click()
    assert signal.args == [Settings(language="en")]
    assert page.form.folder.accessibleName() == str(home / "documents")


def test_backup_and_another_workspace_ask_for_a_file(page, qtbot, asked, tmp_path):
    asked.answer = tmp_path / "copy.pcnwork"
    with qtbot.waitSignal(page.backupRequested) as signal:
        page.form.backUp.click()
    assert signal.args == [asked.answer]
    assert asked.asked[0][1].name.startswith("workspace-20")
    with qtbot.waitSignal(page.workspaceRequested) as signal:
        page.form.openAnother.click()
    assert signal.args == [asked.answer]
    assert asked.asked[1][1] == Path("/data")


def test_a_dialog_that_is_cancelled_asks_for_nothing(page, qtbot):
    signals = [page.settingsChanged, page.backupRequested, page.workspaceRequested, page.restoreRequested]
    buttons = [page.form.chooseFolder, page.form.backUp, page.form.openAnother, page.form.restore]
    for signal, button in zip(signals, buttons, strict=True):
        with qtbot.assertNotEmitted(signal):
            button.click()
    assert page.question.isHidden()


def test_a_restore_is_confirmed_in_place(page, qtbot, asked, tmp_path):
    asked.answer = tmp_path / "old.pcnwork"
    with qtbot.assertNotEmitted(page.restoreRequested):
        page.form.restore.click()
    assert page.question.text.startswith("Put old.pcnwork in place of the present workspace?")
    restore, leave = page.question.findChildren(QPushButton)
    with qtbot.assertNotEmitted(page.restoreRequested):
        leave.click()
    assert page.question.isHidden()
    page.form.restore.click()
    with qtbot.waitSignal(page.restoreRequested) as signal:
        restore.click()
    assert signal.args == [asked.answer]
    assert page.question.isHidden()


def test_a_restore_begins_where_the_daily_backups_are(page, asked, home, tmp_path):
    page.form.restore.click()
    assert asked.asked[-1][1] == home / "documents"
    page.show_workspace(tmp_path / "workspace.pcnwork", None, False)
    (tmp_path / "workspace-backups").mkdir()
    page.form.restore.click()
    assert asked.asked[-1][1] == tmp_path / "workspace-backups"


def test_what_is_said_at_the_foot_of_the_page_comes_into_view(page, qtbot):
    page.resize(700, 400)
    page.form.scroll.verticalScrollBar().setValue(0)
    page.show_result("The workspace is sound.", "info")
    qtbot.waitUntil(lambda: page.result.visibleRegion().boundingRect() == page.result.rect())


def test_check_is_requested_and_its_result_said(page, qtbot):
    with qtbot.waitSignal(page.checkRequested):
        page.form.check.click()
    page.show_result("The workspace is sound.", "info")
    assert (page.result.text, page.result.kind) == ("The workspace is sound.", "info")


@pytest.mark.parametrize("warning", list(PlaceWarning))
def test_a_risky_place_is_named_and_a_copy_offered(page, qtbot, warning):
    page.show_workspace(Path("/media/key/workspace.pcnwork"), warning, False)
    assert page.warning.isVisible()
    with qtbot.waitSignal(page.copyHereRequested):
        page.warning.findChild(QPushButton).click()


def test_a_read_only_workspace_says_so_without_offering_a_copy(page):
    page.show_workspace(Path("/cd/workspace.pcnwork"), None, True)
    assert "reading only" in page.warning.text
    assert not page.warning.findChild(QPushButton).isVisible()


def test_without_a_workspace_only_opening_and_restoring_are_offered(page):
    page.show_workspace(None, None, False)
    assert page.form.workspace.text() == "No workspace is open."
    assert not page.form.backUp.isVisible()
    assert not page.form.check.isVisible()
    assert page.form.openAnother.isVisible()


def test_every_word_follows_the_language(page, pseudo, asked, tmp_path):
    asked.answer = tmp_path / "old.pcnwork"
    page.form.restore.click()
    page.show_workspace(page._workspace, PlaceWarning.SYNCED, True)
    page.show_result(lambda: page.tr("Sound."))
    pseudo()
    assert page.form.title.text() == "[Settings~~~]"
    assert page.warning.text.startswith("[This workspace")
    assert page.result.text == "[Sound.~~]"
    assert page.table.model().headerData(1, Qt.Orientation.Horizontal) == "[Key~]"
    assert page.form.size125.accessibleName().startswith("[Text size 125%")


def test_every_focusable_widget_has_a_name(page, nameless):
    page.show_workspace(Path("/media/key/workspace.pcnwork"), PlaceWarning.REMOVABLE, False)
    assert nameless(page) == []


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_wider_than_the_page(page, qtbot, qapp, pseudo, size):
    apply_theme(qapp, make_theme("light", size))
    page.show_workspace(Path("/media/key") / ("folder " * 9) / "workspace.pcnwork", PlaceWarning.NETWORK, True)
    pseudo()
    qtbot.waitUntil(lambda: page.form.content.width() <= page.form.scroll.viewport().width())
    shown = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    # The ring of the focus asks for two pixels more than the layout knows of.
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() - 2 for one in shown))
    assert all(one.height() >= 36 for one in shown)


def test_while_a_file_is_put_in_place_nothing_else_can_be_asked_of_it(page):
    page.show_working(lambda: "Putting it in place")
    assert page.result.text == "Putting it in place"
    assert not page.form.restore.isEnabled()
    assert not page.form.openAnother.isEnabled()
    page.show_working(None)
    assert page.result.text == ""
    assert page.form.restore.isEnabled()
