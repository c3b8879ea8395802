"""The rail: the steps of a workshop, then what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated


class PageName(StrEnum):
    """The pages of the window."""

    WORKSHOPS = "workshops"
    PREPARE = "prepare"
    RUN = "run"
    SENSE = "sense"
    REPORT = "report"
    INSTRUMENTS = "instruments"
    SETTINGS = "settings"


_ICONS = {
    PageName.WORKSHOPS: "house",
    PageName.PREPARE: "list-checks",
    PageName.RUN: "play",
    PageName.SENSE: "compass",
    PageName.REPORT: "file-text",
    PageName.INSTRUMENTS: "book-open",
    PageName.SETTINGS: "settings",
}
_BESIDE = PageName.INSTRUMENTS
"""From here on, buttons stand at the foot of the rail."""
_LONG = 10
"""Letters of a name that stands on one line, whatever the width."""


class Rail(Translated):
    """One button a page."""

    pageRequested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Widgets
        self.buttons: dict[PageName, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        # Layout
        column = QVBoxLayout(self._body)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        for page in PageName:
            if page is _BESIDE:
                column.addStretch(1)
            made = self._make(page)
            self.buttons[page] = made
            column.addWidget(made)
        self._scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(self._scroll)
        self.retranslate()

    def _make(self, page: PageName) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "rail")
        made.setCheckable(True)
        made.setAutoExclusive(False)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        set_icon(made, _ICONS[page], "ink2", 22)
        self._group.addButton(made)
        made.clicked.connect(lambda _=False, asked=page: self.pageRequested.emit(asked))
        return made

    def show_page(self, page: PageName | None) -> None:
        """Mark the page that is shown."""
        self._group.setExclusive(False)
        for known, made in self.buttons.items():
            made.setChecked(known is page)
        self._group.setExclusive(True)
        if page is not None:
            self._scroll.ensureWidgetVisible(self.buttons[page], 0, 10)

    def retranslate(self) -> None:
        """Write the names of the pages in the current language."""
        words: dict[PageName, Callable[[], str]] = {
            PageName.WORKSHOPS: lambda: self.tr("Workshops"),
            PageName.PREPARE: lambda: self.tr("Prepare"),
            PageName.RUN: lambda: self.tr("Run"),
            PageName.SENSE: lambda: self.tr("Make sense"),
            PageName.REPORT: lambda: self.tr("Report"),
            PageName.INSTRUMENTS: lambda: self.tr("Instruments"),
            PageName.SETTINGS: lambda: self.tr("Settings"),
        }
        for page, made in self.buttons.items():
            made.setText(_broken(words[page]()))
            made.setAccessibleName(words[page]())
        self.fit()

    def fit(self) -> None:
        """Take the width that the longest name needs at this text size."""
        widest = max(made.sizeHint().width() for made in self.buttons.values())
        bar = self._scroll.verticalScrollBar().sizeHint().width() if self._scrolls else 0
        self.setFixedWidth(max(84, widest + 13, current().px(72)) + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll where the names are too large for the height: large text, small screens."""
        super().resizeEvent(event)
        self.fit()

    @property
    def _scrolls(self) -> bool:
        return self._body.minimumSizeHint().height() > self.height()


def _broken(words: str) -> str:
    """Return a long name on two lines, parted where they are most alike."""
    gaps = [at for at, sign in enumerate(words) if sign == " "]
    if len(words) <= _LONG or not gaps:
        return words
    gap = min(gaps, key=lambda at: abs(at - len(words) / 2))
    return f"{words[:gap]}\n{words[gap + 1 :]}"
