"""Start the program from the bundle: the window under the window's name, the command line under any other."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path


def choose_platform(surroundings: MutableMapping[str, str], system: str = sys.platform) -> None:
    """Let Qt talk X11 on Linux, through XWayland where need be; a platform that somebody else named stands.

    The bundle holds no Wayland part, and on Wayland no program may place the projector's window.
    """
    if system == "linux" and surroundings.get("QT_QPA_PLATFORM", "wayland").startswith("wayland"):
        surroundings["QT_QPA_PLATFORM"] = "xcb"


if __name__ == "__main__":
    choose_platform(os.environ)
    if Path(sys.argv[0]).stem == "pcn-desktop-window":
        from pcn_desktop.app import main as open_window

        sys.exit(open_window())
    from pcn_desktop.cli.main import main

    sys.exit(main())
