"""The guided first run: it says, points and sees; it is never in the way, and can be left and begun again."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QThreadPool
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from tests.gui.accessible import faults
from tests.gui.kit import full_disk, show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.tour import STEPS
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.gui.widgets.ring import Ring
from pcn_desktop.gui.widgets.tour_words import TourWords
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"
AT = {step.name: place for place, step in enumerate(STEPS)}


@pytest.fixture
def open_window(qtbot, qapp):
    def start(**settings):
        window = make_window(qapp, Settings(**{"language": "en", **settings}))
        qtbot.addWidget(window, before_close_func=lambda window: window.session.detach())
        window.resize(1366, 768)
        show_active(qtbot, window)
        window.load()
        return window

    yield start
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def touring(window):
    window.tour.begin()
    assert window.tour.running
    return window


def around(window, target):
    """Return whether the ring stands around a part of the window."""
    ring = window.tour.ring
    whole = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    inside = ring.geometry().adjusted(5, 5, -5, -5)
    return ring.isVisible() and inside.height() > 20 and whole.contains(inside)


def rings_its_target(window, qtbot):
    qtbot.waitUntil(lambda: around(window, window.tour.step.point(window.pages)))


def current_code(window):
    return window.pages.run.position[1]


def test_an_empty_home_offers_it_beside_a_new_workshop(window, qtbot):
    page = window.pages.workshops
    assert page.try_button.isVisible()
    assert page.first_button.isVisible()
    assert not page.demonstration_button.isVisible()
    qtbot.mouseClick(page.try_button, Qt.MouseButton.LeftButton)
    assert window.tour.running
    assert window.session.record.example
    assert window.session.record.details.language == "en"
    assert not page.try_button.isVisible()
    assert page.demonstration_button.isVisible()


def test_its_workshop_is_made_in_the_language_of_the_window(open_window):
    window = open_window(language="fr")
    window.tour.begin()
    assert window.session.record.details.language == "fr"
    assert window.session.record.details.title.startswith("Démonstration")


def test_every_step_shows_its_page_its_words_and_a_ring(touring, qtbot):
    tour, words = touring.tour, TourWords()
    assert 5 <= len(STEPS) <= 9
    for place, step in enumerate(STEPS):
        assert tour.step is step
        assert touring.stack.currentWidget() is touring.pages.page(step.page)
        assert tour.panel.number.text() == f"Step {place + 1} of {len(STEPS)}"
        assert tour.panel.what.text() == words.of(step.name).what
        assert tour.panel.do.text() == words.of(step.name).do
        rings_its_target(touring, qtbot)
        tour.panel.next.click()
    assert not tour.running
    assert touring.stack.currentWidget() is touring.pages.workshops


def test_back_goes_back_and_the_first_step_has_nothing_before_it(touring):
    panel = touring.tour.panel
    assert not panel.back.isEnabled()
    panel.next.click()
    panel.back.click()
    assert touring.tour.step is STEPS[0]
    QTest.keyClick(panel.next, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert touring.tour.step is STEPS[0]


def test_the_keyboard_alone_leads_through(touring):
    for step in STEPS:
        assert touring.tour.step is step
        if step.seen is None:
            assert QApplication.focusWidget() is touring.tour.panel.next
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert not touring.tour.running


def test_the_reveal_asked_for_is_seen_and_nothing_told_before_it(touring, qtbot):
    touring.tour.go(AT["vote"])
    card, panel = touring.pages.run.card, touring.tour.panel
    assert QApplication.focusWidget() is card
    (votes,) = touring.session.record.assessment(KEY).rounds[current_code(touring)]
    assert (votes.revealed, dict(votes.counts)) == (None, {})
    QTest.keyClick(card, "V")
    assert not panel.done
    QTest.keyClick(QApplication.focusWidget(), "R")
    qtbot.waitUntil(lambda: panel.done)
    (votes,) = touring.session.record.assessment(KEY).rounds[current_code(touring)]
    assert votes.revealed is not None
    assert touring.tour.running


def test_the_rating_asked_for_is_seen(touring, qtbot):
    touring.tour.go(AT["rate"])
    card, panel = touring.pages.run.card, touring.tour.panel
    assert QApplication.focusWidget() is card
    before = panel.do.text()
    QTest.keyClick(card, "2")
    assert panel.done
    assert panel.do.text() == TourWords().of("rate").done != before
    assert touring.session.record.assessment(KEY).ratings[current_code(touring)] == 2
    assert QApplication.focusWidget() is card


def test_moving_on_the_walk_is_no_rating(touring):
    touring.tour.go(AT["rate"])
    QTest.keyClick(touring.pages.run.card, Qt.Key.Key_Right)
    assert not touring.tour.panel.done


def test_the_note_asked_for_is_seen_and_escape_from_it_stays(touring, qtbot):
    touring.tour.go(AT["note"])
    card = touring.pages.run.card
    QTest.keyClick(card, "T")
    QApplication.focusWidget().insertPlainText("Un mot de la salle")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is card
    assert touring.tour.running
    assert touring.tour.panel.done
    assert any(note.text == "Un mot de la salle" for note in touring.session.record.assessment(KEY).notes)


def test_what_was_done_before_a_step_does_not_count_for_it(touring):
    touring.tour.go(AT["rate"])
    QTest.keyClick(touring.pages.run.card, "2")
    touring.tour.go(AT["note"])
    assert not touring.tour.panel.done
    touring.tour.go(AT["rate"])
    assert not touring.tour.panel.done


@pytest.mark.parametrize("place", range(len(STEPS)))
def test_escape_leaves_and_the_page_takes_the_keyboard(touring, place):
    tour = touring.tour
    tour.go(place)
    page = touring.stack.currentWidget()
    left = []
    tour.left.connect(lambda: left.append(True))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert left == [True]
    assert not tour.running
    assert touring.stack.currentWidget() is page
    assert page.isAncestorOf(QApplication.focusWidget())
    assert touring.findChild(Ring) is None or not touring.findChild(Ring).isVisible()


def test_escape_in_the_sheet_of_keys_closes_the_sheet_alone(touring):
    touring.tour.go(AT["rate"])
    QTest.keyClick(touring.pages.run.card, "?")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert touring.tour.running


def test_it_is_in_nobodys_way(touring, qtbot):
    """Any page can be visited; the ring waits there for its own page, and the next step leads back."""
    touring.rail.buttons[PageName.SETTINGS].click()
    qtbot.waitUntil(lambda: not touring.tour.ring.isVisible())
    assert touring.tour.running
    assert QApplication.activeModalWidget() is None
    touring.rail.buttons[PageName.WORKSHOPS].click()
    rings_its_target(touring, qtbot)
    touring.rail.buttons[PageName.SETTINGS].click()
    touring.tour.panel.next.click()
    rings_its_target(touring, qtbot)


def test_a_click_on_the_ring_reaches_what_it_surrounds(touring, qtbot):
    touring.tour.go(AT["rate"])
    rings_its_target(touring, qtbot)
    level = touring.pages.run.card._levels[0]
    at = level.mapTo(touring, level.rect().center())
    assert touring.childAt(at) is level
    assert touring.tour.ring.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_another_workshop_ends_it(touring):
    touring.session.create_workshop(WorkshopDetails("Un vrai"), [KEY])
    assert not touring.tour.running
    assert not touring.top_bar.example.isVisible()


def test_it_can_be_begun_again_over_the_same_demonstration(touring):
    first = touring.session.record.id
    touring.tour.leave()
    touring.session.create_workshop(WorkshopDetails("Un vrai"), [KEY])
    touring.show_page(PageName.WORKSHOPS)
    touring.pages.workshops.demonstration_button.click()
    assert touring.tour.running
    assert touring.tour.step is STEPS[0]
    assert touring.session.record.id == first
    assert len(touring.session.lines()) == 2


def test_the_help_begins_it_too(window, qtbot):
    window.show_page(PageName.HELP)
    qtbot.mouseClick(window.pages.help.tour, Qt.MouseButton.LeftButton)
    assert window.tour.running
    assert window.stack.currentWidget() is window.pages.workshops


def test_beginning_while_it_runs_starts_it_afresh(touring):
    touring.tour.go(3)
    touring.tour.begin()
    assert touring.tour.step is STEPS[0]
    assert len([ring for ring in touring.findChildren(Ring) if ring.isVisible()]) == 1


def test_a_closed_demonstration_makes_room_for_another(touring):
    first = touring.session.record.id
    touring.tour.leave()
    touring.session.close_workshop()
    touring.tour.begin()
    assert touring.session.record.id != first


def test_a_full_disk_is_said_and_nothing_begins(window):
    with full_disk(window.session.workspace):
        window.tour.begin()
    assert not window.tour.running
    assert window.session.lines() == ()
    assert window.messages.isVisible()


def test_the_language_switches_in_the_middle(touring, qapp):
    touring.tour.go(AT["rate"])
    QTest.keyClick(touring.pages.run.card, "1")
    touring.switch_language("fr")
    qapp.processEvents()
    panel = touring.tour.panel
    assert panel.number.text() == f"Étape {AT['rate'] + 1} sur {len(STEPS)}"
    assert panel.next.text() == "Suivant"
    assert panel.do.text().startswith("C’est fait")
    assert touring.top_bar.example.text() == "Exemple"


def test_the_mark_of_an_example_is_on_the_bar_only_for_one(window):
    assert not window.top_bar.example.isVisible()
    window.session.create_workshop(WorkshopDetails("Un vrai"), [KEY])
    assert not window.top_bar.example.isVisible()
    window.tour.begin()
    assert window.top_bar.example.isVisible()
    assert window.top_bar.example.text() == "Example"
    window.session.rate(KEY, "G.1.1", 0)
    assert window.top_bar.example.isVisible()


def test_large_text_leaves_the_title_room_beside_the_mark(open_window, qapp):
    window = open_window(text_size=200)
    window.tour.begin()
    qapp.processEvents()
    assert not window.top_bar.example.isVisible()
    assert window.top_bar.title.whole == "Example · Example Network (fictional)"
    window.switch_language("fr")
    qapp.processEvents()
    assert window.top_bar.title.width() > 100


class Ear(QObject):
    """Hears what is announced to assistive tools."""

    def __init__(self, monkeypatch):
        super().__init__()
        self.said = []
        tell = QAccessible.updateAccessibility

        def hear(event):
            if isinstance(event, QAccessibleAnnouncementEvent):
                self.said.append(event.message())
            tell(event)

        monkeypatch.setattr(QAccessible, "updateAccessibility", hear)


def test_assistive_tools_are_told_each_step_and_that_it_was_done(touring, monkeypatch):
    ear, words = Ear(monkeypatch), TourWords().of("rate")
    touring.tour.go(AT["rate"])
    assert ear.said == [f"Step {AT['rate'] + 1} of {len(STEPS)}. {words.title}. {words.what} {words.do}"]
    QTest.keyClick(touring.pages.run.card, "0")
    assert ear.said[1:] == [words.done]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_on_the_panel_has_a_name(open_window, qapp, language):
    window = open_window(language=language)
    window.tour.begin()
    qapp.processEvents()
    assert faults(window.tour.panel) == ()


def shown_whole(panel):
    """Return whether no word of the panel is cut."""
    buttons, texts = panel.findChildren(QPushButton), (panel.title, panel.what, panel.do)
    return all(part.width() >= part.minimumSizeHint().width() and part.height() >= 36 for part in buttons) and all(
        part.height() >= part.heightForWidth(part.width()) for part in texts
    )


@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.soak)])
@pytest.mark.parametrize("size", [100, 200])
def test_it_fits_the_smallest_screen_at_any_text_size(open_window, qtbot, language, size):
    window = open_window(language=language, text_size=size)
    window.resize(1366, 768)
    window.tour.begin()
    for place in range(len(STEPS)):
        window.tour.go(place)
        rings_its_target(window, qtbot)
        qtbot.waitUntil(lambda: shown_whole(window.tour.panel))
        assert window.height() == 768, STEPS[place].name
        assert window.tour.panel.geometry().bottom() < 768


def test_a_page_that_needs_more_height_scrolls_meanwhile(window, qtbot):
    window.tour.begin()
    whole = window.stack.height()
    window.pages.settings.setMinimumHeight(2000)
    assert window.stack.height() == whole  # Other pages are as they were.
    window.show_page(PageName.SETTINGS)
    qtbot.waitUntil(lambda: window.stack.height() == 2000)
    assert window.height() == 768
    assert window.tour.panel.geometry().bottom() < 768
    window.show_page(PageName.RUN)
    qtbot.waitUntil(lambda: window.stack.height() == whole)
    window.pages.settings.setMinimumHeight(0)
    window.tour.leave()
    qtbot.waitUntil(lambda: window.stack.height() < 768)
    assert window.stack.width() + window.rail.width() == window.width()


# The ring itself


@pytest.fixture
def host(qtbot):
    """A window with a part in a scrolling area, and a ring."""
    made = QWidget()
    qtbot.addWidget(made)
    apply_theme(QApplication.instance(), make_theme("light", 100))
    area, inside = QScrollArea(made), QWidget()
    column = QVBoxLayout(inside)
    parts = [QLabel(f"part {number}") for number in range(30)]
    for part in parts:
        part.setFixedHeight(40)
        column.addWidget(part)
    area.setWidget(inside)
    QVBoxLayout(made).addWidget(area)
    made.resize(300, 300)
    made.show()
    qtbot.waitExposed(made)
    made.area, made.parts, made.ring = area, parts, Ring(made)
    return made


def place(host, part):
    return QRect(part.mapTo(host, QPoint(0, 0)), part.size())


def test_the_ring_stands_around_a_part_and_follows_it(host, qtbot):
    host.ring.surround(host.parts[1])
    assert host.ring.geometry() == place(host, host.parts[1]).adjusted(-5, -5, 5, 5)
    host.area.verticalScrollBar().setValue(30)
    qtbot.waitUntil(lambda: host.ring.geometry() == place(host, host.parts[1]).adjusted(-5, -5, 5, 5))


def test_the_ring_shows_no_more_than_can_be_seen(host, qtbot):
    host.ring.surround(host.parts[1])
    host.area.verticalScrollBar().setValue(host.area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not host.ring.isVisible())
    host.area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(host.ring.isVisible)
    host.parts[1].hide()
    qtbot.waitUntil(lambda: not host.ring.isVisible())


def test_a_part_that_goes_away_takes_the_ring_with_it(host, qtbot):
    host.ring.surround(host.parts[1])
    host.parts[1].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    host.ring.follow()
    assert not host.ring.isVisible()
