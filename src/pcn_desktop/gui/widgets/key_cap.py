"""A key as it is printed on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.widgets.page import label

_DRAWN = {"Left": "arrow-left", "Right": "arrow-right", "Up": "arrow-up", "Down": "arrow-down"}


def key_cap(sequence: str, words: str) -> QLabel:
    """Return the cap of a key: an arrow drawn (the fonts have none), any other key in `words`."""
    made = label("key")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setAccessibleName(words)
    if sequence in _DRAWN:
        set_icon(made, _DRAWN[sequence], "ink2", 14)
        made.setToolTip(words)
    else:
        made.setText(words)
    return made
