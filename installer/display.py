"""Say by the exit status whether a window can be shown here: 0 when Qt reaches a display, anything else when not."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Open Qt on the display. Qt ends the whole process when none answers."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return 1
    from PySide6.QtGui import QGuiApplication

    return 1 if QGuiApplication([]).primaryScreen() is None else 0


if __name__ == "__main__":
    sys.exit(main())
