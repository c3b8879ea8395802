"""Qt's own words speak French too: dialogs, buttons, the menus of fields, calendars."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)
from tests.gui.shown import own_texts, settle

SAME = {"OK", "Type", "Pages", "Page", "Portrait", "Orientation", "Copies", "Options", "Options >>", "root"}
"""Words that are one and the same, and what the machine gives."""


def told(root):
    """Every word of a dialog of Qt, whether in sight or behind another tab, without mnemonics."""
    found = set()
    for one in (root, *root.findChildren(QWidget)):
        found |= {one.windowTitle(), one.toolTip(), one.accessibleName(), one.accessibleDescription()}
        found |= {action.text() for action in one.actions()}
        if isinstance(one, QAbstractItemView) and isinstance(one.model(), QFileSystemModel):
            rows = range(one.model().rowCount(one.rootIndex()))
            found |= {one.model().index(row, 2, one.rootIndex()).data() for row in rows}
            found |= {one.model().headerData(at, Qt.Orientation.Horizontal) for at in range(4)}
        elif not isinstance(one, QComboBox | QAbstractItemView):  # Choices are names of paper and of places.
            found |= own_texts(one)
    return {text.replace("&", "").partition("\t")[0] for text in found if text}


def file_dialog(mode, accept, tmp_path):
    (tmp_path / "Zzfolder").mkdir(exist_ok=True)
    (tmp_path / "Zzfile.zz").touch()
    made = QFileDialog(None, "Zz", str(tmp_path), "Zz (*.zz)")
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.setViewMode(QFileDialog.ViewMode.Detail)
    made.setFileMode(mode)
    made.setAcceptMode(accept)
    return made


def menu_of(field):
    menu = field.createStandardContextMenu()
    menu.field = field  # Else it would go away, and the menu with it.
    return menu


def of_printer(kind):
    printer = QPrinter()
    made = kind(printer)
    made.kept = printer
    return made


def buttons():
    box = QDialogButtonBox()
    for one in QDialogButtonBox.StandardButton:
        if one.value and one.value & (one.value - 1) == 0:
            box.addButton(one)
    return box


def question():
    made = QMessageBox()
    made.setDetailedText("Zz")
    for one in QMessageBox.StandardButton:
        if one.name in ("Save", "Open", "Cancel", "Yes", "No", "Close", "Ok", "Apply", "Help"):
            made.addButton(one)
    return made


MODES, ACCEPT = QFileDialog.FileMode, QFileDialog.AcceptMode
MADE = {
    "save a file": lambda folder: file_dialog(MODES.AnyFile, ACCEPT.AcceptSave, folder),
    "open a file": lambda folder: file_dialog(MODES.ExistingFile, ACCEPT.AcceptOpen, folder),
    "choose a folder": lambda folder: file_dialog(MODES.Directory, ACCEPT.AcceptOpen, folder),
    "line": lambda _: menu_of(QLineEdit()),
    "plain text": lambda _: menu_of(QPlainTextEdit()),
    "rich text": lambda _: menu_of(QTextEdit()),
    "buttons": lambda _: buttons(),
    "question": lambda _: question(),
    "print": lambda _: of_printer(QPrintDialog),
}


def words_in(language, name, languages, tmp_path, qtbot):
    languages.switch(language)
    made = MADE[name](tmp_path)
    if not isinstance(made, QMenu):
        qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        made.show()
    settle()
    return told(made)


def is_word(text):
    return any(map(str.isalpha, text)) and text not in SAME and "Zz" not in text and "/" not in text


@pytest.mark.parametrize("name", MADE)
def test_no_word_of_qt_stays_english(name, languages, tmp_path, qtbot):
    french, english = (words_in(one, name, languages, tmp_path, qtbot) for one in ("fr", "en"))
    assert len(french) > 4
    assert sorted(filter(is_word, french & english)) == []


def test_the_two_words_that_qt_leaves_out_are_ours(languages, tmp_path, qtbot):
    french = words_in("fr", "open a file", languages, tmp_path, qtbot)
    assert {"Regarder dans\u00a0:", "Type de fichiers\u00a0:", "Ouvrir", "Annuler", "Dossier"} <= french
    assert "Enregistrer" in words_in("fr", "save a file", languages, tmp_path, qtbot)


def test_a_calendar_names_its_months_and_days_in_french(languages, qtbot):
    languages.switch("fr")
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    calendar.show()
    settle()
    months = [action.text() for action in calendar.findChild(QMenu).actions()]
    assert (months[0], months[7]) == ("janvier", "août")
    assert calendar.findChild(QToolButton, "qt_calendar_monthbutton").text() in months
    assert calendar.locale().dayName(1) == "lundi"
