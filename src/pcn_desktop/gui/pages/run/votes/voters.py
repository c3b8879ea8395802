"""Whose votes are counted: the whole room, or one of its perspectives."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.workspace.room_values import WHOLE_ROOM, Perspective

_LONGEST = 32
"""Letters of a name that a button shows; the tooltip has them all."""


class Voters(Translated):
    """One button for the whole room and one for each perspective; nothing where a workshop has none."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Perspective, ...] = ()
        self.perspective = WHOLE_ROOM
        self.buttons: list[KeyButton] = []
        self._title = label("secondary")
        self._apart = label("small", wrap=True)
        self._row = QWidget()
        self._flow = flow(self._row, [self._title], gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._row)
        column.addWidget(self._apart)
        self.retranslate()

    def show_people(self, people: tuple[Perspective, ...]) -> bool:
        """Offer these perspectives; those in the custody of a community are named, not offered.

        Returns:
            Whether the one that was chosen is offered no more: the whole room is chosen in its place.
        """
        chosen = self.perspective
        if people != self._people:
            self._people = people
            for old in self.buttons:
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            known = [WHOLE_ROOM, *(one.id for one in people if not one.community)]
            self.perspective = self.perspective if self.perspective in known else WHOLE_ROOM
            self.buttons = []
            for identity in known:
                made = KeyButton(checkable=True)
                made.clicked.connect(lambda _=False, one=identity: self.choose(one))
                self.buttons.append(made)
                self._flow.addWidget(made)
                made.show()
        self.retranslate()
        return self.perspective != chosen

    def choose(self, perspective: str) -> None:
        """Count the votes of this perspective from now on."""
        if perspective != self.perspective:
            self.perspective = perspective
            self.retranslate()
            self.chosen.emit()

    @property
    def name(self) -> str:
        """Return the name of the perspective whose votes are counted; blank for the whole room."""
        return next((one.name for one in self._people if one.id == self.perspective), "")

    def retranslate(self) -> None:
        """Write the words in the current language."""
        offered = [one for one in self._people if not one.community]
        apart = ", ".join(one.name for one in self._people if one.community)
        self._title.setText(self.tr("Whose votes"))
        self._row.setVisible(bool(offered))
        self._apart.setText(
            self.tr("Answers in its vault, and takes no part in these votes: {names}").format(names=apart)
        )
        self._apart.setVisible(bool(apart))
        self.setVisible(bool(self._people))
        ids = [WHOLE_ROOM, *(one.id for one in offered)]
        names = [self.tr("Whole room"), *(one.name for one in offered)]
        for made, identity, words in zip(self.buttons, ids, names, strict=False):
            made.write(words, "", "")
            short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            made.setText(short.replace("&", "&&"))
            made.setToolTip(tip(self.tr("Count the votes of: {who}").format(who=words)))
            made.setChecked(identity == self.perspective)
