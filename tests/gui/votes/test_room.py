"""Room: with the votes open nothing is cut, the levels stay on screen, targets are large, everything has a name."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QToolButton
from tests.gui.kit import PAGE
from tests.gui.shown import cut_buttons, cut_labels, settle, shown, sideways
from tests.gui.votes.conftest import KEY

from pcn_desktop.gui.pages.run.votes.facts import Ballot
from pcn_desktop.gui.pages.run.votes.pass_page import PassPage
from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.level_button import LevelButton


@pytest.fixture
def dress(qapp, walking, languages):
    """Set language and text size; at 200 % rail and top bar leave a little less than at 100 %."""

    def make(language, text, theme="light"):
        apply_theme(qapp, make_theme(theme, text))
        languages.switch(language)
        walking.stage.resize(PAGE[0] - (60 if text > 100 else 0), PAGE[1] - (30 if text > 100 else 0))
        settle()
        return walking.page

    return make


def states(walking, votes, press, people):
    """Bring the votes into each of their states, one after the other."""
    code = walking.code
    walking.page.take_focus()
    press("v")
    for way in Way:
        votes.taking.choose(way)
        yield way.value
    votes.taking.choose(Way.TALLY)
    press("-", "1")
    yield "refused"
    walking.session.add_votes(KEY, {code: {0: 5, 3: 1}}, people[0].id)
    walking.session.add_votes(KEY, {code: {3: 2, 2: 1, "unknown": 1}}, people[1].id)
    votes.empty_round.trigger()
    yield "throw away"
    votes.keep.click()
    walking.session.reveal_votes(KEY, code)
    yield "revealed"
    votes.correct.trigger()
    yield "correction"
    votes.correction.leave.click()
    walking.session.begin_round(KEY, code)
    walking.session.add_votes(KEY, {code: {2: 6}}, "")
    yield "second round"
    walking.session.reveal_votes(KEY, code)
    yield "two rounds"
    walking.session.rate(KEY, code, 0)
    votes.close_votes()
    walking.page.card.room.open_consensus.click()
    yield "consensus"


def on_page(page, widget):
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_is_cut_and_the_levels_stay(walking, votes, press, people, dress, nameless, language, text):
    page = dress(language, text)
    for state in states(walking, votes, press, people):
        settle()
        wrong = [cut_labels(page.card), cut_buttons(page.card), sideways(page.card), nameless(page.card)]
        assert wrong == [[], [], [], []], state
        small = [one for one in shown(page.card, QAbstractButton) if min(one.width(), one.height()) < 36]
        assert [(one.accessibleName(), one.size()) for one in small] == [], state
        for level in shown(page.card, LevelButton):
            assert page.rect().contains(on_page(page, level)), state
        in_tally = votes.voting and text == 200  # The tally shows the levels, and needs the room.
        assert len(shown(page.card, LevelButton)) == (0 if in_tally else 4), state
        assert not votes.voting or page.card.rect().contains(on_page(page.card, votes.reveal)), state


def test_the_verdict_keeps_its_padding_when_it_turns_from_split_to_agreement(walking, votes, press, dress):
    dress("en", 100)
    walking.session.add_votes(KEY, {walking.code: {0: 4, 3: 4}}, "")
    press("v", "r")
    verdict = votes.round.verdict
    for words, again in (("Split", {2: 6}), ("Agreement", None)):
        settle()
        assert verdict.text() == words
        assert verdict.width() >= verdict.fontMetrics().horizontalAdvance(words) + 16
        if again:
            press("e")
            walking.session.add_votes(KEY, {walking.code: again}, "")
            press("r")


def test_the_language_is_switched_in_every_state(walking, votes, press, people, dress, languages):
    page = dress("en", 100)
    for state in states(walking, votes, press, people):
        for language in ("fr", "en"):
            languages.switch(language)
            settle()
            assert cut_labels(page.card) + cut_buttons(page.card) == [], (state, language)


def test_tab_follows_the_eye(walking, votes, press, people):
    press("v")
    settle()
    page, order, stop = walking.page, [], votes.leave
    while stop not in order:
        order.append(stop)
        stop = stop.nextInFocusChain()
    seen = [one for one in order if votes.isAncestorOf(one) and one.isVisible() and isinstance(one, QAbstractButton)]
    rows = [on_page(page, one).center() for one in seen if not isinstance(one, QToolButton)]
    assert [point.y() for point in rows] == sorted(point.y() for point in rows)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 200])
def test_the_ballot_of_one_person_shows_all(walking, dress, instrument, qtbot, nameless, language, text):
    dress(language, text, "dark")
    longest = sorted(instrument.items, key=lambda one: -len(one.label.get(language) + one.question.get(language)))[:2]
    places = tuple((item, instrument.scale_of(item)) for item in longest)
    page = PassPage(Ballot(places, ()), "Patients et familles", "canot", walking.stage)
    qtbot.addWidget(page)
    page._over = True  # The test may close it.
    page.setWindowModality(page.windowModality().NonModal)
    page.resize(1366, 768)
    page.show()
    for step in (None, page.begin, page.next, page.facilitator):
        if step is not None:
            step.click()
        settle()
        assert cut_labels(page) + cut_buttons(page) + sideways(page) + nameless(page) == []
        for made in shown(page, QAbstractButton):
            assert min(made.width(), made.height()) >= 36
        for made in (page.facilitator, page.confirm, page.next):
            assert not made.isVisible() or page.rect().contains(on_page(page, made))
