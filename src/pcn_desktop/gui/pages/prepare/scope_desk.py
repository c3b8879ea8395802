"""The card of the scope: what the room looks at, what of it is voted on, how much that is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from pcn_desktop.assessment.plan import MINUTES_EACH, MINUTES_OF_A_VOTE
from pcn_desktop.gui.forms.ui_prepare import Ui_Prepare
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.prepare.durations import duration
from pcn_desktop.gui.pages.prepare.scope_model import ScopeModel
from pcn_desktop.gui.widgets.choice import ChoiceButton
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.instruments.model import Instrument
from pcn_desktop.workspace.values import AssessmentRecord


class ScopeDesk(QObject):
    """Fills the card of the form; a tick is only asked for, and shows once it is kept."""

    changed = Signal()
    """What is shown as chosen is new."""

    def __init__(self, form: Ui_Prepare, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        # Widgets
        self.model = ScopeModel(self)
        form.tree.setModel(self.model)
        form.refusal.hide()
        self.in_scope, self.to_vote = ChoiceButton(), ChoiceButton()
        group = QButtonGroup(self)
        for made in (self.in_scope, self.to_vote):
            group.addButton(made)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
        self.in_scope.setChecked(True)
        for pressed, icon in ((form.all, "square-check"), (form.first, "circle-check"), (form.none, "square")):
            set_icon(pressed, icon, "ink2", 18)
            pressed.setCursor(Qt.CursorShape.PointingHandCursor)
        # Layout
        flow(form.modes, (form.scopeHeading, self.in_scope, self.to_vote), 12)
        for first, second in pairwise(
            (form.language, self.in_scope, self.to_vote, form.all, form.first, form.none, form.tree)
        ):
            QWidget.setTabOrder(first, second)
        flow(form.ticks, (form.all, form.first, form.none), 4, 2)
        # Connections
        form.all.clicked.connect(lambda: self.model.choose_all(True))
        form.first.clicked.connect(self.model.vote_on_first)
        form.none.clicked.connect(lambda: self.model.choose_all(False))
        self.to_vote.toggled.connect(self.model.show_votes)
        self.model.changed.connect(self.write)

    def show(self, parts: Sequence[AssessmentRecord], instruments: Sequence[Instrument], *, locked: bool) -> None:
        """Show scopes and votes as they are on disk."""
        known = {instrument.key: instrument for instrument in instruments}
        self.model.lock(locked)
        for part in (self._form.all, self._form.first, self._form.none):
            part.setEnabled(not locked)
        self.model.show_scopes(
            ((known[kept.instrument], kept.scope) for kept in parts), {kept.instrument: kept.voted for kept in parts}
        )

    def retranslate(self) -> None:
        """Write every word."""
        for pressed in (self._form.all, self._form.first, self._form.none):
            pressed.setAccessibleName(pressed.text())
        self.model.speak(language_of(self._form.tree))
        self.write()

    def write(self) -> None:
        """Say how much is chosen, and what it means."""
        form, model = self._form, self.model
        chosen, voted = model.chosen, model.voted_count
        for made, words, count in (
            (self.in_scope, self.tr("In this workshop"), chosen),
            (self.to_vote, self.tr("To vote on"), voted),
        ):
            made.setText(f"{words} ({count})")
            made.setAccessibleName(made.text())
        form.first.setVisible(model.votes)
        if model.votes:
            form.scopeHelp.setText(
                self.tr(
                    "Each person votes before the room agrees: keep it for the criteria that deserve it. What is out "
                    "of scope is not voted on."
                )
            )
            form.count.setText(self.tr("{voted} of %n criteria are voted on", "", chosen).format(voted=voted))
            time, each = duration(voted * MINUTES_OF_A_VOTE), MINUTES_OF_A_VOTE
            form.estimate.setText(
                self.tr("At about {minutes} minutes more each, an estimate: {time}").format(minutes=each, time=time)
            )
            form.tree.setAccessibleName(self.tr("Criteria to vote on"))
        else:
            form.scopeHelp.setText(
                self.tr(
                    "A criterion left out is neither blank nor not applicable: it leaves every count and every score. "
                    "If it was already rated, its rating is kept and returns with it."
                )
            )
            form.count.setText(
                self.tr("{chosen} of %n criteria in this workshop", "", model.total).format(chosen=chosen)
            )
            time = duration(chosen * MINUTES_EACH)
            form.estimate.setText(
                self.tr("At about {minutes} minutes each, an estimate: {time}").format(minutes=MINUTES_EACH, time=time)
            )
            form.tree.setAccessibleName(self.tr("Criteria in this workshop"))
        form.refusal.setText(
            self.tr("Choose at least one criterion of each instrument. Until then the earlier choice is kept.")
        )
        form.refusal.setVisible(model.draft)
        form.estimate.setVisible(not model.draft)
        self.changed.emit()
