"""What leaves a vault, in words: the same before every export."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.assessment.gate import Leaving, Line
from pcn_desktop.gui.widgets.page import Translated, label


class LeavingWords(Translated):
    """What leaves a vault, line by line; a label that other pages show too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self.words = label("secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show exactly what leaves."""
        self._lines = lines
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word."""
        if not self._lines:
            self.words.setText(self.tr("Nothing leaves the vault, not even that there is one."))
            return
        said = {
            Leaving.CUSTODIAN: self.tr("who holds the answers: {codes}"),
            Leaving.NOTICE: self.tr("the community’s label: {codes}"),
            Leaving.SCORES: self.tr("{count} scores by section and voice: {codes}"),
            Leaving.RATINGS: self.tr("{count} ratings: {codes}"),
            Leaving.NOTES: self.tr("{count} notes: {codes}"),
            Leaving.PERSPECTIVES: self.tr("{count} perspectives of the community on: {codes}"),
            Leaving.COMMUNITY_NOTES: self.tr("{count} notes of the community on: {codes}"),
        }
        lines = [f"• {said[one.kind].format(count=one.count, codes=', '.join(one.what))}" for one in self._lines]
        if not any(one.kind is not Leaving.CUSTODIAN for one in self._lines):
            lines.append(self.tr("No answer leaves the vault."))
        self.words.setText("\n".join(lines))
