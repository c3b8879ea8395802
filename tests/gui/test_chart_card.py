import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtGui import QColor

from pcn_desktop.assessment.summary import summarise_instrument
from pcn_desktop.gui.theme import apply_theme, current, make_theme
from pcn_desktop.gui.widgets.chart_card import ChartCard
from pcn_desktop.workspace.values import AssessmentRecord


@pytest.fixture
def part(instrument):
    ratings = {item.code: number % 4 for number, item in enumerate(instrument.items)}
    return summarise_instrument(
        instrument, AssessmentRecord(instrument.key, instrument.version, instrument.codes, ratings)
    )


@pytest.fixture
def shown(qtbot, part):
    card = ChartCard()
    qtbot.addWidget(card)
    card.resize(600, 260)
    card.show_part(part)
    with qtbot.waitExposed(card):
        card.show()
    yield card
    QThreadPool.globalInstance().waitForDone()


def painted(card, token):
    """Whether the chart wears a colour of the theme, as near as SVG's percentages come to it."""
    image = card.chart.grab().toImage()
    wanted = QColor(current().hex(token)).getRgb()[:3]
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return any(
        all(abs(one - other) <= 4 for one, other in zip(QColor(colour).getRgb()[:3], wanted, strict=True))
        for colour in colours
    )


def test_the_chart_is_drawn_and_told_in_words(shown, qtbot, part):
    qtbot.waitUntil(lambda: painted(shown, "accent"))
    assert "G General, 27.8%" in shown.chart.accessibleName()


def test_it_follows_the_theme(shown, qtbot, qapp):
    qtbot.waitUntil(lambda: painted(shown, "accent"))
    apply_theme(qapp, make_theme("dark", 100))
    qtbot.waitUntil(lambda: painted(shown, "accent"))


def test_nothing_is_drawn_while_it_is_hidden(qtbot, part):
    card = ChartCard()
    qtbot.addWidget(card)
    card.show_part(part)
    QThreadPool.globalInstance().waitForDone()
    assert not painted(card, "accent")


def test_a_card_that_is_gone_before_its_picture_is_told_nothing(qtbot, qapp, part):
    for _ in range(5):
        card = ChartCard()
        card.resize(600, 260)
        card.show_part(part)
        card.show()
        qtbot.waitExposed(card)
        card.deleteLater()
        qapp.sendPostedEvents(card, QEvent.Type.DeferredDelete)
    QThreadPool.globalInstance().waitForDone()
    with qtbot.captureExceptions() as caught:
        qapp.processEvents()
    assert not caught
