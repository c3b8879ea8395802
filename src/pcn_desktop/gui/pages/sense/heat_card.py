"""Every criterion of one instrument, under the key that says what digits and signs mean."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.assessment.summary import InstrumentSummary
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.sense.heat_model import Marks
from pcn_desktop.gui.pages.sense.heat_table import HeatTable
from pcn_desktop.gui.pictures import ChartKind, Picture
from pcn_desktop.gui.widgets.page import Translated, card, label, name
from pcn_desktop.gui.widgets.picture_button import PictureButton
from pcn_desktop.gui.widgets.table_copy import CopyTableButton
from pcn_desktop.reports.points import rating_sign
from pcn_desktop.reports.wording import level_label, outside_word, word
from pcn_desktop.typography import NO_BREAK
from pcn_desktop.workspace.answers import Outside


class HeatCard(Translated):
    """The map as a table, with what can be done with it."""

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: InstrumentSummary | None = None
        self._marks: Marks = {}
        self._workshop = ""
        # Widgets
        frame = card()
        self._title = label("strong")
        self._key = label("small", wrap=True)
        # As high as its lines are at this width: the page would scroll for lines that are not there.
        self._key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.table = HeatTable()
        self.copy = CopyTableButton(self.table)
        self.menu = PictureButton(dialogs)
        # Layout
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self.copy)
        head.addWidget(self.menu)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(16, 6, 12, 6)
        inner.setSpacing(4)
        inner.addLayout(head)
        inner.addWidget(self._key)
        inner.addWidget(self.table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def show_part(self, part: InstrumentSummary, marks: Marks, workshop: str) -> None:
        """Show one instrument, with what the room chose in it; `workshop` (its title) begins the name of a picture."""
        self._part, self._marks, self._workshop = part, marks, workshop
        self.retranslate()

    def retranslate(self) -> None:
        """Write the card in the current language."""
        language, part = language_of(self), self._part
        title = word("heat_map", language)
        self._title.setText(title)
        name(self.table, self.tr("{title}: arrows move, Enter goes there").format(title=title), tooltip=False)
        if part is None:
            return
        used = {item.item.scale for item in part.items}
        levels = [level for scale in part.instrument.scales if scale.key in used for level in scale.levels]
        signs = [f"{rating_sign(outside)}{NO_BREAK}{_outside(outside, language)}" for outside in Outside]
        if part.unrated:
            signs.append(self.tr("empty: not rated yet"))
        # A line breaks between entries only, and never before the dot.
        words = (level_label(level, language) for level in levels)
        self._key.setText(f"{NO_BREAK}· ".join(entry.replace(" ", NO_BREAK) for entry in (*words, *signs)))
        self.table.map.show_part(part, self._marks, language)
        self.menu.show_picture(Picture(ChartKind.MAP, part, language), self._workshop)


def _outside(outside: Outside, language: str) -> str:
    return outside_word(outside, language).lower()
