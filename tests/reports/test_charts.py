"""Radar and bars: what is drawn, where, and how the window shows it."""

import math
import re
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics.shapes import Circle, Drawing, Polygon, PolyLine, Rect, String
from tests.factories import scale

from pcn_desktop.assessment.scoring import Coverage
from pcn_desktop.assessment.summary import Figures
from pcn_desktop.paths import resource
from pcn_desktop.reports import charts, fonts, marks
from pcn_desktop.reports.palette import DARK, LIGHT, contrast, filled
from pcn_desktop.reports.points import Point, describe, is_radar, section_points


@pytest.fixture(autouse=True)
def registered():
    fonts.register()


def point(code: str, percent: int | None, *, rated: int = 4, name: str = "Un nom de section assez long") -> Point:
    value = None if percent is None else Fraction(percent)
    return Point(code, name, Figures(value, Coverage(rated, 4), 0))


def shapes(drawing: Drawing, kind: type) -> list:
    return [shape for shape in drawing.contents if isinstance(shape, kind)]


def words(drawing: Drawing) -> str:
    return " ".join(shape.text for shape in shapes(drawing, String))


def dots(drawing: Drawing) -> list[tuple[float, float]]:
    return [(shape.cx, shape.cy) for shape in shapes(drawing, Circle)]


def test_points_stand_at_their_share_of_the_spoke():
    drawing = charts.radar([point("A", 100), point("B", 50), point("C", 25)], "en", width=400, height=300)
    centre = (200, 150)
    reach = [math.dist(centre, dot) for dot in dots(drawing)]
    assert reach[1] == pytest.approx(reach[0] / 2)
    assert reach[2] == pytest.approx(reach[0] / 4)
    rings = shapes(drawing, Polygon)[:4]
    heights = [max(ring.points[1::2]) - 150 for ring in rings]
    assert heights == pytest.approx([reach[0] * ring / 100 for ring in charts.RINGS])


def test_a_section_without_score_breaks_the_line_and_says_so():
    drawing = charts.radar([point("A", 100), point("B", None), point("C", 50), point("D", 50)], "en")
    assert len(dots(drawing)) == 3
    assert (230, 150) not in [(round(x), round(y)) for x, y in dots(drawing)], "nothing stands at the centre"
    assert len(shapes(drawing, Polygon)) == len(charts.RINGS), "no area"
    assert len(shapes(drawing, PolyLine)) == 2, "only neighbours that both have a score are joined"
    assert "B  –" in words(drawing)


def test_nothing_rated_draws_an_empty_web():
    drawing = charts.radar([point(code, None, rated=0) for code in "ABC"], "fr")
    assert dots(drawing) == []
    assert words(drawing).count("–") == 3


def test_a_provisional_score_is_hollow_and_starred():
    drawing = charts.radar([point("A", 50, rated=3), point("B", 50), point("C", 50)], "fr")
    hollow, full, _ = shapes(drawing, Circle)
    assert hollow.fillColor != full.fillColor
    assert "A  50,0\u00a0%*" in words(drawing)


def test_zero_is_drawn_and_none_is_not():
    drawing = charts.bars([point("A", 0), point("B", None, rated=0)], "en")
    assert "0.0%" in words(drawing)
    assert "–" in words(drawing)
    assert len(shapes(drawing, Rect)) == 3, "two tracks, one bar"


@pytest.mark.parametrize(("count", "expected"), [(1, False), (2, False), (3, True), (12, True), (13, False)])
def test_too_few_or_too_many_sections_are_bars(count, expected):
    assert is_radar([point(str(at), 50) for at in range(count)]) is expected


def boxes(drawing: Drawing, *, least: float) -> list[tuple[float, float, float, float]]:
    """The rectangles that the labels cover, ring figures (smaller) left out."""
    found = []
    for shape in shapes(drawing, String):
        if shape.fontSize >= least:
            width = fonts.width(shape.text, shape.fontName, shape.fontSize)
            x = shape.x - width * {"start": 0, "middle": 0.5, "end": 1}[shape.textAnchor]
            found.append((x, shape.y - shape.fontSize * 0.2, x + width, shape.y + shape.fontSize * 0.7))
    return found


NAMES = st.text(alphabet="abcdefgh éœ", min_size=1, max_size=70)


@given(st.lists(st.tuples(NAMES, st.none() | st.integers(0, 100)), min_size=3, max_size=12))
def test_labels_never_collide_and_stay_inside(given_points):
    points = [point(f"F{at}", percent, name=name) for at, (name, percent) in enumerate(given_points)]
    drawing = charts.radar(points, "fr", width=504, height=320)
    found = boxes(drawing, least=8)
    for first, second in combinations(found, 2):
        apart = first[2] <= second[0] or second[2] <= first[0] or first[3] <= second[1] or second[3] <= first[1]
        assert apart, (first, second)
    assert all(left >= -1 and right <= 505 and bottom >= -3 and top <= 321 for left, bottom, right, top in found)


def shown(drawing: Drawing, ground: str) -> QImage:
    for path in resource("assets", "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(path))
    renderer = QSvgRenderer(charts.svg(drawing).encode())
    assert renderer.isValid()
    image = QImage(int(drawing.width), int(drawing.height), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def share_of(image: QImage, colour: str) -> float:
    step = range(0, min(image.width(), image.height()), 3)
    hits = sum(image.pixelColor(x, y).name() == colour for x in step for y in step)
    return hits / len(step) ** 2


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_window_shows_the_drawing_on_its_own_ground(qapp, make, palette):
    drawing = charts.overview(make("full").instruments[0], "fr", palette=palette)
    image = shown(drawing, palette.surface)
    assert share_of(image, palette.surface) > 0.4
    assert share_of(image, "#000000") == 0
    svg = charts.svg(drawing)
    assert "clip" not in svg
    assert "None" not in svg
    assert "font-family: Noto Sans; font-weight: 600;" in svg
    assert not re.search(r"SemiBold", svg)


def test_the_chart_in_words(make):
    part = make("full").instruments[0]
    text = describe(section_points(part.sections, "fr"), "Score par fonction", "fr", as_radar=True)
    assert text.startswith("Graphique en radar. Score par fonction\u00a0: G Général, 72,2\u00a0%; F1 ")


def test_marks_fill_with_the_level():
    assert [filled(at, 4) for at in range(4)] == [0, 0.25, 0.5, 1]
    assert [filled(at, 3) for at in range(3)] == [0, 1 / 3, 1]


def test_a_rating_is_digit_and_word():
    drawing = marks.rating(scale(), 2, "en", LIGHT, 130)
    chip = next(shape for shape in drawing.contents if not isinstance(shape, String))
    assert any(isinstance(shape, String) and shape.text == "2" for shape in chip.contents)
    assert words(drawing) == "level 2 (English)"


def test_contrast_is_measured_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(palette):
    assert contrast(palette.ink2, palette.surface) >= 4.5
    assert contrast(palette.accent, palette.surface) >= 4.5
    for levels in (2, 3, 4, 5, 6):
        for at in range(levels):
            tone = palette.tone(at / (levels - 1))
            assert contrast(tone.fill, tone.ink) >= 4.5, (levels, at)
