"""The foot of the walk: previous and next, the score of the section, the pace, and the way to what is folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pcn_desktop.assessment.summary import Summary
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.pace_bar import PaceBar
from pcn_desktop.gui.walk import Step
from pcn_desktop.gui.widgets.page import Translated, button, name
from pcn_desktop.reports.wording import labelled, percent, rated_share


class Foot(Translated):
    """Says where the walk stands between its neighbours; the page moves it."""

    scoresRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._steps: tuple[Step, Step, Step] | None = None
        self._summary: Summary | None = None
        self._folded = False
        # Widgets
        self.previous = button("chevron-left")
        self.next = button("chevron-right", role="primary")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.score = button("gauge", role="quiet")
        self.pace = PaceBar()
        self.open_outline = button("panel-left", role="quiet")
        self.open_side = button("panel-right", role="quiet")
        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        for part in (self.previous, self.open_outline, self.score):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.pace)
        row.addStretch(1)
        for part in (self.open_side, self.next):
            row.addWidget(part)
        self.open_outline.hide()
        self.open_side.hide()
        # Connections
        self.score.clicked.connect(self.scoresRequested)
        self.retranslate()

    def show_step(self, before: Step, step: Step, after: Step, summary: Summary | None) -> None:
        """Show a criterion between its neighbours; at either end of the walk the neighbour is the criterion itself."""
        self._steps, self._summary = (before, step, after), summary
        self.retranslate()

    def fold(self, folded: bool, *, scored: bool) -> None:
        """Offer the panes that are folded away, in few words; without the score where there is no room for it."""
        self._folded = folded
        self.open_outline.setVisible(folded)
        self.open_side.setVisible(folded)
        self.score.setVisible(scored)
        self.pace.fold(folded)
        self._write_score()

    def retranslate(self) -> None:
        """Write the foot in the current language."""
        self.open_outline.setText(self.tr("Outline"))
        self.open_side.setText(self.tr("Guidance"))
        self.score.setToolTip(self.tr("Show the scores"))
        if self._steps is None:
            return
        before, step, after = self._steps
        self.previous.setEnabled(before != step)
        self.previous.setText(before.place.item.code if before != step else self.tr("Start"))
        name(self.previous, self.tr("Previous criterion"))
        last = after == step
        self.next.setText(self.tr("To the report") if last else after.place.item.code)
        name(self.next, self.tr("To the report") if last else self.tr("Next criterion"))
        set_icon(self.next, "file-text" if last else "chevron-right", "accent_on", 18)
        self._write_score()

    def _write_score(self) -> None:
        if self._steps is None or self._summary is None:
            return
        language, (_, step, _) = language_of(self), self._steps
        for part in self._summary.instruments:
            for section in part.sections:
                if part.instrument.key == step.instrument.key and section.section.code == step.place.section.code:
                    figures = section.figures
                    words = labelled(section.section.code, percent(figures.percent, language), language)
                    whole = f"{words} · {rated_share(figures.coverage, language)}"
                    self.score.setText(words if self._folded else whole)
                    self.score.setAccessibleName(whole)
