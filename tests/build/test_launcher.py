"""What the bundle tells Qt before it starts."""

import pytest
from installer.launcher import choose_platform


@pytest.mark.parametrize(
    ("system", "named", "used"),
    [
        ("linux", None, "xcb"),
        ("linux", "wayland", "xcb"),
        ("linux", "wayland;xcb", "xcb"),
        ("linux", "offscreen", "offscreen"),
        ("win32", None, None),
        ("darwin", None, None),
    ],
)
def test_on_linux_the_window_talks_x11_unless_another_platform_is_named(system, named, used):
    surroundings = {"QT_QPA_PLATFORM": named} if named else {}
    choose_platform(surroundings, system)
    assert surroundings.get("QT_QPA_PLATFORM") == used
