"""The type: as large as there is room for, never under the least, never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from tests import factories

from pcn_desktop.assessment.summary import summarise
from pcn_desktop.gui.projector.blocks import HUGE, LARGE, LEAST, Bar, Bars, Line, Space
from pcn_desktop.gui.projector.content import Source, View, content_of
from pcn_desktop.gui.projector.setting import Setter, _font, broken
from pcn_desktop.gui.theme import apply_theme, current, make_theme
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.store import open_workspace

WIDTH, HEIGHT = 1280 - 2 * 72, 720 - 2 * 52
WORDS = st.text(st.characters(codec="latin-1", exclude_categories=("C", "Z")), min_size=1, max_size=60)


def setter(unit=1.0, *, width=WIDTH, height=HEIGHT):
    return Setter(width * unit, height * unit, unit, lambda *_: None)


def painted(sheet, width=WIDTH, height=HEIGHT):
    """Paint a sheet with a margin of 40 pixels, and return how much of the margin is touched."""
    image = QImage(width + 80, height + 80, QImage.Format.Format_RGB32)
    ground = current().colour("bg")
    image.fill(ground)
    painter = QPainter(image)
    for piece, rect in sheet.rects(QRectF(40, 40, width, height)):
        piece.paint(painter, rect)
    painter.end()
    inner = QRectF(36, 34, width + 8, height + 12)
    return [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if not inner.contains(x, y) and QColor(image.pixel(x, y)) != ground
    ]


@given(st.lists(WORDS, min_size=1, max_size=40), st.integers(120, 1200))
def test_breaking_loses_no_word_and_no_line_is_too_long(fonts, words, width):
    text = " ".join(words)
    lines = broken(text, _font(LEAST, False), width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(QFontMetricsF(_font(LEAST, False)).horizontalAdvance(line) <= width + 1 for line in lines)


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """Every criterion of every instrument, in both languages."""
    shipped = read_shipped()
    with open_workspace(tmp_path_factory.mktemp("all") / "a.pcnwork", instruments=shipped) as workspace:
        opened = [one.key for one in shipped if one.custody.value == "open"]
        record = workspace.record(workspace.create_workshop(factories.details(), opened))
    summary = summarise(shipped, record)
    return [
        Source(summary, (part.instrument.key, item.item.code), languages)
        for part in summary.instruments
        for item in part.items
        for languages in (("fr", "en"), ("en", "fr"))
    ]


@pytest.mark.parametrize("view", [View.CRITERION, View.VOTES])
def test_every_criterion_stands_on_one_sheet_in_both_languages(sources, view):
    assert len(sources) > 100
    for source in sources:
        assert len(setter().sheets(content_of(view, source))) == 1, source.place


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_longest_criterion_is_painted_inside_its_room(qapp, sources, theme):
    apply_theme(qapp, make_theme(theme, 100))
    longest = max(sources, key=lambda source: len(content_of(View.CRITERION, source)[1].text))
    (sheet,) = setter().sheets(content_of(View.CRITERION, longest))
    assert painted(sheet) == []


def test_a_short_text_is_as_large_as_can_be_and_a_long_one_is_parted_at_the_least_size(fonts):
    def heights(text):
        return [piece.height for sheet in setter().sheets((Line(text, LARGE),)) for piece in sheet.pieces]

    large = QFontMetricsF(_font(LARGE, False)).height() * 1.02
    least = QFontMetricsF(_font(LEAST, False)).height() * 1.02
    assert heights("Court") == [large]
    assert min(heights("mot " * 1000)) == pytest.approx(least)
    sheets = setter().sheets((Line("mot " * 1000, LARGE),))
    assert len(sheets) > 1
    assert all(sum(piece.height for piece in sheet.pieces) <= HEIGHT for sheet in sheets)


def test_the_type_grows_with_the_screen(fonts):
    (small,), (large,) = (setter(unit).sheets((Line("Court", LARGE),)) for unit in (1, 2))
    assert large.pieces[0].height == pytest.approx(2 * small.pieces[0].height, rel=0.02)


def test_the_countdown_is_the_largest(fonts):
    (sheet,) = setter().sheets((Space(), Line("7:32", HUGE, centred=True), Space()))
    assert sheet.pieces[1].height > HUGE
    assert painted(sheet) == []


@pytest.mark.parametrize("votes", [None, 0, 7])
@pytest.mark.parametrize("count", [2, 4, 6, 11])
@pytest.mark.parametrize("name", ["court", "anticonstitutionnellement et longuement dit", "x" * 60])
def test_any_scale_is_painted_inside_its_room(fonts, votes, count, name):
    bars = Bars(tuple(Bar(at, (name, "other"), votes) for at in range(count)))
    sheets = setter().sheets((bars,))
    assert painted(sheets[0], height=max(HEIGHT, round(sum(piece.height for piece in sheets[0].pieces)))) == []


@pytest.mark.parametrize("before", range(12, 26))
def test_no_heading_stands_alone_at_the_end_of_a_sheet(fonts, before):
    lines = [Line("Text", LEAST) for _ in range(before)]
    sheets = setter().sheets((*lines, Line("Heading", LEAST, heads=True), Line("More", LEAST), *lines))
    assert len(sheets) > 1
    assert not any(sheet.pieces[-1].heads for sheet in sheets)
    assert sum(len(sheet.pieces) for sheet in sheets) == 2 * before + 2
