"""The map of all criteria: every one has its cell, its digit and its colour, and nothing is cut."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Drawing, Rect, String
from tests.factories import dimension, instrument, scale
from tests.reports.cases import record, small_summary

from pcn_desktop.assessment.summary import summarise
from pcn_desktop.instruments.model import Section, Text
from pcn_desktop.reports import fonts
from pcn_desktop.reports.heat_map import heat_map
from pcn_desktop.reports.palette import DARK, LIGHT
from pcn_desktop.reports.points import describe_map, rating_sign
from pcn_desktop.workspace.answers import Outside


@pytest.fixture(autouse=True)
def registered():
    fonts.register()


def strings(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def cells(drawing: Drawing) -> list[Rect]:
    """The squares, those of the key too."""
    return [shape for shape in drawing.contents if isinstance(shape, Rect) and shape.width == shape.height]


def big_cells(drawing: Drawing, size: float = 9) -> list[Rect]:
    return [cell for cell in cells(drawing) if cell.width > size * 1.7]


def one_row(items: int, name: str, ratings=None):
    one = replace(dimension("D.1", items=items), short=Text.of({"en": name}))
    section = Section("D", one.title, one.short, (one,))
    tool = replace(instrument(), sections=(section,))
    return summarise([tool], record(tool, ratings or {})).instruments[0]


def test_each_criterion_has_its_cell_in_the_order_of_the_instrument():
    part = small_summary().instruments[0]
    drawing = heat_map(part, "en")
    assert len(big_cells(drawing)) == len(part.items)
    rows = sorted({round(cell.y) for cell in big_cells(drawing)}, reverse=True)
    assert len(rows) == len(part.dimensions)
    assert [sum(round(cell.y) == row for cell in big_cells(drawing)) for row in rows] == [
        len(row.items) for row in part.dimensions
    ]


def test_a_level_is_digit_and_colour_and_what_is_outside_has_a_sign_and_no_colour():
    part = one_row(4, "row", {"D.1.1": 3, "D.1.2": Outside.NOT_APPLICABLE, "D.1.3": Outside.UNKNOWN})
    for palette in (LIGHT, DARK):
        level, na, unknown, blank = big_cells(heat_map(part, "en", palette=palette))
        assert level.fillColor.hexval() == "0x" + palette.ramp[3].fill[1:]
        assert {cell.fillColor.hexval() for cell in (na, unknown, blank)} == {"0x" + palette.surface[1:]}
        assert [bool(cell.strokeDashArray) for cell in (level, na, unknown, blank)] == [False, False, False, True]
    assert [rating_sign(item.rating) for item in part.items] == ["3", "–", "?", ""]


def test_the_key_names_what_is_on_the_picture_and_nothing_else():
    shown = strings(heat_map(one_row(2, "row", {"D.1.1": 1, "D.1.2": Outside.UNKNOWN}), "fr"))
    assert {"level 0 (français)", "level 3 (français)", "Ne sait pas"} <= set(shown)
    assert "Sans objet" not in shown
    assert "Non coté" not in shown
    assert any(text.startswith("* Provisoire") for text in shown)


def test_no_score_is_a_dash_and_no_star():
    shown = strings(heat_map(one_row(2, "row"), "en"))
    assert "–" in shown
    assert "*" not in shown


@given(
    st.integers(1, 40), st.text(alphabet="abc éœ", min_size=1, max_size=90), st.integers(220, 700), st.integers(7, 18)
)
def test_nothing_leaves_the_picture_and_no_cell_covers_another(items, name, width, size):
    drawing = heat_map(one_row(items, name, {"D.1.1": 2}), "en", width=width, size=size)
    squares = big_cells(drawing, size)
    assert len(squares) == items
    spots = {(round(cell.x), round(cell.y)) for cell in squares}
    assert len(spots) == items
    for cell in squares:
        assert cell.x >= 0
        assert cell.x + cell.width <= width
        assert cell.y >= 0
        assert cell.y + cell.height <= drawing.height
    for shape in drawing.contents:
        if isinstance(shape, String):
            assert -1 <= shape.y <= drawing.height


def test_other_scales_interpolate_the_ramp(make):
    tool = replace(instrument(), scales=(scale(levels=7),))
    part = summarise([tool], record(tool, dict(zip(sorted(tool.codes), range(6), strict=True)))).instruments[0]
    grounds = {cell.fillColor.hexval() for cell in big_cells(heat_map(part, "en"))}
    assert len(grounds) == 6


def test_the_map_in_words(make):
    words = describe_map(make("full").instruments[0], "fr")
    assert "F2.2 Voix, 2, 0, Ne sait pas, 3, 55,6\u00a0%" in words
