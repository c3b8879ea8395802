"""Help on screen: every topic renders in both languages, links lead on, nothing is opened outside."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.accessible import faults
from tests.gui.kit import PAGE, show_active

from pcn_desktop.gui.about import facts
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.help_model import TOPIC, HelpFilter, HelpModel
from pcn_desktop.gui.help_text import ABOUT, FIRST, topic, topics
from pcn_desktop.gui.pages.help_page import HelpPage
from pcn_desktop.gui.theme import apply_theme, current, make_theme
from pcn_desktop.gui.widgets.rail import PageName

NAMES = [one.name for one in topics("en")]


@pytest.fixture
def page(qtbot, tmp_path, languages):
    made = HelpPage(lambda page: page.value.capitalize(), FileDialogs(to_save=lambda *_: tmp_path / "guide"))
    qtbot.addWidget(made)
    languages.switch("en")
    made.show_facts(lambda: facts(tmp_path / "my_work.pcnwork"))
    made.resize(*PAGE)
    show_active(qtbot, made)
    made.show_topic(FIRST)
    return made


def titles(page):
    return [page.filter.index(row, 0).data() for row in range(page.filter.rowCount())]


def formats(page):
    """Yield the text and the format of every run of the text shown."""
    block = page.text.document().begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            yield place.fragment().text(), place.fragment().charFormat()
            place += 1
        block = block.next()


def test_the_model_is_sound(qtmodeltester):
    model = HelpModel()
    model.show_topics(topics("fr"))
    qtmodeltester.check(model, force_py=True)
    filtered = HelpFilter()
    filtered.setSourceModel(model)
    filtered.search("copie")
    qtmodeltester.check(filtered, force_py=True)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_topic_renders_whole(page, languages, language, qapp):
    languages.switch(language)
    qapp.processEvents()
    for name in NAMES:
        page.show_topic(name)
        one, shown = topic(name, language), page.text.toPlainText()
        assert shown.startswith(one.title)
        assert page.text.accessibleName() == one.title
        assert not any(sign in shown for sign in ("**", "`", "](", "## ", "|--", "{"))
        assert page.view.currentIndex().data(TOPIC) == one
        links = {look.anchorHref() for _, look in formats(page) if look.isAnchor()}
        assert set(one.links) <= links


def test_headings_keys_links_and_tables_wear_the_theme(page, qapp):
    page.show_topic("keys")
    for name in ("light", "dark"):
        apply_theme(qapp, make_theme(name, 100))
        qapp.processEvents()
        theme = current()
        assert theme.name == name
        looks = dict(formats(page))
        assert looks["Keys"].intProperty(looks["Keys"].Property.FontPixelSize) == 27
        assert looks["\u00a0N\u00a0"].background().color() == theme.colour("sunk")
        assert looks["Settings"].foreground().color() == theme.colour("accent")
        assert looks["Moving never rates."].foreground().color() == theme.colour("ink")
        tables = [one for one in page.text.document().rootFrame().childFrames() if isinstance(one, QTextTable)]
        assert len(tables) == 8
        assert all(table.format().borderBrush().color() == QColor(theme.hex("line")) for table in tables)


def test_a_table_without_a_head_has_no_empty_row(page):
    page.show_topic(ABOUT)
    table = next(one for one in page.text.document().rootFrame().childFrames() if isinstance(one, QTextTable))
    assert table.cellAt(0, 0).firstCursorPosition().block().text() == "PCN Desktop"


def test_a_link_leads_to_its_topic_and_the_way_leads_back(page, qtbot):
    page.text.anchorClicked.emit(QUrl("keys.md"))
    assert page.shown == "keys"
    page.text.anchorClicked.emit(QUrl("settings.md"))
    page.back.click()
    page.back.click()
    assert page.shown == FIRST
    assert not page.back.isEnabled()
    page.take_focus()
    QTest.keyClick(page.text, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.shown == "keys"
    QTest.keyClick(page.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.shown == FIRST
    page.forward.click()
    page.show_topic("method")
    assert not page.forward.isEnabled()


def test_the_keyboard_alone_follows_a_link(page):
    page.show_topic("kept")
    page.take_focus()
    assert QApplication.focusWidget() is page.text
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert page.shown == "settings"


@pytest.mark.parametrize(
    ("address", "copied"),
    [("https://code.qt.io", "https://code.qt.io"), ("mailto:a@b.ca", "a@b.ca"), ("file:///etc", "file:///etc")],
)
def test_an_address_outside_is_copied_and_never_opened(page, monkeypatch, address, copied):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    page.text.anchorClicked.emit(QUrl(address))
    assert QGuiApplication.clipboard().text() == copied
    assert copied in page.notice.text
    assert page.shown == FIRST
    assert opened == []
    assert page.text.source().isEmpty()


def test_a_search_shortens_the_list_and_marks_the_words(page, qtbot):
    qtbot.keyClicks(page.field, "VERTICAL backup")
    assert titles(page) == []
    assert "No topic holds “VERTICAL backup”" in page._count.text()
    page._clear.click()
    assert len(titles(page)) == len(NAMES)
    qtbot.keyClicks(page.field, "damaged latest")
    assert titles(page) == ["When something goes wrong"]
    assert page._count.text() == "1 topic found"
    assert page.shown == FIRST
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.shown == "trouble"
    marked = {one.cursor.selectedText() for one in page.text.extraSelections()}
    assert marked == {"damaged", "latest"}
    first = page.text.extraSelections()[0]
    assert page.text.viewport().rect().intersects(page.text.cursorRect(first.cursor))
    page.field.setFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.text.extraSelections() == []
    assert page.shown == "trouble"


def test_accents_are_forgiven_while_marking(page, languages, qapp):
    languages.switch("fr")
    qapp.processEvents()
    page.show_topic("trouble")
    page.field.setText("endommage")
    assert {one.cursor.selectedText() for one in page.text.extraSelections()} >= {"endommagé"}


def test_switching_the_language_keeps_topic_search_and_way(page, languages, qapp):
    page.show_topic("privacy")
    page.field.setText("Wi-Fi")
    languages.switch("fr")
    qapp.processEvents()
    assert page.shown == "privacy"
    assert page.text.toPlainText().startswith("La vie privée")
    assert page.field.text() == "Wi-Fi"
    assert titles(page) == ["La vie privée"]
    assert page.view.currentIndex().data() == "La vie privée"
    page.back.click()
    assert page.text.toPlainText().startswith("Votre premier atelier")


def test_an_unknown_topic_shows_the_first(page):
    page.show_topic("keys")
    page.show_topic("nowhere")
    assert page.shown == FIRST


def test_the_way_out_is_named_and_escape_takes_it(page, qtbot):
    assert not page.leave.isVisible()
    page.show_origin(PageName.RUN)
    assert page.leave.isVisible()
    assert page.leave.text() == "Back to “Run”"
    page.take_focus()
    with qtbot.waitSignal(page.leaveRequested):
        QTest.keyClick(page.text, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.leaveRequested):
        page.leave.click()


def test_about_tells_what_runs_here_and_copies_it(page, tmp_path):
    import sqlite3

    assert not page.copy.isVisible()
    page.show_topic(ABOUT)
    shown = page.text.toPlainText()
    assert sqlite3.sqlite_version in shown
    assert str(tmp_path / "my_work.pcnwork") in shown
    assert "Licence texts" not in shown
    assert not page.folder.isVisible()
    page.copy.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].startswith("PCN Desktop: ")
    assert f"SQLite: {sqlite3.sqlite_version}" in copied
    assert len(copied) == 9


def test_the_folder_of_licences_of_a_bundle_is_shown(page, qtbot, monkeypatch, tmp_path):
    folder = tmp_path / "licences"
    folder.mkdir()
    for module in ("about", "pages.help_page"):
        monkeypatch.setattr(f"pcn_desktop.gui.{module}.licences_folder", lambda: folder)
    page.show_topic(ABOUT)
    assert str(folder) in page.text.toPlainText()
    with qtbot.waitSignal(page.openRequested) as said:
        page.folder.click()
    assert said.args == [folder]


def test_the_guide_gets_its_ending(page, qtbot, tmp_path):
    with qtbot.waitSignal(page.guideRequested) as said:
        page.guide.click()
    assert said.args == [tmp_path / "guide.pdf"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_assistive_tools_find_names(page, languages, qapp, language):
    languages.switch(language)
    qapp.processEvents()
    page.show_origin(PageName.RUN)
    page.show_topic(ABOUT)
    assert faults(page) == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_at_200_percent_list_and_text_take_turns_and_nothing_is_cut(page, languages, qapp, qtbot, language):
    languages.switch(language)
    apply_theme(qapp, make_theme("light", 200))
    page.show_origin(PageName.RUN)
    qapp.processEvents()
    assert page.text.isVisible() and not page.view.isVisible()
    for name in NAMES:
        page.show_topic(name)
        qapp.processEvents()
        assert page.text.horizontalScrollBar().maximum() == 0, name
    page.to_list.click()
    qapp.processEvents()
    assert page.view.isVisible() and not page.text.isVisible()
    assert QApplication.focusWidget() is page.view
    for row in range(page.filter.rowCount()):
        index = page.filter.index(row, 0)
        page.view.scrollTo(index)
        needed = page.view.fontMetrics().horizontalAdvance(index.data())
        assert page.view.visualRect(index).width() >= needed
    page.view.setCurrentIndex(page.filter.index(1, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.text.isVisible()
    assert page.shown == "keys"
    assert QApplication.focusWidget() is page.text
    page.resize(2400, 900)
    qapp.processEvents()
    assert page.view.isVisible() and page.text.isVisible() and not page.to_list.isVisible()
