"""Which screen is the room's, and where the window stands when there is only one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from pcn_desktop.gui.projector.screens import Place, beside, for_the_room, shares_its_screen

OWN = Place("own", QRect(0, 0, 1366, 768))
ROOM = Place("room", QRect(1366, 0, 1280, 720))
OTHER = Place("other", QRect(-1920, 0, 1920, 1080))
MIRROR = Place("mirror", QRect(0, 0, 1366, 768))


@pytest.mark.parametrize(
    ("screens", "wanted", "chosen"),
    [
        ([OWN], "", None),
        ([OWN, MIRROR], "", None),
        ([OWN, MIRROR], "mirror", None),
        ([OWN, ROOM], "", ROOM),
        ([ROOM, OWN], "own", ROOM),
        ([OWN, ROOM, OTHER], "other", OTHER),
        ([OWN, ROOM, OTHER], "gone", ROOM),
        ([OWN, MIRROR, OTHER], "", OTHER),
    ],
)
def test_the_room_has_a_screen_that_is_not_the_facilitators(screens, wanted, chosen):
    assert for_the_room(screens, "own", wanted) == chosen


@pytest.mark.parametrize(
    ("screens", "shared"),
    [([OWN], True), ([OWN, MIRROR], True), ([OWN, ROOM], False), ([OWN, MIRROR, ROOM], False)],
)
def test_one_picture_is_one_screen(screens, shared):
    assert shares_its_screen(screens) is shared


def test_a_window_that_fills_the_screen_leaves_no_room():
    assert beside(QRect(0, 0, 1366, 768), QRect(0, 0, 1366, 768)) is None
    assert beside(QRect(0, 0, 1366, 768), QRect(0, 0, 1200, 700)) is None


@given(st.integers(0, 1500), st.integers(0, 800), st.integers(100, 2000), st.integers(100, 1100))
def test_the_window_beside_covers_nothing(left, top, width, height):
    room, window = QRect(0, 0, 1920, 1080), QRect(left, top, width, height)
    place = beside(room, window)
    if place is not None:
        assert room.contains(place)
        assert not place.intersects(window)
        assert place.width() >= 320
