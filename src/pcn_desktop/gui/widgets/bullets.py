"""A short list with bullets, each line wrapped under itself."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pcn_desktop.gui.widgets.page import label


class BulletList(QWidget):
    """Lines of plain text; their labels are kept and used again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show these lines."""
        wanted = tuple(lines)
        while len(self._rows) < len(wanted):
            bullet, words = label(), label(wrap=True)
            bullet.setText("•")
            self._grid.addWidget(bullet, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, len(self._rows), 1)
            self._rows.append((bullet, words))
        for (bullet, words), line in zip_longest(self._rows, wanted):
            words.setText(line or "")
            bullet.setVisible(line is not None)
            words.setVisible(line is not None)
