"""The small columns of a spread: as high as the counts, in the levels' colours, with a mark under the median."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from tests.factories import scale

from pcn_desktop.assessment.agreement import spread
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.spread_bar import paint_spread

WIDTH, HEIGHT = 160, 60


@pytest.fixture
def painted(qapp):
    def paint(counts):
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        font = QFont(qapp.font())
        font.setPixelSize(12)
        with QPainter(image) as painter:
            paint_spread(painter, QRectF(0, 0, WIDTH, HEIGHT), spread(scale(), counts), scale(), font)
        return image

    return paint


def heights(image):
    """How many pixels of its level's colour stand in the middle of each column's left part."""
    grounds = [current().level(at, 4)[0].rgb() for at in range(4)]
    return [sum(image.pixel(at * 41 + 6, y) == ground for y in range(HEIGHT)) for at, ground in enumerate(grounds)]


def mark(image):
    """Where the mark stands, from left to right."""
    accent = current().colour("accent").rgb()
    found = [x for x in range(WIDTH) if image.pixel(x, HEIGHT - 2) == accent]
    return sum(found) / len(found) if found else None


def test_columns_are_as_high_as_the_counts(painted):
    found = heights(painted({0: 1, 1: 2, 2: 6, 3: 3}))
    assert 0 < found[0] < found[1] < found[3] < found[2]
    assert found[3] == pytest.approx(found[2] / 2, abs=2)


def test_a_level_without_votes_has_no_column_and_one_vote_among_many_is_seen(painted):
    first, second, third, fourth = heights(painted({0: 1, 3: 200}))
    assert first >= 1
    assert (second, third) == (0, 0)
    assert fourth > 10


@pytest.mark.parametrize(
    ("counts", "place"),
    [({0: 3}, 18.5), ({0: 1, 1: 2, 2: 6, 3: 3}, 100.5), ({0: 4, 1: 1, 2: 1, 3: 4}, 80), ({2: 2, 3: 2}, 121)],
)
def test_the_mark_stands_under_the_median(painted, counts, place):
    assert mark(painted(counts)) == pytest.approx(place, abs=2.5)


def test_no_votes_have_no_median(painted):
    image = painted({})
    assert heights(image) == [0, 0, 0, 0]
    assert mark(image) is None
