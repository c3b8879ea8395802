"""The opening: typed by the room, seen as the room will see it, shown over the whole screen."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.gui.prepare_kit import K, Pane, preparing, press
from tests.gui.shown import settle

from pcn_desktop.gui.pages.prepare.opening import OpeningScreen
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.opening_view import OpeningView
from pcn_desktop.reports.opening_words import OpeningPart, kept_statement
from pcn_desktop.workspace.room_values import Opening, fixed_id

__all__ = ["preparing"]

FIELDS = ("purpose", "kept", "seen", "acknowledgement")


def part(text, key="purpose"):
    return OpeningPart(key, "Purpose", text)


@pytest.fixture
def view(qtbot):
    made = OpeningView()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    return made


def write(preparing, field, words):
    edit = preparing.room.opening.form.edits[field]
    edit.setFocus()
    edit.insertPlainText(words)
    return edit


def test_nothing_is_supplied(preparing):
    preparing.show(Pane.OPENING)
    form = preparing.room.opening.form
    for field in FIELDS:
        assert form.edits[field].toPlainText() == ""
        assert form.edits[field].placeholderText() == ""
    assert preparing.record.opening is None
    assert "never supplies one" in form.edits["acknowledgement"].accessibleDescription()
    assert not any(
        "cknowledgement" in line for line in preparing.room.opening.view.accessibleDescription().splitlines()
    )
    assert kept_statement("en").splitlines()[0] in preparing.room.opening.view.accessibleDescription()


def test_what_is_typed_is_kept_and_undone(preparing):
    preparing.show(Pane.OPENING)
    edit = write(preparing, "purpose", "See where we stand")
    write(preparing, "acknowledgement", "Our own words")
    preparing.page.flush()
    assert preparing.record.opening == Opening(
        fixed_id(preparing.record.id, "opening"),
        "See where we stand",
        acknowledgement="Our own words",
        language="en",
    )
    assert "Our own words" in preparing.room.opening.view.accessibleDescription()
    preparing.undo()
    assert preparing.record.opening.acknowledgement == ""
    preparing.undo()
    assert preparing.record.opening is None
    assert edit.toPlainText() == ""


def test_the_statement_stands_until_the_room_has_its_own_words(preparing):
    preparing.show(Pane.OPENING)
    form = preparing.room.opening.form
    form.own_words.click()
    assert preparing.record.opening.kept == kept_statement("en")
    assert form.edits["kept"].hasFocus()
    assert not form.own_words.isEnabled()
    form.edits["kept"].selectAll()
    press(K.Key_Delete, "Nothing.")
    preparing.page.flush()
    assert preparing.record.opening.kept == "Nothing."
    assert "Nothing." in preparing.room.opening.view.accessibleDescription()


def test_it_is_shown_over_the_whole_screen_and_left_with_escape(preparing, qtbot):
    preparing.show(Pane.OPENING)
    write(preparing, "purpose", "<b>See</b> where we stand")
    preparing.room.opening.show_button.click()
    screen = preparing.page.findChild(OpeningScreen)
    assert preparing.record.opening.purpose == "<b>See</b> where we stand"
    assert screen.isFullScreen()
    assert "<b>See</b>" in screen.view.accessibleDescription()
    assert "Escape" in screen.windowTitle()
    qtbot.keyClick(screen, K.Key_Escape)
    assert not screen.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert preparing.page.findChild(OpeningScreen) is None


def test_pages_turn_with_arrows_and_clicks(qtbot, preparing):
    screen = OpeningScreen("Title", (part("word " * 600),), preparing.page)
    screen.resize(1280, 720)
    screen.show()
    view = screen.view
    assert view.pages > 2
    for key, page in ((K.Key_Right, 1), (K.Key_Space, 2), (K.Key_Left, 1), (K.Key_PageUp, 0), (K.Key_Up, 0)):
        qtbot.keyClick(view, key)
        assert view.page == page
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    assert view.page == 1
    screen.close()


def inked(view):
    """Return the rows of the picture that hold something else than the ground."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(2, 2)
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(0, image.width(), 2))]


def test_letters_are_readable_from_the_last_row(view):
    view.show_opening("", (part("x"),))
    sizes = {run.fragment().charFormat().font().pixelSize() for block in blocks(view) for run in block.begin()}
    assert min(sizes) >= 28 * 96 / 72


def blocks(view):
    block = view._document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_nothing_is_painted_outside_the_page(view):
    view.show_opening("Title", (part("Ég " * 900),))
    for page in range(view.pages):
        rows = inked(view)
        assert rows[0] >= 40
        assert rows[-1] <= 716
        assert view.page == page
        view.turn(1)


def test_a_part_that_fits_is_not_cut_and_no_heading_stands_alone(view):
    parts = (part("word " * 70), part("word " * 60), part("word " * 50), part("word " * 700))
    view.show_opening("Title", parts)
    heads = [block.blockNumber() for block in blocks(view) if block.text() == "Purpose"]
    ends = [*(one - 1 for one in heads[1:]), view._document.blockCount() - 1]
    for begin, end in list(zip(heads, ends, strict=True))[:3]:
        assert view._page_of(begin, first=True) == view._page_of(end, first=False)
    for begin in heads:
        assert view._page_of(begin, first=True) == view._page_of(begin + 1, first=True)


@pytest.mark.parametrize("size", [QSize(640, 360), QSize(1920, 1080), QSize(1024, 768), QSize(30, 20)])
def test_any_screen_shows_it_as_large_as_it_can(view, size):
    view.show_opening("Title", (part("word " * 30),))
    view.resize(size)
    assert view.pages >= 1
    assert not view.grab().isNull()


@pytest.mark.parametrize(
    "given", ["<b>bold</b>", "É" * 10_000, "\u202eright\u202c اسم", "🏳️‍🌈 👩🏽‍⚕️", "a\n\n\nb", "\n", ""]
)
def test_hostile_words_are_letters(view, given):
    view.show_opening(given, (part(given),))
    assert view._document.toRawText().replace("\u2029", "\n").startswith(given)
    assert not view.grab().isNull()


def test_the_theme_is_followed(view, qapp):
    view.show_opening("Title", (part("x"),))
    view.show()
    light = view.grab().toImage().pixelColor(2, 2)
    apply_theme(qapp, make_theme("dark", 100))
    QApplication.processEvents()
    assert view.grab().toImage().pixelColor(2, 2) != light
    assert next(blocks(view)).begin().fragment().charFormat().foreground().color() == make_theme("dark", 100).colour(
        "ink"
    )


def test_a_text_of_two_lines_is_seen_whole(preparing):
    preparing.show(Pane.OPENING)
    edit = preparing.room.opening.form.edits["purpose"]
    edit.insertPlainText("Say together where our network stands, and choose three things to work on this year. " * 2)
    preparing.show(Pane.ROOM)
    preparing.page.resize(preparing.page.width() - 200, preparing.page.height())
    preparing.show(Pane.OPENING)
    settle()
    assert edit.document().firstBlock().lineCount() > 2
    assert edit.height() >= edit.sizeHint().height()
    assert edit.verticalScrollBar().maximum() == 0
