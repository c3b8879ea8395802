"""Room: whatever the window, the text size and the language, the levels are on screen and no word is cut."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
)
from tests.gui.kit import PAGE
from tests.gui.shown import cut_buttons, cut_labels, cut_rows, settle, shown, sideways

from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.rail import Rail
from pcn_desktop.gui.widgets.top_bar import TopBar
from pcn_desktop.settings import TEXT_SIZES
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting

LANGUAGES = ("fr", pytest.param("en", marks=pytest.mark.soak))  # English is the shorter: it waits for the long figures.


@pytest.fixture
def room(qapp, qtbot, walking, languages):
    """Sets window size, text size and language; the page gets what rail and top bar leave of the window."""

    def make(language, text_size=100, width=1366, height=768):
        apply_theme(qapp, make_theme("light", text_size))
        rail, bar = Rail(), TopBar(walking.session.undo_stack)
        for part in (rail, bar):
            qtbot.addWidget(part)
        languages.switch(language)
        settle()
        rail.fit()
        bar.retranslate()
        walking.stage.resize(width - rail.width(), height - bar.minimumHeight())
        settle()
        assert walking.page.width() == width - rail.width()
        assert walking.page.height() == height - bar.minimumHeight()
        return walking.page

    return make


def on_page(page, widget):
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def visible_part(page, widget):
    """The part of a widget that is on screen: inside every scroll area around it."""
    part, around = on_page(page, widget), widget.parentWidget()
    while around is not None and around is not page:
        part = part.intersected(on_page(page, around))
        around = around.parentWidget()
    return part.intersected(page.rect())


def hidden(page, widget):
    """Whether any part of a widget is off screen."""
    return visible_part(page, widget) != on_page(page, widget)


def buttons_to_rate(page):
    return [*shown(page.card, LevelButton), *page.card._outside.values()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_every_criterion_keeps_its_levels_on_screen_and_cuts_nothing(room, instrument, language, text_size):
    page = room(language, text_size)
    wrong = []
    for item in instrument.items:
        page.go_to(instrument.key, item.code)
        settle()
        wrong += [(item.code, made.text(), on_page(page, made)) for made in buttons_to_rate(page) if hidden(page, made)]
        wrong += [(item.code, *cut) for cut in (*cut_labels(page), *cut_buttons(page))]
        wrong += [(item.code, one) for one in sideways(page)]
        if page.card._criterion.fontMetrics().height() * 2 > page.card._scroll.viewport().height():
            wrong.append((item.code, "no room to read", page.card._scroll.viewport().height()))
    assert wrong == []
    assert len(instrument.items) == 59


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_size_needs_a_wider_window(room, language):
    for text_size in TEXT_SIZES:
        page = room(language, text_size)
        assert page.minimumSizeHint().width() <= page.width(), text_size
        assert page.minimumSizeHint().height() <= page.height(), text_size
        assert cut_labels(page) + cut_buttons(page) + sideways(page) == []
        assert not any(hidden(page, made) for made in buttons_to_rate(page)), text_size


@pytest.mark.parametrize(("width", "height", "text_size"), [(1000, 700, 100), (1366, 768, 200), (1024, 768, 130)])
def test_the_panes_fold_where_there_is_little_room(room, width, height, text_size):
    page = room("fr", text_size, width, height)
    assert page.foot.open_outline.isVisible()
    assert page.foot.open_side.isVisible()
    assert not page.outline.isVisible()
    assert not page.side.isVisible()
    assert page.card.width() == page.width()
    assert cut_labels(page) + cut_buttons(page) + sideways(page) == []
    assert not any(hidden(page, made) for made in buttons_to_rate(page))


def test_the_panes_stand_beside_the_card_again_where_there_is_room(room, walking):
    page = room("en", 100, 1000, 700)
    walking.stage.resize(*PAGE)
    settle()
    assert not page.foot.open_outline.isVisible()
    assert on_page(page, page.outline).right() < on_page(page, page.card).left() + 1
    assert on_page(page, page.card).right() < on_page(page, page.side).left() + 1
    walking.stage.resize(3000, 1600)
    settle()
    assert page.card.width() == 3000 - page.outline.width() - page.side.width()


def test_sizes_back_and_forth_leave_all_in_place(room, walking, instrument):
    page = room("en")
    before = [on_page(page, made) for made in buttons_to_rate(page)]
    for text_size, width in ((200, 1366), (100, 900), (150, 1100), (100, 1366)):
        room("fr" if text_size > 100 else "en", text_size, width)
    assert [on_page(page, made) for made in buttons_to_rate(page)] == before
    assert walking.code == instrument.items[0].code


def test_a_level_keeps_the_focus_when_the_levels_move(room, walking):
    page = room("en")
    level = page.card._levels[2]
    level.setFocus()
    assert not page.card._docked
    room("en", 200)
    assert page.card._docked
    assert level.hasFocus()
    room("en", 100)
    assert not page.card._docked
    assert level.hasFocus()


def test_the_language_switched_in_place_still_shows_the_levels(room, languages, instrument):
    page = room("en")
    for item in instrument.items[::7]:
        page.go_to(instrument.key, item.code)
        for language in ("fr", "en"):
            languages.switch(language)
            settle()
            assert not any(hidden(page, made) for made in buttons_to_rate(page))
            assert cut_labels(page) + cut_buttons(page) + sideways(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_the_outline_is_cut(room, instrument, language):
    for text_size, width in ((100, 1366), (120, 1900), (200, 1366)):
        page = room(language, text_size, width)
        if page._folded:
            page.left_drawer.open()
        for section in instrument.sections:
            page.go_to(instrument.key, section.code)
            settle()
            assert page.outline.view.indexAt(QPoint(5, 5)).isValid()
            assert cut_rows(page.outline.view) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_drawers_show_all_they_hold(room, walking, instrument, language, text_size):
    page = room(language, text_size, 1366 if text_size == 200 else 1000)
    code = instrument.items[0].code
    walking.session.rate(instrument.key, code, 1)
    walking.session.write_note(instrument.key, code, "n", "Une note " * 30, language="fr", stay="s")
    for drawer in (page.left_drawer, page.right_drawer):
        drawer.open()
        settle()
        assert page.rect().contains(on_page(page, drawer))
        for tab in page.side.tabs if drawer is page.right_drawer else [None]:
            if tab is not None:
                tab.click()
                settle()
            assert cut_labels(drawer) + cut_buttons(drawer) + sideways(drawer) == []
            rolling = page.side.actions_panel.form, page.community  # They scroll: what is below is a page further down.
            buttons = shown(drawer, QAbstractButton)
            fixed = [one for one in buttons if not any(part.isAncestorOf(one) for part in rolling)]
            assert all(drawer.rect().contains(on_page(drawer, one)) for one in fixed)
        drawer.close_drawer()


@pytest.mark.parametrize("text_size", [100, 200])
def test_targets_are_large_enough(room, text_size):
    page = room("fr", text_size)
    for made in shown(page, QAbstractButton):
        assert min(made.width(), made.height()) >= 36, (made.accessibleName(), made.size())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_a_long_note_stays_beside_the_levels(room, walking, instrument, language, text_size):
    page = room(language, text_size)
    code = instrument.items[0].code
    walking.session.write_note(instrument.key, code, "n", "Une note assez longue. " * 80, language="fr", stay="s")
    settle()
    assert not any(hidden(page, made) for made in buttons_to_rate(page))
    assert sideways(page) == []
    for editor in page.card.notes._editors:
        assert editor.form.text.width() <= page.card.width()
    assert page.card._scroll.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_nothing_moves_when_the_scroll_bar_comes(room, walking):
    page = room("fr")
    card = page.card
    before = [on_page(page, part).width() for part in (card._criterion, card._levels[0], card.notes)]
    assert not card._scroll.verticalScrollBar().isVisible()
    walking.session.write_note("pcn-readiness", walking.code, new_id(), "\n" * 30 + "fin", language="fr", stay=new_id())
    settle()
    assert card._scroll.verticalScrollBar().isVisible()
    assert [on_page(page, part).width() for part in (card._criterion, card._levels[0], card.notes)] == before


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_caret_stays_in_sight_while_a_long_note_is_written(room, walking, text_size):
    page = room("fr", text_size)
    page.card.notes.focus_note()
    settle()
    edit = QApplication.focusWidget()
    for _ in range(15):
        QTest.keyClicks(edit, "Une ligne de plus")
        QTest.keyClick(edit, Qt.Key.Key_Return)
        settle()
        caret = edit.cursorRect()
        at = QRect(edit.viewport().mapTo(page, caret.topLeft()), caret.size())
        assert visible_part(page, edit).contains(at.adjusted(0, 0, 0, -2))  # The field may cut its last pixel.
    edit.clear()
    page.flush()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_marks_of_notes_are_whole_and_large_enough(room, walking, instrument, language, text_size):
    page, code = room(language, text_size), instrument.items[0].code
    for kind in (NoteKind.QUOTE, NoteKind.PARKED):
        marks = NoteMarks(kind, Sorting.CLARIFY)
        walking.session.write_note(instrument.key, code, kind.value, "Dit", language="fr", stay="", marks=marks)
    page.show_note(instrument.key, code, "quote")
    settle()
    assert cut_labels(page.card) + cut_buttons(page.card) + sideways(page.card) == []
    parts = [one for editor in page.card.notes._editors for one in editor.marks.stops if one.isVisible()]
    assert len(parts) == 6
    for part in parts:
        assert part.height() >= 30
        assert part.width() >= part.minimumSizeHint().width()
        assert page.card.rect().right() >= part.mapTo(page.card, QPoint(part.width(), 0)).x()
    assert not hidden(page, QApplication.focusWidget())
