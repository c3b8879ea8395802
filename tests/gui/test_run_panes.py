"""Around the card: outline, drawers, side pane, and the place that is kept."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from tests.gui.kit import wire

from pcn_desktop.gui.session import Session
from pcn_desktop.gui.summary_model import CODE
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports.wording import percent
from pcn_desktop.workspace.store import new_id, open_workspace

KEY = "pcn-readiness"
K = Qt.Key


@pytest.fixture
def codes(instrument):
    return [item.code for item in instrument.items]


def settle():
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.processEvents()


@pytest.fixture
def folded(walking):
    walking.stage.resize(916, 660)
    settle()
    assert walking.page._folded
    return walking


def on_card(walking):
    return QApplication.focusWidget() is walking.page.card


# Drawers


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_drawer_opens_takes_the_focus_and_gives_it_back_on_escape(folded, qtbot, side):
    drawer = getattr(folded.page, f"{side}_drawer")
    opener = folded.page.foot.open_outline if side == "left" else folded.page.foot.open_side
    qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    assert drawer.isVisible()
    assert drawer.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Escape)
    assert not drawer.isVisible()
    assert on_card(folded)


def test_escape_closes_from_every_part_of_the_side_pane(folded, qtbot):
    side, drawer = folded.page.side, folded.page.right_drawer
    folded.session.rate(KEY, folded.code, 1)
    parts = (side.tabs[0], side.tabs[1], side.tabs[2], side.scores.view, side.history.view)
    for tab, part in zip(side.tabs, parts, strict=True):
        drawer.open()
        tab.click()
        part.setFocus()
        assert drawer.isVisible()
        qtbot.keyClick(part, K.Key_Escape)
        assert not drawer.isVisible()
        assert on_card(folded)


@pytest.mark.parametrize("place", ["card", "level"])
def test_a_click_beside_a_drawer_closes_it(folded, qtbot, place):
    folded.page.left_drawer.open()
    part = folded.page.card if place == "card" else folded.page.card._levels[3]
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert not folded.page.left_drawer.isVisible()
    assert on_card(folded)


def test_one_drawer_at_a_time(folded):
    folded.page.left_drawer.open()
    folded.page.right_drawer.open()
    assert not folded.page.left_drawer.isVisible()
    assert folded.page.right_drawer.isVisible()
    assert folded.page.right_drawer.isAncestorOf(QApplication.focusWidget())


def test_choosing_in_a_drawer_goes_there_and_closes_it(folded, instrument):
    page = folded.page
    page.left_drawer.open()
    section = page.outline.model.index(2, 0)
    page.outline.view.clicked.emit(section)
    assert not page.left_drawer.isVisible()
    assert folded.code == instrument.sections[2].items[0].code
    assert on_card(folded)


def test_a_drawer_stays_within_the_page(folded):
    page = folded.page
    for width in (916, 700, 1000):
        folded.stage.resize(width, 640)
        settle()
        for drawer in (page.left_drawer, page.right_drawer):
            drawer.open()
            settle()
            assert page._middle.rect().contains(drawer.geometry())
            assert drawer.height() == page._middle.height()


def test_the_score_opens_the_scores_wherever_they_are(folded, qtbot):
    qtbot.mouseClick(folded.page.foot.score, Qt.MouseButton.LeftButton)
    assert folded.page.right_drawer.isVisible()
    assert folded.page.side.scores.isVisible()
    folded.page.right_drawer.close_drawer()
    folded.stage.resize(1366, 700)
    settle()
    folded.page.side.tabs[0].click()
    qtbot.mouseClick(folded.page.foot.score, Qt.MouseButton.LeftButton)
    assert folded.page.side.scores.isVisible()
    assert on_card(folded)


# Outline


def test_the_outline_shows_where_the_walk_stands(walking, instrument):
    view, model = walking.page.outline.view, walking.page.outline.model
    for dimension in (instrument.dimensions[0], instrument.dimensions[-1], instrument.dimensions[4]):
        walking.page.go_to(KEY, dimension.code)
        assert view.currentIndex().data(CODE) == dimension.code
        open_sections = [row for row in range(model.rowCount()) if view.isExpanded(model.index(row, 0))]
        holder = next(row for row, section in enumerate(instrument.sections) if dimension in section.dimensions)
        assert open_sections == [holder]


def test_the_outline_is_walked_with_the_keyboard(walking, qtbot, instrument):
    view = walking.page.outline.view
    view.setFocus()
    qtbot.keyClick(view, K.Key_Down)
    assert walking.code == instrument.items[0].code
    qtbot.keyClick(view, K.Key_Return)
    chosen = view.currentIndex().data(CODE)
    assert walking.code == next(instrument.expand(chosen))
    assert on_card(walking)


def test_a_rating_counts_in_the_outline_at_once(walking, instrument):
    walking.session.rate(KEY, instrument.items[0].code, 3)
    index = walking.page.outline.model.find(KEY, instrument.sections[0].code)
    assert "1/" in index.data(Qt.ItemDataRole.AccessibleTextRole)


# Side pane and foot


def test_the_scores_follow_each_rating(walking, instrument, codes):
    scores = walking.page.side.scores
    for number, code in enumerate(codes[:4]):
        walking.session.rate(KEY, code, number)
        figures = walking.session.summary.instruments[0].figures
        assert scores._overall.text() == percent(figures.percent, "en")
        section = walking.session.summary.instruments[0].sections[0].figures
        assert percent(section.percent, "en") in walking.page.foot.score.text()
    walking.session.rate(KEY, codes[0], None)
    assert walking.session.summary.instruments[0].figures == scores._summary.instruments[0].figures


def test_choosing_a_score_or_a_note_goes_there(walking, instrument, codes):
    page = walking.page
    scores = page.side.scores
    scores.view.clicked.emit(scores.model.index(3, 0))
    assert walking.code == instrument.sections[3].items[0].code
    assert on_card(walking)
    page.go_to(KEY, codes[0])
    dimension = next(one for one in instrument.dimensions if len(one.items) > 2)
    last = dimension.items[-1].code
    walking.session.write_note(KEY, last, "n", "À relire", language="fr", stay="s")
    page.go_to(KEY, dimension.code)
    assert page.side.tabs[1].text() == "Notes 1"
    page.side.notes.view.clicked.emit(page.side.notes.model.index(0, 0))
    assert walking.code == last


def test_guidance_follows_the_criterion_and_the_language(walking, languages, instrument):
    guidance = walking.page.side.guidance
    for place in (0, 7, 40):
        item = instrument.items[place]
        walking.page.go_to(KEY, item.code)
        for language in ("fr", "en"):
            languages.switch(language)
            settle()
            shown = [words.text() for _, words in guidance._evidence._rows if words.isVisible()]
            assert shown == [line.get(language) for line in item.evidence]


def test_the_pane_names_what_deepens_a_criterion(walking, languages):
    guidance = walking.page.side.guidance
    supplement = next(known for known in read_shipped() if known.complements == KEY)
    guidance.know(read_shipped())
    walking.page.go_to(KEY, "F3.1.2")
    for language in ("fr", "en"):
        languages.switch(language)
        settle()
        shown = [words.text() for _, words in guidance._deeper_items._rows if words.isVisible()]
        assert shown == [
            f"{code}\u00a0— {supplement.place(code).item.label.get(language)}" for code in ("S4.1", "S4.2")
        ]
        assert supplement.short.get(language) in guidance._deeper_title.text()
        assert guidance._deeper_notice.text() == supplement.notice.get(language)
    walking.page.go_to(KEY, "F4.1.1")
    settle()
    assert not guidance.deeper.isVisible()


def test_an_earlier_rating_is_put_back_from_the_pane(walking, codes):
    for rating in (1, 3):
        walking.session.rate(KEY, codes[0], rating)
    history = walking.page.side.history
    walking.page.side.tabs[4].click()
    history.view.setCurrentIndex(history.model.index(1, 0))
    history.after.click()
    assert walking.rating == 1
    assert walking.page.card._levels[1].isChecked()
    assert history.model.rowCount() == 3
    walking.page.go_to(KEY, codes[1])
    assert history.model.rowCount() == 0
    assert not history.view.isVisible()


# The place


def test_the_place_is_kept_when_the_program_is_opened_again(walking, qtbot, tmp_path, codes):
    walking.page.go_to(KEY, codes[17])
    workshop = walking.session.record.id
    walking.session.detach()
    again = Session()
    page = wire(again)
    qtbot.addWidget(page)
    again.attach(open_workspace(tmp_path / "salle.pcnwork"))
    assert again.open_workshop(workshop)
    assert page.card._code.text() == codes[17]
    assert page.outline.view.currentIndex().data(CODE) == codes[17].rsplit(".", 1)[0]
    again.detach()


def test_each_workshop_has_its_own_place(walking, codes):
    first = walking.session.record.id
    walking.page.go_to(KEY, codes[9])
    walking.session.duplicate_workshop(first, "Suivi")
    assert walking.code == codes[0]
    walking.page.go_to(KEY, codes[4])
    walking.session.open_workshop(first)
    assert walking.code == codes[9]


def test_a_place_that_leaves_the_scope_gives_way(walking, codes):
    walking.page.go_to(KEY, codes[9])
    walking.session.change_scope(KEY, frozenset(codes) - {codes[9]})
    assert walking.code == codes[0]
    walking.page.go_to(KEY, codes[9])
    assert walking.code == codes[0]
    walking.page.go_to(KEY, codes[8])
    walking.page.foot.next.click()
    assert walking.code == codes[10]


# The Tab key


def test_the_tab_key_follows_the_eye(walking, instrument):
    """Also to levels, chips and notes, which are made after everything else."""
    dimension = next(one for section in instrument.sections for one in section.dimensions if len(one.items) > 1)
    walking.page.go_to(KEY, dimension.code)
    walking.session.rate(KEY, walking.code, 2)
    walking.session.write_note(KEY, walking.code, new_id(), "Une note", language="fr", stay=new_id())
    settle()
    card = walking.page.card
    stops, stop = [], card.nextInFocusChain()
    while stop is not card:
        if card.isAncestorOf(stop) and stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(stop)
        stop = stop.nextInFocusChain()
    kinds = list(dict.fromkeys(type(stop).__name__ for stop in stops))
    assert kinds[:4] == ["RatingChip", "LevelButton", "KeyButton", "QPlainTextEdit"]
    seen = [stop.mapTo(card, stop.rect().bottomLeft()) for stop in stops if type(stop).__name__ in kinds[:4]]
    assert [spot.y() for spot in seen] == sorted(spot.y() for spot in seen)
    assert [type(stop).__name__ for stop in stops].count("QPlainTextEdit") == 2


# History


def choose_last(walking):
    view = walking.page.side.history.view
    walking.page.side.tabs[4].click()
    view.setCurrentIndex(view.model().index(0, 0))
    return walking.page.side.history.before


def test_going_back_in_history_gives_the_keys_back_to_the_card(walking, qtbot):
    walking.session.rate(KEY, walking.code, 2)
    before = choose_last(walking)
    before.setFocus()
    qtbot.mouseClick(before, Qt.MouseButton.LeftButton)
    assert walking.rating is None
    assert on_card(walking)


def test_going_back_in_a_drawer_stays_in_the_drawer(folded, qtbot):
    folded.session.rate(KEY, folded.code, 2)
    folded.page.right_drawer.open()
    before = choose_last(folded)
    before.setFocus()
    qtbot.mouseClick(before, Qt.MouseButton.LeftButton)
    assert folded.rating is None
    assert folded.page.side.isAncestorOf(QApplication.focusWidget())
